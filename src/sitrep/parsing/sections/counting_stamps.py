"""Lines that sign the report and count its comments: "Posted by Ann at 9:48 pm | Comments (12)"."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.cues import COUNTED_WORDS
from sitrep.parsing.lines.labelling import find_counted_part
from sitrep.parsing.lines.labels import Heading, Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.report_above import has_report


def head_by_counting_stamp(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with the one stamp that counts comments as their heading, if it stands below the report.

    Where several do, they are those of a list of reports, or of comments that have been answered.
    """
    counting: dict[int, Heading] = {}
    for line in labels.stamps:
        if COUNTED_WORDS.isdisjoint(lines.folded[line].split()):
            continue
        heading = find_counted_part(lines.texts[line])
        if heading is not None:
            counting[line] = heading
    if len(counting) != 1 or not has_report(lines, labels, range(min(counting)), least=1):
        return labels
    return evolve(labels, headings=dict(sorted({**labels.headings, **counting}.items())))

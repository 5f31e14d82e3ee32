"""What sites print below a report that no comments follow: titles of other pages, a form, "No comments yet"."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.model import NoticeKind
from sitrep.parsing.lines.cues import FORM_LABEL
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.absence import find_absence
from sitrep.parsing.sections.listing import is_silent

# A heading of other pages is short; "Read also: ..." is one of them itself.
_LONGEST_HEADING = 40
# So many titles are a list; one may be a heading of the report, if a sentence follows.
_LEAST_TITLES = 2
# "No comments yet. Be the first!"; a sentence of the report is longer.
_LONGEST_ABSENCE = 60


def find_foot(lines: Lines, labels: Labels, report: range) -> Mapping[int, NoticeKind]:
    r"""Return the lines of a *report*'s part of the page that are in such a foot, and what each is.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It shook.\nRelated articles\nFlood barrier delayed\nWet spring in photos\n")
    >>> find_foot(lines, label_lines(lines), range(4))
    {2: 'related', 3: 'related'}
    """
    found: dict[int, NoticeKind] = {}
    for line in report:
        if line in found or line not in labels.notices:
            continue
        kind = labels.notices[line].kind
        if kind == "related" and len(lines.texts[line]) <= _LONGEST_HEADING:
            found |= dict.fromkeys(_find_titles(lines, labels, line + 1, report.stop), kind)
        elif kind == "comment-form":
            found |= dict.fromkeys(_find_fields(lines, labels, line + 1, report.stop), kind)
    absence = find_absence(lines, labels)
    if absence is not None and absence in report and _ends_report(lines, labels, absence, report):
        found[absence] = "comment-heading"
    return found


def _find_titles(lines: Lines, labels: Labels, first: int, end: int) -> range:
    """Return the lines from *first* on that are titles of other pages, and their dates."""
    stop = first
    while stop < end and _is_title(lines, labels, stop):
        stop += 1
    return range(first, stop if stop == end or stop - first >= _LEAST_TITLES else first)


def _is_title(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line has no sentence, and may be the title of another page, or its date."""
    return is_silent(lines, labels, line) or line in labels.stamps


def _find_fields(lines: Lines, labels: Labels, first: int, end: int) -> range:
    """Return the lines from *first* on that label the fields of a form, or are the site's between them."""
    stop = first
    while stop < end and (labels.is_of_site(stop) or FORM_LABEL.fullmatch(lines.texts[stop]) is not None):
        stop += 1
    return range(first, stop)


def _ends_report(lines: Lines, labels: Labels, line: int, report: range) -> bool:
    """Tell whether a short *line*, no heading, has nothing of a report below it."""
    return (
        line not in labels.headings
        and len(lines.texts[line]) <= _LONGEST_ABSENCE
        and all(is_silent(lines, labels, below) for below in range(line + 1, report.stop))
    )

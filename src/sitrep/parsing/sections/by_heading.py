"""Sections below a heading such as "3 Comments", whose comments have no headers, or names alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from sitrep.model import Reason
from sitrep.parsing.lines.footers import opens_footer
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import hear
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.by_names import head_by_name
from sitrep.parsing.sections.listing import PROSE, find_menu, heads_list, is_menu, is_silent
from sitrep.parsing.sections.report_above import find_report_below, has_report
from sitrep.parsing.sections.section import Section

# So many sentences below a heading are heard, if there are so many at least, and speak so much against comments.
_MOST_HEARD, _LEAST_HEARD = 6, 2
_MOST_AGAINST = 4.0
# The mean register of the first sentences of comments is .7 or more on four of five development pages, and 1.7 on half;
# of what stands below a heading on whole saved pages without comments it was .8 at most.
_READERS = 0.9
# Where a menu is longer than this, so many of its lines show it.
_FEW, _MOST_OF_FEW, _FIRST = 2, 12, 8


def find_section_by_heading(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading such as "3 Comments", where no header of a comment is needed."""
    first = heading + 1
    while first < end and labels.is_of_site(first):
        first += 1
    if first >= end or opens_footer(lines, labels, first) or heads_list(labels, range(heading + 1, first)):
        return None
    edge, end = end, find_menu(lines, labels, first + 1, end)
    count = labels.headings[heading].count
    reasons = [cues.HEADING_COUNTS if count else cues.HEADING_BARE]
    body = sum(not labels.is_of_site(line) for line in range(first, end))
    counted = count == body
    if counted:
        reasons.append(cues.AS_MANY_LINES)
    elif heading < end / 3 and heading < 6 and not has_report(lines, labels, range(heading)):
        reasons.append(cues.HEADING_ON_TOP)
    elif is_menu(lines, labels, (line for line in range(first, end) if line not in labels.controls)) or (
        not count and _opens_as_menu(lines, labels, range(first, end), edge)
    ):
        reasons.append(cues.HEADING_OF_MENU)
    else:
        reasons += find_report_below(lines, labels, heading, end)
        reasons += _hear_below(lines, labels, range(first, end), counted=bool(count))
    if count and end - first < count:
        reasons.append(cues.FEWER_LINES)
    return Section(first=first, end=end, reasons=tuple(reasons), counted=counted)


def _opens_as_menu(lines: Lines, labels: Labels, below: range, edge: int) -> bool:
    """Tell whether the first of many lines *below* a heading are a menu: buttons, and titles of other pages.

    Or few lines, none of them a sentence, stand above one that reaches line *edge*; a button may look like a name.
    """
    silent = (line in labels.names or is_silent(lines, labels, line) for line in below)
    if (below.stop < edge or len(below) <= _FEW) and all(silent):
        return True
    return len(below) > _MOST_OF_FEW and is_menu(
        lines, labels, islice((line for line in below if not labels.is_of_site(line)), _FIRST)
    )


def _hear_below(lines: Lines, labels: Labels, below: range, *, counted: bool) -> Iterable[Reason]:
    """Yield a reason against comments if the first sentences *below* their heading sound like a reporter's.

    The heading is a link then, and that the report.  Where it has not *counted* any comments there may be none, so what
    stands below must sound like readers.
    """
    heard = list(islice((line for line in below if _is_sentence(lines, labels, line)), _MOST_HEARD))
    if len(heard) < _LEAST_HEARD:
        heard = list(islice((line for line in below if not is_silent(lines, labels, line)), _MOST_HEARD))
    register = hear(lines, heard) - (0.0 if counted else _READERS)
    if (len(heard) >= _LEAST_HEARD or not counted) and register < 0:
        yield Reason("register of the lines below the heading", round(max(-_MOST_AGAINST, register), 3))


def _is_sentence(lines: Lines, labels: Labels, line: int) -> bool:
    return len(lines.texts[line]) >= PROSE and not labels.is_of_site(line)


def find_section_by_pairs(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading that counts its comments, if each of them is a name and a line."""
    body = [line for line in range(heading + 1, end) if not labels.is_of_site(line)]
    names = body[::2]
    if labels.headings[heading].count != len(names) or 2 * len(names) != len(body):
        return None
    if not labels.names.issuperset(names):
        return None
    reasons = (
        cues.HEADING_COUNTS,
        cues.AS_MANY_PAIRS,
    )
    headers = tuple(head_by_name(lines, line) for line in names)
    return Section(first=names[0], end=end, headers=headers, reasons=reasons)

"""Sections below a heading such as "3 Comments", whose comments have no headers, or names alone."""

from __future__ import annotations

from sitrep.model import Reason
from sitrep.parsing.headers.by_names import head_by_name
from sitrep.parsing.headers.listing import find_menu, is_menu
from sitrep.parsing.headers.report_above import find_report_below, has_report
from sitrep.parsing.headers.section import Section
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.reasons import get_confidence


def find_section_by_heading(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading such as "3 Comments", where no header of a comment is needed."""
    first = heading + 1
    while first < end and (first in labels.notices or first in labels.controls):
        first += 1
    if first >= end:
        return None
    end = find_menu(lines, labels, first + 1, end)
    count = labels.headings[heading].count
    reasons = [Reason("a heading of comments stands above", 2.0 if count else 0.5)]
    body = sum(line not in labels.notices and line not in labels.controls for line in range(first, end))
    counted = count == body
    if counted:
        reasons.append(Reason("as many lines follow as it counts comments", 2.0))
    elif heading < end / 3 and heading < 6 and not has_report(lines, labels, range(heading)):
        reasons.append(Reason("but it stands at the top of the page, as a link would", -3.0))
    elif is_menu(lines, labels, range(first, end)):
        reasons.append(Reason("most lines below it are no sentences, as in a menu", -3.0))
    else:
        reasons += find_report_below(lines, labels, heading, end)
    if count and end - first < count:
        reasons.append(Reason("fewer lines follow than it counts comments", -1.5))
    return Section(
        first=first,
        end=end,
        headers=(),
        placement="above",
        confidence=get_confidence(reasons),
        reasons=tuple(reasons),
        counted=counted,
    )


def find_section_by_pairs(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading that counts its comments, if each of them is a name and a line."""
    body = [
        line for line in range(heading + 1, end) if line not in labels.notices and line not in labels.controls
    ]
    names = body[::2]
    if labels.headings[heading].count != len(names) or 2 * len(names) != len(body):
        return None
    if not labels.names.issuperset(names):
        return None
    reasons = (
        Reason("a heading of comments stands above", 2.0),
        Reason("below it stand as many pairs of a name and a line as it counts comments", 3.0),
    )
    headers = tuple(head_by_name(lines, line) for line in names)
    return Section(
        first=names[0],
        end=end,
        headers=headers,
        placement="above",
        confidence=get_confidence(reasons),
        reasons=reasons,
    )

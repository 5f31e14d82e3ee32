"""Sections below a heading such as "3 Comments", whose comments have no headers, or names alone."""

from __future__ import annotations

from sitrep.parsing.headers import cues
from sitrep.parsing.headers.by_names import head_by_name
from sitrep.parsing.headers.listing import find_menu, is_menu
from sitrep.parsing.headers.report_above import find_report_below, has_report
from sitrep.parsing.headers.section import Section
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines


def find_section_by_heading(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading such as "3 Comments", where no header of a comment is needed."""
    first = heading + 1
    while first < end and labels.is_of_site(first):
        first += 1
    if first >= end:
        return None
    end = find_menu(lines, labels, first + 1, end)
    count = labels.headings[heading].count
    reasons = [cues.HEADING_COUNTS if count else cues.HEADING_BARE]
    body = sum(not labels.is_of_site(line) for line in range(first, end))
    counted = count == body
    if counted:
        reasons.append(cues.AS_MANY_LINES)
    elif heading < end / 3 and heading < 6 and not has_report(lines, labels, range(heading)):
        reasons.append(cues.HEADING_ON_TOP)
    elif is_menu(lines, labels, (line for line in range(first, end) if line not in labels.controls)):
        reasons.append(cues.HEADING_OF_MENU)
    else:
        reasons += find_report_below(lines, labels, heading, end)
    if count and end - first < count:
        reasons.append(cues.FEWER_LINES)
    return Section(first=first, end=end, reasons=tuple(reasons), counted=counted)


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

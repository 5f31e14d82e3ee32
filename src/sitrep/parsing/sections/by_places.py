"""Sections whose comments are signed with a name and a place, and no date: "Ann Lee, Orvik, Norway"."""

from __future__ import annotations

import itertools

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import CLOSING_QUOTES, SENTENCE_MARKS, TEXT_ENDS
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import is_name_like, is_name_word
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.report_above import find_report_below
from sitrep.parsing.sections.section import Section

# So many signatures show how a page does it.
_LEAST = 2
# A signature is so long at most, and has a town, perhaps a region, and a country.
_LONGEST = 60
_MOST_PLACES = 3
# Of what is signed so much may end without a mark.
_MOST_UNENDED = 0.34
_ENDS = SENTENCE_MARKS + CLOSING_QUOTES + ")"


def find_section_by_places(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading of comments if all of it is text, signed with a name and a place.

    Below each signature but the last the next comment begins, and below that stands nothing but what sites print.
    Where lines have dates, those tell the comments apart.
    """
    body = [line for line in range(heading + 1, end) if not labels.is_of_site(line)]
    signed = [line for line in body if _measure_name(lines.texts[line])]
    if len(signed) < _LEAST or signed[-1] != body[-1] or any(line in labels.stamps for line in body):
        return None
    signatures = frozenset(signed)
    closing = [above for above, line in itertools.pairwise(body) if line in signatures]
    if body[0] in signatures or not signatures.isdisjoint(closing):
        return None
    if sum(lines.texts[line][-1] not in _ENDS for line in closing) > _MOST_UNENDED * len(closing):
        return None
    count = labels.headings[heading].count
    reasons = (
        cues.HEADING_COUNTS if count else cues.HEADING_BARE,
        cues.SIGNED_WITH_PLACES,
        *((cues.AS_MANY_NAMES,) if count == len(signed) else ()),
        *find_report_below(lines, labels, heading, end),
    )
    headers = tuple(_sign(lines, line) for line in signed)
    return Section(first=body[0], end=end, headers=headers, placement="below", reasons=reasons)


def _measure_name(text: str) -> int:
    """Return the length of the name before the places in a *text*, 0 if it is no such signature."""
    if len(text) > _LONGEST or text[-1] in TEXT_ENDS:
        return 0
    name, *places = text.split(", ")
    if not 1 <= len(places) <= _MOST_PLACES or not is_name_like(name):
        return 0
    return len(name) if all(is_name_like(place) and is_name_word(place.split()[0]) for place in places) else 0


def _sign(lines: Lines, line: int) -> Header:
    author = LineRange(line, 0, _measure_name(lines.texts[line]))
    return Header(first=line, last=line, stamp_line=line, author=author)

"""Titles of comments, which stand above their headers or, where comments are signed, above their text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# So many headers show whether comments have titles, if this share of them has one, and how long a title is.
_LEAST_TITLED = 3
_MOST_TITLED = 0.8
_TITLE_LENGTH = 100
_REPLIES = ("re:", "re ", "aw:", "sv:")
_DOTS = ".…"
_LEAST_DOTTED = 2
# The report's title above so many answers shows that they have titles; it stands in so many first lines of the page.
_LEAST_ECHOED = 2
_LONGEST_HEAD = 60
# Lines that end so are sentences of a comment, or open a list.
_NO_TITLE_ENDS = ".,:;"
# "(Score:5, Insightful)", "(4.00 / 3)", "(4+ / 0-)": what readers gave a comment, behind its title.
_SCORED = compile_late(
    r".*\((?:score:\s?-?\d[^()]{0,24}|\d{1,4}\+?\s?/\s?\d{1,4}-|(?:\d\.\d\d|none)\s?/\s?\d{1,4})\)",
    re.IGNORECASE,
)


def take_titles(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with the titles of comments that stand above them.

    "Re: Dam at Orvik" and "Dam at Orvik (Score:2)" are titles wherever they stand above a header.  Others are where
    nearly all headers have one, right above the header and below a blank line, or below controls of the comment
    before, or where lines of dots stand in place of some.
    """
    # A line of the header before may look like a title: its date, or where names stand below dates one with "Re:".
    edges = [0, *(max(header.last, header.date_line or 0) + 1 for header in headers[:-1])]
    placed = [
        header.first > edge and _may_be_title(lines, labels, header.first - 1)
        for header, edge in zip(headers, edges, strict=True)
    ]
    apart = [may and _is_apart(lines, header) for may, header in zip(placed, headers, strict=True)]
    # What stands above the first of them is the report.
    parted = [
        may
        and lines.texts[header.first - 1][-1] not in _NO_TITLE_ENDS
        and (not index or _is_below_controls(labels, header.first - 1, edge))
        for index, (may, header, edge) in enumerate(zip(placed, headers, edges, strict=True))
    ]
    # Two titles show it if the first stands right below the heading of the comments.
    headed = len(headers) == _LEAST_TITLED - 1 and headers[0].first - 2 in labels.headings
    ways = (
        way
        for way in (apart, parted)
        if (_are_most(way) or (headed and all(way))) and not _comes_back(lines, headers, way)
    )
    titled = next(ways, None) or _find_replaced(lines, headers, edges, placed)
    if not any(titled):
        titled = _find_echoed(lines, headers, edges, placed)
    return tuple(
        evolve(header, first=header.first - 1)
        if has or (header.first > edge and is_plain_title(lines, header.first - 1))
        else header
        for header, edge, has in zip(headers, edges, titled, strict=True)
    )


def take_headed_title(
    lines: Lines, labels: Labels, headers: tuple[Header, ...], start: int
) -> tuple[Header, ...]:
    """Return *headers* with the title that is all that stands between the heading of one comment and its header.

    Above "Ann says:" it would be a comment of its own, whose author the page does not name.
    """
    header = headers[0]
    if len(headers) > 1 or header.stamp is None or not header.stamp.by:
        return headers
    if header.first != start + 1 or not _may_be_title(lines, labels, start):
        return headers
    return (evolve(header, first=start),)


def is_plain_title(lines: Lines, line: int) -> bool:
    """Tell whether a line is written as only titles of comments are, wherever it stands."""
    return (
        line > 0
        and len(lines.texts[line]) <= _TITLE_LENGTH
        and (lines.folded[line].startswith(_REPLIES) or is_scored(lines.texts[line]))
    )


def is_scored(text: str) -> bool:
    """Tell whether a line ends in what readers gave the comment that it is the title of."""
    return text[-1] == ")" and _SCORED.fullmatch(text) is not None


def _are_most(titled: Sequence[bool]) -> bool:
    return len(titled) >= _LEAST_TITLED and sum(titled) >= _MOST_TITLED * len(titled)


def _find_replaced(
    lines: Lines, headers: Sequence[Header], edges: Sequence[int], placed: Sequence[bool]
) -> list[bool]:
    """Tell which headers have a title, if a line of dots stands above two of them, as sites print that ask for one.

    A line of dots alone may end the report, and one right below a header is all that a comment says.
    """
    free = [may and header.first - 1 > edge for may, header, edge in zip(placed, headers, edges, strict=True)]
    dotted = sum(
        may and not lines.texts[header.first - 1].strip(_DOTS)
        for may, header in zip(free, headers, strict=True)
    )
    return free if dotted >= _LEAST_DOTTED else [False] * len(headers)


def _find_echoed(
    lines: Lines, headers: Sequence[Header], edges: Sequence[int], placed: Sequence[bool]
) -> list[bool]:
    """Tell which headers have a title, if above two of them stands the report's, and above all others what may be one.

    Forums and mailing lists print it above each answer, without "Re:" too.
    """
    may_be = [
        may and header.first - 1 > edge and lines.texts[header.first - 1][-1] not in _NO_TITLE_ENDS
        for may, header, edge in zip(placed, headers, edges, strict=True)
    ]
    none = [False] * len(headers)
    if len(headers) < _LEAST_TITLED or not all(may_be):
        return none
    above = frozenset(lines.folded[: headers[0].first - 1][:_LONGEST_HEAD])
    echoed = sum(
        lines.folded[header.first - 1] in above and " " in lines.texts[header.first - 1] for header in headers
    )
    return may_be if echoed >= _LEAST_ECHOED else none


def _comes_back(lines: Lines, headers: Sequence[Header], titled: Sequence[bool]) -> bool:
    """Tell whether most of what could be titles is one line, but for its numbers: a control that is not known."""
    written = [
        "".join(filter(str.isalpha, lines.folded[header.first - 1]))
        for header, has in zip(headers, titled, strict=True)
        if has and not is_plain_title(lines, header.first - 1)
    ]
    return len(written) >= _LEAST_TITLED and 2 * max(Counter(written).values()) > len(written)


def _may_be_title(lines: Lines, labels: Labels, line: int) -> bool:
    return (
        line > 0
        and len(lines.texts[line]) <= _TITLE_LENGTH
        and not (labels.is_of_site(line) or line in labels.headings)
    )


def _is_apart(lines: Lines, header: Header) -> bool:
    return lines.is_apart(header.first - 1) and not lines.is_apart(header.first)


def _is_below_controls(labels: Labels, title: int, edge: int) -> bool:
    """Tell whether a control stands above a *title*, and text above that; *edge* is where the text may start."""
    above = title - 1
    while above >= edge and above in labels.controls:
        above -= 1
    return edge <= above < title - 1 and above not in labels.notices

"""Titles of comments that begin with the comment's number, which counts up: "1. The gates", "2. Re: Gates", "3."."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# So many show it, if this share of the headers has one; some comments between may be hidden.
_LEAST = 3
_MOST = 0.8
_LONGEST_STEP = 3
_TITLE_LENGTH = 100
_NUMBERED = compile_late(r"#?(\d{1,5})[.)](?:\s|$)")


def take_numbered_titles(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with the numbered titles right above them, where the numbers count up.

    A comment may have a number and no title.
    """
    edges = [-1, *(max(header.last, header.date_line or 0) for header in headers[:-1])]
    titles = [
        _read_title(lines, labels, header.first - 1, edge)
        for header, edge in zip(headers, edges, strict=True)
    ]
    numbers = [
        header.number if title is None else title for header, title in zip(headers, titles, strict=True)
    ]
    if titles.count(None) == len(titles) or not _count_up(numbers):
        return tuple(headers)
    return tuple(
        header if title is None else evolve(header, first=header.first - 1, number=title)
        for header, title in zip(headers, titles, strict=True)
    )


def _read_title(lines: Lines, labels: Labels, line: int, edge: int) -> int | None:
    """Return the number that a title at *line* begins with, if one stands there, below line *edge*."""
    if line <= edge or len(lines.texts[line]) > _TITLE_LENGTH or labels.is_of_site(line):
        return None
    numbered = _NUMBERED.match(lines.texts[line])
    return int(numbered[1]) if numbered is not None else None


def _count_up(numbers: Sequence[int | None]) -> bool:
    """Tell whether there are some *numbers*, nearly everywhere, each a little more than the one before."""
    known = [number for number in numbers if number is not None]
    if len(known) < max(_LEAST, _MOST * len(numbers)):
        return False
    return all(0 < after - before <= _LONGEST_STEP for before, after in itertools.pairwise(known))

"""Comments between a name above and a date below, each alone on its line."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.building import Header
from sitrep.parsing.headers.listing import SENTENCE_ENDS
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.names import TOLD, read_name
from sitrep.parsing.lines.splitting import Lines

# So many dates show how a page does it, if this share of them has a name where it must be.
_LEAST = 3
_MOST = 0.8
# The name above the first comment is looked for so many lines above its date.
_LONGEST = 12
_LONGEST_TOLD = 60


def find_framed(
    lines: Lines, labels: Labels, dates: Sequence[int], heading: int | None, end: int
) -> tuple[Header, ...]:
    """Return the headers of comments of which each of *dates* ends one; none if the page does not do so.

    After the last date nothing stands but controls, up to line *end*.  A name stands below each date but the last, for
    the next comment, and text between the two.  Of three comments or more after the first, one may have no name, or
    no text.
    """
    # Right below a heading of comments a name is one, and shows by itself how the page does it.
    headed_name = heading is not None and heading + 2 < dates[0] and _may_name(lines, labels, heading + 1)
    if len(dates) < (1 if headed_name else _LEAST):
        return ()
    if any(labels.stamps[line].author is not None for line in dates):
        return ()
    if _skip(labels, dates[-1] + 1) < end:
        return ()
    names = [_skip(labels, date + 1) for date in dates[:-1]]
    pairs = list(zip(names, dates[1:], strict=True))
    heads = [_may_head(lines, name, date) for name, date in pairs]
    framed = sum(name in labels.names for name in names)
    # Where most lines above the dates are names too, those are the names of what stands below.
    headed = sum(_may_name(lines, labels, date - 1) for date in dates)
    spared = 1 if len(names) >= _LEAST else 0
    if heads.count(False) > spared or framed < min(_MOST * len(names), len(names) - spared):
        return ()
    if headed >= framed + headed_name:
        return ()
    first = next(
        (
            line
            for line in range(dates[0] - 2, max(0, dates[0] - _LONGEST), -1)
            if _may_name(lines, labels, line)
            and (line + 1 not in labels.controls or line + 1 in labels.boilerplate)
        ),
        None,
    )
    headers = [
        _build(lines, labels, name, date)
        if may_head or name in labels.names
        else _build_nameless(labels, name, date)
        for (name, date), may_head in zip(pairs, heads, strict=True)
    ]
    if first is None:
        return _take_told(lines, labels, headers) or tuple(headers)
    # What is told of the first author may look like a name too.
    above = (
        [_build(lines, labels, first - 1, dates[0]), *headers] if _may_name(lines, labels, first - 1) else []
    )
    headers.insert(0, _build(lines, labels, first, dates[0]))
    return _take_told(lines, labels, above) or _take_told(lines, labels, headers) or tuple(headers)


def _take_told(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told of their authors right below the names; none if not nearly all have that.

    It is where they live or work, so it is short and no sentence, and text stands below it.
    """
    told = [
        header.date_line is not None
        and header.last + 2 < header.date_line
        and len(lines.texts[header.last + 1]) <= _LONGEST_TOLD
        and lines.texts[header.last + 1][-1] not in SENTENCE_ENDS
        and header.last + 1 not in labels.controls
        for header in headers
    ]
    if sum(told) < max(_LEAST, _MOST * len(headers)):
        return ()
    return tuple(evolve(header, last=header.last + has) for header, has in zip(headers, told, strict=True))


def _skip(labels: Labels, line: int) -> int:
    return next(each for each in itertools.count(line) if each not in labels.controls)


def _may_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line could be a name, which "No!" is not, however short."""
    return line in labels.names and lines.texts[line][-1] != "!"


def _may_head(lines: Lines, name: int, date: int) -> bool:
    """Tell whether a line is short enough for a name, and stands above text."""
    return name + 1 < date and len(lines.texts[name].partition(TOLD)[0]) <= NAME_LIMIT


def _build_nameless(labels: Labels, line: int, date: int) -> Header:
    """Return the header of a comment that starts at *line* and has nothing but the date below it."""
    stamp = labels.stamps[date]
    return Header(date, date, stamp, date, None, None, stamp.number, opens=line)


def _build(lines: Lines, labels: Labels, name: int, date: int) -> Header:
    beside_name, author = read_name(lines.texts[name])
    number = labels.stamps[date].number if beside_name is None else beside_name
    return Header(name, name, None, name, (name, *author), date, number)

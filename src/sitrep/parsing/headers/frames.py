"""Comments between a name above and a date below, each alone on its line."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sitrep.parsing.headers.header import Header
from sitrep.parsing.headers.told_of_authors import take_announced, take_told
from sitrep.parsing.lines.cues import SENTENCE_MARKS, TEXT_ENDS
from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.names import TOLD, read_name
from sitrep.parsing.lines.splitting import LineRange, Lines

# So many dates show how a page does it, if this share of them has a name where it must be.
_LEAST = 3
_MOST = 0.8
# If so many of these lines and the one above the first comment are like names, any short line is one.
_MOST_ALIKE = 0.5
# The name above the first comment is looked for so many lines above its date.
_LONGEST = 12


def find_framed(
    lines: Lines, labels: Labels, dates: Sequence[int], heading: int | None, end: int
) -> tuple[Header, ...]:
    """Return the headers of comments of which each of *dates* ends one; none if the page does not do so.

    After the last date nothing stands but controls, up to line *end*.  A name stands below each date but the last, for
    the next comment, and text between the two.  Of three comments or more after the first, one may have no name, or
    no text.
    """
    headed_name = heading is not None and _heads_first(lines, labels, heading, dates[0])
    if len(dates) < (1 if headed_name else _LEAST) or _skip(labels, dates[-1] + 1) < end:
        return ()
    pairs = [(_skip(labels, date + 1), following) for date, following in itertools.pairwise(dates)]
    if not _are_framed(lines, labels, dates, pairs, headed_name=headed_name):
        return ()
    headers = [
        _build(lines, labels, name, date)
        if _may_head(lines, name, date) or _names(labels, name)
        else _build_nameless(labels, name, date)
        for name, date in pairs
    ]
    first = _find_first_name(lines, labels, dates[0])
    if first is None:
        return take_told(lines, labels, headers) or take_announced(lines, labels, headers)
    # What is told of the first author may look like a name too.
    above = (
        [_build(lines, labels, first - 1, dates[0]), *headers] if _may_name(lines, labels, first - 1) else []
    )
    headers.insert(0, _build(lines, labels, first, dates[0]))
    return (
        take_told(lines, labels, above)
        or take_told(lines, labels, headers)
        or take_announced(lines, labels, headers)
    )


def _heads_first(lines: Lines, labels: Labels, heading: int, date: int) -> bool:
    """Tell whether a name and text stand between a heading of comments and the first *date*.

    There a name is one, and shows by itself how the page does it.  The site may say a word of its own above.
    """
    first = heading + 1
    if first + 2 < date and lines.texts[first][-1] in SENTENCE_MARKS and not _may_name(lines, labels, first):
        first += 1
    return first + 1 < date and _may_name(lines, labels, first)


def _are_framed(
    lines: Lines,
    labels: Labels,
    dates: Sequence[int],
    pairs: Sequence[tuple[int, int]],
    *,
    headed_name: bool,
) -> bool:
    """Tell whether each of *pairs* of a line below one of *dates* and the next date has a comment between the two.

    *headed_name* says that a name stands above the first date, too.
    """
    if any(labels.stamps[line].author is not None for line in dates):
        return False
    framed = sum(_names(labels, name) for name, _ in pairs)
    unheaded = sum(not _may_head(lines, name, date) for name, date in pairs)
    spared = 1 if len(pairs) >= _LEAST else 0
    if headed_name and framed + 1 > _MOST_ALIKE * (len(pairs) + 1):
        framed = sum(_names(labels, name) or _is_bare(lines, name, date) for name, date in pairs)
    if unheaded > spared or framed < min(_MOST * len(pairs), len(pairs) - spared):
        return False
    # Where most lines above the dates are names too, those are the names of what stands below.
    headed = sum(_may_name(lines, labels, date - 1) for date in dates)
    return headed < framed + headed_name


def _find_first_name(lines: Lines, labels: Labels, date: int) -> int | None:
    """Return the line of the name above the first comment, which ends in a *date*."""
    return next(
        (
            line
            for line in range(date - 2, max(0, date - _LONGEST), -1)
            if _may_name(lines, labels, line)
            and (line + 1 not in labels.controls or line + 1 in labels.boilerplate)
        ),
        None,
    )


def _skip(labels: Labels, line: int) -> int:
    return next(each for each in itertools.count(line) if each not in labels.controls)


def _may_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line could be a name, which "No!" is not, however short."""
    return _names(labels, line) and lines.texts[line][-1] != "!"


def _names(labels: Labels, line: int) -> bool:
    """Tell whether a line could be a name, with the points of whoever bears it or without."""
    stamp = labels.stamps.get(line)
    return line in labels.names or (stamp is not None and stamp.says and stamp.moment is None)


def _is_bare(lines: Lines, name: int, date: int) -> bool:
    """Tell whether a line is short and no sentence, as a name is that does not look like one, and stands above text."""
    return _may_head(lines, name, date) and lines.texts[name][-1] not in TEXT_ENDS


def _may_head(lines: Lines, name: int, date: int) -> bool:
    """Tell whether a line is short enough for a name, and stands above text."""
    return name + 1 < date and len(lines.texts[name].partition(TOLD)[0]) <= NAME_LIMIT


def _build_nameless(labels: Labels, line: int, date: int) -> Header:
    """Return the header of a comment that starts at *line* and has nothing but the date below it."""
    stamp = labels.stamps[date]
    return Header(first=date, last=date, stamp_line=date, stamp=stamp, number=stamp.number, opens=line)


def _build(lines: Lines, labels: Labels, name: int, date: int) -> Header:
    beside_name, author = read_name(lines.texts[name])
    number = labels.stamps[date].number if beside_name is None else beside_name
    return Header(
        first=name, last=name, stamp_line=name, author=LineRange(name, *author), date_line=date, number=number
    )

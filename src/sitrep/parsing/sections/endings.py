"""Where the last comment ends: with what the others end with, if the site prints that below each of them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# So many comments show what ends each of them, if this share of them ends with it; controls do with fewer.
_LEAST = 2
_MOST = 0.7
# What sites print into each comment is short.
_LONGEST = 60
_COUNTS = compile_late(r"[\d\W_]+")

_CONTROL = "control"
_DATE = "date"


def find_ending(lines: Lines, labels: Labels, headers: Sequence[Header], end: int) -> int:
    """Return the line where the last comment ends, *end* if nothing shows it.

    If a control, a date or a line that comes back ends nearly each of the other comments, and nothing but such lines
    stands below it, the last comment ends with it too.
    """
    pairs = list(itertools.pairwise(headers))
    if not pairs:
        return end
    dates = {header.date_line for header in headers} - {None}
    bodies = [range(before.last + 1, after.start) for before, after in pairs]
    written = {line: _fold(lines, line) for body in bodies for line in body}
    counts = Counter(itertools.chain.from_iterable({written[line] for line in body} for body in bodies))
    coming_back = {text for text, count in counts.items() if count >= max(_LEAST, _MOST * len(bodies))}

    def describe(line: int) -> str:
        if line in labels.controls or line in labels.numbers:
            return _CONTROL
        if line in dates:
            return _DATE
        text = _fold(lines, line)
        return text if text in coming_back else ""

    ends = [_read_end([describe(line) for line in body]) for body in bodies]
    kind, count = Counter(end[0] if end else "" for end in ends).most_common(1)[0]
    if not kind or count < max(_LEAST if kind != _CONTROL else 1, _MOST * len(ends)):
        return end
    last = [describe(line) for line in range(headers[-1].last + 1, end)]
    place = _find_end(last, kind, max(map(len, ends)))
    return end if place is None else headers[-1].last + 1 + place


def _read_end(kinds: Sequence[str]) -> Sequence[str]:
    """Return the kinds of lines with which a comment ends, below its text; none if it ends with text."""
    text = next((place for place, kind in enumerate(kinds) if not kind), len(kinds))
    below = next((place for place in range(text, len(kinds)) if kinds[place]), None)
    if below is None or not all(kinds[below:]):
        return ()
    return kinds[below:]


def _find_end(kinds: Sequence[str], ending: str, most: int) -> int | None:
    """Return the place after the lines with which the last comment ends, if the first of them is an *ending*.

    They are no more than so many, for other lines of such kinds may stand below the comments: numbers of pages.
    """
    text = next((place for place, kind in enumerate(kinds) if not kind), len(kinds))
    place = next((place for place in range(text, len(kinds)) if kinds[place] == ending), None)
    if place is None:
        return None
    stop = min(len(kinds), place + most)
    while place < stop and kinds[place]:
        place += 1
    return place


def _fold(lines: Lines, line: int) -> str:
    """Return the letters of a short line, without its counts; empty for others."""
    folded = lines.folded[line]
    return _COUNTS.sub(" ", folded).strip() if len(folded) <= _LONGEST else ""

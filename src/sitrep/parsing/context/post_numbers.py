"""Numbers of posts on lines of their own between name and date, as boards flatten them: "Ann", "2", "14 Jan 2021"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# So many that count up show it; some posts between may be hidden or deleted.
_LEAST = 3
_LONGEST_STEP = 3


def number_posts(lines: Lines, labels: Labels) -> Labels:
    r"""Return *labels* with the numbers right above dates without a name that count up as post numbers.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines(
    ...     "Ann\n1\n3 May 2014\nIt shook.\nBo\n2\n3 May 2014\nNo.\nCy\n3\n4 May 2014\nIt did.\n"
    ... )
    >>> sorted(number_posts(lines, label_lines(lines)).post_numbers)
    [1, 5, 9]
    """
    if len(labels.numbers) < _LEAST:
        return labels
    counts = [
        (date - 1, int(lines.texts[date - 1]))
        for date, stamp in labels.stamps.items()
        if stamp.author is None and date - 1 in labels.numbers and lines.texts[date - 1].isdecimal()
    ]
    longest = max(_find_runs(counts), key=len, default=list[int]())
    if len(longest) < _LEAST:
        return labels
    numbers = frozenset(longest)
    stamps = {
        line: stamp
        for line, stamp in labels.stamps.items()
        if line < longest[0] or line - 1 in numbers or stamp.author is not None
    }
    return evolve(labels, post_numbers=numbers, stamps=stamps)


def _find_runs(counts: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the lines of *counts*, pairs of line and number, in runs that count up by a few each time."""
    runs: list[list[int]] = []
    before = 0
    for line, number in counts:
        if runs and 1 <= number - before <= _LONGEST_STEP:
            runs[-1].append(line)
        else:
            runs.append([line])
        before = number
    return runs

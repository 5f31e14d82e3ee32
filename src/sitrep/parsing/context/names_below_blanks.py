"""Names told by where they stand: right below a blank line, where such lines part one comment from the next."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sitrep.parsing.lines.labels import NAME_LIMIT, Labels
from sitrep.parsing.lines.splitting import Lines

# So many names show the manner of a page.
_LEAST = 5
# "john smith" and "not me of york" are names there, and no longer line is.
_MOST_WORDS = 4
_NO_NAME_ENDS = ".!?:;,…"


def take_names_below_blanks(lines: Lines, labels: Labels, names: Sequence[int], end: int) -> list[int]:
    """Return the lines *names* with others before line *end* that stand where all of them do.

    "not me" is no name by itself; but where each name stands right above a text and below a blank line, it is one if it
    does so too.  Above the first name blocks are taken as long as they have such a head, and are no longer than the
    others.
    """
    if len(names) < _LEAST or not all(_is_head(lines, name) for name in names):
        return list(names)
    heads = {
        line for line in range(1, end - 1) if _is_head(lines, line) and _may_be_name(lines, labels, line)
    }
    known = sorted({*names, *(line for line in heads if line > names[0])})
    longest = max(after - before for before, after in itertools.pairwise([*known, end]))
    above: list[int] = []
    first = names[0]
    while (head := _find_block_above(lines, first)) in heads and first - head <= longest:
        above.append(head)
        first = head
    return [*reversed(above), *known]


def _find_block_above(lines: Lines, line: int) -> int:
    """Return the first line of the block that ends above *line*, -1 if there is none."""
    return next((above for above in range(line - 1, -1, -1) if lines.is_apart(above)), -1)


def _is_head(lines: Lines, line: int) -> bool:
    return lines.is_apart(line) and not lines.is_apart(line + 1)


def _may_be_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is so short that it may be a name, however it is written, and looks like nothing else."""
    text = lines.texts[line]
    return (
        len(text) <= NAME_LIMIT
        and len(text.split()) <= _MOST_WORDS
        and text[-1] not in _NO_NAME_ENDS
        and not labels.tells(line)
    )

"""Blocks of labelled fields: "Name: Ann", "Date: 3 May 2011", each on its line, that come again and again."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from attrs import frozen

from sitrep.parsing.lines.fields import (
    Field,
    Kind,
    fold_label,
    get_kind,
    is_blank,
    is_marked,
    may_be_field,
    read_bare,
    read_field,
)
from sitrep.parsing.lines.labels import SHORT_LINE
from sitrep.parsing.lines.splitting import LineRange, Lines

# A block has so many lines above and below the author's at the most.
_REACH = 14
# Of the labels of which the words are not known, those count that stand in this share of the blocks, and in two.
_SHARE = 0.5
# Where labels stand on lines of their own, unknown ones count if they stand in this share of three blocks or more.
_BARE_SHARE = 0.8
_LEAST_BARE = 3
# What a label names that comments need not have.
_BESIDE: frozenset[Kind] = frozenset({"other", "fact"})


class Placed(NamedTuple):
    """A field, the line of its label, and where its value stands; that range is empty if it has none."""

    label: str
    kind: Kind
    line: int
    value: LineRange


@frozen
class Block:
    """The fields of one comment, lines `first` to `last`, in order.

    Args:
        fields: the fields.
        is_form: True if neither author nor date nor text is more than what a form has to be filled in.
    """

    first: int
    last: int
    fields: tuple[Placed, ...]
    is_form: bool

    def get(self, kind: Kind) -> Placed | None:
        """Return the first field of a *kind*, None if there is none."""
        return next((each for each in self.fields if each.kind == kind), None)

    def get_said(self) -> LineRange | None:
        """Return where the text stands that a label in the last line announces; the range is empty if below it."""
        last = self.fields[-1]
        return last.value if last.kind == "text" else None


def find_blocks(lines: Lines, starts: Iterable[int]) -> tuple[Block, ...]:
    """Return the blocks of fields that name an author, or leave the name empty, of the commonest such label.

    *starts* are the lines that may begin with one.
    """
    anchors: dict[str, list[tuple[int, bool]]] = {}
    for line in starts:
        found = _read_anchor(lines, line)
        if found is not None and found.kind == "author":
            anchors.setdefault(found.label, []).append((line, found.value == len(lines.texts[line])))
    best: tuple[Block, ...] = ()
    for label, group in anchors.items():
        bare = 2 * sum(each for _, each in group) > len(group)
        places = [line for line, alone in group if alone or not bare]
        blocks = _find_bare(lines, places) if bare else _find_inline(lines, label, places)
        if len(blocks) > len(best) and 2 * sum(map(_is_block, blocks)) > len(blocks):
            best = blocks
    return best


def _read_anchor(lines: Lines, line: int) -> Field | None:
    """Return the field of a line if it has its value below it, or another field beside it, as far as a glance tells."""
    folded = lines.folded[line]
    if not is_marked(folded):
        return read_bare(folded)
    if (
        folded[-1] in ":*_"
        or (line + 1 < len(lines) and may_be_field(lines.folded[line + 1]))
        or (line > 0 and may_be_field(lines.folded[line - 1]))
    ):
        return read_field(lines.texts[line])
    return None


def _is_block(block: Block) -> bool:
    """Tell whether a block has a field beside the author's: "Posted by: Ann" alone is a line like any other."""
    return sum(field.kind not in _BESIDE for field in block.fields) > 1


def _find_inline(lines: Lines, label: str, anchors: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks around *anchors*, of one *label*, in which each value stands on the line of its label."""
    kept = _find_common([_read_labels(lines, anchor) for anchor in anchors])
    blocks: list[Block] = []
    edge = -1
    for anchor in anchors:
        if anchor <= edge:
            continue
        first = _go(lines, label, kept, anchor, -1, edge)
        last = _go(lines, label, kept, anchor, 1, len(lines))
        placed = [
            Placed(field.label, field.kind, line, LineRange(line, field.value, len(lines.texts[line])))
            for line in range(first, last + 1)
            if lines.indents[line] <= lines.indents[anchor] and (field := _read(lines, line))
        ]
        # What the first block does not begin with is what the comment above ends with.
        opening = blocks[0].fields[0].label if blocks else placed[0].label
        openings = (
            place for place, field in enumerate(placed) if field.label == opening and field.line <= anchor
        )
        skipped = next(openings, 0)
        blocks.append(_build(lines, placed[skipped].line, last, placed[skipped:]))
        edge = last
    return tuple(blocks)


def _read(lines: Lines, line: int) -> Field | None:
    """Return the field of a line, which may lack the colon or tab if it is a known label and no more."""
    text = lines.texts[line]
    found = read_field(text)
    if found is None and (found := read_bare(text)) is not None and found.kind in _BESIDE:
        return None
    return found


def _walk(lines: Lines, anchor: int, step: int, edge: int) -> Iterator[tuple[int, Field]]:
    """Yield the fields in a row with an *anchor* on one side, up to line *edge*, which is not among them.

    The value of a field may go on below it, indented, as those of mails do.
    """
    line = anchor
    while (line := line + step) != edge and abs(line - anchor) <= _REACH:
        if lines.indents[line] > lines.indents[anchor] and not lines.is_apart(line):
            continue
        field = _read(lines, line)
        if field is None:
            return
        yield line, field


def _read_labels(lines: Lines, anchor: int) -> frozenset[str]:
    """Return the labels of the fields in a row with an *anchor*, without its own and with none of a text above."""
    above = itertools.takewhile(lambda each: each[1].kind != "text", _walk(lines, anchor, -1, -1))
    return frozenset(field.label for _, field in itertools.chain(above, _walk(lines, anchor, 1, len(lines))))


def _find_common(windows: Sequence[AbstractSet[str]]) -> frozenset[str]:
    """Return the labels that count: known ones, and others that come again in enough of the *windows*."""
    counts = Counter(label for window in windows for label in window)
    least = max(2.0, _SHARE * len(windows))
    return frozenset(label for label, count in counts.items() if get_kind(label) != "other" or count >= least)


def _go(lines: Lines, label: str, kept: AbstractSet[str], anchor: int, step: int, edge: int) -> int:
    """Return the last line, from an *anchor* on to one side, of a row of fields that ends with one that is kept.

    What somebody says ends a block, and so does the *label* of the anchor, which begins the next.
    """
    found = anchor
    for line, field in _walk(lines, anchor, step, edge):
        if field.label == label or (field.kind == "text" and line < anchor):
            break
        if field.label in kept:
            found = line
        if field.kind == "text":
            break
    return found


def _find_common_bare(lines: Lines, anchors: Sequence[int]) -> frozenset[str]:
    """Return the labels on lines of their own that count: they come again on one side of enough *anchors*."""
    if len(anchors) < _LEAST_BARE:
        return frozenset()
    above = [range(max(last + 1, line - _REACH), line) for last, line in itertools.pairwise([-1, *anchors])]
    below = [range(line, min(line + _REACH, end)) for line, end in itertools.pairwise([*anchors, len(lines)])]
    common: set[str] = set()
    for side in (above, below):
        near = ({found.label for line in each if (found := read_bare(lines.texts[line]))} for each in side)
        counts = Counter(itertools.chain.from_iterable(near))
        common.update(label for label, count in counts.items() if count >= _BARE_SHARE * len(anchors))
    return frozenset(common)


def _find_bare(lines: Lines, anchors: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks around *anchors* in which each value stands on the line below its label."""
    common = _find_common_bare(lines, anchors)

    def is_known(line: int) -> bool:
        field = read_bare(lines.texts[line])
        return field is not None and field.kind not in _BESIDE

    def is_label(line: int) -> bool:
        return is_known(line) or fold_label(lines.texts[line]) in common

    blocks: list[Block] = []
    edge = -1
    for anchor in anchors:
        placed, last = _go_down(lines, anchor, is_known, is_label)
        above = _go_up(lines, anchor, edge, is_known, is_label)
        placed = [*above, *placed]
        blocks.append(_build(lines, placed[0].line, last, placed))
        edge = last
    return tuple(blocks)


def _go_down(
    lines: Lines, anchor: int, is_known: Callable[[int], bool], is_label: Callable[[int], bool]
) -> tuple[list[Placed], int]:
    """Return the fields from an *anchor* down, and the last line of the block."""
    placed: list[Placed] = []
    line = last = anchor
    while line < len(lines) and line - anchor <= _REACH and is_label(line):
        label = fold_label(lines.texts[line])
        if placed and label == placed[0].label:
            break
        kind = get_kind(label)
        last, value = line, LineRange(line, 0, 0)
        below = lines.texts[line + 1] if line + 1 < len(lines) and not is_known(line + 1) else None
        if kind != "text" and below is not None and len(below) <= SHORT_LINE:
            last, value = line + 1, lines.get_range(line + 1)
        placed.append(Placed(label, kind, line, value))
        if kind == "text":
            break
        line = last + 1
    return placed, last


def _go_up(
    lines: Lines, anchor: int, edge: int, is_known: Callable[[int], bool], is_label: Callable[[int], bool]
) -> list[Placed]:
    """Return the fields above an *anchor*, below line *edge*, in order."""
    placed: list[Placed] = []
    line = anchor - 1
    while line > edge and anchor - line <= _REACH:
        if is_known(line):
            value = LineRange(line, 0, 0)
        elif line - 1 > edge and is_label(line - 1):
            value = lines.get_range(line)
            line -= 1
        else:
            break
        label = fold_label(lines.texts[line])
        if get_kind(label) == "text":
            break
        placed.append(Placed(label, get_kind(label), line, value))
        line -= 1
    return placed[::-1]


def _build(lines: Lines, first: int, last: int, placed: Sequence[Placed]) -> Block:
    telling = (field.value for field in placed if field.kind in ("author", "date", "text"))
    is_form = all(is_blank(lines.read(value)) for value in telling)
    return Block(first, last, tuple(placed), is_form)

"""The first stage: a text becomes the lines that have anything on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate, compress
from operator import add, sub
from typing import Any, NamedTuple, TypeVar

from attrs import field, frozen

from sitrep.model.lines import BYTE_ORDER_MARK, hide_inner_breaks

# Blanks that pages have for looks, a no-break space above all.  In what is looked at each is a plain one.
_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_T = TypeVar("_T")

# No notice is longer, and nothing else that words are looked up for.
LONGEST_FOLDED = 400


class LineRange(NamedTuple):
    """A range of one line: what its text has from `start` to `end`, code points, the latter not in it."""

    line: int
    start: int
    end: int


class _Known(dict[str, _T]):
    """What somebody tells of texts, each of which is looked at when it is first asked for."""

    def __init__(self, look_at: Callable[[str], _T]) -> None:
        super().__init__()
        self._look_at = look_at

    def __missing__(self, text: str) -> _T:
        told = self[text] = self._look_at(text)
        return told


@frozen(kw_only=True)
class Lines:
    """The lines of a text that are not blank, side by side: item *i* of each tuple is about line *i*.

    Plain tuples rather than an object a line, for a page of 10 MB has 100,000 of them.

    Args:
        starts: offset of the first character that is not white space.
        ends: offset after the last such character.
        texts: what stands between, with plain blanks for all others but tabs.
        folded: the same, case-folded, to look words up in; empty for lines too long to be anything but prose.
        indents: number of code points before the first such character.
        rows: number of the line when blank ones are counted too; two of one number were torn (`lines/tearing.py`).
        joined: those that were several lines of a hard-wrapped paragraph, whose texts have a blank for each break.
        known: what was told of texts of the page already, by who told it; shared by all its lines, torn or joined.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    folded: tuple[str, ...]
    indents: tuple[int, ...]
    rows: tuple[int, ...]
    joined: frozenset[int] = frozenset()
    known: dict[Callable[[str], Any], Mapping[str, Any]] = field(
        factory=dict[Callable[[str], Any], Mapping[str, Any]], eq=False, repr=False
    )

    def __len__(self) -> int:
        return len(self.starts)

    def remember(self, look_at: Callable[[str], _T]) -> Mapping[str, _T]:
        """Return what *look_at* tells of texts of the page: it is asked once about each, though stages share texts.

        It must tell the same of a text wherever that stands.
        """
        known = self.known.get(look_at)
        if known is None:
            known = self.known[look_at] = _Known(look_at)
        return known

    def read(self, given: LineRange) -> str:
        """Return what stands in a range of one of the lines."""
        return self.texts[given.line][given.start : given.end]

    def get_range(self, line: int) -> LineRange:
        """Return the range that is the whole of a *line*."""
        return LineRange(line, 0, len(self.texts[line]))

    def is_behind(self, line: int) -> bool:
        """Tell whether *line* stands behind what the one before says, in the same row of the page."""
        return line > 0 and self.rows[line] == self.rows[line - 1]

    def is_apart(self, line: int) -> bool:
        """Tell whether a blank line stands before *line*, or nothing at all."""
        return line == 0 or self.rows[line] - self.rows[line - 1] > 1


def split_into_lines(text: str) -> Lines:
    r"""Return the lines of *text* that are not blank.

    >>> lines = split_into_lines("It shook.\n\n  Here too!\n")
    >>> lines.texts, lines.indents, lines.rows
    (('It shook.', 'Here too!'), (0, 2), (0, 2))
    """
    # Column by column and not line by line: `map` over a method of `str` runs without a step of Python a line.
    looked_at = hide_inner_breaks(text)
    marked = looked_at.startswith(BYTE_ORDER_MARK)
    if marked:
        looked_at = f" {looked_at[1:]}"
    for blank in _BLANKS:
        if blank in looked_at:
            looked_at = looked_at.replace(blank, " ")
    raws = looked_at.splitlines(keepends=True)
    widths = list(map(len, raws))
    unindented = list(map(str.lstrip, raws))
    written = list(map(str.rstrip, unindented))
    indents = tuple(compress(map(sub, widths, map(len, unindented)), written))
    starts = tuple(map(add, compress(accumulate(widths, initial=0), written), indents))
    if marked and starts and starts[0] == indents[0]:
        # It indents nothing.
        indents = (indents[0] - 1, *indents[1:])
    texts = tuple(filter(None, written))
    return Lines(
        starts=starts,
        ends=tuple(map(add, starts, map(len, texts))),
        texts=texts,
        folded=fold(texts),
        indents=indents,
        rows=tuple(compress(range(len(raws)), written)),
    )


def fold(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts of lines case-folded, empty for those too long to be anything but prose."""
    # From a list, which is faster than from a generator.
    return tuple([text.casefold() if len(text) <= LONGEST_FOLDED else "" for text in texts])

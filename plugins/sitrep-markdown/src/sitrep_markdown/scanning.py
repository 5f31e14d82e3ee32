"""Finding, in a few passes over the whole text, where something could need escaping.

Nearly every paragraph of a page is plain prose.  After these passes a plain paragraph costs next to nothing; only the
others are looked at, and of those only the marked characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sitrep.model import Node

# May be live wherever they stand: see `escaping`.
_MARKS = frozenset(b"*_`]<&\\~@/")

# A host name without "http://" in front: a top-level domain has two letters or more, so "U.S." is none.  The text is
# looked at as Latin-1, where a question mark may be any other letter.
_DOT = re.compile(rb"\.(?:[A-Za-z?\x80-\xff]{2}|(?<=[wW]{3}\.))")

# Not to be shown as they are, or white space that some renderers strip: controls but for tab and line feed, spaces,
# line ends, reordering characters, lone surrogates.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069\u3000\ud800-\udfff]"
)
_ODD_LATIN = frozenset((*range(9), *range(11, 32), *range(127, 161)))
_ODD_WIDE = re.compile(
    rb"\xe2(?:\x80[\x80-\x8a\xa8-\xaf]|\x81[\x9f\xa6-\xa9])|\xe3\x80\x80|\xe1\x9a\x80|\xed[\xa0-\xbf]"
)

_HARMLESS = bytes(set(range(256)) - _MARKS - _ODD_LATIN)
_ASCII = bytes(range(128))


class Scan:
    """What there is to know about a text before any of it is escaped.

    Args:
        text: the whole text.
        marks: offsets to be looked at in any case.

    `marks` is the offsets of all characters that could be live, in order, with the length of the text behind them.
    Line starts have rules of their own and are not among them.
    """

    def __init__(self, text: str, marks: Iterable[int] = ()) -> None:
        latin = text.encode("latin-1", "replace")
        # To delete what is harmless is several times faster than to search for what is not.
        present = set(latin.translate(None, _HARMLESS))
        self.marks = [*marks, *(match.start() for match in _DOT.finditer(latin)), len(text)]
        for code in present & _MARKS:
            self.marks += _find_all(latin, code)
        self.marks.sort()
        odd = present & _ODD_LATIN
        self._has_returns = 13 in odd
        self._has_odd = len(odd) > self._has_returns or (not text.isascii() and _has_odd_wide(text))

    def find_marked(self, nodes: Sequence[Node]) -> Iterator[tuple[int, int, int]]:
        """Yield the index of each node that has marks, and where its marks start and end among `marks`.

        The nodes are in order and do not overlap.
        """
        marks = self.marks
        edge = nodes[-1].end
        first, index = bisect_left(marks, nodes[0].start), 0
        if marks[first] >= edge:
            return
        starts = [node.start for node in nodes]
        while (mark := marks[first]) < edge:
            index = bisect_right(starts, mark, index) - 1
            last, end = first, nodes[index].end
            if mark < end:
                while marks[last] < end:
                    last += 1
                yield index, first, last
            else:
                start = starts[index + 1]
                while marks[last] < start:
                    last += 1
            first = last

    def find_odd(self, texts: Sequence[str]) -> list[int]:
        """Return the indexes of those pieces of the text that hold a line end or another odd character."""
        if self._has_odd:
            return [index for index, text in enumerate(texts) if is_odd(text)]
        if self._has_returns:
            return [index for index, text in enumerate(texts) if "\n" in text or "\r" in text]
        return [index for index, text in enumerate(texts) if "\n" in text]


def is_odd(text: str) -> bool:
    """Return whether *text* holds a line end, or a character that is not shown as it is."""
    return not text.isprintable() and ("\n" in text or _ODD.search(text) is not None)


def _find_all(latin: bytes, code: int) -> Iterator[int]:
    # A search for one byte is nearly free: it runs at the speed of memory.
    place = latin.find(code)
    while place >= 0:
        yield place
        place = latin.find(code, place + 1)


def _has_odd_wide(text: str) -> bool:
    # UTF-8 without its ASCII is short, and no character begins in the middle of another.
    wide = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return _ODD_WIDE.search(wide) is not None

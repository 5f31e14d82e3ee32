"""Finding, in a few passes over the whole text, where something could need escaping.

Nearly every paragraph of a page is plain prose.  After these passes a plain paragraph costs a few comparisons; only
the others are looked at character by character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

# Live, or not to be shown as it is, wherever it stands; a line feed is looked for in each paragraph instead.
_SUSPECTS = [bytes([code]) for code in (*b"*_`]<&\\~@/", *range(9), *range(11, 32), 127)]
_LATIN_SUSPECTS = [bytes([code]) for code in range(128, 161)]

# Live at the start of a line, and line ends.
STARTERS = frozenset(b"0123456789#-+>=:|[ \t\n")

# A host name without "http://" in front: a top-level domain has two letters or more, so "U.S." is none.  A question
# mark may be any letter, see `Scan.latin`.
_DOT = re.compile(rb"\.(?:[A-Za-z?\x80-\xff]{2}|(?<=[wW]{3}\.))")

# Above U+00FF: white space, line ends, reordering characters, lone surrogates; and the same in UTF-8, less exact, for
# looking for one byte is many times faster than looking for a class of characters.
_WIDE = re.compile("[\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069\u3000\ud800-\udfff]")
_WIDE_BYTES = re.compile(
    rb"\xe2(?:\x80[\x80-\x8a\xa8-\xaf]|\x81[\x9f\xa6-\xa9])|\xe3\x80\x80|\xe1\x9a\x80|\xed[\xa0-\xbf]"
)


class Scan:
    """What there is to know about a text before any of it is escaped.

    Args:
        text: the whole text.
        suspects: offsets to be looked at in any case.

    `latin` has one byte for each code point, a question mark for those above U+00FF.
    """

    def __init__(self, text: str, suspects: Iterable[int] = ()) -> None:
        self.latin = text.encode("latin-1", "replace")
        self._suspects = [*suspects, *(match.start() for match in _DOT.finditer(self.latin)), len(text)]
        self._add(_SUSPECTS)
        if not text.isascii():
            self._add(_LATIN_SUSPECTS)
            if _WIDE_BYTES.search(text.encode("utf-8", "surrogatepass")):
                self._suspects += [match.start() for match in _WIDE.finditer(text)]
        self._suspects.sort()

    def _add(self, characters: Iterable[bytes]) -> None:
        for character in characters:
            # A search for one byte is nearly free: it runs at the speed of memory.
            place = self.latin.find(character)
            while place >= 0:
                self._suspects.append(place)
                place = self.latin.find(character, place + 1)

    def is_plain(self, start: int, end: int) -> bool:
        """Return whether nothing between *start* and *end* can be live but at the start of a line."""
        return self._suspects[bisect_left(self._suspects, start)] >= end

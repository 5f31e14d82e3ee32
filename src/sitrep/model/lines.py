r"""What a line is, said once for the parser and for positions.

A line ends at LF, CRLF, CR, U+2028 or U+2029.  Other characters at which `str.splitlines` breaks stay inside
their line: U+0085 above all, for a Windows-1252 ellipsis that was decoded as Latin-1 ends no line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from sitrep.errors import OffsetError

# Editors put it before all else, to say how the text is encoded, and nobody wrote it.
BYTE_ORDER_MARK = "\ufeff"
_LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")

# What str.splitlines breaks at and we do not; each becomes a blank, so that offsets stay.
_INNER_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85"


@frozen
class Position:
    """A place for people: `line` counts from 1, `column` from 0 in code points."""

    line: int
    column: int


def split_lines(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the half-open code-point range of each line, its line end left out.

    Text after the last line end is a line; nothing after it is none.

    >>> list(split_lines("one\r\ntwo"))
    [(0, 3), (5, 8)]
    """
    start = 0
    for line in hide_inner_breaks(text).splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n\u2028\u2029"))
        start += len(line)


def is_blank(text: str, start: int, end: int) -> bool:
    r"""Tell whether a range of *text* holds nothing but white space, or the byte order mark that the text begins with.

    >>> is_blank("\ufeff It shook.", 0, 2), is_blank("It \ufeff shook.", 2, 5)
    (True, False)
    """
    return not text[start:end].strip() or (
        start == 0 and not text[:end].removeprefix(BYTE_ORDER_MARK).strip()
    )


def hide_inner_breaks(text: str) -> str:
    """Return *text*, as long as it was, with blanks for the characters at which only `str.splitlines` breaks."""
    for mark in _INNER_BREAKS:
        # Six passes of `replace` take a twentieth of the time of one of `translate`, and most find nothing.
        text = text.replace(mark, " ")
    return text


def locate(text: str, offset: int) -> Position:
    r"""Return the position of *offset*, in code points from the start of *text*.

    A CRLF ends one line, and its LF stands on the line that it ends.  The length of the text is a valid offset.

    >>> locate("one\r\ntwo", 6)
    Position(line=2, column=1)

    Raises:
        OffsetError: *offset* is negative or past the end.
    """
    if not 0 <= offset <= len(text):
        raise OffsetError(offset, len(text))
    line, start = 1, 0
    for ending in _LINE_END.finditer(text):
        if ending.end() > offset:
            break
        line, start = line + 1, ending.end()
    return Position(line, offset - start)

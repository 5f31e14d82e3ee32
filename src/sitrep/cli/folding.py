"""Plain text folded to a width; rich, which knows how wide every character is, takes ten times as long."""

from __future__ import annotations

from collections.abc import Iterator


def is_plain(text: str) -> bool:
    """Tell whether each character of *text* but its line feeds is one column wide, and no line begins with a blank."""
    return text.isascii() and "\t" not in text and not text.startswith(" ") and "\n " not in text


def fold(text: str, width: int) -> Iterator[str]:
    r"""Yield the lines of a plain *text*, each of *width* columns at most, broken at blanks where there are any.

    >>> list(fold("It shook at noon.\nAgain: aaaaaaaaaaaa", 9))
    ['It shook', 'at noon.', 'Again:', 'aaaaaaaaa', 'aaa']
    """
    for line in map(str.rstrip, text.split("\n")):
        start, size = 0, len(line)
        while size - start > width:
            # A blank that stands right behind the last column ends a word that fits.
            end = line.rfind(" ", start + 1, start + width + 1)
            end = end if end > 0 else start + width
            yield line[start:end].rstrip()
            start = end
            while line.startswith(" ", start):
                start += 1
        yield line[start:]

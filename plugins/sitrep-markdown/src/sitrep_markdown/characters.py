"""Characters that Markdown or UTF-8 cannot hold, and the lines of a stretch of text."""

from __future__ import annotations

import re

from sitrep.model import split_lines

# C0 but for tab and line ends, DEL, C1: CommonMark replaces NUL, browsers drop the others or show them at random.
# Lone surrogates have no UTF-8.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

_SURROGATE = re.compile("[\ud800-\udfff]")

# The explicit formatting characters of Unicode Standard Annex 9: they reorder what follows, up to the end of the block.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")

# So many passes over a text are still cheap.
_FEW = 8

REPLACEMENT = "\ufffd"


def make_plain(text: str) -> str:
    """Return *text* itself, or the characters of one whose class may show them otherwise, such as an enum's."""
    return text if type(text) is str else str.__str__(text)


def show_controls(text: str) -> tuple[str, int]:
    r"""Replace control characters and lone surrogates by visible ones; return the text, and how many there were.

    Controls up to U+001F and DEL become their Control Pictures (U+2400 to U+2421), all others U+FFFD.  Tabs and line
    ends stay.

    >>> show_controls("a\x00b\x7f\x85")
    ('a␀b␡�', 3)
    """
    found = _UNSHOWABLE.findall(text)
    different = set(found)
    # To replace one character everywhere is many times faster than to replace each by itself.
    if len(different) > _FEW:
        return _UNSHOWABLE.subn(_picture_match, text)
    for character in different:
        text = text.replace(character, _picture(character))
    return text, len(found)


def replace_surrogates(text: str) -> tuple[str, int]:
    """Replace lone surrogates by U+FFFD; return the text, and how many there were."""
    if text.isascii():
        return text, 0
    return _SURROGATE.subn(REPLACEMENT, text)


def replace_reordering(text: str) -> tuple[str, int]:
    """Replace bidirectional embeddings, overrides and isolates by U+FFFD; return the text, and how many there were.

    For text that shares a line with words of ours, which it could turn around.
    """
    return _REORDERING.subn(REPLACEMENT, text)


def has_line_end(text: str) -> bool:
    """Return whether *text* has a line end as `sitrep.model` knows them."""
    # For a text as short as a paragraph these are faster than a regular expression.
    return "\n" in text or "\r" in text or "\u2028" in text or "\u2029" in text


def lay_out(text: str) -> list[tuple[int, int]]:
    r"""Return the ranges of the lines of *text*, spaces and tabs at their ends and blank lines around them left out.

    There is none in a text that is white space only.  Blank lines between others are kept, as empty ranges.

    >>> [" one\r\n\r\n\ttwo \u2028"[start:end] for start, end in lay_out(" one\r\n\r\n\ttwo \u2028")]
    ['one', '', 'two']
    """
    lines = [_trim(text, start, end) for start, end in split_lines(text)]
    # White space of any kind: some renderers strip it from a paragraph, and with it what a hard break needs after it.
    filled = [
        index for index, (start, end) in enumerate(lines) if start < end and not text[start:end].isspace()
    ]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    blanks = len(line) - len(line.lstrip(" \t"))
    return start + blanks, start + max(blanks, len(line.rstrip(" \t")))


def _picture_match(match: re.Match[str]) -> str:
    return _picture(match.group())


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else REPLACEMENT

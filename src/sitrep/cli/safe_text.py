r"""Text of a page made fit for a terminal: what would drive it is shown instead.

A commenter can write an escape sequence that clears the screen, sets the window's title or answers for the
user, and bidirectional controls that make a line read as something else (CVE-2021-42574).  The characters
that start such things, or work alone, are replaced by their number, ``<U+001B>``; the others stay.
"""

from __future__ import annotations

import re

from sitrep.patterns import compile_late

# C0 but tab and line feed, DEL and C1; lone surrogates, which no encoding of a terminal can hold.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"

# Bidirectional controls (Unicode Standard Annex 9, section 2), the deprecated format characters, interlinear
# annotation, and the tag characters, which carry text that nobody sees.  The joiners stay: Persian and emoji
# need them.
_FORMATS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\U000e0001-\U000e007f"

_UNSAFE = compile_late(f"[{_CONTROLS}{_FORMATS}]")
_UNSAFE_IN_LINE = compile_late(f"[{_CONTROLS}{_FORMATS}\t\n\u2028\u2029]")

# What ends a line in the model; see sitrep.model.lines.
_LINE_END = compile_late("\r\n|[\r\u2028\u2029]")


def make_visible(text: str) -> str:
    r"""Return *text* with its line ends as line feeds, and each character that could drive a terminal shown.

    >>> make_visible("red \x1b[31malert\r\nnext line")
    'red <U+001B>[31malert\nnext line'
    """
    return _UNSAFE.sub(_show, _LINE_END.sub("\n", text))


def make_visible_in_line(text: str) -> str:
    r"""Return *text* as one line: as `make_visible` does, and with tabs and line ends shown as well.

    >>> make_visible_in_line("two\nlines.txt")
    'two<U+000A>lines.txt'
    """
    return _UNSAFE_IN_LINE.sub(_show, text)


def excerpt(text: str, length: int) -> str:
    r"""Return the beginning of *text* as one line of at most *length* characters, white space folded.

    >>> excerpt("  It shook\n at noon,  and again at dusk.", 20)
    'It shook at noon, a…'
    """
    # A character of white space can be many in a row, so more is looked at than is shown.
    folded = make_visible_in_line(" ".join(text[: length * 8].split()))
    return folded if len(folded) <= length and len(text) <= length * 8 else folded[: length - 1] + "…"


def _show(match: re.Match[str]) -> str:
    return f"<U+{ord(match.group()):04X}>"

r"""How characters are written that XML would change, take for markup, or cannot hold.

XML 1.0 has no way to write most control characters, U+FFFE, U+FFFF and surrogates, not even as a character
reference (its production 2, ``Char``).  Here each becomes U+241B SYMBOL FOR ESCAPE, whose glyph is "␛", and
its code point in four upper-case hexadecimal digits: NUL is ``␛0000``.  U+241B itself becomes ``␛241B``, so
every U+241B in the XML starts an escape, and text that looks like an escape comes back as it was.

>>> escape_text("<b>\0␛0000\r")
'&lt;b&gt;␛0000␛241B0000&#13;'
>>> unescape("␛0000␛241B0000") == "\0␛0000"
True
"""

from __future__ import annotations

import re

ESCAPE = "\u241b"

# What production 2 of XML 1.0 leaves out; all of it is in the basic plane, so four digits do.
_IMPOSSIBLE = (
    set(range(0x20)) - {0x09, 0x0A, 0x0D} | set(range(0xD800, 0xE000)) | {0xFFFE, 0xFFFF} | {ord(ESCAPE)}
)

_CLASS = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\u241b"

_ESCAPED_CHARACTER = re.compile(f"[{_CLASS}]")
_UNSAFE_IN_TEXT = re.compile(f"[&<>\r{_CLASS}]")
_UNSAFE_IN_ATTRIBUTE = re.compile(f'[&<>"\t\n\r{_CLASS}]')

# "&" comes first, for the others bring one.  A parser turns CR and CRLF into LF (section 2.11 of XML 1.0)
# unless CR is a reference.  ">" matters in "]]>" only, and is always a reference so that no text makes that.
_MARKUP = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"))
# In attributes a parser turns white space into spaces (section 3.3.3) unless it is a reference.
_QUOTED = (('"', "&quot;"), ("\t", "&#9;"), ("\n", "&#10;"))
_ESCAPES: dict[int, str] = {code: f"{ESCAPE}{code:04X}" for code in _IMPOSSIBLE}

_ESCAPED = re.compile(f"{ESCAPE}([0-9A-F]{{4}})?")


def escape_text(text: str) -> str:
    """Return *text* as it stands between tags."""
    # One test is far cheaper than what follows, which few texts need.
    return _escape(text) if _UNSAFE_IN_TEXT.search(text) else text


def escape_attribute(text: str) -> str:
    """Return *text* as it stands between the double quotes of an attribute."""
    if not _UNSAFE_IN_ATTRIBUTE.search(text):
        return text
    escaped = _escape(text)
    for character, reference in _QUOTED:
        escaped = escaped.replace(character, reference)
    return escaped


def _escape(text: str) -> str:
    for character, reference in _MARKUP:
        text = text.replace(character, reference)
    # A translation costs a hundred times a replacement, so it is for the texts that need it.
    return text.translate(_ESCAPES) if _ESCAPED_CHARACTER.search(text) else text


class TextCutter:
    """Cuts a long text into escaped pieces, in order, and looks at each of its characters once.

    >>> cutter = TextCutter("fish & chips")
    >>> cutter.cut(0, 5) + "<b>" + cutter.cut(5, 12) + "</b>"
    'fish <b>&amp; chips</b>'
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._unsafe = self._find_unsafe(0)

    def cut(self, start: int, end: int) -> str:
        """Return a piece as `escape_text` does; *start* must not be before the *end* of the call before."""
        if self._unsafe >= end:
            return self._text[start:end]
        if self._unsafe < start:
            self._unsafe = self._find_unsafe(start)
        piece = self._text[start:end]
        return _escape(piece) if self._unsafe < end else piece

    def _find_unsafe(self, start: int) -> int:
        """Return the place of the next character that cannot stand as it is, or the end of the text."""
        match = _UNSAFE_IN_TEXT.search(self._text, start)
        return match.start() if match else len(self._text)


def unescape(text: str) -> str:
    """Return what was written as *text*, which a parser has already taken out of the XML.

    Raises:
        ValueError: a U+241B that starts no escape, or an escape that was not needed.
    """
    return _ESCAPED.sub(_read_escape, text) if ESCAPE in text else text


def _read_escape(match: re.Match[str]) -> str:
    digits: str | None = match[1]
    if digits is None:
        raise ValueError(
            f"U+241B at {match.start()} of the text here has no four upper-case hexadecimal digits after it"
        )
    code = int(digits, 16)
    if code not in _IMPOSSIBLE:
        raise ValueError(
            f"escape of U+{digits} at {match.start()} of the text here: XML can hold that character"
        )
    return chr(code)

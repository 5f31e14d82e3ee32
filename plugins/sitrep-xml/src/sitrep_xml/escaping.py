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
from collections.abc import Callable, Sequence

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

# Those below U+0020, as bytes of UTF-8, and the others but for the surrogates.
_CONTROLS = bytes(code for code in _ESCAPES if code < 0x20)
_RARE = tuple(chr(code) for code in _ESCAPES if code >= 0x20 and not 0xD800 <= code < 0xE000)

_IMPOSSIBLE_CHARACTERS = frozenset(map(chr, _IMPOSSIBLE))

# A text that has so many of these at most is escaped by a replacement for each.
_FEW = 8

# Code points that are encoded at once: few enough to stay in the processor's cache.
_LOOKED_AT = 64 * 1024

_ESCAPED = re.compile(f"{ESCAPE}([0-9A-F]{{4}})?")


def make_plain(text: str) -> str:
    """Return *text* itself, or the characters of one whose class may show them otherwise, such as an enum's."""
    return text if type(text) is str else str.__str__(text)


def escape_text(text: str) -> str:
    """Return *text* as it stands between tags."""
    text = make_plain(text)
    # One test is far cheaper than what follows, which few texts need.
    return _escape(text) if _UNSAFE_IN_TEXT.search(text) else text


def escape_attribute(text: str) -> str:
    """Return *text* as it stands between the double quotes of an attribute."""
    if type(text) is not str:
        text = make_plain(text)
    # Nearly all ids and many other words are letters and digits alone, and to see that costs next to nothing.
    if text.isalnum() or not _UNSAFE_IN_ATTRIBUTE.search(text):
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


def make_cutter(text: str) -> Callable[[int, int], str]:
    """Return a function that returns pieces of *text* as `escape_text` does, each not before the end of the last.

    The text is looked at as a whole, which is far cheaper than to look at each piece.

    >>> cut = make_cutter("fish & chips")
    >>> cut(0, 5) + "<b>" + cut(5, 12) + "</b>"
    'fish <b>&amp; chips</b>'
    """
    escapes = [(character, reference) for character, reference in _MARKUP if character in text]
    if _has_impossible(text):
        impossible = _IMPOSSIBLE_CHARACTERS.intersection(text)
        if len(impossible) > _FEW:
            return lambda start, end: escape_text(text[start:end])
        # U+241B comes first, for the others bring one.
        ordered = sorted(impossible, key=lambda character: character != ESCAPE)
        escapes += [(character, _ESCAPES[ord(character)]) for character in ordered]
    return _make_replacing_cutter(text, escapes) if escapes else lambda start, end: text[start:end]


def _make_replacing_cutter(text: str, escapes: Sequence[tuple[str, str]]) -> Callable[[int, int], str]:
    # Where each character comes next, and which is first.  One that is passed is looked for from there on, so that
    # no part of the text is looked through twice for it.
    upcoming = [text.find(character) for character, _ in escapes]
    first = min(upcoming)

    def cut(start: int, end: int) -> str:
        nonlocal first
        if first < start:
            for index, (character, _) in enumerate(escapes):
                if upcoming[index] < start:
                    found = text.find(character, start)
                    upcoming[index] = len(text) if found < 0 else found
            first = min(upcoming)
        piece = text[start:end]
        if first < end:
            for character, reference in escapes:
                piece = piece.replace(character, reference)
        return piece

    return cut


def _has_impossible(text: str) -> bool:
    """Tell whether XML cannot hold *text*, or U+241B is in it; a pattern would take five times as long."""
    if not text.isascii() and any(rare in text for rare in _RARE):
        return True
    for start in range(0, len(text), _LOOKED_AT):
        try:
            data = text[start : start + _LOOKED_AT].encode()
        except UnicodeEncodeError:  # a surrogate
            return True
        if len(data.translate(None, _CONTROLS)) != len(data):
            return True
    return False


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

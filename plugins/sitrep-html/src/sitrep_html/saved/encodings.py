"""From the bytes of a page to its text, as the WHATWG standards "HTML" and "Encoding" tell browsers to."""

from __future__ import annotations

import codecs
import re

import webencodings

from sitrep.errors import DecodingError, NotTextError
from sitrep.extending import Decoded, decode_with_remarks, find_signature

# The standard looks for the declaration in so many bytes, and takes a later one too, reading all again.
_PRESCAN = 1024
_LATE = 100_000

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))
_UTF32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)

# Bytes that stand for no character in what people write, and the share that text has at most: of random bytes, as those
# of a compressed file look, it is a ninth.
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32), 127))
_LEAST_CONTROLS, _MOST_CONTROLS = 64, 0.03
# What Python calls the encodings that the standard means by these names: they have more characters.
_CODECS = {"euc-kr": "cp949", "gbk": "gb18030", "shift_jis": "cp932", "big5": "big5hkscs"}
_UNKNOWN = "\ufffd"
_LEAST_BEYOND, _LEAST_WRONG = 8, 3
_CONTROLS_ABOVE = range(0x80, 0xA0)
_GUESS = (
    "its encoding is stated nowhere, and windows-1252 is a guess: if letters are wrong, pass encoding=..."
)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/]([^>]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?""")
_CHARSET = re.compile(rb"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)["']""")


def decode_page(data: bytes, *, name: str, encoding: str | None = None) -> Decoded:
    """Return the text of *data*, the name of its encoding as browsers call it, and what is to be known of that.

    A byte order mark decides; then *encoding*; then what the page declares in its first bytes, unless all that it says
    shows that to be wrong; then UTF-8, if the bytes can be that; then a detector, and at last windows-1252.  Bytes that
    the encoding does not know become U+FFFD, as in a browser, and a byte order mark is no part of the text.

    Args:
        data: the bytes.
        name: of the input, for messages.
        encoding: the one that the caller, or the page's transport, gives.

    Raises:
        NotTextError: the bytes begin as those of an image, archive or other binary file do, or look like those of a
            compressed one.
        DecodingError: *encoding* is not known.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark) and not data.startswith(_UTF32_MARKS):
            return _remark(data, *_decode(data, marked))
    if encoding is not None:
        return _remark(data, *_decode_given(data, encoding, name))
    signature = find_signature(data)
    if signature is not None:
        raise NotTextError(name, signature)
    declared = find_declared(data[:_PRESCAN]) or find_declared(data[:_LATE])
    if declared is not None and not _is_misdeclared(data, declared):
        return _remark(data, *_decode(data, declared))
    return _detect(data, name)


def _remark(data: bytes, text: str, encoding: str) -> Decoded:
    """Return what was decoded, with how many bytes of it have U+FFFD that were none themselves."""
    bad = text.count(_UNKNOWN) - (data.count(_UNKNOWN.encode()) if encoding == "utf-8" else 0)
    if bad <= 0:
        return Decoded(text, encoding)
    places = "one place, which has" if bad == 1 else f"{bad} places, which have"
    return Decoded(text, encoding, (f"it is {encoding} but for {places} U+FFFD",))


def _is_misdeclared(data: bytes, declared: str) -> bool:
    """Tell whether a page is UTF-8 and declares something else, or declares UTF-8 and has no character of it.

    A browser believes the declaration.  But tools that save pages anew as UTF-8 leave the declaration as it was, and
    text in another encoding is hardly ever UTF-8 by chance: of so many characters beyond ASCII not once.
    """
    if data.isascii():
        return False
    text = data.decode("utf-8", "replace")
    if declared == "utf-8":
        beyond = [char for char in text if not char.isascii()]
        return len(beyond) >= _LEAST_WRONG and set(beyond) == {_UNKNOWN}
    return len(data) - len(text) >= _LEAST_BEYOND and text.encode() == data


def is_known_encoding(label: str | None) -> bool:
    """Tell whether browsers know an encoding by *label*."""
    return label is not None and webencodings.lookup(label) is not None


def find_declared(head: bytes) -> str | None:
    """Return the encoding that the first bytes of a page declare, None if they declare none that is known.

    >>> find_declared(b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">')
    'windows-1252'
    """
    declaration = _XML.match(head)
    for match in _META.finditer(_COMMENT.sub(b"", head)):
        label = _read_meta(match[1])
        found = webencodings.lookup(label.decode("ascii", "replace")) if label else None
        if found is not None:
            # Bytes in which the declaration could be read are no UTF-16.
            fixed = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}
            return fixed.get(found.name, found.name)
    if declaration is not None:
        found = webencodings.lookup(declaration[1].decode("ascii", "replace"))
        return None if found is None or found.name.startswith("utf-16") else found.name
    return None


def _read_meta(attributes: bytes) -> bytes | None:
    values: dict[bytes, bytes] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        values.setdefault(match[1].lower(), match[2] or match[3] or match[4] or b"")
    if b"charset" in values:
        return values[b"charset"].strip()
    if values.get(b"http-equiv", b"").strip().lower() == b"content-type":
        charset = _CHARSET.search(values.get(b"content", b""))
        return charset[1] or charset[2] or charset[3] if charset else None
    return None


def _decode(data: bytes, label: str) -> tuple[str, str]:
    found = webencodings.lookup(label)
    name = str(found.name) if found is not None else ""
    if name in _CODECS:
        return data.decode(_CODECS[name], "replace"), name
    text, taken = webencodings.decode(data, label, errors="replace")
    name = str(taken.name)
    if _UNKNOWN in text and name.startswith("windows-"):
        # Where Python's code pages have no character from 0x80 to 0x9F, the standard has the control of that number.
        text = "".join(
            chr(byte) if char == _UNKNOWN and byte in _CONTROLS_ABOVE else char
            for byte, char in zip(data, text, strict=True)
        )
    return text, name


def _decode_given(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    if webencodings.lookup(encoding) is not None:
        return _decode(data, encoding)
    try:
        codec = codecs.lookup(encoding)
        return str(data, codec.name, "replace"), codec.name
    except (LookupError, ValueError, TypeError):
        raise DecodingError(name, encoding, "no such encoding is known", "see Python's codecs") from None


def _detect(data: bytes, name: str) -> Decoded:
    try:
        return decode_with_remarks(data, name=name)
    except NotTextError:
        # A browser shows any bytes, but nobody saved these as a page.
        if _has_many_controls(data):
            raise
    except DecodingError:
        pass
    text, encoding = _decode(data, "windows-1252")
    return Decoded(text, encoding, (_GUESS,))


def _has_many_controls(data: bytes) -> bool:
    """Tell whether so many bytes stand for no character that those of a compressed file could be no more."""
    return len(data) - len(data.translate(None, _CONTROLS)) > max(_LEAST_CONTROLS, _MOST_CONTROLS * len(data))

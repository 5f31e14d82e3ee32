"""From bytes to text: byte order mark, UTF-16 by its NULs, strict UTF-8, UTF-8 with few bad places, a detector."""

from __future__ import annotations

import codecs
import contextlib
from importlib.util import find_spec

from attrs import evolve, frozen

from sitrep.errors import DecodingError, NotTextError
from sitrep.reading.mending import mend_utf_8
from sitrep.reading.sniffing import find_signature

# Longest first: the mark of UTF-32 begins as that of UTF-16 does.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# UTF-16 is known without its mark where every second byte is NUL and the others are not, as they are in Latin script.
# The two numbers are those of chardet 5 (`UTF1632Prober`): of so many characters, at least this share.
_FEWEST_UNITS = 20
_LEAST_SHARE = 0.94
# Line ends and controls between NULs show no text, so of the other bytes most must be characters that can be seen.
_UNSEEN = bytes((*range(0x21), *range(0x7F, 0xA1)))
_LEAST_SEEN = 0.5

_DETECTOR_HINT = "pass encoding=..., or install a detector: pip install 'sitrep-core[detect]'"
_GIVEN_HINT = "is another encoding meant?"
_GUESSED = "its encoding is stated nowhere, and {} is a guess: if letters are wrong, pass encoding=..."
_MENDED_HINT = "is another encoding meant? without encoding=... such places have U+FFFD"


@frozen
class Decoded:
    """A text and the encoding that it was decoded with, as Python names it.

    Args:
        text: what was decoded.
        encoding: its name.
        remarks: what is to be known of that, in words for people, which readers hand on as `Page.remarks`: that
            the encoding is a guess, or that U+FFFD stands for bytes that are none of it, and where.
    """

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(data: bytes, *, name: str, encoding: str | None = None) -> tuple[str, str]:
    r"""Return the text of *data*, and the encoding it was decoded with, as `decode_with_remarks` does.

    >>> decode("\ufeffsí".encode("utf-16-le"), name="page.txt")
    ('\ufeffsí', 'utf-16-le')

    Raises:
        NotTextError, DecodingError: as there.
    """
    decoded = decode_with_remarks(data, name=name, encoding=encoding)
    return decoded.text, decoded.encoding


def decode_with_remarks(data: bytes, *, name: str, encoding: str | None = None) -> Decoded:
    r"""Return the text of *data*, its encoding, and what is to be known of that.

    A byte order mark decides; without one the bytes are UTF-16 if nearly every second one is NUL, beside characters
    that can be seen, which no UTF-8 that people write has; else UTF-8 if they can be, or if they are that but for a few
    places: at most one for two characters beyond ASCII, or for one below a byte order mark.  Such places have U+FFFD
    in the text.  Of all other bytes the detector charset-normalizer decides, where it is installed.  Nothing is
    stripped: a byte order mark is the first character of the text, and line ends stay as they are.

    Args:
        data: the bytes.
        name: of the input, for messages.
        encoding: decode with this one, strictly, whatever the bytes look like.

    >>> decode_with_remarks("Straße für Cafés".encode() + b" und caf\xe9s", name="page.txt").remarks
    ('it is UTF-8 but for one place, which has U+FFFD: byte 27, line 1, column 24',)

    Raises:
        NotTextError: the bytes begin as those of an image, archive or other binary file do.
        DecodingError: they cannot be decoded, or the encoding is not known.
    """
    if encoding is not None:
        return _decode_as_given(data, name, _look_up(encoding, name))
    found = find_signature(data)
    if found is not None:
        raise NotTextError(name, found)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decode_as_marked(data, name, marked)
    unmarked = _find_utf_16(data)
    if unmarked is not None:
        with contextlib.suppress(UnicodeDecodeError):  # halves of surrogate pairs
            return Decoded(data.decode(unmarked), unmarked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _mend(data) or _detect(data, name, error)


def _decode_as_given(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        return _decode_strictly(data, name, encoding, _GIVEN_HINT)
    except DecodingError as error:
        if encoding != "utf-8" or _mend(data) is None:
            raise
        raise DecodingError(name, encoding, error.reason, _MENDED_HINT) from error


def _decode_as_marked(data: bytes, name: str, encoding: str) -> Decoded:
    hint = "its byte order mark asks for that; pass encoding=..."
    try:
        return _decode_strictly(data, name, encoding, hint)
    except DecodingError:
        mended = _mend(data) if encoding == "utf-8" else None
        if mended is None:
            raise
        return mended


def _mend(data: bytes) -> Decoded | None:
    mended = mend_utf_8(data)
    return None if mended is None else Decoded(mended[0], "utf-8", (mended[1],))


def _find_utf_16(data: bytes) -> str | None:
    """Return the encoding of bytes without a mark that are plainly UTF-16."""
    units = len(data) // 2
    if len(data) % 2 or units < _FEWEST_UNITS or data.count(0) < units * _LEAST_SHARE:
        return None
    even, odd = data[::2], data[1::2]
    if _are_halves(even, odd):
        return "utf-16-le"
    return "utf-16-be" if _are_halves(odd, even) else None


def _are_halves(low: bytes, high: bytes) -> bool:
    """Tell whether bytes are the two halves of Latin text: characters in the *low*, NULs in the *high*."""
    units = len(low)
    return (
        high.count(0) > units * _LEAST_SHARE
        and low.count(0) < units * (1 - _LEAST_SHARE)
        and len(low.translate(None, _UNSEEN)) > units * _LEAST_SEEN
    )


def _look_up(encoding: str, name: str) -> str:
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError):  # a ValueError for a name with a NUL or a surrogate in it
        raise DecodingError(name, encoding, "no such encoding is known", "see Python's codecs") from None
    # Such codecs as base64 go from bytes to bytes.
    if not getattr(found, "_is_text_encoding", True):
        raise DecodingError(name, encoding, "it is no encoding of text", "see Python's codecs")
    return found.name


def _decode_strictly(data: bytes, name: str, encoding: str, hint: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise DecodingError(name, encoding, _describe(error), hint) from error
    except UnicodeError as error:
        raise DecodingError(name, encoding, str(error), hint) from error


def _describe(error: UnicodeDecodeError) -> str:
    return f"byte 0x{error.object[error.start]:02x} at {error.start}: {error.reason}"


def _detect(data: bytes, name: str, error: UnicodeDecodeError) -> Decoded:
    if find_spec("charset_normalizer") is None:
        raise DecodingError(name, "utf-8", _describe(error), _DETECTOR_HINT) from error
    from charset_normalizer import from_bytes  # late: most inputs are UTF-8

    best = from_bytes(data).best()
    if best is None:
        if b"\x00" in data[:4096]:
            raise NotTextError(name, "binary data: it has NUL bytes and no encoding fits") from error
        hint = "no other encoding fits either; pass encoding=..."
        raise DecodingError(name, "utf-8", _describe(error), hint) from error
    decoded = _decode_strictly(data, name, _look_up(best.encoding, name), "pass encoding=...")
    return evolve(decoded, remarks=(_GUESSED.format(decoded.encoding),))

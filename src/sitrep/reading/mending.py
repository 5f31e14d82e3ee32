"""UTF-8 that a few bytes spoil: pasted from elsewhere, damaged on the way, or cut in the middle of a character."""

from __future__ import annotations

import codecs

from sitrep.model.lines import locate

# Characters beyond ASCII that are UTF-8, for each place that is none.  Text in another encoding has some by chance: in
# 250,000 stretches of 50 bytes, from 24 languages in 24 encodings, never as many as 2 for each such place, and in 20
# bytes in 1 of 6,000, when 1 of 2,400 was UTF-8 without any fault.
_LEAST_VALID = 2
# A byte order mark says that it is UTF-8, so less must bear that out.
_LEAST_VALID_BELOW_MARK = 1

_UNKNOWN = "\ufffd"
_ASCII = bytes(range(0x80))


def mend_utf_8(data: bytes) -> tuple[str, str] | None:
    r"""Return the text of what is UTF-8 but for a few places, and words about these; None if it is not that.

    Each such place, by the WHATWG's rule, becomes U+FFFD; all else is as it was.

    >>> mend_utf_8("Straße für Café".encode() + b"s caf\xe9s")[0]
    'Straße für Cafés caf\ufffds'
    >>> mend_utf_8("Straße für Café".encode("latin-1")) is None
    True
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    whole = decoder.decode(data)
    is_cut = bool(decoder.getstate()[0])
    bad = whole.count(_UNKNOWN) - data.count(_UNKNOWN.encode())
    valid = len(whole) - (len(data) - len(data.translate(None, _ASCII))) - bad
    least = _LEAST_VALID_BELOW_MARK if data.startswith(codecs.BOM_UTF8) else _LEAST_VALID
    # A cut is no sign of another encoding, where anything is one of UTF-8.
    if valid < max(1, least * bad) or "\0" in whole:
        return None
    text = whole + _UNKNOWN if is_cut else whole
    return text, _describe(data, text, bad, is_cut=is_cut)


def _describe(data: bytes, text: str, bad: int, *, is_cut: bool) -> str:
    """Return where the bad places are, and how many."""
    if not bad:
        return f"it ends in the middle of a character, of which U+FFFD has the place: {_place(data, text)}"
    more = ", and it ends in the middle of a character" if is_cut else ""
    if bad == 1:
        return f"it is UTF-8 but for one place, which has U+FFFD: {_place(data, text)}{more}"
    return f"it is UTF-8 but for {bad} places, which have U+FFFD, the first at {_place(data, text)}{more}"


def _place(data: bytes, text: str) -> str:
    """Return the first bad place, as byte and for people."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        position = locate(text, len(data[: error.start].decode("utf-8")))
        return f"byte {error.start}, line {position.line}, column {position.column}"
    raise ValueError("all of it is UTF-8")

"""Wire values to bytes: JSON that stays what it is wherever it is put.

Beyond what JSON asks for, these are written as escapes:

- ``<``, so that ``</script>`` and ``<!--`` in a text do nothing in an HTML page that holds the JSON;
- DEL and the C1 controls, U+007F to U+009F, which some terminals obey; U+0085 can end a line, too;
- U+2028 and U+2029, which end a line for JavaScript and for `str.splitlines`;
- lone surrogates, which UTF-8 cannot hold (see also `sitrep_json.pieces`).
"""

from __future__ import annotations

import functools
import json
import re
from typing import Any

import msgspec

from sitrep_json.pieces import cut_strings

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# U+0080 to U+009F in UTF-8.
_C1_CONTROL = re.compile(rb"\xc2([\x80-\x9f])")


def encode(value: Any, *, ascii_only: bool = False) -> bytes:
    r"""Return *value*, a struct or a sequence of structs of `sitrep_json.wire`, as compact JSON.

    >>> encode(["</script>", "\ud83d", "\ud83d\ude00", "é"])
    b'["\\u003c/script>","\\ud83d",{"$pieces":["\\ud83d","\\ude00"]},"\xc3\xa9"]'
    >>> encode("é", ascii_only=True)
    b'"\\u00e9"'
    """
    data = try_encode(value, ascii_only=ascii_only)
    if data is None:
        tree = cut_strings(msgspec.to_builtins(value, enc_hook=_make_plain))
        data = _escape(_encode_surrogates(tree), ascii_only=ascii_only)
    return data


def try_encode(value: Any, *, ascii_only: bool = False) -> bytes | None:
    """Return what `encode` does, or None if there is a lone surrogate in *value*."""
    try:
        data = _ENCODER.encode(value)
    except UnicodeEncodeError:
        return None
    return _escape(data, ascii_only=ascii_only)


def indent(data: bytes, *, spaces: int, ascii_only: bool = False) -> bytes:
    """Return the compact JSON in *data*, which `encode` wrote, with so many spaces for each level."""
    try:
        return msgspec.json.format(data, indent=spaces)
    except msgspec.DecodeError:  # msgspec takes no escape of a lone surrogate
        return _escape(_encode_surrogates(json.loads(data), spaces=spaces), ascii_only=ascii_only)


def _make_plain(value: object) -> str:
    """Take strings of a subclass of `str`, as HTML parsers return them (a msgspec hook)."""
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"a {type(value).__name__} has no place in a document")


_ENCODER = msgspec.json.Encoder(enc_hook=_make_plain)


def _encode_surrogates(tree: Any, *, spaces: int | None = None) -> bytes:
    """Encode what msgspec refuses to: strings with lone surrogates, already cut into pieces."""
    separators = (",", ":") if spaces is None else None
    text = json.dumps(tree, ensure_ascii=False, allow_nan=False, indent=spaces, separators=separators)
    return _LONE_SURROGATE.sub(_write_escape, text).encode()


def _escape(data: bytes, *, ascii_only: bool) -> bytes:
    """Write the characters named above as escapes.  All of them can only stand inside strings."""
    data = data.replace(b"<", b"\\u003c").replace(b"\x7f", b"\\u007f")
    if not data.isascii():
        # To look for one byte is many times as fast as for three, or for a pattern, and mostly it is not there.
        if b"\xc2" in data and _has_c1_control(data):
            data = _C1_CONTROL.sub(_write_control, data)
        if b"\xa8" in data:
            data = data.replace(b"\xe2\x80\xa8", b"\\u2028")
        if b"\xa9" in data:
            data = data.replace(b"\xe2\x80\xa9", b"\\u2029")
        if ascii_only:
            data = _NOT_ASCII.sub(_write_escape, data.decode()).encode()
    return data


def _has_c1_control(data: bytes) -> bool:
    # Most are spaces that do not break, U+00A0.  To cut at each is several times as fast as a pattern.
    return any(b"\x80" <= piece[:1] < b"\xa0" for piece in data.split(b"\xc2")[1:])


def _write_control(match: re.Match[bytes]) -> bytes:
    return b"\\u00%02x" % match[1][0]


def _write_escape(match: re.Match[str]) -> str:
    return _escape_character(match[0])


@functools.cache
def _escape_character(character: str) -> str:
    # json.dumps makes the two escapes of a character beyond U+FFFF.
    return json.dumps(character)[1:-1]

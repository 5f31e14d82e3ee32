"""Wire values to bytes: JSON that stays what it is wherever it is put.

Beyond what JSON asks for, these are written as escapes:

- ``<``, so that ``</script>`` and ``<!--`` in a text do nothing in an HTML page that holds the JSON;
- DEL and the C1 controls, U+007F to U+009F, which some terminals obey and of which U+0085 ends a line for some;
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
    r"""Return *value*, a struct or a list of structs of `sitrep_json.wire`, as compact JSON.

    >>> encode(["</script>", "\ud83d", "\ud83d\ude00", "é"])
    b'["\\u003c/script>","\\ud83d",{"$pieces":["\\ud83d","\\ude00"]},"\xc3\xa9"]'
    >>> encode("é", ascii_only=True)
    b'"\\u00e9"'
    """
    try:
        data = _ENCODER.encode(value)
    except UnicodeEncodeError:
        data = _encode_surrogates(value)
    data = _escape(data)
    if ascii_only and not data.isascii():
        data = _NOT_ASCII.sub(_write_escape, data.decode()).encode()
    return data


def _make_plain(value: object) -> str:
    """Take strings of a subclass of `str`, as HTML parsers return them (a msgspec hook)."""
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"a {type(value).__name__} has no place in a document")


_ENCODER = msgspec.json.Encoder(enc_hook=_make_plain)


def _encode_surrogates(value: Any) -> bytes:
    """Encode what msgspec refuses to: strings with lone surrogates."""
    tree = cut_strings(msgspec.to_builtins(value, enc_hook=_make_plain))
    text = json.dumps(tree, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _LONE_SURROGATE.sub(_write_escape, text).encode()


def _escape(data: bytes) -> bytes:
    """Write the characters named above as escapes.  All of them can only stand inside strings."""
    data = data.replace(b"<", b"\\u003c").replace(b"\x7f", b"\\u007f")
    if not data.isascii():
        data = _C1_CONTROL.sub(_write_control, data)
        data = data.replace(b"\xe2\x80\xa8", b"\\u2028").replace(b"\xe2\x80\xa9", b"\\u2029")
    return data


def _write_control(match: re.Match[bytes]) -> bytes:
    return b"\\u00%02x" % match[1][0]


def _write_escape(match: re.Match[str]) -> str:
    return _escape_character(match[0])


@functools.cache
def _escape_character(character: str) -> str:
    # json.dumps makes the two escapes of a character beyond U+FFFF.
    return json.dumps(character)[1:-1]

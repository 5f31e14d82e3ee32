"""JSON text to Python values, believing nothing.

This is the standard library's decoder, chosen because it keeps lone surrogates, with everything refused that
it lets pass: a byte order mark, NaN and Infinity, numbers that are too large, names that stand twice in an
object, and nesting that would take it into deep recursion.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sitrep_json.narrowing import is_array, is_object
from sitrep_json.pieces import PIECES, join_pieces
from sitrep_json.refusing import Flaw, Refused, Spot, join_path, refuse, show

# A document needs 7 levels.
MAX_DEPTH = 16

# Digits of an integer: more than any offset, or any integer that is written as a number, can have.
_MAX_DIGITS = 19

# A string, also one that never ends; or a bracket.
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{]|[\]}]', re.DOTALL)


@frozen
class _Flawed:
    """Stands in the values read for one that cannot be taken."""

    name: str
    reason: str


def read_json(data: bytes) -> Any:
    r"""Return the one value in *data*, with strings in pieces joined (`sitrep_json.pieces`).

    >>> read_json(b'{"a": ["\\ud800", 1.0]}')
    {'a': ['\ud800', 1.0]}

    Raises:
        Refused: with the first few flaws; one of the syntax stands alone.
    """
    text = _decode(data)
    _check_depth(text)
    flawed: list[_Flawed] = []
    try:
        tree = _build_decoder(flawed).decode(text)
    except json.JSONDecodeError as error:
        raise refuse(Spot(error.lineno, error.colno), error.msg) from None
    if flawed:
        raise Refused(_find_flaws(tree))
    return tree


def _decode(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        raise refuse(Spot(1, 1), "a byte order mark, which JSON must not have (RFC 8259, section 8.1)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        found = f"byte 0x{data[error.start]:02x} is not UTF-8: {error.reason}"
        raise refuse(_find_spot(before, len(before)), found) from None


def _find_spot(text: str, index: int) -> Spot:
    return Spot(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _check_depth(text: str) -> None:
    """Refuse nesting beyond `MAX_DEPTH`, in linear time and without recursion."""
    depth = 0
    for token in _TOKEN.finditer(text):
        character = text[token.start()]
        if character in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                spot = _find_spot(text, token.start())
                raise refuse(spot, f"nested deeper than the {MAX_DEPTH} levels that are allowed")
        elif character != '"':
            depth -= 1


def _build_decoder(flawed: list[_Flawed]) -> json.JSONDecoder:
    """Return a decoder that puts a `_Flawed` wherever a value cannot be taken, and notes it in *flawed*."""

    def flaw(name: str, reason: str) -> _Flawed:
        flawed.append(_Flawed(name, reason))
        return flawed[-1]

    def read_object(pairs: list[tuple[str, Any]]) -> Any:
        members = dict(pairs)
        if len(members) != len(pairs):
            name = _find_duplicate(pairs)
            return flaw(name, "stands more than once in its object")
        if PIECES in members:
            joined = join_pieces(members[PIECES]) if len(members) == 1 else None
            wanted = "must be alone in its object, an array of two strings or more"
            return flaw(PIECES, wanted) if joined is None else joined
        return members

    def read_int(digits: str) -> Any:
        if len(digits) <= _MAX_DIGITS:
            return int(digits)
        return flaw("", f"{show(digits)} has {len(digits)} characters, too many for an integer")

    def read_float(written: str) -> Any:
        value = float(written)
        return value if math.isfinite(value) else flaw("", f"{show(written)} is too large for a number")

    def read_constant(written: str) -> Any:
        return flaw("", f"{written} is not a finite number")

    return json.JSONDecoder(
        object_pairs_hook=read_object,
        parse_int=read_int,
        parse_float=read_float,
        parse_constant=read_constant,
    )


def _find_duplicate(pairs: list[tuple[str, Any]]) -> str:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    raise ValueError("no name stands twice")


def _find_flaws(tree: Any, path: str = "") -> Iterator[Flaw]:
    """Yield what is flawed and where; the depth of *tree* has been checked."""
    if isinstance(tree, _Flawed):
        yield Flaw((join_path(path, tree.name) if tree.name else path) or "the document", tree.reason)
    elif is_object(tree):
        for name, value in tree.items():
            yield from _find_flaws(value, join_path(path, name))
    elif is_array(tree):
        for index, item in enumerate(tree):
            yield from _find_flaws(item, f"{path}[{index}]")

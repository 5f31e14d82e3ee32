"""Bytes to wire values, every type and field checked.

There are two ways.  The fast one is msgspec, which reads and checks types at once, but takes the last of two
members of one name.  So its result is written again and compared: where the bytes are the same, white space
aside, nothing was lost on the way and nothing stood twice.  So it is with what sitrep writes.  All else, and
all that is wrong, takes the slow way, which finds what is wrong and names its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from sitrep_json.encoding import encode
from sitrep_json.narrowing import is_object
from sitrep_json.refusing import Flaw, Refused, join_path, refuse, show
from sitrep_json.strict import read_json
from sitrep_json.wire import FORMAT_NAME, FORMAT_VERSION, WireDocument, WireValue

_JSON_TYPES = {list: "an array", str: "a string", bool: "a bool", type(None): "null"}

_DECODER = msgspec.json.Decoder(WireDocument)

_PARTS: dict[str, Any] = get_type_hints(WireDocument)


def decode(data: bytes) -> WireDocument:
    """Return the document in *data*, of the right shape; that it makes sense is checked later.

    Raises:
        Refused: *data* is not JSON, or not a document of a known version.
    """
    written_here = _decode_own(data)
    return _decode_any(data) if written_here is None else written_here


def _decode_own(data: bytes) -> WireDocument | None:
    """Return the document in bytes that sitrep wrote; None for others, though they may be right."""
    try:
        document = _DECODER.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    # All ASCII it is either by its texts, or by the option of that name.
    compact = encode(document, ascii_only=data.isascii())
    if data.startswith(compact):
        return None if data[len(compact) :].strip(b" \t\r\n") else document
    return document if msgspec.json.format(data, indent=-1) == compact else None


def _decode_any(data: bytes) -> WireDocument:
    if not data.strip(b" \t\r\n"):
        raise refuse("the document", "is missing: the input is empty")
    tree = read_json(data)
    _check_stamp(tree)
    try:
        return msgspec.convert(tree, WireDocument)
    except (msgspec.ValidationError, UnicodeEncodeError):
        raise Refused(_find_flaws(tree)) from None


def _check_stamp(tree: Any) -> None:
    """Refuse what is no sitrep document, or of another version, before anything is said about its parts."""
    if not is_object(tree):
        found = next((word for kind, word in _JSON_TYPES.items() if isinstance(tree, kind)), "a number")
        raise refuse("the document", f"is {found}, not an object")
    if tree.get("format", FORMAT_NAME) != FORMAT_NAME:
        raise refuse("format", f"is {show(tree['format'])}, not {FORMAT_NAME!r}")
    version = tree.get("version", FORMAT_VERSION)
    # True == 1, but is no version.
    if type(version) is int and version != FORMAT_VERSION:
        raise refuse("version", f"is {version}; this loader knows version {FORMAT_VERSION}")


def _find_flaws(tree: dict[str, Any]) -> Iterator[Flaw]:
    """Yield what is wrong with a document that msgspec refuses: a flaw for each part, or item of a part."""
    unknown = [name for name in tree if name not in _PARTS]
    for name in unknown[:5]:
        yield Flaw(join_path("", name), f"is no field of a document; unknown fields: {len(unknown)}")
    for name, kind in _PARTS.items():
        if name not in tree:
            yield Flaw(name, "is missing")
        elif isinstance(tree[name], list) and get_origin(kind) is tuple:
            for index, item in enumerate(tree[name]):
                yield from _find_flaw(item, get_args(kind)[0], f"{name}[{index}]")
        else:
            yield from _find_flaw(tree[name], kind, name)


def _find_flaw(tree: Any, kind: Any, path: str) -> Iterator[Flaw]:
    try:
        msgspec.convert(tree, kind)
    except msgspec.ValidationError as error:
        yield from _describe(str(error), tree, path)
    except UnicodeEncodeError:
        yield Flaw(path, "has a lone surrogate in a name or in a word of a fixed list")


def _describe(message: str, tree: Any, path: str) -> Iterator[Flaw]:
    """Turn a message such as "Expected `int`, got `str` - at `$.header.start`" into a flaw at its place."""
    said, _, below = message.rpartition(" - at `$")
    if not said:
        said, below = message, "`"
    below = below[:-1]
    if below == ".values[...]" or below.startswith(".values[...]["):
        # msgspec does not say which of the values it is.
        for name, value in tree["values"].items():
            yield from _find_flaw(value, WireValue, join_path(f"{path}.values", name))
        return
    words = said.split("`")
    place = path + below
    if said.startswith("Object missing required field"):
        yield Flaw(join_path(place, words[1]), "is missing")
    elif said.startswith("Object contains unknown field"):
        yield Flaw(join_path(place, "`".join(words[1:-1])), "is no field that belongs here")
    else:
        yield Flaw(place, said[:1].lower() + said[1:])

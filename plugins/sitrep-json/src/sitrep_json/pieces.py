r"""Strings that JSON cannot hold as they are.

JSON writes a character beyond U+FFFF as two escapes, a high and a low surrogate.  A Python string can hold two
lone surrogates next to each other (a text decoded with ``surrogatepass`` in halves, say), and written as escapes
they would come back as the one character.  Such a string is cut between the two, and written as an object::

    {"$pieces": ["a\ud83d", "\ude00b"]}

whose strings are to be joined.  ``$pieces`` is no name that a field can have, so nothing else looks like it.
"""

from __future__ import annotations

import re
from typing import Any

PIECES = "$pieces"

_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def cut_strings(tree: Any) -> Any:
    """Return *tree*, which is made of dicts, lists and scalars, with each such string cut into pieces."""
    if isinstance(tree, str):
        pieces = _PAIR.split(tree)
        return {PIECES: pieces} if len(pieces) > 1 else tree
    if isinstance(tree, dict):
        return {key: cut_strings(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [cut_strings(item) for item in tree]
    return tree


def join_pieces(value: object) -> str | None:
    """Return the string that was cut into *value*; None if *value* is not a list of two strings or more."""
    if not isinstance(value, list) or len(value) < 2:
        return None
    if not all(isinstance(piece, str) for piece in value):
        return None
    return "".join(value)

r"""Strings that JSON cannot hold as they are.

JSON writes a character beyond U+FFFF as two escapes, a high and a low surrogate.  A Python string can hold
two lone surrogates next to each other (halves of a character that were decoded one by one), and written as
escapes they would come back as one character.  Such a string is cut between the two, and written as an object::

    {"$pieces": ["a\ud83d", "\ude00b"]}

whose strings are to be joined.  ``$pieces`` is no name that a field can have, so nothing else looks like it.
"""

from __future__ import annotations

import re
from typing import Any

from sitrep_json.narrowing import is_array, is_object, is_tuple

PIECES = "$pieces"

_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def cut_strings(tree: Any) -> Any:
    """Return *tree*, which is made of dicts, lists, tuples and scalars, with each such string cut into pieces."""
    if isinstance(tree, str):
        pieces = _PAIR.split(tree)
        return {PIECES: pieces} if len(pieces) > 1 else tree
    if is_object(tree):
        return {key: cut_strings(value) for key, value in tree.items()}
    if is_array(tree) or is_tuple(tree):
        return [cut_strings(item) for item in tree]
    return tree


def join_pieces(value: object) -> str | None:
    """Return the string that was cut into *value*; None if *value* is not a list of two strings or more."""
    if is_array(value) and len(value) >= 2 and all(isinstance(piece, str) for piece in value):
        return "".join(value)
    return None

"""What sort of element a page has the same part of each comment in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from sitrep_html.tree.elements import Element, get_words

# The tag, and the words of class and id.
Kind: TypeAlias = tuple[str, frozenset[str]]

_FEWEST = 2
# Elements that say what they are without a name.
_TELLING = frozenset(("time", "abbr", "footer", "cite", "small"))


def get_kind(element: Element) -> Kind:
    """Return the kind of *element*."""
    return str(element.tag), get_words(element)


def find_usual(kinds: Iterable[Kind | None]) -> Kind | None:
    """Return the kind that most of *kinds* are, None if that is any element without a name, or none is most."""
    counts = Counter(kinds)
    if not counts:
        return None
    kind, count = counts.most_common(1)[0]
    if kind is None or count < _FEWEST or count * 2 <= counts.total():
        return None
    tag, words = kind
    return kind if words or tag in _TELLING else None

"""What a page says of one entry among several: the first hit of a search, the latest line of a ticker."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, islice

from sitrep_html.tree.elements import Element, get_words

# So many levels around what is said of an entry, and so many entries beside it, are looked at.
_HIGHEST = 8
_MOST = 6
_MOST_INNER = 60


def is_of_entry(element: Element, around_title: Collection[Element]) -> bool:
    """Tell whether *element* is said of an entry, beside which stands one of the same kind that has the like.

    What is around the title of the page, as *around_title* has it, is no such entry.
    """
    kind = _get_kind(element)
    for entry in chain((element,), islice(element.iterancestors(), _HIGHEST)):
        if entry in around_title or entry.tag in ("body", "html"):
            return False
        if entry is not element and any(_holds(each, kind) for each in _find_alike(entry)):
            return True
    return False


def _find_alike(entry: Element) -> list[Element]:
    """Return the elements nearest to *entry* on either side that are called as it is."""
    kind = _get_kind(entry)
    beside = (islice(entry.itersiblings(preceding=before), _MOST) for before in (False, True))
    return [
        each for each in chain.from_iterable(beside) if isinstance(each.tag, str) and _get_kind(each) == kind
    ]


def _holds(entry: Element, kind: tuple[str, frozenset[str]]) -> bool:
    return any(_get_kind(each) == kind for each in islice(entry.iterdescendants(kind[0]), _MOST_INNER))


def _get_kind(element: Element) -> tuple[str, frozenset[str]]:
    return str(element.tag), get_words(element)

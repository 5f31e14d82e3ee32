"""Which elements of a comment are asked first for one of its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sitrep_html.elements import Element
from sitrep_html.selectors import compile_selector

# A line of a header is no longer than this.
HEADER = 160

# What a row of the table names is surer than whatever its own name says.
NAMED_BY_RULE = 120


def weigh_by_rule(selectors: Sequence[str], element: Element) -> int:
    """Return the weight of an element that one of *selectors* names, the first of them most; 0 for no other."""
    for place, each in enumerate(selectors):
        if compile_selector(each).matches(element):
            return NAMED_BY_RULE + len(selectors) - place
    return 0


def rank(
    elements: Iterable[Element], weigh: Callable[[Element], int], selectors: Sequence[str]
) -> list[tuple[int, int, Element]]:
    """Return the elements that have some weight, the heaviest first, then in document order."""
    ranked = [
        (-(weigh_by_rule(selectors, element) or weigh(element)), place, element)
        for place, element in enumerate(elements)
    ]
    return sorted((each for each in ranked if each[0] < 0), key=lambda each: each[:2])

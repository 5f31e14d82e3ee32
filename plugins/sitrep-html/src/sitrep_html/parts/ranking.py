"""Which elements of a comment are asked first for one of its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sitrep_html.tree.elements import Element
from sitrep_html.tree.selectors import Selector, compile_selectors

# A line of a header is no longer than this.
HEADER = 160

# What a row of the table names is surer than whatever its own name says.
NAMED_BY_RULE = 120


def weigh_by_rule(selectors: tuple[str, ...], element: Element) -> int:
    """Return the weight of an element that one of *selectors* names, the first of them most; 0 for no other."""
    return _weigh_by_rule(compile_selectors(selectors), element)


def _weigh_by_rule(selectors: Sequence[Selector], element: Element) -> int:
    for place, each in enumerate(selectors):
        if each.matches(element):
            return NAMED_BY_RULE + len(selectors) - place
    return 0


def rank(
    elements: Iterable[Element], weigh: Callable[[Element], int], selectors: tuple[str, ...]
) -> list[tuple[int, int, Element]]:
    """Return the elements that have some weight, the heaviest first, then in document order."""
    compiled = compile_selectors(selectors)
    ranked: list[tuple[int, int, Element]] = []
    for place, element in enumerate(elements):
        weight = (_weigh_by_rule(compiled, element) if compiled else 0) or weigh(element)
        if weight > 0:
            ranked.append((-weight, place, element))
    return sorted(ranked, key=lambda each: each[:2])

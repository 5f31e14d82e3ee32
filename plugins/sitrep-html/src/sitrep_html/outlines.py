"""What of a page the finders of comments look at, gathered in one walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from sitrep_html.elements import Element, get_attributes
from sitrep_html.selectors import Selector


class Outline:
    """The elements of one page in document order, and those with a class, an id or an attribute by its name.

    Args:
        root: the page's outermost element.
        holders: what the page has around elements that stand elsewhere in the tree.
    """

    def __init__(self, root: Element, holders: Mapping[Element, Element] | None = None) -> None:
        self.root = root
        self.holders: Mapping[Element, Element] = holders or {}
        # Held, for an element that nobody holds would be another object at each visit.
        self.elements: list[Element] = list(root.iter(etree.Element))
        self.places: dict[Element, int] = {each: place for place, each in enumerate(self.elements)}
        self._by_class: defaultdict[str, list[Element]] = defaultdict(list)
        self._by_attribute: defaultdict[str, list[Element]] = defaultdict(list)
        self._by_tag: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            self._by_tag[str(element.tag)].append(element)
            for name, value in get_attributes(element):
                self._by_attribute[name].append(element)
                if name == "class":
                    for each in set(value.lower().split()):
                        self._by_class[each].append(element)

    def get_tagged(self, tag: str) -> list[Element]:
        """Return the elements of one name."""
        return self._by_tag.get(tag, [])

    def get_having(self, attribute: str) -> list[Element]:
        """Return the elements that have *attribute*."""
        return self._by_attribute.get(attribute, [])

    def select(self, selectors: Iterable[Selector]) -> list[Element]:
        """Return the elements that match one of *selectors*, in document order."""
        found: set[Element] = set()
        for selector in selectors:
            candidates = self._get_candidates(selector)
            if candidates:
                found.update(filter(selector.matches, candidates))
        return sorted(found, key=self.places.__getitem__) if found else []

    def _get_candidates(self, selector: Selector) -> Sequence[Element]:
        """Return what may match: all elements are asked for by the rarest thing that the selector names."""
        if selector.classes:
            return min(map(self._get_classed, selector.classes), key=len)
        if selector.id is not None:
            return self.get_having("id")
        if selector.attributes:
            return self.get_having(selector.attributes[0][0])
        return self.get_tagged(selector.tag or "")

    def _get_classed(self, name: str) -> Sequence[Element]:
        if not name.endswith(("*", "+")):
            return self._by_class.get(name, ())
        stem = name[:-1]
        return [element for each, held in self._by_class.items() if each.startswith(stem) for element in held]

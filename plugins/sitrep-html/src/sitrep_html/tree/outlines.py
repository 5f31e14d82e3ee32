"""What of a page the finders of comments look at, gathered in one walk."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, count, islice
from typing import cast

from lxml import etree

from sitrep_html.tree.elements import Element
from sitrep_html.tree.selectors import Selector, fits
from sitrep_html.tree.settable import make_settable

# What sites whose classes say nothing name their elements with, for tests of their own.
_FOR_TESTS = ("data-testid", "data-test-id", "data-test", "data-qa", "data-qa-id", "data-hook", "data-cy")

_NONE: frozenset[str] = frozenset()


class Outline:
    """The elements of one page in document order, and those with a class, an id or an attribute by its name.

    Args:
        root: the page's outermost element.
        holders: what the page has around elements that stand elsewhere in the tree.

    Attributes:
        classed: the elements that have classes, by these as they are written.
        named: the elements that have an id, by it.
    """

    def __init__(self, root: Element, holders: Mapping[Element, Element] | None = None) -> None:
        self.root = root
        self.holders: Mapping[Element, Element] = holders or {}
        # Held, for an element that nobody holds would be another object at each visit.
        self.elements: list[Element] = list(root.iter(etree.Element))
        self.places: dict[Element, int] = dict(zip(self.elements, count(), strict=False))
        self._by_tag: defaultdict[str, list[Element]] = defaultdict(list)
        # Pages have few sets of attributes, and few values of class, each many times.
        self._by_attributes: defaultdict[tuple[str, ...], list[Element]] = defaultdict(list)
        for element in self.elements:
            self._by_tag[element.tag].append(element)
            self._by_attributes[tuple(cast("list[str]", element.keys()))].append(element)
        self._name_by_other_attributes()
        self._having: dict[str, list[Element]] = {}
        self.classed = self._group_by("class")
        self.named = self._group_by("id")
        self._classes = _Names(self.classed, str.split)
        self._ids = _Names(self.named, lambda value: [value])

    def _name_by_other_attributes(self) -> None:
        """Give elements that are named by tags of their own, or for tests, these names as classes too."""
        for names, group in list(self._by_attributes.items()):
            given = [name for name in _FOR_TESTS if name in names]
            if given:
                for each in group:
                    self._add_class(each, " ".join(each.get(name, "") for name in given))
        for tag in [tag for tag in self._by_tag if "-" in tag]:
            for each in self._by_tag[tag]:
                self._add_class(each, tag)

    def _add_class(self, element: Element, name: str) -> None:
        classes = element.get("class")
        element.set("class", make_settable(f"{classes or ''} {name}".strip()))
        if classes is None:
            self._by_attributes["class",].append(element)

    def _group_by(self, attribute: str) -> dict[str, list[Element]]:
        groups: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.get_having(attribute):
            groups[element.get(attribute, "")].append(element)
        return groups

    def get_tagged(self, tag: str) -> list[Element]:
        """Return the elements of one name."""
        return self._by_tag.get(tag, [])

    def get_having(self, attribute: str) -> list[Element]:
        """Return the elements that have *attribute*."""
        found = self._having.get(attribute)
        if found is None:
            groups = [group for names, group in self._by_attributes.items() if attribute in names]
            found = sorted(chain.from_iterable(groups), key=self.places.__getitem__)
            self._having[attribute] = found
        return found

    def select(self, selectors: Iterable[Selector]) -> list[Element]:
        """Return the elements that match one of *selectors*, in document order."""
        found: set[Element] = set()
        for selector in selectors:
            candidates = self._get_candidates(selector)
            if candidates:
                found.update(filter(selector.matches_beside_classes, candidates))
        return sorted(found, key=self.places.__getitem__) if found else []

    def _get_candidates(self, selector: Selector) -> Sequence[Element]:
        """Return the elements that have the classes of *selector*, or if it names none, its id, attribute or tag."""
        if selector.classes:
            values = self._classes.find(selector.classes[0])
            for each in selector.classes[1:]:
                values = values & self._classes.find(each) if values else values
            return [element for value in values for element in self.classed[value]]
        if selector.id is not None:
            return [element for value in self._ids.find(selector.id) for element in self.named[value]]
        if selector.attributes:
            return self.get_having(selector.attributes[0][0])
        return self.get_tagged(selector.tag or "")


class _Names:
    """The values of an attribute by the names in them, which are asked for as selectors write them.

    Args:
        values: of the attribute, each once.
        split: gives the names in one of them.
    """

    def __init__(self, values: Iterable[str], split: Callable[[str], Iterable[str]]) -> None:
        self._values: defaultdict[str, set[str]] = defaultdict(set)
        for value in values:
            for name in split(value.lower()):
                self._values[name].add(value)
        self._names: list[str] = sorted(self._values)

    def find(self, pattern: str) -> AbstractSet[str]:
        """Return the values with a name that *pattern* stands for."""
        if not pattern.endswith(("*", "+")):
            return self._values.get(pattern, _NONE)
        stem = pattern[:-1]
        found: set[str] = set()
        for name in islice(self._names, bisect_left(self._names, stem), None):
            if not name.startswith(stem):
                break
            if fits(pattern, name):
                found |= self._values[name]
        return found

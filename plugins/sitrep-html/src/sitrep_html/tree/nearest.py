"""The nearest element around another that is of some kind, for many elements of one page, in linear time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrep_html.tree.elements import Element


class Nearest:
    """Finds the nearest element around others that *is_wanted* says yes to.

    What was found for an element is kept for all that it was found by way of, so a page of any depth is walked once.
    """

    def __init__(
        self, is_wanted: Callable[[Element], bool], holders: Mapping[Element, Element] | None = None
    ) -> None:
        self._is_wanted = is_wanted
        # What is around an element in the page, where that differs from the tree.
        self._holders = holders or {}
        # Of each element that was passed: itself if it is wanted, else the nearest around it.
        self._found: dict[Element, Element | None] = {}

    def find(self, element: Element) -> Element | None:
        """Return the nearest wanted element around *element*, which is not asked itself; None if there is none."""
        passed: list[Element] = []
        found: Element | None = None
        each = self._get_parent(element)
        while each is not None:
            if each in self._found:
                found = self._found[each]
                break
            passed.append(each)
            if self._is_wanted(each):
                found = each
                break
            each = self._get_parent(each)
        self._found.update(dict.fromkeys(passed, found))
        return found

    def _get_parent(self, element: Element) -> Element | None:
        held = self._holders.get(element) if self._holders else None
        return element.getparent() if held is None else held

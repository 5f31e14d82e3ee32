"""An element that was read, with its place in the text of the page."""

from __future__ import annotations

from typing import NoReturn

from attrs import define, field

from sitrep.errors import LoadError
from sitrep_xml.vocabulary import XML_SPACE, Rule

FORMAT = "xml"


@define(eq=False)
class Element:
    """An element whose name, attributes and place the reader has checked; `name` is without the namespace.

    `start` and `end` are where its text stands in the page, for elements of the page; `pieces` is the text of one
    that has text of its own.
    """

    name: str
    attributes: dict[str, str]
    rule: Rule
    parent: Element | None = field(repr=False)
    start: int = 0
    end: int = 0
    pieces: list[str] = field(factory=list[str], repr=False)
    children: list[Element] = field(factory=list["Element"], repr=False)

    @property
    def value(self) -> str:
        """The text of its own."""
        return "".join(self.pieces)

    @property
    def path(self) -> str:
        """The element's path as XPath writes it, positions from 1: ``/document/text/comment[2]/header``."""
        steps: list[str] = []
        element: Element | None = self
        while element is not None:
            steps.append(element._step)
            element = element.parent
        return "/" + "/".join(reversed(steps))

    @property
    def _step(self) -> str:
        if self.parent is None:
            return self.name
        siblings = [child for child in self.parent.children if child.name == self.name]
        position = next((n for n, sibling in enumerate(siblings, 1) if sibling is self), len(siblings) + 1)
        alone = self.name in _ONCE
        return self.name if alone and position == 1 else f"{self.name}[{position}]"

    def refuse(self, reason: str, attribute: str | None = None) -> NoReturn:
        """Raise a `LoadError` that names this element, or the one of its attributes that is at fault."""
        shown = "xml:space" if attribute == XML_SPACE else attribute
        raise LoadError(FORMAT, self.path if shown is None else f"{self.path}/@{shown}", reason)


# Elements that have no siblings of their name, so that a position says nothing.
_ONCE = frozenset({"source", "text", "annotations", "decisions", "title", "byline", "header"})

"""An element that was read, with its place in the text of the page, and how its place in the XML is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NoReturn

from attrs import define, field

from sitrep.errors import LoadError
from sitrep_xml.vocabulary import XML_SPACE, Rule

FORMAT = "xml"

# Elements that have no siblings of their name, so that a position says nothing.
_ALONE = frozenset({"source", "text", "annotations", "decisions", "title", "byline", "header"})


@define(eq=False)
class Element:
    """An element whose name, attributes and place the reader has checked; `name` is without the namespace.

    `start` and `end` are where its text stands in the page, for elements of the page; `value` is the text of
    one that has text of its own.  It does not know its parent, so that a tree goes as soon as it is dropped.
    """

    name: str
    rule: Rule
    attributes: Mapping[str, str]
    start: int = 0
    end: int = 0
    children: Sequence[Element] = field(default=(), repr=False)
    _pieces: Sequence[str] = field(default=(), repr=False)

    @property
    def value(self) -> str:
        """The text of its own."""
        return "".join(self._pieces)

    def add_child(self, child: Element) -> None:
        """Add an element after those that are there."""
        # Most elements have neither children nor a text of their own, and should not pay for lists.
        if isinstance(self.children, list):
            self.children.append(child)
        else:
            self.children = [child]

    def add_text(self, text: str) -> None:
        """Add to the text of its own."""
        if isinstance(self._pieces, list):
            self._pieces.append(text)
        else:
            self._pieces = [text]

    def refuse(self, reason: str, attribute: str | None = None) -> NoReturn:
        """Raise a `RefusedElementError` of this element, or of the one of its attributes that is at fault."""
        raise RefusedElementError(self, reason, attribute)


class RefusedElementError(Exception):
    """An element that cannot be taken; a `LoadError` as soon as the tree is at hand, which has its path."""

    def __init__(self, element: Element, reason: str, attribute: str | None) -> None:
        self.element, self.reason, self.attribute = element, reason, attribute
        super().__init__(element, reason, attribute)

    def locate(self, root: Element) -> LoadError:
        """Return the error that names the element by its path below *root*."""
        place = find_path(root, self.element)
        if self.attribute is not None:
            place += "/@xml:space" if self.attribute == XML_SPACE else f"/@{self.attribute}"
        return LoadError(FORMAT, place, self.reason)


def find_path(root: Element, wanted: Element) -> str:
    """Return an element's path as XPath writes it, positions from 1: ``/document/text/comment[2]/header``.

    Looks through the whole tree, which is for errors only.
    """
    waiting = [(root, f"/{root.name}")]
    while waiting:
        element, path = waiting.pop()
        if element is wanted:
            return path
        positions: dict[str, int] = {}
        for child in element.children:
            position = positions[child.name] = positions.get(child.name, 0) + 1
            alone = child.name in _ALONE and position == 1
            waiting.append((child, f"{path}/{child.name}" if alone else f"{path}/{child.name}[{position}]"))
    return f"an element {wanted.name}"

"""Selectors of the platform table: one compound of CSS, with names that may end in ``*`` (anything), ``+`` (digits)."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from sitrep_html.tree.elements import Element, get_classes

_PART = re.compile(
    r"(?P<tag>^[a-z][a-z\d-]*)|\.(?P<cls>[\w-]+[*+]?)|#(?P<id>[\w-]+[*+]?)"
    r"|\[(?P<attr>[\w:-]+)(?:\$=(?P<end>[^\]]+))?\]"
)


@frozen
class Selector:
    """What an element must have: a tag, all of some classes, an id, attributes that end in something.

    Args:
        tag: the element's name, or None for any.
        classes: names, in lower case; one that ends in ``*`` stands for all that begin so, one that ends in ``+``
            for all that go on with digits only.
        id: likewise, for the id.
        attributes: names, each with what its value must end in (nothing for any value).
    """

    tag: str | None = None
    classes: tuple[str, ...] = ()
    id: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()

    def matches(self, element: Element) -> bool:
        """Tell whether *element* has all that is asked for."""
        if not self.matches_beside_classes(element):
            return False
        if self.classes:
            classes = get_classes(element)
            return all(any(fits(name, each) for each in classes) for name in self.classes)
        return True

    def matches_beside_classes(self, element: Element) -> bool:
        """Tell whether *element* has all that is asked for but the classes."""
        if self.tag is not None and element.tag != self.tag:
            return False
        if self.id is not None and not fits(self.id, element.get("id", "").lower()):
            return False
        return not self.attributes or all(
            (element.get(name) or "\0").endswith(end) for name, end in self.attributes
        )


def fits(name: str, given: str) -> bool:
    """Tell whether the name *given* is one that *name* stands for, which may end in ``*`` or ``+``."""
    if name.endswith("+"):
        return given.startswith(name[:-1]) and given[len(name) - 1 :].isdecimal()
    return given.startswith(name[:-1]) if name.endswith("*") else given == name


@lru_cache(maxsize=1024)  # the table has some hundred, and a page asks for each of them often
def compile_selector(written: str) -> Selector:
    """Return the selector that is written as *written*, such as ``li.comment.depth-*`` or ``div#post_*[itemprop]``.

    Raises:
        ValueError: it is no such selector.
    """
    tag: str | None = None
    classes: list[str] = []
    name: str | None = None
    attributes: list[tuple[str, str]] = []
    edge = 0
    for match in _PART.finditer(written):
        if match.start() != edge:
            break
        edge = match.end()
        if match["tag"]:
            tag = match["tag"]
        elif match["cls"]:
            classes.append(match["cls"].lower())
        elif match["id"]:
            name = match["id"].lower()
        else:
            attributes.append((match["attr"], match["end"] or ""))
    if edge != len(written) or not written:
        raise ValueError(f"{written!r} is no selector: one compound of tag, .class, #id and [attribute$=end]")
    return Selector(tag, tuple(classes), name, tuple(attributes))


@lru_cache(maxsize=1024)
def compile_selectors(written: tuple[str, ...]) -> tuple[Selector, ...]:
    """Return the selectors that are written so.

    Raises:
        ValueError: one of them is no such selector.
    """
    return tuple(map(compile_selector, written))

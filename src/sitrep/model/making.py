"""Many nodes at once, for loaders: a document has a hundred for each page of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from sitrep.model.node import Node, Span
from sitrep.model.report import Paragraph
from sitrep.model.source import Source

_PlainT = TypeVar("_PlainT", Paragraph, Span)

# What sets the slots of a node.  The constructor of a frozen class looks each slot up by its name, at each call.
_SLOTS: Mapping[str, Any] = vars(Node)
_set_source = _SLOTS["source"].__set__
_set_start = _SLOTS["start"].__set__
_set_end = _SLOTS["end"].__set__


class Place(Protocol):
    """Whatever has a start and an end."""

    @property
    def start(self) -> int:
        """The first code point."""
        ...

    @property
    def end(self) -> int:
        """The code point after the last."""
        ...


def make_nodes(kind: type[_PlainT], source: Source, places: Iterable[Place]) -> tuple[_PlainT, ...]:
    """Return a node of *kind* for each of *places*, in half the time that its constructor takes.

    >>> source = Source(text="It shook.")
    >>> (paragraph,) = make_nodes(Paragraph, source, [Span(source=source, start=0, end=2)])
    >>> paragraph == Paragraph(source=source, start=0, end=2)
    True
    """
    nodes: list[_PlainT] = []
    for place in places:
        node = kind.__new__(kind)
        _set_source(node, source)
        _set_start(node, place.start)
        _set_end(node, place.end)
        nodes.append(node)
    return tuple(nodes)

"""The base of everything that points into a source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from attrs import field, frozen

from sitrep.model.lines import Position
from sitrep.model.source import Source


@frozen(kw_only=True)
class Node:
    """A half-open range of code points, `start` to `end`, of a source.

    The source takes no part in equality and hash: two nodes are equal when their ranges and their own fields
    are.  `Document` holds the one source of all its nodes and compares its text once.  A node does not check its
    range; the document does when it is built.
    """

    source: Source = field(eq=False, repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters of the range, exactly as they stand in the source."""
        return self.source.text[self.start : self.end]

    @property
    def position(self) -> Position:
        """Line and column of the start; computed at each call, in time linear in `start`."""
        return self.source.locate(self.start)


@frozen(kw_only=True)
class Span(Node):
    """A stretch of a source that has no fields of its own, such as a name as it is written."""


_Plain = TypeVar("_Plain", bound=Node)

# What the slots of a class have to set them with; `object.__setattr__` takes twice the time.
_set_source = Node.__dict__["source"].__set__
_set_start = Node.__dict__["start"].__set__
_set_end = Node.__dict__["end"].__set__


def build_nodes(
    kind: type[_Plain], source: Source, starts: Iterable[int], ends: Iterable[int]
) -> tuple[_Plain, ...]:
    """Return the nodes of a *kind* that has no fields of its own, as its constructor makes them.

    It takes less than half of the constructor's time, and a page has tens of thousands of paragraphs.
    """
    new = object.__new__
    nodes: list[_Plain] = []
    for start, end in zip(starts, ends, strict=True):
        node = new(kind)
        _set_source(node, source)
        _set_start(node, start)
        _set_end(node, end)
        nodes.append(node)
    return tuple(nodes)

"""The base of everything that points into a source."""

from __future__ import annotations

from attrs import field, fields, frozen

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


# The names of the fields that every node has.
NODE_FIELDS: frozenset[str] = frozenset(each.name for each in fields(Node))


@frozen(kw_only=True)
class Span(Node):
    """A stretch of a source that has no fields of its own, such as a name as it is written."""

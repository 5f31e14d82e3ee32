"""Nodes and their parts made in less time than their constructors take: a page of 10 MB has a hundred thousand."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, TypeVar, cast

from attrs import Attribute, fields

from sitrep.model.byline import Byline
from sitrep.model.comment import Comment, Reply
from sitrep.model.decision import Decision, Reason
from sitrep.model.node import NODE_FIELDS, Node, Span
from sitrep.model.notice import Notice
from sitrep.model.report import Paragraph
from sitrep.model.source import Source

_PlainT = TypeVar("_PlainT", Paragraph, Span)
_MadeT = TypeVar("_MadeT", Notice, Byline, Comment, Reply, Decision, Reason)

# What sets the slots of a node.  The constructor of a frozen class looks each slot up by its name, at each call.
_SLOTS: Mapping[str, Any] = vars(Node)
_set_source = _SLOTS["source"].__set__
_set_start = _SLOTS["start"].__set__
_set_end = _SLOTS["end"].__set__

# From so many on, loops in C over one field after the other are quicker than the constructor, which is called for one
# instance after the other.
_MANY = 8


def make_nodes(
    kind: type[_PlainT], source: Source, starts: Iterable[int], ends: Iterable[int]
) -> tuple[_PlainT, ...]:
    """Return a node of *kind* for each start and its end, in half the time that its constructor takes.

    The ranges are half-open and count code points, as those of all nodes do.

    Raises:
        ValueError: there are more starts than ends, or fewer.
        TypeError: *kind* has fields of its own, or is no class of nodes; a string stands in place of offsets.  The
            offsets themselves are checked by the document, as those of all nodes.

    >>> source = Source(text="It shook.")
    >>> (paragraph,) = make_nodes(Paragraph, source, [0], [2])
    >>> paragraph == Paragraph(source=source, start=0, end=2)
    True
    """
    if kind is not Paragraph and kind is not Span:
        _refuse_fields(kind)
    if isinstance(starts, (str, bytes)) or isinstance(ends, (str, bytes)):
        wrong = starts if isinstance(starts, (str, bytes)) else ends
        raise TypeError(f"starts and ends are lists of offsets, and not of type {type(wrong).__name__}")
    nodes: list[_PlainT] = []
    for start, end in zip(starts, ends, strict=True):
        node = kind.__new__(kind)
        _set_source(node, source)
        _set_start(node, start)
        _set_end(node, end)
        nodes.append(node)
    return tuple(nodes)


def _refuse_fields(kind: object) -> None:
    if not (isinstance(kind, type) and issubclass(kind, Node)):
        raise TypeError(f"kind is {kind!r}: pass a class of nodes, such as Paragraph")
    if len(fields(kind)) > len(NODE_FIELDS):
        way = "pass a class that has none, such as Paragraph"
        raise TypeError(f"a {kind.__name__} has fields of its own: {way}")


def make_many(kind: type[_MadeT], /, **values: Sequence[object]) -> tuple[_MadeT, ...]:
    """Return instances of *kind*, for eight or more in less than half the time that its constructor takes.

    Args:
        kind: the class; what its constructor checks is checked.
        values: for each field of the class, defaults or not, as many values as there shall be instances.

    Raises:
        TypeError: a field is missing, or there is no such field.
        ValueError: one field has more values than another.
        ModelError: a value that the constructor refuses too.

    >>> make_many(Reason, cue=["it is alone", "it is long"], weight=[2.0, -1.0])
    (Reason(cue='it is alone', weight=2.0), Reason(cue='it is long', weight=-1.0))
    """
    # mypy takes no class for hashable.
    slots = _list_slots(cast("Hashable", kind))
    if len(slots) != len(values):
        raise TypeError(f"a {kind.__name__} has {len(slots)} fields, and {len(values)} are given")
    count, *others = set(map(len, values.values()))
    if others:
        raise ValueError(f"there are {count} and {others[0]} values")
    if count < _MANY:
        rows = zip(*values.values(), strict=True)
        return tuple([kind(**dict(zip(values, row, strict=True))) for row in rows])
    made = [kind.__new__(kind) for _ in range(count)]
    for attribute, set_slot in slots:
        name = attribute.name
        if name not in values:
            raise TypeError(f"there are no values for {name}")
        if attribute.validator is not None:
            _call_for_each(attribute.validator, made, repeat(attribute), values[name])
        _call_for_each(set_slot, made, values[name])
    return tuple(made)


@functools.lru_cache  # a class does not change
def _list_slots(kind: Any) -> Sequence[tuple[Attribute[Any], Callable[[Any, Any], None]]]:
    """Return each field of a class, and what sets it."""
    return [(each, getattr(kind, each.name).__set__) for each in fields(kind)]


def _call_for_each(function: Callable[..., object], *arguments: Iterable[object]) -> None:
    """Call *function* with the first of all arguments, then with the second of all, and so on."""
    deque(map(function, *arguments), maxlen=0)

"""Stand-off annotations: what is said in a stretch of text, kept apart from the structure."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Hashable
from typing import Any, ClassVar, TypeAlias, cast

from attrs import fields, frozen

from sitrep.model.node import Node

Scalar: TypeAlias = "str | int | float | bool | datetime.date | datetime.datetime | None"
Value: TypeAlias = "Scalar | tuple[Scalar, ...]"


@frozen(kw_only=True)
class Annotation(Node):
    """A stretch of text and what an annotator found there.

    A kind of annotation is a frozen subclass with a `kind` and fields of its own, each of them a string, number,
    bool, date, datetime, None, or a tuple of these, so that every lossless format can carry it.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Hashtag(Annotation):
    ...     kind: ClassVar[str] = "hashtag"
    ...     tag: str
    """

    kind: ClassVar[str] = ""
    annotator: str

    @property
    def values(self) -> dict[str, Value]:
        """The fields that this kind adds, by name, in the order of their definition."""
        # mypy takes no class for hashable.
        return {name: getattr(self, name) for name in _name_values(cast("Hashable", type(self)))}


@functools.lru_cache  # a class does not change, and a document has one kind many times
def _name_values(kind: Any) -> tuple[str, ...]:
    common = {attribute.name for attribute in fields(Annotation)}
    return tuple(attribute.name for attribute in fields(kind) if attribute.name not in common)


@frozen(kw_only=True)
class Link(Annotation):
    """A web address written out in the text; `url` is the address as a browser would take it."""

    kind: ClassVar[str] = "link"
    url: str


@frozen(kw_only=True)
class Email(Annotation):
    """An e-mail address written out in the text."""

    kind: ClassVar[str] = "email"
    address: str

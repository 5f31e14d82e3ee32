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

    A kind of annotation is a frozen subclass with a `kind`, one word in a `ClassVar[str]`, and fields of its own, each
    of them a string, number, bool, date, datetime, None, or a tuple of these, so that every lossless format can carry
    it.

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


@frozen(kw_only=True)
class Posting(Annotation):
    """What the markup of a page states of one comment beside its words; the range is that of the comment.

    Args:
        author_url: where the author's name leads to.
        permalink: the address of the comment itself.
        votes: the votes or likes that the page counts, those against it taken off if the page does so.
        status: ``shown``; ``deleted`` if the site took the words away; ``held`` if it waits for a moderator.
        by_owner: whether the markup says that the page's own author wrote it.
    """

    kind: ClassVar[str] = "posting"
    author_url: str | None = None
    permalink: str | None = None
    votes: int | None = None
    status: str = "shown"
    by_owner: bool = False


@frozen(kw_only=True)
class Statement(Annotation):
    """Something that a page states about itself, or about a stretch of its text, and where it states it.

    Args:
        fact: what is stated: ``title``, ``author``, ``site``, ``published``, ``modified``, ``url`` or ``language`` of
            the page, or ``quote`` of a stretch that is somebody else's words.
        value: as it is written.
        origin: where the page states it, such as ``JSON-LD headline``.
    """

    kind: ClassVar[str] = "statement"
    fact: str
    value: str
    origin: str

"""What the kit asks of a parser's result: ranges, and nothing of sitrep's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import frozen


class FoundBlock(Protocol):
    """A stretch of the text, in code points, half-open: a paragraph, a title, a notice, a comment."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...

    @property
    def end(self) -> int:
        """Where it ends; the character there is not in it."""
        ...


class FoundComment(FoundBlock, Protocol):
    """A comment with its header; None stands for what the parser did not find, or does not look for."""

    @property
    def author(self) -> str | None:
        """The author's name."""
        ...

    @property
    def published(self) -> datetime.date | datetime.datetime | None:
        """When it was written, as far as that is certain."""
        ...


class FoundPage(Protocol):
    """What a parser made of a page.

    A `sitrep.Document` is one as it is.  For any other parser a few lines turn its result into one: any objects
    will do that have these attributes, and `make_page` makes them from plain ranges.
    """

    @property
    def blocks(self) -> Iterable[FoundBlock]:
        """All pieces of the page in the order of the text, the comments among them."""
        ...

    @property
    def comments(self) -> Sequence[FoundComment]:
        """The comments in the order of the text."""
        ...


@frozen(kw_only=True)
class PlainBlock:
    """A stretch of a text: the plainest `FoundBlock`."""

    start: int
    end: int


@frozen(kw_only=True)
class PlainComment:
    """A comment: the plainest `FoundComment`."""

    start: int
    end: int
    author: str | None = None
    published: datetime.date | datetime.datetime | None = None


@frozen(kw_only=True)
class PlainPage:
    """The plainest `FoundPage`; see `make_page`."""

    blocks: tuple[PlainBlock | PlainComment, ...]
    comments: tuple[PlainComment, ...]


def make_page(
    *,
    others: Iterable[tuple[int, int]] = (),
    comments: Iterable[tuple[int, int] | PlainComment] = (),
) -> PlainPage:
    """Return a page from plain ranges, each a start and an end.

    Args:
        others: what is no comment: the report, the site's notices.
        comments: the comments; a `PlainComment` for one whose author or date is known.

    >>> page = make_page(others=[(0, 17)], comments=[(19, 35), PlainComment(start=36, end=50, author="Ann")])
    >>> len(page.blocks), page.comments[1].author
    (3, 'Ann')
    """
    found = tuple(
        each if isinstance(each, PlainComment) else PlainComment(start=each[0], end=each[1])
        for each in comments
    )
    blocks: list[PlainBlock | PlainComment] = [PlainBlock(start=start, end=end) for start, end in others]
    in_order = sorted([*blocks, *found], key=lambda block: (block.start, block.end))
    return PlainPage(blocks=tuple(in_order), comments=found)

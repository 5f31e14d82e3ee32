"""What the kit asks of a parser's result: ranges, and nothing of sitrep's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, SupportsIndex, cast

from attrs import frozen

from sitrep.model.fitting import describe_value


class UnfitPageError(TypeError):
    """What a parser gave is no page: what it is instead."""


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

    Raises:
        TypeError: something is no pair of whole numbers.
    """
    found: list[PlainComment] = []
    for place, each in enumerate(comments):
        name = f"comments[{place}]"
        if isinstance(each, PlainComment):
            _check_range(name, (each.start, each.end))
            found.append(each)
        else:
            start, end = _check_range(name, each)
            found.append(PlainComment(start=start, end=end))
    blocks: list[PlainBlock | PlainComment] = []
    for place, pair in enumerate(others):
        start, end = _check_range(f"others[{place}]", pair)
        blocks.append(PlainBlock(start=start, end=end))
    in_order = sorted([*blocks, *found], key=lambda block: (block.start, block.end))
    return PlainPage(blocks=tuple(in_order), comments=tuple(found))


@frozen(kw_only=True)
class TakenPage:
    """What a parser found, taken over once: what it gave may be generators."""

    blocks: tuple[FoundBlock, ...]
    comments: tuple[FoundComment, ...]


def take_page(page: object) -> TakenPage:
    """Return what a parser gave for a `FoundPage`.

    Raises:
        UnfitPageError: it is none.
    """
    if not (hasattr(page, "blocks") and hasattr(page, "comments")):
        raise UnfitPageError(f"{describe_value(page)}, not a page with blocks and comments")
    blocks = _take(page, "blocks", ("start", "end"))
    return TakenPage(blocks=blocks, comments=_take(page, "comments", ("start", "end", "author", "published")))


def _take(page: object, name: str, facts: tuple[str, ...]) -> tuple[Any, ...]:
    given: object = getattr(page, name)
    if not isinstance(given, Iterable):
        raise UnfitPageError(f"a page whose {name} are {describe_value(given)}, not a tuple or list")
    found = tuple(cast("Iterable[object]", given))
    for place, each in enumerate(found):
        for fact in facts:
            if not hasattr(each, fact):
                raise UnfitPageError(
                    f"a page of which {name}[{place}] is {describe_value(each)} without {fact!r}"
                )
            value = getattr(each, fact)
            if fact in ("start", "end") and not _is_offset(value):
                raise UnfitPageError(
                    f"a page of which {name}[{place}].{fact} is {describe_value(value)}, not a whole number"
                )
    return found


def _is_offset(value: object) -> bool:
    """Tell whether *value* can be an offset; numbers of other libraries can, as they can be an index of a str."""
    return isinstance(value, SupportsIndex)


def _check_range(name: str, given: object) -> tuple[int, int]:
    """Return the start and end of what parsers of any kind give for a range."""
    pair = tuple(cast("Iterable[object]", given)) if isinstance(given, Iterable) else ()
    if len(pair) != 2 or not all(map(_is_offset, pair)):
        raise TypeError(f"{name} is {given!r}, not a start and an end in code points")
    return cast("tuple[int, int]", pair)

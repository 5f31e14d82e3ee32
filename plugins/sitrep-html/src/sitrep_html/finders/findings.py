"""What a finder of comments hands over: the rule that it went by, and the comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from sitrep.extending import Platform
from sitrep_html.parts.when import WrittenDate
from sitrep_html.tree.elements import Element
from sitrep_html.tree.rendering import Rendered

Status = Literal["shown", "deleted", "held"]


@frozen(kw_only=True)
class Found:
    """One comment as it was found.

    Args:
        author: the name.
        author_url: where it links to.
        date: as it is written.
        body: the words.
        id: what the markup calls the comment; unique on the page.
        parent: the index of the comment answered among those found, or None.
        permalink: the comment's own address.
        votes: the number of votes or likes that the page states.
        status: whether the site shows it, took it away, or holds it for moderation.
        is_pingback: whether it is a link from another page rather than a comment.
        by_owner: whether the markup says that the page's own author wrote it.
        title: what its author put above the words.
    """

    author: str | None = None
    author_url: str | None = None
    date: WrittenDate | None = None
    body: Rendered = field(factory=Rendered)
    id: str | None = None
    parent: int | None = None
    permalink: str | None = None
    votes: int | None = None
    status: Status = "shown"
    is_pingback: bool = False
    by_owner: bool = False
    title: str | None = None


@frozen(kw_only=True)
class Finding:
    """The comments of a page by one rule.

    Args:
        rule: what it went by, as `sitrep explain` shows it.
        comments: in document order.
        elements: what they are in the page, so that the report can be read without them.
        opener: the first post of a forum's thread, or what was posted for others to comment on: it is the report.
        is_thread: whether it may be a forum's thread that no row of the table knows.
        is_later: whether the page is a later one of a thread, and so has no report.
        is_settled: whether it is certain that the page has no others.
    """

    rule: str
    comments: tuple[Found, ...] = ()
    elements: tuple[Element, ...] = ()
    opener: Found | None = None
    is_thread: bool = False
    is_later: bool = False
    is_settled: bool = False

    @property
    def count(self) -> int:
        """The number of comments, and of what they are about."""
        return len(self.comments) + (self.opener is not None)

    @property
    def lead(self) -> tuple[str, ...]:
        """The lines of what opens the thread; none where that is no more than a link."""
        return self.opener.body.lines if self.opener is not None else ()


@frozen(kw_only=True, eq=False)
class Candidates:
    """Elements of which a rule says that each is a comment.

    Args:
        rule: what it goes by.
        elements: one for each comment, or its first where it has several.
        platform: the row of the table, if the rule is one.
        are_counted: whether a heading before them says that there are so many, so that a name without a date will do.
        followers: the elements beside one of *elements* that belong to the same comment.
        opener: what these comments are about, with the same parts as they, if the rule tells it.
        is_told: whether the page says that it is one of the platform whose row this is.
    """

    rule: str
    elements: tuple[Element, ...]
    platform: Platform | None = None
    are_counted: bool = False
    followers: Mapping[Element, tuple[Element, ...]] = field(factory=dict[Element, tuple[Element, ...]])
    opener: Element | None = None
    is_told: bool = True

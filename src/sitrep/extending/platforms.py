"""How the pages of one platform mark comments: what readers of markup are told by plugins."""

from __future__ import annotations

import re

from attrs import Attribute, field, frozen

from sitrep.extending.names import refuse_misfits

# One compound of CSS: a tag, classes, an id, attributes; names may end in "*" (anything) or "+" (digits).
_SELECTOR = re.compile(
    r"(?=.)(?:[a-z][a-z\d-]*)?(?:\.[\w-]+[*+]?|#[\w-]+[*+]?|\[[\w:-]+(?:\$=[^\]]+)?\])*", re.ASCII
)
_LONGEST_NAME = 80


def _check_name(instance: object, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{attribute.name} is {value!r}, not a string")
    if not value.strip() or not value.isprintable() or len(value) > _LONGEST_NAME:
        raise ValueError(
            f"{attribute.name} is {value!r}, not a name of one line and {_LONGEST_NAME} characters"
        )


def _check_selectors(instance: object, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    if not isinstance(value, tuple) or not all(isinstance(each, str) for each in value):
        raise TypeError(f"{attribute.name} is {value!r}, not a tuple of strings")
    for each in value:
        if not _SELECTOR.fullmatch(each):
            raise ValueError(
                f"{attribute.name} has {each!r}, not a selector: one compound of tag, .class, #id, [attribute$=end]"
            )


def _check_items(instance: object, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    _check_selectors(instance, attribute, value)
    if not value:
        raise ValueError("items is empty: a platform has to say what a comment is")


@frozen(kw_only=True)
class Platform:
    """How the pages of one platform mark comments.

    A selector is one compound of CSS, such as ``li.comment``, ``div#post_+`` or ``[data-role$=comment]``.  Classes and
    ids are compared in lower case; a name that ends in ``*`` stands for all that begin so, one that ends in ``+`` for
    all that go on with digits only.  What a row leaves out is found by the reader's general rules, so most rows say
    only what an item is.

    Args:
        name: of the platform, as ``sitrep explain`` shows it; unique among the installed platforms.
        items: what one comment is, its replies possibly inside it.
        author: what holds the author's name, the surest first.
        date: what holds the date, the surest first.
        body: what holds the comment's words and nothing else, the surest first.
        pingbacks: items that are links from other pages rather than comments.
        within: what must be around the items, where their own names are too common.
        marked_by: what is in each item once: the item is then the nearest of `items` around it.
        followers: what stands directly after an item and belongs to it.
        openers: what the comments are about, where that is no item: the question, the link that was posted.  It has its
            parts by the names of a comment's, and is the report.
        told_by: what only pages of this platform have, beside a generator of its name.  On pages that have neither,
            ``sitrep explain`` shows the items' selector, for others have such comments too; none for items that are
            this platform's alone.
        is_forum: whether the first item is what the others are about, and so the report.

    Raises:
        TypeError: a field is of another type.
        ValueError: there are no items, a name of several lines, or something that is no such selector.
    """

    name: str = field(validator=_check_name)
    items: tuple[str, ...] = field(validator=_check_items)
    author: tuple[str, ...] = field(default=(), validator=_check_selectors)
    date: tuple[str, ...] = field(default=(), validator=_check_selectors)
    body: tuple[str, ...] = field(default=(), validator=_check_selectors)
    pingbacks: tuple[str, ...] = field(default=(), validator=_check_selectors)
    within: tuple[str, ...] = field(default=(), validator=_check_selectors)
    marked_by: tuple[str, ...] = field(default=(), validator=_check_selectors)
    followers: tuple[str, ...] = field(default=(), validator=_check_selectors)
    openers: tuple[str, ...] = field(default=(), validator=_check_selectors)
    told_by: tuple[str, ...] = field(default=(), validator=_check_selectors)
    is_forum: bool = False

    def __attrs_post_init__(self) -> None:
        refuse_misfits(self)

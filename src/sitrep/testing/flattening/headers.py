"""How sites show who wrote a comment, and when: lines above it, and lines below it."""

from __future__ import annotations

from types import MappingProxyType

from attrs import frozen


@frozen
class HeaderShape:
    """The lines above a comment and below it, as templates.

    ``{author}``, ``{date}`` and ``{number}`` stand for the comment's own, ``{owner}`` for the author's name where
    it is not what names the author, ``{site}`` for the author's web site, and ``{standing}`` for a count of what the
    author has.
    """

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def is_marked(self) -> bool:
        """True if the page shows where a comment starts or ends."""
        return bool(self.above or self.below)

    @property
    def has_date(self) -> bool:
        """True if the page shows when a comment was written."""
        return any("{date}" in line for line in (*self.above, *self.below))


HEADER_SHAPES: MappingProxyType[str, HeaderShape] = MappingProxyType(
    {
        "says": HeaderShape(("{author} says:", "{date}")),
        "says-undated": HeaderShape(("{author} says:",)),
        "said-on": HeaderShape(("{author} on {date} said:",)),
        "two-lines": HeaderShape(("{author}", "{date}")),
        "date-first": HeaderShape(("{date}", "{author}")),
        "side-by-side": HeaderShape(("{author} | {date}",)),
        "numbered": HeaderShape(("{number}. {author}", "{date}")),
        "name-only": HeaderShape(("{author}",)),
        "around": HeaderShape(("{author}",), ("{date}",)),
        "says-around": HeaderShape(("{author} says:",), ("{date}",)),
        "portrait": HeaderShape(("{owner}'s picture", "{author}", "{date}")),
        "standing": HeaderShape(("{author}", "{standing} fans", "{date}")),
        "linked": HeaderShape(("{site} {author}", "{date}")),
        "signature": HeaderShape((), ("Posted by {author} on {date}",)),
        "signature-colon": HeaderShape((), ("Posted by: {author} | {date}",)),
        "none": HeaderShape(),
    }
)

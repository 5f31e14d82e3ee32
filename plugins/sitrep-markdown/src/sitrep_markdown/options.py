"""What a user can choose about the Markdown."""

from __future__ import annotations

from attrs import Attribute, frozen

from sitrep.extending import option

# markdown-it's CommonMark preset shows nothing that is nested more than 20 deep, and readers give up long before.
DEEPEST = 8


def _check_heading_level(instance: object, attribute: Attribute[int], value: int) -> None:
    # Comments have headings two levels below the title's, and Markdown has six levels.
    if not 1 <= value <= 4:
        raise ValueError(f"heading_level is {value!r}, not a number from 1 to 4")


def _check_max_depth(instance: object, attribute: Attribute[int], value: int) -> None:
    if not 0 <= value <= DEEPEST:
        raise ValueError(f"max_depth is {value!r}, not a number from 0 to {DEEPEST}")


@frozen(kw_only=True)
class MarkdownOptions:
    """The options of the exporter ``markdown``.

    Raises:
        ValueError: `heading_level` is not 1 to 4, or `max_depth` not 0 to 8.

    >>> MarkdownOptions(max_depth=0).links
    False
    """

    front_matter: bool = option(
        True, help="start with YAML front matter: title, author, date, source, counts"
    )
    heading_level: int = option(
        1,
        help="level of the title's heading, 1 to 4; the others follow below it",
        validator=_check_heading_level,
    )
    notices: bool = option(True, help="end with what the site itself says: appeals, menus, forms")
    links: bool = option(False, help="make the http and https addresses that are annotated as links live")
    max_depth: int = option(
        6,
        help="indent replies this many levels at most, 0 to 8; deeper ones stay there",
        validator=_check_max_depth,
    )

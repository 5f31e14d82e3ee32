"""Teasers of other pages: like comments they have an author, a date and some words, and stand in runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from sitrep_html.tree.elements import Element, read_start

_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_LONGEST_TITLE = 320
_LONGEST_LINKED_NAME = 3
_PROBED = 6
_SEVERAL = 2
_MOST_INNER = 1000


def are_teasers(items: Sequence[Element]) -> bool:
    """Tell whether most of *items* have a title that links to another page, as teasers have and comments do not."""
    probed = items[:_PROBED]
    return sum(any(map(_is_title, each.iterdescendants("a"))) for each in probed) * 2 > len(probed)


def holds_teasers(element: Element) -> bool:
    """Tell whether *element* has the titles of several pages in it, as a list of teasers has and a comment has not."""
    links = (each for each in islice(element.iterdescendants(), _MOST_INNER) if each.tag == "a")
    return sum(1 for _ in islice(filter(_is_title, links), _SEVERAL)) == _SEVERAL


def _is_title(link: Element) -> bool:
    if link.get("href", "").startswith("#"):
        return False
    parents = (link, *list(link.iterancestors())[:2])
    if not any(each.tag in _HEADINGS for each in (*parents, *link)):
        return False
    # Names of commenters link to pages too, and are shorter than titles.
    text = read_start(link, _LONGEST_TITLE)
    return text is None or len(text.split()) > _LONGEST_LINKED_NAME

"""The title of a page among what it shows: the heading that its own ``title`` has too, beside the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import field, frozen

from sitrep_html.tree.elements import Element, fold, get_words, read_start, split_words
from sitrep_html.tree.outlines import Outline

LONGEST = 500
_MOST = 20
_HEADINGS = ("h1", "h2", "h3", "h4")
# What pages without headings print their titles in.
_BOLD = ("b", "strong")
_TITLED = frozenset(
    "title titel headline subject titre titolo titulo storytitle entrytitle posttitle".split()
)
_HINT = re.compile("|".join(sorted(_TITLED)), re.IGNORECASE)

# What parts a title from the name of the site and of the department.
_BEFORE = re.compile(r"(?:(?:^|\s)(?:[-–—|»›→·•:/>]|::)+\s|:\s)\Z")
_AFTER = re.compile(r"\s(?:[-–—|«»›→·•:/<]|::)+(?:\s|\Z)|:\s")
_LONGEST_PARTING = 8
_HOME = re.compile(r"(?:https?:)?//[^/]+/?|/|\./?|(?:\./|/)?(?:index|default|home)\.\w{2,5}", re.IGNORECASE)

# What the banner of a site is called, beside "site header" and the like.
_BANNERS = frozenset("masthead banner branding logo headerbar sitename".split())
_HIGHEST_BANNER = 5
_ASIDE = ("aside", "footer", "nav")

# A heading that is to stand for what the page states elsewhere is no smaller part of it.
_LEAST_PART = 3


@frozen
class Heading:
    """A heading of the page, and its text."""

    text: str
    element: Element = field(eq=False, repr=False)

    @property
    def is_linked(self) -> bool:
        """Tell whether the heading is a link from end to end, as names of sites are."""
        links = (*self.element.iter("a"), *islice(self.element.iterancestors("a"), 1))
        return any(read_start(each, LONGEST) == self.text for each in islice(links, _MOST))


def read_title(outline: Outline) -> str:
    """Return what the page's ``title`` says."""
    return next((fold("".join(map(str, each.itertext()))) for each in outline.get_tagged("title")), "")


def find_named_heading(outline: Outline, title: str) -> Heading | None:
    """Return the heading that is a part of the page's *title*, beside the name of the site.

    Of several it is the longest, one in the banner, a box or the foot of the site only if no other is.
    Where no heading is, what is named for titles is asked, then what is bold.
    """
    folded = title.casefold()
    for group in (_get_headings(outline), _get_titled(outline), _get_bold(outline)):
        found = [
            Heading(text, each)
            for each in group
            if (text := read_start(each, LONGEST) or "")
            and is_part(text, folded)
            and (each.tag in _HEADINGS or is_great_part(text, title))
            and not leads_home(each)
        ]
        if found:
            own = [each for each in found if _is_in_page(each.element)]
            return max(own or found, key=lambda each: len(each.text))
    return None


def find_first_heading(outline: Outline) -> Heading | None:
    """Return the only ``h1`` of the page, if it has one and it is not the name of the site."""
    headings = outline.get_tagged("h1")
    if len(headings) != 1 or leads_home(headings[0]):
        return None
    text = read_start(headings[0], LONGEST)
    return Heading(text, headings[0]) if text else None


def is_part(text: str, title: str) -> bool:
    """Tell whether *text* is *title* or what stands in it before or after the name of a site; case is not looked at.

    >>> is_part("Quay: a wall has moved", "quay: a wall has moved - the tenby post")
    True
    >>> is_part("Quay", "quay and wall have moved - the tenby post"), is_part("Quay", "the tenby post: quay")
    (False, True)
    """
    text, title = text.casefold(), title.casefold()
    start = title.find(text)
    if start < 0:
        return False
    end = start + len(text)
    before = _BEFORE.search(title, max(0, start - _LONGEST_PARTING), start)
    return (start == 0 or before is not None) and (end == len(title) or _AFTER.match(title, end) is not None)


def is_great_part(text: str, title: str) -> bool:
    """Tell whether *text* is as much of *title* as to stand for it."""
    return len(text) * _LEAST_PART >= len(title)


def leads_home(heading: Element) -> bool:
    """Tell whether *heading* is the name of the site, which leads to its first page."""
    links = (*heading.iter("a"), *islice(heading.iterancestors("a"), 1))
    return any(_HOME.fullmatch(each.get("href", "")) is not None for each in links)


def stands_in_banner(heading: Element, other: Element, outline: Outline) -> bool:
    """Tell whether *heading* is in the banner of the site, and *other* below that, in the page's own part.

    Boards print their name there and in the title of each page, beside the subject of the thread.
    """
    banner = next(
        (each for each in islice(heading.iterancestors(), _HIGHEST_BANNER) if _is_banner(each)), None
    )
    if banner is None or outline.places[other] < outline.places[banner]:
        return False
    return not any(each is banner or each.tag in _ASIDE for each in other.iterancestors())


def _is_banner(element: Element) -> bool:
    words = get_words(element)
    if not _BANNERS.isdisjoint(words) or element.get("role") == "banner":
        return True
    # As a class it is the header of an article, too.
    name = element.get("id", "")
    return {"site", "header"} <= words or name == "header" or {"page", "header"} <= split_words(name)


def _find_banner(heading: Element) -> Element | None:
    return next((each for each in islice(heading.iterancestors(), _HIGHEST_BANNER) if _is_banner(each)), None)


def _is_in_page(heading: Element) -> bool:
    """Tell whether *heading* is in the page's own part, and in no banner, box or foot of the site."""
    return _find_banner(heading) is None and next(heading.iterancestors(*_ASIDE), None) is None


def _get_headings(outline: Outline) -> Iterator[Element]:
    for tag in _HEADINGS:
        yield from outline.get_tagged(tag)[:_MOST]


def _get_titled(outline: Outline) -> Iterator[Element]:
    named = [
        each
        for value, elements in outline.classed.items()
        if _HINT.search(value) is not None and _TITLED & split_words(value)
        for each in elements[:_MOST]
    ]
    yield from named[:_MOST]


def _get_bold(outline: Outline) -> Iterator[Element]:
    for tag in _BOLD:
        yield from outline.get_tagged(tag)[:_MOST]

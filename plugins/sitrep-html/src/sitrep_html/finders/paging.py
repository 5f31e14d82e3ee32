"""Whether a page is a later one of a thread that goes over several."""

from __future__ import annotations

import re

from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.outlines import Outline

_CURRENT = frozenset("current active selected on aktuell".split())
_PAGING = frozenset("pagination paging pager page pages pagenav pagelinks pagejump multipage seiten".split())
_NUMBER = re.compile(r"[\s\[(]*(\d{1,5})[\s\])]*")
_TITLE = re.compile(
    r"(?<!\w)(?:page|seite|strona|pagina|página|сторінка|страница|sida|side|sivu|strana)\s(\d{1,5})(?!\w)",
    re.IGNORECASE,
)

# So many elements around the number of the page may stand inside what is named for paging.
_ABOVE = 4
_LONGEST = 12


def is_later_page(outline: Outline) -> bool:
    """Tell whether the page states that it is not the first of several.

    It does so by a link to the one before it, by the number that is marked as current where pages are listed, or in
    its title.
    """
    if any("prev" in each.get("rel", "").lower() for each in outline.get_tagged("link")):
        return True
    for title in outline.get_tagged("title")[:1]:
        number = _TITLE.search(title.text or "")
        if number is not None and int(number[1]) > 1:
            return True
    return any(map(_is_later, _find_current(outline)))


def _find_current(outline: Outline) -> list[Element]:
    return [
        *(each for each in outline.get_having("aria-current") if each.get("aria-current") == "page"),
        *(each for each in outline.get_having("class") if _CURRENT & get_words(each)),
    ]


def _is_later(element: Element) -> bool:
    text = read_start(element, _LONGEST)
    number = _NUMBER.fullmatch(text) if text else None
    if number is None or int(number[1]) < 2:
        return False
    around: Element | None = element
    for _ in range(_ABOVE + 1):
        if around is None:
            return False
        if _PAGING & get_words(around):
            return True
        around = around.getparent()
    return False

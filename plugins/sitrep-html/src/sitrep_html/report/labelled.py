"""Boxes in a report and around it that are told by the line they begin with, or by what is in them.

"Sponsored", "Read also", "About the author": whatever their elements are called.  Boxes for comments where there are
none, and lists of reviews, go with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sitrep_html.finders.naming import SURE_WORDS
from sitrep_html.report.called import ABOUT_AUTHORS, ADVERTISING, LISTS
from sitrep_html.tree.elements import (
    Element,
    fold,
    get_classes,
    get_words,
    iterate_text,
    read_start,
    split_words,
)
from sitrep_html.tree.outlines import Outline

_BOXES = frozenset("div section aside figure p li td header".split())
_LONGEST_LABEL = 60
_LONGEST_LINK = 200
# What advertises is short; boxes with lists of pages, and those about authors, are longer.
_LONGEST_ADVERTISEMENT = 400
_LONGEST_LIST = 800
_LONGEST_EMPTY = 400
_MOST_AROUND = 4
# What asks for consent is called so, and is no longer.
_CONSENT = frozenset(
    "cookie cookies cookiebar cookiebanner cookieconsent cookienotice consent gdpr rodo dsgvo rgpd cmp didomi "
    "onetrust".split()
)
_ASKING = frozenset("div section aside dialog p".split())
_LONGEST_CONSENT = 2000
_BESIDE = frozenset("prev next previous".split())
_PARAGRAPHS = ("p", "li", "td")
_TITLES = ("h1", "main", "article")
_HEADED = frozenset("h2 h3 h4 h5 h6 form".split())
_MOST_EMPTY = 80
_MOST_ASKING = 1000
_FEW = 3


def find_labelled_boxes(outline: Outline, comments: Iterable[Element]) -> Iterator[Element]:
    """Yield the boxes of a page that are none of its report, whose *comments* are in none of them."""
    holders = frozenset(holder for each in comments for holder in (each, *each.iterancestors()))
    for element in outline.elements:
        label = _read_label(element)
        if label:
            box = _find_box(element, label)
            if box is not None and box not in holders:
                yield box
    for found in (_find_empty(outline), _find_consent(outline), _find_neighbours(outline)):
        yield from (each for each in found if each not in holders)
    yield from (each for each in _find_reviews(outline) if each not in holders)


def _read_label(element: Element) -> str:
    """Return what *element* says, if that is a label of a box, in lower case; else nothing."""
    text = element.text
    if not text or len(text) > (_LONGEST_LINK if element.tag == "a" else _LONGEST_LABEL) or text.isspace():
        return ""
    line, mark, rest = fold(text).casefold().partition(":")
    line = line.strip(" .–—-*[]()")
    if line not in ADVERTISING and line not in LISTS and line not in ABOUT_AUTHORS:
        return ""
    is_alone = not rest.strip() and read_start(element, len(text)) is not None
    return line if is_alone or (mark and element.tag == "a" and line in LISTS) else ""


def _find_box(element: Element, label: str) -> Element | None:
    """Return the nearest element around *element* that says more, if *label* is its first line and it is a box."""
    longest = _LONGEST_ADVERTISEMENT if label in ADVERTISING else _LONGEST_LIST
    for around in islice(element.iterancestors(), _MOST_AROUND):
        if around.tag not in _BOXES:
            return None
        text = read_start(around, longest)
        if text is None:
            return None
        if len(text) > len(label) + _FEW:
            return around if _is_box(around, label) else None
        if element.tag == "a" and len(fold(element.text or "")) > len(label) + _FEW:
            return around
    return None


def _is_box(box: Element, label: str) -> bool:
    """Tell whether *label* is the first line of *box*, which leads to other pages unless it tells of an author."""
    first = next((piece for piece in iterate_text(box) if not piece.isspace()), "")
    if label not in first.casefold() or next(box.iterdescendants(*_TITLES[:2]), None) is not None:
        return False
    if box.tag in _PARAGRAPHS:
        # "Poll: sixty in a hundred want the quay back, says the county", with a link in it.
        linked = sum(len(read_start(each, _LONGEST_LIST) or "") for each in box.iterdescendants("a"))
        return linked * 2 > len(read_start(box, _LONGEST_LIST) or "") - len(label)
    return label in ABOUT_AUTHORS or next(box.iterdescendants("a", "button", "form"), None) is not None


def _find_empty(outline: Outline) -> Iterator[Element]:
    """Yield the boxes that are named for comments, and are too short to have any in them."""
    for values in (outline.classed, outline.named):
        for value, elements in values.items():
            if len(value) > _LONGEST_EMPTY or not elements:
                continue
            if SURE_WORDS.isdisjoint(get_words(elements[0])):
                continue
            yield from (each for each in elements if each.tag in ("div", "section") and _is_empty(each))


def _is_empty(box: Element) -> bool:
    """Tell whether *box* has a heading or a form, and little else."""
    inner = _list_inner(box, _MOST_EMPTY)
    tags = {each.tag for each in inner or ()}
    return "h1" not in tags and not tags.isdisjoint(_HEADED) and read_start(box, _LONGEST_EMPTY) is not None


def _list_inner(box: Element, most: int) -> list[Element] | None:
    """Return the elements in *box*, None if there are more than *most*: such boxes may stand in each other."""
    inner = list(islice(box.iterdescendants(), most + 1))
    return inner if len(inner) <= most else None


def _find_consent(outline: Outline) -> Iterator[Element]:
    """Yield the boxes that ask for consent to cookies, in most languages by names in English."""
    for values in (outline.classed, outline.named):
        for value, elements in values.items():
            if elements and not _CONSENT.isdisjoint(split_words(value)):
                yield from (each for each in elements if each.tag in _ASKING and not _holds_page(each))


def _holds_page(box: Element) -> bool:
    inner = _list_inner(box, _MOST_ASKING)
    return (
        inner is None
        or any(each.tag in _TITLES for each in inner)
        or read_start(box, _LONGEST_CONSENT) is None
    )


def _find_neighbours(outline: Outline) -> Iterator[Element]:
    """Yield the lines that are links to the pages before and after, as the markup says."""
    for link in outline.get_tagged("a"):
        is_stated = link.get("rel", "") in _BESIDE or not _BESIDE.isdisjoint(get_classes(link))
        around = link.getparent()
        if is_stated and around is not None and around.tag in _BOXES:
            text, line = read_start(link, _LONGEST_LIST), read_start(around, _LONGEST_LIST)
            yield around if text is not None and text == line else link


def _find_reviews(outline: Outline) -> Iterator[Element]:
    """Yield what holds several reviews, as schema.org calls them, and no title."""
    reviews = [
        each for each in outline.get_having("itemtype") if each.get("itemtype", "").endswith("/Review")
    ]
    around = frozenset(each.getparent() for each in islice(reviews, 1, None))
    for each in islice(reviews, 1):
        holder = each.getparent()
        if holder is not None and holder in around and next(holder.iterdescendants("h1"), None) is None:
            yield holder

"""What stands in and around a report, and is none of it: lists of more articles, polls, the motto of a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sitrep_html.dating.dates import find_date
from sitrep_html.report.called import LISTS
from sitrep_html.report.leads import find_shown
from sitrep_html.report.trimming import ends_sentence, is_byline
from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selectors

# What blogs print below their name, and sites of a report above it or in it, as their software calls it.
_CALLED = compile_selectors(
    (
        *(".descriptionwrapper", ".site-description", "#site-description", "dl.article-info"),
        *(".content-nav", ".trackbacks-info", "#trackbacks-info"),  # Movable Type, Typepad
        *(".currents", ".ljcurrents"),  # LiveJournal: mood and music
        *(".subscription-widget*", ".subscribe-widget*"),  # Substack
        *("p.bio", "div.bio", ".author-bio", ".about-author", ".about-the-author"),
    )
)

_LIST_TAGS = ("ul", "ol", "dl", "menu")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_BOXES = frozenset("box poll aside infobox teaserbox related survey".split())
_MOST = 40
_LONGEST = 60
_LONGEST_BOX = 800
_KICKERS = ("p", "div", "span", "small", "h2", "h3", "h4", "h5", "h6")


def find_boxes(outline: Outline, title: str, comments: Iterable[Element] = ()) -> Iterator[Element]:
    """Yield what is none of the report: lists and boxes by their headings, and the line above the heading *title*."""
    yield from outline.select(_CALLED)
    holders = frozenset(holder for each in islice(comments, 1) for holder in each.iterancestors())
    for tag in _HEADINGS:
        for each in outline.get_tagged(tag)[:_MOST]:
            text = read_start(each, _LONGEST)
            if text and text.casefold().rstrip(" :?!.…") in LISTS:
                yield from _find_box(each, holders)
    heading = find_shown(outline, title)
    kicker = heading.getprevious() if heading is not None and heading.tag == "h1" else None
    if kicker is not None and _is_kicker(kicker):
        yield kicker


def _find_box(heading: Element, holders: frozenset[Element]) -> Iterator[Element]:
    """Yield the box that *heading* is that of, or the heading and the lists after it."""
    around = heading.getparent()
    if around is not None and around not in holders and heading.getprevious() is None and _is_box(around):
        yield around
        return
    after = list(_find_lists(heading))
    if after:
        yield heading
        yield from after


def _find_lists(heading: Element) -> Iterator[Element]:
    for each in heading.itersiblings():
        if each.tag not in _LIST_TAGS:
            return
        yield each


def _is_box(element: Element) -> bool:
    return (
        element.tag in ("div", "section")
        and bool(_BOXES & get_words(element))
        and read_start(element, _LONGEST_BOX) is not None
    )


def _is_kicker(element: Element) -> bool:
    """Tell whether *element* is a line above a title: a few words, no sentence, no byline and no date."""
    if element.tag not in _KICKERS:
        return False
    text = read_start(element, _LONGEST)
    return bool(text) and not (
        ends_sentence(text or "") or is_byline(text or "") or find_date(text or "") is not None
    )

"""A page made smaller for the extractor of the report, which copies it and tests its elements again and again.

What the extractor drops in each of its stages, what it measures and does not keep, and what has no text are half of the
elements of a page, and a quarter of its time.
"""

from __future__ import annotations

from itertools import islice

from lxml import etree

from sitrep_html.tree.elements import BLOCKS, Element
from sitrep_html.tree.settable import make_settable

# It drops these, with all that is in them, before it reads or measures anything; but where one is in another of its
# kind, those after it stay, so menus and boxes came into the report.
_DROPPED = ("aside", "fencedframe", "footer", "script", "style", "svg")

# It measures the text of these, but keeps none of it unless it is in one of the others.
_MEASURED = "nav"
_TEXTS = ("article", "blockquote", "code", "p", "pre", "q", "quote")

# Programs that hold the text of a page, or say that it is a forum's.
_DATA = "application/ld+json"

# What may be in a part of the page that has no text, beside the picture of an advertisement.
_BLANK = frozenset(
    "div section span a i img ins b em strong ul li source picture figure iframe link meta noscript".split()
)
_MOST_BLANK = 50


def lighten(root: Element) -> None:
    """Take out of the page at *root* what the extractor does not look at.

    A page with no paragraph beside that is left as it is: of such pages the extractor keeps what it drops of others.
    """
    paragraphs = (each for each in root.iter("p") if next(each.iterancestors(*_DROPPED), None) is None)
    if next(paragraphs, None) is None:
        return
    kept = [each for each in root.iter("script") if each.get("type") == _DATA]
    for script in kept:
        remove(script)
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    for head in root.findall("head"):
        if next(head.iterdescendants(*_TEXTS), None) is None:
            _empty(head)
    menus = [each for each in root.iter(_MEASURED) if next(each.iterancestors(_MEASURED), None) is None]
    for menu in menus:
        if next(menu.iterdescendants(*_TEXTS), None) is None:
            _flatten(menu)
    _open_layout(root)
    _drop_blank(root)
    root.extend(kept)


def _open_layout(root: Element) -> None:
    """Make blocks of the tables that the page is laid out in: the extractor would take all cells for one text."""
    opened = {
        each for inner in root.iter("h1") for each in inner.iterancestors("table", "tbody", "tr", "td", "th")
    }
    for each in opened:
        each.tag = "div"
    for each in opened:
        for child in each:
            if child.tag in ("tbody", "tr", "td"):
                child.tag = "div"


def remove(element: Element) -> None:
    """Take *element* out of its page, but not the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = make_settable((before.tail or "") + element.tail)
        else:
            parent.text = make_settable((parent.text or "") + element.tail)
        element.tail = None
    parent.remove(element)


def _flatten(menu: Element) -> None:
    """Put the text of *menu*, spaced as the extractor spaces it, in the place of its elements."""
    pieces: list[str] = []
    for event, each in etree.iterwalk(menu, events=("start", "end")):
        if each.tag in BLOCKS:
            pieces.append(" ")
        if event == "start":
            pieces.append(each.text or "")
        elif each is not menu:
            pieces.append(each.tail or "")
    _empty(menu)
    menu.text = make_settable("".join(pieces))


def _empty(element: Element) -> None:
    for child in list(element):
        element.remove(child)


def _drop_blank(root: Element) -> None:
    """Take out of the page the blocks that have no text, as places for advertisements are, and part no text."""
    dropped: set[Element] = set()
    for each in list(root.iter("div", "section")):
        if each.getparent() in dropped:
            dropped.add(each)
        elif _is_space(each.text) and _is_space(each.tail) and _holds_nothing(each):
            dropped.add(each)
            remove(each)


def _holds_nothing(element: Element) -> bool:
    inner = element.iterdescendants()
    return all(map(_is_blank, islice(inner, _MOST_BLANK))) and next(inner, None) is None


def _is_blank(element: Element) -> bool:
    return element.tag in _BLANK and _is_space(element.text) and _is_space(element.tail)


def _is_space(piece: str | None) -> bool:
    return not piece or piece.isspace()

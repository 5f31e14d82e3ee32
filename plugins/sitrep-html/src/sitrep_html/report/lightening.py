"""A page made smaller for the extractor of the report, which copies it and tests its elements again and again.

What the extractor drops in each of its stages, what it measures and does not keep, and what has no text are half of the
elements of a page, and a quarter of its time.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from lxml import etree

from sitrep_html.tree.elements import BLOCKS, Element, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.settable import make_settable

# It drops these, with all that is in them, before it reads or measures anything; but where one is in another of its
# kind, those after it stay, so menus and boxes came into the report.
_DROPPED = ("aside", "fencedframe", "footer", "script", "style", "svg")

# It measures the text of these, but keeps none of it unless it is in one of the others.
_MEASURED = "nav"
_TEXTS = ("article", "blockquote", "code", "p", "pre", "q", "quote")

# What no cell of a table of figures has in it.
_LAID_OUT = ("h1", "h2", "h3")
_PARAGRAPH = 80
_OF_TABLE = ("table", "tbody", "tr", "td", "th")
_DEFINITIONS = ("dl", "dt", "dd")
# What sites of programmers show beside headings.
_ANCHORS = frozenset("# ¶ § ∞ 🔗".split())

# Programs that hold the text of a page, or say that it is a forum's.
_DATA = "application/ld+json"

# What may be in a part of the page that has no text, beside the picture of an advertisement.
_BLANK = frozenset(
    "div section span a i img ins b em strong ul li source picture figure iframe link meta noscript".split()
)
_MOST_BLANK = 50


def lighten(root: Element, heading: Element | None = None) -> None:
    """Take out of the page at *root*, whose title stands in *heading*, what the extractor does not look at.

    A page with no paragraph beside that is left as it is: of such pages the extractor keeps what it drops of others.
    """
    _open(headed for each in root.iter(*_LAID_OUT) for headed in each.iterancestors(*_DEFINITIONS))
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
    _open_layout(root, heading)
    _part_nested(root)
    _drop_anchors(root)
    _drop_blank(root)
    root.extend(kept)


def _open_layout(root: Element, heading: Element | None) -> None:
    """Make blocks of the tables that the page is laid out in: the extractor would take all cells for one text."""
    bold = [heading] if heading is not None and _stands_above_paragraphs(heading) else []
    headings = [*root.iter(*_LAID_OUT), *bold]
    _open(each for inner in headings for each in inner.iterancestors(*_OF_TABLE))


def _open(elements: Iterable[Element]) -> None:
    """Make blocks of *elements*, and of the parts of tables and lists directly in them."""
    opened = set(elements)
    for each in opened:
        each.tag = "div"
    for each in opened:
        for child in each:
            if child.tag in (*_OF_TABLE, *_DEFINITIONS):
                child.tag = "div"


def _stands_above_paragraphs(heading: Element) -> bool:
    """Tell whether the cell that *heading* stands in has a paragraph of some length; bare text is read otherwise."""
    cell = next(heading.iterancestors("td"), None)
    return cell is not None and any(read_start(each, _PARAGRAPH) is None for each in cell.iter("p"))


def _part_nested(root: Element) -> None:
    """Make blocks of the paragraphs with others in them, as elements that change the font across paragraphs make them.

    Of such a paragraph the extractor keeps the inner ones alone.
    """
    nearest = Nearest(lambda each: each.tag == "p")
    around: set[Element] = set()
    for inner in root.iter("p"):
        outer = nearest.find(inner)
        each = inner.getparent()
        while outer is not None and each is not None and each not in around:
            around.add(each)
            each = each.getparent() if each is not outer else None
    for each in around:
        each.tag = "div"
        if not _is_space(each.text):
            first = each.makeelement("p")
            first.text, each.text = make_settable(each.text or ""), None
            each.insert(0, first)


def _drop_anchors(root: Element) -> None:
    """Take the links out of headings that lead to these headings themselves, and show no more than a mark."""
    for heading in root.iter("h2", "h3", "h4", "h5", "h6"):
        for link in list(heading.iterdescendants("a")):
            if (
                link.get("href", "").startswith("#")
                and "".join(map(str, link.itertext())).strip() in _ANCHORS
            ):
                remove(link)


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

"""From the text of a page to its elements, whatever is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

import lxml.html
from attrs import define, field, frozen
from lxml import etree

from sitrep_html.tree.elements import Element
from sitrep_html.tree.rules import part_bare_comments
from sitrep_html.tree.settable import make_name_settable, make_settable

# No tree is deeper; what the page nests deeper is put, with all that is in it, into the element at the lesser depth.
DEEPEST = 512
_BASE = 128
# Beyond this, what holds a comment is put there before it must be.
_DEEP = 256

# To look attributes up takes time linear in their number, so one element may not have hundreds of thousands.
_LONG = 20_000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONG},}}")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_MOST_ATTRIBUTES = 2000

_FIELDS = ("input", "textarea", "select", "button")

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


@frozen
class Tree:
    """The elements of a page.

    Args:
        root: the outermost one.
        holders: what the page has around an element, for those that are too deep for that and stand elsewhere.
    """

    root: Element
    holders: Mapping[Element, Element] = field(factory=dict[Element, Element])


def parse_tree(text: str, *, is_xml: bool = False) -> Tree:
    """Return the elements of a page; never fails, and takes time linear in *text*.

    Args:
        text: of the page, whole or broken.
        is_xml: whether the page is XHTML, in which a CDATA section is text.
    """
    if is_xml and "<![CDATA[" in text:
        text = _CDATA.sub(lambda match: escape(match[1]), text)
    if _may_have_long_tag(text):
        text = _LONG_TAG.sub(_trim_tag, text)
    data = text.encode("utf-8", "replace")
    parser = _make_parser(huge_tree=False)
    root: Element | None = _parse(data, parser)
    holders: dict[Element, Element] = {}
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        root = _parse(data, _make_parser(huge_tree=True, target=_Hoister(holders)))
    if root is None:
        empty: Element = lxml.html.Element("html")
        return Tree(empty)
    # What a template holds is no part of the page until a program puts it there.
    etree.strip_elements(root, "template", with_tail=False)
    part_bare_comments(root)
    for form in list(root.iter("form")):
        if not any(map(_is_field, form.iterdescendants(*_FIELDS))):
            # Some sites put the words of each comment into one, to be edited by their author.
            form.tag = "div"
    return Tree(root, holders)


def _may_have_long_tag(text: str) -> bool:
    """Tell whether some stretch of half that length has no bracket: that is seen without looking at all of *text*."""
    half = _LONG // 2
    return any(
        text.find(">", start, start + half) < 0 and text.find("<", start, start + half) < 0
        for start in range(0, len(text) - half, half)
    )


def _trim_tag(match: re.Match[str]) -> str:
    """Return a tag without its attributes if it has too many; what is in quotation marks is none."""
    names = _QUOTED.sub("", match[0]).split()
    return names[0] if len(names) > _MOST_ATTRIBUTES else match[0]


def _is_field(element: Element) -> bool:
    return element.tag != "input" or element.get("type", "").lower() != "hidden"


def _make_parser(**options: Any) -> etree.HTMLParser:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, **options)
    # That of `lxml.html` asks Python for the class of each element.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement))
    return parser


def _parse(data: bytes, parser: etree.HTMLParser) -> Element | None:
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError:  # a page without anything in it
        return None


@define
class _Opened:
    """An element that is open, its depth in the tree, and its last child so far.

    To ask lxml for the last child takes time linear in their number.
    """

    element: Element
    depth: int
    last: Element | None = None


class _Hoister:
    """Builds a tree no deeper than `DEEPEST`; lxml calls its methods.

    An element that is deeper is put last into the open element at a lesser depth, and *holders* tells what the page has
    around it.
    """

    def __init__(self, holders: dict[Element, Element]) -> None:
        self._holders = holders
        self._root: Element | None = None
        self._open: list[_Opened] = []
        self._texts: list[str] = []
        # How many items of lists are open.
        self._items = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._flush()
        tag = make_name_settable(tag) or "span"
        named = ((make_name_settable(name), value) for name, value in attributes.items())
        attributes = {name: make_settable(value) for name, value in named if name}
        if not self._open:
            # A second root cannot be: what follows the first goes into it.
            child = lxml.html.Element(tag, attributes) if self._root is None else self._root
            self._root = child
            self._open.append(_Opened(child, 0))
            return
        holder = parent = self._open[-1]
        if parent.depth + 1 >= DEEPEST or (parent.depth >= _DEEP and self._is_whole(tag, attributes)):
            parent = self._open[_BASE]
        self._items += tag == "li"
        child = etree.SubElement(parent.element, tag, attributes)
        parent.last = child
        if parent is not holder:
            self._holders[child] = holder.element
        self._open.append(_Opened(child, parent.depth + 1))

    def _is_whole(self, tag: str, attributes: dict[str, str]) -> bool:
        """Tell whether an element is likely to hold all of a comment, so that none is torn apart."""
        if tag in ("li", "ol", "ul"):
            return True
        return not self._items and tag == "div" and any(map(str.isdigit, attributes.get("id", "")))

    def end(self, tag: str) -> None:
        self._flush()
        if len(self._open) > 1:
            self._items -= self._open.pop().element.tag == "li"

    def data(self, text: str) -> None:
        self._texts.append(text)

    def _flush(self) -> None:
        """Put the text since the last tag where it stands."""
        if not self._texts or not self._open:
            return
        text = make_settable("".join(self._texts))
        self._texts.clear()
        opened = self._open[-1]
        if opened.last is None:
            opened.element.text = (opened.element.text or "") + text
        else:
            opened.last.tail = (opened.last.tail or "") + text

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Leave instructions out."""

    def close(self) -> Element | None:
        self._flush()
        return self._root

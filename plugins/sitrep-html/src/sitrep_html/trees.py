"""From the text of a page to its elements, whatever is wrong with it."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import lxml.html
from lxml import etree

from sitrep_html.elements import Element

# Browsers nest no deeper either: what is deeper is put beside what is at this depth.
DEEPEST = 512

# To look attributes up takes time linear in their number, so one element may not have hundreds of thousands.
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_MOST_ATTRIBUTES = 2000

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def parse_tree(text: str, *, is_xml: bool = False) -> Element:
    """Return the outermost element of a page; never fails, and takes time linear in *text*.

    Args:
        text: of the page, whole or broken.
        is_xml: whether the page is XHTML, in which a CDATA section is text.
    """
    if is_xml and "<![CDATA[" in text:
        text = _CDATA.sub(lambda match: escape(match[1]), text)
    data = _LONG_TAG.sub(_trim_tag, text).encode("utf-8", "replace")
    parser = _make_parser(huge_tree=False)
    root: Element | None = _parse(data, parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        root = _parse(data, _make_parser(huge_tree=True, target=_Flattener()))
    if root is None:
        empty: Element = lxml.html.Element("html")
        return empty
    # What a template holds is no part of the page until a program puts it there.
    etree.strip_elements(root, "template", with_tail=False)
    return root


def _trim_tag(match: re.Match[str]) -> str:
    """Return a tag without its attributes if it has too many; what is in quotation marks is none."""
    names = _QUOTED.sub("", match[0]).split()
    return names[0] if len(names) > _MOST_ATTRIBUTES else match[0]


def _make_parser(**options: Any) -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, **options)


def _parse(data: bytes, parser: lxml.html.HTMLParser) -> Element | None:
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError:  # a page without anything in it
        return None


class _Flattener:
    """Builds a tree no deeper than `DEEPEST`; lxml calls its methods.

    An element that is deeper is put, empty, beside those at the deepest level, and its text follows it.
    """

    def __init__(self) -> None:
        self._root: Element | None = None
        # Each open element with its last child so far: to ask lxml for that takes time linear in their number.
        self._open: list[tuple[Element, Element | None]] = []
        # How many elements are open beyond the deepest level.
        self._beyond = 0
        self._texts: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._flush()
        if not self._open:
            # A second root cannot be: what follows the first goes into it.
            child = lxml.html.Element(tag, attributes) if self._root is None else self._root
            self._root = child
            self._open.append((child, None))
            return
        parent, _ = self._open[-1]
        child = etree.SubElement(parent, tag, attributes)
        self._open[-1] = parent, child
        if len(self._open) < DEEPEST:
            self._open.append((child, None))
        else:
            self._beyond += 1

    def end(self, tag: str) -> None:
        self._flush()
        if self._beyond:
            self._beyond -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def data(self, text: str) -> None:
        self._texts.append(text)

    def _flush(self) -> None:
        """Put the text since the last tag where it stands."""
        if not self._texts or not self._open:
            return
        text = "".join(self._texts)
        self._texts.clear()
        parent, last = self._open[-1]
        if last is None:
            parent.text = (parent.text or "") + text
        else:
            last.tail = (last.tail or "") + text

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Leave instructions out."""

    def close(self) -> Element | None:
        self._flush()
        return self._root

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

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def parse_tree(text: str, *, is_xml: bool = False) -> Element:
    """Return the outermost element of a page; never fails, and takes time linear in *text*.

    Args:
        text: of the page, whole or broken.
        is_xml: whether the page is XHTML, in which a CDATA section is text.
    """
    if is_xml and "<![CDATA[" in text:
        text = _CDATA.sub(lambda match: escape(match[1]), text)
    data = text.encode("utf-8", "replace")
    parser = _make_parser(huge_tree=False)
    root = _parse(data, parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        root = _parse(data, _make_parser(huge_tree=True, target=_Flattener()))
    return lxml.html.Element("html") if root is None else root


def _make_parser(**options: Any) -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, **options)


def _parse(data: bytes, parser: lxml.html.HTMLParser) -> Element | None:
    try:
        return etree.fromstring(data, parser)
    except etree.LxmlError:  # a page without anything in it
        return None


class _Flattener:
    """Builds a tree no deeper than `DEEPEST`; lxml calls its methods."""

    def __init__(self) -> None:
        self._root: Element | None = None
        self._open: list[Element] = []
        # Of elements that are open beyond the deepest level: they are closed already.
        self._beyond = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self._root is None:
            root = lxml.html.Element(tag, attributes)
            self._root = root
            self._open.append(root)
            return
        parent = self._open[-1] if self._open else self._root
        child = etree.SubElement(parent, tag, attributes)
        if len(self._open) < DEEPEST:
            self._open.append(child)
        else:
            self._beyond += 1

    def end(self, tag: str) -> None:
        if self._beyond:
            self._beyond -= 1
        elif self._open:
            self._open.pop()

    def data(self, text: str) -> None:
        if self._root is None:
            return
        parent = self._open[-1] if self._open else self._root
        if len(parent):
            last = parent[-1]
            if self._beyond and not last.tail:
                last.text = (last.text or "") + text
            else:
                last.tail = (last.tail or "") + text
        else:
            parent.text = (parent.text or "") + text

    def comment(self, text: str) -> None:
        """Leave comments out."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Leave instructions out."""

    def close(self) -> Element | None:
        return self._root

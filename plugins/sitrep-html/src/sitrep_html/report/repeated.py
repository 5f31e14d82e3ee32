"""Entries of one kind beside each other, such as those of a ticker, of which the extractor would take the first."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice

from sitrep_html.tree.elements import Element, read_start

_TAGS = ("div", "section", "article")
# What has a title of the page in it is the page's own text, or one of several pages.
_TITLES = ("h1", "h2")
_SMALL = ("h3", "h4", "h5", "h6")
_LONGEST_TITLE = 200
_MOST_INNER = 40


def open_repeated(root: Element) -> None:
    """Take their names off entries of the page at *root* that are called alike, so that all are its text."""
    groups: defaultdict[tuple[Element, str], list[Element]] = defaultdict(list)
    for each in root.iter(*_TAGS):
        parent, classes = each.getparent(), each.get("class", "")
        if parent is not None and (classes or each.tag == "article"):
            groups[parent, classes].append(each)
    for group in groups.values():
        if len(group) > 1 and all(map(_is_entry, group)):
            for each in group:
                each.tag = "div"
                if "class" in each.attrib:
                    del each.attrib["class"]


def _is_entry(element: Element) -> bool:
    """Tell whether *element* has text of its own, and neither a title of a page nor one that leads to another page."""
    if read_start(element, 0) == "":
        return False
    inner = list(islice(element.iterdescendants(), _MOST_INNER))
    if any(each.tag in _TITLES for each in inner):
        return False
    titles = (each for each in inner if each.tag in _SMALL)
    return not any(_is_linked(each) for each in titles)


def _is_linked(title: Element) -> bool:
    text = read_start(title, _LONGEST_TITLE)
    return any(read_start(each, _LONGEST_TITLE) == text for each in title.iterdescendants("a"))

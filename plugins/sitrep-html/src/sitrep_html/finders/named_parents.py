"""Parents that a comment names: in an attribute, in a link, by "in reply to Ann" or by "@Ann"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from sitrep_html.parts.answering import ANSWERING, LONGEST_ANSWERING
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.regions import Region

_PARENT_ATTRIBUTES = (
    "data-parent",
    "data-parent-id",
    "data-parentid",
    "data-parent-comment-id",
    "data-comment-parent",
    "data-reply-to",
    "data-in-reply-to",
    "parentid",
)
_PAIR = re.compile(r"w(?:c|pd)-comm-(\d+)_(\d+)")
_ANCHOR = re.compile(r"#(?:[a-z_-]*?)[_-]?([a-z]?\d+)$", re.IGNORECASE)
_ANSWERING = re.compile(r"in-reply-to|reply_of|replied-to|parent-link", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
# The words of a comment begin in one of so many elements.
_FIRST = 40


def index_names(ids: Sequence[str | None]) -> dict[str, int]:
    """Return the index of each comment by its id, and by the number in it where that is no other's."""
    named: dict[str, int] = {}
    doubled: set[str] = set()
    for index, name in enumerate(ids):
        if name is None:
            continue
        pair = _PAIR.search(name)
        for key in {name, *([pair[1]] if pair else _NUMBER.findall(name)[-1:])}:
            if named.setdefault(key, index) != index:
                doubled.add(key)
    return {key: index for key, index in named.items() if key not in doubled}


def find_named(region: Region, named: Mapping[str, int]) -> int | None:
    """Return the parent that an attribute of the comment names, or a link "in reply to" it."""
    for element in region.elements:
        for name in _PARENT_ATTRIBUTES:
            value = element.get(name)
            if value and value in named:
                return named[value]
        pair = _PAIR.search(element.get("id", ""))
        if pair is not None and pair[2] in named and pair[2] != pair[1]:
            return named[pair[2]]
    for element in region.get_own():
        address = element.get("href") or element.get("resource")
        if not address or "#" not in address:
            continue
        relation = f"{element.get('rel', '')} {element.get('property', '')} {element.get('class', '')}"
        says_so = _ANSWERING.search(relation) is not None or _says_answering(element)
        anchor = _ANCHOR.search(address) if says_so else None
        if anchor is not None:
            key = _NUMBER.findall(anchor[1])[-1]
            if key in named:
                return named[key]
    return None


def find_addressed(region: Region, last_by: Mapping[str, int]) -> int | None:
    """Return the comment in *last_by*, which has the last one of each author, of the name alone after "in reply to"."""
    for element in region.get_own():
        first = next(iter(element), None)
        pieces = ((element.text, first), *((child.tail, child.getnext()) for child in element))
        for piece, after in pieces:
            words = piece.strip() if piece and len(piece) <= LONGEST_ANSWERING else ""
            match = ANSWERING.search(words) if words else None
            if match is None:
                continue
            rest = words[match.end() :] or (read_start(after, LONGEST_ANSWERING) if after is not None else "")
            name = (rest or "").strip(" @:.,").casefold()
            if name in last_by:
                return last_by[name]
    return None


def find_called(region: Region, last_by: Mapping[str, int], parent: int | None) -> int | None:
    """Return the comment in one list of answers to *parent* that the words call first, "@Ann", else *parent*."""
    for element in islice(region.get_own(), _FIRST):
        text = (element.text or "").lstrip()
        if not text.startswith("@"):
            continue
        after = next(iter(element), None) if text.rstrip() == "@" else None
        called = text[1:] if after is None else read_start(after, LONGEST_ANSWERING) or ""
        name = called.strip(" @:.,").casefold()
        index = last_by.get(name)
        return index if index is not None and parent is not None and index > parent else parent
    return parent


def _says_answering(link: Element) -> bool:
    """Tell whether *link* says that it leads to what is answered: "in reply to Ann", or such words stand before it."""
    text = read_start(link, LONGEST_ANSWERING)
    if not text:
        return False
    if text[0] == "@" or ANSWERING.match(text) is not None:
        return True
    before, around = link.getprevious(), link.getparent()
    words = before.tail if before is not None else around.text if around is not None else None
    return bool(words) and _ends_answering(words or "")


def _ends_answering(words: str) -> bool:
    end = words[-LONGEST_ANSWERING:]
    return any(match.end() == len(end) for match in ANSWERING.finditer(end))

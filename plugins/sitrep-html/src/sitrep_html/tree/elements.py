"""Elements of a page: the words of their classes, and what of them is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias, cast

from lxml import etree

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage]  (lxml names its class so)

# What has no text of the page: programs, forms, pictures, and what a browser never shows.
UNSEEN = frozenset(
    "script style template form input select textarea button svg iframe object embed video audio canvas "
    "head title link meta map datalist dialog".split()
)

# What begins a line of its own.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "optgroup option p pre section summary table tbody td tfoot th thead tr ul".split()
)

_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
_PARTS = re.compile(r"[^\W\d_]+")

# Classes that say how text looks, and nothing of what it is: "text-sm", "text-gray-500".
_LOOKS = re.compile(
    r"(?<!\S)text-(?:[a-z]+-\d+|xs|sm|md|base|lg|xl|\d?xl|left|right|center|centre|start|end|justify|muted|uppercase|lowercase"
    r"|white|black|dark|light|primary|secondary|info|danger|success|warning|nowrap|truncate|wrap|break|decoration-\w+)(?!\S)"
)

# Words that sites write as one: "commentauthor", "postdate", "msgbody".
_JOINED = re.compile(
    r"(?P<first>(?:normal|display|screen|full|nick)(?=name)|(?:b|user|blog|article|reader|leser)?comments?|kommentare?|commentaires?|comentarios?|commenti|komentarze?"
    r"|reacties?|replies|reply|posts?|msg|messages?|user|author|forum|opinions?)"
    r"(?P<second>authors?|names?|dates?|time|stamp|timestamp|text|texte|texto|body|content|meta|info|head|header|foot|footer"
    r"|title|count|counter|number|num|list|form|item|entry|box|wrap|wrapper|container|poster|nick|link|links|actions?"
    r"|buttons?|details?|data|by|rank|avatar|image|photo|signature|reply|replies)"
)

_SHORTEST_JOINED = 6
_NO_WORDS: frozenset[str] = frozenset()


@lru_cache(maxsize=16_384)  # a page has few classes many times
def split_words(name: str) -> frozenset[str]:
    """Return the words of a class or id in lower case, at hyphens, digits and humps.

    Two words that are written as one are given apart as well.

    >>> sorted(split_words("cssCommentsList-author_name2 postdate"))
    ['author', 'comments', 'css', 'date', 'list', 'name', 'post', 'postdate']
    """
    if "text-" in name:
        name = _LOOKS.sub(" ", name)
    if not name.islower():
        name = _CAMEL.sub(" ", name)
    return _NO_WORDS.union(*map(_split_word, _PARTS.findall(name)))


@lru_cache(maxsize=16_384)
def _split_word(word: str) -> tuple[str, ...]:
    """Return *word* in lower case, and the two words that it is made of if it is."""
    word = word.lower()
    joined = _JOINED.fullmatch(word) if len(word) > _SHORTEST_JOINED else None
    return (word,) if joined is None else (word, *joined.groups())


def get_words(element: Element) -> frozenset[str]:
    """Return the words of an element's classes and id."""
    classes, name = element.get("class"), element.get("id")
    if name is None:
        return _NO_WORDS if classes is None else split_words(classes)
    return split_words(name if classes is None else f"{classes} {name}")


def get_classes(element: Element) -> tuple[str, ...]:
    """Return an element's classes, in lower case."""
    classes = element.get("class")
    return _split_classes(classes) if classes else ()


@lru_cache(maxsize=4096)
def _split_classes(classes: str) -> tuple[str, ...]:
    return tuple(classes.lower().split())


def get_attributes(element: Element) -> list[tuple[str, str]]:
    """Return the names and values of an element's attributes, in their order."""
    return cast("list[tuple[str, str]]", element.items())


def fold(text: str) -> str:
    """Return *text* on one line, white space folded."""
    return " ".join(text.split())


def read_start(element: Element, limit: int) -> str | None:
    """Return the text of *element*, white space folded; None if it is longer than *limit* characters.

    No more of it is read than it takes to see that.
    """
    if next(iter(element), None) is None:
        # So are most, and need no walk.
        text = element.text if element.tag == "button" or element.tag not in UNSEEN else None
        return None if text and len(text.strip()) > limit else fold(text or "")
    pieces: list[str] = []
    length = 0
    for piece in iterate_text(element):
        pieces.append(piece)
        length += len(piece.strip())
        if length > limit:
            return None
    return fold("".join(pieces))


def read_spaced(element: Element, limit: int) -> str | None:
    """Return what `read_start` does, with a space between elements: some pages part them by style alone."""
    return None if read_start(element, limit) is None else fold(" ".join(iterate_text(element)))


def iterate_text(element: Element) -> Iterator[str]:
    """Yield the pieces of text that a browser shows of *element*."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if event == "start":
            # A button that is asked for itself has its words: some sites make one of each commenter's name.
            if each.tag in UNSEEN and not (each is element and each.tag == "button"):
                walk.skip_subtree()
            elif each.text:
                yield each.text
        # The tail of the element itself is not its own.
        elif each is not element:
            if each.tag in BLOCKS or each.tag == "br":
                yield " "
            if each.tail:
                yield each.tail

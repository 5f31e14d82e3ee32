"""The lead of a report, between its title and its first paragraph, which the extractor takes for a teaser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sitrep_html.tree.elements import BLOCKS, Element, fold, get_words, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

# What newspapers call it.
_LEADS = frozenset(
    "lead leadin lede intro introduction teaser standfirst chapo chapeau summary abstract description vorspann anriss "
    "einleitung excerpt dek deck subhead subheadline subtitle entradilla sumario bajada sommario occhiello catenaccio "
    "ingress manchet zajawka perex".split()
)
_HEADINGS = ("h1", "h2", "h3")
# What stands beside a report.
_APART = ("aside", "nav", "footer", "form", "figure", "figcaption", "ul", "ol", "table", "li", "a")

_SHORTEST = 50
# Some newspapers print no full stop below a title.
_SHORTEST_OPEN = 80
_LONGEST = 900
_LONG_PARAGRAPH = 80
# So many elements after the title are looked at.
_MOST = 80
_MOST_HEADINGS = 20
_SENTENCE = re.compile(r"[.!?…][»”“\"')]?\Z")


def find_lead(outline: Outline, title: str, comments: Iterable[Element] = ()) -> list[str]:
    """Return the paragraphs of the lead below the heading that says *title*, none if there is none.

    What they are in is named as leads are, and if they are short they end in a full stop.
    """
    heading = find_shown(outline, title)
    if heading is None:
        return []
    apart = frozenset(comments)
    around = Nearest(lambda each: each.tag in _APART or each in apart)
    named = Nearest(_is_named)
    start = outline.places[heading] + 1
    found: list[str] = []
    for each in islice(outline.elements, start, start + _MOST):
        if each in apart:
            break
        text = _read_block(each)
        if text is None:
            continue
        if not (_is_named(each) or named.find(each) is not None):
            if len(text) >= _LONG_PARAGRAPH:
                break
        elif around.find(each) is None and _is_whole(text):
            found.append(text)
    return found


def restore_lead(paragraphs: Sequence[str], lead: Sequence[str]) -> list[str]:
    """Return *paragraphs* with those of the *lead* before them that they do not have, or have after them."""
    rest = [each for each in paragraphs if each not in lead]
    if not rest:
        return list(paragraphs)
    text = "\n".join(rest)
    missing = [
        each
        for each in lead
        if each not in text and not any(len(line) >= _SHORTEST and line in each for line in rest[:2])
    ]
    return [*missing, *rest]


def find_shown(outline: Outline, title: str) -> Element | None:
    """Return the heading of the page that says *title*, None if there is none."""
    shown = fold(title).casefold()
    for tag in _HEADINGS:
        for each in outline.get_tagged(tag)[:_MOST_HEADINGS]:
            if shown and (read_start(each, len(shown) + 1) or "").casefold() == shown:
                return each
    return None


def _read_block(element: Element) -> str | None:
    """Return the text of a block with no other block in it, None if it is none or too long."""
    if element.tag not in BLOCKS or any(each.tag in BLOCKS for each in _get_inner(element)):
        return None
    return read_start(element, _LONGEST)


def _is_whole(text: str) -> bool:
    return len(text) >= (_SHORTEST if _SENTENCE.search(text) is not None else _SHORTEST_OPEN)


def _get_inner(element: Element) -> Iterator[Element]:
    return islice(element.iterdescendants(), _MOST)


def _is_named(element: Element) -> bool:
    return element.get("itemprop") == "description" or bool(
        _LEADS & get_words(element) and element.tag not in ("body", "article", "main", "html")
    )

"""The text of a short entry, where the markup says which element it is: extractors take the whole page for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.rendering import render
from sitrep_html.tree.selectors import compile_selectors

# What the text alone is called, then what has title and byline too.
_TEXTS = compile_selectors(
    ("[itemprop$=articleBody]", ".e-content", ".entry-content", ".post-body", ".entry-body")
)
_ENTRIES = compile_selectors(("article", ".hentry", ".h-entry"))

# An extractor is content with more than this; and so long a line beside the entry may be of the report.
_SHORT = 250
_LONG_LINE = 100

_APART_TAGS = frozenset("header footer nav aside form h1".split())
_APART = frozenset("share sharing sharedaddy social footer meta tags related jp".split())


@frozen
class ShortEntry:
    """The only entry of a page, which is short.

    Args:
        lines: of it.
        is_text: whether the markup says that they are text, so that words which are no sentence are no label.
    """

    lines: tuple[str, ...]
    is_text: bool


def find_short_entry(outline: Outline, comments: Iterable[Element] = ()) -> ShortEntry | None:
    """Return the page's only entry, None if it has none, or several, or a long one."""
    apart = frozenset(comments)
    around = Nearest(apart.__contains__)
    for selectors in (_TEXTS, _ENTRIES):
        found = [
            each for each in outline.select(selectors) if each not in apart and around.find(each) is None
        ]
        inside = Nearest(frozenset(found).__contains__)
        outer = [each for each in found if inside.find(each) is None]
        if outer:
            lines = _read(outer[0]) if len(outer) == 1 else ()
            return ShortEntry(lines, is_text=selectors is _TEXTS) if lines else None
    return None


def stands_for(entry: ShortEntry, lines: Sequence[str]) -> bool:
    """Tell whether *entry* is the report, of which an extractor gives *lines*: no long one of these is beside it."""
    text = "\n".join(entry.lines)
    return not any(len(line) >= _LONG_LINE and line not in text for line in lines)


def _read(entry: Element) -> tuple[str, ...]:
    if read_start(entry, _SHORT) is None:
        return ()
    return tuple(render([entry], skip=_stands_apart).lines)


def _stands_apart(element: Element) -> bool:
    return element.tag in _APART_TAGS or (
        element.tag in ("div", "p", "ul") and not _APART.isdisjoint(get_words(element))
    )

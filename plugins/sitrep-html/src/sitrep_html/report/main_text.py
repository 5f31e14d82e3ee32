"""The main text of a page: what is left of it when menus, boxes and comments are taken away."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Generator, Iterable, Sequence
from itertools import islice

from sitrep_html.report.lightening import lighten, remove
from sitrep_html.report.ordering import put_in_order
from sitrep_html.report.repeated import open_repeated
from sitrep_html.report.trimming import ends_sentence
from sitrep_html.report.unwrapping import unwrap
from sitrep_html.tree.elements import BLOCKS, Element, fold, get_words
from sitrep_html.tree.rendering import render

# Beyond so many elements a page is no article, and a linear extractor does.
MOST_ELEMENTS = 20_000

_APART = frozenset(
    "nav menu navigation sidebar widget footer header breadcrumb breadcrumbs share sharing social related "
    "cookie banner advert ad ads comments comment respond newsletter".split()
)
_APART_TAGS = frozenset("nav footer aside form header".split())
_LEAST = 40
# No page that is short has more paragraphs than this.
_MOST_GLUED = 60
# No page that is short has more text than this, and no line that is several has less.
_MOST_PARTED = 2000
_LONG = 100


def extract_main_text(
    root: Element, comments: Iterable[Element], *, size: int, heading: Element | None = None
) -> list[str]:
    """Return the paragraphs of the report.

    Args:
        root: the page, from which its comments are removed.
        comments: the elements that they are.
        size: the number of elements in the page.
        heading: what shows its title.
    """
    for element in comments:
        remove(element)
    if size > MOST_ELEMENTS:
        return extract_plainly(root)
    return extract_with_trafilatura(root, heading)


def extract_with_trafilatura(root: Element, heading: Element | None = None) -> list[str]:
    """Return the paragraphs that trafilatura, in its fast mode, takes for the main text."""
    from trafilatura import bare_extraction  # late: it takes longer to import than a page to read

    open_repeated(root)
    lighten(root, heading)
    unwrap(root)
    written = [fold(each) for each in map(_read_text, islice(root.iter("p"), _MOST_GLUED)) if each.strip()]
    with _silenced():
        try:
            found = bare_extraction(root, fast=True, include_comments=False)
        except Exception:  # whatever it meets in a page, that page is still to be read
            return extract_plainly(root)
    text = getattr(found, "text", None) or ""
    lines = _part_glued([line for line in map(fold, text.splitlines()) if line], written)
    return put_in_order(_part_by_lines(lines, root), root)


def _read_text(element: Element) -> str:
    return "".join(map(str, element.itertext()))


def _part_glued(lines: list[str], written: Sequence[str]) -> list[str]:
    """Return *lines*, or the paragraphs that were *written*, where a short page came out as one line with its title."""
    parts = [each for each in written if len(lines) == 1 and each in lines[0]]
    return parts if len(parts) > 1 or (parts and parts != lines) else lines


def _part_by_lines(lines: list[str], root: Element) -> list[str]:
    """Return *lines* of a short page, each that has several sentences of the page in it as the lines that these are.

    The extractor makes one paragraph of those that stand in an element for the look of text, and of bare text.
    """
    if sum(map(len, lines)) > _MOST_PARTED or (len(lines) > 1 and max(map(len, lines)) < _LONG):
        return lines
    shown = [line for line in render([root]).lines if len(line) >= _LEAST or ends_sentence(line)]
    parted: list[str] = []
    for line in lines:
        parts = [each for each in shown if each != line and each in line]
        # Rows of tables are read elsewhere.
        is_glued = len(parts) > 1 and sum(map(len, parts)) * 2 > len(line) and line[0] != "|"
        parted += parts if is_glued else [line]
    return parted


@contextlib.contextmanager
def _silenced() -> Generator[None, None, None]:
    """Keep trafilatura from writing to stderr what it thinks of a page."""
    logger = logging.getLogger("trafilatura")
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def extract_plainly(root: Element) -> list[str]:
    """Return the longer lines of a page, menus and boxes left out: in linear time, whatever the page."""
    lines: Sequence[str] = render([root], skip=_stands_apart).lines
    return [line for line in lines if len(line) >= _LEAST]


def _stands_apart(element: Element) -> bool:
    if element.tag in _APART_TAGS:
        return True
    return (
        element.tag in BLOCKS
        and element.tag not in ("html", "body", "main", "article")
        and bool(_APART & get_words(element))
    )

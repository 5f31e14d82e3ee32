"""What is of the site around comments: the heading of their box, its rules, what asks to log in, points of a link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from sitrep_html.parts.announcing import announces, asks_readers, find_heading
from sitrep_html.tree.elements import Element, iterate_text, read_start
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selectors

# What stands after the last comment, so many levels around it and so many elements on each, in lines as short as these.
_ABOVE = 3
_MOST = 6
_LONGEST = 80
_HIGHEST = 5
_MOST_OF_BOXES = 2000
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MOST_HEADINGS = 40

# The line below the title of a link that is discussed, as the software of sites of links names it.
_SUBLINES = compile_selectors(
    (
        *(".subtext", ".subline"),  # Hacker News
        ".tagline",  # Reddit, the old design
    )
)
_POINTS = re.compile(r"\d+\s(?:points?|comments?)\b", re.IGNORECASE)
_LONGEST_SUBLINE = 160


def find_leftovers(comments: Sequence[Element]) -> list[Element]:
    """Return the heading that announces *comments*, and the short lines after the last of them."""
    if not comments:
        return []
    heading = find_heading(comments[0])
    before = [heading] if heading is not None and heading.tag != "h1" and announces(heading) else []
    between = _find_between(heading, comments[0]) if before and heading is not None else ()
    return [*before, *between, *_find_among(comments), *_find_after(comments[-1])]


def find_asking(outline: Outline) -> list[Element]:
    """Return the headings that ask readers for their views; comments may follow, or no more than a form."""
    headings = (each for tag in _HEADINGS for each in outline.get_tagged(tag)[:_MOST_HEADINGS])
    return [each for each in headings if asks_readers(read_start(each, _LONGEST) or "")]


def find_sublines(outline: Outline) -> list[Element]:
    """Return the lines below the title of a link that is discussed: points, who posted it, how many comments."""
    found = outline.select(_SUBLINES)
    return [each for each in found if _POINTS.search(read_start(each, _LONGEST_SUBLINE) or "") is not None]


def _find_among(comments: Sequence[Element]) -> Iterator[Element]:
    """Yield what stands between two comments of one list and is none: pingbacks, advertisements, buttons for more."""
    chosen = frozenset(comments)
    for before, after in pairwise(comments):
        if before.getparent() is not after.getparent():
            continue
        for each in islice(before.itersiblings(), _MOST):
            if each is after:
                break
            if each not in chosen and (each.tag == after.tag or read_start(each, _LONGEST) is not None):
                yield each


def _find_between(heading: Element, first: Element) -> Iterator[Element]:
    """Yield the short lines between *heading* and the first comment: how they are sorted, what asks to log in."""
    above = {heading, *islice(heading.iterancestors(), _HIGHEST)}
    around: Element | None = first
    for _ in range(_HIGHEST):
        if around is None or around in above:
            return
        for each in islice(around.itersiblings(preceding=True), _MOST):
            if each in above:
                return
            if read_start(each, _LONGEST) is None:
                return
            yield each
        around = around.getparent()


def _has_long_line(element: Element) -> bool:
    """Tell whether *element* has a line that may be of the report, or more than boxes after comments have."""
    if read_start(element, _LONGEST) is not None:
        return False
    if element.tag in ("p", "article", "main") or read_start(element, _MOST_OF_BOXES) is None:
        return True
    if any(read_start(each, _LONGEST) is None for each in element.iterdescendants("p", "article")):
        return True
    return any(len(piece) > _LONGEST for piece in iterate_text(element))


def _find_after(last: Element) -> Iterator[Element]:
    around: Element | None = last
    for _ in range(_ABOVE):
        if around is None or around.tag in ("body", "html", "main"):
            return
        for count, each in enumerate(around.itersiblings()):
            if count >= _MOST or _has_long_line(each):
                return
            yield each
        around = around.getparent()

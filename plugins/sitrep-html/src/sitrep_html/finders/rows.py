"""The elements that a row of the table of platforms names in a page."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.extending import Platform
from sitrep_html.finders.findings import Candidates
from sitrep_html.tree.elements import Element
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selectors


def find_row(outline: Outline, platform: Platform) -> Iterator[Candidates]:
    """Yield the elements that the row *platform* names, if the page has what it asks for."""
    marks = outline.select(compile_selectors(platform.marked_by)) if platform.marked_by else []
    if platform.marked_by and not marks:
        return  # the items of such rows are often all rows of tables, and the marks few
    elements = outline.select(compile_selectors(platform.items))
    if elements and marks:
        holder = Nearest(set(elements).__contains__)
        elements = [each for each in dict.fromkeys(map(holder.find, marks)) if each is not None]
    if elements and platform.within:
        around = Nearest(set(outline.select(compile_selectors(platform.within))).__contains__)
        elements = [each for each in elements if around.find(each) is not None]
    if elements:
        followers = {
            each: (after,) for each in elements if (after := _get_follower(each, platform)) is not None
        }
        yield Candidates(rule=platform.name, elements=tuple(elements), platform=platform, followers=followers)


def _get_follower(element: Element, platform: Platform) -> Element | None:
    """Return the element after *element* if the platform says that it belongs to it."""
    after = element.getnext() if platform.followers else None
    if after is None or not any(each.matches(after) for each in compile_selectors(platform.followers)):
        return None
    return after

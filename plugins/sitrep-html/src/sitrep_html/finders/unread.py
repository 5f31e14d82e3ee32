"""What says that a page has comments where no rule found any: a heading that counts them, elements of that name."""

from __future__ import annotations

from sitrep_html.finders.items import is_aside
from sitrep_html.finders.naming import CALLED
from sitrep_html.parts.announcing import announces, announces_one, find_number
from sitrep_html.tree.elements import Element, fold, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selectors

_TAGS = ("div", "li", "article", "section")
_NAMED = compile_selectors(tuple(f"{tag}.{name}" for name in sorted(CALLED) for tag in _TAGS))
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MOST = 20
_YEARS = range(1990, 2100)
_LONGEST = 2000
_LONGEST_LINE = 100
# A placeholder or a button has fewer words.
_LEAST_WORDS = 4


def find_unread(outline: Outline) -> str | None:
    """Return what says that the page has comments, in words for people; None if nothing does.

    To be asked only where no comment was found.
    """
    for tag in _HEADINGS:
        for each in outline.get_tagged(tag)[:_MOST]:
            number = find_number(each)
            if number and number not in _YEARS:
                counted = "one comment" if number == 1 else f"{number} comments"
                return f"a heading counts {counted}, and no rule knows which lines they are"
    aside = Nearest(is_aside)
    found = outline.select(_NAMED)[:_MOST]
    named = [each for each in found if aside.find(each) is None and _has_words(each)]
    if len(named) > 1:
        return f"{len(named)} elements are named for comments, and no rule knows by whom they are, and when written"
    return None


def read_below_heading(outline: Outline) -> str:
    """Return the short lines with digits that stand below the first heading of comments, dates of these perhaps.

    To be asked only where no comment was found.
    """
    headings = [each for tag in _HEADINGS for each in outline.get_tagged(tag)[:_MOST]]
    places = [outline.places[each] for each in headings if find_number(each) or _names_comments(each)]
    if not places:
        return ""
    following = outline.elements[min(places) :]
    pieces = (piece for each in following for piece in (each.text, each.tail))
    short = (
        fold(piece) for piece in pieces if piece and any(map(str.isdigit, piece)) and len(piece) <= _LONGEST
    )
    return "\n".join(line for line in short if len(line) <= _LONGEST_LINE)


def _names_comments(heading: Element) -> bool:
    """Tell whether *heading* announces comments without counting them, and no "Discussion" of another sort."""
    return announces(heading) and announces_one(heading)


def _has_words(element: Element) -> bool:
    text = read_start(element, _LONGEST)
    return text is None or len(text.split()) >= _LEAST_WORDS

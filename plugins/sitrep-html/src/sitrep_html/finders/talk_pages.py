"""Comments on the pages of talk of a wiki, where the software marks the start and the end of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sitrep_html.finders.findings import Candidates
from sitrep_html.tree.elements import Element
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

_START, _END = "data-mw-comment-start", "data-mw-comment-end"
_BLOCKS = frozenset("p dd li div td blockquote".split())
# No comment has more paragraphs than so.
_MOST = 40


def find_signed(outline: Outline) -> Iterator[Candidates]:
    """Yield the blocks in which signed comments begin, each with those after it up to the mark of its end."""
    holder = Nearest(lambda each: each.tag in _BLOCKS)
    starts = (holder.find(each) for each in outline.get_having(_START))
    ends = frozenset(block for each in outline.get_having(_END) if (block := holder.find(each)) is not None)
    items = tuple(dict.fromkeys(each for each in starts if each is not None))
    if items:
        chosen = frozenset(items)
        followers = {each: tuple(_follow(each, chosen, ends)) for each in items if each not in ends}
        yield Candidates(rule="signed comments of a wiki", elements=items, followers=followers)


def _follow(item: Element, items: frozenset[Element], ends: frozenset[Element]) -> Iterator[Element]:
    for each in islice(item.itersiblings(), _MOST):
        if each in items:
            return
        yield each
        if each in ends:
            return

"""Comments by structure alone: below a heading that announces them, elements that each have a name and a date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sitrep_html.announcing import announces
from sitrep_html.elements import BLOCKS, UNSEEN, Element, get_words, read_start
from sitrep_html.findings import Candidates
from sitrep_html.outlines import Outline
from sitrep_html.teasers import are_teasers

# So many headings are looked below.
_MOST_HEADINGS = 20

# Where the headings of a great page have the same blocks below them, so many are looked at, or all of them so often.
_MOST = 20_000
_MOST_OFTEN = 3


def find_structured(outline: Outline) -> Iterator[Candidates]:
    """Yield the elements after each heading that announces comments, of one kind and next to each other."""
    headings = (each for each in outline.elements if each.tag in BLOCKS and announces(each))
    left = max(_MOST, _MOST_OFTEN * len(outline.elements))
    for element in islice(headings, _MOST_HEADINGS):
        if left <= 0:
            break
        run, count = _collect_after(element)
        left -= count
        if run and not are_teasers(run):
            yield Candidates(rule="structure: a name and a date each, below a heading", elements=tuple(run))


def _collect_after(heading: Element) -> tuple[list[Element], int]:
    """Return the blocks after *heading*, or in the list after it, that are alike, and how many were looked at."""
    count = 0
    for around in (heading, *islice(heading.iterancestors(), 2)):
        following = [each for each in around.itersiblings() if each.tag in BLOCKS]
        count += len(following)
        if not following:
            continue
        first = following[0]
        alike = [each for each in following if _is_alike(first, each)]
        inner = _get_blocks(first)
        # Wrappings with nothing of their own, as lists of one comment have.
        while len(alike) == 1 and len(inner) == 1 and not _has_own_text(first):
            first, inner = inner[0], _get_blocks(inner[0])
            alike = [first]
        count += len(inner)
        if len(alike) == 1 and len(inner) > 1 and all(_is_alike(inner[0], each) for each in inner[1:]):
            return inner, count
        return alike, count
    return [], count


def _get_blocks(element: Element) -> list[Element]:
    return [each for each in element if each.tag in BLOCKS]


def _has_own_text(element: Element) -> bool:
    return any(
        (child.tail and child.tail.strip())
        or (child.tag not in BLOCKS and child.tag not in UNSEEN and read_start(child, 0) is None)
        for child in element
    ) or bool(element.text and element.text.strip())


def _is_alike(one: Element, other: Element) -> bool:
    return one.tag == other.tag and bool(get_words(one)) == bool(get_words(other))

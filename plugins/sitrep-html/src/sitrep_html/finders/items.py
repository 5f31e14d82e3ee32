"""From elements that a rule names to regions, one for each comment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from sitrep_html.finders.findings import Candidates
from sitrep_html.finders.naming import VARIABLE
from sitrep_html.tree.elements import Element, get_words
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region

# Lists of comments that are not those of the page: the latest of the whole site, in a box at its side.
_LATEST = frozenset(
    "recent recentcomments latest newest neueste neuste letzte derniers dernieres últimos ultimos ultimi "
    "laatste ostatnie najnowsze senaste siste seneste".split()
)
_ASIDE_WORDS = _LATEST | {"widget", "sidebar"}

# These are around the comments of a page too, by the same words.
_OWN_WORDS = frozenset("comments respond commentlist kommentare".split())

# No item of a list has so many elements around it in that list.
_DEEPEST_ITEM = 20

# Some count in sixteens.
_NUMBER = re.compile(r"\d[\da-f]*\d[\da-f]*")


def make_regions(candidates: Candidates, outline: Outline) -> list[Region]:
    """Return a region for each comment among *candidates*, each of them once and in document order."""
    elements, followers = candidates.elements, candidates.followers
    aside = Nearest(is_aside)
    own = [
        element for element in elements if aside.find(element) is None and not _LATEST & get_words(element)
    ]
    groups = [
        tuple(sorted({*group, *followers.get(group[0], ())}, key=outline.places.__getitem__))
        for group in _group_definitions(_drop_doubles(own), outline)
    ]
    nested = frozenset(element for group in groups for element in group)
    regions = [Region(group, nested) for group in groups]
    return [region for region in regions if region.has_text()]


def is_aside(element: Element) -> bool:
    """Tell whether *element* is a box beside the page's own text, such as that of the latest comments."""
    return bool(_ASIDE_WORDS & get_words(element)) and element.tag != "body" and not _is_page(element)


def _is_page(element: Element) -> bool:
    """Tell whether *element* is so great a part of the page that its name says nothing of the comments in it."""
    words = get_words(element)
    if _LATEST.isdisjoint(words) and (_OWN_WORDS & words or any(map(_ends_as_comments, words))):
        return True
    return (
        any(True for _ in element.iterdescendants("article", "main"))
        or any({"entry", "article", "post"} & get_words(each) for each in element.iterdescendants("h1"))
        or any(_is_text_of_post(get_words(each)) for each in element.iterdescendants("div", "section"))
    )


def _is_text_of_post(words: frozenset[str]) -> bool:
    """Tell whether an element is called as what a post says is: "post-body entry-content", in Blogger's widget."""
    return {"post", "body"} <= words or {"entry", "content"} <= words


def _ends_as_comments(word: str) -> bool:
    """Tell whether a word of one piece names comments: "hypercomments"."""
    return word.endswith("comments")


def _drop_doubles(elements: Sequence[Element]) -> list[Element]:
    """Return *elements* without those that are another one's wrapping, or what it wraps."""
    chosen = set(elements)
    inner: dict[Element, list[Element]] = {}
    nearest = Nearest(chosen.__contains__)
    for element in elements:
        around = nearest.find(element)
        if around is not None:
            inner.setdefault(around, []).append(element)
    dropped: set[Element] = set()
    for around, within in inner.items():
        if around in dropped or Region((around,), chosen).has_text():
            if _is_same(around, within[0]):
                dropped.add(within[0])
        elif _is_wrapping(around, within):
            dropped.add(within[0])
        else:
            dropped.add(around)
    return [element for element in elements if element not in dropped]


def _is_wrapping(around: Element, within: Sequence[Element]) -> bool:
    """Tell whether *around*, with no text of its own, is one comment whose words are in the first of *within*."""
    if len(within) == 1 or _is_same(around, within[0]):
        return True
    first = within[0]
    path = _get_path(first, around)
    return not any(
        each.getparent() is first.getparent() or _get_path(each, around) == path for each in within[1:]
    )


def _get_path(element: Element, around: Element) -> list[tuple[str, frozenset[str]]]:
    """Return what is around *element* in *around*, by its name: the same for items of one list, not for an answer."""
    between = takewhile(lambda each: each is not around, islice(element.iterancestors(), _DEEPEST_ITEM))
    return [(str(each.tag), get_words(each) - VARIABLE) for each in between]


def _is_same(around: Element, inner: Element) -> bool:
    """Tell whether both have an id with one number: ``li-comment-12`` and ``comment-12``."""
    numbers = _NUMBER.findall(around.get("id", ""))
    return bool(numbers) and numbers == _NUMBER.findall(inner.get("id", ""))


def _group_definitions(elements: Sequence[Element], outline: Outline) -> list[tuple[Element, ...]]:
    """Return each element by itself, but a ``dt`` with the ``dd`` after it, whichever of both was named."""
    groups: list[tuple[Element, ...]] = []
    taken: set[Element] = set()
    for element in elements:
        if element in taken:
            continue
        if element.tag not in ("dt", "dd"):
            groups.append((element,))
            continue
        group = _gather_definition(element)
        taken.update(group)
        groups.append(tuple(sorted(group, key=outline.places.__getitem__)))
    return groups


def _gather_definition(element: Element) -> list[Element]:
    group = [element]
    if element.tag == "dd":
        before = element.getprevious()
        while before is not None and before.tag == "dd":
            before = before.getprevious()
        if before is None or before.tag != "dt":
            return group
        group = [before]
    after = group[0].getnext()
    while after is not None and after.tag != "dt":
        if after.tag == "dd":
            group.append(after)
        after = after.getnext()
    return group

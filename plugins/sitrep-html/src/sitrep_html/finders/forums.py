"""Whether a page is a thread of a forum, which no row of the table knows: its first post is the report."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import islice

from attrs import evolve

from sitrep_html.finders.findings import Finding
from sitrep_html.parts.members import tell_of_members
from sitrep_html.parts.subjects import LONGEST_TITLE, drop_answering
from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.regions import Region

# What forums name the lists of their posts, and sites of articles nothing.
_FORUM = frozenset(
    "forum board topic posts postlist poststream viewtopic showthread viewthread discussion messages".split()
)

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong")
_PROBED = 6

# A report has a line of so many characters.
_LEAST = 80


def is_thread(regions: Sequence[Region], titles: Set[str]) -> bool:
    """Tell whether *regions* are posts of a forum.

    That is told by what is around them, what they tell of their authors, or by subjects: that of the first is one of
    the page's *titles*, and another has "Re:" before it.
    """
    first = regions[0]
    around: list[Element] = [*first.elements, *first.first.iterancestors()]
    if any(_FORUM & get_words(each) for each in around):
        return True
    return tell_of_members([each.first for each in regions]) or _answer_title(regions, titles)


def _answer_title(regions: Sequence[Region], titles: Set[str]) -> bool:
    if not titles.isdisjoint(_get_subjects(regions[0])):
        return any(
            (rest := drop_answering(text)) != text and rest in titles
            for each in regions[1:_PROBED]
            for text in _get_subjects(each)
        )
    return False


def _get_subjects(region: Region) -> list[str]:
    """Return the headings of a post, in lower case."""
    own = (each for each in region.get_own() if each.tag in _HEADINGS)
    return [text.casefold() for each in islice(own, _PROBED) if (text := read_start(each, LONGEST_TITLE))]


def take_lead(finding: Finding, paragraphs: Sequence[str], *, is_later: bool) -> Finding:
    """Return *finding* with the first post as the report, where the page has no other and the post may be one.

    Args:
        finding: the posts.
        paragraphs: of the page without them.
        is_later: whether the page says that it is a later one of its thread.
    """
    if not finding.is_thread or not finding.comments or any(len(line) >= _LEAST for line in paragraphs):
        return finding
    if is_later:
        return evolve(finding, is_later=True)
    first, *others = finding.comments
    if not any(len(line) >= _LEAST for line in first.body.lines):
        return finding
    moved = (
        evolve(each, parent=each.parent - 1 if each.parent else None) if each.parent is not None else each
        for each in others
    )
    return evolve(finding, comments=tuple(moved), opener=first)

"""Whether a page is a thread of a forum, which no row of the table knows: its first post is the report."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep_html.finders.findings import Finding
from sitrep_html.parts.members import tell_of_members
from sitrep_html.tree.elements import Element, get_words
from sitrep_html.tree.regions import Region

# What forums name the lists of their posts, and sites of articles nothing.
_FORUM = frozenset(
    "forum board topic posts postlist poststream viewtopic showthread viewthread discussion messages".split()
)

# A report has a line of so many characters.
_LEAST = 80


def is_thread(regions: Sequence[Region]) -> bool:
    """Tell whether *regions* are posts of a forum: by what is around them, or what they tell of their authors."""
    first = regions[0]
    around: list[Element] = [*first.elements, *first.first.iterancestors()]
    if any(_FORUM & get_words(each) for each in around):
        return True
    return tell_of_members([each.first for each in regions])


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
    return evolve(finding, comments=tuple(moved), lead=first.body.lines)

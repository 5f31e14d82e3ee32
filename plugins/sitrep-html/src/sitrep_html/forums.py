"""Whether a page is a thread of a forum, which no row of the table knows: its first post is the report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from sitrep_html.elements import Element, fold, get_words, iterate_text
from sitrep_html.findings import Finding
from sitrep_html.regions import Region

# What forums name the lists of their posts, and sites of articles nothing.
_FORUM = frozenset(
    "forum board topic posts postlist poststream viewtopic showthread viewthread discussion messages".split()
)

# What forums tell of the author of each post.
_MEMBER = re.compile(
    r"\b(?:joined|registered|member since|posts|messages|beiträge|registriert|mitglied seit|dabei seit|inscrit"
    r"|mensajes|registrado|messaggi|iscritto|berichten|lid sinds|posty|postów"
    r"|wpisów|wpisy|příspěvky|příspěvků|hozzászólások"
    r"|mesajlar|innlegg|indlæg|viestejä|mensagens|dołączył|сообщений|регистрация"
    r"|зарегистрирован|inlägg|medlem sedan|积分|帖子)\s?:",
    re.IGNORECASE,
)
_LONGEST_POST = 600
_LONGEST_LINE = 36
_PROBED = 4

# A report has a line of so many characters.
_LEAST = 80


def is_thread(regions: Sequence[Region]) -> bool:
    """Tell whether *regions* are posts of a forum: by what is around them, or what they tell of their authors."""
    first = regions[0]
    around: list[Element] = [*first.elements, *first.first.iterancestors()]
    if any(_FORUM & get_words(each) for each in around):
        return True
    return tell_of_members([each.first for each in regions])


def tell_of_members(items: Sequence[Element]) -> bool:
    """Tell whether at least half of several *items* say how much their authors wrote, or since when they belong."""
    probed = items[:_PROBED]
    return sum(tells_of_member(each) for each in probed) * 2 >= len(probed) > 1


def is_of_account(line: str) -> bool:
    """Tell whether a short *line* is one of those in which forums tell of the author of a post.

    >>> is_of_account("Posts: 1,204"), is_of_account("Posts: why are there so many about the quay?")
    (True, False)
    """
    return len(line) <= _LONGEST_LINE and _MEMBER.match(line) is not None


def tells_of_member(item: Element) -> bool:
    """Tell whether *item* says how much its author wrote, or since when he belongs."""
    pieces: list[str] = []
    length = 0
    for piece in iterate_text(item):
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST_POST:
            break
    return _MEMBER.search(fold(" ".join(pieces))) is not None


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

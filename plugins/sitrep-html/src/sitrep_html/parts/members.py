"""What forums tell of the author of each post: how much they wrote, and since when they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep_html.tree.elements import Element, fold, iterate_text

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

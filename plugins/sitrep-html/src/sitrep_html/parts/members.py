"""What forums tell of the author of each post: how much they wrote, and since when they belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep_html.tree.elements import Element, fold, iterate_text

# Since when somebody belongs to a forum, and how much he wrote there: what is printed beside his name.
_SINCE = (
    "joined|join date|registered|member since|registriert|mitglied seit|angemeldet|dabei seit|inscrit"
    "|inscription|membre depuis|registrado|miembro desde|iscritto|registrato|lid sinds|geregistreerd|dołączył"
    "|rejestracja|zarejestrowany|зарегистрирован|регистрация|medlem sedan|reg\\.? ?datum|geburtstag|birthday"
)
_WRITTEN = (
    "posts|messages|beiträge|mensajes|messaggi|berichten|posty|postów|wpisów|wpisy|příspěvky|příspěvků|hozzászólások"
    "|mesajlar|innlegg|indlæg|viestejä|mensagens|сообщений|inlägg|积分|帖子"
)
_JOINING = re.compile(rf"\b(?:{_SINCE})", re.IGNORECASE)
_MEMBER = re.compile(rf"\b(?:{_SINCE}|{_WRITTEN})\s?:", re.IGNORECASE)
_LONGEST_POST = 600
_LONGEST_LINE = 36
_PROBED = 4


def tell_of_members(items: Sequence[Element]) -> bool:
    """Tell whether at least half of several *items* say how much their authors wrote, or since when they belong."""
    probed = items[:_PROBED]
    return sum(tells_of_member(each) for each in probed) * 2 >= len(probed) > 1


def is_of_member(line: str) -> bool:
    """Tell whether a date in *line* is the day on which somebody joined.

    >>> is_of_member("Registriert: 18. Sep 2008"), is_of_member("18. Sep 2008")
    (True, False)
    """
    return _JOINING.search(line) is not None


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

"""Whether a page is a guestbook, all of whose entries are comments, on no report."""

from __future__ import annotations

import re

from sitrep_html.stated.titles import read_title
from sitrep_html.tree.elements import read_start
from sitrep_html.tree.outlines import Outline

_NAMES = re.compile(
    r"\b(?:guest\s?books?|gästebuch|gaestebuch|gästebücher|livre\sd['’]or|libro\sde\s(?:visitas|firmas)|livro\sde\svisitas"
    r"|libro\sdegli\sospiti|gastenboek|gästbok|gästboken|gjestebok|gjesteboken|gæstebog|gæstebogen|vieraskirja|księga\sgości"
    r"|vendégkönyv|kniha\shostů|гостевая(?:\sкнига)?)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(r"\s[-–—|»:·•]\s")
_LONGEST = 80
# A piece about a guestbook has a longer title.
_MOST_WORDS = 6


def is_guestbook(outline: Outline) -> bool:
    """Tell whether the heading of the page, or a part of its title, says that it is a guestbook."""
    headings = (read_start(each, _LONGEST) or "" for each in outline.get_tagged("h1")[:1])
    return any(map(_names_guestbook, (*headings, *_PARTING.split(read_title(outline)))))


def _names_guestbook(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and _NAMES.search(text) is not None

"""Lines that say where on its site a page is: "Home › News › Storms"."""

from __future__ import annotations

import re

from sitrep.patterns import compile_late

_MARKS = (" › ", " » ", " ‹ ")
# Two steps or more, or any from a page that is the first of a site.  "A Blog » Archive » Storms" is what a page is
# called where another one links to it.
_PATH = compile_late(
    r"[^.!?›»‹]{2,40}(?:\s[›‹]\s[^.!?›»‹]{2,60}){2,6}"
    r"|(?:home|home\s?page|main page|board index|forums?|index|startseite|start|accueil|inicio|portada|início"
    r"|strona główna)(?:\s[›»‹]\s[^.!?›»‹]{2,60}){1,6}",
    re.IGNORECASE,
)


def is_path(text: str) -> bool:
    """Tell whether a line is the path to a page.

    >>> [is_path(text) for text in ("Home › News › Storms", "Board index ‹ News", "Ann » Bo")]
    [True, True, False]
    """
    return any(mark in text for mark in _MARKS) and _PATH.fullmatch(text) is not None

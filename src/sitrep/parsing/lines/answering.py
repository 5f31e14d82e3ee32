"""Words that say whom a comment answers, in its header or its text."""

from __future__ import annotations

import re

from sitrep.parsing.lines.cues import IN_REPLY_TO

_ARROWS = frozenset("→▸▶►➜")


def find_answered(text: str) -> re.Match[str] | None:
    """Return where *text* says whom it is in reply to, with the ``name`` and what follows it, if it does.

    >>> find_answered("Ann in reply to Bo Day:")["name"]
    'Bo Day'
    >>> find_answered("Ann → Bo Day")["name"]
    'Bo Day'
    """
    return IN_REPLY_TO.search(text) if _may_say_reply(text) else None


def _may_say_reply(text: str) -> bool:
    """Tell whether *text* has the words that each way of saying "in reply to" has."""
    if not text.isascii() and (not _ARROWS.isdisjoint(text) or (" > " in text and " • " in text)):
        return True
    if " do ~" in text:
        return True
    if not (" to " in text or " auf " in text or " à " in text or " a " in text):
        return False
    folded = text.casefold()
    # Without an "i" any of them, for that has cases of which a pattern knows more than case-folding does.
    return (
        "reply" in folded
        or "replie" in folded
        or "response" in folded
        or "antwort" in folded
        or "réponse" in folded
        or "respuesta" in folded
        or "sposta" in folded
    )

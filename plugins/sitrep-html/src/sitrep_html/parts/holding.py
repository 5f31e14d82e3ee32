"""What sites print at a comment that waits for a moderator: "Your comment is awaiting moderation."."""

from __future__ import annotations

import re

# No such note is longer.
_LONGEST = 120

_HELD = re.compile(
    r"awaiting moderation|held for moderation|pending (?:moderation|approval)"
    r"|wartet auf (?:die )?(?:freischaltung|moderation)"
    r"|en attente de (?:modération|validation)|(?:pendiente|espera) de (?:moderación|aprobación)"
    r"|in attesa di (?:moderazione|approvazione)|wacht op (?:moderatie|goedkeuring)|oczekuje na moderację"
    r"|aguardando modera|ожидает (?:модерации|проверки)|väntar på (?:moderering|godkännande)",
    re.IGNORECASE,
)
# Whom it speaks to: other comments tell of those that wait, too.
_YOURS = re.compile(
    r"\W*(?:your|ihr|dein|votre|ton|tu|su|il (?:tuo|suo)|je|uw|(?:o )?seu|(?:a )?sua|twój|din|ваш)\s",
    re.IGNORECASE,
)


def tells_of_hold(text: str) -> bool:
    """Tell whether *text* says that something waits for a moderator."""
    return _HELD.search(text) is not None


def is_note_of_hold(line: str) -> bool:
    """Tell whether *line* of a comment is the site's note to its author that it waits for a moderator.

    >>> is_note_of_hold("Your comment is awaiting moderation."), is_note_of_hold("Mine is awaiting moderation.")
    (True, False)
    """
    return len(line) <= _LONGEST and _YOURS.match(line) is not None and tells_of_hold(line)

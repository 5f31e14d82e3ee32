"""Whom a comment answers, as sites print it in words."""

from __future__ import annotations

import re

from sitrep_html.tree.elements import Element, read_start

# Words before the name of whom a comment answers, or the link to what it answers.
ANSWERING = re.compile(
    r"(?:hat\sauf\s(?:den|einen)|in\s(?:reply|response)\sto|replying\sto|replied\sto|als\santwort\s(?:auf|an)|antwort(?:et|ete)?\s(?:auf|an)|en\sréponse\sà"
    r"|répond\sà|en\srespuesta\sa|in\srisposta\sa|em\sresposta\sa|(?:als\s)?(?:antwoord|reactie)\sop|w\sodpowiedzi\s(?:na|do)"
    r"|(?:в\s)?ответ\s(?:на|для)|(?:som\s)?svar\s(?:på|til))\b[\s:]*",
    re.IGNORECASE,
)
LONGEST_ANSWERING = 60


def leads_to_answered(element: Element) -> bool:
    """Tell whether *element* is a link of the site's to what the comment answers: "In reply to #1 by Ann"."""
    if element.tag != "a" or "#" not in element.get("href", ""):
        return False
    text = read_start(element, LONGEST_ANSWERING)
    return text is not None and ANSWERING.match(text) is not None

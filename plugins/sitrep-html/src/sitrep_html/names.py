"""Names of people as comment headers print them, and the words around them that are not theirs."""

from __future__ import annotations

import re

from sitrep_html.elements import fold

LONGEST_NAME = 80

_SAYS = (
    "says said wrote writes commented comments replied replies responds responded posted sagt sagte "
    "schreibt schrieb meint meinte kommentierte kommentiert antwortete antwortet dit écrit répond "
    "commente dice dijo escribió comenta comentó responde respondió scrive disse diz escreveu comentou "
    "respondeu zegt schreef schrijft reageerde pisze napisał napisała mówi пишет написал написала говорит "
    "сказал skriver säger skrev siger sier".split()
)

# What stands before a name: a number, and words that lead to it.
_BEFORE = re.compile(
    r"^(?:[#№]\s?\d{1,6}[.):]?\s*)?"
    r"(?:(?:comments?|kommentar|commentaire|comentario|commento|reactie|komentarz|posted|written|submitted|geschrieben|"
    r"verfasst|erstellt|escrito|publicado|posté|publié|écrit|inviato|scritto|geplaatst|dodał|dodane|reply|antwort|"
    r"from|permalink|author|autor|name)\s*:?\s+)?"
    r"(?:(?:by|von|vom|par|de la part de|por|di|da|door|przez|av|от|af)\s*:?\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:\s+(?:(?:a|has|ha|hat|heeft)\s+)?(?:{'|'.join(_SAYS)})\b(?:\.\.\.|…)?(?:\s+(?:on|at|am|um|le|el|il|op|в))?)?"
    r"[\s:,;·•|—–-]*\s*(?:\b(?:on|at|am|um|vor|le|el|il|op)\b)?[\s:,;·•|—–-]*$",
    re.IGNORECASE,
)

# "6 years ago", "vor 2 Tagen": when, not who.
_AGO = re.compile(
    r"(?:vor|il y a|hace|há|för|\d+)\b.*|.*\b(?:ago|geleden|temu|назад|fa|sedan|atrás)", re.IGNORECASE
)

_LETTER = re.compile(r"\w")

# What stands where a name could stand, and is none.
_NO_NAMES = frozenset(
    "reply replies answer antworten antwort répondre responder rispondi beantwoorden reageer odpowiedz "
    "ответить svara permalink link share teilen report melden signaler reportar edit bearbeiten delete "
    "löschen like likes quote zitieren more mehr show hide follow log in login to top # up down on at "
    "says guest's".split()
)


def clean_name(text: str, *, exact: bool = False) -> str | None:
    """Return the name in the text of a header without the words around it; None if none is left.

    Args:
        text: of the header, or of the part of it that has the name.
        exact: the markup says that this is the name, so words before it are part of it: "Di Mario".

    >>> clean_name("#3 Kommentar von Ann Roe schreibt:"), clean_name("Ann Roe says:"), clean_name("Reply")
    ('Ann Roe', 'Ann Roe', None)
    """
    name = fold(text)
    if len(name) > 2 * LONGEST_NAME:
        return None
    if not exact:
        name = name[_match_end(name) :]
    shorter = _AFTER.sub("", name)
    name = (shorter or name).strip(" \t|·•,;:\u200b\ufeff")
    if not name or len(name) > LONGEST_NAME or _LETTER.search(name) is None:
        return None
    if not exact and (name.casefold() in _NO_NAMES or (any(map(str.isdigit, name)) and _AGO.fullmatch(name))):
        return None
    return name


def _match_end(name: str) -> int:
    """Return where the words before the name end; a name that is such a word itself is left alone."""
    match = _BEFORE.match(name)
    return match.end() if match and match.end() < len(name) else 0

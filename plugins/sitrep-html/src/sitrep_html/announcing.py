"""Headings that announce comments: "3 Kommentare", "Responses to this report", "Vos réactions"."""

from __future__ import annotations

import re

from sitrep_html.elements import Element, get_words, read_start

_WORDS = (
    r"(?:leser|nutzer|user|reader\s)?(?:comments?|kommentare?n?|kommentarer|meinungen|leserbriefe?|leserstimmen|zuschriften"
    r"|commentaires?|réactions?|contributions?|avis|comentarios?|opiniones|respuestas?|commento|commenti|risposte"
    r"|reacties?|antwoorden|comentários?|respostas?|komentarze|komentarzy|komentarz|opinie|opinii|odpowiedzi|komentáře"
    r"|комментари[ийя]|комментариев|коментарі|отзывы|ответы|ответов|discussion|diskussion|débat|responses?|replies|antworten"
    r"|thoughts?|gedanken?|reaktionen|reaktion|beiträge|gästebuch|guestbook|talkbacks?|feedback|kommentit|svar|inlägg"
    r"|hozzászólások|yorumlar|comentarii|σχόλια|reader comments)"
)
_LEAD = (
    r"(?:(?:alle|all|die|les|los|las|i|le|gli|de|os|as|vos|nos|your|unsere|ihre|eure|ein|eine|one|there\sare|es\sgibt"
    r"|insgesamt|bisher|total|view|show|read|всего|\d{1,6})[\s:]{1,3}){0,3}"
)
_TAIL = (
    r"(?:\s?[:(\[|-]?\s?\d{0,6}\s?[)\]:…]?)"
    r"(?:\s(?:zu|zum|zur|auf|über|to|on|for|about|von|der|des|dei|de|del|di|sur|à|au|a|al|su|op|over|till|om|do|na|para|по|к|на"
    r"|dit)\b.{0,80})?"
)
_HEADING = re.compile(rf"\W{{0,3}}{_LEAD}{_WORDS}{_TAIL}\W{{0,3}}", re.IGNORECASE)
# Without looking at more than the first words of an element.
_HINT = re.compile(_WORDS, re.IGNORECASE)
# "0 Comments" announces none.
_NONE = re.compile(
    r"(?<!\d)0(?!\d)|\b(?:no|keine?|noch\skein\w*|aucun\w*|sin|ning[uú]n|nessun\w*|geen|brak|nenhum|нет|inga|ingen|žádné)\b",
    re.IGNORECASE,
)
_LONGEST = 100
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A title that the heading names has numbers of its own.
_START = 24
_FORM_WORDS = frozenset("respond commentform form login reply".split())

# So many elements before a run of comments, and around it, may stand between it and its heading.
_ABOVE = 5
_BEFORE = 6


def announces(element: Element) -> bool:
    """Tell whether the text of *element* is a heading of comments."""
    if element.tag not in _HEADINGS:
        # Most elements are told apart by this, without reading all of their text.
        child = next(iter(element), None)
        inner = f"{child.text or ''} {child.tail or ''}" if child is not None else ""
        first = f"{element.text or ''} {inner}".strip()
        if not first or len(first) > _LONGEST or _HINT.search(first) is None:
            return False
    text = read_start(element, _LONGEST)
    return bool(text) and is_heading(text or "")


def is_heading(text: str) -> bool:
    """Tell whether *text* announces comments.

    >>> is_heading("3 Responses to “Quay closed”"), is_heading("Leserkommentare (3)"), is_heading("Leave a comment")
    (True, True, False)
    >>> is_heading("Kommentare (0)")
    False
    """
    if _HINT.search(text) is None or _HEADING.fullmatch(text) is None:
        return False
    return _NONE.search(text[:_START]) is None


def is_announced(element: Element) -> bool:
    """Tell whether the nearest heading before *element*, beside it or beside what is around it, announces comments."""
    around: Element | None = element
    for _ in range(_ABOVE):
        if around is None or around.tag in ("body", "html"):
            return False
        before = around.getprevious()
        for _ in range(_BEFORE):
            if before is None:
                break
            heading = _read_heading(before)
            if heading is not None:
                return heading
            before = before.getprevious()
        around = around.getparent()
    return False


def _read_heading(element: Element) -> bool | None:
    """Return whether *element* announces comments, None if it is, or ends with, no heading at all."""
    if not isinstance(element.tag, str) or element.tag == "form" or _FORM_WORDS & get_words(element):
        return None
    if announces(element):
        return True
    if element.tag in _HEADINGS:
        return False
    headings = list(element.iterdescendants(*_HEADINGS))
    return announces(headings[-1]) if headings else None

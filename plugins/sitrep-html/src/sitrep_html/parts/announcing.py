"""Headings that announce comments: "3 Kommentare", "Responses to this report", "Vos réactions"."""

from __future__ import annotations

import re

from sitrep_html.tree.elements import Element, get_words, read_start

_NOUNS = frozenset(
    "comment comments kommentar kommentare kommentaren kommentarer meinungen lesermeinungen leserbrief leserbriefe "
    "leserstimmen leserkommentar leserkommentare nutzerkommentare userkommentare zuschriften leserzuschriften "
    "commentaire commentaires réaction réactions contribution contributions avis comentario comentarios opiniones "
    "respuesta respuestas commento commenti risposte reactie reacties antwoorden comentário comentários "
    "respostas resposta komentarz komentarze komentarzy opinie opinii odpowiedzi komentáře комментарий "
    "комментарии комментария комментариев коментарі отзывы ответы ответов discussion diskussion débat response "
    "responses reply replies antwort antworten thought thoughts gedanke gedanken reaktion reaktionen beitrag "
    "beiträge gästebuch guestbook talkback talkbacks feedback kommentit svar inlägg hozzászólások yorumlar "
    "comentarii σχόλια conversation diskuse diskusia diskusjon komentarai kommentaarid komentāri keskustelu "
    "debat debatt debata diskuze webmentions vélemények hozzászólás hozzászólást σχόλιο yorum комментариям "
    "answer answers réponse réponses posting postings gastenboek gästbok gjestebok vieraskirja remarks "
    "תגובות التعليقات تعليقات 评论 評論 回复 回覆 コメント 댓글".split()
)
# Headings of other things as well, such as pieces of opinion.
_SINGULAR = frozenset(
    "comment kommentar leserbrief leserkommentar commentaire réaction contribution avis comentario respuesta commento "
    "reactie comentário resposta komentarz комментарий discussion diskussion débat response reply antwort thought "
    "gedanke reaktion beitrag beiträge meinungen gästebuch guestbook talkback feedback conversation diskuse diskusia "
    "diskusjon keskustelu debat debatt debata diskuze answer answers réponse posting "
    "gastenboek gästbok gjestebok vieraskirja remarks".split()
)
# Words that are made of one for readers and one for comments.
_ENDS = tuple(
    "kommentare kommentaren kommentarer kommentit meinungen zuschriften briefe reacties comments".split()
)
_END = re.compile(rf"(?:{'|'.join(_ENDS)})(?!\w)")
_JOINED = rf"[\w-]{{1,20}}(?:{'|'.join(_ENDS)})"
# Headings in several words: of guestbooks, and what readers are asked for.
_CALLED = (
    r"livre\sd['’]or|livro\sde\svisitas|libro\sde\svisitas|libro\sdegli\sospiti|księga\sgości|гостевая\sкнига"
    r"|(?:ihre|deine|eure)\smeinung|your\s(?:opinion|say)|(?:votre|vos)\savis|(?:tu|su)\sopinión|la\s(?:tua|vostra)\sopinione"
    r"|(?:jouw|uw)\smening|twoja\sopinia|ваше\sмнение"
)
# What asks readers for theirs, above their comments or above a form.
_ASKING = (
    r"(?:have|had)\syour\ssay|(?:(?:tell|let)\sus\s(?:know\s)?)?what\s(?:do\s)?you\sthink|your\s(?:views|thoughts|turn)"
    r"|(?:join|enter|start|continue)\s(?:in\s)?the\s(?:conversation|discussion|debate)|share\syour\s(?:views|thoughts|opinions?)"
    r"|diskutier(?:en|e|t)\s(?:sie\s)?mit|reden\ssie\smit|mitreden|was\s(?:meinen|denken|sagen)\ssie(?:\sdazu)?|was\s(?:meinst|denkst)\sdu"
    r"|sagen\ssie\s(?:uns\s)?ihre\smeinung|la\sparole\sest\sà\svous|à\svous\sla\sparole|donnez(?:-nous)?\svotre\savis|qu['’]en\spensez[\s-]vous"
    r"|réagissez(?:\sà\scet\sarticle)?|participez\s(?:à\sla\s(?:discussion|conversation)|au\sdébat)"
    r"|(?:y\s)?(?:tú\s)?¿?qué\s(?:te\sparece|opinas|opina\susted|piensas)|da(?:nos)?\stu\sopinión|(?:únete\sa|participa\sen)\sla\sconversación"
    r"|d(?:i['’]|ì|ite)\sla\s(?:tua|vostra)|(?:che\s)?cosa\sne\spens(?:i|ate)|partecipa\salla\s(?:discussione|conversazione)"
    r"|dê\s(?:a\s)?sua\sopinião|o\sque\s(?:você\sacha|pensa)|participe\sda\s(?:conversa|discussão)"
    r"|praat\smee|discussieer\smee|wat\svind(?:t)?\s(?:jij|u|je)(?:\servan|\shiervan)?|geef\s(?:je|uw)\smening"
    r"|co\so\stym\s(?:sądzisz|myślisz)|(?:dołącz|włącz\ssię)\sdo\sdyskusji|weź\sudział\sw\sdyskusji|wyraź\sswoją\sopinię"
    r"|vad\stycker\sdu|säg\svad\sdu\stycker|hva\s(?:mener|synes)\sdu|hvad\s(?:mener|synes)\sdu|mitä\smieltä\solet"
    r"|что\sвы\s(?:об\sэтом\s)?думаете|а\sчто\sдумаете\sвы"
)
_ASKED = re.compile(rf"\W{{0,3}}(?:{_ASKING})\W{{0,3}}", re.IGNORECASE)
_PHRASE = f"{_CALLED}|{_ASKING}"
_PHRASES = re.compile(_PHRASE)
_WORDS = rf"(?:(?:reader|user)\s)?(?:{_PHRASE}|{'|'.join(sorted(_NOUNS, key=len, reverse=True))}|{_JOINED})"
# Whatever readers' words are called, so many of them to a title in quotation marks: "4 Stimmen zu „Quay closed“".
_TO_TITLE = re.compile(
    r"\W{0,3}[1-9]\d{0,5}\s[^\W\d_]{4,20}\s(?:zu|zum|to|on|sur|à|su|a|sobre|op|over|till|om|do|na|к)\s[„“«\"‚‘']"
    r".{1,120}[“”»\"’']\W{0,3}"
)
_LEAD = (
    r"(?:(?:alle|all|tous|toutes|die|les|los|las|i|le|gli|de|os|as|vos|nos|your|our|unsere|ihre|eure|ein|eine|one|there\sare|es\sgibt"
    r"|vostri|vostre|sus|tus|vuestros|seus|jullie|wasze|ваши|reader['’]?s['’]?|läsarnas|lesernes|læsernes|lukijoiden|(?:letters|questions|notes|tips)\s(?:and|&)"
    r"|forum|insgesamt|bisher|total|view|show|read|всего|\d{1,6})[\s:]{1,3}){0,3}"
)
_TAIL = (
    rf"(?:\s?[:(\[|-]?\s?\d{{0,6}}(?:\s{_WORDS})?\s?[)\]:…]?)"
    r"(?:\s(?:from|zu|zum|zur|auf|über|to|on|for|about|von|der|des|dei|de|del|di|sur|à|au|a|al|su|op|over|till|om|do|na|para|по|к|на"
    r"|dit)\b.{0,80})?"
)
_HEADING = re.compile(rf"\W{{0,3}}{_LEAD}{_WORDS}{_TAIL}\W{{0,3}}", re.IGNORECASE)
# "0 Comments" announces none, and neither do "Questions and answers" of an interview.
_NONE = re.compile(
    r"\bquestions\s(?:and|&)\sanswers?\b|(?<!\d)0(?!\d)|\b(?:no|keine?|noch\skein\w*|aucun\w*|sin|ning[uú]n|nessun\w*|geen|brak|nenhum|нет|inga|ingen|žádné)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,6}")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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
        first = element.text or ""
        child = next(iter(element), None)
        if child is not None:
            first = f"{first} {child.text or ''} {child.tail or ''}"
        if not first or first.isspace() or len(first.strip()) > _LONGEST or not _has_noun(first):
            return False
    text = read_start(element, _LONGEST) or ""
    return is_heading(text) and not (element.tag == "a" and _leads_away(element, text))


def _leads_away(link: Element, text: str) -> bool:
    """Tell whether a *link* with this *text* leads to a form for "Feedback", rather than to comments on this page."""
    address = link.get("href")
    counts = _NUMBER.search(text) is not None or "#" in (address or "#")
    return not counts and not _SINGULAR.isdisjoint(_TOKEN.findall(text.casefold()))


def is_heading(text: str) -> bool:
    """Tell whether *text* announces comments.

    >>> is_heading("3 Responses to “Quay closed”"), is_heading("Leserkommentare (3)"), is_heading("Leave a comment")
    (True, True, False)
    >>> is_heading("Kommentare (0)")
    False
    """
    if not _has_noun(text):
        return False
    if _HEADING.fullmatch(text) is None:
        return _TO_TITLE.fullmatch(text) is not None
    return _NONE.search(text[:_START]) is None


def asks_readers(text: str) -> bool:
    """Tell whether *text* asks readers for their views, and says nothing else.

    >>> asks_readers("Have your say"), asks_readers("¿Y tú qué opinas?"), asks_readers("What do you think of her now?")
    (True, True, False)
    """
    return _ASKED.fullmatch(text) is not None


def announces_one(heading: Element) -> bool:
    """Tell whether *heading* says that there is one comment, or that there are comments without saying how many.

    A piece of opinion has "Comment" above it too, and its author's name and a date.
    """
    text = read_start(heading, _LONGEST) or ""
    number = _NUMBER.search(text)
    if number is not None:
        return int(number[0]) == 1
    folded = text.casefold()
    return _has_noun(text) and _SINGULAR.isdisjoint(_TOKEN.findall(folded)) and not _PHRASES.search(folded)


def _has_noun(text: str) -> bool:
    folded = text.casefold()
    if _END.search(folded) is not None:
        return True
    return (
        not _NOUNS.isdisjoint(_TOKEN.findall(folded))
        or _PHRASES.search(folded) is not None
        or _TO_TITLE.match(text) is not None
    )


def is_announced(element: Element) -> bool:
    """Tell whether the nearest heading before *element*, beside it or beside what is around it, announces comments."""
    heading = find_heading(element)
    return heading is not None and announces(heading)


def find_count(element: Element) -> int | None:
    """Return how many comments the nearest heading before *element* announces, None if it names no number or none."""
    heading = find_heading(element)
    return find_number(heading) if heading is not None else None


def find_number(heading: Element) -> int | None:
    """Return how many comments *heading* announces, None if it names no number, or announces none."""
    text = read_start(heading, _LONGEST)
    number = _NUMBER.search(text) if text and is_heading(text) else None
    return int(number[0]) if number is not None else None


def find_heading(element: Element) -> Element | None:
    """Return the nearest heading before *element*, or what announces comments, beside it or what is around it."""
    around: Element | None = element
    for _ in range(_ABOVE):
        if around is None or around.tag in ("body", "html"):
            return None
        before = around.getprevious()
        for _ in range(_BEFORE):
            if before is None:
                break
            heading = _find_heading_in(before)
            if heading is not None:
                return heading
            before = before.getprevious()
        around = around.getparent()
    return None


def _find_heading_in(element: Element) -> Element | None:
    """Return *element* if it is a heading or announces comments, else the last heading in it."""
    if not isinstance(element.tag, str) or element.tag == "form" or _FORM_WORDS & get_words(element):
        return None
    if element.tag in _HEADINGS or announces(element):
        return element
    headings = list(element.iterdescendants(*_HEADINGS))
    return headings[-1] if headings else None

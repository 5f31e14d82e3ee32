"""Lines of the report that are none of it: the byline once more, dates, notices of advertisements and rights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from sitrep_html.dating.dates import find_date
from sitrep_html.parts.announcing import asks_readers
from sitrep_html.parts.names import count_words
from sitrep_html.report.called import ADVERTISING
from sitrep_html.report.site_lines import is_of_site
from sitrep_html.stated.metadata import Stated
from sitrep_html.stated.wording import READING_TIME, TRANSLATED

# A byline stands in so many lines from the start, or from the end.
_FIRST, _LAST = 4, 3
_LONGEST = 120
_LONGEST_RIGHTS = 160
# Between a name and a date stand a weekday and a word.
_BEFORE_DATE = 14

_NOTICES = frozenset(
    "advertisement,advertising,advertorial,sponsored,anzeige,werbung,publicité,annonce,publicidad,pubblicità,publicidade,"
    "advertentie,reklama,реклама,annons,reklam,reklame,广告,広告,advertisement - scroll to continue,"
    "continue reading below,article continues below,artikel weiterlesen,newsletter,"
    "comments,kommentare,commentaires,comentarios,comentários,commenti,reacties,komentarze".split(",")
)
# Buttons by which a page is printed, sent and shared.
_SHARING = frozenset(
    "link this,share this,digg this,digg,reprints,print,print this,print this page,print page,email,e-mail,email this,"
    "email this page,email article,tweet,tweet this,retweet,pin it,share,share this page,share this article,facebook,"
    "twitter,google+,linkedin,reddit,stumbleupon,delicious,pinterest,whatsapp,xing,buffer,flipboard,save,recommend,like,"
    "share on facebook,share on twitter,send,drucken,versenden,weiterempfehlen,teilen,senden,auf facebook teilen,"
    "auf twitter teilen,artikel drucken,seite drucken,imprimer,envoyer,partager,imprimir,enviar,compartir,compartilhar,"
    "print article,print this article,send to a friend,email to a friend,an freunde senden,imprimer l'article,"
    "envoyer à un ami,enviar a un amigo,imprimir artículo,stampa l'articolo,invia a un amico,"
    "stampa,invia,condividi,afdrukken,delen,drukuj,udostępnij,распечатать,поделиться,skriv ut,dela".split(",")
)
_LONGEST_BUTTON = 30
_BETWEEN_BUTTONS = re.compile(r"\s?[|·•]\s?")
# To the parts of the page itself, for those who do not see it: "Skip to content | Skip to menu".
_SKIP = (
    r"(?:skip\sto\s(?:the\s)?|jump\sto\s(?:the\s)?|(?:direkt\s)?zu[mr]\s|aller\s(?:au|à\sla|à\sl['’])\s?|(?:ir|saltar)\s(?:al?|a\sla)\s"
    r"|vai\sal(?:la)?\s|ga\snaar\s(?:de\s)?|przejdź\sdo\s|hoppa\still\s|перейти\sк\s)[^\W\d_]+(?:\s[^\W\d_]+)?"
)
_SKIPPING = re.compile(rf"{_SKIP}(?:\s?[|·•-]\s?{_SKIP})+", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b).*\d{4}|©|.{0,60}\ball rights reserved\.?\Z", re.IGNORECASE)
# "By Jo Witt", with names as they begin, and nothing else.
_BYLINE = re.compile(
    r"(?:(?:Text(?:o|e)?|Testo)\s(?:de|by|von|di|do|da)|Text:|By|Von|Par|Por|Di|Door|Av|Af|Autor(?:in)?:|Auteur\s?:|Author:)\s"
    r"[^\W\d_a-z][\w’'.-]*(?:\s(?:[^\W\d_a-z][\w’'.-]*|de|da|di|van|von|der|del|la|le|und|and|et|y|e|i|och|en)){0,6}"
)
_LAST_BYLINE = re.compile(r"(?<=[.!?…»”\"]\s)(?:By|Von|Par|Por|Di|Door)\s")
# Whom such a line names, up to what it says besides.
_NAMED = re.compile(
    r"(?:\b(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Dd]a|[Dd]i)|\bA(?:utor(?:in)?|uteur\s?|uthor):)\s"
    r"(?P<name>[^\W\d_a-z][\w’'.-]*(?:\s(?:[^\W\d_a-z][\w’'.-]*|de|da|di|van|von|der|del|la|le|und|and|et|y|e|i|och)){0,6})"
    r"(?=\Z|[\s,|·•–—(-])"
)
_PRINTED = "a line of the text"
# What sites write below a page or above it: "Posted by Jo in Harbour", "Dieser Beitrag wurde am ... veröffentlicht".
_FILED = re.compile(
    r"this\s(?:entry|post)\swas\s(?:posted|written|published)\b|dieser\s(?:eintrag|beitrag|artikel)\swurde\b"
    r"|cet?\s(?:article|billet)\sa\sété\s(?:publié|posté)\b|投稿者|(?:dodano|opublikowano|utworzono):\s"
    r"|(?:(?:posted|filed|published)\s(?:by|in|on|under|at)\b|(?:written|submitted)\sby\b"
    r"|(?:veröffentlicht|geschrieben|abgelegt)\s(?:am|von|in|unter)\b|(?:publié|posté|rédigé)\s(?:le|par|dans)\b"
    r"|(?:tags|labels|stich(?:worte|wörter)|schlag(?:worte|wörter)|kategorien?|categor(?:y|ies)|etiquetas|étiquettes|mots-clés"
    r"|trefwoorden|tagi)\b[^.!?:]{0,25}:\s"
    r"|publicado\s(?:por|en|em|el)\b|(?:pubblicato|postato)\s(?:da|in|il)\b|geplaatst\s(?:door|in|op)\b)(?!.*[.!?…]\Z)",
    re.IGNORECASE,
)
# What sites print around comments, also where there are none: "Subscribe to: Post Comments (Atom)", "Keine Trackbacks",
# "Be the first to comment", "Die Kommentarfunktion wurde geschlossen. Danke für die Diskussion."
_AROUND_COMMENTS = re.compile(
    r"(?:[^\W\d]+:?\s){1,4}?.{0,60}\((?:Atom|RSS)\)|(?:no\s|keine\s|aucun\s|\d{1,4}\s)?trackbacks?(?:[\s-]url\b.{0,60}|\s\(\d{1,4}\))?:?"
    r"|be\sthe\sfirst\sto\s(?:comment|reply|respond|react)\b.{0,40}|(?:sei|seien\ssie|schreiben?\s(?:sie\s)?)\s?(?:der|die|den|das)\serste\w?\b"
    r".{0,20}\b(?:kommentar\w*|kommentiert)\b.{0,20}|soyez\sle\spremier\s.{0,10}(?:commenter|réagir|répondre)\b.{0,40}"
    r"|sé\sel\sprimero\sen\s(?:comentar|opinar)\b.{0,40}|commenta\sper\sprimo\b.{0,20}"
    r"|.{0,40}\bkönnen\skeine\s(?:weiteren\s)?kommentare\s.{0,40}"
    r"|(?:die\s)?kommentarfunktion\s(?:ist|wurde)\b.{0,60}\b(?:geschlossen|deaktiviert|beendet|verfügbar)\b.{0,60}"
    r"|(?:comments|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|kommentarer|комментарии)\s?[:(]\s?0\s?\)?"
    r"|(?:no\scomments\syet|noch\skeine\skommentare|aucun\scommentaire|(?:aún\s)?(?:no\shay|sin)\scomentarios|nessun\scommento"
    r"|nog\sgeen\sreacties|brak\skomentarzy|nenhum\scomentário|ingen\skommentarer|inga\skommentarer|комментариев\s(?:пока\s)?нет)\b.{0,60}"
    r"|comments\s(?:on\sthis\s\w+\s)?(?:are|have\sbeen)\s(?:now\s)?(?:closed|disabled|turned\soff)\b.{0,40}"
    r"|les\scommentaires\ssont\s(?:fermés|désactivés)\b.{0,40}",
    re.IGNORECASE,
)
# "von Jo in Hafen | 5 Kommentare | Kommentar verfassen", "Von Jo (Kommentare: 0)": a byline with a count of comments.
_COUNTED = re.compile(
    r"[|·•(]\s?(?:\d{1,5}\s(?:comments?|kommentare?|commentaires?|comentarios?|commenti|reacties?)|no\scomments|keine\skommentare"
    r"|(?:comments?|kommentare?|commentaires?|comentarios|commenti|reacties)\s?[:(]\s?\d{1,5})\b",
    re.IGNORECASE,
)
_LEADS_TO_NAME = re.compile(
    r"(?:by|von|par|por|di|da|door|posted|postato|publié|escrito|geschrieben)\s", re.IGNORECASE
)
_OF_DATES = re.compile(
    r"\b(?:akt|aktualisiert|stand|erstellt|update[d]?|last|modified|print|drucken|mis|à|jour|publié|aggiornato|actualizado|bijgewerkt)\b[.:]?",
    re.IGNORECASE,
)
# The agencies, or the initials of who wrote it, as newspapers print them below: "(kna/jst)", "(IP vom 3.6.2010/jub)",
# "jul/dapd", "(lema, 24.5.2019)".
_SIGNATURE = re.compile(
    r"\([^\s()/][^()/]{0,30}(?:/[^\s()/][^()/]{0,30}){1,3}\)|[^\W\d_]{2,5}(?:/[^\W\d_]{2,8}){1,3}"
    r"|\([^\W\d_]{2,5},\s\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\)"
)
# "Home › News › Harbour": where a page is on its site.
_CRUMBS = re.compile(r"[^›»>→.!?]{1,40}(?:\s[›»>→]\s[^›»>→.!?]{1,60}){2,}")
_SENTENCES = re.compile(r"(?<=[.!?])\s")
_IN_COMMENTS = re.compile(r"\s(?:in\sthe\s)?comments?(?:\ssection)?(?:\sbelow)?(?=[.!]?\Z)", re.IGNORECASE)
# "Spotted a mistake? Write to us".
_CORRECTING = re.compile(
    r"(?:(?:haben\ssie|hast\sdu)\s)?(?:einen\s)?fehler\s(?:gefunden|entdeckt|gesehen|bemerkt)\?.{0,80}"
    r"|(?:have\syou\s|did\syou\s)?(?:spot(?:ted)?|found|find|noticed?|see)\s(?:a\s|an\s)(?:mistake|error|typo)\?.{0,80}"
    r"|(?:vous\savez\s)?(?:repéré|trouvé|vu)\sune\s(?:erreur|faute)\s?\?.{0,80}"
    r"|(?:hai\s)?(?:trovato|notato)\sun\serrore\?.{0,80}|(?:has\s)?(?:encontrado|visto|detectado)\sun\serror\?.{0,80}"
    r"|(?:een\s)?fout\s(?:gezien|gevonden|ontdekt)\?.{0,80}",
    re.IGNORECASE,
)
# How many liked it, or spoke of it.
_NUMBER = re.compile(r"\d{1,6}")
_PARTS = re.compile(r",\s|\s(?:and|und|et|y|e|i|en|och)\s")
_SENTENCE = re.compile(r"[.!?…。！？:”“\"»’)]\Z")
_LONG_LINE = 60


def trim(
    paragraphs: Sequence[str], *, author: str | None, comments: Iterable[Sequence[str]] = ()
) -> list[str]:
    """Return *paragraphs* without those that are none of the report; all of them if nothing would be left.

    Args:
        paragraphs: as the extractor gives them.
        author: of the page, as it states it.
        comments: the lines of each comment that was told from data of the page, and so not taken out of it.
    """
    said = frozenset(chain.from_iterable(comments))
    edge = len(paragraphs) - _LAST
    kept = [
        line
        for place, line in enumerate(paragraphs)
        if not (
            line in said
            or not any(map(str.isalnum, line))
            or ((place < _FIRST or place >= edge) and _NUMBER.fullmatch(line) is not None)
            or (notice := line.casefold().strip(" .:–—-*[]()")) in _NOTICES
            or notice in ADVERTISING
            or (len(line) <= _LONGEST and _AROUND_COMMENTS.fullmatch(line) is not None)
            or (place >= edge and len(line) <= _LONGEST and _is_asking(line))
            or (len(line) <= _LONGEST_BUTTON and READING_TIME.fullmatch(line) is not None)
            or (
                place < _FIRST
                and len(line) <= _LONGEST
                and any(each.fullmatch(line) is not None for each in (_CRUMBS, _SKIPPING))
            )
            or (place >= edge and _SIGNATURE.fullmatch(line) is not None)
            or ((place < _FIRST or place >= edge) and (_is_of_edge(line, author) or is_of_site(line)))
        )
    ]
    return _trim_buttons(kept) or kept or list(paragraphs)


def _is_asking(line: str) -> bool:
    """Tell whether *line* asks readers for mistakes that they found, or says nothing but that they may comment."""
    if _CORRECTING.fullmatch(line) is not None:
        return True
    sentences = _SENTENCES.split(line)
    # "What do you think?" alone is the author's.
    return any(map(_IN_COMMENTS.search, sentences)) and all(
        asks_readers(_IN_COMMENTS.sub("", each)) for each in sentences
    )


def _trim_buttons(paragraphs: Sequence[str]) -> list[str]:
    """Return *paragraphs* without the buttons to print, send and share a page at either end."""
    first, last = 0, len(paragraphs)
    while first < last and _is_sharing(paragraphs[first]):
        first += 1
    while last > first and _is_sharing(paragraphs[last - 1]):
        last -= 1
    return list(paragraphs[first:last])


def _is_sharing(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    buttons = [each.strip(" -–•·|:!.0123456789") for each in _BETWEEN_BUTTONS.split(line.casefold())]
    return all(each in _SHARING for each in buttons if each) and any(buttons)


def part_bylines(paragraphs: Sequence[str]) -> list[str]:
    """Return *paragraphs* with the byline that one of the first ends in as a line of its own.

    >>> part_bylines(["The quay is closed. By Jo Witt", "It was built by Jo Witt"])
    ['The quay is closed.', 'By Jo Witt', 'It was built by Jo Witt']
    """
    parted: list[str] = []
    for place, line in enumerate(paragraphs):
        found = _LAST_BYLINE.search(line, max(0, len(line) - _LONG_LINE)) if place < _FIRST else None
        byline = line[found.start() :] if found is not None else ""
        # One word may be a place: "Es geht zurück. Von Ulm".
        is_one = byline.count(" ") > 1 and is_byline(byline)
        parted += [line[: -len(byline)].rstrip(), byline] if is_one else [line]
    return parted


def is_byline(line: str) -> bool:
    """Tell whether *line* says who wrote the page, and nothing else."""
    return _BYLINE.fullmatch(line) is not None


def get_lines_above(paragraphs: Sequence[str]) -> list[str]:
    """Return the first of *paragraphs*, those after which more of the report follows, and the date that ends it.

    What else stands below a report may be of another one that the page leads to.

    >>> get_lines_above(["By Jo Witt", "The quay is closed.", "By Bo Lind"])
    ['By Jo Witt']
    >>> get_lines_above(["The quay is closed.", "3 June 2021"])
    ['3 June 2021']
    """
    sentences = [place for place, line in enumerate(paragraphs) if holds_sentences([line])]
    last = sentences[-1] if sentences else _FIRST
    ending = [line for line in paragraphs[last + 1 :] if not _drop_date(line)]
    return [*paragraphs[: min(_FIRST, last)], *(ending if last + 2 == len(paragraphs) else ())]


def find_printed(paragraphs: Sequence[str], *, author: str | None, below: str = "") -> dict[str, Stated]:
    """Return the author and the date that a line of the site's own says in print, by the fact's name.

    What the page states about itself nowhere else would be lost with such a line.

    Args:
        paragraphs: as the extractor gives them.
        author: of the page, as it states it.
        below: what stands below a heading of comments, whose dates are not the report's.

    >>> found = find_printed(["By Jo Witt, 3 June 2021", "The quay is closed."], author=None)
    >>> found["author"].value, found["published"].value
    ('Jo Witt', '3 June 2021')
    """
    found: dict[str, Stated] = {}
    edge = len(paragraphs) - _LAST
    for place, line in enumerate(paragraphs):
        if not (place < _FIRST or place >= edge) or len(line) > _LONGEST or not _is_of_edge(line, author):
            continue
        date = find_date(line)
        if date is not None and date.is_whole and line[date.start : date.end] in below:
            continue
        if date is not None and date.is_whole:
            found.setdefault("published", Stated("published", line[date.start : date.end], _PRINTED))
            line = line[: date.start].rstrip(" |·•,–—-(")
        named = _NAMED.search(line) if TRANSLATED.match(line) is None else None
        if named is not None:
            found.setdefault("author", Stated("author", named["name"], _PRINTED))
    return found


def ends_sentence(line: str) -> bool:
    """Tell whether *line* ends as sentences do."""
    return _SENTENCE.search(line) is not None


def holds_sentences(paragraphs: Sequence[str]) -> bool:
    """Tell whether there is a report in *paragraphs*, and not only labels, names and titles.

    >>> holds_sentences(["2,114 views", "Up next"]), holds_sentences(["Up next", "The quay is closed."])
    (False, True)
    """
    return any(len(line) >= _LONG_LINE or ends_sentence(line) for line in paragraphs)


def _drop_date(line: str) -> str:
    """Return *line* without its first date, and without what parts that from the rest."""
    found = find_date(line)
    if found is None or not found.is_whole:
        return line
    return f"{line[: found.start]} {line[found.end :]}".strip(" |·•,–—-")


def _is_of_edge(line: str, author: str | None) -> bool:
    """Tell whether a line says who wrote the page and when, or whose it is."""
    if len(line) <= _LONGEST_RIGHTS and _RIGHTS.match(line) is not None:
        return True
    if len(line) > _LONGEST:
        return False
    if _FILED.match(line) is not None:
        return True
    if _LEADS_TO_NAME.match(line) is not None and _COUNTED.search(line) is not None:
        return line[-1] not in ".!?"
    found = find_date(line)
    rest = _drop_date(line)
    if _drop_date(rest) != rest:
        # "05.11.2013 07:02; updated: 06.11.2013 09:12"
        rest = _OF_DATES.sub(" ", _drop_date(rest))
        if count_words(rest) == 0:
            return True
    if _BYLINE.fullmatch(rest) is not None or (
        TRANSLATED.fullmatch(rest) is not None and not ends_sentence(rest)
    ):
        return True
    named = _BYLINE.match(line) if found is not None and found.is_whole else None
    if (
        named is not None
        and found is not None
        and found.start - named.end() <= _BEFORE_DATE
        and line[-1] not in ".!?"
    ):
        # "Par Solène le mardi 23 juin 2009, 18:45 - Pierres - Lien permanent"
        return True
    for name in (author, *_PARTS.split(author or "")):
        rest = rest.replace(name, " ") if name else rest
    return rest != line and count_words(rest) == 0

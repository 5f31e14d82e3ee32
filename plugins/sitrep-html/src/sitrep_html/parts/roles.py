"""What the names of classes, ids and properties say about the parts of a comment."""

from __future__ import annotations

import re
from itertools import islice

from sitrep_html.parts.names import is_button
from sitrep_html.tree.elements import Element, get_attributes, get_classes, get_words, read_start

_AUTHOR = frozenset(
    "author autor autorin autora auteur auteure autore autrice username user nick nickname login handle commenter "
    "commentator poster postername postedby verfasser verfasserin schreiber pseudo pseudonym usuario usuário utente "
    "gebruiker gebruikersnaam benutzer benutzername nutzer nutzername mitglied membre miembro membro member writer who "
    "byline screenname displayname authorname communityname persona uzytkownik użytkownik avtor forfatter författare "
    "skribent bruker bruger användare anvandare uname cname nimimerkki käyttäjä kayttaja uzivatel".split()
)
_NAME = frozenset(
    "name nome nombre nom naam navn namn imie imię nazwa nazwisko imya nimi jmeno jméno nev isim".split()
)
_DATE = frozenset(
    "date dates datum fecha data zeit uhrzeit datetime timestamp time timeago stamp dateline published posted created "
    "createdat createdtime ago when heure hora ora jour dia giorno tid tijd tijdstip dato päivä pvm klo czas "
    "dzien dzień cdate ctime aika tempo tijdsverloop vremya moment publication".split()
)
_BODY = frozenset(
    "content contents text texte texto testo tekst body message msg inhalt copy description entry richtext words corps "
    "corpo cuerpo contenu contenido contenuto conteudo conteúdo inhoud tresc treść innehåll innehall sisältö mensaje "
    "messaggio mensagem bericht prose html htmlcontent fulltext".split()
)
_COMMENT = frozenset(
    "comment comments kommentar kommentare kommentarer commentaire commentaires comentario comentarios "
    "comentário commento commenti reactie reacties komentarz komentarze leserbrief leserkommentar reply post "
    "posting opinion opinia".split()
)
# How sure it is that an element is the part of a comment that the words of its class or id name, other words aside.
NAMED = 60

# A name stands no deeper in the card of its author.
_AROUND_NAME = 5
# What has a name beside a picture is often named for both.
_ICON = frozenset(("icon",))
_CONTENTS = frozenset(("e-content", "p-content"))
_PICTURE = frozenset("avatar gravatar image img photo picture portrait icon thumb thumbnail userpic".split())
_JOINED = frozenset("register registered registrierung joined join since member membersince birthday".split())
_WRAPPER = frozenset(
    "meta info header head container wrapper wrap box block details row bar inner col column".split()
)
_NO_NAME = frozenset(
    "says label badge links rank role title count counter stats status location url email reply replies "
    "registered date time timestamp comments number nr level score points karma permalink actions".split()
)

# A day and a time of day, as they stand in titles of what is printed shorter.
_MOMENT = re.compile(r"(?:19|20)\d\d.{0,8}\d\d?[:.h]\d\d|\d[./-](?:19|20)\d\d\s")

# Where names link to, and the elements that names stand in.
_PROFILE = re.compile(r"/users?/|/u/|/profil|/member|/author/|/autor", re.IGNORECASE)
_BY_TAG = {"strong": 25, "b": 25, "h3": 22, "h4": 22, "h5": 22, "h6": 22, "a": 15}

# What stands between buttons, and how many and how long they are at most.
_BETWEEN = " \t\r\n\xa0|·•,/()[]-–—"
_MOST_BUTTONS = 10
_LONGEST_BUTTON = 40
_LONGEST_COUNT = 6
_COUNTED = re.compile(r"[+−–▲▼↑↓-]?\s?\d{1,6}")

# The site's own lines in a comment: buttons, counts, pictures.
_FURNITURE = frozenset(
    "avatar gravatar reply replylink respond actions action buttons button toolbar tools share sharing sharedaddy like "
    "likes dislike vote votes voting rating rate karma score report reporting flag melden edit permalink moderation "
    "badge badges rank signature podpis signatur firma register registered stats controls control nav navigation menu "
    "hidden says awaiting "
    "sociable socials social footer antworten answer addquote upvote downvote thumbs onlinestatus "
    "tooltip dropdown repondre répondre responder rispondi reageer odpowiedz svara svar besvara vastaa odpovedet "
    "signaler alerter melden beanstanden missbrauch abuse denunciar segnala zgłoś zglos anmäl reactions".split()
)


def weigh_author(element: Element, own: frozenset[str] = frozenset()) -> int:
    """Return how sure it is that *element* holds the author's name: 0 for not at all, about 100 for certain.

    *own* are the words of the whole comment, which many sites put before the names of all its parts.
    """
    words = get_words(element)
    if element.tag in ("img", "time") or not _PICTURE.isdisjoint(words - _ICON):
        return 0
    prop = _get_property(element)
    classes = get_classes(element)
    if " name " in prop or " foaf:name " in prop or ("p-name" in classes and is_in_author(element)):
        return 110
    if "fn" in classes:
        return 105
    if " author " in prop or " creator " in prop or " schema:author " in prop:
        return 95
    if "p-author" in classes or (element.tag == "a" and element.get("rel", "") == "author"):
        return 90
    if element.tag == "cite":
        return 80
    return _weigh_author_words(element, words, words - own)


def is_in_author(element: Element) -> bool:
    """Tell whether *element* is, or is a part of, what microformats name the author."""
    return any(
        "p-author" in get_classes(each) for each in (element, *islice(element.iterancestors(), _AROUND_NAME))
    )


def _get_property(element: Element) -> str:
    """Return what microdata or RDFa calls *element*, in lower case and between spaces; empty if nothing does."""
    item, rdfa = element.get("itemprop"), element.get("property")
    return f" {item or ''} {rdfa or ''} ".lower() if item or rdfa else ""


def _weigh_author_words(element: Element, words: frozenset[str], parts: frozenset[str]) -> int:
    # Drupal calls the words of a comment "field-name-comment-body".
    is_of_comment = bool(_COMMENT & words) and _BODY.isdisjoint(words)
    if words and (_AUTHOR & words or (_NAME & words and (is_of_comment or len(parts) == 1))):
        weight = NAMED + 10 * bool(_NAME & words) + 5 * bool({"username", "nickname", "nick"} & words)
        if _JOINED & words - {"member"}:
            return 0
        return weight - 12 * bool(_WRAPPER & words) - 30 * bool(_NO_NAME & words)
    if element.tag == "a" and _PROFILE.search(element.get("href", "")) is not None:
        return 45
    return _BY_TAG.get(str(element.tag), 0)


def weigh_date(element: Element) -> int:
    """Return how likely *element* holds the comment's date, 0 for not at all."""
    words = get_words(element)
    if not _JOINED.isdisjoint(words):
        return 0
    prop = element.get("itemprop", element.get("property", ""))
    if prop and prop.lower().endswith(
        ("datecreated", "datepublished", "commenttime", "dc:date", "uploaddate")
    ):
        return 105
    if element.tag == "time" or (element.get("datetime") and element.tag not in ("ins", "del")):
        return 100
    if (
        element.tag in ("abbr", "span", "a", "div", "p")
        and element.get("title")
        and (_DATE & words or element.tag == "abbr")
    ):
        return 90
    for name, _ in get_attributes(element):
        if name.startswith("data-") and (
            _DATE & frozenset(name.split("-")) or name in ("data-utime", "data-epoch")
        ):
            return 85
    if not _DATE.isdisjoint(words):
        return NAMED + 10 - 10 * bool(_WRAPPER & words)
    title = element.get("title")
    if title and element.tag in ("span", "a", "small", "em", "i") and _MOMENT.search(title) is not None:
        return 65
    if element.tag == "a" and "#" in element.get("href", ""):
        return NAMED
    return 0


def weigh_body(element: Element, own: frozenset[str] = frozenset()) -> int:
    """Return how likely *element* holds the comment's words and nothing else, 0 for not at all.

    *own* are the words of the whole comment, which many sites put before the names of all its parts.
    """
    prop = _get_property(element)
    words = get_words(element)
    if prop and any(
        each.endswith(("text", "commenttext", "articlebody", "description", "content:encoded"))
        for each in prop.split()
    ):
        return 100
    if "content" in words and _CONTENTS.intersection(get_classes(element)):
        return 95
    if element.tag in ("a", "time", "span") and not _BODY & words:
        return 0
    if words and _BODY & words and not (_FURNITURE | _PICTURE) & (words - own):
        # What says so only by a word that all parts of the comment have says least.
        is_own = _BODY.isdisjoint(words - own)
        return NAMED + 20 * bool(_COMMENT & words) - 15 * bool(_WRAPPER & words) - 10 * is_own
    return 0


def is_furniture(element: Element, own: frozenset[str] = frozenset()) -> bool:
    """Tell whether *element* is the site's own: buttons, counts of votes, pictures of the author.

    *own* are the words of the whole comment, as for `weigh_body`.
    """
    if element.tag in ("button", "nav", "footer") or _holds_buttons(element):
        return True
    return element.tag != "blockquote" and not _FURNITURE.isdisjoint(get_words(element) - own)


def _is_text(piece: str | None) -> bool:
    """Tell whether a *piece* of text between buttons is more than what parts them, or a count: "Reply (2)"."""
    rest = piece.strip(_BETWEEN) if piece else ""
    return bool(rest) and not (rest.isdecimal() and len(rest) <= _LONGEST_COUNT)


def _holds_buttons(element: Element) -> bool:
    """Tell whether *element* is a line of links that are all buttons, and has no other text."""
    first = next(iter(element), None)
    if (
        element.tag not in ("div", "p", "ul", "menu", "td")
        or first is None
        or first.tag not in ("a", "li", "button")
    ):
        return False
    pieces = (element.text, *(each.tail for each in element))
    if any(map(_is_text, pieces)) or len(element) > _MOST_BUTTONS:
        return False
    texts = [read_start(each, _LONGEST_BUTTON) for each in element if each.tag != "br"]
    if not any(texts) or not all(
        text is not None and (is_button(text) or _COUNTED.fullmatch(text)) for text in texts
    ):
        return False
    return any(text and is_button(text) for text in texts)

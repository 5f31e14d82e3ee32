"""Names of people as comment headers print them, and the words around them that are not theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep_html.tree.elements import fold

LONGEST_NAME = 80
_SHORTEST = 2

_SAYS = (
    "says said wrote writes commented comments replied replies responds responded posted sagt sagte "
    "schreibt schrieb meint meinte kommentierte kommentiert antwortete antwortet dit écrit répond "
    "commente gesagt geschrieben dice dijo escribió comenta comentó responde respondió scrive disse diz escreveu "
    "comentou "
    "respondeu zegt schreef schrijft reageerde pisze napisał napisała mówi пишет написал написала говорит "
    "сказал skriver säger skrev siger sier".split()
)

# What stands before a name: a number, and words that lead to it.
_BEFORE = re.compile(
    r"^(?:[#№]\s?\d{1,6}[.):]?\s*|\d{1,5}[.)]\s+)?(?:(?:投稿者|お?名前|作者|글쓴이|작성자)\s?[:：]\s?)?"
    r"(?:(?:comments?|commented|kommentar|kommentiert|commentaire|comentario|commento|reactie|komentarz|posted|written|submitted|left|geschrieben|"
    r"verfasst|erstellt|escrito|publicado|postado|enviado|posté|publié|écrit|inviato|scritto|geplaatst|dodał|dodane|reply|antwort|"
    r"answer|answered|risposta|respuesta|resposta|réponse|odpowiedź|svar|from|permalink|author|autor|name)\s*:?\s+)?"
    r"(?:(?:by|von|vom|par|de la part de|por|di|da|door|przez|av|от|af)\s*:?\s+)?",
    re.IGNORECASE,
)
# The same where the markup is sure of the name, so that "Di Mario" stays whole.
_BY = re.compile(
    r"^(?:(?:comment|posted|written|submitted|kommentar|kommentiert|geschrieben|verfasst|beitrag|posté|publié|écrit|publicado|postado|enviado|escrito"
    r"|scritto|inviato|geplaatst|dodane|dodał)\s*:?\s+"
    r"(?:by|von|par|por|da|di|door|przez|av)|von:|by:|par:)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:\s+(?:(?:a|has|ha|hat|heeft)\s+)?(?:{'|'.join(_SAYS)})\b(?:\.\.\.|…)?(?:\s+(?:on|at|am|um|le|el|il|op|em|w|dnia|den|kl|в))?)?"
    r"[\s:,;·•|—–-]*\s*(?:\b(?:on|at|am|um|vor|le|el|il|op|em|dnia|den|kl)\b|\b(?:date|datum|fecha|data|posted)\s?:)?"
    r"[\s:,;·•|—–-]*$",
    re.IGNORECASE,
)

# Whom somebody answers stands after his own name: "Ann Roe replied to Bo".
_ANSWERED = re.compile(
    r"\s(?:replied\sto|responded\sto|in\s(?:reply|response)\sto|antwortete?\s(?:auf|an)|als\santwort\sauf|(?:a\s)?répondu?\sà"
    r"|en\sréponse\sà|respondió\sa|en\srespuesta\sa|ha\srisposto\sa|in\srisposta\sa|reageerde\sop|em\sresposta\sa)\s.+",
    re.IGNORECASE,
)

# "6 years ago", "vor 2 Tagen": when, not who.
_AGO = re.compile(
    r"(?:vor|il y a|hace|há|för|\d+)\b.*|.*\b(?:ago|geleden|temu|назад|fa|sedan|atrás)", re.IGNORECASE
)

_LETTER = re.compile(r"\w")
_ADDRESS = re.compile(r"https?:/|www\.")

# The name at the end of a line that says more: "(Score: 1) by Ann Roe on".
_TO_NAME = r"(?:by|von|par|por|door|przez|av)\s"
_LED = re.compile(rf".*\s{_TO_NAME}(.+)", re.IGNORECASE)

_LEADING_TO = re.compile(_TO_NAME, re.IGNORECASE)

# How much somebody wrote: "Posts: 33".
_COUNT = re.compile(r"[^\W\d]+\s?:\s?\d+")

# Titles of answers, which stand where names do.
_TITLE = re.compile(r"(?:re|aw|fwd|sv|rif|odp|antw)\s?:", re.IGNORECASE)

# Whether its bearer is there, in forums: "Ann Roe is offline".
_STATUS = re.compile(r"\s(?:is|ist|est)\s(?:currently\s|now\s)?(?:off|on)line\Z", re.IGNORECASE)

# The number of the comment, that of an account, or a count: "Ann #3", "Ann (91234)", "Ann (120 points)".
_NUMBERED = re.compile(r"\s*(?:[#№]\s?\d{1,9}|\(\d[\d.,]{0,8}\s\w{1,12}\)|\(\s\d{1,9}\s\)|\(#?\d{5,9}\))\Z")

# That somebody changed his words, as it is printed beside the date.
_CHANGED = frozenset(
    "edited modified updated bearbeitet geändert aktualisiert modifié édité editado modificado modificato bewerkt "
    "edytowano zmieniono изменено отредактировано redigerad muokattu".split()
)
# What a header's words are beside name and date.
_OF_HEADER = frozenset(
    f"{' '.join(_SAYS)} a at on by um uhr am at @ von vom par le la à a il el las ore alle om o godz "
    "godzina dnia w в г kl klo den op the has ha hat heeft gast guest visitor invité gość gäst says the is".split()
)
# Buttons of a comment, in the words that sites print on them: those by which it is answered or quoted, and all.
_ANSWERS = frozenset(
    "reply,respond,antworten,beantworten,répondre,repondre,responder,contestar,rispondi,beantwoorden,reageer,reageren,"
    "odpowiedz,odpovědět,ответить,svara,svar,vastaa,válasz,răspunde,yanıtla,απάντηση,відповісти,log in to reply,"
    "zum antworten anmelden,reply to this comment,auf diesen kommentar antworten,quote,zitieren,citer,citar,"
    "reply to this,quote post,reply to comment,reagovat,atsakyti,log in to post comments,login to post comments,"
    "回复,回覆,返信,답글,رد,הגב".split(",")
)
_BUTTONS = _ANSWERS | frozenset(
    "answer,antwort,kommentieren,цитировать,cita,citeren,cytuj,citera,permalink,link,report,report abuse,melden,"
    "beitrag melden,kommentar melden,signaler,signaler un abus,alerter,denunciar,reportar,segnala,rapporteer,zgłoś,"
    "zgłoś nadużycie,anmäl,пожаловаться,like,gefällt mir,j'aime,me gusta,mi piace,lubię to,gilla,нравится,share,"
    "teilen,partager,compartir,condividi,delen,udostępnij,dela,поделиться,edit,bearbeiten,delete,löschen,"
    "zum antworten einloggen,kommentar verlinken,comment link,link zum kommentar,link do comentário,"
    "lien du commentaire,enlace al comentario,"
    "link al commento,link naar reactie,link do komentarza,îmi place,curtir,synes godt om,tykkää,#,parent,thread,"
    "responder a este comentario,répondre à ce commentaire,empfehlen,kommentar empfehlen,weiterempfehlen,recommander,"
    "recomendar,recomienda,raccomanda,consiglia,aanbevelen,polecam,rekommendera,recommend,flag,embed,save,hide,"
    "give award,upvote,downvote,copy link,complain about this comment,back to top,nach oben,haut de page,"
    "meld misbruik,répondre à ce message,auf diesen beitrag antworten".split(",")
)
# Buttons in more words: "Signaler ce commentaire", "Diesen Beitrag dem Moderator melden", "Report this post as abuse".
_REPORTING = re.compile(
    r"(?:report|flag|signaler|alerter|denunciar|reportar|segnala|rapporteer|meld|zgłoś|anmäl|rapporter)(?:\s\w+){0,2}?\s"
    r"(?:post|comment|abuse|abus|abusif|contenu|commentaire|message|comentario|abuso|commento|reactie|komentarz|kommentar"
    r"|inlägg)(?:\s[\w’']+){0,3}"
    r"|(?:diesen\s|diese\s)?(?:beitrag|kommentar|posting|leserbrief|nachricht)(?:\s\w+){0,3}\smelden",
    re.IGNORECASE,
)
# What shows the answers to a comment, or hides them: "2 Antworten anzeigen", "Show replies", "Masquer la réponse".
_ANSWERS_SHOWN = re.compile(
    r"(?:(?:show|hide|view|see|load|read|voir|afficher|masquer|ver|mostrar|ocultar|mostra|nascondi|vedi|toon|bekijk|verberg|pokaż|ukryj"
    r"|показать|скрыть|visa|dölj|vis|skjul)\s(?:all|more|toutes?|les?|la|todas?|las?|tutte|alle|alla)?\s?){0,2}(?:\d{1,4}\s)?(?:more\s)?"
    r"(?:repl(?:y|ies)|responses?|answers?|antwort(?:en)?|réponses?|respuestas?|respostas?|rispost[ae]|antwoord(?:en)?|reacties?"
    r"|odpowied(?:ź|zi)|ответ(?:а|ов|ы)?|svar)"
    r"(?:\s(?:anzeigen|ausblenden|einblenden|verbergen|tonen|verbergen|zeigen))?",
    re.IGNORECASE,
)
_VOTES = re.compile(r"[+-]?\d{1,6}\s(?:votes?|votos?|voti|likes?|stimmen?|j['’]aime)", re.IGNORECASE)
# What parts several buttons of one line.
_BETWEEN_BUTTONS = re.compile(r"[|()\[\]·•/]+|\s-\s")
_MOST_BUTTONS = 12
_MOST_BUTTON_WORDS = 6
_EDGES = " \t|·•,.;:()[]<>«»\"'↓→↩⤶-–—\u200b\ufeff\xa0"

_PARTING = frozenset(",;|·•-–—/ ")

# Words that lead to a name or a date, and are none.
LEADING = frozenset(
    "submitted posted written published created geschrieben verfasst erstellt veröffentlicht veröffentlichung publié "
    "posté écrit publicado escrito inviato scritto pubblicato geplaatst gepost dodano dodał napisano publicerad postat "
    "skrivet добавлено отправлено name nom nombre autor author auteur verfasser "
    "wysłano wysłane opublikowano inserito enviado sendt nome naam imię namn navn имя дата data fecha dato "
    "comment kommentar commentaire comentario reactie uhr date datum soumis répondu".split()
)
# A name has no more words.
_MOST_WORDS = 4

WEEKDAYS = frozenset(
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday mo "
    "di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lun lundi mar "
    "mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche lunes martes mié miércoles jue jueves "
    "vie viernes sáb sábado dom domingo lunedì martedì mercoledì giovedì venerdì sabato domenica ma maandag wo "
    "woensdag donderdag vr vrijdag za zaterdag zo zondag poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira понедельник вторник среда четверг пятница "
    "суббота воскресенье måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag "
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai pondělí úterý středa čtvrtek pátek "
    "neděle".split()
)

# No name is made of these alone.
_AROUND_NAME = _OF_HEADER | LEADING | WEEKDAYS | _CHANGED

# Names that are days of the week in another language.
_GIVEN = frozenset(("Sam", "Dom"))

# A letter that stands for a name.
_INITIAL = re.compile(r"[\s.][^\W\d_]\Z")

# What stands where a name could stand, and is none.
_NO_NAMES = frozenset(
    "reply replies answer antworten antwort répondre responder rispondi beantwoorden reageer odpowiedz "
    "ответить svara permalink link share teilen report melden signaler reportar edit bearbeiten delete "
    "löschen like likes flag quote zitieren more mehr show hide follow log in login to top # up down on at "
    "says guest's deleted removed member members newbie parent prev previous next root context thread edited".split()
) | frozenset(
    (
        "flag as offensive",
        "report abuse",
        "user info",
        "profile",
        "view profile",
        "private message",
        "website",
        "homepage",
        "e-mail",
        "email",
        "vote up",
        "vote down",
    )
)


def clean_name(text: str, *, exact: bool = False) -> str | None:
    """Return the name in the text of a header without the words around it; None if none is left.

    Args:
        text: of the header, or of the part of it that has the name.
        exact: the markup says that this is the name, so words before it are part of it: "Di Mario".

    >>> clean_name("#3 Kommentar von Ann Roe schreibt:"), clean_name("Ann Roe says:"), clean_name("Reply")
    ('Ann Roe', 'Ann Roe', None)
    >>> clean_name("Ann Roe antwortete auf Bo Tarrant"), clean_name("Ann Roe (120 points)")
    ('Ann Roe', 'Ann Roe')
    >>> clean_name("1. Ann R."), clean_name("Sourdough Sam"), clean_name("投稿者: やまねこ"), clean_name("+ 3")
    ('Ann R.', 'Sourdough Sam', 'やまねこ', None)
    """
    name = fold(text)
    if len(name) > 2 * LONGEST_NAME:
        return None
    name = _BY.sub("", name) if exact else name[_match_end(name) :]
    shorter = _AFTER.sub("", _ANSWERED.sub("", _STATUS.sub("", name)))
    name = _NUMBERED.sub("", shorter or name).strip(" \t|·•,;:\u200b\ufeff")
    first, _, last = name.rpartition(" ")
    if first and last.strip("(,.").casefold() in WEEKDAYS and (last[0] == "(" or not exact):
        name = name if _is_given(first, last) else first.rstrip(" |·,-–—(")
    if name.count("(") > name.count(")"):
        # Of "Ann (guest) - 14 Nov" the date and what is before it are cut off.
        name = name[: name.rindex("(")].rstrip()
    if not name or len(name) > LONGEST_NAME or _LETTER.search(name) is None or _ADDRESS.match(name):
        return None
    if not exact and (
        name.casefold().strip("[]()") in _NO_NAMES
        or name.casefold() in LEADING
        or _TITLE.match(name) is not None
        or _COUNT.fullmatch(name) is not None
        or (any(map(str.isdigit, name)) and _AGO.fullmatch(name))
        or not (name.isalnum() or any(map(str.isalpha, name)))
    ):
        return None
    return name


def is_mark(line: str) -> bool:
    """Tell whether *line* is no more than what parts a name from a date, or one button from the next: "," or "|"."""
    return _PARTING.issuperset(line)


def is_of_header(line: str, name: str | None, date: str | None) -> bool:
    """Tell whether *line* says no more than who wrote when, and the words that lead to these.

    >>> is_of_header("Ann Roe sagte am 4. März 2014:", "Ann Roe", "4. März 2014"), is_of_header("Says:", "Ann", None)
    (True, True)
    >>> is_of_header("Ann Roe is right", "Ann Roe", None)
    False
    """
    rest = line
    for known in (date, name):
        rest = rest.replace(known, " ", 1) if known else rest
    if rest == line and not line.rstrip().endswith(":"):
        return False
    words = (word.strip(_EDGES).casefold() for word in rest.split())
    leading = _OF_HEADER | WEEKDAYS | LEADING | _CHANGED if date and date in line else _OF_HEADER
    return all(not word or word in leading for word in words)


def count_words(text: str) -> int:
    """Return how many words of *text* are none of those that stand beside name and date in a header.

    >>> count_words("wrote on |"), count_words("I did see it")
    (0, 4)
    """
    words = (word.strip(_EDGES).casefold() for word in text.split())
    return sum(bool(word) and word not in _OF_HEADER and word not in LEADING for word in words)


def is_button(line: str) -> bool:
    """Tell whether *line* is the text of a button or of a comment's number, as they stand above or below its words.

    >>> is_button("Antworten ↓"), is_button("#12"), is_button("(Reply) (Thread)"), is_button("Reply to that")
    (True, True, True, False)
    >>> is_button("Signaler un contenu abusif"), is_button("Report it to the council")
    (True, False)
    """
    text = line.casefold().strip(_EDGES)
    if _is_one_button(text) or text.lstrip("#№").isdecimal():
        return True
    parts = _BETWEEN_BUTTONS.split(text)
    return len(parts) <= _MOST_BUTTONS and all(_are_buttons(part.split()) for part in parts)


def _are_buttons(words: Sequence[str]) -> bool:
    """Tell whether *words* are several buttons one after the other: "Répondre Signaler un abus"."""
    place = 0
    while place < len(words):
        ends = range(min(len(words), place + _MOST_BUTTON_WORDS), place, -1)
        end = next((end for end in ends if _is_one_button(" ".join(words[place:end]).strip(_EDGES))), None)
        if end is None:
            return False
        place = end
    return True


def _is_one_button(text: str) -> bool:
    if not text or text in _BUTTONS:
        return True
    return any(each.fullmatch(text) is not None for each in (_REPORTING, _VOTES, _ANSWERS_SHOWN))


def is_answer(line: str) -> bool:
    """Tell whether *line* is the text of a button by which a comment is answered.

    >>> is_answer("Antworten"), is_answer("Share")
    (True, False)
    """
    return line.casefold().strip(_EDGES) in _ANSWERS


def find_name_beside(line: str, date: str) -> str | None:
    """Return the name that a line prints beside its *date*, if nothing else is in it.

    >>> find_name_beside("Thu, 03/14/2019 - 09:12 — Ann Roe", "03/14/2019 - 09:12")
    'Ann Roe'
    >>> find_name_beside("Am 14. März 2019 um 12:02 von Kielgast 1958", "14. März 2019 um 12:02")
    'Kielgast 1958'
    >>> find_name_beside("Submitted on 03/14/2019", "03/14/2019")
    """
    before, _, after = line.partition(date)
    led = _LED.search(before)
    for rest in (led[1] if led else before, after):
        # A colon at the end belongs to the word before it: "Name: Ann Date:".
        name = clean_name(_strip_end(rest.lstrip(_EDGES)))
        words = [word.strip(_EDGES).casefold() for word in (name or "").split()]
        # The "h" of "09:12h" is no name.
        if name is None or len(words) > _MOST_WORDS or len(name) < _SHORTEST or _LETTER.search(name) is None:
            continue
        if all(word in _AROUND_NAME or not word for word in words):
            continue
        is_led = _LEADING_TO.match(rest.lstrip(_EDGES)) is not None
        if not any(map(str.isdigit, name)) or len(words) == 1 or (is_led and name[0].isalpha()):
            return name
    return None


def _strip_end(text: str) -> str:
    """Return *text* without the marks at its end, but with the dot of an initial: "Ann R."."""
    stripped = text.rstrip(_EDGES.replace(":", ""))
    is_initial = _INITIAL.search(stripped) is not None and text[len(stripped) :].startswith(".")
    return f"{stripped}." if is_initial else stripped


def _is_given(before: str, last: str) -> bool:
    """Tell whether *last* is a part of the name, and not the day of the week that stands before a date."""
    return last in _GIVEN and before[-1].isalnum()


def _match_end(name: str) -> int:
    """Return where the words before the name end; a name that is such a word itself is left alone."""
    match = _BEFORE.match(name)
    return match.end() if match and match.end() < len(name) else 0

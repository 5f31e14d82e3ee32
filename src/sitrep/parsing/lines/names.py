"""Names of people and user names: what they look like, and what stands around them."""

from __future__ import annotations

import re

from sitrep.parsing.dating.dates import Moment
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.cues import (
    LEAD_MARKS,
    LEAD_NOUNS,
    LEAD_WORDS,
    LEAD_WORDS_AFTER,
    LEAD_WORDS_AFTER_NOUNS,
    NAME_PARTICLES,
    NUMBER,
    PARTICIPLES,
    SMALL_TRAIL_WORDS,
    TRAIL_MARKS,
    TRAIL_WORDS,
    URL_START,
)
from sitrep.patterns import compile_late

# "Ann, Springfield, 3 May" has a place too; more words than these make a sentence.
_NAME_WORDS = 5
_NAME_LENGTH = 40
_PLACE_WORDS = 5
# More words than this are no name, however they are written; nor is a title longer than this.
_MOST_WORDS = 7
_TITLE_LENGTH = 100
_SAYING_LENGTH = 60
# A full stop after three small letters ends a sentence; after fewer it may be that of "Dr." or "St.".
_SENTENCE = compile_late(r"[a-zß-ÿа-я]{3}(?:[!?]|\.(?<!\b(?:Capt|Prof|Supt)\.))\s|[,;]\s|\s[-–—]\s")
# Titles that are cut short, before a name; more than a full stop after them ends no sentence.
_TITLES = compile_late(
    r"(?:(?:prof|dr|drs|dra|dipl|ing|inż|mgr|geom|avv|dott|dott\.?ssa|rag|arch|on|sig|sig\.?ra|hr|fr|frau|mr|mrs|ms|mme|mlle"
    r"|capt|lt|sgt|cpl|maj|col|gen|sen|rep|rev|hon|asst|assoc|asoc|sr|sra|srta|lic|abog|inş|müh|öğr|doç|av|st|ks|eng)\.[\s-]?)"
    r"{1,3}(?=\w)",
    re.IGNORECASE,
)
# What may end as no name does: "glenn m." has an initial there.
_UNLIKE_NAMES = compile_late(r"[.!?;,]\s|[?:]$|(?<![A-Z])(?<!\s[a-z])\.$")
_HANDLE_LENGTH = 30
# What opens the title of an answer.
_TITLED = frozenset(("re:", "aw:", "sv:", "antw:", "fw:"))
_HANDLE = compile_late(rf"[^\s.,;:!?]{{2,{_HANDLE_LENGTH}}}[!?]?")
# What sites print beside name and date: addresses, handles, numbers of permalinks and users, a zone.
_ADDRESS = compile_late(r"(?:https?://|www\.|<)\S*", re.IGNORECASE)
_ADDRESS_STARTS = frozenset("hHwW<")
# It begins with what each way of writing it begins with, for then a search skips fast to that.
_MAIL_HINT = compile_late(r"[@a](?:(?<=@)|(?<=\sa)t\s|t[)\]])")
_MAILED = compile_late(
    r"\s[<(]?[\w.+-]+(?:\s?(?:@|\(at\)|\[at\])\s?|\sat\s)[\w-]+(?:\.[\w-]+)+[>)]?$", re.IGNORECASE
)
# "Ann42" and "Ed 115" are names, "Ann 512897" and "Ann (115)" have a number of the site's.
_TRAILING = compile_late(
    r"(?:\s@\w{2,}|\s-?\d{1,6}\s(?:points?|pts)(?:-?\d{1,6}\spoints?){0,2}|\s\d{1,6}p(?:ts(?:featured)?)?|\s\d[\d,]{0,6}\s(?:fans?|followers?)"
    r"|(?<=\s)\d{4,}|[(#]\s?#?\d{3,}(?:\s?\))?|\(\s?(?:UTC|GMT)[^)]{0,9}\)?|\s#\d+"
    # Of "Ann · 1 comment".
    r"|\s[·•|]\s\d{1,5}"
    r"|\s?\((?:not verified|unverified|guest|visitor|anonymous|profile|author|(?:project\s)?admin|editor|moderator"
    r"|staff|member|subscriber|supporter|homepage|website"
    r"|e-?mail|gast|nicht (?:überprüft|verifiziert)|invité|visiteur|non vérifié|invitado|visitante|no verificado"
    r"|ospite|non verificato|não verificado|niet gecontroleerd|gość|niezweryfikowany|neregistrovaný|gäst"
    r"|(?:ej|inte|ikke) (?:verifi(?:erad|ceret|sert)|bekræftet|bekreftet|efterprøvet)|gæst|gjest|vieras|vahvistamaton"
    r"|гость|не проверено|гість|не перевірено|neověřeno|bez ověření|host|nincs ellenőrizve|vendég|neverificat|vizitator"
    r"|doğrulanmadı|misafir|ziyaretçi|χωρίς επαλήθευση|επισκέπτης|未検証|未验证|ゲスト|访客)\)?"
    # Wikis link to what else the author did.
    r"|\s?\((?:talk|contribs|disk(?:ussion)?|discuter|discussion[ei]?|discusión|discussão|msg|overleg|dyskusja|обс\.?|обсуждение"
    r"|обговорення)(?:\s[^()]{0,30})?\)?"
    # From where somebody wrote, in part or whole.
    r"|\s?(?:[(\[]\s?(?:IP\b[\s:]*)?|[/|]\s)\d{1,3}(?:\.(?:\d{1,3}|[x*-]{1,3})){2,3}(?:\s?[)\]])?"
    r"|\s?\[(?:visitor|member|guest|score hidden|[ms](?:,[ms])?)\]|(?<=bot)\sbot"
    r"|(?-i:(?<=\w)\s(?:Mod|MOD|Admin|ADMIN|OP|Pro User)))$",
    re.IGNORECASE,
)
# Livefyre and IntenseDebate printed points right behind the name.
_POINTS = compile_late(
    r"\s\d{1,6}\s?p(?:ts)?(?:featured|\s(?:moderator|staff|author|admin))?$", re.IGNORECASE
)
_POINTS_ENDS = frozenset("psdrfn")
_TRAILING_ENDS = frozenset("0123456789)]*") | frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
)
# Squarespace prints this before the name, and Blogger prints the kind of the account before it, for its picture.
_COMMENTER = compile_late(r"(?:un)?registered\s{1,2}commenter\s?(?=\S)", re.IGNORECASE)
_ACCOUNT = compile_late(r"(?:Blogger|Anonymous|OpenID|Ο χρήστης|Η χρήστρια)\s{1,2}(?=\w)")
# What wikis write for those who did not sign.
_UNSIGNED = ("Preceding unsigned comment", "The preceding unsigned comment")
# Text browsers print the number of a link before its words, and for a picture without words the name of its file;
# LiveJournal printed "[info]" for that of an account.
_LINK = compile_late(
    r"[\s*•·.,:-]*\[(?:\d{1,4}|[^\s\[\]]{1,30}\.(?:jpe?g|png|gif)|IMG|info|[–+-])\]", re.IGNORECASE
)
# What stands in one line with a name for the picture of its bearer: "Gravatar2 ann", "Avatar of Ann".
_PICTURE = compile_late(r"(?:gr)?avatar\d{0,3}(?:\s(?:of|for))?\s(?=\S)", re.IGNORECASE)
# What boards print before the names of those who have no account.
_GUEST = compile_late(
    r"(?:guest|gast|invité|invitado|ospite|visitante|gość|gäst|gæst|gjest|vieras|host|vendég|vizitator|гость|гість|misafir"
    r"|ziyaretçi|επισκέπτης|ゲスト|访客)\s?:\s(?=\w)",
    re.IGNORECASE,
)
_DASHES = ("– ", "— ", "-- ")
_ADDRESS_ENDS = frozenset(")]*")
_STANDINGS = frozenset(
    ("user", "mod", "op", "admin", "point", "points", "pts", "fan", "fans", "follower", "followers")
)
# What parts a name from a place or a title in the same header.
_PARTING = (" | ", " · ", " • ")
# "De Ann a 3.5.2014", as SAPO prints it; "De" alone begins names.
_FROM, _ON = "De ", " a"
# "da Ann » 3 maggio 2014": what boards that put such a mark before the date have before the name, in small letters.
_POSTED = compile_late(
    r"(?:da|de|di|od|af|av|autor:?|Autor:|από|kirjoittaja|Kirjoittaja|szerző:?|Szerző:?|gönderen|автор:?)\s"
)
# What parts a name from what is told of whose it is, as Facebook prints it.
TOLD = " · "


def is_name_like(text: str) -> bool:
    """Tell whether *text* could be a person's name or a user's handle: short, and no sentence."""
    if not 2 <= len(text) <= _NAME_LENGTH or text[-1] in ":;,?":
        return False
    if not (text[0].isalpha() or any(map(str.isalpha, text))):
        return False
    if "." in text and (titles := _TITLES.match(text)) is not None and titles.end() < len(text):
        return is_name_like(text[titles.end() :])
    words = text.split()
    if len(words) == 1:
        if text.isalnum():
            return len(text) <= _HANDLE_LENGTH and not text.isdigit()
        return _HANDLE.fullmatch(text) is not None
    if len(words) > _NAME_WORDS or text[-1] in "!…" or (text[-1] == "." and len(words[-1]) > 3):
        return False
    if words[0][0] in "-*•+" or words[0].casefold() in _TITLED:
        return False
    for word in words:
        # Asked here too, for nearly all words of names begin with a capital.
        if not (word[0].isupper() or is_name_word(word)):
            return False
    # Letters and digits alone make neither a sentence nor an address.
    return "".join(words).isalnum() or (_SENTENCE.search(text) is None and not _has_url(text))


def is_marked_name(text: str) -> bool:
    """Tell whether *text* is a name and what a site says of it, such as "Ann (not verified)" and "ann 5pts"."""
    marked = None
    if text[-1] == ")":
        marked = _TRAILING.search(text)
    elif text[-1] in _POINTS_ENDS:
        marked = _POINTS.search(text)
    return marked is not None and is_name_like(text[: marked.start()])


def is_placed_name(text: str) -> bool:
    """Tell whether *text* is a name and where its bearer lives, such as "Ann from Orvik, Norway"."""
    name, placed, place = text.partition(" from ")
    return bool(placed) and is_name_like(name) and place[0].isupper() and is_name_like(place.replace(",", ""))


def is_guests_name(text: str) -> bool:
    """Tell whether *text* is a name behind a word for those who have no account, such as "Gast: Ann"."""
    return _GUEST.match(text) is not None


def find_mailed(text: str) -> int:
    """Return the size of the name in "Ann Lee ann at example.org", as archives of mail print it; 0 if it is none."""
    mailed = _MAILED.search(text) if "." in text and _MAIL_HINT.search(text) is not None else None
    return mailed.start() if mailed is not None and is_name_like(text[: mailed.start()]) else 0


def is_handle(name: str) -> bool:
    """Tell whether a name is one word with a small letter first, a digit or a capital inside."""
    return bool(name) and " " not in name and (name[0].islower() or not name[1:].islower())


def is_name_word(word: str) -> bool:
    """Tell whether a word is written as those of names are: with a capital, or as "van" and "de" are."""
    first = word.lstrip("(\"'“‘@")[:1]
    return word in NAME_PARTICLES or (bool(first) and not first.islower())


def read_name(text: str) -> tuple[int | None, tuple[int, int]]:
    """Return the number that a line of a name begins with, if any, and the range of the name in the line.

    >>> read_name("2. Ann Smith")
    (2, (3, 12))
    """
    if text[0] in _ADDRESS_STARTS and _ADDRESS.match(text) and " " in text:
        # The address that the name links to.
        return None, (len(text) - len(text.partition(" ")[2].lstrip()), len(text))
    if text[0] == "(" and text.find(")") == len(text) - 1:
        # "(Anonymous)" is all that stands for a name.
        return None, (1, len(text) - 1)
    if ": " in text and (guest := _GUEST.match(text)) is not None:
        return None, (guest.end(), len(text))
    end = text.find(TOLD) if TOLD in text else len(text.removesuffix(TOLD.rstrip()))
    if text[-1] in _POINTS_ENDS and (points := _POINTS.search(text)) is not None:
        end = points.start()
    if text[0] in "GgAa" and (picture := _PICTURE.match(text)) is not None:
        return None, trim(text, picture.end(), end)
    if "[" in text and _LINK.match(text):
        return None, trim(text, 0, end)
    if size := find_mailed(text):
        return None, (0, size)
    if text.startswith(_DASHES):
        return None, trim(text, 0, end)
    if text[-1] == ":":
        return None, trim(text, 0, end)
    numbered = NUMBER.match(text)
    if (answered := find_answered(text)) is not None and answered.start():
        if numbered is None or numbered.end() >= answered.start():
            return None, trim(text, 0, answered.start())
        return int(numbered[1]), trim(text, numbered.end(), answered.start())
    if numbered is None or numbered.end() >= end:
        if text[-1] in _ADDRESS_ENDS and ("." in text or "(" in text):
            trailing = _TRAILING.search(text)
            end = trailing.start() if trailing is not None else end
        # Polish portals print this mark before the names of those who have no account.
        return None, (1 if text[0] == "~" else 0, end)
    return int(numbered[1]), trim(text, numbered.end(), end)


def find_author(
    line: str, given: tuple[int, int], moment: Moment | None, by: str, *, says: bool
) -> tuple[int, int] | None:
    """Return the range of the author's name in what is *given* beside a date or before "says", None if it is no name.

    *by* is what says so in a line such as "Posted by Ann", and *moment* the date, if there is one.
    """
    author = _cut_answered(line, _cut_account(line, given, says=says))
    if moment is not None and not by:
        if line.find("»", author[1], moment.start) >= 0 and (said := _POSTED.match(line)) is not None:
            author = trim(line, max(author[0], said.end()), author[1])
        if line.startswith(_FROM) and line.endswith(_ON, *author):
            author, by = trim(line, author[0] + len(_FROM), author[1] - len(_ON)), _FROM
        author = _cut_told(line, author)
    name = line[slice(*author)]
    if is_name_like(name) or _is_loose_name(name, moment, by, says=says):
        return author
    size = find_placed_name(name) if moment is not None and moment.is_timed else 0
    return (author[0], author[0] + size) if size else None


def _cut_account(line: str, author: tuple[int, int], *, says: bool) -> tuple[int, int]:
    """Return the range of "Ann" in "Unregistered CommenterAnn" and "Blogger Ann said...", and any other as it is."""
    start, end = author
    account = _COMMENTER.match(line, start, end)
    if account is None and says and line.endswith(("...", "…")):
        account = _ACCOUNT.match(line, start, end)
    return (account.end(), end) if account else author


def _cut_told(line: str, author: tuple[int, int]) -> tuple[int, int]:
    """Return the range of "Ann" in "Ann | Orvik (12 km)" and the like, and any other as it is."""
    start, end = author
    for mark in _PARTING:
        name, parted, _ = line[start:end].partition(mark)
        if parted and is_name_like(name):
            return start, start + len(name)
    if line.endswith(")", start, end):
        # What stands first is what the author goes by.
        name, parted, told = line[start:end].partition(" (")
        if parted and " " in told and is_handle(name) and is_name_like(told[:-1]):
            return start, start + len(name)
    return author


def _cut_answered(line: str, author: tuple[int, int]) -> tuple[int, int]:
    """Return the range of "Ann" in "Ann in reply to Bo", and any other as it is."""
    start, end = author
    answered = find_answered(line[start:end])
    return trim(line, start, start + answered.start()) if answered and answered.start() else author


def find_placed_name(text: str) -> int:
    """Return the size of the name in "Ann Reed, London, United Kingdom"; 0 if the rest could not be a place."""
    name, comma, place = text.partition(", ")
    words = place.replace(",", " ").split()
    placed = comma and 0 < len(words) <= _PLACE_WORDS and all(map(is_name_word, words))
    return len(name) if placed and is_name_like(name) else 0


def _is_loose_name(name: str, moment: Moment | None, by: str, *, says: bool) -> bool:
    """Allow what is no usual name where a date with a time, or "says:", makes the line a header all the same."""
    timed = moment is not None and moment.is_timed
    words = name.split()
    if timed and by and len(name) <= _TITLE_LENGTH:
        # "by Some Title « A Blog on May 7, 2011 at 8:47 pm": a page that links here signs with its title.
        return True
    if moment is not None and by and name[-1:] == ")" and is_name_like(name.partition(" (")[0]):
        # "Comment by Capt. Lee (retd) on 3 May 2014".
        return True
    if (
        len(name) > (_SAYING_LENGTH if says else _NAME_LENGTH)
        or not (says or timed)
        or _UNLIKE_NAMES.search(name)
    ):
        return False
    if len(words) <= (6 if says else 4):
        return True
    # "Meg @ A Garden of One's Own May 3, 2012 at 3:43 am": nearly all words are written as those of names are.
    return len(words) <= _MOST_WORDS and 4 * sum(map(is_name_word, words)) >= 3 * len(words)


def trim(line: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a range of *line* to what is left without the words and marks that stand around names."""
    piece = _strip_lead(line[start:end])
    if piece.startswith(_UNSIGNED):
        piece = piece.partition(" added by ")[2]
    if not piece:
        return end, end
    before = ""
    while piece:
        word = piece.split(None, 1)[0]
        plain = word.rstrip(LEAD_MARKS).casefold()
        if not (
            plain in LEAD_WORDS
            or (before in LEAD_WORDS and plain in LEAD_WORDS_AFTER)
            or (before in LEAD_NOUNS and plain in LEAD_WORDS_AFTER_NOUNS)
            or _goes_on(before, plain)
            or plain[:1] == "#"
            or (word[0] in _ADDRESS_STARTS and _ADDRESS.match(word) is not None)
        ):
            break
        before = plain
        piece = _strip_lead(piece[len(word) :])
    start = end - len(piece)
    if "<" in piece or _may_have_url(piece):
        address = _ADDRESS.search(piece)
        piece = piece[: address.start()] if address else piece
    piece = _trim_end(piece)
    within, closing, after = piece.partition(")")
    if closing and "(" not in within and line[:start].endswith("("):
        # Of "(Ann)" the name is within, and "(Ann) Bo" is one.
        return (start - 1, start + len(piece)) if after else (start, start + len(within))
    if piece[-1:] == "]" and line[:start].endswith("["):
        # "[deleted]" stands for a name, and no name is written so.
        start, piece = start - 1, f"[{piece}"
    elif piece[-1:] == "]" and "[" not in piece:
        # Of "[Posted on May 3, 2014 by Ann]".
        piece = _trim_end(piece[:-1])
    return start, start + len(piece)


def _goes_on(before: str, word: str) -> bool:
    """Tell whether a *word* of a header goes on after the one *before*, as in "#1 of 23 (permalink) Old"."""
    if word == "of":
        return before[:1] == "#"
    return (word.isdigit() and before == "of") or (word == "old" and before == "permalink")


def _strip_lead(piece: str) -> str:
    """Cut the marks and the numbers of links that stand before names off the start of *piece*."""
    while "[" in piece and (link := _LINK.match(piece)) is not None:
        piece = piece[link.end() :]
    return piece.lstrip(LEAD_MARKS)


def _trim_end(piece: str) -> str:
    """Cut the words and marks that stand after names off the end of *piece*."""
    while True:
        piece = piece.rstrip(TRAIL_MARKS)
        if piece.endswith("..."):
            piece = piece[:-3]
            continue
        if piece.endswith((" _", " /", " *")):
            piece = piece[:-2]
            continue
        blank = piece.rfind(" ")
        last = piece[blank + 1 :]
        folded = last.lstrip("([").casefold()
        # "Ann wrote:Posted 3 May 2014", as lines without blanks between are flattened.
        glued = ":" in folded and TRAIL_WORDS.issuperset(folded.split(":"))
        if folded in TRAIL_WORDS or last in SMALL_TRAIL_WORDS or glued:
            piece = piece[: blank + 1]
            # "Ann a écrit", "Ann ha scritto": what is left of the verb.
            if folded in PARTICIPLES:
                piece = piece.rstrip().removesuffix(" hat").removesuffix(" ha").removesuffix(" a")
            elif last == "dniu":
                piece = piece.rstrip().removesuffix(" w")
            continue
        # Most names end in letters, and have none of these marks before them.
        may_trail = last[-1:] in _TRAILING_ENDS and (
            not last.isalpha() or folded in _STANDINGS or "(" in piece
        )
        trailing = _TRAILING.search(piece) if may_trail else None
        if trailing is None:
            return piece
        piece = piece[: trailing.start()]


def _may_have_url(text: str) -> bool:
    """Tell whether *text* has what every address of a page has: to search for one takes ten times as long."""
    return "://" in text or "www." in text.casefold()


def _has_url(text: str) -> bool:
    return _may_have_url(text) and URL_START.search(text) is not None

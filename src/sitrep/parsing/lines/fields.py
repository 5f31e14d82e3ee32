"""Labelled fields, such as "Name: Ann Lee" or "Date received", a tab and a date: their words in many languages."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sitrep.patterns import compile_late

Kind = Literal["author", "date", "place", "subject", "address", "text", "fact", "other"]

# What stands before the colon or tab; no label is longer, or has more words.
_LONGEST = 32
_MOST_WORDS = 4
# The colon or tab is among so many code points, with marks of bold type before the label and behind it.
_MARKED = _LONGEST + 8
_FIELD = compile_late(
    rf"[*_]{{0,2}}(?P<label>[^\W\d_][^:：\t\d]{{0,{_LONGEST - 1}}}?)\s?(?:[*_]{{0,2}}[:：](?!//)[*_]{{0,2}}|\t)\s*"
)
_BARE_ENDS = " :：*_"
# What a form for comments has in the place of a value: something to fill in, or the mark of what must be.
_BLANK = compile_late(r"[\W_]*(?:\((?:required|optional|will not be published)[^)]*\)[\W_]*)?")
_WORD = compile_late(r"[^\W\d_]+")

_WRITERS = (
    "commenter author poster respondent user sender submitter contributor visitor reader guest member".split()
)
_PLAIN_AUTHORS = frozenset(
    "name nickname nick username handle by from von vom autor autorin verfasser verfasserin absender benutzer "
    "benutzername auteur nom pseudo prénom de par autora nombre usuario remitente autore nome utente mittente da di "
    "usuário remetente naam afzender gebruiker door van namn användare avsändare från av navn bruker fra nimi "
    "nimimerkki imię podpis użytkownik nadawca od имя автор пользователь отправитель от ім'я ім’я користувач від "
    "jméno uživatel meno név nume ad isim rumuz όνομα ime име 名前 お名前 投稿者 姓名 昵称 网名 이름 글쓴이 "
    "작성자".split()
)
# These head nothing but what people sent in.
_WRITER_LABELS = frozenset(
    [
        *(writer for writer in _WRITERS if writer not in ("author", "user", "sender", "member")),
        *(f"{writer} name" for writer in _WRITERS if writer not in ("author", "member")),
        *(f"name of {writer}" for writer in _WRITERS if writer not in ("author", "member")),
        "comment by",
        "comment from",
        "posté par",
        "commentaire de",
        "enviado por",
        "comentario de",
        "inviato da",
        "geplaatst door",
    ]
)
_AUTHOR_LABELS = (
    _PLAIN_AUTHORS
    | _WRITER_LABELS
    | frozenset(
        (
            "author",
            "author name",
            "user",
            "sender",
            "full name",
            "screen name",
            "written by",
            "posted by",
            "submitted by",
            "escrito por",
        )
    )
    | frozenset(("scritto da", "écrit par", "geschrieben von", "nombre y apellido"))
)
_DATE_WORDS = frozenset(
    "date time when posted published submitted received sent datum zeit uhrzeit zeitpunkt wann geschrieben gesendet "
    "heure quand publié envoyé fecha hora cuándo publicado data ora quando pubblicato tijd wanneer geplaatst verzonden "
    "tid när dato päivä päiväys czas kiedy dodano дата время когда отправлено опубликовано час коли надіслано čas "
    "kdy päivämäärä dátum időpont tarih saat ημερομηνία ώρα vrijeme 日時 日付 投稿日 时间 日期 날짜 작성일 dtg".split()
)
# What may stand beside those in a label: "Date and time", "Response Date".
_BESIDE_DATE = frozenset(
    "and of on at comment response entry message und des et du y del e en och og i и та de di do added és ve și "
    "ja a".split()
)
_LABELS: dict[Kind, frozenset[str]] = {
    "text": frozenset(
        "comment comments message says said wrote text response feedback remarks entry kommentar nachricht beitrag "
        "eintrag schreibt schrieb commentaire message dit comentario mensaje dice dijo commento messaggio testo dice "
        "comentário mensagem disse reactie bericht opmerking meddelande inlägg melding innlegg kommentti viesti "
        "komentarz wiadomość treść комментарий сообщение текст отзыв коментар повідомлення відгук komentář "
        "zpráva besked správa üzenet hozzászólás mesaj comentariu yorum μήνυμα σχόλιο poruka съобщение 本文 内容 "
        "コメント "
        "留言 내용".split()
    )
    | frozenset(("comment text", "your comment", "their comment", "ha scritto", "a écrit")),
    "place": frozenset(
        "location town city place where country state region residence address ort wohnort stadt ville lieu pays "
        "ciudad lugar país localidad città luogo cidade local plaats woonplaats stad sted by paikka miasto miejscowość "
        "skąd город место откуда місто звідки město mesto település lakhely localitate oraș şehir πόλη grad "
        "mjesto 場所 "
        "地点 城市".split()
    ),
    "subject": frozenset(
        "subject subj title topic re betreff titel thema objet sujet titre asunto título tema oggetto titolo assunto "
        "onderwerp ämne emne aihe temat tytuł тема заголовок předmět predmet tárgy téma subiect konu başlık θέμα "
        "naslov "
        "件名 題名 标题 主题 제목".split()
    ),
    "address": frozenset(
        "to cc bcc reply-to message-id in-reply-to references content-type mime-version email e-mail mail url website "
        "homepage web e-posta sähköposti 邮箱 メール".split()
    ),
    "fact": frozenset(
        "phone tel telephone fax mobile price cost magnitude depth intensity epicentre epicenter age aged born died "
        "venue speaker speakers isbn issn doi publisher journal volume pages ingredients serves rank score salary "
        "employer occupation vessel crew casualties duration capacity telefon preis alter prix âge teléfono precio "
        "edad telefono prezzo età".split()
    ),
}
_KNOWN: dict[str, Kind] = {
    **{label: kind for kind, labels in _LABELS.items() for label in labels},
    **dict.fromkeys(_AUTHOR_LABELS, "author"),
}
# The first words of the lines that may name an author.
AUTHOR_STARTS = frozenset(
    mark + word
    for label in _AUTHOR_LABELS
    for first in (label.split()[0],)
    for mark in ("", "**", "__")
    for word in (first, f"{first}:", f"{first}:{mark}", f"{first}{mark}:")
)


class Field(NamedTuple):
    """A line with a label on it.

    Args:
        label: the label, case-folded, without the mark behind it.
        value: where the value starts in the line; the line's length if there is none.
        kind: what the words of the label say that it is.
    """

    label: str
    value: int
    kind: Kind


def read_field(text: str) -> Field | None:
    """Return the field that a *text* is, its label parted from the value by a colon or a tab.

    >>> read_field("Posted by: Ann Lee")
    Field(label='posted by', value=11, kind='author')
    >>> read_field("We met at 10:30")
    """
    found = _FIELD.match(text)
    if found is None:
        return None
    label = fold_label(found["label"])
    return Field(label, found.end(), get_kind(label)) if len(label.split()) <= _MOST_WORDS else None


def is_marked(folded: str) -> bool:
    """Tell quickly whether a colon or tab stands where a case-folded line that is a field has it."""
    head = folded[:_MARKED]
    return ":" in head or "\t" in head or "：" in head


def may_be_field(folded: str) -> bool:
    """Tell quickly whether a case-folded line may have a label, or be one of those that are known."""
    return is_marked(folded) or folded in _KNOWN


def read_bare(text: str) -> Field | None:
    """Return the field that a *text* is if it is a label and no more, with a colon or without."""
    if len(text) > _MARKED or "\t" in text:
        return None
    label = fold_label(text)
    if not label[:1].isalpha() or len(label.split()) > _MOST_WORDS:
        return None
    return Field(label, len(text), get_kind(label))


def fold_label(text: str) -> str:
    """Return a label as it is looked up: case-folded, with neither the colon nor marks of bold type."""
    return " ".join(text.strip(_BARE_ENDS).casefold().split())


def get_kind(label: str) -> Kind:
    """Return what the words of a folded *label* say that its value is."""
    known = _KNOWN.get(label)
    if known is not None:
        return known
    words = frozenset(_WORD.findall(label))
    if not words.isdisjoint(_DATE_WORDS) and words <= _DATE_WORDS | _BESIDE_DATE:
        return "date"
    return "other"


def names_writer(label: str) -> bool:
    """Tell whether a folded *label* is given to none but those who sent something in."""
    return label in _WRITER_LABELS


def is_blank(value: str) -> bool:
    """Tell whether a *value* is none, but what a form has to be filled in."""
    return _BLANK.fullmatch(value) is not None

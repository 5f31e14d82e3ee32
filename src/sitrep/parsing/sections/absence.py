"""Pages that say by themselves that they have no comments."""

from __future__ import annotations

from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.splitting import Lines

# It is said in place of the comments, near the end.
_LAST = 60
# What somebody says who does not want to say anything.
_REFUSAL = "no comment"
_ANSWERS = ("repl", "respons", "antwort", "répons", "respuest", "rispost")
# How a line begins that says in place of comments that there are none.
_BEGINNINGS = (
    "no comments",
    "there are no comments",
    "there are no responses",
    "there are no entries",
    "there are no reviews",
    "no entries yet",
    "no reviews yet",
    "no replies yet",
    "comments are turned off",
    "comments are disabled",
    "comments have been disabled",
    "comments have been turned off",
    "keine kommentare",
    "noch keine kommentare",
    "bisher keine kommentare",
    "aucun commentaire",
    "no hay comentarios",
    "aún no hay comentarios",
    "sin comentarios",
    "nessun commento",
    "non ci sono commenti",
    "nenhum comentário",
    "sem comentários",
    "geen reacties",
    "nog geen reacties",
    "er zijn nog geen reacties",
    "brak komentarzy",
    "inga kommentarer",
    "нет комментариев",
    "комментариев нет",
    "комментариев пока нет",
    "коментарів немає",
    "немає коментарів",
    "es sind noch keine kommentare",
    "es gibt noch keine kommentare",
    "pas de commentaire",
    "pas encore de commentaire",
    "il n'y a pas encore de commentaire",
    "todavía no hay comentarios",
    "ningún comentario",
    "non ci sono ancora commenti",
    "ancora nessun commento",
    "não há comentários",
    "ainda não há comentários",
    "er zijn geen reacties",
    "nie ma jeszcze komentarzy",
    "det finns inga kommentarer",
    "ingen kommentarer",
    "der er ingen kommentarer",
    "endnu ingen kommentarer",
    "det er ingen kommentarer",
    "ei kommentteja",
    "ei vielä kommentteja",
    "žádné komentáře",
    "zatím žádné komentáře",
    "zatím nejsou žádné komentáře",
    "zatiaľ žiadne komentáre",
    "nincs hozzászólás",
    "még nincs hozzászólás",
    "még nem érkezett hozzászólás",
    "niciun comentariu",
    "nu există comentarii",
    "nu sunt comentarii",
    "пока нет комментариев",
    "комментарии отсутствуют",
    "поки немає коментарів",
    "коментарів ще немає",
    "henüz yorum yapılmamış",
    "henüz yorum yok",
    "hiç yorum yok",
    "yorum yok",
    "δεν υπάρχουν σχόλια",
    "δεν υπάρχουν ακόμη σχόλια",
    "δεν υπάρχουν ακόμα σχόλια",
    "κανένα σχόλιο",
    "コメントはまだありません",
    "まだコメントはありません",
    "まだコメントがありません",
    "コメントはありません",
    "暂无评论",
    "还没有评论",
    "暂时没有评论",
    "尚無評論",
    "댓글이 없습니다",
)
# And what it says, wherever in the line.
_PHRASES = (
    "be the first to comment",
    "be the first to post",
    "be the first to reply",
    "be the first to respond",
    "be the first to leave",
    "be the first to share your",
    "be the first to have your say",
    "schreiben sie den ersten kommentar",
    "schreibe den ersten kommentar",
    "soyez le premier à",
    "sé el primero en",
    "commenta per primo",
    "sii il primo a",
    "seja o primeiro a",
    "wees de eerste",
    "bądź pierwszy",
    "bli först",
    "sei der erste",
    "seien sie der erste",
    "escribe el primer comentario",
    "scrivi tu il primo",
    "scrivi il primo commento",
    "sê o primeiro a",
    "napisz pierwszy komentarz",
    "bli den första",
    "vær den første",
    "bliv den første til",
    "bli den første",
    "ole ensimmäinen",
    "kommentoi ensimmäisenä",
    "buďte první",
    "buďte prvý",
    "napište první komentář",
    "légy te az első",
    "legyen ön az első",
    "fii primul",
    "fiți primul",
    "станьте первым",
    "будьте первым",
    "станьте першим",
    "будьте першим",
    # A capital with a dot is two when it is case-folded.
    "ilk yorumu",
    "i̇lk yorumu",
    "ilk yorum yapan",
    "i̇lk yorum yapan",
    "γράψτε το πρώτο σχόλιο",
    "γίνετε ο πρώτος".casefold(),
    "最初のコメント",
    "抢沙发",
)
# Each of those has one of these, and hardly another line does.
_FIRST = (
    *("first", "erste", "premier", "prim", "pierwszy", "först", "først", "ensimmäi", "prv", "első"),
    *("перв", "перш", "yorum", "πρώτ", "最初", "抢"),
)
# What another page says of this one is cut on either side.
_CUT = ("[…]", "[...]")


def find_absence(lines: Lines, labels: Labels) -> int | None:
    r"""Return the line near its end by which the page says that it has no comments; None where it counts some, too.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It shook.\nNo comments yet\nAll rights reserved.")
    >>> find_absence(lines, label_lines(lines))
    1
    """
    if any(heading.count for heading in labels.headings.values()):
        return None
    last = range(len(lines))[-_LAST:]
    counted = (line for line in labels.headings if line in last and _counts_none(lines, labels, line))
    # A parse asks twice.
    known = lines.remember(_says_none)
    said = (line for line in last if len(lines.texts[line]) <= SHORT_LINE and known[lines.folded[line]])
    return next(counted, next(said, None))


def _says_none(folded: str) -> bool:
    """Tell whether a case-folded line says that there are no comments, and quotes no other page for that."""
    found = folded.startswith(_BEGINNINGS) or (
        any(map(folded.__contains__, _FIRST)) and any(map(folded.__contains__, _PHRASES))
    )
    return found and not any(mark in folded for mark in _CUT)


def _counts_none(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a heading counts no comments, by itself or with the line below; one comment may have no answers."""
    folded = lines.folded[line]
    if any(word in folded for word in _ANSWERS) or folded.rstrip(".") == _REFUSAL:
        return False
    count = labels.headings[line].count
    return count == 0 or (count is None and line + 1 < len(lines) and lines.texts[line + 1] == "0")

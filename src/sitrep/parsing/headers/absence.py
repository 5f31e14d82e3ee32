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
)


def says_none(lines: Lines, labels: Labels) -> bool:
    r"""Tell whether the page says near its end that it has no comments, and counts none elsewhere.

    >>> from sitrep.parsing.lines.labelling import label_lines
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("It shook.\nNo comments yet\nAll rights reserved.")
    >>> says_none(lines, label_lines(lines))
    True
    """
    if any(heading.count for heading in labels.headings.values()):
        return False
    last = range(len(lines))[-_LAST:]
    if any(_counts_none(lines, labels, line) for line in labels.headings if line in last):
        return True
    said = "".join(f"\n{lines.folded[line]}" for line in last if len(lines.texts[line]) <= SHORT_LINE)
    return any(f"\n{phrase}" in said for phrase in _BEGINNINGS) or any(phrase in said for phrase in _PHRASES)


def _counts_none(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a heading counts no comments, by itself or with the line below; one comment may have no answers."""
    folded = lines.folded[line]
    if any(word in folded for word in _ANSWERS) or folded.rstrip(".") == _REFUSAL:
        return False
    count = labels.headings[line].count
    return count == 0 or (count is None and line + 1 < len(lines) and lines.texts[line + 1] == "0")

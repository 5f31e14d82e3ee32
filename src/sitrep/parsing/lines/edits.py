"""Lines by which forums say when a comment was changed, and by whom: "Last edited by Ann; 02-14-2013 at 12:44 PM"."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.patterns import compile_late

_LONGEST = 110
# A date and a time have at least so many digits.
_LEAST_DIGITS = 6
_MARKS = "«*[("
# Looked for first, for nearly all lines begin with another word.
_OPENINGS = frozenset(
    """« last edit edited modified this post message zuletzt dieser beitrag geändert bearbeitet editiert dernière
    modifié édité última editado ultima modifica laatst gewijzigd bewerkt senast redigerad ostatnio отредактировано
    последний востаннє""".split()
)
_EDIT = compile_late(
    r"[«*\[(]?\s?(?:(?:this|the|post|message|comment|was|has|been|last|zuletzt|dieser|beitrag|wurde|dernière|dernier|ce"
    r"|última|último|vez|ultima|laatst|senast|ostatnio|последний|раз|востаннє)\s){0,6}"
    r"(?:edit(?:ed)?|modified|geändert|bearbeitet|editiert|modification|édition|modifié|édité|edición|editado|edição"
    r"|modifica|gewijzigd|bewerkt|redigerad|edytowany|zmieniony|отредактировано|редактировалось|редагувалось)\b"
    r"(?:\s?:)?\s(?=.{0,60}\b(?:by|von|par|por|da|di|door|av|przez)\s|[\w.]{2,30}[,;:]\s).+"
)


def is_edit(folded: str, words: Sequence[str]) -> bool:
    """Tell whether a case-folded line, of these *words*, says when a comment was changed, and by whom.

    >>> line = "last edited by ann; 02-14-2013 at 12:44 pm"
    >>> is_edit(line, line.split()), is_edit("edited in haste", ["edited", "in", "haste"])
    (True, False)
    """
    if (words[0].lstrip(_MARKS) or "«") not in _OPENINGS or len(folded) > _LONGEST:
        return False
    return sum(map(str.isdigit, folded)) >= _LEAST_DIGITS and _EDIT.fullmatch(folded) is not None

"""Labels that forms and guestbooks print before the parts of a comment: "Name:", "Posted by:", "Date:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep_html.dating.dates import find_date
from sitrep_html.parts.names import LEADING, LONGEST_NAME, clean_name
from sitrep_html.tree.elements import Element, fold, iterate_text, read_start

# What leads to a name, and to nothing else.
_TO_NAME = re.compile(
    r"(?:(?:posted|written|submitted|comment|message|left|sent|geschrieben|verfasst|kommentar|beitrag|posté|publié|écrit"
    r"|publicado|escrito|scritto|inviato|geplaatst|dodał|skrivet)\s)?(?:by|von|par|por|da|di|door|przez|av)"
    r"|(?:your\s)?(?:user)?name|nom|nombre|nome|naam|namn|navn|imię|nick(?:name)?|user|from"
    r"|author|autor(?:in)?|auteur|autore|verfasser|имя|автор|от",
    re.IGNORECASE,
)
_LONGEST = 30
_MOST_WORDS = 4
_PARAGRAPHS = ("p", "blockquote", "pre")


def is_label(text: str) -> bool:
    """Tell whether *text* leads to a name or a date, as labels of a form do.

    >>> is_label("Nome:"), is_label("Posted by:"), is_label("Ann:")
    (True, True, False)
    """
    word, mark, rest = text.partition(":")
    if not mark or rest.strip():
        return False
    return word.strip().casefold() in LEADING or _TO_NAME.fullmatch(word.strip()) is not None


def is_labelled(line: str, value: str | None) -> bool:
    """Tell whether *line* is *value* with its label before it, or labels alone.

    >>> is_labelled("Name: Ann Roe", "Ann Roe"), is_labelled("Name: Date:", None), is_labelled("Bo: Ann Roe", "Ann Roe")
    (True, True, False)
    """
    rest = line.removesuffix(value).rstrip() if value else line
    return rest.endswith(":") and all(is_label(f"{word}:") for word in rest[:-1].split(":"))


def _begins_with_label(element: Element) -> bool:
    start = next((piece for piece in iterate_text(element) if not piece.isspace()), "")
    return is_label(f"{start[:_LONGEST].partition(':')[0]}:")


def find_labelled(elements: Sequence[Element]) -> tuple[Element | None, str] | None:
    """Return the name after a label that is an element of its own, and what holds it; nothing does if it is bare.

    None is looked for from the first paragraph of words on: there "From:" may be followed by anything.
    """
    for element in elements:
        text = read_start(element, _LONGEST) or ""
        if element.tag in _PARAGRAPHS and not _begins_with_label(element):
            break
        if not text.endswith(":") or _TO_NAME.fullmatch(text[:-1].strip()) is None:
            continue
        bare = fold(element.tail or "")
        after = element.getnext()
        holder = after if not bare and after is not None and isinstance(after.tag, str) else None
        value = bare or (read_start(holder, LONGEST_NAME) if holder is not None else "") or ""
        # "(Anonymous)", as it is where no label is.
        whole = value[1:-1] if value.startswith("(") and value.endswith(")") else value
        name = clean_name(whole, exact=True) if whole and len(whole.split()) <= _MOST_WORDS else None
        if name is not None and not is_label(value) and find_date(value) is None:
            return holder, name
    return None

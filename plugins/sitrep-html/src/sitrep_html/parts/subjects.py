"""Titles of comments, as some papers ask for them, and subjects of posts that say no more than that of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sitrep_html.dating.dates import find_date
from sitrep_html.parts.announcing import is_heading
from sitrep_html.parts.counts import says_something
from sitrep_html.tree.elements import Element, fold, get_words, read_start
from sitrep_html.tree.outlines import Outline

LONGEST_TITLE = 300
_LONGEST = 120
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SUBJECTS = frozenset(
    "subject title titel titre titolo titulo título headline betreff überschrift ueberschrift onderwerp objet asunto "
    "oggetto assunto tytuł tytul temat rubrik".split()
)
# Titles that somebody has, and that others see beside the name.
_OF_MEMBERS = frozenset("user member author rank role job badge group custom avatar profile tooltip".split())
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ANSWERING = re.compile(r"(?:#\s?)?(?:(?:re|aw|antw|sv|rif|odp)\s?:\s*)+", re.IGNORECASE)
_PARTING = re.compile(r"\s[-–—|»:·]\s")


def find_subject(
    elements: Iterable[Element], parts: Sequence[Element], name: str | None, date: str | None
) -> str | None:
    """Return the title that stands above a comment's words: a heading, or what is named for titles; None if none does.

    Args:
        elements: of the comment, up to its words.
        parts: those that hold name and date.
        name: of the author.
        date: as it is written.
    """
    for element in elements:
        words = get_words(element)
        if element.tag not in _HEADINGS and _SUBJECTS.isdisjoint(words):
            continue
        text = read_start(element, _LONGEST) if words.isdisjoint(_OF_MEMBERS) else None
        if (
            text
            and _LETTERS.search(text)
            and not _holds(element, parts)
            and not _is_of_site(text, name, date)
        ):
            return text
    return None


def _holds(element: Element, parts: Sequence[Element]) -> bool:
    """Tell whether *element* is one of *parts*, or in or around one."""
    around = {each for part in parts for each in (part, *part.iterancestors())}
    return element in around or not set(parts).isdisjoint(element.iterancestors())


def _is_of_site(text: str, name: str | None, date: str | None) -> bool:
    if (name is not None and name in text) or text.startswith("@"):
        return True
    return is_heading(text) or not says_something(text, name, date) or find_date(text) is not None


def find_titles(outline: Outline) -> frozenset[str]:
    """Return the titles of the page: its first heading, and its title, with the name of the site or without."""
    texts = [read_start(each, LONGEST_TITLE) or "" for each in outline.get_tagged("h1")[:1]]
    for each in outline.get_tagged("title")[:1]:
        title = fold(each.text or "")
        texts += [title, *_PARTING.split(title)]
    return frozenset(text.casefold() for text in texts if text)


def drop_answering(subject: str) -> str:
    """Return *subject* without "Re:" before it."""
    return _ANSWERING.sub("", subject, count=1)

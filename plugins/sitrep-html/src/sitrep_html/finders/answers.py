"""Answers that are called otherwise than the comments they stand in or below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from sitrep_html.dating.dates import find_date
from sitrep_html.finders.naming import SURE_WORDS
from sitrep_html.finders.threads import REPLIES
from sitrep_html.tree.elements import Element, get_words, split_words
from sitrep_html.tree.outlines import Outline

_TAGS = frozenset("li div article section dd".split())
_LONGEST_DATE = 120
_NAMES = SURE_WORDS | frozenset(
    "reply answer response antwort réponse reponse respuesta risposta resposta odpowiedz svar".split()
)


def find_answers(comments: Sequence[Element], outline: Outline) -> list[Element]:
    """Return the elements beside *comments* that may be answers to some of them, in the order of the page.

    They have all classes that the comments share, and others, as in "comment comment--reply"; or they are in a list
    that is named for answers, inside a comment or right after one; or they are named for comments or answers, inside
    of one.
    """
    taken = set(comments)
    found = {*_find_alike(comments, outline), *_find_listed(comments), *_find_inner(comments)} - taken
    kept = [each for each in found if not _holds(each, taken)]
    return sorted(kept, key=outline.places.__getitem__)


def _find_alike(comments: Sequence[Element], outline: Outline) -> Iterable[Element]:
    classes = [frozenset(each.get("class", "").split()) for each in comments]
    shared = classes[0].intersection(*classes[1:])
    if not any(SURE_WORDS & split_words(name) for name in shared):
        return
    tags = {each.tag for each in comments}
    for value, elements in outline.classed.items():
        if shared < frozenset(value.split()):
            yield from (each for each in elements if each.tag in tags)


def _find_listed(comments: Sequence[Element]) -> Iterable[Element]:
    for comment in comments:
        after = comment.getnext()
        lists = chain(
            comment.iterdescendants("ul", "ol", "div", "section"), () if after is None else (after,)
        )
        for each in lists:
            if isinstance(each.tag, str) and REPLIES & get_words(each):
                yield from each.iterchildren(*_TAGS)


def _find_inner(comments: Sequence[Element]) -> Iterable[Element]:
    for comment in comments:
        inner = [each for each in comment.iterdescendants(*_TAGS) if _NAMES & get_words(each)]
        # What holds all dates of a comment is the comment once more.
        dates = _count_dates(comment) if inner else 0
        yield from (each for each in inner if dates > 1 and 0 < _count_dates(each) < dates)


def _count_dates(element: Element) -> int:
    pieces = (piece for each in element.iterdescendants() for piece in (each.text, each.tail))
    return sum(_has_date(piece) for piece in (element.text, *pieces) if piece)


def _has_date(piece: str) -> bool:
    """Tell whether a piece of text has a date, be that without its year."""
    return not piece.isspace() and len(piece) <= _LONGEST_DATE and find_date(piece) is not None


def _holds(element: Element, taken: Set[Element]) -> bool:
    return any(each in taken for each in element.iterdescendants())

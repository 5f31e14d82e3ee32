"""Answers that are called otherwise than the comments they stand in or below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from sitrep_html.dating.dates import find_date
from sitrep_html.finders.naming import SURE_WORDS
from sitrep_html.finders.threads import REPLIES
from sitrep_html.tree.elements import Element, get_words, read_start, split_words
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

_TAGS = frozenset("li div article section dd".split())
_LONGEST_DATE = 120
# What keeps boxes apart is empty.
_MOST_EMPTY = 4
_ANSWERS = frozenset(
    "reply answer response antwort réponse reponse respuesta risposta resposta odpowiedz svar".split()
)
_NAMES = SURE_WORDS | _ANSWERS


def find_answers(comments: Sequence[Element], outline: Outline) -> list[Element]:
    """Return the elements beside *comments* that may be answers to some of them, in the order of the page.

    They have all classes that the comments share, and others, as in "comment comment--reply"; or they are in a list
    that is named for answers, inside a comment or right after one; or they are named for comments or answers, inside
    of one, or for answers alone, among them.
    """
    taken = set(comments)
    around = Nearest(taken.__contains__)
    # What is in a comment that is in another is in that one too, and is looked at once.
    outermost = [each for each in comments if around.find(each) is None]
    found = {*_find_alike(comments, outline), *_find_listed(outermost), *_find_inner(outermost, around)}
    found.update(_find_among(outermost))
    return sorted(found - taken - _find_holders(comments), key=outline.places.__getitem__)


def _find_holders(comments: Iterable[Element]) -> set[Element]:
    """Return the elements that hold a comment."""
    holders: set[Element] = set()
    for comment in comments:
        holder = comment.getparent()
        # Above one that was met before, all were.
        while holder is not None and holder not in holders:
            holders.add(holder)
            holder = holder.getparent()
    return holders


def _find_alike(comments: Sequence[Element], outline: Outline) -> Iterable[Element]:
    classes = [frozenset(each.get("class", "").split()) for each in comments]
    shared = classes[0].intersection(*classes[1:])
    if not any(SURE_WORDS & split_words(name) for name in shared):
        return
    tags = {each.tag for each in comments}
    for value, elements in outline.classed.items():
        if shared < frozenset(value.split()):
            yield from (each for each in elements if each.tag in tags)


def _find_listed(outermost: Iterable[Element]) -> Iterable[Element]:
    for comment in outermost:
        after = _get_next(comment)
        lists = chain(
            comment.iterdescendants("ul", "ol", "div", "section"), () if after is None else (after,)
        )
        for each in lists:
            if isinstance(each.tag, str) and REPLIES & get_words(each):
                yield from each.iterchildren(*_TAGS)


def _find_among(outermost: Sequence[Element]) -> Iterator[Element]:
    """Yield what stands between the comments, as they do, and is named for answers and nothing else."""
    tags = {each.tag for each in outermost}
    for holder in dict.fromkeys(each.getparent() for each in outermost):
        for each in holder if holder is not None else ():
            if each.tag in tags and (words := get_words(each)) and words <= _ANSWERS:
                yield each


def _get_next(comment: Element) -> Element | None:
    """Return the next element after *comment* that is not empty."""
    following = islice(comment.itersiblings(), _MOST_EMPTY)
    return next((each for each in following if read_start(each, 0) is None), None)


def _find_inner(outermost: Iterable[Element], around: Nearest) -> Iterator[Element]:
    for comment in outermost:
        inner = [each for each in comment.iterdescendants(*_TAGS) if _NAMES & get_words(each)]
        dates = _count_dates(comment) if inner else {}
        for each in inner:
            holder = around.find(each)
            # What holds all dates of a comment is the comment once more.
            if holder is not None and 0 < dates[each] < dates[holder]:
                yield each


def _count_dates(comment: Element) -> dict[Element, int]:
    """Return how many dates each element of a comment has, and the comment itself."""
    nodes = list(comment.iter())
    dates = dict.fromkeys(nodes, 0)
    for each in reversed(nodes):
        # What a note such as "<!-- May 4 -->" says is no text of the page, but what stands behind it is.
        dates[each] += _has_date(each.text or "") if isinstance(each.tag, str) else 0
        parent = each.getparent()
        if each is not comment and parent is not None:
            dates[parent] += dates[each] + _has_date(each.tail or "")
    return dates


def _has_date(piece: str) -> bool:
    """Tell whether a piece of text has a date, be that without its year."""
    return len(piece) <= _LONGEST_DATE and not piece.isspace() and find_date(piece) is not None

"""Comments that a page states in the vocabulary of schema.org: microdata, RDFa and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from sitrep_html.dating.dates import parse_iso
from sitrep_html.finders.findings import Candidates, Finding, Found
from sitrep_html.parts.when import WrittenDate
from sitrep_html.stated.json_ld import get_list, get_objects, get_string, iterate_objects
from sitrep_html.tree.elements import fold, get_words
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.rendering import Rendered, render
from sitrep_html.tree.trees import parse_tree

_MARKUP = re.compile(
    r"</?(?:p|br|a|b|i|em|strong|div|span|ul|ol|li|blockquote|code|pre)\b[^<>]*>|&(?:#\d+|[a-z]{2,6});",
    re.IGNORECASE,
)
_TYPES = ("Comment", "UserComments", "Answer")
# What comments are about where the page is no article.
_POSTINGS = ("DiscussionForumPosting", "Question", "SocialMediaPosting")
_TEXT_KEYS = ("text", "commentText", "description")
_DATE_KEYS = ("dateCreated", "datePublished", "commentTime")


def find_microdata(outline: Outline) -> Iterator[Candidates]:
    """Yield the elements that microdata or RDFa calls comments, or gives as the `comment` of something."""
    typed = [each for each in outline.get_having("itemtype") if _is_of(each.get("itemtype", ""), _TYPES)]
    postings = [
        each for each in outline.get_having("itemtype") if _is_of(each.get("itemtype", ""), _POSTINGS)
    ]
    if typed:
        opener = postings[0] if len(postings) == 1 else None
        yield Candidates(rule="schema.org Comment (microdata)", elements=tuple(typed), opener=opener)
    given = [each for each in outline.get_having("itemprop") if "comment" in each.get("itemprop", "").split()]
    if given:
        yield Candidates(rule="schema.org comment (microdata)", elements=tuple(given))
    rdfa = [
        each
        for each in outline.get_having("typeof")
        if _is_of(each.get("typeof", ""), _TYPES)
        or ("sioc:Post" in each.get("typeof", "") and "teaser" not in get_words(each))
    ]
    if rdfa:
        yield Candidates(rule="schema.org Comment (RDFa)", elements=tuple(rdfa))


def _is_of(types: str, wanted: Container[str]) -> bool:
    return any(each.rpartition("/")[2].rpartition(":")[2] in wanted for each in types.split())


def find_json_ld(objects: Sequence[Mapping[str, Any]]) -> Finding | None:
    """Return the comments that the JSON-LD *objects* of a page hold, None if they hold none."""
    comments: list[Found] = []
    seen: set[int] = set()
    # Each with the index of what it answers; a list, not a recursion: a thread can be thousands deep.
    is_asked_by_site = any(_has_type(each, "FAQPage") for each in iterate_objects(objects))
    waiting: list[tuple[Mapping[str, Any], int | None]] = [
        (each, None)
        for each in iterate_objects(objects)
        if _has_type(each, "Comment") or (_is_answer(each) and not is_asked_by_site)
    ]
    inner = {id(reply) for each, _ in waiting for reply in _get_replies(each)} | _find_repeated(waiting)
    stack = [pair for pair in reversed(waiting) if id(pair[0]) not in inner]
    answered: list[str | None] = []
    while stack:
        each, parent = stack.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        found = _read(each, parent)
        if found is None:
            continue
        comments.append(found)
        answered.append(_read_parent(each) if parent is None else None)
        stack += [(reply, len(comments) - 1) for reply in reversed(_get_replies(each))]
    if not comments:
        return None
    return Finding(rule="schema.org Comment (JSON-LD)", comments=tuple(_answer(comments, answered)))


def _find_repeated(waiting: Sequence[tuple[Mapping[str, Any], int | None]]) -> set[int]:
    """Return the comments that are stated once more as what another one answers, by their identity."""
    parents = {id(parent): parent for each, _ in waiting for parent in get_objects(each.get("parentItem"))}
    listed = {_get_id(each) for each, _ in waiting if id(each) not in parents}
    return {key for key, parent in parents.items() if _get_id(parent) in listed}


def _get_id(each: Mapping[str, Any]) -> str | None:
    return get_string(each, "@id") or get_string(each, "identifier")


def _read_parent(each: Mapping[str, Any]) -> str | None:
    """Return what a comment calls the one that it answers: an id or an address."""
    stated = next(iter(get_list(each.get("parentItem"))), None)
    if isinstance(stated, str):
        return stated or None
    return next((_get_id(held) or get_string(held, "url") for held in get_objects(stated)), None)


def _answer(comments: Sequence[Found], answered: Sequence[str | None]) -> Iterator[Found]:
    """Yield *comments*, each with the index of what it answers, if it says so by its id or address.

    An id is that of the first that has it.
    """
    places: dict[str, int] = {}
    taken: set[str | None] = set()
    for place, each in enumerate(comments):
        for name in (each.id, each.permalink):
            if name is not None:
                places.setdefault(name, place)
    parents = [
        each.parent if name is None else places.get(name)
        for each, name in zip(comments, answered, strict=True)
    ]
    _open_circles(parents)
    for each, parent in zip(comments, parents, strict=True):
        yield evolve(each, parent=parent, id=each.id if each.id not in taken else None)
        taken.add(each.id)


def _open_circles(parents: list[int | None]) -> None:
    """Let the comments of *parents* that answer each other in a circle answer none."""
    passed: set[int] = set()
    for start in range(len(parents)):
        path: dict[int, None] = {}
        each: int | None = start
        while each is not None and each not in passed:
            passed.add(each)
            path[each] = None
            each = parents[each]
        if each is not None and each in path:
            circle = list(path)
            for one in circle[circle.index(each) :]:
                parents[one] = None


def _is_answer(each: Mapping[str, Any]) -> bool:
    """Tell whether *each* is an answer that somebody gave; those of a site to its own questions have no author."""
    return _has_type(each, "Answer") and bool(each.get("author"))


def _has_type(each: Mapping[str, Any], name: str) -> bool:
    return name in get_list(each.get("@type"))


def _get_replies(each: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return get_objects(each.get("comment", each.get("comments")))


def _read(each: Mapping[str, Any], parent: int | None) -> Found | None:
    text = next((each[key] for key in _TEXT_KEYS if isinstance(each.get(key), str)), "")
    lines = _read_lines(text)
    if not lines:
        return None
    name, address = _read_author(each.get("author", each.get("creator")))
    date = next((fold(each[key]) for key in _DATE_KEYS if isinstance(each.get(key), str)), "")
    votes = str(each.get("upvoteCount", ""))
    return Found(
        author=name,
        author_url=address,
        date=WrittenDate(written=date, machine=parse_iso(date)) if date else None,
        body=Rendered(lines=lines),
        id=_get_id(each),
        parent=parent,
        permalink=get_string(each, "url"),
        votes=int(votes) if votes.isdecimal() and len(votes) < 10 else None,
    )


def _read_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a statement's *text*, which some pages write as HTML."""
    if _MARKUP.search(text) is not None:
        # Never empty: there is a tag in it.
        return render([parse_tree(f"<div>{text}</div>").root]).lines
    return tuple(line for line in map(fold, text.splitlines()) if line)


def _read_author(stated: object) -> tuple[str | None, str | None]:
    """Return name and address of an author: a string, an object, or several of these."""
    first = next(iter(get_list(stated)), None)
    if isinstance(first, str):
        return fold(first) or None, None
    for held in get_objects(first):
        return fold(get_string(held, "name") or "") or None, get_string(held, "url")
    return None, None

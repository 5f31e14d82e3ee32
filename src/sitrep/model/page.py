"""What a reader hands to the parser: a source, and the structure that its markup states."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal, TypeVar, get_args

from attrs import frozen

from sitrep.errors import ModelError, Problem
from sitrep.model.annotation import Annotation
from sitrep.model.checking import find_cycles
from sitrep.model.fitting import do_all_fit, find_misfits
from sitrep.model.mistyping import find_wrong_offsets, note_type
from sitrep.model.notice import NOTICE_KINDS, NoticeKind
from sitrep.model.source import Source
from sitrep.model.stand_off import are_surely_sound, find_flaws
from sitrep.model.zones import describe_zone, has_fixed_zone

MarkKind = Literal[
    "title", "byline", "paragraph", "notice", "comment", "header", "boilerplate", "author", "date"
]

MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)

# The fields that hold one of some words, of which more can be said.
_WORDS = frozenset(("kind", "notice"))

_ItemT = TypeVar("_ItemT")


@frozen(kw_only=True)
class Mark:
    """A stretch of the text, `start` to `end`, of which the markup says what it is.

    Args:
        kind: what it is.  ``paragraph`` is one of the report; ``header`` and ``boilerplate`` stand inside a
            ``comment``, whose other lines are its paragraphs; ``author`` and ``date`` stand inside a ``header``
            or ``byline`` and are those as written.
        notice: for ``notice``, which kind of notice.
        id: for ``comment``, its id; unique in the page.
        reply_to: for ``comment``, the id of the comment that it answers.
        author: for ``comment`` and ``byline``, the author as the markup states it.
        published: for ``comment`` and ``byline``, the date as the markup states it.
        reason: what of the markup says so, in words for people; None for "the markup".
    """

    start: int
    end: int
    kind: MarkKind
    notice: NoticeKind = "other"
    id: str | None = None
    reply_to: str | None = None
    author: str | None = None
    published: datetime.date | datetime.datetime | None = None
    reason: str | None = None


@frozen(kw_only=True)
class Page:
    """A source with marks, sorted by start and then longest first; plain text has none.

    Args:
        source: the text, and where it came from.
        marks: what the markup says of stretches of it.
        annotations: what the markup states beside that; the document gets them as they are.
        absent: what belongs to the page and is not in it, such as comments that a program loads, in words for
            people.
        remarks: what else is to be known of how it was read, such as that its encoding is a guess, in words for
            people.

    Raises:
        ModelError: a value of another type than its field; a time zone that is no fixed offset; marks that leave
            the text, are out of order, or overlap without one holding the other; a comment inside another mark; two
            comments of one id, or one whose id is empty; a cycle of replies; an annotation of another source, or one
            that leaves the text.
    """

    source: Source
    marks: tuple[Mark, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    absent: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = _find_mistyped(self) or _find_problems(self)
        if problems:
            raise ModelError(problems)


def _find_mistyped(page: Page) -> list[Problem]:
    """Return a problem for each value of another type than its field; nothing else can be asked of such a page."""
    problems: list[Problem] = []
    if not isinstance(page.source, Source):
        problems.append(note_type("source", page.source, "a Source"))
    marks = _list_items("marks", page.marks, Mark, problems)
    # Asked of all at once first: a page has thousands of marks.
    if marks and not do_all_fit(marks, passed=_WORDS):
        for index, mark in enumerate(marks):
            name = f"marks[{index}]"
            problems += find_misfits(name, mark, passed=_WORDS) or find_wrong_offsets(name, mark)
    annotations = _list_items("annotations", page.annotations, Annotation, problems)
    if isinstance(page.source, Source) and not are_surely_sound(annotations, page.source):
        for index, annotation in enumerate(annotations):
            problems += find_flaws(annotation, page.source, name=f"annotations[{index}]")
    _list_items("absent", page.absent, str, problems)
    _list_items("remarks", page.remarks, str, problems)
    return problems


def _list_items(
    name: str, items: tuple[_ItemT, ...], kind: type[_ItemT], problems: list[Problem]
) -> tuple[_ItemT, ...]:
    """Return a tuple of instances of *kind*; where it is something else, note that and return nothing."""
    if not isinstance(items, tuple):
        problems.append(note_type(name, items, "a tuple"))
        return ()
    wrong = [
        note_type(f"{name}[{index}]", item, "a string" if kind is str else f"a {kind.__name__}")
        for index, item in enumerate(items)
        if not isinstance(item, kind)
    ]
    problems += wrong
    return () if wrong else items


def _find_problems(page: Page) -> list[Problem]:
    problems: list[Problem] = []
    for field in ("published", "retrieved"):
        problems += _check_zone(f"source.{field}", getattr(page.source, field))
    problems += _find_mark_problems(page.marks, len(page.source.text))
    return problems


def _check_zone(name: str, moment: datetime.date | None) -> Iterator[Problem]:
    if isinstance(moment, datetime.datetime) and not has_fixed_zone(moment):
        yield Problem(kind="zone", node=name, detail=describe_zone(moment))


def _find_mark_problems(marks: tuple[Mark, ...], length: int) -> list[Problem]:
    problems: list[Problem] = []
    around: list[Mark] = []
    ids: set[str] = set()
    last: Mark | None = None
    for index, mark in enumerate(marks):

        def note(kind: str, detail: str, index: int = index) -> None:
            problems.append(Problem(kind=kind, node=f"marks[{index}]", detail=detail))

        if mark.kind not in MARK_KINDS:
            note("kind", f"kind is {mark.kind!r}, not one of {', '.join(MARK_KINDS)}")
        if mark.notice not in NOTICE_KINDS:
            note("kind", f"notice is {mark.notice!r}, not one of {', '.join(NOTICE_KINDS)}")
        if not 0 <= mark.start < mark.end <= length:
            note("range", f"{mark.start}..{mark.end} is no stretch of the text of {length} code points")
            continue
        if last is not None and (mark.start, -mark.end) < (last.start, -last.end):
            detail = f"{mark.start}..{mark.end} must come before {last.start}..{last.end}"
            note(
                "order", f"{detail}: marks must be sorted by start, and the longest of one start comes first"
            )
        last = mark
        while around and around[-1].end <= mark.start:
            around.pop()
        if around and mark.end > around[-1].end:
            detail = f"{mark.start}..{mark.end} reaches over the end {around[-1].end} of a mark around it"
            note("overlap", detail)
        if around and mark.kind == "comment":
            note(
                "nesting", "a comment in another mark: comments are flat, and reply_to says what they answer"
            )
        around.append(mark)
        if mark.published is not None:
            problems.extend(_check_zone(f"marks[{index}].published", mark.published))
        if mark.kind == "comment" and mark.id is not None:
            if not mark.id:
                note("id", "id is '', not a string of some length")
            elif mark.id in ids:
                note("id", f"id {mark.id!r} is that of another comment too")
            ids.add(mark.id)
    parents = {mark.id: mark.reply_to for mark in marks if mark.id is not None and mark.reply_to is not None}
    for name in find_cycles(parents):
        detail = f"comment {name!r} answers itself, by way of {parents[name]!r}"
        problems.append(Problem(kind="cycle", node="marks", detail=detail))
    return problems

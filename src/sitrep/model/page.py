"""What a reader hands to the parser: a source, and the structure that its markup states."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from attrs import frozen

from sitrep.errors import ModelError, Problem
from sitrep.model.annotation import Annotation
from sitrep.model.checking import find_cycles
from sitrep.model.notice import NOTICE_KINDS, NoticeKind
from sitrep.model.source import Source

MarkKind = Literal[
    "title", "byline", "paragraph", "notice", "comment", "header", "boilerplate", "author", "date"
]

MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)


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

    Raises:
        ModelError: marks that leave the text, are out of order, or overlap without one holding the other; a
            comment inside another mark; two comments of one id; a cycle of replies.
    """

    source: Source
    marks: tuple[Mark, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    absent: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            detail = f"is a {type(self.source).__name__}, not a Source"
            raise ModelError([Problem(kind="type", node="source", detail=detail)])
        problems = list(_find_mark_problems(self.marks, len(self.source.text)))
        if problems:
            raise ModelError(problems)


def _find_mark_problems(marks: tuple[Mark, ...], length: int) -> list[Problem]:
    problems: list[Problem] = []
    around: list[Mark] = []
    ids: set[str] = set()
    before = (-1, 0)
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
        if (mark.start, -mark.end) < before:
            note("order", f"{mark.start}..{mark.end} comes after the mark it follows")
        before = (mark.start, -mark.end)
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
        if mark.kind == "comment" and mark.id is not None:
            if mark.id in ids:
                note("id", f"id {mark.id!r} is that of another comment too")
            ids.add(mark.id)
    parents = {mark.id: mark.reply_to for mark in marks if mark.id is not None and mark.reply_to is not None}
    for name in find_cycles(parents):
        detail = f"comment {name!r} answers itself, by way of {parents[name]!r}"
        problems.append(Problem(kind="cycle", node="marks", detail=detail))
    return problems

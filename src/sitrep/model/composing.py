"""Documents from plain strings: for tests, for other people's data, for authors of plugins."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, TypeVar, cast

from attrs import frozen

from sitrep.errors import ModelError, Problem
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment, Reply, ReplyBasis
from sitrep.model.document import Document
from sitrep.model.node import Span
from sitrep.model.notice import Notice, NoticeKind
from sitrep.model.report import Paragraph, Report, Title
from sitrep.model.source import Source
from sitrep.model.zones import fix_zone


@frozen(kw_only=True)
class Draft:
    """A comment to be composed; `paragraphs` is one string, or several, and `reply_to` a comment's id.

    `date` is the date as the page shall show it; a `datetime` or `date` is shown in ISO 8601 and is taken for
    certain.  Of a time zone with rules, such as a `zoneinfo.ZoneInfo`, the offset at that time is kept.
    """

    paragraphs: str | Iterable[str] = ()
    author: str | None = None
    date: str | datetime.date | datetime.datetime | None = None
    id: str | None = None
    reply_to: str | None = None
    basis: ReplyBasis = "inferred"
    confidence: float = 1.0


def compose(
    *,
    title: str | None = None,
    author: str | None = None,
    date: str | datetime.date | datetime.datetime | None = None,
    paragraphs: str | Iterable[str] = (),
    comments: str | Iterable[str | Draft] = (),
    notices: Iterable[tuple[NoticeKind, str]] = (),
    name: str | None = None,
    url: str | None = None,
    separator: str = "\n",
) -> Document:
    r"""Return the valid document of a page that is written here: notices, title, byline, report, comments.

    One string is one paragraph, or one comment.  Comments get the ids ``c1``, ``c2``, ... unless a draft names its
    own.  Every piece is followed by *separator*, which must be white space.  No decision is made up: `decisions` is
    empty.

    >>> comment = Draft(paragraphs="Here too!", author="Ann")
    >>> document = compose(title="Quake", paragraphs=["It shook."], comments=[comment])
    >>> document.source.text
    'Quake\nIt shook.\nAnn\nHere too!\n'
    >>> document.comments[0].author, document.comments[0].body
    ('Ann', 'Here too!')

    Raises:
        ModelError: *separator* is not white space, or the document would not be valid (see `Document`).
        TypeError: a text or *separator* is no string, a date neither a string nor a date, a comment neither a string
            nor a `Draft`, a notice no pair, or what should be a list none.  The message names it, as in
            ``comments[0].author``.
    """
    if not isinstance(separator, str):
        raise TypeError(f"separator is of type {type(separator).__name__}, not a string")
    if separator.strip():
        detail = f"separator is {separator!r}, not white space"
        raise ModelError([Problem(kind="separator", node="compose", detail=detail)])
    if isinstance(notices, str):
        raise TypeError(f"notices is the string {notices!r}: pass pairs of kind and text")
    page = _Page(separator)
    pairs = [_split_notice(each, index) for index, each in enumerate(_list(notices, "notices"))]
    notice_ranges: list[tuple[NoticeKind, _Range]] = [
        (kind, page.add(text, f"notices[{index}]")) for index, (kind, text) in enumerate(pairs)
    ]
    title_range = page.add(title, "title") if title is not None else None
    byline = page.add_byline(author, date)
    paragraph_ranges = page.add_all(paragraphs, "paragraphs")
    drafts = [_make_draft(each, index) for index, each in enumerate(_list(comments, "comments"))]
    comment_ranges = [page.add_comment(draft, f"comments[{index}].") for index, draft in enumerate(drafts)]

    source = Source(text="".join(page.pieces), name=name, url=url)
    return Document(
        source=source,
        notices=tuple(Notice(source=source, start=s, end=e, kind=kind) for kind, (s, e) in notice_ranges),
        report=Report(
            title=Title(source=source, start=title_range[0], end=title_range[1]) if title_range else None,
            byline=byline.build(source) if byline else None,
            paragraphs=_build_paragraphs(source, paragraph_ranges),
        ),
        comments=tuple(
            _build_comment(source, draft, planned, number)
            for number, (draft, planned) in enumerate(zip(drafts, comment_ranges, strict=True), 1)
        ),
    )


_Range = tuple[int, int]
_T = TypeVar("_T")

_SHOWN = 80


def _list(given: str | Iterable[_T], name: str) -> list[str | _T]:
    """Return what was given one by one; a string, though it can be iterated over, is one thing."""
    if isinstance(given, str):
        return [given]
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} is of type {type(given).__name__}: pass a list, which may be empty")
    return list(given)


def _split_notice(notice: object, index: int) -> tuple[NoticeKind, str]:
    """Return the kind and the text of a notice; a string of two letters is no pair of them."""
    pair = list(cast("Iterable[Any]", notice)) if isinstance(notice, tuple | list) else []
    if len(pair) != 2:
        detail = "pass a pair of kind and text, such as ('donation', 'Please give.')"
        raise TypeError(f"notices[{index}] is {notice!r:.{_SHOWN}}: {detail}")
    return pair[0], pair[1]


def _make_draft(comment: object, index: int) -> Draft:
    if isinstance(comment, Draft):
        return comment
    if isinstance(comment, str):
        return Draft(paragraphs=comment)
    raise TypeError(
        f"comments[{index}] is of type {type(comment).__name__}: pass a string, or a sitrep.Draft"
    )


@frozen
class _PlannedByline:
    """A byline whose source is not complete yet."""

    start: int
    end: int
    author: str | None
    author_range: _Range | None
    published: datetime.date | datetime.datetime | None
    date_range: _Range | None

    def build(self, source: Source) -> Byline:
        return Byline(
            source=source,
            start=self.start,
            end=self.end,
            author_span=_build_span(source, self.author_range),
            date_span=_build_span(source, self.date_range),
            author=self.author,
            published=self.published,
        )


@frozen
class _PlannedComment:
    start: int
    end: int
    header: _PlannedByline | None
    paragraphs: list[_Range]


class _Page:
    """The text so far, and where the next piece goes."""

    def __init__(self, separator: str) -> None:
        self.separator = separator
        self.pieces: list[str] = []
        self.length = 0

    def add(self, text: str, name: str) -> _Range:
        """Add a piece; *name* is that of the argument that it was given in."""
        if not isinstance(text, str):
            raise TypeError(f"{name} is of type {type(text).__name__}, not a string")
        start, end = self.length, self.length + len(text)
        self.pieces += [text, self.separator]
        self.length = end + len(self.separator)
        return start, end

    def add_all(self, texts: str | Iterable[str], name: str) -> list[_Range]:
        return [self.add(text, f"{name}[{index}]") for index, text in enumerate(_list(texts, name))]

    def add_byline(
        self, author: str | None, date: str | datetime.date | datetime.datetime | None, name: str = ""
    ) -> _PlannedByline | None:
        if author is None and date is None:
            return None
        if not isinstance(date, str | datetime.date | None):
            raise TypeError(f"{name}date is of type {type(date).__name__}: pass a string, or a datetime.date")
        author_range = self.add(author, f"{name}author") if author is not None else None
        moment = None if isinstance(date, str | None) else fix_zone(date)
        shown_date = moment.isoformat() if moment else date
        date_range = self.add(str(shown_date), f"{name}date") if date is not None else None
        ranges = [given for given in (author_range, date_range) if given]
        shown = " ".join(author.split()) if author else None
        return _PlannedByline(ranges[0][0], ranges[-1][1], shown or None, author_range, moment, date_range)

    def add_comment(self, draft: Draft, name: str) -> _PlannedComment:
        start = self.length
        header = self.add_byline(draft.author, draft.date, name)
        paragraphs = self.add_all(draft.paragraphs, f"{name}paragraphs")
        end = paragraphs[-1][1] if paragraphs else header.end if header else start
        return _PlannedComment(start, end, header, paragraphs)


def _build_span(source: Source, given: _Range | None) -> Span | None:
    return Span(source=source, start=given[0], end=given[1]) if given else None


def _build_paragraphs(source: Source, ranges: list[_Range]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(source=source, start=start, end=end) for start, end in ranges)


def _build_comment(source: Source, draft: Draft, planned: _PlannedComment, number: int) -> Comment:
    reply = None
    if draft.reply_to is not None:
        reply = Reply(to=draft.reply_to, basis=draft.basis, confidence=draft.confidence)
    return Comment(
        source=source,
        start=planned.start,
        end=planned.end,
        id=draft.id if draft.id is not None else f"c{number}",
        header=planned.header.build(source) if planned.header else None,
        paragraphs=_build_paragraphs(source, planned.paragraphs),
        reply=reply,
    )

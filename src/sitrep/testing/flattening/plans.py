"""The truth about a page that is not complete yet: pieces with their ranges, without a source."""

from __future__ import annotations

import datetime

from attrs import frozen

from sitrep.model import (
    Byline,
    Comment,
    Document,
    Notice,
    NoticeKind,
    Paragraph,
    Reply,
    Report,
    Source,
    Span,
    Title,
)
from sitrep.testing.ranges import Range


@frozen(kw_only=True)
class PlannedByline:
    """A byline, or the header of a comment."""

    lines: Range
    author: str | None
    author_at: Range | None
    published: datetime.date | datetime.datetime | None
    date_at: Range | None

    def build(self, source: Source) -> Byline:
        """Return the byline."""
        return Byline(
            source=source,
            start=self.lines[0],
            end=self.lines[1],
            author_span=_build_span(source, self.author_at),
            date_span=_build_span(source, self.date_at),
            author=self.author,
            published=self.published,
        )


@frozen(kw_only=True)
class PlannedComment:
    """A comment; `reply` is what it answers."""

    header: PlannedByline | None
    paragraphs: tuple[Range, ...]
    boilerplate: tuple[Range, ...]
    reply: Reply | None = None

    def build(self, source: Source, name: str) -> Comment:
        """Return the comment with the id *name*."""
        pieces = [*self.paragraphs, *self.boilerplate, *([self.header.lines] if self.header else [])]
        return Comment(
            source=source,
            start=min(start for start, _ in pieces),
            end=max(end for _, end in pieces),
            id=name,
            header=self.header.build(source) if self.header else None,
            paragraphs=_build_paragraphs(source, self.paragraphs),
            boilerplate=tuple(Span(source=source, start=start, end=end) for start, end in self.boilerplate),
            reply=self.reply,
        )


@frozen(kw_only=True)
class PlannedPage:
    """All that stands on a page."""

    notices: tuple[tuple[NoticeKind, Range], ...]
    title: Range | None
    byline: PlannedByline | None
    paragraphs: tuple[Range, ...]
    comments: tuple[PlannedComment, ...]

    def build(self, text: str) -> Document:
        """Return the document of the page, whose text is *text*."""
        source = Source(text=text)
        return Document(
            source=source,
            notices=tuple(
                Notice(source=source, start=start, end=end, kind=kind) for kind, (start, end) in self.notices
            ),
            report=Report(
                title=Title(source=source, start=self.title[0], end=self.title[1]) if self.title else None,
                byline=self.byline.build(source) if self.byline else None,
                paragraphs=_build_paragraphs(source, self.paragraphs),
            ),
            comments=tuple(
                comment.build(source, f"c{number}") for number, comment in enumerate(self.comments, 1)
            ),
        )


def _build_span(source: Source, at: Range | None) -> Span | None:
    return Span(source=source, start=at[0], end=at[1]) if at else None


def _build_paragraphs(source: Source, ranges: tuple[Range, ...]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(source=source, start=start, end=end) for start, end in ranges)

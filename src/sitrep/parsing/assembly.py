"""The last stage: lines become nodes, and what was decided becomes decisions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TypeVar

from sitrep.model import (
    Byline,
    Comment,
    Decision,
    Document,
    Notice,
    Paragraph,
    Question,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
    make_nodes,
)
from sitrep.parsing.comments.dividing import CommentLines
from sitrep.parsing.comments.replies import Edge
from sitrep.parsing.dating.dates import DayOrder
from sitrep.parsing.dating.day_order import find_day_order
from sitrep.parsing.dating.telling import tell
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.parsing.reasons import decide
from sitrep.parsing.reports import BylineLines, Outside

_LineT = TypeVar("_LineT", Paragraph, Span)
_OPENER = (Reason("it heads what opens the thread, as its answers are headed", 2.5),)


class Assembly:
    """Builds the nodes of one page from line numbers, and keeps the decisions as they are made."""

    def __init__(self, source: Source, lines: Lines, stamps: Mapping[int, Stamp]) -> None:
        self._source = source
        self._lines = lines
        self._stamps = stamps
        self._order: DayOrder | None = find_day_order(
            stamp.moment for stamp in stamps.values() if stamp.moment
        )
        self.decisions: list[Decision] = []

    def decide(
        self,
        question: Question,
        lines: tuple[int, int] | None,
        answer: str,
        reasons: tuple[Reason, ...],
        confidence: float | None = None,
    ) -> None:
        """Keep a decision about a range of lines, the end not in it, or (None) about the whole text."""
        start, end = 0, len(self._source.text)
        if lines is not None:
            start, end = self._lines.starts[lines[0]], self._lines.ends[lines[1] - 1]
        self.decisions.append(
            decide(
                question, answer, reasons, source=self._source, start=start, end=end, confidence=confidence
            )
        )

    def build_report(self, outside: Outside) -> Report:
        """Return the report, deciding on title and byline."""
        title = None
        if outside.title is not None:
            line = outside.title
            title = Title(source=self._source, start=self._lines.starts[line], end=self._lines.ends[line])
            self.decide("title", (line, line + 1), "yes", outside.title_reasons)
        byline = None
        if outside.opener is not None:
            byline = self._build_header(outside.opener)
            self.decide("byline", (outside.opener.first, outside.opener.last + 1), "yes", _OPENER)
        elif outside.byline is not None:
            byline = self._build_report_byline(outside.byline)
            written = outside.byline.lines
            self.decide("byline", (written[0], written[-1] + 1), "yes", outside.byline.reasons)
        return Report(title=title, byline=byline, paragraphs=self._build_lines(Paragraph, outside.paragraphs))

    def build_notices(self, outside: Outside) -> tuple[Notice, ...]:
        """Return the notices in source order, deciding on each."""
        notices: list[Notice] = []
        for found in sorted(outside.notices, key=lambda each: each.line):
            start, end = self._lines.starts[found.line], self._lines.ends[found.line]
            notices.append(Notice(source=self._source, start=start, end=end, kind=found.kind))
            self.decide("notice", (found.line, found.line + 1), found.kind, found.reasons)
        return tuple(notices)

    def build_comments(
        self, found: Sequence[CommentLines], edges: Sequence[Edge | None]
    ) -> tuple[Comment, ...]:
        """Return the comments in source order, deciding on each start, header and reply."""
        comments: list[Comment] = []
        for index, (each, edge) in enumerate(zip(found, edges, strict=True)):
            reply = Reply(to=_name(edge.to), basis=edge.basis, confidence=edge.confidence) if edge else None
            comment = Comment(
                source=self._source,
                start=self._lines.starts[each.first],
                end=self._lines.ends[each.end - 1],
                id=_name(index),
                header=self._build_header(each.header) if each.header is not None else None,
                paragraphs=self._build_lines(Paragraph, each.paragraphs),
                boilerplate=self._build_lines(Span, each.boilerplate),
                reply=reply,
            )
            comments.append(comment)
            self.decide("comment", (each.first, each.end), "yes", each.reasons, each.confidence)
            if edge is not None:
                self.decide("reply", (each.first, each.end), _name(edge.to), (edge.reason,), edge.confidence)
        return tuple(comments)

    def get_author(self, found: CommentLines) -> str | None:
        """Return the name of the author of a comment to be."""
        header = found.header
        return _clean_name(self._find_author_span(header)) if header else None

    def build_document(
        self, report: Report, notices: tuple[Notice, ...], comments: tuple[Comment, ...]
    ) -> Document:
        """Return the document of all that was built."""
        return Document(
            source=self._source,
            notices=notices,
            report=report,
            comments=comments,
            decisions=tuple(self.decisions),
        )

    def _build_span(self, line: int, first: int, last: int) -> Span:
        """Return the span of a range of a line."""
        start = self._lines.starts[line]
        return Span(source=self._source, start=start + first, end=start + last)

    def _build_lines(self, kind: type[_LineT], lines: Sequence[int]) -> tuple[_LineT, ...]:
        """Return a node of a *kind* for each of some lines, the whole of it."""
        starts, ends = self._lines.starts, self._lines.ends
        return make_nodes(kind, self._source, map(starts.__getitem__, lines), map(ends.__getitem__, lines))

    def _build_header(self, header: Header) -> Byline:
        author_span = self._find_author_span(header)
        date_span = published = None
        if header.stamp is not None:
            date_span = self._build_date_span(header.stamp, header.stamp_line)
            published = self._get_published(header.stamp, header.stamp_line)
        if date_span is not None and header.time_end is not None:
            time_end = self._lines.starts[header.stamp_line + 1] + header.time_end
            date_span = Span(source=self._source, start=date_span.start, end=time_end)
        if header.date_line is not None:
            dated = self._stamps[header.date_line]
            date_span = self._build_date_span(dated, header.date_line)
            published = self._get_published(dated, header.date_line)
        return Byline(
            source=self._source,
            start=self._lines.starts[header.first],
            end=self._lines.ends[header.last],
            author_span=author_span,
            date_span=date_span,
            author=_clean_name(author_span),
            published=published,
        )

    def _build_report_byline(self, found: BylineLines) -> Byline:
        author_span = date_span = published = None
        for line, stamp in zip(found.lines, found.stamps, strict=True):
            author_span = author_span or self._build_author_span(stamp, line)
            date_span = date_span or self._build_date_span(stamp, line)
            published = published or self._get_published(stamp, line)
        return Byline(
            source=self._source,
            start=self._lines.starts[found.lines[0]],
            end=self._lines.ends[found.lines[-1]],
            author_span=author_span,
            date_span=date_span,
            author=_clean_name(author_span),
            published=published,
        )

    def _find_author_span(self, header: Header) -> Span | None:
        return self._build_span(*header.author) if header.author else None

    def _build_author_span(self, stamp: Stamp, line: int) -> Span | None:
        return self._build_span(line, *stamp.author) if stamp.author else None

    def _build_date_span(self, stamp: Stamp, line: int) -> Span | None:
        moment = stamp.moment
        return self._build_span(line, moment.start, moment.end) if moment else None

    def _get_published(self, stamp: Stamp, line: int) -> datetime.date | datetime.datetime | None:
        moment, retrieved = stamp.moment, self._source.retrieved
        if moment is None:
            return None
        if moment.shape == "relative" and retrieved is not None:
            return tell(self._lines.texts[line][moment.start : moment.end], retrieved)
        return moment.published(self._order)


def _name(index: int) -> str:
    return f"c{index + 1}"


def _clean_name(span: Span | None) -> str | None:
    return " ".join(span.text.split()) or None if span else None

"""Pages whose markup states what is what: marks are obeyed, and only what they leave open is decided here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from sitrep.model import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Mark,
    MarkKind,
    Node,
    Notice,
    Page,
    Paragraph,
    Question,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
)
from sitrep.parsing.comments.replies import Said, find_replies
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.reasons import decide

_MARKUP = (Reason("the markup says so", 8.0),)
_NO_MARKS = (Reason("the markup has no comments", 8.0),)
# Comments that are known to be missing may yet be in what is there.
_NOT_FOUND = (Reason("no comment is found in the markup", 2.0),)
_AFTER_COMMENTS = (Reason("no mark says what it is, and it stands among or after the comments", 0.8),)


def parse_by_marks(page: Page, *, hears_replies: bool = False) -> Document:
    """Return the document of a page with marks.

    Marked stretches become what their marks say.  Lines outside all marks are notices if they have words of
    notices; else they are paragraphs of the report before the first comment, and other notices after it.

    Args:
        page: with marks.
        hears_replies: whether words such as "@Ann" make replies, if the marks state none at all.
    """
    builder = _Builder(page)
    builder.build()
    if hears_replies and not any(comment.reply for comment in builder.comments):
        builder.hear_replies()
    return Document(
        source=page.source,
        notices=tuple(sorted(builder.notices, key=_start)),
        report=Report(
            title=builder.title,
            byline=builder.byline,
            paragraphs=tuple(sorted(builder.paragraphs, key=_start)),
        ),
        comments=tuple(builder.comments),
        annotations=tuple(sorted(page.annotations, key=_place)),
        decisions=tuple(builder.decisions),
    )


class _Builder:
    """The nodes built so far from one page."""

    def __init__(self, page: Page) -> None:
        self._source: Source = page.source
        self._marks = page.marks
        self._absent = page.absent
        # Also those that replies name: a comment without an id is none of these.
        self._ids = {
            name for mark in page.marks if mark.kind == "comment" for name in (mark.id, mark.reply_to)
        }
        self._first_comment = min((m.start for m in page.marks if m.kind == "comment"), default=None)
        self.title: Title | None = None
        self.byline: Byline | None = None
        self.paragraphs: list[Paragraph] = []
        self.notices: list[Notice] = []
        self.comments: list[Comment] = []
        self.decisions: list[Decision] = []

    def build(self) -> None:
        self._decide_presence()
        edge, position = 0, 0
        while position < len(self._marks):
            mark = self._marks[position]
            after = position + 1
            while after < len(self._marks) and self._marks[after].start < mark.end:
                after += 1
            self._fill(edge, mark.start)
            self._obey(mark, self._marks[position + 1 : after])
            edge, position = mark.end, after
        self._fill(edge, len(self._source.text))

    def hear_replies(self) -> None:
        """Add the replies that the words of the comments state."""
        lines = split_into_lines(self._source.text)
        numbers = {start: number for number, start in enumerate(lines.starts)}
        edges = find_replies(lines, [_listen(comment, numbers) for comment in self.comments])
        for index, edge in enumerate(edges):
            if edge is None:
                continue
            comment = self.comments[index]
            reply = Reply(to=self.comments[edge.to].id, basis=edge.basis, confidence=edge.confidence)
            self.comments[index] = evolve(comment, reply=reply)
            self._decide("reply", comment.start, comment.end, reply.to, (edge.reason,))

    def _decide_presence(self) -> None:
        """Decide whether the page has comments, with what is known to be missing of them."""
        marks = [mark for mark in self._marks if mark.kind == "comment"]
        reasons = _give_reasons(marks[0]) if marks else _NOT_FOUND if self._absent else _NO_MARKS
        reasons += tuple(Reason(each, 0.0) for each in self._absent)
        self._decide("comments", 0, len(self._source.text), "yes" if marks else "no", reasons)

    def _obey(self, mark: Mark, inner: Sequence[Mark]) -> None:
        start, end = _trim(self._source.text, mark.start, mark.end)
        if mark.kind == "comment":
            self._build_comment(mark, inner)
        elif start == end:
            return
        elif mark.kind == "title" and self.title is None:
            self.title = Title(source=self._source, start=start, end=end)
            self._decide("title", start, end, "yes", _give_reasons(mark))
        elif mark.kind == "byline" and self.byline is None:
            self.byline = self._build_byline(mark, start, end, inner)
            self._decide("byline", start, end, "yes", _give_reasons(mark))
        elif mark.kind == "notice":
            self.notices.append(Notice(source=self._source, start=start, end=end, kind=mark.notice))
            self._decide("notice", start, end, mark.notice, _give_reasons(mark))
        else:
            self.paragraphs += self._build_paragraphs(start, end)

    def _build_comment(self, mark: Mark, inner: Sequence[Mark]) -> None:
        header = None
        paragraphs: list[Paragraph] = []
        boilerplate: list[Span] = []
        edge = mark.start
        for place, each in enumerate(inner):
            if each.start < edge:
                continue
            paragraphs += self._build_paragraphs(edge, each.start)
            start, end = _trim(self._source.text, each.start, each.end)
            if each.kind == "header" and header is None and start < end:
                header = self._build_byline(mark, start, end, inner[place + 1 :])
            elif each.kind in ("header", "boilerplate") and start < end:
                boilerplate.append(Span(source=self._source, start=start, end=end))
            else:
                paragraphs += self._build_paragraphs(start, end)
            edge = each.end
        paragraphs += self._build_paragraphs(edge, mark.end)
        start, end = _trim(self._source.text, mark.start, mark.end)
        if header is None and (mark.author is not None or mark.published is not None):
            # The markup names the author where the text does not: a header of no length keeps what it says.
            header = Byline(
                source=self._source, start=start, end=start, author=mark.author, published=mark.published
            )
        name = mark.id if mark.id is not None else self._make_id()
        reply = Reply(to=mark.reply_to, basis="markup") if mark.reply_to is not None else None
        comment = Comment(
            source=self._source,
            start=start,
            end=end,
            id=name,
            header=header,
            paragraphs=tuple(paragraphs),
            boilerplate=tuple(boilerplate),
            reply=reply,
        )
        reasons = _give_reasons(mark)
        if not self.comments:
            self._decide("boundary", start, end, "yes", reasons)
        self._decide("comment", start, end, "yes", reasons)
        if reply is not None:
            self._decide("reply", start, end, reply.to, reasons)
        self.comments.append(comment)

    def _make_id(self) -> str:
        """Return an id for a comment to which the markup gave none; it is no other's."""
        name = f"c{len(self.comments) + 1}"
        while name in self._ids:
            name += "-"
        return name

    def _build_byline(self, mark: Mark, start: int, end: int, inner: Sequence[Mark]) -> Byline:
        """Build the byline from *start* to *end*; of *inner*, those in it say where name and date stand."""
        author_span = self._find_span("author", start, end, inner)
        if author_span is None and mark.author:
            found = self._source.text.find(mark.author, start, end)
            if found >= 0:
                author_span = Span(source=self._source, start=found, end=found + len(mark.author))
        return Byline(
            source=self._source,
            start=start,
            end=end,
            author_span=author_span,
            date_span=self._find_span("date", start, end, inner),
            author=mark.author,
            published=mark.published,
        )

    def _find_span(self, kind: MarkKind, start: int, end: int, inner: Sequence[Mark]) -> Span | None:
        for each in inner:
            if each.start >= end:
                break
            if each.kind == kind and start <= each.start and each.end <= end:
                return Span(source=self._source, start=each.start, end=each.end)
        return None

    def _build_paragraphs(self, start: int, end: int) -> Iterator[Paragraph]:
        text = self._source.text[start:end]
        if not text or text.isspace():
            return
        lines = split_into_lines(text)
        for first, last in zip(lines.starts, lines.ends, strict=True):
            yield Paragraph(source=self._source, start=start + first, end=start + last)

    def _fill(self, start: int, end: int) -> None:
        """Decide what the unmarked lines from *start* to *end* are."""
        text = self._source.text[start:end]
        if not text or text.isspace():  # as it mostly is between two marks
            return
        lines = split_into_lines(text)
        labels = label_lines(lines)
        for line, (first, last) in enumerate(zip(lines.starts, lines.ends, strict=True)):
            first, last = start + first, start + last
            sign = labels.notices.get(line)
            if sign is not None:
                self.notices.append(Notice(source=self._source, start=first, end=last, kind=sign.kind))
                reasons = (Reason(f"words of a {sign.kind} notice", sign.weight),)
                self._decide("notice", first, last, sign.kind, reasons)
            elif self._first_comment is None or first < self._first_comment:
                self.paragraphs.append(Paragraph(source=self._source, start=first, end=last))
            else:
                self.notices.append(Notice(source=self._source, start=first, end=last, kind="other"))
                self._decide("notice", first, last, "other", _AFTER_COMMENTS)

    def _decide(
        self, question: Question, start: int, end: int, answer: str, reasons: tuple[Reason, ...] = _MARKUP
    ) -> None:
        self.decisions.append(decide(question, answer, reasons, source=self._source, start=start, end=end))


def _listen(comment: Comment, numbers: Mapping[int, int]) -> Said:
    """Return what the stage of replies needs to know of a comment; *numbers* are those of the lines by their starts."""
    return Said(
        author=comment.author,
        number=None,
        indent=0,
        lines=tuple(numbers[each.start] for each in comment.paragraphs if each.start in numbers),
        headed=True,
        header_lines=(),
    )


def _give_reasons(mark: Mark) -> tuple[Reason, ...]:
    return _MARKUP if mark.reason is None else (Reason(f"the markup says so: {mark.reason}", 8.0),)


def _start(node: Node) -> int:
    return node.start


def _place(annotation: Annotation) -> tuple[int, int, str, str]:
    return annotation.start, annotation.end, annotation.kind, annotation.annotator


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a range to what is not white space at its ends."""
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return start, start
    first = start + len(piece) - len(piece.lstrip())
    return first, first + len(stripped)

"""A strategy of documents: every shape that the model allows, whether or not a parser would find it."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from sitrep.model import (
    NOTICE_KINDS,
    QUESTIONS,
    REPLY_BASES,
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Draft,
    Email,
    Link,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
    compose,
)
from support.texts import names, texts

Range = tuple[int, int]


def documents() -> st.SearchStrategy[Document]:
    """Valid documents: composed from strings, or cut from any text at any offsets.

    Their replies form any forest, with parents that come later or are not in the page; headers stand above or
    below; ranges may be empty; gaps may hold more than white space.
    """
    return st.one_of(_composed(), _cut()).flatmap(_adorned)


def confidences() -> st.SearchStrategy[float]:
    """Probabilities, the bounds among them."""
    return st.floats(0, 1, allow_nan=False)


def moments() -> st.SearchStrategy[datetime.date | datetime.datetime]:
    """Dates, naive moments, and aware ones whose zone is any fixed offset."""
    offsets = st.integers(-86_399, 86_399).map(lambda s: datetime.timezone(datetime.timedelta(seconds=s)))
    minutes = st.integers(-14 * 60, 14 * 60).map(lambda m: datetime.timezone(datetime.timedelta(minutes=m)))
    zones = st.one_of(st.just(datetime.timezone.utc), minutes, offsets)
    times = st.datetimes() | st.datetimes(timezones=zones)
    # A fold tells nothing of a moment whose offset is fixed or not known, and takes no part in equality.
    return st.dates() | times.map(lambda moment: moment.replace(fold=0))


def sources(*, text: str) -> st.SearchStrategy[Source]:
    """Sources of *text* about whose origin all, some or nothing is known."""
    word = st.none() | texts(max_size=3)
    return st.builds(
        Source,
        text=st.just(text),
        name=word,
        url=word,
        media_type=st.sampled_from(("text/plain", "text/html", "application/x-ndjson; charset=utf-8")),
        encoding=st.none() | st.just("utf-8"),
        sha256=st.none() | st.just("0" * 64),
        title=word,
        site=word,
        published=st.none() | moments(),
        retrieved=st.none() | moments(),
        language=st.none() | st.sampled_from(("en", "zh-Hant")),
    )


@st.composite
def replies(draw: Any, *, ids: Sequence[str]) -> list[str | None]:
    """For each of *ids*, what it answers: none, another one without a cycle, or one that is not there."""
    if draw(st.booleans()):  # one deep chain, from the first to the last
        return [None, *ids[:-1]]
    order = draw(st.permutations(range(len(ids))))
    parents: list[str | None] = [None] * len(ids)
    for place, index in enumerate(order):
        above = [ids[other] for other in order[:place]]
        parents[index] = draw(st.sampled_from([None, *above, "".join(ids) + "?"]))
    return parents


@st.composite
def _composed(draw: Any) -> Document:
    words = texts(max_size=4)
    dates = st.none() | st.sampled_from(("2 days ago", "")) | moments()
    ids = (
        draw(st.lists(texts(min_size=1, max_size=2), max_size=6, unique=True)) if draw(st.booleans()) else []
    )
    ids = ids or [f"c{number}" for number in range(1, draw(st.integers(0, 6)) + 1)]
    drafts = [
        Draft(
            paragraphs=tuple(draw(st.lists(words, max_size=3))),
            author=draw(st.none() | names() | words),
            date=draw(dates),
            id=name,
            reply_to=parent,
            basis=draw(st.sampled_from(REPLY_BASES)),
            confidence=draw(confidences()),
        )
        for name, parent in zip(ids, draw(replies(ids=ids)) if ids else (), strict=True)
    ]
    return compose(
        title=draw(st.none() | words),
        author=draw(st.none() | names()),
        date=draw(dates),
        paragraphs=draw(st.lists(words, max_size=4)),
        comments=drafts,
        notices=draw(st.lists(st.tuples(st.sampled_from(NOTICE_KINDS), words), max_size=2)),
        separator=draw(st.sampled_from(("\n", "\r\n", "\n\n", "\u2028", " ", ""))),
    )


@st.composite
def _cut(draw: Any) -> Document:
    text = draw(texts())
    source = Source(text=text)
    notices: list[Notice] = []
    paragraphs: list[Paragraph] = []
    comments: list[Comment] = []
    title: Title | None = None
    byline: Byline | None = None
    for start, end in draw(_ranges(within=(0, len(text)))):
        role = draw(st.sampled_from(("notice", "title", "byline", "paragraph", "comment", "comment")))
        if role == "title" and title is None:
            title = Title(source=source, start=start, end=end)
        elif role == "byline" and byline is None:
            byline = draw(_bylines(source=source, at=(start, end), within=(start, end)))
        elif role == "notice":
            kind = draw(st.sampled_from(NOTICE_KINDS))
            notices.append(Notice(source=source, start=start, end=end, kind=kind))
        elif role == "comment":
            name = f"c{len(comments) + 1}"
            comments.append(draw(_comments(source=source, within=(start, end), name=name)))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    parents = draw(replies(ids=[comment.id for comment in comments])) if comments else []
    return Document(
        source=source,
        notices=tuple(notices),
        report=Report(title=title, byline=byline, paragraphs=tuple(paragraphs)),
        comments=tuple(
            evolve(comment, reply=draw(_reply_to(parent)) if parent is not None else None)
            for comment, parent in zip(comments, parents, strict=True)
        ),
    )


@st.composite
def _ranges(draw: Any, *, within: Range, max_size: int = 6) -> list[Range]:
    """Ranges in order that do not overlap; some are empty, some leave gaps."""
    offsets = sorted(draw(st.lists(st.integers(*within), max_size=2 * max_size)))
    if draw(st.booleans()):  # side by side
        return list(itertools.pairwise(offsets))
    return list(zip(offsets[::2], offsets[1::2], strict=False))


@st.composite
def _spans(draw: Any, *, source: Source, within: Range) -> Span:
    start, end = sorted((draw(st.integers(*within)), draw(st.integers(*within))))
    return Span(source=source, start=start, end=end)


def _bylines(*, source: Source, at: Range, within: Range) -> st.SearchStrategy[Byline]:
    """Bylines whose own range is *at*; the author and the date are anywhere in *within*."""
    return st.builds(
        Byline,
        source=st.just(source),
        start=st.just(at[0]),
        end=st.just(at[1]),
        author_span=st.none() | _spans(source=source, within=within),
        date_span=st.none() | _spans(source=source, within=within),
        author=st.none() | names() | texts(max_size=3),
        published=st.none() | moments(),
    )


@st.composite
def _comments(draw: Any, *, source: Source, within: Range, name: str) -> Comment:
    header: Byline | None = None
    paragraphs: list[Paragraph] = []
    boilerplate: list[Span] = []
    for start, end in draw(_ranges(within=within, max_size=4)):
        role = draw(st.sampled_from(("header", "paragraph", "paragraph", "boilerplate")))
        if role == "header" and header is None:
            header = draw(_bylines(source=source, at=(start, end), within=within))
        elif role == "boilerplate":
            boilerplate.append(Span(source=source, start=start, end=end))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Comment(
        source=source,
        start=within[0],
        end=within[1],
        id=name,
        header=header,
        paragraphs=tuple(paragraphs),
        boilerplate=tuple(boilerplate),
    )


def _reply_to(parent: str) -> st.SearchStrategy[Reply]:
    return st.builds(Reply, to=st.just(parent), basis=st.sampled_from(REPLY_BASES), confidence=confidences())


@st.composite
def _adorned(draw: Any, document: Document) -> Document:
    """Give a document an origin, decisions and annotations, or leave it plain."""
    if draw(st.booleans()):
        return document
    source = document.source
    everywhere = (0, len(source.text))
    decisions = draw(st.lists(_decisions(source=source, within=everywhere), max_size=3))
    annotations = draw(st.lists(_annotations(source=source, within=everywhere), max_size=4))
    in_order = sorted(annotations, key=lambda each: (each.start, each.end))
    return _moved(
        evolve(document, decisions=tuple(decisions), annotations=tuple(in_order)),
        draw(sources(text=source.text)),
    )


@st.composite
def _decisions(draw: Any, *, source: Source, within: Range) -> Decision:
    span = draw(_spans(source=source, within=within))
    weights = st.floats(allow_nan=False, allow_infinity=False)
    return Decision(
        source=source,
        start=span.start,
        end=span.end,
        question=draw(st.sampled_from(QUESTIONS)),
        answer=draw(texts(max_size=2)),
        confidence=draw(confidences()),
        reasons=tuple(draw(st.lists(st.builds(Reason, texts(max_size=2), weights), max_size=3))),
    )


@st.composite
def _annotations(draw: Any, *, source: Source, within: Range) -> Annotation:
    span = draw(_spans(source=source, within=within))
    place = {"source": source, "start": span.start, "end": span.end}
    if draw(st.booleans()):
        return Link(**place, annotator="links", url=draw(texts(max_size=3)))
    return Email(**place, annotator=draw(texts(min_size=1, max_size=1)), address=draw(texts(max_size=3)))


def _moved(document: Document, source: Source) -> Document:
    """Return the same structure over *source*, which has the same text."""

    def move(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(move(each) for each in value)
        if isinstance(value, Byline):
            spans = {"author_span": move(value.author_span), "date_span": move(value.date_span)}
            return evolve(value, source=source, **spans)
        if isinstance(value, Comment):
            inner = {name: move(getattr(value, name)) for name in ("header", "paragraphs", "boilerplate")}
            return evolve(value, source=source, **inner)
        if isinstance(value, Report):
            inner = {name: move(getattr(value, name)) for name in ("title", "byline", "paragraphs")}
            return evolve(value, **inner)
        return value if value is None else evolve(value, source=source)

    moved = {
        name: move(getattr(document, name))
        for name in ("notices", "report", "comments", "annotations", "decisions")
    }
    return evolve(document, source=source, **moved)

"""Strategies of what is said about a document: annotations, decisions, and its origin."""

from __future__ import annotations

from typing import Any, cast

from attrs import evolve
from hypothesis import strategies as st

from sitrep.model import (
    QUESTIONS,
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Email,
    Link,
    Reason,
    Report,
    Source,
)
from sitrep.testing.ranges import spans
from sitrep.testing.texts import texts
from sitrep.testing.values import confidences, sources


@st.composite
def annotations_anywhere(draw: st.DrawFn, *, source: Source) -> Annotation:
    """Annotations of the kinds that are built in, anywhere in *source*."""
    span = draw(spans(source=source))
    if draw(st.booleans()):
        annotator = draw(texts(min_size=1, max_size=1))
        address = draw(texts(max_size=3))
        return Email(source=source, start=span.start, end=span.end, annotator=annotator, address=address)
    url = draw(texts(max_size=3))
    return Link(source=source, start=span.start, end=span.end, annotator="links", url=url)


@st.composite
def decisions_anywhere(draw: st.DrawFn, *, source: Source) -> Decision:
    """Decisions about any question, anywhere in *source*."""
    span = draw(spans(source=source))
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
def adorned(draw: st.DrawFn, document: Document) -> Document:
    """Copies of *document* with an origin, more decisions and more annotations, or *document* as it is."""
    if not draw(st.booleans()):
        return document
    source = document.source
    decided = draw(st.lists(decisions_anywhere(source=source), max_size=3))
    annotated = [*document.annotations, *draw(st.lists(annotations_anywhere(source=source), max_size=4))]
    annotated.sort(key=lambda each: (each.start, each.end))
    return move(
        evolve(document, decisions=(*document.decisions, *decided), annotations=tuple(annotated)),
        draw(sources(text=source.text)),
    )


def move(document: Document, source: Source) -> Document:
    """Return the same structure over *source*, which has the same text."""

    def moved(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(moved, cast("tuple[Any, ...]", value)))  # type: ignore[redundant-cast]
        if isinstance(value, Byline):
            spans = {"author_span": moved(value.author_span), "date_span": moved(value.date_span)}
            return evolve(value, source=source, **spans)
        if isinstance(value, Comment):
            inner = {name: moved(getattr(value, name)) for name in ("header", "paragraphs", "boilerplate")}
            return evolve(value, source=source, **inner)
        if isinstance(value, Report):
            inner = {name: moved(getattr(value, name)) for name in ("title", "byline", "paragraphs")}
            return evolve(value, **inner)
        return value if value is None else evolve(value, source=source)

    names = ("notices", "report", "comments", "annotations", "decisions")
    return evolve(document, source=source, **{name: moved(getattr(document, name)) for name in names})

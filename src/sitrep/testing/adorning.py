"""Strategies of what is said about a document: annotations, decisions, and its origin."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from sitrep.model import (
    QUESTIONS,
    Decision,
    Document,
    Reason,
    Source,
)
from sitrep.testing.annotating import draw_annotations
from sitrep.testing.ranges import draw_range
from sitrep.testing.texts import texts
from sitrep.testing.values import confidences, draw_source

_UP_TO_THREE, _UP_TO_FOUR = st.integers(0, 3), st.integers(0, 4)
# The simplest is to be left as it was; most are not.
_IS_LEFT = st.sampled_from((True, False, False))
_QUESTION = st.sampled_from(QUESTIONS)
_ANSWER = texts(max_size=2)
_CONFIDENCE = confidences()
_WEIGHT = st.floats(allow_nan=False, allow_infinity=False)
_REASONS = st.lists(st.builds(Reason, _ANSWER, _WEIGHT), max_size=3).map(tuple)


def draw_decision(draw: st.DrawFn, *, source: Source) -> Decision:
    """Draw a decision about any question, anywhere in *source*."""
    start, end = draw_range(draw, within=(0, len(source.text)))
    return Decision(
        source=source,
        start=start,
        end=end,
        question=draw(_QUESTION),
        answer=draw(_ANSWER),
        confidence=draw(_CONFIDENCE),
        reasons=draw(_REASONS),
    )


@st.composite
def adorned(draw: st.DrawFn, documents: st.SearchStrategy[Document], *, specimens: bool) -> Document:
    """Documents as they are, and with an origin, more decisions and more annotations, *specimens* among them or not."""
    document = draw(documents)
    if draw(_IS_LEFT):
        return document
    source = document.source
    decided = [draw_decision(draw, source=source) for _ in range(draw(_UP_TO_THREE))]
    drawn = draw_annotations(draw, source=source, count=draw(_UP_TO_FOUR), specimens=specimens)
    annotated = [*drawn, *document.annotations]
    annotated.sort(key=lambda each: (each.start, each.end))
    decided_and_annotated = evolve(
        document, decisions=(*document.decisions, *decided), annotations=tuple(annotated)
    )
    return decided_and_annotated.with_source(draw_source(draw, source.text))

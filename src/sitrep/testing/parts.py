"""What `st.from_type` makes of the classes that documents are made of and that have no strategy of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from hypothesis import strategies as st

from sitrep.model import (
    NOTICE_KINDS,
    REPLY_BASES,
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Link,
    Node,
    Notice,
    Page,
    Paragraph,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Thread,
    Title,
)
from sitrep.testing.adorning import draw_decision
from sitrep.testing.annotating import KINDS
from sitrep.testing.commenting import comments, draw_byline
from sitrep.testing.documents import documents, threads
from sitrep.testing.marking import pages
from sitrep.testing.ranges import draw_range, spans
from sitrep.testing.reporting import reports
from sitrep.testing.texts import texts
from sitrep.testing.values import confidences, sources

_NodeT = TypeVar("_NodeT", bound=Node)

_WORD = texts(max_size=3)
_WEIGHT = st.floats(allow_nan=False, allow_infinity=False)


def _nodes(kind: type[_NodeT], /, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[_NodeT]:
    """Nodes of a class anywhere in any source, whose own *fields* are drawn from strategies."""

    def make(span: Span, values: Mapping[str, object]) -> _NodeT:
        return kind(source=span.source, start=span.start, end=span.end, **values)

    return st.builds(make, spans(), st.fixed_dictionaries(fields))


@st.composite
def _bylines(draw: st.DrawFn) -> Byline:
    source = draw(sources())
    at = draw_range(draw, within=(0, len(source.text)))
    return draw_byline(draw, source=source, at=at, within=at)


@st.composite
def _decisions(draw: st.DrawFn) -> Decision:
    return draw_decision(draw, source=draw(sources()))


def _annotations(kind: type[Annotation]) -> st.SearchStrategy[Annotation]:
    return _nodes(kind, annotator=_WORD, **KINDS[kind])


_MAKERS: Mapping[type, Callable[[], st.SearchStrategy[object]]] = {
    Source: sources,
    Span: spans,
    Comment: comments,
    Report: reports,
    Thread: threads,
    Document: documents,
    Page: pages,
    Node: lambda: st.one_of(spans(), comments(), _decisions(), _annotations(Link)),
    Title: lambda: _nodes(Title),
    Paragraph: lambda: _nodes(Paragraph),
    Notice: lambda: _nodes(Notice, kind=st.sampled_from(NOTICE_KINDS)),
    Byline: _bylines,
    Reply: lambda: st.builds(Reply, to=_WORD, basis=st.sampled_from(REPLY_BASES), confidence=confidences()),
    Decision: _decisions,
    Reason: lambda: st.builds(Reason, _WORD, _WEIGHT),
    Annotation: lambda: _nodes(Annotation, annotator=_WORD),
    **{kind: partial(_annotations, kind) for kind in KINDS},
}


def find_strategy(kind: type) -> st.SearchStrategy[object]:
    """Return the strategy of a class of the model.

    >>> from hypothesis import find
    >>> from sitrep import Reply
    >>> find(find_strategy(Reply), lambda reply: reply.confidence == 1.0).basis
    'markup'
    """
    return _MAKERS[kind]()

"""For each feature two documents that differ in it, so that a format which carries it must tell them apart."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import evolve

from sitrep.extending import Feature
from sitrep.model import Decision, Document, Draft, Link, Reason, Source, Span, compose
from sitrep.testing.adorning import move

_DAY = datetime.date(2019, 3, 14)


def _make(*, separator: str = "\n", words: str = "It shook.", body: str = "Here too!") -> Document:
    first = Draft(paragraphs=(body, "12 votes"), author="Ann", date=_DAY)
    second = Draft(paragraphs="No.", author="Bo", reply_to="c1", basis="address", confidence=0.5)
    return compose(
        title="Quake",
        author="Hanne Vestrup",
        date=_DAY,
        paragraphs=[words],
        comments=[first, second],
        notices=[("donation", "Please give.")],
        separator=separator,
    )


def _with_origin(document: Document) -> Document:
    return move(document, Source(text=document.source.text, name="page.txt", url="https://example.org/1"))


def _with_other_notice(document: Document) -> Document:
    return evolve(document, notices=(evolve(document.notices[0], kind="other"),))


def _without_certain_date(document: Document) -> Document:
    first, *others = document.comments
    if first.header is None:
        return document
    return evolve(document, comments=(evolve(first, header=evolve(first.header, published=None)), *others))


def _with_boilerplate(document: Document) -> Document:
    first, *others = document.comments
    *kept, last = first.paragraphs
    line = Span(source=last.source, start=last.start, end=last.end)
    return evolve(document, comments=(evolve(first, paragraphs=tuple(kept), boilerplate=(line,)), *others))


def _with_surer_reply(document: Document) -> Document:
    first, second = document.comments
    if second.reply is None:
        return document
    return evolve(document, comments=(first, evolve(second, reply=evolve(second.reply, confidence=1.0))))


def _with_link(document: Document) -> Document:
    link = Link(source=document.source, start=0, end=5, annotator="links", url="https://example.org/")
    return evolve(document, annotations=(link,))


def _with_decision(document: Document) -> Document:
    decided = Decision(
        source=document.source,
        start=0,
        end=len(document.source.text),
        question="comments",
        answer="yes",
        confidence=0.75,
        reasons=(Reason("a cue", 1.099),),
    )
    return evolve(document, decisions=(decided,))


# Each function turns the usual document into one that differs from it in the feature.
DIFFERENCES: Mapping[Feature, Callable[[Document], Document]] = MappingProxyType(
    {
        "text": lambda _: _make(separator=" "),
        "source": _with_origin,
        "offsets": lambda _: _make(separator="\n\n"),
        "report": lambda _: _make(words="It stood."),
        "notices": _with_other_notice,
        "comments": lambda _: _make(body="Not here."),
        "headers": _without_certain_date,
        "boilerplate": _with_boilerplate,
        "replies": _with_surer_reply,
        "annotations": _with_link,
        "decisions": _with_decision,
    }
)


def make_pair(feature: Feature) -> tuple[Document, Document]:
    """Return two documents that differ in *feature*, and in as little else as can be.

    >>> one, other = make_pair("replies")
    >>> one.comments[1].reply.confidence, other.comments[1].reply.confidence
    (0.5, 1.0)
    """
    document = _make()
    return document, DIFFERENCES[feature](document)

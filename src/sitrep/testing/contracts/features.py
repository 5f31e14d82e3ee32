"""For each feature pairs of documents that differ in it, so that a format which carries it must tell them apart."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import evolve

from sitrep.extending import Feature
from sitrep.model import Decision, Document, Draft, Link, Reason, Source, Span, compose

_DAY, _LATER = datetime.date(2019, 3, 14), datetime.date(2020, 11, 25)


def _make(
    *,
    separator: str = "\n",
    title: str = "Quake",
    reporter: str = "Hanne Vestrup",
    reported: datetime.date = _DAY,
    words: str = "It shook.",
    body: str = "Here too!",
    author: str = "Ann",
    published: datetime.date = _DAY,
    answered: str = "c1",
) -> Document:
    first = Draft(paragraphs=(body, "12 votes"), author=author, date=published)
    second = Draft(paragraphs="No.", author="Bo", reply_to="c1", basis="address", confidence=0.5)
    third = Draft(paragraphs="It did.", author="Cy", reply_to=answered, basis="address")
    return compose(
        title=title,
        author=reporter,
        date=reported,
        paragraphs=[words],
        comments=[first, second, third],
        notices=[("donation", "Please give.")],
        separator=separator,
    )


def _with_origin(document: Document) -> Document:
    return document.with_source(
        Source(text=document.source.text, name="page.txt", url="https://example.org/1")
    )


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
    first, second, *others = document.comments
    if second.reply is None:
        return document
    surer = evolve(second, reply=evolve(second.reply, confidence=1.0))
    return evolve(document, comments=(first, surer, *others))


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


# Of each feature the parts, and for each a function that turns the usual document into one that differs in it.
DIFFERENCES: Mapping[Feature, Mapping[str, Callable[[Document], Document]]] = MappingProxyType(
    {
        "text": {"the white space between pieces": lambda _: _make(separator=" ")},
        "source": {"the name and address of the source": _with_origin},
        "offsets": {"the places of pieces": lambda _: _make(separator="\n\n")},
        "report": {
            "the title": lambda _: _make(title="Tremor"),
            "the author of the report": lambda _: _make(reporter="Ruan Ellery"),
            "the date of the report": lambda _: _make(reported=_LATER),
            "the words of the report": lambda _: _make(words="It stood."),
        },
        "notices": {"the kind of a notice": _with_other_notice},
        "comments": {
            "the words of a comment": lambda _: _make(body="Not here."),
            "the author of a comment": lambda _: _make(author="Ruan Ellery"),
            "the date of a comment": lambda _: _make(published=_LATER),
            "which comment one answers": lambda _: _make(answered="c2"),
        },
        "headers": {"whether a date is certain": _without_certain_date},
        "boilerplate": {"whether a line in a comment is the site's": _with_boilerplate},
        "replies": {"the confidence of a reply": _with_surer_reply},
        "annotations": {"an annotation": _with_link},
        "decisions": {"a decision": _with_decision},
    }
)


def make_pairs(feature: Feature) -> dict[str, tuple[Document, Document]]:
    """Return for each part of *feature* two documents that differ in it, and in as little else as can be.

    >>> ((one, other),) = make_pairs("replies").values()
    >>> one.comments[1].reply.confidence, other.comments[1].reply.confidence
    (0.5, 1.0)
    """
    document = _make()
    return {part: (document, change(document)) for part, change in DIFFERENCES[feature].items()}


def make_example(feature: Feature) -> Document:
    """Return a document that has something of *feature*."""
    return next(iter(DIFFERENCES[feature].values()))(_make())

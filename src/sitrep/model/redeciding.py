"""What is decided of a document whose boundary the caller moved."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from sitrep.model.decision import Decision, Question, Reason
from sitrep.model.node import Node

if TYPE_CHECKING:
    from sitrep.model.document import Document

# As sure as the parser takes the word that there are none.
_SAID = Reason("the caller says where the comments begin", 40.0)

# What the caller chose is no likelier for it: the weight says so, and the probability stays what the cues made it.
_CHOSEN = Reason("the caller chose this place", 0.0)

_CONFIDENCE = attrgetter("confidence")


def redecide(before: Document, after: Document, taken: Decision) -> tuple[Decision, ...]:
    """Return the decisions of *after*, which is *before* with its comments beginning where *taken* starts."""
    comments = Decision(
        source=after.source,
        start=0,
        end=len(after.source.text),
        question="comments",
        answer="yes",
        confidence=1.0,
        reasons=(_SAID,),
    )
    # The range of a boundary that was taken is that of the first comment.
    boundary = evolve(
        taken,
        source=after.source,
        end=after.comments[0].end,
        answer="yes",
        confidence=get_probability(taken),
        reasons=(*_give_reasons(taken, "yes"), _CHOSEN),
    )
    others = [
        evolve(
            each,
            answer="no",
            confidence=_complement(get_probability(each)),
            reasons=_give_reasons(each, "no"),
        )
        for each in before.decisions
        if each.question == "boundary" and each.start != taken.start
    ]
    others.sort(key=_CONFIDENCE)
    return (comments, boundary, *others, *_find_lasting(before, after))


def get_probability(boundary: Decision) -> float:
    """Return the probability that the comments begin at *boundary*, whether or not it was taken."""
    return boundary.confidence if boundary.answer == "yes" else _complement(boundary.confidence)


def _complement(probability: float) -> float:
    # Six digits, as the parser rounds: 1 - 0.9 shall be 0.1, and not a little less.
    return round(1.0 - probability, 6)


def _give_reasons(boundary: Decision, answer: Literal["yes", "no"]) -> tuple[Reason, ...]:
    """Return the reasons of *boundary* as they speak for *answer*: what speaks for one speaks against the other."""
    reasons = tuple(reason for reason in boundary.reasons if reason != _CHOSEN)
    if boundary.answer == answer:
        return reasons
    return tuple(Reason(reason.cue, -reason.weight) for reason in reasons)


def _find_lasting(before: Document, after: Document) -> Iterator[Decision]:
    """Yield the decisions about pieces that are what they were."""
    were = {comment.id: comment for comment in before.comments}
    comments = {_range(comment) for comment in after.comments if were.get(comment.id) is comment}
    lasting: dict[Question, set[tuple[int, int]]] = {
        "comment": comments,
        "reply": comments,
        "notice": {_range(notice) for notice in after.notices},
        "title": {_range(title) for title in (after.report.title,) if title is not None},
        "byline": {_range(byline) for byline in (after.report.byline,) if byline is not None},
    }
    for decision in before.decisions:
        if _range(decision) in lasting.get(decision.question, ()):
            yield decision


def _range(node: Node) -> tuple[int, int]:
    return node.start, node.end

"""The place that came second for the boundary, and by how much."""

from __future__ import annotations

import math

from attrs import frozen

from sitrep.model import Decision, Document
from sitrep.model.redeciding import get_probability


@frozen
class RunnerUp:
    """The likeliest of the places where the comments could have begun but were not taken to.

    Args:
        decision: the decision that did not take it.
        probability: how likely the comments begin there.
        margin: by how many nats the boundary leads: the natural logarithm of its probability over that of the
            runner-up.  It is below 0 if the caller chose a place that is less likely.  None where one of the two
            is 0, as a probability of less than one in a million is.
    """

    decision: Decision
    probability: float
    margin: float | None


def find_runner_up(boundary: Decision, document: Document) -> RunnerUp | None:
    """Return the runner-up of *boundary*; None if it was not taken, is about something else, or had no rival."""
    if not _is_answered(boundary, "yes"):
        return None
    rivals = [each for each in document.decisions if _is_answered(each, "no")]
    if not rivals:
        return None
    rival = min(rivals, key=lambda each: each.confidence)
    probability = get_probability(rival)
    margin = None
    if boundary.confidence > 0.0 and probability > 0.0:
        margin = round(math.log(boundary.confidence / probability), 3)
    return RunnerUp(rival, probability, margin)


def _is_answered(decision: Decision, answer: str) -> bool:
    return decision.question == "boundary" and decision.answer == answer

"""From cues to confidence, and to decisions."""

from __future__ import annotations

import math
from collections.abc import Iterable

from sitrep.model import Decision, Question, Reason, Source


def get_confidence(reasons: Iterable[Reason]) -> float:
    """Return the probability that the weights of *reasons*, natural log-odds, sum to.

    >>> get_confidence([Reason("heading", 2.0), Reason("far from the end", -2.0)])
    0.5
    """
    # fsum, for sum() rounds differently from Python 3.12 on, and every Python must give the same document.
    odds = math.fsum(reason.weight for reason in reasons)
    # Beyond this the result is 0 or 1 for a float, and exp would overflow.
    return settle(1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, odds)))))


def decide(
    question: Question,
    answer: str,
    reasons: tuple[Reason, ...],
    *,
    source: Source,
    start: int,
    end: int,
    confidence: float | None = None,
) -> Decision:
    """Return a decision about a range of a source; without a *confidence*, it is what the reasons sum to."""
    return Decision(
        source=source,
        start=start,
        end=end,
        question=question,
        answer=answer,
        confidence=get_confidence(reasons) if confidence is None else confidence,
        reasons=reasons,
    )


def get_log_odds(confidence: float) -> float:
    """Return the natural log-odds of a probability, kept within what six digits tell from 0 and 1."""
    bounded = min(max(confidence, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def settle(number: float) -> float:
    """Round away what the mathematics of two machines may differ in; six digits are more than is known."""
    return round(number, 6)

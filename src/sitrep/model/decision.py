"""Why the parser read a page as it did."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import field, frozen

from sitrep.model.confidence import check_confidence, check_finite
from sitrep.model.node import Node

Question = Literal["comments", "boundary", "comment", "notice", "title", "byline", "reply"]

QUESTIONS: tuple[Question, ...] = get_args(Question)


@frozen
class Reason:
    """A cue that spoke for an answer (weight above 0) or against it (below 0), be that ``yes`` or ``no``.

    Weights are natural log-odds and add up.  Where a question can only be answered yes or no, the confidence of
    the decision is the logistic function of their sum; where places compete (a boundary without headers), it is
    this place's share of the exponentials of all sums.
    """

    cue: str
    weight: float = field(validator=check_finite)


@frozen(kw_only=True)
class Decision(Node):
    """A structural question about a range, the answer taken, and why.

    Questions:
        comments: does the page have comments?  Range: the whole text; answer ``yes`` or ``no``.
        boundary: does the first comment start here?  Range: that comment; answer ``yes``, or ``no`` for a
        candidate that was not taken.
        comment: is this one comment?  title, byline: is this the report's?  Answer ``yes``.
        notice: is this by the site?  The answer is the kind of notice.
        reply: what does this comment answer?  The answer is that comment's id.

    `confidence` is the probability, 0 to 1, that the answer is right.
    """

    question: Question
    answer: str
    confidence: float = field(validator=check_confidence)
    reasons: tuple[Reason, ...] = ()

"""Pages that mark nothing: where the voice changes from a reporter's to commenters'."""

from __future__ import annotations

import math

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.cues import VoiceCue
from sitrep.parsing.labelling import Labels
from sitrep.parsing.reasons import settle
from sitrep.parsing.tokens import Lines
from sitrep.parsing.voice import DAMPING, find_voice_cues, score_voice

# The score of a reporter's usual line.  A page whose beginning scores higher is written like a comment.
_REPORTER = -0.5
# How much more the line that opens the comments counts than one among others.
_OPENING = 0.8
# The log-odds of no comments at all on a page without any header of comments.
_NONE = 6.0


# How many last lines show that nobody comments there, and what their scores must sum to for that.
_LAST = 3
_REPORTED = -1.0


@frozen
class Boundary:
    """A place where the comments could begin: the line, its probability among all places, and why."""

    line: int
    confidence: float
    reasons: tuple[Reason, ...]


@frozen
class Boundaries:
    """The places in question, the likeliest first, and the probability that there are no comments."""

    candidates: tuple[Boundary, ...]
    none: float


def find_boundaries(
    lines: Lines, labels: Labels, first: int, end: int, *, expected: bool, keep: int = 3
) -> Boundaries:
    """Weigh every line from *first* to *end* (not in it) as the first of the comments.

    Unless comments are *expected*, a page whose last lines are plainly in a reporter's voice is taken to have none
    without looking further, which saves most of the work on most pages.

    A candidate's score is the sum of what the lines from it to the end say for a commenter's voice, held against
    the voice of the page's own beginning; the scores of all candidates and of "none" become probabilities.
    Linear in the number of lines.
    """
    body = [line for line in range(first, end) if line not in labels.notices and line not in labels.controls]
    if len(body) < 2:
        return Boundaries((), 1.0)
    if (
        not expected
        and math.fsum(score_voice(find_voice_cues(lines.texts[line])) for line in body[-_LAST:]) < _REPORTED
    ):
        return Boundaries((), 1.0)
    found = [find_voice_cues(lines.texts[line]) for line in body]
    scores = [score_voice(each) for each in found]
    beginning = sorted(scores[: max(1, min(5, len(scores) // 3))])
    baseline = max(0.0, beginning[len(beginning) // 2] - _REPORTER)
    scores = [score - baseline if each else 0.0 for score, each in zip(scores, found, strict=True)]

    totals: dict[int, float] = {}
    after = 0.0
    for index in range(len(body) - 1, 0, -1):
        after += scores[index]
        if found[index] and body[index] not in labels.urls:
            totals[index] = after + _OPENING * scores[index]
    if not totals:
        return Boundaries((), 1.0)
    highest = max(*totals.values(), _NONE)
    weight = math.fsum(math.exp(total - highest) for total in totals.values())
    none = math.exp(_NONE - highest)
    best = sorted(totals, key=lambda index: -totals[index])[:keep]
    candidates = tuple(
        Boundary(
            body[index],
            settle(math.exp(totals[index] - highest) / weight),
            _explain(found[index], totals[index] - scores[index] * (1 + _OPENING), baseline),
        )
        for index in best
    )
    return Boundaries(candidates, settle(none / (none + weight)))


def _explain(cues: tuple[VoiceCue, ...], after: float, baseline: float) -> tuple[Reason, ...]:
    own = tuple(Reason(cue.name, round(cue.weight * DAMPING, 3)) for cue in cues)
    rest = Reason("voice of the lines that follow", round(after, 3))
    if baseline:
        return (*own, rest, Reason("the report itself is written like a comment", -round(baseline, 3)))
    return (*own, rest)

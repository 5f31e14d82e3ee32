"""What speaks for each line of a page being the first of the comments: numbers for the fitted model."""

from __future__ import annotations

import itertools
import math
import operator
import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

# How comments open and reports do not: praise, thanks, greetings, yes and no.
_OPENING = re.compile(
    r"(?:(?:what an?|such an?|very|really|an?|so|this is(?: an?)?|that(?:['’]s| is)(?: an?)?|i|absolutely|just|oh|ah"
    r"|omg|lol|and|but)[ ,]+){0,3}"
    r"(?:great|nice|good (?:post|article|job|point|read|work|one|idea|luck|stuff)|excellent|awesome|amazing|interesting"
    r"|wonderful|beautiful|lovely|fantastic|brilliant|love|loved|thanks|thank you|thx|congrat\w*|wow\w*|woah|whoa"
    r"|yum\w*|hah?a*|lol|agreed?|exactly|ouch|well said|hi|hello|hey|dear|yes|yeah|yep|no|nope|right on|cool|so true"
    r"|sorry)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|u)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:i|my|me)\b", re.IGNORECASE)
_HEARD = 300
# A line as plainly a reporter's as this opens no comments.
LEAST_OWN = -2.0
_SENTENCE_ENDS = ".!?\"')”’"

# Sums over very many lines say no more than sums over some.
_MOST_SUM = 6.0

# By group: how `explain` tells of them.
GROUPS: dict[str, tuple[str, ...]] = {
    "register of the line": ("own", "opening", "you and me"),
    "register changes at the line": ("rise", "contrast"),
    "register of the lines after it": (
        "next",
        "mean after",
        "mean of 3 after",
        "mean of 6 after",
        "sum after",
        "report after",
        "report after bounded",
    ),
    "register of the lines before it": (
        "mean before",
        "mean of 3 before",
        "sum before",
        "comment before",
        "comment before bounded",
        "openings before",
        "closed before",
    ),
    "how many lines stand before and after": ("first", "second", "lines before", "lines after"),
}
FEATURES: tuple[str, ...] = tuple(itertools.chain.from_iterable(GROUPS.values()))
NONE_FEATURES: tuple[str, ...] = ("none", "none mean", "none last", "none comment", "none lines")


@frozen
class Surroundings:
    """A page as its places see it: running sums, so that a place is described in constant time.

    Args:
        lines: the lines of the page, but for controls and notices.
        scores: their registers.
        sums: of the scores before each line, and of all.
        talk: of the scores above 0 before each line, and of all.
        opened: how many lines before each line open as comments do.
    """

    lines: Sequence[str]
    scores: Sequence[float]
    sums: Sequence[float]
    talk: Sequence[float]
    opened: Sequence[int]

    def describe(self, at: int) -> tuple[float, ...]:
        """Return the features of line *at*, from 1, as the first of the comments, in the order of `FEATURES`."""
        lines, scores, sums, talk = self.lines, self.scores, self.sums, self.talk
        count = len(lines)
        before, after = at, count - at
        own = scores[at]
        sum_after = sums[count] - sums[at]
        report_after = sum_after - (talk[count] - talk[at])
        mean_before, mean_after = sums[at] / before, sum_after / after
        return (
            own,
            float(self.opened[at + 1] - self.opened[at]),
            float(own > 0 and _speaks_of_both(lines[at])),
            max(0.0, own - scores[at - 1]),
            mean_after - mean_before,
            scores[at + 1] if after > 1 else 0.0,
            mean_after,
            _mean(sums, at, min(count, at + 3)),
            _mean(sums, at, min(count, at + 6)),
            sum_after / math.sqrt(after),
            report_after / math.sqrt(after),
            max(-_MOST_SUM, report_after),
            mean_before,
            _mean(sums, max(0, at - 3), at),
            sums[at] / math.sqrt(before),
            talk[at] / math.sqrt(before),
            min(_MOST_SUM, talk[at]),
            float(min(2, self.opened[at])),
            float(lines[at - 1][-1] in _SENTENCE_ENDS),
            float(before == 1),
            float(before == 2),
            math.log(before),
            math.log(after),
        )

    def weigh(self, places: Iterable[int], weights: Mapping[str, float]) -> dict[int, float]:
        """Return the weighted sum of the features of each of some *places*, in nats."""
        ordered = [weights[name] for name in FEATURES]
        return {place: math.fsum(map(operator.mul, ordered, self.describe(place))) for place in places}


def survey(lines: Sequence[str], scores: Sequence[float]) -> Surroundings:
    """Return the surroundings of all places among *lines*, of which *scores* are the registers."""
    # A line whose register is a report's is not asked how it opens, which saves most of the asking.
    openings = (score > 0 and opens_comment(line) for line, score in zip(lines, scores, strict=True))
    return Surroundings(
        lines,
        scores,
        tuple(itertools.accumulate(scores, initial=0.0)),
        tuple(itertools.accumulate((max(score, 0.0) for score in scores), initial=0.0)),
        tuple(itertools.accumulate(openings, initial=0)),
    )


def describe_none(scores: Sequence[float]) -> tuple[float, ...]:
    """Return the features of a page's having no comments at all, in the order of `NONE_FEATURES`."""
    count = len(scores)
    last = scores[-3:]
    return (
        1.0,
        math.fsum(scores) / count,
        math.fsum(last) / len(last),
        math.fsum(max(score, 0.0) for score in scores) / math.sqrt(count),
        math.log(count + 1),
    )


def opens_comment(line: str) -> bool:
    """Tell whether a line begins as comments do and reports do not: with praise, thanks, a greeting, yes or no."""
    return _OPENING.match(line) is not None


def _mean(sums: Sequence[float], start: int, end: int) -> float:
    return (sums[end] - sums[start]) / (end - start)


def _speaks_of_both(line: str) -> bool:
    """Tell whether a line has both the one who writes and the one who is written to."""
    heard = line[:_HEARD]
    return _YOU.search(heard) is not None and _ME.search(heard) is not None

"""Pages that mark nothing: where the register changes from a reporter's to commenters'."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.boundaries import (
    FEATURES,
    GROUPS,
    NONE_FEATURES,
    Surroundings,
    describe_none,
    find_places,
    survey,
)
from sitrep.parsing.closings import find_closings
from sitrep.parsing.labelling import Labels
from sitrep.parsing.openings import find_opening
from sitrep.parsing.reasons import settle
from sitrep.parsing.register import Register, load_register
from sitrep.parsing.tokens import Lines

# A page whose last lines are as plainly a reporter's as this, in the mean, has no comments at its end; of spliced
# pages with comments one in a thousand is lost by not looking further.
_LAST = 3
_REPORTED = -2.0

# How much surer than the fitted model says one must be: on the web fewer pages that mark nothing have comments than
# among those that it was fitted on, and the less plainly a reporter wrote the lines before, the more often it errs.
# Set on the development pages: see docs/explanation/accuracy.md.
_CAUTION = 6.4
_REPORTER_COUNTS = 2.0

# Below a report that reads like a reporter's, places are right as often as their probabilities say; below one in a
# personal tone only two thirds as often, on the development pages.
_TRUSTED_BELOW = -0.5
_DOUBTED_ABOVE = 0.0
_LEAST_TRUST = 0.68

# How many of the other places are kept as candidates.
_KEPT = 3


@frozen
class Boundary:
    """A place where the comments could begin: the line, its probability among all places, and why."""

    line: int
    confidence: float
    reasons: tuple[Reason, ...]


@frozen
class Boundaries:
    """The places in question, and whether there are comments at all.

    Args:
        candidates: the places, the likeliest first, with their shares of the probability.
        presence: the reasons for there being comments; their weights sum to the log-odds.
        trust: how far those shares hold on a page whose report is written as this one is, at most 1.
    """

    candidates: tuple[Boundary, ...]
    presence: tuple[Reason, ...]
    trust: float = 1.0


_NOTHING = Boundaries((), (Reason("the page ends in a reporter's register", -6.0),))


def find_boundaries(lines: Lines, labels: Labels, first: int, end: int, *, expected: bool) -> Boundaries:
    """Weigh every line from *first* to *end* (not in it) as the first of the comments.

    Unless comments are *expected*, a page whose last lines are plainly in a reporter's register is taken to have
    none without looking further, which saves most of the work on most pages.  Linear in the number of lines.
    """
    body = [line for line in range(first, end) if line not in labels.notices and line not in labels.controls]
    if len(body) < 2:
        return _NOTHING
    register = load_register()
    texts = [lines.texts[line] for line in body]
    last = [register.score(text) for text in texts[-_LAST:]]
    if not expected and math.fsum(last) < _REPORTED * len(last):
        return _NOTHING
    scores = [register.score(text) for text in texts[: -len(last)]] + last
    for place, line in enumerate(body):
        if line in labels.urls:
            scores[place] = 0.0
    openings = list(map(find_opening, texts))
    places = [place for place in find_places(scores, openings) if body[place] not in labels.urls]
    if not places:
        return _NOTHING
    around = survey(texts, scores, openings, find_closings(lines, labels, body, places))
    return _weigh(register, body, around, places)


def _weigh(
    register: Register, body: Sequence[int], around: Surroundings, places: Sequence[int]
) -> Boundaries:
    totals = around.weigh(places, register.boundary)
    none = math.fsum(
        register.boundary[name] * value
        for name, value in zip(NONE_FEATURES, describe_none(around), strict=True)
    )
    ranked = sorted(places, key=lambda place: (-totals[place], place))[: _KEPT + 1]
    highest = totals[ranked[0]]
    sum_of_all = math.fsum(math.exp(total - highest) for total in totals.values())
    best, *others = ranked
    candidates = [_build(register, body, around, best, others[0] if others else None, 1 / sum_of_all)]
    candidates += [
        _build(register, body, around, place, best, math.exp(totals[place] - highest) / sum_of_all)
        for place in others
    ]
    odds = highest + math.log(sum_of_all) - none
    before = math.fsum(around.scores[:best]) / best
    return Boundaries(tuple(candidates), _explain_presence(odds, before), _find_trust(before))


def _explain_presence(odds: float, before: float) -> tuple[Reason, ...]:
    """Return the reasons for there being comments, from the model's odds and the register of the report."""
    return (
        Reason(
            "the register changes from a reporter's to commenters'", round(max(-20.0, min(20.0, odds)), 3)
        ),
        Reason("how plainly a reporter wrote the lines before", round(-_REPORTER_COUNTS * before, 3)),
        Reason("prior: few pages that mark nothing have comments", -_CAUTION),
    )


def _find_trust(before: float) -> float:
    """Return how far the probabilities of places hold, by the mean register of the lines before the likeliest."""
    doubt = (before - _TRUSTED_BELOW) / (_DOUBTED_ABOVE - _TRUSTED_BELOW)
    return 1.0 - (1.0 - _LEAST_TRUST) * max(0.0, min(1.0, doubt))


def _build(
    register: Register,
    body: Sequence[int],
    around: Surroundings,
    place: int,
    rival: int | None,
    probability: float,
) -> Boundary:
    """Return a candidate; its reasons say what speaks for it against its rival, the likeliest other place."""
    against = around.describe(rival) if rival is not None else (0.0,) * len(FEATURES)
    lead = dict(zip(FEATURES, map(operator.sub, around.describe(place), against), strict=True))
    reasons: list[Reason] = []
    for group, names in GROUPS.items():
        weight = round(math.fsum(register.boundary[name] * lead[name] for name in names), 3)
        if weight:
            reasons.append(Reason(_tell(register, around, place, group), weight))
    return Boundary(body[place], settle(probability), tuple(reasons))


def _tell(register: Register, around: Surroundings, place: int, group: str) -> str:
    """Return the name of a group of features, with what this place shows of it where that can be said in a word."""
    if group == "register of the line":
        return f"{group}: {_quote(register, around.lines[place], around.scores[place])}"
    if group == "how the line opens":
        shown = around.openings[place]
    elif group == "how the line above closes":
        shown = around.closings.get(place, "")
    else:
        shown = ""
    return f"{group}: {shown}" if shown else group


def _quote(register: Register, line: str, score: float) -> str:
    """Return the words of a line that say most about its register, as a reader would see them."""
    shown = [f"{feature} {weight:+.1f}" for feature, weight in register.find_telling(line)]
    return f"{score:+.1f}, of it {', '.join(shown)}" if shown else f"{score:+.1f}"

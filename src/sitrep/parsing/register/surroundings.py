"""What speaks for each line of a page being the first of the comments: numbers for the fitted model."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from sitrep.parsing.register.closings import CLOSINGS, find_closing
from sitrep.parsing.register.habits import Habits, weigh_changes
from sitrep.parsing.register.openings import OPENINGS, addresses_somebody
from sitrep.parsing.register.recurring import LIKELIHOODS, NEIGHBOURS, WEIGHTS, count_recurring
from sitrep.patterns import compile_late

# "you", "your" and "u", "i", "my" and "me", in either case.  What stands before a word is looked at after its first
# letter, for a search skips fast to letters whose case it need not mind.
_YOU = compile_late(r"[YyUu](?<!\w.)(?:(?<=[Yy])[Oo][Uu][Rr]?|(?<=[Uu]))\b")
_ME = compile_late(r"[IiİıMm](?<!\w.)(?:(?<=[Mm])[YyEe]|(?<![Mm]))\b")
_HEARD = 300
# What ends a sentence, as the weights were fitted with it.
SENTENCE_ENDS = ".!?\"')”’"

# Sums over very many lines say no more than sums over some.
_MOST_SUM = 6.0

# By group: how `explain` tells of them.
GROUPS: dict[str, tuple[str, ...]] = {
    "register of the line": ("own", "you and me"),
    "how the line opens": (*OPENINGS, "address"),
    "how the line above closes": tuple(f"{kind} above" for kind in CLOSINGS),
    "register changes at the line": ("rise", "contrast", "scatter"),
    "the hand changes at the line": ("words change", "marks change", "beginnings change", "ends change"),
    "stance of the line": ("own stance", "stance rise"),
    "stance of the lines after it": (
        "next stance",
        "mean stance after",
        "mean stance of 3 after",
        "stance sum after",
    ),
    "stance of the lines before it": (
        "stance above",
        "mean stance before",
        "mean stance of 3 before",
        "stance sum before",
    ),
    "register of the lines after it": (
        "next",
        "mean after",
        "mean of 3 after",
        "mean of 6 after",
        "sum after",
        "report after",
        "report after bounded",
        "openings after",
        "addresses after",
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
    "how many lines stand before and after": ("first", "second", "lines before", "lines after", "place"),
    "how long the lines before and after are": ("longer before",),
    "names that come again": tuple(WEIGHTS),
}
# By kind: the features of which a place has one at most.
_OPENINGS = {kind: kind for kind in OPENINGS}
_CLOSINGS = {kind: f"{kind} above" for kind in CLOSINGS}
_KINDS = (*_OPENINGS.values(), *_CLOSINGS.values())
_NUMBERS = tuple(name for names in GROUPS.values() for name in names if name not in _KINDS)
FEATURES: tuple[str, ...] = (*_KINDS, *_NUMBERS)
# Those whose weights are set by hand stand last.
FITTED: tuple[str, ...] = FEATURES[: -len(WEIGHTS)]
_MEMBERS = tuple(tuple(map(FEATURES.index, names)) for names in GROUPS.values())
NONE_FEATURES: tuple[str, ...] = (
    "none",
    "none mean",
    "none last",
    "none comment",
    "none lines",
    "none closing",
    "none stance",
    "none last stance",
)

# A page is in a reporter's tone by so much as its first lines read like one's.  Set with the weights in view, and not
# critical: half and double the slope, and 4 to 10 lines, give nearly the same.
_TONE_LINES = 6
_TONE_MIDDLE = -0.5
_TONE_SLOPE = 4.0


@frozen
class Surroundings:
    """A page as its places see it: running sums, so that a place is described in constant time.

    Args:
        lines: the lines of the page, but for controls and notices.
        scores: their registers.
        stances: their stances.
        sums: of the scores before each line, and of all.
        talk: of the scores above 0 before each line, and of all.
        stance_sums: of the stances before each line, and of all.
        squares: sum of the squares of all scores.
        openings: how each line opens, one of `OPENINGS`, or empty.
        opened: how many lines before each line open as comments do.
        addressed: how many lines before each line do nothing but address somebody.
        sizes: sums of the logarithms of the lengths of the lines before each line, and of all.
        closings: how what stands right above a line closes, one of `CLOSINGS`, by the number of the line.
        changes: by family of habits, how much likelier two hands are than one if the second begins at a line.
        recurring: how many names of the lines above a line has, two at most.
        recurring_sums: what that says of the lines before each line, and of all.
    """

    lines: Sequence[str]
    scores: Sequence[float]
    stances: Sequence[float]
    sums: Sequence[float]
    talk: Sequence[float]
    stance_sums: Sequence[float]
    squares: float
    openings: Sequence[str]
    opened: Sequence[int]
    addressed: Sequence[int]
    sizes: Sequence[float]
    closings: Mapping[int, str]
    changes: Sequence[tuple[float, ...]]
    recurring: Sequence[int]
    recurring_sums: Sequence[float]

    def describe(self, at: int) -> tuple[float, ...]:
        """Return the features of line *at*, from 1, as the first of the comments, in the order of `FEATURES`."""
        shown = self._find_kinds(at)
        return (*(float(kind in shown) for kind in _KINDS), *self._measure(at))

    def weigh_groups(self, at: int, weights: Mapping[str, float]) -> tuple[float, ...]:
        """Return the weighted sums of the features of line *at* by group, in the order of `GROUPS`, in nats."""
        parts = list(map(operator.mul, map(weights.__getitem__, FEATURES), self.describe(at)))
        return tuple(math.fsum(map(parts.__getitem__, members)) for members in _MEMBERS)

    def weigh(self, places: Iterable[int], weights: Mapping[str, float]) -> dict[int, float]:
        """Return the weighted sum of the features of each of some *places*, in nats."""
        ordered = [weights[name] for name in _NUMBERS]
        return {
            place: math.fsum(
                itertools.chain(
                    map(operator.mul, ordered, self._measure(place)),
                    map(weights.__getitem__, self._find_kinds(place)),
                )
            )
            for place in places
        }

    def _find_kinds(self, at: int) -> tuple[str, ...]:
        """Return the features of which a place has one of a kind: openings and closings."""
        kinds = (_OPENINGS.get(self.openings[at]), _CLOSINGS.get(self.closings.get(at, "")))
        return tuple(kind for kind in kinds if kind is not None)

    def _measure(self, at: int) -> tuple[float, ...]:
        """Return the features that are numbers, in the order of `_NUMBERS`."""
        lines, scores, sums, talk = self.lines, self.scores, self.sums, self.talk
        stances, stance_sums, names = self.stances, self.stance_sums, self.recurring_sums
        count = len(lines)
        before, after = at, count - at
        own = scores[at]
        sum_after = sums[count] - sums[at]
        report_after = sum_after - (talk[count] - talk[at])
        mean_before, mean_after = sums[at] / before, sum_after / after
        stance, stance_after = stances[at], stance_sums[count] - stance_sums[at]
        # By group, as in `GROUPS`.  A line each, though long: this is asked of every line of a page without headers.
        return (
            # register of the line
            own,
            float(own > 0 and _speaks_of_both(lines[at])),
            # how the line opens
            float(self.addressed[at + 1] - self.addressed[at]),
            # register changes at the line
            max(0.0, own - scores[at - 1]),
            mean_after - mean_before,
            # How far the lines of either side are from the mean of that side: the sum of the squares.
            self.squares - sums[at] * mean_before - sum_after * mean_after,
            # the hand changes at the line
            *self.changes[at],
            # stance of the line
            stance,
            max(0.0, stance - stances[at - 1]),
            # stance of the lines after it
            stances[at + 1] if after > 1 else 0.0,
            stance_after / after,
            _mean(stance_sums, at, min(count, at + 3)),
            stance_after / math.sqrt(after),
            # stance of the lines before it
            stances[at - 1],
            stance_sums[at] / before,
            _mean(stance_sums, max(0, at - 3), at),
            stance_sums[at] / math.sqrt(before),
            # register of the lines after it
            scores[at + 1] if after > 1 else 0.0,
            mean_after,
            _mean(sums, at, min(count, at + 3)),
            _mean(sums, at, min(count, at + 6)),
            sum_after / math.sqrt(after),
            report_after / math.sqrt(after),
            max(-_MOST_SUM, report_after),
            math.log1p(self.opened[count] - self.opened[at]),
            math.log1p(self.addressed[count] - self.addressed[at]),
            # register of the lines before it
            mean_before,
            _mean(sums, max(0, at - 3), at),
            sums[at] / math.sqrt(before),
            talk[at] / math.sqrt(before),
            min(_MOST_SUM, talk[at]),
            float(min(2, self.opened[at])),
            float(lines[at - 1][-1] in SENTENCE_ENDS),
            # how many lines stand before and after
            float(before == 1),
            float(before == 2),
            math.log(before),
            math.log(after),
            at / count,
            # how long the lines before and after are
            self.sizes[at] / before - (self.sizes[count] - self.sizes[at]) / after,
            names[at + 1] - names[at],
            names[min(count, at + 1 + NEIGHBOURS)] - names[at + 1],
            # The first line has nothing above it that could come again.
            names[at] - names[max(1, at - NEIGHBOURS)],
        )


def find_tone(scores: Sequence[float]) -> float:
    """Return how far a page with these registers is in a reporter's tone: from 0, a personal one, to 1.

    >>> round(find_tone([-2.0] * 9), 3), round(find_tone([0.5] * 9), 3)
    (0.998, 0.018)
    """
    first = scores[:_TONE_LINES]
    return 1 / (1 + math.exp(_TONE_SLOPE * (math.fsum(first) / len(first) - _TONE_MIDDLE)))


def blend(weights: Mapping[str, tuple[float, float]], tone: float) -> dict[str, float]:
    """Return the weights of features on a page of this *tone*, between those on a personal and a reporter's page."""
    every = {**weights, **WEIGHTS}
    return {name: personal + tone * (reporting - personal) for name, (personal, reporting) in every.items()}


def survey(
    lines: Sequence[str],
    scores: Sequence[float],
    stances: Sequence[float],
    openings: Sequence[str],
    closings: Mapping[int, str],
    habits: Sequence[Habits],
) -> Surroundings:
    """Return the surroundings of all places among *lines*.

    Args:
        lines: the lines of the page, but for controls and notices.
        scores: their registers.
        stances: their stances.
        openings: how they open, one of `OPENINGS` or empty.
        closings: how what stands right above a line closes, by the number of the line.
        habits: what they show of the hand that wrote them.
    """
    opened = (opening not in ("", "post") for opening in openings)
    recurring = count_recurring(lines)
    return Surroundings(
        lines,
        scores,
        stances,
        tuple(itertools.accumulate(scores, initial=0.0)),
        tuple(itertools.accumulate((max(score, 0.0) for score in scores), initial=0.0)),
        tuple(itertools.accumulate(stances, initial=0.0)),
        math.fsum(map(operator.mul, scores, scores)),
        openings,
        tuple(itertools.accumulate(opened, initial=0)),
        tuple(itertools.accumulate(map(addresses_somebody, lines), initial=0)),
        tuple(itertools.accumulate(map(math.log, map(len, lines)), initial=0.0)),
        closings,
        weigh_changes(habits),
        recurring,
        tuple(itertools.accumulate(map(LIKELIHOODS.__getitem__, recurring), initial=0.0)),
    )


def describe_none(around: Surroundings) -> tuple[float, ...]:
    """Return the features of a page's having no comments at all, in the order of `NONE_FEATURES`."""
    scores = around.scores
    count = len(scores)
    last = scores[-3:]
    return (
        1.0,
        math.fsum(scores) / count,
        math.fsum(last) / len(last),
        math.fsum(max(score, 0.0) for score in scores) / math.sqrt(count),
        math.log(count + 1),
        float(find_closing(around.lines[-1]) not in ("", "signoff")),
        around.stance_sums[count] / count,
        _mean(around.stance_sums, max(0, count - 3), count),
    )


def _mean(sums: Sequence[float], start: int, end: int) -> float:
    return (sums[end] - sums[start]) / (end - start)


def _speaks_of_both(line: str) -> bool:
    """Tell whether a line has both the one who writes and the one who is written to."""
    heard = line[:_HEARD]
    return _YOU.search(heard) is not None and _ME.search(heard) is not None

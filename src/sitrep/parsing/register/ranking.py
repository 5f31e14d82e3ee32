"""Which place is the best guess for the first of the comments: the likeliest, or one that has another beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping

from attrs import frozen

# So much of the probability of the two places right beside counts for a place.  The model mostly errs by a line, so of
# two likely places the one that has another beside it is right more often.  Set on spliced pages, and not critical.
_BESIDE = 0.3


@frozen
class Ranking:
    """The places of a page, the best guess first, and then the likeliest.

    Args:
        places: all of them.
        shares: of the probability, by place.
        lent: by what the places beside the best guess put it before the likeliest, natural log-odds; 0 if it is that.
        log_sum: logarithm of the sum of what all places have, from which the odds that there are comments are told.
    """

    places: tuple[int, ...]
    shares: Mapping[int, float]
    lent: float
    log_sum: float


def rank_places(totals: Mapping[int, float]) -> Ranking:
    """Rank the places of a page by their *totals*, natural log-odds; there must be one.

    >>> rank_places({1: 1.5, 2: 2.0, 5: 2.1}).places
    (2, 5, 1)
    """
    likeliest, *others = sorted(totals, key=lambda place: (-totals[place], place))
    highest = totals[likeliest]
    masses = {place: math.exp(total - highest) for place, total in totals.items()}
    whole = math.fsum(masses.values())
    beside = {place: masses.get(place - 1, 0.0) + masses.get(place + 1, 0.0) for place in totals}
    best = max([likeliest, *others], key=lambda place: masses[place] + _BESIDE * beside[place])
    lent = 0.0
    if best != likeliest:
        lent = math.log1p(_BESIDE * beside[best] / masses[best]) - math.log1p(_BESIDE * beside[likeliest])
        others = [likeliest, *(place for place in others if place != best)]
    shares = {place: mass / whole for place, mass in masses.items()}
    return Ranking((best, *others), shares, lent, highest + math.log(whole))

"""From cues to confidence."""

from __future__ import annotations

import math
from collections.abc import Iterable

from sitrep.model import Reason


def get_confidence(reasons: Iterable[Reason]) -> float:
    """Return the probability that the weights of *reasons*, natural log-odds, sum to.

    >>> get_confidence([Reason("heading", 2.0), Reason("far from the end", -2.0)])
    0.5
    """
    odds = sum(reason.weight for reason in reasons)
    # Beyond this the result is 0 or 1 for a float, and exp would overflow.
    return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, odds))))

"""Where the first of the signed comments starts, which no signature above it shows."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence

from sitrep.parsing.boundaries import weigh_boundaries
from sitrep.parsing.headers import Header
from sitrep.parsing.labelling import Labels
from sitrep.parsing.register import load_register
from sitrep.parsing.tokens import Lines

# A first comment that is longer than this many lines, and than the longest of the others, is not looked for.
_LONGEST = 12
# So many lines on either side are heard.
_HEARD = 40
# A length that no other comment has counts as half a comment of that length.
_UNSEEN = 0.5
# The usual length of a comment tells more than the register of a line or two; set on the development pages.
_LENGTH_COUNTS = 2.0
_DAMPING = 0.3


def find_signed_start(
    lines: Lines, labels: Labels, headers: Sequence[Header], heading: int | None
) -> tuple[int, float]:
    """Return the line where the comment starts that the first of *headers* signs, and its probability.

    It starts below the heading of the comments if one stands near; else where the register changes, as many lines
    above its signature as the other comments have, both weighed together.
    """
    signature = headers[0].first
    lengths = Counter(_measure(labels, before, after) for before, after in itertools.pairwise(headers))
    longest = max(_LONGEST, max(lengths, default=1))
    if heading is not None and heading < signature <= heading + 1 + longest:
        return heading + 1, 1.0
    first = max(0, signature - longest)
    for line in range(signature - 1, first - 1, -1):
        # A control such as "Like!" stands below the report, or below an earlier comment.
        if (line in labels.controls or line in labels.notices) and line < signature - 1:
            first = line + 1
            break
    places = [line for line in range(max(1, first), signature) if line not in labels.urls]
    if not places:
        return max(0, signature - 1), 1.0
    totals = _hear(lines, labels, headers, places)
    if not totals:
        return max(0, signature - 1), 1.0
    count = sum(lengths.values())
    for line in totals:
        totals[line] += _LENGTH_COUNTS * math.log((lengths[signature - line] + _UNSEEN) / (count + 1))
    best = max(totals, key=lambda line: (totals[line], line))
    # Both kinds of evidence overstate what they say, as neighbouring lines are of one register.
    shares = math.fsum(math.exp(_DAMPING * (totals[line] - totals[best])) for line in totals)
    return best, 1 / shares


def _measure(labels: Labels, before: Header, after: Header) -> int:
    """Return how many lines a comment between two signatures has, without its author's name on a line of its own.

    Some sites print the name above a comment too, where there is a portrait; above the first there often is none.
    """
    first = before.last + 1
    if first in labels.names and first + 1 < after.first:
        first += 1
    return max(1, after.first - first)


def _hear(lines: Lines, labels: Labels, headers: Sequence[Header], places: Sequence[int]) -> dict[int, float]:
    """Return what the registers of the lines say for those of *places* that can be told apart, in nats."""
    register = load_register()
    taken = {line for header in headers for line in range(header.first, header.last + 1)}
    start, end = max(0, places[0] - _HEARD), min(len(lines), places[-1] + _HEARD)
    heard = [
        line
        for line in range(start, end)
        if line not in taken and line not in labels.controls and line not in labels.notices
    ]
    texts = [lines.texts[line] for line in heard]
    scores = [0.0 if line in labels.urls else register.score(lines.texts[line]) for line in heard]
    asked = set(places)
    weighed = weigh_boundaries(texts, scores, register.boundary)
    return {line: total for line, (_, total) in zip(heard[1:], weighed, strict=True) if line in asked}

"""Teasers below the comments: they have dates and names, but nothing that the site prints into each comment."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sitrep.parsing.context.families import get_family
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import is_silent

# So many comments show that each ends with controls, if this share of them does.
_LEAST = 2
_MOST = 0.8


def find_teasers(lines: Lines, labels: Labels, headers: Sequence[Header], end: int) -> int:
    """Return how many of *headers* are those of comments; those after them are of teasers.

    Comments have "Reply" and the like where nearly all others do.  The last may lack it below a header of the kind that
    the others have, and so may several if somebody says something there.
    """
    edges = [*(header.start for header in headers[1:]), end]
    bodies = [range(header.last + 1, edge) for header, edge in zip(headers, edges, strict=True)]
    closed = [any(line in labels.controls for line in body) for body in bodies]
    count = len(closed) - next((place for place, has in enumerate(reversed(closed)) if has), len(closed))
    if sum(closed) < _LEAST or sum(closed) < _MOST * count:
        return len(headers)
    families = {get_family(header.stamp) for header in headers[:count] if header.stamp is not None}
    if any(header.stamp is None or get_family(header.stamp) in families for header in headers[count:]):
        rest = itertools.chain.from_iterable(bodies[count:])
        if count == len(headers) - 1 or not all(is_silent(lines, labels, line) for line in rest):
            return len(headers)
    return count

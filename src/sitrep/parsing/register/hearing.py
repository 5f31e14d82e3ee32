"""The register of the lines beside a header: below that of a comment sounds a reader, and above it a reporter."""

from __future__ import annotations

import math
from collections.abc import Iterable

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.model import Heard, load_register

# Neighbouring lines are of one register, so the sum over them would overstate what they say.
_BELOW = 0.8
_ABOVE = 0.4
_MOST = 2.2
# How many lines are heard on either side, and how long one of the report's is at least.
_LINES = 4
_PROSE = 60


def weigh_register(lines: Lines, labels: Labels, header: range, end: int) -> float:
    """Return how much the register speaks for a *header* of comments: log-odds, from -2.2 to 2.2.

    The lines below are heard as far as line *end*, and those above are held against them.
    """
    below = [
        line for line in range(header.stop, min(end, header.stop + 2 * _LINES)) if _is_heard(labels, line)
    ]
    above = [
        line
        for line in range(max(0, header.start - 3 * _LINES), header.start)
        if _is_heard(labels, line) and len(lines.texts[line]) >= _PROSE
    ]
    weight = _BELOW * hear(lines, below[:_LINES]) - _ABOVE * hear(lines, above[-_LINES:])
    return max(-_MOST, min(_MOST, weight))


def hear_text(text: str) -> Heard:
    """Return how a *text* sounds; ask `Lines.remember`, for several stages hear the same lines of a page."""
    return load_register().hear(text)


def hear(lines: Lines, heard: Iterable[int]) -> float:
    """Return the mean register of some lines, natural log-odds of a reader's; 0 of no lines."""
    known = lines.remember(hear_text)
    scores = [known[lines.texts[line]].register for line in heard]
    return math.fsum(scores) / len(scores) if scores else 0.0


def _is_heard(labels: Labels, line: int) -> bool:
    return not (
        line in labels.controls
        or line in labels.notices
        or line in labels.stamps
        or line in labels.urls
        or line in labels.names
    )

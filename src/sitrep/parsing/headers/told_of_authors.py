"""What sites tell of an author on the line below the name, such as where somebody lives."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import TEXT_ENDS
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# So many headers show how the page does it, if this share of them has such a line.
_LEAST = 3
_MOST = 0.8
# No such line is longer.
_LONGEST = 60


def take_told(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told of their authors right below the names; none if not nearly all have that.

    It is where they live or work, so it is short and no sentence, and text stands below it.
    """
    told = [
        header.date_line is not None
        and header.last + 2 < header.date_line
        and len(lines.texts[header.last + 1]) <= _LONGEST
        and lines.texts[header.last + 1][-1] not in TEXT_ENDS
        and header.last + 1 not in labels.controls
        for header in headers
    ]
    if sum(told) < max(_LEAST, _MOST * len(headers)):
        return ()
    return tuple(evolve(header, last=header.last + has) for header, has in zip(headers, told, strict=True))

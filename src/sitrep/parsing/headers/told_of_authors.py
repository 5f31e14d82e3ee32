"""What sites tell of an author on the line below the name, such as where somebody lives."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import TEXT_ENDS
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import TOLD
from sitrep.parsing.lines.splitting import Lines

# So many headers show how the page does it, if this share of them has such a line.
_LEAST = 3
_MOST = 0.8
# No such line is longer.
_LONGEST = 60
# "Ann Lee · Orvik" may be two lines, for one of the two is a link.
_MARK = TOLD.rstrip()


def take_told(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told of their authors right below the names; none if not nearly all have that.

    It is where they live or work, so it is short and no sentence, and text stands below it.
    """
    told = [_is_told(lines, labels, header) for header in headers]
    if sum(told) < max(_LEAST, _MOST * len(headers)):
        return ()
    return tuple(evolve(header, last=header.last + has) for header, has in zip(headers, told, strict=True))


def take_announced(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told right below those names that end in the mark which parts the two."""
    return tuple(
        evolve(header, last=header.last + 1)
        if lines.texts[header.last].endswith(_MARK) and _is_told(lines, labels, header)
        else header
        for header in headers
    )


def _is_told(lines: Lines, labels: Labels, header: Header) -> bool:
    """Tell whether the line below a header is short and no sentence, and stands above text."""
    below = header.last + 1
    return (
        header.date_line is not None
        and below + 1 < header.date_line
        and len(lines.texts[below]) <= _LONGEST
        and lines.texts[below][-1] not in TEXT_ENDS
        and below not in labels.controls
    )

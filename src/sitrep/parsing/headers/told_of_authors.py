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
_DOT = TOLD.strip()


def take_told(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told of their authors right below the names; none if not nearly all have that.

    It is where they live or work, so it is short and no sentence, and text stands below it.
    """
    told = [_may_be_told(lines, labels, header) for header in headers]
    if sum(told) < max(_LEAST, _MOST * len(headers)):
        return ()
    return tuple(evolve(header, last=header.last + has) for header, has in zip(headers, told, strict=True))


def take_announced(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with what is told of those authors whose names a dot parts from it, behind or below the name."""
    return tuple(_take_announced(lines, labels, header) for header in headers)


def _take_announced(lines: Lines, labels: Labels, header: Header) -> Header:
    if header.date_line is None:
        return header
    parted = evolve(header, last=header.last + (lines.texts[header.last + 1] == _DOT))
    announced = parted.last > header.last or lines.texts[header.last].endswith(TOLD.rstrip())
    return (
        evolve(parted, last=parted.last + 1) if announced and _may_be_told(lines, labels, parted) else header
    )


def _may_be_told(lines: Lines, labels: Labels, header: Header) -> bool:
    told = header.last + 1
    return (
        header.date_line is not None
        and told + 1 < header.date_line
        and len(lines.texts[told]) <= _LONGEST
        and lines.texts[told][-1] not in TEXT_ENDS
        and told not in labels.controls
    )

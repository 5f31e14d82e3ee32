"""Badges above the name of whoever has them, as Facebook prints them, or below the date: "Author", "Top fan"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.control_cues import BADGES
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# That something was edited is said below it.
_BADGES = BADGES - {"edited"}


def take_badges(lines: Lines, labels: Labels, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* with the badges right above them, where a date or a control ended the comment above."""
    taken: list[Header] = []
    for index, header in enumerate(headers):
        badge = header.first - 1
        if index and badge > headers[index - 1].last + 1 and _is_badge(lines, labels, header, badge):
            header = evolve(header, first=badge)
        taken.append(header)
    return tuple(taken)


def take_badges_below(
    lines: Lines, labels: Labels, headers: Sequence[Header], end: int
) -> tuple[Header, ...]:
    """Return *headers* with the badges right below them, if text stands below those; the comments end before *end*."""
    edges = [*(header.first for header in headers[1:]), end]
    return tuple(
        evolve(header, last=header.last + 1) if _has_badge_below(lines, labels, header, edge) else header
        for header, edge in zip(headers, edges, strict=True)
    )


def _has_badge_below(lines: Lines, labels: Labels, header: Header, edge: int) -> bool:
    below = header.last + 1
    return (
        below + 1 < edge
        and lines.folded[below] in BADGES
        and below != header.date_line
        and not labels.is_of_site(below + 1)
        and header.stamp is not None
        and header.stamp.moment is not None
    )


def _is_badge(lines: Lines, labels: Labels, header: Header, badge: int) -> bool:
    above = badge - 1
    return (
        lines.folded[badge] in _BADGES
        and header.author is not None
        and header.author.line == header.first
        and lines.folded[above] not in BADGES
        and (above in labels.stamps or above in labels.controls)
    )

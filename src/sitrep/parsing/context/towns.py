"""Dates with the author's town before them, below the name: "Springfield, ME May 3, 2011"."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.names import is_handle
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.patterns import compile_late

# So many dates with a word before them, below names, show that it is a place, if this share of them does, or all but
# the first, above which the report stands.
_LEAST = 2
_MOST = 0.7
# A town and the two letters of a state or of the country.
_TOWN = compile_late(r"[^\W\d_][^\d,.!?:;]{1,30},\s[A-Z]{2}\s(?:[-–—|•·]\s)?(?=[A-Z\d])")


def complete_towns(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with the stamps that have a town and a date, right below lines that could be names."""
    found: dict[int, Stamp] = {}
    for name in labels.names:
        line = name + 1
        if line < len(lines) and line not in labels.headings and line not in lines.joined:
            stamp = _read(lines.texts[line])
            if stamp is not None:
                found[line] = stamp
    return evolve(labels, stamps=dict(sorted({**labels.stamps, **found}.items()))) if found else labels


def complete_places(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with stamps without an author where what stands before the date is a place.

    It is that where nearly all such lines stand right below a name that opens a comment: below a control, a notice or
    a heading.
    """
    placed = [
        line
        for line, stamp in labels.stamps.items()
        if stamp.author is not None and stamp.moment is not None and not (stamp.says or stamp.by)
    ]
    opened = [
        line
        for line in placed
        if line - 1 in labels.names and (labels.is_of_site(line - 2) or line - 2 in labels.headings)
    ]
    # Where a user's name stands before a date, so do names before all others.
    if any(_is_user(lines, labels, line) for line in opened):
        return labels
    if len(opened) < _LEAST or len(opened) < min(_MOST * len(placed), len(placed) - 1):
        return labels
    named = [line for line in placed if line - 1 in labels.names]
    return evolve(
        labels,
        stamps={**labels.stamps, **{line: labels.stamps[line]._replace(author=None) for line in named}},
    )


def _is_user(lines: Lines, labels: Labels, line: int) -> bool:
    author = labels.stamps[line].author
    name = lines.texts[line][slice(*author)] if author is not None else ""
    return is_handle(name)


def _read(text: str) -> Stamp | None:
    town = _TOWN.match(text) if len(text) <= SHORT_LINE else None
    if town is None:
        return None
    moment = find_moment(text, text.casefold().split())
    if moment is None or (moment.start, moment.end) != (town.end(), len(text)):
        return None
    return Stamp(None, moment, None, says=False, by="")

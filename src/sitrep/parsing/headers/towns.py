"""Dates with the author's town before them, below the name: "Springfield, ME May 3, 2011"."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.dates import find_moment
from sitrep.parsing.lines.labelling import SHORT_LINE, Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp, has_digit
from sitrep.patterns import compile_late

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


def _read(text: str) -> Stamp | None:
    town = _TOWN.match(text) if len(text) <= SHORT_LINE and has_digit(text) else None
    if town is None:
        return None
    moment = find_moment(text, text.casefold().split())
    if moment is None or (moment.start, moment.end) != (town.end(), len(text)):
        return None
    return Stamp(None, moment, None, says=False, by="")

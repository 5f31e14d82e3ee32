"""Dates whose time of day stands on the next line."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.stamps import Stamp


def join_times(labels: Labels) -> Labels:
    """Return *labels* with one stamp, at the line of the date, for each date with its time on the line below it."""
    joined: dict[int, Stamp] = {}
    for line, stamp in labels.stamps.items():
        below = labels.stamps.get(line + 1)
        joint = _join(stamp, below) if below is not None else None
        if joint is not None:
            joined[line] = joint
    if not joined:
        return labels
    kept = {line: stamp for line, stamp in labels.stamps.items() if line - 1 not in joined}
    times = {line: labels.stamps[line + 1] for line in joined}
    return evolve(labels, stamps={**kept, **joined}, times=times)


def _join(date: Stamp, below: Stamp) -> Stamp | None:
    """Return the stamp of a date, with or without a name, and of a time alone below it; None if they are not that."""
    day, time = date.moment, below.moment
    if day is None or day.shape != "date" or day.time is not None:
        return None
    if time is None or time.shape != "time" or below.author is not None:
        return None
    return date._replace(moment=day._replace(time=time.time))

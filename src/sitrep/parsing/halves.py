"""Dates whose time of day stands on the next line."""

from __future__ import annotations

from attrs import evolve

from sitrep.parsing.labelling import Labels
from sitrep.parsing.stamps import Stamp


def join_times(labels: Labels) -> Labels:
    """Return *labels* with one stamp, at the line of the date, for each date with its time on the line below it."""
    joined = {
        line: _join(stamp, below)
        for line, stamp in labels.stamps.items()
        if _is_date(stamp) and (below := labels.stamps.get(line + 1)) is not None and _is_time(below)
    }
    if not joined:
        return labels
    kept = {line: stamp for line, stamp in labels.stamps.items() if line - 1 not in joined}
    times = {line: labels.stamps[line + 1] for line in joined}
    return evolve(labels, stamps={**kept, **joined}, times=times)


def _is_date(stamp: Stamp) -> bool:
    """Tell whether a stamp is a date, with or without a name, and nothing else."""
    moment = stamp.moment
    return moment is not None and moment.shape == "date" and moment.time is None


def _is_time(stamp: Stamp) -> bool:
    return stamp.moment is not None and stamp.moment.shape == "time" and stamp.author is None


def _join(date: Stamp, below: Stamp) -> Stamp:
    if date.moment is None or below.moment is None:
        return date
    return date._replace(moment=date.moment._replace(time=below.moment.time))

"""What is run again, where chance begins elsewhere and clocks show another time, and has to give the same."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import frozen

from sitrep.testing.contracts.clocks import LATER, moved_clock

_T = TypeVar("_T")
_NO_TIME = datetime.timedelta()


@frozen
class Rerun(Generic[_T]):
    """What was given first and what then, and *when* it was another thing: empty if it was the same."""

    first: _T
    other: _T
    when: str = ""


def run_again(run: Callable[[], _T], given: str | bytes) -> Rerun[_T]:
    """Return what *run* gives at first, and whether it gives another thing again, or at another time.

    Hypothesis gives `random` one seed before each example, so what goes by chance would go the same way each time: it
    begins elsewhere, and then is as it was.  Where it begins follows from what is *given*, so that an example does the
    same again, and each example another thing.
    """
    seed = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
    state = random.getstate()
    try:
        return _compare(run, b"first" + seed, b"second" + seed)
    finally:
        random.setstate(state)


def _compare(run: Callable[[], _T], seed: bytes, other_seed: bytes) -> Rerun[_T]:
    first = _run(run, seed)
    later = _try(run, other_seed, LATER)
    if later == first:
        return Rerun(first, first)
    # That the clock was changed may be noticed too, and breaks nothing: what it shows must make no difference.
    changed = _try(run, other_seed, _NO_TIME)
    again = _run(run, other_seed)
    if again != first:
        return Rerun(first, again, "again")
    if isinstance(changed, Exception) or later == changed:
        return Rerun(first, first)
    if isinstance(later, Exception):
        raise later
    return Rerun(first, later, "at another time")


def _try(run: Callable[[], _T], seed: bytes, by: datetime.timedelta) -> _T | Exception:
    """Return what *run* gives or raises where clocks go wrong *by* so much."""
    with moved_clock(by):
        try:
            return _run(run, seed)
        except Exception as error:
            return error


def _run(run: Callable[[], _T], seed: bytes) -> _T:
    random.seed(seed)
    return run()

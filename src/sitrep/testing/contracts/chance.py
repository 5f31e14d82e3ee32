"""Chance that begins elsewhere each time, for laws that say that nothing goes by it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")


def run_twice(run: Callable[[], _T], given: str | bytes) -> tuple[_T, _T]:
    """Return what *run* gives under two states of the module `random`, which then is as it was.

    Hypothesis gives `random` one seed before each example, so what goes by chance would go the same way each time.
    The states follow from what is *given*, so that an example does the same again, and each example another thing.
    """
    seed = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
    state = random.getstate()
    try:
        return _run_under(b"first" + seed, run), _run_under(b"second" + seed, run)
    finally:
        random.setstate(state)


def _run_under(seed: bytes, run: Callable[[], _T]) -> _T:
    random.seed(seed)
    return run()

"""Linear time, told by the ratio of two sizes and not by seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TypeVar

_T = TypeVar("_T")

# Quadratic time would be a ratio of 100; linear code measures 8 to 13 on a busy machine.
BOUND = 16
# Well above what any machine makes of linear code.
_CERTAIN = 3 * BOUND
_SMALL = 20_000
# What is plainly slow shows at these sizes, where it takes a moment.
_SHORT = (200, 2_000)
# What takes so many seconds is not slow because the machine was busy, so once is enough.
_LONG = 1.0
# Linear code may measure up to 23 where the small text fits into a processor's caches and the large one does not.
# At this size neither does, and quadratic code is the further from linear.
_BEYOND_CACHES = 80_000
_FACTOR = 10
_ROUNDS = 3
# So many objects Python itself may have set aside when it starts, as 3.12 does.
_OWN = 1_000
# What takes no time at all to speak of has no ratio to speak of.
_FLOOR = 0.0005

# What has undone parsers: each of these is repeated to the length that is asked for.
REPEATED: Mapping[str, str] = MappingProxyType(
    {
        "one line": "It shook at noon and everybody ran. ",
        "one line of one letter": "x",
        "one line of blanks": " ",
        "lines of one word": "shook\n",
        "header-like lines": "Ann says:\n14 March 2019 at 09:12\n",
        "one-line headers": "Callum Threave on 3 May 2016 at 11:18 said:\nNo!\n",
        "signatures": "No!\nPosted by: Ann | October 9, 2014 at 08:47 AM\n",
        "headers with what a site prints beside them": "Ann Roe\nDeckhand\nMay 3, 2014 at 5:01 pm\nNo!\nReply\n",
        "labelled fields": "Name: Ann\nDate: May 3, 2014\nComment: No!\n",
        "numbers": "1. Ann\n2012-10-29 18:40\n#1 No!\n",
        "the same number": "3 Comments\n",
        "line feeds": "\n",
        "carriage returns": "\r\n \r",
        "notices": "Please donate: https://example.org/give\nLog in to leave a comment\n",
        "replies to one": "Ann says:\n@Ann > No!\n",
        "quotations": "> quoted\nAnswer?\n",
        "bare comments": "No! You would not say that.\nThe army said so.\nlol :D\n",
        "brackets and quotes": '(("[“',
        "at signs": "@a@",
        "figures": "1,234.5 12:30 2019-03-14 ",
        "open links": "http://www.",
        "addresses": "ann@example.org, https://example.org/a_(b) ",
        "combining marks": "e\u0301",
    }
)


def find_slow(run: Callable[[str], object], repeated: Mapping[str, str]) -> str:
    """Return of which text ten times as much takes *run* much more than ten times as long, nothing if of none.

    It is the first kind of which that holds, at the smallest size that shows it: what takes quadratic time would
    take minutes for the next size, and hours for all kinds.
    """
    return find_slow_after(_take, run, repeated)


def find_slow_after(
    prepare: Callable[[str], _T], run: Callable[[_T], object], repeated: Mapping[str, str]
) -> str:
    """Return the same of what *prepare* makes of a text, which takes no part in what is measured."""
    with _paused_collection():
        for kind, piece in repeated.items():
            gc.collect()  # what the kind before has left, which may be much
            size, ratio = _judge(prepare, run, piece)
            if ratio > BOUND:
                return (
                    f"ten times the text takes {ratio:.0f} times as long where it is {kind!r}, "
                    f"{_FACTOR * size:,} code points in place of {size:,}"
                )
    return ""


def _take(text: str) -> str:
    return text


def _judge(prepare: Callable[[str], _T], run: Callable[[_T], object], piece: str) -> tuple[int, float]:
    """Return the size at which it is certain whether *run* is slow, and the ratio there."""

    def measure(size: int) -> float:
        short, long = (piece * (length // len(piece) + 1) for length in (size, _FACTOR * size))
        return _measure(run, prepare(short), prepare(long))

    for size in _SHORT:
        ratio = measure(size)
        if ratio > _CERTAIN:
            return size, ratio
    ratio = measure(_SMALL)
    if BOUND < ratio <= _CERTAIN:
        return _BEYOND_CACHES, measure(_BEYOND_CACHES)
    return _SMALL, ratio


def _measure(run: Callable[[_T], object], small: _T, large: _T) -> float:
    """Return how many times as long the *large* one of two takes, the best of some rounds."""
    best = float("inf")
    _cost(run, small)  # what is loaded or compiled once
    for _ in range(_ROUNDS):
        cost = _cost(run, large)
        best = min(best, cost / max(min(_cost(run, small) for _ in range(3)), _FLOOR))
        if best <= BOUND or (best > _CERTAIN and cost > _LONG):
            break
    return best


def _cost(run: Callable[[_T], object], given: _T) -> float:
    began = time.process_time()
    run(given)
    return time.process_time() - began


@contextmanager
def _paused_collection() -> Generator[None, None, None]:
    """Keep the garbage collector, which goes through all that lives when it likes, out of what is measured.

    What lives already is set aside meanwhile: in a suite of thousands of tests each look through it takes long.
    """
    enabled = gc.isenabled()
    # Only CPython can do that, and what somebody else has set aside must stay there.
    can_set_aside = hasattr(gc, "freeze") and gc.get_freeze_count() < _OWN
    gc.disable()
    if can_set_aside:
        gc.freeze()
    try:
        yield
    finally:
        if can_set_aside:
            gc.unfreeze()
        if enabled:
            gc.enable()

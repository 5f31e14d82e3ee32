"""Clocks that show another time, so that what goes by the time of day shows without anybody waiting for it."""

from __future__ import annotations

import datetime
import functools
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any
from weakref import WeakKeyDictionary

# So much later neither year, month, day, day of the week, hour, minute nor second is the same.
LATER = datetime.timedelta(days=402, hours=13, minutes=7, seconds=11)

# What runs the laws keeps the right time.
_SPARED = ("_hypothesis_pytestplugin", "_pytest", "execnet", "hypothesis", "pytest", "xdist")
_BILLION = 10**9

_names: WeakKeyDictionary[ModuleType, tuple[str, ...]] = WeakKeyDictionary()


@contextmanager
def moved_clock(by: datetime.timedelta) -> Generator[None, None, None]:
    """Let the clocks of the modules `time` and `datetime` go wrong *by* so much, wherever a module has a name for them.

    That reaches what was imported by name, as with ``from datetime import datetime``, and what is imported while the
    clock is moved.  It does not reach compiled modules with clocks of their own, other processes, the times of files,
    and what was taken from these modules before and is kept anywhere but in the names of a module.
    """
    clocks = _make_clocks(by)
    found = list(_find_names(clocks))
    try:
        for names, name, clock in found:
            names[name] = clocks[id(clock)]
        yield
    finally:
        for names, name, clock in found:
            names[name] = clock


def _find_names(clocks: Mapping[int, object]) -> Iterator[tuple[dict[str, Any], str, object]]:
    """Find the names that modules have for clocks; each module is gone through once."""
    for module in list(sys.modules.values()):
        if not issubclass(type(module), ModuleType):  # anything may be put there, and may say that it is one
            continue
        names = vars(module)
        if module not in _names:
            spared = module.__name__.partition(".")[0] in _SPARED
            _names[module] = () if spared else tuple(name for name in names if id(names[name]) in clocks)
        for name in _names[module]:
            if id(names.get(name)) in clocks:
                yield names, name, names[name]


@functools.cache
def _make_clocks(by: datetime.timedelta) -> dict[int, object]:
    """Return for each clock, by its identity, one that goes wrong *by* so much."""
    return {id(clock): moved for clock, moved in (*_move_functions(by), *_move_classes(by))}


def _move_functions(by: datetime.timedelta) -> Iterator[tuple[object, object]]:
    seconds = by.days * 86_400 + by.seconds
    now, now_in_billionths, local = time.time, time.time_ns, time.localtime

    def tell(show: Callable[[Any], object]) -> Callable[..., object]:
        def show_moved(at: float | None = None) -> object:
            return show(now() + seconds if at is None else at)

        return show_moved

    yield now, lambda: now() + seconds
    yield now_in_billionths, lambda: now_in_billionths() + seconds * _BILLION
    for show in (time.localtime, time.gmtime, time.ctime):
        yield show, tell(show)
    asctime, strftime = time.asctime, time.strftime

    def write(at: Any = None) -> str:
        return asctime(local(now() + seconds) if at is None else at)

    def write_as(form: str, at: Any = None) -> str:
        return strftime(form, local(now() + seconds) if at is None else at)

    yield asctime, write
    yield strftime, write_as


def _move_classes(by: datetime.timedelta) -> Iterator[tuple[object, object]]:
    yield datetime.date, _move_class(datetime.date, by, "today")
    yield datetime.datetime, _move_class(datetime.datetime, by, "today", "now", "utcnow")


def _move_class(real: type, by: datetime.timedelta, *asking: str) -> type:
    """Return a class that makes objects of the *real* one and takes them for its own, with another clock.

    So nothing of it is left when the clock is right again.
    """

    class Moved(type):
        def __call__(cls, *values: Any, **named: Any) -> Any:
            return real(*values, **named) if cls is moved else super().__call__(*values, **named)

        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, real) if cls is moved else super().__instancecheck__(value)

        def __subclasscheck__(cls, other: type) -> bool:
            return issubclass(other, real) if cls is moved else super().__subclasscheck__(other)

        def __eq__(cls, other: object) -> bool:
            return other is cls or (cls is moved and other is real)

        def __hash__(cls) -> int:
            return hash(real) if cls is moved else super().__hash__()

    def ask(name: str) -> staticmethod[..., Any]:
        def answer(*values: Any, **named: Any) -> Any:
            return getattr(real, name)(*values, **named) + by

        return staticmethod(answer)

    described = {"__module__": real.__module__, "__slots__": (), **{name: ask(name) for name in asking}}
    moved: type = Moved(real.__name__, (real,), described)
    return moved

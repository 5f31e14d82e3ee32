"""When "2 days ago" was, told from the moment that a page was saved."""

from __future__ import annotations

import datetime
import re

from sitrep.parsing.dating.age_words import DAYS, NOW, ONES, Unit, find_unit
from sitrep.parsing.dating.ages import BEFORE
from sitrep.parsing.dating.clock import find_time
from sitrep.patterns import compile_late

# Looked for at every place, for "il y a un jour" has two words that may count.
_COUNTED = compile_late(r"(?<![^\W_])(?=(\d{1,4}|[^\W\d_]{1,5}(?=\s))\s?([^\W\d_]{1,14}))")
_BEFORE = compile_late(rf"(?:{BEFORE})\s")
_FEW = ("few", "several", "half")
_DAY = compile_late(rf"({'|'.join(map(re.escape, sorted(DAYS, key=len, reverse=True)))})(?![^\W\d_])")
# "18.05" and "18 h 05" are times of day beside a day only.
_TIME_OTHERWISE = compile_late(r"(?<!\d)([01]?\d|2[0-3])\s?[:.h]\s?([0-5]\d)(?!\d)")
_LENGTHS: dict[Unit, datetime.timedelta] = {
    "second": datetime.timedelta(seconds=1),
    "minute": datetime.timedelta(minutes=1),
    "hour": datetime.timedelta(hours=1),
    "day": datetime.timedelta(days=1),
    "week": datetime.timedelta(weeks=1),
}


def tell(
    written: str, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    """Return when what is *written* was, seen from when the page was *retrieved*, as exactly as both tell it.

    Days and weeks give a day.  Hours and less give a moment where the time of the retrieval is known.

    >>> tell("2 days ago", datetime.date(2019, 3, 16))
    datetime.date(2019, 3, 14)
    >>> tell("vor 3 Stunden", datetime.datetime(2019, 3, 16, 1, 20))
    datetime.datetime(2019, 3, 15, 22, 20)
    >>> tell("2 months ago", datetime.date(2019, 3, 16)), tell("3h", datetime.date(2019, 3, 16))
    (None, None)
    """
    folded = written.casefold().strip()
    try:
        return _tell_named(folded, retrieved) or _tell_counted(folded, retrieved)
    except OverflowError:  # before the year 1
        return None


def _tell_counted(
    folded: str, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    units = _find_units(folded)
    if units is None:
        return None
    past = sum((count * _LENGTHS[unit] for count, unit in units), datetime.timedelta())
    if all(unit in ("day", "week") for _, unit in units):
        return _get_day(retrieved) - past
    if not isinstance(retrieved, datetime.datetime):
        return None
    moment = (retrieved - past).replace(microsecond=0)
    return moment if units[-1][1] == "second" else moment.replace(second=0)


def _get_day(moment: datetime.date | datetime.datetime) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def _tell_named(
    folded: str, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    """Return the moment of "just now", or of a day by its name with a time of day or without."""
    if folded in NOW and isinstance(retrieved, datetime.datetime):
        return retrieved.replace(second=0, microsecond=0)
    named = _DAY.match(folded)
    if named is None:
        return None
    day = _get_day(retrieved) - datetime.timedelta(DAYS[named[1]])
    time = _find_time(folded)
    return day if time is None else datetime.datetime.combine(day, time)


def _find_time(folded: str) -> datetime.time | None:
    found = find_time(folded)
    if found is not None:
        return found[2]
    otherwise = _TIME_OTHERWISE.search(folded)
    return None if otherwise is None else datetime.time(int(otherwise[1]), int(otherwise[2]))


def _find_units(folded: str) -> list[tuple[int, Unit]] | None:
    """Return the counts and units of an age, None if it is not told in certain ones.

    Where a word before them tells that it is an age, as in "vor 2 Tagen, 5 Stunden", it is told by the first alone.
    """
    if any(few in folded for few in _FEW):
        return None
    found: list[tuple[int, Unit]] = []
    for match in _COUNTED.finditer(folded):
        unit = find_unit(match[2])
        if unit is None or not (match[1].isdecimal() or match[1] in ONES):
            continue
        if unit == "vague":
            return None
        found.append((int(match[1]) if match[1].isdecimal() else 1, unit))
        if _BEFORE.match(folded) is not None:
            break
    return found or None

"""Dates and times as pages write them, found in one short line."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal, NamedTuple

from sitrep.parsing.dating.ages import find_age
from sitrep.parsing.dating.clock import find_time, match_time, match_time_before, match_zone
from sitrep.parsing.dating.date_time_groups import find_group
from sitrep.parsing.dating.days import Day, build_day, find_day
from sitrep.parsing.dating.weekdays import (
    LONGEST_SHORT,
    find_opening_weekday,
    find_weekday,
    match_weekday,
    match_weekday_behind,
)
from sitrep.patterns import compile_late

_EASTERN_WEEKDAY = compile_late(r"\s?[（(][月火水木金土日一二三四五六월화수목금토일][)）]")
_YEAR_BEHIND = compile_late(r"\s(?:[A-Z]{2,5}\s)?((?:19|20)\d\d)(?![\d:/.-])")
# Of the words between a date and its time, and after it, those of languages that write the day before the month.
_DAY_FIRST_JOINTS = frozenset("um uhr uur à las às alle om kl klo o v в о στις ore saat u".split())
DayOrder = Literal["day-first", "month-first"]


# A tuple, and so is a stamp, for a page of 10 MB may have 20,000 and a tuple is made in half the time.
class Moment(NamedTuple):
    """A date or time in a line.

    Args:
        start, end: its range in the line; weekday and joining words between date and time are in it.
        shape: ``date`` with or without time; ``partial`` (no year); ``time`` alone; ``relative``.
        day: the date if it is certain.
        time: the time of day if one is given.
        numbers: for a date in bare numbers such as 3/4/2012 that can be read in two ways: first number, second
            number, year.
    """

    start: int
    end: int
    shape: Literal["date", "partial", "time", "relative"]
    day: datetime.date | None = None
    time: datetime.time | None = None
    numbers: tuple[int, int, int] | None = None

    def published(self, order: DayOrder | None) -> datetime.date | datetime.datetime | None:
        """Return the moment as far as it is certain, given the order of days and months where that is known."""
        day = self.read_day(order)
        if day is None or self.time is None:
            return day
        return datetime.datetime.combine(day, self.time)

    def read_day(self, order: DayOrder | None) -> datetime.date | None:
        """Return the day as far as it is certain, given the order of days and months where that is known."""
        if self.numbers is None or order is None:
            return self.day
        first, second, year = self.numbers
        ordered = build_day(year, second, first) if order == "day-first" else build_day(year, first, second)
        return ordered or self.day

    @property
    def is_timed(self) -> bool:
        """Tell whether it has a time of day, or is relative to now."""
        return self.time is not None or self.shape == "relative"

    @property
    def order(self) -> DayOrder | None:
        """Which order the bare numbers of this date prove, if any."""
        return None if self.numbers is None else _prove_order(self.numbers[0], self.numbers[1])


def find_moment(line: str, words: Sequence[str], *, relative: bool = True) -> Moment | None:
    """Return the first date, with the time beside it, of a short *line*; or a relative date, or a time alone.

    *words* are its case-folded words, as `str.split` finds them.  *relative* is False if no word of a relative
    date is among them, which saves looking.

    >>> line = "Ann on May 3, 2016 at 2:05 pm"
    >>> find_moment(line, line.casefold().split()).published(None)
    datetime.datetime(2016, 5, 3, 14, 5)
    >>> find_moment("2 days ago", ["2", "days", "ago"]).published(None)
    """
    group = find_group(line)
    if group is not None:
        first, last, day, clock = group
        return Moment(first, last, "date", day, clock)
    found = find_day(line, words)
    if found is not None:
        return _take_time(line, found)
    age = find_age(line) if relative else None
    if age is not None:
        time = match_time(line, age[1])
        return Moment(age[0], time[1] if time else age[1], "relative")
    alone = find_time(line)
    return None if alone is None else Moment(alone[0], alone[1], "time", time=alone[2])


def _prove_order(first: int, second: int) -> DayOrder | None:
    if first > 12 >= second:
        return "day-first"
    if second > 12 >= first:
        return "month-first"
    return None


def _take_time(line: str, found: Day) -> Moment:
    """Return the moment of a day, widened over the weekday before it and the time before or after it."""
    start, end, day, numbers = found
    time = None
    if (named := _EASTERN_WEEKDAY.match(line, end)) is not None:
        end = named.end()
    end = match_weekday_behind(line, end) or end
    if end < len(line):
        after = match_time(line, end)
        if after is not None:
            time, stop = after
            if day is None and numbers is None and (year := _YEAR_BEHIND.match(line, stop)) is not None:
                day, stop = _read_with_year(line[start:end], year[1]), year.end()
            if (
                day is None
                and numbers is not None
                and not _DAY_FIRST_JOINTS.isdisjoint(_fold_words(line[end:stop]))
            ):
                day, numbers = build_day(numbers[2], numbers[1], numbers[0]), None
            end = stop
        end = match_weekday(line, end) or end
    if start:
        weekday = find_weekday(line, start)
        if weekday is None and time is not None and start <= LONGEST_SHORT:
            bare = not any(map(str.isalpha, line[start : found[1]]))
            weekday = find_opening_weekday(line, start, _find_days(day, numbers), bare=bare)
        if weekday is not None:
            start = weekday[0]
            if day is None and numbers is not None:
                day, numbers = _settle(numbers, weekday[1])
        ahead = match_time_before(line, start) if time is None else None
        if ahead is not None:
            time, start = ahead
            zone = match_zone(line, end)
            if zone is not None:
                time, end = time.replace(tzinfo=zone[0] or time.tzinfo), zone[1]
    shape: Literal["date", "partial"] = "date" if day is not None or numbers is not None else "partial"
    return Moment(start, end, shape, day, time, numbers)


def _read_with_year(written: str, year: str) -> datetime.date | None:
    """Return the day that is *written* without its year, which stands behind the time: "Jun 18 09:14:52 UTC 2015"."""
    whole = f"{written} {year}"
    found = find_day(whole, whole.casefold().split())
    return found[2] if found is not None else None


def _find_days(day: datetime.date | None, numbers: tuple[int, int, int] | None) -> tuple[datetime.date, ...]:
    """Return the days that a date may mean: the one that is certain, or one or two in bare numbers."""
    if day is not None:
        return (day,)
    if numbers is None:
        return ()
    first, second, year = numbers
    days = (build_day(year, second, first), build_day(year, first, second))
    return tuple(day for day in days if day is not None)


def _fold_words(text: str) -> list[str]:
    """Return the case-folded words of *text*, without marks around them."""
    return [word.strip(" ,.") for word in text.casefold().split()]


def _settle(
    numbers: tuple[int, int, int], weekday: int
) -> tuple[datetime.date | None, tuple[int, int, int] | None]:
    """Return the day that bare numbers mean if only one of the two is of that *weekday*, else none and the numbers."""
    fitting = [day for day in _find_days(None, numbers) if day.weekday() == weekday]
    return (fitting[0], None) if len(fitting) == 1 else (None, numbers)

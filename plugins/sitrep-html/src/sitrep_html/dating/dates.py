"""Dates for machines, ISO 8601 and seconds since 1970, and the first printed date of a short line."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from attrs import evolve

from sitrep.extending import FoundDate, find_age, find_dates
from sitrep_html.dating.straightening import straighten

# ISO 8601 as pages write it: with a space for the T, seconds and their fraction left out, a zone or none.
_ISO = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
# A day and a year.  Most lines with a number have one alone.
_NUMBERS = re.compile(r"\d\D+\d|\d{8}")
_EPOCH = re.compile(r"\s*(\d{9,10})(?:\.\d+|\d{3})?\s*\Z")

# What stands before a date that goes on after a name, and before what was written: "Ann (14 March 2019): The ferry".
OPENING = "([,–—-"
LONGEST_OPENING = 60

# "15770315" is a number of something else, too.
_FIRST_YEAR = "1970"

# Numbers of seconds outside these years are numbers of something else.
_FIRST, _LAST = 788_918_400, 4_102_444_800  # 1995 to 2100


def parse_iso(written: str) -> datetime.date | datetime.datetime | None:
    """Return the moment that *written* begins with in ISO 8601, or None.

    >>> parse_iso("2018-09-11T10:57:27Z")
    datetime.datetime(2018, 9, 11, 10, 57, 27, tzinfo=datetime.timezone.utc)
    >>> parse_iso("2018-09-11")
    datetime.date(2018, 9, 11)
    """
    match = _ISO.match(written)
    if match is None or written[match.end() : match.end() + 1].isdigit() or match[1] < _FIRST_YEAR:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        if hour is None:
            return datetime.date(int(year), int(month), int(day))
        return datetime.datetime(
            int(year),
            int(month),
            int(day),
            int(hour),
            int(minute),
            int(second or 0),
            tzinfo=_parse_zone(zone),
        )
    except ValueError:
        return None


@lru_cache(maxsize=1024)  # the parts of a comment are read several times
def find_date(line: str) -> FoundDate | None:
    """Return the first date that a short *line* prints, in more forms than `sitrep.extending.find_dates` knows.

    >>> find_date("Ann - 17.07, 2011 @ 13:04").published
    datetime.datetime(2011, 7, 17, 13, 4)
    """
    if _DIGIT.search(line) is None:
        return find_age(line)
    found = _find_first(line)
    if found is not None and found.is_whole and isinstance(found.published, datetime.datetime):
        return found
    straight = straighten(line)
    if straight.text != line:
        other = _find_first(straight.text)
        if other is not None and other.is_whole and _says_more(other, found):
            start, end = straight.places[other.start], straight.places[other.end]
            return evolve(other, start=start, end=end)
    if found is not None and found.is_whole:
        return found
    return find_age(line) or found


def prints_date(line: str) -> bool:
    """Tell whether a short *line* has a date with day, month and year, or one that is told from now.

    >>> prints_date("Ann - 17.07, 2011 @ 13:04"), prints_date("gestern, 12:05"), prints_date("May 3")
    (True, True, False)
    """
    if parse_iso(line) is not None or find_age(line) is not None:
        return True
    if _NUMBERS.search(line) is None:
        return False
    found = _find_first(line)
    if found is not None and found.is_whole:
        return True
    straight = straighten(line).text
    other = _find_first(straight) if straight != line else None
    return other is not None and other.is_whole


def says_more(stated: str, written: str) -> bool:
    """Tell whether a moment *stated* for machines says more than what is *written*: the day, the time of day, its zone.

    >>> says_more("2019-03-14T13:04+01:00", "14 March 2019"), says_more("2019-03-14", "14 March 2019")
    (True, False)
    """
    machine = parse_iso(stated)
    found = find_date(written)
    shown = found.published if found is not None else None
    if machine is None or shown is None:
        return machine is not None
    if not isinstance(machine, datetime.datetime):
        return False
    return not isinstance(shown, datetime.datetime) or (machine.tzinfo is not None and shown.tzinfo is None)


@lru_cache(maxsize=1024)  # lines are asked whether they have a date before it is read
def _find_first(line: str) -> FoundDate | None:
    return find_dates([line])[0]


def _says_more(found: FoundDate, other: FoundDate | None) -> bool:
    """Tell whether *found* has a day or a time of day that *other* has not."""
    if other is None or not other.is_whole:
        return True
    return found.end - found.start > other.end - other.start


def parse_epoch(written: str) -> datetime.datetime | None:
    """Return the moment, in UTC, that *written* gives in seconds or thousandths since 1970, or None.

    >>> parse_epoch("1577880000000")
    datetime.datetime(2020, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)
    """
    match = _EPOCH.match(written)
    if match is None or not _FIRST <= int(match[1]) < _LAST:
        return None
    return datetime.datetime.fromtimestamp(int(match[1]), datetime.timezone.utc)


def _parse_zone(written: str | None) -> datetime.timezone | None:
    if written is None:
        return None
    if written[0] not in "+-":
        return datetime.timezone.utc
    digits = written[1:].replace(":", "")
    offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return datetime.timezone(-offset if written[0] == "-" else offset)

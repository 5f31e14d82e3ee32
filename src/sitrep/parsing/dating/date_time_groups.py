"""Date-time groups, as armed forces and relief services write them: "281230ZNOV26"."""

from __future__ import annotations

import datetime
import re
from typing import TypeAlias

from sitrep.parsing.dating.days import build_day, read_year
from sitrep.patterns import compile_late

# In English, and where other languages of those who write so differ.
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan feb mar apr may/mai jun jul aug/ago sep/set oct/okt nov dec/dez/dic".split(), 1
    )
    for name in names.split("/")
}
# The day and the time, the letter of a zone, the month and the year.
_GROUP = compile_late(
    r"(?P<day>\d(?<![\d.,:/-]\d)\d)\s?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\s?(?P<zone>[A-Z])?\s?"
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s?(?P<year>(?:19|20)\d\d|\d\d)(?!\d)",
    re.IGNORECASE,
)
# What every group has; most dates have none, and this is fast.
_HINT = compile_late(r"\d\d\s?[0-2]\d[0-5]\d")
# Of the time that is local, which no zone is told of.
_LOCAL = "J"
_EAST, _WEST = "ABCDEFGHIKLM", "NOPQRSTUVWXY"
_ZONES = {
    "Z": 0,
    **{letter: hours for hours, letter in enumerate(_EAST, 1)},
    **{letter: -hours for hours, letter in enumerate(_WEST, 1)},
}
# Its range in the line, the day, and the time.
Group: TypeAlias = "tuple[int, int, datetime.date, datetime.time]"


def find_group(line: str) -> Group | None:
    """Return the first date-time group in a *line*.

    >>> find_group("RNS 9 280815ZNOV26")[2:]
    (datetime.date(2026, 11, 28), datetime.time(8, 15, tzinfo=datetime.timezone.utc))
    """
    if _HINT.search(line) is None:
        return None
    for found in _GROUP.finditer(line):
        month = _MONTHS[found["month"].casefold()]
        day = build_day(read_year(found["year"]), month, int(found["day"]))
        hour = int(found["hour"])
        if day is not None and hour < 24:
            zone = _build_zone((found["zone"] or _LOCAL).upper())
            return found.start(), found.end(), day, datetime.time(hour, int(found["minute"]), tzinfo=zone)
    return None


def is_group(text: str) -> bool:
    """Tell whether *text* is written as a date-time group is."""
    return _GROUP.fullmatch(text) is not None


def _build_zone(letter: str) -> datetime.timezone | None:
    if letter == _LOCAL:
        return None
    return datetime.timezone(datetime.timedelta(hours=_ZONES[letter]))

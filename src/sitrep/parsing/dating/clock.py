"""Times of day as pages write them, alone or beside a date."""

from __future__ import annotations

import datetime
import re

from sitrep.patterns import compile_late

_DIGIT = compile_late(r"\d")
_TIME_OF_DAY = (
    r"(?<![\d:])([01]?\d|2[0-4])(?:[:h](\d\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?\s?m\b\.?|\s?(?:uhr|h|hr?s)\b\.?)?"
    r"|[\s.](\d\d)\s?([ap])\.?m\b\.?|\s?([ap])\.?m\b\.?)(?![\d:])"
    r"(?:\s\((?:[a-z]{2,12}\s){1,3}time,\sutc([+-]\d\d:\d\d)\)|\s?\(?((?:UTC|GMT)\s?[+-]\d{1,2}(?!\d)|(?:UTC|GMT)?[+-]\d\d:?\d\d|UTC|GMT|Z\b)\)?(?:(?<=\d)\s\([^()\d]{2,40}\))?|\s\(?(?:[ECMP][SD]?T|BST|CES?T|IST|AES?T)\b\)?)?"
)
# Behind a date that has its time before it.
_ZONE = compile_late(r"\s\((?:(UTC|GMT)|[ECMPW][SD]?T|BST|CES?T|EES?T|WES?T|MES?Z|IST|AES?T)\)")
_TIME = compile_late(_TIME_OF_DAY, re.IGNORECASE)
# Every time has this.
_TIME_HINT = compile_late(r"\d(?:[:Hh]\d\d|\s?[AaPp]\.?\s?[Mm])")
# What may stand between a date and its time, or before both.
_JOINT = (
    r"(?:T(?=\d)|\.?[\s,;|·•@–—-]{0,4}"
    r"(?:(?:at|um|à|a las?|às|(?:alle\s)?ore|alle|om|kl\.?|(?:o\s)?godz\.?|o|v|в|о|klo|kello|la|u|ob|saat|στις|г\.?(?:\sв)?|р\.?(?:\sо)?|de\sla|pukul|\()\s{0,2})?)"
)
_TIME_AFTER = compile_late(f"{_JOINT}{_TIME_OF_DAY}", re.IGNORECASE)
# "10.20" and "10 h 20 min" are times of day beside a date only, and "9.20" is one behind a word for the clock.
_TIME_OTHERWISE = compile_late(
    rf"{_JOINT}(?:([01]?\d|2[0-3])\s?h\s?([0-5]\d)(?:\s?min\b)?|([01]\d|2[0-3]|(?:(?<=klo\s)|(?<=kl\s)|(?<=kl\.\s)|(?<=ore\s))\d)\.([0-5]\d))(?![\d.]\d)"
    r"(?:\s(?:(UTC|GMT)|[ECMP][SD]?T|BST|CES?T|IST|AES?T)\b)?",
    re.IGNORECASE,
)


def find_time(line: str) -> tuple[int, int, datetime.time | None] | None:
    """Return the range of the first time of day in *line*, and what it is: None for "12:75", which no clock shows."""
    found = _TIME.search(line) if _TIME_HINT.search(line) is not None else None
    return None if found is None else (found.start(), found.end(), _build_time(found))


def match_time(line: str, offset: int) -> tuple[datetime.time, int] | None:
    """Return the time of day that stands at *offset*, where a date ends, and where it ends itself."""
    match = _TIME_AFTER.match(line, offset)
    time = _build_time(match) if match else None
    if match is not None and time is not None:
        return time, match.end()
    match = _TIME_OTHERWISE.match(line, offset)
    if match is None:
        return None
    zone = datetime.timezone.utc if match[5] else None
    return datetime.time(int(match[1] or match[3]), int(match[2] or match[4]), tzinfo=zone), match.end()


def match_zone(line: str, offset: int) -> tuple[datetime.timezone | None, int] | None:
    """Return the zone in brackets at *offset*, where a date ends, and its end; None where several have its name."""
    match = _ZONE.match(line, offset)
    return None if match is None else (datetime.timezone.utc if match[1] else None, match.end())


def match_time_before(line: str, offset: int) -> tuple[datetime.time, int] | None:
    """Return the time of day that ends at *offset*, where a date starts, and where it starts itself."""
    if _DIGIT.search(line, max(0, offset - 24), offset) is None:
        return None
    for match in _TIME.finditer(line, max(0, offset - 24), offset):
        time = _build_time(match)
        between = line[match.end() : offset].strip(" ,;|·•@–—-").casefold()
        if time is not None and between in ("", "on", "am", "le", "el", "il", "den"):
            return time, match.start()
    return None


def _build_time(match: re.Match[str]) -> datetime.time | None:
    written, colon_minute, written_second, colon_half, dot_minute, dot_half, lone_half, named, zone = (
        match.groups()
    )
    zone = named or zone
    hour, minute = int(written), int(colon_minute or dot_minute or 0)
    second = int(written_second) if written_second else 0
    half = colon_half or dot_half or lone_half
    if half:
        half = half.lower()
        if not 1 <= hour <= 12:
            # "13:05 pm" is written by careless sites; the hour is plain all the same.
            half = ""
        elif half == "p":
            hour = hour % 12 + 12
        else:
            hour %= 12
    if hour > 23 or minute > 59:
        return None
    if zone:
        return datetime.time(hour, minute, second, tzinfo=_build_zone(zone))
    return datetime.time(hour, minute, second)


def _build_zone(written: str) -> datetime.timezone | None:
    digits = re.sub(r"[^\d]", "", written)
    if not digits:
        return datetime.timezone.utc
    offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if offset >= datetime.timedelta(hours=24):
        return None
    return datetime.timezone(-offset if "-" in written else offset)

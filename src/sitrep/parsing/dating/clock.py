"""Times of day as pages write them, alone or beside a date."""

from __future__ import annotations

import datetime
import re

from sitrep.patterns import compile_late

_DIGIT = compile_late(r"\d")
_TIME_OF_DAY = (
    r"(?<![\d:])([01]?\d|2[0-4])(?:[:h](\d\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?:\s?([apπμ](?=\.?\s?[mμ]\b)|[fe](?=\sm\b))\.?\s?[mμ]\b\.?|\s?(?:uhr|uur|h|hr?s|ч)\b\.?)?"
    r"|[\s.](\d\d)\s?([ap])\.?m\b\.?|\s?([ap])\.?m\b\.?)(?!\d|:(?!$))"
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
    r"(?:(?:at|um|à|a las?|às|(?:alle\s)?ore|alle|om|kl\.?|klokken|kell|(?:o\s)?godz\.?|ora|o|v|в|о|klo|kello|la|u"
    r"|у|ob|saat|στις|a les|lúc|pukul"
    r"|(?:г\.?|года)(?:,|\sв)?|(?:р\.?|року)(?:,|\sо)?|de\sla|\()\s{0,2})?)"
)
_TIME_AFTER = compile_late(f"{_JOINT}{_TIME_OF_DAY}", re.IGNORECASE)
# "10.20" and "10 h 20 min" are times of day beside a date only, and "9.20" is one behind a word for the clock.
_TIME_OTHERWISE = compile_late(
    rf"{_JOINT}(?:([01]?\d|2[0-3])\s?h\s?([0-5]\d)(?:\s?min\b)?|([01]\d|2[0-3]|(?:(?<=klo\s)|(?<=kl\s)|(?<=kl\.\s)|(?<=ore\s)|(?=\d\.\d\d\su(?:hr|ur)\b))\d)\.([0-5]\d)(?:\su(?:hr|ur)\b)?)(?![\d.]\d)"
    r"(?:\s(?:(UTC|GMT)|[ECMP][SD]?T|BST|CES?T|IST|AES?T)\b)?",
    re.IGNORECASE,
)
# "午前9:12", "오후 3:05", "9時12分": which half of the day it is stands before the hour.
_EASTERN_TIME = compile_late(
    r"\s?(?:(?P<half>午前|午後|上午|下午|오전|오후)\s?(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"|(?P<half_named>午前|午後|上午|下午|오전|오후)?\s?(?P<hour_named>\d{1,2})[時时点點시]\s?(?:(?P<minute_named>\d{1,2})[分분])?)"
)
_NOON = 12
_AFTERNOON = frozenset(("午後", "下午", "오후"))


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
        return None if line.isascii() else _match_eastern(line, offset)
    zone = datetime.timezone.utc if match[5] else None
    return datetime.time(int(match[1] or match[3]), int(match[2] or match[4]), tzinfo=zone), match.end()


def _match_eastern(line: str, offset: int) -> tuple[datetime.time, int] | None:
    """Return the time of day at *offset* as Chinese, Japanese and Korean pages write it, and where it ends."""
    match = _EASTERN_TIME.match(line, offset)
    if match is None:
        return None
    half = match["half"] or match["half_named"]
    hour, minute = (
        int(match["hour"] or match["hour_named"]),
        int(match["minute"] or match["minute_named"] or 0),
    )
    if half and hour <= _NOON:
        hour = hour % _NOON + _NOON * (half in _AFTERNOON)
    return (datetime.time(hour, minute), match.end()) if hour < 24 and minute < 60 else None


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
        elif half in "pμe":
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

"""Dates and times as pages write them, found in one short line."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from sitrep.patterns import compile_late

# Month names in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Ukrainian, Swedish,
# Danish and Norwegian, full (where a language bends them, as in "5 maja") and short, as Unicode CLDR 44 lists them.
_MONTH_NAMES: tuple[str, ...] = (
    "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia sty января янв січня січ",
    (
        "february feb febr februar februari février févr fév febrero febbraio fevereiro fev lutego lut февраля фев "
        "лютого лют"
    ),
    "march mar mars märz mär mrz marzo maart mrt março marca марта мар березня бер",
    "april apr avril avr abril abr aprile kwietnia kwi апреля апр квітня квіт",
    "may mai mayo maggio mag mei maj maio maja мая травня трав",
    "june jun juni juin junio giugno giu junho czerwca cze июня июн червня черв",
    "july jul juli juillet juil julio luglio lug julho lipca lip июля июл липня лип",
    "august aug août agosto ago augustus augusti sierpnia sie августа авг серпня серп",
    "september sep sept septembre septiembre settembre set setembro września wrz сентября сен сент вересня вер",
    "october oct oktober okt octobre octubre ottobre ott outubro out października paź октября окт жовтня жовт",
    "november nov novembre noviembre novembro listopada lis ноября ноя нояб листопада лист",
    (
        "december dec dezember dez décembre déc diciembre dic dicembre desember des dezembro grudnia gru декабря дек "
        "грудня груд"
    ),
)
_MONTHS: dict[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}

# Names glued to a date ("AnnOctober 5, 2012") end in a month's full English name or its usual short form.
_GLUED_MONTH = compile_late(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)

# What stands before the name is looked at after it: a search skips fast to the letters that a pattern begins with.
_GLUED_DATE = compile_late(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:(?<=[a-z).\d]...)|(?<=\d[-.]...))[a-z]{0,6}\.?[\s-]?\d"
)
# Month names as words of a line, with what is typed around them.
MONTH_WORDS = frozenset(
    f"{before}{name}{after}"
    for name in _MONTHS
    for before in ("", "(", "|", "·")
    for after in ("", ".", ",", "/")
)

_WORD = r"[^\W\d_]{3,24}"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH|er|º|ª)?"
_YEAR = r"(?:19|20)\d\d"
# The day and year of "October 5, 2012".  Patterns that begin with a digit are fast, so what must not stand before it
# is looked at after it, and the month is looked up by hand.
_AFTER_MONTH = compile_late(
    rf"(\d(?<![\d:,/-].)\d?){_ORDINAL}(?!\d|:\d)(?:,?\s{{0,2}}(?:of\s)?({_YEAR})(?!\d))?"
)
_LONGEST_MONTH = max(map(len, _MONTHS))
_SHORTEST_MONTH = 3
_DAY_FIRST = compile_late(
    rf"(\d(?<![\d:.,/-].)\d?){_ORDINAL}\.?[\s-]{{0,2}}(?:de\s|of\s)?({_WORD})\.?"
    rf"(?:,?[\s-]{{0,2}}(?:de\s|del\s)?({_YEAR}|(?<=-)\d\d)(?!\d))?"
)
# Every date in bare numbers has this.
_NUMBERS_HINT = compile_late(r"\d[-/.]\s?\d\d?(?:[-/]|\.\s?|,\s)\d")
_DIGIT = compile_late(r"\d")
_YEAR_FIRST = compile_late(rf"(?<![\d/.-])({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_NUMERIC = compile_late(rf"(?<![\d/.-])(\d{{1,2}})([-/.])(\d{{1,2}})\2({_YEAR}|\d\d)(?![\d/]|[.-]\d)")
# "17. 5. 2014" is how Czech, Slovak, Slovene and some German pages part the numbers (CLDR short and medium patterns),
# and "17.05, 2014" is what "d.m, Y" prints, which blogs set for themselves.
_NUMERIC_APART = compile_late(
    rf"(?<![\d/.-])(\d{{1,2}})(\.)\s?(\d{{1,2}})(?:\.\s|,\s)({_YEAR})(?![\d/]|[.-]\d)"
)
_TIME_OF_DAY = (
    r"(?<![\d:])([01]?\d|2[0-4])(?:[:h](\d\d)(?::([0-5]\d))?(?:\s?([ap])\.?\s?m\b\.?|\s?uhr\b)?"
    r"|[\s.](\d\d)\s?([ap])\.?m\b\.?|\s?([ap])\.?m\b\.?)(?![\d:])"
    r"(?:\s?\(?((?:UTC|GMT)\s?[+-]\d{1,2}(?!\d)|(?:UTC|GMT)?[+-]\d\d:?\d\d|UTC|GMT|Z\b)\)?(?:(?<=\d)\s\([^()\d]{2,40}\))?|\s\(?(?:[ECMP][SD]?T|BST|CES?T|IST|AES?T)\b\)?)?"
)
_TIME = compile_late(_TIME_OF_DAY, re.IGNORECASE)
_RELATIVE = compile_late(
    r"\b(?=[aomts\d])(?:(?:about|almost|over|more than)\s)?(?:\d{1,3}|an?|one|two|three|a few|several)\s?"
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:ee)?ks?|mon(?:th)?s?|y(?:ea)?rs?)"
    r"(?:,?\s\d{1,2}\s(?:minute|hour|day|week|month)s?)?\sago\b|^(?:yesterday|today|just now)\b(?:,?\sat\b)?"
    r"|\bjust now$|\b(?:vor|il y a|hace|för)\s\d{1,3}\s[^\W\d_]{2,12}"
    r"|\b\d{1,3}\s[^\W\d_]{2,12}\s(?:fa|geleden|temu|назад|тому|atrás|siden)\b",
    re.IGNORECASE,
)
# Every time has this.
_TIME_HINT = compile_late(r"\d(?:[:Hh]\d\d|\s?[AaPp]\.?\s?[Mm])")
# What may stand between a date and its time, or before both.
_JOINT = r"(?:T(?=\d)|[\s,;|·•@–—-]{0,4}(?:(?:at|um|à|a las|às|alle|om|kl\.?|o|в|о|klo|\()\s{0,2})?)"
# Of the words between a date and its time, and after it, those of languages that write the day before the month.
_DAY_FIRST_JOINTS = frozenset("um uhr à las às alle om kl o в о".split())
_TIME_AFTER = compile_late(f"{_JOINT}{_TIME_OF_DAY}", re.IGNORECASE)
# "10.20" and "10 h 20 min" are times of day beside a date only.
_TIME_OTHERWISE = compile_late(
    rf"{_JOINT}(?:([01]?\d|2[0-3])\s?h\s?([0-5]\d)(?:\s?min\b)?|([01]\d|2[0-3])\.([0-5]\d))(?![\d.]\d)",
    re.IGNORECASE,
)
_WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "mon monday montag lundi lunes maandag",
            "tue tues tuesday dienstag mardi martes dinsdag",
            "wed wednesday mittwoch mercredi miércoles woensdag",
            "thu thur thurs thursday donnerstag jeudi jueves donderdag",
            "fri friday freitag vendredi viernes vrijdag",
            "sat saturday samstag samedi sábado zaterdag",
            "sun sunday sonntag dimanche domingo zondag",
        )
    )
    for name in names.split()
}

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
        ordered = _build_day(year, second, first) if order == "day-first" else _build_day(year, first, second)
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
    found = _find_day(line, words)
    if found is not None:
        return _take_time(line, found)
    ago = _find_relative(line) if relative else None
    if ago is not None:
        time = _match_time(line, ago.end())
        return Moment(ago.start(), time[1] if time else ago.end(), "relative")
    alone = _TIME.search(line) if _TIME_HINT.search(line) is not None else None
    if alone is not None:
        return Moment(alone.start(), alone.end(), "time", time=_build_time(alone))
    return None


# A date without its time: start, end, the day if it is certain, and the numbers of a date in bare numbers.  A
# date without a year has neither.
_Day: TypeAlias = "tuple[int, int, datetime.date | None, tuple[int, int, int] | None]"


def _find_day(line: str, words: Sequence[str]) -> _Day | None:
    in_numbers = ("-" in line or "/" in line or "." in line) and _NUMBERS_HINT.search(line) is not None
    if in_numbers:
        for match in _YEAR_FIRST.finditer(line):
            day = _build_day(int(match[1]), int(match[3]), int(match[4]))
            if day is not None:
                return match.start(), match.end(), day, None
    if not MONTH_WORDS.isdisjoint(words) or _GLUED_DATE.search(line) is not None:
        named = _find_named_month(line)
        if named is not None:
            return named
    if in_numbers:
        for match in itertools.chain(_NUMERIC.finditer(line), _NUMERIC_APART.finditer(line)):
            numeric = _read_numeric(match)
            if numeric is not None:
                return numeric
    return None


def _find_named_month(line: str) -> _Day | None:
    """Return the first date such as "October 5, 2012", else "5 October 2012", else the first without a year."""
    after = _find_after_month(line)
    if after is not None and after[2] is not None:
        return after
    before = _find_before_month(line)
    if before is not None and (after is None or before[2] is not None):
        return before
    return after


def _find_after_month(line: str) -> _Day | None:
    """Return the first date such as "October 5, 2012", the first without a year if none has one."""
    partial: _Day | None = None
    for match in _AFTER_MONTH.finditer(line):
        start, end = match.span()
        head = line[max(0, start - _LONGEST_MONTH - 30) : start].rstrip(" .")
        word = head[head.rfind(" ") + 1 :].lstrip("(|·/")
        month = _MONTHS.get(word.casefold())
        if month is None:
            glued = _GLUED_MONTH.search(word) if len(word) > _SHORTEST_MONTH else None
            if glued is None:
                continue
            word = glued.group()
            month = _MONTHS[word.casefold()]
        number, year = match.groups()
        if year:
            day = _build_day(int(year), month, int(number))
            if day is not None:
                return line.rfind(word, 0, start), end, day, None
        # A lower-case "may 5" or "set 10" is more likely prose.
        elif partial is None and 1 <= int(number) <= 31 and word[0].isupper():
            partial = line.rfind(word, 0, start), end, None, None
    return partial


def _find_before_month(line: str) -> _Day | None:
    """Return the first date such as "5 October 2012", the first without a year if none has one."""
    partial: _Day | None = None
    for match in _DAY_FIRST.finditer(line):
        number, name, year = match.groups()
        month = _MONTHS.get(name.casefold())
        if month is None:
            continue
        if year:
            day = _build_day(_read_year(year), month, int(number))
            if day is not None:
                return match.start(), match.end(), day, None
        elif partial is None and 1 <= int(number) <= 31:
            partial = match.start(), match.end(), None, None
    return partial


def _find_relative(line: str) -> re.Match[str] | None:
    """Return the first "2 days ago" and the like; the pattern is slow, so what it cannot do without comes first."""
    folded = line.casefold()
    if (
        "ago" in folded
        or folded.startswith(("yesterday", "today", "just now"))
        or folded.endswith("just now")
        or _DIGIT.search(line) is not None
    ):
        return _RELATIVE.search(line)
    return None


def _read_numeric(match: re.Match[str]) -> _Day | None:
    first, second = int(match[1]), int(match[3])
    if len(match[4]) == 2 and match[2] == "-":
        return None
    year = _read_year(match[4])
    numbers = (first, second, year)
    day_first, month_first = _build_day(year, second, first), _build_day(year, first, second)
    if day_first is None and month_first is None:
        return None
    if day_first is None or month_first is None or day_first == month_first:
        day = day_first or month_first
    else:
        # Dots part day, month, year wherever they are used for dates (CLDR short date patterns).
        day = day_first if match[2] == "." else None
    return match.start(), match.end(), day, numbers


def _read_year(written: str) -> int:
    """Return the year, of two digits as POSIX ``strptime`` takes ``%y``: 69 to 99 are 1969 to 1999."""
    year = int(written)
    return year if year > 99 else year + (1900 if year >= 69 else 2000)


def _prove_order(first: int, second: int) -> DayOrder | None:
    if first > 12 >= second:
        return "day-first"
    if second > 12 >= first:
        return "month-first"
    return None


def _take_time(line: str, found: _Day) -> Moment:
    """Return the moment of a day, widened over the weekday before it and the time before or after it."""
    start, end, day, numbers = found
    time = None
    if end < len(line):
        after = _match_time(line, end)
        if after is not None:
            time, stop = after
            if (
                day is None
                and numbers is not None
                and not _DAY_FIRST_JOINTS.isdisjoint(_fold_words(line[end:stop]))
            ):
                day, numbers = _build_day(numbers[2], numbers[1], numbers[0]), None
            end = stop
    if start:
        before = line[:start].rstrip(" ,.")
        weekday = before[before.rfind(" ") + 1 :]
        if weekday.casefold() in _WEEKDAYS:
            start = len(before) - len(weekday)
            if day is None and numbers is not None:
                day, numbers = _settle(numbers, _WEEKDAYS[weekday.casefold()])
        ahead = _match_time_before(line, start) if time is None else None
        if ahead is not None:
            time, start = ahead
    shape: Literal["date", "partial"] = "date" if day is not None or numbers is not None else "partial"
    return Moment(start, end, shape, day, time, numbers)


def _fold_words(text: str) -> list[str]:
    """Return the case-folded words of *text*, without marks around them."""
    return [word.strip(" ,.") for word in text.casefold().split()]


def _settle(
    numbers: tuple[int, int, int], weekday: int
) -> tuple[datetime.date | None, tuple[int, int, int] | None]:
    """Return the day that bare numbers mean if only one of the two is of that *weekday*, else none and the numbers."""
    first, second, year = numbers
    days = (_build_day(year, second, first), _build_day(year, first, second))
    fitting = [day for day in days if day is not None and day.weekday() == weekday]
    return (fitting[0], None) if len(fitting) == 1 else (None, numbers)


def _match_time(line: str, offset: int) -> tuple[datetime.time, int] | None:
    match = _TIME_AFTER.match(line, offset)
    time = _build_time(match) if match else None
    if match is not None and time is not None:
        return time, match.end()
    match = _TIME_OTHERWISE.match(line, offset)
    if match is None:
        return None
    return datetime.time(int(match[1] or match[3]), int(match[2] or match[4])), match.end()


def _match_time_before(line: str, offset: int) -> tuple[datetime.time, int] | None:
    if _DIGIT.search(line, max(0, offset - 24), offset) is None:
        return None
    for match in _TIME.finditer(line, max(0, offset - 24), offset):
        time = _build_time(match)
        between = line[match.end() : offset].strip(" ,;|·•@–—-").casefold()
        if time is not None and between in ("", "on", "am", "le", "el", "il", "den"):
            return time, match.start()
    return None


def _build_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _build_time(match: re.Match[str]) -> datetime.time | None:
    written, colon_minute, written_second, colon_half, dot_minute, dot_half, lone_half, zone = match.groups()
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

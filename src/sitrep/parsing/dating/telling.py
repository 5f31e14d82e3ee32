"""When "2 days ago" was, told from the moment that a page was saved."""

from __future__ import annotations

import datetime
from typing import Literal

from sitrep.parsing.dating.clock import find_time
from sitrep.patterns import compile_late

Unit = Literal["second", "minute", "hour", "day", "week", "vague"]

# How words of a unit begin, or all of them where a blank follows, in the languages that `ages` reads.  Months and years
# are vague: no day is certain then.  What begins longer comes first.
_BEGINNINGS: dict[Unit, str] = {
    "vague": "mo mois mon måned månad mes mês mies miesi měs maan месяц місяц kuukau ay hónap luna luni "
    "μήν 个月 個月 か月 ヶ月 月 개월 y yr year jahr an année ann ano año jaar rok lat rlat год лет рок år vuo let yıl "
    "éve 年 년",
    "second": "s_ sec sek seg сек saniye másodperc 秒 초",
    "minute": "m_ min мин хв dakika perc 分 분",
    "hour": "h_ hr hour std stund heur hora ore ora_ uur u_ godz час годин tim t_ tunti saat órá 小时 小時 時間 "
    "시간",
    "day": "d_ day tag jour j_ día dia giorn dag dzie dni день дня дней дні днів päiv dny dnem gün "
    "zi_ zile napja 天 日 일",
    "week": "w_ wk week woch semain seman settiman wek tydz tyg недел тижд тижн veck uge uke viikko týd "
    "hafta săpt hete 周 週 주",
}
_ENTRIES: list[tuple[str, Unit]] = [
    (beginning, unit) for unit, listed in _BEGINNINGS.items() for beginning in listed.split()
]
_ENTRIES.sort(key=lambda entry: -len(entry[0]))
_ONES = frozenset("a an one ein eine einem einer un une uno una um uma een en ett et".split())
# Looked for at every place, for "il y a un jour" has two words that may count.
_COUNTED = compile_late(r"(?<![^\W_])(?=(\d{1,3}|[a-z]{1,5}(?=\s))\s?([^\W\d_]{1,14}))")
_FEW = ("few", "several", "half")
_NOW = frozenset(("just now", "刚刚", "剛剛", "たった今", "방금"))
# A day by its name, which begins what is written.
_DAYS: dict[str, int] = {
    **dict.fromkeys(
        "today heute aujourd'hui aujourd’hui hoy oggi hoje vandaag dzisiaj dziś idag сегодня сьогодні bugün dnes "
        "tänään danas 今天 今日 오늘".split(),
        0,
    ),
    **dict.fromkeys(
        "yesterday gestern hier ayer ieri ontem gisteren wczoraj igår вчера вчора dün včera eilen "
        "jučer 昨天 昨日 어제".split(),
        1,
    ),
}
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
    if folded in _NOW and isinstance(retrieved, datetime.datetime):
        return retrieved.replace(second=0, microsecond=0)
    past = next((past for name, past in _DAYS.items() if folded.startswith(name)), None)
    if past is None:
        return None
    day = _get_day(retrieved) - datetime.timedelta(past)
    time = find_time(folded)
    return day if time is None or time[2] is None else datetime.datetime.combine(day, time[2])


def _find_units(folded: str) -> list[tuple[int, Unit]] | None:
    """Return the counts and units of an age, None if it is not told in certain ones."""
    if any(few in folded for few in _FEW):
        return None
    found: list[tuple[int, Unit]] = []
    for match in _COUNTED.finditer(folded):
        unit = _find_unit(match[2])
        if unit is None or not (match[1].isdecimal() or match[1] in _ONES):
            continue
        if unit == "vague":
            return None
        found.append((int(match[1]) if match[1].isdecimal() else 1, unit))
    return found or None


def _find_unit(word: str) -> Unit | None:
    """Return the unit that a *word* names, by the longest of the beginnings that it has."""
    ended = f"{word}_"
    return next((unit for beginning, unit in _ENTRIES if ended.startswith(beginning)), None)

"""Dates told from the moment that a page was saved: "3 days ago", "vor 2 Stunden", "gestern, 12:05"."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from attrs import frozen

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]

# In English, German, French, Spanish, Italian, Dutch, Polish, Portuguese, Russian, Swedish, Danish, Norwegian, Finnish,
# Czech, Ukrainian, Turkish, Romanian, Hungarian, in all the forms that stand after a number.
_UNITS: dict[Unit, str] = {
    "second": "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo "
    "secondi seconden sekundę sekundy sekund секунду секунды секунд sekunder sekuntia sekuntti saniye secunde "
    "másodperce",
    "minute": "min mins minute minutes minuten minuto minutos minuti minuut minutę minuty minut минуту минуты "
    "минут мин хвилину хвилини хвилин minuter minutter minuuttia minuutti minutami dakika perce",
    "hour": "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren godzinę godziny "
    "godzin час часа часов годину години годин timme timmar tim time timer tuntia tunti hodinami hodinou saat órája",
    "day": "d day days tag tagen tage jour jours día días dia dias giorno giorni dag dagen dagar dage dager "
    "dzień dni день дня дней дні днів päivää päivä dny dnem gün zi zile napja",
    "week": "w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken "
    "tydzień tygodnie tygodni неделю недели недель тиждень тижні тижнів vecka veckor uge uger uke uker viikkoa "
    "viikko týdny týdnem hafta săptămâni hete",
    "month": "mo mon month months monat monaten monate mois mes meses mese mesi maand maanden miesiąc miesiące "
    "miesięcy месяц месяца месяцев місяць місяці місяців mês månad månader måned måneder kuukautta kuukausi "
    "měsíci měsícem ay luni hónapja",
    "year": "y yr yrs year years jahr jahren jahre an ans année années año años anno anni jaar jaren rok lata "
    "lat год года лет рік роки років ano anos år vuotta vuosi roky rokem yıl ani éve",
}
_UNIT_OF: dict[str, Unit] = {word: unit for unit, words in _UNITS.items() for word in words.split()}

_ONE = frozenset(
    "a an one ein eine einem einer un une uno una um uma een en ett et jeden jedną один одну".split()
)
_COUNT = r"(?P<count{0}>\d{{1,4}}|(?:" + "|".join(sorted(_ONE)) + r")(?=\s))"
_UNIT = r"(?P<unit{0}>[^\W\d_]{{1,10}})\.?"
_ABOUT = r"(?:(?:about|almost|over|ca\.?|circa|etwa|fast|über|environ|ungefähr|около|ok\.?)\s)?"
_BEFORE = r"(?:vor|il y a|hace|há|för|for|przed|před|acum)"
_AFTER = r"(?:ago|geleden|temu|назад|тому|fa|atrás|sedan|siden|sitten|önce|zuvor|earlier|ezelőtt)"
# A smaller unit after the first: "vor 6 Stunden, 12 Minuten".
_ANY_UNIT = "|".join(sorted(_UNIT_OF, key=len, reverse=True))
_MORE = rf"(?:(?:,\s|\s(?:und|et|y|e|en|och|i|и)\s)\d{{1,2}}\s(?:{_ANY_UNIT})(?!\w))?"
_AGO = re.compile(
    rf"(?<!\w){_BEFORE}\s{_ABOUT}{_COUNT.format(1)}\s{{0,2}}{_UNIT.format(1)}{_MORE}(?:\s(?:siden|sedan))?(?!\w)"
    rf"|(?<!\w){_COUNT.format(2)}\s{{0,2}}{_UNIT.format(2)}(?:\sand\s\d{{1,2}}\s[a-z]{{3,8}})?\s{_AFTER}(?!\w)",
    re.IGNORECASE,
)

_DAYS: dict[str, int] = {
    **dict.fromkeys(
        "today heute aujourd'hui aujourd’hui hoy oggi vandaag dzisiaj dziś hoje сегодня сьогодні idag i~dag "
        "tänään dnes bugün azi ma".split(),
        0,
    ),
    **dict.fromkeys(
        "yesterday gestern hier ayer ieri gisteren wczoraj ontem вчера вчора igår i~går eilen včera dün "
        "tegnap".split(),
        1,
    ),
    **dict.fromkeys(
        "vorgestern avant-hier anteayer eergisteren przedwczoraj anteontem позавчера i~förrgår".split(), 2
    ),
}
_NOW = frozenset(
    ("just now", "gerade eben", "à l'instant", "à l’instant", "ahora mismo", "proprio ora", "zojuist", "przed chwilą",
     "agora mesmo", "только что", "just nu")
)  # fmt: skip
# Each of these is a word of other things too, so the time of day must follow, unless nothing else stands there.
_NEAR = re.compile(
    rf"(?<!\w)(?P<day>{'|'.join(re.escape(each).replace('~', ' ') for each in sorted(_DAYS, key=len, reverse=True))})"
    r"[,\s]{0,3}(?:(?:at|um|à|a las|alle|ore|om|o|o godz\.|às|в|kl\.?|klo|v|saat|–|-)\s)?"
    r"(?P<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"ago|vor|il y a|hace|há|för|for|geleden|temu|назад|тому|\bfa\b|atrás|sedan|siden|sitten|önce|zuvor|ezelőtt|"
    r"earlier|przed|před|acum|[:.h]\s?\d\d",
    re.IGNORECASE,
)

_DAYS_OF: dict[Unit, int] = {"day": 1, "week": 7}
_SECONDS_OF: dict[Unit, int] = {"second": 1, "minute": 60, "hour": 3600}


@frozen(kw_only=True)
class Ago:
    """A date that is told from the moment when the page was made or saved.

    Args:
        start, end: its range in the line, half-open.
        count: of units before that moment.
        unit: of the count.
        time: the time of day, if one is printed: "yesterday, 12:05".
    """

    start: int
    end: int
    count: int
    unit: Unit
    time: datetime.time | None = None


def find_ago(line: str) -> Ago | None:
    """Return the first date in a short *line* that is told from now, None if there is none.

    >>> found = find_ago("Ann schrieb vor 2 Stunden")
    >>> found.count, found.unit
    (2, 'hour')
    >>> found = find_ago("Yesterday")
    >>> found.count, found.unit
    (1, 'day')
    """
    alone = _find_alone(line)
    if alone is not None or _HINT.search(line) is None:
        return alone
    near = _NEAR.search(line)
    if near is not None:
        hour, half = int(near["hour"]), (near["half"] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + 12 * (half == "p")
        day = _DAYS[near["day"].casefold().replace(" ", "~")]
        time = datetime.time(hour, int(near["minute"]))
        return Ago(start=near.start(), end=near.end(), count=day, unit="day", time=time)
    for match in _AGO.finditer(line):
        count, word = match["count1"] or match["count2"], match["unit1"] or match["unit2"]
        unit = _UNIT_OF.get(word.casefold())
        if unit is not None:
            number = int(count) if count.isdecimal() else 1
            return Ago(start=match.start(), end=match.end(), count=number, unit=unit)
    return None


def _find_alone(line: str) -> Ago | None:
    """Return the date that a line of nothing else is: "yesterday", "just now"."""
    words = line.strip(" \t\n.,")
    start = line.find(words)
    folded = words.casefold()
    if folded in _NOW:
        return Ago(start=start, end=start + len(words), count=0, unit="minute")
    days = _DAYS.get(folded.replace(" ", "~"))
    return None if days is None else Ago(start=start, end=start + len(words), count=days, unit="day")


def resolve(
    ago: Ago, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    """Return when *ago* was, seen from the moment that the page was *retrieved*, as exactly as both tell it.

    Days and weeks give a day.  Hours, minutes and seconds give a moment where the time of the retrieval is known, cut
    to what the unit tells, else nothing.  Months and years give nothing: no day is certain then.

    >>> resolve(find_ago("3 days ago"), datetime.date(2019, 3, 14))
    datetime.date(2019, 3, 11)
    >>> resolve(find_ago("2 hours ago"), datetime.datetime(2019, 3, 14, 1, 20))
    datetime.datetime(2019, 3, 13, 23, 20)
    >>> resolve(find_ago("2 hours ago"), datetime.date(2019, 3, 14))
    """
    try:
        if ago.unit in _DAYS_OF:
            base = retrieved.date() if isinstance(retrieved, datetime.datetime) else retrieved
            day = base - datetime.timedelta(days=ago.count * _DAYS_OF[ago.unit])
            return datetime.datetime.combine(day, ago.time) if ago.time is not None else day
        if ago.unit in _SECONDS_OF and isinstance(retrieved, datetime.datetime):
            moment = retrieved - datetime.timedelta(seconds=ago.count * _SECONDS_OF[ago.unit])
            return moment.replace(microsecond=0, second=moment.second if ago.unit == "second" else 0)
    except OverflowError:  # before the year 1
        return None
    return None

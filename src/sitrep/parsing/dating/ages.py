"""How long ago something was, as pages write it: "2 days ago", "vor 3 Stunden", "Tuesday at 10:15"."""

from __future__ import annotations

import re

from sitrep.patterns import compile_late

_COUNT = r"(?:\d{1,3}|une?|una|uno|uma?|ein(?:em|er)|een|en|ett|et|bir|ένα|μία|egy)"
# A line without blanks between its words has one of these if it has a date or an age that nothing else shows.
EASTERN_HINT = compile_late(
    r"\d\s?[月월]\s?\d|\d\s?[^\W\d]{1,2}\s?[前전]|[昨今][天日]|어제|오늘|刚刚|剛剛|たった今|방금"
)
_UNIT = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|m|h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|mo(?:n(?:th)?)?s?|mths?"
    r"|y(?:(?:ea)?rs?)?)"
)
# "2d" by itself; three digits are a distance.
_SHORT_AGE = r"\d{1,2}(?:m|min|h|hr|d|w|wk|mo|y|yr)"
AGE_ONLY = compile_late(_SHORT_AGE)
# "Ann · 3h", and "Ann   3h", where the columns of a page were put into one line.
AGE_BEHIND = compile_late(rf"(?:(?<=\S\s\s)|(?<=\s\s\s)|(?<=[·•|]\s)|(?<=\t)){_SHORT_AGE}$")
AGE_BEHIND_ENDS = "mnhrdwkoy"
# What stands before a count and its unit, or behind them, in languages other than English.
BEFORE = r"vor|il y a|hace|há|för|před|pred|πριν(?: από)?|acum|преди|prije"
AFTER = r"fa|geleden|temu|назад|тому|atrás|siden|önce|sitten|trước|(?:yang )?lalu|ezelőtt"
# What may be said in a sentence, too, is an age only where it begins the line, or a mark parts it from a name.
_PARTED = r"(?:(?:^|(?<=[·•|،,]\s)|(?<=\s[–—-]\s)))"
_AGE = compile_late(
    r"\b(?=[aomtsfhl\d])(?:(?:about|almost|over|more than|less than|half)\s)?"
    rf"(?:(?:\d{{1,3}}|an?|one|two|three|(?:a\s)?few|several)\s?{_UNIT}\.?"
    rf"(?:,?(?:\sand)?\s\d{{1,2}}\s?{_UNIT}\.?)?\sago|(?:a\s)?moments?\sago)\b"
    r"|^(?:yesterday|today|just now)\b(?:,?\sat\b)?"
    r"|\bjust now$"
    rf"|{_PARTED}last\s(?:week|month|year)$"
    rf"|{_PARTED}(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=,?\sat\s\d{{1,2}}:\d\d)"
    rf"|\b(?:{BEFORE})\s"
    rf"{_COUNT}\s(?:de\s)?[^\W\d_]{{1,12}}(?:\ssedan)?"
    rf"|\b(?:for\s)?{_COUNT}\s[^\W\d_]{{1,12}}\.?\s"
    rf"(?:{AFTER})\b"
    rf"|{_PARTED}[^\W\d_]{{2,12}}\s(?:назад|тому|temu|önce|sitten|ezelőtt)$"
    rf"|{_PARTED}(?:منذ|قبل)\s(?:\d{{1,3}}\s)?[^\W\d_]{{2,12}}$"
    r"|\b\d{1,3}\s?(?:másodperce|perce|órája|napja|hete|hónapja|éve)\b"
    r"|\d{1,3}\s?(?:秒|分|分钟|分鐘|小时|小時|時間|天|日|周|週|週間|个月|個月|[ヶか]月|年|초|분|시간|일|주|개월|년)\s?[前전]"
    r"|\b(?:yesterday|today|gestern|heute|vorgestern|hier|aujourd[’']hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag"
    r"|wczoraj|dzisiaj|dziś|igår|i går|idag|i dag|вчера|сегодня|вчора|сьогодні|dün|bugün|včera|dnes|tegnap|χθες|χτες"
    r"|σήμερα|eilen|tänään|jučer|danas)(?=,?\s(?:[^\W\d_]{1,4}\.?\s(?:la[sé]s?\s)?)?\d{1,2}[:.h]\d\d)"
    r"|(?:昨天|今天|昨日|今日|어제|오늘)(?=\s?\d{1,2}:\d\d)|(?:刚刚|剛剛|たった今|방금)",
    re.IGNORECASE,
)
# "One hour ago" without a digit, and in ASCII.
_ONES = ("y a un", "vor ein", "hace un", " temu")
_OPENINGS = ("yesterday", "today", "just now")
_ENDINGS = ("just now", "last week", "last month", "last year")
_DIGIT = compile_late(r"\d")


def find_age(line: str) -> tuple[int, int] | None:
    """Return the range of the first "2 days ago" and the like in a short *line*.

    The pattern is slow, so what it cannot do without comes first.

    >>> find_age("Ann · 3 mo. ago"), find_age("Ann said it last month")
    ((6, 15), None)
    """
    folded = line.casefold()
    if line[-1:] in AGE_BEHIND_ENDS and (behind := AGE_BEHIND.search(line)) is not None:
        return behind.span()
    if (
        "ago" in folded
        or folded.startswith(_OPENINGS)
        or folded.endswith(_ENDINGS)
        or _DIGIT.search(line) is not None
        or not line.isascii()
        or any(one in folded for one in _ONES)
    ):
        found = _AGE.search(line)
        return None if found is None else found.span()
    return None

"""What units, counts and days are called where pages tell a date from now, in some twenty languages."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Unit = Literal["second", "minute", "hour", "day", "week", "vague"]

# How words of a unit begin, or all of such a word and a low line.  Months and years are vague: no day is certain then.
_BEGINNINGS: dict[Unit, str] = {
    "vague": "mo_ mos_ mon_ month mth_ mths_ monat mois_ mês_ mes_ mese mesi miesią miesię měs_ měsí maand månad "
    "måned месяц місяц kuukau ay_ hónap lună_ luni_ luna_ μήν 个月 個月 か月 ヶ月 月 개월 y_ yr_ yrs_ year jahr ann "
    "an_ ans_ ano_ anos_ año ani_ jaar_ jaren_ rok lat_ lata_ lety_ let_ år_ год_ года_ году_ лет_ рік_ рок vuot vuos "
    "yıl éve_ χρόν 年 년",
    "second": "s_ sec_ secs_ second secund segund seg_ sek_ sekun сек_ секун saniye másodperc δευτερ 秒 초",
    "minute": "m_ min_ mins_ minut minuut мин_ минут хв_ хвилин dakika perc_ perce_ λεπτ 分 분",
    "hour": "h_ hr_ hrs_ hour std_ stund heur hora ore_ ora_ uur_ uren_ u_ godz godzin час годин tim_ time_ timer_ "
    "timm t_ tunti hodin saat óra órá sat_ sata_ sati_ ώρ 小时 小時 時間 시간",
    "day": "d_ day_ days_ tag_ tage_ tagen_ jour_ jours_ j_ día dia_ dias_ giorn dag_ dage_ dagen_ dagar_ dager_ dzie "
    "dni_ dniem_ dniami_ день дня_ днями_ дней дні днів дни_ päiv dny_ dnem_ dan_ dana_ gün zi_ zile_ napja_ μέρ ημέρ "
    "天 日 일",
    "week": "w_ wk_ wks_ week_ weeks_ woche semain seman settiman weken_ tydzie tygodn недел тижд тижн veck uge_ uger_ "
    "uke_ uker_ viikk týd hafta săptămân hete_ εβδομάδ 周 週 주",
}
# What begins longer comes first: "годин" is an hour, and "год" a year.
_ENTRIES: list[tuple[str, Unit]] = sorted(
    ((beginning, unit) for unit, listed in _BEGINNINGS.items() for beginning in listed.split()),
    key=lambda entry: -len(entry[0]),
)
# "mes" begins "meses", and "message" too.
_LONGEST_ENDING = 3

ONES = frozenset(
    "a an one ein eine einem einer un une uno una um uma een en ett et jeden jedną один одну bir ένα μία egy".split()
)
NOW = frozenset(
    ("just now", "gerade eben", "à l'instant", "à l’instant", "ahora mismo", "proprio ora", "zojuist", "przed chwilą",
     "agora mesmo", "только что", "just nu", "刚刚", "剛剛", "たった今", "방금")
)  # fmt: skip
# A low line is a blank.
_DAYS = {
    0: "today heute aujourd'hui aujourd’hui hoy oggi vandaag dzisiaj dziś hoje сегодня сьогодні idag i_dag tänään dnes "
    "bugün azi ma danas σήμερα 今天 今日 오늘",
    1: "yesterday gestern hier ayer ieri gisteren wczoraj ontem вчера вчора igår i_går eilen včera dün tegnap jučer "
    "χθες χτες 昨天 昨日 어제",
    2: "vorgestern avant-hier anteayer eergisteren przedwczoraj anteontem позавчера i_förrgår",
}
# A day by its name, case-folded, and how many days ago that was.
DAYS: dict[str, int] = {
    name.replace("_", " ").casefold(): past for past, names in _DAYS.items() for name in names.split()
}


@lru_cache(maxsize=256)  # a page has the same few words again and again
def find_unit(word: str) -> Unit | None:
    """Return the unit that a case-folded *word* names, by the longest of the beginnings that it has.

    >>> find_unit("meses"), find_unit("messages"), find_unit("stunden")
    ('vague', None, 'hour')
    """
    closed = f"{word}_"
    for beginning, unit in _ENTRIES:
        if closed.startswith(beginning):
            return unit if len(word) - len(beginning) <= _LONGEST_ENDING else None
    return None

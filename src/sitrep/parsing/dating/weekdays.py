"""Names of days of the week, as they stand before a date or in brackets after it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection

from sitrep.patterns import compile_late

# From Monday on, full and short, in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Czech,
# Russian, Ukrainian, Swedish, Danish and Norwegian, and full in Finnish, Hungarian, Romanian, Greek, Turkish, Slovak,
# Croatian and Bulgarian, as Unicode CLDR 44 lists them.
_NAMES: tuple[str, ...] = (
    (
        "mon monday mo montag lundi lun lunes lunedì maandag ma segunda segunda-feira seg poniedziałek pon pondělí po "
        "понедельник пн понеділок måndag mån mandag man maanantai maanantaina hétfő luni δευτέρα pazartesi pondelok "
        "ponedjeljak понеделник"
    ),
    (
        "tue tues tuesday di dienstag mardi mar martes martedì dinsdag terça terça-feira ter wtorek wt úterý út "
        "вторник вт вівторок tisdag tis tirsdag tir tiistai tiistaina kedd marți τρίτη salı utorok utorak"
    ),
    (
        "wed wednesday mi mittwoch mercredi mer miércoles mié mercoledì woensdag wo quarta quarta-feira qua środa śr "
        "středa st среда ср середа onsdag ons keskiviikko keskiviikkona szerda miercuri τετάρτη çarşamba streda "
        "srijeda сряда"
    ),
    (
        "thu thur thurs thursday do donnerstag jeudi jeu jueves jue giovedì gio donderdag quinta quinta-feira qui "
        "czwartek czw čtvrtek čt четверг чт четвер torsdag tors tor torstai torstaina csütörtök joi πέμπτη perşembe "
        "štvrtok četvrtak четвъртък"
    ),
    (
        "fri friday fr freitag vendredi ven viernes vie venerdì vrijdag vr sexta sexta-feira sex piątek pt "
        "pátek pá пятница пт п'ятниця п’ятниця fredag fre perjantai perjantaina péntek vineri παρασκευή cuma piatok "
        "petak петък"
    ),
    (
        "sat saturday sa samstag samedi sam sábado sáb sabato sab zaterdag za sobota sob "
        "суббота сб субота lördag lör lørdag lør lauantai lauantaina szombat sâmbătă σάββατο cumartesi subota събота"
    ),
    (
        "sun sunday so sonntag dimanche dim domingo dom domenica zondag zo niedziela niedz ndz "
        "neděle ne воскресенье вс неділя нд söndag sön søndag søn sunnuntai sunnuntaina vasárnap duminică κυριακή "
        "pazar "
        "nedeľa nedjelja неделя"
    ),
)
_WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
# These are also names of people, "Sam, 3 May 2014", and words, "the old man 3 May 2014".
_NAMES_TOO = frozenset(
    "di do dom fre gio lun ma man mar mi mo ne po qua qui sa sam sex so st ter tor ven vie za".split()
)
# Of those, words that hardly anybody goes by.
_HARDLY_NAMES = frozenset("fre lun ma man mar ne po qua qui sa sex so st ter ven vie za".split())
# The longest of these that are short, and what stands between it and a date.
LONGEST_SHORT = 5
_BRACKETS = compile_late(r" ?\(([^()]{2,14})\)")
# "3 Mayıs 2014 Cumartesi, 09:12", "2014. május 3., szombat 9:12": so Turkish and Hungarian dates go on.
_BEHIND = compile_late(
    r"[\s,]{1,2}(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)\b",
    re.IGNORECASE,
)
# "So, 3. Mai 2014".
_GERMAN = compile_late(r"\d{1,2}\.")
# What may stand between a name and the weekday.
_JOINTS = frozenset("le el il den on am em".split())


def find_weekday(line: str, offset: int) -> tuple[int, int] | None:
    """Return where the weekday begins that stands before *offset*, where a date does, and its number, Monday being 0.

    >>> find_weekday("Ann, ter, 4/3/2014", 10)
    (5, 1)
    >>> find_weekday("Sam, 3 May 2014", 5) is None
    True
    """
    written = line[:offset].rstrip(" ,.")
    word = written[written.rfind(" ") + 1 :].lstrip("(|·")
    start = len(written) - len(word)
    folded = word.casefold()
    number = _WEEKDAYS.get(folded)
    if number is None or (folded in _NAMES_TOO and not _stands_apart(line, start, offset)):
        return None
    return start, number


def find_opening_weekday(
    line: str, offset: int, days: Collection[datetime.date], *, bare: bool
) -> tuple[int, int] | None:
    """Return the same of a word that could be a name too, and is all that stands before *offset*.

    The date says which it is, if one of the *days* it may mean is of that weekday; and for what people go by, a comma
    before *bare* numbers must too.

    >>> find_opening_weekday("Mar, 18/11/2014", 5, [datetime.date(2014, 11, 18)], bare=True)
    (0, 1)
    """
    word = line[:offset].strip()
    folded = word.rstrip(",.").casefold()
    if folded not in _NAMES_TOO:
        return None
    number = _WEEKDAYS[folded]
    may_be = folded in _HARDLY_NAMES or (bare and word[-1] in ",.")
    return (0, number) if may_be and any(day.weekday() == number for day in days) else None


def _stands_apart(line: str, start: int, offset: int) -> bool:
    """Tell whether a word before a date at *offset* is no name, by its first letter or by what stands before it."""
    ahead = line[:start].split()
    if ahead:
        return not ahead[-1][-1].isalnum() or ahead[-1].casefold() in _JOINTS
    return line[start].islower() or _GERMAN.match(line, offset) is not None


def match_weekday(line: str, offset: int) -> int | None:
    """Return where a weekday in brackets ends that stands at *offset*, behind a date: "(Wed)"."""
    match = _BRACKETS.match(line, offset)
    return match.end() if match is not None and match[1].casefold() in _WEEKDAYS else None


def match_weekday_behind(line: str, offset: int) -> int | None:
    """Return where a weekday ends that stands at *offset*, between a date and its time.

    >>> match_weekday_behind("3 Mayıs 2014 Cumartesi, 09:12", 12)
    22
    """
    match = _BEHIND.match(line, offset) if offset < len(line) and not line.isascii() else None
    return match.end() if match is not None else None

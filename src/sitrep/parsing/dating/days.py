"""Days as pages write them, with the name of a month or in bare numbers, found in one short line."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence
from typing import TypeAlias

from sitrep.parsing.dating.clock import match_time
from sitrep.patterns import compile_late

# Month names in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Ukrainian, Swedish,
# Danish, Norwegian, Czech, Slovak, Hungarian, Turkish, Greek, Romanian, Finnish, Croatian, Bulgarian, Slovene,
# Estonian, Catalan, Indonesian and Arabic, full (where a language bends them, as in "5 maja", also as it does not, for
# sites print "5 Maj") and short, as Unicode CLDR 44 lists them.  The Croatian October is the Polish November, and left
# out, as are short forms that are words of other languages.
_MONTH_NAMES: tuple[str, ...] = (
    (
        "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia sty января янв січня "
        "січ ledna januára január ocak ιανουαρίου ιαν ianuarie tammikuuta siječnja януари januarja jaanuar gener "
        "يناير январь січень styczeń leden ian ιανουάριος tammikuu tammi"
    ),
    (
        "february feb febr februar februari février févr fév febrero febbraio fevereiro fev lutego lut февраля фев "
        "лютого лют února februára február şubat φεβρουαρίου φεβ februarie helmikuuta veljače февруари februarja "
        "veebruar febrer فبراير fevrier fevr úno февраль лютий luty únor φεβρουάριος helmikuu helmi şub"
    ),
    (
        "march mar mars märz mär mrz marzo maart mrt março marca марта мар березня бер března március marts mart "
        "μαρτίου μαρ martie maaliskuuta ožujka март märts maret març مارس березень marzec březen bře márc μάρτιος "
        "maaliskuu "
        "maalis"
    ),
    (
        "april apr avril avr abril abr aprile kwietnia kwi апреля апр квітня квіт dubna apríla április nisan απριλίου "
        "απρ aprilie huhtikuuta travnja април aprila aprill أبريل апрель квітень кві kwiecień duben ápr απρίλιος "
        "huhtikuu huhti nis"
    ),
    (
        "may mai mayo maggio mag mei maj maio maja мая травня трав května mája május mayıs μαΐου μαΐ toukokuuta "
        "svibnja май maig مايو травень květen kvě máj μάιος μάι toukokuu touko"
    ),
    (
        "june jun juni juin junio giugno giu junho czerwca cze июня июн червня черв června júna június haziran "
        "ιουνίου ιουν iunie kesäkuuta lipnja юни junija juuni juny يونيو июнь червень czerwiec červen čer jún iun "
        "ιούνιος "
        "ιούν kesäkuu kesä"
    ),
    (
        "july jul juli juillet juil julio luglio lug julho lipca lip июля июл липня лип července júla július temmuz "
        "ιουλίου ιουλ iulie heinäkuuta srpnja юли julija juuli juliol يوليو июль липень lipiec červenec čvc júl "
        "iul ιούλιος "
        "ιούλ heinäkuu heinä"
    ),
    (
        "august aug août agosto ago augustus augusti sierpnia sie августа авг серпня серп srpna augusta augusztus "
        "ağustos αυγούστου αυγ elokuuta kolovoza август avgusta agustus agost أغسطس aout серпень sierpień srpen "
        "αύγουστος elokuu elo ağu"
    ),
    (
        "september sep sept septembre septiembre settembre set setembro września wrz сентября сен сент вересня вер "
        "září septembra szeptember eylül σεπτεμβρίου σεπ septembrie syyskuuta rujna септември setembre سبتمبر "
        "setiembre сентябрь вересень wrzesień zář szept σεπτέμβριος syyskuu syys eyl"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out października paź октября окт жовтня жовт "
        "října októbra október ekim οκτωβρίου οκτ octombrie lokakuuta октомври oktobra oktoober أكتوبر октябрь жовтень "
        "жов październik říjen říj οκτώβριος lokakuu loka"
    ),
    (
        "november nov novembre noviembre novembro listopada lis ноября ноя нояб листопада лист listopadu novembra "
        "kasım νοεμβρίου νοε noiembrie marraskuuta studenoga ноември نوفمبر ноябрь листопад listopad νοέμβριος "
        "marraskuu marras"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic dicembre desember des dezembro grudnia gru декабря дек "
        "грудня груд prosince decembra aralık δεκεμβρίου δεκ decembrie joulukuuta prosinca декември detsember "
        "desembre ديسمبر decembre декабрь грудень гру grudzień prosinec δεκέμβριος joulukuu joulu"
    ),
)
_MONTHS: dict[str, int] = {
    name.casefold(): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()
}
# Names glued to a date ("AnnOctober 5, 2012") end in a month's full English name or its usual short form.
_GLUED_MONTH = compile_late(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$"
)
# What stands before the name is looked at after it: a search skips fast to the letters that a pattern begins with.
_GLUED_DATE = compile_late(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:(?<=[a-z).\]\d]...)|(?<=\d[-.]...)|(?<=\s[A-Z]...))[a-z]{0,6}\.?[\s-]?\d"
)
# Month names as words of a line, with what is typed around them.
MONTH_WORDS = frozenset(
    f"{before}{name}{after}"
    for name in _MONTHS
    for before in ("", "(", "|", "·")
    for after in ("", ".", ",", "/")
)
# "28.oct.2012" and "28/Out/2012" are words by themselves.
_JOINED_DATE = compile_late(r"\d[-./][^\W\d_]{3,9}\.?[-./]\d")
_WORD = r"[^\W\d_]{3,24}"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH|er|º|ª)?"
_YEAR = r"(?:19|20)\d\d"
# "Mar 4 '21".
_SHORT_YEAR = r"['’]\d\d"
# "06 Aug 03", with nothing behind it but a mark: "06 Aug 03 people" has no year.
_PLAIN_YEAR = r"(?<=\d\d\s[^\W\d_]{3}\s)\d\d(?=\s{0,3}(?:$|[|,·•)\]–—-]|(?:at\s|@\s?)\d))"
# The day and year of "October 5, 2012".  Patterns that begin with a digit are fast, so what must not stand before it
# is looked at after it, and the month is looked up by hand.
_AFTER_MONTH = compile_late(
    rf"(\d(?<![\d:,/-].)\d?){_ORDINAL}(?!\d|:\d)(?:,?\s{{0,2}}(?:of\s)?({_YEAR}|{_SHORT_YEAR})(?!\d))?"
)
_LONGEST_MONTH = max(map(len, _MONTHS))
_SHORTEST_MONTH = 3
_DAY_FIRST = compile_late(
    rf"(\d(?<![\d:.,/-].)\d?){_ORDINAL}\.?[\s/-]{{0,2}}(?:de\s|of\s)?({_WORD})\.?"
    rf"(?:,?[\s/-]{{0,2}}(?:de\s|del\s)?({_YEAR}|{_SHORT_YEAR}|(?<=-)\d\d|{_PLAIN_YEAR})(?!\d))?"
)
# Every date in bare numbers has this.
_NUMBERS_HINT = compile_late(r"\d[-/.]\s?\d\d?(?:[-/]|\.\s?|,\s)\d")
# "02/19 at 09:30", with a time of day behind it: other numbers with a stroke between are no date without a year.
_NUMERIC_PARTIAL = compile_late(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})(?=(?:\sat)?,?\s\d{1,2}:\d\d)")
_YEAR_FIRST = compile_late(rf"(?<![\d/.-])({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_NUMERIC = compile_late(rf"(?<![\d/.-])(\d{{1,2}})([-/.])(\d{{1,2}})\2({_YEAR}|\d\d)(?![\d/]|[.-]\d)")
# "17. 5. 2014" is how Czech, Slovak, Slovene and some German pages part the numbers (CLDR short and medium patterns),
# and "17.05, 2014" is what "d.m, Y" prints, which blogs set for themselves.
_NUMERIC_APART = compile_late(
    rf"(?<![\d/.-])(\d{{1,2}})(\.)\s?(\d{{1,2}})(?:\.\s|,\s)({_YEAR})(?![\d/]|[.-]\d)"
)
# "2019. március 14." is how Hungarian pages write it.
_YEAR_BEFORE = compile_late(rf"({_YEAR})\.\s([^\W\d_]{{3,12}})\.?\s(\d{{1,2}})(?!\d)")
# "2019. 03. 14." is how Hungarian and Korean pages do.
_YEAR_FIRST_APART = compile_late(rf"(?<![\d/.-])({_YEAR})(\.)\s(\d{{1,2}})\.\s(\d{{1,2}})(?:\.|(?!\d))")
# "2011年3月14日", "2019년 3월 14일", with or without the year, and the weekday in brackets behind it.
_EASTERN = compile_late(
    r"(?:((?:19|20)\d\d)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일](?:\s?[(（][^()（）]{1,4}[)）])?"
)
# A date without its time: start, end, the day if it is certain, and the numbers of a date in bare numbers.  A
# date without a year has neither.
Day: TypeAlias = "tuple[int, int, datetime.date | None, tuple[int, int, int] | None]"


def find_day(line: str, words: Sequence[str]) -> Day | None:
    """Return the first day in a *line* whose case-folded *words* are given."""
    if ("月" in line or "월" in line) and (eastern := _find_eastern(line)) is not None:
        return eastern
    in_numbers = ("-" in line or "/" in line or "." in line) and _NUMBERS_HINT.search(line) is not None
    if in_numbers:
        for match in itertools.chain(_YEAR_FIRST.finditer(line), _YEAR_FIRST_APART.finditer(line)):
            day = build_day(int(match[1]), int(match[3]), int(match[4]))
            if day is not None:
                return match.start(), match.end(), day, None
    if (
        not MONTH_WORDS.isdisjoint(words)
        or _GLUED_DATE.search(line) is not None
        or (not in_numbers and _JOINED_DATE.search(line) is not None)
    ):
        named = _find_named_month(line)
        if named is not None:
            return named
    if in_numbers:
        for match in itertools.chain(_NUMERIC.finditer(line), _NUMERIC_APART.finditer(line)):
            numeric = _read_numeric(match)
            if numeric is not None:
                return numeric
    return _find_numeric_partial(line) if "/" in line and ":" in line else None


def _find_numeric_partial(line: str) -> Day | None:
    match = _NUMERIC_PARTIAL.search(line)
    if match is None or not all(0 < int(number) <= 31 for number in match.groups()):
        return None
    return match.start(), match.end(), None, None


def _find_eastern(line: str) -> Day | None:
    """Return the first date as Chinese, Japanese and Korean pages write it, with a year or without."""
    found = _EASTERN.search(line)
    if found is None:
        return None
    month, number = int(found[2]), int(found[3])
    if found[1] is None:
        partial = 1 <= month <= 12 and 1 <= number <= 31
        return (found.start(), found.end(), None, None) if partial else None
    day = build_day(int(found[1]), month, number)
    return None if day is None else (found.start(), found.end(), day, None)


def _find_named_month(line: str) -> Day | None:
    """Return the first date such as "October 5, 2012", else "5 October 2012", else the first without a year."""
    for match in _YEAR_BEFORE.finditer(line) if ". " in line else ():
        month = _MONTHS.get(match[2].casefold())
        day = build_day(int(match[1]), month, int(match[3])) if month is not None else None
        if day is not None:
            end = match.end() + line.startswith(".", match.end())
            return match.start(), end, day, None
    after = _find_after_month(line)
    if after is not None and after[2] is not None:
        return after
    before = _find_before_month(line)
    if before is not None and (after is None or before[2] is not None):
        return before
    return after


def _find_after_month(line: str) -> Day | None:
    """Return the first date such as "October 5, 2012", the first without a year if none has one."""
    partial: Day | None = None
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
            day = build_day(read_year(year), month, int(number))
            if day is not None:
                return line.rfind(word, 0, start), end, day, None
        # A lower-case "may 5" or "set 10" is more likely prose.
        elif partial is None and 1 <= int(number) <= 31 and word[0].isupper():
            partial = line.rfind(word, 0, start), end, None, None
    return partial


def _find_before_month(line: str) -> Day | None:
    """Return the first date such as "5 October 2012", the first without a year if none has one."""
    partial: Day | None = None
    for match in _DAY_FIRST.finditer(line):
        number, name, year = match.groups()
        month = _MONTHS.get(name.casefold())
        if month is None:
            continue
        if year:
            day = build_day(read_year(year), month, int(number))
            if day is not None:
                return match.start(), match.end(), day, None
        # "2 out of 5" has the short form of a month in Portuguese.
        elif partial is None and 1 <= int(number) <= 31 and not line.startswith(" of ", match.end()):
            partial = match.start(), match.end(), None, None
    return partial


def _read_numeric(match: re.Match[str]) -> Day | None:
    first, second = int(match[1]), int(match[3])
    if len(match[4]) == 2 and match[2] == "-" and match_time(match.string, match.end()) is None:
        # "12-10-29" may be anything; with a time behind it, it is a date.
        return None
    year = read_year(match[4])
    numbers = (first, second, year)
    day_first, month_first = build_day(year, second, first), build_day(year, first, second)
    if day_first is None and month_first is None:
        return None
    if day_first is None or month_first is None or day_first == month_first:
        day = day_first or month_first
    else:
        # Dots part day, month, year wherever they are used for dates (CLDR short date patterns).
        day = day_first if match[2] == "." else None
    return match.start(), match.end(), day, numbers


def read_year(written: str) -> int:
    """Return the year, of two digits as POSIX ``strptime`` takes ``%y``: 69 to 99 are 1969 to 1999."""
    year = int(written.lstrip("'’"))
    return year if year > 99 else year + (1900 if year >= 69 else 2000)


def build_day(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day, None where no calendar has it."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None

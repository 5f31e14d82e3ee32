"""Printed dates in the forms of languages and themes that the core does not read, as most pages would write them."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import field, frozen

# Czech, Danish, Finnish, Hungarian, Romanian, Turkish, Greek, Ukrainian, Slovak, Croatian; and the names that Polish
# and Russian pages print where the grammar asks for another form.  Croatian "listopada" (October) is left out: it is
# November in Polish.
_MONTHS: dict[str, str] = {
    "Jan": "ledna leden tammikuuta január ianuarie ocak ιανουαρίου ιανουάριος січня januára siječnja styczeń январь",
    "Feb": "února únor helmikuuta február februarie şubat φεβρουαρίου φεβρουάριος лютого februára veljače luty февраль",
    "Mar": "března březen marts maaliskuuta március martie mart μαρτίου μάρτιος березня marca ožujka marzec март maerz",
    "Apr": "dubna duben huhtikuuta április aprilie nisan απριλίου απρίλιος квітня apríla travnja kwiecień апрель",
    "May": "května květen toukokuuta május mayıs μαΐου μάιος травня mája svibnja май",
    "Jun": "června červen kesäkuuta június iunie haziran ιουνίου ιούνιος червня júna lipnja czerwiec июнь",
    "Jul": "července červenec heinäkuuta július iulie temmuz ιουλίου ιούλιος липня júla srpnja lipiec июль",
    "Aug": "srpna srpen elokuuta augusztus ağustos αυγούστου αύγουστος серпня augusta kolovoza sierpień август",
    "Sep": "září syyskuuta szeptember septembrie eylül σεπτεμβρίου σεπτέμβριος вересня septembra rujna "
    "wrzesień сентябрь",
    "Oct": "října říjen lokakuuta október octombrie ekim οκτωβρίου οκτώβριος жовтня októbra październik октябрь",
    "Nov": "listopadu marraskuuta november noiembrie kasım νοεμβρίου νοέμβριος листопада novembra studenoga "
    "listopad ноябрь",
    "Dec": "prosince prosinec joulukuuta december decembrie aralık δεκεμβρίου δεκέμβριος грудня decembra "
    "prosinca grudzień декабрь",
}
_MONTH_OF = {name: month for month, names in _MONTHS.items() for name in names.split()}
_NAMES = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"

_Rewrite = Callable[[re.Match[str]], str]


def _rewrite_month(match: re.Match[str]) -> str:
    name: str = match[2] or match[3]
    # Letters that fold to a name, and are none of it when lower: they stay as they are.
    return f"{match[1] or ''}{_MONTH_OF.get(name.lower(), name)}"


def _rewrite_hungarian(match: re.Match[str]) -> str:
    return f"{match[3]} {_MONTH_OF.get(match[2].lower(), match[2])} {match[1]}"


def _fill(template: str) -> _Rewrite:
    return lambda match: match.expand(template)


# Each with what it makes of a match, in the order in which they are applied.
_REWRITES: tuple[tuple[re.Pattern[str], _Rewrite], ...] = (
    # "17.07, 2011", "3. 3. 2014", "2014. 03. 03.", "2014. március 3."
    (re.compile(rf"(?<![\d.])(\d{{1,2}})\.(\d{{1,2}}),\s?({_YEAR})(?!\d)"), _fill(r"\1.\2.\3")),
    (re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s(\d{{1,2}})\.\s?({_YEAR})(?!\d)"), _fill(r"\1.\2.\3")),
    (re.compile(rf"(?<![\d.])({_YEAR})\.\s?(\d\d?)\.\s?(\d\d?)\.(?!\d)"), _fill(r"\1-\2-\3")),
    (re.compile(rf"(?<!\d)({_YEAR})\.\s([^\W\d_]{{3,12}})\s(\d{{1,2}})\.?(?!\d)"), _rewrite_hungarian),
    # "3. března", "Март 3, 2014", "03.März.2014", "3 Mar '14"
    (
        re.compile(
            rf"(\d\.?\s{{0,2}})({_NAMES})(?![^\W\d_])|(?<![^\W\d_])({_NAMES})(?=\.?\s\d{{1,2}},?\s)",
            re.IGNORECASE,
        ),
        _rewrite_month,
    ),
    (re.compile(rf"(?<!\d)(\d{{1,2}})\.([^\W\d_]{{3,12}})\.({_YEAR})(?!\d)"), _fill(r"\1 \2 \3")),
    (re.compile(r"(?<=[^\W\d_]\s)['’](\d\d)(?!\d)"), _fill(r"20\1")),
    # "2014年3月3日"
    (
        re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?=\s?\d)"),
        _fill(r"\1-\2-\3 "),
    ),
    (re.compile(r"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]"), _fill(r"\1-\2-\3")),
    # "klo 9.12"
    (re.compile(r"(?<!\w)(?:klo|kl\.?)\s(\d{1,2})\.(\d\d)(?!\d)", re.IGNORECASE), _fill(r"\1:\2")),
    # "12u05", "12 Uhr 05"
    (re.compile(r"(?<!\d)(\d{1,2})(?:u|\sUhr\s)(\d\d)(?!\d)"), _fill(r"\1:\2")),
    # "2014 г. в 12:05", "2014, godz. 12:05", "2014 alle ore 12:05", "2014 / 12:05"
    (
        re.compile(
            rf"({_YEAR})(?:\s?(?:г\.?|года|r\.?|roku|р\.?|року))?[,\s/|–—-]{{1,3}}"
            r"(?:(?:(?:alle\s)?ore|(?:o\s)?godz\.?|v|о|в|la(?:\sora)?|στις|saat|um|om|kl\.?|klo)\s{1,2})?"
            r"(?=\d{1,2}[:.h]\d\d)",
            re.IGNORECASE,
        ),
        _fill(r"\1 "),
    ),
)
# To look for names takes longer than to see that there are none.
_OF_MONTHS = (_rewrite_month, _rewrite_hungarian)
_HINT = re.compile(r"\d[./\s,年년]|\s\d")


@frozen
class Straight:
    """A line with its dates as most pages would write them.

    Args:
        text: the line.
        places: for each character of it, and its end, where it comes from in the line as it was.
    """

    text: str
    places: list[int] = field(repr=False)


def straighten(line: str) -> Straight:
    """Return a short *line* with its dates as most pages would write them.

    >>> straighten("Ann, 3. března 2014 v 12:05").text
    'Ann, 3. Mar 2014 12:05'
    """
    text, places = line, list(range(len(line) + 1))
    if _HINT.search(line) is None:
        return Straight(text, places)
    has_month = any(word.strip("().,|·") in _MONTH_OF for word in line.lower().split())
    for pattern, rewrite in _REWRITES:
        if rewrite in _OF_MONTHS and not has_month:
            continue
        matches = list(pattern.finditer(text))
        if not matches:
            continue
        pieces: list[str] = []
        kept: list[int] = []
        edge = 0
        for match in matches:
            start, end = match.span()
            written = rewrite(match)
            pieces += (text[edge:start], written)
            # What is written anew stands for all of the match: a range in it begins and ends with it.
            kept += places[edge:start]
            kept += (places[min(start + offset, end)] for offset in range(len(written)))
            edge = end
        text = "".join((*pieces, text[edge:]))
        places = kept + places[edge:]
    return Straight(text, places)

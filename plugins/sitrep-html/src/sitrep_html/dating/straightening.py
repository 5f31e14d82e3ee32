"""Printed dates in forms that the core does not read, as most pages would write them."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import field, frozen

# Names of months that `sitrep.extending.find_dates` does not know, as a test holds.
_NAMES_OF = {"Mar": "maerz"}
MONTHS: dict[str, str] = {name: month for month, names in _NAMES_OF.items() for name in names.split()}
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_TIME = r"\d{1,2}[:.h]\d\d"

_Rewrite = Callable[[re.Match[str]], str]


def _rewrite_month(match: re.Match[str]) -> str:
    name: str = match[2] or match[3]
    # Letters that fold to a name, and are none of it when lower: they stay as they are.
    return f"{match[1] or ''}{MONTHS.get(name.lower(), name)}"


def _fill(template: str) -> _Rewrite:
    return lambda match: match.expand(template)


# Each with what it makes of a match, in the order in which they are applied.
_REWRITES: tuple[tuple[re.Pattern[str], _Rewrite], ...] = (
    # "17.07,2011", "3. 3.2014", "2014. 03. 03."
    (re.compile(rf"(?<![\d.])(\d{{1,2}})\.(\d{{1,2}}),({_YEAR})(?!\d)"), _fill(r"\1.\2.\3")),
    (re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s(\d{{1,2}})\.({_YEAR})(?!\d)"), _fill(r"\1.\2.\3")),
    (
        re.compile(rf"(?<![\d.])({_YEAR})\.(?!\d\d?\.\d)\s?(\d\d?)\.\s?(\d\d?)\.(?!\d)"),
        _fill(r"\1-\2-\3"),
    ),
    # "3. Maerz", "Maerz 3, 2014"
    (
        re.compile(
            rf"(\d\.?\s{{0,2}})({_NAMES})(?![^\W\d_])|(?<![^\W\d_])({_NAMES})(?=\.?\s\d{{1,2}},?\s)",
            re.IGNORECASE,
        ),
        _rewrite_month,
    ),
    # "12u05", "12 Uhr 05"
    (re.compile(r"(?<!\d)(\d{1,2})(?:u|\sUhr\s)(\d\d)(?!\d)"), _fill(r"\1:\2")),
    # "2014 г., 12:05", "2014 roku o 12:05"
    (
        re.compile(
            rf"({_YEAR})\s?(?:г\.?|года|r\.?|roku|р\.?|року)"
            rf"(?=[,\s/|–—-]{{1,3}}(?:[^\W\d_]{{1,5}}\.?\s{{1,2}}){{0,2}}{_TIME})",
            re.IGNORECASE,
        ),
        _fill(r"\1"),
    ),
    # "2014 v 12:05", "2014, godz. 12:05", "2014 alle ore 12:05"
    (
        re.compile(
            rf"({_YEAR})[,\s/|–—-]{{1,3}}"
            rf"(?:(?:alle\s)?ore|(?:o\s)?godz\.?|v|la\sora|στις)\s{{1,2}}(?={_TIME})",
            re.IGNORECASE,
        ),
        _fill(r"\1 "),
    ),
    # "2014 / 12:05", "03.03.2014-12:05"
    (re.compile(rf"({_YEAR})(?:\s?/\s?|-)(?=(?:[^\W\d_]{{1,5}}\.?\s{{1,2}})?{_TIME})"), _fill(r"\1 ")),
)
_HINT = re.compile(r"\d[./\s,]|\s\d")


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

    >>> straighten("Ann, 3. Maerz 2014 la ora 12:05").text
    'Ann, 3. Mar 2014 12:05'
    """
    text, places = line, list(range(len(line) + 1))
    if _HINT.search(line) is None:
        return Straight(text, places)
    # To look for names takes longer than to see that there are none.
    has_month = any(word.strip("().,|·") in MONTHS for word in line.lower().split())
    for pattern, rewrite in _REWRITES:
        if rewrite is _rewrite_month and not has_month:
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

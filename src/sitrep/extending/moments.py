"""Dates as pages write them, for readers whose markup says where one stands."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from sitrep.parsing.dating.dates import DayOrder, Moment


_SHOWN = 40


@frozen(kw_only=True)
class FoundDate:
    """A date in a short line: where it stands, and what it says if that is certain.

    Args:
        start, end: of the date as written, with its time, half-open.
        published: the date as parsed, with the time if there is one; None for "2 days ago" or "May 3".
        is_whole: whether the line states day, month and year, in whatever order.
    """

    start: int
    end: int
    published: datetime.date | datetime.datetime | None
    is_whole: bool


def find_dates(lines: Sequence[str], *, language: str | None = None) -> list[FoundDate | None]:
    """Return the first date of each line, None for a line without one; the lines are of one page.

    Whether 3/4/2012 is in March or in April is what the other lines prove, else the custom of *language*, a
    BCP 47 tag: day first, but for ``en-US``; plain ``en`` proves nothing.

    >>> [found and found.published for found in find_dates(["on 3/4/2012", "on 25/4/2012", "never"])]
    [datetime.date(2012, 4, 3), datetime.date(2012, 4, 25), None]

    Raises:
        TypeError: *lines* is one string.
    """
    if isinstance(lines, str):  # a string is a sequence of strings
        raise TypeError(
            f"lines is the string {lines!r:.{_SHOWN}}: pass a list of lines, such as text.splitlines()"
        )
    # Late: who lists, loads or exports needs no parser.
    from sitrep.parsing.dating.dates import find_moment
    from sitrep.parsing.dating.day_order import find_day_order

    moments = [find_moment(line, line.casefold().split()) for line in lines]
    order = find_day_order(moment for moment in moments if moment is not None) or _get_custom(language)
    return [moment and _describe(moment, order) for moment in moments]


def find_age(line: str) -> FoundDate | None:
    """Return the first date of a short *line* that is told from now, if markup says that a date stands in it.

    So "yesterday" by itself is one, and "for 2 dager siden", which plain text may mean otherwise.

    >>> find_age("Ann schrieb vor 2 Stunden")
    FoundDate(start=12, end=25, published=None, is_whole=False)
    >>> find_age("3 May 2016")
    """
    from sitrep.parsing.dating.marked_ages import find_marked_age

    found = find_marked_age(line)
    return None if found is None else FoundDate(start=found[0], end=found[1], published=None, is_whole=False)


def tell_age(
    written: str, retrieved: datetime.date | datetime.datetime
) -> datetime.date | datetime.datetime | None:
    """Return when the age that is *written* was, seen from when the page was *retrieved*, as exactly as both tell it.

    Days and weeks give a day.  Hours, minutes and seconds give a moment where the time of the retrieval is known, cut
    to what they tell, else None.  Months and years give None: no day is certain then.

    >>> tell_age("3 days ago", datetime.date(2019, 3, 14))
    datetime.date(2019, 3, 11)
    >>> tell_age("2 hours ago", datetime.datetime(2019, 3, 14, 1, 20))
    datetime.datetime(2019, 3, 13, 23, 20)
    >>> tell_age("2 hours ago", datetime.date(2019, 3, 14))
    """
    from sitrep.parsing.dating.telling import tell

    return tell(written, retrieved)


def _get_custom(language: str | None) -> DayOrder | None:
    name = (language or "en").casefold().replace("_", "-")
    if name == "en-us":
        return "month-first"
    return None if name == "en" else "day-first"


def _describe(moment: Moment, order: DayOrder | None) -> FoundDate:
    return FoundDate(
        start=moment.start,
        end=moment.end,
        published=moment.published(order),
        is_whole=moment.shape == "date",
    )

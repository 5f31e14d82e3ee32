"""Whether a page writes the day or the month first, in dates of bare numbers such as 11/3/2012."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from sitrep.parsing.dating.dates import DayOrder, Moment

# The dates of a page lie near one another.  Read in the wrong order they are months apart: so if one order has them
# all within a month, and the other a month or more apart, and at least so many times farther, the first is taken.
_NEAR = datetime.timedelta(days=31)
_SHORTEST_MONTH = datetime.timedelta(days=28)
_TIMES_FARTHER = 8


def find_day_order(moments: Iterable[Moment]) -> DayOrder | None:
    """Return the order that the dates of one page prove, or make plain by lying near one another; else None.

    A date such as 25/3/2012 proves the order, if no other proves the contrary.
    """
    dated = [moment for moment in moments if moment.day is not None or moment.numbers is not None]
    orders: set[DayOrder] = {moment.order for moment in dated if moment.order}
    if orders:
        return orders.pop() if len(orders) == 1 else None
    open_ones = [moment for moment in dated if moment.numbers is not None]
    if not open_ones:
        return None
    certain = [moment.day for moment in dated if moment.numbers is None and moment.day is not None]
    day_first, month_first = _span(certain, open_ones, "day-first"), _span(certain, open_ones, "month-first")
    near, far = sorted((day_first, month_first))
    if near > _NEAR or far < max(_SHORTEST_MONTH, near * _TIMES_FARTHER):
        return None
    return "day-first" if near == day_first else "month-first"


def _span(
    certain: Sequence[datetime.date], open_ones: Sequence[Moment], order: DayOrder
) -> datetime.timedelta:
    """Return how far the dates of a page are apart, those of bare numbers read in *order*."""
    days = {*certain, *filter(None, (moment.read_day(order) for moment in open_ones))}
    return max(days) - min(days) if len(days) > 1 else datetime.timedelta()

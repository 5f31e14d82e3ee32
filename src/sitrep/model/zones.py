"""Time zones: a document holds fixed offsets alone, for those with rules say another time once the rules change."""

from __future__ import annotations

import datetime
from typing import TypeVar

_MomentT = TypeVar("_MomentT", bound=datetime.date)


def has_fixed_zone(moment: datetime.date | None) -> bool:
    """Tell whether a moment has no time zone but a fixed offset."""
    # None or a date, for most.
    return (
        not isinstance(moment, datetime.datetime)
        or moment.tzinfo is None
        or isinstance(moment.tzinfo, datetime.timezone)
    )


def describe_zone(moment: datetime.datetime) -> str:
    """Return what is wrong with a moment whose time zone has rules, and the way out."""
    return f"has the time zone {moment.tzinfo!r}, not a datetime.timezone; sitrep.model.fix_zone makes it one"


def fix_zone(moment: _MomentT) -> _MomentT:
    """Return *moment* with the offset that its time zone has then; a date, or a time without a zone, as it is.

    >>> from zoneinfo import ZoneInfo
    >>> fix_zone(datetime.datetime(2019, 7, 14, 9, 12, tzinfo=ZoneInfo("Europe/Berlin"))).isoformat()
    '2019-07-14T09:12:00+02:00'
    """
    if not isinstance(moment, datetime.datetime) or has_fixed_zone(moment):
        return moment
    offset = moment.utcoffset()
    return moment.replace(tzinfo=None if offset is None else datetime.timezone(offset), fold=0)

"""Dates of other classes than Python's own: most are the same in another coat, and some say what no date can."""

from __future__ import annotations

import datetime
from typing import Any

_OWN = (datetime.date, datetime.datetime)


def is_plain(moment: object) -> bool:
    """Tell whether *moment* is a date or datetime, or of a class below these that says no more than they can.

    The ``NaT`` of pandas is a datetime for Python, though it is no time, and a ``Timestamp`` may have nanoseconds.
    What would be written of them cannot be read again.

    >>> is_plain(datetime.date(2019, 3, 14))
    True
    """
    if type(moment) in _OWN:
        return True
    if not isinstance(moment, datetime.date):
        return False
    try:
        plain = _make_plain(moment)
        return bool(plain == moment) and plain.isoformat() == moment.isoformat()
    except Exception:  # whatever a class of its own raises at what it cannot say
        return False


def describe_moment(moment: object) -> str:
    """Return what is wrong with a date that is not plain, and the way out."""
    shown = f"{moment!r:.80}"
    return f"is {shown}, a {type(moment).__name__} that says what no datetime can; pass a datetime.datetime, or None"


def _make_plain(moment: Any) -> datetime.date:
    if not isinstance(moment, datetime.datetime):
        return datetime.date(moment.year, moment.month, moment.day)
    return datetime.datetime(
        moment.year,
        moment.month,
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        moment.microsecond,
        tzinfo=moment.tzinfo,
        fold=moment.fold,
    )

"""Dates and times as strings that tell one from the other."""

from __future__ import annotations

import datetime


def write_moment(moment: datetime.date | datetime.datetime) -> str:
    """Return a date as ``YYYY-MM-DD``, and a datetime as Python's `isoformat` writes it, with a ``T``.

    >>> write_moment(datetime.date(2019, 3, 12)), write_moment(datetime.datetime(2019, 3, 12, 10, 15))
    ('2019-03-12', '2019-03-12T10:15:00')
    """
    return moment.isoformat()


def read_moment(written: str) -> datetime.date | datetime.datetime:
    """Return the date or datetime that `write_moment` wrote so.

    Taken exactly as written there, for what `fromisoformat` reads beyond that differs from one Python to the
    next: Python 3.10 knows no "Z" and no week dates.

    >>> read_moment("2019-03-12T10:15:00+05:45").utcoffset()
    datetime.timedelta(seconds=20700)

    Raises:
        ValueError: anything else; the message says what would do.
    """
    kind = datetime.datetime if "T" in written else datetime.date
    try:
        moment = kind.fromisoformat(written)
    except ValueError:
        moment = None
    if moment is None or moment.isoformat() != written:
        wanted = "a date such as '2019-03-12' or a time such as '2019-03-12T10:15:00+01:00'"
        raise ValueError(f"{_shorten(written)} is not {wanted}")
    return moment


def _shorten(written: str) -> str:
    return ascii(written if len(written) <= 40 else f"{written[:40]}...")

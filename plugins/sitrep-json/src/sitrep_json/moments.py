"""Dates and times as strings that tell one from the other."""

from __future__ import annotations

import datetime
import re

# datetime.fromisoformat alone is of no use: what it takes beyond its own isoformat differs from one Python to the
# next, and of an offset of less than a second it makes UTC (seen in CPython 3.11).
_MOMENT = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{6}))?"
    r"(?:([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{6}))?)?)?)?"
)

# Nearly all moments.  In this spelling every Python's fromisoformat takes what isoformat writes and nothing else.
_PLAIN = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?")


def write_moment(moment: datetime.date | datetime.datetime) -> str:
    """Return a date as ``YYYY-MM-DD``, and a datetime as Python's `isoformat` writes it, with a ``T``.

    >>> write_moment(datetime.date(2019, 3, 12)), write_moment(datetime.datetime(2019, 3, 12, 10, 15))
    ('2019-03-12', '2019-03-12T10:15:00')
    """
    return moment.isoformat()


def read_moment(written: str) -> datetime.date | datetime.datetime:
    """Return the date or datetime that `write_moment` wrote so.

    >>> read_moment("2019-03-12T10:15:00+05:45").utcoffset()
    datetime.timedelta(seconds=20700)

    Raises:
        ValueError: anything else; the message says what would do.
    """
    try:
        if plain := _PLAIN.fullmatch(written):
            kind = datetime.datetime if plain[1] else datetime.date
            return kind.fromisoformat(written)
        match = _MOMENT.fullmatch(written)
        moment = _build_moment(match, written) if match else None
    except ValueError:  # no such day, hour or offset
        moment = None
    if moment is None or moment.isoformat() != written:
        wanted = "a date such as '2019-03-12' or a time such as '2019-03-12T10:15:00+01:00'"
        raise ValueError(f"{_shorten(written)} is not {wanted}")
    return moment


def _build_moment(match: re.Match[str], written: str) -> datetime.date | datetime.datetime:
    if match[4] is None:
        return datetime.date.fromisoformat(written)
    sign = match[8]
    if sign is None:
        return datetime.datetime.fromisoformat(written)
    hours, minutes, seconds, microseconds = (int(part or 0) for part in match.groups()[8:])
    width = datetime.timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    offset = datetime.timezone(-width if sign == "-" else width)
    return datetime.datetime.fromisoformat(written[: match.start(8)]).replace(tzinfo=offset)


def _shorten(written: str) -> str:
    return ascii(written if len(written) <= 40 else f"{written[:40]}...")

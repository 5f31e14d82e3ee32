"""Numbers, dates and typed values as strings, and back.

What is written is read back as the same value of the same type; what is read is taken in one spelling only,
with ASCII digits.  Every function that reads raises a `ValueError` that says what it met.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable

from sitrep.model import Scalar

# No text of 10**12 code points fits into a machine, so longer numbers are no offsets.
_OFFSET = re.compile("0|[1-9][0-9]{0,11}")

# repr() of a float is the shortest text that gives it back, at most 24 characters.
_FLOAT = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")
_MAX_FLOAT_LENGTH = 32
# Spelled as XML Schema does (xsd:double); Python spells them inf and nan.
_SPECIAL_FLOATS = {"INF": math.inf, "-INF": -math.inf, "NaN": math.nan}

# int() and str() take quadratic time in decimal and refuse more than 4,300 digits; hexadecimal is linear.
_MAX_DECIMAL_BITS = 4096
_DECIMAL = re.compile("-?(0|[1-9][0-9]{0,1240})")
_HEXADECIMAL = re.compile("-?0x[1-9a-f][0-9a-f]*")

# What isoformat() writes: fromisoformat() reads the first two parts of it on every Python, but takes an offset of
# less than a second for none at all, so the offset is read here.
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATETIME = re.compile(
    rf"(?P<local>{_DATE.pattern}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(?:\.[0-9]{{6}})?)"
    r"(?:(?P<sign>[+-])(?P<hours>[0-9]{2}):(?P<minutes>[0-5][0-9])"
    r"(?::(?P<seconds>[0-5][0-9])(?:\.(?P<microseconds>[0-9]{6}))?)?)?"
)

_SHOWN = 60


def shorten(text: str) -> str:
    """Return *text* quoted for a message, at most 60 characters of it, every control character escaped."""
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}..."


def read_offset(text: str) -> int:
    """Return the offset in *text*: decimal digits without sign or leading zero, at most 12."""
    if not _OFFSET.fullmatch(text):
        raise ValueError(f"{shorten(text)} is no offset: digits 0 to 9, at most 12, without a leading zero")
    return int(text)


def write_float(value: float) -> str:
    """Return *value* so that `read_float` gives it back, the sign of zero included."""
    value = float(value)
    if math.isfinite(value):
        return repr(value)
    return "NaN" if math.isnan(value) else "INF" if value > 0 else "-INF"


def read_float(text: str) -> float:
    """Return the number in *text*, which is finite unless it is ``INF``, ``-INF`` or ``NaN``."""
    if text in _SPECIAL_FLOATS:
        return _SPECIAL_FLOATS[text]
    if len(text) > _MAX_FLOAT_LENGTH or not _FLOAT.fullmatch(text):
        raise ValueError(f"{shorten(text)} is no number such as 0.5 or 1e-07")
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{shorten(text)} is beyond the range of a float")
    return value


def write_moment(value: datetime.date | datetime.datetime) -> str:
    """Return *value* in ISO 8601; only a `datetime` has a "T", so the two cannot be taken for each other."""
    return value.isoformat()


def read_moment(text: str) -> datetime.date | datetime.datetime:
    """Return the date, or with a "T" the datetime, that `write_moment` wrote."""
    return _read_datetime(text) if "T" in text else _read_date(text)


def _read_date(text: str) -> datetime.date:
    if not _DATE.fullmatch(text):
        raise ValueError(f"{shorten(text)} is no date such as 2014-07-18")
    return datetime.date.fromisoformat(text)


def _read_datetime(text: str) -> datetime.datetime:
    match = _DATETIME.fullmatch(text)
    if match is None:
        raise ValueError(f"{shorten(text)} is no date and time such as 2014-07-18T16:05:00+02:00")
    local = datetime.datetime.fromisoformat(match["local"])
    if match["sign"] is None:
        return local
    units = ("hours", "minutes", "seconds", "microseconds")
    offset = datetime.timedelta(**{unit: int(match[unit] or 0) for unit in units})
    return local.replace(tzinfo=datetime.timezone(-offset if match["sign"] == "-" else offset))


def write_scalar(value: object) -> tuple[str, str]:
    """Return the name of the type of *value*, and the value as text.

    Raises:
        TypeError: it is of no type that an annotation may have.
    """
    # Order matters: a bool is an int, and a datetime is a date.
    if value is None:
        return "none", ""
    if isinstance(value, str):
        return "string", value
    if isinstance(value, bool):
        return "boolean", "true" if value else "false"
    if isinstance(value, int):
        return "integer", _write_integer(value)
    if isinstance(value, float):
        return "float", write_float(value)
    if isinstance(value, datetime.datetime):
        return "datetime", write_moment(value)
    if isinstance(value, datetime.date):
        return "date", write_moment(value)
    raise TypeError(f"a {type(value).__name__} is no value that an annotation may have")


def read_scalar(kind: str, text: str) -> Scalar:
    """Return the value of the type named *kind* that `write_scalar` wrote as *text*."""
    if kind not in _READERS:
        raise ValueError(f"{shorten(kind)} is no type of value; types are: {', '.join(_READERS)}")
    return _READERS[kind](text)


def _write_integer(value: int) -> str:
    return format(value, "d") if value.bit_length() <= _MAX_DECIMAL_BITS else hex(value)


def _read_integer(text: str) -> int:
    if _DECIMAL.fullmatch(text):
        return int(text)
    if _HEXADECIMAL.fullmatch(text):
        return int(text, 16)
    raise ValueError(f"{shorten(text)} is no whole number such as -12")


def _read_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"{shorten(text)} is neither true nor false")
    return text == "true"


def _read_none(text: str) -> None:
    if text:
        raise ValueError(f"{shorten(text)} stands where there is no value")


_READERS: dict[str, Callable[[str], Scalar]] = {
    "none": _read_none,
    "string": str,
    "boolean": _read_boolean,
    "integer": _read_integer,
    "float": read_float,
    "datetime": _read_datetime,
    "date": _read_date,
}

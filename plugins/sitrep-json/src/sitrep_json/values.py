"""Values of annotations, each written so that it comes back with the type it had.

Strings, bools and null are themselves.  A number with a fraction or an exponent is a float, one without is an
int, and an array is a tuple.  What JSON has no type for is a `Special`: a date, a datetime, infinity and NaN, and
an int that other readers would round, since they keep numbers as IEEE 754 doubles.
"""

from __future__ import annotations

import datetime
import math
import re

from msgspec import UNSET

from sitrep.model import Scalar, Value
from sitrep_json.moments import read_moment, write_moment
from sitrep_json.wire import Special, WireScalar, WireValue

# RFC 8259, section 6: between these, implementations agree on the value of an integer.
MAX_PLAIN_INT = 2**53 - 1

# To read and to write decimal digits takes quadratic time, so Python limits them; 640 is the least that its limit
# can be set to.  What has more is hexadecimal.
MAX_DIGITS = 640
_HUGE = 10**MAX_DIGITS

_DECIMAL = re.compile(rf"-?[1-9][0-9]{{0,{MAX_DIGITS - 1}}}")
_HEXADECIMAL = re.compile("-?0x[1-9a-f][0-9a-f]*")

# The words of ECMAScript.
_NOT_FINITE = {"Infinity": math.inf, "-Infinity": -math.inf, "NaN": math.nan}


def write_value(value: Value) -> WireValue:
    """Return *value* for the wire.

    Raises:
        ValueError: a type that the values of annotations do not have.
    """
    if isinstance(value, tuple):
        return tuple(_write_scalar(item) for item in value)
    return _write_scalar(value)


def _write_scalar(value: object) -> WireScalar:
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return _write_int(int(value))
    if isinstance(value, float):
        return _write_float(float(value))
    if isinstance(value, datetime.datetime):
        return Special(datetime=write_moment(value))
    if isinstance(value, datetime.date):
        return Special(date=write_moment(value))
    raise ValueError(f"is a {type(value).__name__}, which is no type of value that an annotation can have")


def _write_int(value: int) -> int | Special:
    if abs(value) <= MAX_PLAIN_INT:
        return value
    return Special(integer=str(value) if abs(value) < _HUGE else hex(value))


def _write_float(value: float) -> float | Special:
    if math.isfinite(value):
        return value
    return Special(number="NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity")


def read_value(written: WireValue) -> Value:
    """Return the value that `write_value` wrote.

    Raises:
        ValueError: a `Special` that is none, or a number that had to be one.
    """
    if isinstance(written, tuple):
        return tuple(_read_scalar(item) for item in written)
    return _read_scalar(written)


def _read_scalar(written: WireScalar) -> Scalar:
    if isinstance(written, Special):
        return _read_special(written)
    if type(written) is int and abs(written) > MAX_PLAIN_INT:
        raise ValueError(
            f"is an integer beyond {MAX_PLAIN_INT}, which must be written as an object with $int"
        )
    return written


def _read_special(special: Special) -> Scalar:
    members = (special.date, special.datetime, special.integer, special.number)
    if sum(member is not UNSET for member in members) != 1:
        raise ValueError("is no value: an object must have exactly one of $date, $datetime, $int and $float")
    if isinstance(special.integer, str):
        return _read_int(special.integer)
    if isinstance(special.number, str):
        if special.number not in _NOT_FINITE:
            raise ValueError(f"$float must be one of {', '.join(_NOT_FINITE)}; others are written as numbers")
        return _NOT_FINITE[special.number]
    moment = read_moment(str(special.date if isinstance(special.date, str) else special.datetime))
    if isinstance(moment, datetime.datetime) != isinstance(special.datetime, str):
        raise ValueError("has a date as $datetime, or a time as $date")
    return moment


def _read_int(written: str) -> int:
    if _DECIMAL.fullmatch(written):
        value = int(written)
        if abs(value) > MAX_PLAIN_INT:
            return value
    elif _HEXADECIMAL.fullmatch(written):
        value = int(written, 16)
        if abs(value) >= _HUGE:
            return value
    raise ValueError(
        f"$int must have the digits of an integer beyond {MAX_PLAIN_INT}, 0x if over {MAX_DIGITS}"
    )

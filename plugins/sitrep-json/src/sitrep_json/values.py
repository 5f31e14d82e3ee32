"""Values of annotations, each written so that it comes back with the type it had.

Strings, bools and null are themselves.  A number with a fraction or an exponent is a float, one without is an
int.  A tuple is an array.  What JSON has no type for is a `Special`: a date or datetime, and an int that other
readers would round, since they keep numbers as IEEE 754 doubles.
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

# Python's own limit for reading and writing decimal digits, which keeps that from taking quadratic time.
MAX_DIGITS = 4300

_INTEGER = re.compile(rf"-?[1-9][0-9]{{0,{MAX_DIGITS - 1}}}")


def write_value(value: Value) -> WireValue:
    """Return *value* for the wire.

    Raises:
        ValueError: a number that is not finite, an int of more than 4300 digits, or a type that an annotation
            must not have.
    """
    if isinstance(value, tuple):
        return [_write_scalar(item) for item in value]
    return _write_scalar(value)


def _write_scalar(value: object) -> WireScalar:
    if value is None or isinstance(value, (str, bool)):
        return value
    if isinstance(value, int):
        return _write_int(int(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"is {value!r}, and JSON has finite numbers only")
        return float(value)
    if isinstance(value, datetime.datetime):
        return Special(datetime=write_moment(value))
    if isinstance(value, datetime.date):
        return Special(date=write_moment(value))
    raise ValueError(f"is a {type(value).__name__}, which is no type of value that an annotation can have")


def _write_int(value: int) -> int | Special:
    if abs(value) <= MAX_PLAIN_INT:
        return value
    # 10**n has n * log2(10) bits; so the digits need not be written to be counted.
    if value.bit_length() > MAX_DIGITS * math.log2(10):
        raise ValueError(f"is an int of more than {MAX_DIGITS} digits")
    return Special(integer=str(value))


def read_value(written: WireValue) -> Value:
    """Return the value that `write_value` wrote.

    Raises:
        ValueError: a `Special` that is none, or a number that had to be one.
    """
    if isinstance(written, list):
        return tuple(_read_scalar(item) for item in written)
    return _read_scalar(written)


def _read_scalar(written: WireScalar) -> Scalar:
    if isinstance(written, Special):
        return _read_special(written)
    if type(written) is int and abs(written) > MAX_PLAIN_INT:
        raise ValueError(f"is an integer beyond {MAX_PLAIN_INT}, which must be written as an object with $int")
    return written


def _read_special(special: Special) -> Scalar:
    given = [each for each in (special.date, special.datetime, special.integer) if each is not UNSET]
    if len(given) != 1:
        raise ValueError("must have exactly one of $date, $datetime and $int")
    if isinstance(special.integer, str):
        if not _INTEGER.fullmatch(special.integer) or abs(int(special.integer)) <= MAX_PLAIN_INT:
            raise ValueError(f"$int is not the digits of an integer beyond {MAX_PLAIN_INT}")
        return int(special.integer)
    moment = read_moment(str(given[0]))
    if isinstance(moment, datetime.datetime) != isinstance(special.datetime, str):
        raise ValueError("has a date as $datetime, or a time as $date")
    return moment

"""Numbers that can be relied on: probabilities from 0 to 1, and weights that are finite."""

from __future__ import annotations

import math

from attrs import Attribute

from sitrep.errors import ModelError, Problem


def check_confidence(instance: object, attribute: Attribute[float], value: float) -> None:
    """Refuse a confidence that is no probability (an attrs validator).

    Raises:
        ModelError: *value* is not a number from 0 to 1.
    """
    # A NaN compares false with everything, so it is refused as well.
    if not (isinstance(value, (int, float)) and 0.0 <= value <= 1.0):
        detail = f"{attribute.name} is {value!r}, not a number from 0 to 1"
        raise ModelError([Problem(kind="confidence", node=type(instance).__name__, detail=detail)])


def check_finite(instance: object, attribute: Attribute[float], value: float) -> None:
    """Refuse a number that is infinite or NaN (an attrs validator).

    Raises:
        ModelError: *value* is not a finite number.
    """
    if not (isinstance(value, (int, float)) and math.isfinite(value)):
        detail = f"{attribute.name} is {value!r}, not a finite number"
        raise ModelError([Problem(kind="number", node=type(instance).__name__, detail=detail)])

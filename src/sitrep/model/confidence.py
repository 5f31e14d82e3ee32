"""Confidence: a probability from 0 to 1, never NaN."""

from __future__ import annotations

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

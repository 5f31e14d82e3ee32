"""What a plugin gives to be run."""

from __future__ import annotations

from typing import Any

from attrs import Attribute


def check_function(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Refuse what cannot be called (an attrs validator)."""
    if not callable(value):
        raise TypeError(f"{attribute.name} is {value!r}, not a function")

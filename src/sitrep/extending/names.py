"""What a plugin may call the things it offers."""

from __future__ import annotations

import re
from typing import Any

from attrs import Attribute

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SUFFIX = re.compile(r"(\.[a-z0-9]+)+")


def check_name(instance: object, attribute: Attribute[str], value: str) -> None:
    """Refuse a name that is awkward on a command line (an attrs validator)."""
    if not _NAME.fullmatch(value):
        raise ValueError(f"{attribute.name} is {value!r}, not lower case letters, digits and single hyphens")


def check_suffixes(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Refuse suffixes that no file name would end in (an attrs validator)."""
    for suffix in value:
        if not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"{attribute.name} has {suffix!r}, not a suffix such as '.csv'")

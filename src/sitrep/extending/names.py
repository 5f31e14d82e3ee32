"""What a plugin may call the things it offers."""

from __future__ import annotations

import re
from typing import Any, cast

from attrs import Attribute

from sitrep.model.fitting import find_misfits

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SUFFIX = re.compile(r"(\.[a-z0-9]+)+")
_BARE_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]+/[a-z0-9.+-]+")
_MEDIA_TYPE = re.compile(_BARE_MEDIA_TYPE.pattern + r"(; ?[a-z0-9-]+=[A-Za-z0-9-]+)*")


def check_name(instance: object, attribute: Attribute[str], value: str) -> None:
    """Refuse a name that is awkward on a command line (an attrs validator)."""
    if not (isinstance(value, str) and _NAME.fullmatch(value)):
        rule = "lower case letters, digits and single hyphens, beginning with a letter"
        raise ValueError(f"{attribute.name} is {value!r}, not {rule}")


def refuse_misfits(record: object) -> None:
    """Refuse a record with a value of another type than its field.

    Raises:
        TypeError: there is one.
    """
    problems = find_misfits(type(record).__name__, record)
    if problems:
        raise TypeError(str(problems[0]))


def check_suffixes(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Refuse suffixes that no file name would end in (an attrs validator)."""
    for suffix in _list_strings(attribute, value):
        if not _SUFFIX.fullmatch(suffix):
            raise ValueError(f"{attribute.name} has {suffix!r}, not a suffix such as '.csv'")


def check_media_type(instance: object, attribute: Attribute[str], value: str) -> None:
    """Refuse what is no media type, with or without parameters (an attrs validator)."""
    if not (isinstance(value, str) and _MEDIA_TYPE.fullmatch(value)):
        raise ValueError(f"{attribute.name} is {value!r}, not a media type such as 'text/csv'")


def check_media_types(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Refuse what are no media types, or have parameters (an attrs validator)."""
    for media_type in _list_strings(attribute, value):
        if not _BARE_MEDIA_TYPE.fullmatch(media_type):
            raise ValueError(f"{attribute.name} has {media_type!r}, not a media type such as 'text/html'")
    if not value:
        raise ValueError(f"{attribute.name} is empty, so nothing would ever be read")


def _list_strings(attribute: Attribute[Any], value: object) -> tuple[str, ...]:
    """Return *value* if it is a tuple of strings: a list cannot be hashed, and a string would fall into letters."""
    items = cast("tuple[object, ...]", value if isinstance(value, tuple) else (None,))
    strings = tuple(each for each in items if isinstance(each, str))
    if len(strings) < len(items):
        raise TypeError(f"{attribute.name} is {value!r}, not a tuple of strings")
    return strings

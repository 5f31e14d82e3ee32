"""Texts that break a law, made as short as can be: Hypothesis does not do that for texts of many choices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

_AnyText = TypeVar("_AnyText", str, bytes)
_MethodT = TypeVar("_MethodT", bound=Callable[..., Any])
# Each try costs a run of what is under test, so there is an end to them.
_MOST_TRIES = 1_000


def may_be_cut(method: _MethodT) -> _MethodT:
    """Say of a method that gives a strategy of texts that what is left of one is such a text too.

    A method that takes its place says so anew, or what it gives stays whole.
    """
    method.may_be_cut = True  # type: ignore[attr-defined]
    return method


def can_be_cut(method: object) -> bool:
    """Tell whether `may_be_cut` was said of a method."""
    return getattr(method, "may_be_cut", False) is True


def shorten(text: _AnyText, breaks: Callable[[_AnyText], bool]) -> _AnyText:
    """Return what is left of *text* when all is left out that is not needed for *breaks* to hold.

    >>> shorten("Ann says: It shook at noon.", lambda text: ":" in text and "n" in text)
    'n:'
    """
    tries = 0
    length = len(text)
    while length and tries < _MOST_TRIES:
        length = min(length, len(text))
        start, before = 0, text
        while start < len(text) and tries < _MOST_TRIES:
            shorter = text[:start] + text[start + length :]
            tries += 1
            if breaks(shorter):
                text = shorter
            else:
                start += length
        # What could not be left out may be, once something behind it is gone.
        if length > 1 or text == before:
            length //= 2
    return text

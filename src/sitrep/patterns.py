"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any


class LatePattern:
    """Has the methods of `re.Pattern`, and is none; each is looked up once, so that to call it costs no more."""

    def __init__(self, pattern: str, flags: re.RegexFlag | int) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.search`."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.match`."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.fullmatch`."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As `re.Pattern.finditer`."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """As `re.Pattern.findall`."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As `re.Pattern.sub`."""
        return self._compiled.sub

    @cached_property
    def subn(self) -> Callable[..., tuple[str, int]]:
        """As `re.Pattern.subn`."""
        return self._compiled.subn

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """As `re.Pattern.split`."""
        return self._compiled.split


def compile_late(pattern: str, flags: re.RegexFlag | int = 0) -> LatePattern:
    """Return a pattern that has the methods of `re.compile`'s, and is compiled when one of them is first called.

    To compile the patterns of the parser takes several times as long as to parse a page, and most pages need a third of
    them.

    >>> compile_late(r"[a-z]+").findall("one, two")
    ['one', 'two']
    """
    return LatePattern(pattern, flags)

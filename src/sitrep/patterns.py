"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _LatePattern:
    """Has the methods of a pattern; each is looked up once, so that to call it costs no more."""

    def __init__(self, pattern: str, flags: re.RegexFlag | int) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    @cached_property
    def search(self) -> Any:
        return self._compiled.search

    @cached_property
    def match(self) -> Any:
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Any:
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Any:
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Any:
        return self._compiled.findall

    @cached_property
    def sub(self) -> Any:
        return self._compiled.sub

    @cached_property
    def subn(self) -> Any:
        return self._compiled.subn

    @cached_property
    def split(self) -> Any:
        return self._compiled.split


def compile_late(pattern: str, flags: re.RegexFlag | int = 0) -> re.Pattern[str]:
    """Return a pattern that has the methods of `re.compile`'s, and is compiled when one of them is first called.

    To compile the patterns of the parser takes several times as long as to parse a page, and most pages need a third of
    them.

    >>> compile_late(r"[a-z]+").findall("one, two")
    ['one', 'two']
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))

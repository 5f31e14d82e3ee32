"""A page that is written line by line, and remembers where everything stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from sitrep.testing.ranges import Range

Spacing = Literal["dense", "parted", "loose"]

_FIELD = re.compile(r"\{(\w+)\}")


class PageWriter:
    """The text so far.

    Args:
        line_end: what ends each line.
        spacing: ``dense`` has no blank lines, ``parted`` has one between blocks, and ``loose`` has one after each line.
    """

    def __init__(self, *, line_end: str, spacing: Spacing) -> None:
        self._line_end = line_end
        self._spacing = spacing
        self._pieces: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """The text so far, up to the last line end."""
        return "".join(self._pieces)

    def add(self, line: str) -> Range:
        """Write a line, and return the range of its text."""
        start = self._length
        self._put(line)
        end = self._length
        self._put(self._line_end * (2 if self._spacing == "loose" else 1))
        return start, end

    def fill(self, template: str, values: Mapping[str, str]) -> tuple[Range, dict[str, Range]]:
        """Write a line from a template; return its range, and that of each value that is in it."""
        start = self._length
        fields: dict[str, Range] = {}
        line, edge = "", 0
        for found in _FIELD.finditer(template):
            line += template[edge : found.start()]
            value = values[found[1]]
            fields[found[1]] = (start + len(line), start + len(line) + len(value))
            line, edge = line + value, found.end()
        return self.add(line + template[edge:]), fields

    def part(self) -> None:
        """End a block."""
        if self._spacing == "parted":
            self._put(self._line_end)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

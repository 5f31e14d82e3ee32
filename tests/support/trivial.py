"""The simplest parser that keeps the laws, for tests of the contract of parsers."""

from __future__ import annotations

from sitrep.model import split_lines
from sitrep.testing import PlainPage, make_page


def parse_lines(text: str) -> PlainPage:
    """Take each line for a piece of the report, as a parser does that looks for no comments."""
    lines = [
        (start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        for start, line in ((start, text[start:end]) for start, end in split_lines(text))
        if line.strip()
    ]
    return make_page(others=lines)

"""What stands on the pages of the documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").rglob("*.md")))

_BLOCK = re.compile(r"^```(?P<language>[\w-]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)

# A line that stands for any lines.
ANY_LINES = "[...]"


def find_blocks(page: Path, language: str) -> Iterator[str]:
    """Yield the bodies of the fenced blocks in a language."""
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["language"] == language:
            yield block["body"]


def find_missing(shown: str, real: str) -> str | None:
    """Return the first part of *shown*, parted by lines of `ANY_LINES`, that is not in *real* at its place.

    Parts are whole lines.  The first is at the start and the last at the end, unless such a line stands there.
    """
    first, *others = re.split(rf"^{re.escape(ANY_LINES)}\n", shown, flags=re.MULTILINE)
    if not others:
        return None if shown == real else shown
    if not real.startswith(first):
        return first
    edge = len(first)
    *middle, last = others
    for part in middle:
        found = re.compile("^" + re.escape(part), re.MULTILINE).search(real, edge)
        if found is None:
            return part
        edge = found.end()
    return None if ("\n" + real[edge:]).endswith("\n" + last) or not last else last

"""Which heading of a page says that comments stand below it."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.sections.listing import is_menu

# So many headers below a heading are those of its comments.
_LEAST_HEADERS = 2


def find_heading_line(lines: Lines, labels: Labels, end: int) -> int | None:
    """Return the last heading before line *end*, the tail of the page, that says there are comments.

    If what follows is a menu, the heading is a link in it, where an earlier one has headers below it.
    """
    found = [line for line, heading in labels.headings.items() if heading.count != 0 and line < end]
    if not found:
        return None
    last = found[-1]
    if len(found) > 1 and (spoken := _find_spoken(labels, found[:-1], last, end)) is not None:
        return spoken
    if len(found) == 1 or not is_menu(lines, labels, range(last + 1, end)):
        return last
    header = max((line for line in labels.stamps if line < last), default=-1)
    return next((line for line in reversed(found[:-1]) if line < header), last)


def _find_spoken(labels: Labels, others: Sequence[int], last: int, end: int) -> int | None:
    """Return the last of the *others* that has dates below it, if the *last* has none: that is what a comment says."""
    headers = [line for line, stamp in labels.stamps.items() if line < end and stamp.moment is not None]
    if len(headers) < _LEAST_HEADERS or headers[-1] > last:
        return None
    return next((other for other in reversed(others) if other < headers[-_LEAST_HEADERS]), None)

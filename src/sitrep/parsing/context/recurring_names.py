"""Names that come again beside most dates, as those of who writes most do, and are no line of the site's."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import is_name_like, read_name
from sitrep.parsing.lines.splitting import Lines

# Where names stand: right above the date, right below it, or above it with a line between.
_SIDES = (-1, 1, -2)


def find_only_names(
    lines: Lines, labels: Labels, dates: Sequence[int], found: AbstractSet[int]
) -> frozenset[int]:
    """Return the names beside *dates*, if most dates have no name but what was *found* to come again.

    All may be "Anonymous", or one and the same.  They stand where most dates have one: above the date, below it, or
    with a line between.
    """
    # "No!" may be one, and is what somebody says.
    left = frozenset(line for line in labels.names - found if lines.texts[line][-1] != "!")
    again = frozenset(line for line in found if _may_be_name(lines, labels, line))
    if not again or 2 * sum(labels.stamps[date].author is None for date in dates) <= len(dates):
        return frozenset()
    side = max(_SIDES, key=lambda side: sum(date + side in again for date in dates))
    # Who has another name at that side tells nothing of the rest.
    asked = [date for date in dates if date + side not in left]
    alone = sum(left.isdisjoint(date + other for other in _SIDES) for date in asked)
    if 2 * alone <= len(asked):
        return frozenset()
    # The first name may stand elsewhere: where all stand above the comments and dates below, no date is above it.
    beside = frozenset(date + side for date in dates) & again
    texts = {lines.texts[line] for line in beside}
    return beside | {line for line in again if line < dates[0] and lines.texts[line] in texts}


def _may_be_name(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is a name, "3. Ann" too; "Depth: 9 km" and "3 fans" are none."""
    text = lines.texts[line]
    number, (start, end) = read_name(text)
    if line in labels.names:
        return ": " not in text[start:end]
    return number is not None and text[:start].rstrip()[-1] in ".)" and is_name_like(text[start:end])

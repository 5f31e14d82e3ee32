"""Names that stand some lines above their dates: the first line below what the comment above ends with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sitrep.parsing.context.portraits import is_portrait
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines

# So many dates show it, if this share of those below another comment has such a name.
_LEAST = 2
_MOST = 0.8
_MOST_NAMED = 0.6
# Between name and date stand where somebody lives, works, or what the site makes of him: so many lines, all short.
_LONGEST = 6
# Some have more than most.
_MORE = 2
_WIDEST = 70


def find_names_above(lines: Lines, labels: Labels, dates: Sequence[int]) -> Mapping[int, int]:
    """Return the line of the name for each of *dates* that has it at the head of a block of short lines.

    The block stands below controls, with which the comment above ends, or below a heading or notice.  None is returned
    where few have a name at their head.
    """
    blocks = {date: block for date in dates if (block := _find_block(lines, labels, date)) is not None}
    below = [date for date in dates[1:] if date in blocks]
    named = [date for date in below if blocks[date].start in labels.names]
    if len(below) < max(_LEAST, _MOST * (len(dates) - 1)) or len(named) < _MOST_NAMED * len(below):
        return {}
    usual = Counter(len(blocks[date]) for date in below).most_common(1)[0][0]
    # Above the first of them more may stand, below the report.
    first = {date: date - min(usual, len(blocks[date])) for date in dates[:1] if date in blocks}
    near = {date: block.start for date, block in blocks.items() if len(block) <= usual + _MORE}
    # "Staff" ends a block, and so do other badges that are controls; then the name is looked for above them.
    numbered = {number + 1 for number in labels.post_numbers}
    return {
        date: name
        for date, name in (near | first).items()
        if name != date and (date not in numbered or name != date - 1)
    }


def _find_block(lines: Lines, labels: Labels, date: int) -> range | None:
    """Return the short lines right above a *date*, if they are few and what stands above them is the site's."""
    first = date
    left = _LONGEST
    while first and left >= 0 and _may_be_of_block(lines, labels, first - 1):
        first -= 1
        # What comes again beside the dates is told apart from names, however much of it there is.
        left -= first not in labels.boilerplate
    above = first - 1
    if above not in labels.controls and above not in labels.headings and above not in labels.notices:
        return None
    while first in labels.boilerplate or (first < date and _is_picture(lines, first)):
        first += 1
    return range(first, date) if left >= 0 else None


def _is_picture(lines: Lines, line: int) -> bool:
    """Tell whether a line stands for the picture of whoever the next line names, be that but the first letter."""
    initial = len(lines.texts[line]) == 1 and lines.texts[line + 1].startswith(lines.texts[line])
    return initial or is_portrait(lines.folded[line], lines.folded[line + 1])


def _may_be_of_block(lines: Lines, labels: Labels, line: int) -> bool:
    if line in labels.boilerplate:
        return True
    if line in labels.controls or line in labels.headings or line in labels.notices or line in labels.stamps:
        return False
    return len(lines.texts[line]) <= _WIDEST

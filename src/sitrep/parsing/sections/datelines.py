"""Dates and bylines of the report itself, which look like headers of comments."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Literal

from sitrep.parsing.context.families import get_family, has_no_time
from sitrep.parsing.dating.dates import Moment
from sitrep.parsing.lines.cues import PAGE_DATED, PAGE_PUBLISHED
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.parsing.sections.listing import PROSE, is_menu
from sitrep.patterns import compile_late

# A dateline of the report stands in these first lines or nowhere, but for notices above it, which seldom are longer.
_HEAD = 6
_LONGEST_NOTICES = 60
# What stands above the report on a whole page: so many lines, of which one or two are a title and a lead, and few
# teasers.  A list of as many may be all the report there is, but then no comment below it is as long as a report.
_SHORTEST_MENUS, _LONGEST_MENUS = 12, 600
_MOST_PROSE, _MOST_TEASERS = 2, 0.05
_LEAST_PROSE = 3
# Of so many stamps with a time of day, one without is not one of them.
_LEAST_TIMED = 2
# So many lines that begin with such words are headers.
_LEAST_WRITTEN = 3
_DATES_PAGE = (*PAGE_DATED, *PAGE_PUBLISHED)
_WORD = compile_late(r"[^\W\d_]+")
_NUMBER = compile_late(r"\d+")


def drop_datelines(lines: Lines, labels: Labels, heading: int | None) -> list[int]:
    """Return the stamps that can be comments', without those of the report's own head."""
    found = sorted(labels.stamps)
    if heading is not None and any(line > heading for line in found):
        return [line for line in found if line > heading]
    kept: list[int] = []
    dropped: set[int] = set()
    for line in found:
        if not kept and (
            _is_alone_timeless(labels, found, line)
            or (
                _is_in_head(lines, labels, line)
                and (_is_alone(labels, found, line) or _is_written_alone(lines, labels, found, line))
            )
            or _is_below_menus(lines, labels, found, line)
        ):
            dropped.add(line)
            continue
        # A date below a byline.
        if (
            _is_in_head(lines, labels, line)
            and not kept
            and line - 1 in dropped
            and labels.stamps[line].author is None
        ):
            dropped.add(line)
            continue
        kept.append(line)
    firsts = Counter(_find_first(lines, line) for line in kept)
    return [line for line in kept if not _dates_page(lines, firsts, line)] or kept


def _dates_page(lines: Lines, firsts: Mapping[str, int], line: int) -> bool:
    """Tell whether a stamp begins with the words by which sites date a page, and few others do: "Updated: 3 May".

    *firsts* counts the stamps by the words that they begin with.
    """
    if not lines.folded[line].startswith(_DATES_PAGE):
        return False
    return firsts[_find_first(lines, line)] < _LEAST_WRITTEN


def _find_first(lines: Lines, line: int) -> str:
    return lines.folded[line].split(None, 1)[0].rstrip(":")


def _is_in_head(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a stamp may be the report's own by where it stands: near the top, with no prose above."""
    stamp = labels.stamps[line]
    if line >= _HEAD + _LONGEST_NOTICES or (stamp.says and stamp.moment is None):
        return False
    above = [each for each in range(line) if each not in labels.notices]
    return len(above) < _HEAD and all(len(lines.texts[each]) < PROSE for each in above[1:])


def _is_below_menus(lines: Lines, labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether nothing but menus and a title stand above a stamp, and the text of a report below it."""
    if not _SHORTEST_MENUS <= line <= _LONGEST_MENUS:
        return False
    above, below = range(line), range(line + 1, next((each for each in found if each > line), len(lines)))
    return (
        sum(len(lines.texts[each]) >= PROSE for each in above) <= max(_MOST_PROSE, _MOST_TEASERS * line)
        and is_menu(lines, labels, above)
        and sum(len(lines.texts[each]) >= PROSE for each in islice(below, _LONGEST_MENUS)) >= _LEAST_PROSE
    )


def _is_alone(labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether a stamp is the only one of its kind, or much farther from the next than the others are."""
    family = get_family(labels.stamps[line])
    alike = [other for other in found if get_family(labels.stamps[other]) == family]
    if len(alike) < 2:
        return True
    gaps = sorted(after - before for before, after in itertools.pairwise(alike[1:]))
    return bool(gaps) and alike[1] - line > max(8, 3 * gaps[len(gaps) // 2])


def _is_written_alone(lines: Lines, labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether a stamp is written in a way that no other is, though those agree: its date, or what comes first."""
    stamp = labels.stamps[line]
    if stamp.moment is None:
        return False
    others = [other for other in found if other != line]
    dates = {_describe_date(lines, other, labels.stamps[other].moment) for other in others}
    order, orders = _find_order(stamp), {_find_order(labels.stamps[other]) for other in others}
    return (len(dates) == 1 and _describe_date(lines, line, stamp.moment) not in dates) or (
        order is not None and len(orders) == 1 and orders.isdisjoint((order, None))
    )


def _find_order(stamp: Stamp) -> Literal["name first", "date first"] | None:
    """Return which of its name and its date a stamp begins with, None if it has not both."""
    if stamp.author is None or stamp.moment is None:
        return None
    return "name first" if stamp.author[0] < stamp.moment.start else "date first"


def _is_alone_timeless(labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether a stamp has no time of day though all others have one: it is the report's own."""
    others = [other for other in found if other != line]
    return (
        len(others) >= _LEAST_TIMED
        and has_no_time(labels.stamps[line])
        and not any(has_no_time(labels.stamps[other]) for other in others)
    )


def _describe_date(lines: Lines, line: int, moment: Moment | None) -> str:
    """Return how a date is written: its marks, with one letter for words and one digit for numbers."""
    if moment is None:
        return ""
    return _NUMBER.sub("0", _WORD.sub("a", lines.texts[line][moment.start : moment.end]))

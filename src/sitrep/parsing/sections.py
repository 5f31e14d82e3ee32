"""The third stage: where the comments are, by the headers that stand in the page."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.headers import Header, build_headers, pair_dates
from sitrep.parsing.hearing import weigh_register
from sitrep.parsing.labelling import Labels
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.signatures import find_signed_start
from sitrep.parsing.stamps import Stamp
from sitrep.parsing.tokens import Lines

# A dateline of the report stands in these first lines or nowhere.
_HEAD = 6
# Where headers stand above, this share of first comments has its header found; as on the development pages.
_SHARE_ABOVE = 0.9
# Of so many stamps with a time of day, one without is not one of them.
_LEAST_TIMED = 2


@frozen
class Section:
    """The comments of a page: lines `first` to `end`, the latter not in it.

    Args:
        headers: the headers found, in order; none in a bare page.
        placement: where headers stand, ``above`` what they are about or ``below`` it, as signatures.
        confidence: that these are comments.
        reasons: why.
        share: the probability that, if they are, the first of them starts at `first`.
    """

    first: int
    end: int
    headers: tuple[Header, ...]
    placement: Literal["above", "below"]
    confidence: float
    reasons: tuple[Reason, ...]
    share: float = 1.0


def find_marked_section(lines: Lines, labels: Labels, heading: int | None, end: int) -> Section | None:
    """Return the section that the page's headers of comments bound, the best guess even if it is a poor one.

    Lines of one shape belong together.  The shape with most evidence wins; other headers that come after it, or
    not far before, join it.  *heading* is the line of the heading of the comments, if there is one, and *end* the
    line before which the comments end.
    """
    stamps = _drop_datelines(labels, heading)
    dates = pair_dates(lines, labels, stamps)
    paired = set(dates.values())
    stamps = [line for line in stamps if line not in paired]
    groups: dict[str, list[int]] = {}
    for line in stamps:
        groups.setdefault(_family(labels.stamps[line]), []).append(line)
    best: Section | None = None
    for group in groups.values():
        section = _weigh(lines, labels, stamps, group, dates, heading, end)
        if best is None or section.confidence > best.confidence:
            best = section
    return best


def _family(stamp: Stamp) -> str:
    """Return what stamps of one page's comments have in common, whatever varies from one to the next."""
    moment = stamp.moment
    if moment is None:
        return "says" if stamp.says else stamp.by
    kind = "dated" if moment.shape in ("date", "partial", "relative") else moment.shape
    return " ".join([kind, "author" if stamp.author else "alone", stamp.by])


def _are_alike(stamp: Stamp, other: Stamp) -> bool:
    """Tell whether two stamps could be of comments of one page, though their families differ."""
    return stamp.by == other.by and (bool(stamp.by) or (stamp.moment is None) == (other.moment is None))


def _drop_datelines(labels: Labels, heading: int | None) -> list[int]:
    """Return the stamps that can be comments', without those of the report's own head."""
    found = sorted(labels.stamps)
    if heading is not None and any(line > heading for line in found):
        return [line for line in found if line > heading]
    kept: list[int] = []
    dropped: set[int] = set()
    for line in found:
        if not kept and (
            _is_alone_timeless(labels, found, line) or (line < _HEAD and _is_alone(labels, found, line))
        ):
            dropped.add(line)
            continue
        # A date below a byline.
        if line < _HEAD and not kept and line - 1 in dropped and labels.stamps[line].author is None:
            dropped.add(line)
            continue
        kept.append(line)
    return kept


def _is_alone(labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether a stamp is the only one of its kind, or much farther from the next than the others are."""
    family = _family(labels.stamps[line])
    alike = [other for other in found if _family(labels.stamps[other]) == family]
    gaps = sorted(after - before for before, after in itertools.pairwise(alike))
    return not gaps or alike[1] - line > max(8, 3 * gaps[len(gaps) // 2])


def _is_alone_timeless(labels: Labels, found: Sequence[int], line: int) -> bool:
    """Tell whether a stamp has no time of day though all others have one: it is the report's own."""
    others = [other for other in found if other != line]
    return (
        len(others) >= _LEAST_TIMED
        and _has_no_time(labels.stamps[line])
        and not any(_has_no_time(labels.stamps[other]) for other in others)
    )


def _has_no_time(stamp: Stamp) -> bool:
    """Tell whether a stamp has a date, and no time of day with it."""
    return (
        stamp.moment is not None and stamp.moment.time is None and stamp.moment.shape in ("date", "partial")
    )


def _weigh(
    lines: Lines,
    labels: Labels,
    stamps: Sequence[int],
    group: Sequence[int],
    dates: Mapping[int, int],
    heading: int | None,
    end: int,
) -> Section:
    placement = _find_placement(labels, group, dates, end)
    first = group[0]
    gaps = [after - before for before, after in itertools.pairwise(group)]
    usual = max(gaps, default=6)
    if placement == "above":
        members = [line for line in stamps if line >= first]
        kind = labels.stamps[first]
        for line in reversed([line for line in stamps if line < first]):
            if members[0] - line > max(usual, 6):
                break
            if _are_alike(labels.stamps[line], kind):
                members.insert(0, line)
    else:
        members = [line for line in stamps if first <= line <= group[-1]]
    # Below its signature stands the next comment, and what date is there is not its own.
    own = {line: date for line, date in dates.items() if placement == "above" or date <= line + 1}
    headers = build_headers(lines, labels, members, own)
    start, share = headers[0].first, _SHARE_ABOVE
    reasons = list(_find_reasons(lines, labels, group, headers, heading, end))
    if placement == "below":
        start, share = find_signed_start(lines, labels, headers, heading)
        end = headers[-1].last + 1
    elif heading is not None and 0 <= start - heading - 1 <= 3:
        start, share = heading + 1, 1.0
        while start < headers[0].first and (start in labels.notices or start in labels.controls):
            start += 1
    return Section(start, end, headers, placement, get_confidence(reasons), tuple(reasons), share)


def _find_reasons(
    lines: Lines,
    labels: Labels,
    group: Sequence[int],
    headers: Sequence[Header],
    heading: int | None,
    end: int,
) -> Iterable[Reason]:
    stamp, count = labels.stamps[group[0]], len(group)
    yield Reason("prior: most lines that look like a header are one", 0.2)
    if count == 1:
        yield Reason("only one line looks like a header of a comment", -1.3)
        if headers[0].author is not None and not stamp.by:
            yield Reason("the header names an author", 0.4)
    elif count == 2:
        yield Reason("two lines look like headers of comments", 0.9)
    else:
        yield Reason("three lines or more have one shape of header", 3.0)
    if stamp.says:
        yield Reason("the header says that somebody says something", 0.8)
    if stamp.moment is not None and (stamp.moment.time is not None or stamp.moment.shape == "relative"):
        yield Reason("the header has a time of day, or is relative to now", 0.8)
    if count == 1 and stamp.author is None and stamp.moment is not None and stamp.moment.time is None:
        yield Reason("a date alone may be anything's", -1.0)
    if count == 2 and stamp.author is None and all(_has_no_time(labels.stamps[line]) for line in group):
        yield Reason("two dates alone may be those of two entries", -1.0)
    if stamp.by and count < 3:
        yield Reason("the header looks like a byline", -1.0)
    if count < 3:
        yield from _hear_around(lines, labels, headers, end)
    if stamp.moment is not None and stamp.moment.shape == "time":
        yield Reason("a time without date may be a timeline's", -2.5)
    if heading is not None and heading < headers[0].first:
        yield Reason("a heading of comments stands above", 2.5)
    if any(line in labels.controls for header in headers for line in (header.first - 1, header.last + 1)):
        yield Reason("lines such as Reply or Like stand beside", 1.0)
    rest = end - headers[-1].last
    gaps = [after - before for before, after in itertools.pairwise(group)]
    if rest > max(12, 4 * max(gaps, default=0)):
        yield Reason("the headers end long before the page does", -3.0)


def _hear_around(lines: Lines, labels: Labels, headers: Sequence[Header], end: int) -> Iterable[Reason]:
    """Yield what the lines beside few headers say; where there are many, their shape says enough."""
    if headers[0].first <= 1:
        yield Reason("hardly anything stands above the header", -1.0)
    weights = [weigh_register(lines, labels, range(header.first, header.last + 1), end) for header in headers]
    yield Reason(
        "register of the lines below the header and above it", round(math.fsum(weights) / len(weights), 3)
    )


def _find_placement(
    labels: Labels, group: Sequence[int], dates: Mapping[int, int], end: int
) -> Literal["above", "below"]:
    """Tell signatures from headers: after the last signature nothing is left but controls."""
    if any(dates.get(line, line) > line + 1 for line in group):
        # The date stands below the comment, and the name above it.
        return "above"
    last = end - 1
    while last > group[-1] and last in labels.controls:
        last -= 1
    if last != group[-1] or len(group) < 2:
        # The name may stand under the date of a signature.
        named_below = last == group[-1] + 1 and last in labels.names
        return "below" if named_below and len(group) >= 2 else "above"
    return "above" if group[0] > 0 and group[0] - 1 in labels.headings else "below"

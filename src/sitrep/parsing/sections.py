"""The third stage: where the comments are, by the headers that stand in the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.headers import Stamp
from sitrep.parsing.labelling import NAME_LIMIT, Labels
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.tokens import Lines

# A dateline of the report stands in these first lines or nowhere.
_HEAD = 6


@frozen
class Header:
    """The lines of one comment's header, `first` to `last`, both of them in it.

    Args:
        stamp: what its main line says; None for a name alone.
        stamp_line: the number of that line.
        name_line: the number of the line that has the name, if it is another one.
        number: the comment's number, where the page numbers its comments.
    """

    first: int
    last: int
    stamp: Stamp | None
    stamp_line: int
    name_line: int | None
    number: int | None


@frozen
class Section:
    """The comments of a page: lines `first` to `end`, the latter not in it.

    Args:
        headers: the headers found, in order; none in a bare page.
        placement: where headers stand, ``above`` what they are about or ``below`` it, as signatures.
        confidence: that the first comment starts at `first`.
        reasons: why.
    """

    first: int
    end: int
    headers: tuple[Header, ...]
    placement: Literal["above", "below"]
    confidence: float
    reasons: tuple[Reason, ...]


def find_tail(lines: Lines, labels: Labels) -> int:
    """Return the number of the line after which only notices, headings and controls follow."""
    end = len(lines)
    while end > 0 and (end - 1 in labels.notices or end - 1 in labels.headings):
        end -= 1
    return end


def find_heading_line(lines: Lines, labels: Labels) -> int | None:
    """Return the last heading of comments that says there are some, and that something follows."""
    end = find_tail(lines, labels)
    found = [line for line, heading in labels.headings.items() if heading.count != 0 and line < end - 1]
    return found[-1] if found else None


def find_marked_section(lines: Lines, labels: Labels) -> Section | None:
    """Return the section that the page's headers of comments bound, the best guess even if it is a poor one.

    Lines of one shape belong together.  The shape with most evidence wins; other headers that come after it, or
    not far before, join it.
    """
    end = find_tail(lines, labels)
    heading = find_heading_line(lines, labels)
    stamps = _drop_datelines(lines, labels, heading)
    groups: dict[str, list[int]] = {}
    for line in stamps:
        groups.setdefault(_family(labels.stamps[line]), []).append(line)
    best: Section | None = None
    for group in groups.values():
        section = _weigh(lines, labels, stamps, group, heading, end)
        if best is None or section.confidence > best.confidence:
            best = section
    return best


def _family(stamp: Stamp) -> str:
    """Return what stamps of one page's comments have in common, whatever varies from one to the next."""
    moment = stamp.moment
    if moment is None:
        return "says" if stamp.says else "by"
    kind = "dated" if moment.shape in ("date", "partial", "relative") else moment.shape
    return " ".join([kind, "author" if stamp.author else "alone", "by" if stamp.by else ""])


def _drop_datelines(lines: Lines, labels: Labels, heading: int | None) -> list[int]:
    """Return the stamps that can be comments', without those of the report's own head."""
    found = sorted(labels.stamps)
    if heading is not None and any(line > heading for line in found):
        return [line for line in found if line > heading]
    gaps = [after - before for before, after in zip(found, found[1:], strict=False)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0
    while found and found[0] < _HEAD:
        line, following = found[0], found[1] if len(found) > 1 else len(lines)
        same = len(found) > 1 and labels.stamps[found[1]].shape == labels.stamps[line].shape
        # Comments only: the page begins with the header of the first, and the next is no farther than usual.
        if same and line <= 1 and following - line <= max(3, usual) and not labels.stamps[line].by:
            break
        found.pop(0)
    return found


def _weigh(
    lines: Lines,
    labels: Labels,
    stamps: Sequence[int],
    group: Sequence[int],
    heading: int | None,
    end: int,
) -> Section:
    placement = _find_placement(lines, labels, group, end)
    first = group[0]
    gaps = [after - before for before, after in zip(group, group[1:], strict=False)]
    usual = max(gaps, default=6)
    if placement == "above":
        members = [line for line in stamps if line >= first]
        for line in reversed([line for line in stamps if line < first]):
            if members[0] - line > max(usual, 6):
                break
            members.insert(0, line)
    else:
        members = [line for line in stamps if first <= line <= group[-1]]
    headers = _build_headers(lines, labels, members, placement)
    start = headers[0].first
    reasons = list(_find_reasons(lines, labels, group, headers, heading, end))
    if placement == "below":
        start = heading + 1 if heading is not None and heading < start else _guess_signed_start(lines, headers)
        end = headers[-1].last + 1
    elif heading is not None and 0 < start - heading - 1 <= 3:
        start = heading + 1
        while start < headers[0].first and (start in labels.notices or start in labels.controls):
            start += 1
    return Section(start, end, headers, placement, get_confidence(reasons), tuple(reasons))


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
        yield Reason("only one line looks like a header of a comment", -0.9)
    elif count == 2:
        yield Reason("two lines look like headers of comments", 0.9)
    else:
        yield Reason("three lines or more have one shape of header", 3.0)
    if stamp.says:
        yield Reason("the header says that somebody says something", 0.8)
    if stamp.moment is not None and (stamp.moment.time is not None or stamp.moment.shape == "relative"):
        yield Reason("the header has a time of day, or is relative to now", 0.8)
    if stamp.by and count < 3:
        yield Reason("the header looks like a byline", -1.0)
    if stamp.moment is not None and stamp.moment.shape == "time":
        yield Reason("a time without date may be a timeline's", -2.5)
    if heading is not None and heading < headers[0].first:
        yield Reason("a heading of comments stands above", 2.5)
    if any(line in labels.controls for header in headers for line in (header.first - 1, header.last + 1)):
        yield Reason("lines such as Reply or Like stand beside", 1.0)
    rest = end - headers[-1].last
    gaps = [after - before for before, after in zip(group, group[1:], strict=False)]
    if rest > max(12, 4 * max(gaps, default=0)):
        yield Reason("the headers end long before the page does", -3.0)


def _find_placement(
    lines: Lines, labels: Labels, group: Sequence[int], end: int
) -> Literal["above", "below"]:
    """Tell signatures from headers: after the last signature nothing is left but controls."""
    last = end - 1
    while last > group[-1] and last in labels.controls:
        last -= 1
    if last != group[-1] or len(group) < 2:
        # The name may stand under the date of a signature.
        named_below = last == group[-1] + 1 and last in labels.names
        return "below" if named_below and len(group) >= 2 else "above"
    return "above" if group[0] > 0 and group[0] - 1 in labels.headings else "below"


def _build_headers(
    lines: Lines, labels: Labels, members: Sequence[int], placement: Literal["above", "below"]
) -> tuple[Header, ...]:
    """Join each stamp with the lines that carry the name and the number of the same comment."""
    nameless = [line for line in members if labels.stamps[line].author is None]
    taken = set(members) | set(labels.headings) | set(labels.controls)
    above = [line for line in nameless if line > 0 and line - 1 in labels.names]
    below = [line for line in nameless if line + 1 in labels.names]
    # Only where most have one does a line count as a name that looks like none.
    side = 0
    if nameless and max(len(above), len(below)) * 2 > len(nameless):
        side = -1 if len(above) >= len(below) else 1
    headers: list[Header] = []
    edge = -1
    for line in members:
        stamp = labels.stamps[line]
        first = last = line
        name_line = None
        if stamp.author is None and side:
            other = line + side
            if edge < other < len(lines) and other not in taken and _could_be_name(lines, labels, other):
                name_line, first, last = other, min(first, other), max(last, other)
        number = stamp.number
        if first - 1 > edge and first - 1 in labels.numbers:
            first -= 1
            number = int("".join(c for c in lines.texts[first] if c.isdigit()))
        headers.append(Header(first, last, stamp, line, name_line, number))
        edge = last
    return tuple(headers)


def _could_be_name(lines: Lines, labels: Labels, line: int) -> bool:
    if line in labels.names:
        return True
    text = lines.texts[line]
    return len(text) <= NAME_LIMIT and text[-1] not in ".!?:," and line not in labels.urls


def _guess_signed_start(lines: Lines, headers: Sequence[Header]) -> int:
    """Guess where the first of the signed comments starts: as many lines above its signature as is usual."""
    bodies = [after.first - before.last - 1 for before, after in zip(headers, headers[1:], strict=False)]
    usual = Counter(bodies).most_common(1)[0][0] if bodies else 1
    return max(0, headers[0].first - max(1, usual))

"""The third stage: where the comments are, by the headers that stand in the page."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.headers import Stamp, read_name
from sitrep.parsing.labelling import NAME_LIMIT, Labels
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.tokens import Lines

# A form for comments has few labels, and they are short.
_FORM_LINES = 10
_FORM_WIDTH = 80
_CLOSING_KINDS = ("comment-form", "login", "copyright", "related")

# A dateline of the report stands in these first lines or nowhere.
_HEAD = 6


@frozen
class Header:
    """The lines of one comment's header, `first` to `last`, both of them in it.

    Args:
        stamp: what its main line says; None for a name alone.
        stamp_line: the number of that line.
        author: where the name stands, as line and range in it; None if there is none.
        date_line: the number of the line that has the date, if it is another one; some sites print the name above
            a comment and the date below it, and then this line is not between `first` and `last`.
        number: the comment's number, where the page numbers its comments.
    """

    first: int
    last: int
    stamp: Stamp | None
    stamp_line: int
    author: tuple[int, int, int] | None
    date_line: int | None
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
    """Return the number of the line after which only notices, headings and the labels of a form follow."""
    end = _skip_back(labels, len(lines))
    for line in range(max(0, end - _FORM_LINES), end):
        notice = labels.notices.get(line)
        if notice is not None and notice.kind in _CLOSING_KINDS and _is_form(lines, labels, line + 1, end):
            return _skip_back(labels, line)
    return end


def _skip_back(labels: Labels, end: int) -> int:
    """Return *end* without the notices and headings right before it."""
    while end > 0 and (end - 1 in labels.notices or end - 1 in labels.headings):
        end -= 1
    return end


def _is_form(lines: Lines, labels: Labels, first: int, end: int) -> bool:
    """Tell whether lines could be the labels of a form: short, and no stamps among them."""
    return all(
        len(lines.texts[line]) <= _FORM_WIDTH and line not in labels.stamps for line in range(first, end)
    )


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
    stamps = _drop_datelines(labels, heading)
    dates = _pair_dates(lines, labels, stamps)
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


def _pair_dates(lines: Lines, labels: Labels, stamps: Sequence[int]) -> dict[int, int]:
    """Return the line of the date for each line "Ann said:" that has it in a line of its own, below.

    The date stands right below the name, or below the comment, just before the next name.  Only a page that
    does so for most of its names is taken to do so at all.
    """
    names = [line for line in stamps if labels.stamps[line].moment is None and not labels.stamps[line].by]
    if not names:
        return {}
    lone = [
        line for line in stamps if labels.stamps[line].moment is not None and not labels.stamps[line].author
    ]
    pairs: dict[int, int] = {}
    position = 0
    for line, following in zip(names, [*names[1:], len(lines)], strict=True):
        while position < len(lone) and lone[position] < line:
            position += 1
        dates: list[int] = []
        while position < len(lone) and lone[position] < following:
            dates.append(lone[position])
            position += 1
        if dates and dates[0] == line + 1:
            pairs[line] = dates[0]
        elif dates and not any(_is_text(lines, labels, other) for other in range(dates[-1] + 1, following)):
            pairs[line] = dates[-1]
    return pairs if len(pairs) * 2 > len(names) else {}


def _is_text(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether a line is neither control, notice nor a lone mark."""
    return not (line in labels.controls or line in labels.notices or len(lines.texts[line]) < 3)


def _are_alike(stamp: Stamp, other: Stamp) -> bool:
    """Tell whether two stamps could be of comments of one page, though their families differ."""
    return stamp.by == other.by and (stamp.moment is None) == (other.moment is None)


def _drop_datelines(labels: Labels, heading: int | None) -> list[int]:
    """Return the stamps that can be comments', without those of the report's own head."""
    found = sorted(labels.stamps)
    if heading is not None and any(line > heading for line in found):
        return [line for line in found if line > heading]
    families = {line: _family(labels.stamps[line]) for line in found}
    kept: list[int] = []
    for line in found:
        if line < _HEAD and not kept:
            alike = [other for other in found if families[other] == families[line]]
            gaps = sorted(after - before for before, after in itertools.pairwise(alike))
            # Alone of its kind, or much farther from the next than the others are: it heads the report.
            if not gaps or alike[1] - line > max(8, 3 * gaps[len(gaps) // 2]):
                continue
        kept.append(line)
    return kept


def _weigh(
    lines: Lines,
    labels: Labels,
    stamps: Sequence[int],
    group: Sequence[int],
    dates: Mapping[int, int],
    heading: int | None,
    end: int,
) -> Section:
    placement = _find_placement(labels, group, end)
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
    headers = _build_headers(lines, labels, members, dates)
    start = headers[0].first
    reasons = list(_find_reasons(lines, labels, group, headers, heading, end))
    if placement == "below":
        start = (
            heading + 1 if heading is not None and heading < start else _guess_signed_start(lines, headers)
        )
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
    if count == 1 and stamp.author is None and stamp.moment is not None and stamp.moment.time is None:
        yield Reason("a date alone may be anything's", -1.0)
    if stamp.by and count < 3:
        yield Reason("the header looks like a byline", -1.0)
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


def _find_placement(labels: Labels, group: Sequence[int], end: int) -> Literal["above", "below"]:
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
    lines: Lines, labels: Labels, members: Sequence[int], dates: Mapping[int, int]
) -> tuple[Header, ...]:
    """Join each stamp with the lines that carry the name and the number of the same comment."""
    nameless = [line for line in members if labels.stamps[line].author is None]
    taken = set(members) | set(labels.headings) | set(labels.controls)
    side = _find_name_side(lines, labels, nameless, taken)
    headers: list[Header] = []
    edge = -1
    for line, following in zip(members, [*members[1:], len(lines)], strict=True):
        stamp = labels.stamps[line]
        first = last = line
        number = stamp.number
        author = (line, *stamp.author) if stamp.author else None
        date_line = dates.get(line)
        if date_line is not None and date_line >= following:
            date_line = None
        if date_line is not None and date_line == line + 1:
            last = date_line
        if stamp.author is None and side:
            other = line + side
            if edge < other < len(lines) and other not in taken and _could_be_name(lines, labels, other):
                first, last = min(first, other), max(last, other)
                own_number, name = read_name(lines.texts[other])
                author = (other, *name)
                number = own_number if number is None else number
        if first - 1 > edge and first - 1 in labels.numbers:
            first -= 1
            number = int("".join(c for c in lines.texts[first] if c.isdigit()))
        headers.append(Header(first, last, stamp, line, author, date_line, number))
        edge = last
    return tuple(headers)


def _find_name_side(lines: Lines, labels: Labels, nameless: Sequence[int], taken: set[int]) -> int:
    """Return -1 if names stand above the dates of *nameless* stamps, 1 if below, 0 if they have none.

    One page puts all names on one side, so where most lines there could be names and one plainly is, all are.
    """
    best, most = 0, 0
    for side in (-1, 1):
        beside = [
            line + side for line in nameless if 0 <= line + side < len(lines) and line + side not in taken
        ]
        could = sum(_could_be_name(lines, labels, line) for line in beside)
        if any(line in labels.names for line in beside) and could * 2 > len(nameless) and could > most:
            best, most = side, could
    return best


def _could_be_name(lines: Lines, labels: Labels, line: int) -> bool:
    if line in labels.names:
        return True
    text = lines.texts[line]
    return len(text) <= NAME_LIMIT and text[-1] not in ".!?:," and line not in labels.urls


def _guess_signed_start(lines: Lines, headers: Sequence[Header]) -> int:
    """Guess where the first of the signed comments starts: as many lines above its signature as is usual."""
    bodies = [after.first - before.last - 1 for before, after in itertools.pairwise(headers)]
    usual = Counter(bodies).most_common(1)[0][0] if bodies else 1
    return max(0, headers[0].first - max(1, usual))

"""What speaks for and against lines being headers of comments."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

from sitrep.model import Reason
from sitrep.parsing.headers.candidates import Candidate
from sitrep.parsing.headers.evidence_of_texts import weigh_texts
from sitrep.parsing.headers.families import is_timed
from sitrep.parsing.headers.listing import find_entries
from sitrep.parsing.headers.report_above import find_report_above
from sitrep.parsing.headers.titles import is_plain_title
from sitrep.parsing.lines.cues import PAGE_DATED
from sitrep.parsing.lines.dates import find_moment
from sitrep.parsing.lines.fields import read_field
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import weigh_register
from sitrep.patterns import compile_late

# Between a heading of comments and the first header there may be a form, controls and a policy.
_NEAR = 20
# Between a heading of links and the first date may be a title and a name.
_LINKS = 3
# The last comment may be some times as long as the longest of the others.
_LONGEST_REST, _TIMES = 12, 4
_QUOTES = '"“„«'
_FROM = compile_late(r",?\s(?:from|of|at|in|[@|–—-])\s|,\s")


def find_evidence(candidate: Candidate) -> Iterable[Reason]:
    """Yield the reasons for and against a group of stamps being those of comments."""
    yield Reason("prior: most lines that look like a header are one", 0.2)
    yield from _weigh_shape(candidate)
    yield from _weigh_words(candidate)
    yield from _weigh_names(candidate)
    if candidate.clocked:
        yield from _weigh_clock(candidate)
    yield from _weigh_surroundings(candidate)
    yield from weigh_texts(candidate)
    rest = candidate.end - candidate.headers[-1].last
    gaps = [after - before for before, after in itertools.pairwise(candidate.group)]
    if rest > max(_LONGEST_REST, _TIMES * max(gaps, default=0)):
        yield Reason("the headers end long before the page does", -3.0)


def _weigh_shape(candidate: Candidate) -> Iterable[Reason]:
    """Yield what it says how many stamps there are, and what each of them has."""
    stamp, count = candidate.stamp, candidate.count
    if count == 1:
        yield Reason("only one line looks like a header of a comment", -1.3)
        if candidate.headers[0].author is not None and not stamp.by:
            yield Reason("the header names an author", 1.5)
    elif count == 2:
        yield Reason("two lines look like headers of comments", 0.9)
    else:
        yield Reason("three lines or more have one shape of header", 3.0)
    if stamp.says:
        yield Reason("the header says that somebody says something", 0.8)
    if is_timed(stamp):
        yield Reason("the header has a time of day, or is relative to now", 0.8)
    if count == 1 and stamp.author is None and stamp.moment is not None and stamp.moment.time is None:
        yield Reason("a date alone may be anything's", -1.0)
    if count == 2 and stamp.author is None and candidate.timeless:
        yield Reason("two dates alone may be those of two entries", -1.0)


def _weigh_words(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the words of a header say, and where a single one stands."""
    lines, stamp, count = candidate.lines, candidate.stamp, candidate.count
    if count == 1 and lines.folded[candidate.group[0]].startswith(PAGE_DATED):
        yield Reason("its words say when a page was made or changed", -3.0)
    closing = count == 1 and candidate.signed is not None and stamp.moment is not None
    if closing and lines.texts[candidate.first - 1][0] in _QUOTES:
        yield Reason("what it signs is a quotation", -2.0)
    if closing and _signs_twice(candidate):
        yield Reason("the line above has the name, too, as below a letter", -2.0)
    if closing:
        yield Reason("it ends the page, as a signature does", 1.5 if is_timed(stamp) else 0.8)
    elif stamp.by.startswith("comment"):
        yield Reason("its words say that it is a comment's", 1.0)
    elif stamp.by and not candidate.several:
        yield Reason("the header looks like a byline", -1.0 if stamp.moment is not None else -2.0)
    if candidate.timeless:
        yield from _find_links(candidate.labels, candidate.first)


def _weigh_names(candidate: Candidate) -> Iterable[Reason]:
    """Yield what it says that there are no names, or what stands in their place, and what those sound like."""
    lines, labels, group, count = candidate.lines, candidate.labels, candidate.group, candidate.count
    headers, nameless, stamp = candidate.headers, candidate.nameless, candidate.stamp
    authors = [header.author for header in headers if header.author is not None]
    names = list(map(lines.read, authors))
    if candidate.several and nameless and not candidate.clocked:
        yield Reason("no name stands beside the dates, as in a diary or a list of news", -3.8)
    if count >= 2:
        yield from find_entries(names, len(headers))
    if nameless and 2 * sum(_is_label(lines, line) for line in group) > count:
        yield Reason("the dates are fields, and none has a name", -3.0)
    if stamp.says and stamp.moment is None and not candidate.several and not any(map(_names_somebody, names)):
        yield Reason("who says something is not written as names are", -2.5)
    if count == 1 and candidate.signed is None and _is_dated(lines, headers[0].first - 1):
        yield Reason("the line above has a date, too, as in a list", -2.0)
    if candidate.several and candidate.undated:
        yield Reason("bylines without dates may be those of several reports", -1.0)
        if _count_dates_apart(labels, group) >= count - 1:
            yield Reason("dates stand apart from the bylines, as those of several reports do", -3.0)
    clocked = candidate.clocked and headers[0].author is None
    if not candidate.several or nameless or candidate.undated or clocked:
        yield from _hear_around(candidate)
    below = range(headers[-1].last + 1, candidate.end)
    if count == 1 and candidate.signed is None and not _has_text(labels, below):
        yield Reason("nothing stands below the header", -3.0)


def _weigh_clock(candidate: Candidate) -> Iterable[Reason]:
    """Yield what speaks against times of day without a date."""
    headers = candidate.headers
    yield Reason("a time without date may be a timeline's", -2.5)
    if headers[0].author is None:
        yield Reason("no name stands beside the times, as in a timeline", -3.0)
    elif all(header.author is not None and header.author.line > header.stamp_line for header in headers):
        yield Reason("what stands below the times may be a programme's", -2.0)


def _weigh_surroundings(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the lines say that stand above the headers, and right beside each of them."""
    lines, labels, headers = candidate.lines, candidate.labels, candidate.headers
    if candidate.signed is None and all(is_plain_title(lines, header.first) for header in headers):
        yield Reason("above stand titles as comments have them", 2.0)
    if candidate.heading is not None and candidate.heading < candidate.first <= candidate.heading + _NEAR:
        yield Reason("a heading of comments stands above", 2.5)
    yield from find_report_above(lines, labels, candidate.first)
    beside = {line for header in headers for line in (header.first - 1, header.last + 1)} & labels.controls
    if not beside <= labels.repeated:
        yield Reason("lines such as Reply or Like stand beside", 1.0)
    elif beside:
        yield Reason("lines that come again stand beside", 0.4)


def _signs_twice(candidate: Candidate) -> bool:
    """Tell whether the line above a signature is its author's name or the first of its names."""
    author = candidate.headers[0].author
    if author is None or candidate.first == 0:
        return False
    above, name = candidate.lines.texts[candidate.first - 1], candidate.lines.read(author)
    return above.strip(",. ") in (name, name.split(" ")[0])


def _find_links(labels: Labels, first: int) -> Iterable[Reason]:
    """Yield what speaks against headers from line *first* on if "See also:" and the like stands above."""
    above = [line for line in range(max(0, first - _LINKS), first) if line in labels.notices]
    related = [line for line in above if labels.notices[line].kind == "related"]
    if related:
        weight = -6.0 if related[-1] == first - 1 else -3.0
        yield Reason("they stand below a heading of links to other pages", weight)


def _names_somebody(author: str) -> bool:
    """Tell whether what stands for an author is a name, or one and where it is from: "Ann from Orvik Bakery"."""
    return is_name_like(_FROM.split(author, 1)[0])


def _is_dated(lines: Lines, line: int) -> bool:
    """Tell whether a short line begins with a date."""
    text = lines.texts[line] if line >= 0 else ""
    moment = find_moment(text, text.casefold().split()) if text and len(text) <= SHORT_LINE else None
    return moment is not None and moment.start == 0 and moment.end < len(text)


def _is_label(lines: Lines, line: int) -> bool:
    """Tell whether a line begins with the label of a date: "Time: May 3, 2014"."""
    field = read_field(lines.texts[line])
    return field is not None and field.kind == "date"


def _count_dates_apart(labels: Labels, group: Sequence[int]) -> int:
    """Return how many dates without a name stand among the lines of a *group*, and beside none of them."""
    beside = {line + step for line in group for step in (-1, 1)}
    return sum(
        group[0] < line < group[-1] and line not in beside and stamp.author is None
        for line, stamp in labels.stamps.items()
    )


def _has_text(labels: Labels, lines: range) -> bool:
    """Tell whether one of some lines is neither a control, a notice nor another stamp."""
    return any(
        not (line in labels.controls or line in labels.notices or line in labels.stamps) for line in lines
    )


def _hear_around(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the lines beside few headers say; where there are many, their shape says enough."""
    lines, labels, headers, signed = candidate.lines, candidate.labels, candidate.headers, candidate.signed
    if candidate.first <= 1:
        yield Reason("hardly anything stands above the header", -1.0)
    if signed is not None:
        weight = weigh_register(lines, labels, range(signed.start, signed.start), signed.stop)
        yield Reason("register of the lines above the signature", round(weight, 3))
        return
    weights = [
        weigh_register(lines, labels, range(header.first, header.last + 1), candidate.end)
        for header in headers
    ]
    yield Reason(
        "register of the lines below the header and above it", round(math.fsum(weights) / len(weights), 3)
    )

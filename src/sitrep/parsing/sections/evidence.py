"""What speaks for and against lines being headers of comments."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from sitrep.model import Reason
from sitrep.parsing.context.families import is_timed
from sitrep.parsing.dating.date_time_groups import is_group
from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.headers.titles import is_plain_title
from sitrep.parsing.lines.cues import PAGE_DATED
from sitrep.parsing.lines.fields import read_field
from sitrep.parsing.lines.labels import SHORT_LINE, Labels
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import hear, weigh_register
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.candidates import Candidate
from sitrep.parsing.sections.evidence_of_texts import find_said, weigh_texts
from sitrep.parsing.sections.listing import are_one, find_entries, heads_list, stands_below_menus
from sitrep.parsing.sections.report_above import find_report_above
from sitrep.patterns import compile_late

# Between a heading of comments and the first header there may be a form, controls and a policy.
_NEAR = 20
# Between a heading of links and the first date may be a title and a name.
_LINKS = 3
# So many lines show what sounds like a reporter.  Where headers have dates alone, the mean was below -.4 on one of 27
# development pages with comments.
_HEARD = 12
_REPORTER, _REPORTED, _MOST_REPORTED = -0.5, 2.5, -4.0
# The last comment may be some times as long as the longest of the others.
_LONGEST_REST, _TIMES = 12, 4
_QUOTES = '"“„«'
_FROM = compile_late(r",?\s(?:from|of|at|in|[@|–—-])\s|,\s")


def find_evidence(candidate: Candidate) -> Iterable[Reason]:
    """Yield the reasons for and against a group of stamps being those of comments."""
    yield cues.HEADERS
    yield from _weigh_shape(candidate)
    yield from _weigh_words(candidate)
    yield from _weigh_names(candidate)
    if candidate.clocked:
        yield from _weigh_clock(candidate)
    yield from _weigh_surroundings(candidate)
    yield from weigh_texts(candidate)
    rest = candidate.end - candidate.headers[-1].last
    gaps = [after - before for before, after in pairwise(candidate.group)]
    if rest > max(_LONGEST_REST, _TIMES * max(gaps, default=0)):
        yield cues.ENDS_EARLY


def _weigh_shape(candidate: Candidate) -> Iterable[Reason]:
    """Yield what it says how many stamps there are, and what each of them has."""
    stamp, count = candidate.stamp, candidate.count
    if count == 1:
        yield cues.ONE_HEADER
        if candidate.headers[0].author is not None and not stamp.by:
            yield cues.AUTHOR
    elif count == 2:
        yield cues.TWO_HEADERS
    else:
        yield cues.MORE_HEADERS
    if stamp.says:
        yield cues.SAYS
    if is_timed(stamp) or _has_time_beside(candidate):
        yield cues.TIMED
    if count == 1 and stamp.author is None and stamp.moment is not None and stamp.moment.time is None:
        yield cues.ONE_DATE
    if count == 2 and stamp.author is None and candidate.timeless:
        yield cues.TWO_DATES


def _weigh_words(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the words of a header say, and where a single one stands."""
    lines, stamp, count = candidate.lines, candidate.stamp, candidate.count
    if count == 1 and lines.folded[candidate.group[0]].startswith(PAGE_DATED):
        yield cues.PAGE_DATE
    closing = count == 1 and candidate.signed is not None and stamp.moment is not None
    if closing and lines.texts[candidate.first - 1][0] in _QUOTES:
        yield cues.SIGNS_QUOTATION
    if closing and _signs_twice(candidate):
        yield cues.SIGNS_LETTER
    if closing:
        yield cues.SIGNS_PAGE_TIMED if is_timed(stamp) else cues.SIGNS_PAGE
    elif stamp.by.startswith("comment"):
        yield cues.OF_COMMENT
    elif stamp.by and not candidate.several and not _sign_by_turns(candidate):
        yield cues.BYLINE_DATED if stamp.moment is not None else cues.BYLINE
    if candidate.timeless:
        yield from _find_links(candidate.labels, candidate.first)


def _has_time_beside(candidate: Candidate) -> bool:
    """Tell whether "Ann says:" has a date with a time of day right below or above it, and is the page's only header."""
    (header, *others), stamps = candidate.headers, candidate.labels.stamps
    if others or candidate.signed is not None or header.date_line is None:
        return False
    headed = sum(stamp.author is not None and is_timed(stamp) for stamp in stamps.values())
    return (
        abs(header.date_line - header.stamp_line) == 1 and is_timed(stamps[header.date_line]) and headed < 2
    )


def _sign_by_turns(candidate: Candidate) -> bool:
    """Tell whether two signatures with a time of day are of two people: a report has one byline."""
    stamps = [candidate.labels.stamps[line] for line in candidate.group]
    names = {
        candidate.lines.folded[line][slice(*stamp.author)]
        for line, stamp in zip(candidate.group, stamps, strict=True)
        if stamp.author is not None
    }
    return candidate.signed is not None and len(names) > 1 and all(map(is_timed, stamps))


def _weigh_names(candidate: Candidate) -> Iterable[Reason]:
    """Yield what it says that there are no names, or what stands in their place, and what those sound like."""
    lines, labels, group, count = candidate.lines, candidate.labels, candidate.group, candidate.count
    headers, nameless, stamp = candidate.headers, candidate.nameless, candidate.stamp
    authors = [header.author for header in headers if header.author is not None]
    names = list(map(lines.read, authors))
    if candidate.several and nameless and not candidate.clocked:
        yield cues.NO_NAMES
    if count >= 2:
        yield from find_entries(names, len(headers))
        if are_one(names) and hear(candidate.lines, _find_first(candidate)) <= 0:
            yield cues.ONE_AUTHOR
    if nameless and 2 * sum(_is_label(lines, line) for line in group) > count:
        yield cues.DATE_FIELDS
    if stamp.says and stamp.moment is None and not candidate.several and not any(map(_names_somebody, names)):
        yield cues.NOT_A_NAME
    if count == 1 and candidate.signed is None and _is_dated(lines, headers[0].first - 1):
        yield cues.DATE_ABOVE
    if candidate.several and not nameless and candidate.timeless:
        yield from _weigh_datelines(candidate, names)
    if candidate.several and candidate.undated:
        yield cues.BYLINES_UNDATED
        if _count_dates_apart(labels, group) >= count - 1:
            yield cues.BYLINES_AND_DATES
    clocked = candidate.clocked and headers[0].author is None
    if not candidate.several or nameless or candidate.undated or clocked:
        yield from _hear_around(candidate)
    below = range(headers[-1].last + 1, candidate.end)
    if count == 1 and candidate.signed is None and not _has_text(labels, below):
        yield cues.NOTHING_BELOW


def _weigh_clock(candidate: Candidate) -> Iterable[Reason]:
    """Yield what speaks against times of day without a date."""
    headers = candidate.headers
    authors = [header.author.line - header.stamp_line for header in headers if header.author is not None]
    yield cues.TIME_ALONE
    if headers[0].author is None:
        yield cues.NO_NAMES_TIMELINE
    # Of the headings of a ticker some look like names.
    elif min(authors) > 0 and 2 * len(authors) >= len(headers):
        yield cues.PROGRAMME


def _weigh_surroundings(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the lines say that stand above the headers, and right beside each of them."""
    lines, labels, headers = candidate.lines, candidate.labels, candidate.headers
    if candidate.signed is None and all(is_plain_title(lines, header.first) for header in headers):
        yield cues.TITLES_ABOVE
    if candidate.heading is not None and _is_announced(labels, candidate.heading, candidate.first):
        yield cues.HEADING_ABOVE
        if len(headers) == labels.headings[candidate.heading].count != 1:
            yield cues.AS_MANY_HEADERS
    else:
        if not candidate.several and stands_below_menus(lines, labels, candidate.first):
            yield cues.BELOW_MENUS
        if _is_log(candidate):
            yield cues.LOG
    yield from find_report_above(lines, labels, candidate.first)
    beside = {line for header in headers for line in (header.first - 1, header.last + 1)} & labels.controls
    if not beside <= labels.repeated:
        yield cues.CONTROLS_BESIDE
    elif beside:
        yield cues.REPEATED_BESIDE
    elif candidate.several and candidate.nameless and not candidate.clocked:
        yield cues.DATES_ALONE


def _is_log(candidate: Candidate) -> bool:
    """Tell whether the first of the dates is a date-time group: those who answer a report seldom write any."""
    moment, text = candidate.stamp.moment, candidate.lines.texts[candidate.group[0]]
    return moment is not None and is_group(text[moment.start : moment.end])


def _weigh_datelines(candidate: Candidate, names: Sequence[str]) -> Iterable[Reason]:
    """Yield what speaks for names and dates being those of places, as above the parts of a report: "Orvik, 3 June"."""
    if all(map(str.isupper, names)):
        yield cues.DATELINES
    sentences = [line for line in _find_first(candidate) if _is_written_out(candidate.lines.texts[line])]
    register = hear(candidate.lines, sentences)
    if len(sentences) > 1 and register < _REPORTER:
        yield Reason(
            "register of the lines below the headers", round(max(_MOST_REPORTED, _REPORTED * register), 3)
        )


def _is_written_out(text: str) -> bool:
    """Tell whether a text begins with a capital and ends with a full stop, as all that a reporter writes does."""
    return text[0].isupper() and text[-1] == "."


def _find_first(candidate: Candidate) -> Iterable[int]:
    """Return the first lines that stand below the headers."""
    return islice(find_said(candidate.labels, candidate.find_texts()), _HEARD)


def _is_announced(labels: Labels, heading: int, first: int) -> bool:
    """Tell whether the *heading* of the comments stands above line *first*, and none of a list of pages between."""
    return heading < first <= heading + _NEAR and not heads_list(labels, range(heading + 1, first))


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
        yield cues.LINKS_RIGHT_ABOVE if related[-1] == first - 1 else cues.LINKS_ABOVE


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
    return any(not (labels.is_of_site(line) or line in labels.stamps) for line in lines)


def _hear_around(candidate: Candidate) -> Iterable[Reason]:
    """Yield what the lines beside few headers say; where there are many, their shape says enough."""
    lines, labels, headers, signed = candidate.lines, candidate.labels, candidate.headers, candidate.signed
    if candidate.first <= 1:
        yield cues.NOTHING_ABOVE
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

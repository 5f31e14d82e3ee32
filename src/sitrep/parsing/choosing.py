"""The decision of the whole: has the page comments, and where do they start?"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from sitrep.model import Reason
from sitrep.parsing.edges import find_heading_line, find_tail
from sitrep.parsing.headers.absence import says_none
from sitrep.parsing.headers.counting_stamps import head_by_counting_stamp
from sitrep.parsing.headers.fielded import find_fielded_section
from sitrep.parsing.headers.fields import Block
from sitrep.parsing.headers.listing import find_menu, is_menu, is_silent
from sitrep.parsing.headers.named import find_named_section, find_paired_section
from sitrep.parsing.headers.report_above import find_report_below, has_report
from sitrep.parsing.headers.sections import Section, find_marked_section
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.reasons import get_confidence, settle
from sitrep.parsing.register.bare import Boundaries, Boundary, find_boundaries

# How likely a section must be to be taken.
_LEAST = 0.5

_TOLD = Reason("the caller says that there are comments", 5.0)
_SAYS_NONE = Reason("the page says that it has no comments", -5.0)
_MENU = Reason("most lines below it are no sentences, as in a menu", -20.0)
# Of the development pages none has comments where no more than this speaks for them.
_DOUBT = Reason("prior: in doubt a page is left whole", -0.42)


@frozen
class Choice:
    """What was decided of the whole page.

    Args:
        section: the comments, None if the page is taken to have none.
        reasons: why.
        runners_up: places where comments could start but were not taken to, the likeliest first.
    """

    section: Section | None
    reasons: tuple[Reason, ...]
    runners_up: tuple[Boundary, ...] = ()

    @property
    def presence(self) -> float:
        """The probability that this is right: that there are comments, or that there are none."""
        return get_confidence(self.reasons)


def choose_section(lines: Lines, labels: Labels, blocks: Sequence[Block], *, expected: bool) -> Choice:
    """Decide where the comments are: by headers, a heading or names, else by the register of the lines.

    *blocks* are the page's blocks of labelled fields; *expected* is True if the caller knows that there are comments.
    """
    policy = _TOLD if expected else _DOUBT
    labels = head_by_counting_stamp(lines, labels)
    against = (_SAYS_NONE,) if not expected and says_none(lines, labels) else ()
    end = find_tail(lines, labels)
    marked = _find_best_marked(lines, labels, blocks, end, expected=expected)
    if marked is not None:
        marked = evolve(marked, reasons=(*marked.reasons, *against))
    if marked is not None and get_confidence((_DOUBT, *marked.reasons)) >= _LEAST:
        return _take_marked(marked, policy)
    found = _look_for_menu(lines, labels, find_boundaries(lines, labels, end, expected=expected), end)
    found = evolve(found, presence=(*found.presence, *against))
    best = found.candidates[0] if found.candidates else None
    if marked is not None and best is not None and _agree(marked, best):
        both = _take_marked(marked, policy, *found.presence)
        if expected or both.presence >= _LEAST:
            return both
    if expected and marked is not None and (best is None or marked.confidence > best.confidence):
        return _take_marked(marked, policy)
    reasons = (policy, *found.presence)
    presence = get_confidence(reasons)
    if best is not None and (expected or presence >= _LEAST):
        places = found.candidates if expected else _share(found.candidates, found.trust * presence)
        section = Section(best.line, end, (), "above", places[0].confidence, best.reasons)
        return Choice(section, reasons, places[1:])
    return _choose_none(policy, marked, found)


def _look_for_menu(lines: Lines, labels: Labels, found: Boundaries, end: int) -> Boundaries:
    """Return *found* with a reason against it where the likeliest boundary and most lines below it are no sentences."""
    best = next(iter(found.candidates), None)
    if (
        best is not None
        and is_silent(lines, labels, best.line)
        and is_menu(lines, labels, range(best.line, end))
    ):
        return evolve(found, presence=(*found.presence, _MENU))
    return found


def _agree(marked: Section, best: Boundary) -> bool:
    """Tell whether the register begins the comments where their marks do, or right below the first header."""
    headers = marked.headers[:1] if marked.placement == "above" else ()
    return best.line in (marked.first, *(header.last + 1 for header in headers))


def _share(candidates: Sequence[Boundary], left: float) -> tuple[Boundary, ...]:
    """Return the candidates with so much *left* of their probabilities: comments may be none, or anywhere else."""
    return tuple(evolve(each, confidence=settle(each.confidence * left)) for each in candidates)


def _take_marked(marked: Section, policy: Reason, *more: Reason) -> Choice:
    return Choice(marked, (policy, *marked.reasons, *more))


def _find_best_marked(
    lines: Lines, labels: Labels, blocks: Sequence[Block], end: int, *, expected: bool
) -> Section | None:
    heading = find_heading_line(lines, labels, end)
    fielded = find_fielded_section(lines, labels, blocks, heading, end)
    if fielded is not None and get_confidence((_DOUBT, *fielded.reasons)) >= _LEAST:
        return fielded
    marked = find_marked_section(lines, labels, heading, end)
    named = find_named_section(lines, labels, end, least=0.0 if expected else _LEAST)
    if marked is not None and named is not None and _stands_on(marked, named):
        marked = None
    if fielded is not None and not expected:
        # Fields that are those of other things are no headers of comments in another way.
        marked = None if marked is not None and _stands_in(marked, fielded) else marked
        named = None if named is not None and _stands_in(named, fielded) else named
    found = [
        fielded,
        marked,
        find_headed_section(lines, labels, heading, end) if heading is not None else None,
        find_paired_section(lines, labels, heading, end) if heading is not None else None,
        named,
    ]
    return max(
        (section for section in found if section is not None),
        key=lambda section: section.confidence,
        default=None,
    )


def _stands_on(marked: Section, named: Section) -> bool:
    """Tell whether one header alone stands right on names that head comments: no comment of its own is between."""
    return len(marked.headers) == 1 and len(named.headers) > 1 and marked.headers[0].last + 1 == named.first


def _stands_in(section: Section, fielded: Section) -> bool:
    """Tell whether most headers of a *section* are fields."""
    taken = {line for header in fielded.headers for line in range(header.first, header.last + 1)}
    inside = sum(header.stamp_line in taken for header in section.headers)
    return 2 * inside > len(section.headers)


def find_headed_section(lines: Lines, labels: Labels, heading: int, end: int) -> Section | None:
    """Return the section below a heading such as "3 Comments", where no header of a comment is needed."""
    first = heading + 1
    while first < end and (first in labels.notices or first in labels.controls):
        first += 1
    if first >= end:
        return None
    end = find_menu(lines, labels, first + 1, end)
    count = labels.headings[heading].count
    reasons = [Reason("a heading of comments stands above", 2.0 if count else 0.5)]
    body = sum(line not in labels.notices and line not in labels.controls for line in range(first, end))
    counted = count == body
    if counted:
        reasons.append(Reason("as many lines follow as it counts comments", 2.0))
    elif heading < end / 3 and heading < 6 and not has_report(lines, labels, range(heading)):
        reasons.append(Reason("but it stands at the top of the page, as a link would", -3.0))
    elif is_menu(lines, labels, (line for line in range(first, end) if line not in labels.controls)):
        reasons.append(Reason("most lines below it are no sentences, as in a menu", -3.0))
    else:
        reasons += find_report_below(lines, labels, heading, end)
    if count and end - first < count:
        reasons.append(Reason("fewer lines follow than it counts comments", -1.5))
    return Section(first, end, (), "above", get_confidence(reasons), tuple(reasons), counted=counted)


def _choose_none(policy: Reason, marked: Section | None, found: Boundaries) -> Choice:
    """Take the page to have no comments; whatever spoke for some is kept, negated, as a reason and a candidate."""
    heard = found.presence
    runners_up = _share(found.candidates, found.trust * get_confidence((policy, *found.presence)))
    if marked is not None:
        heard = marked.reasons
        runners_up = (Boundary(marked.first, marked.confidence, marked.reasons), *runners_up)
    reasons = tuple(Reason(reason.cue, -reason.weight) for reason in (policy, *heard))
    return Choice(None, reasons, runners_up)

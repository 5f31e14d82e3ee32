"""The decision of the whole: has the page comments, and where do they start?"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from sitrep.model import Reason
from sitrep.parsing.announcing import find_heading_line
from sitrep.parsing.context.blocks_of_fields import Block
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.reasons import get_confidence, settle
from sitrep.parsing.register.by_register import Boundaries, Boundary, find_boundaries
from sitrep.parsing.sections.absence import find_absence
from sitrep.parsing.sections.by_fields import find_section_by_fields
from sitrep.parsing.sections.by_headers import find_section_by_headers
from sitrep.parsing.sections.by_heading import find_section_by_heading, find_section_by_pairs
from sitrep.parsing.sections.by_names import find_section_by_names
from sitrep.parsing.sections.by_places import find_section_by_places
from sitrep.parsing.sections.counting_stamps import head_by_counting_stamp
from sitrep.parsing.sections.listing import is_menu, is_silent
from sitrep.parsing.sections.section import Section
from sitrep.parsing.tails import find_tail

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
    """Decide where the comments are: by fields, headers, a heading or names, else by the register of the lines.

    *blocks* are the page's blocks of labelled fields; *expected* is True if the caller knows that there are comments.
    """
    policy = _TOLD if expected else _DOUBT
    labels = head_by_counting_stamp(lines, labels)
    absence = None if expected else find_absence(lines, labels)
    against = () if absence is None else (_SAYS_NONE,)
    end = find_tail(lines, labels)
    section = _find_best_section(lines, labels, blocks, end, expected=expected)
    if section is not None and not _stands_among(absence, section):
        section = evolve(section, reasons=(*section.reasons, *against))
    if section is not None and get_confidence((_DOUBT, *section.reasons)) >= _LEAST:
        return _take(section, policy)
    found = _look_for_menu(lines, labels, find_boundaries(lines, labels, end, expected=expected), end)
    found = evolve(found, presence=(*found.presence, *against))
    best = found.candidates[0] if found.candidates else None
    if section is not None and best is not None and _agree(section, best):
        both = _take(section, policy, *found.presence)
        if expected or both.presence >= _LEAST:
            return both
    if expected and section is not None and (best is None or section.confidence > best.confidence):
        return _take(section, policy)
    reasons = (policy, *found.presence)
    presence = get_confidence(reasons)
    if best is not None and (expected or presence >= _LEAST):
        places = found.candidates if expected else _share(found.candidates, found.trust * presence)
        by_register = Section(first=best.line, end=end, confidence=places[0].confidence, reasons=best.reasons)
        return Choice(by_register, reasons, places[1:])
    return _choose_none(policy, section, found)


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


def _agree(section: Section, best: Boundary) -> bool:
    """Tell whether the register begins the comments where the section does, or right below the first header."""
    headers = section.headers[:1] if section.placement == "above" else ()
    return best.line in (section.first, *(header.last + 1 for header in headers))


def _share(candidates: Sequence[Boundary], left: float) -> tuple[Boundary, ...]:
    """Return the candidates with so much *left* of their probabilities: comments may be none, or anywhere else."""
    return tuple(evolve(each, confidence=settle(each.confidence * left)) for each in candidates)


def _take(section: Section, policy: Reason, *more: Reason) -> Choice:
    return Choice(section, (policy, *section.reasons, *more))


def _find_best_section(
    lines: Lines, labels: Labels, blocks: Sequence[Block], end: int, *, expected: bool
) -> Section | None:
    """Return the likeliest section of those that fields, headers, a heading and names bound."""
    heading = find_heading_line(lines, labels, end)
    by_fields = find_section_by_fields(lines, labels, blocks, heading, end)
    if by_fields is not None and get_confidence((_DOUBT, *by_fields.reasons)) >= _LEAST:
        return by_fields
    by_headers = find_section_by_headers(lines, labels, heading, end)
    by_names = find_section_by_names(lines, labels, end, least=0.0 if expected else _LEAST)
    if by_headers is not None and by_names is not None and _stands_on(by_headers, by_names):
        by_headers = None
    if by_fields is not None and not expected:
        # Fields that are those of other things are no headers of comments in another way.
        by_headers = None if by_headers is not None and _stands_in(by_headers, by_fields) else by_headers
        by_names = None if by_names is not None and _stands_in(by_names, by_fields) else by_names
    found = [
        by_fields,
        by_headers,
        find_section_by_heading(lines, labels, heading, end) if heading is not None else None,
        find_section_by_pairs(lines, labels, heading, end) if heading is not None else None,
        find_section_by_places(lines, labels, heading, end) if heading is not None else None,
        by_names,
    ]
    return max(
        (section for section in found if section is not None),
        key=lambda section: section.confidence,
        default=None,
    )


def _stands_among(line: int | None, section: Section) -> bool:
    """Tell whether a *line* is a part of what somebody says in a *section*, for other comments stand on either side."""
    headers = section.headers
    return line is not None and bool(headers) and headers[0].last < line < headers[-1].first


def _stands_on(by_headers: Section, by_names: Section) -> bool:
    """Tell whether one header alone stands right on names that head comments: no comment of its own is between."""
    return (
        len(by_headers.headers) == 1
        and len(by_names.headers) > 1
        and by_headers.headers[0].last + 1 == by_names.first
    )


def _stands_in(section: Section, by_fields: Section) -> bool:
    """Tell whether most headers of a *section* are fields."""
    taken = {line for header in by_fields.headers for line in range(header.first, header.last + 1)}
    inside = sum(header.stamp_line in taken for header in section.headers)
    return 2 * inside > len(section.headers)


def _choose_none(policy: Reason, section: Section | None, found: Boundaries) -> Choice:
    """Take the page to have no comments; whatever spoke for some is kept, negated, as a reason and a candidate."""
    heard = found.presence
    runners_up = _share(found.candidates, found.trust * get_confidence((policy, *found.presence)))
    if section is not None:
        heard = section.reasons
        runners_up = (Boundary(section.first, section.confidence, section.reasons), *runners_up)
    reasons = tuple(Reason(reason.cue, -reason.weight) for reason in (policy, *heard))
    return Choice(None, reasons, runners_up)

"""Sections whose comments are headed by a name alone, without a date."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from sitrep.model import Reason
from sitrep.parsing.context.names_below_blanks import take_names_below_blanks
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import URL_START
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import is_handle, read_name
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.register.hearing import hear_text
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.listing import are_headlines, are_one, find_entries, is_menu, stands_below_menus
from sitrep.parsing.sections.report_above import find_report_above
from sitrep.parsing.sections.section import Section
from sitrep.patterns import compile_late

# A line that could be a name is worth this much before what follows it is heard: one that links to an address is
# hardly ever anything else, and one of whose words the page has without a capital is seldom one.
_NAME = 0.2
_LINKED = 0.8
_COMMON = -1.7
# "Reply" below its text says that it heads a comment, as much as the most plainly commenting line does.
_CONTROLLED = 1.6
# Of the lines that could be names, so many may have such words.
_MOST_COMMON = 0.5
_LOWER = compile_late(r"(?<![\w'’./@:-])[a-z]{3,}(?![\w'’/@-])")
_CAPITALISED = compile_late(r"\b[A-Z][a-z]{2,}\b")
# Of the sections found by names, this share starts at the right one; on the development pages.
_SHARE = 0.9
# Neighbouring lines are of one register, so the sum over them overstates what they say.
_DAMPING = 0.4
# All comments together count for no more than this.
_MOST_TALK = 3.0
# How many lines of prose are heard for the report's own register, and how long such a line is.
_HEARD = 5
_PROSE = 60
# No name starts with these, and many headings do.
_HEADING_STARTS = frozenset(
    "the a an your my our how why what when who option step part disc day chapter".split()
)
# "Storms (12)" is a category.
_COUNTED = compile_late(r"\d\)$")
# A word of so many letters or fewer could be anything's.
_INITIALS = 3
_EARLY = 100
# A table has tabs, "A:" opens an answer, and "&" joins what is no person.
_NO_NAME = frozenset("\t&:")
# The report's own author stands in these first lines.
_HEAD = 6
# Comments are seldom longer than this many lines.
_LONGEST = 25


def find_section_by_names(lines: Lines, labels: Labels, end: int, *, least: float) -> Section | None:
    """Return the section that lines of names bound, the best guess, if its confidence is at *least* so high.

    A name heads a comment when text follows it, and the more it sounds like a commenter the surer.  The section
    starts at the name from which on these sounds sum to most, and its comments reach line *end*.
    """
    names = [line for line in sorted(labels.names) if line + 1 < end and _heads_text(lines, labels, line)]
    if not names or end - names[-1] > _LONGEST:
        return None
    alone = frozenset(names)
    said = (text for line, text in enumerate(lines.texts) if line not in alone)
    common = frozenset(_LOWER.findall("\n".join(said)))
    worth = [_weigh_name(lines.texts[line], common) + _hear(lines, lines.texts[line + 1]) for line in names]
    first = _find_first(labels, names, worth)
    if names[first] == 0:
        return None
    contrast = math.fsum(worth[first:]) - (len(names) - first) * _find_baseline(lines, names[first])
    reasons = tuple(_find_reasons(lines, labels, names[first:], end, contrast, common))
    confidence = get_confidence(reasons)
    if confidence < least:
        return None
    heads = take_names_below_blanks(lines, labels, names[first:], end)
    headers = tuple(head_by_name(lines, line) for line in heads)
    return Section(first=heads[0], end=end, headers=headers, reasons=reasons, share=_SHARE)


def _find_first(labels: Labels, names: Sequence[int], worth: Sequence[float]) -> int:
    """Return the number of the name from which on what the names are *worth* sums to most.

    Controls such as "Reply" below its text make up for a comment that sounds like a report.
    """
    first, most, total = len(names) - 1, worth[-1], worth[-1]
    for index in range(len(names) - 2, -1, -1):
        after = names[index + 1]
        if after - names[index] > _LONGEST:
            break
        total += worth[index] + (_CONTROLLED if after - 1 in labels.controls else 0.0)
        if total > most:
            first, most = index, total
    return first


def head_by_name(lines: Lines, line: int) -> Header:
    """Return the header of a comment that is a name alone, on its *line*."""
    number, name = read_name(lines.texts[line])
    return Header(first=line, last=line, stamp_line=line, author=LineRange(line, *name), number=number)


def _heads_text(lines: Lines, labels: Labels, line: int) -> bool:
    """Tell whether text follows a line, and the line is not written as headings of sections are."""
    text = lines.texts[line]
    linked = _is_linked(text)
    if lines.folded[line].split()[0] in _HEADING_STARTS or not (linked or _NO_NAME.isdisjoint(text)):
        return False
    if text[0].isdigit() or not any(map(str.isalpha, text)) or _COUNTED.search(text):
        return False
    if line < _HEAD and not linked and line - 1 in labels.stamps:
        return False  # the report's author
    return not (line + 1 in labels.names or line + 1 in labels.stamps or line + 1 in labels.controls)


def _is_linked(text: str) -> bool:
    return URL_START.match(text) is not None


def _is_common(text: str, common: AbstractSet[str]) -> bool:
    """Tell whether one of the capitalised words of a name is among the *common* words, or the name is one of them."""
    return text in common or any(word.lower() in common for word in _CAPITALISED.findall(text))


def _tells_of(text: str, name: str) -> bool:
    """Tell whether a *text* has the last word of a *name* early, which who writes under it hardly has."""
    last = name.split()[-1]
    return len(last) > _INITIALS and last in text[:_EARLY].split()


def _weigh_name(text: str, common: AbstractSet[str]) -> float:
    if _is_linked(text):
        return _LINKED
    return _COMMON if _is_common(text, common) else _NAME


def _find_baseline(lines: Lines, first: int) -> float:
    """Return how much like a comment the report above line *first* itself sounds."""
    above = [text for text in lines.texts[max(0, first - 3 * _HEARD) : first] if len(text) >= _PROSE][
        -_HEARD:
    ]
    if not above:
        return 0.0
    return max(0.0, math.fsum(_hear(lines, text) for text in above) / len(above))


def _hear(lines: Lines, text: str) -> float:
    """Return the damped log-odds that a reader wrote a *text* of the page."""
    return _DAMPING * lines.remember(hear_text)[text].register


def _find_reasons(
    lines: Lines, labels: Labels, names: Sequence[int], end: int, talk: float, common: AbstractSet[str]
) -> Iterable[Reason]:
    yield cues.NAMES
    yield Reason(
        f"{len(names)} lines could be names, each with text below", round(min(1.5, 0.3 * len(names)), 3)
    )
    if len(names) == 1:
        yield cues.ONE_NAME
    yield Reason("register of the lines below the names", round(max(-_MOST_TALK, min(_MOST_TALK, talk)), 3))
    if len(names) > 1 and all(after - 1 in labels.controls for after in (*names[1:], end)):
        yield cues.BUTTONS_BELOW
    heads = frozenset(names)
    texts = [range(line + 1, after) for line, after in zip(names, (*names[1:], end), strict=True)]
    if is_menu(lines, labels, (line for line in range(names[0], end) if line not in heads)):
        yield cues.NAMES_OF_MENU
    elif are_headlines(lines, labels, texts):
        yield cues.HEADLINES
    if stands_below_menus(lines, labels, names[0]):
        yield cues.BELOW_MENUS
    yield from find_entries([lines.texts[line] for line in names], len(names))
    yield from find_report_above(lines, labels, names[0])
    written = [lines.texts[line] for line in names]
    if 2 * sum(map(_tells_of, (lines.texts[line + 1] for line in names), written)) > len(names):
        yield cues.NAMES_TOLD_OF
    linked = sum(map(_is_linked, written))
    if linked:
        yield Reason("names are links", round(min(1.5, 0.75 * linked), 3))
    if sum(_is_common(name, common) for name in written) >= _MOST_COMMON * len(written):
        yield cues.NAMES_COMMON
    if are_one(written):
        yield cues.NAMES_ALL_ONE
    elif len(set(written)) < len(written):
        yield cues.NAMES_AGAIN
    if sum(is_handle(name) for name in written) * 2 > len(written):
        yield cues.NAMES_OF_USERS
    heading = labels.headings.get(names[0] - 1)
    if heading is not None:
        yield cues.HEADING_ABOVE
        if heading.count == len(names):
            yield cues.AS_MANY_NAMES

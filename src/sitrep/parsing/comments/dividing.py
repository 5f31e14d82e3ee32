"""The fourth stage: one comment from the next, and what each is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from sitrep.model import Reason
from sitrep.parsing.comments.hands import look_at, weigh_start
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import LAST_POST
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.register.openings import find_opening
from sitrep.parsing.sections.section import Section
from sitrep.patterns import compile_late


@frozen(kw_only=True)
class CommentLines:
    """A comment as lines: all from `first` to `end`, the latter not in it.

    Args:
        header: the lines of its header, if it has one.
        paragraphs: the lines that the commenter wrote.
        boilerplate: the lines that the site put in.
        confidence: the probability that it starts at `first`.
        reasons: why it does.
    """

    first: int
    end: int
    header: Header | None
    paragraphs: tuple[int, ...]
    boilerplate: tuple[int, ...]
    confidence: float
    reasons: tuple[Reason, ...]


_HEADED = (Reason("it has a header of the shape that the page's comments have", 4.0),)
_UNHEADED = (Reason("it stands among the comments, without a header", 0.4),)
_COUNTED = (Reason("the page counts as many comments as there are lines", 3.0),)
_CLOSED = (Reason("controls that come again end the comment above", 2.5),)
_OPEN = (Reason("controls that come again end each comment, and none stand above", -2.5),)
# So many comments, and of all so many, end with numbers where those count votes.
_LEAST_COUNTED, _MOST_COUNTED = 3, 0.75
# "1.1K" views.
_THOUSANDS = compile_late(r"\d{1,3}(?:[.,]\d)?[KMkm]")
# So many times the same control stands below what is said, and seldom another.
_LEAST_CLOSED = 2
_MOST_CLOSED = 0.6
_HEADED_CONFIDENCE, _UNHEADED_CONFIDENCE = get_confidence(_HEADED), get_confidence(_UNHEADED)


def split_comments(lines: Lines, labels: Labels, section: Section) -> tuple[CommentLines, ...]:
    """Return the comments of a section, in order; together they hold all its lines."""
    if not section.headers:
        return tuple(_split_unheaded(lines, labels, section))
    signed = section.placement == "below"
    cuts = _cut_below(labels, section) if signed else _cut_above(section)
    found = [_build(lines, labels, first, end, header) for first, end, header in cuts if first < end]
    return _cut_counts(lines, labels, [_cut_votes_above(lines, each) for each in found] if signed else found)


def _cut_votes_above(lines: Lines, found: CommentLines) -> CommentLines:
    """Return a comment that is signed without the number above what it says, which counts votes."""
    if len(found.paragraphs) < 2 or not lines.texts[found.paragraphs[0]].isdecimal():
        return found
    boilerplate = tuple(sorted((*found.boilerplate, found.paragraphs[0])))
    return evolve(found, paragraphs=found.paragraphs[1:], boilerplate=boilerplate)


def _cut_counts(lines: Lines, labels: Labels, found: Sequence[CommentLines]) -> tuple[CommentLines, ...]:
    """Return comments without the numbers that end most of them, which count votes and answers."""
    ends = [_find_counts(lines, labels, each.paragraphs) for each in found]
    counted = sum(end < len(each.paragraphs) for each, end in zip(found, ends, strict=True))
    if counted < _LEAST_COUNTED or counted < _MOST_COUNTED * len(found):
        return tuple(found)
    return tuple(
        evolve(
            each,
            paragraphs=each.paragraphs[:end],
            boilerplate=tuple(sorted((*each.boilerplate, *each.paragraphs[end:]))),
        )
        for each, end in zip(found, ends, strict=True)
    )


def _find_counts(lines: Lines, labels: Labels, paragraphs: Sequence[int]) -> int:
    """Return where the numbers begin that end some lines; their number if none do, or nothing stands above."""
    end = len(paragraphs)
    while end > 0 and (
        paragraphs[end - 1] in labels.numbers or _THOUSANDS.fullmatch(lines.texts[paragraphs[end - 1]])
    ):
        end -= 1
    return end or len(paragraphs)


def _cut_above(section: Section) -> Iterator[tuple[int, int, Header | None]]:
    starts = [header.start for header in section.headers]
    yield section.first, starts[0], None
    for header, end in zip(section.headers, [*starts[1:], section.end], strict=True):
        yield header.start, end, header


def _cut_below(labels: Labels, section: Section) -> Iterator[tuple[int, int, Header | None]]:
    first = section.first
    edges = [*(header.first for header in section.headers[1:]), section.end]
    for header, edge in zip(section.headers, edges, strict=True):
        end = labels.skip_controls(header.last + 1, edge)
        yield first, end, header
        first = end
    yield first, section.end, None


def _build(lines: Lines, labels: Labels, first: int, end: int, header: Header | None) -> CommentLines:
    own = range(header.first, header.last + 1) if header else range(0)
    date_line = header.date_line if header else None
    name_line = header.author.line if header and header.author else None
    foot = header.foot if header else range(0)
    paragraphs: list[int] = []
    boilerplate: list[int] = []
    below = _find_below_controls(labels, own.stop if own else first, end)
    for line in range(first, end):
        if line not in own:
            by_site = line in (date_line, name_line) or line in foot or _is_boilerplate(labels, line)
            by_site = by_site or line >= below or _tells_last_post(lines, header, line)
            (boilerplate if by_site else paragraphs).append(line)
    confidence, reasons = (_HEADED_CONFIDENCE, _HEADED) if header else (_UNHEADED_CONFIDENCE, _UNHEADED)
    return CommentLines(
        first=first,
        end=end,
        header=header,
        paragraphs=tuple(paragraphs),
        boilerplate=tuple(boilerplate),
        confidence=confidence,
        reasons=reasons,
    )


def _tells_last_post(lines: Lines, header: Header | None, line: int) -> bool:
    """Tell whether a line names the author's own last post, as CommentLuv did below what somebody says."""
    if header is None or header.author is None or not any(map(lines.folded[line].__contains__, LAST_POST)):
        return False
    return lines.texts[line].startswith(lines.read(header.author))


def _find_below_controls(labels: Labels, first: int, end: int) -> int:
    """Return the first of the notices and controls that end a comment, a control of which stands above; else *end*."""
    line = end
    while line > first and labels.is_of_site(line - 1):
        line -= 1
    while line < end and line not in labels.controls:
        line += 1
    return line


def _is_boilerplate(labels: Labels, line: int) -> bool:
    """Tell whether a line is the site's; numbers alone are, beside a control, for they count votes."""
    if line in labels.controls:
        return True
    return line in labels.numbers and (_meets_control(labels, line, -1) or _meets_control(labels, line, 1))


def _meets_control(labels: Labels, line: int, side: int) -> bool:
    """Tell whether a control stands beside a number, with no more than one other number between."""
    other = line + side
    return other in labels.controls or (other in labels.numbers and other + side in labels.controls)


def _split_unheaded(lines: Lines, labels: Labels, section: Section) -> Iterator[CommentLines]:
    """Yield the comments of a page that marks nothing: a line each, but for lines by one hand."""
    first, confidence, reasons = section.first, section.confidence, section.reasons
    closed = _find_closed(lines, labels, section)
    # They were asked for as the section was looked for.
    openings = lines.remember(find_opening)
    own = look_at(lines.texts[section.first])
    for line in range(section.first + 1, section.end):
        previous, own = own, look_at(lines.texts[line])
        if line in labels.controls:
            continue
        if closed:
            weighed: tuple[Reason, ...] = _CLOSED if line in closed else _OPEN
        else:
            weighed = _COUNTED if section.counted else weigh_start(previous, own, openings[own.text])
        probability = get_confidence(weighed)
        if probability >= 0.5:
            yield _build_unheaded(labels, first, line, confidence, reasons)
            first, confidence, reasons = line, probability, weighed
    yield _build_unheaded(labels, first, section.end, confidence, reasons)


def _find_closed(lines: Lines, labels: Labels, section: Section) -> frozenset[int]:
    """Return the lines right below the controls that end each comment; none if no such controls come again."""
    ends = [
        line
        for line in range(section.first + 1, section.end)
        if line - 1 in labels.controls and line not in labels.controls
    ]
    firsts = Counter(
        lines.folded[line]
        for line in range(section.first + 1, section.end)
        if line in labels.controls and line - 1 not in labels.controls
    )
    again = max(firsts.values(), default=0)
    return frozenset(ends) if again >= _LEAST_CLOSED and again > len(ends) * _MOST_CLOSED else frozenset()


def _build_unheaded(
    labels: Labels, first: int, end: int, confidence: float, reasons: tuple[Reason, ...]
) -> CommentLines:
    boilerplate = tuple(line for line in range(first, end) if line in labels.controls)
    paragraphs = tuple(line for line in range(first, end) if line not in labels.controls)
    return CommentLines(
        first=first,
        end=end,
        header=None,
        paragraphs=paragraphs,
        boilerplate=boilerplate,
        confidence=confidence,
        reasons=reasons,
    )

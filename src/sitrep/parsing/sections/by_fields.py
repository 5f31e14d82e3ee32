"""Sections whose comments are headed, or signed, by blocks of labelled fields."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from sitrep.model import Reason
from sitrep.parsing.context.blocks_of_fields import Block, Placed
from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.headers.building import take_names_above
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.fields import is_blank, names_writer, read_field
from sitrep.parsing.lines.labelling import is_rule
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.parsing.lines.stamps import Stamp
from sitrep.parsing.register.hearing import weigh_register
from sitrep.parsing.sections import cues
from sitrep.parsing.sections.listing import are_headlines, is_menu
from sitrep.parsing.sections.section import Placement, Section
from sitrep.parsing.sections.signatures import find_signed_start
from sitrep.patterns import compile_late

# A share of the blocks that is most of them.
_MOST = 0.6
_WORD = compile_late(r"[^\W\d_]+")
_DIGIT = compile_late(r"\d")
# "Ann Lee <ann@lee.example>", and "ann at lee.example (Ann Lee)", as archives of mailing lists have it.
_NAME_FIRST = compile_late(r"[\"'“]?(?P<name>[^<>]*?[^<>\s\"'”])[\"'”]?\s?(?:<[^<>]*>|\([^()]*@[^()]*\))")
_NAME_LAST = compile_late(r"<?\S+(?:@|\sat\s)\S+>?\s\((?P<name>[^()]+)\)")
# No name is longer than this.
_LONGEST_NAME = 80
# More of the page than this, and than four comments take, does not stand below the last header.
_LONGEST_REST = 12
_SHARE = 0.99
# Below the last signature the site may say something in so many lines.
_LONGEST_FOOT = 1


def find_section_by_fields(
    lines: Lines, labels: Labels, found: Sequence[Block], heading: int | None, end: int
) -> Section | None:
    """Return the section of comments whose headers are the blocks of fields that were *found*; None if there are none.

    *heading* is the line of the heading of the comments, if there is one, and *end* the line before which the comments
    end, if they end no earlier.
    """
    form = next((place for place, block in enumerate(found) if block.is_form), len(found))
    blocks = found[:form]
    if not blocks:
        return None
    below = blocks[-1].last + 1
    end = max(end, below) if form == len(found) else _skip_form(lines, labels, below, found[form].first)
    firsts = _take_lines_above(lines, blocks)
    headers = tuple(
        take_names_above(
            lines, labels, [_build(lines, block, first) for block, first in zip(blocks, firsts, strict=True)]
        )
    )
    placement = _find_placement(labels, blocks, headers[0].first, heading, end)
    share = _SHARE
    if placement == "above":
        headers, end = _take_feet(lines, headers, end)
        start = headers[0].first
    else:
        start, share = find_signed_start(lines, labels, headers, heading)
        end = labels.skip_controls(headers[-1].last + 1, len(lines))
    texts = _find_texts(headers, placement, start, end)
    reasons = tuple(_find_reasons(lines, labels, blocks, headers, texts, heading, end))
    return Section(
        first=start, end=end, headers=headers, placement=placement, reasons=reasons, share=share, fielded=True
    )


def _skip_form(lines: Lines, labels: Labels, first: int, form: int) -> int:
    """Return the line from *first* on where what announces a *form* stands: "Add your own:"."""
    end = form
    while end > first and (
        end - 1 in labels.notices
        or end - 1 in labels.headings
        or (lines.texts[end - 1][-1] == ":" and lines.is_apart(end - 1) >= lines.is_apart(end))
    ):
        end -= 1
    return end


def _take_lines_above(lines: Lines, blocks: Sequence[Block]) -> list[int]:
    """Return the first lines of the headers, with lines such as "Comment 3" or "From ann at lee  Mon Feb 17" above.

    Such a line begins with the same word in all blocks, and has a number.
    """
    above = [block.first - 1 for block in blocks]
    if len(blocks) < 2 or above[0] < 0:
        return [block.first for block in blocks]
    texts = [lines.texts[line] for line in above]
    words = {"".join(_WORD.findall(text.partition(" ")[0])).casefold() for text in texts}
    again = len(words) == 1 and all(_DIGIT.search(text) for text in texts)
    free = all(before.last + 1 < after.first for before, after in itertools.pairwise(blocks))
    return above if again and free else [block.first for block in blocks]


def _build(lines: Lines, block: Block, first: int) -> Header:
    """Return the header that a block of fields is."""
    named, dated = block.get("author"), block.get("date")
    author = _read_author(lines, named) if named is not None else None
    stamp, stamp_line = _read_date(lines, dated) if dated is not None else (None, block.first)
    return Header(first=first, last=block.last, stamp_line=stamp_line, stamp=stamp, author=author)


def _read_author(lines: Lines, field: Placed) -> LineRange | None:
    """Return where the name stands in the value of a field, without the address that mails have beside it."""
    line, start, _ = field.value
    written = lines.read(field.value)
    if is_blank(written) or len(written) > _LONGEST_NAME:
        return None
    found = _NAME_FIRST.fullmatch(written) or _NAME_LAST.fullmatch(written)
    if found is not None:
        return LineRange(line, start + found.start("name"), start + found.end("name"))
    return field.value


def _read_date(lines: Lines, field: Placed) -> tuple[Stamp | None, int]:
    line, start, _ = field.value
    written = lines.read(field.value)
    moment = find_moment(written, written.casefold().split())
    if moment is None:
        return None, line
    moment = moment._replace(start=start + moment.start, end=start + moment.end)
    return Stamp(None, moment, None, says=False, by=""), line


def _find_placement(
    labels: Labels, blocks: Sequence[Block], first: int, heading: int | None, end: int
) -> Placement:
    """Tell whether the fields, the first at line *first*, stand above what is said, or sign it."""
    if _are_most(block.get_said() is not None for block in blocks) or heading == first - 1:
        return "above"
    if _are_of_site(labels, range(blocks[-1].last + 1, end)):
        return "below"
    if heading is None or (counted := labels.headings[heading].count) not in (None, len(blocks)):
        return "above"
    if counted is None and end - blocks[-1].last - 1 > _LONGEST_FOOT:
        return "above"
    return "above" if _are_of_site(labels, range(heading + 1, first)) else "below"


def _are_of_site(labels: Labels, lines: range) -> bool:
    """Tell whether all of some lines are controls or notices."""
    return all(labels.is_of_site(line) for line in lines)


def _are_most(told: Iterable[bool]) -> bool:
    """Tell whether what is told of each is true of most."""
    answers = tuple(told)
    return sum(answers) >= _MOST * len(answers)


def _take_feet(lines: Lines, headers: Sequence[Header], end: int) -> tuple[tuple[Header, ...], int]:
    """Return *headers* with the lines of the site below each text, and where the last comment ends.

    Those are rules that part comments, and fields whose labels come again there.
    """
    bodies = [range(before.last + 1, after.first) for before, after in itertools.pairwise(headers)]
    counts = Counter(
        itertools.chain.from_iterable({_describe(lines, line) for line in body} for body in bodies)
    )
    feet = {kind for kind, count in counts.items() if kind and count >= _MOST * len(bodies)}

    def find_foot(body: range) -> range:
        line = body.stop
        while line > body.start and _describe(lines, line - 1) in feet:
            line -= 1
        return range(line, body.stop)

    taken = [evolve(header, foot=find_foot(body)) for header, body in zip(headers, bodies, strict=False)]
    last = headers[-1]
    below = next((line for line in range(last.last + 1, len(lines)) if _describe(lines, line) in feet), end)
    if below < len(lines) and _describe(lines, below) in feet:
        end = below + 1
        while end < len(lines) and _describe(lines, end) in feet:
            end += 1
        last = evolve(last, foot=range(below, end))
    return (*taken, last), end


def _describe(lines: Lines, line: int) -> str:
    """Return what a line of the site below a text is: a rule, or the label of a field; empty if it is neither."""
    text = lines.texts[line]
    if is_rule(text):
        return text
    field = read_field(text)
    return field.label if field is not None else ""


def _find_texts(headers: Sequence[Header], placement: Placement, start: int, end: int) -> list[range]:
    """Return the lines of each comment's text."""
    if placement == "below":
        edges = [start, *(header.last + 1 for header in headers[:-1])]
        return [range(edge, header.first) for edge, header in zip(edges, headers, strict=True)]
    edges = [*(header.first for header in headers[1:]), end]
    return [
        range(header.last + 1, header.foot.start if header.foot else edge)
        for header, edge in zip(headers, edges, strict=True)
    ]


def _find_reasons(
    lines: Lines,
    labels: Labels,
    blocks: Sequence[Block],
    headers: Sequence[Header],
    texts: Sequence[range],
    heading: int | None,
    end: int,
) -> Iterable[Reason]:
    count = len(blocks)
    yield cues.FIELDS
    if count == 1:
        yield cues.ONE_BLOCK
    elif count == 2:
        yield cues.TWO_BLOCKS
    else:
        yield cues.MORE_BLOCKS
    yield from _weigh_dates(headers)
    yield from _weigh_labels(blocks)
    if heading is not None and heading < headers[0].first:
        yield cues.HEADING_ABOVE
    elif headers[0].first <= 1:
        yield cues.NOTHING_ABOVE
    if not _are_most(map(bool, texts)):
        yield cues.FIELDS_EMPTY
        return
    said = [text for text in texts if text]
    heard = math.fsum(
        weigh_register(lines, labels, range(text.start, text.start), text.stop) for text in said
    )
    yield Reason("register of the lines between the fields", round(heard / len(said), 3))
    if are_headlines(lines, labels, said):
        yield cues.FIELDS_HEADLINES
    elif is_menu(lines, labels, itertools.chain.from_iterable(said[:-1])):
        yield cues.FIELDS_MENU
    gaps = [after.first - before.first for before, after in itertools.pairwise(headers)]
    if end - headers[-1].last > max(_LONGEST_REST, 4 * max(gaps, default=0)):
        yield cues.ENDS_EARLY


def _weigh_dates(headers: Sequence[Header]) -> Iterable[Reason]:
    """Yield what the dates among the fields say: comments have a time of day more often than records do."""
    moments = [header.stamp.moment if header.stamp is not None else None for header in headers]
    if _are_most(moment is not None and moment.shape == "time" for moment in moments):
        yield cues.TIME_ALONE
    elif _are_most(moment is not None and moment.is_timed for moment in moments):
        yield cues.FIELDS_TIMED
    else:
        yield cues.FIELDS_TIMELESS


def _weigh_labels(blocks: Sequence[Block]) -> Iterable[Reason]:
    """Yield what the labels say, be they those of comments or of other things."""
    if _are_most(block.get_said() is not None for block in blocks):
        yield cues.FIELDS_SAY
    elif not _are_most(block.get("date") is not None for block in blocks):
        yield cues.FIELDS_NAMES_ALONE
    if all((named := block.get("author")) is not None and names_writer(named.label) for block in blocks):
        yield cues.FIELDS_WRITER
    if _are_most(block.get("fact") is not None for block in blocks):
        yield cues.FIELDS_FACTS

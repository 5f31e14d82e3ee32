"""What speaks for and against lines being headers of comments."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

from sitrep.model import Reason
from sitrep.parsing.headers.building import Header
from sitrep.parsing.headers.families import has_no_time, is_timed
from sitrep.parsing.headers.listing import are_headlines, is_menu, is_silent
from sitrep.parsing.headers.report_above import find_report_above
from sitrep.parsing.headers.titles import is_plain_title
from sitrep.parsing.lines.cues import ENTRIES, PAGE_DATED, READ_MORE
from sitrep.parsing.lines.fields import read_field
from sitrep.parsing.lines.labelling import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.hearing import weigh_register

# Of a page's comments some may be empty, but hardly this share.
_MOST_EMPTY = 0.7
# Between a heading of comments and the first header there may be a form, controls and a policy.
_NEAR = 20
# Between a heading of links and the first date may be a title and a name.
_LINKS = 3
# Of comments seldom more than a third end without a mark.
_MOST_UNENDED = 0.6
_SENTENCE_ENDS = ".!?…)\"'”’»。！？」』）"
_QUOTES = '"“„«'


def find_evidence(
    lines: Lines,
    labels: Labels,
    group: Sequence[int],
    headers: Sequence[Header],
    signed: range | None,
    heading: int | None,
    end: int,
) -> Iterable[Reason]:
    """Yield the reasons for a *group* of stamps, of one family, being those of comments.

    Args:
        lines: the page.
        labels: what they look like.
        group: the lines of the stamps.
        headers: the headers that these and others like them would make.
        signed: the lines of the first comment if the headers are signatures below them, else None.
        heading: the line of the heading of the comments, if there is one.
        end: the line before which the comments end.
    """
    stamp, count = labels.stamps[group[0]], len(group)
    yield Reason("prior: most lines that look like a header are one", 0.2)
    if count == 1:
        yield Reason("only one line looks like a header of a comment", -1.3)
        if headers[0].author is not None and not stamp.by:
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
    if count == 2 and stamp.author is None and all(has_no_time(labels.stamps[line]) for line in group):
        yield Reason("two dates alone may be those of two entries", -1.0)
    if count == 1 and lines.folded[group[0]].startswith(PAGE_DATED):
        yield Reason("its words say when a page was made or changed", -3.0)
    closing = count == 1 and signed is not None and stamp.moment is not None
    if closing and lines.texts[headers[0].first - 1][0] in _QUOTES:
        yield Reason("what it signs is a quotation", -2.0)
    if closing:
        yield Reason("it ends the page, as a signature does", 1.5 if is_timed(stamp) else 0.8)
    elif stamp.by.startswith("comment"):
        yield Reason("its words say that it is a comment's", 1.0)
    elif stamp.by and count < 3:
        yield Reason("the header looks like a byline", -1.0 if stamp.moment is not None else -2.0)
    if all(has_no_time(labels.stamps[line]) for line in group):
        yield from _find_links(labels, headers[0].first)
    clocked = stamp.moment is not None and stamp.moment.shape == "time"
    nameless = all(header.author is None for header in headers)
    if count >= 3 and nameless and not clocked:
        yield Reason("no name stands beside the dates, as in a diary or a list of news", -3.8)
    if count >= 2 and 2 * _count_entries(lines, headers) > len(headers):
        yield Reason("where names would stand are kinds of entries, as in a live blog", -4.5)
    if nameless and 2 * sum(_is_label(lines, line) for line in group) > count:
        yield Reason("the dates are fields, and none has a name", -3.0)
    unsigned = stamp.by and stamp.moment is None
    if count >= 3 and unsigned:
        yield Reason("bylines without dates may be those of several reports", -1.0)
        if _count_dates_apart(labels, group) >= count - 1:
            yield Reason("dates stand apart from the bylines, as those of several reports do", -3.0)
    if count < 3 or nameless or unsigned or (clocked and headers[0].author is None):
        yield from _hear_around(lines, labels, headers, signed, end)
    if signed is None and not _has_text(labels, range(headers[-1].last + 1, end)) and count == 1:
        yield Reason("nothing stands below the header", -3.0)
    if clocked:
        yield Reason("a time without date may be a timeline's", -2.5)
        if headers[0].author is None:
            yield Reason("no name stands beside the times, as in a timeline", -3.0)
        elif all(header.author is not None and header.author[0] > header.stamp_line for header in headers):
            yield Reason("what stands below the times may be a programme's", -2.0)
    if signed is None and all(is_plain_title(lines, header.first) for header in headers):
        yield Reason("above stand titles as comments have them", 2.0)
    if heading is not None and heading < headers[0].first <= heading + _NEAR:
        yield Reason("a heading of comments stands above", 2.5)
    yield from find_report_above(lines, labels, headers[0].first)
    beside = {line for header in headers for line in (header.first - 1, header.last + 1)} & labels.controls
    if not beside <= labels.repeated:
        yield Reason("lines such as Reply or Like stand beside", 1.0)
    elif beside:
        yield Reason("lines that come again stand beside", 0.4)
    texts = _find_texts(headers, end)
    if signed is None and count >= 3 and sum(not text for text in texts) > _MOST_EMPTY * len(texts):
        yield Reason("nothing stands below most of the headers, as below those who sign a letter", -4.0)
    if 2 * sum(_is_cut(lines, text) for text in texts) > len(texts):
        yield Reason("most texts below the headers are cut short, as teasers are", -8.0)
    if unsigned and count >= 3 and _are_unended(lines, labels, texts):
        yield Reason("most texts below the bylines end without a mark, as teasers do", -4.0)
    if are_headlines(lines, labels, texts):
        yield Reason("below most of the headers stands no sentence, as in a list of pages", -4.0)
    elif count == 1 and all(_is_headline(lines, labels, text) for text in ((signed,) if signed else texts)):
        yield Reason("beside it stands a headline and no sentence", -1.0)
    # A menu may stand below the last comment.
    elif is_menu(lines, labels, _find_said(labels, texts[:-1])):
        yield Reason("most lines between the headers are no sentences, as in a menu", -4.0)
    rest = end - headers[-1].last
    gaps = [after - before for before, after in itertools.pairwise(group)]
    if rest > max(12, 4 * max(gaps, default=0)):
        yield Reason("the headers end long before the page does", -3.0)


def _find_links(labels: Labels, first: int) -> Iterable[Reason]:
    """Yield what speaks against headers from line *first* on if "See also:" and the like stands above."""
    above = [line for line in range(max(0, first - _LINKS), first) if line in labels.notices]
    related = [line for line in above if labels.notices[line].kind == "related"]
    if related:
        weight = -6.0 if related[-1] == first - 1 else -3.0
        yield Reason("they stand below a heading of links to other pages", weight)


def _find_texts(headers: Sequence[Header], end: int) -> list[range]:
    """Return the lines between each header and the next, which are its comment's, or the next one's where they sign."""
    edges = [*(header.first for header in headers[1:]), end]
    return [range(header.last + 1, edge) for header, edge in zip(headers, edges, strict=True)]


def _find_said(labels: Labels, texts: Iterable[range]) -> Iterable[int]:
    """Yield the lines of *texts* that are neither controls nor notices, which sites print into comments."""
    return (
        line for text in texts for line in text if line not in labels.controls and line not in labels.notices
    )


def _is_label(lines: Lines, line: int) -> bool:
    """Tell whether a line begins with the label of a date: "Time: May 3, 2014"."""
    field = read_field(lines.texts[line])
    return field is not None and field.kind == "date"


def _count_entries(lines: Lines, headers: Iterable[Header]) -> int:
    """Return how many headers have the kind of an entry, such as "Update", in place of a name."""
    authors = (header.author for header in headers if header.author is not None)
    return sum(lines.folded[line][start:end].strip() in ENTRIES for line, start, end in authors)


def _is_cut(lines: Lines, text: range) -> bool:
    """Tell whether one of the lines of a *text* ends with a link to the rest of it."""
    return any(
        lines.folded[line].rstrip("]) .…»›>").endswith(READ_MORE) and lines.folded[line] not in READ_MORE
        for line in text
    )


def _are_unended(lines: Lines, labels: Labels, texts: Iterable[range]) -> bool:
    """Tell whether most *texts* end without a mark, as titles and what stands below them do."""
    said = [[line for line in text if not labels.tells(line)] for text in texts]
    ends = [lines.texts[text[-1]][-1] for text in said if text]
    return sum(end not in _SENTENCE_ENDS for end in ends) > _MOST_UNENDED * len(ends)


def _is_headline(lines: Lines, labels: Labels, text: range) -> bool:
    return len(text) == 1 and len(lines.texts[text[0]].split()) >= 5 and is_silent(lines, labels, text[0])


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


def _hear_around(
    lines: Lines, labels: Labels, headers: Sequence[Header], signed: range | None, end: int
) -> Iterable[Reason]:
    """Yield what the lines beside few headers say; where there are many, their shape says enough."""
    if headers[0].first <= 1:
        yield Reason("hardly anything stands above the header", -1.0)
    if signed is not None:
        weight = weigh_register(lines, labels, range(signed.start, signed.start), signed.stop)
        yield Reason("register of the lines above the signature", round(weight, 3))
        return
    weights = [weigh_register(lines, labels, range(header.first, header.last + 1), end) for header in headers]
    yield Reason(
        "register of the lines below the header and above it", round(math.fsum(weights) / len(weights), 3)
    )

"""What stands outside the comments: notices, title, byline and the paragraphs of the report."""

from __future__ import annotations

from attrs import frozen

from sitrep.model import NoticeKind, Reason
from sitrep.parsing.context.families import get_family
from sitrep.parsing.feet import find_foot
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.cues import SENTENCE_MARKS
from sitrep.parsing.lines.fields import is_marked, read_field
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp, find_byline
from sitrep.parsing.mastheads import find_head, find_masthead
from sitrep.parsing.reasons import get_confidence

_TITLE_LENGTH = 140
# Headlines close without a full stop (see any news site's); questions and exclamations do occur.
_NO_TITLE_END = ".,;:…。，；："
_HEAD_LINES = 4
_PARAGRAPH_LENGTH = 80
# Words of controls that reports are headed with, too.
_HEADLINES = frozenset(("report", "alert", "review", "link", "thread"))
# A report that opens as a message does has so many fields at most.
_MOST_FIELDS = 10
_SUBJECT = Reason("it is the subject among the fields at the head of the report", 1.5)
# A name alone above the date of a report has so many words, and none of those of the parts of a paper.
_LEAST_NAMES = 2
_NO_NAMES = frozenset(
    """news report reports update updates bulletin politics world local national business sport sports weather opinion
    analysis live breaking press release home comment media video desk section department health science""".split()
)
_IN_MASTHEAD = (Reason("it stands above the title, among lines that are no sentences", 1.0),)
_IN_FOOT = (Reason("it stands at the foot of the report, among what a site prints there", 1.0),)


@frozen
class NoticeLine:
    """A line that is a notice, and why."""

    line: int
    kind: NoticeKind
    reasons: tuple[Reason, ...]


@frozen
class BylineLines:
    """The lines of the report's byline, and what each of them says."""

    lines: tuple[int, ...]
    stamps: tuple[Stamp, ...]
    reasons: tuple[Reason, ...]


@frozen
class Outside:
    """The lines that are in no comment; an *opener* heads the report, and is its byline."""

    notices: tuple[NoticeLine, ...]
    title: int | None
    title_reasons: tuple[Reason, ...]
    byline: BylineLines | None
    paragraphs: tuple[int, ...]
    opener: Header | None = None


def read_outside(
    lines: Lines, labels: Labels, report: range, tail: range, opener: Header | None = None
) -> Outside:
    """Tell apart the lines of the *report*'s part of the page and of the *tail* after the comments.

    Where the report opens a thread, *opener* is its header, in *report*.
    """
    opening = range(opener.first, opener.last + 1) if opener is not None else range(0)
    # Most lines have no label, and are not asked one by one.
    labelled = labels.notices.keys() | labels.headings.keys() | labels.controls
    notices: list[NoticeLine] = []
    for line in filter(labelled.__contains__, report):
        if line in opening:
            continue
        if line == report[0] and lines.folded[line] in _HEADLINES and _is_headline(lines, labels, report):
            continue
        # What heads the comments is a heading of comments, even if it gives no number.
        notice = _find_notice_line(labels, line, certain=line == report[-1])
        if notice is not None:
            notices.append(notice)
    noticed = {notice.line for notice in notices}
    foot = find_foot(lines, labels, report if not tail and report.stop == len(lines) else range(0))
    notices += (NoticeLine(line, kind, _IN_FOOT) for line, kind in foot.items() if line not in noticed)
    noticed |= foot.keys()
    body = [line for line in report if line not in noticed and line not in opening]
    above = find_masthead(lines, labels, body) or find_head(lines, labels, body)
    notices += (NoticeLine(line, "navigation", _IN_MASTHEAD) for line in body[:above])
    body = body[above:]
    kind: NoticeKind = "other"
    for line in tail:
        found = _find_notice_line(labels, line, certain=True)
        found = found or NoticeLine(line, kind, (Reason("it stands after the comments, among notices", 0.8),))
        kind = found.kind
        notices.append(found)
    title, title_reasons = _find_title(lines, labels, body)
    # Both are among the first lines.
    rest = [line for line in body if line != title]
    byline = _find_byline(lines, labels, rest, title) if opener is None else None
    if byline is not None:
        rest = [line for line in rest if line not in byline.lines]
    return Outside(tuple(notices), title, title_reasons, byline, tuple(rest), opener)


def _find_notice_line(labels: Labels, line: int, *, certain: bool) -> NoticeLine | None:
    notice = labels.notices.get(line)
    if notice is not None:
        return NoticeLine(line, notice.kind, (Reason(f"words of a {notice.kind} notice", notice.weight),))
    heading = labels.headings.get(line)
    # "Discussion" may head a section of the report; a number of comments does not.
    if heading is not None and (heading.count is not None or certain):
        return NoticeLine(line, "comment-heading", (Reason("a heading of comments", 2.5),))
    if line in labels.controls:
        return NoticeLine(line, "other", (Reason("a line of controls outside the comments", 1.5),))
    return None


def _is_headline(lines: Lines, labels: Labels, report: range) -> bool:
    """Tell whether the first line of the *report* heads it, though it is the word of a control: text stands below."""
    return len(report) > 1 and not labels.is_of_site(report[1]) and report[1] not in labels.names


def _find_title(lines: Lines, labels: Labels, body: list[int]) -> tuple[int | None, tuple[Reason, ...]]:
    if len(body) < 2:
        return None, ()
    subject = _find_subject(lines, body)
    if subject is not None:
        return subject, (_SUBJECT,)
    line = body[0]
    text = lines.texts[line]
    if len(text) > _TITLE_LENGTH or text[-1] in _NO_TITLE_END or line in labels.stamps or line in labels.urls:
        return None, ()
    reasons = [Reason("the first line of the report is short and has no full stop", 0.6)]
    following = body[1 : 1 + _HEAD_LINES]
    if any(_find_head_stamp(lines, labels, other) is not None for other in following[:2]):
        reasons.append(Reason("a byline follows", 2.0))
    if any(len(lines.texts[other]) > _PARAGRAPH_LENGTH for other in following):
        reasons.append(Reason("a paragraph follows", 0.8))
    if text[0].islower():
        reasons.append(Reason("starts in lower case", -2.0))
    return (line, tuple(reasons)) if get_confidence(reasons) > 0.5 else (None, ())


def _find_subject(lines: Lines, body: list[int]) -> int | None:
    """Return the line that names the subject among the fields that a report opens with, as a message does."""
    for line in body[:_MOST_FIELDS]:
        field = read_field(lines.texts[line]) if is_marked(lines.folded[line]) else None
        if field is None or len(lines.texts[line]) > _TITLE_LENGTH:
            return None
        if field.kind == "subject" and field.value < len(lines.texts[line]):
            return line
    return None


def _find_byline(lines: Lines, labels: Labels, body: list[int], title: int | None) -> BylineLines | None:
    """Find the byline among the first lines of the report; without a title above, it must say "by"."""
    for index, line in enumerate(body[:_HEAD_LINES]):
        stamp = _find_head_stamp(lines, labels, line)
        if stamp is None or (stamp.moment is None and not stamp.by):
            if len(lines.texts[line]) > _PARAGRAPH_LENGTH:
                return None
            continue
        if index and _comes_again(lines, labels, body, index):
            return None
        found = {line: stamp}
        if index and body[index - 1] == line - 1:
            named = _find_named(lines, labels, line - 1, stamp)
            found = {line - 1: named, line: stamp} if named is not None else found
        following = body[index + 1] if index + 1 < len(body) else -1
        other = labels.stamps.get(following) if following == line + 1 else None
        if other is not None and _complete(stamp, other):
            found[following] = other
        reasons = [Reason("a line with author or date at the head of the report", 1.2)]
        if stamp.by:
            reasons.append(Reason('it says "by"', 1.5))
        if title is not None:
            reasons.append(Reason("it follows the title", 0.8))
        return BylineLines(tuple(found), tuple(found.values()), tuple(reasons))
    return None


def _find_named(lines: Lines, labels: Labels, above: int, stamp: Stamp) -> Stamp | None:
    """Return the line *above* the date of a report as a stamp, if it is a name, and the date has none beside it."""
    if stamp.author is not None or stamp.moment is None or above in labels.stamps:
        return None
    # "Ann Lee in Orvik".
    name = lines.texts[above].partition(" in ")[0]
    words = lines.folded[above].split()
    if len(name.split()) < _LEAST_NAMES or not is_name_like(name) or not _NO_NAMES.isdisjoint(words):
        return None
    return Stamp((0, len(name)), None, None, says=False, by="")


def _comes_again(lines: Lines, labels: Labels, body: list[int], index: int) -> bool:
    """Tell whether a stamp below a sentence is one of several in a report: "Orvik, 3 June" above each of its parts."""
    stamp = labels.stamps.get(body[index])
    if stamp is None or lines.texts[body[index - 1]][-1] not in SENTENCE_MARKS:
        return False
    family = get_family(stamp)
    return any(
        line in labels.stamps and get_family(labels.stamps[line]) == family for line in body[index + 1 :]
    )


def _find_head_stamp(lines: Lines, labels: Labels, line: int) -> Stamp | None:
    stamp = labels.stamps.get(line)
    if stamp is not None or len(lines.texts[line]) > _TITLE_LENGTH or line in lines.joined:
        return stamp
    return find_byline(lines.texts[line], lines.folded[line].split())


def _complete(stamp: Stamp, other: Stamp) -> bool:
    """Tell whether one stamp has the author and the other the date."""
    return (stamp.moment is None) != (other.moment is None) or (stamp.author is None) != (
        other.author is None
    )

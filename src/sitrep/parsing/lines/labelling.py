"""The second stage: what each line looks like, taken for itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.parsing.lines.control_cues import (
    CONTROL_BEGINNINGS,
    CONTROL_LIMIT,
    CONTROL_LINES,
    CONTROL_WORDS_STRONG,
    CONTROL_WORDS_WEAK,
    SEPARATORS,
    SHORT_AGE,
)
from sitrep.parsing.lines.cues import (
    BARE_HEADING,
    BY_WORDS,
    EASTERN_HEADING_WORDS,
    HEADING,
    HEADING_WORDS,
    LONGEST_EASTERN_HEADING,
    NO_COUNTS,
    RELATIVE_WORDS,
    SAYS_WORDS,
    URL_ONLY,
    URL_START,
)
from sitrep.parsing.lines.dates import EASTERN_HINT, Moment
from sitrep.parsing.lines.days import MONTH_WORDS
from sitrep.parsing.lines.fields import AUTHOR_STARTS
from sitrep.parsing.lines.names import TOLD, find_mailed, is_marked_name, is_name_like
from sitrep.parsing.lines.notice_cues import (
    NAVIGATION,
    NAVIGATION_MARKS,
    NOTICE_CUES,
    NOTICE_PRIOR,
    NOTICE_WORDS,
    PAGES,
    PAGES_WORDS,
    with_punctuation,
)
from sitrep.parsing.lines.notice_cues_abroad import NOTICE_CUES_ABROAD, NOTICE_WORDS_ABROAD
from sitrep.parsing.lines.splitting import LONGEST_FOLDED, Lines
from sitrep.parsing.lines.stamps import Stamp, find_stamp
from sitrep.patterns import compile_late

# Headers, headings, controls and names are never longer.
SHORT_LINE = 140
NAME_LIMIT = 40
_CONTROL_WORDS = 8
# "New York | March 1" has 5.
_DAY_WORDS = 6
_RULE = compile_late(r"([-=_*~#.·—–+])(?:\s?\1){2,}")
# "2d" by itself; three digits are a distance.
_AGE_ONLY = compile_late(r"\d{1,2}(?:m|h|d|w|y|mo|yr)")
# "Posted by Ann B. Smith on Monday, October 9, 2014 at 03:12 PM | Reply" has 14, and titles sign trackbacks.
_STAMP_WORDS = 24

# A line with none of these is neither notice nor heading, and no stamp but for its date.
_CUES = (*NOTICE_CUES, *NOTICE_CUES_ABROAD)
_CUE_WORDS = NOTICE_WORDS | NOTICE_WORDS_ABROAD
_NOTICE_WORDS = with_punctuation(_CUE_WORDS)
_HEADING_WORDS = with_punctuation(HEADING_WORDS)
_SAYS_WORDS = with_punctuation(SAYS_WORDS | BY_WORDS)
_RELATIVE_WORDS = with_punctuation(RELATIVE_WORDS)
# Words of which every notice that may take more than a short line has one.
_APPEAL_WORDS: tuple[str, ...] = tuple(
    "donat paypal patreon patron support help contribution gift newsletter please readers rights copyright follow "
    "subscribe comment tracked trackback pingback email independent keep".split()
)
_TELLING_WORDS = _NOTICE_WORDS | _HEADING_WORDS | _SAYS_WORDS | _RELATIVE_WORDS
_NO_WORDS: frozenset[str] = frozenset()

# Every date and time but relative ones has one of these.  It begins with a digit and says both cases, for then a
# search skips fast to the digits, and most lines have none.
_DATE_HINT = compile_late(
    r"\d(?:[:./-]\d|\s?[AaPp]\.?[Mm]\b|[Hh]\d|(?:[Ssſ][Tt]|[NnRr][Dd]|[Tt][Hh])\b|(?:(?<=1)9|(?<=2)0)\d\d(?!\d))"
)
_WORD = compile_late(r"[^\W_]+")
_CONTROL_VOCABULARY = CONTROL_WORDS_STRONG | CONTROL_WORDS_WEAK
# "View 3 replies", "2 replies by Ann and others"; what loads more comments is a notice.
_UNFOLDING = frozenset("view show see hide load read expand collapse".split())
_OPENING = _UNFOLDING | {beginning.split()[0] for beginning in CONTROL_BEGINNINGS}
_UNFOLDED = frozenset("reply replies response responses".split())
# Text browsers print the number of a link before its words, here of one in a list.
_LINK = compile_late(r"(?:[*+•]\s)?\[\d{1,4}\]")
# From where somebody wrote, in part or whole.
_ADDRESS = compile_late(r"ip(?:-address)?\s?:?\s?\d{1,3}(?:\.(?:\d{1,3}|[x*-]{1,3})){3}")
_DIGITS = "0123456789"
_PUNCTUATION = ':.,!?…()[]"“”#•·|-'
# Chinese, Japanese and Korean are written with what comes after this.
_EASTERN = "\u2e80"
_AROUND_CONTROLS = _PUNCTUATION + _DIGITS
_NUMBER_ONLY = compile_late(r"\(?#?\d{1,4}[.):]?")
_VOTES = compile_late(
    r"[+\-–−]\s?\d{1,5}|\d{1,5}\s?(?:up|down|\|)\s?\d{0,5}|(?:▲|▼|👍|👎)\s?\d{0,5}",
    re.IGNORECASE,
)


@frozen
class NoticeSign:
    """The kind of notice that a line looks like, and the log-odds for it."""

    kind: NoticeKind
    weight: float


@frozen
class Heading:
    """A line such as "12 Comments"; `count` is None where none is given."""

    count: int | None


@frozen
class Labels:
    """What the lines look like, by the number of the line; lines in none of the mappings are body text.

    Args:
        stamps: lines that look like the head or foot of a comment, or like a byline.
        names: short lines that could be somebody's name.
        controls: "Reply", "Like", votes.
        headings: "12 Comments".
        notices: lines that look like a notice.
        urls: lines that are one web address.
        numbers: lines that are one number, such as "3.".
        fields: lines that may begin with the label of an author, as in "Name: Ann", whatever else they look like.
        times: where a date has its time of day on the next line, that line's stamp, by the line of the date.
        boilerplate: those controls that come again in the headers of comments, beside the dates.
        repeated: those controls that are known by nothing but that they come again beside the dates.
    """

    stamps: Mapping[int, Stamp]
    names: frozenset[int]
    controls: frozenset[int]
    headings: Mapping[int, Heading]
    notices: Mapping[int, NoticeSign]
    urls: frozenset[int]
    numbers: frozenset[int]
    fields: tuple[int, ...] = ()
    times: Mapping[int, Stamp] = MappingProxyType({})
    boilerplate: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()

    def skip_controls(self, line: int, end: int) -> int:
        """Return the first line from *line* on that is no control, *end* if all up to there are some."""
        while line < end and line in self.controls:
            line += 1
        return line

    def tells(self, line: int) -> bool:
        """Tell whether a line looks like anything but prose or a name."""
        kinds = (self.stamps, self.controls, self.headings, self.notices, self.urls, self.numbers)
        return any(line in kind for kind in kinds)


def label_lines(lines: Lines) -> Labels:
    """Look at each line once.  Long lines cost one look for words of notices, so the time is linear."""
    stamps: dict[int, Stamp] = {}
    names: set[int] = set()
    controls: set[int] = set()
    headings: dict[int, Heading] = {}
    notices: dict[int, NoticeSign] = {}
    urls: set[int] = set()
    numbers: set[int] = set()
    fields: list[int] = []
    for index, (text, folded) in enumerate(zip(lines.texts, lines.folded, strict=True)):
        size = len(text)
        if size > SHORT_LINE or index in lines.joined:
            if size <= LONGEST_FOLDED and (notice := _find_long_notice(folded)) is not None:
                notices[index] = notice
            continue
        words = folded.split()
        if words[0] in AUTHOR_STARTS:
            fields.append(index)
        # Half of the lines have no word that tells anything, and none is looked up twice.
        telling = _NO_WORDS if _TELLING_WORDS.isdisjoint(words) else _TELLING_WORDS.intersection(words)
        if size <= CONTROL_LIMIT and is_control(folded, words):
            controls.add(index)
        elif ((telling and not telling.isdisjoint(_HEADING_WORDS)) or _may_be_eastern_heading(text)) and (
            heading := find_heading(text)
        ) is not None:
            headings[index] = heading
        elif len(words) == 1 and _NUMBER_ONLY.fullmatch(text):
            numbers.add(index)
        elif len(words) == 1 and _AGE_ONLY.fullmatch(text):
            moment = Moment(0, size, "relative")
            stamps[index] = Stamp(None, moment, None, says=False, by="")
        elif len(words) == 1 and URL_ONLY.fullmatch(text):
            urls.add(index)
        elif telling and (notice := find_notice(folded, telling)) is not None:
            notices[index] = notice
        elif (text[0].isdigit() or words[0] in PAGES_WORDS) and PAGES.fullmatch(text):
            notices[index] = NoticeSign("navigation", 1.0)
        elif is_row(text):
            continue
        elif text[0] in NAVIGATION_MARKS or text[-1] in NAVIGATION_MARKS or " > " in text:
            # Quotations begin with ">" too.
            if find_mailed(text):
                names.add(index)
            elif text[0] != ">" and NAVIGATION.fullmatch(text):
                notices[index] = NoticeSign("navigation", 1.0)
        elif len(words) <= _STAMP_WORDS and (stamp := _find_stamp(text, words, telling)) is not None:
            stamps[index] = stamp
        elif (
            (size <= NAME_LIMIT and (is_name_like(text) or is_marked_name(text)))
            or _is_linked_name(text)
            or _is_told_name(text)
            or find_mailed(text)
        ):
            names.add(index)
    return Labels(
        stamps,
        frozenset(names),
        frozenset(controls),
        headings,
        notices,
        frozenset(urls),
        frozenset(numbers),
        tuple(fields),
    )


def read_number(text: str) -> int:
    """Return the number that is all there is in a line, such as "#2"."""
    return int("".join(filter(str.isdigit, text)))


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn across the page: one mark, three times or more."""
    return _RULE.fullmatch(text) is not None


def is_row(text: str) -> bool:
    """Tell whether a line is the row of a table, as Markdown and many converters write it: nobody's words."""
    return text[0] == text[-1] == "|"


def _is_linked_name(text: str) -> bool:
    """Tell whether a line is a web address and a name, as names with links to them are flattened."""
    if text[:4] not in ("http", "www.") or URL_START.match(text) is None:
        return False
    _, _, name = text.partition(" ")
    return is_name_like(name.strip())


def _is_told_name(text: str) -> bool:
    """Tell whether a line is a name and something about whose it is: "Ann Lee · Orvik High School"."""
    name, dot, told = text.partition(TOLD)
    return bool(dot and told) and len(name) <= NAME_LIMIT and told[0].isupper() and is_name_like(name)


def _find_stamp(text: str, words: Sequence[str], telling: AbstractSet[str]) -> Stamp | None:
    """Return the stamp that a line is, after the cheap looks that most lines fail."""
    eastern = not text.isascii() and max(text) > _EASTERN and EASTERN_HINT.search(text) is not None
    if not telling:
        if not eastern and _DATE_HINT.search(text) is None and not _may_be_day(words):
            return None
        return find_stamp(text, words, dated=True, says=False, relative=eastern)
    relative = eastern or not telling.isdisjoint(_RELATIVE_WORDS)
    dated = relative or _DATE_HINT.search(text) is not None or _may_be_day(words)
    said = not telling.isdisjoint(_SAYS_WORDS) and (
        dated
        or words[0].strip(_PUNCTUATION) in BY_WORDS
        or (words[-1].strip(_PUNCTUATION) or words[-2:][0]) in SAYS_WORDS
        or (len(words) > 1 and words[1].rstrip(":") == "by")
    )
    return find_stamp(text, words, dated=dated, says=said, relative=relative) if dated or said else None


def _may_be_day(words: Sequence[str]) -> bool:
    """Tell whether a line of these few words may be a date without a year, such as "Mar 1"."""
    return len(words) <= _DAY_WORDS and not MONTH_WORDS.isdisjoint(words)


def is_control(folded: str, words: Sequence[str]) -> bool:
    """Tell whether a case-folded line is made of a site's controls alone, such as "reply · 3 likes".

    *words* are its words, as `str.split` finds them; the first and the last tell most lines apart at once.
    """
    if folded in CONTROL_LINES or folded in SEPARATORS:
        return True
    if "]" in folded and (link := _LINK.match(folded)) is not None and folded[link.end() :] in CONTROL_LINES:
        return True
    first = words[0]
    if first in _OPENING and (
        folded.startswith(CONTROL_BEGINNINGS) or (len(words) <= _CONTROL_WORDS and words[-1] in _UNFOLDED)
    ):
        return True
    if first.startswith("ip") and _ADDRESS.fullmatch(folded) is not None:
        return True
    if first[0].isalpha():
        # "Like(3)"
        if first.strip(_AROUND_CONTROLS) not in _CONTROL_VOCABULARY:
            return False
    elif len(words) > 2 and words[1] in _UNFOLDED and words[2] in BY_WORDS and first.isdigit():
        return True
    last = words[-1].strip(_PUNCTUATION)
    if last.isalpha() and last not in _CONTROL_VOCABULARY:
        return False
    if len(words) == 1 and first.lstrip(_DIGITS) in CONTROL_WORDS_STRONG:
        # "63Recommend"
        return True
    written = _WORD.findall(folded)
    if len(written) <= _CONTROL_WORDS and not CONTROL_WORDS_STRONG.isdisjoint(written):
        return all(
            word in _CONTROL_VOCABULARY or word.isdigit() or SHORT_AGE.fullmatch(word) for word in written
        )
    return _VOTES.fullmatch(folded) is not None


def _may_be_eastern_heading(text: str) -> bool:
    """Tell whether a line may be a heading in a language that has no blanks between words."""
    return (
        not text.isascii()
        and max(text) > _EASTERN
        and len(text) <= LONGEST_EASTERN_HEADING
        and any(word in text for word in EASTERN_HEADING_WORDS)
    )


def find_heading(text: str) -> Heading | None:
    """Return the heading of comments that a line is, if it is one."""
    match = HEADING.fullmatch(text)
    if match is None:
        return Heading(None) if BARE_HEADING.fullmatch(text) else None
    count = next(filter(None, match.groups())).casefold()
    if count in NO_COUNTS:
        return Heading(0)
    return Heading(int(count) if count.isdigit() else 1)


def _find_long_notice(folded: str) -> NoticeSign | None:
    """Return the notice that a case-folded line of more than `SHORT_LINE` looks like."""
    # To split it would cost more than to look for each of these words.
    found = {
        rank for word, cues in _LONG_CUES.items() if word in folded for rank, stem in cues if stem in folded
    }
    return _weigh_cues(folded, found) if found else None


def find_notice(folded: str, telling: Iterable[str]) -> NoticeSign | None:
    """Return the notice that a short case-folded line looks like, if its cues outweigh the doubt.

    *telling* are its words that notices have, as they stand in the line.
    """
    found: set[int] = set()
    for word in telling:
        for rank, stem in _CUES_BY_WORD.get(word, ()):
            if stem in folded:
                found.add(rank)
    return _weigh_cues(folded, found) if found else None


def _weigh_cues(folded: str, found: AbstractSet[int]) -> NoticeSign | None:
    """Return the notice that a line looks like in which the first stems of cues were *found*."""
    size = len(folded)
    sums: dict[NoticeKind, float] = {}
    # In the order of the table, for the sum of floats depends on it.
    for rank in sorted(found):
        cue = _CUES[rank]
        if size <= cue.limit and all(stem in folded for stem in cue.stems):
            sums[cue.kind] = sums.get(cue.kind, NOTICE_PRIOR) + cue.weight
    if not sums:
        return None
    kind = max(sums, key=lambda each: (sums[each], each))
    return NoticeSign(kind, round(sums[kind], 3)) if sums[kind] > 0 else None


# The words of each cue's first stem, in the order of the table.
_STEM_WORDS = tuple(frozenset(part.strip(_PUNCTUATION) for part in cue.stems[0].split()) for cue in _CUES)


def _find_told(word: str, least: int = 0) -> tuple[tuple[int, str], ...]:
    """Return the cues that a *word* may be of, for lines of at least so many code points: place and first stem."""
    return tuple(
        (rank, cue.stems[0])
        for rank, (cue, words) in enumerate(zip(_CUES, _STEM_WORDS, strict=True))
        if cue.limit >= least and (word in words or word.startswith(cue.stems[0]))
    )


# For each word as it is typed, and for each word of the appeals, the cues that a line with it may show.
_CUES_BY_WORD: Mapping[str, tuple[tuple[int, str], ...]] = {
    typed: cues
    for word in _CUE_WORDS
    if (cues := _find_told(word))
    for typed in with_punctuation(frozenset({word}))
}
_LONG_CUES: Mapping[str, tuple[tuple[int, str], ...]] = {
    word: cues for word in _APPEAL_WORDS if (cues := _find_told(word, SHORT_LINE + 1))
}

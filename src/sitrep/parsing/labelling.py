"""The second stage: what each line looks like, taken for itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.parsing.cues import (
    BARE_HEADING,
    BY_WORDS,
    CONTROL_LIMIT,
    CONTROL_WORDS_STRONG,
    CONTROL_WORDS_WEAK,
    HEADING,
    HEADING_WORDS,
    NAVIGATION,
    NAVIGATION_MARKS,
    NO_COUNTS,
    NOTICE_CUES,
    NOTICE_PRIOR,
    NOTICE_WORDS,
    RELATIVE_WORDS,
    SAYS_WORDS,
    URL_ONLY,
    NoticeCue,
    with_punctuation,
)
from sitrep.parsing.stamps import Stamp, find_stamp, is_name_like
from sitrep.parsing.tokens import LONGEST_FOLDED, Lines

# Headers, headings, controls and names are never longer.
SHORT_LINE = 140
NAME_LIMIT = 40
_CONTROL_WORDS = 8
# "Posted by Ann B. Smith on Monday, October 9, 2014 at 03:12 PM | Reply" has 14.
_STAMP_WORDS = 16

# A line with none of these is neither notice nor heading, and no stamp but for its date.
_NOTICE_WORDS = with_punctuation(NOTICE_WORDS)
_HEADING_WORDS = with_punctuation(HEADING_WORDS)
_SAYS_WORDS = with_punctuation(SAYS_WORDS | BY_WORDS)
_RELATIVE_WORDS = with_punctuation(RELATIVE_WORDS)
# Words of which every notice that may take more than a short line has one.
_APPEAL_WORDS: tuple[str, ...] = tuple(
    "donat paypal patreon patron support help contribution gift newsletter please readers rights copyright follow "
    "subscribe comment tracked trackback pingback email independent keep".split()
)
_TELLING_WORDS = _NOTICE_WORDS | _HEADING_WORDS | _SAYS_WORDS | _RELATIVE_WORDS

# Every date and time but relative ones has one of these.
_DATE_HINT = re.compile(
    r"(?:19|20)\d\d(?!\d)|\d[:./-]\d|\d\s?[ap]\.?m\b|\dh\d|\d(?:st|nd|rd|th)\b", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_CONTROL_VOCABULARY = CONTROL_WORDS_STRONG | CONTROL_WORDS_WEAK
_PUNCTUATION = ':.,!?…()[]"“”#•·|-'
_NUMBER_ONLY = re.compile(r"\(?#?\d{1,4}[.):]?")
_VOTES = re.compile(
    r"[+\-–−]\s?\d{1,5}|\d{1,5}\s?(?:up|down|\|)\s?\d{0,5}|(?:▲|▼|👍|👎)\s?\d{0,5}", re.IGNORECASE
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
    """

    stamps: Mapping[int, Stamp]
    names: frozenset[int]
    controls: frozenset[int]
    headings: Mapping[int, Heading]
    notices: Mapping[int, NoticeSign]
    urls: frozenset[int]
    numbers: frozenset[int]


def label_lines(lines: Lines) -> Labels:
    """Look at each line once.  Long lines cost one look for words of notices, so the time is linear."""
    stamps: dict[int, Stamp] = {}
    names: set[int] = set()
    controls: set[int] = set()
    headings: dict[int, Heading] = {}
    notices: dict[int, NoticeSign] = {}
    urls: set[int] = set()
    numbers: set[int] = set()
    for index, text in enumerate(lines.texts):
        size = len(text)
        if size > LONGEST_FOLDED:
            continue
        folded = lines.folded[index]
        if size > SHORT_LINE:
            # Splitting long lines would cost more than all the rest.
            appealing = [word for word in _APPEAL_WORDS if word in folded]
            if appealing and (notice := find_notice(folded, appealing)) is not None:
                notices[index] = notice
            continue
        words = folded.split()
        telling = _TELLING_WORDS.intersection(words)
        if size <= CONTROL_LIMIT and is_control(folded, words[0]):
            controls.add(index)
        elif (
            telling and not telling.isdisjoint(_HEADING_WORDS) and (heading := find_heading(text)) is not None
        ):
            headings[index] = heading
        elif len(words) == 1 and _NUMBER_ONLY.fullmatch(text):
            numbers.add(index)
        elif len(words) == 1 and URL_ONLY.fullmatch(text):
            urls.add(index)
        elif telling and (notice := find_notice(folded, telling)) is not None:
            notices[index] = notice
        elif not NAVIGATION_MARKS.isdisjoint(words[0][0] + words[-1][-1]) or " > " in text:
            # Quotations begin with ">" too.
            if words[0][0] != ">" and NAVIGATION.fullmatch(text):
                notices[index] = NoticeSign("navigation", 1.0)
        elif len(words) <= _STAMP_WORDS and (stamp := _find_stamp(text, words, telling)) is not None:
            stamps[index] = stamp
        elif size <= NAME_LIMIT and is_name_like(text):
            names.add(index)
    return Labels(
        stamps, frozenset(names), frozenset(controls), headings, notices, frozenset(urls), frozenset(numbers)
    )


def _find_stamp(text: str, words: Sequence[str], telling: AbstractSet[str]) -> Stamp | None:
    """Return the stamp that a line is, after the cheap looks that most lines fail."""
    relative = not telling.isdisjoint(_RELATIVE_WORDS)
    dated = relative or (_DIGIT.search(text) is not None and _DATE_HINT.search(text) is not None)
    said = not telling.isdisjoint(_SAYS_WORDS) and (
        dated
        or words[0].strip(_PUNCTUATION) in BY_WORDS
        or words[-1].strip(_PUNCTUATION) in SAYS_WORDS
        or (len(words) > 1 and words[1] == "by")
    )
    return find_stamp(text, words, dated=dated, says=said, relative=relative) if dated or said else None


def is_control(folded: str, first: str) -> bool:
    """Tell whether a case-folded line is made of a site's controls alone, such as "reply · 3 likes".

    *first* is its first word, by which most lines are told apart at once.
    """
    if first[0].isalpha() and first.strip(_PUNCTUATION) not in _CONTROL_VOCABULARY:
        return False
    words = _WORD.findall(folded)
    strong = not CONTROL_WORDS_STRONG.isdisjoint(words)
    if strong and len(words) <= _CONTROL_WORDS:
        return all(word in _CONTROL_VOCABULARY or word.isdigit() for word in words)
    return _VOTES.fullmatch(folded) is not None


def find_heading(text: str) -> Heading | None:
    """Return the heading of comments that a line is, if it is one."""
    match = HEADING.fullmatch(text)
    if match is None:
        return Heading(None) if BARE_HEADING.fullmatch(text) else None
    count = (match["count"] or match["count_after"]).casefold()
    if count in NO_COUNTS:
        return Heading(0)
    return Heading(int(count) if count.isdigit() else 1)


def find_notice(folded: str, telling: Iterable[str]) -> NoticeSign | None:
    """Return the notice that a case-folded line looks like, if its cues outweigh the doubt.

    *telling* are its words that notices have, as they stand in the line.
    """
    size = len(folded)
    sums: dict[NoticeKind, float] = {}
    # In the order of the table, for the sum of floats depends on it.
    for rank in sorted(
        {rank for word in telling for rank in _CUES_BY_WORD.get(word.strip(_PUNCTUATION), ())}
    ):
        cue = NOTICE_CUES[rank]
        if size <= cue.limit and all(stem in folded for stem in cue.stems):
            sums[cue.kind] = sums.get(cue.kind, NOTICE_PRIOR) + cue.weight
    if not sums:
        return None
    kind = max(sums, key=lambda each: (sums[each], each))
    return NoticeSign(kind, round(sums[kind], 3)) if sums[kind] > 0 else None


def _is_told_by(cue: NoticeCue, word: str) -> bool:
    """Tell whether a line with the *word* may hold the first stem of *cue*."""
    stem = cue.stems[0]
    return word.startswith(stem) or word in {part.strip(_PUNCTUATION) for part in stem.split()}


# For each word, the places of its cues in the table.
_CUES_BY_WORD: Mapping[str, tuple[int, ...]] = {
    word: tuple(rank for rank, cue in enumerate(NOTICE_CUES) if _is_told_by(cue, word))
    for word in NOTICE_WORDS.union(_APPEAL_WORDS)
}

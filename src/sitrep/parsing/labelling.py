"""The second stage: what each line looks like, taken for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.parsing.cues import (
    BARE_HEADING,
    CONTROL_LIMIT,
    CONTROL_WORDS_STRONG,
    CONTROL_WORDS_WEAK,
    HEADING,
    HEADING_STEMS,
    NO_COUNTS,
    NOTICE_CUES,
    NOTICE_PRIOR,
    NOTICE_STEMS,
    SAYS,
    SAYS_STEMS,
)
from sitrep.parsing.headers import Stamp, find_stamp, is_name_like
from sitrep.parsing.tokens import Lines

# Headers, headings, controls and names are never longer.
SHORT_LINE = 140
NAME_LIMIT = 40
_NOTICE_LIMIT = max(cue.limit for cue in NOTICE_CUES)

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_RELATIVE_STEMS = (" ago", "yesterday", "today", "just now", "vor ", "il y a", "hace ", "geleden", "назад", "temu", "siden")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NUMBER_ONLY = re.compile(r"\(?#?\d{1,4}[.):]?")
_VOTES = re.compile(r"[+\-–−]\s?\d{1,5}|\d{1,5}\s?(?:up|down|\|)\s?\d{0,5}|(?:▲|▼|👍|👎)\s?\d{0,5}", re.IGNORECASE)


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
        if size > _NOTICE_LIMIT:
            continue
        folded = text.casefold()
        if size <= SHORT_LINE:
            if size <= CONTROL_LIMIT and is_control(folded):
                controls.add(index)
                continue
            if any(stem in folded for stem in HEADING_STEMS):
                heading = find_heading(text)
                if heading is not None:
                    headings[index] = heading
                    continue
            if _NUMBER_ONLY.fullmatch(text):
                numbers.add(index)
                continue
            if "://" in folded or folded.startswith("www."):
                if _URL_ONLY.fullmatch(text):
                    urls.add(index)
                    continue
        notice = find_notice(folded)
        if notice is not None:
            notices[index] = notice
            continue
        if size <= SHORT_LINE:
            dated = _DIGIT.search(text) is not None or any(stem in folded for stem in _RELATIVE_STEMS)
            says = any(stem in folded for stem in SAYS_STEMS) and SAYS.search(text) is not None
            if dated or says or folded.startswith(("by ", "von ", "posted ")):
                stamp = find_stamp(text, dated=dated)
                if stamp is not None:
                    stamps[index] = stamp
                    continue
            if size <= NAME_LIMIT and is_name_like(text):
                names.add(index)
    return Labels(
        stamps, frozenset(names), frozenset(controls), headings, notices, frozenset(urls), frozenset(numbers)
    )


def is_control(folded: str) -> bool:
    """Tell whether a case-folded line is made of a site's controls alone, such as "reply · 3 likes"."""
    words = _WORD.findall(folded)
    if not words:
        return _VOTES.fullmatch(folded) is not None
    strong = False
    for word in words:
        if word in CONTROL_WORDS_STRONG:
            strong = True
        elif not (word in CONTROL_WORDS_WEAK or word.isdigit()):
            return False
    return (strong and len(words) <= 8) or _VOTES.fullmatch(folded) is not None


def find_heading(text: str) -> Heading | None:
    """Return the heading of comments that a line is, if it is one."""
    match = HEADING.fullmatch(text)
    if match is None:
        return Heading(None) if BARE_HEADING.fullmatch(text) else None
    count = (match["count"] or match["count_after"]).casefold()
    if count in NO_COUNTS:
        return Heading(0)
    return Heading(int(count) if count.isdigit() else 1)


def find_notice(folded: str) -> NoticeSign | None:
    """Return the notice that a case-folded line looks like, if its cues outweigh the doubt."""
    if not any(stem in folded for stem in NOTICE_STEMS):
        return None
    size = len(folded)
    sums: dict[NoticeKind, float] = {}
    for cue in NOTICE_CUES:
        if size <= cue.limit and all(stem in folded for stem in cue.stems):
            sums[cue.kind] = sums.get(cue.kind, NOTICE_PRIOR) + cue.weight
    if not sums:
        return None
    kind = max(sums, key=lambda each: sums[each])
    return NoticeSign(kind, sums[kind]) if sums[kind] > 0 else None

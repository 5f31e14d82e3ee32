"""Lines that name who wrote something, and when."""

from __future__ import annotations

import re

from attrs import frozen

from sitrep.parsing.cues import LEAD, NAME_PARTICLES, NUMBER, SAYS, TRAIL
from sitrep.parsing.dates import Moment, find_moment

# "Ann, Springfield, 3 May" has a place too; more words than these make a sentence.
_NAME_WORDS = 5
_NAME_LENGTH = 40
_SENTENCE = re.compile(r"[.!?]\s|[,;]\s|\s[-–—]\s")
_HANDLE = re.compile(r"[^\s.,;:!?]{2,30}[!?]?")
_BY_START = re.compile(r"(?:(?:posted|written|submitted|comment)\s{1,2})?(?:by|von|par|por)\b|author\s?:", re.IGNORECASE)
_BY = re.compile(r"^(?:by|from|author|von|par|por|door)\b|\b(?:posted|written|submitted|comment)\s{1,2}by\b", re.IGNORECASE)
_URL = re.compile(r"https?://|www\.", re.IGNORECASE)


@frozen
class Stamp:
    """A line that looks like the head or foot of a comment, or like a byline.

    Args:
        shape: how it is made, with names and dates taken out: lines of one page with one shape belong together.
        author: range of the author's name in the line, if it is named there.
        moment: the date in the line, if there is one.
        number: the comment's number, if the line begins with one.
        says: True for "Ann says:" and the like.
        by: True for "by Ann" and the like.
    """

    shape: str
    author: tuple[int, int] | None
    moment: Moment | None
    number: int | None
    says: bool
    by: bool


def find_stamp(line: str, *, dated: bool) -> Stamp | None:
    """Return the stamp that a short *line* is, if it is one.

    Args:
        line: the line, without white space around it.
        dated: False if the line cannot hold a date, which saves looking.
    """
    moment = find_moment(line) if dated else None
    if moment is not None:
        return _find_dated(line, moment)
    says = SAYS.search(line)
    if says is not None and says.start() and _is_tail(line, says.end()):
        return _build(line, "A", (0, says.start()), None)
    if _BY_START.match(line) is not None and len(line) <= 80:
        return _build(line, "A", (0, len(line)), None)
    return None


def is_name_like(text: str) -> bool:
    """Tell whether *text* could be a person's name or a user's handle: short, and no sentence."""
    if not 2 <= len(text) <= _NAME_LENGTH or _URL.search(text) or text[-1] in ":;,?" or _SENTENCE.search(text):
        return False
    words = text.split()
    if len(words) == 1:
        return _HANDLE.fullmatch(text) is not None and any(c.isalpha() for c in text)
    if len(words) > _NAME_WORDS or text[-1] in "!…" or (text[-1] == "." and len(words[-1]) > 3):
        return False
    return all(_is_name_word(word) for word in words) and words[0][0] not in "-*•"


def _is_name_word(word: str) -> bool:
    first = word.lstrip("(\"'“‘@")[:1]
    return first.isupper() or first.isdigit() or word in NAME_PARTICLES or (bool(first) and not first.islower())


def _is_tail(line: str, offset: int) -> bool:
    """Tell whether nothing but punctuation and small words follows *offset*."""
    return not line[offset:].strip(" :.…")


def _find_dated(line: str, moment: Moment) -> Stamp | None:
    before, after = (0, moment.start), (moment.end, len(line))
    left, right = _trim(line, *before), _trim(line, *after)
    has_left, has_right = left[0] < left[1], right[0] < right[1]
    if moment.shape == "time" and (has_left or has_right) and not SAYS.search(line):
        return None
    if has_left and has_right:
        return None if not _is_place(line, right) else _build(line, "A D P", before, moment)
    if not has_left and not has_right:
        return _build(line, "D", None, moment)
    return _build(line, "A D" if has_left else "D A", before if has_left else after, moment)


def _is_place(line: str, given: tuple[int, int]) -> bool:
    """Tell whether what follows a date is but a word or two, such as a place or a link."""
    words = line[slice(*given)].split()
    return len(words) <= 3 and all(_is_name_word(word) for word in words)


def _build(
    line: str, shape: str, given: tuple[int, int] | None, moment: Moment | None
) -> Stamp | None:
    """Return the stamp whose name, if any, stands in the range *given*; None if that is no name."""
    numbered = NUMBER.match(line)
    number = int(numbered[1]) if numbered and (moment is None or numbered.end() <= moment.start) else None
    by = _BY.search(line, 0, _NAME_LENGTH) is not None
    says = SAYS.search(line) is not None and not by
    author = None
    if given is not None:
        start = numbered.end() if numbered and number is not None and given[0] == 0 else given[0]
        author = _trim(line, start, given[1])
        name = line[slice(*author)]
        if not name:
            author = None
        elif not (is_name_like(name) or _is_loose_name(name, moment, says=says)):
            return None
    if author is None and moment is None:
        return None
    parts = [
        "#" if number is not None else "",
        "by" if by else "",
        shape,
        "says" if says else "",
        moment.shape if moment else "",
        "time" if moment and moment.time else "",
    ]
    return Stamp(" ".join(filter(None, parts)), author, moment, number, says, by)


def _is_loose_name(name: str, moment: Moment | None, *, says: bool) -> bool:
    """Allow what is no usual name where a date with a time, or "says:", makes the line a header all the same."""
    strong = says or (moment is not None and (moment.time is not None or moment.shape == "relative"))
    return strong and len(name) <= _NAME_LENGTH and len(name.split()) <= 4 and not re.search(r"[.!?;]\s|[.!?:]$", name)


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a range of *line* to what is left without the words and marks that stand around names."""
    while start < end:
        if line[start].isspace():
            start += 1
            continue
        lead = LEAD.match(line, start, end)
        if lead is None or lead.end() == start:
            break
        start = lead.end()
    piece = line[start:end].rstrip()
    while piece:
        shorter = TRAIL.sub("", piece).rstrip()
        if shorter == piece:
            break
        piece = shorter
    return start, start + len(piece)

"""Lines that name who wrote something, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.cues import (
    BESIDE_WORDS,
    CONTROL_WORDS_STRONG,
    LEAD_MARKS,
    LEAD_WORDS,
    NAME_PARTICLES,
    NO_HEADER,
    NUMBER,
    SAYS,
    TRAIL_MARKS,
    TRAIL_WORDS,
    URL_START,
)
from sitrep.parsing.lines.dates import Moment, find_moment
from sitrep.patterns import compile_late

# "Ann, Springfield, 3 May" has a place too; more words than these make a sentence.
_NAME_WORDS = 5
_NAME_LENGTH = 40
_PLACE_WORDS = 5
# More words than this are no name, however they are written; nor is a title longer than this.
_MOST_WORDS = 7
_TITLE_LENGTH = 100
_SAYING_LENGTH = 60
# A full stop after three small letters ends a sentence; after fewer it may be that of "Dr." or "St.".
_SENTENCE = compile_late(r"[a-zß-ÿа-я]{3}[.!?]\s|[,;]\s|\s[-–—]\s")
_HANDLE_LENGTH = 30
_HANDLE = compile_late(rf"[^\s.,;:!?]{{2,{_HANDLE_LENGTH}}}[!?]?")
_BY = compile_late(r"(?:by|from|author|von|par|por|door)\b", re.IGNORECASE)
# "Ann said." ends a sentence; "Ann said:", "Ann said..." and the like open a comment.
_SAYS_END = compile_late(r"\s?(?::|\.{2,3}|…|,)?")
_POSTED_ON = compile_late(
    r"(?:posted|published|written|submitted|modified|updated|created)\s{1,2}(?:on|at)\b", re.IGNORECASE
)
_BY_INSIDE = compile_late(r"\b(?:posted|post|written|submitted|comment)\s{1,2}by\b", re.IGNORECASE)
_BY_BEFORE = 12
_REPORT_BY = compile_late(r"(?:[^\W\d_]{3,12}\s{1,2})?(?:by|von|par|por|door)\b\s?:?", re.IGNORECASE)
_NAME_STOP = compile_late(r",|\||\s(?:in|at|on|for|and|with|und|et|y)\s|\s[-–—·•]\s|\s\(", re.IGNORECASE)
_DIGIT = compile_late(r"\d")
# What sites print beside name and date: addresses, handles, numbers of permalinks and users, a zone.
_ADDRESS = compile_late(r"(?:https?://|www\.|<)\S*", re.IGNORECASE)
_ADDRESS_STARTS = frozenset("hHwW<")
# "Ann42" and "Ed 115" are names, "Ann 512897" and "Ann (115)" have a number of the site's.
_TRAILING = compile_late(
    r"(?:\s@\w{2,}|\s-?\d{1,6}\s(?:points?|pts)(?:-?\d{1,6}\spoints?){0,2}|\s\d[\d,]{0,6}\s(?:fans?|followers?)"
    r"|(?<=\s)\d{4,}|[(#]\s?#?\d{3,}(?:\s?\))?|\(\s?(?:UTC|GMT)[^)]{0,9}\)?|\s#\d+"
    r"|\s?\((?:not verified|unverified|guest|visitor|anonymous)\)?"
    r"|\s?\[(?:visitor|member|guest|score hidden|[ms](?:,[ms])?)\])$",
    re.IGNORECASE,
)
_TRAILING_ENDS = frozenset("0123456789)]") | frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
)
_LETTERS = compile_late(r"[^\W_]+")
# Squarespace prints this before the name, and Blogger prints the kind of the account before it, for its picture.
_COMMENTER = compile_late(r"(?:un)?registered\s{1,2}commenter\s?(?=\S)", re.IGNORECASE)
_ACCOUNT = compile_late(r"(?:Blogger|Anonymous|OpenID)\s{1,2}(?=\w)")
_HANDLE_ONLY = compile_late(r"@\w{2,}$")
_LONGEST_NO_HEADER = max(map(len, NO_HEADER))
_STANDINGS = frozenset(("point", "points", "pts", "fan", "fans", "follower", "followers"))
_NUMBER_STARTS = frozenset("0123456789#(NnCc")


class Stamp(NamedTuple):
    """A line that looks like the head or foot of a comment, or like a byline.

    Args:
        author: range of the author's name in the line, if it is named there.
        moment: the date in the line, if there is one.
        number: the comment's number, if the line begins with one.
        says: True for "Ann says:" and the like.
        by: the words that say so in "Posted by Ann" and the like, in lower case; empty where there are none.
    """

    author: tuple[int, int] | None
    moment: Moment | None
    number: int | None
    says: bool
    by: str


def find_stamp(line: str, words: Sequence[str], *, dated: bool, says: bool, relative: bool) -> Stamp | None:
    """Return the stamp that a short *line* is, if it is one.

    Args:
        line: the line, without white space around it.
        words: its case-folded words, as `str.split` finds them.
        dated: False if the line cannot hold a date, which saves looking.
        says: False if the line has no word such as "says" or "by", which saves looking.
        relative: False if it has no word such as "ago", which saves looking.
    """
    moment = find_moment(line, words, relative=relative) if dated else None
    by = _find_by(line) if says else ""
    if moment is not None:
        return _find_dated(line, moment, by, says=says and not by and SAYS.search(line) is not None)
    verb = SAYS.search(line) if says else None
    if verb is not None and verb.start() and _SAYS_END.fullmatch(line, verb.end()):
        return _build_undated(line, verb.start(), "", says=True)
    if by and len(line) <= 80 and line[:_BY_BEFORE].casefold().lstrip().startswith(by):
        return _build_undated(line, len(line), by, says=False)
    return None


def _build_undated(line: str, end: int, by: str, *, says: bool) -> Stamp | None:
    number, first = _read_number(line, end)
    author = _trim(line, first, end)
    if not any(map(str.isalpha, line[slice(*author)])):
        return None
    return _build(line, number, author, None, by, says=says)


def _find_by(line: str) -> str:
    """Return the words of "Posted by" and the like in the first part of *line*, in lower case, if any."""
    found = _BY.match(line) or _POSTED_ON.match(line)
    if found is None and "by" in line.casefold():
        found = _BY_INSIDE.search(line, 0, _NAME_LENGTH)
    return " ".join(found.group().casefold().split()) if found else ""


def has_digit(text: str) -> bool:
    """Tell whether *text* has a digit, as nearly every date does."""
    return _DIGIT.search(text) is not None


def is_name_like(text: str) -> bool:
    """Tell whether *text* could be a person's name or a user's handle: short, and no sentence."""
    if not 2 <= len(text) <= _NAME_LENGTH or text[-1] in ":;,?":
        return False
    words = text.split()
    if len(words) == 1:
        if text.isalnum():
            return len(text) <= _HANDLE_LENGTH and not text.isdigit()
        return _HANDLE.fullmatch(text) is not None
    if len(words) > _NAME_WORDS or text[-1] in "!…" or (text[-1] == "." and len(words[-1]) > 3):
        return False
    if words[0][0] in "-*•":
        return False
    for word in words:
        # Asked here too, for nearly all words of names begin with a capital.
        if not (word[0].isupper() or _is_name_word(word)):
            return False
    # Letters and digits alone make neither a sentence nor an address.
    return "".join(words).isalnum() or (_SENTENCE.search(text) is None and not _has_url(text))


def is_handle(name: str) -> bool:
    """Tell whether a name is one word with a small letter first, a digit or a capital inside."""
    return " " not in name and (name[0].islower() or not name[1:].islower())


# What parts a name from a place or a title in the same header.
_PARTING = (" | ", " · ", " • ")

# What parts a name from what is told of whose it is, as Facebook prints it.
TOLD = " · "


def read_name(text: str) -> tuple[int | None, tuple[int, int]]:
    """Return the number that a line of a name begins with, if any, and the range of the name in the line.

    >>> read_name("2. Ann Smith")
    (2, (3, 12))
    """
    if text[0] in _ADDRESS_STARTS and _ADDRESS.match(text) and " " in text:
        # The address that the name links to.
        return None, (len(text) - len(text.partition(" ")[2].lstrip()), len(text))
    end = text.find(TOLD) if TOLD in text else len(text)
    numbered = NUMBER.match(text)
    if numbered is None or numbered.end() >= end:
        # Polish portals print this mark before the names of those who have no account.
        return None, (1 if text[0] == "~" else 0, end)
    return int(numbered[1]), _trim(text, numbered.end(), end)


def find_byline(line: str, words: Sequence[str]) -> Stamp | None:
    """Return the stamp of a line at the head of a report that says "by", more freely than `find_stamp` does.

    "Compiled by Ann Smith, Delta Watch, 8 October 2014" has a place or an office after the name.
    """
    said = _REPORT_BY.match(line)
    if said is None:
        return None
    moment = find_moment(line, words) if _DIGIT.search(line) else None
    end = moment.start if moment is not None and moment.start > said.end() else len(line)
    stop = _NAME_STOP.search(line, said.end(), end)
    author = _trim(line, said.end(), stop.start() if stop else end)
    if not is_name_like(line[slice(*author)]):
        return None
    return Stamp(author, moment, None, says=False, by=" ".join(said.group().casefold().split()))


def _may_have_url(text: str) -> bool:
    """Tell whether *text* has what every address of a page has: to search for one takes ten times as long."""
    return "://" in text or "www." in text.casefold()


def _has_url(text: str) -> bool:
    return _may_have_url(text) and URL_START.search(text) is not None


def _is_name_word(word: str) -> bool:
    first = word.lstrip("(\"'“‘@")[:1]
    return word in NAME_PARTICLES or (bool(first) and not first.islower())


def _find_dated(line: str, moment: Moment, by: str, *, says: bool) -> Stamp | None:
    # "Ann Lee (@annlee) May 3, 2016" signs a quoted post, as the code for embedding one is flattened.
    quoted = moment.shape == "date" and moment.time is None and "(@" in line
    if quoted or line[:_LONGEST_NO_HEADER].casefold().startswith(NO_HEADER):
        return None
    if "[" in line and _is_cited(line, moment):
        return None
    number, first = _read_number(line, moment.start)
    size = len(line)
    left = _trim(line, first, moment.start)
    right = _trim(line, moment.end, size) if moment.end < size else (size, size)
    has_left = left[0] < left[1] and not _are_controls(line[slice(*left)])
    has_right = right[0] < right[1] and not _is_beside(line[moment.end :].strip())
    if moment.shape == "time" and not says:
        # "Ann : 11:58 AM" is a header, and "Doors open 7:30 PM" is none.
        parted = has_left and line[left[1] : moment.start].strip() == ":"
        if has_right or (has_left and not parted):
            return None
    if has_left and has_right:
        return _build(line, number, left, moment, by, says=says) if _is_place(line, right) else None
    if not has_left and not has_right:
        return _build(line, number, None, moment, by, says=says)
    return _build(line, number, left if has_left else right, moment, by, says=says)


def _is_cited(line: str, moment: Moment) -> bool:
    """Tell whether a date stands in brackets with words before it, as in "Dam Report, [accessed 3 May 2014]"."""
    opening = line.rfind("[", 0, moment.start)
    if opening < 0 or not line.startswith("]", moment.end):
        return False
    said = _trim(line, opening + 1, moment.start)
    return said[0] < said[1]


def _read_number(line: str, end: int) -> tuple[int | None, int]:
    """Return the number that *line* begins with before *end*, if any, and where what follows it starts."""
    numbered = NUMBER.match(line) if line[0] in _NUMBER_STARTS else None
    if numbered is None or numbered.end() > end:
        return None, 0
    return int(numbered[1]), numbered.end()


def _is_beside(text: str) -> bool:
    """Tell whether *text* is what sites print after a date: a handle, or the date once more as "2 hours ago"."""
    if _HANDLE_ONLY.match(text) or BESIDE_WORDS.issuperset(_find_words(text)):
        return True
    return has_digit(text) and find_moment(text, text.casefold().split()) is not None


def _are_controls(text: str) -> bool:
    """Tell whether *text* is what sites print before a date: several controls, such as "Like · Reply · 3"."""
    words = _find_words(text)
    return len(words) > 1 and BESIDE_WORDS.issuperset(words) and not CONTROL_WORDS_STRONG.isdisjoint(words)


def _find_words(text: str) -> list[str]:
    """Return the case-folded words of *text*, without counts such as that of "12 children"."""
    words = _LETTERS.findall(text.casefold())
    return [word for word in words if not word.isdigit()] or words


def _is_place(line: str, given: tuple[int, int]) -> bool:
    """Tell whether what follows a date is but a word or two, such as a place or a link."""
    words = line[slice(*given)].split()
    return len(words) <= 3 and all(_is_name_word(word) for word in words)


def _build(
    line: str,
    number: int | None,
    author: tuple[int, int] | None,
    moment: Moment | None,
    by: str,
    *,
    says: bool,
) -> Stamp | None:
    """Return the stamp with an author at the range *author*; None if what stands there is no name."""
    if author is not None:
        author = _cut_answered(line, _cut_account(line, author, says=says))
        if moment is not None and not by:
            author = _cut_told(line, author)
        name = line[slice(*author)]
        if not (is_name_like(name) or _is_loose_name(name, moment, by, says=says)):
            size = _find_placed_name(name) if moment is not None and moment.is_timed else 0
            if not size:
                return None
            author = author[0], author[0] + size
    return Stamp(author, moment, number, says, by)


def _cut_account(line: str, author: tuple[int, int], *, says: bool) -> tuple[int, int]:
    """Return the range of "Ann" in "Unregistered CommenterAnn" and "Blogger Ann said...", and any other as it is."""
    start, end = author
    account = _COMMENTER.match(line, start, end)
    if account is None and says and line.endswith(("...", "…")):
        account = _ACCOUNT.match(line, start, end)
    return (account.end(), end) if account else author


def _cut_told(line: str, author: tuple[int, int]) -> tuple[int, int]:
    """Return the range of "Ann" in "Ann | Orvik (12 km)" and the like, and any other as it is."""
    start, end = author
    for mark in _PARTING:
        name, parted, _ = line[start:end].partition(mark)
        if parted and is_name_like(name):
            return start, start + len(name)
    return author


def _cut_answered(line: str, author: tuple[int, int]) -> tuple[int, int]:
    """Return the range of "Ann" in "Ann in reply to Bo", and any other as it is."""
    start, end = author
    answered = find_answered(line[start:end])
    return _trim(line, start, start + answered.start()) if answered and answered.start() else author


def _find_placed_name(text: str) -> int:
    """Return the size of the name in "Ann Reed, London, United Kingdom"; 0 if the rest could not be a place."""
    name, comma, place = text.partition(", ")
    words = place.replace(",", " ").split()
    placed = comma and 0 < len(words) <= _PLACE_WORDS and all(map(_is_name_word, words))
    return len(name) if placed and is_name_like(name) else 0


def _is_loose_name(name: str, moment: Moment | None, by: str, *, says: bool) -> bool:
    """Allow what is no usual name where a date with a time, or "says:", makes the line a header all the same."""
    timed = moment is not None and moment.is_timed
    words = name.split()
    if timed and by and len(name) <= _TITLE_LENGTH:
        # "by Some Title « A Blog on May 7, 2011 at 8:47 pm": a page that links here signs with its title.
        return True
    if (
        len(name) > (_SAYING_LENGTH if says else _NAME_LENGTH)
        or not (says or timed)
        or re.search(r"[.!?;,]\s|[?:]$|(?<![A-Z])\.$", name)
    ):
        return False
    if len(words) <= (6 if says else 4):
        return True
    # "Meg @ A Garden of One's Own May 3, 2012 at 3:43 am": nearly all words are written as those of names are.
    return len(words) <= _MOST_WORDS and 4 * sum(map(_is_name_word, words)) >= 3 * len(words)


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a range of *line* to what is left without the words and marks that stand around names."""
    piece = line[start:end].lstrip(LEAD_MARKS)
    if not piece:
        return end, end
    while piece:
        word = piece.split(None, 1)[0]
        plain = word.rstrip(LEAD_MARKS).casefold()
        if not (
            plain in LEAD_WORDS
            or plain[:1] == "#"
            or (word[0] in _ADDRESS_STARTS and _ADDRESS.match(word) is not None)
        ):
            break
        piece = piece[len(word) :].lstrip(LEAD_MARKS)
    start = end - len(piece)
    if "<" in piece or _may_have_url(piece):
        address = _ADDRESS.search(piece)
        piece = piece[: address.start()] if address else piece
    piece = _trim_end(piece)
    within, closing, after = piece.partition(")")
    if closing and "(" not in within and line[:start].endswith("("):
        # Of "(Ann)" the name is within, and "(Ann) Bo" is one.
        return (start - 1, start + len(piece)) if after else (start, start + len(within))
    if piece[-1:] == "]" and line[:start].endswith("["):
        # "[deleted]" stands for a name, and no name is written so.
        start, piece = start - 1, f"[{piece}"
    return start, start + len(piece)


def _trim_end(piece: str) -> str:
    """Cut the words and marks that stand after names off the end of *piece*."""
    while True:
        piece = piece.rstrip(TRAIL_MARKS)
        if piece.endswith("..."):
            piece = piece[:-3]
            continue
        blank = piece.rfind(" ")
        last = piece[blank + 1 :]
        folded = last.lstrip("([").casefold()
        if folded in TRAIL_WORDS:
            piece = piece[: blank + 1]
            # "Ann a écrit", "Ann ha scritto": what is left of the verb.
            if folded in ("écrit", "scritto"):
                piece = piece.rstrip().removesuffix(" ha").removesuffix(" a")
            continue
        # Most names end in letters, and have none of these marks before them.
        may_trail = last[-1:] in _TRAILING_ENDS and (
            not last.isalpha() or folded in _STANDINGS or "(" in piece
        )
        trailing = _TRAILING.search(piece) if may_trail else None
        if trailing is None:
            return piece
        piece = piece[: trailing.start()]

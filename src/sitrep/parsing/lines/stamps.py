"""Lines that name who wrote something, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitrep.parsing.dating.dates import Moment, find_moment
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.control_cues import BESIDE_WORDS, CONTROL_WORDS_STRONG
from sitrep.parsing.lines.cues import (
    COUNTED_COMMENTS,
    HEADING,
    LEAD_MARKS,
    NO_HEADER,
    NUMBER,
    PAGE_DATED,
    SAYS,
)
from sitrep.parsing.lines.fields import get_kind
from sitrep.parsing.lines.names import find_author, is_name_like, is_name_word, trim
from sitrep.patterns import compile_late

_BY = compile_late(r"(?:by|from|author|von|par|por|door)\b", re.IGNORECASE)
# "Ann said." ends a sentence; "Ann said:", "Ann said..." and the like open a comment.
_SAYS_END = compile_late(
    r"\s?(?::|\.{2,3}|…|,)?|(?<=pts)\s(?:moderator|staff|author|admin|\d{1,5}\s[Ll]ikes?)"
)
_EASTERN_SAYS = compile_late(
    r"(?P<name>\S.{0,38}?\S)\s?(?:さんのコメント|さんの発言|より|说道|說道|说|說|님의 말|님이 말함)\s?(?::|："
    r"|\.{2,3}|…)"
)
# "42 posts | registered Jun 2, 2010" tells since when somebody writes there.
_MEMBER = compile_late(r"\b(?:registered(?! commenter)|joined|member since)\b", re.IGNORECASE)
# "June 2 & 3, 2026" are the days of an event.
_RANGE = compile_late(r"\d(?:\s(?:&|and|und|et|y|to|bis)\s|\s?–\s?)\d{1,2}(?![\d:.]|\s?[AaPp]\.?[Mm])")
_TWEETED = compile_late(r"\d{1,2}:\d\d\s[AP]M\s[-·]\s\d{1,2}\s[A-Z][a-z]{2}\s\d{4}")
_POSTED_ON = compile_late(
    r"(?:posted|published|written|submitted|modified|updated|created)\s{1,2}(?:on|at)\b", re.IGNORECASE
)
_BY_INSIDE = compile_late(
    r"\b(?:posted|post|written|submitted|authored|contributed|comment)\s{1,2}by\b", re.IGNORECASE
)
# In other languages, where nothing else stands in the line but a name.
_BY_ABROAD = compile_late(
    r"(?:(?:publicado|escrito|enviado|comentado|postado|(?:publi|post|ajout|dépos|rédig|envoy)é|écrit)\s(?:por|par)"
    r"|(?:geschrieben|verfasst|eingetragen|gepostet|erstellt)\svon|(?:geplaatst|geschreven|gepost)\sdoor)\b",
    re.IGNORECASE,
)
_BY_BEFORE = 16
_BY_WITHIN = 40
_BY_BEHIND = compile_late(r"[\s,]{1,3}(?:[^\W\d_]{3,12}\s)?by\s(?=\w)", re.IGNORECASE)
_REPORT_BY = compile_late(
    r"(?:[^\W\d_]{3,12}\s{1,2})?(?:by|von|par|por|door)\b\s?:?"
    r"|(?:di|a cura di|av|af|przez|oleh)\b\s?:?|(?:autora?|text[eo]?|opracowanie|автор|текст)\s?:",
    re.IGNORECASE,
)
_NAME_STOP = compile_late(r",|\||\s(?:in|at|on|for|and|with|und|et|y)\s|\s[-–—·•]\s|\s\(", re.IGNORECASE)
_DIGIT = compile_late(r"\d")
_LETTERS = compile_late(r"[^\W_]+")
# "[11 favorites]", "(Reply)", "| #": marks and what stands in brackets, behind a date.
_BRACKETED = compile_late(r"(?:[\s|•·]*(?:[\[(][^\[\]()]{1,30}[\])]|#))+[\s|•·]*")
_HANDLE_ONLY = compile_late(r"@\w{2,}$")
_LONGEST_NO_HEADER = max(map(len, NO_HEADER))
_NUMBER_STARTS = frozenset("0123456789#(NnCc")
_VOTED_STARTS = frozenset("0123456789+−–-")
# "# h ↑ +3": what links to a comment and the one above, and votes.
_LINKED = compile_late(r"(?=.*[#↑↓⇧▲▼])(?:[^\w\s]*(?:[^\W_]|\d{1,6})?(?:\s+|$)){1,5}")
# What parts a date from a name before it and what is told behind it.
_PARTING = frozenset("/|·•")
# The item of a list, whose number stands behind the mark.
_ITEM = compile_late(r"[*•·+-]\s{1,3}(?=\d{1,4}[.)]\s)")
# "+2 #3 Ann": votes, and the number behind them.
_VOTED = compile_late(r"[+−–-]?\d{1,5}\s{1,4}#(\d{1,4})\s")
_COUNTED_STARTS = frozenset("cCrRkKкК")
_ITEM_MARKS = frozenset("*•·+-")
# What stands between such words and a date at the start of a line is nobody: "Den 3 maj 2014 kl. 12:03 skrev Ann:".
_ARTICLES = frozenset("em den old unread alt ungelesen".split())
# Nor is what says from when a report is: "As of 14 March 2027, 18:00".
_DATES_REPORT = frozenset(
    (
        "dtg",
        "as of",
        "as at",
        "status",
        "status as of",
        "situation",
        "situation of",
        "situation as of",
        "situation at",
        "report of",
        "bulletin of",
        "issued",
        "issued at",
        "issued on",
        "effective",
        "valid from",
        "log",
        "daily log",
    )
)
# "Ann, Orvik Registered Reader 03.05.14 12:03 | Reply": what stands before the date is no longer.
_LONGEST_TOLD = 70
_FEW_WORDS = 3


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


# What forums print behind the date of whoever asked.
_ROLES = frozenset(("thread starter", "topic starter", "original poster", "themenstarter", "themenersteller"))


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
    if says and not by and (abroad := _BY_ABROAD.match(line)) is not None:
        by = abroad.group().casefold()
    verb = SAYS.search(line) if says else None
    if verb is not None and "pts" in verb[0] and line.count(" ", 0, verb.start()) > _FEW_WORDS:
        # A table of teams has points, too.
        return None
    if verb is not None and verb.start() and _SAYS_END.fullmatch(line, verb.end()):
        return _build_undated(line, verb.start(), "", says=True)
    if by and len(line) <= 80 and line[:_BY_BEFORE].casefold().lstrip().startswith(by):
        return _build_undated(line, len(line), by, says=False)
    return None


def find_eastern_saying(line: str) -> Stamp | None:
    """Return the stamp that a *line* is where a verb stands behind the name without a blank, as in "Ann说道：".

    >>> find_eastern_saying("Ann さんのコメント...").author
    (0, 3)
    """
    said = _EASTERN_SAYS.fullmatch(line)
    if said is None:
        return None
    author = trim(line, *said.span("name"))
    return Stamp(author, None, None, says=True, by="") if is_name_like(line[slice(*author)]) else None


def _build_undated(line: str, end: int, by: str, *, says: bool) -> Stamp | None:
    number, first = _read_number(line, end)
    author = trim(line, first, end)
    if not any(map(str.isalpha, line[slice(*author)])):
        return None
    # After a colon nothing but a name can stand.
    loose = find_author(line, author, None, by, says=True) if by and line[author[0] - 2] == ":" else None
    if loose is not None:
        return Stamp(loose, None, number, says, by)
    return _build(line, number, author, None, by, says=says)


def _find_by(line: str) -> str:
    """Return the words of "Posted by" and the like in the first part of *line*, in lower case, if any."""
    found = _BY.match(line) or _POSTED_ON.match(line)
    if found is None and "by" in line.casefold():
        found = _BY_INSIDE.search(line, 0, _BY_WITHIN)
    return " ".join(found.group().casefold().split()) if found else ""


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
    author = trim(line, said.end(), stop.start() if stop else end)
    if not is_name_like(line[slice(*author)]):
        return None
    return Stamp(author, moment, None, says=False, by=" ".join(said.group().casefold().split()))


def _find_dated(line: str, moment: Moment, by: str, *, says: bool) -> Stamp | None:
    """Return the stamp of a line with a date, whose author may stand on either side of it."""
    if _is_dated_otherwise(line, moment):
        return None
    number, first = _read_number(line, moment.start)
    size = len(line)
    left = trim(line, first, moment.start)
    behind = _BY_BEHIND.match(line, moment.end)
    right = trim(line, behind.end() if behind else moment.end, size) if moment.end < size else (size, size)
    # "Reviewed on May 3, 2014 by Ann" names her behind the date.
    has_left = left[0] < left[1] and behind is None and not _are_controls(line[first : moment.start])
    has_right = right[0] < right[1] and _may_name(line[moment.end :])
    if moment.shape == "time" and not says:
        # "Ann : 11:58 AM" is a header, and "Doors open 7:30 PM" is none.
        parted = has_left and line[left[1] : moment.start].strip() == ":"
        if has_right or (has_left and not parted):
            return None
    has_left = has_left and not _introduces_date(line, left)
    if has_left and has_right:
        told = _is_place(line, right) or _is_parted(line, moment)
        return _build(line, number, left, moment, by, says=says) if told else None
    if not has_left and not has_right:
        return _build(line, number, None, moment, by, says=says)
    stamp = _build(line, number, left if has_left else right, moment, by, says=says)
    if stamp is None and has_left and moment.time is not None and right[0] < right[1]:
        stamp = _build_told(line, number, left, moment)
    return stamp


def _is_dated_otherwise(line: str, moment: Moment) -> bool:
    """Tell whether a date is that of something else: of a membership, a quoted post, a source or a count."""
    if moment.time is None and _MEMBER.search(line, 0, moment.start) is not None:
        return True
    if moment.time is None and _RANGE.search(line, moment.start) is not None:
        return True
    # "Ann Lee (@annlee) May 3, 2016" signs a quoted post, as the code for embedding one is flattened.
    if moment.shape == "date" and moment.time is None and "(@" in line:
        return True
    # "8:12 AM - 16 May 2014" is below one.
    if moment.start == 0 and _TWEETED.fullmatch(line) is not None:
        return True
    if line.lstrip(LEAD_MARKS)[:_LONGEST_NO_HEADER].casefold().startswith(NO_HEADER):
        return True
    if line[0] in _COUNTED_STARTS and COUNTED_COMMENTS.match(line):
        return True
    return "[" in line and _is_cited(line, moment)


def _may_name(behind: str) -> bool:
    """Tell whether what stands *behind* a date may be a name, and not only a count or whom "in reply to Bo" answers."""
    if behind.strip().isdecimal() or _is_beside(behind.strip()) or behind.strip().casefold() in _ROLES:
        return False
    answered = find_answered(behind)
    return answered is None or bool(behind[: answered.start()].strip(LEAD_MARKS))


def _introduces_date(line: str, given: tuple[int, int]) -> bool:
    """Tell whether what stands before a date is an article or a label of it, as in "Time: May 3, 2014"."""
    folded = line[slice(*given)].casefold()
    if folded in _ARTICLES or folded in _DATES_REPORT:
        return True
    return line.startswith(":", given[1]) and get_kind(folded) == "date"


def _build_told(line: str, number: int | None, left: tuple[int, int], moment: Moment) -> Stamp | None:
    """Return the stamp with a name, a comma and what is told of whose it is before the date, and controls behind it."""
    name, comma, told = line[slice(*left)].partition(", ")
    if not comma or len(name) + len(told) > _LONGEST_TOLD:
        return None
    if not is_name_like(name) and len(name.split()) > _FEW_WORDS:
        return None
    if CONTROL_WORDS_STRONG.isdisjoint(_find_words(line[moment.end :])):
        return None
    return Stamp((left[0], left[0] + len(name)), moment, number, says=False, by="")


def _is_cited(line: str, moment: Moment) -> bool:
    """Tell whether a date stands in brackets with words before it, as in "Dam Report, [accessed 3 May 2014]"."""
    opening = line.rfind("[", 0, moment.start)
    if opening < 0 or not line.startswith("]", moment.end):
        return False
    said = trim(line, opening + 1, moment.start)
    return said[0] < said[1]


def _read_number(line: str, end: int) -> tuple[int | None, int]:
    """Return the number that *line* begins with before *end*, if any, and where what follows it starts."""
    if "#" in line and line[0] in _VOTED_STARTS and (voted := _VOTED.match(line, 0, end)) is not None:
        return int(voted[1]), voted.end()
    item = _ITEM.match(line) if line[0] in _ITEM_MARKS else None
    numbered = None
    if item is not None or line[0] in _NUMBER_STARTS:
        numbered = NUMBER.match(line, item.end() if item is not None else 0)
    if numbered is None or numbered.end() > end:
        return None, 0
    return int(numbered[1]), numbered.end()


def _is_beside(text: str) -> bool:
    """Tell whether *text* is what sites print after a date: a handle, or the date once more as "2 hours ago"."""
    if _HANDLE_ONLY.match(text) or _BRACKETED.fullmatch(text) or BESIDE_WORDS.issuperset(_find_words(text)):
        return True
    if _DIGIT.search(text) is None:
        return False
    if _LINKED.fullmatch(text):
        return True
    # "2 replies".
    counted = HEADING.fullmatch(text.strip(LEAD_MARKS)) is not None
    return counted or find_moment(text, text.casefold().split()) is not None


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
    return len(words) <= 3 and all(is_name_word(word) for word in words)


def _is_parted(line: str, moment: Moment) -> bool:
    """Tell whether one mark parts a date and time from what stands on either side: "Ann / 3.5.2014 10:22 / Old hand".

    Behind those of a report it may be counts, of its comments or readers.
    """
    before, behind = line[: moment.start].rstrip(), line[moment.end :].lstrip()
    parted = before[-1] in _PARTING and before[-1] == behind[0]
    return parted and moment.time is not None and _DIGIT.search(behind) is None


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
        author = find_author(line, author, moment, by, says=says)
        if author is None:
            return None
        if moment is not None and _is_page_date(line[slice(*author)]):
            author = None
    return Stamp(author, moment, number, says, by)


def _is_page_date(text: str) -> bool:
    """Tell whether what stands beside a date says when a page was changed: "May 3, 2014 -- Updated 1825 GMT"."""
    return _DIGIT.search(text) is not None and text.casefold().startswith(PAGE_DATED)

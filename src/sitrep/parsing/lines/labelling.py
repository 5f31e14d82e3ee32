"""The second stage: what each line looks like, taken for itself."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from sitrep.parsing.dating.ages import AGE_BEHIND, AGE_BEHIND_ENDS, AGE_ONLY, EASTERN_HINT
from sitrep.parsing.dating.dates import Moment
from sitrep.parsing.dating.days import MONTH_WORDS
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.classifications import is_classification
from sitrep.parsing.lines.control_cues import CONTROL_LIMIT
from sitrep.parsing.lines.controls import is_control
from sitrep.parsing.lines.cues import (
    BARE_HEADING,
    BY_WORDS,
    COUNTED_PART,
    COUNTED_WORDS,
    EASTERN_HEADING_WORDS,
    HEADING,
    HEADING_WORDS,
    LONGEST_EASTERN_HEADING,
    NO_COUNTS,
    PUNCTUATION,
    RELATIVE_WORDS,
    SAYS_WORDS,
    URL_ONLY,
    URL_START,
)
from sitrep.parsing.lines.edits import is_edit
from sitrep.parsing.lines.fields import AUTHOR_STARTS
from sitrep.parsing.lines.labels import NAME_LIMIT, SHORT_LINE, Heading, Labels, NoticeSign
from sitrep.parsing.lines.names import (
    TOLD,
    find_mailed,
    is_guests_name,
    is_marked_name,
    is_name_like,
    is_placed_name,
    trim,
)
from sitrep.parsing.lines.notice_cues import (
    NAVIGATION,
    NAVIGATION_MARKS,
    NOTICE_WORDS,
    PAGES,
    PAGES_WORDS,
    with_punctuation,
)
from sitrep.parsing.lines.notice_cues_abroad import NOTICE_WORDS_ABROAD
from sitrep.parsing.lines.noticing import find_long_notice, find_notice
from sitrep.parsing.lines.paths import is_path
from sitrep.parsing.lines.splitting import LONGEST_FOLDED, Lines
from sitrep.parsing.lines.stamps import Stamp, find_byline, find_eastern_saying, find_stamp
from sitrep.patterns import compile_late

# "New York | March 1" has 5.
_DAY_WORDS = 6
_RULE = compile_late(r"([-=_*~#.·—–+])(?:\s?\1){2,}")
# "Posted by Ann B. Smith on Monday, October 9, 2014 at 03:12 PM | Reply" has 14, and titles sign trackbacks.
_STAMP_WORDS = 24

# A line with none of these is neither notice nor heading, and no stamp but for its date.
_NOTICE_WORDS = with_punctuation(NOTICE_WORDS | NOTICE_WORDS_ABROAD)
_HEADING_WORDS = with_punctuation(HEADING_WORDS)
_SAYS_WORDS = with_punctuation(SAYS_WORDS | BY_WORDS)
_RELATIVE_WORDS = with_punctuation(RELATIVE_WORDS)
_TELLING_WORDS = _NOTICE_WORDS | _HEADING_WORDS | _SAYS_WORDS | _RELATIVE_WORDS
_NO_WORDS: frozenset[str] = frozenset()

# Every date and time but relative ones has one of these.  It begins with a digit and says both cases, for then a
# search skips fast to the digits, and most lines have none.
_DATE_HINT = compile_late(
    r"\d(?:[:./-]\d|\s?[AaPp]\.?[Mm]\b|[Hh]\d|(?:[Ssſ][Tt]|[NnRr][Dd]|[Tt][Hh])\b|(?:(?<=1)9|(?<=2)0)\d\d(?!\d)"
    # "281230ZNOV26".
    r"|\d\d\d\s?[A-Za-z]?\s?(?:[Jj](?:[Aa][Nn]|[Uu][NnLl])|[Ff][Ee][Bb]|[Mm][Aa][RrYyIi]|[Aa](?:[Pp][Rr]|[Uu][Gg]|[Gg][Oo])"
    r"|[Ss][Ee][PpTt]|[Oo][CcKk][Tt]|[Nn][Oo][Vv]|[Dd][EeIi][CcZz])[a-z]{0,6}\.?\s?\d\d)"
)
# "Ann 5pts", without a word by itself.
_POINTS = compile_late(r"\s\d{1,6}pts(?:Featured)?\b")
# Chinese, Japanese and Korean are written with what comes after this.
_EASTERN = "\u2e80"
_SAYING_MARKS = ":：.…"
# What parts such things as "Permalink" in a line.
_PARTS = compile_late(r"\s*(?:[|•·»]|\s[–—-]\s)\s*")
# "Ann wrote: ↑May 3, 2014, 10:44", as phpBB heads what is quoted, with a link to it.
_QUOTED_LINK = ": ↑"
_NUMBER_ONLY = compile_late(r"\(?#?\d{1,4}[.):]?")


Plain = Literal["control", "number", "url", "name"]


class Look(NamedTuple):
    """What one short line looks like, whatever stands around it; a tuple, for it is made for most lines.

    Args:
        told: the stamp, heading or notice that it is, or which of the sets of `Labels` it is in; None for text.
        is_field: whether it may begin with the label of an author, whatever else it looks like.
    """

    told: Stamp | Heading | NoticeSign | Plain | None
    is_field: bool


def label_lines(lines: Lines) -> Labels:
    """Look at each line once, and only the first time at what comes again, such as "Reply", or was looked at before.

    Long lines cost one look for words of notices, so the time is linear.
    """
    known = lines.remember(look_at)
    stamps: dict[int, Stamp] = {}
    headings: dict[int, Heading] = {}
    notices: dict[int, NoticeSign] = {}
    plain: dict[Plain, list[int]] = {"control": [], "number": [], "url": [], "name": []}
    fields: list[int] = []
    for index, (text, folded) in enumerate(zip(lines.texts, lines.folded, strict=True)):
        size = len(text)
        if size > SHORT_LINE or index in lines.joined:
            if size <= LONGEST_FOLDED and (notice := find_long_notice(folded)) is not None:
                notices[index] = notice
            continue
        look = known[text]
        told = look.told
        if look.is_field:
            fields.append(index)
        if told is None:
            continue
        if isinstance(told, Stamp):
            stamps[index] = told
        elif isinstance(told, NoticeSign):
            notices[index] = told
        elif isinstance(told, Heading):
            headings[index] = told
        else:
            plain[told].append(index)
    return Labels(
        stamps=stamps,
        names=frozenset(plain["name"]),
        controls=frozenset(plain["control"]),
        headings=headings,
        notices=notices,
        urls=frozenset(plain["url"]),
        numbers=frozenset(plain["number"]),
        fields=tuple(fields),
    )


def look_at(text: str) -> Look:
    """Return what a line of at most `SHORT_LINE` looks like."""
    folded = text.casefold()
    words = folded.split()
    # "autor: Ann » 3 maja 2014" is a header.
    # What stands behind a wide colon is one word with the label.
    is_field = words[0].partition("：")[0] in AUTHOR_STARTS and " » " not in text
    return Look(_tell(text, folded, words), is_field)


def _tell(text: str, folded: str, words: Sequence[str]) -> Stamp | Heading | NoticeSign | Plain | None:
    # Half of the lines have no word that tells anything, and none is looked up twice.
    telling = _NO_WORDS if _TELLING_WORDS.isdisjoint(words) else _TELLING_WORDS.intersection(words)
    if (len(text) <= CONTROL_LIMIT and is_control(folded, words)) or is_edit(folded, words):
        return "control"
    # To ask this here costs less than to call for it, as most lines are in ASCII.
    ascii_alone = text.isascii()
    if (telling and not telling.isdisjoint(_HEADING_WORDS)) or (
        not ascii_alone and _may_be_eastern_heading(text)
    ):
        heading = find_heading(text)
        if heading is not None:
            return heading
    if len(words) == 1 and (told := _tell_word(text)) is not None:
        return told
    if telling and (notice := find_notice(folded, telling)) is not None:
        return notice
    if (text[0].isdigit() or words[0] in PAGES_WORDS) and PAGES.fullmatch(text):
        return NoticeSign("navigation", 1.0)
    if is_row(text):
        return None
    counts = not COUNTED_WORDS.isdisjoint(telling)
    if text[0] in NAVIGATION_MARKS or text[-1] in NAVIGATION_MARKS or " > " in text:
        return _tell_marked(text, words, telling, counts=counts)
    if len(words) <= _STAMP_WORDS and (stamp := _find_stamp(text, words, telling)) is not None:
        return stamp
    if counts and (heading := find_counted_part(text)) is not None:
        return heading
    if not ascii_alone and is_path(text):
        return NoticeSign("navigation", 1.0)
    if text.isupper() and is_classification(text):
        return NoticeSign("other", 1.5)
    return "name" if _may_be_name(text) else None


def _tell_marked(
    text: str, words: Sequence[str], telling: AbstractSet[str], *, counts: bool
) -> Stamp | Heading | NoticeSign | Plain | None:
    """Return what a line with the marks of navigation is; *counts* says that it may count comments."""
    if counts and (heading := find_counted_part(text)) is not None:
        return heading
    # Quotations begin with ">" too.
    if find_mailed(text):
        return "name"
    if text.count(" > ") == 1 and " • " in text:
        # "Ann > Bo • 3 days ago" has whom she answers.
        return _find_stamp(text, words, telling)
    if text[0] == "«" and text[-1] == "»" and _DATE_HINT.search(text) is not None:
        # "« Reply #1 on: May 03, 2014, 10:26:47 PM »"
        return find_stamp(text, words, dated=True, says=False, relative=False)
    return NoticeSign("navigation", 1.0) if text[0] != ">" and NAVIGATION.fullmatch(text) else None


def _tell_word(text: str) -> Stamp | Plain | None:
    """Return what a line without blanks is by itself: a number, an age or a web address, if any."""
    if _NUMBER_ONLY.fullmatch(text):
        return "number"
    if AGE_ONLY.fullmatch(text):
        return Stamp(None, Moment(0, len(text), "relative"), None, says=False, by="")
    return "url" if URL_ONLY.fullmatch(text) else None


def _may_be_name(text: str) -> bool:
    if len(text) <= NAME_LIMIT and (is_name_like(text) or is_marked_name(text)):
        return True
    # Most lines have nothing of what the others ask for.
    if ": " in text and len(text) <= NAME_LIMIT and is_guests_name(text):
        return True
    if " from " in text and is_placed_name(text):
        return True
    if TOLD in text and _is_told_name(text):
        return True
    return _is_linked_name(text) or find_mailed(text) > 0 or _is_answering_name(text)


def reads_as_byline(text: str, folded: str) -> bool:
    """Tell whether a line, *folded* if case-folded, could be the byline of a report, be that a stamp or not."""
    return len(text) <= SHORT_LINE and find_byline(text, folded.split()) is not None


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


def _is_answering_name(text: str) -> bool:
    """Tell whether a line is a name and whom that answers: "Ann (author) in reply to Bo"."""
    answered = find_answered(text)
    if answered is None or not answered.start() or answered.end() < len(text):
        return False
    start, end = trim(text, 0, answered.start())
    return is_name_like(text[start:end])


def find_counted_part(text: str) -> Heading | None:
    """Return the heading that a line is if one of its parts counts comments: "Signs • (4) Comments • Permalink"."""
    for part in _PARTS.split(text):
        counted = COUNTED_PART.fullmatch(part)
        if counted is not None:
            return Heading(int(counted["count"] or counted["count_after"]))
    return None


def _find_stamp(text: str, words: Sequence[str], telling: AbstractSet[str]) -> Stamp | None:
    """Return the stamp that a line is, after the cheap looks that most lines fail."""
    if _QUOTED_LINK in text:
        return None
    eastern = not text.isascii() and max(text) > _EASTERN
    if eastern and text[-1] in _SAYING_MARKS and (saying := find_eastern_saying(text)) is not None:
        return saying
    eastern = eastern and EASTERN_HINT.search(text) is not None
    if not telling:
        if "pts" in text and _POINTS.search(text) is not None:
            return find_stamp(text, words, dated=False, says=True, relative=False)
        # Most lines end in four letters, and an age has a digit among the last four.
        aged = (
            text[-1] in AGE_BEHIND_ENDS and not text[-4:-1].isalpha() and AGE_BEHIND.search(text) is not None
        )
        if not eastern and not aged and _DATE_HINT.search(text) is None and not _may_be_day(words):
            return None
        return find_stamp(text, words, dated=True, says=False, relative=eastern or aged)
    relative = eastern or not telling.isdisjoint(_RELATIVE_WORDS)
    dated = relative or _DATE_HINT.search(text) is not None or _may_be_day(words)
    said = not telling.isdisjoint(_SAYS_WORDS) and (
        dated
        or words[0].strip(PUNCTUATION) in BY_WORDS
        or (words[-1].strip(PUNCTUATION) or words[-2:][0]) in SAYS_WORDS
        or (len(words) > 1 and (words[1].rstrip(":") in BY_WORDS or words[-2] == "pts"))
    )
    return find_stamp(text, words, dated=dated, says=said, relative=relative) if dated or said else None


def may_be_dated(text: str, words: Sequence[str]) -> bool:
    """Tell quickly whether *text*, of these case-folded *words*, may have a date or an age."""
    return _DATE_HINT.search(text) is not None or not _RELATIVE_WORDS.isdisjoint(words)


def _may_be_day(words: Sequence[str]) -> bool:
    """Tell whether a line of these few words may be a date without a year, such as "Mar 1"."""
    return len(words) <= _DAY_WORDS and not MONTH_WORDS.isdisjoint(words)


def _may_be_eastern_heading(text: str) -> bool:
    """Tell whether a line may be a heading in a language that has no blanks between words."""
    return (
        len(text) <= LONGEST_EASTERN_HEADING
        and max(text) > _EASTERN
        and any(word in text for word in EASTERN_HEADING_WORDS)
    )


def find_heading(text: str) -> Heading | None:
    """Return the heading of comments that a line is, if it is one."""
    match = HEADING.fullmatch(text)
    if match is None:
        return Heading(None) if BARE_HEADING.fullmatch(text) else None
    count = next(filter(None, match.groups())).casefold()
    if count in NO_COUNTS:
        # "No comment on that, I only wanted to say ..." is what somebody says.
        return Heading(0) if ", " not in text else None
    return Heading(int(count) if count.isdigit() else 1)

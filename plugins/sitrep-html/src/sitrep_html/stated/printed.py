"""A byline as sites print it: who wrote the page and when, in one short line that says nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from sitrep_html.dating.dates import find_date
from sitrep_html.parts.names import WEEKDAYS, count_words, is_button
from sitrep_html.stated.wording import (
    BESIDE_DATE,
    CATEGORY,
    COUNT,
    FILED,
    LED,
    LED_IN_FILED,
    NO_FIRST_NAMES,
    NO_NAMES,
    PARTICLES,
    POSTED_BY,
    READING_TIME,
    SPLIT,
    SURELY_LED,
    TIME,
    TRANSLATED,
    UPDATED,
)

LONGEST = 160
# "This entry was posted on ... You can follow any responses to this entry through ..."
LONGEST_FILED = 600
# The date stands so near the start of these.
_FILED_DATE = 120
_MOST_DATES = 3
_MOST_WORDS = 9
_MOST_BARE = 4
_MOST_OF_SUBJECT = 3
# A role or a place beside a name: "Harbour correspondent".
_MOST_BESIDE = 5
_EDGES = " \t,.;:|·•–—-()[]/»«\xa0"
_SENTENCE = re.compile(r"(?<![ap]\.m)(?<!Uhr)[.!?…]\Z")
_LETTERS = re.compile(r"[^\W\d_]")


@frozen(kw_only=True)
class Printed:
    """What a byline says.

    Args:
        author: the name, or several, without the words that lead to it.
        published: the date as written.
        modified: likewise, of what the line says to be later changes.
    """

    author: str | None = None
    published: str | None = None
    modified: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether it says neither who nor when."""
        return self == Printed()


def read_byline(line: str, *, name: str | None = None, is_named: bool = False) -> Printed | None:
    """Return what *line* says of who wrote the page and when, None if it says anything else or neither.

    Args:
        line: white space folded.
        name: what the markup says to be the author's name in the line.
        is_named: whether the markup calls the line a byline, so that names need not begin with a capital, or
            with a word that leads to them.

    >>> read_byline("Posted on May 7, 2019 by Jo Witt | 2 comments")
    Printed(author='Jo Witt', published='May 7, 2019', modified=None)
    >>> read_byline("Jo Witt, 7 May 2019 | Tags: bridge, county | Comments (3)", is_named=True)
    Printed(author='Jo Witt', published='7 May 2019', modified=None)
    >>> read_byline("By Sunday, 14 March 2019, the ships were back.")
    >>> read_byline("Jo Witt, 7 May 2019 10:15", is_named=True)
    Printed(author='Jo Witt', published='7 May 2019 10:15', modified=None)
    """
    line = READING_TIME.sub("", line).rstrip(" |·•,–—-") or line
    if FILED.match(line) is not None:
        return _read_filed(line) if len(line) <= LONGEST_FILED else None
    if len(line) > LONGEST or ends_as_sentences(line):
        return None
    if name is not None:
        line = line.replace(name, "|", 1)
    cuts = list(_cut_dates(line))
    # Two words beside no date may be anything.
    may_be_bare = is_named and len(cuts) > 1
    printed = Printed(author=name)
    is_listing = False
    for segments, date in cuts:
        for segment in segments:
            is_listing = _lists_subjects(segment) or (is_listing and _is_subject(segment))
            if is_listing and not printed.is_empty:
                continue
            more = _read_segment(segment, printed, is_named=is_named, may_be_bare=may_be_bare)
            if more is None:
                return None
            printed = more
        if date is not None:
            is_later = bool(segments) and UPDATED.search(segments[-1]) is not None
            printed = _add_date(printed, date, is_later=is_later)
    return None if printed.is_empty else printed


def read_name(text: str) -> str | None:
    """Return the name in *text*, which the markup says to hold the author's; None if it holds anything else.

    >>> read_name("veröffentlicht von jwitt"), read_name("Jo Witt"), read_name("Share this article")
    ('jwitt', 'Jo Witt', None)
    """
    led = LED.fullmatch(text)
    name = (led["name"] if led is not None else text).rstrip(" :,")
    is_name = _is_name(name) or (len(name.split()) == 1 and _may_be_name(name))
    return name if is_name and ":" not in name else None


def is_led(line: str) -> bool:
    """Tell whether *line* begins with words that are a byline's alone: "Posted by", "This entry was posted"."""
    return POSTED_BY.match(line) is not None or FILED.match(line) is not None


def ends_as_sentences(line: str) -> bool:
    """Tell whether *line* ends as sentences do, and not in "9.40 p.m."."""
    return _SENTENCE.search(line) is not None


def _read_filed(line: str) -> Printed | None:
    """Return what a sentence such as "This entry was posted on Sunday, 3 June 2012 by Jo" says."""
    found = find_date(line[:_FILED_DATE])
    if found is None or not found.is_whole:
        return None
    named = LED_IN_FILED.search(line[: _FILED_DATE * 2])
    is_name = named is not None and _is_name(named["name"])
    return Printed(
        author=named["name"] if named is not None and is_name else None,
        published=line[found.start : found.end],
    )


def _cut_dates(line: str) -> Iterator[tuple[list[str], str | None]]:
    """Yield what stands before each date of *line* in segments, and the date; at last what stands after all."""
    for _ in range(_MOST_DATES):
        found = find_date(line)
        if found is None or not found.is_whole:
            break
        yield _split(line[: found.start]), line[found.start : found.end]
        line = line[found.end :]
    yield _split(line), None


def _split(text: str) -> list[str]:
    return [segment for each in SPLIT.split(text) if (segment := each.strip(_EDGES))]


def _add_date(printed: Printed, date: str, *, is_later: bool) -> Printed:
    if is_later:
        return evolve(printed, modified=printed.modified or date)
    return evolve(printed, published=printed.published or date)


def _read_segment(segment: str, printed: Printed, *, is_named: bool, may_be_bare: bool) -> Printed | None:
    """Return *printed* with what *segment* says, None if that is not of a byline."""
    if _is_beside_date(segment) or is_button(segment):
        return printed
    if any(each.fullmatch(segment) is not None for each in (COUNT, TIME, TRANSLATED)):
        return printed
    is_begun = not printed.is_empty
    if CATEGORY.match(segment) is not None and (is_begun or is_named):
        return printed
    led = LED.fullmatch(segment)
    if led is not None:
        is_sure = is_named or SURELY_LED.match(segment) is not None
        name = led["name"].rstrip(" :,")
        if not (_is_name(name) or (is_sure and _may_be_name(name))):
            return None
        return printed if printed.author else evolve(printed, author=name)
    if printed.author is None and may_be_bare and _is_bare_name(segment):
        return evolve(printed, author=segment)
    return printed if (is_begun or may_be_bare) and _may_be_beside(segment) else None


def _lists_subjects(segment: str) -> bool:
    """Tell whether a list of the page's subjects begins with *segment*: "Tags: bridge", of which more may follow."""
    return ": " in segment and CATEGORY.match(segment) is not None


def _is_subject(segment: str) -> bool:
    if LED.fullmatch(segment) is not None or COUNT.fullmatch(segment) is not None:
        return False
    return len(segment.split()) <= _MOST_OF_SUBJECT


def _is_beside_date(segment: str) -> bool:
    """Tell whether *segment* has no words but those that stand beside a date: "Last updated on"."""
    return count_words(BESIDE_DATE.sub(" ", segment)) == 0 or segment.casefold() in WEEKDAYS


def _is_name(text: str) -> bool:
    """Tell whether *text* is written as names of people are: "Jo van der Witt and Bo Lind"."""
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or any(map(str.isdigit, text)):
        return False
    if words[0].casefold().strip(".,") in WEEKDAYS or words[0].casefold() in PARTICLES - {
        "de",
        "da",
        "di",
        "van",
    }:
        return False
    if any(word.casefold() in NO_NAMES for word in words):
        return False
    return all(word in PARTICLES or _is_capital(word) for word in words) and _is_capital(words[-1])


def _is_capital(word: str) -> bool:
    return word[0].isalpha() and not word[0].islower() and "." not in word[3:]


def _may_be_name(text: str) -> bool:
    """Tell whether *text* may be a name where the words before it, or the markup, say that one follows."""
    words = text.casefold().split()
    if not 0 < len(words) <= _MOST_BARE or _LETTERS.search(text) is None or text.endswith(":"):
        return False
    if len(words) > 1 and any(map(str.isdigit, text)):
        return False
    return not any(word in NO_NAMES or word in WEEKDAYS for word in words)


def _is_bare_name(text: str) -> bool:
    """Tell whether *text* is a name where nothing leads to it, and no place or department: two words or more."""
    words = text.split()
    return (
        1 < len(words) <= _MOST_BARE
        and _is_name(text)
        and words[0].casefold() not in NO_FIRST_NAMES
        and not text.isupper()
    )


def _may_be_beside(text: str) -> bool:
    """Tell whether *text* may be a role, a place or a department beside name and date."""
    words = text.split()
    return len(words) <= _MOST_BESIDE and _is_capital(words[0]) and not any(map(str.isdigit, text))

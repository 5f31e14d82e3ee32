"""How long ago something was, where the markup of a page says that a date stands there."""

from __future__ import annotations

import re

from sitrep.parsing.dating.age_words import DAYS, NOW, ONES, find_unit
from sitrep.parsing.dating.ages import AFTER, BEFORE
from sitrep.patterns import compile_late

# These begin or end much else in plain text.
_BEFORE = rf"(?:{BEFORE}|for|przed)"
_AFTER = rf"(?:{AFTER}|ago|sedan|zuvor|earlier)"
_COUNT = rf"(?:\d{{1,4}}|(?:{'|'.join(sorted(ONES))})(?=\s))"
_UNIT = r"([^\W\d_]{1,10})\.?"
_ABOUT = r"(?:(?:about|almost|over|ca\.?|circa|etwa|fast|über|environ|ungefähr|около|ok\.?)\s)?"
# With a smaller unit behind the first, or without: "1 hour and 20 minutes ago".
_AGE = compile_late(
    rf"(?<!\w){_BEFORE}\s{_ABOUT}{_COUNT}\s{{0,2}}{_UNIT}(?:\s(?:siden|sedan))?(?!\w)"
    rf"|(?<!\w){_COUNT}\s{{0,2}}{_UNIT}(?:,?(?:\sand)?\s\d{{1,2}}\s?{_UNIT})?\s{_AFTER}(?!\w)",
    re.IGNORECASE,
)
# "vor 6 Stunden, 12 Minuten"
_SMALLER = compile_late(
    r"(?:,\s|\s(?:und|et|y|e|en|och|i|и)\s)\d{1,2}\s([^\W\d_]{1,10})(?:\s(?:siden|sedan))?(?!\w)",
    re.IGNORECASE,
)
# Each of these is a word of other things too, so the time of day must follow, unless nothing else stands there.
_NAMED = compile_late(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(DAYS, key=len, reverse=True)))})"
    r"[,\s]{0,3}(?:(?:at|um|à|a las|alle|ore|om|o|o godz\.|às|в|kl\.?|klo|v|saat|–|-)\s)?"
    r"(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?:\s?[ap]\.?m\b)?",
    re.IGNORECASE,
)
_HINT = compile_late(rf"\b(?:{_BEFORE}|{_AFTER})\b|[:.h]\s?\d\d", re.IGNORECASE)


def find_marked_age(line: str) -> tuple[int, int] | None:
    """Return the range of the first age in a short *line* of which the markup says that it has a date.

    >>> find_marked_age("yesterday"), find_marked_age("What she said yesterday")
    ((0, 9), None)
    """
    words = line.strip(" \t\n.,")
    folded = words.casefold()
    if folded in NOW or folded in DAYS:
        start = line.find(words)
        return start, start + len(words)
    if _HINT.search(line) is None:
        return None
    named = _NAMED.search(line)
    return named.span() if named is not None else _find_counted(line)


def _find_counted(line: str) -> tuple[int, int] | None:
    found = _AGE.search(line)
    while found is not None:
        before, after, smaller = found.groups()
        # "for 100 m" is a distance.
        if before not in ("m", "M") and all(
            find_unit(word.casefold()) is not None for word in (before, after, smaller) if word
        ):
            return found.start(), _find_end(line, found.end()) if before else found.end()
        # "3 comments 2 days ago"
        found = _AGE.search(line, found.start() + 1)
    return None


def _find_end(line: str, end: int) -> int:
    """Return where an age ends, with the smaller unit that may stand behind the first, which ends at *end*."""
    smaller = _SMALLER.match(line, end)
    return smaller.end() if smaller is not None and find_unit(smaller[1].casefold()) is not None else end

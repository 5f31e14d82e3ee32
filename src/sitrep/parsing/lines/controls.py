"""Lines that are made of a site's controls alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep.parsing.lines.control_cues import (
    CONTROL_BEGINNINGS,
    CONTROL_LINES,
    CONTROL_WORDS_STRONG,
    CONTROL_WORDS_WEAK,
    COUNTED_BY_SITES,
    SEPARATORS,
    SHORT_AGE,
)
from sitrep.parsing.lines.cues import BY_WORDS, PUNCTUATION
from sitrep.patterns import compile_late

_CONTROL_WORDS = 8
# "2009-08-06 22:15 - (Reply)" has a date.
_DATE_NUMBERS = 4
_WORD = compile_late(r"[^\W_]+")
_CONTROL_VOCABULARY = CONTROL_WORDS_STRONG | CONTROL_WORDS_WEAK
# "View 3 replies", "2 replies by Ann and others"; what loads more comments is a notice.
_UNFOLDING = frozenset("view show see hide load read expand collapse".split())
_OPENING = _UNFOLDING | {beginning.split()[0] for beginning in CONTROL_BEGINNINGS}
_UNFOLDED = frozenset("more reply replies response responses".split())
# Text browsers print the number of a link before its words, here of one in a list.
_LINK = compile_late(r"(?:[*+•]\s)?\[\d{1,4}\]")
# From where somebody wrote, in part or whole.
_ADDRESS = compile_late(r"ip(?:-address)?\s?:?\s?\d{1,3}(?:\.(?:\d{1,3}|[x*-]{1,3})){3}")
# IntenseDebate told below a comment when it was answered last; others tell beside its date when it was changed.
_ACTIVE = compile_late(
    r"(?:report )?reply(?: \d+ repl(?:y|ies))? · active .{1,20} ago|(?:last )?edited \d.{1,15} ago"
)
# Links without blanks between, as a row of them is copied: "permalinkembedsavereportreply".
_GLUED_WORDS = [
    word
    for word in CONTROL_WORDS_STRONG | CONTROL_WORDS_WEAK | {"embed", "context", "award", "give"}
    if len(word) > 3 and word.isascii() and word.isalpha()
]
_GLUED = compile_late("(?:" + "|".join(sorted(_GLUED_WORDS, key=lambda word: (-len(word), word))) + "){3,12}")
_LEAST_GLUED = 12
# "12 431 subscribers", "48.2K views".
_COUNT = compile_late(r"\d[\d.,\s]*[km]?\s[^\W\d_]+$")
_LONGEST_COUNT = 4
_DIGITS = "0123456789"
_AROUND_CONTROLS = PUNCTUATION + _DIGITS
_VOTES = compile_late(
    r"[+\-–−]\s?\d{1,5}(?:\s?[/|]\s?[+\-–−]\s?\d{1,5})?|\d{1,5}\s?(?:up|down|\|)\s?\d{0,5}|(?:▲|▼|👍|👎)\s?\d{0,5}",
    re.IGNORECASE,
)


def _counts(folded: str, words: Sequence[str]) -> bool:
    """Tell whether a line that begins with no letter counts readers, or answers: "48.2K views", "2 replies by Ann"."""
    if words[-1] in COUNTED_BY_SITES:
        return len(words) <= _LONGEST_COUNT and _COUNT.match(folded) is not None
    return len(words) > 2 and words[1] in _UNFOLDED and words[2] in BY_WORDS and words[0].isdigit()


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
    if folded.endswith(" ago") and _ACTIVE.fullmatch(folded) is not None:
        return True
    if first.startswith("ip") and _ADDRESS.fullmatch(folded) is not None:
        return True
    if (
        len(words) == 1
        and len(first) >= _LEAST_GLUED
        and first.isalpha()
        and _GLUED.fullmatch(first) is not None
    ):
        return True
    if first[0].isalpha():
        # "Like(3)"
        if first.strip(_AROUND_CONTROLS) not in _CONTROL_VOCABULARY:
            return False
    elif _counts(folded, words):
        return True
    last = words[-1].strip(PUNCTUATION)
    if last.isalpha() and last not in _CONTROL_VOCABULARY:
        return False
    if len(words) == 1 and first.lstrip(_DIGITS) in CONTROL_WORDS_STRONG:
        # "63Recommend"
        return True
    written = _WORD.findall(folded)
    if sum(map(str.isdigit, written)) >= _DATE_NUMBERS:
        return False
    if len(written) <= _CONTROL_WORDS and not CONTROL_WORDS_STRONG.isdisjoint(written):
        return all(
            word in _CONTROL_VOCABULARY or word.isdigit() or SHORT_AGE.fullmatch(word) for word in written
        )
    return _VOTES.fullmatch(folded) is not None

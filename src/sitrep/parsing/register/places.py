"""Which lines may be the first of the comments at all: the places that the model weighs."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.parsing.lines.cues import TEXT_ENDS
from sitrep.patterns import compile_late

# A line as plainly a reporter's as this opens no comments.
_LEAST_OWN = -2.0

# Whom to write to, or to call, stands at the end of a report, and no comment opens with it; nor with the name or the
# office above or below that.
_MAIL = compile_late(r"\w@\w[\w.-]*\.[a-z]{2}")
# It begins with what it begins with in all cases, for then a search skips fast to that, and most lines have none.
_TELEPHONE = compile_late(r"[\d(](?<!\d.)(?:(?<=\()\d{3}\)\s?|(?<=\d)\d\d[-.\s])\d{3}[-.\s]\d{4}(?!\d)")
_LONGEST_CONTACT, _LONGEST_OFFICE = 160, 60

# "It held," she said; "It held", said Ann Lee; "It held," Ann Lee added: speech that a reporter has heard.  Of the
# lines of reports on spliced pages one in 120 opens so, and of those of real comments one in 12,000.
_VERB = "(?:said|says|added|adds|told|explained|explains|noted|asked|continued|recalled|warned|insisted|announced)"
_SPEECH = compile_late(
    r"[\"“„«][^\"”“»]{2,400}[\"”“»],?\s"
    rf"(?:(?:s?he|they)\s{_VERB}|[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,3}}\s{_VERB}|{_VERB}\s(?:s?he|they|[A-Z]\w+))\b"
)


def find_places(texts: Sequence[str], scores: Sequence[float], openings: Sequence[str]) -> list[int]:
    """Return the lines that may be the first of the comments: not plainly a reporter's, or opening as comments do.

    *texts* are the lines of a page, *scores* their registers, and *openings* how they open.
    """
    return [
        at
        for at in range(1, len(scores))
        if (scores[at] > _LEAST_OWN or openings[at])
        and not _is_contact(texts, at)
        and not _is_speech(texts[at])
    ]


def _is_speech(text: str) -> bool:
    return text[0] in '"“„«' and _SPEECH.match(text) is not None


def _is_contact(texts: Sequence[str], place: int) -> bool:
    """Tell whether a line has an address or number of somebody, or is a short one beside such a line."""
    if has_address(texts[place]):
        return True
    text = texts[place]
    if len(text) > _LONGEST_OFFICE or text[-1] in TEXT_ENDS:
        return False
    return any(map(has_address, texts[max(0, place - 1) : place + 2]))


def has_address(text: str) -> bool:
    """Tell whether a short line has an e-mail address or a telephone number."""
    if len(text) > _LONGEST_CONTACT:
        return False
    return ("@" in text and _MAIL.search(text) is not None) or _TELEPHONE.search(text) is not None

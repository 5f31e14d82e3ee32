"""Bare comments: which lines are by one hand."""

from __future__ import annotations

import re

from sitrep.model import Reason
from sitrep.parsing.closings import find_closing
from sitrep.parsing.cues import URL_ONLY
from sitrep.parsing.openings import addresses_somebody, find_opening
from sitrep.parsing.stamps import is_name_like

# A word whose parts are joined in a way of its own (Deir-ez-Zor, T4/Palmyra) betrays the hand that typed it.
_SPELLING = re.compile(r"\b[^\W\d_]+(?:[-'’´][^\W\d_]+)+\b")
_ORDINARY_SPELLING = re.compile(r".*['’´](?:s|t|re|ve|ll|d|m)$|(?:[a-z]+-)+[a-z]+$")
# They and their like refer back, mostly within one comment.
_REFERS_BACK = re.compile(
    r"(?:they|he|she|it|this|these|those|and|but|then|also|so|which|because)\b", re.IGNORECASE
)
_INTERJECTION_WORDS = 2
# "Many thanks and kind regards," is about as long as lines get that do nothing but sign off.
_LONGEST_SIGNOFF = 30
_INTERJECTION = re.compile(
    r"(?:[^\W\d_]+\s?){1,2}!+|(?:no|yes|nope|yep|exactly|agreed|wrong|true|really)[.!?]*", re.IGNORECASE
)

_PRIOR = Reason("prior: most lines of bare comments are a comment each", 0.8)


def weigh_start(previous: str, line: str) -> tuple[Reason, ...]:
    """Return the reasons for and against *line* starting a comment after the line *previous*.

    What the page alone cannot show stays doubtful: the weights sum to a confidence not far from even.
    """
    reasons = [_PRIOR]
    if URL_ONLY.fullmatch(line):
        reasons.append(Reason("only a web address: it belongs to the line before", -4.0))
    if _is_signoff(line):
        reasons.append(Reason("signs off what stands above", -2.5))
    elif _is_signoff(previous):
        if previous[-1] == "," and is_name_like(line):
            reasons.append(Reason("a name below a line that signs off", -4.0))
    elif addresses_somebody(previous):
        reasons.append(Reason("the line before only addresses somebody", -4.0))
    elif addresses_somebody(line):
        reasons.append(Reason("only addresses somebody", 2.0))
    elif find_opening(line) == "greeting":
        reasons.append(Reason("opens with a greeting", 1.5))
    if previous.endswith(":"):
        reasons.append(Reason("the line before ends in a colon", -2.0))
    if _is_interjection(previous):
        reasons.append(Reason("the line before is an interjection that this one explains", -1.6))
    shared = _find_spellings(previous) & _find_spellings(line)
    if shared:
        reasons.append(Reason(f"spells {min(shared)} as the line before does", -2.2))
    if _REFERS_BACK.match(line) and not _is_interjection(line):
        reasons.append(Reason("opens by referring back", -1.2))
    if line[0].islower():
        reasons.append(Reason("starts in lower case", 0.6))
    return tuple(reasons)


def _is_signoff(line: str) -> bool:
    """Tell whether a line does nothing but sign off, as "Cheers," and "- Ann" do."""
    return len(line) <= _LONGEST_SIGNOFF and find_closing(line) == "signoff"


def _is_interjection(line: str) -> bool:
    return len(line.split()) <= _INTERJECTION_WORDS and _INTERJECTION.fullmatch(line) is not None


def _find_spellings(line: str) -> set[str]:
    return {word for word in _SPELLING.findall(line[:600]) if not _ORDINARY_SPELLING.fullmatch(word)}

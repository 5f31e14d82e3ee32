"""Bare comments: which lines are by one hand."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitrep.model import Reason
from sitrep.parsing.lines.cues import URL_ONLY
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.register.closings import signs_off
from sitrep.parsing.register.openings import addresses_somebody
from sitrep.patterns import compile_late

# A word whose parts are joined in a way of its own (Deir-ez-Zor, T4/Palmyra) betrays the hand that typed it.
_JOINTS = frozenset("-'’´")
_SPELLING = compile_late(r"\b[^\W\d_]+(?:[-'’´][^\W\d_]+)+\b")
_ORDINARY_SPELLING = compile_late(r".*['’´](?:s|t|re|ve|ll|d|m)$|(?:[a-z]+-)+[a-z]+$")
# They and their like refer back, mostly within one comment.
_REFERS_BACK = compile_late(
    r"(?:they|he|she|it|this|these|those|and|but|then|also|so|which|because)\b", re.IGNORECASE
)
_NO_WORDS: frozenset[str] = frozenset()
_INTERJECTION_WORDS = 2
# "Many thanks and kind regards," is about as long as lines get that do nothing but sign off.
_LONGEST_SIGNOFF = 30
_INTERJECTION = compile_late(
    r"(?:[^\W\d_]+\s?){1,2}!+|(?:no|yes|nope|yep|exactly|agreed|wrong|true|really)[.!?]*", re.IGNORECASE
)

_PRIOR = Reason("prior: most lines of bare comments are a comment each", 0.8)
_ADDRESS_ONLY = Reason("only a web address: it belongs to the line before", -4.0)
_SIGNS_OFF = Reason("signs off what stands above", -2.5)
_SIGNED = Reason("a name below a line that signs off", -4.0)
_ADDRESSED = Reason("the line before only addresses somebody", -4.0)
_ADDRESSES = Reason("only addresses somebody", 2.0)
_GREETS = Reason("opens with a greeting", 1.5)
_ANNOUNCED = Reason("the line before ends in a colon", -2.0)
_EXPLAINS = Reason("the line before is an interjection that this one explains", -1.6)
_REFERS = Reason("opens by referring back", -1.2)
_LOWER = Reason("starts in lower case", 0.6)
# With the spelling in it.
_SHARED = -2.2


class TypedLine(NamedTuple):
    """A line as its hand shows in it; looked at once, for each is held against the one before and the one after.

    Args:
        text: the line.
        signs_off: True if it does nothing but sign off, as "Cheers," and "- Ann" do.
        addresses: True if it does nothing but address somebody.
        interjection: True for "Oh no!" and the like.
        spellings: its words whose parts are joined in a way of their own.
    """

    text: str
    signs_off: bool
    addresses: bool
    interjection: bool
    spellings: frozenset[str]


def look_at(line: str) -> TypedLine:
    """Return what a line shows of the hand that typed it.

    >>> look_at("We are from Deir-ez-Zor.").spellings
    frozenset({'Deir-ez-Zor'})
    """
    return TypedLine(
        line, _is_signoff(line), addresses_somebody(line), _is_interjection(line), _find_spellings(line)
    )


def weigh_start(previous: TypedLine, line: TypedLine, opening: str) -> tuple[Reason, ...]:
    """Return the reasons for and against *line* starting a comment after the line *previous*.

    *opening* is how it opens, as `find_opening` tells.

    What the page alone cannot show stays doubtful: the weights sum to a confidence not far from even.
    """
    reasons = [_PRIOR]
    if URL_ONLY.fullmatch(line.text):
        reasons.append(_ADDRESS_ONLY)
    if line.signs_off:
        reasons.append(_SIGNS_OFF)
    elif previous.signs_off:
        if previous.text[-1] == "," and is_name_like(line.text):
            reasons.append(_SIGNED)
    elif previous.addresses:
        reasons.append(_ADDRESSED)
    elif line.addresses:
        reasons.append(_ADDRESSES)
    elif opening == "greeting":
        reasons.append(_GREETS)
    if previous.text.endswith(":"):
        reasons.append(_ANNOUNCED)
    if previous.interjection:
        reasons.append(_EXPLAINS)
    shared = previous.spellings & line.spellings
    if shared:
        reasons.append(Reason(f"spells {min(shared)} as the line before does", _SHARED))
    if _REFERS_BACK.match(line.text) and not line.interjection:
        reasons.append(_REFERS)
    if line.text[0].islower():
        reasons.append(_LOWER)
    return tuple(reasons)


def _is_signoff(line: str) -> bool:
    """Tell whether a line does nothing but sign off, as "Cheers," and "- Ann" do."""
    return len(line) <= _LONGEST_SIGNOFF and signs_off(line)


def _is_interjection(line: str) -> bool:
    # It is split no further than that.
    few = len(line.split(None, _INTERJECTION_WORDS)) <= _INTERJECTION_WORDS
    return few and _INTERJECTION.fullmatch(line) is not None


def _find_spellings(line: str) -> frozenset[str]:
    heard = line[:600]
    # Half of the lines have none of these; and of the others few words do, while the pattern tries each.
    if not any(map(heard.__contains__, _JOINTS)):
        return _NO_WORDS
    joined = " ".join(word for word in heard.split() if not _JOINTS.isdisjoint(word))
    return frozenset(word for word in _SPELLING.findall(joined) if not _ORDINARY_SPELLING.fullmatch(word))

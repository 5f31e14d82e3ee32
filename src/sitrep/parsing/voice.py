"""Whose voice a line is in, a reporter's or a commenter's: evidence for pages that mark nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from sitrep.parsing import cues
from sitrep.parsing.cues import URL_ONLY, VoiceCue

# Cues overlap, so their sum overstates what a line says; and no line may outvote all others.
DAMPING = 0.45
_MOST = 1.5

# Lines longer than this are judged by their beginning, which keeps the work on a line bounded.
_JUDGED = 160

_EMOTICON = re.compile(
    r"[:;=][-'o]?[)(DPp/\\|](?=\s|$|[.,!?)])|<3|[\U0001F600-\U0001F64F\U0001F900-\U0001F9FF]"
)
_ADDRESS = re.compile(
    r"@\w|(?:no|yes|yeah|well|exactly|agreed|correct|wrong|really|sure|right|true|lol|hey|hi|hello|dear|so|but|also)\b[\s,.!?]",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r" [A-ZÀ-ÖØ-Þ]")
_SHORT = 60
_LONG = 250
_MANY_NAMES = 0.12

_CONTRACTION = re.compile(r"\w(?:['’´`](?:s|t|re|ve|ll|d|m)\b|n['’´`]t\b)")


def _typed(words: frozenset[str]) -> frozenset[str]:
    """Return *words* as they are typed: with one apostrophe or another, and with punctuation."""
    curled = {word.replace("'", mark) for word in words for mark in "'’´`"}
    return cues.with_punctuation(frozenset(curled))


# A word that several cues share counts for the first.
_WORD_CUES: Mapping[VoiceCue, frozenset[str]] = {
    cues.FIRST_PERSON: cues.FIRST_PERSON_WORDS,
    cues.SECOND_PERSON: cues.SECOND_PERSON_WORDS,
    cues.JUDGEMENT: cues.JUDGEMENT_WORDS,
    cues.SLANG: cues.SLANG_WORDS,
    cues.OPINION: cues.OPINION_WORDS,
    cues.REPORTING: cues.REPORTING_WORDS,
}
_CUE_OF_WORD: Mapping[str, VoiceCue] = {
    word: cue for cue, words in reversed(tuple(_WORD_CUES.items())) for word in _typed(words)
}


def find_voice_cues(line: str) -> tuple[VoiceCue, ...]:
    """Return the cues that *line* shows; their weights sum to the log-odds that a commenter wrote it.

    A line that is only a web address shows none: it belongs to whatever stands before it.
    """
    if line[:4].casefold() in ("http", "www.") and URL_ONLY.fullmatch(line):
        return ()
    judged = line[:_JUDGED]
    words = judged.casefold().split()
    told = {_CUE_OF_WORD[word] for word in _CUE_OF_WORD.keys() & words}
    found = [cue for cue in _WORD_CUES if cue in told]
    found += _look_at_shape(line, judged, len(words))
    found += _look_at_marks(judged)
    if _ADDRESS.match(judged) is not None:
        found.append(cues.ADDRESSES_READER)
    return tuple(found)


def score_voice(found: tuple[VoiceCue, ...]) -> float:
    """Return the log-odds that a commenter wrote the line that shows these cues, damped and bounded."""
    return max(-_MOST, min(_MOST, DAMPING * math.fsum(cue.weight for cue in found)))


def _look_at_marks(judged: str) -> Iterator[VoiceCue]:
    """Yield the cues of punctuation."""
    if "!" in judged:
        yield cues.EXCLAMATION
    if "?" in judged:
        yield cues.QUESTION
    if ("'" in judged or "’" in judged or "´" in judged) and _CONTRACTION.search(judged) is not None:
        yield cues.CONTRACTION
    if _is_loose(judged):
        yield cues.LOOSE_TYPING
    if (":" in judged or ";" in judged or not judged.isascii() or "<3" in judged) and _EMOTICON.search(
        judged
    ) is not None:
        yield cues.EMOTICON


def _is_loose(judged: str) -> bool:
    """Tell whether there are blanks before punctuation, marks piled up, or an acute for an apostrophe."""
    # Written out, for `any` over a generator takes three times as long, and every line comes by here.
    return (
        " ," in judged
        or " ." in judged
        or " !" in judged
        or " ?" in judged
        or "!!" in judged
        or "??" in judged
        or "!?" in judged
        or "...." in judged
        or "´" in judged
    )


def _look_at_shape(line: str, judged: str, words: int) -> Iterator[VoiceCue]:
    """Yield the cues of how a line begins, ends and how long it is."""
    first, last, size = line[0], line[-1], len(line)
    if first.islower():
        yield cues.LOWER_START
    if last.isalnum():
        yield cues.NO_FULL_STOP
    if size < _SHORT:
        yield cues.SHORT
        return
    if size > _LONG:
        yield cues.LONG
    if len(_CAPITAL.findall(judged)) > _MANY_NAMES * words:
        yield cues.NAMES
    if last == "." and first.isupper():
        yield cues.PLAIN_START

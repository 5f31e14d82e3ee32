"""Whose voice a line is in, a reporter's or a commenter's: evidence for pages that mark nothing."""

from __future__ import annotations

import re

from sitrep.parsing import cues
from sitrep.parsing.cues import VoiceCue

# Lines longer than this are judged by their beginning, which keeps the work on a line bounded.
_JUDGED = 600

_WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)?")
_EMOTICON = re.compile(r"(?:^|\s)[:;=xX8][-'o]?[)(DPpO/\\|3]+(?=\s|$|[.,!?])|<3|[\U0001F600-\U0001F64F\U0001F900-\U0001F9FF]")
_LOOSE = re.compile(r"\s[,.!?](?:\s|$)|[!?]{2,}|\w´\w|\.{4,}|,\w|\b[A-Z]{4,}\s[A-Z]{4,}\b")
_ADDRESS = re.compile(r"@\w|(?:no|yes|yeah|well|exactly|agreed|correct|wrong|really|sure|right|true|lol|hey|hi|hello|dear|so|but|also)\b[\s,.!?]", re.IGNORECASE)
_CONTRACTION = re.compile(r"\w(?:['’´`](?:s|t|re|ve|ll|d|m)\b|n['’´`]t\b)")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def find_voice_cues(line: str) -> tuple[VoiceCue, ...]:
    """Return the cues that *line* shows; their weights sum to the log-odds that a commenter wrote it.

    A line that is only a web address shows none: it belongs to whatever stands before it.
    """
    if _URL_ONLY.fullmatch(line):
        return ()
    judged = line[:_JUDGED]
    words = _WORD.findall(judged)
    folded = {word.casefold().replace("’", "'").replace("´", "'").replace("`", "'") for word in words}
    found = [cue for cue, is_there in _look(line, judged, words, folded) if is_there]
    return tuple(found)


def _look(line: str, judged: str, words: list[str], folded: set[str]) -> list[tuple[VoiceCue, bool]]:
    count = max(1, len(words))
    size = len(line)
    capitals = sum(word[0].isupper() for word in words[1:]) / count
    digits = sum(word[0].isdigit() for word in words)
    return [
        (cues.LOWER_START, line[0].islower()),
        (cues.EMOTICON, _EMOTICON.search(judged) is not None),
        (cues.FIRST_PERSON, not folded.isdisjoint(cues.FIRST_PERSON_WORDS)),
        (cues.SECOND_PERSON, not folded.isdisjoint(cues.SECOND_PERSON_WORDS)),
        (cues.JUDGEMENT, not folded.isdisjoint(cues.JUDGEMENT_WORDS)),
        (cues.SLANG, not folded.isdisjoint(cues.SLANG_WORDS)),
        (cues.EXCLAMATION, "!" in judged),
        (cues.QUESTION, "?" in judged),
        (cues.SHORT, size < 60),
        (cues.NO_FULL_STOP, line[-1].isalnum()),
        (cues.CONTRACTION, _CONTRACTION.search(judged) is not None),
        (cues.LOOSE_TYPING, _LOOSE.search(judged) is not None),
        (cues.ADDRESSES_READER, _ADDRESS.match(judged) is not None),
        (cues.OPINION, not folded.isdisjoint(cues.OPINION_WORDS)),
        (cues.REPORTING, not folded.isdisjoint(cues.REPORTING_WORDS)),
        (cues.LONG, size > 250),
        (cues.NAMES, capitals > 0.12 and size >= 60),
        (cues.FIGURES, digits >= 2),
        (cues.PLAIN_START, line[0].isupper() and line[-1] == "." and size >= 60),
    ]

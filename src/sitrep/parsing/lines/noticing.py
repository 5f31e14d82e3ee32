"""Lines that look like a notice, by the words they have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from sitrep.model import NoticeKind
from sitrep.parsing.lines.cues import PUNCTUATION
from sitrep.parsing.lines.labels import SHORT_LINE, NoticeSign
from sitrep.parsing.lines.notice_cues import NOTICE_CUES, NOTICE_PRIOR, NOTICE_WORDS, with_punctuation
from sitrep.parsing.lines.notice_cues_abroad import NOTICE_CUES_ABROAD, NOTICE_WORDS_ABROAD
from sitrep.parsing.lines.notice_phrases_abroad import NOTICE_PHRASES_ABROAD

_CUES = (*NOTICE_CUES, *NOTICE_CUES_ABROAD, *NOTICE_PHRASES_ABROAD)
_CUE_WORDS = NOTICE_WORDS | NOTICE_WORDS_ABROAD
# Words of which every notice that may take more than a short line has one.
_APPEAL_WORDS: tuple[str, ...] = tuple(
    "donat paypal patreon patron support help contribution gift newsletter please readers rights copyright follow "
    "subscribe comment comments sign tracked trackback pingback email independent keep".split()
)


def find_long_notice(folded: str) -> NoticeSign | None:
    """Return the notice that a case-folded line of more than `SHORT_LINE` looks like."""
    # To split it would cost more than to look for each of these words.
    found = {
        rank for word, cues in _LONG_CUES.items() if word in folded for rank, stem in cues if stem in folded
    }
    return _weigh_cues(folded, found) if found else None


def find_notice(folded: str, telling: Iterable[str]) -> NoticeSign | None:
    """Return the notice that a short case-folded line looks like, if its cues outweigh the doubt.

    *telling* are its words that notices have, as they stand in the line.
    """
    found: set[int] = set()
    for word in telling:
        for rank, stem in _CUES_BY_WORD.get(word, ()):
            if stem in folded:
                found.add(rank)
    return _weigh_cues(folded, found) if found else None


def _weigh_cues(folded: str, found: AbstractSet[int]) -> NoticeSign | None:
    """Return the notice that a line looks like in which the first stems of cues were *found*."""
    size = len(folded)
    sums: dict[NoticeKind, float] = {}
    # In the order of the table, for the sum of floats depends on it.
    for rank in sorted(found):
        cue = _CUES[rank]
        if size <= cue.limit and all(stem in folded for stem in cue.stems):
            sums[cue.kind] = sums.get(cue.kind, NOTICE_PRIOR) + cue.weight
    if not sums:
        return None
    kind = max(sums, key=lambda each: (sums[each], each))
    return NoticeSign(kind, round(sums[kind], 3)) if sums[kind] > 0 else None


# The words of each cue's first stem, in the order of the table.
_STEM_WORDS = tuple(frozenset(part.strip(PUNCTUATION) for part in cue.stems[0].split()) for cue in _CUES)


def _find_told(word: str, least: int = 0) -> tuple[tuple[int, str], ...]:
    """Return the cues that a *word* may be of, for lines of at least so many code points: place and first stem."""
    return tuple(
        (rank, cue.stems[0])
        for rank, (cue, words) in enumerate(zip(_CUES, _STEM_WORDS, strict=True))
        if cue.limit >= least and (word in words or word.startswith(cue.stems[0]))
    )


# For each word as it is typed, and for each word of the appeals, the cues that a line with it may show.
_CUES_BY_WORD: Mapping[str, tuple[tuple[int, str], ...]] = {
    typed: cues
    for word in _CUE_WORDS
    if (cues := _find_told(word))
    for typed in with_punctuation(frozenset({word}))
}
_LONG_CUES: Mapping[str, tuple[tuple[int, str], ...]] = {
    word: cues for word in _APPEAL_WORDS if (cues := _find_told(word, SHORT_LINE + 1))
}

"""Lines that a site prints beside each date again: ranks, counts, buttons, portraits, whatever their words are."""

from __future__ import annotations

import itertools
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from sitrep.parsing.context.families import find_commonest
from sitrep.parsing.context.recurring_names import find_only_names
from sitrep.parsing.lines.cues import BY_WORDS, TEXT_ENDS
from sitrep.parsing.lines.labelling import is_rule, read_number
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import TOLD
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# So many dates show what comes again beside them, if it does beside this share of them.
_LEAST = 3
_MOST = 0.5
# A commenter may come back that often, and a word may, but hardly any stands beside most dates.
_MOST_LOOSE = 0.75
# Of the places where a line comes again this share is as far from the date, give or take a line.
_STEADY = 0.7
_MANY, _NEARLY_ALL = 4, 0.8
_UNSTEADY = (False, -99)
# What sites print is short, and near the date.
_LONGEST = 60
_NEAR = 14
# So many lines of other kinds may stand among them, such as a badge that not all have.
_ENCLOSED = 3
# "Join Date: Jan 2005" comes again as "Join Date:", "Ignore Ann Lee" as "Ignore …", "Ann's profile photo" as
# "… profile photo".
_LABEL = compile_late(r"([^\W\d_][^:!?.]{1,20}):(?:\s|$)")
_ANY = "…"
# "Judge it!" has two words.
_LEAST_SENTENCE = 3
_NUMBER = compile_late(r"\d[\d.,]*")
# What these open is the title of a comment, or what somebody quotes.
_OPENED = compile_late(r"(?:re|aw|sv|antw|fw|ot)\s?:")


def mark_boilerplate(lines: Lines, labels: Labels) -> Labels:
    """Return *labels* with short lines that come again at the same distance from the dates of comments as controls."""
    dates = find_commonest(labels)
    if len(dates) < _LEAST:
        return labels
    leading, trailing, heading = _part(dates, _find_repeated(lines, labels, dates))
    # "Reply" and counts of votes stand below what is said, however short that is.
    inner = (leading - labels.controls) | heading | _find_numbering(lines, labels, dates)
    inner |= _find_enclosed(lines, labels, dates, inner - heading, trailing)
    found = leading | trailing | inner
    found |= _find_names_again(lines, labels, dates, found)
    found |= _find_labelled_between(lines, trailing, found | labels.controls)
    found -= labels.stamps.keys() | labels.headings.keys() | find_only_names(lines, labels, dates, found)
    if not found or not _leaves_text(labels, dates, found):
        return labels
    return evolve(
        labels,
        names=labels.names - found,
        notices={line: sign for line, sign in labels.notices.items() if line not in found},
        controls=labels.controls | found,
        boilerplate=inner & found,
        repeated=found - labels.controls,
    )


def _part(
    dates: Sequence[int], repeated: Mapping[str, Sequence[int]]
) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Return the *repeated* lines that mostly stand as far below a date, those that do so above one, and in headers.

    Those of the last kind stand above the first date, too, and so are of the header below, and no end of a comment.
    """
    below, above = _measure(dates)
    leading: set[int] = set()
    trailing: set[int] = set()
    heading: set[int] = set()
    for mould, places in repeated.items():
        # What stands beside nearly all may have a line more or less on either side.
        width = 3 if _ANY not in mould and len(places) >= max(_MANY, _NEARLY_ALL * len(dates)) else 2
        after, before = _find_steadiness(places, below, width), _find_steadiness(places, above, width)
        # Above a date "Re: A detour" is the title of the comment, and right below it that of the thread.
        title, first = _OPENED.match(mould) is not None, places[0] < dates[0]
        if after > before or (after == before > _UNSTEADY and title and not first):
            leading.update(places)
        elif before > _UNSTEADY and not title:
            (heading if first else trailing).update(places)
    return frozenset(leading), frozenset(trailing), frozenset(heading)


def _find_repeated(lines: Lines, labels: Labels, dates: Sequence[int]) -> Mapping[str, Sequence[int]]:
    """Return the lines near *dates*, none of which is one, that stand beside enough of them, by what comes again."""
    places: dict[str, list[int]] = {}
    beside: Counter[str] = Counter()
    for first, end in _find_stretches(lines, dates):
        moulds: set[str] = set()
        for line in range(first, end):
            if line in labels.stamps or line in labels.numbers or len(lines.texts[line]) > _LONGEST:
                continue
            text = lines.texts[line]
            # Sites begin with a capital, and commenters often do not.
            if text[0].islower() and text.count(" ") >= _LEAST_SENTENCE and text.replace(" ", "").isalpha():
                continue
            for mould in _find_moulds(lines.folded[line]):
                places.setdefault(mould, []).append(line)
                moulds.add(mould)
        beside.update(moulds)
    found: dict[str, Sequence[int]] = {}
    for mould, times in beside.items():
        loose = mould.endswith(_ANY) or mould.startswith(_ANY) or not labels.names.isdisjoint(places[mould])
        if times >= max(_LEAST, len(dates) * (_MOST_LOOSE if loose else _MOST)):
            found[mould] = places[mould]
    return found


def _find_stretches(lines: Lines, dates: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Yield the lines that are near: above the first of *dates*, between one and the next, and below the last."""
    yield max(0, dates[0] - _NEAR), dates[0]
    for before, after in itertools.pairwise(dates):
        if after - before <= 2 * _NEAR:
            yield before + 1, after
        else:
            yield before + 1, before + _NEAR
            yield after - _NEAR, after
    yield dates[-1] + 1, min(len(lines), dates[-1] + _NEAR)


def _find_steadiness(places: Sequence[int], distances: Mapping[int, int], width: int) -> tuple[bool, int]:
    """Return whether all *places* are just as far from a date, and how near most are, negated.

    They are unsteady if fewer than most are as far within so many lines.  The first, or the last, may have no date on
    that side of it; of three, that tells less.
    """
    counts = Counter(distances[line] for line in places if line in distances)
    near, nearest = max(
        ((sum(counts[each + more] for more in range(width)), -each) for each in counts), default=(0, 0)
    )
    if near < _STEADY * max(counts.total(), len(places) - 1):
        return _UNSTEADY
    return len(counts) == 1 and near >= _STEADY * len(places), nearest


def _find_numbering(lines: Lines, labels: Labels, dates: Sequence[int]) -> frozenset[int]:
    """Return the lines right below *dates* that number the comments, or count their votes, where most have one.

    "#7" says which comment is answered if it does not go up from one to the next.
    """
    numbered = [date + 1 for date in dates if date + 1 in labels.numbers]
    if len(numbered) < max(_LEAST, _MOST_LOOSE * len(dates)):
        return frozenset()
    if any("#" in lines.texts[line] for line in numbered):
        counts = [read_number(lines.texts[line]) for line in numbered]
        if any(before >= after for before, after in itertools.pairwise(counts)):
            return frozenset()
    return frozenset(numbered)


def _find_enclosed(
    lines: Lines, labels: Labels, dates: Sequence[int], found: AbstractSet[int], trailing: AbstractSet[int]
) -> frozenset[int]:
    """Return the short lines that stand between a date, or a name right below it, and lines *found* below that.

    Something is left above the *trailing* lines.
    """
    enclosed: set[int] = set()
    firsts = [date + 1 + (date + 1 in labels.numbers) for date in dates]
    # Where names stand below dates, all do, and some do not look like names.
    above = {date - 1 for date in dates}
    named_below = bool(at := labels.names.intersection(firsts)) and len(at) >= len(labels.names & above)
    for first, following in itertools.zip_longest(firsts, dates[1:], fillvalue=len(lines)):
        start = end = first + named_below
        for line in range(start, following):
            if line in found:
                end = line + 1
            elif line > end + _ENCLOSED or not _may_be_enclosed(lines, line):
                break
        # What is all that stands there, but for the name in the next header, is what is said.
        last = following - (following - 1 in labels.names)
        left = [
            line
            for line in range(end, last)
            if not (line in found or line in trailing or line in labels.controls or line in labels.numbers)
        ]
        # Below the last comment stands what ends the page, which is short as a rule.
        if following == len(lines):
            left = [line for line in left if not _may_be_enclosed(lines, line)]
        if left:
            enclosed.update(range(start, end))
    return frozenset(enclosed)


def _may_be_enclosed(lines: Lines, line: int) -> bool:
    text = lines.texts[line]
    # Sites print pictures of letters before their words, and commenters behind theirs.
    return len(text) <= _LONGEST and text[-1] not in TEXT_ENDS and unicodedata.category(text[-1]) != "So"


def _find_names_again(
    lines: Lines, labels: Labels, dates: Sequence[int], found: AbstractSet[int]
) -> frozenset[int]:
    """Return the lines above lines *found* that have but the name which stands beside the date above.

    A line may stand between, such as a rank.
    """
    again: set[int] = set()
    for date, following in itertools.zip_longest(dates, dates[1:], fillvalue=len(lines)):
        author = labels.stamps[date].author
        named = {lines.texts[line] for line in (date - 1, date + 1) if line in labels.names}
        if author is not None:
            named.add(lines.texts[date][slice(*author)])
        for line in range(date + 2, following - 1):
            if lines.texts[line] not in named:
                continue
            if line + 1 in found:
                again.add(line)
            elif line + 2 in found and line + 2 < following and _may_be_enclosed(lines, line + 1):
                again.update((line, line + 1))
    return frozenset(again)


def _find_labelled_between(
    lines: Lines, trailing: AbstractSet[int], found: AbstractSet[int]
) -> frozenset[int]:
    """Return the short lines with a label, such as "Location: Orvik", that not all have below a *trailing* line.

    Another line *found* stands below each of them.
    """
    return frozenset(
        line + 1
        for line in trailing
        if line + 2 in found
        and line + 1 not in found
        and len(lines.texts[line + 1]) <= _LONGEST
        and _LABEL.match(lines.texts[line + 1]) is not None
    )


def _leaves_text(labels: Labels, dates: Sequence[int], found: AbstractSet[int]) -> bool:
    """Tell whether most stretches between *dates* have text but for lines *found*: people say something."""
    silent = 0
    for date, following in itertools.pairwise(dates):
        rest = (
            line for line in range(date + 1, following) if line not in found and line not in labels.controls
        )
        silent += all(line in labels.names for line in rest)
    return 2 * silent < len(dates) - 1


def _measure(dates: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Return how far below the date above it a line stands, and how far above the date below it, by line."""
    below = {date + far: far for date in dates for far in range(1, 2 * _NEAR)}
    above = {date - far: far for date in reversed(dates) for far in range(1, 2 * _NEAR)}
    return below, above


def _find_moulds(folded: str) -> Iterable[str]:
    """Yield what of a line may come again: its label, or all but its numbers; its first word; its last two words.

    Of "63 posts | registered Apr 11, 2001" that is the number and the word, too.
    """
    if not any(map(str.isalnum, folded)):
        # "????" is what somebody says.
        if is_rule(folded):
            yield folded[0]
        return
    if _OPENED.match(folded) is not None:
        yield folded
        return
    label = _LABEL.match(folded)
    if label is not None:
        yield label[1] + ":"
        return
    words = folded.split()
    if folded[-1] in TEXT_ENDS:
        if len(words) < _LEAST_SENTENCE:
            yield _NUMBER.sub("0", folded)
    else:
        yield _NUMBER.sub("0", folded)
        # What is told of somebody stands behind the name, and who signs behind "by".
        if TOLD in folded or not BY_WORDS.isdisjoint(words[:2]):
            return
        if len(words) > 1 and words[0].isalpha():
            yield f"{words[0]} {_ANY}"
        elif len(words) > 2 and words[0].isdigit() and words[1].isalpha():
            yield f"0 {words[1]} {_ANY}"
        if len(words) > 1 and words[-1].isalpha():
            yield f"{_ANY} {words[-2]} {words[-1]}"

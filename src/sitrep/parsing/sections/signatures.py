"""Where the first of the signed comments starts, which no signature above it shows."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from sitrep.parsing.context.families import has_no_time, is_timed
from sitrep.parsing.headers.header import Header
from sitrep.parsing.headers.titles import is_scored
from sitrep.parsing.lines.addressing import calls, find_called
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.register.closings import find_closings
from sitrep.parsing.register.hearing import hear_text
from sitrep.parsing.register.model import load_register
from sitrep.parsing.register.openings import addresses_somebody, find_opening, opens_comment
from sitrep.parsing.register.surroundings import SENTENCE_ENDS, blend, find_tone, survey

# A first comment that is longer than this many lines, and than the longest of the others, is not looked for.
_LONGEST = 12
# Below a heading of comments it may be this long, if nothing of the site stands between.
_LONGEST_HEADED = 60
# So many lines on either side are heard.
_HEARD = 40
# How many lines comments have, as a share of all comments; longer ones have the last.  The other comments of the
# page count for as much when there are two of them.
_LENGTHS = (0.45, 0.2, 0.12, 0.08, 0.05, 0.03, 0.02, 0.015, 0.005)
_LENGTHS_COUNT = 2.0
# What the kinds of evidence are worth; set on the development pages, see docs/explanation/accuracy.md.
_REGISTER_COUNTS = 0.45
_LENGTH_COUNTS = 0.6
_OPENS = 1.2
_GREETS = 2.5
_CLOSED = 0.6
_CALLS = 3.0
_HEADED = 2.5
# The place with the most of it is right more often than the sums say: on .78 of 41 development pages, for .59 told.
_SHARPER = 1.25
# Where blank lines part what stands above a signature, a comment starts after one.
_ATTACHED = -3.0


def find_signed_start(
    lines: Lines, labels: Labels, headers: Sequence[Header], heading: int | None
) -> tuple[int, float]:
    """Return the line where the comment starts that the first of *headers* signs, and its probability.

    It starts below the heading of the comments if one stands near, or at a title that has a score; else where the
    register changes, as many lines above its signature as the other comments have, with a line that opens as comments
    do, all weighed together.
    """
    signature = headers[0].first
    lengths = Counter(_measure(labels, before, after) for before, after in itertools.pairwise(headers))
    first = max(0, signature - max((_LONGEST, *lengths)))
    shown = _find_shown(lines, labels, range(first, signature), heading)
    if shown is not None:
        return shown, 1.0
    places, headed = _find_places(labels, first, headers[0], heading)
    totals = _hear(lines, labels, headers, places) if places else {}
    if not totals:
        return max(0, signature - 1), 1.0
    called = _find_called(lines, headers)
    weighed = {
        line: _REGISTER_COUNTS * register
        + _LENGTH_COUNTS * _weigh_length(lengths, signature - line)
        + _weigh_opening(lines.texts[line - 1], lines.texts[line], called)
        + (_HEADED if line == headed else 0.0)
        for line, register in totals.items()
    }
    if any(lines.is_apart(line) for line in weighed):
        weighed = {
            line: weight + (0.0 if lines.is_apart(line) else _ATTACHED) for line, weight in weighed.items()
        }
    best = max(weighed, key=lambda line: (weighed[line], line))
    shares = math.fsum(math.exp(_SHARPER * (weight - weighed[best])) for weight in weighed.values())
    return best, 1 / shares


def _find_shown(lines: Lines, labels: Labels, above: range, heading: int | None) -> int | None:
    """Return the line *above* a signature that a heading of comments, or the score of a title, shows to be first.

    So does the end of a list of trackbacks, below which sites print the comments.
    """
    signature = above.stop
    if heading is not None and above.start - 1 <= heading < signature:
        start = heading + 1
        while start < signature - 1 and labels.is_of_site(start):
            start += 1
        return start
    for line in reversed(above[1:]):
        if is_scored(lines.texts[line]):
            return line
        if line - 1 in labels.notices and labels.notices[line - 1].kind == "trackback":
            return line
    return None


def _find_places(
    labels: Labels, first: int, header: Header, heading: int | None
) -> tuple[list[int], int | None]:
    """Return the lines from *first* where the signed comment may start, and the one below its heading, if any."""
    signature, headed = header.first, None
    # A date without a time is the report's where signatures have one.
    timed = header.stamp is not None and is_timed(header.stamp)
    dated = {line for line, stamp in labels.stamps.items() if has_no_time(stamp)} if timed else set[int]()
    for line in range(signature - 2, max(-1, signature - _LONGEST_HEADED), -1):
        # A control such as "Like!" stands below the report, or below an earlier comment.
        if labels.is_of_site(line) or line in dated:
            first = max(first, line + 1)
            break
        if line == heading:
            headed = line + 1
            break
    places = [line for line in range(max(1, first), signature) if line not in labels.urls]
    if headed is not None and headed < first:
        places.insert(0, headed)
    return places, headed


def _weigh_length(lengths: Mapping[int, int], length: int) -> float:
    """Return the logarithm of the share of comments with so many lines, on the page and in general."""
    general = _LENGTHS[min(length, len(_LENGTHS)) - 1]
    count = sum(lengths.values())
    return math.log((lengths.get(length, 0) + _LENGTHS_COUNT * general) / (count + _LENGTHS_COUNT))


def _find_called(lines: Lines, headers: Sequence[Header]) -> frozenset[str]:
    """Return the names by which the comments after the first call somebody."""
    authors = [lines.read(each.author) for each in headers if each.author]
    return find_called(itertools.islice(lines.texts, headers[0].last + 1, None), authors)


def _weigh_opening(above: str, line: str, called: AbstractSet[str]) -> float:
    """Return what the first words of a *line* and the line *above* say for a comment's start there."""
    weight = _CLOSED if above[-1] in SENTENCE_ENDS else 0.0
    if calls(line, called):
        weight += _CALLS
    if opens_comment(line):
        weight += _OPENS
    if addresses_somebody(line):
        weight += _GREETS
    return weight


def _measure(labels: Labels, before: Header, after: Header) -> int:
    """Return how many lines a comment between two signatures has, without its author's name on a line of its own.

    Some sites print the name above a comment too, where there is a portrait; above the first there often is none.
    """
    first = before.last + 1
    if first in labels.names:
        first += 1
    return max(1, after.first - first)


def _hear(lines: Lines, labels: Labels, headers: Sequence[Header], places: Sequence[int]) -> dict[int, float]:
    """Return what the wording of the lines says for those of *places* that can be told apart, in nats."""
    model = load_register()
    taken = {line for header in headers for line in range(header.first, header.last + 1)}
    start, end = max(0, places[0] - _HEARD), min(len(lines), places[-1] + _HEARD)
    heard = [line for line in range(start, end) if line not in taken and not labels.is_of_site(line)]
    if not heard:
        return {}
    texts = [lines.texts[line] for line in heard]
    registers, stances, habits = zip(*map(lines.remember(hear_text).__getitem__, texts), strict=True)
    scores = [0.0 if line in labels.urls else score for line, score in zip(heard, registers, strict=True)]
    asked = set(places)
    by_place = {place: line for place, line in enumerate(heard) if place and line in asked}
    closings = find_closings(lines, labels, heard, by_place)
    openings = list(map(lines.remember(find_opening).__getitem__, texts))
    around = survey(texts, scores, stances, openings, closings, habits)
    totals = around.weigh(by_place, blend(model.boundary, find_tone(scores)))
    return {by_place[place]: total for place, total in totals.items()}

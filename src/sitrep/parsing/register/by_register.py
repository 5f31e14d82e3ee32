"""Pages that mark nothing: where the register changes from a reporter's to commenters'."""

from __future__ import annotations

import math
import operator
from collections.abc import Iterable, Sequence

from attrs import frozen

from sitrep.model import Reason
from sitrep.parsing.lines.labelling import is_row
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.reasons import settle
from sitrep.parsing.register.closings import find_closings
from sitrep.parsing.register.hearing import hear_text
from sitrep.parsing.register.languages import is_foreign
from sitrep.parsing.register.model import LineModel, RegisterModel, load_register
from sitrep.parsing.register.openings import find_opening
from sitrep.parsing.register.places import find_places
from sitrep.parsing.register.ranking import rank_places
from sitrep.parsing.register.recurring import BY_CHANCE
from sitrep.parsing.register.stripping import is_stripped
from sitrep.parsing.register.surroundings import (
    GROUPS,
    NONE_FEATURES,
    Surroundings,
    blend,
    describe_none,
    find_tone,
    survey,
)
from sitrep.parsing.register.wording import Feature, find_features

# A page has no comments at its end if none of its last lines is less plainly a reporter's than this; of spliced and
# invented pages with comments one in a thousand is lost by not looking further.
_LAST = 3
_REPORTED = -0.5

# On pages in other languages the likeliest place was right on a quarter of 28 saved ones, whatever its probability.
_FOREIGN_TRUST = 0.4
_FOREIGN_WORDING = Reason(
    "hardly a word is English, which is all that the model knows", round(math.log(_FOREIGN_TRUST), 3)
)

# How many of the other places are kept as candidates, and of how many in all the words are told: to find them takes as
# long as all else that is done about a place.
_KEPT = 3
_QUOTED = 2

# Why a place is taken that is not the likeliest.
_BESIDE = "the lines beside it are likely, too"

# How many of the names of a line stood above.
_COUNTS = ("none", "one", "several")


@frozen
class Boundary:
    """A place where the comments could begin: the line, its probability among all places, and why."""

    line: int
    confidence: float
    reasons: tuple[Reason, ...]


@frozen
class Boundaries:
    """The places in question, and whether there are comments at all.

    Args:
        candidates: the places, the likeliest first, with their shares of the probability.
        presence: the reasons for there being comments; their weights sum to the log-odds.
        trust: how far those shares hold where the caller did not say that there are comments, at most 1.
    """

    candidates: tuple[Boundary, ...]
    presence: tuple[Reason, ...]
    trust: float = 1.0


@frozen
class _Prior:
    """What is held of a page before its words are heard, where nobody said that there are comments.

    Args:
        cue: why.
        doubt: how much of the doubt counts that any line of many could be the first by chance.
        least_trust: how far the probability of the likeliest place holds on a page in a personal tone: of those that
            pass the gate more have no comments.
    """

    cue: str
    doubt: float
    least_trust: float


# Where a title or a date is left, comments would have kept their headers, too.  Set on the development pages, those of
# stripped pages on spliced ones, beside the development pages without what their sites printed.
_MARKED = _Prior("few pages that mark nothing have comments", 1.0, 0.6)
_STRIPPED = _Prior("nothing of the site is left, so comments would have no headers", 0.4, 0.8)


@frozen
class _Hearing:
    """A page in question: the model, the lines of the page as places, and what is known of it as a whole.

    Args:
        foreign: True if it is in a language that the model does not know.
        prior: by whether anything is left of what its site printed around the text.
    """

    model: RegisterModel
    body: Sequence[int]
    around: Surroundings
    foreign: bool
    prior: _Prior


_REPORTED_TO_THE_END = Boundaries((), (Reason("the page ends in a reporter's register", -6.0),))
_NO_PLACE = Boundaries((), (Reason("no line reads as the first of comments", -6.0),))
_ONE_LINE = Boundaries((), (Reason("below one line of text there is none for comments", -6.0),))
_NO_TEXT = Boundaries((), (Reason("the page has no text", -6.0),))
_NO_BODY = Boundaries((), (Reason("the page has no text but notices and controls", -6.0),))


def find_boundaries(lines: Lines, labels: Labels, end: int, *, expected: bool) -> Boundaries:
    """Weigh every line before line *end* as the first of the comments.

    Unless comments are *expected*, a page whose last lines are plainly in a reporter's register is taken to have
    none without looking further.  Linear in the number of lines.
    """
    body = [
        line
        for line in range(end)
        if not (line in labels.notices or line in labels.controls or is_row(lines.texts[line]))
    ]
    if len(body) < 2:
        return _ONE_LINE if body else _NO_BODY if lines else _NO_TEXT
    model = load_register()
    texts = [lines.texts[line] for line in body]
    known = lines.remember(hear_text)
    last = [known[text] for text in texts[-_LAST:]]
    if not expected and all(each.register < _REPORTED for each in last):
        return _REPORTED_TO_THE_END
    heard = [known[text] for text in texts]
    scores = [0.0 if line in labels.urls else each.register for line, each in zip(body, heard, strict=True)]
    openings = list(map(lines.remember(find_opening).__getitem__, texts))
    places = [place for place in find_places(texts, scores, openings) if body[place] not in labels.urls]
    if not places:
        return _NO_PLACE
    closings = find_closings(lines, labels, body, places)
    stances, habits = [each.stance for each in heard], [each.habits for each in heard]
    around = survey(texts, scores, stances, openings, closings, habits)
    prior = _STRIPPED if is_stripped(lines, labels, body) else _MARKED
    return _weigh(_Hearing(model, body, around, is_foreign(texts, habits), prior), places)


def _weigh(hearing: _Hearing, places: Sequence[int]) -> Boundaries:
    around = hearing.around
    tone = find_tone(around.scores)
    weights = blend(hearing.model.boundary, tone)
    totals = around.weigh(places, weights)
    heard_of_none = map(operator.mul, map(weights.__getitem__, NONE_FEATURES), describe_none(around))
    none = math.fsum((*heard_of_none, tone * BY_CHANCE))
    ranking = rank_places(totals)
    ranked = ranking.places[: _KEPT + 1]
    best, *others = ranked
    rivals = (others[0] if others else None, *[best] * len(others))
    sums = {place: around.weigh_groups(place, weights) for place in ranked}
    nothing = (0.0,) * len(GROUPS)
    candidates = tuple(
        _build(
            hearing,
            place,
            map(operator.sub, sums[place], nothing if rival is None else sums[rival]),
            ranking.lent if rank == 0 else 0.0,
            ranking.shares[place],
            quoted=rank < _QUOTED,
        )
        for rank, (place, rival) in enumerate(zip(ranked, rivals, strict=True))
    )
    trust = hearing.prior.least_trust + (1 - hearing.prior.least_trust) * tone
    presence = _explain_presence(ranking.log_sum - none, len(hearing.body), hearing.prior)
    return Boundaries(candidates, presence, trust)


def _explain_presence(odds: float, lines: int, prior: _Prior) -> tuple[Reason, ...]:
    """Return the reasons for there being comments, from the model's odds and the number of *lines*.

    On the web fewer pages that mark nothing have comments than among those that the model was fitted on, and of many
    lines some one reads like a comment by chance more often than of few.
    """
    return (
        Reason(
            "the register changes from a reporter's to commenters'", round(max(-20.0, min(20.0, odds)), 3)
        ),
        Reason(
            f"prior: {prior.cue}, and any of {lines} lines could be the first",
            -round(prior.doubt * math.log(lines), 3),
        ),
    )


def _build(
    hearing: _Hearing, place: int, lead: Iterable[float], lent: float, probability: float, *, quoted: bool
) -> Boundary:
    """Return a candidate; its reasons say by how much each group of features puts it before the likeliest other."""
    features = find_features(hearing.around.lines[place]) if quoted else ()
    reasons: list[Reason] = []
    for group, nats in zip(GROUPS, lead, strict=True):
        weight = round(nats, 3)
        if weight:
            reasons.append(Reason(_tell(hearing, place, group, features), weight))
    if lent:
        reasons.append(Reason(_BESIDE, round(lent, 3)))
    if hearing.foreign:
        probability *= _FOREIGN_TRUST
        reasons.append(_FOREIGN_WORDING)
    return Boundary(hearing.body[place], settle(probability), tuple(reasons))


def _tell(hearing: _Hearing, place: int, group: str, features: Sequence[Feature]) -> str:
    """Return the name of a group, with what this place shows of it where that can be said in a word.

    *features* are those of the line if its words are to be told.
    """
    model, around = hearing.model, hearing.around
    if group == "register of the line":
        shown = _quote(model.register, features, around.scores[place])
    elif group == "stance of the line":
        shown = _quote(model.stance, features, around.stances[place])
    elif group == "how the line opens":
        shown = around.openings[place]
    elif group == "how the line above closes":
        shown = around.closings.get(place, "")
    elif group == "names that come again":
        shown = f"{_COUNTS[around.recurring[place]]} in the line"
    else:
        shown = ""
    return f"{group}: {shown}" if shown else group


def _quote(model: LineModel, features: Sequence[Feature], score: float) -> str:
    """Return the score of a line, and those of its *features* that say most about it, as a reader would see them."""
    shown = [f"{feature} {weight:+.1f}" for feature, weight in model.find_telling(features)]
    return f"{score:+.1f}, of it {', '.join(shown)}" if shown else f"{score:+.1f}"

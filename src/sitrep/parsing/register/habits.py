"""A change of hand: habits of writing that are others below a line than above it, whatever is written about.

Who wrote a text shows in what writers do not think about: the commonest words, and the marks (F. Mosteller and
D. L. Wallace, Inference and Disputed Authorship, 1964).  So of each place of a page it is asked how much better two
hands, one above it and one below, account for the habits of the lines than one does.
"""

from __future__ import annotations

import itertools
import math
import operator
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sitrep.parsing.register.wording import MARKS, Wording

# Words of which nearly every sentence has some, on no topic more than on another.
FUNCTION_WORDS = frozenset(
    """
    the a an this that these those
    i you he she it we they me him us them my your his her its our their mine yours
    myself yourself himself themselves who whom whose which what
    of to in for on with at by from about into over after before between against during without under through out up
    down off across among since until than as
    and or but so because if while although though when where why how whether nor yet
    is are was were be been being am has have had having do does did doing
    will would can could should may might must shall
    not no don't doesn't didn't isn't aren't can't won't it's that's i'm you're they're i've there's what's he's
    all any some each every both few many much more most other another such own same several one two
    there here now then just only very too also even still again ever never always already really well maybe perhaps
    however like get got
    """.split()
)


# Where the shape of a line says how it begins and how it ends.
_BEGINS = slice(4, 5)
_ENDS = slice(5, 6)


class Habits(NamedTuple):
    """What a line shows of its hand: of each family the signs that it has, each as often as it has it."""

    words: Sequence[str]
    marks: Sequence[str]
    begins: Sequence[str]
    ends: Sequence[str]


class _Family(NamedTuple):
    """Signs of which each hand prefers some.

    Args:
        kinds: how many there are, about.
        prior: as how often each is taken to have been seen before the first line; the less, the more a hand is
            thought to have habits of its own (the parameter of a symmetric Dirichlet distribution).
    """

    kinds: int
    prior: float


# The priors are near the best on pages of the fit, each part scored by models fitted on the others; half and double
# are nearly as good.
_FAMILIES: Mapping[str, _Family] = {
    "words": _Family(len(FUNCTION_WORDS), 0.1),
    "marks": _Family(len(MARKS), 0.3),
    "begins": _Family(9, 0.3),
    "ends": _Family(9, 0.3),
}


def find_habits(wording: Wording) -> Habits:
    """Return the habits that a line shows."""
    tokens = wording.tokens
    return Habits(
        list(filter(FUNCTION_WORDS.__contains__, tokens)),
        list(filter(MARKS.__contains__, tokens)),
        wording.shape[_BEGINS],
        wording.shape[_ENDS],
    )


def weigh_changes(lines: Sequence[Habits]) -> tuple[tuple[float, ...], ...]:
    """Return for each line, by family, how much likelier two hands are than one if the second begins at that line.

    In nats: the logarithm of the ratio of marginal likelihoods (Dirichlet-multinomial).  Linear in the number of signs.
    """
    by_family = zip(*lines, strict=True)
    return tuple(zip(*map(_weigh, by_family, _FAMILIES.values()), strict=True))


def _weigh(lines: Sequence[Sequence[str]], family: _Family) -> list[float]:
    counts = Counter(itertools.chain.from_iterable(lines))
    prior, mass, size = family.prior, family.prior * family.kinds, sum(counts.values())
    logs = [math.log(prior + count) for count in range(max(counts.values(), default=0))]
    # Each time that a sign is passed there is one more of it above, and one less below.
    steps = {sign: map(operator.sub, logs, logs[count - 1 :: -1]) for sign, count in counts.items()}
    gains = itertools.accumulate(
        (sum(map(next, map(steps.__getitem__, signs))) for signs in lines), initial=0.0
    )
    passed = itertools.accumulate(map(len, lines), initial=0)
    whole = math.lgamma(mass + size) + math.lgamma(mass)
    return [
        gain + whole - math.lgamma(mass + above) - math.lgamma(mass + size - above)
        for gain, above, _ in zip(gains, passed, lines, strict=False)
    ]

"""Names that come again: a report comes back to its own, and comments do so less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sitrep.parsing.register.habits import FUNCTION_WORDS
from sitrep.parsing.register.wording import JUDGED
from sitrep.patterns import compile_late

# Words that begin any sentence, and are no names for that.
_NO_NAMES = frozenset(word.capitalize() for word in FUNCTION_WORDS)
# What stands before a word is looked at after its first letter, for a search skips fast to capitals.
_NAME = compile_late(r"[A-Z](?<!\w.)[\w'’-]{3,}")

# How much likelier a line is in comments than in a report if none, one, or several of its names stood above, in nats.
# Counted on 259 real pages whose comments are told from the report by their headers, in the lines from the third on:
# on 103 of them in a reporter's tone .39, .24 and .37 of a report's lines, and .75, .16 and .09 of its comments' first.
# On pages in a personal tone .66, .21 and .13, and .83, .14 and .04.
LIKELIHOODS = (0.65, -0.4, -1.4)

# So many lines after and before a place are heard.
NEIGHBOURS = 5

# The weights of what the names of a line say, of those after it, and of those before it: on a page in a personal tone,
# and on one in a reporter's.  Set by hand between what is likeliest on those real pages, beside all else that is heard
# there, and on spliced ones, where a fit would give names twice to five times as much: their comments were written
# below other reports.
WEIGHTS: Mapping[str, tuple[float, float]] = {
    "names": (0.22, 1.1),
    "names after": (0.12, 0.4),
    "names before": (-0.2, -0.3),
}

# Of all the lines of a reporter's page without comments some have no name of its own by chance: what that is worth.
BY_CHANCE = 0.3


def count_recurring(lines: Sequence[str]) -> tuple[int, ...]:
    """Return how many words with a capital in them each line has that stand in a line above, too: two at most.

    >>> count_recurring(["Ostermond is flooded.", "The mayor of Ostermond left.", "Poor people!"])
    (0, 1, 0)
    """
    seen: set[str] = set()
    found: list[int] = []
    for line in lines:
        names = set(_NAME.findall(line[:JUDGED])) - _NO_NAMES
        found.append(min(len(LIKELIHOODS) - 1, len(seen & names)))
        seen |= names
    return tuple(found)

"""Names that come again: a report comes back to its own, and the first comment does so less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sitrep.parsing.register.habits import FUNCTION_WORDS
from sitrep.parsing.register.wording import JUDGED
from sitrep.patterns import compile_late

# Words that begin any sentence, and are no names for that.
_NO_NAMES = frozenset(word.capitalize() for word in FUNCTION_WORDS)
_NAME = compile_late(r"\b[A-Z][\w'’-]{3,}")

AGAIN = "a name comes again"
NOT_AGAIN = "no name comes again"

# What either says, in nats: nothing on a page in a personal tone, and this on one in a reporter's.  Set by hand on
# real pages: of 85 in a reporter's tone .49 have a name that came before in the last line of the report, and .26 in
# the first comment; of 178 others .34 and .27.  On spliced pages, whose comments stood below other reports, it would
# be .79 and .05, and a fit would rely on it.
WEIGHTS: Mapping[str, tuple[float, float]] = {AGAIN: (0.0, -0.65), NOT_AGAIN: (0.0, 0.38)}


def find_recurring(lines: Sequence[str]) -> tuple[bool, ...]:
    """Tell of each line whether a word with a capital in it stands in a line above, too.

    >>> find_recurring(["Ostermond is flooded.", "The mayor of Ostermond left.", "Poor people!"])
    (False, True, False)
    """
    seen: set[str] = set()
    found: list[bool] = []
    for line in lines:
        names = set(_NAME.findall(line[:JUDGED])) - _NO_NAMES
        found.append(not seen.isdisjoint(names))
        seen |= names
    return tuple(found)

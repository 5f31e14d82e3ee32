"""Names by which commenters call one another, and the writer of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from sitrep.patterns import compile_late

# How far into a line somebody is called by name.
_HEARD = 90
# "Hi Ann, ...", "Ann - ...", "@Ann ...".
_CALLS = compile_late(
    r"(?:(?:hi|hey|hello|dear|thanks|thank you|(?:great|nice|good) (?:post|article|work|job))[ ,]{1,2})?"
    r"@?([A-Z][a-z]+)(?: ?[,:!–—-]|\.\.)",
    re.IGNORECASE,
)
# "Great post, Ann!"
_CALLS_LAST = compile_late(r", ([A-Z][a-z]+)[.!?]")
_WORD = compile_late(r"\w+")
# One caller may be mistaken, or the word be no name.
_LEAST = 2
_NO_NAMES = frozenset(
    "Actually Also And Anyway But Cool Great Hello Hey Hi However Man No Now Oh Ok Okay So Sorry Sure Thanks True Well "
    "Wow Yeah Yep Yes".split()
)


def find_called(lines: Iterable[str], authors: Iterable[str]) -> frozenset[str]:
    """Return the names that two of the *lines* call somebody by, or one, if an author's name begins with it.

    >>> sorted(find_called(["Hi Ann, thanks", "Ann - I saw it", "Bo, no way", "So, what now"], ["Bo Lee", "Cy"]))
    ['Ann', 'Bo']
    """
    counts: Counter[str] = Counter()
    for line in lines:
        match = _CALLS.match(line)
        if match is not None and match[1][0].isupper():
            counts[match[1]] += 1
        match = _CALLS_LAST.search(line, 0, _HEARD)
        if match is not None:
            counts[match[1]] += 1
    first_names = {name.split()[0] for name in authors if name.strip()}
    return (
        frozenset(name for name, count in counts.items() if count >= _LEAST or name in first_names)
        - _NO_NAMES
    )


def calls(line: str, names: AbstractSet[str]) -> bool:
    """Tell whether a line calls one of *names* in its first words."""
    return not names.isdisjoint(_WORD.findall(line[:_HEARD]))

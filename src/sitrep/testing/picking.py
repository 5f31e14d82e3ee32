"""Many choices in one draw.

Hypothesis takes about as long for each choice of an example, whatever is chosen, and longer for each strategy that it
has not met.  So what an example is made of is chosen together where that can be; strategies are made once, when their
module is imported; and what depends on values that were drawn is a plain function that draws, not a strategy.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

_T = TypeVar("_T")
# From here on Hypothesis takes letters for the simpler, the earlier they stand.
_SIMPLEST = ord("0")


def picks(table: Sequence[_T], *, min_size: int = 0, max_size: int) -> st.SearchStrategy[tuple[_T, ...]]:
    """Entries of *table* in any order, of which some may come twice; the first entries are the simplest.

    To Hypothesis they are one string, whose letters stand for entries: it is drawn at once, and made simpler letter
    by letter.
    """
    letters = {chr(_SIMPLEST + place): entry for place, entry in enumerate(table)}
    words = st.text(alphabet="".join(letters), min_size=min_size, max_size=max_size)
    return words.map(lambda word: tuple(letters[letter] for letter in word))


def switches(count: int) -> st.SearchStrategy[tuple[bool, ...]]:
    """So many switches, each on or off; off is the simpler."""
    return picks((False, True), min_size=count, max_size=count)

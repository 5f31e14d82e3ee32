"""Lines between the name and the date of a header: where the author lives, or what rank the site gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.names import is_handle
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# Of the dates without a name beside them so many have a name two lines above.
_MOST, _MOST_LOOSE = 0.8, 0.7
# Of what parts name and date so much is of these kinds; the rest then parts them, too.
_MOST_LIKE = 0.6
# So many numbers show that they stand between name and date.
_LEAST_COUNTED = 2
_LEAST_USERS = 3
# "Springfield, ME", "Lyon, France".
_TOWN = compile_late(r"[^\W\d_][^\d,.!?:;]{1,30},\s[A-Z][^\W\d_]{1,20}")


def find_ranks(
    lines: Lines, labels: Labels, stamps: Sequence[int], taken: AbstractSet[int], *, strict: bool = True
) -> frozenset[int]:
    """Return the lines right above *stamps*, which have dates alone, that part them from the names above.

    They are towns or ratings, or lines that come back, such as "Senior Member"; no line of *taken* is one but a rating.
    Unless *strict*, some of the dates may have another line there, or none.
    """
    free = labels.names - taken
    most, alike = (_MOST, _MOST) if strict else (_MOST_LOOSE, _MOST_LIKE)
    between = [
        line - 1
        for line in stamps
        if line > 1
        and line - 2 in free
        and line - 1 not in labels.post_numbers
        and (line - 1 not in taken or not any(map(str.isalpha, lines.texts[line - 1])))
    ]
    if not between or len(between) < most * len(stamps):
        return frozenset()
    if not strict and _are_users(lines, between):
        return frozenset(between)
    counts = Counter(lines.texts[line] for line in between)
    ranks = [line for line in between if counts[lines.texts[line]] > 1 or _is_rank(lines.texts[line])]
    # One author who comes back has a name above that is no name; several do not.
    names = {lines.texts[line - 1] for line in ranks}
    return (
        frozenset(between)
        if len(ranks) >= alike * len(between) and len(names) * 2 > len(ranks)
        else frozenset()
    )


def _are_users(lines: Lines, between: Sequence[int]) -> bool:
    """Tell whether the lines above those *between* are names of users, of one word, and these have several words."""
    users = [lines.texts[line - 1] for line in between]
    told = sum(" " in lines.texts[line] for line in between)
    return (
        len(between) >= _LEAST_USERS
        and not any(" " in user for user in users)
        and any(map(is_handle, users))
        and told >= _MOST * len(between)
    )


def _is_rank(text: str) -> bool:
    """Tell whether a line is a town, or a rating of what somebody wrote, such as "4.8 / 5 (4)"."""
    return not any(map(str.isalpha, text)) or _TOWN.fullmatch(text) is not None


def find_counts(labels: Labels, stamps: Sequence[int], taken: AbstractSet[int]) -> frozenset[int]:
    """Return the numbers right above *stamps*, which have dates alone, that part them from the names above.

    They count what the author has written, or who follows, so where that is nothing there is none.
    """
    counts = [
        line - 1
        for line in stamps
        if line - 1 in labels.numbers
        and line - 1 not in labels.post_numbers
        and line - 2 in labels.names
        and line - 2 not in taken
    ]
    named = sum(line - 1 in labels.names for line in stamps)
    enough = len(counts) >= _LEAST_COUNTED and len(counts) + named >= _MOST * len(stamps)
    return frozenset(counts) if enough else frozenset()

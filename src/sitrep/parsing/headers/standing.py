"""Headers that tell of an author's standing: badge, name, a line about oneself, "152 fans", date, each on a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

_STANDING = compile_late(
    r"\d{1,6}pts(?:featured)?|\d[\d,.]{0,8}\s(?:fans?|followers?|friends?|posts?|points?|comments?|reviews?|contributions?|pts)",
    re.IGNORECASE,
)
_BADGE_WORDS = 2
# Of fewer words, or with a mark at the end, what comes once may be a name or a shout.
_LONE_BADGE = compile_late(r"[A-Z]+(?:\s[A-Z]+){2,4}")


@frozen
class Standing:
    """The lines above a line of standing: the number of the header's first line, and of that with the name."""

    first: int
    name: int


def is_standing(text: str) -> bool:
    """Tell whether a line is a count of what an author has, such as "152 Fans"."""
    return text[0].isdigit() and _STANDING.fullmatch(text) is not None


def find_badges(lines: Lines, stamps: Sequence[int]) -> frozenset[str]:
    """Return the lines of capitals above the standing of authors that come back, or are badges by their looks."""
    above = Counter(
        lines.texts[other]
        for line in stamps
        if line > 0 and is_standing(lines.texts[line - 1])
        for other in range(max(0, line - 4), line - 1)
    )
    return frozenset(
        text
        for text, count in above.items()
        if text.isupper()
        and (len(text.split()) >= _BADGE_WORDS if count > 1 else _LONE_BADGE.fullmatch(text) is not None)
    )


def find_standing(
    lines: Lines, labels: Labels, line: int, edge: int, badges: frozenset[str]
) -> Standing | None:
    """Return the lines of the header above *line*, which has the standing; *edge* is that of the header before.

    What the author says about oneself may stand between the name and the standing, or not.
    """
    below, above = line - 1, line - 2
    if below <= edge:
        return None
    if above > edge and lines.texts[above] in badges:
        return Standing(above, below)
    if above - 1 > edge and lines.texts[above - 1] in badges:
        return Standing(above - 1, above)
    # The comment before has a line at least.
    if above <= edge + 1:
        return Standing(below, below)
    about_oneself = below not in labels.names or (
        above in labels.names
        and not lines.texts[above].endswith("!")
        and " " not in lines.texts[above]
        and " " in lines.texts[below]
    )
    return Standing(above, above) if about_oneself else Standing(below, below)

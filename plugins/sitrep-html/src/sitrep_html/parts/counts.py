"""Cells beside a comment that hold its number, its votes or a letter for a picture, and none of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from sitrep_html.parts.names import is_button, is_mark, is_of_header
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.regions import Region

# "1", "#12", "+3", "▲ 7 ▼", "3 points", "12楼"; or the first letter of a name, in place of a picture.
_COUNT = re.compile(
    r"\W{0,4}(?:no|nr)?\W{0,2}\d{1,6}\W{0,4}(?:points?|punkte?|puntos?|votes?|votos?|stimmen?|likes?|f|楼|樓|층|번)?\W{0,4}|[^\W\d_]",
    re.IGNORECASE,
)
_LONGEST = 20
_HIGHEST = 40


def is_count(text: str) -> bool:
    """Tell whether *text* is a number, or a letter, and nothing else.

    >>> is_count("#12"), is_count("▲ 7 ▼"), is_count("7 ships")
    (True, True, False)
    """
    return _COUNT.fullmatch(text) is not None


def holds_count(element: Element) -> bool:
    """Tell whether *element* has a number in it, or a letter, and nothing else."""
    text = read_start(element, _LONGEST)
    return bool(text) and is_count(text or "")


def says_something(line: str, name: str | None, date: str | None) -> bool:
    """Tell whether *line* has words: it is more than name and date, a button, or a number.

    >>> [says_something(line, "Ann", "4 May 2020") for line in ("+3", "Ann, 4 May 2020", "Reply", "Not here.")]
    [False, False, False, True]
    """
    return not (
        is_mark(line) or is_button(line) or is_count(line) or is_of_header(line, name, date) or line == name
    )


def find_beside_block(
    headers: Sequence[Element], lines: frozenset[Element], region: Region
) -> frozenset[Element]:
    """Return the elements that hold one with both header and words, and so may hold cells beside it.

    Args:
        headers: the elements that hold the name and the date.
        lines: those that hold the header and nothing else.
        region: the comment's elements.
    """
    chains = [_get_around(header, region) for header in headers]
    if not chains:
        return frozenset()
    shared = frozenset(chains[0]).intersection(*chains[1:])
    common = [each for each in chains[0] if each in shared and each not in lines]
    return frozenset(common[1:])


def _get_around(header: Element, region: Region) -> list[Element]:
    """Return the elements around *header*, the nearest first, up to the one that the comment is made of."""
    around: list[Element] = []
    for each in islice(header.iterancestors(), _HIGHEST):
        if header in region.elements:
            break
        around.append(each)
        if each in region.elements:
            break
    return around

"""Pages that something went wrong with, for laws that hold of any text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from hypothesis import strategies as st

from sitrep.testing.flattening.pages import flattened_pages
from sitrep.testing.texts import HOSTILE, texts

_Mutation: TypeAlias = "st.SearchStrategy[Callable[[Sequence[str]], list[str]]]"

# Lines that stand where no layout puts them, and those that nearly are what they look like.
_STRAY = (
    "3 Comments",
    "0 Comments",
    "Comments",
    "Reply",
    "12",
    "Ann",
    "Ann says:",
    "Ann on 31 February 2015 said:",
    "By Ann, Yesterday",
    "2 days ago",
    "14:06 – First alarm in the control room.",
    "- Of 64 samples tested, 51 were positive.",
    "1. Hanne Vestrup (Civic Union): 38.6 percent",
    "https://example.com/watch/the-lamp",
    "#3 come and have a look",
    "> 151 is nonsense.",
    "Home > Abroad > Corvane",
    "« Brief No. 16 | Main | Map »",
    "Related: The grid explained in five pictures",
    "TrackBack address for this entry: http://example.org/trackback/17",
    "Sort by: Oldest | Newest",
    "© 2012 The Lantern. All rights reserved.",
)
_LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\n\n", "\n  \t\n", "\u0085")
_EDGES = ("", "\ufeff", "\n", " ", "\x00")
# Made once; see texts.py.
_LINE_END = st.sampled_from(_LINE_ENDS)
_EDGE = st.sampled_from(_EDGES)
_PLACE = st.integers(0)


def mutated_pages(*, pages: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Pages with up to four faults: lines lost, doubled, swapped, joined, indented, strange or hostile.

    Their lines end in anything, and the text may be cut off anywhere.

    Args:
        pages: the pages to be spoilt; those of `flattened_pages` by default.

    >>> from hypothesis import given, settings
    >>> from sitrep import parse
    >>> @settings(max_examples=10)
    ... @given(mutated_pages())
    ... def test_every_text_is_parsed(text):
    ...     assert parse(text).source.text == text
    >>> test_every_text_is_parsed()
    """
    whole = flattened_pages().map(lambda page: page[0]) if pages is None else pages
    return _mutated(whole)


@st.composite
def _mutated(draw: st.DrawFn, pages: st.SearchStrategy[str]) -> str:
    lines = draw(pages).splitlines()
    for mutate in draw(_MUTATIONS):
        lines = mutate(lines)
    text = draw(_LINE_END).join(lines)
    if draw(st.booleans()):
        text = text[: draw(_PLACE) % (len(text) + 1)]
    return draw(_EDGE) + text + draw(_EDGE)


def _mutations() -> _Mutation:
    place = st.integers(0, 30)
    strange = st.sampled_from(_STRAY) | st.sampled_from(HOSTILE) | texts(min_size=1, max_size=4)
    return st.one_of(
        st.builds(_drop, place),
        st.builds(_double, place),
        st.builds(_swap, place, place),
        st.builds(_join, place),
        st.builds(_indent, place),
        st.builds(_insert, place, strange),
        st.builds(_replace, place, strange),
    )


def _drop(place: int) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [*lines[:place], *lines[place + 1 :]]


def _double(place: int) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [*lines[: place + 1], *lines[place:]]


def _swap(one: int, other: int) -> Callable[[Sequence[str]], list[str]]:
    def swap(lines: Sequence[str]) -> list[str]:
        swapped = list(lines)
        if max(one, other) < len(swapped):
            swapped[one], swapped[other] = swapped[other], swapped[one]
        return swapped

    return swap


def _join(place: int) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [*lines[:place], " ".join(lines[place : place + 2]), *lines[place + 2 :]]


def _indent(place: int) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [
        *lines[:place],
        *(f"    {line}" for line in lines[place : place + 3]),
        *lines[place + 3 :],
    ]


def _insert(place: int, line: str) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [*lines[:place], line, *lines[place:]]


def _replace(place: int, line: str) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [*lines[:place], line, *lines[place + 1 :]]


_MUTATIONS = st.lists(_mutations(), max_size=4)

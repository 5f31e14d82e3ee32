"""Ranges of a text, and the spans that have them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TypeAlias

from hypothesis import strategies as st

from sitrep.model import Source, Span
from sitrep.testing.values import sources

Range: TypeAlias = "tuple[int, int]"

# Any number stands for an offset, whatever the length of the text; so one strategy does for all texts.
_PLACE = st.integers(0)
_TWO_PLACES = st.tuples(_PLACE, _PLACE)
_PLACES = st.lists(_PLACE, max_size=8)
_MANY_PLACES = st.lists(_PLACE, max_size=12)
_SIDE_BY_SIDE = st.booleans()


def spans(*, source: Source | None = None) -> st.SearchStrategy[Span]:
    """Spans of *source*, or of any source; they may be empty, and may be the whole text.

    >>> from hypothesis import find
    >>> from sitrep import Source
    >>> find(spans(source=Source(text="It shook.")), lambda span: " " in span.text).text
    'It '
    """
    return _spans(sources() if source is None else st.just(source))


def draw_span(draw: st.DrawFn, *, source: Source, within: Range) -> Span:
    """Draw a span of *source* that stays in a range."""
    start, end = draw_range(draw, within=within)
    return Span(source=source, start=start, end=end)


def draw_range(draw: st.DrawFn, *, within: Range) -> Range:
    """Draw a range in a range."""
    start, end = _fit(draw(_TWO_PLACES), within)
    return start, end


def draw_ranges(draw: st.DrawFn, *, within: Range, longest: bool = False) -> list[Range]:
    """Draw ranges in order that do not overlap; some are empty, some leave gaps, some stand side by side.

    They are up to four that leave gaps or seven side by side; with *longest* up to six or eleven.
    """
    offsets = _fit(draw(_MANY_PLACES if longest else _PLACES), within)
    if draw(_SIDE_BY_SIDE):
        return list(itertools.pairwise(offsets))
    return list(zip(offsets[::2], offsets[1::2], strict=False))


def _fit(places: Sequence[int], within: Range) -> list[int]:
    """Return the offsets in a range that any numbers stand for, in order."""
    start, end = within
    return sorted(start + place % (end - start + 1) for place in places)


@st.composite
def _spans(draw: st.DrawFn, some: st.SearchStrategy[Source]) -> Span:
    source = draw(some)
    return draw_span(draw, source=source, within=(0, len(source.text)))

"""Ranges of a text, and the spans that have them."""

from __future__ import annotations

import itertools
from typing import TypeAlias

from hypothesis import strategies as st

from sitrep.model import Source, Span
from sitrep.testing.values import sources

Range: TypeAlias = "tuple[int, int]"


def spans(*, source: Source | None = None) -> st.SearchStrategy[Span]:
    """Spans of *source*, or of any source; they may be empty, and may be the whole text.

    >>> from hypothesis import find
    >>> from sitrep import Source
    >>> find(spans(source=Source(text="It shook.")), lambda span: " " in span.text).text
    'It '
    """
    if source is None:
        return sources().flatmap(lambda drawn: spans(source=drawn))
    return spans_within(source=source, within=(0, len(source.text)))


@st.composite
def spans_within(draw: st.DrawFn, *, source: Source, within: Range) -> Span:
    """Spans of *source* that stay in a range."""
    start, end = sorted((draw(st.integers(*within)), draw(st.integers(*within))))
    return Span(source=source, start=start, end=end)


@st.composite
def ranges(draw: st.DrawFn, *, within: Range, max_size: int = 6) -> list[Range]:
    """Ranges in order that do not overlap; some are empty, some leave gaps, some stand side by side."""
    offsets = sorted(draw(st.lists(st.integers(*within), max_size=2 * max_size)))
    if draw(st.booleans()):
        return list(itertools.pairwise(offsets))
    return list(zip(offsets[::2], offsets[1::2], strict=False))

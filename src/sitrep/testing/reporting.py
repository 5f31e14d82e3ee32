"""A strategy of reports."""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep.model import Byline, Paragraph, Report, Source, Title
from sitrep.testing.commenting import draw_byline
from sitrep.testing.ranges import draw_ranges
from sitrep.testing.values import sources

_ROLE = st.sampled_from(("paragraph", "title", "byline"))


def reports(*, source: Source | None = None) -> st.SearchStrategy[Report]:
    """Reports of *source*, or of any source: title, byline and paragraphs in any order, or none of them.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(reports())
    ... def test_the_blocks_are_in_order(report):
    ...     starts = [block.start for block in report.blocks]
    ...     assert starts == sorted(starts)
    >>> test_the_blocks_are_in_order()
    """
    return _reports(sources() if source is None else st.just(source))


@st.composite
def _reports(draw: st.DrawFn, some: st.SearchStrategy[Source]) -> Report:
    source = draw(some)
    title: Title | None = None
    byline: Byline | None = None
    paragraphs: list[Paragraph] = []
    for start, end in draw_ranges(draw, within=(0, len(source.text)), longest=True):
        role = draw(_ROLE)
        if role == "title" and title is None:
            title = Title(source=source, start=start, end=end)
        elif role == "byline" and byline is None:
            byline = draw_byline(draw, source=source, at=(start, end), within=(start, end))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Report(title=title, byline=byline, paragraphs=tuple(paragraphs))

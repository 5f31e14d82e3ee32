"""A strategy of reports."""

from __future__ import annotations

from hypothesis import strategies as st

from sitrep.model import Byline, Paragraph, Report, Source, Title
from sitrep.testing.commenting import bylines
from sitrep.testing.ranges import ranges
from sitrep.testing.values import sources


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
    if source is None:
        return sources().flatmap(lambda drawn: reports(source=drawn))
    return _reports(source)


@st.composite
def _reports(draw: st.DrawFn, source: Source) -> Report:
    title: Title | None = None
    byline: Byline | None = None
    paragraphs: list[Paragraph] = []
    for start, end in draw(ranges(within=(0, len(source.text)))):
        role = draw(st.sampled_from(("paragraph", "title", "byline")))
        if role == "title" and title is None:
            title = Title(source=source, start=start, end=end)
        elif role == "byline" and byline is None:
            byline = draw(bylines(source=source, at=(start, end), within=(start, end)))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Report(title=title, byline=byline, paragraphs=tuple(paragraphs))

"""What the strategies of the kit give."""

from hypothesis import given
from hypothesis.strategies import SearchStrategy
from typing_extensions import assert_type

from sitrep import Comment, Document, Page, Report, Source, Span, Thread
from sitrep.testing import (
    Score,
    comments,
    documents,
    flattened_pages,
    mutated_pages,
    pages,
    reports,
    score,
    sources,
    spans,
    texts,
    threads,
)

assert_type(texts(max_size=3), SearchStrategy[str])
assert_type(sources(text="It shook."), SearchStrategy[Source])
assert_type(spans(), SearchStrategy[Span])
assert_type(comments(source=Source(text="It shook.")), SearchStrategy[Comment])
assert_type(threads(), SearchStrategy[Thread])
assert_type(reports(), SearchStrategy[Report])
assert_type(documents(parsed=True), SearchStrategy[Document])
assert_type(pages(), SearchStrategy[Page])
assert_type(mutated_pages(), SearchStrategy[str])
assert_type(flattened_pages(headers=["says"], spacings=["dense"]), SearchStrategy[tuple[str, Document]])


@given(flattened_pages())
def test_a_page(page: tuple[str, Document]) -> None:
    _, truth = page
    assert_type(score(truth, truth), Score)

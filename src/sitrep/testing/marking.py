"""A strategy of pages whose markup says what is what, as readers hand them to the parser."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from sitrep.model import Comment, Document, Mark, MarkKind, Node, Page
from sitrep.testing.documents import documents


def pages() -> st.SearchStrategy[Page]:
    """Pages with marks of every kind, and pages of plain text without any.

    >>> from hypothesis import given, settings
    >>> from sitrep import parse
    >>> @settings(max_examples=10)
    ... @given(pages())
    ... def test_every_page_is_parsed(page):
    ...     assert parse(page).source == page.source
    >>> test_every_page_is_parsed()
    """
    return documents(parsed=False, annotated=False).map(mark_page)


def mark_page(document: Document) -> Page:
    """Return the page whose marks state the structure of *document*, as far as marks can."""
    marks = sorted(_find_marks(document), key=lambda mark: (mark.start, -mark.end, mark.kind != "comment"))
    return Page(source=document.source, marks=tuple(marks))


def _find_marks(document: Document) -> Iterator[Mark]:
    report = document.report
    for notice in document.notices:
        if notice.start < notice.end:
            yield Mark(start=notice.start, end=notice.end, kind="notice", notice=notice.kind)
    if report.title is not None:
        yield from _mark(report.title, "title")
    if report.byline is not None and report.byline.start < report.byline.end:
        byline = report.byline
        yield Mark(
            start=byline.start,
            end=byline.end,
            kind="byline",
            author=byline.author,
            published=byline.published,
        )
    for paragraph in report.paragraphs:
        yield from _mark(paragraph, "paragraph")
    for comment in document.comments:
        if comment.start < comment.end:
            yield from _mark_comment(comment)


def _mark_comment(comment: Comment) -> Iterator[Mark]:
    yield Mark(
        start=comment.start,
        end=comment.end,
        kind="comment",
        id=comment.id,
        reply_to=comment.reply.to if comment.reply else None,
        author=comment.author,
        published=comment.published,
    )
    if comment.header is not None:
        yield from _mark(comment.header, "header")
    for line in comment.boilerplate:
        yield from _mark(line, "boilerplate")


def _mark(node: Node, kind: MarkKind) -> Iterator[Mark]:
    """Yield the mark of a node; one of no length has none."""
    if node.start < node.end:
        yield Mark(start=node.start, end=node.end, kind=kind)

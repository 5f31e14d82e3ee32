"""Strategies of comments, their headers, and what they answer."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from sitrep.model import REPLY_BASES, Byline, Comment, Paragraph, Reply, Source, Span
from sitrep.testing.ranges import Range, ranges, spans_within
from sitrep.testing.texts import names, texts
from sitrep.testing.values import confidences, moments, sources


def bylines(*, source: Source, at: Range, within: Range) -> st.SearchStrategy[Byline]:
    """Bylines whose own range is *at*; the author and the date stand anywhere in *within*."""
    return st.builds(
        Byline,
        source=st.just(source),
        start=st.just(at[0]),
        end=st.just(at[1]),
        author_span=st.none() | spans_within(source=source, within=within),
        date_span=st.none() | spans_within(source=source, within=within),
        author=st.none() | names() | texts(max_size=3),
        published=st.none() | moments(),
    )


def comments(*, source: Source | None = None) -> st.SearchStrategy[Comment]:
    """Comments of *source*, or of any source: each with any pieces in any order, and a reply or none.

    A header may stand above or below the paragraphs, pieces may be empty, and gaps may hold more than white
    space.  What a comment answers is not in the page; `documents` and `threads` have comments that answer one
    another.

    >>> from hypothesis import given, settings
    >>> from sitrep import Document
    >>> @settings(max_examples=10)
    ... @given(comments())
    ... def test_a_comment_can_stand_in_a_document(comment):
    ...     assert Document(source=comment.source, comments=(comment,)).comments == (comment,)
    >>> test_a_comment_can_stand_in_a_document()
    """
    if source is None:
        return sources().flatmap(lambda drawn: comments(source=drawn))
    return _comments_anywhere(source)


@st.composite
def _comments_anywhere(draw: st.DrawFn, source: Source) -> Comment:
    length = len(source.text)
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    name = draw(st.just("c1") | texts(min_size=1, max_size=2).filter(bool))
    reply = draw(st.none() | replies(to=f"{name}?"))
    return draw(comments_within(source=source, within=(start, end), name=name, reply=reply))


@st.composite
def comments_within(
    draw: st.DrawFn, *, source: Source, within: Range, name: str, reply: Reply | None = None
) -> Comment:
    """Comments whose own range is *within*."""
    header: Byline | None = None
    paragraphs: list[Paragraph] = []
    boilerplate: list[Span] = []
    for start, end in draw(ranges(within=within, max_size=4)):
        role = draw(st.sampled_from(("paragraph", "paragraph", "header", "boilerplate")))
        if role == "header" and header is None:
            header = draw(bylines(source=source, at=(start, end), within=within))
        elif role == "boilerplate":
            boilerplate.append(Span(source=source, start=start, end=end))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Comment(
        source=source,
        start=within[0],
        end=within[1],
        id=name,
        header=header,
        paragraphs=tuple(paragraphs),
        boilerplate=tuple(boilerplate),
        reply=reply,
    )


def replies(*, to: str) -> st.SearchStrategy[Reply]:
    """Replies to the comment of the id *to*, on any basis and of any confidence."""
    return st.builds(Reply, to=st.just(to), basis=st.sampled_from(REPLY_BASES), confidence=confidences())


@st.composite
def parents(draw: st.DrawFn, *, ids: Sequence[str]) -> list[str | None]:
    """For each of *ids*, what it answers: none, another one without a cycle, or one that is not there."""
    if not ids:
        return []
    gone = "".join(ids) + "?"
    shape = draw(st.sampled_from(("any", "chain", "star")))
    if shape != "any":
        opens = draw(st.sampled_from((None, gone)))
        return [opens, *(ids[:-1] if shape == "chain" else [ids[0]] * (len(ids) - 1))]
    order = draw(st.permutations(range(len(ids))))
    found: list[str | None] = [None] * len(ids)
    for place, index in enumerate(order):
        above = [ids[other] for other in order[:place]]
        found[index] = draw(st.sampled_from([None, *above, gone]))
    return found

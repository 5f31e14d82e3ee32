"""Strategies of comments, their headers, and what they answer."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from sitrep.model import REPLY_BASES, Byline, Comment, Paragraph, Reply, Source, Span
from sitrep.testing.picking import switches
from sitrep.testing.ranges import Range, draw_range, draw_ranges, draw_span
from sitrep.testing.texts import names, texts
from sitrep.testing.values import confidences, moments, sources

_AUTHOR = names() | texts(max_size=3)
_MOMENT = moments()
_FACTS = switches(4)
_ID = st.just("c1") | texts(min_size=1, max_size=2)
_ROLE = st.sampled_from(("paragraph", "paragraph", "header", "boilerplate"))
_BASIS = st.sampled_from(REPLY_BASES)
_CONFIDENCE = confidences()
_ANSWERS = st.booleans()
_SHAPE = st.sampled_from(("any", "chain", "star"))


def draw_byline(draw: st.DrawFn, *, source: Source, at: Range, within: Range) -> Byline:
    """Draw a byline whose own range is *at*; the author and the date stand anywhere in *within*."""
    names_author, shows_date, has_author, has_date = draw(_FACTS)
    return Byline(
        source=source,
        start=at[0],
        end=at[1],
        author_span=draw_span(draw, source=source, within=within) if names_author else None,
        date_span=draw_span(draw, source=source, within=within) if shows_date else None,
        author=draw(_AUTHOR) if has_author else None,
        published=draw(_MOMENT) if has_date else None,
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
    return _comments(sources() if source is None else st.just(source))


@st.composite
def _comments(draw: st.DrawFn, some: st.SearchStrategy[Source]) -> Comment:
    source = draw(some)
    within = draw_range(draw, within=(0, len(source.text)))
    name = draw(_ID)
    reply = draw_reply(draw, to=f"{name}?") if draw(_ANSWERS) else None
    return draw_comment(draw, source=source, within=within, name=name, reply=reply)


def draw_comment(
    draw: st.DrawFn, *, source: Source, within: Range, name: str, reply: Reply | None = None
) -> Comment:
    """Draw a comment whose own range is *within*."""
    header: Byline | None = None
    paragraphs: list[Paragraph] = []
    boilerplate: list[Span] = []
    for start, end in draw_ranges(draw, within=within):
        role = draw(_ROLE)
        if role == "header" and header is None:
            header = draw_byline(draw, source=source, at=(start, end), within=within)
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


def draw_reply(draw: st.DrawFn, *, to: str) -> Reply:
    """Draw a reply to the comment of the id *to*, on any basis and of any confidence."""
    return Reply(to=to, basis=draw(_BASIS), confidence=draw(_CONFIDENCE))


def draw_parents(draw: st.DrawFn, *, ids: Sequence[str]) -> list[str | None]:
    """Draw for each of *ids* what it answers: none, another one without a cycle, or one that is not there."""
    if not ids:
        return []
    gone = "".join(ids) + "?"
    count = len(ids)
    shape = draw(_SHAPE)
    if shape != "any":
        opens = gone if draw(_ANSWERS) else None
        return [opens, *(ids[:-1] if shape == "chain" else [ids[0]] * (count - 1))]
    # A byte for the place of each in an order in which none answers a later one, and a byte for what it answers.
    chosen = draw(st.binary(min_size=2 * count, max_size=2 * count))
    order = sorted(range(count), key=chosen.__getitem__)
    found: list[str | None] = [None] * count
    for place, index in enumerate(order):
        above = [None, *(ids[other] for other in order[:place]), gone]
        found[index] = above[chosen[count + index] % len(above)]
    return found

"""Strategies of documents and their threads: every shape that the model allows, found by a parser or not."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from sitrep.converting import annotate, parse
from sitrep.extending import Registry
from sitrep.model import (
    NOTICE_KINDS,
    REPLY_BASES,
    Byline,
    Comment,
    Document,
    Draft,
    Notice,
    Paragraph,
    Report,
    Source,
    Thread,
    Title,
    compose,
)
from sitrep.testing.adorning import adorned
from sitrep.testing.commenting import bylines, comments_within, parents, replies
from sitrep.testing.flattening.words import COMMENT_SENTENCES
from sitrep.testing.mutating import mutated_pages
from sitrep.testing.ranges import ranges
from sitrep.testing.texts import names, texts
from sitrep.testing.values import confidences, moments


def documents(*, parsed: bool | None = None, annotated: bool | None = None) -> st.SearchStrategy[Document]:
    """Valid documents: composed from strings, cut from any text at any offsets, or parsed from a page.

    Their replies form any forest, with parents that come later or are not in the page; headers stand above or
    below; ranges may be empty; gaps may hold more than white space.

    Args:
        parsed: True for those alone that `sitrep.parse` finds in a page, which keep all its laws; False for
            those that are made up.
        annotated: True if the annotators that come with sitrep shall have seen each document; False if none has
            annotations or decisions but its parser's.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(documents(parsed=True))
    ... def test_nothing_of_a_page_is_lost(document):
    ...     assert document.uncovered() == ()
    >>> test_nothing_of_a_page_is_lost()
    """
    made = [] if parsed else [_composed(), _cut()]
    found = [] if parsed is False else [(mutated_pages() | texts(max_size=30)).map(parse)]
    plain = st.one_of(*made, *found)
    if annotated is False:
        return plain
    builtin = Registry.of()
    seen = plain.map(lambda document: annotate(document, registry=builtin))
    return seen if annotated else st.one_of(plain.flatmap(adorned), seen)


def threads() -> st.SearchStrategy[Thread]:
    """Threads of any shape: one comment, deep chains, wide trees, and roots that answer a comment not there.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(threads())
    ... def test_a_thread_opens_with_its_root(thread):
    ...     assert [post.comment for post in thread.posts if post.depth == 0] == [thread.root]
    >>> test_a_thread_opens_with_its_root()
    """
    return _forests().flatmap(lambda document: st.sampled_from(document.threads()))


def make_chain(length: int) -> Document:
    """Return a document of *length* comments, each of which answers the one before it.

    What recurses over replies fails on a chain of a few thousand.

    >>> [comment.reply.to for comment in make_chain(3).comments if comment.reply]
    ['c1', 'c2']
    """
    return compose(
        comments=[
            Draft(paragraphs="Here too!", reply_to=f"c{number - 1}" if number > 1 else None)
            for number in range(1, length + 1)
        ]
    )


@st.composite
def _forests(draw: st.DrawFn) -> Document:
    """Documents of a few comments, which say little and answer one another in any way."""
    ids = [f"c{number}" for number in range(1, draw(st.integers(1, 6)) + 1)]
    drafts = [
        Draft(
            paragraphs=draw(st.sampled_from(COMMENT_SENTENCES)),
            author=draw(st.none() | names()),
            id=name,
            reply_to=parent,
            basis=draw(st.sampled_from(REPLY_BASES)),
            confidence=draw(confidences()),
        )
        for name, parent in zip(ids, draw(parents(ids=ids)), strict=True)
    ]
    return compose(comments=drafts)


@st.composite
def _composed(draw: st.DrawFn) -> Document:
    words = texts(max_size=4)
    dates = st.none() | st.sampled_from(("2 days ago", "")) | moments()
    numbered = st.integers(0, 6).map(lambda count: [f"c{number}" for number in range(1, count + 1)])
    named = st.lists(texts(min_size=1, max_size=2), max_size=6, unique=True)
    ids = draw(numbered | named)
    drafts = [
        Draft(
            paragraphs=tuple(draw(st.lists(words, max_size=3))),
            author=draw(st.none() | names() | words),
            date=draw(dates),
            id=name,
            reply_to=parent,
            basis=draw(st.sampled_from(REPLY_BASES)),
            confidence=draw(confidences()),
        )
        for name, parent in zip(ids, draw(parents(ids=ids)), strict=True)
    ]
    return compose(
        title=draw(st.none() | words),
        author=draw(st.none() | names()),
        date=draw(dates),
        paragraphs=draw(st.lists(words, max_size=4)),
        comments=drafts,
        notices=draw(st.lists(st.tuples(st.sampled_from(NOTICE_KINDS), words), max_size=2)),
        separator=draw(st.sampled_from(("\n", "\r\n", "\n\n", "\u2028", " ", ""))),
    )


@st.composite
def _cut(draw: st.DrawFn) -> Document:
    source = Source(text=draw(texts()))
    notices: list[Notice] = []
    paragraphs: list[Paragraph] = []
    comments: list[Comment] = []
    title: Title | None = None
    byline: Byline | None = None
    for start, end in draw(ranges(within=(0, len(source.text)))):
        role = draw(st.sampled_from(("paragraph", "comment", "comment", "notice", "title", "byline")))
        if role == "title" and title is None:
            title = Title(source=source, start=start, end=end)
        elif role == "byline" and byline is None:
            byline = draw(bylines(source=source, at=(start, end), within=(start, end)))
        elif role == "notice":
            kind = draw(st.sampled_from(NOTICE_KINDS))
            notices.append(Notice(source=source, start=start, end=end, kind=kind))
        elif role == "comment":
            name = f"c{len(comments) + 1}"
            comments.append(draw(comments_within(source=source, within=(start, end), name=name)))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Document(
        source=source,
        notices=tuple(notices),
        report=Report(title=title, byline=byline, paragraphs=tuple(paragraphs)),
        comments=draw(_answering(comments)),
    )


@st.composite
def _answering(draw: st.DrawFn, comments: list[Comment]) -> tuple[Comment, ...]:
    """The same comments, some of which answer another one or one that is not there."""
    answered = draw(parents(ids=[comment.id for comment in comments]))
    return tuple(
        evolve(comment, reply=draw(replies(to=parent)) if parent is not None else None)
        for comment, parent in zip(comments, answered, strict=True)
    )

"""Strategies of documents and their threads: every shape that the model allows, found by a parser or not."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve
from hypothesis import strategies as st

from sitrep.converting import annotate, parse
from sitrep.extending import Registry
from sitrep.model import (
    NOTICE_KINDS,
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
from sitrep.testing.commenting import draw_byline, draw_comment, draw_parents, draw_reply
from sitrep.testing.flattening.words import COMMENT_SENTENCES
from sitrep.testing.jumbling import jumbled_pages
from sitrep.testing.mutating import mutated_pages
from sitrep.testing.ranges import draw_ranges
from sitrep.testing.texts import names, texts
from sitrep.testing.values import moments


def documents(*, parsed: bool | None = None, annotated: bool | None = None) -> st.SearchStrategy[Document]:
    """Valid documents: composed from strings, cut from any text at any offsets, or parsed from a page.

    Their replies form any forest, with parents that come later or are not in the page; headers stand above or
    below; ranges may be empty; gaps may hold more than white space.  Annotations are of all the kinds that the model
    has, and all, some or nothing is known of the source.

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
    return make_documents(parsed=parsed, annotated=annotated)


def make_documents(
    *, parsed: bool | None = None, annotated: bool | None = None, specimens: bool = False
) -> st.SearchStrategy[Document]:
    """Return what `documents` gives; with *specimens* there are annotations of a kind that the kit alone knows."""
    made = [] if parsed else [_composed(), _cut()]
    found = [] if parsed is False else [(mutated_pages() | jumbled_pages() | texts(max_size=30)).map(parse)]
    plain = st.one_of(*made, *found)
    if annotated is False:
        return plain
    builtin = Registry.of()
    seen = plain.map(lambda document: annotate(document, registry=builtin))
    return seen if annotated else adorned(plain | seen, specimens=specimens)


def threads() -> st.SearchStrategy[Thread]:
    """Threads of any shape: one comment, deep chains, wide trees, and roots that answer a comment not there.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(threads())
    ... def test_a_thread_opens_with_its_root(thread):
    ...     assert [post.comment for post in thread.posts if post.depth == 0] == [thread.root]
    >>> test_a_thread_opens_with_its_root()
    """
    return _threads()


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


_WORDS = texts(max_size=4)
_PARAGRAPHS = st.lists(_WORDS, max_size=3).map(tuple)
_NAME = st.none() | names()
_DATE = st.none() | st.sampled_from(("2 days ago", "")) | moments()
_SAID = st.builds(Draft, paragraphs=_PARAGRAPHS, author=_NAME | _WORDS, date=_DATE)
_SAID_SHORTLY = st.builds(Draft, paragraphs=st.sampled_from(COMMENT_SENTENCES), author=_NAME)
_NUMBERS = st.integers(0, 6).map(lambda count: [f"c{number}" for number in range(1, count + 1)])
_IDS = _NUMBERS | st.lists(texts(min_size=1, max_size=2), max_size=6, unique=True)
_NOTICES = st.lists(st.tuples(st.sampled_from(NOTICE_KINDS), _WORDS), max_size=2)
_TITLE = st.none() | _WORDS
_REPORT = st.lists(_WORDS, max_size=4)
_SEPARATOR = st.sampled_from(("\n", "\r\n", "\n\n", "\u2028", " ", ""))
_COUNT = st.integers(1, 6)
_PLACE = st.integers(0)
_TEXT = texts()
_ROLE = st.sampled_from(("paragraph", "comment", "comment", "notice", "title", "byline"))
_KIND = st.sampled_from(NOTICE_KINDS)


@st.composite
def _threads(draw: st.DrawFn) -> Thread:
    """Threads of a few comments, which say little and answer one another in any way."""
    ids = [f"c{number}" for number in range(1, draw(_COUNT) + 1)]
    found = compose(comments=_draw_drafts(draw, ids, _SAID_SHORTLY)).threads()
    return found[draw(_PLACE) % len(found)]


@st.composite
def _composed(draw: st.DrawFn) -> Document:
    drafts = _draw_drafts(draw, draw(_IDS), _SAID)
    return compose(
        title=draw(_TITLE),
        author=draw(_NAME),
        date=draw(_DATE),
        paragraphs=draw(_REPORT),
        comments=drafts,
        notices=draw(_NOTICES),
        separator=draw(_SEPARATOR),
    )


def _draw_drafts(draw: st.DrawFn, ids: Sequence[str], said: st.SearchStrategy[Draft]) -> list[Draft]:
    """Draw a draft for each of *ids*, some of which answer another one or one that is not there."""
    drafts = [evolve(draw(said), id=name) for name in ids]
    answered = zip(drafts, draw_parents(draw, ids=ids), strict=True)
    return [_answer(draw, draft, parent) if parent is not None else draft for draft, parent in answered]


def _answer(draw: st.DrawFn, draft: Draft, parent: str) -> Draft:
    reply = draw_reply(draw, to=parent)
    return evolve(draft, reply_to=reply.to, basis=reply.basis, confidence=reply.confidence)


@st.composite
def _cut(draw: st.DrawFn) -> Document:
    source = Source(text=draw(_TEXT))
    notices: list[Notice] = []
    paragraphs: list[Paragraph] = []
    comments: list[Comment] = []
    title: Title | None = None
    byline: Byline | None = None
    for start, end in draw_ranges(draw, within=(0, len(source.text)), longest=True):
        role = draw(_ROLE)
        if role == "title" and title is None:
            title = Title(source=source, start=start, end=end)
        elif role == "byline" and byline is None:
            byline = draw_byline(draw, source=source, at=(start, end), within=(start, end))
        elif role == "notice":
            kind = draw(_KIND)
            notices.append(Notice(source=source, start=start, end=end, kind=kind))
        elif role == "comment":
            name = f"c{len(comments) + 1}"
            comments.append(draw_comment(draw, source=source, within=(start, end), name=name))
        else:
            paragraphs.append(Paragraph(source=source, start=start, end=end))
    return Document(
        source=source,
        notices=tuple(notices),
        report=Report(title=title, byline=byline, paragraphs=tuple(paragraphs)),
        comments=_draw_answers(draw, comments),
    )


def _draw_answers(draw: st.DrawFn, comments: list[Comment]) -> tuple[Comment, ...]:
    """Return the same comments, some of which answer another one or one that is not there."""
    answered = draw_parents(draw, ids=[comment.id for comment in comments])
    return tuple(
        evolve(comment, reply=draw_reply(draw, to=parent)) if parent is not None else comment
        for comment, parent in zip(comments, answered, strict=True)
    )

"""The quick look at a document takes none for sound that breaks a rule, and settles nearly all that keep them."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.model import Comment, Document, Paragraph, Reply, Source, Span, checking
from sitrep.model.soundness import is_sound
from sitrep.testing import documents

PAGE = "It shook at noon.\n\n2 Comments\n\nAnn says:\nHere too!\nReply\n\nHere as well, badly.\nBob, May 1, 2012\n"


def test_what_the_parser_makes_is_sound() -> None:
    document = sitrep.parse(PAGE, comments="expect")
    assert document.comments
    assert is_sound(document)


def test_pieces_of_a_comment_may_stand_in_any_order() -> None:
    source = Source(text="Like Here too! Reply")
    like, words, reply = (0, 4), (5, 14), (15, 20)
    comment = Comment(
        source=source,
        start=0,
        end=20,
        id="c1",
        paragraphs=(Paragraph(source=source, start=words[0], end=words[1]),),
        boilerplate=tuple(Span(source=source, start=start, end=end) for start, end in (like, reply)),
    )
    assert is_sound(Document(source=source, comments=(comment,)))


def test_a_reply_to_a_later_comment_is_left_to_the_thorough_check() -> None:
    document = sitrep.compose(comments=["First.", "Second."])
    first, second = document.comments
    forward = attrs.evolve(first, reply=Reply(to=second.id, basis="quote"))
    changed = attrs.evolve(document, comments=(forward, second))
    assert not is_sound(changed)


def test_a_node_of_an_equal_source_is_left_to_the_thorough_check() -> None:
    document = sitrep.compose(paragraphs=["It shook."])
    other = attrs.evolve(document.source)
    moved = tuple(attrs.evolve(each, source=other) for each in document.report.paragraphs)
    changed = attrs.evolve(document, report=attrs.evolve(document.report, paragraphs=moved))
    assert not is_sound(changed)


def test_a_cycle_is_not_sound() -> None:
    first, second = sitrep.compose(comments=["First.", "Second."]).comments
    answering = (
        attrs.evolve(first, reply=Reply(to=second.id, basis="quote")),
        attrs.evolve(second, reply=Reply(to=first.id, basis="quote")),
    )
    with pytest.raises(sitrep.ModelError, match="answers itself"):
        Document(source=first.source, comments=answering)


def check_thoroughly(document: Document) -> list[str]:
    """Return what the thorough check finds, whatever the quick look says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "is_sound", lambda document: False)
        patch.setattr(checking, "is_comment_sound", lambda comment: False)
        return [str(problem) for problem in checking.find_problems(document)]


@given(documents())
def test_the_thorough_check_finds_nothing_in_a_document_that_keeps_the_rules(document: Document) -> None:
    assert check_thoroughly(document) == []


_CHANGES = st.tuples(st.integers(0, 30), st.sampled_from(("start", "end")), st.integers(-2, 2))


@given(documents(), st.lists(_CHANGES, min_size=1, max_size=3))
def test_what_is_taken_for_sound_has_no_flaw(document: Document, changes: list[tuple[int, str, int]]) -> None:
    nodes = [*document.blocks, *document.decisions, *document.annotations]
    for comment in document.comments:
        nodes += [*([comment.header] if comment.header else []), *comment.paragraphs, *comment.boilerplate]
    for byline in (document.report.byline, *(comment.header for comment in document.comments)):
        nodes += [span for span in (byline and byline.author_span, byline and byline.date_span) if span]
    for number, field, by in changes:
        if nodes:
            node = nodes[number % len(nodes)]
            # Nodes are frozen, and a document would refuse to be made of what is wrong.
            object.__setattr__(node, field, getattr(node, field) + by)
    if is_sound(document):
        assert check_thoroughly(document) == []

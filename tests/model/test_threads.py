"""Threads: the tree of replies, without recursion and without loss."""

from __future__ import annotations

import pytest
from hypothesis import given

from sitrep import Document, Draft, ModelError, compose
from sitrep.testing import documents

DEEP = 5_000


def chain(length: int) -> list[Draft]:
    return [Draft(paragraphs="x", reply_to=f"c{n - 1}" if n > 1 else None) for n in range(1, length + 1)]


def test_replies_stand_below_their_parent_in_source_order() -> None:
    document = compose(
        comments=[
            "first",
            "second",
            Draft(paragraphs="to the first", reply_to="c1"),
            Draft(paragraphs="to the third", reply_to="c3"),
            Draft(paragraphs="also to the first", reply_to="c1"),
            Draft(paragraphs="to somebody else", reply_to="gone"),
        ]
    )
    shown = [[(p.comment.id, p.depth, p.replies) for p in t.posts] for t in document.threads()]
    assert shown == [
        [("c1", 0, ("c3", "c5")), ("c3", 1, ("c4",)), ("c4", 2, ()), ("c5", 1, ())],
        [("c2", 0, ())],
        [("c6", 0, ())],
    ]
    assert [thread.root.id for thread in document.threads()] == ["c1", "c2", "c6"]


def test_a_reply_may_stand_before_what_it_answers() -> None:
    document = compose(comments=[Draft(paragraphs="newest first", reply_to="c2"), "oldest last"])
    assert [post.comment.id for post in document.threads()[0].posts] == ["c2", "c1"]


def test_a_chain_of_thousands_of_replies_is_no_deeper_than_one() -> None:
    (thread,) = compose(comments=chain(DEEP)).threads()
    assert [post.depth for post in thread.posts] == list(range(DEEP))


def test_a_cycle_of_thousands_is_refused() -> None:
    drafts = chain(DEEP)
    drafts[0] = Draft(paragraphs="x", reply_to=f"c{DEEP}")
    with pytest.raises(ModelError) as caught:
        compose(comments=drafts)
    assert [(p.kind, p.node) for p in caught.value.problems] == [("cycle", "comments[0]")]


def test_each_cycle_is_told_once_and_what_leads_into_it_is_not() -> None:
    answers = {"a": "b", "b": "a", "c": "a", "d": "d", "e": None}
    with pytest.raises(ModelError) as caught:
        compose(comments=[Draft(paragraphs="x", id=n, reply_to=to) for n, to in answers.items()])
    assert [(p.kind, p.node) for p in caught.value.problems] == [
        ("cycle", "comments[0]"),
        ("cycle", "comments[3]"),
    ]


@given(documents())
def test_threads_hold_every_comment_once_below_its_parent(document: Document) -> None:
    ids = {comment.id for comment in document.comments}
    placed: list[str] = []
    for thread in document.threads():
        above: list[str] = []  # the ids on the way from the root to the post
        for post in thread.posts:
            del above[post.depth :]
            parent = post.comment.reply.to if post.comment.reply else None
            assert (above[-1] if above else None) == (parent if parent in ids else None)
            assert len(above) == post.depth
            above.append(post.comment.id)
            placed.append(post.comment.id)
    assert sorted(placed) == sorted(ids)

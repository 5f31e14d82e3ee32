"""Threads: in the order of reading, valid at any depth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sitrep_markdown.ordering import order_comments

from sitrep import Document, Draft, compose, export
from sitrep.model.threads import build_threads


def _chain(length: int) -> Document:
    return compose(
        comments=[
            Draft(paragraphs=f"text {n}", author=f"A{n}", reply_to=f"c{n - 1}" if n > 1 else None)
            for n in range(1, length + 1)
        ]
    )


@given(parents=st.lists(st.integers(-2, 30), max_size=30))
@settings(deadline=None)
def test_the_order_is_that_of_the_threads(parents: list[int]) -> None:
    # Turned around below, so that answers stand above what they answer too.
    drafts = [
        Draft(id=f"c{n}", reply_to=None if parent == -1 else f"c{parent}" if parent < n else "elsewhere")
        for n, parent in enumerate(parents)
    ]
    comments = compose(comments=drafts).comments[::-1]
    reading = order_comments(comments)
    posts = [post for thread in build_threads(comments) for post in thread.posts]
    assert [comments[index].id for index in reading.order] == [post.comment.id for post in posts]
    assert [reading.depths[index] for index in reading.order] == [post.depth for post in posts]


@pytest.mark.parametrize("max_depth", [0, 1, 6, 8])
def test_a_chain_longer_than_the_depth_stays_readable(max_depth: int, check: Callable[..., str]) -> None:
    check(_chain(20), max_depth=max_depth)


def test_replies_come_back_to_every_depth(check: Callable[..., str]) -> None:
    replies = [None, "c1", "c2", "c1", "c3", None, "c4", "c6", "gone", "c9", "c1"]
    drafts = [Draft(paragraphs=("one", "two\nthree"), author="Ann", reply_to=to) for to in replies]
    markdown = check(compose(comments=drafts))
    assert "in reply to a comment that is not on this page (gone)" in markdown


def test_a_chain_of_five_thousand_is_rendered_and_linear(check: Callable[..., str]) -> None:
    document = _chain(5000)
    markdown = check(document, max_depth=8)
    # Ten times the comments, and their numbers have one digit more.
    assert len(markdown) < 11 * len(export(_chain(500), "markdown", options={"max_depth": 8}))
    assert markdown.count("in reply to") == 4999


def test_links_to_parents_go_to_headings(check: Callable[..., str]) -> None:
    markdown = check(compose(comments=["a", Draft(paragraphs="b", reply_to="c1")]))
    assert "### Comment 1\n" in markdown
    assert "[comment 1](#comment-1)" in markdown

"""The strategies of the kit: all they give is valid, and each shape that they promise comes up."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis import strategies as st

import sitrep
from sitrep import Comment, Document, Page, Source, Thread, testing
from sitrep.testing import (
    comments,
    documents,
    flattened_pages,
    jumbled_pages,
    make_chain,
    mutated_pages,
    pages,
    reports,
    spans,
    texts,
    threads,
)
from sitrep.testing.picking import picks, switches


@given(texts().flatmap(lambda text: spans(source=Source(text=text))))
def test_a_span_is_in_its_source(span: sitrep.Span) -> None:
    assert 0 <= span.start <= span.end <= len(span.source.text)


@given(comments())
def test_a_comment_can_stand_in_a_document(comment: Comment) -> None:
    assert Document(source=comment.source, comments=(comment,)).comments == (comment,)


@given(st.sampled_from(["", "It shook.", "a\r\n\ud800b"]).flatmap(lambda t: reports(source=Source(text=t))))
def test_a_report_can_stand_in_a_document(report: sitrep.Report) -> None:
    for block in report.blocks:
        assert Document(source=block.source, report=report).report == report


@given(threads())
def test_a_thread_has_each_reply_below_what_it_answers(thread: Thread) -> None:
    depths = {post.comment.id: post.depth for post in thread.posts}
    assert depths[thread.root.id] == 0
    for post in thread.posts[1:]:
        assert post.comment.reply is not None
        assert post.depth == depths[post.comment.reply.to] + 1


@given(pages())
def test_a_page_with_marks_can_be_parsed(page: Page) -> None:
    assert sitrep.parse(page).source == page.source


@given(documents(parsed=True))
def test_a_parsed_document_keeps_the_law_of_tiling(document: Document) -> None:
    assert document.uncovered() == ()


@given(documents(annotated=False))
def test_a_document_without_annotations_has_none(document: Document) -> None:
    assert document.annotations == ()


def is_upside_down(thread: Thread) -> bool:
    return any(post.comment.start < thread.root.start for post in thread.posts)


def has_unknown_parent(document: Document) -> bool:
    ids = {comment.id for comment in document.comments}
    return any(comment.reply and comment.reply.to not in ids for comment in document.comments)


def is_all_known(document: Document) -> bool:
    return None not in attrs.astuple(document.source, recurse=False)


def has_header_below(document: Document) -> bool:
    return any(c.header and c.paragraphs and c.header.start > c.start for c in document.comments)


NO_STRATEGIES = ("check_contract", "find_untiled", "law", "make_chain", "make_page", "plant", "score")
HEALTHY = list(HealthCheck)

# For each strategy how many examples show all these shapes, whichever they are: twenty times what they take on the
# average.  A seed alone does not settle what Hypothesis gives: it also draws the constants of the modules that the
# process has loaded (hypothesis: internal/constants_ast.py).  Drawing ends when the last shape came up.
SHAPES: dict[str, tuple[st.SearchStrategy[Any], int, dict[str, Callable[[Any], object]]]] = {
    "texts": (
        texts(),
        1_000,
        {
            "a lone surrogate": lambda text: any("\ud800" <= c <= "\udfff" for c in text),
            "a carriage return without a line feed": lambda text: "\r" in text and "\n" not in text,
            "nothing": lambda text: not text,
        },
    ),
    "documents": (
        documents(),
        3_000,
        {
            "nothing": lambda each: not each.source.text,
            "one that is annotated": lambda each: each.annotations,
            "one with statements": lambda each: any(a.kind == "statement" for a in each.annotations),
            "one with postings": lambda each: any(a.kind == "posting" for a in each.annotations),
            "one of whose source all is known": is_all_known,
            "two halves of a character": lambda each: "\ud83d\ude00" in each.source.text,
            "one that was parsed": lambda each: each.decisions and each.comments,
            "one that does not tile": lambda each: each.uncovered(),
            "a parent that is not there": has_unknown_parent,
            "a header below its comment": has_header_below,
        },
    ),
    "threads": (
        threads(),
        1_500,
        {
            "a deep chain": lambda each: each.posts[-1].depth >= 3,
            "a wide tree": lambda each: any(len(post.replies) >= 2 for post in each.posts),
            "a reply before its parent": is_upside_down,
        },
    ),
    "pages": (
        pages(),
        300,
        {
            "a header": lambda each: any(mark.kind == "header" for mark in each.marks),
            "plain text": lambda each: each.source.text and not each.marks,
        },
    ),
    "mutated_pages": (
        mutated_pages(),
        1_000,
        {
            "a line separator": lambda text: "\u2028" in text,
            "a byte order mark": lambda text: "\ufeff" in text,
        },
    ),
    "jumbled_pages": (
        jumbled_pages(),
        6_000,
        {
            "two lines alike": lambda text: "Ann says:" in text and "Bo says:" in text,
            "a blank line between two": lambda text: "\n\n" in text.strip(),
            "a date that comes back": lambda text: text.count("2014") > 1,
        },
    ),
}


class SeenError(Exception):
    """Every shape came up, so no more need to be drawn."""


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_comes_up(name: str) -> None:
    strategy, count, shapes = SHAPES[name]
    missing = set(shapes)

    @seed(1)
    @settings(max_examples=count, database=None, phases=[Phase.generate], suppress_health_check=HEALTHY)
    @given(strategy)
    def look(value: object) -> None:
        missing.difference_update([shape for shape in missing if shapes[shape](value)])
        if not missing:
            raise SeenError

    with suppress(SeenError):
        look()
    assert not missing


def test_what_is_chosen_together_is_made_simpler_one_by_one() -> None:
    assert find(picks("abc", max_size=9), lambda chosen: "c" in chosen) == ("c",)
    assert sorted(find(picks("abc", min_size=2, max_size=9), lambda chosen: "c" in chosen)) == ["a", "c"]
    assert find(switches(9), lambda chosen: chosen[5]) == (*(False,) * 5, True, *(False,) * 3)


def test_the_smallest_page_with_a_reply_is_small() -> None:
    # Nothing is to be said of what in it does not matter, which would take ten times as long.
    text, _ = find(
        flattened_pages(replies=True),
        lambda page: any(each.reply for each in page[1].comments),
        settings=settings(max_examples=2_000, phases=[Phase.generate, Phase.shrink]),
    )
    assert len(text.splitlines()) <= 12


def test_a_chain_is_as_deep_as_it_is_long() -> None:
    (thread,) = make_chain(5_000).threads()
    assert thread.posts[-1].depth == 4_999


@pytest.mark.parametrize(
    "name",
    [name for name in testing.__all__ if name.islower() and name not in NO_STRATEGIES],
)
def test_a_strategy_needs_no_argument_and_takes_keywords_only(name: str) -> None:
    strategy = getattr(testing, name)
    assert isinstance(strategy(), st.SearchStrategy)
    assert name.endswith("s")
    kinds = {parameter.kind for parameter in inspect.signature(strategy).parameters.values()}
    assert kinds <= {inspect.Parameter.KEYWORD_ONLY}

"""The page that the project began with; its text is not ours to copy, so it stays beside the repository."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from types import ModuleType

import pytest
from support.shared import SHARED, needs_shared

import sitrep
from sitrep import Document

pytestmark = needs_shared


@pytest.fixture(scope="module")
def document() -> Document:
    return sitrep.parse(sitrep.read(SHARED / "data" / "seed.txt"), comments="expect")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_text", SHARED / "bench" / "score_text.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def label(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the blocks of a page as the scorer wants them."""
    for block in sitrep.parse(text, comments="expect").blocks:
        kinds = {sitrep.Comment: "comment", sitrep.Notice: "notice"}
        yield kinds.get(type(block), "report"), block.start, block.end


def test_the_donation_appeal_is_the_one_notice(document: Document) -> None:
    assert [notice.kind for notice in document.notices] == ["donation"]
    assert document.notices[0].start == 0


def test_the_report_has_seven_paragraphs_and_no_title_or_byline(document: Document) -> None:
    assert len(document.report.paragraphs) == 7
    assert (document.report.title, document.report.byline) == (None, None)


def test_the_first_comment_is_a_line_and_its_link(document: Document) -> None:
    first = document.comments[0]
    assert first.text.startswith("Thought of this movie!\nhttps://www.youtube.com/")
    assert len(first.paragraphs) == 2


def test_the_first_comment_is_annotated_with_its_link(document: Document) -> None:
    first = document.comments[0]
    links = [a for a in sitrep.annotate(document, ["links"]).annotations if a.start >= first.start]
    assert [link.end for link in links] == [first.end]


def test_the_score_of_the_seed(scorer: ModuleType) -> None:
    score = scorer.score_seed(label)
    assert score["boundary"]
    assert score["notice"]
    assert score["certain starts"] == 1.0
    assert score["false starts"] == 0

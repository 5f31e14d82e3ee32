"""The pages that the parser is measured on have sound marks, and keep the laws."""

from __future__ import annotations

import pytest
from bench_blind import judge
from blind_pages import SETS, BlindPage, read_blind_pages, read_marks

import sitrep
from sitrep.testing import find_untiled

PAGES = {f"{kind}/{page.name}": page for kind in SETS for page in read_blind_pages(kind)}


def test_there_are_pages_with_comments_and_without_in_each_set() -> None:
    for kind in SETS:
        found = {bool(page.comments) for name, page in PAGES.items() if name.startswith(kind)}
        assert found == {True, False}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_what_is_marked_is_in_the_page(page: BlindPage) -> None:
    assert not {"⟦", "⟧", "¦"} & set(page.text)
    for comment in page.comments:
        said = page.text[comment.start : comment.end]
        assert said == said.strip() != ""
        assert comment.author is None or comment.author in page.text


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_character_to_see_is_in_one_block(page: BlindPage) -> None:
    assert find_untiled(page.text, list(sitrep.parse(page.text).blocks)) == []


MARKED = "It shook at noon, the survey said.\n\n2 Comments\nAnn says:\n⟦Ann|¦Here too!⟧\nBo says:\n⟦Bo|¦Not here.⟧\n"


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("", "", []),
        ("Bo|", "Cy|", [(1, "author")]),
        ("Bo|", "Bo|2014-05-03", [(1, "day")]),
        ("says:\n⟦Ann|¦Here too!⟧", "⟦Ann|¦says:\nHere too!⟧", [(0, "start")]),
        ("Not here.⟧", "Not⟧ here.", [(1, "end")]),
        ("⟦Bo|¦Not here.⟧", "Not here.", [(None, "2 comments of 1")]),
    ],
)
def test_what_is_wrong_is_told(before: str, after: str, wrong: list[tuple[int | None, str]]) -> None:
    page = read_marks("two", MARKED.replace(before, after) if before else MARKED)
    assert list(judge(page, sitrep.parse(page.text))) == wrong


def test_a_page_without_what_it_has_is_wrong_throughout() -> None:
    page = read_marks("one", "It shook.\n⟦|¦It did.⟧\n")
    found = list(judge(page, sitrep.parse(page.text, comments="none")))
    assert found == [
        (None, "0 comments of 1"),
        (None, "first"),
        *((0, what) for what in ("start", "end", "author", "day")),
    ]

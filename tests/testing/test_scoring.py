"""Scores: what they count, and that they add up."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given

from sitrep import Document, Draft, compose
from sitrep.testing import PlainComment, Score, Tally, documents, make_page, score

DAY = datetime.date(2019, 3, 14)
TRUTH = compose(
    paragraphs=["It shook."],
    comments=[Draft(paragraphs="Here too!", author="Ann", date=DAY), Draft(paragraphs="No.", author="Bo")],
)
FIRST, SECOND = TRUTH.comments


@given(documents())
def test_the_truth_itself_is_perfect(document: Document) -> None:
    starts = [comment.text.strip() for comment in document.comments]
    # Comments of no length may stand at one place, where they cannot be told apart.
    if all(starts):
        assert score(document, document).is_perfect


def test_nothing_found_is_all_wrong_but_what_is_not_there() -> None:
    assert score(TRUTH, make_page(others=[(0, 9)])) == Score(
        boundary=Tally(0, 1),
        recall=Tally(0, 2),
        precision=Tally(0, 0),
        authors=Tally(0, 2),
        dates=Tally(0, 1),
    )


def test_no_comments_where_there_are_none_is_right() -> None:
    truth = compose(paragraphs=["It shook."])
    assert score(truth, make_page()).is_perfect
    found = score(truth, make_page(comments=[(0, 9)]))
    assert (found.boundary, found.precision) == (Tally(0, 1), Tally(0, 1))


@pytest.mark.parametrize(
    ("found", "authors", "dates"),
    [
        (PlainComment(start=FIRST.start - 1, end=FIRST.end, author=" Ann ", published=DAY), 1, 1),
        (PlainComment(start=FIRST.start, end=FIRST.end, author="Anne"), 0, 0),
        (PlainComment(start=FIRST.start, end=FIRST.end, published=datetime.datetime(2019, 3, 14)), 0, 0),
        (PlainComment(start=FIRST.start + 1, end=FIRST.end, author="Ann", published=DAY), 0, 0),
    ],
)
def test_authors_and_dates_are_asked_for_at_the_right_start(
    found: PlainComment, authors: int, dates: int
) -> None:
    scored = score(TRUTH, make_page(comments=[found]))
    assert scored.authors == Tally(authors, 2)
    assert scored.dates == Tally(dates, 1)


def test_scores_of_pages_add_up() -> None:
    perfect, nothing = score(TRUTH, TRUTH), score(TRUTH, make_page())
    both = perfect + nothing
    assert both.recall == Tally(2, 4)
    assert both.recall.share == 0.5
    assert not both.is_perfect
    assert Score().is_perfect
    assert Tally().share == 1.0

"""Boards that print the number of each post on a line between its author's name and its date."""

from __future__ import annotations

import pytest

import sitrep

OPENER = (
    "marta_v",
    "1",
    "14 Jan 2021",
    "A tremor of magnitude 4.1 shook Halverd at 23:10. No injuries were reported.",
)
POSTS = (
    ("bramble7", "2", "14 Jan 2021", "Felt it in the kitchen. The lamp swung."),
    ("Sofus", "3", "14 Jan 2021", "bramble7", "Same here, and the dog barked before."),
    ("marta_v", "Staff", "4", "15 Jan 2021", "Sofus", "Dogs always bark."),
    ("Halina_W", "Regular", "6", "17 Jan 2021", "Sofus"),
)
OTHER_THREADS = (
    "Related topics\nPlanned work\nHelp\n3\n611\n3 Feb 2021\nBackups\nHelp\n14\n2.2k\n11 Nov 2020\n"
)


def write_board(*posts, below=""):
    return "Tremor near Halverd last night\n" + "\n".join(map("\n".join, posts)) + "\n" + below


@pytest.fixture(scope="module")
def board():
    return sitrep.parse(write_board(OPENER, *POSTS, below=OTHER_THREADS))


def test_names_stand_above_the_numbers_and_above_badges(board):
    assert [each.author for each in board.comments] == ["bramble7", "Sofus", "marta_v", "Halina_W"]
    assert all(each.published.year == 2021 for each in board.comments)


def test_post_1_is_the_report_and_its_header_is_the_byline(board):
    assert board.report.title.text == "Tremor near Halverd last night"
    assert (board.report.byline.author, board.report.byline.published.day) == ("marta_v", 14)
    assert [each.text for each in board.report.paragraphs] == [OPENER[-1]]


def test_post_1_above_a_heading_is_the_report_too():
    document = sitrep.parse(write_board(OPENER, ("4 replies",), *POSTS))
    assert (document.report.byline.author, len(document.comments)) == ("marta_v", 4)


def test_a_name_below_the_date_is_whom_the_post_answers(board):
    assert [each.reply and each.reply.to for each in board.comments] == [None, "c1", "c2", None]
    assert board.comments[1].header.text.endswith("bramble7")


def test_what_is_all_that_a_post_says_is_no_name_of_whom_it_answers():
    last = sitrep.parse(write_board(OPENER, *POSTS)).comments[-1]
    assert [each.text for each in last.paragraphs] == ["Sofus"]


def test_dates_of_other_threads_head_no_comments(board):
    assert board.comments[-1].text.startswith("Halina_W")
    assert len(board.comments) == len(POSTS)


def test_numbers_that_do_not_count_up_are_no_posts():
    votes = [
        (name, str(count), date, said)
        for (name, _, date, said), count in zip([OPENER, POSTS[0]], (7, 2), strict=True)
    ]
    document = sitrep.parse(write_board(*votes, *votes))
    assert all(each.header.text.count("\n") == 2 for each in document.comments)

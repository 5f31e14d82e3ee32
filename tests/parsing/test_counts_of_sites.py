"""Numbers that sites print beside what is said: of views, readers, answers and votes."""

import pytest
from support.pages import REPORT

import sitrep
from sitrep.parsing.lines.controls import is_control


@pytest.mark.parametrize(
    "line",
    ["48.2k views", "12 431 subscribers", "1,204 reactions", "3 reposts", "4 просмотров", "all reactions:"],
)
def test_what_a_site_counts_is_its_own(line):
    assert is_control(line, line.split())


@pytest.mark.parametrize(
    "line", ["views", "two views", "12 views of the bridge", "12 people with other views"]
)
def test_what_is_said_of_views_is_not(line):
    assert not is_control(line, line.split())


@pytest.mark.parametrize("line", ["permalinkembedsavereportreply", "likereplyshare"])
def test_links_without_blanks_between_are_controls(line):
    assert is_control(line, line.split())


@pytest.mark.parametrize("line", ["recommendation", "likereply", "reporterreport", "likereplyshares!"])
def test_long_words_are_not(line):
    assert not is_control(line, line.split())


def write(numbers):
    page = f"{REPORT}{len(numbers)} comments\n"
    for day, (name, counts) in enumerate(zip(("ann_lee", "bo", "cy_roe", "dee"), numbers, strict=False), 1):
        said = [name, f"{day} Nov 2026 10:1{day}", "Why did nobody see that?", *map(str, counts)]
        page += "".join(f"{line}\n" for line in said)
    return page


def test_numbers_that_end_most_comments_are_counts():
    comments = sitrep.parse(write([(4, 2, 31), (1, 12), (), (2,)])).comments
    assert [comment.body for comment in comments] == ["Why did nobody see that?"] * 4
    assert [line.text for line in comments[0].boilerplate] == ["4", "2", "31"]


@pytest.mark.parametrize("numbers", [[(), (), (), (4,)], [(), (4,)]])
def test_a_number_that_ends_one_or_two_is_said(numbers):
    comments = sitrep.parse(write(numbers)).comments
    assert comments[-1].body == "Why did nobody see that?\n4"

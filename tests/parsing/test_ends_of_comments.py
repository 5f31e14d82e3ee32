"""Where comments end that have no headers but controls below, and what below a comment is the site's."""

import pytest
from support.pages import DATE, REPORT, SAID, headers_of, write

import sitrep

WORDS = ("Late is the word.", "So get him the jab.", "He has it. That is what it is for.", "Best wishes!")


def said_on(page):
    return ["\n".join(each.text for each in comment.paragraphs) for comment in sitrep.parse(page).comments]


@pytest.mark.parametrize(
    "row",
    [
        "Reply\n",
        "Reply\nReport\n",
        "Reply\n{count} likes\n",
        "Reply\nReport\n{count} likes\n",
        "Reply\nReport\nFlag\nQuote\n",
    ],
)
def test_the_first_of_the_controls_that_comes_again_ends_each_comment(row):
    said = (WORDS[0], f"{WORDS[1]}\nIt is free.", *WORDS[2:])
    page = f"{REPORT}4 Comments\n" + "".join(
        f"{words}\n{row.format(count=count)}" for count, words in enumerate(said, 2)
    )
    assert said_on(page) == list(said)


def test_the_last_comment_may_lack_the_controls():
    said = (WORDS[0], f"{WORDS[1]}\nIt is free.", *WORDS[2:])
    page = f"{REPORT}4 Comments\n" + "Reply\nReport\n".join(f"{words}\n" for words in said)
    assert said_on(page) == list(said)


def test_a_control_that_comes_once_ends_nothing():
    said = ["Late is the word.", "Thanks!", "Thanks!", "Best wishes!"]
    page = f"{REPORT}4 Comments\n" + "".join(f"{words}\n" for words in said)
    assert said_on(page) == said
    assert said_on(page.replace("Best", "Reply\nBest")) == said


TOLD = "Ann Lee recently posted…Ten Ideas Without Bread\n"


def test_what_one_of_them_posted_last_is_the_sites():
    page = REPORT + write("{name} says:\n{date}{said}").replace(SAID, SAID + TOLD, 1)
    comment = sitrep.parse(page).comments[0]
    assert comment.body == SAID.strip()
    assert [each.text for each in comment.boilerplate] == [TOLD.strip()]


@pytest.mark.parametrize("line", [f"Old {TOLD}", "Bo Day recently posted that we should all leave\n"])
def test_what_somebody_says_that_another_posted_is_said(line):
    page = REPORT + write("{name} says:\n{date}{said}").replace(SAID, SAID + line, 1)
    assert sitrep.parse(page).comments[0].body == SAID + line.strip()


def test_below_a_header_without_a_name_nobody_posted_last():
    page = REPORT + "".join(f"{DATE.format(day)}{SAID}" for day in (1, 2, 3)) + TOLD
    assert headers_of(page)[2] == (None, 3, SAID + TOLD.strip())


def test_a_notice_below_the_controls_of_a_comment_is_the_sites():
    foot = "Reply\nLog in or register to post comments\n"
    comments = sitrep.parse(
        REPORT + write(f"{{name}} says:\n{{date}}{{said}}Share this page!\n{foot}")
    ).comments
    assert [[each.text for each in comment.boilerplate][-2:] for comment in comments] == [
        foot.splitlines()
    ] * 3

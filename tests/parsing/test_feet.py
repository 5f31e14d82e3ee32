import pytest

import sitrep

REPORT = "Bridge closed\n\nThe police closed the bridge at Lenz on Friday. No one was hurt.\n\n"


def find_notices(page: str) -> list[tuple[str, str]]:
    return [(notice.kind, notice.text) for notice in sitrep.parse(page).notices]


def test_titles_below_their_heading_are_other_pages():
    page = f"{REPORT}Related articles\nFlood barrier delayed again\nTen photos of the wet spring\n"
    assert [text for _, text in find_notices(page)] == page.removeprefix(REPORT).splitlines()


def test_a_heading_of_the_report_is_not_taken_for_such_a_title():
    page = f"{REPORT}Related articles\nWhat comes next\nThe bridge will be looked at on Monday, the mayor said.\n"
    assert find_notices(page) == [("related", "Related articles")]


def test_a_form_and_that_there_are_no_comments_are_notices():
    foot = ["No comments yet. Be the first!", "Leave a comment", "Name", "Email", "Post comment"]
    document = sitrep.parse(REPORT + "\n".join(foot))
    assert [notice.text for notice in document.notices] == foot
    assert len(document.report.paragraphs) == 1


def test_who_says_that_there_are_no_comments_within_a_report_is_heard():
    page = (
        f"{REPORT}No comments from the ministry.\nThe bridge will be looked at on Monday, the mayor said.\n"
    )
    assert find_notices(page) == []


@pytest.mark.parametrize(
    "row", ["Home | World | Politics | Sport", "FAQ · Lists · Legal · Apply here · Contact"]
)
def test_a_row_of_links_is_a_menu(row):
    document = sitrep.parse(f"{row}\n\n{REPORT}")
    assert [(notice.kind, notice.text) for notice in document.notices] == [("navigation", row)]
    assert document.report.title is not None
    assert document.report.title.text == "Bridge closed"


@pytest.mark.parametrize("row", ["Lenz | Friday | Ann Roe", "Rain · wind · snow"])
def test_other_rows_are_none(row):
    assert find_notices(f"{row}\n\n{REPORT}") == []


HEADS = "Ann\n03 Jun 2022, 08:44\nTank 4 is full.\n\nLotte\n03 Jun 2022, 08:50\n{}Is the school closed?\n"


@pytest.mark.parametrize(
    "head", ["Ann wrote: ↑03 Jun 2022, 08:44\n", "Ann wrote:\n", "Originally Posted by Ann\n"]
)
def test_who_is_quoted_is_answered(head):
    first, second = sitrep.parse(f"{REPORT}2 Comments\n\n{HEADS.format(head)}").comments
    assert second.author == "Lotte"
    assert second.reply is not None
    assert (second.reply.to, second.reply.basis) == (first.id, "quote")


def test_whom_a_header_answers_may_stand_behind_an_angle():
    page = f"{REPORT}2 Comments\n\nTomTom • 3 years ago\nWhy?\n\nLiz Aden > TomTom • 3 years ago\nCracks.\n"
    first, second = sitrep.parse(page).comments
    assert second.author == "Liz Aden"
    assert second.reply is not None
    assert second.reply.to == first.id


def test_a_heading_that_a_comment_has_in_its_words_is_none():
    said = [f"{name} says:\nMay 3, 2022 at 10:1{at} pm\nWhy?\n\n" for at, name in enumerate(("Ann", "Bo"))]
    last = "Cy says:\nMay 3, 2022 at 10:13 pm\n2 comments\nfrom me:\nis not what I want.\n"
    comments = sitrep.parse(f"{REPORT}3 Comments\n\n{''.join(said)}{last}").comments
    assert [comment.author for comment in comments] == ["Ann", "Bo", "Cy"]
    assert comments[2].body.startswith("2 comments")


def test_a_link_to_another_page_counts_the_comments_of_that():
    page = (
        "Fire at Lenz depot\n\nTwo tanks burn. The road is closed.\n\nRead also: Ferry stopped | 12 comments\n\n"
        "The company said that the fire began at a pump on Thursday.\n\nThe mayor will speak at noon.\n"
    )
    assert sitrep.parse(page).comments == ()

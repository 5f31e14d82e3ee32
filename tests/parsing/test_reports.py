"""The head of the report: its title, who wrote it and when; and what stands around it."""

import datetime

import pytest
from support.pages import write

import sitrep

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
)


def title_of(page):
    title = sitrep.parse(page, comments="none").report.title
    return title and title.text


def byline_of(page):
    byline = sitrep.parse(page, comments="none").report.byline
    return byline and (byline.text, byline.author, byline.published)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Quake in Ostra\n", "Quake in Ostra"),
        ("Is Ostra safe?\n", "Is Ostra safe?"),
        ("Quake in Ostra.\n", None),
        ("Quake in Ostra:\n", None),
        ("quake in ostra\n", None),
        ("quake in ostra\nBy Kim Hale\n", "quake in ostra"),
        ("Quake in Ostra\nBy Kim Hale\n", "Quake in Ostra"),
        ("3 May 2014\n", None),
        ("https://example.org/quake\n", None),
        ("Q" * 141 + "\n", None),
    ],
)
def test_a_short_line_without_a_full_stop_is_the_title(head, title):
    assert title_of(head + REPORT) == title


def test_a_page_of_one_line_has_no_title():
    assert title_of("Quake in Ostra") is None


def test_a_page_of_two_lines_may_have_one():
    assert title_of("Quake in Ostra\nThe valley shook at noon.") == "Quake in Ostra"


def test_what_speaks_for_a_title_and_against_it_is_told():
    decisions = sitrep.parse(f"quake in ostra\nBy Kim Hale\n{REPORT}", comments="none").decisions
    reasons = next(each.reasons for each in decisions if each.question == "title")
    assert {reason.cue: reason.weight > 0 for reason in reasons} == {
        "the first line of the report is short and has no full stop": True,
        "a byline follows": True,
        "a paragraph follows": True,
        "starts in lower case": False,
    }


DAY = datetime.date(2014, 5, 3)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("By Kim Hale\n", ("By Kim Hale", "Kim Hale", None)),
        ("By Kim Hale\n3 May 2014\n", ("By Kim Hale\n3 May 2014", "Kim Hale", DAY)),
        ("3 May 2014\nBy Kim Hale\n", ("3 May 2014\nBy Kim Hale", "Kim Hale", DAY)),
        ("By Kim Hale, 3 May 2014\n", ("By Kim Hale, 3 May 2014", "Kim Hale", DAY)),
        ("By Kim Hale, 3 May 2014\nBy Bo Day, 4 May 2014\n", ("By Kim Hale, 3 May 2014", "Kim Hale", DAY)),
        ("3 May 2014\n4 May 2014\n", ("3 May 2014", None, DAY)),
        ("By Kim Hale\nBy Bo Day, 3 May 2014\n", ("By Kim Hale\nBy Bo Day, 3 May 2014", "Kim Hale", DAY)),
        ("By Kim Hale\nShare this page!\n3 May 2014\n", ("By Kim Hale", "Kim Hale", None)),
        ("A town in ruins\nBy Kim Hale\n", ("By Kim Hale", "Kim Hale", None)),
    ],
)
def test_who_wrote_the_report_and_when_may_take_two_lines(head, byline):
    assert byline_of(f"Quake in Ostra\n{head}{REPORT}") == byline


def test_a_page_may_be_nothing_but_its_head():
    head = "Quake in Ostra\nBy Kim Hale\n3 May 2014"
    assert byline_of(head) == ("By Kim Hale\n3 May 2014", "Kim Hale", DAY)


def test_a_line_that_says_by_and_names_nobody_is_no_byline():
    assert byline_of(f"Quake in Ostra\nBy then it was over\n{REPORT}") is None


def test_below_the_first_paragraph_there_is_no_byline():
    assert byline_of(f"Quake in Ostra\n{REPORT}By Kim Hale\n{REPORT}") is None


def test_a_control_above_the_report_is_a_notice():
    document = sitrep.parse(f"Like\nQuake in Ostra\n{REPORT}", comments="none")
    assert [(each.kind, each.text) for each in document.notices] == [("other", "Like")]
    (reason,) = next(each.reasons for each in document.decisions if each.question == "notice")
    assert (reason.cue, reason.weight > 0) == ("a line of controls outside the comments", True)


def test_discussion_heads_a_section_of_the_report_unless_it_stands_below_the_comments():
    report = f"{REPORT}Discussion\n{REPORT}"
    assert sitrep.parse(report, comments="none").notices == ()
    said = "".join(f"{name} says:\nFelt it here.\n" for name in ("Ann", "Bo", "Cy"))
    document = sitrep.parse(f"{REPORT}{said}Discussion\n")
    assert [(each.kind, each.text) for each in document.notices] == [("comment-heading", "Discussion")]


LONG = (
    "The road to the coast stays closed until further notice, and so does the old bridge, officials said.\n"
)
TITLE = "Quake in Ostra leaves two injured, one road closed, and a school without its roof\n"


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(
    "head",
    [
        "By Kim Hale\nMay 1, 2014\n",
        "May 1, 2014\nBy Kim Hale\n",
        "By Kim Hale, May 1, 2014\n",
        "May 1, 2014 at 9:12 am\n",
        "By Kim Hale\nMay 1, 2014 at 9:12 am\n",
    ],
)
@pytest.mark.parametrize(
    "header", ["{name}, May {day}, 2014 at 5:11 pm\n", "{name}\nMay {day}, 2014 at 5:11 pm\n"]
)
def test_the_date_of_the_report_is_no_header(head, header, count):
    names = ("Ann Lee", "Bo Day", "Cy Fox")[:count]
    page = TITLE + head + LONG * 9
    page += "".join(
        header.format(name=name, day=day) + "Oh no, I hope you are all fine!\n"
        for day, name in enumerate(names, 2)
    )
    document = sitrep.parse(page)
    assert [each.author for each in document.comments] == list(names)
    assert document.report.byline is not None
    assert document.report.byline.text == head.strip()


def test_below_prose_a_date_is_not_that_of_the_report():
    page = f"Quake in Ostra\n{LONG}"
    page += "".join(f"May {day}, 2014\nOh no, I hope you are all fine!\n" for day in (2, 3, 4))
    assert len(sitrep.parse(page).comments) == 3


def test_a_name_that_says_something_near_the_top_is_no_byline():
    page = "Quake in Ostra\nIt shook.\nAnn says:\nOh no, I hope you are all fine!\nBo says:\nSo do I!\n"
    assert [each.author for each in sitrep.parse(page).comments] == ["Ann", "Bo"]


def test_a_date_below_the_byline_is_the_reports_though_comments_have_such_dates_too():
    page = f"Quake in Ostra\nBy Kim Hale\nMay 1, 2014\n{LONG * 2}"
    page += "".join(
        f"{name}\nMay {day}, 2014\nOh no, I hope you are all fine!\n"
        for day, name in enumerate(("Ann Lee", "Bo Day", "Cy Fox"), 2)
    )
    document = sitrep.parse(page)
    assert [each.author for each in document.comments] == ["Ann Lee", "Bo Day", "Cy Fox"]
    assert document.report.byline is not None
    assert document.report.byline.text == "By Kim Hale\nMay 1, 2014"


def test_a_byline_right_above_the_first_comment_is_all_of_the_head():
    document = sitrep.parse("Compiled by Kim Hale, Delta Watch\n" + write("{date}{said}"))
    byline = document.report.byline
    assert byline is not None
    assert byline.text == "Compiled by Kim Hale, Delta Watch"
    assert len(document.comments) == 3


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Ann Lee\n28 November 2026\n", "Ann Lee"),
        ("Ann Lee in Orvik\nSat 28 Nov 2026 18.04 GMT\n", "Ann Lee"),
        ("di Ann Lee\n28 novembre 2026\n", "Ann Lee"),
        ("Av Ann Lee\nPublisert 28. november 2026 kl. 07.12\n", "Ann Lee"),
        ("Text: Ann Lee\n28 November 2026\n", "Ann Lee"),
        ("As of 28 November 2026, 18:00\n", None),
        ("Situation of 28 November 2026, 18:00\n", None),
        ("Publisert 28. november 2026 kl. 07.12\n", None),
        ("28 November 2026 18.04 GMT\n", None),
        # The part of a paper, one word, and a sentence are no names.
        ("World News\n28 November 2026\n", None),
        ("Ostra\n28 November 2026\n", None),
        ("No damage was seen.\n28 November 2026\n", None),
    ],
)
def test_who_wrote_a_report_stands_at_its_date(head, author):
    byline = sitrep.parse(f"Quake in Ostra\n{head}{REPORT}", comments="none").report.byline
    assert (byline.author, str(byline.published)[:10]) == (author, "2026-11-28")


def test_a_zone_behind_a_time_with_a_full_stop_is_read():
    _, _, published = byline_of(f"Quake in Ostra\nSat 28 Nov 2026 18.04 GMT\n{REPORT}")
    assert published.isoformat() == "2026-11-28T18:04:00+00:00"

"""Dates of the report itself, of its programme and its timeline, which are no headers of comments."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, bodies_of, comments_of, headers_of, write

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.datelines import drop_datelines


def test_a_byline_without_a_time_of_day_is_not_the_first_of_signatures_that_have_one():
    page = REPORT + "Posted by Kathy on April 6, 2007\n"
    page += "".join(
        f"Wow, I had no idea, thank you!\nPosted by: {name} | Mar 2{day}, 2007 2:0{day} PM\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert comments_of(page) == [(name, "Wow, I had no idea, thank you!") for name in ("Ann", "Bob", "Cy")]


@pytest.mark.parametrize("dates", ["Tuesday, 6 November 2012\n{}Wednesday, 7 November 2012\n{}"])
def test_the_dates_of_two_entries_are_no_headers(dates):
    assert sitrep.parse(dates.format(REPORT, REPORT)).comments == ()


def test_dates_of_a_programme_are_no_headers_of_the_comments_below():
    page = (
        "Meetings about the flood:\nNovember 9th & 10th\nTown hall\nNovember 16th & 17th\nOld school\n"
        + REPORT
    )
    page += "".join(f"11.0{day}.12 at 1:5{day} pm\nOh no, not again!\n" for day in (5, 6, 7))
    assert [text for _, text in bodies_of(page)] == ["Oh no, not again!"] * 3


def test_a_byline_whose_date_is_written_otherwise_is_the_reports():
    page = "River still rising\nWritten by Kim Hale on 17/10/12\n" + REPORT
    page += "".join(
        f"written by {name}, October 1{day}, 2012\nI saw it too, you are right.\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 7)
    )
    assert [author for author, _ in bodies_of(page)] == ["Ann", "Bob", "Cy"]


@pytest.mark.parametrize("prose", [1, 2])
@pytest.mark.parametrize(
    "header",
    ["Ann Lee says:\n", "Ann Lee writes\n11/06/12 at 12:15 pm\n", "Ann Lee May 1, 2014 at 5:11 pm\n"],
)
def test_one_header_below_the_prose_of_a_short_page_is_a_comments(header, prose):
    page = (
        "River rises\n"
        + "The river rose by a metre in the night, and the old bridge was closed to all traffic, police said.\n"
        * prose
    )
    assert bodies_of(page + header + "Oh no, I hope you are all fine!\n") == [
        ("Ann Lee", "Oh no, I hope you are all fine!")
    ]


@pytest.mark.parametrize("count", [3, 6])
def test_entries_of_a_timeline_are_no_comments(count):
    entries = ["The road is closed.", "Police are at the bridge.", "The road is open again."] * 2
    page = REPORT + "".join(f"{hour}:12 am\n{entry}\n" for hour, entry in enumerate(entries[:count], 5))
    document = sitrep.parse(page)
    assert document.comments == ()


@pytest.mark.parametrize(("first", "other"), [(1, 1), (6, 1), (9, 3)])
def test_the_first_comment_may_stand_near_the_top_of_a_page_and_be_longer_than_the_others(first, other):
    page = "Quake in Ostra\nIt shook.\nA lot.\nNobody is hurt.\n"
    for day, (name, count) in enumerate(zip(NAMES, (first, other, other), strict=True), 1):
        page += f"{name}, {DATE.format(day)}" + SAID * count
    assert [(author, len(body.splitlines())) for author, _, body in headers_of(page)] == [
        (name, count) for name, count in zip(NAMES, (first, other, other), strict=True)
    ]


def test_a_date_far_above_the_headers_is_none_of_them():
    page = REPORT + "May 1, 2014 at 9:00 am\n" + REPORT * 4 + write("{name}, {date}{said}")
    assert headers_of(page) == SIGNED


def test_a_byline_without_a_time_of_day_right_above_comments_that_have_one_is_the_reports():
    page = REPORT * 2 + "Posted by Kim Hale on May 1, 2014\n"
    page += write("Posted by {name} on {date}{said}")
    assert headers_of(page) == SIGNED


def test_times_of_a_timeline_do_not_speak_against_the_dates_of_comments_below():
    page = REPORT + "9:12 am\nIt rose.\n10:15 am\nIt fell.\n11:30 am\nIt was gone.\n"
    page += "".join(f"{DATE.format(day)}{SAID}" for day in (1, 2))
    assert headers_of(page)[-2:] == [(None, day, SAID.strip()) for day in (1, 2)]
    assert "a time without date may be a timeline's" not in {
        reason.cue for reason in sitrep.parse(page).decisions[0].reasons
    }


def test_a_report_may_have_two_dates_below_its_byline():
    head = "River rises\nBy Kim Hale\nMay 1, 2014 at 9:00 am\nMay 1, 2014 at 9:11 am\n"
    assert headers_of(head + REPORT + write("{date}{said}")) == [
        (None, day, SAID.strip()) for day in (1, 2, 3)
    ]


def test_a_time_without_a_name_above_times_with_names_is_not_weighed_as_theirs():
    page = f"5:11 pm\n{SAID}Ann Lee\n5:12 pm\n{SAID}Bo Day\n5:13 pm\n{SAID}"
    cues = [reason.cue for reason in sitrep.parse(page).decisions[0].reasons]
    assert "register of the lines below the header and above it" in cues


def test_a_head_whose_date_comes_first_is_no_comments_where_their_names_do():
    page = "Bridge to open\nNew photographs\n24. März 2014, 19:49 | Kim\nThe pictures are online. Have fun!\n"
    page += "Ann, 26. März 2014, 16:19\nThank you, Kim!\nBo, 27. März 2014, 9:05\nYes, thank you!\n"
    assert bodies_of(page) == [("Ann", "Thank you, Kim!"), ("Bo", "Yes, thank you!")]


@pytest.mark.parametrize(
    "foot", ["Créé: 12.12.2019, 07h36", "Updated: May 3, 2014, 10:15 am", "Stand: 12.12.2019, 07:36 Uhr"]
)
def test_when_a_page_was_made_is_no_signature(foot):
    page = (
        "Le lac déborde.\n" + "L'eau monte encore, et les routes du nord sont coupées depuis ce matin.\n" * 4
    )
    decision = sitrep.parse(page + foot + "\n").decisions[0]
    assert decision.answer == "no"
    assert "its words say when a page was made or changed" in [reason.cue for reason in decision.reasons]


def test_rows_of_a_table_are_no_headers_and_nobodys_words():
    rows = "".join(
        f"| Match {day} | {day} May 2014, 18:00 |\n| Town hall | I win, you lose |\n" for day in range(3, 9)
    )
    assert sitrep.parse(REPORT + rows).comments == ()
    (paragraphs,) = {
        sitrep.parse(REPORT + rows, comments=policy).report.paragraphs for policy in ("auto", "none")
    }
    assert len(paragraphs) == REPORT.count("\n") + 12


def test_when_a_source_was_read_is_no_header():
    cited = "".join(
        f"{number}. Old dam of Orvik. Valley Survey [accessed {number} May 2014]\n" for number in range(1, 6)
    )
    assert sitrep.parse(REPORT + cited).comments == ()
    dated = "".join(f"{name} [on {day} May 2014]\nI saw it, too!\n" for day, name in enumerate(NAMES, 3))
    assert [author for author, _ in bodies_of(REPORT + dated)] == list(NAMES)


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("Kim Hale wrote on May 1, 2014:\n", []),
        # Nobody signs a report so.
        ("Ann Lee says:\n", ["Ann Lee says:"]),
        # No menu is as long.
        ("Share this page!\n" * 70 + "By Kim Hale, May 1, 2014\n", ["By Kim Hale, May 1, 2014"]),
        ("Posted by Ann Lee\nSame.\nPosted by Bo Day\n", ["Posted by Ann Lee", "Posted by Bo Day"]),
        # With or without a blank between, the name is first.
        (
            "Ann LeeMay 1, 2014 at 5:11 pm\nSame.\nBo Day May 2, 2014 at 5:12 pm\n",
            ["Ann LeeMay 1, 2014 at 5:11 pm", "Bo Day May 2, 2014 at 5:12 pm"],
        ),
    ],
)
def test_which_headers_near_the_top_are_the_reports_own(head, kept):
    lines = split_into_lines(f"River rises\n{head}Same.\n")
    found = drop_datelines(lines, label_lines(lines), None)
    assert [lines.texts[line] for line in found] == kept


def test_a_time_without_a_name_first_has_the_lines_around_all_times_heard():
    page = (
        REPORT
        + f"9:12 am\n{SAID}"
        + "".join(f"{name} : 1{day}:15 am\n{SAID}" for day, name in enumerate(NAMES))
    )
    told = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert "no name stands beside the times, as in a timeline" in told
    assert "register of the lines below the header and above it" in told


@pytest.mark.parametrize("form", ["{date}By {name}\n{said}{said}", "By {name}\n{date}{said}{said}"])
def test_a_date_right_beside_a_byline_does_not_stand_apart(form):
    page = REPORT + "".join(
        form.format(name=name, date=f"May {day}, 2014\n", said=SAID) for day, name in enumerate(NAMES, 1)
    )
    assert [author for author, _ in bodies_of(page)] == list(NAMES)
    told = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert "dates stand apart from the bylines, as those of several reports do" not in told

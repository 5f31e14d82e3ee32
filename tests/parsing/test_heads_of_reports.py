"""What stands above the title of a report: links of its site, markings and fields; and titles of one word."""

import pytest

import sitrep

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
)
TITLE = "Quake shakes the valley of Ostra"


def title_and_notices_of(page):
    document = sitrep.parse(page, comments="none")
    title = document.report.title
    return title and title.text, [notice.text for notice in document.notices]


@pytest.mark.parametrize(
    "head",
    [
        ["Home › News › Ostra"],
        ["Home » Ostra"],
        ["Board index ‹ News ‹ Ostra"],
        ["Skip to main content"],
        ["Log in to comment", "Forgot account?"],
        ["Ostra Messenger", "Home | Sport | Weather | Contact"],
        ["Ostra Messenger", "new | past | jobs | ask\tlogin"],
        ["Skip to main content", "Ostra", "the_messenger"],
        ["UNCLASSIFIED // FOR PUBLIC RELEASE"],
        ["NATO RESTRICTED"],
        ["TLP:AMBER+STRICT"],
    ],
)
def test_what_a_site_prints_above_a_title_is_none(head):
    page = "\n".join([*head, TITLE, REPORT])
    assert title_and_notices_of(page) == (TITLE, head)


@pytest.mark.parametrize(
    "title",
    [
        "Ostra » Archive » The quake of May",
        "Ostra › Messenger",
        "SECRET BASE OF OSTRA SHAKEN",
        "Restricted",
        "Home at last",
    ],
)
def test_what_looks_a_little_like_that_is_a_title(title):
    assert title_and_notices_of(f"{title}\n{REPORT}") == (title, [])


def test_short_lines_without_links_above_them_are_not_cut_off():
    assert title_and_notices_of(f"Ostra\nThe quake of Sunday in the valley\n{REPORT}") == ("Ostra", [])


def test_a_link_among_the_text_says_nothing_of_what_stands_above_it():
    page = f"Ostra\nThe quake of Sunday\nIt shook.\nAt noon\nSkip to main content\nWhat is known so far\n{REPORT}"
    assert title_and_notices_of(page) == ("Ostra", ["Skip to main content"])


@pytest.mark.parametrize("label", ["SUBJ", "Subject", "Betreff", "Objet"])
def test_a_report_that_opens_with_fields_has_its_subject_for_a_title(label):
    page = f"DTG: 281230ZNOV26\nFROM: Task Group Ostra\nTO: All\n{label}: {TITLE}\n{REPORT}"
    document = sitrep.parse(page, comments="none")
    assert document.report.title.text == f"{label}: {TITLE}"
    assert document.report.byline.author == "Task Group Ostra"
    assert str(document.report.byline.published) == "2026-11-28 12:30:00+00:00"


def test_a_subject_below_other_lines_is_no_title():
    page = f"{TITLE}\nFrom: Kim Hale\nSubject: the quake\n{REPORT}"
    assert title_and_notices_of(page)[0] == TITLE


@pytest.mark.parametrize("title", ["Report", "REPORT", "Alert"])
def test_a_title_may_be_one_word_that_is_a_control_elsewhere(title):
    assert title_and_notices_of(f"{title}\n28 November 2026\n{REPORT}") == (title, [])


@pytest.mark.parametrize("below", ["Share", "Kim Hale"])
def test_the_word_of_a_control_above_another_or_a_name_is_none(below):
    assert "Report" in title_and_notices_of(f"Report\n{below}\n{TITLE}\n{REPORT}")[1]

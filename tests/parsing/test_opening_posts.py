"""The opening post of a thread is the report, though it is headed as its answers are."""

import pytest
from support.pages import DATE, REPORT, SAID, headers_of

import sitrep

ANSWERS = [("Bo Day", 2, SAID.strip()), ("Cy Fox", 3, SAID.strip())]
POST = "Since Monday there is a hum in the whole valley, most of all at night, and nobody knows where it is from.\n"


def write(form, title="A hum in the valley\n"):
    said = (("Ann Lee", POST), ("Bo Day", SAID), ("Cy Fox", SAID))
    return title + "".join(
        form.format(name=name, date=DATE.format(day), said=text) for day, (name, text) in enumerate(said, 1)
    )


@pytest.mark.parametrize(
    "form", ["{name}\n{date}{said}", "{name}, {date}{said}Reply\n", "{date}{name}\n{said}"]
)
@pytest.mark.parametrize(
    "title",
    ["A hum in the valley\n", "Boards\nTalk of the valley\nIs there a hum, or is it me?\nPage 1 of 1\n"],
)
def test_below_a_title_alone_the_first_header_is_of_the_report(form, title):
    document = sitrep.parse(write(form, title))
    assert headers_of(write(form, title)) == ANSWERS
    assert any(paragraph.text == POST.strip() for paragraph in document.report.paragraphs)


def test_a_post_may_have_one_answer():
    assert headers_of(write("{name}, {date}{said}").partition("Cy Fox")[0]) == ANSWERS[:1]


def test_that_the_page_may_have_lost_its_report_is_told_by_the_confidence():
    boundary = next(
        each for each in sitrep.parse(write("{name}, {date}{said}")).decisions if each.question == "boundary"
    )
    assert 0.7 < boundary.confidence < 0.85
    assert boundary.reasons[-1].cue == "the first of them may start elsewhere"


@pytest.mark.parametrize(
    "above",
    [
        "",
        REPORT,
        "It hums.\nIt does so at night.\n",
        "A hum in the valley\nBy Kim Hale\n",
        "A hum in the valley\nCompiled by Kim Hale, Delta Watch\n",
        "A hum in the valley\nCompiled by Kim Hale, Delta Watch, 8 October 2014\n",
        "A hum in the valley\nKim Hale, May 3, 2014\n",
        "A hum in the valley\nPosted on May 3, 2014\n",
        "=====\n* * *\n",
        "A hum in the valley\n3 Comments\n",
        "A hum in the valley\nIt is heard by all, the office says.\n",
    ],
    ids=[
        "nothing",
        "a report",
        "a short report",
        "a byline",
        "a byline with an office",
        "a byline with an office and a date",
        "a name with a date",
        "a date that is said to be one",
        "marks",
        "a heading",
        "a lead",
    ],
)
def test_below_anything_else_the_first_header_is_of_a_comment(above):
    assert headers_of(write("{name}, {date}{said}", above))[0][0] == "Ann Lee"


@pytest.mark.parametrize(
    "title", ["May 3, 2014\nA hum in the valley\n", "A hum in the valley\nMay 3, 2014\n"]
)
def test_a_date_beside_the_title_is_no_byline(title):
    assert headers_of(write("{name}, {date}{said}", title)) == ANSWERS


def test_what_somebody_says_is_said_of_something():
    assert len(headers_of(write("{name} says:\n{date}{said}"))) == 3
    first = write("{name}, {date}{said}").replace("Ann Lee, ", "Ann Lee said, ")
    assert [author for author, _, _ in headers_of(first)] == ["Ann Lee", "Bo Day", "Cy Fox"]
    others = write("{name} said, {date}{said}").replace("Ann Lee said, ", "Ann Lee, ")
    assert headers_of(others) == ANSWERS


def test_one_header_alone_below_a_title_is_no_opening_post():
    assert [author for author, _, _ in headers_of(f"A hum in the valley\nAnn Lee says:\n{SAID}")] == [
        "Ann Lee"
    ]

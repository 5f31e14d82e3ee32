"""What a page tells of its commenters right below their names, with their words and the date further below."""

import pytest
from support.pages import DATE, REPORT, SAID, headers_of

import sitrep

PEOPLE = (
    ("Ann Lee", "Orvik"),
    ("Bo Day", "Lowbridge"),
    ("Cy Fox", "Port Ellis"),
    ("Di May", "nurse at the school"),
    ("Ed Roe", "Paris, France"),
    ("Fay Orr", "Lom"),
)
WORDS = (
    "It rained for a week.\n",
    "They knew it would come.\n",
    "I saw it from the bridge.\n",
    "The school is full.\n",
    "We left on Sunday.\n",
    "So did all of us.\n",
)


def write_told(told, foot="", words=WORDS, head=REPORT):
    """Return the report, and a comment for as many people as *told* has lines for below the names."""
    return head + "".join(
        f"{name}\n{line}{said}{DATE.format(day)}{foot}"
        for day, ((name, _), line, said) in enumerate(zip(PEOPLE, told, words, strict=False), 1)
    )


def expect(count, words=WORDS):
    return [(name, day, words[day - 1].strip()) for day, (name, _) in enumerate(PEOPLE[:count], 1)]


TOLD = [f"{told}\n" for _, told in PEOPLE]


@pytest.mark.parametrize("count", [3, 4, 6])
@pytest.mark.parametrize("foot", ["", "Reply\n"])
def test_what_is_told_of_each_author_is_of_the_header(count, foot):
    page = write_told(TOLD[:count], foot)
    assert headers_of(page) == expect(count)
    headers = [each.header.text for each in sitrep.parse(page).comments]
    assert headers == [f"{name}\n{told}" for name, told in PEOPLE[:count]]


def test_a_control_below_what_is_told_is_the_sites():
    comments = sitrep.parse(write_told([f"{told}Follow\n" for told in TOLD[:3]])).comments
    assert [each.body for each in comments] == [said.strip() for said in WORDS[:3]]
    assert [each.boilerplate[0].text for each in comments] == ["Follow"] * 3


def test_a_control_below_each_name_is_no_part_of_the_header():
    comments = sitrep.parse(write_told(["Follow\n"] * 3)).comments
    assert [each.header.text for each in comments] == [name for name, _ in PEOPLE[:3]]
    assert [each.boilerplate[0].text for each in comments] == ["Follow"] * 3


def test_nothing_may_be_told_of_one_of_them():
    said = (*WORDS[:4], "So sad\n")
    assert headers_of(write_told([*TOLD[:4], ""], words=said)) == expect(5, said)


@pytest.mark.parametrize("opening", ["They shut it.\n", "Who knew?\n", "Oh no!\n"])
def test_a_sentence_below_the_name_is_what_somebody_said(opening):
    said = (*WORDS[:4], f"{opening}{SAID}")
    assert headers_of(write_told([*TOLD[:4], ""], words=said)) == expect(5, said)


def test_short_lines_at_the_head_of_some_comments_are_what_was_said():
    openings = ("", "", "", "So sad\n", "All of it\n", "Thanks a lot\n")
    said = tuple(opening + words for opening, words in zip(openings, WORDS, strict=True))
    assert headers_of(write_told([""] * 6, words=said)) == expect(6, said)


def test_long_lines_below_the_names_are_what_was_said():
    said = tuple(
        f"I have lived down by the old quay for more than {age} years and never\n{words}"
        for age, words in zip((20, 30, 40), WORDS, strict=False)
    )
    assert headers_of(write_told([""] * 3, words=said)) == expect(3, said)


def test_a_comment_with_neither_name_nor_text_between_the_others_has_its_date_alone():
    page = write_told([""] * 4).replace(DATE.format(2), DATE.format(2) + DATE.format(9))
    found = expect(4)
    assert headers_of(page) == [*found[:2], (None, 9, ""), *found[2:]]


def test_the_first_name_may_stand_right_below_a_title_that_begins_the_page():
    assert headers_of(write_told([""] * 4, head="The flood of Orvik\n")) == expect(4)


def test_where_nothing_is_told_of_the_first_no_line_above_is_a_name():
    assert headers_of(write_told(["", *TOLD[1:5]])) == expect(5)


def test_the_others_are_told_of_where_the_page_begins_below_the_first_name():
    page = write_told(["", *TOLD[1:5]]).replace("Ann Lee\n", "")
    assert headers_of(page)[-4:] == expect(5)[1:]


def test_a_mark_behind_a_name_announces_what_is_told_of_one_author_alone():
    page = write_told(["", "Orvik\n", "", "Works at Orvik Harbour\n"]).replace("Bo Day\n", "Bo Day ·\n")
    page = page.replace("Di May\n", "Di May ·\n")
    assert headers_of(page) == expect(4)
    # Without it that is the first line of what is said.
    assert headers_of(page.replace(" ·\n", "\n"))[1] == ("Bo Day", 2, f"Orvik\n{WORDS[1].strip()}")

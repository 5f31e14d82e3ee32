"""Names that stand some lines above their dates, with where somebody lives between, or a letter for a picture above."""

import pytest
from support.pages import REPORT, headers_of

SAID = (
    ("Ann Lee", "Lowbridge, Vt.", "It was over the quay at ten."),
    ("M.", "Paris, France", "Courage."),
    ("WhiteSands", "New Mexico", "I fought it for twenty-two summers.\nIt is the nights."),
    ("Bo Day", "Upstate", "They asked for a second road in 2011."),
)
WANTED = [(name, day, said) for day, (name, _, said) in enumerate(SAID, 1)]


@pytest.mark.parametrize(
    "form",
    [
        "{initial}\n{name}\n{place}\nSept. {day}, 2020\n{said}\n{day} Recommend\nShare\nFlag\n",
        "{name}\n{place}\nSept. {day}, 2020\n{said}\nReply\n",
        "{name}\nReader since 2009\n{place}\nSept. {day}, 2020\n{said}\nReply\n",
    ],
)
@pytest.mark.parametrize("head", ["4 Comments\n", "Sort by: Oldest\n"])
def test_the_name_is_the_first_line_below_what_the_comment_above_ends_with(form, head):
    page = REPORT + head
    for day, (name, place, said) in enumerate(SAID, 1):
        page += form.format(initial=name[0], name=name, place=place, day=day, said=said)
    assert headers_of(page) == WANTED


def test_where_each_name_is_right_above_its_date_nothing_above_it_is_one():
    page = REPORT + "4 Comments\n"
    for day, (name, _, said) in enumerate(SAID, 1):
        page += f"{name}\nSept. {day}, 2020\n{said}\nReply\n"
    assert headers_of(page) == WANTED


PEOPLE = [(name, f"{place}\n", said) for name, place, said in SAID] + [
    ("Ed Roe", "Paris, Texas\n", "So do I."),
    ("Fay Orr", "Upstate\n", "Who does not, these days?"),
]


def write(people, head="6 Comments\n"):
    """Return the report and a comment for each of *people*, of whom name, what is below it and a comment are given."""
    return f"{REPORT}{head}" + "".join(
        f"{name}\n{below}Sept. {day}, 2020\n{said}\nReply\n"
        for day, (name, below, said) in enumerate(people, 1)
    )


def expect(people):
    return [(name, day, said) for day, (name, _, said) in enumerate(people, 1)]


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("Cy Fox", ""),
        ("Cy Fox", "Reader since 2009\nNurse\nParis, France\n"),
        ("K", "Paris, France\n"),
        ("Paris", "Paris, Texas\n"),
    ],
    ids=["nothing", "more", "a name of one letter", "a place like the name"],
)
def test_one_may_have_other_lines_between(name, below):
    people = [PEOPLE[0], (name, below, "Courage."), *PEOPLE[2:]]
    assert headers_of(write(people)) == expect(people)


def test_several_may_have_none_between():
    people = [(name, "" if place == "Upstate\n" else place, said) for name, place, said in PEOPLE]
    assert headers_of(write(people)) == expect(people)


@pytest.mark.parametrize("line", ["The newest first\n", "Be nice to each other.\n"])
def test_what_stands_above_the_first_name_is_not_of_the_block(line):
    assert headers_of(write(PEOPLE, f"6 Comments\n{line}")) == expect(PEOPLE)


def test_a_name_at_the_head_of_a_block_is_none_where_few_blocks_have_one():
    titles = ("Ever so slowly", "Mrs. Hale", "Not in the south", "It is late", "What a summer", "a word")
    people = [(title, f"{name}\n", said) for title, (name, _, said) in zip(titles, PEOPLE, strict=True)]
    assert [author for author, _, _ in headers_of(write(people))] == [name for name, _, _ in PEOPLE]


def test_a_line_below_many_others_is_no_block_with_them():
    lines = "in the dark\non foot\nall of us\n"
    people = [*PEOPLE[:4], ("We left it", f"{lines}Di May\n", "So do I."), *PEOPLE[5:]]
    assert [author for author, _, _ in headers_of(write(people))][4] == "Di May"

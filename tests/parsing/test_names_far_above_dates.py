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

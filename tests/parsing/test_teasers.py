"""Teasers of other pages below the comments, with names and dates as comments have them."""

import pytest
from support.pages import DATE, REPORT, headers_of

SAID = ("It was over the quay at ten.", "Is the school open?", "My cousin says no.")
NAMES = ("Ann Lee", "Bo Day", "Cy Fox")
COMMENTS = [(name, day, said) for day, (name, said) in enumerate(zip(NAMES, SAID, strict=True), 1)]


def write(form):
    return REPORT + "".join(
        form.format(name=name, date=DATE.format(day), said=f"{said}\n") for name, day, said in COMMENTS
    )


@pytest.mark.parametrize(
    "teasers",
    [
        "The old ferry men\nMay 4, 2014 at 5:14 pm\nDish of the day\nMay 5, 2014 at 5:15 pm\nSoup again\n",
        "The Ferryman's Ledger\nOct. 29, 2013\nHow to mend a net, step by step, at home.\nOct. 21, 2013\n",
        "Kim Hale • 2 days ago\nA long walk\nFay Orr • 3 days ago\nA short one\n",
    ],
)
def test_what_has_no_control_where_each_comment_has_one_is_no_comment(teasers):
    assert headers_of(write("{name}\n{date}{said}Reply\nFlag\n") + teasers) == COMMENTS


def test_teasers_with_headers_of_another_kind_may_say_something():
    teasers = (
        "A net\nMay 4, 2014 at 5:14 pm\nAll you need is at home.\nSoup\nMay 5, 2014 at 5:15 pm\nIt is good.\n"
    )
    assert headers_of(write("{name}, {date}{said}Reply\n") + teasers) == COMMENTS


def test_teasers_end_the_last_comment_wherever_its_controls_stand():
    teasers = "Kim Hale • 2 days ago\nA long walk\nFay Orr • 3 days ago\nA short one\n"
    assert headers_of(write("{name}\n{date}Reply\n{said}") + teasers) == COMMENTS


def test_the_last_comment_may_lack_its_controls():
    more = f"Di May\n{DATE.format(4)}gulls in the fridge\n"
    assert headers_of(write("{name}\n{date}{said}Reply\n") + more) == [
        *COMMENTS,
        ("Di May", 4, "gulls in the fridge"),
    ]


def test_several_may_where_somebody_says_something():
    more = "".join(f"Di May\n{DATE.format(day)}We left at ten, all of us.\n" for day in (4, 5))
    assert len(headers_of(write("{name}\n{date}{said}Reply\n") + more)) == 5


def test_where_few_comments_have_controls_none_need_them():
    said = (
        "So\nReply",
        "Is the school open?",
        "My cousin says no.",
        "So\nReply",
        "A long walk",
        "Soup again",
    )
    names = (*NAMES, "Di May", "Ed Roe", "Fay Orr")
    page = "".join(
        f"{name}\n{DATE.format(day)}{line}\n"
        for day, (name, line) in enumerate(zip(names, said, strict=True), 1)
    )
    assert len(headers_of(REPORT + page)) == 6

import pytest

import sitrep
from sitrep.parsing.dating.ages import find_age

REPORT = "Bridge closed\n\nThe police closed the bridge at Lenz on Friday. No one was hurt.\n\n"


@pytest.mark.parametrize(
    "age",
    [
        "2mo ago",
        "3 mo. ago",
        "6 mos. ago",
        "2w ago",
        "5 min. ago",
        "a moment ago",
        "half an hour ago",
        "2 years and 3 months ago",
        "last month",
        "Tuesday at",
        "месяц назад",
        "місяць тому",
        "miesiąc temu",
        "2 godz. temu",
        "منذ 3 أيام",
        "قبل شهر",
        "3 t siden",
        "2 u geleden",
    ],
)
def test_ages_are_read_behind_a_name_and_by_themselves(age):
    time = " 10:15" if age.endswith("at") else ""
    assert find_age(age + time) == (0, len(age.removesuffix(" at")))
    assert find_age(f"Bo · {age}{time}") == (5, 5 + len(age.removesuffix(" at")))


@pytest.mark.parametrize(("line", "age"), [("Ann · 3h", "3h"), ("Ann Roe   5mo", "5mo"), ("Ann\t2d", "2d")])
def test_short_ages_stand_behind_a_mark_or_a_gap(line, age):
    assert find_age(line) == (len(line) - len(age), len(line))


@pytest.mark.parametrize(
    "line",
    [
        "We did it last month",
        "The talks go on Tuesday at 10:15",
        "Ann 5m",
        "a walk of 3h",
        "Это было год назад, и всё",
        "Long ago",
    ],
)
def test_what_may_be_said_in_a_sentence_is_no_age(line):
    assert find_age(line) is None


@pytest.mark.parametrize("second", ["2mo ago", "last month", "Tuesday at 10:15", "3rd of May 2022", "May 3"])
def test_of_the_dates_of_a_page_some_are_ages(second):
    page = f"{REPORT}3 Comments\n\nAnn\n3 hours ago\nWhy?\n\nBo\n{second}\nCracks.\n\nCy\n1 hour ago\nok\n"
    found = sitrep.parse(page).comments
    assert [(comment.author, comment.body) for comment in found] == [
        ("Ann", "Why?"),
        ("Bo", "Cracks."),
        ("Cy", "ok"),
    ]


def test_columns_of_names_and_ages_are_headers():
    page = f"{REPORT}Comments\n\nAnn   3h\nwhy closed?\n\nBo   2h\nno idea\n\nCy   1h\ncracks\n"
    assert [comment.author for comment in sitrep.parse(page).comments] == ["Ann", "Bo", "Cy"]


def test_a_time_with_milliseconds_has_its_zone():
    page = f"{REPORT}2 Comments\n\nAnn\n2022-05-03T10:15:00.000Z\nWhy?\n\nBo\n2022-05-03T10:16:00.000+02:00\nCracks.\n"
    assert [(comment.author, str(comment.published)) for comment in sitrep.parse(page).comments] == [
        ("Ann", "2022-05-03 10:15:00+00:00"),
        ("Bo", "2022-05-03 10:16:00+02:00"),
    ]

from __future__ import annotations

import datetime

import pytest

from sitrep.extending import FoundDate, find_age, find_dates, tell_age


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (None, None),
        ("en", None),
        ("en-US", datetime.date(2012, 3, 4)),
        ("en-GB", datetime.date(2012, 4, 3)),
        ("de", datetime.date(2012, 4, 3)),
    ],
)
def test_the_order_of_numbers_is_the_custom_of_the_language(
    language: str | None, expected: datetime.date | None
) -> None:
    (found,) = find_dates(["on 3/4/2012"], language=language)
    assert found is not None
    assert found.is_whole
    assert found.published == expected


def test_what_the_page_proves_comes_before_the_custom() -> None:
    first, _, none = find_dates(["3/4/2012", "25/4/2012", "no date"], language="en-US")
    assert first is not None
    assert first.published == datetime.date(2012, 4, 3)
    assert none is None


def test_what_is_not_certain_is_kept_as_written_alone() -> None:
    line = "Ann, 2 days ago"
    (found,) = find_dates([line])
    assert found is not None
    assert (line[found.start : found.end], found.published, found.is_whole) == ("2 days ago", None, False)


def test_one_string_is_not_taken_for_letters() -> None:
    with pytest.raises(TypeError, match="lines is the string 'on 3/4/2012': pass a list of lines"):
        find_dates("on 3/4/2012")


def test_what_markup_says_is_a_date_may_be_a_word() -> None:
    assert find_age("Gestern") == FoundDate(start=0, end=7, published=None, is_whole=False)
    assert find_dates(["Gestern"]) == [None]
    assert find_age("3 May 2016") is None


@pytest.mark.parametrize(
    ("written", "hour", "when"),
    [
        ("Gestern", 12, datetime.date(2019, 3, 13)),
        ("a week ago", None, datetime.date(2019, 3, 7)),
        ("2 hours ago", 1, datetime.datetime(2019, 3, 13, 23)),
        ("2 hours ago", None, None),
        ("2 months ago", 1, None),
        ("3 May 2016", 1, None),
    ],
)
def test_ages_are_told_as_exactly_as_both_say(
    written: str, hour: int | None, when: datetime.date | None
) -> None:
    day = datetime.date(2019, 3, 14)
    retrieved = day if hour is None else datetime.datetime(2019, 3, 14, hour)
    assert tell_age(written, retrieved) == when


def test_no_age_is_before_the_first_year() -> None:
    assert tell_age("9999 weeks ago", datetime.date(2, 1, 1)) is None

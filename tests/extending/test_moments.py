from __future__ import annotations

import datetime

import pytest

from sitrep.extending import find_dates


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

from __future__ import annotations

import pytest

from sitrep.parsing.stamps import Stamp, find_byline, find_stamp, is_name_like, read_name


def find(line: str) -> Stamp | None:
    return find_stamp(line, line.casefold().split(), dated=True, says=True, relative=True)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann says:", "Ann"),
        ("C. Wingate says", "C. Wingate"),
        ("Bob Smith said...", "Bob Smith"),
        ("Ann on 3 May 2016 at 14:05 said:", "Ann"),
        ("Posted by: X Y | October 9, 2014 at 03:12 PM", "X Y"),
        ("tariq October 28, 2012 at 8:16 am", "tariq"),
        ("AnnOctober 5, 2012", "Ann"),
        ("1. Ann says:", "Ann"),
        ("2  Jane Doe http://example.org | 11/7/2012 11:57", "Jane Doe"),
        ("Chris, on November 6th, 2012   @chris", "Chris"),
        ("mr angry bob · 3 hours ago", "mr angry bob"),
        ("Posted by bob", "bob"),
        ("Анна 1 сентября 2013, 10:20", "Анна"),
        ("March 14, 2019 at 9:12 am", None),
    ],
)
def test_stamps_name_their_author(line: str, author: str | None) -> None:
    stamp = find(line)
    assert stamp is not None
    assert (line[slice(*stamp.author)] if stamp.author else None) == author


@pytest.mark.parametrize(
    "line",
    [
        "The storm arrived on May 5, 2012, and left the day after.",
        "He said that the army left:",
        "By then it was over, and nobody had seen it coming.",
        "18:20 – The wind is dropping. This log goes on.",
    ],
)
def test_prose_is_no_stamp(line: str) -> None:
    assert find(line) is None


def test_stamps_of_one_making_share_a_shape() -> None:
    first, second = find("Ann says:"), find("Bob B. Brown says:")
    assert first is not None
    assert second is not None
    assert first.shape == second.shape


@pytest.mark.parametrize(
    "name", ["Ann", "Ann Smith", "H. Brandt-Ivory", "Jan van der Meer", "x_files99", "Зоя", "the Captain"]
)
def test_names(name: str) -> None:
    assert is_name_like(name)


@pytest.mark.parametrize(
    "text", ["", "A", "It rained all day.", "no power since noon", "http://example.org", "12345", "Why?"]
)
def test_no_names(text: str) -> None:
    assert not is_name_like(text)


def test_a_name_may_be_numbered() -> None:
    assert read_name("12. Ann Smith") == (12, (4, 13))
    assert read_name("Ann") == (None, (0, 3))


def test_a_byline_may_have_a_place() -> None:
    line = "Compiled by Ruan Ellery, Delta Watch, 8 October 2014"
    stamp = find_byline(line, line.casefold().split())
    assert stamp is not None
    assert stamp.author is not None
    assert stamp.moment is not None
    assert line[slice(*stamp.author)] == "Ruan Ellery"

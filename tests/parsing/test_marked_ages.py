"""Ages in lines of which the markup says that they have a date: what plain text may mean otherwise is one there."""

import datetime

import pytest

from sitrep.parsing.dating.age_words import DAYS, NOW, find_unit
from sitrep.parsing.dating.ages import find_age
from sitrep.parsing.dating.marked_ages import find_marked_age
from sitrep.parsing.dating.telling import tell

RETRIEVED = datetime.datetime(2019, 3, 14, 12, 0, 30)


@pytest.mark.parametrize(
    "word", ["gestern", "Vorgestern", "i förrgår", "ma", "gerade eben", "przed chwilą", "Hier."]
)
def test_a_word_by_itself_is_an_age_in_markup_alone(word):
    assert find_marked_age(f" {word} ") == (1, 1 + len(word.removesuffix(".")))
    assert find_age(word) is None


@pytest.mark.parametrize("word", sorted({*DAYS, *NOW}))
def test_whatever_is_found_by_itself_is_told(word):
    assert find_marked_age(word) == (0, len(word))
    assert tell(word, RETRIEVED) is not None


@pytest.mark.parametrize(
    ("line", "age", "when"),
    [
        ("Ann, gestern um 8.05", "gestern um 8.05", "2019-03-13 08:05:00"),
        ("avant-hier à 18 h 05", "avant-hier à 18 h 05", "2019-03-12 18:05:00"),
        ("Dzisiaj o godz. 8:05", "Dzisiaj o godz. 8:05", "2019-03-14 08:05:00"),
        ("Yesterday - 6:05 pm", "Yesterday - 6:05 pm", "2019-03-13 18:05:00"),
        ("przed 2 dniami", "przed 2 dniami", "2019-03-12"),
        ("for 2 timer siden, Ann", "for 2 timer siden", "2019-03-14 10:00:00"),
        ("один день назад", "один день назад", "2019-03-13"),
        ("vor 6 Stunden, 12 Minuten", "vor 6 Stunden, 12 Minuten", "2019-03-14 06:00:00"),
        ("vor 2 Tagen, 5 Kommentare", "vor 2 Tagen", "2019-03-12"),
        ("3 comments 2 days ago", "2 days ago", "2019-03-12"),
        ("1 hour 20 minutes ago", "1 hour 20 minutes ago", "2019-03-14 10:40:00"),
        ("about 3 hours ago", "3 hours ago", "2019-03-14 09:00:00"),
        ("2 months ago", "2 months ago", "None"),
    ],
)
def test_ages_are_found_and_told(line, age, when):
    start, end = find_marked_age(line)
    assert line[start:end] == age
    assert str(tell(age, RETRIEVED)) == when


@pytest.mark.parametrize(
    "line",
    [
        "",
        "What she said yesterday",
        "il y a 2 messages",
        "for a moment",
        "for 100 m",
        "a model ago",
        "yesterday 12:75",
        "3 comments ago",
    ],
)
def test_what_is_no_age(line):
    assert find_marked_age(line) is None


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("годин", "hour"),
        ("год", "vague"),
        ("minuuttia", "minute"),
        ("minister", None),
        ("month", "vague"),
        ("moment", None),
        ("天前", "day"),
    ],
)
def test_units_are_told_by_how_their_words_begin(word, unit):
    assert find_unit(word) == unit

"""When "2 days ago" was, where it is known when the page was retrieved."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep.parsing.dating.ages import find_age
from sitrep.parsing.dating.telling import tell

DAY = datetime.date(2026, 11, 28)
NOW = datetime.datetime(2026, 11, 28, 14, 30, 15)


@pytest.mark.parametrize(
    "written",
    """2 days ago|2d|vor 2 Tagen|il y a 2 jours|hace 2 días|2 giorni fa|2 dagen geleden|há 2 dias|2 dni temu|2 дня назад
    2 дні тому|för 2 dagar sedan|for 2 dager siden|2 päivää sitten|před 2 dny|2 gün önce|acum 2 zile|2 napja|2天前|2日前
    2일 전""".replace("\n    ", "|").split("|"),
)
def test_days_give_a_day(written):
    assert find_age(f"Ann · {written}") is not None
    assert tell(written, DAY) == tell(written, NOW) == datetime.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("3 hours ago", "2026-11-28 11:30:00"),
        ("vor 3 Std.", "2026-11-28 11:30:00"),
        ("3h", "2026-11-28 11:30:00"),
        ("5 min. ago", "2026-11-28 14:25:00"),
        ("5m", "2026-11-28 14:25:00"),
        ("20 seconds ago", "2026-11-28 14:29:55"),
        ("just now", "2026-11-28 14:30:00"),
        ("1 day, 3 hours ago", "2026-11-27 11:30:00"),
        ("yesterday at 10:15", "2026-11-27 10:15:00"),
        ("gestern, 10:15", "2026-11-27 10:15:00"),
        ("vorgestern, 10:15", "2026-11-26 10:15:00"),
        ("i går kl. 10:15", "2026-11-27 10:15:00"),
        ("χθες 10:15", "2026-11-27 10:15:00"),
        ("昨天10:15", "2026-11-27 10:15:00"),
        ("πριν 3 ώρες", "2026-11-28 11:30:00"),
        ("prije 2 sata", "2026-11-28 12:30:00"),
        ("bir gün önce", "2026-11-27"),
    ],
)
def test_hours_give_a_moment(written, told):
    assert str(tell(written, NOW)) == told


@pytest.mark.parametrize("written", ["3 hours ago", "just now", "5m"])
def test_hours_before_a_day_say_nothing(written):
    assert tell(written, DAY) is None


@pytest.mark.parametrize(
    "written",
    [
        "2 months ago",
        "2mo",
        "3 mo. ago",
        "1y",
        "vor 2 Jahren",
        "il y a 2 mois",
        "2 lata temu",
        "last month",
        "a few days ago",
    ],
)
def test_months_and_years_and_what_is_not_counted_say_nothing(written):
    assert tell(written, NOW) is None


def test_the_zone_of_the_retrieval_stays():
    told = tell("3 hours ago", NOW.replace(tzinfo=datetime.timezone.utc))
    assert told is not None
    assert told.isoformat() == "2026-11-28T11:30:00+00:00"


@pytest.mark.parametrize("written", ["9999 weeks ago", "yesterday", "9999 hours ago"])
def test_before_the_first_year_is_nothing(written):
    assert tell(written, datetime.datetime(1, 1, 1, 0, 30)) is None


@given(written=st.text(), retrieved=st.dates() | st.datetimes())
def test_whatever_is_written_raises_nothing(written, retrieved):
    told = tell(written, retrieved)
    assert told is None or isinstance(told, datetime.date)


PAGE = b"""Bridge closed
Posted 3 days ago by Kim Hale
The police closed the bridge at Lenz on Friday, for a pillar has cracks. No one was hurt, they said.
2 Comments
Ann
2 days ago
Why?
Bo
3 May 2026
Cracks.
"""


def test_the_ages_of_a_page_are_told_where_it_says_when_it_was_retrieved():
    document = sitrep.parse(sitrep.read(PAGE, retrieved=DAY))
    assert str(document.report.byline.published) == "2026-11-25"
    assert [str(comment.published) for comment in document.comments] == ["2026-11-26", "2026-05-03"]
    assert document.comments[0].header.date_span.text == "2 days ago"


def test_without_that_they_stay_as_written():
    document = sitrep.parse(sitrep.read(PAGE))
    assert document.report.byline.published is None
    assert document.comments[0].published is None

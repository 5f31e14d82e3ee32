from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.parsing.dating.dates import Moment, find_moment
from sitrep.parsing.dating.day_order import find_day_order


def find(line: str) -> Moment | None:
    return find_moment(line, line.casefold().split())


@pytest.mark.parametrize(
    ("line", "written", "published"),
    [
        ("March 14, 2019 at 9:12 am", "March 14, 2019 at 9:12 am", "2019-03-14T09:12:00"),
        ("Ann on 3 May 2016 at 14:05 said:", "3 May 2016 at 14:05", "2016-05-03T14:05:00"),
        ("2012-10-29 18:40", "2012-10-29 18:40", "2012-10-29T18:40:00"),
        ("2012-10-29T18:40:11+02:00", "2012-10-29T18:40:11+02:00", "2012-10-29T18:40:11+02:00"),
        ("Jul 5th, 2012 @ 5:02 UTC", "Jul 5th, 2012 @ 5:02 UTC", "2012-07-05T05:02:00+00:00"),
        ("Sat Nov 03, 2012 5:12 pm EST", "Sat Nov 03, 2012 5:12 pm EST", "2012-11-03T17:12:00"),
        ("10:04 on 5 June 2010", "10:04 on 5 June 2010", "2010-06-05T10:04:00"),
        ("AnnOctober 5, 2012", "October 5, 2012", "2012-10-05"),
        ("Mon, 13/10/2012 11:03", "Mon, 13/10/2012 11:03", "2012-10-13T11:03:00"),
        ("Tue, 05/03/2011 - 14:22", "Tue, 05/03/2011 - 14:22", "2011-05-03T14:22:00"),
        ("Sat, 05/03/2011", "Sat, 05/03/2011", "2011-03-05"),
        # What could be a name is a weekday where the date is of that day.
        ("Mar, 05/03/2011 - 14:22", "Mar, 05/03/2011 - 14:22", "2011-05-03T14:22:00"),
        ("Dom, 16/11/2014 - 14:22", "Dom, 16/11/2014 - 14:22", "2014-11-16T14:22:00"),
        ("st 12. 3. 2014 14:22", "st 12. 3. 2014 14:22", "2014-03-12T14:22:00"),
        ("Pátek 14. 3. 2014 14:22", "Pátek 14. 3. 2014 14:22", "2014-03-14T14:22:00"),
        ("Mar 5 mars 2013 14:22", "Mar 5 mars 2013 14:22", "2013-03-05T14:22:00"),
        ("Mar 6 mars 2013 14:22", "6 mars 2013 14:22", "2013-03-06T14:22:00"),
        ("23-05-2014 - 10:22:05h", "23-05-2014 - 10:22:05h", "2014-05-23T10:22:05"),
        ("3RD MAY 2011 - 16:41", "3RD MAY 2011 - 16:41", "2011-05-03T16:41:00"),
        (
            "Tue Feb 08 2011 18:22:31 GMT-0500 (EST)",
            "Tue Feb 08 2011 18:22:31 GMT-0500 (EST)",
            "2011-02-08T18:22:31-05:00",
        ),
        (
            "Tue Feb 08 2011 18:22:31 GMT+0100 (Central European Time)",
            "Tue Feb 08 2011 18:22:31 GMT+0100 (Central European Time)",
            "2011-02-08T18:22:31+01:00",
        ),
        # These words are of languages that write the day first.
        ("10/02/2014, a las 13:22", "10/02/2014, a las 13:22", "2014-02-10T13:22:00"),
        ("10/02/2014 um 13:22 Uhr", "10/02/2014 um 13:22 Uhr", "2014-02-10T13:22:00"),
        ("10/02/2014 kl. 13:22", "10/02/2014 kl. 13:22", "2014-02-10T13:22:00"),
        ("10/02/2014 à 13h22", "10/02/2014 à 13h22", "2014-02-10T13:22:00"),
        ("3.4.2012", "3.4.2012", "2012-04-03"),
        ("Ann, 18. 05. 2014 22:38", "18. 05. 2014 22:38", "2014-05-18T22:38:00"),
        ("3. 4. 2012", "3. 4. 2012", "2012-04-03"),
        ("Ann, 17.07, 2011 @ 13:04", "17.07, 2011 @ 13:04", "2011-07-17T13:04:00"),
        ("05-Nov-12", "05-Nov-12", "2012-11-05"),
        ("14. März 2012 um 11:05 Uhr", "14. März 2012 um 11:05 Uhr", "2012-03-14T11:05:00"),
        ("5 octobre 2012 à 14h05", "5 octobre 2012 à 14h05", "2012-10-05T14:05:00"),
        ("7 de mayo de 2014", "7 de mayo de 2014", "2014-05-07"),
        ("5 maja 2015 12:00", "5 maja 2015 12:00", "2015-05-05T12:00:00"),
        ("14 березня 2019 о 09:12", "14 березня 2019 о 09:12", "2019-03-14T09:12:00"),
        ("1 лист. 2013 р., 10:20", "1 лист. 2013 р., 10:20", "2013-11-01T10:20:00"),
        ("1 сентября 2013, 10:20", "1 сентября 2013, 10:20", "2013-09-01T10:20:00"),
        ("12:00 am, January 1, 2020", "12:00 am, January 1, 2020", "2020-01-01T00:00:00"),
        ("12:05 pm, 5 June 2010", "12:05 pm, 5 June 2010", "2010-06-05T12:05:00"),
        ("1:05 pm, 5 June 2010", "1:05 pm, 5 June 2010", "2010-06-05T13:05:00"),
        # Careless, and plain all the same.
        ("13:05 pm, 5 June 2010", "13:05 pm, 5 June 2010", "2010-06-05T13:05:00"),
        ("10:04 am on 5 June 2010", "10:04 am on 5 June 2010", "2010-06-05T10:04:00"),
        ("10:04 den 5 juni 2010", "10:04 den 5 juni 2010", "2010-06-05T10:04:00"),
        ("5 June 2010 at 9 pm", "5 June 2010 at 9 pm", "2010-06-05T21:00:00"),
        ("5 June 2010 at 9.30 pm", "5 June 2010 at 9.30 pm", "2010-06-05T21:30:00"),
        ("5 June 2010 10:20:30", "5 June 2010 10:20:30", "2010-06-05T10:20:30"),
        ("5 June 2010 10:20 UTC+2", "5 June 2010 10:20 UTC+2", "2010-06-05T10:20:00+02:00"),
        ("5 June 2010 10:20 GMT-05", "5 June 2010 10:20 GMT-05", "2010-06-05T10:20:00-05:00"),
        # Beside a date, dots and blanks part hours from minutes too.
        ("14. März 2012 11.05", "14. März 2012 11.05", "2012-03-14T11:05:00"),
        ("5 octobre 2012 10 h 20 min", "5 octobre 2012 10 h 20 min", "2012-10-05T10:20:00"),
        # There is no such time.
        ("5 June 2010 24:10", "5 June 2010", "2010-06-05"),
        ("5 June 2010 23:60", "5 June 2010", "2010-06-05"),
        # Of two digits, the year is read as POSIX does.
        ("05-Nov-69", "05-Nov-69", "1969-11-05"),
        ("05-Nov-68", "05-Nov-68", "2068-11-05"),
        # The one with a year is the date.
        ("May 5, June 12, 2014", "June 12, 2014", "2014-06-12"),
        ("5 May, 12 June 2014", "12 June 2014", "2014-06-12"),
        ("February 30, 2012, March 1, 2012", "March 1, 2012", "2012-03-01"),
        ("(Mar. 5, 2014)", "Mar. 5, 2014", "2014-03-05"),
        # What is none is passed over, and so is a time that something else parts from the date.
        ("2012-13-40, 2012-10-05", "2012-10-05", "2012-10-05"),
        ("10:04 or so, 5 June 2010", "5 June 2010", "2010-06-05"),
        ("24:10, 5 June 2010", "5 June 2010", "2010-06-05"),
        ("5 June 2010 23:10", "5 June 2010 23:10", "2010-06-05T23:10:00"),
        # The time after the date is its own.
        ("10:04, 5 June 2010 11:05", "5 June 2010 11:05", "2010-06-05T11:05:00"),
        ("10:04 am 5. Juni 2010", "10:04 am 5. Juni 2010", "2010-06-05T10:04:00"),
        ("10:04 le 5 juin 2010", "10:04 le 5 juin 2010", "2010-06-05T10:04:00"),
        ("10:04 el 5 junio 2010", "10:04 el 5 junio 2010", "2010-06-05T10:04:00"),
        ("10:04 il 5 giugno 2010", "10:04 il 5 giugno 2010", "2010-06-05T10:04:00"),
        ("10:04 Uhr am 5. Juni 2010", "10:04 Uhr am 5. Juni 2010", "2010-06-05T10:04:00"),
        ("13-10-2012", "13-10-2012", "2012-10-13"),
        ("escrito por Ana el mayo 5, 2014", "mayo 5, 2014", "2014-05-05"),
        ("Ana (mayo 5, 2014)", "mayo 5, 2014", "2014-05-05"),
        ("October 12, 5 May 2014", "5 May 2014", "2014-05-05"),
        ("31 February 2014, 5 May 2014", "5 May 2014", "2014-05-05"),
        ("May 5, 2014, 12 June 2013", "May 5, 2014", "2014-05-05"),
        # May may be somebody, and come back.
        ("May Lee May 5, 2014", "May 5, 2014", "2014-05-05"),
        ("May 5, 2014, in May", "May 5, 2014", "2014-05-05"),
        ("2012-10-29T18:40:11+05:30", "2012-10-29T18:40:11+05:30", "2012-10-29T18:40:11+05:30"),
        # Weekdays of other languages, short and full, in brackets too.
        ("ter, 11/03/2014 - 10:05", "ter, 11/03/2014 - 10:05", "2014-03-11T10:05:00"),
        ("sam. 3 mai 2014, 12:05", "sam. 3 mai 2014, 12:05", "2014-05-03T12:05:00"),
        ("So, 3. Mai 2014, 12:05", "So, 3. Mai 2014, 12:05", "2014-05-03T12:05:00"),
        ("par Ann le Sam 3 Mai 2014 - 12:05", "Sam 3 Mai 2014 - 12:05", "2014-05-03T12:05:00"),
        ("Ann » Dom 4 May 2014, 12:05", "Dom 4 May 2014, 12:05", "2014-05-04T12:05:00"),
        ("Середа, 20 серпня 2014, 11:45", "Середа, 20 серпня 2014, 11:45", "2014-08-20T11:45:00"),
        ("śr., 20 maja 2015, 11:45", "śr., 20 maja 2015, 11:45", "2015-05-20T11:45:00"),
        ("lör, 3 maj 2014", "lör, 3 maj 2014", "2014-05-03"),
        ("May 5, 2014 18:20 UTC (Mon) by Ann", "May 5, 2014 18:20 UTC (Mon)", "2014-05-05T18:20:00+00:00"),
        ("5 May 2014 (mon)", "5 May 2014 (mon)", "2014-05-05"),
        ("Ann (Mon, 5 May 2014, 12:05)", "Mon, 5 May 2014, 12:05", "2014-05-05T12:05:00"),
        ("Ann (Bo) 5 May 2014 (Mon) (Cy)", "5 May 2014 (Mon)", "2014-05-05"),
        ("5 May 2014 (Mon", "5 May 2014", "2014-05-05"),
        # But people are called so too, and words are written so.
        ("Sam, 3 May 2014", "3 May 2014", "2014-05-03"),
        ("Uncle Sam 3 May 2014", "3 May 2014", "2014-05-03"),
        ("and so 3 May 2014", "3 May 2014", "2014-05-03"),
        ("5 May 2014 (Ann)", "5 May 2014", "2014-05-05"),
        # Years of two digits.
        ("Mar 4 '21", "Mar 4 '21", "2021-03-04"),
        ("4 Mar ’21 at 10:22", "4 Mar ’21 at 10:22", "2021-03-04T10:22:00"),
        ("06 Aug 03 | Ann", "06 Aug 03", "2003-08-06"),
        ("Ann | 17-05-19 | 13:06", "17-05-19 | 13:06", "2019-05-17T13:06:00"),
        ("03-24-09 08:12 AM", "03-24-09 08:12 AM", "2009-03-24T08:12:00"),
        # The number of a link stands before its words.
        ("[18]May 3, 2011 at 11:02 am", "May 3, 2011 at 11:02 am", "2011-05-03T11:02:00"),
        (
            "May 3, 2005 8:16:55 AM (Pacific Daylight Time, UTC-07:00)",
            "May 3, 2005 8:16:55 AM (Pacific Daylight Time, UTC-07:00)",
            "2005-05-03T08:16:55-07:00",
        ),
        ("12:03, 4 May 2014 (UTC)", "12:03, 4 May 2014 (UTC)", "2014-05-04T12:03:00+00:00"),
        ("2019. március 14. Ann", "2019. március 14.", "2019-03-14"),
        ("2019. március 14 Ann", "2019. március 14", "2019-03-14"),
        # There is no such zone.
        ("2012-10-29T18:40:11+99:00", "2012-10-29T18:40:11+99:00", "2012-10-29T18:40:11"),
    ],
)
def test_dates_are_found_and_parsed(line: str, written: str, published: str) -> None:
    moment = find(line)
    assert moment is not None
    assert line[moment.start : moment.end] == written
    parsed = moment.published(None)
    assert parsed is not None
    assert parsed.isoformat() == published


@pytest.mark.parametrize(
    "line",
    [
        "2 days ago",
        "5h ago",
        "Yesterday at 5:40 pm",
        "Today, 9:12",
        "Yesterday",
        "Today",
        "an hour ago",
        "2 days ago at 5:40 pm",
        "just now",
        "vor 3 Stunden",
        "hace 2 días",
    ],
)
def test_relative_dates_are_kept_as_written(line: str) -> None:
    moment = find(line)
    assert moment is not None
    assert (moment.start, moment.end) == (0, len(line))
    assert moment.shape == "relative"
    assert moment.published("day-first") is None


@pytest.mark.parametrize("line", ["May 5", "5 May", "October 12 at 9:00 am", "12:30"])
def test_no_year_no_day(line: str) -> None:
    moment = find(line)
    assert moment is not None
    assert (moment.start, moment.end) == (0, len(line))
    assert moment.published("day-first") is None


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("5 Mar, 6 Mar", "5 Mar"),
        ("Mar 5, Mar 6", "Mar 5"),
        ("May Lee May 5", "May 5"),
        ("May 5 in May", "May 5"),
        ("Mar 31", "Mar 31"),
        ("31 Mar", "31 Mar"),
        ("1 Mar", "1 Mar"),
        ("06 Mar 12:20", "06 Mar 12:20"),
    ],
)
def test_of_dates_without_a_year_the_first_is_found_as_far_as_it_goes(line: str, written: str) -> None:
    moment = find(line)
    assert moment is not None
    assert line[moment.start : moment.end] == written


@pytest.mark.parametrize(
    "line", ["Mar 32", "32 Mar", "Mar 0", "it may 5", "29-10-12", "32/13/2012", "12-10-29"]
)
def test_what_looks_like_a_date_and_is_none_is_not_found(line: str) -> None:
    assert find(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "",
        "1984",
        "We counted 12 birds in 2019",
        "Version 1.2.3.4",
        "February 30, 2012",
        "Feb 30 09:14:52 UTC 2015",
        "Mar 32",
        "32 Mar",
        "32/13/2012",
        "it may 5",
        "12-10-29",
    ],
)
def test_what_is_no_date(line: str) -> None:
    moment = find(line)
    assert moment is None or moment.published(None) is None


def test_bare_numbers_need_the_order_of_the_page() -> None:
    moment = find("3/4/2012")
    assert moment is not None
    assert moment.published(None) is None
    assert moment.published("day-first") == datetime.date(2012, 4, 3)
    assert moment.published("month-first") == datetime.date(2012, 3, 4)


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("3/14/2012", "month-first"),
        ("12/13/2012", "month-first"),
        ("13/12/2012", "day-first"),
        ("2/13/2012", "month-first"),
        ("13/2/2012", "day-first"),
        ("12/2/2012", None),
        ("2/12/2012", None),
        ("12/12/2012", None),
    ],
)
def test_a_number_that_is_no_month_proves_the_order(line: str, order: str | None) -> None:
    moment = find(line)
    assert moment is not None
    assert moment.order == order


@given(st.datetimes(min_value=datetime.datetime(1970, 1, 1), max_value=datetime.datetime(2099, 12, 31)))
def test_iso_dates_come_back(moment: datetime.datetime) -> None:
    moment = moment.replace(microsecond=0, fold=0)
    found = find(f"Ann {moment:%Y-%m-%d %H:%M:%S}")
    assert found is not None
    assert found.published(None) == moment


@given(st.text(max_size=140))
def test_ranges_lie_in_the_line(line: str) -> None:
    moment = find(line)
    assert moment is None or 0 <= moment.start < moment.end <= len(line)


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        # One proves it, two prove contraries.
        (["3/14/2012", "4/5/2012"], "month-first"),
        (["14/3/2012", "4/5/2012"], "day-first"),
        (["14/3/2012", "3/14/2012", "4/5/2012"], None),
        # Near one another in one order, and months apart in the other.
        (["11/2/2012", "11/3/2012", "11/5/2012"], "month-first"),
        (["2/11/2012", "3/11/2012", "5/11/2012"], "day-first"),
        # Near the date that is certain.
        (["5 November 2012", "11/6/2012"], "month-first"),
        (["5 November 2012", "6/11/2012"], "day-first"),
        (["5 November 2012", "11/11/2012", "6/11/2012"], "day-first"),
        # Far apart in both, or near in both.
        (["1/7/2012", "3/2/2011", "5/9/2010"], None),
        (["3/4/2012", "3/6/2012", "3/7/2012"], "month-first"),
        (["10/11/2012", "11/12/2012"], None),
        # Neighbouring days in one, a month apart in the other.
        (["10/11/2011", "10/12/2011"], "month-first"),
        (["1/2/2011", "2/2/2011"], "day-first"),
        # Near in one, and not many times as far apart in the other.
        (["4/4/2012", "4/6/2012", "5/4/2012"], None),
        (["3/4/2012", "4/3/2012"], None),
        (["11/10/2012", "10/11/2012"], None),
        (["4/5/2012"], None),
        (["5 November 2012"], None),
        (["2 hours ago", "12:30", "May 5"], None),
        ([], None),
    ],
)
def test_the_dates_of_a_page_tell_their_order(lines: list[str], order: str | None) -> None:
    moments = [moment for line in lines if (moment := find(line)) is not None]
    assert len(moments) == len(lines)
    assert find_day_order(moments) == order


@pytest.mark.parametrize("line", ["Sun, 05/03/2011", "Sat, 12/03/2011"])
def test_a_weekday_that_fits_neither_reading_of_a_date_or_both_settles_nothing(line: str) -> None:
    moment = find(line)
    assert moment is not None
    assert moment.published(None) is None

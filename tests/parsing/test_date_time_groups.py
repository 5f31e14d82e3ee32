"""Date-time groups, as situation reports have them: what is read, and that the entries of a log are no comments."""

import pytest

import sitrep
from sitrep.parsing.dating.dates import find_moment

REPORT = (
    "SITREP 41 - FERRY AGROUND\n"
    "1. SITUATION: The ferry went aground off the cape at 0540 with 84 persons on board.\n"
    "2. ACTIONS: Two lifeboats took off all passengers, and a tug is expected at high water.\n"
)


def find(line):
    moment = find_moment(line, line.casefold().split())
    return moment and (line[moment.start : moment.end], moment.published(None).isoformat())


@pytest.mark.parametrize(
    ("line", "written", "published"),
    [
        ("281230ZNOV26", "281230ZNOV26", "2026-11-28T12:30:00+00:00"),
        ("DTG: 281230Z NOV 26", "281230Z NOV 26", "2026-11-28T12:30:00+00:00"),
        ("28 1830 A Nov 2026", "28 1830 A Nov 2026", "2026-11-28T18:30:00+01:00"),
        ("281830M NOV 26", "281830M NOV 26", "2026-11-28T18:30:00+12:00"),
        ("281830Y NOV 26", "281830Y NOV 26", "2026-11-28T18:30:00-12:00"),
        ("281830R OKT 26", "281830R OKT 26", "2026-10-28T18:30:00-05:00"),
        # Local time, of which nobody says where.
        ("281905J NOV 26", "281905J NOV 26", "2026-11-28T19:05:00"),
        ("011200JAN27", "011200JAN27", "2027-01-01T12:00:00"),
    ],
)
def test_a_date_time_group_is_read(line, written, published):
    assert find(line) == (written, published)


@pytest.mark.parametrize("line", ["311230ZNOV26", "282430ZNOV26", "1281230ZNOV26", "281230ZNOV", "281230Z"])
def test_what_no_calendar_or_clock_has_is_none(line):
    assert find_moment(line, line.casefold().split()) is None


def test_it_dates_the_report_and_the_comments_below_a_heading():
    page = f"SITREP 41\nDTG: 280540ZNOV26\n{REPORT}COMMENTS\n"
    page += "ORVIK HARBOUR 280710ZNOV26\nBerth 2 is free.\nRNS 9 280815ZNOV26\nBack on station, thanks!\n"
    document = sitrep.parse(page)
    assert (document.report.byline.author, str(document.report.byline.published)) == (
        None,
        "2026-11-28 05:40:00+00:00",
    )
    assert [(each.author, str(each.published)) for each in document.comments] == [
        ("ORVIK HARBOUR", "2026-11-28 07:10:00+00:00"),
        ("RNS 9", "2026-11-28 08:15:00+00:00"),
    ]


def test_the_entries_of_a_log_are_no_comments():
    page = f"{REPORT}3. CHRONOLOGY\n"
    for time, unit in (("0540", "HAVORN"), ("0552", "RNS 7"), ("0655", "RNS 7"), ("0900", "TUG ARNE")):
        page += f"28{time}Z NOV 26 {unit}\nOn scene. The line will be passed at high water.\n"
    assert sitrep.parse(page).comments == ()

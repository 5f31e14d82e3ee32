"""Lists whose entries have a date each, and measures or kinds of entries where comments have what people say."""

import pytest

import sitrep

DAYS = [
    ("August 17, 1955", "Cassop", "The brook came in at the front and left at the back."),
    ("October 5, 1987", "Orrin town", "Bridge at Penford lost. It was never found."),
    ("July 2, 1912", "Cassop", "Hay in the trees."),
    (
        "December 26, 1979",
        "High Orrin",
        "My father rowed to the post office, and has told us every year since.",
    ),
    ("June 9, 2003", "Penford", "First of the year with radar."),
]


def write_list(measure):
    return (
        "The wettest days in Orrin since 1900\nBy the Orrin Weather Society\nUpdated February 2020\n"
        + "".join(
            f"{number}\n{day}\n{place}\n{measure.format(number)}\n{text}\n"
            for number, (day, place, text) in enumerate(DAYS, 1)
        )
    )


@pytest.mark.parametrize("measure", ["21{} mm", "M 4.{}", "1{}.5 km", "~9{} mph", "-{} °C"])
def test_a_list_of_what_was_measured_has_no_comments(measure):
    assert not sitrep.parse(write_list(measure)).comments


def test_five_m_may_be_minutes():
    said = [("Ann", "We heard the gates all night."), ("Bo", "So did we, on the hill."), ("Cy", "I slept.")]
    page = (
        "Dam at Ostra is sound\nThe dam at Ostra came through the storm of Sunday without harm.\n3 comments\n"
        + "".join(f"{name}\nMay 3, 2014 at 10:12\n5 m\n{text}\nReply\n" for name, text in said)
    )
    assert [comment.author for comment in sitrep.parse(page).comments] == ["Ann", "Bo", "Cy"]


INCIDENTS = (
    "Ostra Mail Status\nSubscribe to updates\nAll Systems Operational\nPast Incidents\n"
    "Mar 18, 2021\nElevated error rates when sending\n"
    "Resolved - This is over. We're sorry, and a full report follows.\nMar 18, 13:22 UTC\n"
    "Monitoring - We have mended all nodes and we're watching the results.\nMar 18, 12:40 UTC\n"
    "Identified - The index has reached its limit. We are emptying the nodes one by one.\nMar 18, 09:05 UTC\n"
    "Investigating - We are seeing errors for about one in eight messages.\nMar 18, 06:52 UTC\n"
    "Mar 17, 2021\nNo incidents reported.\n"
    "Mar 16, 2021\nSlow lists\n"
    "{}Lists are back to normal speed.\nMar 16, 17:01 UTC\n"
    "{}Lists take longer than usual. Thank you for your patience!\nMar 16, 15:30 UTC\n"
    "← Incident History\nPowered by Statuspage\n"
)


def test_a_history_of_incidents_has_no_comments():
    assert not sitrep.parse(INCIDENTS.format("Resolved - ", "Investigating - ")).comments


def test_it_is_the_kinds_of_entries_that_say_so():
    assert sitrep.parse(INCIDENTS.format("", "")).comments

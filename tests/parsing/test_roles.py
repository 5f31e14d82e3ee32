"""Authors without a name, and places that look like authors."""

import pytest

import sitrep

REPORT = "Bridge closed\n\nThe police closed the bridge at Lenz on Friday. No one was hurt.\n\n"


def write(names: list[str], parted: str) -> str:
    comments = [f"{name}\nMay 3, 2022 at 10:1{place} pm\nWhy is that so?" for place, name in enumerate(names)]
    return f"{REPORT}{len(names)} Comments{parted}" + parted.join(comments) + "\n"


def find_authors(page: str) -> list[str | None]:
    return [comment.author for comment in sitrep.parse(page).comments]


@pytest.mark.parametrize("parted", ["\n\n", "\n"])
@pytest.mark.parametrize(
    "names", [["Ann", "Admin"], ["Ann", "Moderator", "Bo"], ["Guest", "Editor", "Author"], ["Staff", "Mod"]]
)
def test_what_somebody_is_to_the_site_is_his_name_where_he_has_no_other(names, parted):
    assert find_authors(write(names, parted)) == names


def test_below_a_name_it_is_a_badge():
    page = f"{REPORT}2 Comments\n\nAnn\nAdmin\nMay 3, 2022 at 10:11 pm\nWhy?\n\nBo\nMay 3, 2022 at 10:15 pm\nNo.\n"
    assert find_authors(page) == ["Ann", "Bo"]


PARTS = (
    "Twelve new cases were found, the health ministry said, and two people died.",
    "The treatment centre opened with 20 beds, according to the Red Cross.",
    "Roads are closed by floods. About 400 families were moved to higher ground.",
)


@pytest.mark.parametrize("form", ["{}, {} June", "{} – {} June 2021"])
@pytest.mark.parametrize("places", [("Kasele", "Doro", "Mbele"), ("KASELE", "DORO", "MBELE")])
def test_places_and_dates_above_the_parts_of_a_report_are_no_headers(form, places):
    parts = "\n\n".join(
        f"{form.format(place, day)}\n{part}"
        for day, (place, part) in enumerate(zip(places, PARTS, strict=True), 3)
    )
    document = sitrep.parse(
        f"Situation update 4\n\nHeavy rain cut the road on Monday, officials said.\n\n{parts}\n"
    )
    assert document.comments == ()
    assert form.format(places[0], 3) in [paragraph.text for paragraph in document.report.paragraphs]


def test_a_timeline_has_no_comments():
    events = (
        "First calls reach the fire service.",
        "Police close Station Road.",
        "The operator shuts the main valve.",
    )
    timeline = "\n\n".join(f"2 March 2021, 06:{place}5\n{event}" for place, event in enumerate(events))
    assert (
        sitrep.parse(f"Gas leak\n\nThe valve failed on Tuesday, the operator said.\n\n{timeline}\n").comments
        == ()
    )

"""Headers and pages in shapes that sites of other countries and kinds have."""

from __future__ import annotations

import pytest
from support.pages import NAMES, REPORT, SAID, bodies_of, headers_of

import sitrep

SAYINGS = ("It was over the quay at ten.", "Is the school open?", "My cousin says no.", "Then ask her again!")


def authors_of(page: str) -> list[str | None]:
    return [author for author, _ in bodies_of(page)]


def test_a_numbered_header_with_an_unusual_name_is_known_by_the_others():
    names = ["Ann Lee", "Bo Day", "Cy Fox", "All those below. The dam"]
    page = REPORT + "".join(
        f"{number}. {name} – {number} May 2014, 09:15\n{said}\n"
        for number, (name, said) in enumerate(zip(names, SAYINGS, strict=True), 1)
    )
    assert authors_of(page) == names
    # Without a number it is a line of the comment above.
    assert authors_of(page.replace("4. All", "All")) == names[:3]


@pytest.mark.parametrize(
    "name",
    [
        "geom. Ravasio",
        "Ing. R. Maldonado",
        "Asoc. Consumidores Oro",
        "İnş. Müh. Sevgi D.",
        "Assoc. Prof. Lee",
    ],
)
def test_titles_that_are_cut_short_are_part_of_a_name(name):
    page = REPORT + "".join(
        f"{each}\nMay 3, 2014 at 5:01 pm\n{said}\n"
        for each, said in zip((name, *NAMES), SAYINGS, strict=True)
    )
    assert authors_of(page)[0] == name


@pytest.mark.parametrize("address", ["ann at lee.example", "<ann@lee.example>", "ann (at) lee.example"])
def test_archives_of_mail_print_an_address_behind_the_name_and_the_year_behind_the_time(address):
    page = REPORT + "".join(
        f"{name} {address}\nThu Jun {day} 09:14:52 UTC 2015\n{SAID}" for day, name in enumerate(NAMES, 11)
    )
    assert headers_of(page) == [(name, day, SAID.strip()) for day, name in enumerate(NAMES, 11)]
    assert sitrep.parse(page).comments[0].published.isoformat() == "2015-06-11T09:14:52+00:00"


def test_states_of_an_incident_are_no_names():
    states = ("Resolved", "Monitoring", "Update", "Identified", "Investigating")
    page = REPORT + "".join(
        f"{state}\nSome of you see errors, and we are sorry!\nPosted 2 years ago. Nov {day}, 2022 - 21:40 UTC\n"
        for day, state in enumerate(states, 1)
    )
    assert sitrep.parse(page).comments == ()


def test_names_behind_dashes_above_dates_sign_what_stands_above():
    page = REPORT + "".join(
        f"{said}\n– {name}\nMay {day}, 2014 at 5:01 pm\n"
        for day, (name, said) in enumerate(zip((*NAMES, "Di Moss"), SAYINGS, strict=True), 1)
    )
    found = [(author, day) for author, day, _ in headers_of(page + "Add a comment\n")]
    assert found[1:] == [("Bo Day", 2), ("Cy Fox", 3), ("Di Moss", 4)]
    assert [comment.paragraphs[-1].text for comment in sitrep.parse(page).comments] == list(SAYINGS)


def test_a_whole_name_behind_another_is_who_is_answered():
    answers = ("Ann Lee", "Bo Day Ann Lee", "Ann Lee Bo Day", "Cy Fox")
    page = REPORT + "".join(
        f"{name}\n{age} hours ago\n{said}\n"
        for age, (name, said) in enumerate(zip(answers, SAYINGS, strict=True), 2)
    )
    assert authors_of(page) == ["Ann Lee", "Bo Day", "Ann Lee", "Cy Fox"]


@pytest.mark.parametrize(
    "heading", ["Vos commentaires (3)", "3 COMMENTI PRESENTI", "YORUMLAR (3)", "Ihre Kommentare (3)"]
)
def test_dates_above_a_heading_are_the_reports(heading):
    page = (
        "Water over the road\nPublié le 18 juin 2016 à 07h12, mis à jour à 09h40\n"
        + REPORT
        + f"{heading}\n"
        + "".join(f"Le 18/06/2016 à 08:0{minute}\n{name}\n{SAID}" for minute, name in enumerate(NAMES))
    )
    assert authors_of(page) == list(NAMES)


@pytest.mark.parametrize(
    "line", ["Modified: 2019-10-04 09:47 UTC (History)", "Updated 4 October 2019, 09:47"]
)
def test_when_a_page_was_changed_is_no_header_among_others(line):
    page = (
        f"Bug 7\nBirds\n{line}\n"
        + REPORT
        + "".join(
            f"Comment {number} {name} 2019-10-03 05:31 UTC\n{SAID}" for number, name in enumerate(NAMES, 1)
        )
    )
    assert authors_of(page) == list(NAMES)


def test_controls_that_come_again_end_comments_without_headers():
    said = [
        "Late is the word.",
        "So get him the jab?\nIt is free.",
        "He has it. That is what it is for.",
        "Best wishes!",
    ]
    page = f"{REPORT}4 Comments\n" + "".join(f"{each}\nReply\nReport\n" for each in said)
    found = sitrep.parse(page)
    assert ["\n".join(each.text for each in comment.paragraphs) for comment in found.comments] == said
    starts = [each for each in found.decisions if each.question == "comment"]
    assert {reason.cue for each in starts[1:] for reason in each.reasons} == {
        "controls that come again end the comment above"
    }


def test_what_is_all_that_somebody_says_is_not_the_sites():
    said = ("We left at ten.", "put it on with glue", "My cousin says no.", "Then ask her!")
    page = REPORT + "".join(
        f"{name}\n2018-05-07 1{minute}:44\n{each}\nRated 9{minute}% by {minute}\nAnswer it\n"
        for minute, (name, each) in enumerate(zip((*NAMES, "Di Moss"), said, strict=True))
    )
    assert [body for _, body in bodies_of(page)] == list(said)

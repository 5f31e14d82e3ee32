"""Comments below a heading, each signed with a name and a place, and none with a date."""

import pytest
from support.pages import REPORT, bodies_of

import sitrep

PEOPLE = (
    ("The whole town has opened its doors.", "Ann Lee", "Ann Lee, Orvik"),
    ("Every winter nobody cleans the ditches!", "Bo", "Bo, Port Ellis, UK"),
    ("We were moved on Sunday.\nPeople took care of us.", "Cy Fox", "Cy Fox, Lom, Norway"),
)
FOUND = [(name, said.splitlines()[0]) for said, name, _ in PEOPLE]


def sign(people=PEOPLE, heading="Your comments"):
    return f"{REPORT}{heading}\n" + "".join(f"{said}\n{signature}\n" for said, _, signature in people)


@pytest.mark.parametrize(
    "heading", ["Your comments", "Comments", "3 Comments", "Comments (3)", "Comments (44)"]
)
def test_each_signature_ends_a_comment(heading):
    page = sign(heading=heading)
    assert bodies_of(page) == FOUND
    assert [each.id for each in sitrep.parse(page).comments] == ["c1", "c2", "c3"]


def test_two_signatures_suffice():
    assert bodies_of(sign(PEOPLE[:2])) == FOUND[:2]


def test_what_a_site_prints_below_is_of_no_comment():
    assert bodies_of(f"{sign()}Reply\n") == FOUND


def test_one_of_them_may_end_without_a_mark():
    people = (*PEOPLE, ("so sad", "Di May", "Di May, Orvik"))
    assert bodies_of(sign(people)) == [*FOUND, ("Di May", "so sad")]


@pytest.mark.parametrize(
    "page",
    [
        sign(PEOPLE[:1]),
        f"{sign()}And this has nobody's name below it.\n",
        f"{REPORT}Your comments\nAnn Lee, Orvik\nBo, Port Ellis, UK\nCy Fox, Lom, Norway\n",
        sign([("the harbour", "", "Ann Lee, Orvik"), ("the school", "", "Bo, Port Ellis")]),
        sign(
            [("It fell.", "", "It fell, they say, in Orvik"), ("I saw it.", "", "Nobody, not one, was hurt")]
        ),
        sign(
            [
                ("It fell.", "", "In May, June, July, August, September"),
                ("Not so.", "", "Ann Lee, Bo, Cy, Di, Ed"),
            ]
        ),
    ],
    ids=["one", "the last is not signed", "names alone", "no sentences", "no names", "lists"],
)
def test_other_lines_are_no_signatures(page):
    assert all(author is None for author, _ in bodies_of(page))


def test_dates_tell_more_than_places():
    page = sign().replace("Port Ellis, UK\n", "Port Ellis, UK\nMay 3, 2014 at 5:11 pm\n")
    assert "Bo, Port Ellis" not in [author for author, _ in bodies_of(page)]
    assert any(each.published for each in sitrep.parse(page).comments)


@pytest.mark.parametrize(
    ("heading", "counted"), [("Your comments", False), ("3 Comments", True), ("44 Comments", False)]
)
def test_the_reasons_say_so(heading, counted):
    (presence,) = [
        each for each in sitrep.parse(sign(heading=heading)).decisions if each.question == "comments"
    ]
    weights = {reason.cue: reason.weight for reason in presence.reasons}
    assert weights["each is signed with a name and a place"] == 3.0
    assert ("it counts as many comments as there are names" in weights) == counted

"""What is told of pages in which blocks of labelled fields could be headers of comments."""

import pytest
from support.weighing import HEADED, REPORT, WISH, weigh, weigh_by_cue

PRIOR = "prior: fields that name an author may be those of anything"
ONE, TWO = "only one line has such a label", "two blocks of fields have the same labels"
THREE = "three blocks of fields or more have the same labels"
TIMED = "the fields have a date and a time of day"
UNTIMED = "the fields have no time of day, as in a list of documents"
CLOCK = "a time without date may be a timeline's"
SAID = "a field is labelled as what somebody says"
BARE = "the fields have neither a date nor what somebody says"
WRITER = "a field names who sent something in"
FACTS = "the fields tell of something else, as in a list of things"
TOP = "hardly anything stands above the header"
EMPTY = "hardly anything stands between the fields"
HEARD = "register of the lines between the fields"
LISTED = "most of them are no sentences, as in a list of pages"
MENU = "most of them are no sentences, as in a menu"
REST = "the headers end long before the page does"
NAMES = ("Ann Lee", "Bo Day", "Cy Fox", "Di Moss")
# {n}: 1 to 4.
GUEST = f"Name: {{name}}\nDate: {{n}} May 2014, 5:1{{n}} pm\nSays: {WISH}"
MAIL = f"From: {{name}}\nDate: {{n}} May 2014, 5:1{{n}} pm\n{WISH}"
DAY = f"From: {{name}}\nDate: {{n}} May 2014\n{WISH}"
TIME = f"From: {{name}}\nTime: 5:1{{n}} pm\n{WISH}"


def fill(form: str, count: int) -> str:
    """Return so many blocks of fields in one *form*."""
    return "".join(form.format(name=name, n=n) for n, name in enumerate(NAMES[:count], 1))


PAGES = {
    "one": (REPORT + fill(GUEST, 1), "yes", {ONE}, {SAID, TIMED, HEARD}),
    "two": (REPORT + fill(GUEST, 2), "yes", set(), {TWO, SAID, TIMED, HEARD}),
    "three": (REPORT + fill(GUEST, 3), "yes", set(), {THREE, SAID, TIMED, HEARD}),
    "below a heading": (
        f"{REPORT}Comments\n{fill(GUEST, 2)}",
        "yes",
        set(),
        {TWO, SAID, TIMED, HEARD, HEADED},
    ),
    "right below a heading at the top": (
        f"Comments\n{fill(GUEST, 2)}",
        "yes",
        set(),
        {TWO, SAID, TIMED, HEARD, HEADED},
    ),
    "at the top": (fill(GUEST, 3), "yes", {TOP}, {THREE, SAID, TIMED, HEARD}),
    "below a title": (f"Guest book\n{fill(GUEST, 3)}", "yes", {TOP}, {THREE, SAID, TIMED, HEARD}),
    "below two lines": (f"Guest book\nof Ostra\n{fill(GUEST, 3)}", "yes", set(), {THREE, SAID, TIMED, HEARD}),
    "of a writer": (
        REPORT + fill(GUEST.replace("Name", "Visitor"), 2),
        "yes",
        set(),
        {TWO, SAID, TIMED, HEARD, WRITER},
    ),
    "without a label of what is said": (REPORT + fill(MAIL, 3), "yes", set(), {THREE, TIMED, HEARD}),
    "without a time": (REPORT + fill(DAY, 3), "yes", {UNTIMED}, {THREE, HEARD}),
    "without a date": (REPORT + fill(TIME, 3), "yes", {CLOCK}, {THREE, HEARD}),
    "with other facts": (
        REPORT + fill(f"Phone: 555 011{{n}}\n{MAIL}", 3),
        "yes",
        {FACTS},
        {THREE, TIMED, HEARD},
    ),
    "with nothing to say": (
        REPORT + fill("Visitor: {name}\nTown: Ostra\n" + WISH, 3),
        "no",
        {UNTIMED, BARE},
        {THREE, HEARD, WRITER},
    ),
    "with nothing said": (
        REPORT + fill("Name: {name}\nDate: {n} May 2014, 5:1{n} pm\n", 3),
        "no",
        {EMPTY},
        {THREE, TIMED},
    ),
    "with nothing but rules between": (
        REPORT + fill("Name: {name}\nDate: {n} May 2014, 5:1{n} pm\n----------\n", 3),
        "no",
        {EMPTY},
        {THREE, TIMED},
    ),
    "some with a time": (
        REPORT + fill(GUEST, 2) + fill(GUEST.replace(", 5:1{n} pm", ""), 1),
        "yes",
        set(),
        {THREE, SAID, TIMED, HEARD},
    ),
    "few with a time": (
        REPORT + fill(GUEST, 1) + fill(GUEST.replace(", 5:1{n} pm", ""), 2),
        "yes",
        {UNTIMED},
        {THREE, SAID, HEARD},
    ),
    "few with a label of what is said": (
        REPORT + fill(GUEST, 1) + fill(MAIL.replace("From", "Name"), 2),
        "yes",
        set(),
        {THREE, TIMED, HEARD},
    ),
    "with titles": (
        REPORT + fill("Author: {name}\nDate: {n} May 2014, 5:1{n} pm\nPoems by {name}\n", 3),
        "no",
        {LISTED},
        {THREE, TIMED, HEARD},
    ),
    "with a menu": (
        REPORT + fill(f"{MAIL}Map {{n}} of Ostra\nSchool {{n}} of Ostra\nShop {{n}} of Ostra\n", 3),
        "yes",
        {MENU},
        {THREE, TIMED, HEARD},
    ),
    "above a menu": (
        REPORT + fill(MAIL, 4) + fill("Map {n} of Ostra\nSchool {n} of Ostra\nShop {n} of Ostra\n", 4),
        "yes",
        set(),
        {THREE, TIMED, HEARD},
    ),
    "far above the end": (
        REPORT + fill(GUEST, 2) + REPORT * 5,
        "yes",
        {REST},
        {TWO, SAID, TIMED, HEARD},
    ),
}


@pytest.mark.parametrize(("page", "answer", "less", "more"), PAGES.values(), ids=PAGES)
def test_what_speaks_for_fields_and_against_them(page, answer, less, more):
    less = less | {PRIOR}
    # Told of there being none, what spoke for comments speaks against that.
    assert weigh(page) == ((answer, more, less) if answer == "yes" else (answer, less, more))


def test_the_more_blocks_of_fields_there_are_the_more_they_say():
    weights = [
        weigh_by_cue(REPORT + fill(GUEST, count), cue) for count, cue in ((1, ONE), (2, TWO), (3, THREE))
    ]
    assert weights == sorted(weights)


def test_what_is_said_of_several_is_heard_as_one():
    once, twice = (weigh_by_cue(REPORT + fill(GUEST, count), HEARD) for count in (2, 3))
    assert once == pytest.approx(twice, abs=0.5)

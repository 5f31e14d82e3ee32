"""What sites print beside a name: badges, what its author says of oneself, how many fans."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, bodies_of, comments_of, headers_of, write

import sitrep

STANDING = "{name}\n152 Fans\n{date}{said}"
ABOUT = "{name}\nLives by the sea, and likes it.\n152 Fans\n{date}{said}"


def test_a_badge_a_name_and_a_standing_are_one_header():
    people = ("crow7", "Ann Lee", "bee"), ("Lives by the sea", None, "Mother of three, fond of boats.")
    page = REPORT
    for name, about in zip(*people, strict=True):
        page += (
            "SUPER USER\n"
            + name
            + "\n"
            + (about + "\n" if about else "")
            + "152 Fans\n2 minutes ago ( 4:28 PM)\n"
        )
        page += "That water came fast, I can tell you.\n"
    assert comments_of(page) == [(name, "SUPER USER") for name in people[0]]


def test_the_heading_of_the_comments_is_no_standing_of_the_first_author():
    page = REPORT + "2 Comments\n"
    page += "".join(
        f"May {day}, 2014 at 5:11 pm\n{name}\nI saw it too!\n" for day, name in enumerate(("Ann", "Bo"), 1)
    )
    assert bodies_of(page) == [("Ann", "I saw it too!"), ("Bo", "I saw it too!")]


@pytest.mark.parametrize(
    "names",
    [("Ann Lee", "Bo Day", "Cy Fox"), ("crow7", "shifra", "DaveMart"), ("ANN LEE", "BO DAY", "CY FOX")],
)
@pytest.mark.parametrize("form", [STANDING, ABOUT])
def test_the_name_stands_above_what_its_author_says_of_oneself_and_has(form, names):
    document = sitrep.parse(REPORT + write(form, names))
    assert [(each.author, each.body) for each in document.comments] == [
        (name, SAID.strip()) for name in names
    ]
    assert [each.text.splitlines()[0] for each in document.comments] == list(names)


def test_two_words_below_a_user_name_are_about_its_author():
    page = REPORT + write("{name}\nRetired Engineer\n152 Fans\n{date}{said}", ("crow7", "shifra", "DaveMart"))
    assert [author for author, _ in comments_of(page)] == ["crow7", "shifra", "DaveMart"]


@pytest.mark.parametrize(
    "said",
    ["Really!\n", "Oh no.\nReally!\n", "Oh no.\nReally?\n", "Oh no.\nNo Way\n", "Oh no.\nOH NO, NOT AGAIN\n"],
)
def test_the_last_line_of_a_comment_is_not_the_name_above_the_next(said):
    names = ("Ann Lee", "Bo Day", "Cy Fox")
    page = REPORT + write("{name}\n152 Fans\n{date}" + said.replace("AGAIN", "{name}"), names)
    found = headers_of(page)
    assert [author for author, _, _ in found] == list(names)
    assert [body.splitlines()[0] for _, _, body in found] == [said.splitlines()[0]] * 3


def test_a_badge_that_two_authors_have_is_part_of_their_headers():
    names = ("Ann Lee", "Bo Day")
    for about in ("", "Lives by the sea, and likes it.\n"):
        page = REPORT + write("SUPER USER\n{name}\n" + about + "152 Fans\n{date}{said}", names)
        assert comments_of(page) == [(name, "SUPER USER") for name in names]


def test_the_first_author_may_lack_the_badge_of_others():
    page = REPORT + write("SUPER USER\n{name}\n152 Fans\n{date}{said}").replace("SUPER USER\n", "", 1)
    assert [line for _, line in comments_of(page)] == ["Ann Lee", "SUPER USER", "SUPER USER"]


def test_an_author_in_capitals_who_comes_back_is_no_badge():
    page = REPORT + write(
        "{name}\nLives by the sea, and likes it.\n152 Fans\n{date}{said}", ("ANN", "ANN", "BO")
    )
    assert [author for author, _ in comments_of(page)] == ["ANN", "ANN", "BO"]


def test_comments_of_a_word_below_a_standing_are_no_names():
    page = REPORT + write("{name}\n152 Fans\n{date}Exactly\n")
    assert bodies_of(page) == [(name, "Exactly") for name in NAMES]


def test_a_standing_right_below_the_header_before_names_nobody():
    page = REPORT + write("{name}, {date}{said}") + "Di May, May 4, 2014 at 5:11 pm\n152 Fans\n"
    page += "May 5, 2014 at 5:12 pm\nNo!\n"
    assert headers_of(page)[3:] == [("Di May", 4, "152 Fans"), (None, 5, "No!")]


def test_what_two_commenters_shout_is_no_badge_of_one_who_has_a_standing():
    forms = (
        "{name}\n{date}Oh no.\nSO TRUE\n",
        "{name}\n{date}Oh no.\nSO TRUE\n",
        "{name}\n152 Fans\n{date}Yes.\n",
    )
    page = REPORT + "".join(
        form.format(name=name, date=DATE.format(day))
        for day, (form, name) in enumerate(zip(forms, NAMES, strict=True), 1)
    )
    bodies = ["Oh no.\nSO TRUE", "Oh no.\nSO TRUE", "Yes."]
    assert headers_of(page) == [
        (name, day, body) for day, (name, body) in enumerate(zip(NAMES, bodies, strict=True), 1)
    ]

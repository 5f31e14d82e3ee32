"""Lines of sites beside headers, and what tells headers from other lines with names and dates."""

from __future__ import annotations

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, headers_of, write

import sitrep


@pytest.mark.parametrize(
    "closing",
    [
        "— Posted by {name}\n",
        "Posted by: {name}\n",
        "-- Written by {name}\n",
        "Geschrieben von {name}\n",
        "{name}\n",
    ],
)
def test_names_close_comments_below_dates(closing):
    assert headers_of(REPORT + write("{date}{said}" + closing)) == SIGNED


def test_a_name_that_says_so_may_be_written_in_any_way():
    page = REPORT + write("{date}{said}— Posted by {name}\n", ("Ann Lee, Esq.", "bo", "Cy"))
    assert [author for author, _, _ in headers_of(page)] == ["Ann Lee, Esq.", "bo", "Cy"]


def test_a_line_that_comes_back_below_comments_is_nobodys_name():
    page = REPORT + write("{date}{said}Share Link\n")
    assert [author for author, _, _ in headers_of(page)] == [None] * 3


def test_a_handle_stands_below_the_name_and_the_date_above():
    page = REPORT + write("{date}{name}\n@somebody@orvik.example\n{said}")
    assert headers_of(page) == SIGNED


def test_a_star_marks_what_was_changed():
    assert headers_of(REPORT + write("{date}*\n{name}\n{said}")) == SIGNED


def test_a_count_parts_name_and_date():
    page = REPORT + "".join(
        f"{name}\n{count}{DATE.format(day)}{SAID}Reply\n"
        for day, (name, count) in enumerate(zip(NAMES, ("17\n", "", "203\n"), strict=True), 1)
    )
    assert headers_of(page) == SIGNED


def test_an_address_below_the_header_is_the_sites():
    page = REPORT + write("{name} _ {date}IP: 93.77.12.---\n{said}")
    assert headers_of(page) == SIGNED


def test_a_comment_that_says_so_has_no_byline():
    page = REPORT + "2 comments\n" + write("Comment by {name} posted on on {date}{said}", NAMES[:2])
    assert headers_of(page) == SIGNED[:2]


@pytest.mark.parametrize("heading", ["See also:", "Related articles"])
def test_links_with_dates_below_their_heading_are_no_comments(heading):
    page = (
        REPORT
        + f"{heading}\nTwo boats for the valley\n06 Aug 03 | Orvik\nThe dam is old\n05 Aug 03 | Coast\n"
    )
    assert not sitrep.parse(page).comments


def test_how_many_there_are_and_since_when_is_no_header():
    page = REPORT + "Comments: 3, last on May 3, 2014 at 5:13 pm\n" + write("{name}, {date}{said}")
    assert headers_of(page) == SIGNED


def test_a_list_with_the_date_first_joins_no_headers_with_the_name_first():
    news = "".join(
        f"{day} May 2014, 8:1{day}  {title}\n"
        for day, title in enumerate(("Boats Come Back", "Dam Is Old", "Melons Get Cheap"), 1)
    )
    found = headers_of(REPORT + write("{name}, {date}{said}") + "Other News\n" + news)
    assert [author for author, _, _ in found] == list(NAMES)


@pytest.mark.parametrize("form", ["— {name}, {date}", "-- {name}, {date}", "- {name}, {date}Click to rate\n"])
def test_names_behind_dashes_sign_what_stands_above(form):
    page = (
        REPORT + "Oldest\nNewest\n" + write("{said}" + form) + "The views above are those of our readers.\n"
    )
    assert headers_of(page) == SIGNED


def test_places_between_name_and_date_are_told_by_those_of_others():
    authors = ("Ann Lee", "Bo Day", "Cy Fox", "di may", "Keeper (retd)")
    places = ("Orvik", "Costa Blanca, Spain", "Hallby", "orvik", "Hallby")
    page = REPORT + "".join(
        f"{name}, {place}, {day}/5/2014 17:1{day}\n{SAID}"
        for day, (name, place) in enumerate(zip(authors, places, strict=True), 1)
    )
    assert [author for author, _, _ in headers_of(page)] == list(authors)


def test_the_title_of_the_report_above_answers_shows_that_they_have_titles():
    titles = ("Dam at Orvik holds", "What the board knew", "Dam at Orvik holds")
    page = (
        "Dam at Orvik holds\n\n"
        + REPORT
        + "".join(
            f"\n{title}\n\nPosted May {day}, 2014 17:1{day} UTC (Thu) by {name} (guest, #312{day})\n\n{SAID}"
            for day, (title, name) in enumerate(zip(titles, NAMES, strict=True), 1)
        )
    )
    assert headers_of(page) == SIGNED


def test_controls_of_text_browsers_are_known_by_their_words():
    form = "[2]{name} 8 points 3 years ago\n{said}* [3]permalink\n* [4]save\n* [5]report\n* [6]reply\n"
    assert [(author, body) for author, _, body in headers_of(REPORT + write(form))] == [
        (name, said) for name, _, said in SIGNED
    ]


@pytest.mark.parametrize(
    ("above", "is_taken"),
    [
        ("@{name}\n", True),
        ("{name} (12 posts)\n", True),
        ("{name} (12 posts)\nTales of {name}\n", True),
        ("{name} (12 posts)\nTales of {name}\nMaps by {name}\n", True),
        ("{name} (12 posts)\nTales of {name}\nMaps by {name}\nPoems by {name}\n", False),
        ("Tales of {name}\n", False),
        ("{name} had much more to say of it, but nobody in the house was awake to hear that.\n", False),
    ],
)
def test_lines_that_begin_with_the_author_may_stand_above_a_header(above, is_taken):
    for count in (2, 3):
        names = NAMES[:count]
        form = above + "{name}, {date}{said}Here nobody slept, and we kept the lamps lit.\n"
        document = sitrep.parse(f"{REPORT}{write(form, names)}")
        assert [comment.author for comment in document.comments] == list(names)
        for comment, name in zip(document.comments, names, strict=True):
            assert comment.header is not None
            assert comment.header.text.startswith(above.format(name=name) if is_taken else f"{name}, May ")


def test_lines_above_headers_are_theirs_where_most_begin_with_the_author():
    form = "@{name}\n{name}, {date}{said}"
    headers = [
        [comment.header.text for comment in sitrep.parse(REPORT + page).comments]
        for page in (
            write(form, (*NAMES, "Di May")).replace("@Bo", "So"),
            write(form).replace("@Bo", "So"),
            "3 Comments\n" + write(form),
        )
    ]
    assert [header[0] == "@" for header in headers[0]] == [True, False, True, True]
    assert [header[0] == "@" for header in headers[1]] == [False] * 3
    assert [header[0] == "@" for header in headers[2]] == [True] * 3


def test_the_name_with_its_server_below_the_author_is_of_the_header():
    names = ("ann", "bo", "cy")
    comments = sitrep.parse(REPORT + write("{date}{name}\n@{name}@lake.example\n{said}", names)).comments
    assert [comment.author for comment in comments] == list(names)
    assert [comment.header.text.splitlines()[-1] for comment in comments] == [
        f"@{name}@lake.example" for name in names
    ]

"""Headers with unusual names, known by being written as the page's other headers are."""

import pytest
from attrs import evolve
from support.pages import REPORT, SAID, bodies_of, headers_of

import sitrep
from sitrep.parsing.context.likeness import complete_stamps
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines


def test_a_name_that_looks_like_none_is_one_in_the_manner_of_the_others():
    names = ("Ann", "Bob", "links for monday, and much else", "meg of the seven and a half hills", "Cy")
    page = REPORT + "".join(
        f"{name} - October 2{day}, 2012\nOh no, I live right there!\n" for day, name in enumerate(names)
    )
    assert bodies_of(page) == [(name, "Oh no, I live right there!") for name in names]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("October 2{day}, 2012 - {name}\n", "links for monday, and much else"),
        ("{name} - October 2{day}, 2012 at 5:11 pm | Reply\n", "meg of the seven and a half hills"),
        ("{name} - October 2{day}, 2012\n", "links - for monday - and more"),
        ("by {name} on October 2{day}, 2012\n", "links on monday and much more of it"),
        ("October 2{day}, 2012 at 5:11 pm - {name}\n", "links for monday, and much else, and what is left"),
        ("{name}, October 2{day}, 2012\n", "meg of the seven and a half hills"),
        ("{name}, October 2{day}, 2012\n", "links for monday, and much else"),
    ],
)
def test_names_that_look_like_none_are_found_in_whatever_manner_the_page_has(form, name):
    names = ("Ann", "Bob", name, "Cy")
    page = REPORT + "".join(
        form.format(name=each, day=day) + "Oh no, I live right there!\n" for day, each in enumerate(names)
    )
    found = [
        (each.author, str(each.published)[:10], len(each.paragraphs)) for each in sitrep.parse(page).comments
    ]
    assert found == [(each, f"2012-10-2{day}", 1) for day, each in enumerate(names)]
    headers = [each.header for each in sitrep.parse(page).comments]
    dates = [each.date_span.text for each in headers if each and each.date_span]
    assert [date[:16] for date in dates] == [f"October 2{day}, 2012" for day in range(4)]


def test_a_line_that_is_written_nearly_as_headers_are_is_none():
    page = REPORT + "".join(
        f"by {name} on October 2{day}, 2012 at 5:11 pm\nIt was by the bridge on October 20, 2012\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"))
    )
    assert [(author, body) for author, _, body in headers_of(page)] == [
        (name, "It was by the bridge on October 20, 2012") for name in ("Ann", "Bob", "Cy")
    ]


NAME_FIRST = "{name} - October 2{day}, 2012 at 5:11 pm\n"
DATE_FIRST = "October 2{day}, 2012 at 5:11 pm - {name}\n"
BY = "by {name} on October 2{day}, 2012 at 5:11 pm\n"


@pytest.mark.parametrize(
    ("form", "line"),
    [
        # Without the year that the others have.
        ("{name} - October 2{day}, 2012\n", "the lower bridge was shut all day - October 20"),
        # With or without the time that the others have not, or have.
        (
            "{name} - October 2{day}, 2012\n",
            "the lower bridge was shut, all day - October 20, 2012 5:11 pm",
        ),
        (DATE_FIRST, "2 days ago - the lower bridge was shut, all day"),
        # Longer than names are.
        (
            NAME_FIRST,
            "and then the lower bridge was shut at once for all of us who live nearby - October 20, 2012 at 5:11 pm",
        ),
        # The date stands elsewhere, or there is none.
        (DATE_FIRST, "it was on October 20, 2012 at 5:11 pm - and nobody saw it coming"),
        (DATE_FIRST, "we counted 40 of them, more or less"),
        (BY, "the bridge was shut for all of us here on October 20, 2012 at 5:11 pm"),
    ],
)
def test_a_line_that_departs_from_the_manner_of_the_page_is_no_header(form, line):
    names = ("Ann", "Bob", "Cy")
    page = REPORT + "".join(
        form.format(name=name, day=day) + f"{line}\n" for day, name in enumerate(names, 1)
    )
    assert bodies_of(page) == [(name, line) for name in names]


def test_two_headers_show_no_manner():
    page = REPORT + "".join(
        NAME_FIRST.format(name=name, day=day) + SAID for day, name in enumerate(("Ann Lee", "Bo Day"), 1)
    )
    page += "links for monday, and much else - October 23, 2012 at 5:11 pm\n"
    assert [author for author, _ in bodies_of(page)] == ["Ann Lee", "Bo Day"]


def test_the_head_of_the_page_and_its_notices_do_not_hide_the_manner():
    head = "October 20, 2012\nPlease donate to keep us going\n"
    names = ("Ann", "links for monday, and much else", "Bob", "Cy")
    page = (
        head
        + REPORT * 3
        + "".join(NAME_FIRST.format(name=name, day=day) + SAID for day, name in enumerate(names, 1))
    )
    document = sitrep.parse(page)
    assert [each.author for each in document.comments] == list(names)
    assert [each.text for each in document.notices] == ["Please donate to keep us going"]


def test_a_name_that_is_known_without_the_manner_is_read_as_names_are():
    page = REPORT + "".join(
        f"October 2{day}, 2012 by {name}\n{SAID}" for day, name in enumerate(("Ann", "Bob", "@cy", "Di"))
    )
    assert [author for author, _ in bodies_of(page)] == ["Ann", "Bob", "cy", "Di"]


def test_a_name_that_is_run_together_with_its_date_does_not_hide_the_manner():
    names = ("Ann", "Bob", "links for monday, and much else", "Cy")
    page = f"{REPORT}Di Moss2012-10-20 17:11\n{SAID}"
    page += "".join(NAME_FIRST.format(name=name, day=day) + SAID for day, name in enumerate(names, 1))
    assert [author for author, _ in bodies_of(page)] == ["Di Moss", *names]


def test_a_name_that_reads_like_a_notice_may_sign_the_last_comment():
    names = ("Ann", "Bob", "Cy", "Please donate to keep us going")
    page = REPORT + "".join(SAID + NAME_FIRST.format(name=name, day=day) for day, name in enumerate(names, 1))
    assert bodies_of(page) == [(name, SAID.strip()) for name in names]
    assert sitrep.parse(page).notices == ()


def test_a_line_that_is_a_header_in_the_manner_of_the_page_is_no_name():
    names = ("Ann", "Bob", "Cy", "Di Moss · At the dam of Orvik, I think, and much else")
    lines = split_into_lines("".join(f"{name} | {hours} hours ago\n" for hours, name in enumerate(names, 1)))
    stamps = dict(list(label_lines(lines).stamps.items())[:3])
    labels = evolve(label_lines(lines), stamps=stamps, names=frozenset({3}))
    completed = complete_stamps(lines, labels)
    assert (set(completed.stamps), completed.names) == ({0, 1, 2, 3}, set())


ODD = "links for monday, and much else"
NUMBERED = [
    "{day}. October 2{day}, 2012 - {name}\n",
    "{day}. by {name} on October 2{day}, 2012\n",
    "#{day} {name} - October 2{day}, 2012\n",
]


@pytest.mark.parametrize("form", NUMBERED)
def test_numbers_before_headers_are_those_of_the_comments_whatever_the_names(form):
    names = ("Ann", ODD, "Bob", "Cy", "Di")
    page = REPORT + "".join(
        form.format(name=name, day=day) + said
        for day, (name, said) in enumerate(zip(names, (*[SAID] * 4, "#2 no way!\n"), strict=True), 1)
    )
    comments = sitrep.parse(page).comments
    assert [each.author for each in comments] == list(names)
    assert [each.reply and each.reply.to for each in comments] == [None] * 4 + ["c2"]


@pytest.mark.parametrize("name", ["3 dogs and a cat, all of us", "5. and more, of this and that", "M"])
def test_a_number_is_of_the_name_where_the_page_numbers_nothing(name):
    names = ("Ann", "Bob", "Cy", name)
    page = REPORT + "".join(f"{each} - October 2{day}, 2012\n{SAID}" for day, each in enumerate(names, 1))
    assert [author for author, _ in bodies_of(page)] == list(names)


@pytest.mark.parametrize(
    "first", ["Di Moss #4 - October 20, 2012\n", "Source: the harbour office - October 20, 2012\n"]
)
def test_a_line_that_is_written_otherwise_does_not_hide_the_manner(first):
    names = ("Ann", "Bob", "Cy", ODD)
    page = REPORT + first + SAID
    page += "".join(f"{name} - October 2{day}, 2012\n{SAID}" for day, name in enumerate(names, 1))
    assert [author for author, _ in bodies_of(page)][-4:] == list(names)


PLACED = "- {name}, {place}, {day}/10/2011 09:12\n"
PEOPLE = (("Ann", "Orvik"), ("Bob", "Paris, France"), ("Cy", "Lom"))


def test_a_name_before_a_place_may_be_of_any_form():
    people = (*PEOPLE, ("links for monday, and all that", "the old quay"))
    page = REPORT + "".join(
        PLACED.format(name=name, place=place, day=day) + SAID for day, (name, place) in enumerate(people, 13)
    )
    assert headers_of(page) == [
        (name.partition(",")[0], day, SAID.strip()) for day, (name, _) in enumerate(people, 13)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- we left, all of us, 15/10/2011 09:12 and drove home",
        "- it was late, or so they say. We left home, 15/10/2011 09:12",
    ],
)
def test_a_line_with_a_dash_and_a_date_is_no_header_without_a_place_between(line):
    page = REPORT + "".join(
        PLACED.format(name=name, place=place, day=day) + SAID for day, (name, place) in enumerate(PEOPLE, 13)
    )
    assert headers_of(f"{page}{line}\n")[-1] == ("Cy", 15, f"{SAID}{line}")


SAYS = "{name} says:\nOctober 2{day}, 2012 at 5:11 pm\n"


@pytest.mark.parametrize(
    "line", ["Di Moss in reply to Ann\n", "A Long Walk » Archive » Links of the week says:\n"]
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_two_who_say_something_show_how_the_page_names_others(line, place):
    heads = [SAYS.format(name=name, day=day) for day, name in enumerate(("Ann", "Bob"), 1)]
    heads.insert(place, f"{line}October 27, 2012 at 5:11 pm\n")
    comments = sitrep.parse(REPORT + "".join(head + SAID for head in heads)).comments
    assert [each.header.text for each in comments] == [head.strip() for head in heads]
    assert comments[place].author == line.partition(" in reply")[0].strip().removesuffix(" says:")


def test_what_is_said_before_another_header_is_no_name_though_it_says_something():
    line = "it is as the old man at the quay in Orvik always says:\n"
    page = REPORT + "".join(
        SAYS.format(name=name, day=day) + line for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert [body for _, body in bodies_of(page)] == [line.strip()] * 3

"""Headers with unusual names, known by being written as the page's other headers are."""

import pytest
from attrs import evolve
from support.pages import REPORT, SAID, bodies_of, headers_of

import sitrep
from sitrep.parsing.headers.likeness import complete_stamps
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

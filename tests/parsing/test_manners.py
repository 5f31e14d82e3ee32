"""Headers with unusual names, known by being written as the page's other headers are."""

import pytest
from support.pages import REPORT, bodies_of, headers_of

import sitrep


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

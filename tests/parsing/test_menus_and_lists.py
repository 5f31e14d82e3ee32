"""What a site prints on every page, above the report and below the comments: menus and lists of its other pages."""

from __future__ import annotations

import pytest
from support.pages import NAMES, REPORT, SIGNED, bodies_of, headers_of, write

import sitrep
from sitrep.parsing.context.menus import mark_menus
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.listing import is_menu, is_silent

MENU = "Home\nNews\nSport\nWeather\nAbout us\nContact\n"
FOOT = "About us\nContact\nPrivacy policy\nTerms of use\n"
LIST = "Most read\nBridge closed after flood\nMayor of Orvik on the water\nTen boats for the valley\n"
SIDE = "Recent comments\nAnn on Bridge closed after flood\nBo on Mayor of Orvik on the water\n"
FORM = "{name} on {date}{said}"


def kinds_of(text: str, **options: str) -> list[tuple[str, str]]:
    """Return the kind of each notice, and its text."""
    return [(each.kind, each.text) for each in sitrep.parse(text, **options).notices]


@pytest.mark.parametrize("above", ["", MENU, f"{MENU}\n"])
@pytest.mark.parametrize("below", ["", FOOT, LIST, SIDE, f"\n{LIST}\n{SIDE}\n{FOOT}"])
@pytest.mark.parametrize("comments", ["", write(FORM)])
def test_menus_and_lists_change_nothing_of_the_comments(above, below, comments):
    page = above + "Water over the road\nBy Kim Hale, May 1, 2014\n" + REPORT + comments + below
    assert headers_of(page) == (SIGNED if comments else [])
    report = sitrep.parse(page).report
    assert report.byline.author == "Kim Hale"
    assert len(report.paragraphs) == 3 or not comments


def test_links_in_a_row_are_a_menu_with_notices_and_controls_among_them():
    menu = [*MENU.splitlines()[:2], "Subscribe to our newsletter", *MENU.splitlines()[2:]]
    page = "\n".join(menu) + "\n" + REPORT
    assert kinds_of(page) == [
        ("subscription" if line.startswith("Subscribe") else "navigation", line) for line in menu
    ]


def test_one_link_or_two_are_no_menu():
    page = REPORT + "".join(
        f"{name} on May {day}, 2014\n{said}\n"
        for day, (name, said) in enumerate(
            zip(NAMES, ("Help", "Oh no, not again!", "Weather"), strict=True), 1
        )
    )
    assert bodies_of(page) == list(zip(NAMES, ("Help", "Oh no, not again!", "Weather"), strict=True))


def test_comments_below_a_list_of_pages_are_found():
    page = REPORT + LIST + write(FORM)
    assert headers_of(page) == SIGNED
    bare = "I do not believe a word of it, do you?\nWell I was there, and you were not!\nThen tell us what you saw.\n"
    first = sitrep.parse(REPORT + "Related articles\n" + bare, comments="expect").comments[0]
    assert first.text == "I do not believe a word of it, do you?"


def test_the_heading_of_a_list_is_no_heading_of_comments():
    assert kinds_of(REPORT + SIDE)[0] == ("related", "Recent comments")


def test_a_long_list_of_pages_is_told_from_the_comments_above_it():
    titles = "".join(f"The {number} boats of the valley\n" for number in range(3, 40))
    document = sitrep.parse(REPORT + write(FORM) + "Trending now\n" + titles)
    assert [each.body for each in document.comments] == [body for _, _, body in SIGNED]
    assert {each.kind for each in document.notices} == {"related"}


def test_a_link_and_the_heading_of_a_list_are_nothing_else():
    lines = split_into_lines("Log in\nHome\nSport\nFrom Our Partners\nIt shook.\nHelp\n")
    before = label_lines(lines)
    assert (set(before.controls), set(before.names), set(before.stamps)) == ({0}, {1, 2, 5}, {3})
    after = mark_menus(lines, before)
    assert (set(after.controls), set(after.names), set(after.stamps)) == (set(), {5}, set())
    assert [(line, sign.kind) for line, sign in after.notices.items()] == [
        *((line, "navigation") for line in range(3)),
        (3, "related"),
    ]


@pytest.mark.parametrize(
    ("between", "menu"), [("Reply", True), ("Share this page!", True), ("It shook.", False)]
)
def test_what_parts_the_links_of_a_menu(between, menu):
    lines = split_into_lines(f"Home\nSport\n{between}\nWeather\n")
    marked = mark_menus(lines, label_lines(lines)).notices
    assert {line for line, sign in marked.items() if sign.kind == "navigation"} == (
        {0, 1, 3} if menu else set()
    )


def test_a_list_is_one_by_what_stands_below_its_names():
    said = "I was there and saw it all from the quay.\nIt was as bad as they say.\n"
    page = REPORT + "".join(f"{name}\n{said}" for name in NAMES)
    assert [author for author, _ in bodies_of(page)] == list(NAMES)
    # A menu above the report is no reason against the names below it.
    assert [author for author, _ in bodies_of("Album one\nAlbum two\n" * 12 + page)] == list(NAMES)


@pytest.mark.parametrize(
    ("above", "below", "menu"),
    [
        ("The boats\n" * 40, "It was as bad as they say.\nI saw it all.\n", False),
        ("It was as bad as they say.\n" * 40, "The boats\nBridge closed\n", True),
        ("", "It was as bad as they say.\nPlease share this page with your friends.\n", False),
        ("", "Reply\nPlease share this page with your friends.\n", True),
    ],
)
def test_what_stands_between_names_and_below_them_tells_a_menu(above, below, menu):
    names = ("Ann Lee", "Bo Day", "Cy Fox", "Di Moss", "Ed Roe", "Fay Orr", "Gil Poe", "Hal Key")
    lines = split_into_lines(above + "".join(f"{name}\n{below}" for name in names))
    found = [line for line, text in enumerate(lines.texts) if text in names]
    between = [line for line in range(found[0], len(lines)) if line not in found]
    assert is_menu(lines, label_lines(lines), between) is menu
    # One line is too few to tell.
    assert not is_menu(lines, label_lines(lines), between[:1])


def test_all_lines_below_names_count_though_one_has_the_most():
    lines = split_into_lines("The boats\n" * 10 + "It was as bad as they say.\n")
    assert is_menu(lines, label_lines(lines), range(len(lines)))


@pytest.mark.parametrize(
    ("line", "silent"),
    [
        ("Please share this page with your friends.", True),
        ("Reply", True),
        ("Bridge closed after flood", True),
        ("It was as bad as they say.", False),
    ],
)
def test_notices_controls_and_what_is_no_sentence_are_nobodys_words(line, silent):
    lines = split_into_lines(line)
    assert is_silent(lines, label_lines(lines), 0) is silent

"""Lists of pages, menus and forms of whole pages, which have names and dates as comments have."""

import pytest

import sitrep

REPORT = (
    "The water rose by two metres in the night, the regional office said on Monday.\n"
    "Forty families were brought to the school, according to the fire brigade.\n"
    "The road to the coast stays closed until further notice, officials said.\n"
)
MENUS = "".join(
    f"{kind} of {place}\n"
    for kind in ("Roads", "Schools", "Harbours", "Markets")
    for place in ("Orvik", "Lenne", "Ostra", "Vestrup", "Corvane", "Moss", "Parlane", "Hallow")
)
TITLES = (
    "New Bridge over the Lenne",
    "Ferries to the Islands",
    "A Winter without Snow in Orvik",
    "Third Tunnel for the Coast Road",
    "Old Harbour, New Cranes",
)
SAID = (
    "You are wrong about the bridge, it was closed at noon!",
    "Thanks, I did not know that.",
    "lol why do we even pay for this office",
    "I was there and it was awful.",
    "We are fine here, thank you all so much.",
)


def count(page: str) -> int:
    return len(sitrep.parse(page).comments)


def get_cues(page: str) -> set[str]:
    presence = next(each for each in sitrep.parse(page).decisions if each.question == "comments")
    return {reason.cue for reason in presence.reasons}


def test_categories_above_headlines_are_no_names():
    kinds = ("Technology", "Fashion", "Technology", "Architecture", "Technology")
    page = REPORT + "".join(f"{kind}\n{title}\n" for kind, title in zip(kinds, TITLES, strict=True))
    assert count(page) == 0
    names = ("Ann Roe", "Bo Dahl", "Ann Roe", "Cy Moss", "Ann Roe")
    assert count(REPORT + "".join(f"{name}\n{said}\n" for name, said in zip(names, SAID, strict=True))) == 5


def test_a_caption_that_comes_again_is_no_name():
    pictures = "".join(
        f"Fullscreen\nThe cranes of {place} were put up in May.\n" for place in ("Orvik", "Lenne", "Moss")
    )
    page = f"{REPORT}{pictures}{pictures}Photo Desk\nThe harbour was closed in May.\n"
    assert count(page) == 0


def test_who_have_no_name_may_be_many():
    said = "".join(f"Guest\n{text}\n" for text in SAID)
    assert "all are one and the same, as a caption is" not in get_cues(REPORT + said)


def test_a_list_of_what_one_author_wrote_is_told_from_what_somebody_says_again_and_again():
    header = "Ann Roe, May {}, 2014 at 5:00 pm\n"
    written = "".join(header.format(day) + f"{title}\nMap\n" for day, title in enumerate(TITLES, 1))
    assert count(REPORT + written) == 0
    said = "".join(header.format(day) + f"{text}\n" for day, text in enumerate(SAID, 1))
    assert count(REPORT + said) == 5


DATED = "".join(f"Orvik {day} hours ago\n{title}\n" for day, title in enumerate(TITLES, 2))


def test_a_heading_of_a_list_between_voids_the_heading_of_comments():
    assert "a heading of comments stands above" in get_cues(f"{REPORT}Comments\n{DATED}")
    assert "a heading of comments stands above" not in get_cues(f"{REPORT}Comments\nLatest stories\n{DATED}")


def test_a_list_right_below_a_heading_is_not_what_it_counts():
    assert count(f"{REPORT}1 Comment\nRecent posts\n" + "".join(f"{text}\n" for text in SAID[1:2])) == 0


@pytest.mark.parametrize(
    "below",
    [
        "The office keeps the right to shorten what is sent in, and shows it on Fridays.\n",
        "Badges\nBadge holders are chosen by the desk once a month, on the first Monday of it.\n",
        "Print\nQueue\n",
    ],
)
def test_below_a_heading_that_counts_nothing_readers_must_be_heard(below):
    assert count(f"{REPORT}Comments\n{below}") == 0


def test_below_a_heading_that_counts_nothing_readers_are_heard():
    assert count(f"{REPORT}Comments\n" + "".join(f"{text}\n" for text in SAID)) == 5


TWO = "The Next Read\nabout 1 hour ago\nFerries of Orvik\nabout 2 hours ago\nBridges of the Lenne\n"
ANSWERS = "Ann Roe, May 3, 2014 at 5:00 pm\n{}\nBo Dahl, May 3, 2014 at 5:10 pm\n{}\n".format(*SAID)


def test_below_the_menus_of_a_site_two_headers_need_a_heading():
    menus = "the page has the menus of its site, which have dates and names, too"
    assert count(MENUS + REPORT + TWO) == 0
    assert menus in get_cues(MENUS + REPORT + ANSWERS)
    assert menus not in get_cues(f"{MENUS}{REPORT}2 Comments\n{ANSWERS}")
    assert count(f"{MENUS}{REPORT}2 Comments\n{ANSWERS}") == 2
    assert menus not in get_cues(REPORT + ANSWERS)


def test_names_alone_below_the_menus_of_a_site_are_doubted():
    said = "".join(
        f"{name}\n{text}\n" for name, text in zip(("Ann Roe", "Bo Dahl", "Cy Moss"), SAID, strict=False)
    )
    assert count(REPORT + said) == 3
    assert count(MENUS + REPORT + said) == 0


def test_what_says_when_a_page_was_changed_is_no_name():
    page = REPORT + "".join(
        f"{title}\nJuly {day}, 2013 -- Updated 18{day} GMT (02{day} HKT)\nThe office said so on Monday.\n"
        for day, title in enumerate(TITLES, 11)
    )
    assert count(page) == 0


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Please enable JavaScript to view the comments powered by Disqus.", "comment-form"),
        ("Comments powered by Disqus", "comment-form"),
        ("The desk moderates all comments before they are shown.", "comment-form"),
        ("Your browser must have JavaScript enabled to see the discussion.", "comment-form"),
        ("Load comments", "comment-form"),
        ("Read what others are saying", "comment-form"),
        ("Show comments", "navigation"),
        ("Hide comments", "navigation"),
    ],
)
def test_what_sites_print_where_comments_are_loaded_later_is_a_notice(line, kind):
    document = sitrep.parse(REPORT + line)
    assert [(notice.text, notice.kind) for notice in document.notices] == [(line, kind)]

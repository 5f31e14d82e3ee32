"""Comments that are headed by a name alone."""

import pytest
from support.pages import NAMES, REPORT, bodies_of, comments_of

import sitrep


def test_names_with_links_head_comments():
    page = REPORT + "".join(
        f"http://example.org/{name} {name} Lee\nI think they are wrong, you know. lol\n"
        for name in ("Ann", "Bob", "Cy")
    )
    assert [author for author, _ in comments_of(page, comments="expect")] == ["Ann Lee", "Bob Lee", "Cy Lee"]


def test_headings_that_the_page_has_as_words_are_no_names():
    sections = ("Breadcrumbs", "Reviews", "Templates", "Tagging")
    page = REPORT + "".join(
        f"{name}\nI love how these {name.lower()} look, you will too!\n" for name in sections
    )
    assert not any(author for author, _ in bodies_of(page))


def test_names_alone_head_comments():
    names = ("Alain41", "Shifra", "DaveMart", "Alain41")
    page = REPORT + "".join(f"{name}\nI dont believe a word of it, do you?\n" for name in names)
    assert [author for author, _ in bodies_of(page)] == list(names)


def test_a_heading_that_counts_as_many_comments_as_pairs_of_lines_tells_the_names():
    page = "It shook.\n2 Comments\nAnn\nNo!\nReply\nBo\nHere too.\nReply\n"
    assert bodies_of(page) == [("Ann", "No!"), ("Bo", "Here too.")]


@pytest.mark.parametrize(
    "headings",
    [
        ["The Bridge", "My House"],
        ["Bread & Butter", "Salt & Pepper"],
        ["Monday:", "Tuesday:"],
        ["1984", "2012"],
        ["3rd Bridge", "5th Bridge"],
    ],
)
def test_headings_of_sections_are_no_names(headings):
    page = REPORT + "".join(f"{heading}\nOh no, I hope you are all fine!\n" for heading in headings)
    assert not any(author for author, _ in comments_of(page, comments="expect"))


def test_a_word_that_the_page_has_without_a_capital_is_no_name_above_the_names():
    page = REPORT + "".join(
        f"{name}\nI love how these reviews look, you will too!\n" for name in ("Reviews", "Ann Lee", "Bo Day")
    )
    assert [author for author, _ in comments_of(page)] == ["Ann Lee", "Bo Day"]


@pytest.mark.parametrize("head", ["Kim Hale\nMay 5, 2014\n", "May 5, 2014\nKim Hale\n"])
def test_the_author_of_the_report_is_not_the_first_name_of_the_comments(head):
    said = "Oh no, I hope you are all fine!\n"
    page = head + said + REPORT + "".join(f"{name}\n{said}" for name in ("Ann Lee", "Bo Day"))
    assert [author for author, _ in comments_of(page)] == ["Ann Lee", "Bo Day"]


def test_a_name_far_above_the_others_heads_no_comment():
    said = "Oh no, I hope you are all fine! lol\n"
    page = "Kim Hale\n" + said * 27 + "".join(f"{name}\n{said}" for name in NAMES)
    assert [author for author, _ in bodies_of(page)] == list(NAMES)


DOUBT = "I dont believe a word of it, do you?\n"


@pytest.mark.parametrize(
    "above", ["River rises\n", REPORT * 5, f"{REPORT}Kim Hale\n"], ids=["a title", "much", "a name"]
)
def test_names_alone_head_comments_below_whatever_the_report_is(above):
    page = above + "".join(f"{name}\n{DOUBT}" for name in NAMES)
    assert comments_of(page) == [(name, name) for name in NAMES]


def test_a_number_before_a_name_alone_is_that_of_its_comment():
    page = REPORT + "".join(f"#{number} {name}\n{DOUBT}" for number, name in enumerate(NAMES, 1))
    comments = sitrep.parse(page + f"#4 Di May\n#2 {DOUBT}").comments
    assert [each.author for each in comments] == [*NAMES, "Di May"]
    reply = comments[3].reply
    assert reply is not None
    assert reply.to == "c2"


def test_where_the_first_name_stands_is_told_with_some_doubt():
    page = REPORT + "".join(f"{name}\n{DOUBT}" for name in NAMES)
    presence, boundary = sitrep.parse(page).decisions[:2]
    assert boundary.confidence < presence.confidence
    assert boundary.reasons[-1].cue == "the first of them may start elsewhere"


@pytest.mark.parametrize("signed", ["Kim Hale\nMay 5, 2014\n", "May 5, 2014 at 5:11 pm\nKim Hale\n"])
@pytest.mark.parametrize("count", [2, 3])
def test_the_author_and_the_date_below_a_report_head_no_comment_of_others(signed, count):
    page = REPORT * 2 + signed + "".join(f"{name}\n{DOUBT}" for name in NAMES[:count])
    assert bodies_of(page) == [(name, DOUBT.strip()) for name in NAMES[:count]]


def test_one_header_with_text_of_its_own_is_not_dropped_for_the_names_below_it():
    page = f"{REPORT * 2}Kim Hale\nMay 5, 2014 at 5:11 pm\n{DOUBT}" + "".join(
        f"{name}\n{DOUBT}" for name in NAMES
    )
    assert comments_of(page)[0] == ("Kim Hale", "Kim Hale")


def test_the_only_name_heads_its_comment_below_a_section_of_the_report():
    page = f"{REPORT}Lower Ostra\n{REPORT}1 Comment\nAnn Lee\n{DOUBT}It rose too fast.\n"
    assert bodies_of(page) == [("Ann Lee", DOUBT.strip())]


def test_two_names_far_above_the_others_head_no_comments():
    said = "Oh no, I hope you are all fine!\n"
    page = f"Kim Hale\n{said}Lee Hale\n{said * 27}" + "".join(f"{name}\n{said}" for name in NAMES)
    assert [author for author, _ in bodies_of(page)] == list(NAMES)


@pytest.mark.parametrize("line", ["http what\nlol it rose\n", "Exactly\nReply\n"])
def test_a_line_of_a_comment_that_only_begins_as_a_link_or_is_a_word_above_a_control_is_no_name(line):
    page = REPORT + "".join(f"{name}\n{DOUBT}{line}" for name in NAMES)
    assert [author for author, _ in bodies_of(page)] == list(NAMES)


def test_a_date_that_ends_the_last_comment_does_not_hide_the_name_above_it():
    page = REPORT + "".join(f"{name}\n{DOUBT}" for name in NAMES) + "May 5\n"
    assert [author for author, _ in bodies_of(page)] == list(NAMES)


def test_names_may_stand_after_by_and_a_colon():
    page = REPORT + "".join(f"By: {name}\n{DOUBT}" for name in NAMES)
    assert bodies_of(page) == [(name, DOUBT.strip()) for name in NAMES]


HANDLES = ("Ann Lee", "john of orvik", "Bo", "DaveMart", "not me", "Shifra", "Cy Day")


def test_where_all_names_stand_below_a_blank_line_others_there_are_names_too():
    said = "I dont believe a word of it, do you?"
    page = REPORT + "".join(f"\n{name}\n{said}\n" for name in HANDLES)
    assert bodies_of(page) == [(name, said) for name in HANDLES]


def test_the_first_name_may_be_one_of_those():
    said = "I dont believe a word of it, do you?"
    names = ("not me", "somebody else", *HANDLES)
    page = REPORT + "".join(f"\n{name}\n{said}\n" for name in names)
    assert bodies_of(page) == [(name, said) for name in names]


def test_a_report_below_a_short_line_is_no_comment_of_many_lines():
    said = "I dont believe a word of it, do you?"
    page = "\nthe flood at Orvik\n" + REPORT + "".join(f"\n{name}\n{said}\n" for name in HANDLES)
    assert bodies_of(page) == [(name, said) for name in HANDLES]


def test_names_in_a_list_head_no_comments():
    page = REPORT + "".join(
        f"{name}\nAlbum: Songs {day}\nSingles\nTop fifty\n" for day, name in enumerate(NAMES * 4)
    )
    assert sitrep.parse(page).comments == ()


@pytest.mark.parametrize("date", ["{0} May 2014", "{0} May 2014, 1{0}:05"])
def test_dates_in_a_list_of_pages_head_no_comments(date):
    titles = [
        "Bridge closed after flood",
        "Mayor of Orvik on the water",
        "Ten boats for the valley",
        "New school road",
    ]
    page = REPORT + "".join(f"{date.format(day)}\n{title}\n" for day, title in enumerate(titles * 2, 1))
    decision = sitrep.parse(page).decisions[0]
    assert decision.answer == "no"
    assert "below most of the headers stands no sentence, as in a list of pages" in [
        reason.cue for reason in decision.reasons
    ]

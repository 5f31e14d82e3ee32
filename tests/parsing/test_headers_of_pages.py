"""Shapes of headers that real pages have, on invented pages."""

import datetime

import pytest

import sitrep

REPORT = (
    "The water rose by two metres in the night, the regional office said on Monday.\n"
    "Forty families were brought to the school, according to the fire brigade.\n"
    "The road to the coast stays closed until further notice, officials said.\n"
)


def comments_of(text, **options):
    return [(each.author, each.text.splitlines()[0]) for each in sitrep.parse(text, **options).comments]


def bodies_of(text):
    return [(each.author, each.paragraphs[0].text) for each in sitrep.parse(text).comments]


def test_digits_of_a_name_are_kept():
    page = REPORT + "".join(f"{name} says:\nI saw it too, lol.\n" for name in ("rower728", "Ed 115", "Ann"))
    assert [author for author, _ in comments_of(page)] == ["rower728", "Ed 115", "Ann"]


def test_numbers_of_the_site_are_no_part_of_a_name():
    page = REPORT + "".join(
        f"by {name} (512897) on May {day}, 2014 at 5:1{day} pm\nI saw it too.\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert [author for author, _ in comments_of(page)] == ["Ann", "Bob", "Cy"]


def test_dates_in_bare_numbers_are_read_so_that_they_lie_near_one_another():
    page = REPORT + "".join(f"Ann{day} says: 11/{day}/2012\nI saw it too.\n" for day in (2, 3, 5))
    days = [each.published for each in sitrep.parse(page).comments]
    assert days == [datetime.date(2012, 11, day) for day in (2, 3, 5)]


def test_dates_in_bare_numbers_that_both_orders_put_far_apart_stay_open():
    page = REPORT + "".join(
        f"Ann says: {date}\nI saw it too.\n" for date in ("1/7/2012", "3/2/2011", "5/9/2010")
    )
    assert [each.published for each in sitrep.parse(page).comments] == [None] * 3


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


def test_names_with_links_head_comments():
    page = REPORT + "".join(
        f"http://example.org/{name} {name} Lee\nI think they are wrong, you know. lol\n"
        for name in ("Ann", "Bob", "Cy")
    )
    assert [author for author, _ in comments_of(page, comments="expect")] == ["Ann Lee", "Bob Lee", "Cy Lee"]


def test_a_portrait_belongs_to_the_header():
    page = REPORT + "".join(
        f"{name}'s picture\nFri, 2012-11-0{day} 18:05 - {name} (not verified)\nI saw it too, thanks!\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert comments_of(page) == [(name, f"{name}'s picture") for name in ("Ann", "Bob", "Cy")]


def test_a_byline_without_a_time_of_day_is_not_the_first_of_signatures_that_have_one():
    page = REPORT + "Posted by Kathy on April 6, 2007\n"
    page += "".join(
        f"Wow, I had no idea, thank you!\nPosted by: {name} | Mar 2{day}, 2007 2:0{day} PM\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert comments_of(page) == [(name, "Wow, I had no idea, thank you!") for name in ("Ann", "Bob", "Cy")]


def test_the_first_signed_comment_starts_where_the_register_changes():
    page = REPORT + "Thanks for telling us lol\nI saw it too, you are so right!\n"
    page += "Posted by: Ann | May 1, 2014 at 5:11 pm\n"
    page += "no way, you people are mad\nPosted by: Bob | May 2, 2014 at 5:12 pm\n"
    page += "I dont believe that.\nIt never rose that high!\nPosted by: Cy | May 3, 2014 at 5:13 pm\n"
    assert comments_of(page)[0] == ("Ann", "Thanks for telling us lol")


@pytest.mark.parametrize("dates", ["Tuesday, 6 November 2012\n{}Wednesday, 7 November 2012\n{}"])
def test_the_dates_of_two_entries_are_no_headers(dates):
    assert sitrep.parse(dates.format(REPORT, REPORT)).comments == ()


def test_a_name_above_later_comments_does_not_lengthen_the_first():
    page = REPORT + "I do wonder what the mayor says to that!\nPosted by: Ann Lee | May 1, 2014 at 5:11 pm\n"
    for day, name in enumerate(("Bob Ray", "Cy Dunn", "Di Moss"), 2):
        page += f"{name}\nYou are right, thanks for asking.\nPosted by: {name} | May {day}, 2014 at 5:11 pm\n"
    assert comments_of(page)[0] == ("Ann Lee", "I do wonder what the mayor says to that!")


def test_a_guessed_start_is_told_with_a_lower_confidence():
    signed = "Posted by: Ann | May 1, 2014 at 5:11 pm\n"
    signed += "Me too!\nSo did we.\nPosted by: Bob | May 2, 2014 at 5:12 pm\n"
    signed += "Nobody saw it.\nPosted by: Cy | May 3, 2014 at 5:13 pm\n"
    told = []
    # What opens as a comment does leaves less doubt than what the report could go on with.
    for first in ("I saw it too.\n", "The glass in the hall broke.\nSo did the lamp.\n"):
        presence, boundary = sitrep.parse(REPORT + first + signed).decisions[:2]
        assert (presence.question, boundary.question) == ("comments", "boundary")
        assert boundary.reasons[-1].cue == "the first of them may start elsewhere"
        assert boundary.confidence < presence.confidence
        told.append(boundary.confidence)
    plain, doubtful = told
    assert doubtful < 0.6 < 0.85 < plain < presence.confidence


def test_signatures_with_nothing_above_but_a_notice():
    page = "If you like our work, please donate: https://example.org/give or PayPal desk@example.org\n"
    page += "Ann on Ward 6\n14 March 2019 at 09:12\n" * 2
    assert len(sitrep.parse(page).decisions) > 1


@pytest.mark.parametrize("last", ["Di says:\n", "Di says:\nNo idea.\n", ""])
def test_names_above_and_dates_below_wherever_the_page_is_cut(last):
    page = REPORT + "".join(
        f"{name} says:\nI saw it too, thanks!\nMay {day}, 2014 at 5:11 pm\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    comments = sitrep.parse(page + last).comments
    assert [(each.author, each.published.day) for each in comments[:3]] == [("Ann", 1), ("Bob", 2), ("Cy", 3)]


def test_a_name_that_looks_like_none_is_one_in_the_manner_of_the_others():
    names = ("Ann", "Bob", "links for monday, and much else", "meg of the seven and a half hills", "Cy")
    page = REPORT + "".join(
        f"{name} - October 2{day}, 2012\nOh no, I live right there!\n" for day, name in enumerate(names)
    )
    assert bodies_of(page) == [(name, "Oh no, I live right there!") for name in names]


def test_a_time_of_day_may_stand_below_its_date():
    page = REPORT + "Ann Lee\nMay 1, 2014\n5:11 pm\nMine is gone too.\nBo Day\nMay 2, 2014\n5:12 pm\nNo!\n"
    document = sitrep.parse(page)
    assert bodies_of(page) == [("Ann Lee", "Mine is gone too."), ("Bo Day", "No!")]
    header = document.comments[0].header
    assert header is not None
    assert header.published == datetime.datetime(2014, 5, 1, 17, 11)
    assert header.date_span is not None
    assert header.date_span.text == "May 1, 2014\n5:11 pm"


def test_dates_of_a_programme_are_no_headers_of_the_comments_below():
    page = (
        "Meetings about the flood:\nNovember 9th & 10th\nTown hall\nNovember 16th & 17th\nOld school\n"
        + REPORT
    )
    page += "".join(f"11.0{day}.12 at 1:5{day} pm\nOh no, not again!\n" for day in (5, 6, 7))
    assert [text for _, text in bodies_of(page)] == ["Oh no, not again!"] * 3


def test_a_byline_whose_date_is_written_otherwise_is_the_reports():
    page = "River still rising\nWritten by Kim Hale on 17/10/12\n" + REPORT
    page += "".join(
        f"written by {name}, October 1{day}, 2012\nI saw it too, you are right.\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 7)
    )
    assert [author for author, _ in bodies_of(page)] == ["Ann", "Bob", "Cy"]


@pytest.mark.parametrize(
    "header",
    ["Ann Lee says:\n", "Ann Lee writes\n11/06/12 at 12:15 pm\n", "Ann Lee May 1, 2014 at 5:11 pm\n"],
)
def test_one_header_below_the_prose_of_a_short_page_is_a_comments(header):
    page = (
        "River rises\n"
        + "The river rose by a metre in the night, and the old bridge was closed to all traffic, police said.\n"
        * 2
    )
    assert bodies_of(page + header + "Oh no, I hope you are all fine!\n") == [
        ("Ann Lee", "Oh no, I hope you are all fine!")
    ]


def test_one_signature_that_ends_the_page_is_a_comments():
    page = REPORT + "Thanks for this, I hope you are all fine!\nPosted by: Ann Lee | May 1, 2014 at 5:11 pm\n"
    assert bodies_of(page) == [("Ann Lee", "Thanks for this, I hope you are all fine!")]


@pytest.mark.parametrize(
    "ending",
    ["Source: Delta Daily News, November 9, 2012\n", "August 9, 2012 6:11 AM\nPosted By: Kim Hale\n"],
)
def test_what_signs_the_report_is_no_comments(ending):
    assert bodies_of(REPORT + ending) == []


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


def test_a_signed_comment_starts_where_somebody_is_called_by_name():
    page = (
        REPORT
        + "I wrote to the office about the pumps.\nRand, the pumps were never paid for.\nIt is in the accounts.\n"
    )
    page += "Posted by: Ann | May 1, 2014 at 5:11 pm\n"
    page += "Hi Rand, I saw that as well.\nPosted by: Bob | May 2, 2014 at 5:12 pm\n"
    page += "Rand, you are right about the pumps.\nNobody paid.\nPosted by: Cy | May 3, 2014 at 5:13 pm\n"
    assert bodies_of(page)[0] == ("Ann", "Rand, the pumps were never paid for.")


def test_a_signed_comment_starts_after_a_blank_line_where_there_are_any():
    signed = "Posted by: {} | May {}, 2014 at 5:1{} pm\n\n"
    page = "\n\n".join(REPORT.splitlines()) + "\n\nThe vvol may be late, I heard\nNice one all the same!\n\n"
    page += signed.format("Ann", 1, 1)
    for day, name in enumerate(("Bob", "Cy"), 2):
        page += "I saw it too.\nIt was late.\n\n" + signed.format(name, day, day)
    assert bodies_of(page)[0] == ("Ann", "The vvol may be late, I heard")


def test_titles_of_comments_belong_to_their_headers():
    titles = ("Retired engineer", "Re: the bridge", "Not going to work")
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    page += "".join(
        f"{title}\nby Ann{day} on May {day}, 2014\n\nI saw the bridge, it is gone.\n\n"
        for day, title in enumerate(titles, 2)
    )
    assert [each.text.splitlines()[0] for each in sitrep.parse(page).comments] == list(titles)


@pytest.mark.parametrize(
    "line", ["Log in or register to post comments", "Login or register to post comments."]
)
def test_a_request_to_log_in_is_no_comment(line):
    (notice,) = sitrep.parse(f"{REPORT}{line}\n").notices
    assert (notice.kind, notice.text) == ("login", line)


def test_a_last_comment_of_a_word_does_not_sign_what_is_above():
    page = REPORT + "2 Comments\n"
    page += "".join(f"{name}\nMay {day}, 2014 at 5:11 pm\nNo!\n" for day, name in enumerate(("Ann", "Bo"), 1))
    assert bodies_of(page) == [("Ann", "No!"), ("Bo", "No!")]


def test_the_heading_of_the_comments_is_no_standing_of_the_first_author():
    page = REPORT + "2 Comments\n"
    page += "".join(
        f"May {day}, 2014 at 5:11 pm\n{name}\nI saw it too!\n" for day, name in enumerate(("Ann", "Bo"), 1)
    )
    assert bodies_of(page) == [("Ann", "I saw it too!"), ("Bo", "I saw it too!")]


def test_a_request_below_the_heading_is_no_part_of_the_first_signed_comment():
    page = REPORT + "3 Comments\nLog in or register to post comments\n"
    for day, name in enumerate(("Ann", "Bob", "Cy"), 1):
        page += f"I saw it too.\nPosted by: {name} | May {day}, 2014 at 5:11 pm\n"
    assert bodies_of(page) == [(name, "I saw it too.") for name in ("Ann", "Bob", "Cy")]


def test_a_heading_that_counts_as_many_comments_as_lines_parts_them():
    document = sitrep.parse("It shook.\n3 Comments\nHere too!\nNo!\nWhere?\n")
    assert [each.text for each in document.comments] == ["Here too!", "No!", "Where?"]
    assert [each.text for each in document.report.paragraphs] == ["It shook."]


def test_a_heading_that_counts_as_many_comments_as_pairs_of_lines_tells_the_names():
    page = "It shook.\n2 Comments\nAnn\nNo!\nReply\nBo\nHere too.\nReply\n"
    assert bodies_of(page) == [("Ann", "No!"), ("Bo", "Here too.")]


def test_a_page_that_is_cut_after_a_name_keeps_the_dates_of_the_others():
    page = (
        REPORT
        + "Ann says:\nMay 1, 2014 at 5:11 pm\nI saw it.\nBo says:\nMay 2, 2014 at 5:12 pm\nMe too.\nCy says:\n"
    )
    found = [(each.author, each.published and each.published.day) for each in sitrep.parse(page).comments]
    assert found == [("Ann", 1), ("Bo", 2), ("Cy", None)]


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


SAID = "Oh no, I hope you are all fine!\n"
DATE = "May {0}, 2014 at 5:1{0} pm\n"


def write(form, names=("Ann Lee", "Bo Day", "Cy Fox")):
    return "".join(
        form.format(name=name, date=DATE.format(day), said=SAID) for day, name in enumerate(names, 1)
    )


def headers_of(page):
    return [
        (each.author, each.published and each.published.day, each.body)
        for each in sitrep.parse(page).comments
    ]


SIGNED = [
    (("Ann Lee", "Bo Day", "Cy Fox")[day - 1], day, "Oh no, I hope you are all fine!") for day in (1, 2, 3)
]


@pytest.mark.parametrize(
    "form",
    [
        "{said}{date}{name}\n",
        "{said}{date}{name}\nReply\n",
        "{said}{name}, {date}",
        "{said}{name}, {date}Reply\n",
        "{said}{name}\n{date}",
        "{said}{name}\n152 Fans\n{date}",
        "{name}, {date}{said}",
        "{name} says:\n{said}{date}",
        "{date}{name} says:\n{said}",
    ],
)
@pytest.mark.parametrize("count", [2, 3])
def test_name_and_date_are_found_wherever_they_stand(form, count):
    names = ("Ann Lee", "Bo Day", "Cy Fox")[:count]
    assert headers_of(REPORT + write(form, names)) == SIGNED[:count]


@pytest.mark.parametrize("form", ["{name}\n{said}{date}", "{name}\n{said}{date}Reply\n"])
def test_three_names_above_comments_have_their_dates_below(form):
    page = REPORT + write(form)
    assert headers_of(page) == SIGNED
    reasons = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert reasons >= {
        "a name stands above each comment, and its date below",
        "three lines or more have one shape of header",
    }


@pytest.mark.parametrize("heading", ["", "2 Comments\n"])
def test_a_page_that_is_cut_after_a_header_below_a_heading_has_headers_above(heading):
    page = (heading and REPORT) + "2 Comments\nAnn Lee, May 1, 2014\nYes!\nBo Day, May 2, 2014\n"
    assert headers_of(page) == [("Ann Lee", 1, "Yes!"), ("Bo Day", 2, "")]


def test_what_is_not_a_name_below_the_last_date_is_said():
    page = REPORT + write("{name}, {date}Yes!\n", ("Ann Lee", "Bo Day")) + "By Kim\n"
    assert headers_of(page) == [("Ann Lee", 1, "Yes!"), ("Bo Day", 2, "Yes!\nBy Kim")]


@pytest.mark.parametrize("form", ["{said}{name}, {date}Reply\n", "{said}{name}, {date}Reply\n3 likes\n"])
def test_controls_below_a_signature_are_of_its_comment_and_so_are_those_below_the_last(form):
    document = sitrep.parse(REPORT + write(form))
    controls = form.rpartition("}")[2].split("\n")[:-1]
    assert [[span.text for span in each.boilerplate] for each in document.comments] == [controls] * 3
    assert document.notices == ()


@pytest.mark.parametrize("place", [0, 3])
def test_a_header_without_a_name_among_others_is_one(place):
    headers = [f"{name}, {DATE.format(day)}" for day, name in enumerate(("Ann Lee", "Bo Day", "Cy Fox"), 1)]
    headers.insert(place, DATE.format(4))
    found = headers_of(REPORT + "".join(header + SAID for header in headers))
    wanted = [*SIGNED]
    wanted.insert(place, (None, 4, SAID.strip()))
    assert found == wanted


def test_a_date_in_the_text_of_a_comment_is_no_header_where_names_say():
    page = REPORT + "Ann says:\nLook at this:\nMay 5, 2012\nIt was worse.\nBo says:\nNo!\nCy says:\nYes!\n"
    assert [author for author, _ in comments_of(page)] == ["Ann", "Bo", "Cy"]


def test_names_without_dates_may_sign_comments():
    page = REPORT + "2 Comments\n" + write("{said}Posted by {name}\n", ("Ann Lee", "Bo Day"))
    assert headers_of(page) == [(name, None, SAID.strip()) for name in ("Ann Lee", "Bo Day")]


def test_what_answers_in_a_signed_comment_is_no_title_of_its_signature():
    page = REPORT + write("Oh no, I hope not!\nRe: the bridge, it is gone.\n{name}, {date}")
    assert {body for _, _, body in headers_of(page)} == {"Oh no, I hope not!\nRe: the bridge, it is gone."}


def test_a_last_comment_of_a_word_below_a_header_with_a_name_is_no_name():
    page = (
        REPORT
        + write("{name}, {date}{said}", ("Ann Lee", "Bo Day"))
        + "Cy Fox, May 3, 2014 at 5:13 pm\nExactly\n"
    )
    assert headers_of(page)[2] == ("Cy Fox", 3, "Exactly")


@pytest.mark.parametrize("asked", ["Log in or register to post comments\n", "Reply\n"])
def test_one_line_between_the_heading_and_the_first_header_is_no_part_of_a_comment(asked):
    page = REPORT + "3 Comments\n" + asked + write("{name}, {date}{said}")
    assert headers_of(page) == SIGNED


def test_controls_and_requests_below_the_heading_are_no_part_of_the_first_comment():
    page = REPORT + "3 Comments\nLog in or register to post comments\nReply\n" + write("{name}, {date}{said}")
    assert comments_of(page)[0][1].startswith("Ann Lee")
    assert [each.kind for each in sitrep.parse(page).notices] == ["comment-heading", "login", "other"]


def test_a_line_between_the_heading_and_the_first_header_is_a_comment():
    page = REPORT + "4 Comments\nFirst!\n" + write("{name}, {date}{said}")
    assert headers_of(page) == [(None, None, "First!"), *SIGNED]
    first, *others = (each for each in sitrep.parse(page).decisions if each.question == "comment")
    assert all(first.confidence < other.confidence for other in others)


STANDING = "{name}\n152 Fans\n{date}{said}"
ABOUT = "{name}\nLives by the sea, and likes it.\n152 Fans\n{date}{said}"


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
    "said", ["Really!\n", "Oh no.\nReally!\n", "Oh no.\nNo Way\n", "Oh no.\nOH NO, NOT AGAIN\n"]
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


def test_an_author_in_capitals_who_comes_back_is_no_badge():
    page = REPORT + write(
        "{name}\nLives by the sea, and likes it.\n152 Fans\n{date}{said}", ("ANN", "ANN", "BO")
    )
    assert [author for author, _ in comments_of(page)] == ["ANN", "ANN", "BO"]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        # Below a name a line that ends in a mark is what was said, and one without a mark above a name too.
        ("{name}\nNo!\n{date}", "No!"),
        ("Exactly\n{name}\n{date}", "Exactly"),
        ("{said}{date}", "Oh no, I hope you are all fine!"),
    ],
)
def test_comments_of_a_word_between_names_and_dates(form, said):
    named = "{name}" in form
    assert headers_of(REPORT + write(form)) == [
        (name if named else None, day, said) for name, day, _ in SIGNED
    ]


@pytest.mark.parametrize("line", ["Share this page!", "Reply"])
def test_the_first_signed_comment_starts_below_what_the_site_prints(line):
    page = REPORT + f"I saw it too, you are right!\n{line}\nI think the lamp broke, you know.\n"
    page += "Posted by: Ann | May 1, 2014 at 5:11 pm\nNo way!\nPosted by: Bo | May 2, 2014 at 5:11 pm\n"
    assert headers_of(page) == [("Ann", 1, "I think the lamp broke, you know."), ("Bo", 2, "No way!")]


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


def test_a_name_among_others_may_lack_its_date():
    forms = ["{name} says:\n{date}{said}", "{name} says:\n{said}", "{name} says:\n{date}{said}"]
    page = REPORT + "".join(
        form.format(name=name, date=DATE.format(day), said=SAID)
        for form, (name, day, _) in zip(forms, SIGNED, strict=True)
    )
    assert headers_of(page) == [SIGNED[0], ("Bo Day", None, SAID.strip()), SIGNED[2]]


def test_one_date_among_names_is_what_somebody_wrote():
    page = REPORT + f"Ann says:\n{SAID}Bo says:\nMay 2, 2014\n{SAID}Cy says:\n{SAID}"
    assert headers_of(page)[1] == ("Bo", None, f"May 2, 2014\n{SAID.strip()}")


def test_controls_may_follow_the_date_below_a_comment():
    comments = sitrep.parse(REPORT + write("{name} says:\n{said}{date}Reply\n")).comments
    assert [(each.author, each.published.day, each.body) for each in comments] == SIGNED
    assert [[span.text for span in each.boilerplate][1:] for each in comments] == [["Reply"]] * 3


@pytest.mark.parametrize(
    "form",
    [
        "#{number}\n{name}\n{date}{said}",
        "{number}.\n{name}, {date}{said}",
        "{name}\n#{number}\n{date}{said}",
        "{date}#{number}\n{name}\n{said}",
    ],
)
def test_a_number_beside_the_name_is_that_of_the_comment(form):
    names = ("Ann Lee", "Bo Day", "Cy Fox", "Di May")
    said = [*[SAID] * 3, "#2 I hope so too!\n"]
    written = [
        form.format(number=number, name=name, date=DATE.format(number), said=text)
        for number, (name, text) in enumerate(zip(names, said, strict=True), 1)
    ]
    comments = sitrep.parse(REPORT + "".join(written)).comments
    assert [f"{each.text}\n" for each in comments] == written
    assert [each.author for each in comments] == list(names)
    reply = comments[3].reply
    assert reply is not None
    assert reply.to == "c2"


@pytest.mark.parametrize(("titled", "untitled"), [(2, 0), (3, 2)])
def test_a_line_above_a_header_is_no_title_unless_most_have_one(titled, untitled):
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    for day in range(1, 1 + titled + untitled):
        title = f"A matter of {day} days\n" if day <= titled else ""
        page += f"{title}by Ann{day} on May {day}, 2014\n\nI saw the bridge, it is gone.\n\n"
    assert [text.split(" on ")[0] for _, text in comments_of(page)] == [
        f"by Ann{day}" for day in range(1, 1 + titled + untitled)
    ]


def test_odd_names_are_names_where_names_stand():
    names = ("Ann Lee", "what is this", "Bo Day", "why me?")
    page = REPORT + "".join(f"{name}\n{DATE.format(day)}{SAID}" for day, name in enumerate(names, 1))
    assert [author for author, _ in comments_of(page)] == list(names)


def test_the_portrait_of_somebody_else_is_no_part_of_the_header():
    page = REPORT + write("Kim's picture\n{name}, {date}{said}")
    assert [text.split(",")[0] for _, text in comments_of(page)] == ["Ann Lee", "Bo Day", "Cy Fox"]


def test_a_name_and_a_handle_are_one_header():
    page = REPORT + write("{name}\n@lakeside\n·\n{date}{said}")
    assert headers_of(page) == SIGNED
    assert comments_of(page)[1] == ("Bo Day", "Bo Day")


def test_a_number_of_two_digits_is_that_of_the_comment():
    page = (
        REPORT
        + write("1{date[4]}.\n{name}, {date}{said}")
        + "13.\nDi May, May 4, 2014 at 5:14 pm\n#11 I hope so!\n"
    )
    comments = sitrep.parse(page).comments
    assert [each.text.splitlines()[0] for each in comments] == ["11.", "12.", "13.", "13."]
    reply = comments[3].reply
    assert reply is not None
    assert reply.to == "c1"


def test_times_alone_head_comments_though_a_dated_header_follows():
    page = REPORT + "Ann : 11:58 AM\n" + SAID + "Bo : 11:59 AM\nNo!\nCy : 12:05 PM\nYes!\n"
    page += "Ed Reed, May 5, 2014 at 5:11 pm\nWhat?\n"
    assert [author for author, _ in comments_of(page)][:3] == ["Ann", "Bo", "Cy"]


@pytest.mark.parametrize("count", [3, 6])
def test_entries_of_a_timeline_are_no_comments(count):
    entries = ["The road is closed.", "Police are at the bridge.", "The road is open again."] * 2
    page = REPORT + "".join(f"{hour}:12 am\n{entry}\n" for hour, entry in enumerate(entries[:count], 5))
    document = sitrep.parse(page)
    assert document.comments == ()


def test_a_page_that_begins_below_the_first_name_keeps_the_others():
    page = REPORT + SAID + DATE.format(1) + write("{name}\n{said}{date}", ("Bo Day", "Cy Fox", "Di May"))
    assert [author for author, _, _ in headers_of(page)] == ["Bo Day", "Cy Fox", "Di May"]

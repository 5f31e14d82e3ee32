"""Shapes of headers that real pages have, on invented pages."""

import datetime

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, bodies_of, comments_of, headers_of, write

import sitrep


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


def test_a_portrait_belongs_to_the_header():
    page = REPORT + "".join(
        f"{name}'s picture\nFri, 2012-11-0{day} 18:05 - {name} (not verified)\nI saw it too, thanks!\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    assert comments_of(page) == [(name, f"{name}'s picture") for name in ("Ann", "Bob", "Cy")]


def test_a_time_of_day_may_stand_below_its_date():
    page = REPORT + "Ann Lee\nMay 1, 2014\n5:11 pm\nMine is gone too.\nBo Day\nMay 2, 2014\n5:12 pm\nNo!\n"
    document = sitrep.parse(page)
    assert bodies_of(page) == [("Ann Lee", "Mine is gone too."), ("Bo Day", "No!")]
    header = document.comments[0].header
    assert header is not None
    assert header.published == datetime.datetime(2014, 5, 1, 17, 11)
    assert header.date_span is not None
    assert header.date_span.text == "May 1, 2014\n5:11 pm"


def test_titles_of_comments_belong_to_their_headers():
    titles = ("Retired engineer", "Re: the bridge", "Not going to work")
    said = "I saw the bridge, and I can tell you that it is gone, and that nobody knows when there will be another."
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    page += "".join(
        f"{title}\nby Ann{day} on May {day}, 2014\n\n{said}\n\n" for day, title in enumerate(titles, 2)
    )
    assert [each.text.splitlines()[0] for each in sitrep.parse(page).comments] == list(titles)


@pytest.mark.parametrize(
    "line", ["Log in or register to post comments", "Login or register to post comments."]
)
def test_a_request_to_log_in_is_no_comment(line):
    (notice,) = sitrep.parse(f"{REPORT}{line}\n").notices
    assert (notice.kind, notice.text) == ("login", line)


def test_a_heading_that_counts_as_many_comments_as_lines_parts_them():
    document = sitrep.parse("It shook.\n3 Comments\nHere too!\nNo!\nWhere?\n")
    assert [each.text for each in document.comments] == ["Here too!", "No!", "Where?"]
    assert [each.text for each in document.report.paragraphs] == ["It shook."]


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


@pytest.mark.parametrize("heading", ["", "2 Comments\n"])
def test_a_page_that_is_cut_after_a_header_below_a_heading_has_headers_above(heading):
    page = (heading and REPORT) + "2 Comments\nAnn Lee, May 1, 2014\nYes!\nBo Day, May 2, 2014\n"
    assert headers_of(page) == [("Ann Lee", 1, "Yes!"), ("Bo Day", 2, "")]


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


@pytest.mark.parametrize("form", ["{day}.\n{name}, {date}", "{name}'s picture\n{name}, {date}"])
def test_what_stands_above_a_header_is_its_own_though_the_comment_above_has_no_text(form):
    heads = [form.format(name=name, day=day, date=DATE.format(day)) for day, name in enumerate(NAMES, 1)]
    page = REPORT + heads[0] + heads[1] + SAID + heads[2] + SAID
    firsts = [head.splitlines()[0] for head in heads]
    assert [(each.text.splitlines()[0], len(each.paragraphs)) for each in sitrep.parse(page).comments] == [
        *zip(firsts, (0, 1, 1), strict=True)
    ]


def test_a_picture_above_a_date_without_a_name_names_nobody():
    page = REPORT + write("Kim's picture\n{date}{said}")
    assert [(author, day) for author, day, _ in headers_of(page)] == [(None, 1), (None, 2), (None, 3)]


@pytest.mark.parametrize(
    "form",
    [
        "#{number}\n{name}\n{date}{said}",
        "{number}.\n{name}, {date}{said}",
        "{name}\n#{number}\n{date}{said}",
        "{name}\n@lakeside\n#{number}\n{date}{said}",
        "{date}#{number}\n{name}\n{said}",
    ],
)
@pytest.mark.parametrize("report", [REPORT, ""], ids=["a report", "none"])
def test_a_number_beside_the_name_is_that_of_the_comment(form, report):
    names = ("Ann Lee", "Bo Day", "Cy Fox", "Di May")
    said = [*[SAID] * 3, "#2 I hope so too!\n"]
    written = [
        form.format(number=number, name=name, date=DATE.format(number), said=text)
        for number, (name, text) in enumerate(zip(names, said, strict=True), 1)
    ]
    comments = sitrep.parse(report + "".join(written)).comments
    assert [f"{each.text}\n" for each in comments] == written
    assert [each.author for each in comments] == list(names)
    reply = comments[3].reply
    assert reply is not None
    assert reply.to == "c2"


def test_lines_of_dots_are_in_place_of_titles():
    header, said = "written by Ann{0}, May {0}, 2014\n", "I saw the bridge, it is gone.\n"
    titles = ("...", "The old bridge.", "…")
    page = REPORT + "".join(f"{title}\n{header.format(day)}{said}" for day, title in enumerate(titles, 1))
    assert [each.text.splitlines()[0] for each in sitrep.parse(page).comments] == list(titles)
    # One ends the report, and one right below a header is a comment.
    alone = REPORT + "...\n" + "".join(header.format(day) + said for day in (1, 2, 3))
    assert sitrep.parse(alone).comments[0].text.startswith("written by")
    speechless = REPORT + "".join(f"{header.format(day)}...\n" for day in (1, 2, 3))
    assert [each.body for each in sitrep.parse(speechless).comments] == ["..."] * 3
    # A control above a header is of the comment before.
    replied = page + "Reply\n" + header.format(4) + said
    assert sitrep.parse(replied).comments[3].text.startswith("written by")


@pytest.mark.parametrize(("titled", "untitled"), [(2, 0), (3, 2)])
def test_a_line_above_a_header_is_no_title_unless_most_have_one(titled, untitled):
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    for day in range(1, 1 + titled + untitled):
        title = f"A matter of {day} days\n" if day <= titled else ""
        page += f"{title}by Ann{day} on May {day}, 2014\n\nI saw the bridge, it is gone.\n\n"
    assert [text.split(" on ")[0] for _, text in comments_of(page)] == [
        f"by Ann{day}" for day in range(1, 1 + titled + untitled)
    ]


@pytest.mark.parametrize("line", ["Reply", "Share this page!"])
def test_what_the_site_prints_right_above_each_header_is_no_title(line):
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    page += "".join(f"by Ann{day} on May {day}, 2014\n\n{SAID}\n{line}\n" for day in range(1, 9))
    assert [text.split(" on ")[0] for _, text in comments_of(page)] == [f"by Ann{day}" for day in range(1, 9)]


def test_odd_names_are_names_where_names_stand():
    names = ("Ann Lee", "what is this", "Bo Day", "why me?")
    page = REPORT + "".join(f"{name}\n{DATE.format(day)}{SAID}" for day, name in enumerate(names, 1))
    assert [author for author, _ in comments_of(page)] == list(names)


def test_the_portrait_of_somebody_else_is_no_part_of_the_header():
    page = REPORT + write("Kim's picture\n{name}, {date}{said}")
    assert [text.split(",")[0] for _, text in comments_of(page)] == ["Ann Lee", "Bo Day", "Cy Fox"]


def test_an_age_is_a_date_as_it_is_written():
    page = REPORT + write("{name}\n2d\n{said}")
    headers = [each.header for each in sitrep.parse(page).comments]
    assert [(each.author, each.date_span.text, each.published) for each in headers] == [
        (name, "2d", None) for name in NAMES
    ]


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


def test_a_time_that_somebody_writes_below_a_header_that_has_one_is_not_the_headers():
    page = REPORT + write("{name}, {date}9:12 am, I think.\n")
    assert [each.published.hour for each in sitrep.parse(page).comments] == [17, 17, 17]
    alone = sitrep.parse(REPORT + write("{name}, {date}9:12 am\nIt was then.\n")).comments
    assert {each.published.hour for each in alone if each.author} == {17}


def test_bylines_with_and_without_a_date_head_the_comments_of_one_page():
    page = REPORT + "".join(
        f"Posted by {line}\n{SAID}" for line in ("Ann Lee", "Bo Day on May 2, 2014 at 5:12 pm", "Cy Fox")
    )
    assert [(author, day) for author, day, _ in headers_of(page)] == [
        ("Ann Lee", None),
        ("Bo Day", 2),
        ("Cy Fox", None),
    ]


@pytest.mark.parametrize(
    ("header", "author"),
    [
        ("Posted by {} (anonymous) on {} (Suggest removal)", None),
        ("{} 152 Fans {}", None),
        ("{} 12 points13 points14 points {} (3 children)", None),
        ("by {} ( 51234 ) on {} ( #36012 ) Parent", None),
        ("{} | Email | Homepage | {} | #", None),
        ("by {} @ {}", None),
        ("Rédigé par : {} | {}", None),
        ("{} | Registered Commenter{}", None),
        ("(Ann) {}, {}", "(Ann) {}"),
        ("({}) {}", None),
    ],
)
def test_what_sites_print_beside_name_and_date_is_no_part_of_the_name(header, author):
    for form in ("{header}\n{said}", "{said}{header}\n"):
        page = REPORT + "3 Comments\n"
        for day, name in enumerate(NAMES, 1):
            date = DATE.format(day).strip()
            written = header.format(date, name) if "Commenter" in header else header.format(name, date)
            page += form.format(header=written, said=SAID)
        wanted = [((author or "{}").format(name), day, said) for name, day, said in SIGNED]
        assert headers_of(page) == wanted


@pytest.mark.parametrize("account", ["Blogger ", "Anonymous ", "OpenID ", ""])
def test_the_kind_of_an_account_that_blogger_prints_for_its_picture_is_no_part_of_the_name(account):
    page = REPORT + "".join(f"{account}{name} said...\n{SAID}" for name in (*NAMES, "Anonymous"))
    assert [author for author, _ in bodies_of(page)] == [*NAMES, "Anonymous"]


def test_controls_before_a_date_are_no_name():
    page = REPORT + write("{name}\n{said}Like · Reply · 3 · {date}")
    assert headers_of(page) == SIGNED


@pytest.mark.parametrize("form", ["Publicar un comentario", "Kommentar schreiben", "Laisser un commentaire"])
def test_requests_for_comments_in_other_languages_are_no_comments(form):
    (notice,) = sitrep.parse(f"{REPORT}{write('{name}, {date}{said}')}{form}\n").notices
    assert (notice.kind, notice.text) == ("comment-form", form)


def test_a_date_right_below_a_header_that_has_one_is_no_comment_without_text():
    page = f"{REPORT}Ann Lee, May 1, 2014\nMay 2, 2014\n{SAID}Cy Fox, May 3, 2014\n{SAID}"
    said = SAID.strip()
    assert headers_of(page) == [("Ann Lee", 1, said), ("Cy Fox", 3, said)]


def test_names_may_begin_with_the_sign_of_a_number():
    names = ("#annlee", "Bo Day", "Cy Fox")
    page = REPORT + write("{name}\n{date}{said}", names)
    assert [author for author, _, _ in headers_of(page)] == list(names)


def test_addresses_with_numbers_may_stand_where_names_do():
    page = REPORT + write("#4 {name}\n{date}{said}", ("ann@home", "bo@home"))
    assert [author for author, _, _ in headers_of(page)] == ["ann@home", "bo@home"]


def test_a_line_between_two_headers_is_what_was_said_and_no_name():
    page = f"{REPORT}Ann Lee\n{DATE.format(1)}Really?\n{DATE.format(2)}{SAID}Cy Fox\n{DATE.format(3)}{SAID}"
    said = SAID.strip()
    assert headers_of(page) == [("Ann Lee", 1, "Really?"), (None, 2, said), ("Cy Fox", 3, said)]


def test_a_title_below_a_heading_belongs_to_its_header_though_the_page_is_cut_there():
    page = f"{REPORT}2 Comments\nAnn Lee, {DATE.format(1)}{SAID}Re: the dam\nBo Day, {DATE.format(2)}"
    assert headers_of(page) == [("Ann Lee", 1, SAID.strip()), ("Bo Day", 2, "")]


@pytest.mark.parametrize("form", ["{name} said: {date} Ostra\n{said}", "said on {date}\n{said}"])
def test_that_the_header_says_who_says_it_is_told_wherever_the_date_stands(form):
    page = REPORT + "".join(form.format(name=name, date="May 1, 2014", said=SAID) for name in NAMES)
    cues = [reason.cue for reason in sitrep.parse(page).decisions[0].reasons]
    assert "the header says that somebody says something" in cues


@pytest.mark.parametrize("below", ["Share this page!\n", "Share this page!\nReply\n", "Reply\nMay 1, 2014\n"])
def test_what_the_site_prints_below_the_only_header_is_no_text_of_a_comment(below):
    document = sitrep.parse(f"{REPORT}Ann Lee says:\n{below}")
    assert document.comments == ()
    assert "nothing stands below the header" in {reason.cue for reason in document.decisions[0].reasons}


@pytest.mark.parametrize("name", ["Ann Lee\n", "Ann Lee\n152 fans\n"])
@pytest.mark.parametrize("last", ["No", "Ouch"])
def test_a_last_comment_of_a_word_is_no_name_where_the_names_stand_above_dates(name, last):
    page = f"{REPORT}{name}May 1, 2014\nOh no, so it was!\n"
    page += f"{name.replace('Ann Lee', 'Bo Day')}May 2, 2014\n{last}\n"
    assert headers_of(page) == [("Ann Lee", 1, "Oh no, so it was!"), ("Bo Day", 2, last)]


@pytest.mark.parametrize("date", [DATE, "May {}, 2014\n"])
def test_a_date_right_below_one_without_a_name_heads_the_next_comment(date):
    page = f"{REPORT}{date.format(1)}{date.format(2)}{SAID}{date.format(3)}{SAID}"
    assert headers_of(page) == [(None, 1, ""), (None, 2, SAID.strip()), (None, 3, SAID.strip())]


@pytest.mark.parametrize(
    "form", ["Old {date}{name}\n{said}", "{name} 5pts\n{date}{said}", "{name} 61p · {date}{said}"]
)
def test_what_boards_and_widgets_print_before_a_date_or_behind_a_name_is_no_name(form):
    assert headers_of(REPORT + write(form)) == SIGNED


@pytest.mark.parametrize("form", ["{name}\n{date}{said}", "{name}, {date}{said}"])
@pytest.mark.parametrize("above", ["", REPORT])
def test_right_below_a_heading_headers_stand_above_though_nothing_stands_below_the_last(form, above):
    page = f"{above}2 comments\n{write(form, NAMES[:2]).removesuffix(SAID)}"
    assert headers_of(page) == [("Ann Lee", 1, SAID.strip()), ("Bo Day", 2, "")]

"""Names and dates that stand apart, above and below the words of a comment or of a header, on invented pages."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, bodies_of, headers_of, write

import sitrep


@pytest.mark.parametrize("last", ["Di says:\n", "Di says:\nNo idea.\n", ""])
def test_names_above_and_dates_below_wherever_the_page_is_cut(last):
    page = REPORT + "".join(
        f"{name} says:\nI saw it too, thanks!\nMay {day}, 2014 at 5:11 pm\n"
        for day, name in enumerate(("Ann", "Bob", "Cy"), 1)
    )
    comments = sitrep.parse(page + last).comments
    assert [(each.author, each.published.day) for each in comments[:3]] == [("Ann", 1), ("Bob", 2), ("Cy", 3)]


def test_a_page_that_is_cut_after_a_name_keeps_the_dates_of_the_others():
    page = (
        REPORT
        + "Ann says:\nMay 1, 2014 at 5:11 pm\nI saw it.\nBo says:\nMay 2, 2014 at 5:12 pm\nMe too.\nCy says:\n"
    )
    found = [(each.author, each.published and each.published.day) for each in sitrep.parse(page).comments]
    assert found == [("Ann", 1), ("Bo", 2), ("Cy", None)]


@pytest.mark.parametrize("form", ["{name}\n{said}{date}", "{name}\n{said}{date}Reply\n"])
def test_three_names_above_comments_have_their_dates_below(form):
    page = REPORT + write(form)
    assert headers_of(page) == SIGNED
    reasons = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert reasons >= {
        "a name stands above each comment, and its date below",
        "three lines or more have one shape of header",
    }


def test_names_that_close_comments_whose_dates_stand_above_speak_for_them():
    page = REPORT + write("{date}{said}{name}\n")
    assert headers_of(page) == SIGNED
    reasons = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert "a name closes each comment, and its date stands above" in reasons


@pytest.mark.parametrize(
    "words",
    ["I am off.", "— it was late, and so we left all of our things there.", "It was the night, said one."],
)
@pytest.mark.parametrize("place", [2, 3])
def test_one_comment_among_those_that_names_close_may_have_none(place, words):
    closing = ["— Ann Lee", "— Bo Day", "— Cy Fox", "— Di May", "— Ed Roe"]
    closing.insert(place, words)
    page = REPORT + "".join(f"{DATE.format(day)}{SAID}{line}\n" for day, line in enumerate(closing, 1))
    wanted = [(line.removeprefix("— "), day, SAID.strip()) for day, line in enumerate(closing, 1)]
    wanted[place] = (None, place + 1, f"{SAID}{words}")
    assert headers_of(page) == wanted


def test_where_few_comments_close_with_a_name_those_above_dates_are_of_what_stands_below():
    lines = ("", "Ann Lee\n", "Bo Day\n", "", "Cy Fox\n", "", "Di May\n")
    page = (
        REPORT + "".join(f"{line}{DATE.format(day)}{SAID}" for day, line in enumerate(lines, 1)) + "Ed Roe\n"
    )
    assert [author for author, _, _ in headers_of(page)] == [line.strip() or None for line in lines]


def test_what_is_not_a_name_below_the_last_date_is_said():
    page = REPORT + write("{name}, {date}Yes!\n", ("Ann Lee", "Bo Day")) + "By Kim\n"
    assert headers_of(page) == [("Ann Lee", 1, "Yes!"), ("Bo Day", 2, "Yes!\nBy Kim")]


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


@pytest.mark.parametrize("line", ["Reply", "Share this page!"])
def test_lines_of_the_site_may_follow_the_date_below_a_comment(line):
    comments = sitrep.parse(REPORT + write("{name} says:\n{said}{date}" + f"{line}\n")).comments
    assert [(each.author, each.published.day) for each in comments] == [
        (name, day) for name, day, _ in SIGNED
    ]


def test_controls_below_the_date_below_a_comment_are_the_sites():
    comments = sitrep.parse(REPORT + write("{name} says:\n{said}{date}Reply\n")).comments
    assert [each.body for each in comments] == [SAID.strip()] * 3
    assert [[span.text for span in each.boilerplate][1:] for each in comments] == [["Reply"]] * 3


def test_who_is_quoted_with_a_date_below_a_name_gives_that_name_no_date():
    page = REPORT + "".join(f"{name} says:\nKim Hale, May 5, 2014\nThe bridge is shut.\n" for name in NAMES)
    assert [(author, day) for author, day, _ in headers_of(page)] == [(name, None) for name in NAMES]


@pytest.mark.parametrize("line", ["Reply\n", "Share this page!\n", SAID])
def test_where_names_stand_above_what_stands_above_a_header_without_one_is_no_name(line):
    ann, _, cy = (f"{name}\n{DATE.format(day)}{SAID}" for day, name in enumerate(NAMES, 1))
    page = REPORT + ann + line + DATE.format(2) + SAID + cy
    assert [author for author, _, _ in headers_of(page)] == ["Ann Lee", None, "Cy Fox"]


def test_a_page_that_begins_below_the_first_name_keeps_the_others():
    page = REPORT + SAID + DATE.format(1) + write("{name}\n{said}{date}", ("Bo Day", "Cy Fox", "Di May"))
    assert [author for author, _, _ in headers_of(page)] == ["Bo Day", "Cy Fox", "Di May"]


@pytest.mark.parametrize("cry", ["No!", "Really?"])
def test_a_cry_in_the_first_comment_is_not_the_name_above_it(cry):
    page = REPORT + "".join(
        f"{name}\n{words}\n3 May 2014 at 5:1{minute}\n"
        for minute, (name, words) in enumerate(
            [("Maeve", f"{cry}\nI saw nothing of the kind."), ("Bob", "I saw it too."), ("Cy", "Me too.")]
        )
    )
    assert bodies_of(page) == [("Maeve", cry), ("Bob", "I saw it too."), ("Cy", "Me too.")]


FRAMED = "{name}\n{said}{date}"


def test_a_long_second_comment_does_not_hide_the_name_above_the_first():
    page = (
        REPORT
        + write(FRAMED, ["Ann Lee"]).replace(SAID, SAID * 3)
        + write(FRAMED).replace(SAID, SAID * 12, 1)
    )
    assert [author for author, _, _ in headers_of(page)] == ["Ann Lee", *NAMES]


@pytest.mark.parametrize("form", [FRAMED, "{name}\n{said}Reply\n{date}"])
def test_controls_near_the_first_name_do_not_hide_it(form):
    page = f"{REPORT}Like\n{write(form)}"
    assert [(author, day) for author, day, _ in headers_of(page)] == [(name, day) for name, day, _ in SIGNED]


def test_numbers_before_names_above_comments_with_dates_below_are_those_of_the_comments():
    page = REPORT + "".join(
        f"#{number} {name}\n{said}May {number}, 2014 at 5:11 pm\n"
        for number, name, said in zip((11, 12, 13), NAMES, (SAID, SAID, "#12 I saw it too.\n"), strict=True)
    )
    replies = [each.reply and (each.reply.to, each.reply.basis) for each in sitrep.parse(page).comments]
    assert replies == [None, None, ("c2", "address")]


def test_numbers_before_dates_below_comments_are_those_of_the_comments():
    page = REPORT + "".join(
        f"{name}{said}#{number} May {number}, 2014 at 5:11 pm\n"
        for number, name, said in (
            (11, "Ann Lee\n", SAID),
            (12, "Bo Day\n", SAID),
            (13, "", "So it is gone, and for good, I am afraid, all of it.\n"),
            (14, "Cy Fox\n", "#12 I saw it too.\n"),
            (15, "Di May\n", "#13 It is, I saw it.\n"),
        )
    )
    replies = [each.reply and (each.reply.to, each.reply.basis) for each in sitrep.parse(page).comments]
    assert replies == [None, None, None, ("c2", "address"), ("c3", "address")]


def test_a_comment_of_a_word_between_heading_and_date_is_no_name():
    page = f"{REPORT}2 Comments\nAmen\n{DATE.format(1)}Exactly\n{SAID}{DATE.format(2)}"
    assert headers_of(page) == [(None, 1, "Amen"), (None, 2, f"Exactly\n{SAID.strip()}")]


def test_a_date_without_a_time_right_above_one_with_a_time_is_no_name():
    page = REPORT + write("{name}\n{date}{said}") + f"May 5, 2014\n{DATE.format(6)}{SAID}"
    assert [author for author, _, _ in headers_of(page)] == [*NAMES, None]


def test_times_below_dates_are_no_names_though_a_word_stands_below_another_date():
    page = REPORT + "".join(f"May {day}, 2014\n5:1{day} pm\n{SAID}" for day in (1, 2, 3))
    page += f"{DATE.format(4)}Exactly\n{SAID}"
    assert [author for author, _, _ in headers_of(page)] == [None] * 4


def test_the_number_that_a_page_begins_with_is_no_name():
    page = f"#1\n{DATE.format(4)}{SAID}" + write("{name}\n#9\n{date}{said}")
    assert [author for author, _, _ in headers_of(page)] == [None, *NAMES]


def test_where_few_names_stand_between_dates_they_are_what_was_said():
    page = REPORT + write("{name}\n{said}{date}Oh no.\n{said}{date}")
    assert {author for author, _, _ in headers_of(page)} == {None}


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(
    ("said", "name"), [("", "Di May\n"), ("So it is gone, and for good, I am afraid, all of it.\n", "")]
)
def test_one_comment_between_name_and_date_may_lack_its_name_or_its_text(place, said, name):
    wanted = [*SIGNED, ("Ed Roe", 5, SAID.strip())]
    parts = [f"{author}\n{SAID}{DATE.format(day)}" for author, day, _ in wanted]
    parts.insert(place, f"{name}{said}{DATE.format(4)}")
    wanted.insert(place, (name.strip() or None, 4, said.strip()))
    assert headers_of(REPORT + "".join(parts)) == wanted


@pytest.mark.parametrize("told", [" · Orvik High School", " · Works at the Town of Orvik and at home", ""])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_below_a_heading_a_name_may_stand_above_the_first_comment_and_its_date_below(told, count):
    comments = write(f"{{name}}{told}\n{{said}}Reply · Like · {{date}}", NAMES[:count])
    assert headers_of(f"{REPORT}{count} Comments\n{comments}") == SIGNED[:count]


def test_names_stand_below_their_dates_though_one_comment_has_no_text_and_the_page_is_cut():
    page = f"{REPORT}3 Comments\n{DATE.format(1)}Ann Lee\n{SAID}{DATE.format(2)}Bo Day\n{DATE.format(3)}"
    assert headers_of(page) == [("Ann Lee", 1, SAID.strip()), ("Bo Day", 2, ""), (None, 3, "")]


def test_a_name_between_dates_may_say_whom_its_author_answers():
    page = f"{REPORT}{write(FRAMED)}Di May @Bo Day\n{SAID}{DATE.format(4)}"
    reply = sitrep.parse(page).comments[3].reply
    assert reply is not None
    assert (reply.to, reply.basis) == ("c2", "address")


def test_the_only_comment_may_have_its_date_above_its_name():
    assert headers_of(f"{REPORT}{DATE.format(1)}Ann says:\n{SAID}") == [("Ann", 1, SAID.strip())]


def test_dates_in_the_midst_of_comments_are_not_those_of_the_names_above():
    dues = ("It is due on", "We leave on", "They told us to come on")
    said = {name: f"{due}\nMay 5, 2014\nas they say." for name, due in zip(NAMES, dues, strict=True)}
    page = REPORT + "".join(f"{name} says:\n{text}\n" for name, text in said.items())
    assert headers_of(page) == [(name, None, text) for name, text in said.items()]


def test_the_number_beside_the_date_is_that_of_the_comment_whose_name_stands_above():
    page = REPORT + "".join(
        f"{name}\n#{number} {DATE.format(number)}{SAID}" for number, name in enumerate(NAMES, 1)
    )
    comments = sitrep.parse(f"{page}Di May\n#4 {DATE.format(4)}#2 no way!\n").comments
    assert [each.author for each in comments] == [*NAMES, "Di May"]
    assert comments[3].reply is not None
    assert comments[3].reply.to == "c2"


def test_a_number_below_name_and_date_is_part_of_the_comment():
    page = REPORT + write("{name}\n{date}#7\n{said}")
    comments = sitrep.parse(f"{page}Di May\n{DATE.format(4)}#7 no way!\n").comments
    assert [each.body for each in comments] == [f"#7\n{SAID.strip()}"] * 3 + ["#7 no way!"]
    assert comments[3].reply is None


@pytest.mark.parametrize("name", ["115", "Cy Fox's picture", "Re Stone", "152 Fans"])
@pytest.mark.parametrize("header", ["{date}Cy Fox\n", "Cy Fox, {date}"])
def test_a_name_below_the_date_of_a_comment_without_a_text_is_no_part_of_the_next_header(name, header):
    page = REPORT + write("{date}{name}\n{said}", ("Ann Lee", "Bo Day"))
    page += f"{DATE.format(3)}{name}\n{header.format(date=DATE.format(4))}{SAID}"
    found = headers_of(page)
    assert [day for _, day, _ in found] == [1, 2, 3, 4]
    assert found[2][2] == ""
    assert found[3] == ("Cy Fox", 4, SAID.strip())


def test_a_heading_is_not_the_name_above_the_first_date():
    page = f"{REPORT}Comments\n{DATE.format(4)}{SAID}" + write("{name}\n{date}{said}")
    assert headers_of(page) == [(None, 4, SAID.strip()), *SIGNED]


@pytest.mark.parametrize(
    "words", [("No!", "Yes!", "Never!"), ("3 lamps broke", "4 glasses broke too", "5 of ours, lol")]
)
def test_short_comments_below_dates_are_no_names(words):
    page = REPORT + "".join(f"{DATE.format(day)}{said}\n" for day, said in enumerate(words, 1))
    assert headers_of(page) == [(None, day, said) for day, said in enumerate(words, 1)]

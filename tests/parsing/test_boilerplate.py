"""What a site prints beside each date again is no part of what is said, whatever its words are."""

import pytest
from support.pages import DATE, NAMES, REPORT, bodies_of, headers_of

import sitrep

SAID = (
    ("Ann Lee", "It was over the quay at ten."),
    ("Bo Day", "Is the school open?\nMy children are asking."),
    ("Cy Fox", "We took in four of the neighbours, and a goat that nobody knows."),
    ("Di May", "Not the goat again."),
)
WANTED = [(name, day, said) for day, (name, said) in enumerate(SAID, 1)]


def write(form, **more):
    """Return the report and a comment for each of four people in a *form*; *more* are its other fields, one each."""
    page = REPORT
    for number, (name, said) in enumerate(SAID):
        fields = {key: values[number] for key, values in more.items()}
        page += form.format(name=name, date=DATE.format(number + 1), said=f"{said}\n", **fields)
    return page


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n{date}Reader of the valley\n{said}",
        "{name}\n{date}{said}Show in context\n",
        "{name}, {date}{said}Suggest an edit\nCopy to clipboard\n",
        "{date}{name}\nCitizen\nReg: May 2009\nInlägg: 1 204\n{said}Citera\n",
        "{name}\n{date}4 / 12\n{said}",
        "{name}\n{date}{said}- - -\n----------\n",
    ],
)
def test_a_short_line_that_stands_beside_each_date_is_the_sites(form):
    assert headers_of(write(form)) == WANTED


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("{name}\n{date}Posts: {more}\n{said}", ("3", "1,204", "88", "17")),
        ("{name}\n{date}Joined: {more}\n{said}", ("May 2001", "June 2003", "May 2009", "August 2010")),
        ("{name}\n{date}{said}Contact {more} about this\n", ("ann", "bo.day", "cy", "di")),
        ("{name}\n{date}{said}Ignore {more}\n", ("ann", "bo.day", "cy", "di")),
        ("{name}\n{date}{more}'s profile photo\n{said}", ("Ann Lee", "Bo", "Cy Fox", "Di")),
        ("{name}\n{date}{more}'s e-mail address\n{said}", ("Ann", "Bo", "Cy", "Di")),
        ("{name}\n{date}{said}See {more}\n", ("Ann Lee", "Bo Day", "Cy Fox", "Di May")),
        ("{name}\n{date}{more}\n{said}", ("12 34", "5 6", "102 103", "0 1")),
    ],
)
def test_its_numbers_its_names_and_what_is_behind_a_colon_may_vary(form, values):
    assert headers_of(write(form, more=values)) == WANTED


def test_a_line_that_only_some_have_is_the_sites_between_the_header_and_such_a_line():
    values = ("", "Harbour master\n", "", "Friend of the house\n")
    assert headers_of(write("{name}\n{date}{more}Posts: 7\n{said}", more=values)) == WANTED


@pytest.mark.parametrize("header", ["{date}{name}\n", "{name}\n{date}", "{name}, {date}"])
def test_the_authors_name_once_more_above_such_a_line_is_the_sites(header):
    assert headers_of(write(header + "{said}{name}\nFind more by this member\n")) == WANTED


def test_the_name_of_somebody_who_comes_back_is_the_name_of_each_comment():
    page = write("{date}{name}\nMember\n{said}").replace("Bo Day", "Ann Lee")
    assert [author for author, _, _ in headers_of(page)] == ["Ann Lee", "Ann Lee", "Cy Fox", "Di May"]


LONG = "It was over the quay at ten, and we all went up the hill.\n" * 40


@pytest.mark.parametrize(
    "form", ["{name}\n{date}Reader of the valley\n{said}", "{name}\n{date}{said}Show in context\n"]
)
def test_such_a_line_stands_near_a_date_however_long_the_comments_are(form):
    page = REPORT + "".join(
        form.format(name=name, date=DATE.format(day), said=LONG) for day, (name, _) in enumerate(SAID, 1)
    )
    # Below the last date nothing shows where its comment ends.
    assert [body for _, _, body in headers_of(page)][:3] == [LONG.strip()] * 3


# For six people, of whom four say or have something of one kind.
SIX = ("Ann Lee", "Bo Day", "Cy Fox", "Di May", "Ed Roe", "Fay Orr")


def write_six(lines):
    """Return the report and a comment for each of six people, which has one of *lines* at its head."""
    said = [said for _, said in SAID] * 2
    return REPORT + "".join(
        f"{name}\n{DATE.format(day)}{line}{text}\n"
        for day, (name, line, text) in enumerate(zip(SIX, lines, said, strict=False), 1)
    )


def test_a_line_that_half_of_all_have_is_the_sites():
    page = write_six(["Friend of the house\n"] * 4 + ["", ""])
    assert not any("Friend" in body for _, _, body in headers_of(page))


@pytest.mark.parametrize(
    "lines",
    [
        ("Yes we saw it\n", "Yes it was cold\n", "Yes both of them\n", "Yes in the night\n", "", ""),
        ("we asked about this\n", "I heard about this\n", "all about this\n", "it is about this\n", "", ""),
    ],
    ids=["the first word", "the last two words"],
)
def test_lines_that_have_but_some_words_in_common_are_the_sites_only_where_nearly_all_have_them(lines):
    bodies = [body for _, _, body in headers_of(write_six(lines))]
    assert [body.startswith(line) for body, line in zip(bodies, lines, strict=True)] == [True] * 6


def test_such_a_line_may_stand_some_lines_nearer_to_one_date_than_to_another():
    page = write_six(["Posts: 7\n", "Harbour master\nPosts: 8\n", "Harbour master\nNurse\nPosts: 9\n"] * 2)
    assert [body for _, _, body in headers_of(page)] == [said for _, said in [*SAID, *SAID[:2]]]


def test_a_sentence_without_capitals_is_said_though_all_begin_alike():
    said = [
        f"we all {word} up there\nIt was late.\n" for word in ("went", "slept", "stood", "met", "ate", "sang")
    ]
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{text}Show in context\n"
        for day, (name, text) in enumerate(zip(SIX, said, strict=True), 1)
    )
    assert [body for _, _, body in headers_of(page)] == [text.strip() for text in said]


def test_numbers_below_few_dates_are_of_what_is_said():
    page = write_six(["1997\n", "1998\n", "1999\n", "", "", ""])
    assert [body[:4] for _, _, body in headers_of(page)][:3] == ["1997", "1998", "1999"]


def test_what_is_said_in_a_few_words_between_such_lines_is_said():
    said = ("gulls in the fridge", "no gulls here", "one gull at most", "we have two")
    page = (
        REPORT
        + "4 Comments\n"
        + "".join(
            f"{name}\n{DATE.format(day)}Posts: 7\n{text}\n"
            for day, ((name, _), text) in enumerate(zip(SAID, said, strict=True), 1)
        )
    )
    assert [body for _, _, body in headers_of(page)] == list(said)


def test_numbers_below_dates_that_go_up_and_down_say_which_comment_is_answered():
    page = write("{name}\n{date}#{more}\n{said}", more=(1, 3, 2, 1))
    assert [each.body.partition("\n")[0] for each in sitrep.parse(page).comments] == ["#1", "#3", "#2", "#1"]


def test_whoever_writes_most_of_the_comments_is_still_their_author():
    names = ["Ann Lee"] * 4 + ["Bo Day", "Cy Fox"]
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{SAID[day % 4][1]}\n" for day, name in enumerate(names, 1)
    )
    assert [author for author, _, _ in headers_of(page)] == names


def test_what_is_said_in_one_line_above_such_a_line_is_said():
    said = [text.partition("\n")[0] for _, text in SAID]
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{text}\nShow in context\n"
        for day, ((name, _), text) in enumerate(zip(SAID, said, strict=True), 1)
    )
    assert [body for _, _, body in headers_of(page)] == said


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (61, 23, 0, 5)], ids=["grow", "votes"])
def test_a_number_right_below_each_date_is_the_sites(numbers):
    assert headers_of(write("{name}\n{date}{more}\n{said}", more=numbers)) == WANTED


def test_values_stand_below_their_labels():
    form = "{date}{name}\nSenior Member\nJoin Date\n{more}\nPosts\n388\n{said}"
    assert headers_of(write(form, more=("May 2001", "June 2003", "May 2009", "August 2010"))) == WANTED


def test_what_is_far_from_the_date_of_one_comment_and_near_to_that_of_another_is_said():
    said = ("Yes\nWe left at ten.\nOn foot.", "At nine.\nYes", "They say\nso.\nYes\nWe go.", "We stay.")
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{text}\n"
        for day, ((name, _), text) in enumerate(zip(SAID, said, strict=True), 1)
    )
    assert [body for _, _, body in headers_of(page)] == list(said)


@pytest.mark.parametrize("words", ["Not again.", "it holds so far", "I said so"])
def test_what_would_leave_most_comments_without_a_word_is_said(words):
    page = REPORT + "".join(f"{name}\n{DATE.format(day)}{words}\n" for day, (name, _) in enumerate(SAID, 1))
    assert [body for _, _, body in headers_of(page)] == [words] * 4


def test_two_dates_show_nothing():
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{said}\nReader of the valley\n"
        for day, (name, said) in enumerate(SAID[:2], 1)
    )
    assert [body.splitlines()[-1] for _, _, body in headers_of(page)] == ["Reader of the valley"] * 2


def test_a_sentence_that_comes_again_is_said():
    page = write("{name}\n{date}{said}Save the bridge of the valley!\n")
    assert {body.splitlines()[-1] for _, _, body in headers_of(page)} == {"Save the bridge of the valley!"}


def test_titles_of_a_thread_below_dates_are_the_sites_and_those_above_are_of_their_comments():
    assert headers_of(write("{date}{name}\nRe: Water in the valley\n{said}")) == WANTED
    above = sitrep.parse(write("Re: Water in the valley\n{name}, {date}{said}"))
    assert [each.text.splitlines()[0] for each in above.comments] == ["Re: Water in the valley"] * 4


def test_the_title_of_a_thread_may_be_as_near_to_the_date_below_as_to_that_above():
    said = [text.partition("\n")[0] for _, text in SAID]
    page = REPORT + "".join(
        f"{DATE.format(day)}{name}\nRe: Water in the valley\n{text}\n"
        for day, ((name, _), text) in enumerate(zip(SAID, said, strict=True), 1)
    )
    assert [body for _, _, body in headers_of(page)] == said


def test_titles_that_stand_here_and_there_are_said():
    page = write_six(
        ["We left.\n" * day + "Re: the gulls\n" + "We left.\n" * (11 - 2 * day) for day in range(6)]
    )
    assert all("\nRe: the gulls\n" in f"\n{body}" for _, _, body in headers_of(page))


def test_a_notice_below_each_comment_is_of_the_comments():
    page = write("{name}, {date}{said}Copyright 2014 Orvik News\n")
    assert headers_of(page) == WANTED
    assert sitrep.parse(page).notices == ()


def test_lines_that_are_known_by_nothing_but_that_they_come_again_say_less_of_comments():
    cues = [
        {reason.cue for reason in sitrep.parse(write("{name}\n{date}{said}" + line)).decisions[0].reasons}
        for line in ("Show in context\n", "Reply\n")
    ]
    again, strong = "lines that come again stand beside", "lines such as Reply or Like stand beside"
    assert [(again in each, strong in each) for each in cues] == [(True, False), (False, True)]


def test_a_picture_above_each_name_hides_no_name():
    page = write("Avatar\n{name} • {more} hours ago\n{said}Reply\n", more=(9, 7, 5, 2))
    assert [author for author, _, _ in headers_of(page)] == [name for name, _ in SAID]


def test_the_comments_on_a_page_of_a_forum_do_not_end_above_the_last():
    footer = "Answer this topic\nSupport the board\nContact us - Archive - Top\n"
    page = (
        write("{date}#{more}\n{name}\nMember\nReg: May 2009\nPosts: 3\n{said}Quote\n", more=(1, 2, 3, 4))
        + footer
    )
    assert headers_of(page) == WANTED


def test_the_controls_that_head_a_signature_are_no_part_of_the_comment_above():
    page = (
        "16pts|5:03 pm|Earlier|2 replies|yesterday|5pts|5:01 pm|Earlier|2 replies|yesterday|a|b|18pts|5:05 pm|2 replies"
        "|yesterday|4pts|Earlier|2 replies|20pts|5:05 pm|Earlier|2 replies|yesterday|not me|5:06 pm|Earlier|2 replies"
        "|yesterday"
    )
    assert sitrep.parse(page.replace("|", "\n")).uncovered() == ()


def test_a_name_that_closes_the_last_comment_is_in_it_though_it_ends_above_as_the_others_do():
    page = (
        "2012-03-04T05:06:07Z|It shook here, too.|Post author|Sport|— Éva|2012-03-04T05:06:07Z|So it did there."
        "|Post author|TOP CRITIC|Sport|— Cyd|2012-03-04T05:06:07Z|Not in the south.|Post author|TOP CRITIC|Sport|— Dee"
    )
    assert sitrep.parse(page.replace("|", "\n"), comments="expect").uncovered() == ()


def test_what_the_last_comment_ends_in_is_known_by_the_two_above():
    words = ("It held.\n", "Replying to Ann:\nIt held.\nWill it hold next time?\n", "So it did, all night.\n")
    page = REPORT + "".join(
        f"{name} wrote:\n{said}6/1{day}/2010 7:22:41 AM\nRecommend ({day}7) New post Reply to this Post Report Abuse\n"
        for day, (name, said) in enumerate(zip(("Ann", "bo_day", "Cy"), words, strict=True))
    )
    comments = sitrep.parse(page).comments
    assert [each.body for each in comments] == [said.strip() for said in words]
    assert [each.published.day for each in comments if each.published] == [10, 11, 12]


def test_a_count_and_what_it_counts_come_again_whatever_day_stands_behind():
    told = (
        "6317 posts | registered Apr 11, 2001",
        "42 posts | registered Jun 2, 2010",
        "288 posts | registered Oct 3, 2005",
    )
    held = "It held, and so did the bridge.\n"
    page = REPORT + "".join(
        f"{name}\n{day} hours ago\n{held * day}{line}\n"
        for day, (name, line) in enumerate(zip(("Ann Lee", "Bo Day", "Cy Fox"), told, strict=True), 1)
    )
    assert [each.boilerplate[-1].text for each in sitrep.parse(page).comments] == list(told)


def test_a_number_that_opens_what_is_said_is_none_of_the_sites():
    said = ("40 years I lived there", "12 houses are left of it", "3 cheers for the men of the fire brigade")
    page = REPORT + "".join(
        f"{name}\nMay {day}, 2014 at 5:11 pm\n{line}\n"
        for day, (name, line) in enumerate(zip(("Ann Lee", "Bo Day", "Cy Fox"), said, strict=True), 1)
    )
    assert [each.body for each in sitrep.parse(page).comments] == list(said)


def test_a_row_of_buttons_may_have_one_more_before_the_others():
    people = ("Ann Lee", "bo.day", "Cy Fox", "Di May", "Ed Roe", "Fay Orr")
    page = REPORT + "".join(
        f"{name}\nIt held, and so did the bridge number {day}.\nLe 0{day}/05/2014 à 02:2{day}\n"
        f"{'Lire la réponse à ce commentaire ' if day in (2, 4) else ''}Alerter Répondre\n"
        for day, name in enumerate(people, 1)
    )
    comments = sitrep.parse(page).comments
    assert [each.author for each in comments] == list(people)
    assert comments[1].boilerplate[-1].text == "Lire la réponse à ce commentaire Alerter Répondre"


def test_what_ends_with_a_picture_of_a_letter_is_what_somebody_says():
    said = (
        "My father walked down the hill, at eighty.",
        "We need milk at the school hall.",
        "God keep you all 🙏",
    )
    page = REPORT + "".join(
        f"{name}\n{hours} hours ago\n{each}\n{hours} 1\nReply Report\n"
        for hours, (name, each) in enumerate(zip(NAMES, said, strict=True), 2)
    )
    assert bodies_of(page + "Load more comments\n") == list(zip(NAMES, said, strict=True))

"""Headers of several lines: titles above them, and what stands between name and date."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, headers_of, write

import sitrep

TITLES = ("Nobody listens", "A detour", "No ferry for cars")
AUTHORS = (*NAMES, "Di May", "Ed Roe")
WORDS = ("Amen", "Exactly", "Indeed", "Sadly", "Never")
LAST_LINES = (*TITLES, "So sad", "They knew it")


def first_lines_of(page):
    return [each.text.splitlines()[0] for each in sitrep.parse(page).comments]


@pytest.mark.parametrize(
    ("title", "controls"), [("{title}", "Reply\n"), ("{title} (Score:2)", ""), ("{title} (4.00 / 3)", "")]
)
def test_titles_below_controls_or_with_a_score_belong_to_the_header_below(title, controls):
    page = REPORT
    for day, (written, name) in enumerate(zip(TITLES, NAMES, strict=True), 1):
        page += (
            f"{title.format(title=written)}\nby {name} on May {day}, 2014 at 5:1{day} pm\n{SAID}{controls}"
        )
    assert first_lines_of(page) == [title.format(title=written) for written in TITLES]
    assert headers_of(page) == SIGNED


@pytest.mark.parametrize("score", ["(4+ / 0-)", "(none / 0)", "(2.50 / 2)"])
def test_a_title_with_a_score_begins_the_first_of_the_signed_comments(score):
    page = REPORT + "".join(
        f"{title} {score}\n{SAID}Well, so I hope.\nby {name} on May {day}, 2014 at 5:1{day} pm\n"
        for day, (title, name) in enumerate(zip(TITLES, NAMES, strict=True), 1)
    )
    assert first_lines_of(page) == [f"{title} {score}" for title in TITLES]


def test_a_line_below_controls_is_no_title_where_those_stand_right_below_the_header():
    assert headers_of(REPORT + write("{name}, {date}Reply\n{said}")) == SIGNED


def test_a_sentence_below_controls_is_no_title():
    page = REPORT + write("{name}, {date}{said}Reply\nSent from my phone.\n")
    assert headers_of(page) == [(name, day, f"{said}\nSent from my phone.") for name, day, said in SIGNED]


def test_last_lines_of_comments_without_controls_are_no_titles():
    page = REPORT + "".join(
        f"{name}, May {day}, 2014\n{SAID}It is gone.\n{last}\n"
        for day, (name, last) in enumerate(zip(AUTHORS, LAST_LINES, strict=True), 1)
    )
    assert headers_of(page) == [
        (name, day, f"{SAID}It is gone.\n{last}")
        for day, (name, last) in enumerate(zip(AUTHORS, LAST_LINES, strict=True), 1)
    ]


def test_titles_below_a_blank_line_may_follow_comments_of_several_lines():
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    page += "".join(
        f"{title}\nby {name} on May {day}, 2014\n\n{SAID}It is gone.\n\n"
        for day, (title, name) in enumerate(zip(TITLES, NAMES, strict=True), 1)
    )
    assert first_lines_of(page) == list(TITLES)


def test_what_stands_between_a_heading_of_two_comments_and_the_first_header_is_no_title():
    said = "".join(f"Submitted by {name} on May {day}, 2014 - 5:11pm\n{SAID}" for name, day, _ in SIGNED[:2])
    page = f"{REPORT}2 Comments\nNobody listens\n{said}"
    assert headers_of(page) == SIGNED[:2]
    assert first_lines_of(page) == ["Submitted by Ann Lee on May 1, 2014 - 5:11pm", *first_lines_of(page)[1:]]


def test_two_lines_between_a_heading_of_one_comment_and_its_header_are_no_title():
    page = f"{REPORT}1 Comment\nIt rose.\nFirst!\nSubmitted by Ann Lee on May 1, 2014 - 5:11pm\n{SAID}"
    assert headers_of(page) == [(None, None, "It rose.\nFirst!"), SIGNED[0]]


def test_what_stands_between_a_heading_of_one_comment_and_its_header_is_its_title():
    page = f"{REPORT}1 Comment\nNobody listens\nSubmitted by Ann Lee on May 1, 2014 - 5:11pm\n{SAID}"
    assert headers_of(page) == SIGNED[:1]
    assert first_lines_of(page) == ["Nobody listens"]


@pytest.mark.parametrize("between", ["Senior Member", "Orvik, ME", "Lyon, France", "Ars Praefectus"])
def test_a_rank_or_a_place_may_part_name_and_date(between):
    page = REPORT + write(f"{{name}}\n{between}\n{{date}}{{said}}Reply\n")
    assert headers_of(page) == SIGNED


def test_one_author_among_those_with_a_rank_may_have_none():
    page = REPORT + write("{name}\nSenior Member\n{date}{said}", AUTHORS)
    page = page.replace("Cy Fox\nSenior Member\n", "Cy Fox\n")
    assert [author for author, _, _ in headers_of(page)] == list(AUTHORS)


def test_what_stands_above_controls_is_no_name_with_a_rank():
    page = REPORT + "".join(f"May {day}, 2014\n{SAID}{word}\nReply\n" for day, word in enumerate(WORDS, 1))
    page += f"May 6, 2014\n{SAID}"
    assert [author for author, _, _ in headers_of(page)] == [None] * 6


def test_one_header_may_have_a_place():
    page = f"{REPORT}Ann Lee\nOrvik, ME\nMay 1, 2014 at 5:11 pm\n{SAID}"
    assert headers_of(page) == SIGNED[:1]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((*NAMES, *NAMES), ("Amen",)),
        ((*NAMES, *NAMES), ("Amen", "Exactly")),
        (AUTHORS, WORDS),
        ((*AUTHORS, "Bo Day"), WORDS),
    ],
)
def test_names_above_dates_are_no_ranks_though_comments_of_a_word_stand_above_them(names, words):
    page = REPORT + "".join(
        f"{name}\nMay {day}, 2014 at 5:1{day} pm\n{words[day % len(words)]}\n"
        for day, name in enumerate(names, 1)
    )
    assert [author for author, _, _ in headers_of(page)] == list(names)


@pytest.mark.parametrize(
    ("line", "is_badge"), [("PAGE SUPER USER", True), ("RESPECT MY YOUTH!", False), ("GO TEAM", False)]
)
def test_capitals_that_come_once_above_a_standing_are_a_badge_if_they_are_no_shout(line, is_badge):
    heads = [f"{name}\n152 Fans\nMay {day}, 2014 at 5:1{day} pm\n" for day, name in enumerate(NAMES, 1)]
    page = f"{REPORT}{heads[0]}{SAID}{line}\n{heads[1]}{SAID}{heads[2]}{SAID}"
    assert first_lines_of(page) == ["Ann Lee", line if is_badge else "Bo Day", "Cy Fox"]


@pytest.mark.parametrize("again", ["5:11 pm", "2 days ago", "May 3, 2014 at 6:00 pm"])
def test_a_date_or_time_once_more_below_a_header_is_no_header(again):
    assert headers_of(REPORT + write(f"{{name}}, {{date}}{again}\n{{said}}")) == SIGNED


@pytest.mark.parametrize(
    ("between", "is_one"),
    [
        ("Lowbridge, TX\n", True),
        ("Lowbridge, Vt.\nTop 500 reviewer\n", True),
        ("Lowbridge\nVt\nMember\nFan\n", True),
        ("Lowbridge\nVt\nMember\nFan\nOwner of a cat\n", False),
        ("The lamp fell!\n", False),
        ("Where is it…\n", False),
        ("Reply\n", False),
        ("We were in the cellar all night and could not sleep, for the house went on shaking.\n", False),
    ],
)
def test_a_place_and_a_standing_may_stand_between_a_header_and_its_date_once_more(between, is_one):
    for count in (2, 3) if is_one else (2,):
        page = REPORT + write(f"{{name}}, {{date}}{between}{{date}}{{said}}", NAMES[:count])
        assert (headers_of(page) == SIGNED[:count]) == is_one
        other = page.replace(f"{between}May 2", f"{between}May 5")
        assert headers_of(other) != SIGNED[:count]


def test_a_place_may_stand_before_one_of_the_dates_below_names():
    page = REPORT + write("{name}\n{date}{said}").replace("Bo Day\n", "Bo Day\nOrvik, ME ")
    assert headers_of(page) == SIGNED


def test_a_place_may_stand_before_what_is_no_date_in_digits():
    page = REPORT + write("{name}\nOrvik, ME Just now\n{said}")
    assert headers_of(page) == [(name, None, said) for name, _, said in SIGNED]
    headers = [each.header for each in sitrep.parse(page).comments]
    assert [each and each.date_span and each.date_span.text for each in headers] == ["Just now"] * 3


def test_a_place_without_a_date_below_a_name_is_said():
    line = "Orvik, ME Is where I live."
    page = REPORT + write(f"{{name}}\n{line}\n{{said}}")
    assert headers_of(page) == [(name, None, f"{line}\n{said}") for name, _, said in SIGNED]


def test_a_date_with_a_place_and_more_behind_it_below_a_name_is_said():
    others, line = ("Di May", "Ed Orr", "Fay Roe"), "Orvik, ME May 5, 2014 it rose."
    page = REPORT + "".join(
        f"{name}, {DATE.format(day)}{SAID}{other}\n{line}\n"
        for (name, day, _), other in zip(SIGNED, others, strict=True)
    )
    assert headers_of(page) == [
        (name, day, f"{said}\n{other}\n{line}")
        for (name, day, said), other in zip(SIGNED, others, strict=True)
    ]


def test_a_place_before_a_date_does_not_say_who_says_it():
    page = REPORT + write("{name}\nOrvik, ME {date}{said}")
    cues = {reason.cue for reason in sitrep.parse(page).decisions[0].reasons}
    assert not any("says" in cue for cue in cues)


@pytest.mark.parametrize("date", ["May {0}, 2014", "May {0}, 2014 at 5:1{0} pm", "· May {0}, 2014"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_place_may_stand_before_the_date_below_a_name(date, count):
    page = REPORT + "".join(
        f"{name}\nOrvik, ME {date.format(day)}\n{SAID}" for day, name in enumerate(NAMES[:count], 1)
    )
    assert headers_of(page) == SIGNED[:count]


def test_names_behind_a_dash_close_comments_below_dates():
    page = REPORT + write("{date}{said}— {name}\nReply\n")
    assert headers_of(page) == SIGNED


def test_a_comment_of_one_line_behind_a_dash_is_no_name():
    page = REPORT + "".join(
        f"May {day}, 2014 at 5:1{day} pm\n{said}— {name}\nReply\n"
        for day, (name, said) in enumerate(zip(AUTHORS, (SAID, SAID, "", SAID, SAID), strict=True), 1)
    )
    assert headers_of(page) == [
        (None, day, f"— {name}") if name == "Cy Fox" else (name, day, SAID.strip())
        for day, name in enumerate(AUTHORS, 1)
    ]


def test_a_name_behind_a_dash_is_that_of_a_quotation_where_headers_have_names_or_most_comments_none():
    quoted = f"{SAID}— Mark Twain\n"
    assert headers_of(REPORT + write("{name}, {date}") + quoted)[-1] == (*SIGNED[-1][:2], quoted.strip())
    dates = "".join(f"May {day}, 2014 at 5:1{day} pm\n{SAID}" for day in (1, 2, 3))
    assert [author for author, _, _ in headers_of(f"{REPORT}{dates}— Mark Twain\n")] == [None] * 3


@pytest.mark.parametrize("blank", ["\xa0", "\u2009", "\u202f", "\u3000"])
def test_no_break_spaces_and_their_like_are_blanks(blank):
    page = REPORT + write("{name} on {date}{said}\n") + "Leave a reply\n"
    one, other = sitrep.parse(page), sitrep.parse(page.replace(" ", blank))
    assert [(each.start, each.end) for each in one.comments] == [
        (each.start, each.end) for each in other.comments
    ]
    assert [each.published for each in one.comments] == [each.published for each in other.comments]
    assert [each.author for each in other.comments] == [each.author for each in one.comments] == list(NAMES)
    assert [each.kind for each in other.notices] == ["comment-form"]


@pytest.mark.parametrize("badge", ["Post author", "Moderator", "Official comment", "Top fan"])
def test_a_badge_of_one_author_between_name_and_date_is_no_name(badge):
    page = REPORT + write("{name}\n{date}{said}Reply\n").replace("Bo Day\n", f"Bo Day\n{badge}\n")
    assert headers_of(page) == SIGNED


@pytest.mark.parametrize(
    "counts", [("1 reply", "2 replies", "1 reply"), ("Responses (0)", "Responses (2)", "")]
)
@pytest.mark.parametrize("heading", ["Comments (3)\n", ""])
def test_counts_of_answers_among_the_comments_head_none(counts, heading):
    page = REPORT + heading
    for count, comment in zip(counts, write("{name}\n{date}{said}|").split("|"), strict=False):
        page += comment + (f"{count}\n" if count else "")
    assert headers_of(page) == SIGNED
    assert [each.boilerplate[-1].text for each in sitrep.parse(page).comments[:2]] == [*counts[:2]]


def test_a_count_of_answers_below_the_heading_of_the_comments_and_one_of_them_heads_none():
    page = (REPORT + "3 Comments\n" + write("{name}\n{date}{said}|")).replace("|", "2 replies\n", 1)
    assert headers_of(page.replace("|", "")) == SIGNED


@pytest.mark.parametrize("line", ["View 2 replies", "Show 12 more replies", "Hide 1 reply"])
def test_what_shows_more_answers_is_a_control(line):
    page = REPORT + write("{name}\n{date}{said}" + f"{line}\n")
    assert headers_of(page) == SIGNED


def test_one_count_of_responses_below_other_dates_is_a_heading():
    page = REPORT + write("{name}, {date}{said}") + f"2 Responses\nDi May, May 4, 2014\n{SAID}Ed\nNo!\n"
    assert headers_of(page)[0][0] == "Di May"


def test_votes_below_the_comments_are_no_numbers_of_the_next():
    page = REPORT + write("{name}\n{date}{said}0\n")
    assert first_lines_of(page) == list(NAMES)


def test_votes_below_the_comments_are_no_numbers_that_an_answer_names():
    page = REPORT + write("{name}\n{date}{said}1{date[4]}\n", AUTHORS[:4])
    comments = sitrep.parse(f"{page}Ed Roe\nMay 5, 2014 at 5:15 pm\n#12 I hope so!\n").comments
    assert [each.author for each in comments] == list(AUTHORS)
    assert comments[-1].reply is None


def test_names_in_digits_above_dates_are_no_votes():
    names = ("Ann Lee", "115", "212", "Bo Day")
    assert first_lines_of(REPORT + write("{name}\n{date}{said}", names)) == list(names)


def test_what_comes_back_right_above_headers_is_no_title():
    page = REPORT + write("{name}\n{date}{said}Reply\nClip that ({date[4]})\n", AUTHORS)
    assert first_lines_of(page) == list(AUTHORS)


@pytest.mark.parametrize(
    "titles",
    [("A detour", *["Re: A detour"] * 4), ("Thank you", "A detour", "Thank you", "No ferry for cars")],
)
def test_titles_may_come_back(titles):
    page = REPORT + "".join(
        f"{title}\n{name}, May {day}, 2014\n{SAID}Reply\n"
        for day, (title, name) in enumerate(zip(titles, AUTHORS, strict=False), 1)
    )
    assert first_lines_of(page) == list(titles)


@pytest.mark.parametrize(
    "lines",
    [
        ("Like", "Flag", "Share", "Permalink", "Like"),
        ("Share this page!", "Subscribe to our newsletter", "Log in to comment", "Back to top", "Print this"),
        tuple(f"{title}, and nobody in the town of Orvik was told {'of it ' * 12}" for title in LAST_LINES),
    ],
    ids=["controls", "notices", "long lines"],
)
def test_what_the_site_prints_below_controls_and_long_lines_there_are_no_titles(lines):
    page = REPORT + "".join(
        f"{name}, May {day}, 2014\n{SAID}Reply\n{line}\n"
        for day, (name, line) in enumerate(zip(AUTHORS, lines, strict=True), 1)
    )
    assert first_lines_of(page) == [f"{name}, May {day}, 2014" for day, name in enumerate(AUTHORS, 1)]


@pytest.mark.parametrize("control", ["Reply", "63Recommend", "Share this page!"])
@pytest.mark.parametrize("said", [SAID, SAID * 2])
def test_what_stands_before_dates_below_names_is_a_place(control, said):
    page = REPORT + write("{name}\nOstra {date}{said}" + f"{control}\n").replace(SAID, said)
    assert [header[:2] for header in headers_of(page)] == [header[:2] for header in SIGNED]


def test_what_stands_before_the_first_of_two_dates_is_a_place_if_a_heading_stands_above_the_name():
    page = f"{REPORT}2 Comments\n" + write("{name}\nOstra {date}{said}Reply\n", NAMES[:2])
    assert headers_of(page) == SIGNED[:2]


def test_what_stands_before_dates_below_words_of_comments_is_no_place():
    page = REPORT + "".join(
        f"{name}, May {day}, 2014\n{word}\n"
        for day, (name, word) in enumerate(zip(AUTHORS, WORDS, strict=True), 1)
    )
    assert headers_of(page) == [
        (name, day, word) for day, (name, word) in enumerate(zip(AUTHORS, WORDS, strict=True), 1)
    ]


def test_what_stands_before_dates_below_titles_is_no_place_though_some_titles_could_be_names():
    page = REPORT + "".join(
        f"{title}\n{name}, May {day}, 2014\n{SAID}Reply\n"
        for day, (name, title) in enumerate(
            zip(AUTHORS[:4], ("Nobody listens", "Detour", "Amen", "They knew it"), strict=True), 1
        )
    )
    assert [author for author, _, _ in headers_of(page)] == list(AUTHORS[:4])


def test_whom_a_comment_answers_is_no_part_of_its_authors_name():
    page = REPORT
    for author in ("Ann Lee", "Bo Day", "Cy Fox Bo Day", "Ann Lee Cy Fox", "Di Bo"):
        page += f"{author} • 3 years ago\n{SAID}Reply\n"
    assert [author for author, _, _ in headers_of(page)] == [
        "Ann Lee",
        "Bo Day",
        "Cy Fox",
        "Ann Lee",
        "Di Bo",
    ]


def test_a_name_is_cut_before_any_author_above_as_that_is_without_whom_it_answers():
    page = REPORT
    for author in (
        "Ann Lee",
        "Bo Day",
        "",
        "Ann Mary Lee Bo Day",
        "X Bo Day",
        "Cy Bo Day",
        "Di Cy",
        "Ed Cy  Bo Day",
    ):
        page += f"{author and f'{author} • '}3 years ago\n{SAID}Reply\n"
    names = ["Ann Lee", "Bo Day", None, "Ann Mary Lee", "X Bo Day", "Cy", "Di", "Ed Cy"]
    assert [author for author, _, _ in headers_of(page)] == names


@pytest.mark.parametrize(
    ("form", "cut"),
    [
        ("{name}\n3 Mar 2014 9:14\n{said}Reply\n", True),
        ("{name}, 3 Mar 2014 9:14\n{said}Reply\n", False),
        ("{name} says:\n{said}Reply\n", False),
        ("{name}\n{said}3 Mar 2014 9:14\nReply\n", True),
    ],
)
def test_whom_a_comment_answers_may_end_a_line_of_the_name_above_the_date(form, cut):
    authors = ("Ann Lee", "saltydog", "HarbourView saltydog", "Bo Lee", "Lee", "Cy Lee", "Di May")
    page = REPORT + "".join(form.format(name=author, said=SAID) for author in authors)
    expected = [author.replace("View saltydog", "View") if cut else author for author in authors]
    assert [author for author, _, _ in headers_of(page)] == expected


@pytest.mark.parametrize("standing", ["5pts", "12pts", "5ptsFeatured"])
def test_points_are_a_standing_and_no_name(standing):
    assert headers_of(REPORT + write("{name}\n" + standing + "\n{date}{said}Reply\n")) == SIGNED


def test_a_tilde_before_a_name_is_no_part_of_it():
    assert headers_of(REPORT + write("~{name}\n{date}{said}")) == SIGNED


def test_numbers_of_pages_below_the_last_control_are_no_part_of_its_comment():
    page = REPORT + write("{name}\n{date}{said} {name}!\nReply\n").replace("!\n A", "! A")
    page = page.replace("!\n B", "! B").replace("!\n C", "! C") + "1\n2\n3\nNext\n"
    assert sitrep.parse(page).comments[-1].text.endswith("Reply")

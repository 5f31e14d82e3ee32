"""Comments that are signed below: where the first starts, and what belongs to each."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, bodies_of, comments_of, headers_of, write

import sitrep
from sitrep.parsing.announcing import find_heading_line
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.by_headers import find_section_by_headers


def test_the_first_signed_comment_starts_where_the_register_changes():
    page = REPORT + "Thanks for telling us lol\nI saw it too, you are so right!\n"
    page += "Posted by: Ann | May 1, 2014 at 5:11 pm\n"
    page += "no way, you people are mad\nPosted by: Bob | May 2, 2014 at 5:12 pm\n"
    page += "I dont believe that.\nIt never rose that high!\nPosted by: Cy | May 3, 2014 at 5:13 pm\n"
    assert comments_of(page)[0] == ("Ann", "Thanks for telling us lol")


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


def test_one_signature_that_ends_the_page_is_a_comments():
    page = REPORT + "Thanks for this, I hope you are all fine!\nPosted by: Ann Lee | May 1, 2014 at 5:11 pm\n"
    assert bodies_of(page) == [("Ann Lee", "Thanks for this, I hope you are all fine!")]


@pytest.mark.parametrize(
    "ending",
    ["Source: Delta Daily News, November 9, 2012\n", "August 9, 2012 6:11 AM\nPosted By: Kim Hale\n"],
)
def test_what_signs_the_report_is_no_comments(ending):
    assert bodies_of(REPORT + ending) == []


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


def test_a_last_comment_of_a_word_does_not_sign_what_is_above():
    page = REPORT + "2 Comments\n"
    page += "".join(f"{name}\nMay {day}, 2014 at 5:11 pm\nNo!\n" for day, name in enumerate(("Ann", "Bo"), 1))
    assert bodies_of(page) == [("Ann", "No!"), ("Bo", "No!")]


def test_a_request_below_the_heading_is_no_part_of_the_first_signed_comment():
    page = REPORT + "3 Comments\nLog in or register to post comments\n"
    for day, name in enumerate(("Ann", "Bob", "Cy"), 1):
        page += f"I saw it too.\nPosted by: {name} | May {day}, 2014 at 5:11 pm\n"
    assert bodies_of(page) == [(name, "I saw it too.") for name in ("Ann", "Bob", "Cy")]


@pytest.mark.parametrize("form", ["{said}{name}, {date}Reply\n", "{said}{name}, {date}Reply\n3 likes\n"])
def test_controls_below_a_signature_are_of_its_comment_and_so_are_those_below_the_last(form):
    document = sitrep.parse(REPORT + write(form))
    controls = form.rpartition("}")[2].split("\n")[:-1]
    assert [[span.text for span in each.boilerplate] for each in document.comments] == [controls] * 3
    assert document.notices == ()


def test_names_without_dates_may_sign_comments():
    page = REPORT + "2 Comments\n" + write("{said}Posted by {name}\n", ("Ann Lee", "Bo Day"))
    assert headers_of(page) == [(name, None, SAID.strip()) for name in ("Ann Lee", "Bo Day")]


def test_what_answers_in_a_signed_comment_is_no_title_of_its_signature():
    page = REPORT + write("Oh no, I hope not!\nRe: the bridge, it is gone.\n{name}, {date}")
    assert {body for _, _, body in headers_of(page)} == {"Oh no, I hope not!\nRe: the bridge, it is gone."}


@pytest.mark.parametrize("line", ["Share this page!", "Reply"])
def test_the_first_signed_comment_starts_below_what_the_site_prints(line):
    page = REPORT + f"I saw it too, you are right!\n{line}\nI think the lamp broke, you know.\n"
    page += "Posted by: Ann | May 1, 2014 at 5:11 pm\nNo way!\nPosted by: Bo | May 2, 2014 at 5:11 pm\n"
    assert headers_of(page) == [("Ann", 1, "I think the lamp broke, you know."), ("Bo", 2, "No way!")]


POSTED = "{said}Posted by: {name} | {date}"
LAMP = "The lamp in the hall broke.\n"


def write_below(first, form=POSTED):
    """Return signed comments, the first of which says what is given, and the others `SAID`."""
    return write(form).replace(SAID, first, 1)


@pytest.mark.parametrize(
    "head", ["", "Please donate to keep us going\n", "https://example.org/flood\n", "It shook.\n"]
)
def test_a_page_may_be_nothing_but_signed_comments(head):
    assert headers_of(head + write_below(LAMP))[0] == ("Ann Lee", 1, LAMP.strip())


@pytest.mark.parametrize("first", [LAMP, f"Hi all!\n{LAMP}", f"{LAMP}Like\n"])
@pytest.mark.parametrize("line", ["Share this page!\n", "Reply\n"])
def test_a_line_above_what_the_site_prints_is_no_part_of_the_first_signed_comment(line, first):
    page = f"{REPORT}Hello everybody, I love your pictures!\n{line}{write_below(first)}"
    bodies = [first.removesuffix("Like\n").strip(), SAID.strip(), SAID.strip()]
    assert [body for _, _, body in headers_of(page)] == bodies


def test_what_stands_below_the_last_signature_and_is_not_its_name_is_a_comment_of_its_own():
    page = f"{REPORT}{LAMP}May 1, 2014 at 5:11 pm\nNo way!\nMay 2, 2014 at 5:12 pm\nAnn Lee\n"
    assert headers_of(page) == [(None, 1, LAMP.strip()), (None, 2, "No way!"), (None, None, "Ann Lee")]


@pytest.mark.parametrize("heading", ["3 Comments\n", "3 Comments\nLog in to post comments\n"])
def test_all_below_the_heading_is_of_the_first_signed_comment(heading):
    page = REPORT + heading + write_below(f"{LAMP}So did the glass.\n")
    assert headers_of(page)[0] == ("Ann Lee", 1, f"{LAMP}So did the glass.")


def test_a_signed_comment_of_a_control_alone_is_its_authors():
    first, *others = sitrep.parse(REPORT + "3 Comments\n" + write_below("Like!\n")).comments
    assert (first.author, first.body, first.text.splitlines()[0]) == ("Ann Lee", "", "Like!")
    assert [each.body for each in others] == [SAID.strip()] * 2


def test_a_signed_comment_starts_after_a_line_with_a_full_stop():
    first = "the lamp in the hall broke\nand so did the glass there\n"
    page = REPORT + write_below(first) + "No.\nNo!\n" + "Posted by: Di May | May 5, 2014 at 5:11 pm\n"
    assert headers_of(page)[0] == ("Ann Lee", 1, first.strip())


def test_a_signed_comment_starts_where_an_author_is_called_who_is_called_below_too():
    page = REPORT + write_below(f"Bo, you were right.\n{LAMP}").replace(SAID, "No way, Bo!\n", 1)
    assert headers_of(page)[0] == ("Ann Lee", 1, f"Bo, you were right.\n{LAMP.strip()}")


def test_the_name_above_a_signed_comment_is_none_of_its_lines():
    page = REPORT + LAMP + "Posted by: Ann Lee | May 1, 2014 at 5:11 pm\n"
    page += write("{name}\n{said}Posted by: {name} | {date}", ("Bo Day", "Cy Fox", "Di May"))
    assert headers_of(page)[0] == ("Ann Lee", 1, LAMP.strip())


def test_a_signed_comment_starts_where_somebody_is_addressed():
    page = REPORT + write_below(f"Mara,\n{LAMP}")
    assert headers_of(page)[0] == ("Ann Lee", 1, f"Mara,\n{LAMP.strip()}")


@pytest.mark.parametrize("length", [13, 20, 50])
def test_a_long_first_comment_starts_below_the_heading(length):
    said = "I saw it too, and I do not know what to say.\n"
    page = f"{REPORT}3 Comments\n{write_below(said * length)}"
    assert headers_of(page)[0] == ("Ann Lee", 1, (said * length).strip())


def test_a_heading_far_above_a_report_does_not_begin_the_first_signed_comment():
    page = f"The river rises\n3 Comments\n{REPORT * 6}{write_below('I saw it too, lol!' + chr(10))}"
    assert headers_of(page)[0] == ("Ann Lee", 1, "I saw it too, lol!")


@pytest.mark.parametrize("above", ["", "Bo, you must leave, said the office.\n"])
def test_who_is_called_above_the_first_signature_alone_is_called_by_nobody_else(above):
    said = "I saw it too\nBo, you were right."
    assert headers_of(above + REPORT + write_below(f"{said}\n"))[0] == ("Ann Lee", 1, said)


def test_a_signature_of_two_lines_among_others_is_one():
    forms = ("Posted by: Ann Lee | ", "Posted by: Bo Day | ", "Cy Fox said:\n", "Posted by: Di May | ")
    page = REPORT + "".join(f"{SAID}{form}{DATE.format(day)}" for day, form in enumerate(forms, 1))
    assert headers_of(page) == [
        (name, day, SAID.strip()) for day, name in enumerate(("Ann Lee", "Bo Day", "Cy Fox", "Di May"), 1)
    ]


def test_names_stand_below_the_dates_of_signatures_though_comments_begin_with_numbers():
    page = REPORT + "".join(
        f"152 Fans\nand so were we!\n{DATE.format(day)}{name}\n" for day, name in enumerate(NAMES, 1)
    )
    assert [(author, day) for author, day, _ in headers_of(page)] == [
        (name, day) for day, name in enumerate(NAMES, 1)
    ]


def test_a_page_of_addresses_above_the_first_signature_leaves_that_author_one():
    page = REPORT + "https://example.org/flood\n" * 13 + "Posted by: Ann | May 1, 2014 at 5:11 pm\n"
    page += f"{SAID}Posted by: Bo | May 2, 2014 at 5:12 pm\n"
    assert headers_of(page)[0] == ("Ann", 1, "https://example.org/flood")


def write_signed(*comments):
    """Return a page of comments, each with the signature of the next author below it."""
    return "".join(
        f"{said}Posted by: {name} | May {day}, 2014\n"
        for day, (name, said) in enumerate(zip(("Ann Lee", "Bo Day", "Cy Fox"), comments, strict=False), 1)
    )


@pytest.mark.parametrize(
    ("report", "first", "others"),
    [
        # The other comment has one line below the name.
        (f"{REPORT}Rain is expected\n", "I saw it too.\n", ["Bo Day\nWe had no light for hours.\n"]),
        # What calls somebody, and what greets, says no less below a line that ends in a mark.
        (
            REPORT,
            "Bo, you were right.\nNo way!\n",
            [
                "Bo Day\nWe had no light for hours.\nBo, you were right.\n",
                "Cy Fox\nDear Ann,\nI wonder what the mayor says to that!\n",
            ],
        ),
        (REPORT, "No way!\nMe too!\n", ["It was late\n", "Thanks for telling us\n"]),
        # An address sounds like nobody.
        (
            "https://example.org/map\nSee the map below\nThe harbour stays open until further notice, it said.\n",
            "I do not know what to say\nBo, you were right.\nI wonder what the mayor says to that!\n",
            ["The lamp in the hall broke.\nso what??\nhttps://example.org/flood\n"],
        ),
    ],
)
def test_where_the_first_signed_comment_starts_is_weighed(report, first, others):
    assert headers_of(report + write_signed(first, *others))[0] == ("Ann Lee", 1, first.strip())


def test_signatures_sound_like_nobody():
    report = "See the map below\nThe bridge was closed at noon, the office said.\nMore follows.\n"
    report += "See the map below\nRain is expected\nMore follows.\n"
    first = "I do not know what to say\nSo did the lamp"
    page = f"{report}{first}\nMay 1, 2014\nBo Day\nWe had no light for hours.\nMay 2, 2014\n"
    assert headers_of(page)[0] == (None, 1, first)


def test_the_lines_right_below_signatures_are_heard():
    first = "I saw it too.\nWe had no light for hours."
    page = f"{REPORT}{first}\nMay 1, 2014\nHi all!\nMay 2, 2014\n"
    page += "the lamp broke\noh no\nwww.example.org\nMay 3, 2014\n"
    assert headers_of(page)[0] == (None, 1, first)


def test_the_words_of_an_address_say_nothing_of_who_wrote_it():
    water, families, _ = REPORT.splitlines()
    report = f"{families}\nwww.example.org\n{families}\nhttp://example.com/?q=you+me+i+lol+why\n{water}\n"
    first = "and so did the glass\nand so did the glass"
    page = f"{report}{first}\nMay 1, 2014\nThe lamp in the hall broke.\nMay 2, 2014\n"
    assert headers_of(page)[0] == (None, 1, first)


def test_a_title_with_a_score_begins_the_first_signed_comment_wherever_it_stands():
    page = f"It shook.\nThe dam (Score:2)\n{REPORT}{write_below(LAMP)}"
    assert headers_of(page)[0] == ("Ann Lee", 1, f"The dam (Score:2)\n{REPORT}{LAMP.strip()}")


def find_section(page):
    """Return where the comments of a page are by their headers."""
    lines = split_into_lines(page)
    labels = label_lines(lines)
    section = find_section_by_headers(lines, labels, find_heading_line(lines, labels, len(lines)), len(lines))
    assert section is not None
    return section


@pytest.mark.parametrize(
    "head",
    [
        f"{REPORT}3 Comments\n",
        f"{REPORT}3 Comments\n{LAMP * 11}",
        f"{REPORT}I saw it too.\nThe dam (Score:2)\n",
        "https://example.org/flood\n" * 13,
    ],
)
def test_where_the_first_signed_comment_starts_is_certain_if_the_page_shows_it(head):
    assert find_section(f"{head}{write_below(LAMP)}").share == 1.0


def test_a_heading_farther_above_than_comments_are_long_leaves_a_doubt():
    section = find_section(f"{REPORT}3 Comments\n{LAMP * 12}{write_below(LAMP)}")
    assert 0 < section.share < 1.0


def test_the_first_of_comments_with_headers_above_starts_for_certain_below_a_heading():
    assert find_section(f"{REPORT}3 Comments\n{write('{name}, {date}{said}')}").share == 1.0


def test_the_first_header_is_missed_less_often_where_it_is_the_only_one():
    one, two = (find_section(REPORT + write("{name}, {date}{said}", NAMES[:count])) for count in (1, 2))
    assert one.share > two.share


def test_lines_far_above_the_first_signed_comment_are_not_heard():
    page = f"{REPORT * 20}{write_below(LAMP)}"
    section, other = find_section(page), find_section(f"{SAID * 20}{page}")
    assert (other.first - 20, other.share) == (section.first, section.share)


def test_a_date_below_the_comment_below_a_name_is_not_that_of_the_comment_above_the_name():
    page = f"May 1, 2014\nNo!\nMay 2, 2014\nCy Fox said:\n{SAID}May 3, 2014\nAnn Lee said:\nMay 4, 2014\n"
    comments = headers_of(f"{page}I saw it too.\nMay 5, 2014\nReply\n")
    assert ("Cy Fox", None, "") in comments
    assert [day for _, day, _ in comments] == [1, 2, None, 4, 5]


def test_the_first_signed_comment_starts_below_the_date_of_the_report():
    said = "The bridge at the mill is closed, too.\nSo we had to go round by the coast.\n"
    signed = [f"Posted by: {name} | May 2{day}, 2014 2:0{day} PM\n" for day, name in enumerate(NAMES, 1)]
    first = "The county put up a sign at the ford this morning.\n"
    page = REPORT + "Update: I could not bear to leave it at that.\n{}" + first + said.join(signed)
    # The others have two lines, so without a date there the first would have two.
    dated = page.format("Posted by Kathy on May 1, 2014\n")
    assert sitrep.parse(dated).comments[0].text.startswith(first.strip())
    timed = page.format("Posted by Kathy on May 1, 2014 at home\n").replace(" PM", "").replace("2:0", "")
    assert not sitrep.parse(timed).comments[0].text.startswith(first.strip())


def test_a_date_may_stand_in_the_first_signed_comment_where_signatures_have_no_time():
    first = "Hi all, I took the pictures myself!\nMay 1, 2014\nThe county put up a sign at the ford.\n"
    signed = "".join(f"{first}Posted by: {name} | May 2{day}, 2014\n" for day, name in enumerate(NAMES, 1))
    assert sitrep.parse(REPORT + signed).comments[0].text.startswith(first)


def test_the_first_signed_comment_starts_below_trackbacks():
    said = "The bridge at the mill is closed, too.\nSo we had to go round by the coast.\n"
    signed = [f"Posted by: {name} | May 2{day}, 2014 2:0{day} PM\n" for day, name in enumerate(NAMES, 1)]
    tracked = "» Two bridges less from The Orvik Log\nA ford is no road\nTracked on May 2, 2014 10:28:31 AM\n"
    first = "The county put up a sign at the ford this morning.\n"
    page = REPORT + tracked * 2 + first * 4 + said.join(signed)
    comment = sitrep.parse(page).comments[0]
    assert comment.text.startswith(first * 4)
    decision = next(each for each in sitrep.parse(page).decisions if each.question == "boundary")
    assert "the first of them may start elsewhere" not in {reason.cue for reason in decision.reasons}


@pytest.mark.parametrize("footer", ["", "Speak up\nBoats for sale\nTides and moons\n"])
def test_names_and_dates_below_text_without_a_blank_line_sign_it_where_one_stands_below(footer):
    said = ("It was over the quay at ten.", "Is the school open?", "My cousin says no.")
    page = "\n\n".join(REPORT.splitlines()) + "\n\n"
    page += "\n\n".join(
        f"{text}\n{name}, {DATE.format(day).strip()}"
        for day, (name, text) in enumerate(zip(NAMES, said, strict=True), 1)
    )
    found = [(author, body) for author, _, body in headers_of(f"{page}\n\n{footer}")]
    assert found == list(zip(NAMES, said, strict=True))


FORM = "Speak up\nName\nEmail\nWeb site\nSend\n"
TALK = (
    "Who would have thought that it would rain?",
    "I was there, and it did.",
    "So was I, all day.",
    "Me too!",
)
PIPED = "{said}\n{name} | 0{day}-05-14 | 13:0{day}\n"


def sign(*said: str) -> str:
    names = ("Ann Lee", "Bo Day", "Cy Fox", "Di Marsh")
    return "".join(
        PIPED.format(said=each, name=name, day=day)
        for day, (each, name) in enumerate(zip(said, names[: len(said)], strict=True), 1)
    )


def authors_of(page: str) -> list[str | None]:
    return [author for author, _ in bodies_of(page)]


SIGNERS = ["Ann Lee", "Bo Day", "Cy Fox", "Di Marsh"]


@pytest.mark.parametrize(
    "footer", [FORM, f"{FORM}Nobody reads this, and it says that at length.\n", f"Reply\n{FORM}"]
)
@pytest.mark.parametrize("label", ["4 Comments\n", "From our readers\n"])
def test_what_is_said_above_each_date_below_a_heading_is_signed_though_a_footer_follows(label, footer):
    found = sitrep.parse(REPORT + label + sign(*TALK) + footer)
    assert [(each.author, each.paragraphs[0].text) for each in found.comments] == list(
        zip(SIGNERS, TALK, strict=True)
    )
    # The first may have some lines.
    longer = (f"{TALK[0]}\nNot me, for one.\nNobody did!", *TALK[1:])
    assert authors_of(REPORT + label + sign(*longer) + footer) == SIGNERS


@pytest.mark.parametrize(
    ("label", "said", "footer"),
    [
        ("From our readers\n", TALK, "Then you are the only ones.\nNobody else saw a drop.\n"),
        ("", TALK, FORM),
        ("Related articles\n", TALK, FORM),
        ("From our readers\n", ("One more.\n" * 5 + "That is all.", *TALK[1:]), FORM),
        ("From our readers\n", (TALK[0], "Rain and rain", "Wet roads", "Wet feet"), FORM),
        ("From our readers\n", TALK[:2], FORM),
    ],
    ids=["text below", "no label", "a notice", "too long a first", "titles", "two"],
)
def test_without_that_dates_head_what_stands_below_them(label, said, footer):
    page = REPORT + label + sign(*said) + footer
    lines = split_into_lines(page)
    labels = label_lines(lines)
    section = find_section_by_headers(lines, labels, find_heading_line(lines, labels, len(lines)), len(lines))
    assert section.placement == "above"


@pytest.mark.parametrize(
    "said",
    [
        "Posté par {}, 3 mai 2014 à 10:15",
        "Verfasst von: {} | 3. Mai 2014",
        "Eingetragen von {} am 3. Mai 2014",
        "Postado por {} em 3 de maio de 2014",
        "Comentado por {} em 3 de maio de 2014",
        "Автор: {}, 3 мая 2014",
        "Написал {} 3 мая 2014",
        "Додав {} 3 травня 2014",
    ],
)
def test_words_that_say_who_wrote_are_no_part_of_the_name(said):
    page = REPORT + "".join(f"{said.format(name)}\n{SAID}" for name in NAMES)
    assert [author for author, _ in bodies_of(page)] == list(NAMES)


@pytest.mark.parametrize("below", ["", "Ferry times\nThe next boat goes at ten.\n"])
def test_controls_below_the_last_signature_are_of_its_comment_whatever_stands_below(below):
    document = sitrep.parse(REPORT + write("{said}— {name}, {date}Reply\n") + below)
    assert [[span.text for span in comment.boilerplate] for comment in document.comments] == [["Reply"]] * 3
    assert [notice.text for notice in document.notices] == below.splitlines()

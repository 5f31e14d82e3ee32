"""What is told of a decision about the whole page: the cues that spoke for comments, and those that spoke against."""

import pytest
from support.weighing import DOUBT, HEADED, REPORT, REPORTED, WISH, weigh, weigh_by_cue

import sitrep
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.sections.by_headers import find_section_by_headers

TOLD = "the caller says that there are comments"


def test_in_doubt_a_page_is_left_whole_unless_the_caller_knows():
    doubted = sitrep.parse(f"{REPORT}2 Comments\nFelt it here.\nSame.\n").decisions[0]
    assert [reason.cue for reason in doubted.reasons if reason.weight < 0] == [DOUBT]
    kept = sitrep.parse(REPORT).decisions[0]
    assert DOUBT in [reason.cue for reason in kept.reasons if reason.weight > 0]
    told = sitrep.parse(f"{REPORT}2 Comments\nFelt it here.\nSame.\n", comments="expect").decisions[0]
    assert DOUBT not in [reason.cue for reason in told.reasons]


@pytest.mark.parametrize(
    ("count", "said", "more", "less"),
    [
        (2, "Felt it here.\nSame.\n", {"as many lines follow as it counts comments"}, set()),
        (2, "Felt it here.\nReply\nSame.\nReply\n", {"as many lines follow as it counts comments"}, set()),
        (5, "Felt it here.\nSame.\n", set(), {"fewer lines follow than it counts comments"}),
        (2, "Felt it here.\nAll of the glasses fell.\nSame.\n", set(), set()),
    ],
)
def test_a_heading_that_counts_comments_speaks_for_them(count, said, more, less):
    assert weigh(f"{REPORT}{count} Comments\n{said}") == ("yes", {HEADED} | more, less)


def test_a_count_of_comments_at_the_top_of_the_page_is_a_link():
    answer, against, more = weigh(f"River still rising\n3 Comments\n{REPORT * 3}")
    # Told of there being none, so what spoke for comments speaks against that.
    assert (answer, more, against) == (
        "no",
        {HEADED},
        {"but it stands at the top of the page, as a link would"},
    )


def test_where_a_heading_was_not_believed_is_kept_as_a_candidate():
    boundaries = [
        each
        for each in sitrep.parse(f"River still rising\n3 Comments\n{REPORT * 3}").decisions
        if each.question == "boundary"
    ]
    assert (boundaries[0].answer, boundaries[0].text) == ("no", REPORT.splitlines()[0])
    assert {reason.cue for reason in boundaries[0].reasons} >= {HEADED}


@pytest.mark.parametrize(
    "said", ["Ann says:\nFelt it.\nBo says:\nSame.\n", "wow i felt that, did you?\nno way!\n"]
)
def test_what_the_caller_says_is_told(said):
    assert TOLD in weigh(REPORT + said, comments="expect")[1]
    assert TOLD not in weigh(REPORT + said)[1]


def test_where_the_caller_expects_comments_a_poor_header_is_better_than_none():
    page = f"{REPORTED * 4}Officials said on May 5, 2014\n{REPORTED * 3}"
    assert weigh(page)[0] == "no"
    answer, more, less = weigh(page, comments="expect")
    assert (answer, TOLD in more) == ("yes", True)
    assert "only one line looks like a header of a comment" in less
    assert sitrep.parse(page, comments="expect").comments[0].text.startswith("Officials said")


def test_a_place_is_as_sure_as_without_doubt_that_there_are_comments_where_the_caller_expects_them():
    page = f"{REPORT}Thanks Ann, great post, I love it!\nlol no way\n"
    presence, doubted = sitrep.parse(page).decisions[:2]
    _, boundary = sitrep.parse(page, comments="expect").decisions[:2]
    assert (presence.question, doubted.question, boundary.question) == ("comments", "boundary", "boundary")
    assert (doubted.start, doubted.end) == (boundary.start, boundary.end)
    # Below a reporter's text nothing else lowers it.
    assert doubted.confidence < presence.confidence * boundary.confidence + 0.001
    assert boundary.confidence > doubted.confidence


def test_a_page_that_ends_in_a_reporters_register_is_searched_where_the_caller_expects_comments():
    page = f"{REPORTED * 2}lol no way\n{REPORTED * 3}"
    assert weigh(page) == ("no", {"the page ends in a reporter's register"}, set())
    assert weigh(page, comments="expect")[0] == "yes"


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        ("", "the page has no text"),
        (" \r\n\t\n", "the page has no text"),
        ("It shook at noon.\n", "below one line of text there is none for comments"),
        ("It shook at noon.\n\nLeave a reply\n", "below one line of text there is none for comments"),
        ("Leave a reply\n", "the page has no text but notices and controls"),
        ("It shook at noon.\nhttps://example.org/a\n", "no line reads as the first of comments"),
    ],
)
def test_a_page_with_no_room_for_comments_says_so(page, cue):
    assert weigh(page) == ("no", {cue}, set())


PRIOR = "prior: most lines that look like a header are one"
ONE, TWO = "only one line looks like a header of a comment", "two lines look like headers of comments"
THREE = "three lines or more have one shape of header"
NAMED = "the header names an author"
SAYS = "the header says that somebody says something"
TIMED = "the header has a time of day, or is relative to now"
BYLINE = "the header looks like a byline"
SIGNED = "it ends the page, as a signature does"
TOP = "hardly anything stands above the header"
HEADERS = {
    "a name that says": (f"{REPORT}Ann Lee says:\n{WISH}", "yes", {ONE}, {NAMED, SAYS}),
    "a date": (f"{REPORT}May 5, 2014\n{WISH}", "yes", {ONE, "a date alone may be anything's"}, set()),
    "a date with a time": (f"{REPORT}May 5, 2014 at 5:11 pm\n{WISH}", "yes", {ONE}, {TIMED}),
    "a name with a date": (f"{REPORT}Ann Lee, May 5, 2014\n{WISH}", "yes", {ONE}, {NAMED}),
    "two dates": (
        f"Tuesday, 6 November 2012\n{REPORT}Wednesday, 7 November 2012\n{REPORT}",
        "no",
        {TOP, "two dates alone may be those of two entries"},
        {TWO},
    ),
    "two names with dates": (
        f"{REPORT}Ann, May 5, 2014\n{WISH}Bo, May 6, 2014\n{WISH}",
        "yes",
        set(),
        {TWO},
    ),
    "three dates": (
        f"{REPORT}May 5, 2014\n{WISH}May 6, 2014\n{WISH}May 7, 2014\n{WISH}",
        "yes",
        {
            "no name stands beside the dates, as in a diary or a list of news",
            "nothing of a site stands beside the dates, as in a timeline",
        },
        {THREE},
    ),
    "a signature": (f"{REPORT}{WISH}Ann Lee, May 5, 2014\n", "yes", {ONE}, {NAMED, SIGNED}),
    "two signatures": (f"{REPORT}{WISH}Ann, May 5, 2014\n{WISH}Bo, May 6, 2014\n", "yes", set(), {TWO}),
    "a byline": (f"{REPORT}Posted by Ann Lee\n{WISH}", "yes", {ONE, BYLINE}, set()),
    "a byline with a date": (
        f"{REPORT}Posted by Ann Lee on May 5, 2014\n{WISH}",
        "yes",
        {ONE, BYLINE},
        set(),
    ),
    "three bylines": (
        f"{REPORT}" + "".join(f"Posted by {name}\n{WISH}" for name in ("Ann", "Bo", "Cy")),
        "yes",
        {"bylines without dates may be those of several reports"},
        {THREE},
    ),
    "a signed quotation": (
        f'{REPORT}"I saw it from the quay."\nAnn Lee, May 5, 2014\n',
        "yes",
        {ONE, "what it signs is a quotation"},
        {NAMED, SIGNED},
    ),
    "one date between bylines": (
        f"{REPORT}Posted by Ann\n{WISH * 2}May 5, 2014\n{WISH}Posted by Bo\n{WISH}Posted by Cy\n{WISH}",
        "yes",
        {"bylines without dates may be those of several reports"},
        {THREE},
    ),
    "dates right below bylines": (
        REPORT + "".join(f"Posted by {name}\nMay 5, 2014\n{WISH}" for name in ("Ann", "Bo", "Cy")),
        "yes",
        {"bylines without dates may be those of several reports"},
        {THREE},
    ),
    "the last line": (
        f"{REPORT}Ann Lee says:\n",
        "no",
        {ONE, "nothing stands below the header"},
        {NAMED, SAYS},
    ),
    "the last line but a control": (
        f"{REPORT}Ann Lee says:\nReply\n",
        "no",
        {ONE, "nothing stands below the header"},
        {NAMED, SAYS, "lines such as Reply or Like stand beside"},
    ),
    "two dates without a year": (
        f"May 5\n{REPORT}May 6\n{REPORT}",
        "no",
        {TOP, "two dates alone may be those of two entries"},
        {TWO},
    ),
    "times": (
        f"{REPORT}9:12 am\n{WISH}10:15 am\n{WISH}11:20 am\n{WISH}",
        "yes",
        {"a time without date may be a timeline's", "no name stands beside the times, as in a timeline"},
        {THREE, TIMED},
    ),
    "names with ages": (f"{REPORT}Ann Lee\n2d\n{WISH}Bo Day\n1d\n{WISH}", "yes", set(), {TWO, TIMED}),
    "names with times": (
        f"{REPORT}Ann : 9:12 am\n{WISH}Bo : 9:15 am\n{WISH}Cy : 9:20 am\n{WISH}",
        "yes",
        {"a time without date may be a timeline's"},
        {THREE, TIMED},
    ),
    "below a heading": (f"{REPORT}1 Comment\nAnn Lee says:\n{WISH}", "yes", {ONE}, {NAMED, SAYS, HEADED}),
    "controls below comments": (
        f"{REPORT}Ann says:\n{WISH}Reply\nBo says:\nNo.\nReply\n",
        "yes",
        set(),
        {TWO, SAYS, "lines such as Reply or Like stand beside"},
    ),
    "controls below the header": (
        f"{REPORT}Ann says:\nReply\n{WISH}",
        "yes",
        {ONE},
        {NAMED, SAYS, "lines such as Reply or Like stand beside"},
    ),
    "prose below": (
        f"{REPORT}Ann says:\nYes.\nBo says:\nNo.\nCy says:\nOh.\n{REPORT * 6}",
        "yes",
        {"the headers end long before the page does"},
        {THREE, SAYS},
    ),
    "titles of comments above": (
        f"{REPORT}Re: the quake\nAnn, May 5, 2014\n{WISH}Re: the quake\nBo, May 6, 2014\n{WISH}",
        "yes",
        set(),
        {TWO, "above stand titles as comments have them"},
    ),
    "a title above": (f"River rises\nAnn Lee says:\n{WISH}", "yes", {ONE, TOP}, {NAMED, SAYS}),
    "two lines above": (f"River rises\nIt rose.\nAnn Lee says:\n{WISH}", "yes", {ONE}, {NAMED, SAYS}),
}


@pytest.mark.parametrize(("page", "answer", "less", "more"), HEADERS.values(), ids=HEADERS)
def test_what_speaks_for_headers_and_against_them(page, answer, less, more):
    found, one, other = weigh(page)
    for_comments, against = (one, other) if found == "yes" else (other, one)
    assert found == answer
    # What the register of the lines says is the fitted model's.
    fitted = ("register", "the register", "prior: few pages")
    assert {cue for cue in for_comments if not cue.startswith(fitted)} == {PRIOR, *more}
    assert {cue for cue in against if not cue.startswith(fitted)} == less


def test_a_weak_header_and_the_register_below_it_are_heard_together():
    document = sitrep.parse(f"{REPORT}Posted by Ann Lee\n{WISH}")
    (comment,) = document.comments
    assert (comment.header.author, comment.paragraphs[0].text) == ("Ann Lee", WISH.strip())
    told = {reason.cue for reason in document.decisions[0].reasons}
    assert {PRIOR, BYLINE, DOUBT, "the register changes from a reporter's to commenters'"} <= told
    assert not sitrep.parse(f"{REPORT}Posted by Ann Lee\n{REPORTED}").comments


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        (f"{REPORT}Ann Lee says:\n{WISH}", "register of the lines below the header and above it"),
        (f"{REPORT}{WISH}Ann Lee, May 5, 2014\n", "register of the lines above the signature"),
    ],
)
def test_how_the_lines_at_a_header_are_written_speaks_for_it(page, cue):
    assert cue in weigh(page)[1]


def test_many_headers_of_one_shape_say_enough():
    page = REPORT + "".join(f"{name} says:\n{WISH}" for name in ("Ann", "Bo", "Cy"))
    assert not any(cue.startswith("register") for cue in weigh(page)[1])


def test_a_signature_with_a_time_is_surer_than_one_with_a_date():
    def weigh_signature(line):
        reasons = sitrep.parse(f"{REPORT}{WISH}{line}\n").decisions[0].reasons
        return next(reason.weight for reason in reasons if reason.cue == SIGNED)

    assert weigh_signature("Ann Lee, May 5, 2014 at 5:11 pm") > weigh_signature("Ann Lee, May 5, 2014") > 0


@pytest.mark.parametrize(
    "others",
    [
        "November 9, 2012\nTown hall\nNovember 16, 2012\nOld school\n",
        "Ann Bay, November 9, 2012\nTown hall\nBo Bay, November 16, 2012\nOld school\n",
        "Posted by Kim Hale on November 9, 2012 at 8:30 pm\nTown hall\n",
        "Posted by Kim Hale\nTown hall\n",
    ],
)
@pytest.mark.parametrize("header", ["Ann Lee, May 1, 2014 at 5:11 pm\n", "Ann Lee says:\n"])
def test_lines_of_another_shape_are_not_counted_with_the_headers(header, others):
    answer, more, less = weigh(f"Meetings about the flood\n{others}{REPORT}{header}{WISH}")
    assert (answer, ONE in less, NAMED in more) == ("yes", True, True)


def test_a_place_that_was_not_taken_is_no_likelier_than_that_there_are_comments():
    page = "Quake at Ostra.\nTwo people were hurt, police said.\n"
    presence, boundary = sitrep.parse(page).decisions[:2]
    assert (presence.answer, boundary.question, boundary.answer) == ("no", "boundary", "no")
    assert boundary.confidence >= presence.confidence > 0.9


def test_a_heading_that_counts_the_comments_says_more_than_one_that_does_not():
    page = REPORT + "{}\nFelt it here.\nAll of the glasses fell.\nSame.\n"
    assert weigh_by_cue(page.format("2 Comments"), HEADED) > weigh_by_cue(page.format("Comments"), HEADED) > 0


def test_a_byline_with_a_date_is_held_against_comments_less_than_one_without():
    dated, bare = (f"{REPORT}Posted by Ann Lee{date}\n{WISH}" for date in (" on May 5, 2014", ""))
    assert weigh_by_cue(bare, BYLINE) < weigh_by_cue(dated, BYLINE) < 0


BESIDE = "register of the lines below the header and above it"
ABOVE = "register of the lines above the signature"


@pytest.mark.parametrize(
    ("form", "heard"),
    [
        ("May {day}, 2014\n{said}", True),
        ("By {name}\n{said}", True),
        ("{name}, May {day}, 2014\n{said}", False),
        ("{name} : 9:1{day} am\n{said}", False),
        ("9:1{day} am\n{said}", True),
    ],
)
def test_of_three_headers_those_without_names_or_dates_are_heard(form, heard):
    page = REPORT + "".join(
        form.format(name=name, day=day, said=WISH) for day, name in enumerate(("Ann", "Bo", "Cy"), 1)
    )
    decision = sitrep.parse(page).decisions[0]
    assert (BESIDE in {reason.cue for reason in decision.reasons}) == heard


def test_one_time_without_a_name_may_be_a_timelines():
    answer, more, less = weigh(f"{REPORT}9:12 am\n{REPORTED}")
    told = {"a time without date may be a timeline's", "no name stands beside the times, as in a timeline"}
    assert told <= (less if answer == "yes" else more)


TONE = "I love you all and I miss you so much, you have no idea how I felt when my feet got wet again lol\n"
MEEK = "The road is open, as far as the bridge goes.\n"


def test_a_reader_above_a_header_speaks_against_it():
    header = f"Ann Lee says:\n{MEEK}"
    assert weigh_by_cue(f"{TONE * 4}{header}", BESIDE) < weigh_by_cue(f"{REPORTED * 4}{header}", BESIDE)


def test_a_short_line_right_above_a_header_does_not_speak_for_it():
    told = {
        weigh_by_cue(f"{REPORTED * 4}{line}Ann Lee says:\n{MEEK}", BESIDE)
        for line in ("", "I love you lol\n")
    }
    assert len(told) == 1


def test_a_signature_is_weighed_by_the_comment_above_it_and_by_the_report_above_that():
    signed = "Ann Lee, May 5, 2014\n"
    above = [weigh_by_cue(f"{report * 4}{WISH}{signed}", ABOVE) for report in (TONE, REPORTED)]
    assert above == sorted(set(above))


def test_where_the_register_begins_comments_below_the_second_time_the_times_are_the_reports():
    page = f"{REPORT}9:11 am\nPumps were brought from the north.\n9:42 am\n{WISH}I saw it too, you are so right! lol\n"
    first, *_ = sitrep.parse(page).comments
    assert (first.header, first.body) == (None, WISH.strip())


def test_where_the_register_begins_comments_below_the_first_byline_bylines_sign_none():
    page = f"{REPORT}Posted by Ann Lee\n{WISH}I saw it too, you are so right! lol\nPosted by Bo Day\n"
    first, *_ = sitrep.parse(page).comments
    assert (first.header, first.body) == (None, WISH.strip())


@pytest.mark.parametrize(
    ("page", "cue"),
    [
        (
            f"{REPORT}By Ann\n{WISH * 2}May 5, 2014\n{WISH}By Bo\n{WISH * 2}2 days ago\n{WISH}By Cy\n{WISH}",
            "dates stand apart from the bylines, as those of several reports do",
        ),
        (
            f"{REPORT}9:12 am\nAnn Lee on bridges\n10:15 am\nBo Day on dams\n11:20 am\nCy Fox\n{WISH}",
            "what stands below the times may be a programme's",
        ),
    ],
)
def test_what_speaks_against_headers_of_other_things_is_told(page, cue):
    lines = split_into_lines(page)
    section = find_section_by_headers(lines, label_lines(lines), None, len(lines))
    assert section is not None
    assert cue in {reason.cue for reason in section.reasons if reason.weight < 0}


LINKS = "they stand below a heading of links to other pages"
ENTRIES = "where names would stand are kinds of entries, as in a live blog"
FIELDS = "the dates are fields, and none has a name"
CUT = "most texts below the headers are cut short, as teasers are"
LETTER = "nothing stands below most of the headers, as below those who sign a letter"
COMMENT = "its words say that it is a comment's"
MENU = "most lines between the headers are no sentences, as in a menu"
LINKED = "".join(
    f"{name}, May 5, 2014\n{WISH}Poems by {name}\nTales by {name}\nMaps by {name}\n"
    for name in ("Ann", "Bo", "Cy")
)
TITLED = "May 5, 2014\nOld maps of Ostra\nMay 6, 2014\nA new school\n"


@pytest.mark.parametrize(
    ("page", "cue", "is_told"),
    [
        (f"{REPORT}Comment by Ann Lee on May 5, 2014\n{WISH}", COMMENT, True),
        (f"{REPORT}Posted by Ann Lee on May 5, 2014\n{WISH}", COMMENT, False),
        (f"{REPORT}See also:\n{TITLED}", LINKS, True),
        (f"See also:\n{TITLED}", LINKS, True),
        (f"See also:\nOld maps\n{REPORT}{TITLED}", LINKS, False),
        (f"{REPORT}Update, May 5, 2014\n{WISH}Update, May 6, 2014\n{WISH}", ENTRIES, True),
        (f"{REPORT}Update, May 5, 2014\n{WISH}Ann Lee, May 6, 2014\n{WISH}", ENTRIES, False),
        (f"{REPORT}Time: May 5, 2014\n{WISH}Time: May 6, 2014\n{WISH}", FIELDS, True),
        (f"{REPORT}Time: May 5, 2014\n{WISH}May 6, 2014\n{WISH}", FIELDS, False),
        (f"{REPORT}Ann, May 5, 2014\nIt … Read more\nBo, May 6, 2014\nIt … Read more\n", CUT, True),
        (f"{REPORT}Ann, May 5, 2014\nIt … Read more\nBo, May 6, 2014\n{WISH}", CUT, False),
        (f"{REPORT}Ann, May 5, 2014\nIt [Read more »]\nBo, May 6, 2014\nIt (Read more…)\n", CUT, True),
        (REPORT + LINKED, MENU, True),
        (REPORT + LINKED.partition("Cy")[0], MENU, False),
    ],
)
def test_what_headers_of_other_things_have_is_told_if_most_have_it(page, cue, is_told):
    lines = split_into_lines(page)
    section = find_section_by_headers(lines, label_lines(lines), None, len(lines))
    assert section is not None
    assert (cue in {reason.cue for reason in section.reasons}) == is_told


@pytest.mark.parametrize(("said", "is_told"), [("", True), (WISH, False)])
def test_three_who_sign_a_letter_say_nothing(said, is_told):
    lines = split_into_lines(f"3 Comments\nAnn, May 5, 2014\n{said}Bo, May 6, 2014\n{said}Cy, May 7, 2014\n")
    section = find_section_by_headers(lines, label_lines(lines), 0, len(lines))
    assert section is not None
    assert (LETTER in {reason.cue for reason in section.reasons}) == is_told


def test_lines_that_come_again_beside_the_headers_say_less_than_those_that_are_known():
    form = f"{{}}, May 5, 2014 at 5:11 pm\n{WISH}"
    page = REPORT + "".join(f"{form.format(name)}{{}}\n" for name in ("Ann Lee", "Bo Day", "Cy Fox"))
    again = weigh_by_cue(page.replace("{}", "Old tales"), "lines that come again stand beside")
    known = weigh_by_cue(page.replace("{}", "Reply"), "lines such as Reply or Like stand beside")
    assert 0 < again < known

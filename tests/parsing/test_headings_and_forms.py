"""What sites print above and below the comments: headings that count them, and forms to write one."""

import pytest
from support.pages import NAMES, write

import sitrep
from sitrep.parsing.lines.labelling import find_heading

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
    "The survey expects aftershocks for several days, and the school stays closed until Wednesday.\n"
)
SAID = "Ann says:\nFelt it here.\nBob says:\nSame.\n"


def bodies_of(page, **options):
    return [each.body for each in sitrep.parse(page, **options).comments]


def notices_of(page):
    return [(each.kind, each.text) for each in sitrep.parse(page).notices]


@pytest.mark.parametrize(
    "form",
    [
        "Leave a comment\nName\nEmail\nWebsite\n",
        # Longer than the labels of a form are.
        "You are not logged in; please log in or register with your name and address to post a comment here.\nName\n",
    ],
)
def test_a_form_below_the_comments_is_no_part_of_the_last(form):
    assert bodies_of(REPORT + SAID + form) == ["Felt it here.", "Same."]
    assert [text for _, text in notices_of(REPORT + SAID + form)] == form.splitlines()


def test_a_request_for_comments_above_many_short_ones_is_no_form():
    said = [f"we felt it up at number {number}, lol" for number in range(21, 33)]
    page = REPORT + "Leave a comment\n" + "\n".join(said)
    assert bodies_of(page, comments="expect") == said


def test_a_request_for_comments_among_them_is_no_form():
    page = REPORT + SAID + "Leave a comment\nCat says:\nNot here.\n"
    assert bodies_of(page)[2:] == ["Not here."]


def test_a_heading_below_the_comments_is_no_part_of_the_last():
    page = REPORT + SAID + "2 Comments\n"
    assert bodies_of(page) == ["Felt it here.", "Same."]
    assert notices_of(page) == [("comment-heading", "2 Comments")]


def test_a_heading_above_the_comments_counts_where_another_stands_below():
    page = REPORT + "2 Comments\nFelt it here.\nSame.\nComments\n"
    assert bodies_of(page) == ["Felt it here.", "Same."]


def test_a_heading_with_nothing_but_controls_below_heads_no_comments():
    assert bodies_of(REPORT + "2 Comments\nReply\nLike\n") == []


def test_dates_above_the_heading_are_not_those_of_comments():
    dated = "Kim Hale, May 1, 2014 at 9:00 am\n"
    page = REPORT + dated + REPORT + "2 Comments\n"
    page += "".join(f"{name}, May 2, 2014 at 5:11 pm\nSame.\n" for name in ("Ann Lee", "Bo Day"))
    assert [each.author for each in sitrep.parse(page).comments] == ["Ann Lee", "Bo Day"]


def test_one_comment_below_a_heading_that_counts_one():
    assert bodies_of(REPORT + "1 Comment\nFelt it here.\n") == ["Felt it here."]


def test_a_heading_that_counts_none_heads_no_comments():
    page = REPORT + "0 Comments\nOur newsroom is in Ostra.\nWe are glad to hear from you.\n"
    assert bodies_of(page) == []


def test_a_page_of_a_form_alone_has_no_comments_whatever_the_caller_says():
    assert bodies_of("Leave a comment\nName\nEmail\nWebsite\n", comments="expect") == []


@pytest.mark.parametrize(
    "said",
    [
        ["Felt it here.", "Same."],
        [
            "Felt it here.",
            "All of the glasses fell off the shelf in the kitchen, and then the lights went out for good.",
        ],
    ],
)
def test_a_request_below_the_heading_is_no_part_of_the_first_comment_without_a_header(said):
    page = REPORT + "2 Comments\nLog in or register to post comments\n" + "\n".join(said)
    assert bodies_of(page) == said
    assert [kind for kind, _ in notices_of(page)] == ["comment-heading", "login"]


@pytest.mark.parametrize(
    "form",
    [
        "Leave a comment\nName\nEmail\nWebsite\n",
        "Log in to post comments\nUser name *\nPassword (required)\n",
        # Fewer lines than there are comments.
        "Log in to post comments\nOur newsroom is in Ostra.\n",
    ],
)
def test_a_heading_that_counts_comments_above_a_form_heads_none(form):
    page = REPORT + "2 Comments\n" + form
    assert bodies_of(page) == []
    assert notices_of(page)[0] == ("comment-heading", "2 Comments")


def test_a_request_and_short_lines_below_a_heading_without_a_count_are_a_form():
    assert bodies_of(REPORT + "Comments\nLog in to post comments\nFelt it here.\n") == []


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("1 Comment\nLog in to post comments\n", ["Felt it here."]),
        ("2 Comments\nReply\nLog in to post comments\n", ["Felt it here.", "Same."]),
        ("2 Comments\nShare this page!\nReply\nLog in to post comments\n", ["Felt it here.", "Same."]),
    ],
)
def test_other_lines_of_the_site_may_stand_between_the_heading_and_the_request(head, said):
    assert bodies_of(REPORT + head + "\n".join(said)) == said


def test_controls_below_a_request_are_not_counted_as_comments():
    assert bodies_of(REPORT + "2 Comments\nLog in to post comments\nOur newsroom is in Ostra.\nReply\n") == []


@pytest.mark.parametrize(
    "labels",
    [
        "Newest\nOldest\nBest rated\n",
        "Restacks\nPlease share this page with your friends.\nRestacks\n",
        "Restacks\n",
        "Log in\nSign up\n",
        "Comments Filter: All\n",
        "Please be kind. All comments must follow the rules of the house, or they will not be shown.\n",
    ],
)
@pytest.mark.parametrize("heading", ["Comments", "2 Comments", "Leserkommentare (2)"])
def test_labels_between_the_heading_and_the_first_header_are_the_sites(heading, labels):
    page = f"{REPORT}{heading}\n{labels}{SAID}"
    assert bodies_of(page) == ["Felt it here.", "Same."]
    assert sitrep.parse(page).comments[0].start == page.index("Ann says:")


@pytest.mark.parametrize("heading", ["Comments", "3 Comments", "12 Comments"])
def test_rules_above_three_comments_with_names_are_no_comment(heading):
    rules = (
        "The following are comments from our readers. In no way do they represent the view of the station.\n"
    )
    page = f"{REPORT}{heading}\n{rules}{SAID}Cat says:\nNot here.\n"
    assert bodies_of(page) == ["Felt it here.", "Same.", "Not here."]


def test_a_sentence_between_the_heading_and_the_first_header_is_a_comment():
    assert bodies_of(f"{REPORT}3 Comments\nRecent\nIt shook!\n{SAID}") == [
        "It shook!",
        "Felt it here.",
        "Same.",
    ]


FIRST = "I was the first to feel it.\n"
NAMED = f"{SAID}Cat says:\nNot here.\n"


@pytest.mark.parametrize(
    ("heading", "named", "is_comment"),
    [
        ("2 Comments", NAMED, False),
        ("3 Comments", NAMED, False),
        ("4 Comments", NAMED, True),
        ("5 Comments", NAMED, False),
        # Two names show less, and where one comment has none another may have none.
        ("2 Comments", SAID, True),
        (
            "3 Comments",
            "".join(f"{who}May {day}, 2014\nSame.\n" for day, who in enumerate(("Ann, ", "", "Cat, "), 1)),
            True,
        ),
    ],
)
@pytest.mark.parametrize("label", ["", "Restacks\nPlease share this page with your friends.\n"])
def test_when_a_sentence_between_the_heading_and_the_headers_is_a_comment(heading, named, is_comment, label):
    comments = sitrep.parse(f"{REPORT}{heading}\n{label}{FIRST}{named}").comments
    assert comments[0].text == (FIRST if is_comment else named[: named.index(comments[1].text)]).strip()
    assert len(comments) == is_comment + named.count("\n") // 2


@pytest.mark.parametrize(
    "heading",
    [
        "2 réflexions au sujet de « La passerelle »",
        "3 Gedanken zu „Die Brücke“",
        "2 pensamientos en “El puente”",
        "2 pensieri su “Il ponte”",
        "Een gedachte over “De brug”",
        "4 reaktioner på ”Bron”",
    ],
)
def test_headings_of_blogs_in_other_languages_are_some(heading):
    found = find_heading(heading)
    assert (found is not None) == heading[0].isdigit()


def test_in_french_a_name_and_a_date_stand_before_what_says_so():
    page = (
        REPORT + "Ann Lee le 15 février 2012 à 9 h 12 min a dit :\nMerci pour l’information !\nRépondre ↓\n"
    )
    comment = sitrep.parse(page).comments[0]
    assert (comment.author, str(comment.published)) == ("Ann Lee", "2012-02-15 09:12:00")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_notice_between_the_heading_and_the_first_header_is_of_the_page(count):
    document = sitrep.parse(
        f"{REPORT}{count} Comments\nShare this page!\n" + write("{name}, {date}{said}", NAMES[:count])
    )
    assert [notice.text for notice in document.notices] == [f"{count} Comments", "Share this page!"]
    assert len(document.comments) == count


def test_a_heading_right_above_the_only_date_is_no_name():
    said = (
        "You people should stay home when the water comes, you guys act like the town can hold back a river."
    )
    answered = (
        "Sounds like yours is the silly one here. She was hardly at the bridge when it happened, junior."
    )
    page = f"{said}\n{answered}\nTotal Comments (1465)\nNovember 12, 2012  02:57 PM ET"
    for policy in ("auto", "expect"):
        assert all(comment.author is None for comment in sitrep.parse(page, comments=policy).comments)


MENU = "".join(f"Story number {number} of the valley\nPhotos\n" for number in range(8))


@pytest.mark.parametrize(
    "below",
    [
        f"Recommend this\n{MENU}",
        f"Print\nQueue\n{MENU}",
        "Conversation powered by Livefyre\nIt rained again in Lom, an office said.\n",
        "Please enable JavaScript to view the comments powered by Disqus.\nIt rained again in Lom, an office said.\n",
        "To post a comment, log into your network.\nIt rained again in Lom, an office said.\n",
    ],
    ids=["buttons", "more buttons", "a program", "another program", "a form"],
)
def test_below_a_heading_that_counts_nothing_a_menu_may_stand_and_no_comment(below):
    assert not sitrep.parse(f"{REPORT}Comments\n{below}").comments


def test_a_heading_above_the_report_is_a_link():
    report = "".join(f"{line}\n" for line in REPORT.splitlines() * 2)
    menu = "Valley Post\nHome\nNews\nWeather\nSports\nPhotos\nVideo\n"
    page = f"{menu}The water rose by two metres\nComments\nShare\n{report}"
    document = sitrep.parse(page)
    assert not document.comments
    heard = {reason.cue: reason.weight for reason in document.decisions[0].reasons}
    assert heard["register of the lines below the heading"] > 0


def test_what_people_say_below_such_a_heading_is_comments():
    said = "Oh no, I hope you are all fine!\nI saw it from the bridge, it was awful.\nWe left on Sunday, thank you.\n"
    assert len(sitrep.parse(f"{REPORT}Comments\n{said}").comments) == 3

"""What sites print below the comments is no part of the last of them."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, bodies_of, headers_of, write

import sitrep
from sitrep.parsing.context.menus import mark_menus
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.tails import find_tail

FOOTERS = {
    "form and sidebar": "Leave a Reply\nName *\nEmail *\nWebsite\nRecent Posts\nA walk\nArchives\nJuly 2012\n",
    "blog archive": "Post a Comment\nNewer Post Older Post Home\nAbout Me\nMeredith\nWife, mother, owner of a dog.\n",
    "most read": "Most Read Stories\nBody found in the lake\nWhat we know about the new stadium so far\nContact us\n",
    "labels of a form": "Name:\nEmail:\nComment:\nCommenting by somebody\n",
    "other pages with dates": "Recent Posts\nMetro delays\nApril 2, 2009\nMan held\nApril 1, 2009\n",
    "a list of comments": "Recent Comments\nAnn Lee on River rises\nDi May on An old post\nMeta\nLog in\n",
    "legal": "Terms of Service\nPrivacy\nThis page is printed in the valley\n© 2014 The Valley\nAll rights reserved\n",
    "German": "Bitte melden Sie sich an, um zu kommentieren.\nMeistgelesen\nZug entgleist\nImpressum\n",
    "Dutch": "Je moet ingelogd zijn om te reageren\nMeer nieuws\nVoorpagina\n",
    "French": "Articles récents\nLe retour de la lumière\nContact\n",
    "Spanish": "Para comentar es necesario estar registrado\nLo más visto\nEl tiempo para mañana\n",
    "Portuguese": "Deixe uma resposta Cancelar resposta\nMais lidas\nPrefeito anuncia obras\n",
    "Polish": "Dodaj komentarz\nTwój nick\nZobacz także\nOrkan w obiektywie\n",
    "Russian": "Оставить комментарий\nПредыдущая запись\n",
    "Swedish": "Lämna ett svar\nNamn\nE-post\n",
}
# What no list of words has: it stands below what ends each comment.
UNKNOWN = (
    "Bridge week in pictures\nThe dish of the day\nAn evening with the old ferry men of Ostra\nTwenty more\n"
)
FORMS = [
    "{name}\n{date}{said}",
    "{name}, {date}{said}",
    "{name} says:\n{date}{said}Reply\n",
    "{name} said...\n{said}{date}",
    "{said}Posted by {name} | {date}",
]


def tail_of(page):
    """Return the lines from which on nothing is a comment."""
    lines = split_into_lines(page)
    return list(lines.texts[find_tail(lines, mark_menus(lines, label_lines(lines))) :])


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("joint", ["\n", "\n\n"], ids=["dense", "blank"])
def test_the_last_comment_ends_above_the_footer(form, footer, joint):
    page = (REPORT + "3 Comments\n" + write(form) + footer).replace("\n", joint)
    assert headers_of(page) == SIGNED


WORDS = ("It was over the quay at ten.", "Is the school open?", "My cousin says no.\nShe lives there.")


def write_words(form):
    """Return a comment in a *form* for each of three people, none in the words of another."""
    parts = (
        form.format(name=name, date=DATE.format(day), said="{said}") for day, name in enumerate(NAMES, 1)
    )
    return "".join(part.format(said=f"{words}\n") for part, words in zip(parts, WORDS, strict=True))


def read_last(page):
    """Return the last comment, without its header, as it is written."""
    return sitrep.parse(page).comments[-1].text.partition(" pm\n")[2]


@pytest.mark.parametrize(
    ("line", "ends"),
    [("© 2014 The Valley", True), ("Powered by readers like you: please donate via PayPal", False)],
)
def test_a_notice_below_the_comments_ends_them_if_it_is_of_a_kind_that_stands_there(line, ends):
    others = "".join(f"The {number} boats of the valley are at sea\n" for number in range(3, 18))
    page = REPORT + write("{name}, {date}{said}") + f"{line}\n{others}"
    assert read_last(page) == (SAID + ("" if ends else f"{line}\n{others}")).strip()


def test_a_date_in_the_first_line_of_a_footer_heads_no_comment():
    page = REPORT + write("{name}\n{date}{said}") + "Older post, May 4, 2014 at 5:14 pm\nThe boats\n"
    assert headers_of(page) == SIGNED


@pytest.mark.parametrize("below", ["", "The boats\n"])
def test_a_link_to_another_post_heads_no_comment_though_it_is_written_as_headers_are(below):
    page = REPORT + write("{name}, {date}{said}") + "Older post, May 4, 2014 at 5:14 pm\n" + below
    assert [(author, day) for author, day, _ in headers_of(page)] == [
        (author, day) for author, day, _ in SIGNED
    ]


@pytest.mark.parametrize(("tail", "ends"), [("Website\n", False), ("Name:\nEmail:\n", True)])
def test_two_labels_of_a_form_end_the_comments_and_not_one(tail, ends):
    page = REPORT + write("{name}, {date}{said}") + tail
    assert read_last(page) == (SAID + ("" if ends else tail)).strip()


LONG = "The bridge will be closed for ever, said the mayor on the radio today.\n"


@pytest.mark.parametrize(
    ("form", "ends", "told"),
    [
        ("{date}{said}", ["Thanks\nReply\n", "Thanks\nReply\n", *["Reply\n"] * 3], True),
        # One control shows it, and one date does not.
        ("{date}{said}", ["Reply\n"] * 2, True),
        ("{said}{date}", [""] * 2, False),
        ("{said}{date}", [""] * 3, True),
        ("{date}{said}", [*["Reply\n"] * 3, "", "", "Reply\n"], False),
        # The control above the text is not what the comment ends with.
        ("{date}Share\n{said}", ["Reply\n"] * 3, True),
        # Nobody's site prints as much, or no words.
        ("{date}{said}", [LONG] * 4, False),
        ("{date}{said}", ["???\n"] * 4, False),
    ],
)
def test_what_shows_where_the_last_comment_ends(form, ends, told):
    names = (*NAMES, "Di Moss", "Ed Roe", "Fay Orr")
    said = (*WORDS, "She lives there.", "Two of them went to see.", "Who told you?")
    form = "{name} said...\n" + form
    page = REPORT + "".join(
        form.format(name=name, date=DATE.format(day), said=f"{words}\n") + end
        for day, (name, words, end) in enumerate(zip(names, said, ends, strict=False), 1)
    )
    text = sitrep.parse(page + UNKNOWN).comments[-1].text
    assert text.endswith(page[-20:].strip() if told else UNKNOWN[-20:].strip())


@pytest.mark.parametrize(
    "form",
    [
        "{name}\n{date}{said}Reply\n",
        "{name}\n{date}{said}Reply\n3\n0\nShare\n",
        "{name} says:\n{date}{said}Log in to report abuse\n",
        "{name}\n{date}Rating: 4\n{said}Gefallen finden (12)\n",
        "{name} said...\n{said}{date}",
    ],
)
def test_the_last_comment_ends_with_what_the_others_end_with(form):
    written = write_words(form)
    assert sitrep.parse(REPORT + written + UNKNOWN).comments[-1].text.endswith(written[-20:].strip())


def test_a_control_below_the_second_of_two_dates_is_in_its_comment():
    page = REPORT + write("{name} said...\n{said}{date}", NAMES[:2]) + "Reply\n"
    assert sitrep.parse(page).comments[-1].text.endswith("Reply")


def test_the_date_of_the_last_comment_is_in_it_though_it_ends_otherwise():
    page = REPORT + write_words("{name} says:\n{said}Email\n{date}")
    page = page.replace("Email\nMay 3", "Email\nIs that so?\nMay 3")
    assert headers_of(page)[-1] == ("Cy Fox", 3, f"{WORDS[-1]}\nIs that so?")


def test_a_page_may_have_nothing_but_a_header():
    assert [each.text for each in sitrep.parse("Ann says:", comments="expect").comments] == ["Ann says:"]


def test_what_stands_in_the_middle_of_other_comments_ends_none():
    page = REPORT + write_words("{name}\n{date}{said}Reply\nI mean it, {name}.\n") + "I do.\n"
    assert headers_of(page)[-1][2].splitlines()[-1] == "I do."


def test_comments_that_end_with_text_do_not_show_where_the_last_ends():
    page = REPORT + write_words("{name}\n{date}{said}") + "Reply\nI mean it.\n"
    assert headers_of(page)[-1][2].splitlines()[-1] == "I mean it."


def test_a_request_that_stands_in_each_comment_opens_no_footer():
    page = REPORT + write_words("{name}\n{date}Sign in to rate this\n{said}")
    assert [body.splitlines()[-1] for _, _, body in headers_of(page)] == [
        said.splitlines()[-1] for said in WORDS
    ]


@pytest.mark.parametrize("other", [0, 1])
def test_a_request_that_stands_in_one_other_comment_opens_no_footer(other):
    page = REPORT + "".join(
        f"{name}\n{DATE.format(day)}{'' if day == 2 - other else 'Sign in to rate this'}\n{said}\n"
        for day, (name, said) in enumerate(zip(NAMES, WORDS, strict=True), 1)
    )
    assert headers_of(page)[-1] == ("Cy Fox", 3, f"Sign in to rate this\n{WORDS[-1]}")


@pytest.mark.parametrize(
    ("below", "tail"),
    [
        # A heading above the last header is not below the comments.
        (
            "It was over the quay.\n2 Comments\nCy Fox, May 3, 2014\nSame.\nAbout me\nMeredith\n",
            "About me\nMeredith\n",
        ),
        ("2 Comments\nDi May\nYes!\nAbout me\nMeredith\n", ""),
        ("Same.\nAbout me\n1 Comment\nDi May\nYes!\n", ""),
        ("Same.\nAbout me\n0 Comments\nMeredith\n", "About me\n0 Comments\nMeredith\n"),
        ("Same.\nAbout me\nMeredith\n2 Comments\n", "About me\nMeredith\n2 Comments\n"),
    ],
)
def test_no_footer_ends_comments_above_a_heading_of_others(below, tail):
    page = f"{REPORT}Ann Lee, May 1, 2014\nSame.\nBo Day, May 2, 2014\n{below}"
    assert tail_of(page) == tail.splitlines()


def test_a_heading_below_other_comments_has_some_too():
    said = (
        "Two of the boats are gone, and nobody here knows who saw them last or where they went in that night."
    )
    page = (
        f"{REPORT}{write('{name}, {date}{said}')}Post a comment\n2 Comments\nDi May\n{said}\nEd Fox\nYes!\n"
    )
    assert "Yes!" in sitrep.parse(page).comments[-1].text


def test_one_word_as_forms_have_it_is_a_comment():
    page = REPORT + write("{name}, {date}{said}") + f"Di May, {DATE.format(4)}Website\nIt is down.\n"
    assert headers_of(page)[-1] == ("Di May", 4, "Website\nIt is down.")


def test_a_date_below_the_last_of_the_comments_that_have_it_there_is_its_own_above_a_footer():
    page = REPORT + write("{name} said...\n{said}{date}") + "About Me\nMeredith\n"
    assert headers_of(page) == SIGNED
    assert bodies_of(page) == [(name, SAID.strip()) for name in NAMES]


TITLES = "".join(f"The {number} boats of the valley\n" for number in range(3, 10))


@pytest.mark.parametrize(
    ("above", "tail"),
    [
        (REPORT, "Most read\nBridge closed\nTen boats\n"),
        ("", "Most read\nBridge closed\nTen boats\n"),
        (REPORT, f"Most read\n{TITLES}It was a sentence that they took for the title.\n"),
        (5 * REPORT + f"Most read\n{TITLES}" + 3 * SAID, ""),
        ("", "Share this page!\nLeave a reply\n"),
        (REPORT, "0 Comments\nLog in to post comments\nOur newsroom is in Ostra.\n"),
    ],
)
def test_lists_of_pages_notices_and_forms_are_the_tail_of_pages_without_headers(above, tail):
    assert tail_of(above + tail) == tail.splitlines()


LINKS = "Tides and moons\nBoats of the week\nLetters and cards\n"


@pytest.mark.parametrize(("below", "ends"), [("© Orvik Messenger\n", True), ("", False)])
def test_a_few_links_above_whose_the_site_is_are_no_part_of_the_last_comment(below, ends):
    last = sitrep.parse(REPORT + write("{name} on {date}{said}") + LINKS + below).comments[-1]
    assert last.text.endswith(SAID.strip()) == ends
    # Two may be somebody's own.
    two = LINKS.partition("\n")[2]
    assert (
        sitrep.parse(REPORT + write("{name} on {date}{said}") + two + below)
        .comments[-1]
        .text.endswith("cards")
    )


@pytest.mark.parametrize("line", ["© Orvik Messenger", "Orvik Messenger © all of us", "Orvik FM © 2015"])
def test_a_short_line_with_the_sign_of_copyright_is_a_notice(line):
    (notice,) = sitrep.parse(f"{REPORT}{line}\n").notices
    assert (notice.kind, notice.text) == ("copyright", line)

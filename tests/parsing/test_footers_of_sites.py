"""What sites print below the comments is no part of the last of them."""

import pytest
from support.pages import DATE, NAMES, REPORT, SAID, SIGNED, bodies_of, headers_of, write

import sitrep

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

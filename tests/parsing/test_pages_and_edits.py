"""What sites print below comments: links to other pages of them, and when a comment was changed, and by whom."""

import pytest
from support.pages import NAMES, REPORT, SAID, write

import sitrep

FORMS = ["{name}\n{date}{said}", "{name} says:\n{date}{said}Reply\n"]
EDITS = (
    "« Last Edit: February 14, 2013, 12:44:51 PM by Ann Lee »",
    "Last edited by Ann; 02-14-2013 at 12:44 PM.",
    "Last edited by Ann on Thu Feb 14, 2013 12:44 pm, edited 2 times in total.",
    "This post has been edited by Ann: 14 February 2013 - 12:44",
    "Zuletzt geändert von Ann am 14. Februar 2013, 12:44",
    "Dernière édition par Ann le 14 Fév 2013 12:44, édité 2 fois",
    "Última edición por Ann el 14 Feb 2013 12:44",
    "Laatst gewijzigd door Ann op 14-02-2013 12:44",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "line",
    [
        "View all 5 comments",
        "Read all 4 comments",
        "[ Previous ] [ Next ]",
        "Previous Next",
        "Prev 1 2 3 Next",
        "Previous | Next",
        "Zurück 1 2 3 ... 9 Weiter",
        "Précédent Suivant",
        "Return to top",
        "Cancel reply",
    ],
)
def test_links_below_the_last_comment_are_of_none(form, line):
    document = sitrep.parse(f"{REPORT}{write(form)}{line}\n")
    assert [each.body for each in document.comments] == [SAID.strip()] * 3
    assert [each.text for each in document.notices] == [line]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("line", EDITS)
def test_when_a_comment_was_changed_is_no_word_of_it(form, line):
    page = f"{REPORT}{write(form)}".replace(SAID, f"{SAID}{line}\n", 1)
    comments = sitrep.parse(page).comments
    assert [(each.author, each.body) for each in comments] == [(name, SAID.strip()) for name in NAMES]
    assert comments[0].boilerplate[0].text == line


@pytest.mark.parametrize(
    "line",
    [
        "Previous owners never fixed it, and the next will not",
        "Prev 2 winters were no better",
        "[ Previous ] flood was worse",
        "Edited by fools, 2013 is a year that papers forget",
        "Last edited in haste.",
        "This post was a joke, sent at 12:44 on 14 February",
        "Edit: it was 4.30, by my clock",
    ],
)
def test_what_only_begins_like_one_is_said(line):
    page = f"{REPORT}{write(FORMS[0])}".replace(SAID, f"{SAID}{line}\n", 1)
    assert sitrep.parse(page).comments[0].body == f"{SAID}{line}"

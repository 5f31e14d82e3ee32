"""Pages that have no comments, and say so, or show it by what stands where comments would."""

import pytest
from support.pages import DATE, REPORT, SAID, headers_of, write

import sitrep
from sitrep.parsing.sections.absence import _FIRST, _PHRASES

# As sure as names alone can be: seven of them, two of which come back.
TALK = "".join(
    f"{name}\n{said}\n"
    for name, said in (
        ("Kim Hale", "Good evening from the quay, lol."),
        ("Fay Orr", "I think you can all see the boats?"),
        ("Kim Hale", "Thanks! They are back, and I am so glad."),
        ("Ed Roe", "You should have heard the noise, wow!"),
        ("Fay Orr", "I know, I was there, believe me."),
        ("Gus Day", "Do you want to know what I think?"),
        ("Kim Hale", "I am going home now, good night!"),
    )
)


@pytest.mark.parametrize(
    "said",
    [
        "0 comments",
        "Comments (0)",
        "Comments\n0",
        "No comments yet",
        "There are no comments yet. Be the first!",
        "Be the first to comment on this story",
        "Comments are turned off for this article",
        "Noch keine Kommentare vorhanden",
        "0 comentarios\nSé el primero en comentar",
        "Soyez le premier à réagir",
        "Nog geen reacties",
        "Brak komentarzy",
        "Комментариев пока нет",
        "Non ci sono ancora commenti",
        "Ainda não há comentários",
        "Der er ingen kommentarer",
        "Ei kommentteja",
        "Zatím žádné komentáře",
        "Még nincs hozzászólás",
        "Nu există comentarii",
        "Коментарів ще немає",
        "Henüz yorum yapılmamış",
        "İlk yorumu siz yapın!",
        "Δεν υπάρχουν σχόλια",
        "Γίνετε ο πρώτος που θα σχολιάσει",
        "コメントはまだありません",
        "暂无评论",
    ],
)
@pytest.mark.parametrize("footer", ["", "All rights reserved.\n"])
def test_a_page_that_says_that_it_has_no_comments_has_none(said, footer):
    assert sitrep.parse(REPORT + TALK).comments
    document = sitrep.parse(f"{REPORT}{TALK}{said}\n{footer}")
    assert document.comments == ()
    assert "the page says that it has no comments" in {reason.cue for reason in document.decisions[0].reasons}
    assert sitrep.parse(f"{REPORT}{TALK}{said}\n{footer}", comments="expect").comments


@pytest.mark.parametrize("said", ["Responses (0)", "No comment.", "We have no comments so far."])
def test_other_lines_say_nothing_of_the_page(said):
    assert sitrep.parse(f"{REPORT}{TALK}{said}\n").comments


def test_it_is_said_near_the_end():
    assert sitrep.parse(f"No comments yet\n{TALK}").comments == ()
    assert sitrep.parse(f"{REPORT}No comments yet\n{REPORT * 20}{TALK}").comments


def test_what_is_said_of_another_page_counts_for_nothing_where_this_one_counts_comments():
    page = f"{REPORT}3 Comments\n{write('{name}, {date}{said}')}Most read\nA walk\n0 comments\n"
    assert len(sitrep.parse(page).comments) == 3


@pytest.mark.parametrize(
    "kinds",
    [
        ("Investigating", "Identified", "Resolved"),
        ("Update", "Correction", "Ann Lee"),
        ("Aktualisierung", "Korrektur", "Korrektur"),
    ],
)
def test_entries_of_a_log_are_no_comments_though_they_have_dates(kinds):
    page = "".join(
        f"{kind}\n{DATE.format(day)}The lines are up again, we are told.\n"
        for day, kind in enumerate(kinds, 1)
    )
    assert headers_of(REPORT + page) == []


def test_those_who_sign_a_letter_are_no_commenters():
    page = "".join(
        f"{name}\nUniversity of Calder\nMay {day}, 2011\n"
        for day, name in enumerate(("Ann Lee", "Bo Day", "Cy Fox", "Di May"), 1)
    )
    assert headers_of(f"{REPORT}Signed by\n{page}The letter is open until the end of June.\n") == []


@pytest.mark.parametrize("link", ["Read more", "Weiterlesen", "[19]Read more »", "Lire la suite"])
def test_texts_that_are_cut_short_are_teasers(link):
    page = write("by {name} on {date}{said}").replace(
        SAID, f"The water board shut the lower gate on Monday and ... {link}\n"
    )
    assert headers_of(REPORT + page) == []


def test_a_comment_that_is_folded_is_none():
    page = write("{name}, {date}{said}Read more\n")
    assert len(headers_of(REPORT + page)) == 3


@pytest.mark.parametrize(
    "said", ['It says "Be the first to comment", and I am not.\n', "No comments? Fine by me.\n"]
)
def test_what_a_commenter_says_among_others_is_not_said_by_the_page(said):
    page = REPORT + write("{name} says:\n{date}{said}")
    assert len(sitrep.parse(page).comments) == 3
    assert len(sitrep.parse(page.replace(SAID, said, 1)).comments) == 3


@pytest.mark.parametrize("mark", ["[…]", "[...]"])
def test_what_is_quoted_from_another_page_is_not_said_by_this_one(mark):
    said = f"{mark} It shook. Be The First to Comment Cancel {mark}\n"
    page = REPORT + write("{name} says:\n{date}{said}") + f"Quakes of Orvik says:\n{DATE.format(4)}{said}"
    assert len(sitrep.parse(page).comments) >= 3


def test_the_quick_look_at_a_line_passes_each_phrase():
    assert [phrase for phrase in _PHRASES if not any(map(phrase.__contains__, _FIRST))] == []

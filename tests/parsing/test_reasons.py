"""What is told of a decision about the whole page: the cues that spoke for comments, and those that spoke against."""

import pytest

import sitrep

REPORT = (
    "A quake of magnitude 5.1 shook the valley of Ostra at noon on Sunday, the survey reported.\n"
    "Two people were injured by falling tiles in Ostra town, police said, and one road was closed.\n"
    "The survey expects aftershocks for several days, and the school stays closed until Wednesday.\n"
)
REPORTED = "The army said on Monday that two soldiers were killed in the attack near the border, officials reported.\n"
TOLD = "the caller says that there are comments"
HEADED = "a heading of comments stands above"


def weigh(page, **options):
    """Return whether a page is taken to have comments, what speaks for that, and what against."""
    decision = sitrep.parse(page, **options).decisions[0]
    assert decision.question == "comments"
    return (
        decision.answer,
        {reason.cue for reason in decision.reasons if reason.weight > 0},
        {reason.cue for reason in decision.reasons if reason.weight < 0},
    )


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
    presence, boundary = sitrep.parse(f"{REPORT}lol no way\n", comments="expect").decisions[:2]
    assert (presence.question, boundary.question) == ("comments", "boundary")
    assert boundary.text == "lol no way"
    assert boundary.confidence > presence.confidence


def test_a_page_that_ends_in_a_reporters_register_is_searched_where_the_caller_expects_comments():
    page = f"{REPORTED * 2}lol no way\n{REPORTED * 3}"
    assert weigh(page) == ("no", {"the page ends in a reporter's register"}, set())
    assert weigh(page, comments="expect")[0] == "yes"

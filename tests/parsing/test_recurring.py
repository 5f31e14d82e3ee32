"""Names that come again."""

import pytest

import sitrep
from sitrep.parsing.register.recurring import LIKELIHOODS, WEIGHTS, count_recurring

FIRST = "The mayor of Ostermond, Bea Lindqvist, said on Monday that the bridge was closed."


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("Lindqvist said that it will open in May.", 1),
        ("Nothing moves in Ostermond.", 1),
        ("Ostermond and its mayor, Lindqvist, wait.", 2),
        ("Bea Lindqvist of Ostermond was there on Monday.", 2),
        ("The harbour of Varsund is open.", 0),
        ("Some people never learn.", 0),
        ("the bridge was closed again", 0),
        ("", 0),
    ],
)
def test_names_of_the_lines_above_come_again(line, again):
    assert count_recurring([FIRST, line]) == (0, again)


def test_words_that_open_any_sentence_are_no_names():
    assert count_recurring(["That was all.", "That was not all."]) == (0, 0)


def test_a_name_is_remembered():
    assert count_recurring([FIRST, "It shook.", "And what of Ostermond?"])[2] == 1


def test_the_more_names_come_again_the_less_likely_are_comments():
    assert list(LIKELIHOODS) == sorted(LIKELIHOODS, reverse=True)
    assert LIKELIHOODS[0] > 0 > LIKELIHOODS[-1]


def test_names_say_more_below_a_reporters_text():
    assert all(abs(reporting) > abs(personal) for personal, reporting in WEIGHTS.values())


REPORT = (
    f"{FIRST}\nPolice in Ostermond said that two people were hurt.\nLindqvist asked for help from Varsund.\n"
)


def find_boundary(page):
    decisions = sitrep.parse(page, comments="expect").decisions
    return next(each for each in decisions if each.question == "boundary" and each.answer == "yes")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("lol of course they did, you people voted for it!", "none in the line"),
        ("lol Lindqvist, you people voted for it!", "one in the line"),
        ("lol Lindqvist and her Ostermond, you people voted for it!", "several in the line"),
    ],
)
def test_what_is_told_of_a_boundary_has_the_names(said, told):
    assert f"names that come again: {told}" in [reason.cue for reason in find_boundary(REPORT + said).reasons]


def test_names_in_the_lines_after_a_place_speak_against_it():
    plain = "The rest is open, as far as anybody knows, and that is good.\n"
    said = "I was there too and it was awful.\n"
    mine = find_boundary(REPORT + said + plain + "lol no way\n")
    named = find_boundary(
        REPORT + said + plain.replace("The rest", "The rest of Ostermond, said Lindqvist,") + "lol no way\n"
    )
    assert mine.start == named.start == len(REPORT)
    assert mine.confidence > named.confidence

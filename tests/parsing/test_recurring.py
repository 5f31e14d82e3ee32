"""Names that come again."""

import pytest

import sitrep
from sitrep.parsing.register.recurring import AGAIN, NOT_AGAIN, WEIGHTS, find_recurring

FIRST = "The mayor of Ostermond, Bea Lindqvist, said on Monday that the bridge was closed."


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("Lindqvist said that it will open in May.", True),
        ("Nothing moves in Ostermond.", True),
        ("The harbour of Varsund is open.", False),
        ("Some people never learn.", False),
        ("the bridge was closed again", False),
        ("", False),
    ],
)
def test_a_name_of_a_line_above_comes_again(line, again):
    assert find_recurring([FIRST, line]) == (False, again)


def test_words_that_open_any_sentence_are_no_names():
    assert find_recurring(["That was all.", "That was not all."]) == (False, False)


def test_a_name_is_remembered():
    assert find_recurring([FIRST, "It shook.", "And what of Ostermond?"])[2]


def test_names_count_on_a_reporters_page_alone():
    assert [personal for personal, _ in WEIGHTS.values()] == [0.0, 0.0]
    assert WEIGHTS[AGAIN][1] < 0 < WEIGHTS[NOT_AGAIN][1]


def test_what_is_told_of_a_boundary_has_the_names():
    report = f"{FIRST}\nPolice in Ostermond said that two people were hurt.\nLindqvist asked for help from Varsund.\n"
    page = sitrep.parse(f"{report}lol of course they did, you people voted for it!\n", comments="expect")
    taken = next(each for each in page.decisions if each.question == "boundary" and each.answer == "yes")
    told = {reason.cue: reason.weight for reason in taken.reasons}
    assert told["names of the lines above: none comes again"] > 0

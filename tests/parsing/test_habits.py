"""The hand of a page: habits that change at a line."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.parsing.register.habits import FUNCTION_WORDS, Habits, find_habits, weigh_changes
from sitrep.parsing.register.wording import take_apart

CAREFUL = [
    "The mayor of the town said that the bridge, which was built in 1970, had been closed.",
    "The bridge of the harbour, which had been built by the town, was open to the public in 2011.",
    "The police of the district said that the road, which was flooded, had been cleared.",
]
LOOSE = [
    "i dont think so!! you are just like them",
    "so you get it now!! i am not",
    "you and me and all of us!!",
]


def weigh(*lines):
    return weigh_changes([find_habits(take_apart(line)) for line in lines])


def test_a_line_shows_function_words_marks_and_how_it_begins_and_ends():
    assert find_habits(take_apart("He saw the Red Army, but nobody else did.")) == Habits(
        ["he", "the", "but", "did"], [",", "."], ("begins:upper",), ("ends:.",)
    )


def test_the_topic_is_no_habit():
    assert find_habits(take_apart("The army left.")) == find_habits(take_apart("The bakery burned."))


@pytest.mark.parametrize("family", range(4))
def test_two_hands_are_likelier_where_the_habits_change(family):
    changes = [line[family] for line in weigh(*CAREFUL, *LOOSE)]
    assert max(range(1, 6), key=changes.__getitem__) == len(CAREFUL)
    assert changes[len(CAREFUL)] > 0


def test_one_hand_is_likelier_where_they_do_not():
    assert all(change < 0 for line in weigh(*CAREFUL, *CAREFUL)[1:] for change in line)


@given(st.lists(st.lists(st.sampled_from(sorted(FUNCTION_WORDS)[:6]), max_size=9), min_size=1, max_size=9))
def test_what_is_told_is_the_ratio_of_the_likelihoods(words):
    lines = [Habits(each, (), (), ()) for each in words]
    every = len(FUNCTION_WORDS)

    def likelihood(some):
        flat = [word for line in some for word in line]
        counts = [flat.count(word) for word in set(flat)]
        return (
            sum(math.lgamma(0.1 + count) - math.lgamma(0.1) for count in counts)
            + math.lgamma(0.1 * every)
            - math.lgamma(0.1 * every + len(flat))
        )

    for at, (found, *_) in enumerate(weigh_changes(lines)):
        split = likelihood(words[:at]) + likelihood(words[at:]) - likelihood(words)
        assert found == pytest.approx(split, abs=1e-9)


def test_lines_without_any_sign_tell_nothing():
    assert weigh_changes([Habits((), (), (), ())] * 3) == ((0.0,) * 4,) * 3


def test_no_line_gives_nothing():
    assert weigh_changes([]) == ()

import math

from hypothesis import given
from hypothesis import strategies as st

from sitrep.parsing.register.ranking import rank_places

TOTALS = st.dictionaries(st.integers(0, 30), st.floats(-900, 900), min_size=1)


def test_of_two_likely_places_one_with_another_beside_it_is_the_better_guess():
    assert rank_places({3: 2.0, 8: 1.95, 9: 1.0}).places == (8, 3, 9)


def test_a_place_that_is_much_likelier_is_taken_all_the_same():
    assert rank_places({3: 4.0, 8: 1.95, 9: 1.9}).places == (3, 8, 9)


@given(TOTALS)
def test_all_places_are_ranked_and_share_all_of_the_probability(totals):
    ranking = rank_places(totals)
    assert sorted(ranking.places) == sorted(totals)
    assert math.isclose(math.fsum(ranking.shares.values()), 1.0)
    assert ranking.log_sum >= max(totals.values())


@given(TOTALS)
def test_but_for_the_best_guess_they_stand_in_the_order_of_their_totals(totals):
    ranking = rank_places(totals)
    best, *others = ranking.places
    assert others == sorted(others, key=lambda place: (-totals[place], place))
    if totals[best] < max(totals.values()):
        # What the places beside lend makes up for what the best guess lacks.
        assert totals[best] + ranking.lent >= totals[others[0]] - 1e-9
    else:
        assert ranking.lent >= 0

from hypothesis import given
from hypothesis import strategies as st

from sitrep.cli.positions import Positions
from sitrep.model import locate

LINE_ENDS = st.sampled_from(["\n", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "a", "b"])


@given(st.lists(LINE_ENDS).map("".join))
def test_positions_are_those_of_the_model(text):
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.locate(offset) == locate(text, offset)

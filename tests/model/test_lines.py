"""Lines and positions, held against an implementation that is too simple to be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep import OffsetError, Position, Source
from sitrep.model import locate, split_lines
from sitrep.testing import texts

LINE_ENDS = ("\r\n", "\n", "\r", "\u2028", "\u2029")


def split_slowly(text: str) -> list[tuple[int, int, int]]:
    """Return start, end and the offset after the line end of each line, one character after the other."""
    lines: list[tuple[int, int, int]] = []
    start = here = 0
    while here < len(text):
        ending = next((each for each in LINE_ENDS if text.startswith(each, here)), "")
        if ending:
            lines.append((start, here, here + len(ending)))
            start = here + len(ending)
        here += len(ending) or 1
    if start < len(text):
        lines.append((start, len(text), len(text)))
    return lines


@given(texts())
def test_lines_are_those_of_the_slow_splitter(text: str) -> None:
    assert list(split_lines(text)) == [(start, end) for start, end, _ in split_slowly(text)]


@given(texts(), st.data())
def test_positions_are_those_of_the_slow_splitter(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = split_slowly(text)
    line, start = 1, 0
    for _, end, after in lines:
        if after <= offset and after > end:
            line, start = line + 1, after
    assert locate(text, offset) == Position(line, offset - start)
    assert Source(text=text).locate(offset) == Position(line, offset - start)


@pytest.mark.parametrize("ending", LINE_ENDS)
def test_a_line_end_ends_one_line(ending: str) -> None:
    text = f"a{ending}{ending}b{ending}"
    width = len(ending)
    assert list(split_lines(text)) == [(0, 1), (1 + width,) * 2, (1 + 2 * width, 2 + 2 * width)]


@pytest.mark.parametrize("character", "\x85\x0b\x0c\x1c\x1d\x1e\x1f\x00")
def test_other_characters_end_no_line(character: str) -> None:
    text = f"a{character}b\nc"
    assert list(split_lines(text)) == [(0, 3), (4, 5)]
    assert locate(text, 4) == Position(2, 0)


def test_the_line_feed_of_a_crlf_stands_on_the_line_that_it_ends() -> None:
    assert [locate("a\r\nb", offset) for offset in range(5)] == [
        Position(1, 0),
        Position(1, 1),
        Position(1, 2),
        Position(2, 0),
        Position(2, 1),
    ]


def test_columns_count_code_points() -> None:
    assert locate("🙂e\u0301x", 3) == Position(1, 3)


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(OffsetError) as caught:
        locate("abc", offset)
    assert (caught.value.offset, caught.value.length) == (offset, 3)


@given(texts())
def test_the_length_is_a_valid_offset(text: str) -> None:
    assert locate(text, len(text)).line >= 1

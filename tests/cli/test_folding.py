"""Plain text is folded as rich folds it, but for words that fit into no line."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from sitrep.cli.folding import fold, is_plain

PLAIN = st.text("ab. -", max_size=60).filter(is_plain)


@given(text=PLAIN, width=st.integers(1, 20))
def test_a_line_whose_words_fit_is_folded_as_rich_folds_it(text, width):
    assume(max(map(len, text.split()), default=0) <= width)
    expected = [line.plain.rstrip() for line in Text(text).wrap(Console(width=width), width, overflow="fold")]
    assert list(fold(text, width)) == (expected or [""])


@given(text=st.lists(PLAIN, min_size=1).map("\n".join), width=st.integers(1, 20))
def test_lines_stay_apart_and_fit_and_lose_nothing_but_blanks(text, width):
    lines = list(fold(text, width))
    assert len(lines) >= text.count("\n") + 1
    assert max(map(len, lines)) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize("text", ["caf\u00e9", "a\tb", " indented", "It shook.\n  Again."])
def test_what_takes_a_closer_look_is_not_plain(text):
    assert not is_plain(text)

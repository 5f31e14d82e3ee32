import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.cli.safe_text import excerpt, make_visible, make_visible_in_line

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    "attack",
    [
        "\x1b[2J",  # clears the screen
        "\x1b]0;new title\x07",  # sets the title
        "\x1b]52;c;ZXZpbA==\x1b\\",  # writes the clipboard
        "\x1b]8;;https://example.org\x07link\x1b]8;;\x07",  # a live link
        "\x9b31mred",  # CSI as one C1 character
        "\x9d0;title\x9c",  # OSC likewise
        "back\x08\x08\x08\x08",
        "over\rwritten",
        "\x0e\x0f\x05",  # other character set, answer back
    ],
)
def test_a_terminal_gets_no_control_character(attack):
    shown = make_visible(attack)
    assert not [each for each in shown if unicodedata.category(each) == "Cc" and each != "\n"]
    if "\r" not in attack:
        assert "<U+" in shown


def test_bidirectional_controls_are_shown_by_their_numbers():
    assert make_visible(BIDI) == "".join(f"<U+{ord(each):04X}>" for each in BIDI)


def test_what_people_write_stays_as_it_is():
    text = "Tab\there, naïve, Привет, می‌خواهم, 👩‍🚒, e\u0301, [bold]not markup[/bold]\n"
    assert make_visible(text) == text


def test_line_ends_of_the_model_are_line_feeds():
    assert make_visible("a\r\nb\rc\u2028d\u2029e\nf") == "a\nb\nc\nd\ne\nf"


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_nothing_that_drives_a_terminal_is_left(text):
    for shown, allowed in ((make_visible(text), "\n\t"), (make_visible_in_line(text), "")):
        left = {each for each in shown if unicodedata.category(each) in ("Cc", "Cs")}
        assert left <= set(allowed)
        assert not set(BIDI) & set(shown)
        shown.encode("utf-8")


@given(st.text(), st.integers(2, 60))
def test_an_excerpt_is_one_short_line(text, length):
    shown = excerpt(text, length)
    assert len(shown) <= length
    assert "\n" not in shown


def test_an_excerpt_says_that_it_was_cut():
    assert excerpt("one two three", 8) == "one two…"
    assert excerpt("one two", 8) == "one two"
    assert excerpt(" " * 500 + "one", 8).endswith("…")

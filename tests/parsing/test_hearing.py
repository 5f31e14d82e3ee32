"""How the lines beside a header are written: below it as a reader writes, above it as a reporter does."""

import pytest

from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.lines.tearing import tear
from sitrep.parsing.register.hearing import hear, weigh_register

REPORTED = "The army said on Monday that two soldiers were killed near the border, officials reported."
SAID = "lol you are an idiot if you believe that, i dont"
# Neither a reporter's nor a reader's, so that no weight is at its bound.
MEEK = "The road is open again, as far as the bridge goes, and the lamps are lit."


def weigh(above, below, end=None):
    """Return the weight of a header with some lines *above* and some *below* it."""
    lines = split_into_lines("\n".join([*above, "Ann Lee says:", *below]))
    header = range(len(above), len(above) + 1)
    return weigh_register(lines, label_lines(lines), header, len(lines) if end is None else end)


def test_a_reader_below_speaks_for_a_header_and_a_reporter_against_it():
    assert -2.2 <= weigh([MEEK], [REPORTED] * 2) < 0 < weigh([MEEK], [SAID] * 2) <= 2.2


def test_a_reporter_above_speaks_for_it_and_a_reader_against_it():
    talk = f"{SAID}, and i dont care what you say"
    assert weigh([talk], [MEEK]) < weigh([], [MEEK]) < weigh([REPORTED], [MEEK])


def test_nothing_heard_says_nothing():
    assert weigh([], []) == 0.0
    assert hear(split_into_lines(""), []) == 0.0


@pytest.mark.parametrize(
    "line", ["Reply", "Share this page!", "Bob says:", "https://example.org/quake", "Bo Day", "3 hours ago"]
)
def test_what_nobody_wrote_in_the_comment_is_not_heard(line):
    assert weigh([REPORTED], [line, MEEK]) == weigh([REPORTED], [MEEK])
    # Nor do short lines speak for the report, and be what the site prints ever so long.
    assert weigh([REPORTED, line], [MEEK]) == weigh([REPORTED], [MEEK])


def test_the_lines_next_to_the_header_are_heard():
    four = weigh([], [MEEK] * 3 + [SAID])
    assert four != weigh([], [MEEK] * 4)
    assert weigh([], [MEEK] * 4 + [SAID]) == weigh([], [MEEK] * 4)
    assert weigh([SAID * 2] + [REPORTED] * 4, [MEEK]) == weigh([REPORTED] * 4, [MEEK])
    assert weigh([REPORTED] * 3 + [SAID * 2], [MEEK]) < weigh([REPORTED] * 4, [MEEK])


def test_nothing_is_heard_beyond_the_end():
    assert weigh([], [MEEK, SAID], end=2) == weigh([], [MEEK])


def test_of_several_lines_the_mean_is_heard():
    assert weigh([], [MEEK] * 3) == pytest.approx(weigh([], [MEEK]))


@pytest.mark.parametrize(
    "line",
    [
        "If you like our work, please donate: https://example.org/give or PayPal desk@example.org",
        f"https://example.org/{'quake' * 12}",
    ],
)
def test_what_the_site_prints_above_a_header_is_not_heard_however_long(line):
    assert weigh([REPORTED, line], [MEEK]) == weigh([REPORTED], [MEEK])


def test_a_text_is_asked_about_once_a_page_however_often_it_comes_again_and_however_it_is_torn():
    asked = []

    def look_at(text):
        asked.append(text)
        return len(text)

    lines = split_into_lines(f"{MEEK}\n{SAID}\n{MEEK}\n")
    torn = tear(lines, {1: 4})
    assert [lines.remember(look_at)[text] for text in lines.texts] == list(map(len, lines.texts))
    assert [torn.remember(look_at)[text] for text in torn.texts] == list(map(len, torn.texts))
    assert asked == [MEEK, SAID, SAID[:3], SAID[4:]]


def test_what_was_heard_of_one_page_is_not_kept_for_the_next():
    split_into_lines(MEEK).remember(len)[MEEK]
    assert not split_into_lines(MEEK).known

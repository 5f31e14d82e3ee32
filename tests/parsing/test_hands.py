"""Which lines of comments that nothing marks are by one hand, and what speaks for it."""

import pytest

from sitrep.parsing.comments.hands import look_at, weigh_start
from sitrep.parsing.reasons import get_confidence
from sitrep.parsing.register.openings import find_opening

PRIOR = "prior: most lines of bare comments are a comment each"
WELL = "We are all well up here."


@pytest.mark.parametrize(
    ("previous", "line", "more", "less"),
    [
        (WELL, "The road is open.", set(), set()),
        (
            WELL,
            "www.example.org/map",
            {"starts in lower case"},
            {"only a web address: it belongs to the line before"},
        ),
        (WELL, "Cheers,", set(), {"signs off what stands above"}),
        (WELL, "Many thanks and kind regards,", set(), {"signs off what stands above"}),
        (WELL, "Thank you, and may you all stay.", set(), set()),
        # What it announces comes below it.
        (WELL, "More to come:", set(), set()),
        ("Cheers,", "Bo", set(), {"a name below a line that signs off"}),
        ("- Ann", "Bo", set(), set()),
        ("Cheers,", "The road is open.", set(), set()),
        ("Ann,", "The road is open.", set(), {"the line before only addresses somebody"}),
        (WELL, "Ann,", {"only addresses somebody"}, set()),
        (WELL, "Hi Ann, is the road open?", {"opens with a greeting"}, set()),
        (WELL, "Great news, all the roads are open.", set(), set()),
        ("This is what I saw:", "The road is open.", set(), {"the line before ends in a colon"}),
        (
            "Oh dear!!",
            "The road is gone.",
            set(),
            {"the line before is an interjection that this one explains"},
        ),
        ("Oh dear me!!", "The road is gone.", set(), set()),
        (
            "Exactly.",
            "The road is gone.",
            set(),
            {"the line before is an interjection that this one explains"},
        ),
        (
            "We are from Deir-ez-Zor.",
            "The road to Deir-ez-Zor is open.",
            set(),
            {"spells Deir-ez-Zor as the line before does"},
        ),
        ("We are from Deir-ez-Zor.", "The road to Al-Bab is open.", set(), set()),
        ("We don't know.", "The roads don't open.", set(), set()),
        ("It is well-known.", "A well-known road is open.", set(), set()),
        (WELL, "But nobody knows why.", set(), {"opens by referring back"}),
        (WELL, "the road is open.", {"starts in lower case"}, set()),
    ],
)
def test_what_speaks_for_a_line_starting_a_comment(previous, line, more, less):
    reasons = weigh_start(look_at(previous), look_at(line), find_opening(line))
    assert {reason.cue for reason in reasons if reason.weight > 0} == {PRIOR, *more}
    assert {reason.cue for reason in reasons if reason.weight < 0} == less


@pytest.mark.parametrize(
    ("previous", "line"),
    [
        (WELL, "https://example.org/map"),
        (WELL, "Cheers,"),
        ("Cheers,", "Bo"),
        ("Ann,", "the road is open."),
        ("This is what I saw:", "the road is open."),
        ("Oh dear!!", "The road is gone."),
        ("We are from Deir-ez-Zor.", "the road to Deir-ez-Zor is open."),
        (WELL, "But nobody knows why."),
    ],
)
def test_what_belongs_to_the_line_before(previous, line):
    assert get_confidence(weigh_start(look_at(previous), look_at(line), find_opening(line))) < 0.5

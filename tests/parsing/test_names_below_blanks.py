"""Names told by where they stand, on pages whose blank lines part one comment from the next."""

from __future__ import annotations

import pytest

from sitrep.parsing.context.names_below_blanks import take_names_below_blanks
from sitrep.parsing.lines.labelling import label_lines
from sitrep.parsing.lines.splitting import split_into_lines

SAID = "I dont believe a word of it, do you?"
KNOWN = ("Ann Lee", "Bo Day", "Cy Fox", "Di Moss", "Ed Roe")


def heads_of(*blocks: str, known: tuple[str, ...] = KNOWN) -> list[str]:
    """Return the heads that are found in *blocks*, of which those of the *known* names were found before."""
    lines = split_into_lines("\n\n".join(blocks))
    names = [line for line, text in enumerate(lines.texts) if text in known]
    heads = take_names_below_blanks(lines, label_lines(lines), names, len(lines))
    return [lines.texts[line] for line in heads]


COMMENTS = tuple(f"{name}\n{SAID}" for name in KNOWN)
REPORT = "\n".join(["the flood"] + ["The water rose by a metre in the night, the police said."] * 5)


@pytest.mark.parametrize(
    ("block", "head"),
    [
        (f"not me\n{SAID}", "not me"),
        (f"the man of orvik\n{SAID}", "the man of orvik"),
        (f"{'x' * 40}\n{SAID}", "x" * 40),
        (f"{'x' * 41}\n{SAID}", None),
        (f"one of these five words\n{SAID}", None),
        (f"it shook.\n{SAID}", None),
        (f"reply\n{SAID}", None),
        (f"3 Comments\n{SAID}", None),
        (f"http://x.example\n{SAID}", None),
        ("not me", None),
    ],
)
@pytest.mark.parametrize("place", range(6))
def test_which_lines_are_names_where_all_names_stand_at_the_heads_of_blocks(block, head, place):
    blocks = [*COMMENTS[:place], block, *COMMENTS[place:]]
    expected = [*KNOWN[:place], *([head] if head else []), *KNOWN[place:]]
    assert heads_of(REPORT, *blocks) == expected


def test_a_block_above_is_taken_if_it_is_no_longer_than_the_longest():
    long = "\n".join(["somebody"] + [SAID] * 3)
    longer = "\n".join(["nobody"] + [SAID] * 4)
    longest = "\n".join(["Fay Orr"] + [SAID] * 3)
    assert heads_of(REPORT, long, *COMMENTS) == list(KNOWN)
    assert heads_of(REPORT, long, *COMMENTS, longest, known=(*KNOWN, "Fay Orr")) == [
        "somebody",
        *KNOWN,
        "Fay Orr",
    ]
    assert heads_of(REPORT, longer, *COMMENTS, longest, known=(*KNOWN, "Fay Orr")) == [*KNOWN, "Fay Orr"]
    # What stands above a block that is none is not looked at.
    assert heads_of(REPORT, f"not me\n{SAID}", longer, *COMMENTS) == list(KNOWN)


def test_the_first_line_of_the_page_is_its_title():
    block = f"not me\n{SAID}"
    assert heads_of(block, *COMMENTS) == list(KNOWN)
    assert heads_of("the flood", block, *COMMENTS) == ["not me", *KNOWN]
    assert heads_of(*COMMENTS) == list(KNOWN)


def test_nothing_is_taken_above_a_block_of_one_line():
    longest = "\n".join([COMMENTS[-1]] + [SAID] * 3)
    assert heads_of(REPORT, f"not me\n{SAID}", "It shook.", *COMMENTS[:-1], longest) == list(KNOWN)


def test_few_names_and_names_elsewhere_show_nothing():
    assert heads_of(REPORT, f"not me\n{SAID}", *COMMENTS, known=KNOWN[:4]) == list(KNOWN[:4])
    assert heads_of(REPORT, f"not me\n{SAID}", *COMMENTS[:4], f"{SAID}\n{COMMENTS[4]}") == list(KNOWN)
    assert heads_of(REPORT, f"not me\n{SAID}", *COMMENTS[:4], KNOWN[4], SAID) == list(KNOWN)

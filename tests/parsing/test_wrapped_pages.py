"""Pages whose lines are broken at a width: mail, newswires, news groups."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from support.pages import NAMES, bodies_of, write

import sitrep
from sitrep import Document
from sitrep.parsing.lines.splitting import split_into_lines
from sitrep.parsing.lines.unwrapping import unwrap

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "pages"
PARAGRAPHS = tuple(
    """\
The army said that its second brigade had taken the heights above the town, and that the road to the coast was under \
fire from there. A spokesman for the Column called this a lie, and said that its men held both bridges.
Forty families were brought to the school in the night, where they were given blankets and soup by the Red Crescent. \
The mayor asked all who have a boat to come to the quay, for the bridges can no longer be crossed.
Nobody knows how many were hurt. The hospital speaks of seven, and a doctor there of many more, some of whom were \
carried over the hills by their neighbours, since no ambulance could reach them before the afternoon.
""".splitlines()
)


def wrap(text: str, width: int = 72) -> str:
    """Return *text* with its lines broken at *width*."""
    broken = (
        textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    )
    return "".join("\n".join(lines) + "\n" for lines in broken)


def read_paragraphs(document: Document) -> list[str]:
    return [" ".join(each.text.split()) for each in document.report.paragraphs]


@pytest.mark.parametrize("width", [65, 72, 80, 96, 118])
@pytest.mark.parametrize("parting", ["\n\n", "\n"])
def test_the_lines_of_a_paragraph_are_one_paragraph(width, parting):
    paragraphs = PARAGRAPHS * 2
    assert read_paragraphs(sitrep.parse(wrap(parting.join(paragraphs), width))) == list(paragraphs)


def test_a_paragraph_has_its_line_breaks():
    document = sitrep.parse(wrap("\n\n".join(PARAGRAPHS)))
    first = document.report.paragraphs[0]
    assert first.text == document.source.text[first.start : first.end]
    assert first.text.splitlines() == textwrap.wrap(PARAGRAPHS[0], 72)


@pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028"])
def test_the_kind_of_line_break_makes_no_difference(breaks):
    page = wrap("\n\n".join(PARAGRAPHS)) + "\n" + write("{name} says:\n{said}\n")
    one, other = sitrep.parse(page), sitrep.parse(page.replace("\n", breaks))
    assert read_paragraphs(one) == read_paragraphs(other)
    assert [each.author for each in one.comments] == [each.author for each in other.comments] == list(NAMES)
    assert [each.confidence for each in one.decisions] == [each.confidence for each in other.decisions]


def test_indented_first_lines_begin_paragraphs():
    page = "".join(textwrap.fill(each, 72, initial_indent="   ") + "\n" for each in PARAGRAPHS)
    assert read_paragraphs(sitrep.parse(page)) == list(PARAGRAPHS)


@pytest.mark.parametrize("parting", ["\n\n", "\n"])
def test_headers_are_not_taken_into_the_paragraphs_beside_them(parting):
    page = wrap(parting.join(PARAGRAPHS)) + parting[1:]
    page += "".join(
        f"{name} on {day} May 2014 at 10:15\n{wrap(PARAGRAPHS[1])}" for day, name in enumerate(NAMES, 3)
    )
    found = [(author, " ".join(text.split())) for author, text in bodies_of(page)]
    assert found == [(name, PARAGRAPHS[1]) for name in NAMES]


def test_items_of_a_list_stay_apart():
    items = [
        f"{number}. the {place} road, which is closed to lorries from noon on"
        for number, place in enumerate(("northern", "southern", "eastern", "western"), 1)
    ]
    page = wrap("\n\n".join(PARAGRAPHS)) + "\n" + "\n".join(items) + "\n"
    assert read_paragraphs(sitrep.parse(page)) == [*PARAGRAPHS, *items]


def test_a_date_that_ends_a_sentence_is_no_header():
    lines = [
        "The commission that was to look into all this never came to the valley,",
        "and its old chairman died in his bed in the capital a little more",
        "than 2 years ago.",
    ]
    page = wrap("\n\n".join(PARAGRAPHS)) + "\n" + "\n".join(lines) + "\n"
    assert read_paragraphs(sitrep.parse(page)) == [*PARAGRAPHS, " ".join(lines)]


def test_short_lines_that_are_nobodys_paragraph_stay_lines():
    lines = [
        "The heights above the town were taken in the night, they say.",
        "No they were not! I live there and have seen nobody at all.",
        "You must be asleep then, there was shooting from two to five.",
        "He is right, my brother called from there and heard it as well.",
        "Brothers hear many things. Wait for the pictures, will you not?",
        "I do not need pictures when I have ears, and so should you too.",
    ]
    assert [each.text for each in sitrep.parse("\n".join(lines), comments="none").report.paragraphs] == lines


@pytest.mark.parametrize("width", [65, 72, 80])
@pytest.mark.parametrize(
    "name", sorted(path.stem for path in EXAMPLES.glob("*.txt") if path.stem != "war-update")
)
def test_the_comments_of_the_examples_are_found_in_wrapped_pages(name, width):
    # Left out is the one whose comments have no authors: there it cannot be told whether a full line ends one.
    page = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    one, other = sitrep.parse(page), sitrep.parse(wrap(page, width))
    assert [(each.author, each.published, each.body.split()) for each in one.comments] == [
        (each.author, each.published, each.body.split()) for each in other.comments
    ]


def test_what_was_several_lines_is_one_and_says_so():
    two = "The old bridge was closed at noon, since the water had come up to its\nlamps by then.\n"
    heads = "Water over the road\n\n"
    lines = unwrap(split_into_lines(heads + wrap("\n\n".join(PARAGRAPHS)) + "\n" + two))
    joined = "The old bridge was closed at noon, since the water had come up to its lamps by then."
    assert lines.texts == ("Water over the road", *PARAGRAPHS, joined)
    assert lines.joined == {1, 2, 3, 4}
    assert [lines.is_apart(line) for line in range(len(lines))] == [True] * 5
    assert lines.folded == tuple(map(str.casefold, lines.texts))
    dense = unwrap(split_into_lines(wrap("\n".join(PARAGRAPHS))))
    assert [dense.is_apart(line) for line in range(len(dense))] == [True, False, False]


def test_a_long_paragraph_is_not_folded():
    page = wrap("\n\n".join(PARAGRAPHS)) + "\n" + wrap(" ".join(PARAGRAPHS))
    assert unwrap(split_into_lines(page)).folded[3:] == ("",)


def test_below_headers_two_lines_are_a_paragraph():
    said = ("The water came to the mill from the old dam, and there was nobody at all", "who saw it come.")
    page = "".join(f"{name}, May 3, 2014\n{said[0]}\n{said[1]}\n" for name in NAMES * 2)
    assert unwrap(split_into_lines(page)).texts[1::2] == (" ".join(said),) * 6


def test_one_line_may_be_longer_than_the_width():
    address = f"https://orvik.example/{'water/' * 16}"
    told = ("All of this is told at", f"{address} and", "by others.")
    page = wrap("\n\n".join(PARAGRAPHS * 3)) + "\n" + "\n".join(told)
    assert unwrap(split_into_lines(page)).texts == (*PARAGRAPHS * 3, *told)


def test_verses_are_no_wrapped_text():
    verses = [line for each in PARAGRAPHS for line in textwrap.wrap(each, 44)]
    page = "\n".join(verses) + "\n\n" + "\n\n".join([PARAGRAPHS[0][:80]] * 3)
    assert unwrap(split_into_lines(page)).texts[: len(verses)] == tuple(verses)


@pytest.mark.parametrize(
    ("above", "below", "together"),
    [
        ("There was nobody at the mill when the water came to it from the dam", "and the hills", True),
        ("There was nobody at the mill when the water came to it from the dam", "Orvik has", True),
        ("There was nobody at the mill when the water came to it from the dam.", "and the hills", True),
        ("There was nobody at the mill when the water came to it from a dam.", "It was empty", False),
        ("There was nobody at the mill when the water came to it from the dam.", "Everybody was out", True),
        ("There was nobody at the mill when the water came to it from dams", "I heard", True),
        ("There was nobody at the mill when the water came to it, from", "a dam", False),
        ("There was nobody at the mill when the water came to it, from", "undergrowth", True),
        ("There was nobody at the mill when it came", "and the hills were dry", False),
        (
            "There was nobody at the mill when it came",
            "https://orvik.example/the-mill-at-night has it",
            False,
        ),
        ("There was nobody at the mill when the water came to it from the dam", "\nand the hills", False),
        ("   There was nobody at the mill when the water came to it from the dam", "   and the hills", True),
        ("There was nobody at the mill when the water came to it from the dam", "   and the hills", False),
        ("There was nobody at the mill when the water came to it from the dam", "- and the hills", False),
        ("There was nobody at the mill when the water came to it from the dam", "2) and the hills", False),
        (
            "There was nobody at the mill when the water came to it from the dam",
            "Ann Lee, May 3, 2014",
            False,
        ),
        (
            "There was nobody at the mill when the water came to it from the dam",
            "Ann Lee, May 3, 2014.",
            True,
        ),
        (
            "There was nobody at the mill when the water came to it from the dam",
            "on May 3, 2014 at 5 pm",
            True,
        ),
        (
            "There was nobody at the mill when the water came to it from the dam.",
            "on May 3, 2014 at 5 pm",
            False,
        ),
        ("There was nobody at the mill when the water came to it from the dam", "2014-05-03.", False),
        ("There was nobody at the mill when the water came to it from the dam", "Reply", False),
    ],
)
def test_which_lines_go_on_with_the_paragraph_above(above, below, together):
    page = wrap("\n\n".join(PARAGRAPHS)) + "\n" + above + "\n" + below + "\n"
    last = unwrap(split_into_lines(page)).texts[-1]
    assert last == (f"{above.strip()} {below.strip()}" if together else below.strip())


def test_a_paragraph_that_begins_as_bylines_do_is_none():
    first = "By Ann Roe, who saw it from the quay of the lower town, the bridge was\nheld up with ropes until noon.\n"
    page = "Bridge lost\n\n" + first + "\n" + wrap("\n".join(PARAGRAPHS)).replace(".\n", ".\n\n")
    report = sitrep.parse(page).report
    assert report.byline is None
    assert report.paragraphs[0].text == first.strip()

"""Labels of fields, and the blocks that fields make around a name."""

from __future__ import annotations

import pytest

from sitrep.parsing.context.blocks_of_fields import find_blocks
from sitrep.parsing.lines.fields import read_bare, read_field
from sitrep.parsing.lines.splitting import split_into_lines


@pytest.mark.parametrize(
    ("line", "label", "kind"),
    [
        ("Name: Ann", "name", "author"),
        ("Commenter Name:\tAnn", "commenter name", "author"),
        ("Date and time: now", "date and time", "date"),
        ("Response Date\t3 May", "response date", "date"),
        ("**Von:** Ann", "von", "author"),
        ("Says: no", "says", "text"),
        ("Phone: 555 0111", "phone", "fact"),
        ("Origin time: 14:05", "origin time", "other"),
        ("Date and time sent: now", "date and time sent", "date"),
    ],
)
def test_labels_are_told_by_their_words(line: str, label: str, kind: str) -> None:
    field = read_field(line)
    assert field is not None
    assert (field.label, field.kind) == (label, kind)


def test_a_label_may_have_four_words_and_stand_alone() -> None:
    for label in ("date and time sent", "o’brien", "name"):
        for line in (label, f"{label.upper()}:", f"**{label}:**"):
            field = read_bare(line)
            assert field is not None
            assert (field.label, field.value) == (label, len(line))


@pytest.mark.parametrize(
    "line",
    ["", "Name\tAnn", "3 May", "The boat left without me", "Antidisestablishmentarianism is dead all over"],
)
def test_a_line_that_is_more_than_a_label_is_none(line: str) -> None:
    assert read_bare(line) is None


@pytest.mark.parametrize(
    "line",
    ["http://skarn.example/", "At 10:30 it left", "It left", ": no", "10: no", "All that he said was: no"],
)
def test_a_line_without_a_label_is_no_field(line: str) -> None:
    assert read_field(line) is None


def find(text: str) -> list[list[tuple[str, str]]]:
    """Return the labels and values of each block of fields in a text."""
    lines = split_into_lines(text)
    blocks = find_blocks(lines, range(len(lines)))
    # A block has all of its fields in it, from the first line to the last.
    for block in blocks:
        assert block.first == block.fields[0].line
        assert block.last == max(block.fields[-1].line, block.fields[-1].value[0])
    return [
        [(each.label, lines.texts[each.value[0]][each.value[1] : each.value[2]]) for each in block.fields]
        for block in blocks
    ]


ANN = [("name", "Ann"), ("date", "3 May 2011")]
BO = [("name", "Bo"), ("date", "4 May 2011")]
BLOCKS = {
    "beside one another": ("Name: Ann\nDate: 3 May 2011\nName: Bo\nDate: 4 May 2011\n", [ANN, BO]),
    "the name last": (
        "Date: 3 May 2011\nName: Ann\nIt shook.\nDate: 4 May 2011\nName: Bo\nNo.\n",
        [ANN[::-1], BO[::-1]],
    ),
    "at the end of the page": (
        "It shook.\nPosted by: Ann\nDate: 3 May 2011\n",
        [[("posted by", "Ann"), ("date", "3 May 2011")]],
    ),
    "of the commonest label": (
        (
            "By: Port office\nDate: 1 May 2011\nIt shook.\nName: Ann\nDate: 3 May 2011\nIt did.\n"
            "Name: Bo\nDate: 4 May 2011\nNo.\nPosted by: Port office\nDate: 9 May 2011\n"
        ),
        [ANN, BO],
    ),
    "below a line with a label": (
        "Weather: fine\nName: Ann\nSays: It shook.\nName: Bo\nSays: No.\n",
        [[("name", "Ann"), ("says", "It shook.")], [("name", "Bo"), ("says", "No.")]],
    ),
    "with a label that few have": (
        "Name: Ann\nDate: 3 May 2011\nCat: grey\nIt shook.\nName: Bo\nDate: 4 May 2011\nCat: red\nNo.\n"
        + "Name: Ann\nDate: 3 May 2011\nYes.\n" * 4,
        [ANN, BO, *[ANN] * 4],
    ),
    "with a label that half of them have": (
        "Name: Ann\nDate: 3 May 2011\nCat: grey\nIt shook.\nName: Bo\nDate: 4 May 2011\nCat: red\nNo.\n"
        + "Name: Ann\nDate: 3 May 2011\nYes.\n" * 2,
        [[*ANN, ("cat", "grey")], [*BO, ("cat", "red")], ANN, ANN],
    ),
    "with a value that goes on": (
        "Name: Ann\n  Name: Nan\nDate: 3 May 2011\nIt shook.\nName: Bo\nDate: 4 May 2011\nNo.\n",
        [ANN, BO],
    ),
    "from the first line to the last": (
        "Ref\tSK/1\nName\tAnn\nComment\tYes\nFiles\tNone\nRef\tSK/2\nName\tBo\nComment\tNo\nFiles\tNone\n",
        [
            [("ref", "SK/1"), ("name", "Ann"), ("comment", "Yes")],
            [("ref", "SK/2"), ("name", "Bo"), ("comment", "No")],
        ],
    ),
    "below the date of the report": (
        "Date: 1 May 2011\nName: Ann\nDate: 3 May 2011\nYes.\nName: Bo\nDate: 4 May 2011\nNo.\n",
        [[("date", "1 May 2011"), *ANN], BO],
    ),
    "below a line that says something": (
        "Says: Yes.\nName: Ann\nDate: 3 May 2011\nSays: Yes.\nName: Bo\nDate: 4 May 2011\nSays: No.\n",
        [[*ANN, ("says", "Yes.")], [*BO, ("says", "No.")]],
    ),
    "below what the comment above ends with": (
        "Name: Ann\nDate: 3 May 2011\nYes.\nFiles: one\nName: Bo\nDate: 4 May 2011\nNo.\nFiles: one\n" * 2,
        [ANN, BO] * 2,
    ),
    "without what the first begins with": (
        "Date: 3 May 2011\nName: Ann\nYes.\nTown: Skarn\nName: Bo\nNo.\n",
        [ANN[::-1], [("town", "Skarn"), ("name", "Bo")]],
    ),
    "some without a name": (
        "Name: Ann\nDate: 3 May 2011\nYes.\n" * 3 + "Name:\nDate: 4 May 2011\nNo.\n" * 2,
        [*[ANN] * 3, *[[("name", ""), ("date", "4 May 2011")]] * 2],
    ),
    "no field beside the author's": ("Name: Ann\nCat: grey\nIt shook.\nName: Bo\nCat: red\nNo.\n", []),
    "a fact beside the author's": ("Name: Ann\nAge: 41\nIt shook.\nName: Bo\nAge: 38\nNo.\n", []),
    "of the first label of two as common": (
        "Name: Ann\nDate: 3 May 2011\nYes.\nPosted by: Port office\nDate: 9 May 2011\nNo.\n",
        [ANN],
    ),
    "few with a field beside the author's that comments have": (
        "Name: Ann\nCat: grey\nYes.\n" * 3 + "Name: Ann\nDate: 3 May 2011\nYes.\n" * 2,
        [],
    ),
    "values below, beside one another": (
        "Name\nAnn\nDate\n3 May 2011\nName\nBo\nDate\n4 May 2011\nYes.\n",
        [ANN, BO],
    ),
    "values below, the text empty": (
        "Town\nSkarn\nName\nAnn\nSays\nTown\nOstra\nName\nBo\nSays\nYes.\n",
        [
            [("town", "Skarn"), ("name", "Ann"), ("says", "")],
            [("town", "Ostra"), ("name", "Bo"), ("says", "")],
        ],
    ),
    "values below, below a heading": ("Comments\nName\nAnn\nDate\n3 May 2011\nYes.\n", [ANN]),
    "values below": (
        "Town\nSkarn\nDate\n3 May 2011\nName\nAnn\nSays\nYes.\nTown\nOstra\nDate\n4 May 2011\nName\nBo\nSays\nNo.\n",
        [
            [("town", "Skarn"), *ANN[::-1], ("says", "")],
            [("town", "Ostra"), *BO[::-1], ("says", "")],
        ],
    ),
    "some without a value below": (
        "Town\nDate\n3 May 2011\nName\nAnn\nSays\nYes.\nTown\nOstra\nDate\nName\nBo\nSays\nNo.\n",
        [
            [("town", ""), *ANN[::-1], ("says", "")],
            [("town", "Ostra"), ("date", ""), ("name", "Bo"), ("says", "")],
        ],
    ),
    "below a text that has a label": (
        "Name\nAnn\nDate\n3 May 2011\nSays\nName\nBo\nDate\n4 May 2011\nSays\n",
        [[*ANN, ("says", "")], [*BO, ("says", "")]],
    ),
    "values below, at the end of the page": (
        "It shook.\nName\nAnn\nDate\n3 May 2011\nNo.\nName\nBo\nDate\n",
        [ANN, [("name", "Bo"), ("date", "")]],
    ),
    "a long line below a label": (
        "Name\nAnn\nDate\n" + "It shook and shook. " * 9 + "\nName\nBo\nDate\n4 May 2011\nNo.\n",
        [[("name", "Ann"), ("date", "")], BO],
    ),
    "a label that three have, values below": (
        "".join(f"Name\nAnn\nCabin\n12\nDate\n3 May 2011\n{said}\n" for said in ("Yes.", "No.", "It shook.")),
        [[("name", "Ann"), ("cabin", "12"), ("date", "3 May 2011")]] * 3,
    ),
    "a label that three have, values below, the name last": (
        "".join(f"Cabin\n12\nName\nAnn\nDate\n3 May 2011\n{said}\n" for said in ("Yes.", "No.", "It shook.")),
        [[("cabin", "12"), *ANN]] * 3,
    ),
    "a label that two have, values below": (
        "Name\nAnn\nDate\n3 May 2011\nCabin\n12\nYes.\nName\nBo\nDate\n4 May 2011\nCabin\n12\nNo.\n",
        [ANN, BO],
    ),
    "a label that two of three have, values below": (
        (
            "Name\nAnn\nDate\n3 May 2011\nCabin\n12\nYes.\nName\nBo\nDate\n4 May 2011\nCabin\n12\nNo.\n"
            "Name\nAnn\nDate\n3 May 2011\nIt shook.\n"
        ),
        [ANN, BO, ANN],
    ),
    "a label far from its colon": (
        f"Name{' ' * 28}:\nAnn\nDate:\n3 May 2011\n",
        [ANN],
    ),
}


@pytest.mark.parametrize(("page", "found"), BLOCKS.values(), ids=BLOCKS)
def test_the_fields_around_a_name_are_a_block(page: str, found: list[list[tuple[str, str]]]) -> None:
    assert find(page) == found


@pytest.mark.parametrize(
    ("page", "is_form"),
    [
        ("Name: [__]\nTown: Skarn\nSays: [__]\n", True),
        ("Name: [__]\nDate: 3 May 2011\nSays: [__]\n", False),
        ("Name: [__]\nTown: Skarn\nSays: It shook.\n", False),
        ("Name: Ann\nTown: Skarn\nSays: [__]\n", False),
    ],
)
def test_a_form_has_neither_a_name_nor_a_date_nor_a_text(page: str, is_form: bool) -> None:
    lines = split_into_lines(page)
    assert [block.is_form for block in find_blocks(lines, range(len(lines)))] == [is_form]

from sitrep.cli.losses import LossTotals, Total
from sitrep.extending import Loss


def loss(what, count, detail="left out"):
    return Loss(what=what, count=count, detail=detail)


def test_losses_of_a_file_are_added_up_by_what_was_lost():
    totals = LossTotals()
    totals.add_file([loss("offsets", 2), loss("notices", 1), loss("offsets", 3, "of another document")])
    assert totals.totals == {"offsets": Total(5, 1, "left out"), "notices": Total(1, 1, "left out")}


def test_lines_name_files_only_if_there_can_be_several():
    totals = LossTotals()
    totals.add_file([loss("offsets", 2)])
    assert list(totals.describe("markdown", several=False)) == ["markdown loses offsets (2): left out"]
    assert list(totals.describe("markdown", several=True)) == [
        "markdown loses offsets (2 in 1 file): left out"
    ]


def test_totals_of_chunks_are_merged():
    one, other = LossTotals(), LossTotals()
    one.add_file([loss("offsets", 2)])
    other.add_file([loss("offsets", 5)])
    one.merge(other.totals)
    assert list(one.describe("markdown", several=True)) == ["markdown loses offsets (7 in 2 files): left out"]

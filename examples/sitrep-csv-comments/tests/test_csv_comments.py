"""Tests of the format ``csv-comments``: the contract of exporters, and what only this format has."""

import csv
import io

from attrs import evolve

import sitrep
from sitrep.extending import Loss, Registry
from sitrep.testing import ExporterContract

REGISTRY = Registry.installed(load_plugins=["sitrep-csv-comments"])


def read_table(output: bytes, delimiter: str = ",") -> list[list[str]]:
    """Read a table with the reader of the standard library, which is not ours."""
    return list(csv.reader(io.StringIO(output.decode("utf-8"), newline=""), delimiter=delimiter))


class TestContract(ExporterContract):
    name = "csv-comments"
    distribution = "sitrep-csv-comments"
    options = ({"header": False},)

    def find_live(self, document, output):
        rows = read_table(output)
        if len(rows) - len(document.comments) not in (0, 1):
            yield f"{len(rows)} rows for {len(document.comments)} comments"
        for row in rows:
            if len(row) != 8:
                yield f"a row of {len(row)} cells"
            # What spreadsheets do before they look for a formula.
            shown = [cell.strip().lstrip("\ufeff\u200b\ufffd\x00").strip() for cell in row]
            yield from (cell for cell in shown if cell.startswith(("=", "+", "-", "@", "|", "＝")))


def test_a_row_has_what_the_comment_has():
    answer = sitrep.Draft(paragraphs='She said "no"; twice.', author="Bo", reply_to="c1")
    document = sitrep.compose(paragraphs=["It shook."], comments=["Here too!", answer])
    head, first, second = read_table(sitrep.export(document, "csv-comments", registry=REGISTRY))
    assert head == ["id", "author", "published", "reply_to", "body", "permalink", "votes", "status"]
    assert first == ["c1", "", "", "", "Here too!", "", "", ""]
    assert second == ["c2", "Bo", "", "c1", 'She said "no"; twice.', "", "", ""]


def test_a_row_has_what_the_markup_says_of_the_comment():
    document = sitrep.compose(comments=["Here too!", "I doubt it."])
    postings = [
        sitrep.Posting(
            source=document.source,
            start=comment.start,
            end=comment.end,
            annotator="markup",
            permalink=permalink,
            votes=votes,
            status=status,
        )
        for comment, permalink, votes, status in zip(
            document.comments, ("https://a.invalid/#c1", None), (0, None), ("shown", "held"), strict=True
        )
    ]
    table = sitrep.export(evolve(document, annotations=tuple(postings)), "csv-comments", registry=REGISTRY)
    _, first, second = read_table(table)
    assert first[5:] == ["https://a.invalid/#c1", "0", "shown"]
    assert second[5:] == ["", "", "held"]


def test_options():
    document = sitrep.compose(comments=["Here, too!"])
    options = {"header": False, "delimiter": ";"}
    table = sitrep.export(document, "csv-comments", options=options, registry=REGISTRY)
    assert table == b"c1;;;;Here, too!;;;\r\n"


def test_what_is_changed_is_reported():
    document = sitrep.compose(comments=["=1+1", "\x00"])
    losses: list[Loss] = []
    table = sitrep.export(document, "csv-comments", on_loss=losses.append, registry=REGISTRY)
    assert b",'=1+1" in table
    assert {("cells", 1), ("characters", 1)} <= {(loss.what, loss.count) for loss in losses}

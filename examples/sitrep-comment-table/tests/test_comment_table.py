"""Tests of the format ``comment-table``."""

import csv

import sitrep
from sitrep.extending import Loss, Registry

REGISTRY = Registry.installed(load_plugins=["sitrep-comment-table"])


def test_it_is_found_through_its_entry_point() -> None:
    assert "comment-table" in REGISTRY.exporters


def test_a_csv_reader_reads_the_comments() -> None:
    answer = sitrep.Draft(paragraphs='She said "no"; twice.', author="Bo", reply_to="c1")
    document = sitrep.compose(paragraphs=["It shook."], comments=["Here too!", answer])
    table = sitrep.export(document, "comment-table", registry=REGISTRY).decode()
    first, second = csv.DictReader(table.splitlines())
    assert (first["id"], first["body"]) == ("c1", "Here too!")
    assert (second["author"], second["reply_to"]) == ("Bo", "c1")
    assert second["body"] == 'She said "no"; twice.'


def test_options() -> None:
    document = sitrep.compose(comments=["Here, too!"])
    options = {"header": False, "delimiter": ";"}
    table = sitrep.export(document, "comment-table", options=options, registry=REGISTRY)
    assert table == b"c1;;;;Here, too!\r\n"


def test_no_formula_is_live_and_the_change_is_reported() -> None:
    document = sitrep.compose(comments=["=1+1"])
    losses: list[Loss] = []
    table = sitrep.export(document, "comment-table", on_loss=losses.append, registry=REGISTRY)
    assert b",'=1+1" in table
    assert ("cells", 1) in [(loss.what, loss.count) for loss in losses]

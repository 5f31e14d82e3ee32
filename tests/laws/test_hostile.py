"""Inputs that were made to attack: each ends as text, or is refused by name, whatever it is read or written as."""

from __future__ import annotations

import csv
import html
import importlib.util
import io
import itertools
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.shared import ROOT, SHARED, needs_shared

import sitrep
from sitrep.extending import Registry
from sitrep.testing import plant

REGISTRY = Registry.installed()
# Each plugin is tested alone too, and so has a copy of its own.
COPIES = (
    ROOT / "plugins" / "sitrep-xml" / "tests" / "xml_injections.json",
    ROOT / "plugins" / "sitrep-markdown" / "tests" / "injections.json",
)
INJECTIONS: list[dict[str, str]] = json.loads(COPIES[0].read_text("utf-8"))
TEXTS = [each["text"] for each in INJECTIONS]
TARGETS = {"html", "markdown", "csv", "xml", "json", "terminal", "text", "any"}
LOSSLESS = sorted(name for name, exporter in REGISTRY.exporters.items() if exporter.lossless)

POLICIES: tuple[Any, ...] = ("auto", "expect", "none")
# Seconds that none of these takes in linear time, on a busy machine too.
PATIENCE = 20.0
REFUSALS = (sitrep.DecodingError, sitrep.NotTextError)
# No text at all: whatever else is refused, is refused by mistake.
REFUSED = {"bytes", "binary"}


def load_module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"hostile_{path.stem.strip('_')}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Where attrs looks for the names in its annotations.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def find_cases(size: int) -> Iterator[tuple[str, str, bytes]]:
    """Yield the media type, the name and the bytes of each hostile page; XML and JSON are for their plugins."""
    make: Any = load_module(SHARED / "data" / "hostile" / "make.py")
    for cases, media_type in ((make.html_cases, "text/html"), (make.text_cases, "text/plain")):
        for name, data, _ in cases(size):
            yield media_type, name, data


@needs_shared
@pytest.mark.parametrize("size", [100, 10_000])
def test_hostile_pages_are_documents(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where a page would find the file that it names.
    monkeypatch.chdir(tmp_path)
    (tmp_path / "canary.txt").write_text("canary: never read")
    refused, count = set(), 0
    for media_type, name, data in find_cases(size):
        began = time.process_time()
        count += 1
        try:
            page = sitrep.read(data, media_type=media_type, registry=REGISTRY)
        except REFUSALS:
            refused.add(name)
            continue
        for policy in POLICIES:
            document = sitrep.parse(page, comments=policy)
            assert document.uncovered() == (), name
            assert len({comment.id for comment in document.comments}) == len(document.comments), name
            assert "canary: never read" not in document.source.text, name
            document.threads()
        assert time.process_time() - began < PATIENCE, name
    assert count > 60
    assert refused <= REFUSED


@needs_shared
def test_hostile_texts_keep_every_character() -> None:
    for media_type, name, data in find_cases(100):
        if media_type == "text/plain" and name not in {*REFUSED, "utf-16", "half-utf-8", "surrogates"}:
            assert sitrep.parse(sitrep.read(data)).source.text == data.decode("utf-8"), name


def test_the_copies_of_the_injections_are_the_same_and_have_all_targets() -> None:
    first, *others = (path.read_bytes() for path in COPIES)
    assert all(json.loads(other) == json.loads(first) for other in others)
    assert {each["target"] for each in INJECTIONS} == TARGETS


@needs_shared
def test_the_copies_have_what_is_shared() -> None:
    shared = json.loads((SHARED / "data" / "hostile" / "injections.json").read_text("utf-8"))
    assert {each["text"] for each in shared} == set(TEXTS)


@pytest.mark.parametrize("name", LOSSLESS)
def test_injections_come_back_from_every_place(name: str) -> None:
    assert {"json", "jsonl", "xml"} <= set(LOSSLESS)
    for text in TEXTS:
        document = plant(text)
        exported = sitrep.export(document, name, registry=REGISTRY)
        assert sitrep.load(exported, name, registry=REGISTRY) == document, text


def test_injections_in_a_page_are_text() -> None:
    for text in TEXTS:
        page = f"It shook.\n\n2 Comments\n\nAnn says:\n{text}\n\n{text} says:\nHere too!\n"
        for policy in POLICIES:
            document = sitrep.parse(page, comments=policy)
            assert document.source.text == page
            assert document.uncovered() == (), text


def test_injections_in_markup_are_text_where_they_are_escaped_and_harmless_where_not() -> None:
    item = "<li class='comment' id='comment-{0}'><b class='fn'>Ann</b><p>{1}</p></li>"
    for text in TEXTS:
        # What no page can have is another matter.
        if not text.isprintable() or not text.strip():
            continue
        for shown in (html.escape(text), text):
            page = "<p>It shook.</p><ol class='commentlist'>" + item.format(1, shown) + item.format(2, "No!")
            document = sitrep.parse(
                sitrep.read(page.encode(), media_type="text/html", registry=REGISTRY), comments="auto"
            )
            assert document.uncovered() == (), text
            if shown != text:
                assert " ".join(text.split()) in " ".join(document.source.text.split()), text


def test_no_injection_is_a_formula_in_the_example_of_a_table() -> None:
    example = ROOT / "examples" / "sitrep-csv-comments" / "src" / "sitrep_csv_comments" / "__init__.py"
    registry = Registry.of(load_module(example))
    for text in TEXTS:
        for delimiter in (",", ";"):
            options = {"delimiter": delimiter}
            table = sitrep.export(plant(text), "csv-comments", options=options, registry=registry).decode()
            _, *rows = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter)
            assert [len(row) for row in rows] == [8, 8, 8], text
            for cell in itertools.chain(*rows):
                shown = cell.strip().lstrip("\ufeff\u200b\ufffd").strip()
                assert not shown.startswith(("=", "+", "-", "@", "|", "＝", "＋", "－", "＠")), text

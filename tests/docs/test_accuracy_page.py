"""The page of accuracy has the table and the plot that its benchmark makes."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from benchmarks.reliability import Bin, draw_plot, expect_error, make_bins
from support.documentation import ROOT

BENCHMARKS = ROOT / "tests" / "benchmarks"
EXPLANATION = ROOT / "docs" / "explanation"
PAGE = (EXPLANATION / "accuracy.md").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("bench_accuracy")


def read_circles(plot: str) -> list[dict[str, str]]:
    root = ElementTree.fromstring(plot)  # noqa: S314 - our own output
    assert root.tag == f"{SVG}svg"
    return [circle.attrib for circle in root.iter(f"{SVG}circle")]


def test_the_plot_is_well_formed_and_has_every_bin() -> None:
    surer = (Bin(pages=1, confidence=0.0, right=0.0), Bin(pages=9, confidence=1.0, right=0.5))
    plot = draw_plot({"made up & <surer>": surer, "other": (Bin(pages=3, confidence=0.25, right=1.0),)})
    circles = read_circles(plot)
    assert [circle["class"] for circle in circles] == ["of-0", "of-0", "of-1"]
    first, second, _ = circles
    assert float(first["cx"]) < float(second["cx"])
    assert float(first["cy"]) > float(second["cy"])
    assert float(first["r"]) < float(second["r"])
    texts = [text.text for text in ElementTree.fromstring(plot).iter(f"{SVG}text")]  # noqa: S314 - our own output
    assert {"made up & <surer>", "other", "confidence", "share that is right"} <= set(texts)


def test_a_plot_of_nothing_is_well_formed() -> None:
    assert read_circles(draw_plot({"nothing": ()})) == []


def test_every_page_is_in_one_bin() -> None:
    told = [(0.0, False), (0.04, True), (0.1, True), (0.95, False), (1.0, True), (1.0, True)]
    assert make_bins(told) == (
        Bin(pages=2, confidence=0.02, right=0.5),
        Bin(pages=1, confidence=0.1, right=1.0),
        Bin(pages=3, confidence=pytest.approx(2.95 / 3), right=pytest.approx(2 / 3)),
    )


def test_few_true_confidences_have_an_error_by_chance() -> None:
    assert expect_error([]) is None
    assert expect_error([(1.0, True), (0.0, False)]) == 0
    # One in two is right, so half of it is wrong on each side; of two the number is right half of the time.
    assert expect_error([(0.5, True)]) == pytest.approx(0.5)
    assert expect_error([(0.5, True), (0.5, True)]) == pytest.approx(0.25)
    assert expect_error([(0.5, True), (0.25, True)]) == pytest.approx((0.5 + 2 * 0.25 * 0.75) / 2)
    assert expect_error([(0.5, False)] * 1000) < 0.02


def test_the_page_has_the_rows_and_columns_of_the_table(bench: ModuleType) -> None:
    table = bench.write_table({setting: bench.Score({}) for setting in bench.SETTINGS}).splitlines()
    section = PAGE.partition("\n## The figures\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    assert rows[:2] == table[:2]
    assert [row.split(" | ")[0] for row in rows] == [row.split(" | ")[0] for row in table]


def test_figures_are_shown_in_the_way_of_the_page(bench: ModuleType) -> None:
    figures = {
        "pages without": 7,
        "exact boundary": 0.0625,
        "missed": 1.0,
        "false alarm": 0.5,
        "author exact": None,
    }
    score = bench.Score(figures | {"MB per second": 1.25})
    rows = [
        row.strip("| ").split(" | ")
        for row in bench.write_table(dict.fromkeys(bench.SETTINGS, score)).splitlines()
    ]
    shown = {label: cells[:2] for label, *cells in rows}
    assert shown["Pages without"] == ["7", "7"]
    assert shown["Exact boundary"] == [".062", ".062"]
    assert shown["Missed"] == ["1.000", "1.000"]
    assert shown["False alarm"] == [".500", "–"]
    assert shown["Author"] == ["–", "–"]
    assert shown["Day"] == ["–", "–"]
    assert shown["MB per second"] == ["1.2", "1.2"]


def test_the_plot_of_the_page_is_one_of_the_benchmark(bench: ModuleType) -> None:
    plot = EXPLANATION / "reliability.svg"
    assert f"]({plot.name})" in PAGE
    classes = {circle["class"] for circle in read_circles(plot.read_text(encoding="utf-8"))}
    assert classes == {f"of-{number}" for number in range(len(bench.PLOTTED))}


def test_without_the_data_nothing_is_measured(tmp_path: Path) -> None:
    folder = tmp_path / "checkout" / "tests" / "benchmarks"
    shutil.copytree(BENCHMARKS, folder)
    plot = tmp_path / "plot.svg"
    done = subprocess.run(
        [sys.executable, folder / "bench_accuracy.py", "--plot", plot],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("nothing measured: bench/score_text.py, ")
    assert not plot.exists()

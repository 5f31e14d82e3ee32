"""How often the parser is right: the table and the plot of docs/explanation/accuracy.md.

The scorers and the data are kept outside the repository, in ``../shared`` beside the checkout.  Where they are
missing nothing is measured, which is no error.

    uv run python tests/benchmarks/bench_accuracy.py --plot docs/explanation/reliability.svg
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import adapters
from attrs import frozen
from corpora import ROOT
from reliability import draw_plot, expect_error, make_bins

from sitrep.parsing.register.model import load_register
from sitrep.version import VERSION

SHARED = ROOT.parent / "shared"
NEEDED = ("bench/score_text.py", "bench/score_spliced.py", "data/pages-text", "data/register")

VARIANTS = ("dense", "blank", "bare")
MODES: Mapping[str, Callable[[str], Iterable[adapters.Labelled]]] = {
    "auto": adapters.auto,
    "expect": adapters.expect,
}

# What the scorers do not ask: the calibration error if every confidence were true.
EXPECTED = "expected calibration error"

# The rows of the table, and what the scorers call them.
FIGURES: Mapping[str, str] = {
    "Pages with comments": "pages with comments",
    "Pages without": "pages without",
    "Exact boundary": "exact boundary",
    "Exact boundary, blog posts": "blog exact boundary",
    "Within 1 line": "within 1 line",
    "Missed": "missed",
    "False alarm": "false alarm",
    "Characters F1": "comment f1 macro",
    "Starts F1": "start f1",
    "Author": "author exact",
    "Day": "date exact",
    "Minute": "minute exact",
    "Calibration error": "calibration error",
    "... by chance alone": EXPECTED,
    "MB per second": "MB per second",
}

# The settings of the plot, and how it calls them.
PLOTTED: Mapping[tuple[str, str], str] = {
    ("spliced", "auto"): "spliced pages",
    ("dense", "auto"): "development pages",
}


@frozen
class Score:
    """What was measured with one setting.

    Args:
        figures: by the scorer's names; None, or no entry, where there is nothing to measure.
        told: for each page with a boundary found, its confidence and whether it is right.
    """

    figures: Mapping[str, float | None]
    told: tuple[tuple[float, bool], ...] = ()


# By the shape of the pages and the mode.
Scores = Mapping[tuple[str, str], Score]
SETTINGS = tuple((shape, mode) for shape in (*VARIANTS, "spliced") for mode in MODES)


def measure() -> Scores:
    """Return the score of each setting.  The scorers and their data must be there."""
    text, spliced = load_scorer("score_text"), load_scorer("score_spliced")
    made = spliced.pages()
    scores = {(shape, mode): _score(text, MODES[mode], shape) for shape in VARIANTS for mode in MODES}
    return scores | {("spliced", mode): _score(spliced, MODES[mode], made) for mode in MODES}


def load_scorer(name: str) -> ModuleType:
    """Return a scorer as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Nothing is to be left beside the scorers.
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def _score(scorer: ModuleType, adapter: Callable[[str], object], pages: Any) -> Score:
    figures, rows = scorer.score_pages(adapter, pages)
    told = [(row["confidence"], row["gold"] == row["pred"]) for row in rows if row["confidence"] is not None]
    return Score({**figures, EXPECTED: expect_error(told)}, tuple(told))


def write_table(scores: Scores) -> str:
    """Return the table as Markdown: a row for each figure, a column for each setting."""
    rows = [["", *(f"{shape}, `{mode}`" for shape, mode in SETTINGS)], ["---", *["---:"] * len(SETTINGS)]]
    for label, name in FIGURES.items():
        rows.append([label, *(_show(name, setting, scores[setting].figures) for setting in SETTINGS)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows).replace("|  |", "| |")


def _show(name: str, setting: tuple[str, str], figures: Mapping[str, float | None]) -> str:
    figure = figures.get(name)
    # Who expects comments has said that each page has some.
    if figure is None or (name == "false alarm" and setting[1] == "expect"):
        return "–"
    if isinstance(figure, int):
        return str(figure)
    return f"{figure:.1f}" if name == "MB per second" else f"{figure:.3f}".removeprefix("0")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and write the plot if asked to; return the exit code."""
    parser = argparse.ArgumentParser(description="Print how often the parser is right, as Markdown.")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="write the reliability plot there")
    options = parser.parse_args(arguments)
    if missing := [name for name in NEEDED if not (SHARED / name).exists()]:
        print(f"nothing measured: {', '.join(missing)} not found in {SHARED}")  # noqa: T201
        return 0
    scores = measure()
    today = datetime.datetime.now(tz=datetime.timezone.utc).date()
    day = f"{today.day} {today:%B %Y}"
    print(f"Version {VERSION}, register model {load_register().version}, measured on {day}.\n")  # noqa: T201
    print(write_table(scores))  # noqa: T201
    if options.plot is not None:
        plot = draw_plot({label: make_bins(scores[setting].told) for setting, label in PLOTTED.items()})
        options.plot.write_text(plot, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

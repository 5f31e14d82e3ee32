"""How fast the parser is, and how much memory a document keeps.

All figures are ratios within one run, against `str.splitlines` of the same text.  Run it on an idle machine:

    uv run python tests/benchmarks/bench_parse.py
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Sequence

from corpora import SIZE, join_examples, read_examples, read_pages

import sitrep

# The limits of the project.
LIMITS = {
    "parse_examples": 60.0,
    "parse_examples_apart": 60.0,
    "parse_pages": 60.0,
    "parse_one_line": 60.0,
    "ten_times_the_text": 11.0,
    "memory_mib_per_mb": 4.0,
}

# What a page costs however short it is.
SMALL_PAGE = "It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n"

_RUNS = 5


def measure(size: int = SIZE) -> dict[str, float]:
    """Return the figures by name.

    - ``parse_examples``: parsing the example pages joined to *size* code points, as one page.  All lines come again
      there, and those that do are looked at once, so this is less than pages take that never repeat themselves
    - ``parse_examples_apart``: parsing the example pages one by one
    - ``parse_pages``: parsing the pages of the development data, one by one; left out where they are missing
    - ``parse_one_line``: parsing a tenth of *size* on one line
    - ``small_page``: parsing a page of four lines, divided by parsing a thousand code points of the example pages
    - ``ten_times_the_text``: the time for the joined examples, divided by that for a tenth of them
    - ``memory_mib_per_mb``: MiB that the document keeps beyond its text, for each million code points
    """
    joined = join_examples(size)
    figures = {"parse_examples": _compare([joined])}
    figures["parse_examples_apart"] = _compare(read_examples() * 20)
    if pages := read_pages():
        figures["parse_pages"] = _compare(pages)
    figures["parse_one_line"] = _compare([joined[: size // 10].replace("\n", " ").replace("\r", " ")])
    tenth = joined[: size // 10]
    whole, part = _time(sitrep.parse, [joined]), _time(sitrep.parse, [tenth])
    figures["small_page"] = _time(sitrep.parse, [SMALL_PAGE] * 1000) / 1000 / _time_thousand(read_examples())
    figures["ten_times_the_text"] = whole / part
    figures["memory_mib_per_mb"] = _weigh(tenth)
    return figures


def _compare(texts: Sequence[str]) -> float:
    """Return the shortest time to parse *texts*, divided by the shortest to split them into lines."""
    return _time(sitrep.parse, texts) / _time(str.splitlines, texts)


def _time(function: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the processor time for all *texts*, the shortest of several runs."""
    shortest = float("inf")
    for _ in range(_RUNS):
        gc.collect()
        start = time.process_time()
        for text in texts:
            function(text)
        shortest = min(shortest, time.process_time() - start)
    return shortest


def _time_thousand(texts: Sequence[str]) -> float:
    return _time(sitrep.parse, texts) / (sum(map(len, texts)) / 1000)


def _weigh(text: str) -> float:
    sitrep.parse(text)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    document = sitrep.parse(text)
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert document.source.text is text
    return kept / 2**20 / (len(text) / 1e6)


def main() -> None:
    """Print the figures, each with its limit if it has one."""
    for name, figure in measure().items():
        limit = f"   (limit {LIMITS[name]})" if name in LIMITS else ""
        print(f"{name:24} {figure:8.2f}{limit}")  # noqa: T201


if __name__ == "__main__":
    main()

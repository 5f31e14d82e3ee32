"""How fast each exporter and loader is, on documents as the parser makes them, with their decisions.

All figures are ratios within one run, against `orjson.dumps` of the same document as a dict.  On an idle machine:

    uv run python tests/benchmarks/bench_exporters.py
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from functools import partial

import orjson
from corpora import join_examples, read_pages

import sitrep
from sitrep import Document
from sitrep.extending import Registry

# The limits of the project.
LIMITS = {"json": 3.5, "json_in": 15.0, "xml": 10.0, "markdown": 1.5}

_RUNS = 5


def measure() -> dict[str, float]:
    """Return the ratios by name: the format, ``_in`` for its loader, and the corpus.

    The corpora are the example pages joined to 10 MB, and the pages of the development data one by one.  Beside
    each ratio stands the speed in millions of code points of the source text a second.
    """
    registry = Registry.installed()
    corpora = {"examples": [join_examples()], "pages": read_pages()}
    figures: dict[str, float] = {}
    for name, texts in corpora.items():
        if texts:
            documents = [sitrep.annotate(sitrep.parse(text), registry=registry) for text in texts]
            figures |= {f"{key}_{name}": value for key, value in _compare(documents, registry).items()}
    return figures


def _compare(documents: Sequence[Document], registry: Registry) -> dict[str, float]:
    exports = [sitrep.export(document, "json", registry=registry) for document in documents]
    dicts = [orjson.loads(export) for export in exports]
    work: dict[str, Callable[[], object]] = {
        "orjson": lambda: [orjson.dumps(each) for each in dicts],
        "json_in": lambda: [sitrep.load(each, "json", registry=registry) for each in exports],
    }
    for name in ("json", "xml", "markdown"):
        work[name] = partial(_export_all, documents, name, registry)
    seconds = _time_in_turns(work)
    size = sum(len(document.source.text) for document in documents) / 1e6
    base = seconds.pop("orjson")
    ratios = {name: value / base for name, value in seconds.items()}
    return ratios | {f"{name}_mb_per_second": size / value for name, value in seconds.items()}


def _export_all(documents: Sequence[Document], name: str, registry: Registry) -> None:
    for document in documents:
        sitrep.export(document, name, registry=registry)


def _time_in_turns(work: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the least processor time of each, taken in turns so that a busy moment hits all alike."""
    least = dict.fromkeys(work, float("inf"))
    for _ in range(_RUNS):
        for name, function in work.items():
            gc.collect()
            start = time.process_time()
            function()
            least[name] = min(least[name], time.process_time() - start)
    return least


def main() -> None:
    """Print the figures, each with its limit if it has one."""
    for name, figure in measure().items():
        limit = LIMITS.get(name.removesuffix("_examples").removesuffix("_pages"))
        print(f"{name:32} {figure:8.2f}" + (f"   (limit {limit})" if limit else ""))  # noqa: T201


if __name__ == "__main__":
    main()

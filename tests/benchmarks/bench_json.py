"""How long JSON takes, as ratios to `orjson` writing the same data as dicts in the same run.

Run it from the top of the repository: ``python tests/benchmarks/bench_json.py``.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable

import orjson

import sitrep
from sitrep.extending import Job, Registry

_MEGABYTES = 10
_REPEATS = 7

# About 150 characters each, with what prose on the web has: quotes, dashes, an ampersand now and then.
_FIRST = """The second tremor was felt in all three districts shortly before noon; the bridge at the mill is \
closed, and the hospital runs on its own generators."""
_SECOND = """“We heard it before we felt it,” said one of the drivers – he & his brother had left the depot \
minutes before – and then every window was gone."""
_THIRD = """Power is back in the north of the town. Crews expect the rest to follow by Friday, if the weather \
holds and the "spare parts" arrive in time."""
_PARAGRAPHS = (_FIRST, _SECOND, _THIRD)


class _Nowhere:
    """A sink that keeps nothing."""

    def write(self, data: bytes, /) -> None:
        """Let *data* go."""


def build_document(megabytes: float) -> sitrep.Document:
    """Return a document of so many million characters: a report, and comments of two paragraphs with a header."""
    count = int(megabytes * 1_000_000 / 498)
    paragraphs = [_PARAGRAPHS[number % 3] for number in range(count)]
    drafts = [
        sitrep.Draft(
            paragraphs=(_PARAGRAPHS[number % 3], _PARAGRAPHS[(number + 1) % 3]),
            author=f"Reader {number}",
            date="12 March 2019 at 10:15",
            reply_to=f"c{number // 2}" if number > 1 else None,
        )
        for number in range(1, count + 1)
    ]
    return sitrep.compose(title="Quake", author="E. Moor", paragraphs=paragraphs, comments=drafts)


def measure() -> dict[str, float]:
    """Return the figures by name.

    A ratio is the median of several; for each, both sides were measured one right after the other.
    """
    registry = Registry.installed()
    document = build_document(_MEGABYTES)
    tenth = build_document(_MEGABYTES / 10)
    megabytes = len(document.source.text) / 1e6

    def export(indent: int, what: sitrep.Document = document) -> bytes:
        return sitrep.export(what, "json", options={"indent": indent}, registry=registry)

    def load(exported: bytes) -> sitrep.Document:
        return sitrep.load(exported, "json", registry=registry)

    compact, indented, small = export(0), export(2), export(0, tenth)
    # Other writers' JSON: the same but for white space and the order of two names.
    foreign = compact.replace(b'"format":"sitrep","version":1', b'"version": 1, "format": "sitrep"', 1)
    if load(compact) != document or load(foreign) != document:
        raise AssertionError("the document did not survive")
    data = orjson.loads(compact)

    def dump() -> bytes:
        return orjson.dumps(data)

    return {
        "MB of text": megabytes,
        "MB of JSON": len(compact) / 1e6,
        "orjson.dumps, MB of JSON/s": len(compact) / 1e6 / _least(dump),
        "export, MB of text/s": megabytes / _least(lambda: export(0)),
        "load, MB of text/s": megabytes / _least(lambda: load(compact)),
        "export / orjson.dumps (at most 3.5)": _compare(lambda: export(0), dump),
        "export, indented / orjson.dumps": _compare(lambda: export(2), dump),
        "load / orjson.dumps (at most 15)": _compare(lambda: load(compact), dump),
        "load, indented / orjson.dumps": _compare(lambda: load(indented), dump),
        "load, of another writer / orjson.dumps": _compare(lambda: load(foreign), dump),
        "export, ten times the text (at most 11)": _compare(lambda: export(0), lambda: export(0, tenth)),
        "load, ten times the text (at most 11)": _compare(lambda: load(compact), lambda: load(small)),
        "export, MiB peak per MB of text": _peak(lambda: _export_nowhere(document, registry)) / megabytes,
        "load, MiB peak per MB of text": _peak(lambda: load(compact)) / megabytes,
    }


def _export_nowhere(document: sitrep.Document, registry: Registry) -> None:
    exporter = registry.exporter("jsonl")
    job = Job(document=document, options=exporter.options(), sink=_Nowhere(), on_loss=lambda loss: None)
    exporter.run(job)


def _time(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def _least(work: Callable[[], object]) -> float:
    return min(_time(work) for _ in range(_REPEATS))


def _compare(work: Callable[[], object], with_what: Callable[[], object]) -> float:
    return statistics.median(_time(work) / _time(with_what) for _ in range(_REPEATS))


def _peak(work: Callable[[], object]) -> float:
    """Return how many MiB of Python objects were alive at once, beyond those before."""
    gc.collect()
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def main() -> None:
    """Print the figures."""
    for name, value in measure().items():
        sys.stdout.write(f"{name:42s} {value:8.2f}\n")


if __name__ == "__main__":
    main()

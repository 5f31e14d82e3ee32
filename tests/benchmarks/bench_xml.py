"""How long XML takes, as ratios to `orjson` on the same data in the same run, and how much memory.

Run it from the top of the repository: ``python tests/benchmarks/bench_xml.py``.
"""

from __future__ import annotations

import gc
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import attrs
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
_THIRD = """Power is back in the north of the town. Crews expect the rest to follow by Friday, if the \
weather holds and the spare parts arrive in time, they say."""


class _Nowhere:
    """A sink that keeps nothing."""

    def write(self, data: bytes, /) -> None:
        """Let *data* go."""


def build_document(megabytes: float) -> sitrep.Document:
    """Return a document of so many million characters: as many paragraphs as comments, each with a header."""
    texts = [(_FIRST, _SECOND, _THIRD)[number % 3] for number in range(int(megabytes * 1_000_000 / 321))]
    drafts = [
        sitrep.Draft(
            paragraphs=text,
            author=f"Reader {number}",
            date="May 1, 2012",
            reply_to=f"c{number // 2}" if number > 1 else None,
        )
        for number, text in enumerate(texts, 1)
    ]
    return sitrep.compose(title="Quake", paragraphs=texts, comments=drafts)


def simplify(value: Any) -> Any:
    """Return a node as a dict of its fields and its text, and tuples as lists: what JSON would have of it."""
    if isinstance(value, tuple):
        return [simplify(item) for item in value]
    if not attrs.has(type(value)):
        return value
    names = [each.name for each in attrs.fields(type(value)) if each.name != "source"]
    simple = {name: simplify(getattr(value, name)) for name in names}
    return {**simple, "text": value.text} if "start" in simple else simple


def measure() -> dict[str, float]:
    """Return the figures by name; the ratios are to `orjson` writing or reading the same data as dicts."""
    registry = Registry.installed()
    document = build_document(_MEGABYTES)
    megabytes = len(document.source.text) / 1e6
    exported = sitrep.export(document, "xml", registry=registry)
    if sitrep.load(exported, "xml", registry=registry) != document:
        raise AssertionError("the document did not survive")
    return {
        "MB of text": megabytes,
        "MB of XML": len(exported) / 1e6,
        **_compare_with_orjson(document, exported, registry),
        **_compare_with_a_tenth(document, exported, registry),
        "export, MiB peak per MB of text": _peak(lambda: _export_nowhere(document, registry)) / megabytes,
        "load, MiB peak per MB of text": _peak(lambda: sitrep.load(exported, "xml", registry=registry))
        / megabytes,
    }


def _compare_with_orjson(document: sitrep.Document, exported: bytes, registry: Registry) -> dict[str, float]:
    megabytes = len(document.source.text) / 1e6
    data = {**simplify(document), "source": {"text": document.source.text}}
    dumped = orjson.dumps(data)
    dumping, exporting, reading, loading = _time(
        lambda: orjson.dumps(data),
        lambda: sitrep.export(document, "xml", registry=registry),
        lambda: orjson.loads(dumped),
        lambda: sitrep.load(exported, "xml", registry=registry),
    )
    return {
        "export, MB/s": megabytes / exporting,
        "export / orjson.dumps (at most 10)": exporting / dumping,
        "load, MB/s": megabytes / loading,
        "load / orjson.loads": loading / reading,
    }


def _compare_with_a_tenth(document: sitrep.Document, exported: bytes, registry: Registry) -> dict[str, float]:
    small = build_document(_MEGABYTES / 10)
    small_export = sitrep.export(small, "xml", registry=registry)
    one, ten, load_one, load_ten = _time(
        lambda: sitrep.export(small, "xml", registry=registry),
        lambda: sitrep.export(document, "xml", registry=registry),
        lambda: sitrep.load(small_export, "xml", registry=registry),
        lambda: sitrep.load(exported, "xml", registry=registry),
    )
    return {
        "export, ten times the text (at most 11)": ten / one,
        "load, ten times the text (at most 11)": load_ten / load_one,
    }


def _export_nowhere(document: sitrep.Document, registry: Registry) -> None:
    exporter = registry.exporter("xml")
    job = Job(document=document, options=exporter.options(), sink=_Nowhere(), on_loss=lambda loss: None)
    exporter.run(job)


def _time(*works: Callable[[], object]) -> list[float]:
    """Return the least processor time of each; they take turns, so that what else runs disturbs all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(_REPEATS):
        for work, taken in zip(works, times, strict=True):
            gc.collect()
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


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

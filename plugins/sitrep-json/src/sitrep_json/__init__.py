"""JSON for sitrep documents: the formats ``json``, one document, and ``jsonl``, one document a line.

Both are lossless, and both can be loaded.  The documentation of sitrep describes them field by field, and so
does the JSON Schema that `read_schema` returns.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable, Iterator
from typing import Any

from sitrep.extending import EVERYTHING, Exporter, Job, Loader, LoadJob, hookimpl
from sitrep.model import Document
from sitrep_json.options import JsonLinesOptions, JsonOptions

__all__ = ["JsonLinesOptions", "JsonOptions", "read_schema"]


def read_schema() -> str:
    """Return the JSON Schema (2020-12) of the format, as JSON.

    It accepts whatever the exporters write.  The loaders check more: ranges, texts, ids and replies.
    """
    return importlib.resources.files("sitrep_json").joinpath("document.schema.json").read_text("utf-8")


@hookimpl
def sitrep_exporters() -> Iterable[Exporter[Any]]:
    """Offer ``json`` and ``jsonl``."""
    return [
        Exporter(
            name="json",
            media_type="application/json",
            suffixes=(".json",),
            run=_write_json,
            carries=EVERYTHING,
            options=JsonOptions,
            summary="one document as JSON; lossless",
        ),
        Exporter(
            name="jsonl",
            media_type="application/jsonl",
            suffixes=(".jsonl",),
            run=_write_line,
            carries=EVERYTHING,
            options=JsonLinesOptions,
            concatenates=True,
            summary="JSON Lines, one document a line; lossless",
        ),
    ]


@hookimpl
def sitrep_loaders() -> Iterable[Loader]:
    """Offer the way back from both."""
    return [
        Loader(name="json", suffixes=(".json",), run=_load_json),
        Loader(name="jsonl", suffixes=(".jsonl",), run=_load_lines),
    ]


# msgspec is imported when a format is first used, not when the plugin is found.


def _write_json(job: Job[JsonOptions]) -> None:
    from sitrep_json.exporting import write_json

    write_json(job)


def _write_line(job: Job[JsonLinesOptions]) -> None:
    from sitrep_json.exporting import write_line

    write_line(job)


def _load_json(job: LoadJob) -> Iterator[Document]:
    from sitrep_json.loading import load_json

    yield from load_json(job)


def _load_lines(job: LoadJob) -> Iterator[Document]:
    from sitrep_json.loading import load_lines

    yield from load_lines(job)

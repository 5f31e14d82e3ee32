"""JSON to documents; whatever is wrong becomes a `LoadError` that names the place."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from sitrep import LoadError
from sitrep.extending import LoadJob, paused_collection
from sitrep.model import Document
from sitrep_json.decoding import decode
from sitrep_json.from_wire import document_from_wire
from sitrep_json.refusing import Refused, summarise


def load_json(job: LoadJob) -> Iterator[Document]:
    """Yield the one document of an export in ``json``."""
    yield _load("json", job.data, job, line=None)


def load_lines(job: LoadJob) -> Iterator[Document]:
    """Yield the documents of an export in ``jsonl``; lines that hold white space only are passed over.

    Lines end at LF, whatever else ends a line elsewhere; a CR before it is white space.
    """
    for number, line in enumerate(BytesIO(job.data), 1):
        if line.strip(b" \t\r\n"):
            yield _load("jsonl", line, job, line=number)


def _load(name: str, data: bytes, job: LoadJob, *, line: int | None) -> Document:
    try:
        with paused_collection():
            return document_from_wire(decode(data), job.annotation_kinds)
    except Refused as refused:
        place, reason = summarise(refused.flaws, line)
        raise LoadError(name, place, reason) from refused.__cause__

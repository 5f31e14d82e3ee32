"""JSON to documents; whatever is wrong becomes a `LoadError` that names the place."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Generator, Iterator
from io import BytesIO

from sitrep import LoadError
from sitrep.extending import LoadJob
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


@contextlib.contextmanager
def _without_collector() -> Generator[None, None, None]:
    """Pause the garbage collector.

    A large document is hundreds of thousands of objects, none of them garbage before the end.  To look them
    through again and again would take a quarter of the time of loading.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _load(name: str, data: bytes, job: LoadJob, *, line: int | None) -> Document:
    try:
        with _without_collector():
            return document_from_wire(decode(data), job.annotation_kinds)
    except Refused as refused:
        place, reason = summarise(refused.flaws, line)
        raise LoadError(name, place, reason) from refused.__cause__

"""Documents to JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from sitrep.extending import Job
from sitrep.model import Document
from sitrep_json.encoding import encode, indent, try_encode
from sitrep_json.options import JsonLinesOptions, JsonOptions
from sitrep_json.to_wire import (
    annotations_to_wire,
    comments_to_wire,
    decisions_to_wire,
    document_to_wire,
    notices_to_wire,
    report_to_wire,
    source_to_wire,
)
from sitrep_json.wire import FORMAT_NAME, FORMAT_VERSION

_Item = TypeVar("_Item")

# Items that are on the wire at a time.  A few hundred use the same memory again and again, while it is in the
# processor's cache; all at once take half as long again, and memory in proportion to the document.
_BATCH = 256


def write_json(job: Job[JsonOptions]) -> None:
    """Write one document, followed by a line feed."""
    options = job.options
    fragments = write_fragments(job.document, options)
    if options.indent:
        compact = b"".join(fragments)
        fragments = [indent(compact, spaces=options.indent, ascii_only=options.ascii)]
    for fragment in fragments:
        job.sink.write(fragment)
    job.sink.write(b"\n")


def write_line(job: Job[JsonLinesOptions]) -> None:
    """Write one document on a line of its own."""
    for fragment in write_fragments(job.document, job.options):
        job.sink.write(fragment)
    job.sink.write(b"\n")


def write_fragments(document: Document, options: JsonLinesOptions) -> Iterable[bytes]:
    """Return the bytes of one document in order; joined they are compact JSON.

    Raises:
        ModelError: an annotation has a value of a type that annotations do not have; before any bytes.
    """
    if max(len(document.notices), len(document.report.paragraphs), len(document.comments)) <= _BATCH:
        # At once, for a small page takes less time than the calls for its parts.  Only a lone surrogate needs
        # the parts: it changes how numbers are written in the part that has it, and in no other.
        whole = try_encode(document_to_wire(document, texts=options.text), ascii_only=options.ascii)
        if whole is not None:
            return (whole,)
    return _write_parts(document, options)


def _write_parts(document: Document, options: JsonLinesOptions) -> Iterator[bytes]:
    text = document.source.text if options.text else None
    annotations = annotations_to_wire(document.annotations, text)

    def encode_all(
        items: Sequence[_Item], to_wire: Callable[[Sequence[_Item], str | None], object]
    ) -> Iterator[bytes]:
        yield b"["
        for first in range(0, len(items), _BATCH):
            batch = to_wire(items[first : first + _BATCH], text)
            encoded = encode(batch, ascii_only=options.ascii)[1:-1]
            yield b"," + encoded if first else encoded
        yield b"]"

    yield b'{"format":"%s","version":%d' % (FORMAT_NAME.encode(), FORMAT_VERSION)
    yield b',"source":' + encode(source_to_wire(document.source), ascii_only=options.ascii)
    yield b',"notices":'
    yield from encode_all(document.notices, notices_to_wire)
    yield b',"report":' + encode(report_to_wire(document.report, text), ascii_only=options.ascii)
    yield b',"comments":'
    yield from encode_all(document.comments, comments_to_wire)
    yield b',"annotations":' + encode(annotations, ascii_only=options.ascii)
    yield b',"decisions":'
    yield from encode_all(document.decisions, lambda batch, _: decisions_to_wire(batch))
    yield b"}"

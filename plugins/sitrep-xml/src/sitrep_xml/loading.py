"""The loader: XML to the document that it was written from."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.extending import LoadJob, paused_collection
from sitrep.model import Document
from sitrep_xml.building import build_document
from sitrep_xml.reading import read_elements


def load_xml(job: LoadJob) -> Iterator[Document]:
    """Yield the one document in the data of *job*.

    Raises:
        LoadError: anything that the exporter would not have written, apart from comments, processing
            instructions, other spellings of the same XML, and white space between elements outside the text.
    """
    with paused_collection():
        # Nothing here keeps the elements, so that they are gone before the collector runs again.
        document = build_document(*read_elements(job.data), job.annotation_kinds)
    yield document

"""The loader: XML to the document that it was written from."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.extending import LoadJob
from sitrep.model import Document
from sitrep_xml.building import build_document
from sitrep_xml.reading import read_elements


def load_xml(job: LoadJob) -> Iterator[Document]:
    """Yield the one document in the data of *job*.

    Raises:
        LoadError: anything that the exporter would not have written, apart from comments, processing
            instructions, other spellings of the same XML, and white space between elements outside the text.
    """
    root, text = read_elements(job.data)
    yield build_document(root, text, job.annotation_kinds)

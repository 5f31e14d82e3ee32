"""XML for sitrep documents: the exporter and the loader ``xml``, lossless.

>>> import sitrep
>>> document = sitrep.compose(title="Quake", comments=["Here too!"])
>>> sitrep.load(sitrep.export(document, "xml"), "xml") == document
True
"""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.extending import EVERYTHING, Exporter, Job, Loader, LoadJob, hookimpl
from sitrep.model import Document
from sitrep_xml.options import XmlOptions
from sitrep_xml.schema import read_schema
from sitrep_xml.vocabulary import NAMESPACE, VERSION

__all__ = ["NAMESPACE", "VERSION", "XmlOptions", "read_schema"]

_SUFFIXES = (".xml",)


@hookimpl
def sitrep_exporters() -> Iterable[Exporter[XmlOptions]]:
    """Offer XML."""
    return [
        Exporter(
            name="xml",
            media_type="application/xml",
            suffixes=_SUFFIXES,
            run=_export,
            carries=EVERYTHING,
            options=XmlOptions,
            summary="XML with the text marked up in place; lossless",
        )
    ]


@hookimpl
def sitrep_loaders() -> Iterable[Loader]:
    """Offer the way back."""
    return [Loader(name="xml", suffixes=_SUFFIXES, run=_load)]


def _export(job: Job[XmlOptions]) -> None:
    from sitrep_xml.exporting import export_xml  # late: registering should cost next to nothing

    export_xml(job)


def _load(job: LoadJob) -> Iterable[Document]:
    from sitrep_xml.loading import load_xml

    return load_xml(job)

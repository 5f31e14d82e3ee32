"""Saved web pages for sitrep: the report, and the readers' comments as a tree."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.extending import Reader, ReadJob, hookimpl
from sitrep.model import Page

__all__ = ["sitrep_readers"]


@hookimpl
def sitrep_readers() -> Iterable[Reader]:
    """Offer ``text/html`` and ``application/xhtml+xml``."""
    return [
        Reader(
            name="html",
            media_types=("text/html", "application/xhtml+xml"),
            suffixes=(".html", ".htm", ".xhtml", ".xht"),
            run=_run,
        )
    ]


def _run(job: ReadJob) -> Page:
    # Imported late: listing readers needs no lxml.
    from sitrep_html.reading import read_html

    return read_html(job)

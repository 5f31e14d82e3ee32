"""Saved web pages for sitrep: the report, and the readers' comments as a tree."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.extending import Reader, ReadJob, hookimpl
from sitrep.model import Page

__all__ = ["sitrep_readers"]


@hookimpl
def sitrep_readers() -> Iterable[Reader]:
    """Offer ``text/html`` and ``application/xhtml+xml``, and both in the archives that browsers save."""
    return [
        Reader(
            name="html",
            media_types=("text/html", "application/xhtml+xml"),
            suffixes=(".html", ".htm", ".xhtml", ".xht"),
            run=_run,
        ),
        Reader(
            name="mhtml",
            media_types=("multipart/related", "application/x-mimearchive", "message/rfc822"),
            suffixes=(".mhtml", ".mht"),
            run=_run_mhtml,
        ),
    ]


def _run(job: ReadJob) -> Page:
    # Imported late: listing readers needs no lxml.
    from sitrep_html.reading import read_html

    return read_html(job)


def _run_mhtml(job: ReadJob) -> Page:
    from sitrep_html.reading import read_mhtml

    return read_mhtml(job)

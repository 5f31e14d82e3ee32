"""Markdown for sitrep documents: CommonMark with YAML front matter, in which no text of a page is ever markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitrep.extending import Exporter, Job, hookimpl
from sitrep_markdown.options import MarkdownOptions

__all__ = ["MarkdownOptions", "sitrep_exporters"]


@hookimpl
def sitrep_exporters() -> Iterable[Exporter[Any]]:
    """Offer the format ``markdown``."""
    return [
        Exporter(
            name="markdown",
            # RFC 7763 asks for the charset; RFC 7764 registers the variant.
            media_type="text/markdown; charset=UTF-8; variant=CommonMark",
            suffixes=(".md", ".markdown"),
            options=MarkdownOptions,
            run=_run,
            # Of headers and replies only one form is shown, of boilerplate nothing: see README.md.
            carries=frozenset({"source", "report", "notices", "comments"}),
            summary="a page to read: report, threads of comments, notices",
        )
    ]


def _run(job: Job[MarkdownOptions]) -> None:
    # Imported late: listing formats needs no regular expressions compiled.
    from sitrep_markdown.exporting import run

    run(job)

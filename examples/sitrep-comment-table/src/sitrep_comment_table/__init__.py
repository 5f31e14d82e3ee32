"""The comments of a document as a CSV table, one comment a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any, Literal

from attrs import frozen

from sitrep.extending import Exporter, Job, hookimpl, option

COLUMNS = ("id", "author", "published", "reply_to", "body")

# A spreadsheet takes a cell that begins with one of these for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@frozen(kw_only=True)
class TableOptions:
    """What the user can choose; every option has a default."""

    header: bool = option(True, help="begin with a row of column names")
    delimiter: Literal[",", ";"] = option(",", help="what parts the cells")


def run(job: Job[TableOptions]) -> None:
    """Write the table, and report the cells that had to be changed."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=job.options.delimiter)
    changed = 0
    if job.options.header:
        writer.writerow(COLUMNS)
    for comment in job.document.comments:
        published = comment.published.isoformat() if comment.published else ""
        reply_to = comment.reply.to if comment.reply else ""
        cells = (comment.id, comment.author or "", published, reply_to, comment.body)
        safe = [f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell for cell in cells]
        changed += sum(cell != kept for cell, kept in zip(cells, safe, strict=True))
        writer.writerow(safe)
    # A lone surrogate cannot be written as UTF-8.
    job.sink.write(table.getvalue().encode("utf-8", "replace"))
    if changed:
        job.lose("cells", changed, "cells that a spreadsheet would run as formulas begin with an apostrophe")


@hookimpl
def sitrep_exporters() -> Iterable[Exporter[Any]]:
    """Offer the format ``comment-table``."""
    return [
        Exporter(
            name="comment-table",
            media_type="text/csv",
            suffixes=(".csv",),
            run=run,
            carries=frozenset({"comments"}),
            options=TableOptions,
            summary="the comments as a table",
        )
    ]

"""The comments of a document as a CSV table, one comment a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Any, Literal

from attrs import frozen

from sitrep.extending import Exporter, Job, hookimpl, option
from sitrep.model import Comment, Posting

COLUMNS = ("id", "author", "published", "reply_to", "body", "permalink", "votes", "status")

# A spreadsheet runs a cell that begins so; some skip what cannot be seen before the sign, and take wide signs for it.
_FORMULA = re.compile(r"[\s\x00-\x20\u200b\ufeff\ufffd]*[=+\-@|＝＋－＠]|[\t\r]")
# UTF-8 has no lone surrogates, and readers of CSV stop at NUL.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


@frozen(kw_only=True)
class TableOptions:
    """What the user can choose; every option has a default."""

    header: bool = option(True, help="begin with a row of column names")
    delimiter: Literal[",", ";"] = option(",", help="what parts the cells")


def get_cells(comment: Comment, posting: Posting | None) -> tuple[str, ...]:
    """Return what stands in the columns of one comment; nothing where it is not known."""
    return (
        comment.id,
        comment.author or "",
        comment.published.isoformat() if comment.published else "",
        comment.reply.to if comment.reply else "",
        comment.body,
        (posting.permalink or "") if posting else "",
        str(posting.votes) if posting and posting.votes is not None else "",
        posting.status if posting else "",
    )


def run(job: Job[TableOptions]) -> None:
    """Write the table, and report what had to be changed."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=job.options.delimiter)
    guarded = replaced = 0
    if job.options.header:
        writer.writerow(COLUMNS)
    # What the markup says of a comment beside its words has that comment's range; plain text says none of it.
    postings = {
        (each.start, each.end): each for each in job.document.annotations if isinstance(each, Posting)
    }
    for comment in job.document.comments:
        row: list[str] = []
        for cell in get_cells(comment, postings.get((comment.start, comment.end))):
            written, count = _UNWRITABLE.subn("\ufffd", cell)
            replaced += count
            is_formula = _FORMULA.match(written) is not None
            guarded += is_formula
            row.append(f"'{written}" if is_formula else written)
        writer.writerow(row)
    job.sink.write(table.getvalue().encode("utf-8"))
    if guarded:
        job.lose("cells", guarded, "cells that a spreadsheet would run as formulas begin with an apostrophe")
    if replaced:
        job.lose("characters", replaced, "characters that no CSV file can have are replaced by U+FFFD")


@hookimpl
def sitrep_exporters() -> Iterable[Exporter[Any]]:
    """Offer the format ``csv-comments``."""
    return [
        Exporter(
            name="csv-comments",
            media_type="text/csv",
            suffixes=(".csv",),
            run=run,
            carries=frozenset({"comments"}),
            options=TableOptions,
            summary="the comments as a table, a row for each",
        )
    ]

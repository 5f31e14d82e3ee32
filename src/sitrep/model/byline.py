"""Who wrote a piece, and when."""

from __future__ import annotations

import datetime

from attrs import frozen

from sitrep.model.node import Node, Span


@frozen(kw_only=True)
class Byline(Node):
    """The line or lines that name author and date, of the report or (as its `header`) of a comment.

    A date of another class, such as the ``Timestamp`` of pandas, is taken if it says no more than a `datetime` can: no
    nanoseconds, no ``NaT``.

    Args:
        author_span: the author as written, if one is named in the text.
        date_span: the date as written, if one stands in the text.  Where a site prints the name above a comment
            and the date below it, the header is the name's line, and this span is in the comment's boilerplate.
        author: the author's name, white space folded; None where it is not certain what the name is.
        published: the date as parsed; None where it is not certain.  A `datetime` where the text has a time; it
            has a time zone only if the text states one.  "2 days ago" and "March 2014" have no certain day, so
            they are kept as written alone.
    """

    author_span: Span | None = None
    date_span: Span | None = None
    author: str | None = None
    published: datetime.date | datetime.datetime | None = None

"""The line below a comment's heading: author, date, and the comment answered."""

from __future__ import annotations

from sitrep.model import Byline, Comment, Reply
from sitrep_markdown.blocks import BlockWriter
from sitrep_markdown.escaping import escape_line_start


def write_header_line(comment: Comment, parent: int, blocks: BlockWriter, *, special: bool) -> str:
    """Return the line, as far as it is known who wrote when to whom; empty if nothing is.

    *parent* is the index of the comment that it answers, -1 if that is not on the page; *special* is false if nothing
    in the comment may be live.
    """
    line = _write_header(comment.header, blocks, special) if comment.header is not None else ""
    if comment.reply is None:
        return line
    answered = _write_reply(comment.reply, parent, blocks)
    return f"{line}, {answered}" if line else answered


def _write_header(header: Byline, blocks: BlockWriter, special: bool) -> str:
    """Return author and date as written where the text has them; the whole header if it is not certain what it says."""
    author = date = ""
    if header.author_span is not None:
        author = blocks.write_span(header.author_span, special=special)
    elif header.author is not None:
        author = blocks.write_phrase(header.author)
    if header.date_span is not None:
        date = blocks.write_span(header.date_span, special=special)
    elif header.published is not None:
        date = header.published.isoformat()
    if author:
        return f"**{author}**, {date}" if date else f"**{author}**"
    return escape_line_start(date or blocks.write_span(header, special=special))


def _write_reply(reply: Reply, parent: int, blocks: BlockWriter) -> str:
    if parent >= 0:
        return f"in reply to [comment {parent + 1}](#comment-{parent + 1})"
    return f"in reply to a comment that is not on this page ({blocks.write_phrase(reply.to)})"

"""Comments as threads that are read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from sitrep.model import Byline, Comment, Reply
from sitrep_markdown.blocks import BlockWriter
from sitrep_markdown.escaping import escape_line_starts
from sitrep_markdown.ordering import order_comments


def write_comments(comments: Sequence[Comment], blocks: BlockWriter, *, heading: str, max_depth: int) -> str:
    """Return the comments in reading order.

    A comment is a heading "Comment N", N counting from 1 in source order, a line that names author, date, and the
    comment answered, and its paragraphs.  Replies are quotations inside the comment that they answer, up to
    *max_depth* levels.  Renderers that give headings an identifier make "comment-N" of it, which replies link to.
    """
    reading = order_comments(comments)
    depths, parents = reading.depths, reading.parents
    gaps = [_gap(depth, depth) for depth in range(max_depth + 1)]
    # By depth of the comment and of the one above it.
    openings = [
        [f"{_gap(min(above, depth), depth)}{heading} Comment " for above in range(max_depth + 1)]
        for depth in range(max_depth + 1)
    ]
    # The paragraphs of all comments are written at once; those of one lie between two of the edges.
    paragraphs = blocks.write_paragraphs([node for comment in comments for node in comment.paragraphs])
    edges = [0, *accumulate(len(comment.paragraphs) for comment in comments)]
    special = blocks.find_special(comments)
    pieces: list[str] = []
    depth = 0
    for index in reading.order:
        comment = comments[index]
        above, depth = depth, min(depths[index], max_depth)
        gap = gaps[depth]
        line = _write_line(comment, parents[index], blocks, index in special)
        body = paragraphs[edges[index] : edges[index + 1]]
        if line:
            body.insert(0, line)
        pieces.append(f"{openings[depth][above]}{index + 1}")
        for block in body:
            if block:
                pieces += (gap, block.replace("\n", f"\n{'> ' * depth}") if depth else block)
    return "".join(pieces).lstrip("\n")


def _gap(blank_depth: int, depth: int) -> str:
    """Return a blank line in as many quotations as *blank_depth*, and the start of a line in *depth* quotations.

    The blank line must be no deeper than either neighbour: it ends the deeper quotation, so that nothing after it is
    taken for a lazy continuation.
    """
    return f"\n{('> ' * blank_depth).rstrip()}\n{'> ' * depth}"


def _write_line(comment: Comment, parent: int, blocks: BlockWriter, special: bool) -> str:
    """Return the line that names author, date and the comment answered, as far as they are known."""
    written = _write_header(comment.header, blocks, special) if comment.header else ""
    if comment.reply is None:
        return written
    answered = _write_reply(comment.reply, parent, blocks)
    return f"{written}, {answered}" if written else answered


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
    return escape_line_starts(date or blocks.write_span(header, special=special))


def _write_reply(reply: Reply, parent: int, blocks: BlockWriter) -> str:
    if parent >= 0:
        return f"in reply to [comment {parent + 1}](#comment-{parent + 1})"
    return f"in reply to a comment that is not on this page ({blocks.write_phrase(reply.to)})"

"""Comments as threads that are read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from sitrep.model import Comment
from sitrep_markdown.blocks import BlockWriter
from sitrep_markdown.headers import write_header_line
from sitrep_markdown.ordering import order_comments


def write_comments(comments: Sequence[Comment], blocks: BlockWriter, *, heading: str, max_depth: int) -> str:
    """Return the comments, of which there is at least one, in reading order.

    A comment is a heading "Comment N", N counting from 1 in source order, a line that names author, date, and the
    comment answered, and its paragraphs.  Replies are quotations inside the comment that they answer, up to
    *max_depth* levels.  Renderers that give headings an identifier make "comment-N" of it, which replies link to.
    """
    reading = order_comments(comments)
    depths, parents = reading.depths, reading.parents
    levels = range(min(max(depths), max_depth) + 1)
    gaps = [_gap(depth, depth) for depth in levels]
    # By depth of the comment and of the one above it.
    openings = [
        [f"{_gap(min(above, depth), depth)}{heading} Comment " for above in levels] for depth in levels
    ]
    # The paragraphs of all comments are written at once; those of one lie between two of the edges.
    paragraphs = blocks.write_paragraphs([node for comment in comments for node in comment.paragraphs])
    edges = [0, *accumulate([len(comment.paragraphs) for comment in comments])]
    special = blocks.find_special(comments)
    pieces: list[str] = []
    depth = 0
    for index in reading.order:
        above, depth = depth, depths[index]
        if depth > max_depth:
            depth = max_depth
        gap = gaps[depth]
        line = write_header_line(comments[index], parents[index], blocks, special=index in special)
        pieces.append(f"{openings[depth][above]}{index + 1}{gap if line else ''}{line}")
        for block in paragraphs[edges[index] : edges[index + 1]]:
            if block:
                pieces.append(gap)
                pieces.append(block.replace("\n", f"\n{'> ' * depth}") if depth and "\n" in block else block)
    pieces[0] = pieces[0].lstrip("\n")
    return "".join(pieces)


def _gap(blank_depth: int, depth: int) -> str:
    """Return a blank line in as many quotations as *blank_depth*, and the start of a line in *depth* quotations.

    The blank line must be no deeper than either neighbour: it ends the deeper quotation, so that nothing after it is
    taken for a lazy continuation.
    """
    return f"\n{('> ' * blank_depth).rstrip()}\n{'> ' * depth}"

"""A document laid out for reading: pure, and without a thought of colours."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from sitrep.cli.positions import Positions
from sitrep.cli.safe_text import make_visible, make_visible_in_line
from sitrep.model import Byline, Comment, Decision, Document, Node, Notice, Post, Title

PieceKind = Literal["notice", "report", "title", "byline", "paragraph", "boundary", "comment"]


@frozen(kw_only=True)
class Piece:
    """Something to be shown, in which nothing can drive a terminal any more.

    Args:
        kind: what it is; ``report`` and ``boundary`` are headings without text.
        label: what stands above the text: the kind of a notice, the author of a comment.
        facts: what is known of it, to stand beside the label: date, place, confidence.
        text: as it stands in the page.
        depth: 0, or how many comments a comment answers by way of others.
    """

    kind: PieceKind
    label: str = ""
    facts: tuple[str, ...] = ()
    text: str = ""
    depth: int = 0


def lay_out(document: Document) -> Iterator[Piece]:
    """Yield the pieces of *document*: the report with the notices around it, the boundary, then the threads.

    Whatever stands among or below the comments comes when all comments above it in the page were shown: some of these
    are moved up, to what they answer, and others are shown later for it.
    """
    view = _View(document)
    blocks = document.blocks
    first = next((index for index, block in enumerate(blocks) if isinstance(block, Comment)), len(blocks))
    in_report = False
    for block in blocks[:first]:
        if not in_report and not isinstance(block, Notice):
            yield Piece(kind="report", label="report", facts=(view.line(block),))
        in_report = not isinstance(block, Notice)
        yield view.show_block(block)
    yield view.show_boundary()
    waiting: deque[Node] = deque(blocks[first:])
    shown: set[str] = set()
    for thread in document.threads():
        for post in thread.posts:
            yield view.show_comment(post)
            shown.add(post.comment.id)
            yield from map(view.show_block, _take_due(waiting, shown))


def _take_due(waiting: deque[Node], shown: set[str]) -> Iterator[Node]:
    """Take from the blocks that wait, in the order of the page, those before the first comment not yet shown."""
    while waiting:
        block = waiting[0]
        if isinstance(block, Comment) and block.id not in shown:
            return
        waiting.popleft()
        if not isinstance(block, Comment):
            yield block


class _View:
    """What is looked up of one document again and again."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._positions = Positions(document.source.text)
        self._authors = {comment.id: comment.author for comment in document.comments}
        self._decisions: dict[tuple[str, int, int], Decision] = {
            (decision.question, decision.start, decision.end): decision for decision in document.decisions
        }

    def line(self, node: Node) -> str:
        return f"line {self._positions.locate(node.start).line}"

    def confidence(self, question: str, node: Node) -> tuple[str, ...]:
        decision = self._decisions.get((question, node.start, node.end))
        return (f"confidence {decision.confidence:.2f}",) if decision else ()

    def show_block(self, block: Node) -> Piece:
        text = make_visible(block.text)
        if isinstance(block, Notice):
            facts = (self.line(block), *self.confidence("notice", block))
            return Piece(kind="notice", label=f"notice: {block.kind}", facts=facts, text=text)
        if isinstance(block, Title):
            return Piece(kind="title", text=text)
        if isinstance(block, Byline):
            return Piece(kind="byline", text=text)
        return Piece(kind="paragraph", text=text)

    def show_boundary(self) -> Piece:
        """Return the line between report and comments, or what is said where there are none."""
        if not self._document.comments:
            if not self._document.source.text.strip():
                return Piece(kind="boundary", label="no comments", facts=("the page has no text",))
            asked = [d for d in self._document.decisions if d.question == "comments"]
            sure = tuple(f"confidence {each.confidence:.2f}" for each in asked[-1:])
            return Piece(kind="boundary", label="no comments", facts=sure)
        first = self._document.comments[0]
        number = len(self._document.comments)
        label = "1 comment" if number == 1 else f"{number} comments"
        facts: tuple[str, ...] = (f"from {self.line(first)}", *self.confidence("boundary", first))
        return Piece(kind="boundary", label=label, facts=facts)

    def show_comment(self, post: Post) -> Piece:
        comment = post.comment
        label = comment.author or _as_written(comment.header, "author") or "no name"
        facts = [make_visible_in_line(comment.id)]
        date = _show_date(comment.published) or _as_written(comment.header, "date")
        if date:
            facts.append(make_visible_in_line(date))
        facts.append(self.line(comment))
        facts += self.confidence("comment", comment)
        if comment.reply is not None:
            reply = comment.reply
            author = self._authors.get(reply.to)
            whom = f"{reply.to} ({author})" if author else reply.to
            if reply.to not in self._authors:
                whom = f"{reply.to}, which is not in the page"
            facts.append(make_visible_in_line(f"answers {whom}: {reply.basis} {reply.confidence:.2f}"))
        return Piece(
            kind="comment",
            label=make_visible_in_line(" ".join(label.split())),
            facts=tuple(facts),
            text="\n".join(make_visible(each.text) for each in comment.paragraphs),
            depth=post.depth,
        )


def _as_written(header: Byline | None, what: Literal["author", "date"]) -> str | None:
    span = None if header is None else header.author_span if what == "author" else header.date_span
    return " ".join(span.text.split()) if span else None


def _show_date(moment: datetime.date | datetime.datetime | None) -> str | None:
    if moment is None:
        return None
    if not isinstance(moment, datetime.datetime):
        return moment.isoformat()
    return moment.isoformat(" ", "auto" if moment.second or moment.microsecond else "minutes")


def count_indent(depth: int, width: int) -> int:
    """Return by how many columns a comment is indented: 2 a level, but 40 columns stay for its text.

    >>> [count_indent(depth, width) for depth, width in [(0, 80), (3, 80), (5_000, 80), (5, 44), (5, 20)]]
    [0, 6, 24, 4, 0]
    """
    deepest = min(_DEEPEST, max(0, (width - _NARROWEST) // 2))
    return 2 * min(depth, deepest)


_DEEPEST = 12
_NARROWEST = 40

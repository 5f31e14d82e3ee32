"""The rules that a document keeps, checked in one pass that reports every breach."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from sitrep.errors import Problem
from sitrep.model.annotation import Annotation
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment
from sitrep.model.decision import Decision
from sitrep.model.node import Node, Span
from sitrep.model.notice import Notice
from sitrep.model.report import Paragraph, Report
from sitrep.model.source import Source

if TYPE_CHECKING:
    from sitrep.model.document import Document

_Item = TypeVar("_Item")


def find_problems(document: Document) -> list[Problem]:
    """Return all breaches of the rules listed at `Document`, in linear time (but for sorting the blocks)."""
    check = _Check(document.source)
    notices = check.items(document.notices, Notice, "notices")
    report = document.report
    if not isinstance(report, Report):
        check.note("type", "report", f"is a {type(report).__name__}, not a Report")
        report = Report()
    comments = check.items(document.comments, Comment, "comments")
    paragraphs = check.items(report.paragraphs, Paragraph, "report.paragraphs")
    for node, name in ((report.title, "report.title"), (report.byline, "report.byline")):
        if node is not None:
            check.node(node, name)
    if report.byline is not None:
        check.byline(report.byline, "report.byline", report.byline, "report.byline")
    for index, comment in enumerate(comments):
        check.comment(comment, index)
    check.order(notices, "notices")
    check.order(paragraphs, "report.paragraphs")
    check.order(comments, "comments")
    check.overlaps(document)
    check.ids(comments)
    check.items(document.decisions, Decision, "decisions")
    annotations = check.items(document.annotations, Annotation, "annotations")
    for index in range(1, len(annotations)):
        before, after = annotations[index - 1], annotations[index]
        if (before.start, before.end) > (after.start, after.end):
            check.note("order", f"annotations[{index}]", f"{_range(after)} comes after {_range(before)}")
    return check.problems


def _range(node: Node) -> str:
    return f"{node.start}..{node.end}"


class _Check:
    """The problems found so far in the nodes of one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.length = len(source.text)
        self.problems: list[Problem] = []

    def note(self, kind: str, node: str, detail: str) -> None:
        self.problems.append(Problem(kind=kind, node=node, detail=detail))

    def items(self, items: Sequence[_Item], kind: type[_Item], name: str) -> Sequence[_Item]:
        """Check a tuple of nodes one by one; return it, or nothing if it is not to be trusted."""
        if not isinstance(items, tuple):
            self.note("type", name, f"is a {type(items).__name__}, not a tuple")
            return ()
        for index, item in enumerate(items):
            if not isinstance(item, kind):
                self.note("type", f"{name}[{index}]", f"is a {type(item).__name__}, not a {kind.__name__}")
                return ()
            if isinstance(item, Node):
                self.node(item, name, index)
        return items

    def node(self, node: Node, name: str, index: int | None = None) -> None:
        if node.source is not self.source and node.source != self.source:
            self.note("source", _label(name, index), "belongs to another source than the document")
        if not 0 <= node.start <= node.end <= self.length:
            detail = f"{_range(node)} is no range of the text, which has {self.length} code points"
            self.note("range", _label(name, index), detail)

    def within(self, node: Node, parent: Node, name: str, parent_name: str) -> None:
        self.node(node, name)
        if not parent.start <= node.start <= node.end <= parent.end:
            self.note("range", name, f"{_range(node)} leaves {parent_name}, which is {_range(parent)}")

    def byline(self, byline: Byline, name: str, parent: Node, parent_name: str) -> None:
        if byline.author_span is not None:
            self.within(byline.author_span, parent, f"{name}.author_span", parent_name)
        if byline.date_span is not None:
            self.within(byline.date_span, parent, f"{name}.date_span", parent_name)
        published = byline.published
        if isinstance(published, datetime.datetime) and not _has_fixed_zone(published):
            detail = f"published has the time zone {published.tzinfo!r}, not a datetime.timezone"
            self.note("zone", name, detail)

    def comment(self, comment: Comment, index: int) -> None:
        name = f"comments[{index}]"
        paragraphs = self.items(comment.paragraphs, Paragraph, f"{name}.paragraphs")
        boilerplate = self.items(comment.boilerplate, Span, f"{name}.boilerplate")
        self.order(paragraphs, f"{name}.paragraphs")
        self.order(boilerplate, f"{name}.boilerplate")
        pieces: list[Node] = [*paragraphs, *boilerplate]
        if comment.header is not None:
            self.node(comment.header, f"{name}.header")
            self.byline(comment.header, f"{name}.header", comment, name)
            pieces.append(comment.header)
        pieces.sort(key=lambda piece: (piece.start, piece.end))
        edge = comment.start
        for piece in pieces:
            if piece.start < edge:
                before = (
                    "the start of the comment" if edge == comment.start else "the end of the piece before"
                )
                detail = f"{type(piece).__name__.lower()} {_range(piece)} starts before {edge}, {before}"
                self.note("overlap" if edge != comment.start else "range", name, detail)
            edge = max(edge, piece.end)
        if edge > comment.end:
            self.note("range", name, f"its pieces end at {edge}, after its own end {comment.end}")

    def order(self, nodes: Sequence[Node], name: str) -> None:
        for index in range(1, len(nodes)):
            before, after = nodes[index - 1], nodes[index]
            # By end too, as `Document.blocks` sorts, so that empty nodes have one place only.
            if (after.start, after.end) < (before.start, before.end):
                detail = f"{_range(after)} comes after {_range(before)}"
                self.note("order", f"{name}[{index}]", detail)

    def overlaps(self, document: Document) -> None:
        if any(problem.kind == "type" for problem in self.problems):
            return
        before: Node | None = None
        for block in document.blocks:
            if before is not None and block.start < before.end:
                kinds = f"{type(before).__name__.lower()} {_range(before)}"
                detail = f"{type(block).__name__.lower()} {_range(block)} overlaps {kinds}"
                self.note("overlap", "blocks", detail)
            before = block

    def ids(self, comments: Sequence[Comment]) -> None:
        places: dict[str, int] = {}
        for index, comment in enumerate(comments):
            if not isinstance(comment.id, str) or not comment.id:
                self.note("id", f"comments[{index}]", f"id is {comment.id!r}, not a string of some length")
            elif comment.id in places:
                detail = f"id {comment.id!r} is that of comments[{places[comment.id]}] too"
                self.note("id", f"comments[{index}]", detail)
            places.setdefault(comment.id, index)
        parents = {comment.id: comment.reply.to for comment in comments if comment.reply}
        for name in find_cycles(parents):
            detail = f"comment {name!r} answers itself, by way of {parents[name]!r}"
            self.note("cycle", f"comments[{places[name]}]", detail)


def _label(name: str, index: int | None) -> str:
    return name if index is None else f"{name}[{index}]"


def _has_fixed_zone(moment: datetime.datetime) -> bool:
    return moment.tzinfo is None or isinstance(moment.tzinfo, datetime.timezone)


def find_cycles(parents: dict[str, str]) -> Iterable[str]:
    """Yield one id of each cycle.  Every edge is followed once, so chains of any length take linear time."""
    cleared: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        name = start
        while name in parents and name not in cleared and name not in path:
            path[name] = None
            name = parents[name]
        if name in path:
            yield name
        cleared.update(path)

"""The rules that a document keeps, checked in one pass that reports every breach."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import attrgetter, gt
from typing import TYPE_CHECKING, TypeVar

from sitrep.errors import Problem
from sitrep.model.annotation import Annotation
from sitrep.model.byline import Byline
from sitrep.model.comment import REPLY_BASES, Comment
from sitrep.model.decision import QUESTIONS, Decision
from sitrep.model.fitting import describe_value
from sitrep.model.mistyping import find_mistyped
from sitrep.model.node import Node, Span
from sitrep.model.notice import NOTICE_KINDS, Notice
from sitrep.model.report import Paragraph, Report
from sitrep.model.soundness import is_comment_sound, is_sound
from sitrep.model.source import Source
from sitrep.model.zones import describe_zone, has_fixed_zone

if TYPE_CHECKING:
    from sitrep.model.document import Document

_Item = TypeVar("_Item", bound=Node)

_PLACE = attrgetter("start", "end")
_START = attrgetter("start")
_END = attrgetter("end")


def find_problems(document: Document) -> list[Problem]:
    """Return all breaches of the rules listed at `Document`, in linear time (but for sorting the blocks)."""
    try:
        if is_sound(document):
            return []
    except (AttributeError, TypeError):  # something of another type is asked for what it has not
        pass
    return find_mistyped(document) or _find_breaches(document)


def _find_breaches(document: Document) -> list[Problem]:
    check = _Check(document.source)
    check.zone(document.source.published, "source.published")
    check.zone(document.source.retrieved, "source.retrieved")
    notices = check.items(document.notices, Notice, "notices")
    report = document.report
    if not isinstance(report, Report):
        check.note("type", "report", f"is {describe_value(report)}, not a Report")
        report = Report()
    comments = check.items(document.comments, Comment, "comments")
    paragraphs = check.items(report.paragraphs, Paragraph, "report.paragraphs")
    for node, name in ((report.title, "report.title"), (report.byline, "report.byline")):
        if node is not None:
            check.node(node, name)
    if report.byline is not None:
        check.byline(report.byline, "report.byline", report.byline, "report.byline")
    for index, notice in enumerate(notices):
        if notice.kind not in NOTICE_KINDS:
            check.unknown("kind", notice.kind, NOTICE_KINDS, f"notices[{index}]")
    for index, comment in enumerate(comments):
        check.comment(comment, index)
        if comment.reply is not None and comment.reply.basis not in REPLY_BASES:
            check.unknown("basis", comment.reply.basis, REPLY_BASES, f"comments[{index}].reply")
    check.order(notices, "notices")
    check.order(paragraphs, "report.paragraphs")
    check.order(comments, "comments")
    check.overlaps(document)
    check.ids(comments)
    for index, decision in enumerate(check.items(document.decisions, Decision, "decisions")):
        if decision.question not in QUESTIONS:
            check.unknown("question", decision.question, QUESTIONS, f"decisions[{index}]")
    annotations = check.items(document.annotations, Annotation, "annotations")
    for index in range(1, len(annotations)):
        before, after = annotations[index - 1], annotations[index]
        if (before.start, before.end) > (after.start, after.end):
            check.note("order", f"annotations[{index}]", _describe_order(before, after))
    return check.problems


def _range(node: Node) -> str:
    return f"{node.start}..{node.end}"


def _describe_order(before: Node, after: Node) -> str:
    return f"{_range(after)} must come before {_range(before)}: these must be sorted by start and end"


def _describe_other_source(other: object, source: Source) -> str:
    detail = "belongs to another source than the document"
    if isinstance(other, Source) and other.text == source.text:
        return f"{detail}, though of the same text; Document.with_source changes what is known of it"
    return detail


class _Check:
    """The problems found so far in the nodes of one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.length = len(source.text)
        self.problems: list[Problem] = []

    def note(self, kind: str, node: str, detail: str) -> None:
        self.problems.append(Problem(kind=kind, node=node, detail=detail))

    def items(
        self, items: Sequence[_Item], kind: type[_Item], name: str, parent: int | None = None
    ) -> Sequence[_Item]:
        """Check a tuple of nodes one by one; return it, or nothing if it is not to be trusted.

        *name* is that of the tuple; with *parent*, in the comment of that index.
        """
        if not isinstance(items, tuple):
            self.note("type", _label(name, parent), f"is {describe_value(items)}, not a tuple")
            return ()
        source, length = self.source, self.length
        for index, item in enumerate(items):
            if not isinstance(item, kind):
                place = f"{_label(name, parent)}[{index}]"
                self.note("type", place, f"is {describe_value(item)}, not a {kind.__name__}")
                return ()
            # What `node` checks, here for speed: a page has tens of thousands of these.
            if item.source is not source or not 0 <= item.start <= item.end <= length:
                self.node(item, f"{_label(name, parent)}[{index}]")
        return items

    def node(self, node: Node, name: str) -> None:
        if node.source is not self.source and node.source != self.source:
            self.note("source", name, _describe_other_source(node.source, self.source))
        if not 0 <= node.start <= node.end <= self.length:
            detail = f"{_range(node)} is no range of the text, which has {self.length} code points"
            self.note("range", name, detail)

    def within(self, node: Node, parent: Node, name: str, parent_name: str) -> None:
        self.node(node, name)
        if not parent.start <= node.start <= node.end <= parent.end:
            self.note("range", name, f"{_range(node)} leaves {parent_name}, which is {_range(parent)}")

    def byline(self, byline: Byline, name: str, parent: Node, parent_name: str) -> None:
        if byline.author_span is not None:
            self.within(byline.author_span, parent, f"{name}.author_span", parent_name)
        if byline.date_span is not None:
            self.within(byline.date_span, parent, f"{name}.date_span", parent_name)
        self.zone(byline.published, f"{name}.published")

    def zone(self, moment: datetime.date | None, name: str) -> None:
        if isinstance(moment, datetime.datetime) and not has_fixed_zone(moment):
            self.note("zone", name, describe_zone(moment))

    def unknown(self, what: str, value: object, known: Sequence[str], name: str) -> None:
        self.note(what, name, f"{what} is {value!r}, not one of {', '.join(known)}")

    def comment(self, comment: Comment, index: int) -> None:
        known = comment.source is self.source and comment.start >= 0 and comment.end <= self.length
        if not (known and is_comment_sound(comment)):
            self._find_flaws(comment, index)

    def _find_flaws(self, comment: Comment, index: int) -> None:
        paragraphs = self.items(comment.paragraphs, Paragraph, "comments[{}].paragraphs", index)
        boilerplate = self.items(comment.boilerplate, Span, "comments[{}].boilerplate", index)
        self.order(paragraphs, "comments[{}].paragraphs", index)
        self.order(boilerplate, "comments[{}].boilerplate", index)
        pieces: list[Node] = [*paragraphs, *boilerplate]
        header = comment.header
        if header is not None:
            self.node(header, f"comments[{index}].header")
            self.byline(header, f"comments[{index}].header", comment, f"comments[{index}]")
            pieces.append(header)
        pieces.sort(key=_PLACE)
        edge = comment.start
        for piece in pieces:
            if piece.start < edge:
                self._note_overlap(piece, edge, comment, index)
            edge = max(edge, piece.end)
        if edge > comment.end:
            detail = f"its pieces end at {edge}, after its own end {comment.end}"
            self.note("range", f"comments[{index}]", detail)

    def _note_overlap(self, piece: Node, edge: int, comment: Comment, index: int) -> None:
        first = edge == comment.start
        before = "the start of the comment" if first else "the end of the piece before"
        detail = f"{type(piece).__name__.lower()} {_range(piece)} starts before {edge}, {before}"
        self.note("range" if first else "overlap", f"comments[{index}]", detail)

    def order(self, nodes: Sequence[Node], name: str, parent: int | None = None) -> None:
        """Check that nodes stand in order; *name* and *parent* are as for `items`."""
        if len(nodes) < 2:
            return
        # Asked of all at once, which nearly always settles it: a page has tens of thousands of these.
        places = list(map(_PLACE, nodes))
        if not any(map(gt, places, islice(places, 1, None))):
            return
        for index in range(1, len(nodes)):
            before, after = nodes[index - 1], nodes[index]
            # By end too, as `Document.blocks` sorts, so that empty nodes have one place only.
            if after.start <= before.start and (after.start, after.end) < (before.start, before.end):
                self.note("order", f"{_label(name, parent)}[{index}]", _describe_order(before, after))

    def overlaps(self, document: Document) -> None:
        if any(problem.kind == "type" for problem in self.problems):
            return
        before: Node | None = None
        blocks = document.blocks
        if not any(map(gt, map(_END, blocks), map(_START, islice(blocks, 1, None)))):
            return
        for block in blocks:
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


def _label(name: str, parent: int | None) -> str:
    return name if parent is None else name.format(parent)


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

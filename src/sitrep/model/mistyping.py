"""Fields of a document that hold something of another type, which the other rules cannot be asked about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from sitrep.errors import Problem
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment, Reply
from sitrep.model.node import Node
from sitrep.model.report import Report
from sitrep.model.source import Source

if TYPE_CHECKING:
    from sitrep.model.document import Document


def find_mistyped(document: Document) -> list[Problem]:
    """Return a problem for each source, title, byline, header, reply and offset that is something else.

    Tuples of nodes are left to `sitrep.model.checking`, which looks at each item before it asks anything of it.
    """
    problems = [
        Problem(kind="type", node=name, detail=f"is a {type(value).__name__}, not a {kind.__name__}")
        for name, value, kind in _list_fields(document)
        if value is not None and not isinstance(value, kind)
    ]
    if not isinstance(document.source, Source):
        detail = f"is a {type(document.source).__name__}, not a Source"
        problems.insert(0, Problem(kind="type", node="source", detail=detail))
    for name, node in _list_nodes(document):
        for field in ("start", "end"):
            offset = getattr(node, field)
            if not isinstance(offset, int):
                problems.append(
                    Problem(kind="type", node=name, detail=f"{field} is {offset!r}, not an offset")
                )
    return problems


def _list_fields(document: Document) -> Iterator[tuple[str, object, type]]:
    """Yield the fields that hold one value or none: path, value, and the type that it is to have."""
    report = document.report
    if isinstance(report, Report):
        yield "report.title", report.title, Node
        yield "report.byline", report.byline, Byline
    for name, comment in _list_nodes(document):
        if isinstance(comment, Comment):
            yield f"{name}.header", comment.header, Byline
            yield f"{name}.reply", comment.reply, Reply


def _list_nodes(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield the nodes in the tuples of a document, with their paths; what is no node is passed over."""
    report = document.report if isinstance(document.report, Report) else Report()
    tuples: dict[str, object] = {
        "notices": document.notices,
        "report.paragraphs": report.paragraphs,
        "comments": document.comments,
        "annotations": document.annotations,
        "decisions": document.decisions,
    }
    for name, items in tuples.items():
        if isinstance(items, tuple):
            for index, item in enumerate(cast("tuple[object, ...]", items)):
                if isinstance(item, Node):
                    yield f"{name}[{index}]", item

"""Fields of a document that hold something of another type, which the other rules cannot be asked about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from sitrep.errors import Problem
from sitrep.model.annotation import Annotation
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment, Reply
from sitrep.model.decision import Decision, Reason
from sitrep.model.fitting import describe_value, find_misfits
from sitrep.model.node import NODE_FIELDS, Node, Span
from sitrep.model.report import Report, Title
from sitrep.model.source import Source

if TYPE_CHECKING:
    from sitrep.model.document import Document
    from sitrep.model.page import Mark

# Words of a list, of which more can be said, and what is made of parts.
_PASSED = NODE_FIELDS | {"kind", "basis", "question", "reasons"}


def find_mistyped(document: Document) -> list[Problem]:
    """Return a problem for each value of a document that is of another type than its field.

    Tuples of nodes are left to `sitrep.model.checking`, which looks at each item before it asks anything of it.
    """
    problems = [
        note_type(name, value, f"a {kind.__name__}")
        for name, value, kind in _list_fields(document)
        if value is not None and not isinstance(value, kind)
    ]
    if not isinstance(document.source, Source):
        problems.insert(0, note_type("source", document.source, "a Source"))
    for name, part in _list_parts(document):
        if isinstance(part, Node):
            problems += find_wrong_offsets(name, part)
        if isinstance(part, Decision):
            problems += _find_wrong_reasons(name, part.reasons)
        if not isinstance(part, Comment):  # an id is more than a string
            passed = NODE_FIELDS if isinstance(part, Annotation) else _PASSED
            problems += find_misfits(name, part, passed=passed)
    return problems


def note_type(name: str, value: object, wanted: str) -> Problem:
    """Return the problem that *value*, at the path *name*, is not *wanted*, such as ``a tuple``."""
    return Problem(kind="type", node=name, detail=f"is {describe_value(value)}, not {wanted}")


def find_wrong_offsets(name: str, part: Node | Mark) -> Iterator[Problem]:
    """Yield a problem for each end of the range of *part*, at the path *name*, that is no `int`.

    Neither is a bool, nor a number of another class that can be shown as it likes: exporters write offsets as they are.
    """
    for field, offset in (("start", part.start), ("end", part.end)):
        if type(offset) is not int:
            yield Problem(kind="type", node=name, detail=f"{field} is {_describe_no_offset(offset)}")


def _describe_no_offset(value: object) -> str:
    """Return what is wrong with an offset, and the way out for a whole number that looks like an int."""
    if hasattr(value, "__index__"):
        return f"{value!r}, {describe_value(value)}, not an offset: pass an int"
    return f"{value!r}, not an offset"


def _find_wrong_reasons(name: str, reasons: object) -> Iterator[Problem]:
    if not isinstance(reasons, tuple):
        yield note_type(f"{name}.reasons", reasons, "a tuple")
        return
    for index, reason in enumerate(cast("tuple[object, ...]", reasons)):
        if not isinstance(reason, Reason):
            yield note_type(f"{name}.reasons[{index}]", reason, "a Reason")


def _list_fields(document: Document) -> Iterator[tuple[str, object, type]]:
    """Yield the fields that hold one value or none: path, value, and the type that it is to have."""
    report = document.report
    if isinstance(report, Report):
        yield "report.title", report.title, Title
        yield "report.byline", report.byline, Byline
    for name, part in _list_parts(document):
        if isinstance(part, Comment):
            yield f"{name}.header", part.header, Byline
            yield f"{name}.reply", part.reply, Reply
        if isinstance(part, Byline):
            yield f"{name}.author_span", part.author_span, Span
            yield f"{name}.date_span", part.date_span, Span


def _list_parts(document: Document) -> Iterator[tuple[str, object]]:
    """Yield the nodes of a document and what they are made of, with their paths; what is neither is passed over."""
    report = document.report if isinstance(document.report, Report) else Report()
    for field, value in (("report.title", report.title), ("report.byline", report.byline)):
        yield from _list_own_parts(field, value)
    tuples: dict[str, object] = {
        "notices": document.notices,
        "report.paragraphs": report.paragraphs,
        "comments": document.comments,
        "annotations": document.annotations,
        "decisions": document.decisions,
    }
    for name, items in tuples.items():
        yield from _list_items(name, items)


def _list_items(name: str, items: object) -> Iterator[tuple[str, object]]:
    if isinstance(items, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", items)):
            yield from _list_own_parts(f"{name}[{index}]", item)


def _list_own_parts(name: str, part: object) -> Iterator[tuple[str, object]]:
    """Yield a node or reply, if it is one, and all that it is made of."""
    if isinstance(part, (Node, Reply, Reason)):
        yield name, part
    if isinstance(part, Comment):
        yield from _list_own_parts(f"{name}.header", part.header)
        yield from _list_own_parts(f"{name}.reply", part.reply)
        yield from _list_items(f"{name}.paragraphs", part.paragraphs)
        yield from _list_items(f"{name}.boilerplate", part.boilerplate)
    elif isinstance(part, Byline):
        yield from _list_own_parts(f"{name}.author_span", part.author_span)
        yield from _list_own_parts(f"{name}.date_span", part.date_span)
    elif isinstance(part, Decision):
        yield from _list_items(f"{name}.reasons", part.reasons)

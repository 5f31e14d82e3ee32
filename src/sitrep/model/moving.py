"""A document on another source of the same text: what is known of a page changes, and its structure does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from sitrep.errors import ModelError, Problem
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment
from sitrep.model.node import Node
from sitrep.model.report import Report
from sitrep.model.source import Source

if TYPE_CHECKING:
    from sitrep.model.document import Document

_NodeT = TypeVar("_NodeT", bound=Node)


def move(document: Document, source: Source) -> Document:
    """Do what `Document.with_source` says."""
    _refuse_other_text(document, source)
    return evolve(
        document,
        source=source,
        notices=_move_all(document.notices, source),
        report=_move_report(document.report, source),
        comments=tuple(_move_comment(each, source) for each in document.comments),
        annotations=_move_all(document.annotations, source),
        decisions=_move_all(document.decisions, source),
    )


def _refuse_other_text(document: Document, source: object) -> None:
    if not isinstance(source, Source):
        way = "pass a sitrep.Source, such as attrs.evolve(document.source, url=...)"
        raise TypeError(f"source is of type {type(source).__name__}: {way}")
    if source.text != document.source.text:
        detail = "has another text than the document's: parse it, for offsets count in one text"
        raise ModelError([Problem(kind="source", node="source", detail=detail)])


def _move(node: _NodeT, source: Source) -> _NodeT:
    return evolve(node, source=source)


def _move_all(nodes: Sequence[_NodeT], source: Source) -> tuple[_NodeT, ...]:
    return tuple(evolve(node, source=source) for node in nodes)


def _move_report(report: Report, source: Source) -> Report:
    return Report(
        title=None if report.title is None else _move(report.title, source),
        byline=None if report.byline is None else _move_byline(report.byline, source),
        paragraphs=_move_all(report.paragraphs, source),
    )


def _move_byline(byline: Byline, source: Source) -> Byline:
    return evolve(
        byline,
        source=source,
        author_span=None if byline.author_span is None else _move(byline.author_span, source),
        date_span=None if byline.date_span is None else _move(byline.date_span, source),
    )


def _move_comment(comment: Comment, source: Source) -> Comment:
    return evolve(
        comment,
        source=source,
        header=None if comment.header is None else _move_byline(comment.header, source),
        paragraphs=_move_all(comment.paragraphs, source),
        boilerplate=_move_all(comment.boilerplate, source),
    )

"""A document's parts to the wire.

Each function takes the whole text of the source as `text`, or None to leave out the texts of the nodes.  They
run once for every node of a document, so the slices are written out rather than called for.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import cast

from msgspec import UNSET

from sitrep.errors import ModelError, Problem
from sitrep.model import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Node,
    Notice,
    Reason,
    Reply,
    Report,
    Source,
    Value,
)
from sitrep_json.moments import write_moment
from sitrep_json.values import write_value
from sitrep_json.wire import (
    FORMAT_NAME,
    FORMAT_VERSION,
    WireAnnotation,
    WireByline,
    WireComment,
    WireDecision,
    WireDocument,
    WireNode,
    WireNotice,
    WireReason,
    WireReply,
    WireReport,
    WireSource,
    WireValue,
)


def document_to_wire(document: Document, *, texts: bool = True) -> WireDocument:
    """Return all of *document*; raises as the functions for its parts do."""
    text = document.source.text if texts else None
    return WireDocument(
        format=FORMAT_NAME,
        version=FORMAT_VERSION,
        source=source_to_wire(document.source),
        notices=notices_to_wire(document.notices, text),
        report=report_to_wire(document.report, text),
        comments=comments_to_wire(document.comments, text),
        annotations=annotations_to_wire(document.annotations, text),
        decisions=decisions_to_wire(document.decisions),
    )


def source_to_wire(source: Source) -> WireSource:
    """Return the source, its text included."""
    return WireSource(
        text=source.text,
        name=source.name,
        url=source.url,
        media_type=source.media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        title=source.title,
        site=source.site,
        published=None if source.published is None else write_moment(source.published),
        retrieved=None if source.retrieved is None else write_moment(source.retrieved),
        language=source.language,
    )


def notices_to_wire(notices: Iterable[Notice], text: str | None) -> tuple[WireNotice, ...]:
    """Return notices."""
    return tuple(
        [
            WireNotice(
                notice.kind,
                start := notice.start,
                end := notice.end,
                UNSET if text is None else text[start:end],
            )
            for notice in notices
        ]
    )


def report_to_wire(report: Report, text: str | None) -> WireReport:
    """Return the report with all its pieces."""
    return WireReport(
        None if report.title is None else _node_to_wire(report.title, text),
        None if report.byline is None else _byline_to_wire(report.byline, text),
        _nodes_to_wire(report.paragraphs, text),
    )


def comments_to_wire(comments: Iterable[Comment], text: str | None) -> tuple[WireComment, ...]:
    """Return comments with all their pieces."""
    return tuple(
        [
            WireComment(
                comment.id,
                start := comment.start,
                end := comment.end,
                None if (header := comment.header) is None else _byline_to_wire(header, text),
                _nodes_to_wire(comment.paragraphs, text),
                _nodes_to_wire(boilerplate, text) if (boilerplate := comment.boilerplate) else (),
                None if (reply := comment.reply) is None else _reply_to_wire(reply),
                UNSET if text is None else text[start:end],
            )
            for comment in comments
        ]
    )


def annotations_to_wire(annotations: Iterable[Annotation], text: str | None) -> tuple[WireAnnotation, ...]:
    """Return annotations of any kind.

    Raises:
        ModelError: a value of a type that annotations do not have, such as bytes; the problem names it.
    """
    return tuple(
        WireAnnotation(
            annotation.kind,
            annotation.annotator,
            annotation.start,
            annotation.end,
            _values_to_wire(annotation, f"annotations[{index}].values"),
            UNSET if text is None else text[annotation.start : annotation.end],
        )
        for index, annotation in enumerate(annotations)
    )


def decisions_to_wire(decisions: Sequence[Decision]) -> tuple[WireDecision, ...]:
    """Return decisions with their reasons."""
    # Nearly always reasons can be written as they are, and one look at all of them tells.  Where each decision has its
    # own, as on a page of 10 MB, that saves a tenth of the time of an export.
    kinds = {type(reason) for decision in decisions for reason in decision.reasons}
    weights = {type(reason.weight) for decision in decisions for reason in decision.reasons}
    as_they_are = kinds <= {Reason} and weights <= {float}
    return tuple(
        [
            WireDecision(
                decision.question,
                decision.start,
                decision.end,
                decision.answer,
                float(decision.confidence),
                # msgspec writes a `Reason` as it does a `WireReason`.  That one may stand here is not in the type, for
                # what is read is a `WireReason` and nothing else.
                cast("tuple[WireReason, ...]", decision.reasons)
                if as_they_are
                else _reasons_to_wire(decision.reasons),
            )
            for decision in decisions
        ]
    )


def _reasons_to_wire(reasons: Iterable[Reason]) -> tuple[WireReason, ...]:
    # A weight of 1 and one of 1.0 are equal, so they are written alike.
    return tuple([WireReason(reason.cue, float(reason.weight)) for reason in reasons])


def _node_to_wire(node: Node, text: str | None) -> WireNode:
    return WireNode(node.start, node.end, UNSET if text is None else text[node.start : node.end])


def _nodes_to_wire(nodes: Sequence[Node], text: str | None) -> tuple[WireNode, ...]:
    if not nodes:
        return ()
    if text is None:
        return tuple([WireNode(node.start, node.end) for node in nodes])
    if len(nodes) == 1:
        # As in most comments.
        node = nodes[0]
        start, end = node.start, node.end
        return (WireNode(start, end, text[start:end]),)
    # A list first: unlike a generator it is filled without a call for each item.
    return tuple([WireNode(start := node.start, end := node.end, text[start:end]) for node in nodes])


def _byline_to_wire(byline: Byline, text: str | None) -> WireByline:
    start, end = byline.start, byline.end
    author_span, date_span, published = byline.author_span, byline.date_span, byline.published
    return WireByline(
        start,
        end,
        None if author_span is None else _node_to_wire(author_span, text),
        None if date_span is None else _node_to_wire(date_span, text),
        byline.author,
        None if published is None else _published_to_wire(published),
        UNSET if text is None else text[start:end],
    )


def _published_to_wire(published: datetime.date) -> str:
    if type(published) is datetime.date or (
        type(published) is datetime.datetime and published.tzinfo is None
    ):
        # msgspec writes what has no time zone as `write_moment` does, in a tenth of the time.  That it stands here as
        # it is, is not in the type, for what is read is a string and nothing else.
        return cast("str", published)
    return write_moment(published)


def _reply_to_wire(reply: Reply) -> WireReply:
    # A confidence of 1 and one of 1.0 are equal, so they are written alike.
    return WireReply(reply.to, reply.basis, float(reply.confidence))


def _values_to_wire(annotation: Annotation, path: str) -> dict[str, WireValue]:
    return {name: _value_to_wire(value, f"{path}.{name}") for name, value in annotation.values.items()}


def _value_to_wire(value: Value, path: str) -> WireValue:
    try:
        return write_value(value)
    except ValueError as error:
        raise ModelError([Problem(kind="value", node=path, detail=str(error))]) from error

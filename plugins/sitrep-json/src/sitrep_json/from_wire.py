"""The wire to a document.  Everything that can be wrong beyond types and fields is found here."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from msgspec import UNSET, Struct

from sitrep.errors import ModelError
from sitrep.model import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
    make_nodes,
)
from sitrep_json.annotations import AnnotationReader
from sitrep_json.moments import read_moment
from sitrep_json.narrowing import is_tuple
from sitrep_json.refusing import Flaw, Refused, refuse
from sitrep_json.wire import (
    Text,
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
)


def document_from_wire(wire: WireDocument, kinds: Mapping[str, type[Annotation]]) -> Document:
    """Return the document; *kinds* are the classes of annotations that are installed.

    Raises:
        Refused: an offset, text, date, id, reply or annotation that is wrong; the flaws name where.
    """
    builder = _Builder(_build_source(wire.source), kinds)
    try:
        return Document(
            source=builder.source,
            notices=tuple([builder.notice(notice) for notice in wire.notices]),
            report=builder.report(wire.report),
            comments=tuple([builder.comment(comment) for comment in wire.comments]),
            annotations=tuple(
                [
                    builder.annotation(each, f"annotations[{index}]")
                    for index, each in enumerate(wire.annotations)
                ]
            ),
            decisions=tuple([builder.decision(decision) for decision in wire.decisions]),
        )
    except _WrongNode as wrong:
        place = next(path for node, path in _walk(wire) if node is wrong.node)
        raise refuse(f"{place}.{wrong.field}", wrong.reason) from None
    except ModelError as error:
        raise Refused([Flaw(problem.node, problem.detail) for problem in error.problems]) from error


class _WireNode(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> Text: ...


class _WrongNode(Exception):  # noqa: N818  (never leaves the module)
    """A node of the wire has something wrong; its path is looked for only then."""

    def __init__(self, node: object, field: str, reason: str) -> None:
        self.node, self.field, self.reason = node, field, reason
        super().__init__(node, field, reason)


def _build_source(wire: WireSource) -> Source:
    return Source(
        text=wire.text,
        name=wire.name,
        url=wire.url,
        media_type=wire.media_type,
        encoding=wire.encoding,
        sha256=wire.sha256,
        title=wire.title,
        site=wire.site,
        published=_read_moment(wire.published, "source.published"),
        retrieved=_read_moment(wire.retrieved, "source.retrieved"),
        language=wire.language,
    )


def _read_moment(written: str | None, path: str) -> datetime.date | datetime.datetime | None:
    try:
        return None if written is None else read_moment(written)
    except ValueError as error:
        raise refuse(path, str(error)) from None


class _Builder:
    """Makes the nodes of one source.  It runs for every node of a document, so it keeps no paths."""

    def __init__(self, source: Source, kinds: Mapping[str, type[Annotation]]) -> None:
        self.source = source
        self.text = source.text
        self.reader = AnnotationReader(kinds, source)
        self.reasons: dict[tuple[str, float], Reason] = {}

    def check(self, node: _WireNode) -> None:
        """Refuse a node whose text is not the stretch of the source that it says it is."""
        if node.text is not UNSET and node.text != self.text[node.start : node.end]:
            raise self._mismatch(node)

    def _mismatch(self, node: _WireNode) -> _WrongNode:
        length = len(self.text)
        if not 0 <= node.start <= node.end <= length:
            reason = f"{node.start}..{node.end} is no range of the text, which has {length} code points"
            return _WrongNode(node, "start", reason)
        return _WrongNode(node, "text", f"is not what source.text has at {node.start}..{node.end}")

    def notice(self, wire: WireNotice) -> Notice:
        self.check(wire)
        return Notice(source=self.source, start=wire.start, end=wire.end, kind=wire.kind)

    def report(self, wire: WireReport) -> Report:
        return Report(
            title=None if wire.title is None else self.title(wire.title),
            byline=None if wire.byline is None else self.byline(wire.byline),
            paragraphs=self.paragraphs(wire.paragraphs),
        )

    def title(self, wire: WireNode) -> Title:
        self.check(wire)
        return Title(source=self.source, start=wire.start, end=wire.end)

    def byline(self, wire: WireByline) -> Byline:
        self.check(wire)
        published = wire.published
        return Byline(
            source=self.source,
            start=wire.start,
            end=wire.end,
            author_span=None if wire.author_span is None else self.span(wire.author_span),
            date_span=None if wire.date_span is None else self.span(wire.date_span),
            author=wire.author,
            published=None if published is None else self.published(wire, published),
        )

    def published(self, wire: WireByline, written: str) -> datetime.date | datetime.datetime:
        try:
            return read_moment(written)
        except ValueError as error:
            raise _WrongNode(wire, "published", str(error)) from None

    def span(self, wire: WireNode) -> Span:
        self.check(wire)
        return Span(source=self.source, start=wire.start, end=wire.end)

    def paragraphs(self, wires: tuple[WireNode, ...]) -> tuple[Paragraph, ...]:
        text = self.text
        for wire in wires:
            # What `check` does, here for speed: half of all nodes are paragraphs.
            if wire.text is not UNSET and wire.text != text[wire.start : wire.end]:
                raise self._mismatch(wire)
        return make_nodes(
            Paragraph, self.source, [wire.start for wire in wires], [wire.end for wire in wires]
        )

    def comment(self, wire: WireComment) -> Comment:
        self.check(wire)
        return Comment(
            source=self.source,
            start=wire.start,
            end=wire.end,
            id=wire.id,
            header=None if wire.header is None else self.byline(wire.header),
            paragraphs=self.paragraphs(wire.paragraphs),
            boilerplate=tuple([self.span(span) for span in wire.boilerplate]) if wire.boilerplate else (),
            reply=None if wire.reply is None else _build_reply(wire.reply),
        )

    def annotation(self, wire: WireAnnotation, path: str) -> Annotation:
        self.check(wire)
        return self.reader.read(wire, path)

    def decision(self, wire: WireDecision) -> Decision:
        return Decision(
            source=self.source,
            start=wire.start,
            end=wire.end,
            question=wire.question,
            answer=wire.answer,
            confidence=wire.confidence,
            reasons=tuple([self.reason(reason) for reason in wire.reasons]),
        )

    def reason(self, wire: WireReason) -> Reason:
        """Return a reason, the one that is there already if there is: a page has few, each many times."""
        cue, weight = wire.cue, wire.weight
        reason = self.reasons.get((cue, weight))
        # 0.0 and -0.0 are equal, and are not written alike.
        if reason is None or not weight:
            reason = self.reasons[cue, weight] = Reason(cue, weight)
        return reason


def _build_reply(wire: WireReply) -> Reply:
    return Reply(to=wire.to, basis=wire.basis, confidence=wire.confidence)


def _walk(wire: Any, path: str = "") -> Iterator[tuple[object, str]]:
    """Yield every struct with its path; the wire classes nest no deeper than a document does."""
    if is_tuple(wire):
        for index, item in enumerate(wire):
            yield from _walk(item, f"{path}[{index}]")
    elif isinstance(wire, Struct):
        yield wire, path
        for name in wire.__struct_fields__:
            yield from _walk(getattr(wire, name), f"{path}.{name}" if path else name)

"""The wire to a document.  Everything that can be wrong beyond types and fields is found here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, Protocol, TypeVar

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
    make_many,
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

_T = TypeVar("_T")
_PlainT = TypeVar("_PlainT", Paragraph, Span)


def document_from_wire(wire: WireDocument, kinds: Mapping[str, type[Annotation]]) -> Document:
    """Return the document; *kinds* are the classes of annotations that are installed.

    Raises:
        Refused: an offset, text, date, id, reply or annotation that is wrong; the flaws name where.
    """
    builder = _Builder(_build_source(wire.source), kinds)
    try:
        return Document(
            source=builder.source,
            notices=builder.notices(wire.notices),
            report=builder.report(wire.report),
            comments=builder.comments(wire.comments),
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
    """Makes the nodes of one source.  It runs for every node of a document, so it keeps no paths.

    What a page can have thousands of is made all at once.
    """

    def __init__(self, source: Source, kinds: Mapping[str, type[Annotation]]) -> None:
        self.source = source
        self.text = source.text
        self.reader = AnnotationReader(kinds, source)
        self.reasons: dict[tuple[str, float], Reason] = {}

    def check(self, node: _WireNode) -> None:
        """Refuse a node whose text is not the stretch of the source that it says it is."""
        if node.text is not UNSET and node.text != self.text[node.start : node.end]:
            raise self._mismatch(node)

    def place(self, wires: Sequence[_WireNode]) -> tuple[list[int], list[int]]:
        """Return where nodes start and end, after `check`."""
        text = self.text
        for wire in wires:
            # What `check` does, here for speed.
            if wire.text is not UNSET and wire.text != text[wire.start : wire.end]:
                raise self._mismatch(wire)
        return [wire.start for wire in wires], [wire.end for wire in wires]

    def _mismatch(self, node: _WireNode) -> _WrongNode:
        length = len(self.text)
        if not 0 <= node.start <= node.end <= length:
            reason = f"{node.start}..{node.end} is no range of the text, which has {length} code points"
            return _WrongNode(node, "start", reason)
        return _WrongNode(node, "text", f"is not what source.text has at {node.start}..{node.end}")

    def notices(self, wires: Sequence[WireNotice]) -> tuple[Notice, ...]:
        # As in what follows: most pages are small and lack one thing or another, which shall cost nothing.
        if not wires:
            return ()
        starts, ends = self.place(wires)
        kinds = [wire.kind for wire in wires]
        return make_many(Notice, source=self.sources(wires), start=starts, end=ends, kind=kinds)

    def report(self, wire: WireReport) -> Report:
        return Report(
            title=None if wire.title is None else self.title(wire.title),
            byline=None if wire.byline is None else self.bylines([wire.byline])[0],
            paragraphs=make_nodes(Paragraph, self.source, *self.place(wire.paragraphs)),
        )

    def title(self, wire: WireNode) -> Title:
        self.check(wire)
        return Title(source=self.source, start=wire.start, end=wire.end)

    def bylines(self, wires: Sequence[WireByline | None]) -> Sequence[Byline | None]:
        """Return a byline for each that there is."""
        given = [wire for wire in wires if wire is not None]
        if not given:
            return [None] * len(wires)
        starts, ends = self.place(given)
        made = make_many(
            Byline,
            source=self.sources(given),
            start=starts,
            end=ends,
            author_span=self.spans([wire.author_span for wire in given]),
            date_span=self.spans([wire.date_span for wire in given]),
            author=[wire.author for wire in given],
            published=[
                None if (written := wire.published) is None else _read_published(wire, written)
                for wire in given
            ],
        )
        return _spread(made, wires)

    def spans(self, wires: Sequence[WireNode | None]) -> Sequence[Span | None]:
        """Return a span for each that there is."""
        made = make_nodes(Span, self.source, *self.place([wire for wire in wires if wire is not None]))
        return _spread(made, wires)

    def groups(
        self, kind: type[_PlainT], groups: Sequence[tuple[WireNode, ...]]
    ) -> Sequence[tuple[_PlainT, ...]]:
        """Return nodes of *kind*, in the groups that they are in on the wire."""
        wires = [wire for group in groups for wire in group]
        if not wires:
            return [()] * len(groups)
        made = make_nodes(kind, self.source, *self.place(wires))
        edges = [0, *accumulate(map(len, groups))]
        return [made[first:last] for first, last in pairwise(edges)]

    def comments(self, wires: Sequence[WireComment]) -> tuple[Comment, ...]:
        if not wires:
            return ()
        starts, ends = self.place(wires)
        return make_many(
            Comment,
            source=self.sources(wires),
            start=starts,
            end=ends,
            id=[wire.id for wire in wires],
            header=self.bylines([wire.header for wire in wires]),
            paragraphs=self.groups(Paragraph, [wire.paragraphs for wire in wires]),
            boilerplate=self.groups(Span, [wire.boilerplate for wire in wires]),
            reply=_build_replies([wire.reply for wire in wires]),
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

    def sources(self, wires: Sequence[object]) -> Sequence[Source]:
        return [self.source] * len(wires)


def _read_published(wire: WireByline, written: str) -> datetime.date | datetime.datetime:
    try:
        return read_moment(written)
    except ValueError as error:
        raise _WrongNode(wire, "published", str(error)) from None


def _spread(made: Iterable[_T], wires: Iterable[object | None]) -> Sequence[_T | None]:
    """Return what was made of those *wires* that are not None, None for the others."""
    waiting = iter(made)
    return [None if wire is None else next(waiting) for wire in wires]


def _build_replies(wires: Sequence[WireReply | None]) -> Sequence[Reply | None]:
    given = [wire for wire in wires if wire is not None]
    if not given:
        return [None] * len(wires)
    made = make_many(
        Reply,
        to=[wire.to for wire in given],
        basis=[wire.basis for wire in given],
        confidence=[wire.confidence for wire in given],
    )
    return _spread(made, wires)


def _walk(wire: Any, path: str = "") -> Iterator[tuple[object, str]]:
    """Yield every struct with its path; the wire classes nest no deeper than a document does."""
    if is_tuple(wire):
        for index, item in enumerate(wire):
            yield from _walk(item, f"{path}[{index}]")
    elif isinstance(wire, Struct):
        yield wire, path
        for name in wire.__struct_fields__:
            yield from _walk(getattr(wire, name), f"{path}.{name}" if path else name)

"""The exporter: a document to XML, as checked strings.

No tree is built, for a tree costs 82 MiB per MB of text and more time than all the rest.  That the output is
well-formed rests on two rules: whatever comes from a document is escaped by `sitrep_xml.escaping`, unless it
is a number, a date or one of the few words that the model allows for a field; and every element is opened and
closed in one function.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter
from typing import TypeAlias

from sitrep.errors import PluginError
from sitrep.extending import Job
from sitrep.model import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Node,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Scalar,
    Source,
    Span,
    Value,
)
from sitrep_xml.escaping import escape_attribute, escape_text, make_cutter
from sitrep_xml.options import XmlOptions
from sitrep_xml.scalars import write_float, write_moment, write_scalar
from sitrep_xml.vocabulary import NAMESPACE, VERSION

# Pieces that are joined and encoded at once: enough to be quick, few enough to keep memory low.
_PIECES_A_WRITE = 4096

# `make_cutter` of the page's text.
_Cut: TypeAlias = Callable[[int, int], str]

# What stands before an element outside the page's text, by its depth: a line break, or nothing.
_Breaks: TypeAlias = tuple[str, ...]

_PLACE = attrgetter("start", "end")


def export_xml(job: Job[XmlOptions]) -> None:
    """Write the document of *job* to its sink, UTF-8, some thousand pieces at a time."""
    pieces = _write_document(job.document, job.options)
    while batch := "".join(islice(pieces, _PIECES_A_WRITE)):
        job.sink.write(batch.encode("utf-8"))


def _write_document(document: Document, options: XmlOptions) -> Iterator[str]:
    breaks = _make_breaks(options.indent)
    if options.declaration:
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<document xmlns="{NAMESPACE}" version="{VERSION}">{breaks[1]}'
    yield f"<source{_write_source(document.source)}/>{breaks[1]}"
    yield '<text xml:space="preserve">'
    yield from _write_page(document)
    yield "</text>"
    if document.annotations:
        yield f"{breaks[1]}<annotations>"
        yield from (_write_annotation(annotation, breaks) for annotation in document.annotations)
        yield f"{breaks[1]}</annotations>"
    if document.decisions:
        yield f"{breaks[1]}<decisions>"
        yield from _write_decisions(document.decisions, breaks)
        yield f"{breaks[1]}</decisions>"
    yield f"{breaks[0]}</document>\n"


def _make_breaks(indent: int | None) -> _Breaks:
    return tuple("" if indent is None else "\n" + " " * (indent * depth) for depth in range(5))


def _write_optional(name: str, value: str | None) -> str:
    return "" if value is None else f' {name}="{escape_attribute(value)}"'


def _write_optional_moment(name: str, value: datetime.date | datetime.datetime | None) -> str:
    return "" if value is None else f' {name}="{write_moment(value)}"'


def _write_source(source: Source) -> str:
    """Return the attributes of the source; what is not known has none."""
    attributes = (
        _write_optional("name", source.name),
        _write_optional("url", source.url),
        _write_optional("media-type", source.media_type),
        _write_optional("encoding", source.encoding),
        _write_optional("sha256", source.sha256),
        _write_optional("title", source.title),
        _write_optional("site", source.site),
        _write_optional_moment("published", source.published),
        _write_optional_moment("retrieved", source.retrieved),
        _write_optional("language", source.language),
    )
    return "".join(attributes)


def _write_page(document: Document) -> Iterator[str]:
    """Yield the text with its blocks marked up in it: all of the text, once, in order."""
    length = len(document.source.text)
    cut = make_cutter(document.source.text)
    edge = 0
    for block in document.blocks:
        start, end = block.start, block.end
        if start > edge:
            yield cut(edge, start)
        edge = end
        if isinstance(block, Paragraph):
            # What `_write_leaf` does, here and in comments for speed: half of all pieces are paragraphs.
            yield f'<paragraph start="{start}" end="{end}">{cut(start, end)}</paragraph>'
        elif isinstance(block, Comment):
            yield _write_comment(block, cut)
        elif isinstance(block, Notice):
            yield _write_leaf("notice", block, cut, f' kind="{block.kind}"')
        elif isinstance(block, Byline):
            yield _write_byline("byline", block, cut)
        else:
            yield _write_leaf("title", block, cut)
    if length > edge:
        yield cut(edge, length)


def _write_leaf(name: str, node: Node, cut: _Cut, attributes: str = "") -> str:
    start, end = node.start, node.end
    return f'<{name} start="{start}" end="{end}"{attributes}>{cut(start, end)}</{name}>'


def _write_comment(comment: Comment, cut: _Cut) -> str:
    edge = comment.start
    reply = _write_reply(comment.reply) if comment.reply is not None else ""
    pieces = [f'<comment start="{edge}" end="{comment.end}" id="{escape_attribute(comment.id)}"{reply}>']
    for node in _order_pieces(comment):
        start, end = node.start, node.end
        if start > edge:
            pieces.append(cut(edge, start))
        edge = end
        if isinstance(node, Paragraph):
            pieces.append(f'<paragraph start="{start}" end="{end}">{cut(start, end)}</paragraph>')
        elif isinstance(node, Byline):
            pieces.append(_write_byline("header", node, cut))
        else:
            pieces.append(_write_leaf("boilerplate", node, cut))
    if comment.end > edge:
        pieces.append(cut(edge, comment.end))
    pieces.append("</comment>")
    return "".join(pieces)


def _write_reply(reply: Reply) -> str:
    to, confidence = escape_attribute(reply.to), float(reply.confidence)
    return f' reply-to="{to}" reply-basis="{reply.basis}" reply-confidence="{confidence!r}"'


def _order_pieces(comment: Comment) -> list[Node]:
    pieces: list[Node] = [*comment.paragraphs, *comment.boilerplate]
    if comment.header is not None:
        pieces.insert(0, comment.header)
    # A stable sort, so that empty pieces at one place keep their order.
    pieces.sort(key=_PLACE)
    return pieces


def _write_byline(name: str, byline: Byline, cut: _Cut) -> str:
    start, end = byline.start, byline.end
    author = _write_optional("author", byline.author) if byline.author is not None else ""
    moment = _write_optional_moment("published", byline.published) if byline.published is not None else ""
    author_place, author_span = _place_span("author", byline.author_span, byline)
    date_place, date_span = _place_span("date", byline.date_span, byline)
    edge, spans = _write_spans(byline, author_span, date_span, cut)
    rest = cut(edge, end) if end > edge else ""
    return f'<{name} start="{start}" end="{end}"{author}{moment}{author_place}{date_place}>{spans}{rest}</{name}>'


def _place_span(name: str, span: Span | None, byline: Byline) -> tuple[str, Span | None]:
    """Return a span to be marked up in its byline, or attributes for one that stands elsewhere in the comment."""
    if span is None or byline.start <= span.start <= span.end <= byline.end:
        return "", span
    return f' {name}-start="{span.start}" {name}-end="{span.end}"', None


def _write_spans(
    byline: Byline, author_span: Span | None, date_span: Span | None, cut: _Cut
) -> tuple[int, str]:
    """Return the end of a byline's last span, and the text up to there with the spans marked up.

    The spans may be apart, one in the other, or cross.
    """
    first_name, first = "author-span", author_span
    second_name, second = "date-span", date_span
    # The longer of two that start together is the outer one.
    swapped = second is not None and (
        first is None or (second.start, -second.end) < (first.start, -first.end)
    )
    if swapped:
        first_name, first, second_name, second = second_name, second, first_name, first
    if first is None:
        return byline.start, ""
    before = cut(byline.start, first.start) if first.start > byline.start else ""
    if second is None:
        return first.end, before + _write_leaf(first_name, first, cut)
    if second.start < first.end:
        overlapping = _write_overlapping((first_name, first), (second_name, second), cut)
        return max(first.end, second.end), before + overlapping
    opening = _write_leaf(first_name, first, cut)
    between = cut(first.end, second.start) if second.start > first.end else ""
    return second.end, f"{before}{opening}{between}{_write_leaf(second_name, second, cut)}"


def _write_overlapping(first: tuple[str, Span], second: tuple[str, Span], cut: _Cut) -> str:
    """Return the first span with the second in it; what reaches over its end follows as another element."""
    (outer_name, outer), (inner_name, inner) = first, second
    edge = min(inner.end, outer.end)
    whole = (
        f'<{outer_name} start="{outer.start}" end="{outer.end}">{cut(outer.start, inner.start)}'
        f'<{inner_name} start="{inner.start}" end="{edge}">{cut(inner.start, edge)}</{inner_name}>'
        f"{cut(edge, outer.end)}</{outer_name}>"
    )
    if inner.end == edge:
        return whole
    return f'{whole}<{inner_name} start="{edge}" end="{inner.end}">{cut(edge, inner.end)}</{inner_name}>'


def _write_annotation(annotation: Annotation, breaks: _Breaks) -> str:
    kind, annotator = escape_attribute(annotation.kind), escape_attribute(annotation.annotator)
    opening = (
        f'{breaks[2]}<annotation kind="{kind}" annotator="{annotator}" '
        f'start="{annotation.start}" end="{annotation.end}"'
    )
    values = annotation.values
    if not values:
        return f"{opening}/>"
    try:
        inner = "".join(_write_value(name, value, breaks) for name, value in values.items())
    except TypeError as error:
        raise PluginError(annotation.annotator, f"annotation of kind {annotation.kind!r}: {error}") from error
    return f"{opening}>{inner}{breaks[2]}</annotation>"


def _write_value(name: str, value: Value, breaks: _Breaks) -> str:
    opening = f'{breaks[3]}<value name="{escape_attribute(name)}"'
    if not isinstance(value, tuple):
        return f"{opening}{_write_typed(value)}</value>"
    items = "".join(f"{breaks[4]}<item{_write_typed(item)}</item>" for item in value)
    return f'{opening} type="tuple">{items}{breaks[3] if items else ""}</value>'


def _write_typed(value: Scalar) -> str:
    kind, text = write_scalar(value)
    return f' type="{kind}">{escape_text(text)}'


def _write_decisions(decisions: Sequence[Decision], breaks: _Breaks) -> Iterator[str]:
    # The parser has one tuple of reasons for all decisions that it made for the same ones.  They are told apart by
    # identity, for to compare them would take as long as to write them.
    known: dict[int, str] = {}
    for decision in decisions:
        reasons = known.get(id(decision.reasons))
        if reasons is None:
            reasons = known[id(decision.reasons)] = _write_reasons(decision.reasons, breaks)
        opening = (
            f'{breaks[2]}<decision question="{decision.question}" answer="{escape_attribute(decision.answer)}" '
            f'confidence="{float(decision.confidence)!r}" start="{decision.start}" end="{decision.end}"'
        )
        yield f"{opening}>{reasons}{breaks[2]}</decision>" if reasons else f"{opening}/>"


def _write_reasons(reasons: Iterable[Reason], breaks: _Breaks) -> str:
    return "".join(
        [
            f'{breaks[3]}<reason cue="{escape_attribute(reason.cue)}" weight="{write_float(reason.weight)}"/>'
            for reason in reasons
        ]
    )

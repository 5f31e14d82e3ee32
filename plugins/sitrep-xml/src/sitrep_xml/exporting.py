"""The exporter: a document to XML, as checked strings.

No tree is built: a tree of 10 MB takes several hundred MB and forty times as long.  That the output is well-formed
rests on two rules: whatever comes from a document goes through `escape_text` or `escape_attribute`, unless it is a
number or a date; and every element is opened and closed in one function.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice

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
    Scalar,
    Source,
    Span,
    Value,
)
from sitrep_xml.escaping import escape_attribute, escape_text
from sitrep_xml.options import XmlOptions
from sitrep_xml.scalars import write_float, write_moment, write_scalar
from sitrep_xml.vocabulary import NAMESPACE, VERSION

# Pieces that are joined and encoded at once: enough to be quick, few enough to keep memory low.
_PIECES_A_WRITE = 4096


def export_xml(job: Job[XmlOptions]) -> None:
    """Write the document of *job* to its sink, UTF-8, some thousand pieces at a time."""
    pieces = _write_document(job.document, job.options)
    while batch := "".join(islice(pieces, _PIECES_A_WRITE)):
        job.sink.write(batch.encode("utf-8"))


def _write_document(document: Document, options: XmlOptions) -> Iterator[str]:
    breaks = _Breaks(options.indent)
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
        yield from (_write_decision(decision, breaks) for decision in document.decisions)
        yield f"{breaks[1]}</decisions>"
    yield f"{breaks[0]}</document>\n"


class _Breaks:
    """What stands before an element outside the page's text, by its depth: a line break, or nothing."""

    def __init__(self, indent: int | None) -> None:
        self._indent = indent

    def __getitem__(self, depth: int) -> str:
        return "" if self._indent is None else "\n" + " " * (self._indent * depth)


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
    text = document.source.text
    edge = 0
    for block in document.blocks:
        if block.start > edge:
            yield escape_text(text[edge : block.start])
        edge = block.end
        if isinstance(block, Comment):
            yield _write_comment(block, text)
        elif isinstance(block, Paragraph):
            yield _write_leaf("paragraph", block, text)
        elif isinstance(block, Notice):
            yield _write_leaf("notice", block, text, f' kind="{escape_attribute(block.kind)}"')
        elif isinstance(block, Byline):
            yield _write_byline("byline", block, text)
        else:
            yield _write_leaf("title", block, text)
    yield escape_text(text[edge:])


def _write_leaf(name: str, node: Node, text: str, attributes: str = "") -> str:
    start, end = node.start, node.end
    return f'<{name} start="{start}" end="{end}"{attributes}>{escape_text(text[start:end])}</{name}>'


def _write_comment(comment: Comment, text: str) -> str:
    reply = comment.reply
    edge = comment.start
    pieces = [f'<comment start="{edge}" end="{comment.end}" id="{escape_attribute(comment.id)}"']
    if reply is not None:
        to, basis = escape_attribute(reply.to), escape_attribute(reply.basis)
        confidence = write_float(reply.confidence)
        pieces.append(f' reply-to="{to}" reply-basis="{basis}" reply-confidence="{confidence}"')
    pieces.append(">")
    for node in _order_pieces(comment):
        if node.start > edge:
            pieces.append(escape_text(text[edge : node.start]))
        edge = node.end
        if isinstance(node, Paragraph):
            pieces.append(_write_leaf("paragraph", node, text))
        elif isinstance(node, Byline):
            pieces.append(_write_byline("header", node, text))
        else:
            pieces.append(_write_leaf("boilerplate", node, text))
    if comment.end > edge:
        pieces.append(escape_text(text[edge : comment.end]))
    pieces.append("</comment>")
    return "".join(pieces)


def _order_pieces(comment: Comment) -> list[Node]:
    pieces: list[Node] = [*comment.paragraphs, *comment.boilerplate]
    if comment.header is not None:
        pieces.insert(0, comment.header)
    # A stable sort, so that empty pieces at one place keep their order.
    pieces.sort(key=_place)
    return pieces


def _place(node: Node) -> tuple[int, int]:
    return node.start, node.end


def _write_byline(name: str, byline: Byline, text: str) -> str:
    author = _write_optional("author", byline.author)
    published = _write_optional_moment("published", byline.published)
    opening = f'<{name} start="{byline.start}" end="{byline.end}"{author}{published}>'
    return f"{opening}{_write_spans(byline, text)}</{name}>"


def _write_spans(byline: Byline, text: str) -> str:
    """Return the text of a byline with its spans marked up, which may be apart, one in the other, or cross."""
    spans: list[tuple[str, Span]] = []
    if byline.author_span is not None:
        spans.append(("author-span", byline.author_span))
    if byline.date_span is not None:
        spans.append(("date-span", byline.date_span))
    # The longer of two that start together is the outer one.
    spans.sort(key=lambda named: (named[1].start, -named[1].end))
    pieces: list[str] = []
    edge = byline.start
    if len(spans) == 2 and spans[1][1].start < spans[0][1].end:
        pieces.append(escape_text(text[edge : spans[0][1].start]))
        pieces.append(_write_overlapping(*spans, text))
        edge = max(spans[0][1].end, spans[1][1].end)
    else:
        for name, span in spans:
            pieces.append(escape_text(text[edge : span.start]))
            pieces.append(_write_leaf(name, span, text))
            edge = span.end
    pieces.append(escape_text(text[edge : byline.end]))
    return "".join(pieces)


def _write_overlapping(first: tuple[str, Span], second: tuple[str, Span], text: str) -> str:
    """Return the first span with the second in it; what reaches over its end follows as an element of its own."""
    (outer_name, outer), (inner_name, inner) = first, second
    cut = min(inner.end, outer.end)
    before = escape_text(text[outer.start : inner.start])
    inside = escape_text(text[inner.start : cut])
    after = escape_text(text[cut : outer.end])
    whole = (
        f'<{outer_name} start="{outer.start}" end="{outer.end}">{before}'
        f'<{inner_name} start="{inner.start}" end="{cut}">{inside}</{inner_name}>'
        f"{after}</{outer_name}>"
    )
    if inner.end == cut:
        return whole
    rest = escape_text(text[cut : inner.end])
    return f'{whole}<{inner_name} start="{cut}" end="{inner.end}">{rest}</{inner_name}>'


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


def _write_decision(decision: Decision, breaks: _Breaks) -> str:
    opening = (
        f'{breaks[2]}<decision question="{escape_attribute(decision.question)}" '
        f'answer="{escape_attribute(decision.answer)}" confidence="{write_float(decision.confidence)}" '
        f'start="{decision.start}" end="{decision.end}"'
    )
    reasons: Iterable[str] = (
        f'{breaks[3]}<reason cue="{escape_attribute(reason.cue)}" weight="{write_float(reason.weight)}"/>'
        for reason in decision.reasons
    )
    inner = "".join(reasons)
    return f"{opening}>{inner}{breaks[2]}</decision>" if inner else f"{opening}/>"

"""The exporter: a document to XML, as checked strings.

No tree is built, for a tree costs 82 MiB per MB of text and more time than all the rest.  That the output is
well-formed rests on two rules: whatever comes from a document is escaped by `sitrep_xml.escaping`, unless it
is a number, a date or one of the few words that the model allows for a field; and every element is opened and
closed in one function.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeAlias, TypeVar

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
from sitrep_xml.escaping import escape_attribute, escape_text, make_cutter, make_plain
from sitrep_xml.options import XmlOptions
from sitrep_xml.scalars import write_float, write_moment, write_scalar
from sitrep_xml.vocabulary import NAMESPACE, VERSION

# Items, such as comments, that are written at once: enough to be quick, few enough to keep memory low.
_BATCH = 512

_T = TypeVar("_T")

# `make_cutter` of the page's text.
_Cut: TypeAlias = Callable[[int, int], str]

# What stands before an element outside the page's text, by its depth: a line break, or nothing.
_Breaks: TypeAlias = tuple[str, ...]

_NO_BREAKS: _Breaks = ("",) * 5

_PLACE = attrgetter("start", "end")


def export_xml(job: Job[XmlOptions]) -> None:
    """Write the document of *job* to its sink, UTF-8, some hundred items at a time."""
    for piece in _write_document(job.document, job.options):
        job.sink.write(piece.encode("utf-8"))


def _write_document(document: Document, options: XmlOptions) -> Iterator[str]:
    breaks = _NO_BREAKS if options.indent is None else _make_breaks(options.indent)
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n' if options.declaration else ""
    yield (
        f'{declaration}<document xmlns="{NAMESPACE}" version="{VERSION}">{breaks[1]}'
        f'<source{_write_source(document.source)}/>{breaks[1]}<text xml:space="preserve">'
    )
    yield from _write_page(document)
    yield "</text>"
    if document.annotations:
        yield f"{breaks[1]}<annotations>"
        for annotations in _cut_batches(document.annotations):
            yield "".join([_write_annotation(annotation, breaks) for annotation in annotations])
        yield f"{breaks[1]}</annotations>"
    if document.decisions:
        yield f"{breaks[1]}<decisions>"
        known: dict[int, str] = {}
        for decisions in _cut_batches(document.decisions):
            yield "".join([_write_decision(decision, known, breaks) for decision in decisions])
        yield f"{breaks[1]}</decisions>"
    yield f"{breaks[0]}</document>\n"


def _cut_batches(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (items[first : first + _BATCH] for first in range(0, len(items), _BATCH))


def _make_breaks(indent: int) -> _Breaks:
    return tuple("\n" + " " * (indent * depth) for depth in range(5))


def _write_optional(name: str, value: str | None) -> str:
    return "" if value is None else f' {name}="{escape_attribute(value)}"'


def _write_optional_moment(name: str, value: datetime.date | datetime.datetime | None) -> str:
    return "" if value is None else f' {name}="{write_moment(value)}"'


def _write_source(source: Source) -> str:
    """Return the attributes of the source; what is not known has none."""
    known = {
        "name": source.name,
        "url": source.url,
        "media-type": source.media_type,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "title": source.title,
        "site": source.site,
        "published": None if source.published is None else write_moment(source.published),
        "retrieved": None if source.retrieved is None else write_moment(source.retrieved),
        "language": source.language,
    }
    return "".join([_write_optional(name, value) for name, value in known.items() if value is not None])


def _write_page(document: Document) -> Iterator[str]:
    """Yield the text with its blocks marked up in it: all of the text, once, in order."""
    length = len(document.source.text)
    cut = make_cutter(document.source.text)
    edge = 0
    for blocks in _cut_batches(document.blocks):
        pieces: list[str] = []
        for block in blocks:
            start, end = block.start, block.end
            if start > edge:
                pieces.append(cut(edge, start))
            edge = end
            if isinstance(block, Paragraph):
                # What `_write_leaf` does, here and in comments for speed: half of all pieces are paragraphs.
                pieces.append(f'<paragraph start="{start}" end="{end}">{cut(start, end)}</paragraph>')
            elif isinstance(block, Comment):
                _write_comment(block, cut, pieces)
            elif isinstance(block, Notice):
                pieces.append(_write_leaf("notice", block, cut, f' kind="{make_plain(block.kind)}"'))
            elif isinstance(block, Byline):
                pieces.append(_write_byline("byline", block, cut))
            else:
                pieces.append(_write_leaf("title", block, cut))
        yield "".join(pieces)
    if length > edge:
        yield cut(edge, length)


def _write_leaf(name: str, node: Node, cut: _Cut, attributes: str = "") -> str:
    start, end = node.start, node.end
    return f'<{name} start="{start}" end="{end}"{attributes}>{cut(start, end)}</{name}>'


def _write_comment(comment: Comment, cut: _Cut, pieces: list[str]) -> None:
    """Add a comment to the *pieces* of the output."""
    edge, comment_end = comment.start, comment.end
    reply = _write_reply(comment.reply) if comment.reply is not None else ""
    pieces.append(f'<comment start="{edge}" end="{comment_end}" id="{escape_attribute(comment.id)}"{reply}>')
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
    if comment_end > edge:
        pieces.append(cut(edge, comment_end))
    pieces.append("</comment>")


def _write_reply(reply: Reply) -> str:
    to, confidence = escape_attribute(reply.to), float(reply.confidence)
    return f' reply-to="{to}" reply-basis="{make_plain(reply.basis)}" reply-confidence="{confidence!r}"'


def _order_pieces(comment: Comment) -> Sequence[Node]:
    if comment.header is None and not comment.boilerplate:
        return comment.paragraphs
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


def _write_decision(decision: Decision, known: dict[int, str], breaks: _Breaks) -> str:
    """Return a decision; *known* has the reasons that were written before.

    The parser has one tuple of reasons for all decisions that it made for the same ones.  They are told apart by
    identity, for to compare them would take as long as to write them.
    """
    reasons = known.get(id(decision.reasons))
    if reasons is None:
        reasons = known[id(decision.reasons)] = _write_reasons(decision.reasons, breaks)
    opening = (
        f'{breaks[2]}<decision question="{make_plain(decision.question)}" answer="{escape_attribute(decision.answer)}" '
        f'confidence="{float(decision.confidence)!r}" start="{decision.start}" end="{decision.end}"'
    )
    return f"{opening}>{reasons}{breaks[2]}</decision>" if reasons else f"{opening}/>"


def _write_reasons(reasons: Iterable[Reason], breaks: _Breaks) -> str:
    return "".join(
        [
            f'{breaks[3]}<reason cue="{escape_attribute(reason.cue)}" weight="{write_float(reason.weight)}"/>'
            for reason in reasons
        ]
    )

"""Another boundary for a document: where report ends and comments begin, moved by the word of the caller."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve

from sitrep.errors import BoundaryError
from sitrep.model.byline import Byline
from sitrep.model.comment import Comment
from sitrep.model.decision import Decision
from sitrep.model.node import Node
from sitrep.model.redeciding import redecide
from sitrep.model.report import Paragraph, Report

if TYPE_CHECKING:
    from sitrep.model.document import Document

_PLACE = attrgetter("start", "end")


def recut(document: Document, candidate: Decision) -> Document:
    """Return *document* with its comments beginning at the start of *candidate*; see `Document.with_boundary`."""
    _check(document, candidate)
    start = candidate.start
    report, freed = _cut_report(document.report, start)
    freed += [notice for notice in document.notices if notice.start == start]
    laid_flat: list[Paragraph] = []
    comments: list[Comment] = []
    for comment in document.comments:
        if comment.start >= start:
            comments.append(comment)
            continue
        laid_flat += _lay_flat(comment, start)
        if comment.end > start:
            comments.append(_keep_rest(comment, start))
    names = _make_free_names(document.comments)
    comments += [_make_comment(piece, next(names)) for piece in sorted(freed, key=_PLACE)]
    moved = evolve(
        document,
        notices=tuple(notice for notice in document.notices if notice.start != start),
        report=evolve(report, paragraphs=_sort_paragraphs(report.paragraphs, laid_flat)),
        comments=tuple(sorted(comments, key=_PLACE)),
        decisions=(),
    )
    return evolve(moved, decisions=redecide(document, moved, candidate))


def _check(document: Document, candidate: Decision) -> None:
    """Refuse a candidate at which the comments cannot begin."""
    if not isinstance(candidate, Decision):
        raise TypeError(f"candidate is of type {type(candidate).__name__}: pass a Decision about a boundary")
    start = candidate.start
    if candidate.question != "boundary":
        raise BoundaryError(start, f"the decision is about {candidate.question!r}, not about 'boundary'")
    if candidate.source != document.source:
        raise BoundaryError(start, "the decision is about another source than the document's")
    if start not in {block.start for block in document.blocks} and not _starts_inside(document, start):
        raise BoundaryError(
            start, "no block of the document, piece of a comment or line of the byline starts there"
        )


def _starts_inside(document: Document, start: int) -> bool:
    """Tell whether *start* is that of a piece of a comment, or of a line of the byline that is not its first."""
    byline = document.report.byline
    if byline is not None and byline.start < start < byline.end:
        return _starts_line(byline, start)
    around = (comment for comment in document.comments if comment.start < start < comment.end)
    return any(piece.start == start for comment in around for piece in _get_pieces(comment))


def _starts_line(node: Node, start: int) -> bool:
    source = node.source
    return source.locate(_find_end(node, start)).line < source.locate(start).line


def _find_end(node: Node, start: int) -> int:
    """Return where the part of *node* before *start* ends, the white space at its end left out."""
    return node.start + len(node.source.text[node.start : start].rstrip())


def _cut_report(report: Report, start: int) -> tuple[Report, list[Node]]:
    """Return what is left of *report* before *start*, and its pieces from there on."""
    freed: list[Node] = [block for block in report.blocks if block.start >= start]
    title, byline = report.title, report.byline
    if byline is not None and byline.start < start < byline.end:
        freed.append(Paragraph(source=byline.source, start=start, end=byline.end))
        byline = _cut_byline(byline, _find_end(byline, start))
    left = Report(
        title=title if title is not None and title.start < start else None,
        byline=byline if byline is not None and byline.start < start else None,
        paragraphs=tuple(paragraph for paragraph in report.paragraphs if paragraph.start < start),
    )
    return left, freed


def _cut_byline(byline: Byline, end: int) -> Byline:
    """Return *byline* up to *end*, without an author or a date that is written after it."""
    cut = evolve(byline, end=end)
    if byline.author_span is not None and byline.author_span.end > end:
        cut = evolve(cut, author_span=None, author=None)
    if byline.date_span is not None and byline.date_span.end > end:
        cut = evolve(cut, date_span=None, published=None)
    return cut


def _get_pieces(comment: Comment) -> list[Node]:
    header = () if comment.header is None else (comment.header,)
    return sorted((*header, *comment.paragraphs, *comment.boilerplate), key=_PLACE)


def _lay_flat(comment: Comment, start: int) -> Iterator[Paragraph]:
    """Yield the pieces of *comment* that stand before *start* as paragraphs; one of no length shows nothing."""
    for piece in _get_pieces(comment):
        if piece.start < start and piece.start < piece.end:
            yield _make_paragraph(piece)


def _keep_rest(comment: Comment, start: int) -> Comment:
    """Return what is left of *comment* from *start* on; what it answers may have stood before, so it is not kept."""
    header = comment.header
    paragraphs = [each for each in comment.paragraphs if each.start >= start]
    if header is not None and not _is_after(header, start):
        paragraphs += [_make_paragraph(header)] if header.start >= start else []
        header = None
    return evolve(
        comment,
        start=start,
        header=header,
        paragraphs=tuple(sorted(paragraphs, key=_PLACE)),
        boilerplate=tuple(each for each in comment.boilerplate if each.start >= start),
        reply=None,
    )


def _is_after(header: Byline, start: int) -> bool:
    """Tell whether a header, and the author and date that it names, all stand at *start* or after it."""
    spans = (header, header.author_span, header.date_span)
    return all(span is None or span.start >= start for span in spans)


def _make_free_names(comments: Iterable[Comment]) -> Iterator[str]:
    """Yield ids that no comment has or had, nor any reply names: else it would answer what it never did."""
    taken = {comment.id for comment in comments}
    taken |= {comment.reply.to for comment in comments if comment.reply is not None}
    return (name for name in map("c{}".format, itertools.count(1)) if name not in taken)


def _make_paragraph(node: Node) -> Paragraph:
    return Paragraph(source=node.source, start=node.start, end=node.end)


def _make_comment(node: Node, name: str) -> Comment:
    paragraphs = (_make_paragraph(node),)
    return Comment(source=node.source, start=node.start, end=node.end, id=name, paragraphs=paragraphs)


def _sort_paragraphs(*groups: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(sorted(itertools.chain(*groups), key=_PLACE))

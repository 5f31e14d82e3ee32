"""Whether a document keeps the rules, told in one look at each node.

Nearly all documents do, and most are built by a parser or a loader that has much else to do.  So these functions only
say yes or no.  No does not mean that a rule is broken: what is rare is left to `sitrep.model.checking`, which takes
its time, finds out, and names every breach.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from sitrep.model.annotation import Annotation
from sitrep.model.byline import Byline
from sitrep.model.comment import REPLY_BASES, Comment
from sitrep.model.decision import QUESTIONS, Decision, Reason
from sitrep.model.fitting import do_all_fit
from sitrep.model.node import NODE_FIELDS, Node, Span
from sitrep.model.notice import NOTICE_KINDS, Notice
from sitrep.model.report import Paragraph, Report, Title
from sitrep.model.source import Source
from sitrep.model.zones import has_fixed_zone

if TYPE_CHECKING:
    from sitrep.model.document import Document

_START = attrgetter("start")
_CUE = attrgetter("cue")

_TEXT_OR_NONE = frozenset((str, type(None)))
_MOMENTS = frozenset((datetime.date, datetime.datetime))


def is_sound(document: Document) -> bool:
    """Tell whether a document surely keeps the rules listed at `Document`."""
    source, report, comments = document.source, document.report, document.comments
    return (
        has_fixed_zone(source.published)
        and has_fixed_zone(source.retrieved)
        and type(report) is Report
        and _have_type(document.notices, Notice)
        and _have_type(report.paragraphs, Paragraph)
        and _have_type(comments, Comment)
        and _have_type(document.decisions, Decision)
        and isinstance(document.annotations, tuple)
        and (report.title is None or type(report.title) is Title)
        and _stand_apart(document)
        and (report.byline is None or _is_byline_sound(report.byline, report.byline))
        and all(notice.kind in NOTICE_KINDS for notice in document.notices)
        and (not comments or (_have_names(comments) and all(map(is_comment_sound, comments))))
        and _are_decisions_sound(document.decisions, source)
        and (not document.annotations or _are_annotations_sound(document.annotations, source))
    )


def is_comment_sound(comment: Comment) -> bool:
    """Tell whether the pieces of a comment surely are of its source, in it, in order and apart."""
    header, paragraphs, boilerplate = comment.header, comment.paragraphs, comment.boilerplate
    if not (_have_type(paragraphs, Paragraph) and _have_type(boilerplate, Span)):
        return False
    if header is None and not boilerplate:
        return _stand_in_order(paragraphs, comment)
    pieces: list[Node] = [*paragraphs, *boilerplate]
    if header is not None:
        if not _is_byline_sound(header, comment):
            return False
        pieces.insert(0, header)
    if _stand_in_order(pieces, comment):
        return True
    # A signature stands below, and boilerplate anywhere.
    return (
        _are_sorted(paragraphs)
        and _are_sorted(boilerplate)
        and _stand_in_order(sorted(pieces, key=_START), comment)
    )


def _have_type(items: Sequence[Node], kind: type[Node]) -> bool:
    return isinstance(items, tuple) and (not items or set(map(type, items)) == {kind})


def _are_sorted(nodes: Sequence[Node]) -> bool:
    if len(nodes) < 2:
        return True
    starts = list(map(_START, nodes))
    return starts == sorted(starts)


def _stand_apart(document: Document) -> bool:
    """Tell whether the blocks surely are of the document's source, in order, in its text, and do not overlap."""
    notices, report, comments = document.notices, document.report, document.comments
    if not (_are_sorted(notices) and _are_sorted(report.paragraphs) and _are_sorted(comments)):
        return False
    blocks: list[Node] = [*notices, *report.paragraphs, *comments]
    blocks += [block for block in (report.title, report.byline) if block is not None]
    blocks.sort(key=_START)
    return _stand_in_order(blocks, Span(source=document.source, start=0, end=len(document.source.text)))


def _stand_in_order(nodes: Iterable[Node], parent: Node) -> bool:
    """Tell whether nodes are of their parent's source, in it, and each not before the end of the last."""
    source, edge = parent.source, parent.start
    for node in nodes:
        start, end = node.start, node.end
        # What is no int can be compared, too.
        if not edge <= start <= end or node.source is not source or not type(start) is type(end) is int:
            return False
        edge = end
    return edge <= parent.end


def _is_byline_sound(byline: Byline, parent: Node) -> bool:
    """Tell whether the spans of a byline surely are in *parent*, which has the document's source."""
    source, first, last = parent.source, parent.start, parent.end
    for span in (byline.author_span, byline.date_span):
        if span is not None:
            start, end = span.start, span.end
            if not first <= start <= end <= last or span.source is not source:
                return False
            if not type(start) is type(end) is int:
                return False
    moment = byline.published
    return type(byline.author) in _TEXT_OR_NONE and (
        moment is None or (type(moment) in _MOMENTS and has_fixed_zone(moment))
    )


def _have_names(comments: Sequence[Comment]) -> bool:
    """Tell whether each comment surely has an id of its own, and answers none that follows it."""
    names = [comment.id for comment in comments]
    if set(map(type, names)) != {str} or not all(names):
        return False
    known = set(names)
    if len(known) != len(names):
        return False
    passed: set[str] = set()
    for comment in comments:
        reply = comment.reply
        if reply is not None:
            if reply.basis not in REPLY_BASES or type(reply.to) is not str:
                return False
            # Where all replies go back, there is no cycle.
            if reply.to in known and reply.to not in passed:
                return False
        passed.add(comment.id)
    return True


def _are_decisions_sound(decisions: Iterable[Decision], source: Source) -> bool:
    length = len(source.text)
    reasons: list[Reason] = []
    for decision in decisions:
        start, end = decision.start, decision.end
        if not 0 <= start <= end <= length or decision.source is not source:
            return False
        if not type(start) is type(end) is int:
            return False
        if decision.question not in QUESTIONS or type(decision.answer) is not str:
            return False
        if type(decision.reasons) is not tuple:
            return False
        reasons += decision.reasons
    # What is no reason has no cue.
    return not reasons or set(map(type, map(_CUE, reasons))) == {str}


def _are_annotations_sound(annotations: Sequence[Annotation], source: Source) -> bool:
    length, place = len(source.text), (0, 0)
    for annotation in annotations:
        if not isinstance(annotation, Annotation) or annotation.source is not source:
            return False
        start, end = annotation.start, annotation.end
        before, place = place, (start, end)
        if not (before <= place and start <= end <= length and type(start) is type(end) is int):
            return False
    return do_all_fit(annotations, passed=NODE_FIELDS)

"""The document: a page told apart into report, comments and notices."""

from __future__ import annotations

from operator import attrgetter
from typing import Protocol, TypeAlias

from attrs import field, frozen

from sitrep.errors import ModelError
from sitrep.model.annotation import Annotation
from sitrep.model.byline import Byline
from sitrep.model.checking import find_problems
from sitrep.model.comment import Comment
from sitrep.model.decision import Decision
from sitrep.model.lines import is_blank
from sitrep.model.moving import move
from sitrep.model.node import Node, Span
from sitrep.model.notice import Notice
from sitrep.model.recutting import recut
from sitrep.model.report import Paragraph, Report, Title
from sitrep.model.source import Source
from sitrep.model.threads import Thread, build_threads

_PLACE = attrgetter("start", "end")

Block: TypeAlias = "Notice | Title | Byline | Paragraph | Comment"


@frozen(kw_only=True)
class Document:
    """A source and its structure.  It checks itself whenever it is built, also by `attrs.evolve`.

    Args:
        source: the text, and where it came from.
        notices: what is neither report nor comment, in source order.
        report: the report, possibly empty.
        comments: the readers' comments, flat and in source order; `threads` derives the tree.
        annotations: stand-off annotations, sorted by start and end.
        decisions: why the structure is as it is, in the order in which it was decided.

    Raises:
        ModelError: a node of another source; a range outside the text or its parent, or one that overlaps a
            neighbour; nodes out of order; comment ids that are empty or not unique; a cycle of replies; an
            unknown kind of notice, basis of reply or question; a time zone that is no fixed offset; a value of another
            type than its field, such as an offset that is no `int`.
            `ModelError.problems` has all of them.
    """

    source: Source
    notices: tuple[Notice, ...] = ()
    report: Report = field(factory=Report)
    comments: tuple[Comment, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def __attrs_post_init__(self) -> None:
        problems = find_problems(self)
        if problems:
            raise ModelError(problems)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Notices, title, byline, report paragraphs and comments, in source order."""
        blocks: list[Block] = [*self.notices, *self.report.blocks, *self.comments]
        return tuple(sorted(blocks, key=_PLACE))

    def threads(self) -> tuple[Thread, ...]:
        """Derive the threads of the comments, in the source order of the comments that open them."""
        return build_threads(self.comments)

    def decisions_about(self, node: Node) -> tuple[Decision, ...]:
        """Return the decisions whose range is exactly that of *node*.

        Those about one question are ``[each for each in document.decisions if each.question == "boundary"]``.

        Raises:
            TypeError: *node* is no node, such as the name of a question.
        """
        if not isinstance(node, Node):
            raise TypeError(f"node is of type {type(node).__name__}: pass a node, such as a comment")
        return tuple(d for d in self.decisions if d.start == node.start and d.end == node.end)

    def with_boundary(self, candidate: Decision) -> Document:
        """Return a copy in which the comments begin where *candidate* starts; this document stays as it is.

        *candidate* is a decision about a ``boundary``, such as one in `decisions` with the answer ``no``: a place
        that was considered and not taken.

        What follows is known from the structure alone, and nothing is parsed again.  From the candidate on, each
        piece of the report becomes a comment with one paragraph, no header and a free id, while comments stay as
        they are.  Comments before it become paragraphs of the report, and replies to them name what is no longer
        in the page.  A comment or byline that the candidate stands in is cut there.  Notices stay notices, but for
        one that begins at the candidate itself.

        The decisions say what was taken: the candidate is answered with ``yes`` and keeps its probability, which
        may be small; the place that was taken before is answered with ``no``; and decisions about pieces that are
        no more are left out.

        Raises:
            BoundaryError: *candidate* is about another question or source, or does not start with a block, with
                a piece of a comment or with a line of the byline.
            TypeError: *candidate* is no decision.
        """
        return recut(self, candidate)

    def with_source(self, source: Source) -> Document:
        """Return a copy with another source of the same text, to change what is known of it; all else stays.

        Each node points to its source, so `attrs.evolve` of the document alone would leave them at the one before.

        >>> import attrs, sitrep
        >>> document = sitrep.parse("It shook at noon.")
        >>> document.with_source(attrs.evolve(document.source, url="https://example.org/quake")).source.url
        'https://example.org/quake'

        Raises:
            ModelError: *source* has another text.
            TypeError: *source* is no source.
        """
        return move(self, source)

    def uncovered(self) -> tuple[Span, ...]:
        """Return the stretches outside all blocks that hold more than white space; none after `sitrep.parse`.

        A byte order mark counts as white space where the text begins with it.
        """
        gaps: list[Span] = []
        edge = 0
        for start, end in [*((b.start, b.end) for b in self.blocks), (len(self.source.text),) * 2]:
            if not is_blank(self.source.text, edge, start):
                gaps.append(Span(source=self.source, start=edge, end=start))
            edge = end
        return tuple(gaps)

    def _repr_pretty_(self, printer: _Printer, cycle: bool) -> None:
        """Show in a notebook what there is (IPython asks for this); `repr` shows all of it, which can be megabytes."""
        counts = {
            "paragraph": len(self.report.paragraphs),
            "comment": len(self.comments),
            "notice": len(self.notices),
            "annotation": len(self.annotations),
            "decision": len(self.decisions),
        }
        shown = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items())
        printer.text(f"<Document {self.source.name or 'without a name'}: {shown}>")


class _Printer(Protocol):
    def text(self, shown: str, /) -> object: ...

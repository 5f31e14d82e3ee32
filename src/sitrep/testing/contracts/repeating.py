"""Documents that are one document again and again, with all its pieces: a parser would not tell them in such a text."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve, frozen

from sitrep.model import Byline, Comment, Document, Node, Report, Source

_NodeT = TypeVar("_NodeT", bound=Node)


def repeat(document: Document, times: int) -> Document:
    """Return *document* so many times, one after the other; the report has one title, and nothing is said about it.

    Each time the comments have ids of their own, and answer those that stand beside them.

    >>> from sitrep import Draft, compose
    >>> twice = repeat(compose(comments=["Here too!", Draft(paragraphs="No.", reply_to="c1")]), 2)
    >>> [(comment.id, comment.reply and comment.reply.to, comment.body) for comment in twice.comments]
    [('c1', None, 'Here too!'), ('c2', 'c1', 'No.'), ('c1+1', None, 'Here too!'), ('c2+1', 'c1+1', 'No.')]
    """
    source = Source(text=document.source.text * times)
    copies = [_Copy(source, number, number * len(document.source.text)) for number in range(times)]
    report = document.report
    return Document(
        source=source,
        notices=tuple(copy.shift(each) for copy in copies for each in document.notices),
        report=Report(
            title=report.title and copies[0].shift(report.title),
            byline=report.byline and copies[0].shift_byline(report.byline),
            paragraphs=tuple(copy.shift(each) for copy in copies for each in report.paragraphs),
        ),
        comments=tuple(copy.shift_comment(each) for copy in copies for each in document.comments),
    )


@frozen
class _Copy:
    """One of the times: in which text, which, and how far behind the first."""

    source: Source
    number: int
    by: int

    def shift(self, node: _NodeT) -> _NodeT:
        return evolve(node, source=self.source, start=node.start + self.by, end=node.end + self.by)

    def shift_byline(self, byline: Byline) -> Byline:
        return evolve(
            self.shift(byline),
            author_span=byline.author_span and self.shift(byline.author_span),
            date_span=byline.date_span and self.shift(byline.date_span),
        )

    def shift_comment(self, comment: Comment) -> Comment:
        mark = f"+{self.number}" if self.number else ""
        return evolve(
            self.shift(comment),
            id=f"{comment.id}{mark}",
            header=comment.header and self.shift_byline(comment.header),
            paragraphs=tuple(map(self.shift, comment.paragraphs)),
            boilerplate=tuple(map(self.shift, comment.boilerplate)),
            reply=comment.reply and evolve(comment.reply, to=f"{comment.reply.to}{mark}"),
        )

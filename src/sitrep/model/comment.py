"""Readers' comments, and what they answer."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from attrs import field, frozen

from sitrep.model.byline import Byline
from sitrep.model.confidence import check_confidence
from sitrep.model.node import Node, Span
from sitrep.model.report import Paragraph

ReplyBasis = Literal["markup", "indent", "quote", "address", "inferred"]

REPLY_BASES: tuple[ReplyBasis, ...] = get_args(ReplyBasis)


@frozen(kw_only=True)
class Reply:
    """The edge from a comment to the one that it answers.

    Args:
        to: id of the comment answered.  An id that the page does not have is data: the comment may have been
            deleted, or stand on another page.
        basis: how it is known: ``markup`` of the page, ``indent`` or numbering, a ``quote`` of the other's
            words, an ``address`` such as "@Ann", or ``inferred`` from what is said.
        confidence: the probability, 0 to 1, that the edge is right.
    """

    to: str
    basis: ReplyBasis
    confidence: float = field(default=1.0, validator=check_confidence)


@frozen(kw_only=True)
class Comment(Node):
    """One reader's comment; its range takes in header, paragraphs and boilerplate.

    As with all nodes, the source takes no part in equality and hash: comments of two documents are equal where their
    ranges, ids and other fields are, whatever they say.  To gather those of several documents, keep each with its
    document, or with what it says: ``{(document.source.name, comment.id): comment}``, or ``comment.text`` as the key.

    Args:
        id: unique in the document.
        header: the line or lines that name author and date, above the paragraphs or (a signature) below them.
        paragraphs: the commenter's words, in source order; none if the comment is empty.
        boilerplate: lines of the site inside the comment: "Reply", "Like", numbers of votes.
        reply: what the comment answers, if that is known or likely.

    Every character of the range that is not white space is in exactly one of header, paragraphs and boilerplate.
    """

    id: str
    header: Byline | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    reply: Reply | None = None

    @property
    def author(self) -> str | None:
        """The author's name from the header, None where there is none or it is not certain."""
        return self.header.author if self.header else None

    @property
    def published(self) -> datetime.date | datetime.datetime | None:
        """The date from the header as parsed, None where there is none or it is not certain."""
        return self.header.published if self.header else None

    @property
    def body(self) -> str:
        """The texts of the paragraphs joined by line feeds: what the commenter wrote, without offsets."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

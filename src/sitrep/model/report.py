"""The report: what the page was published for."""

from __future__ import annotations

from operator import attrgetter

from attrs import frozen

from sitrep.model.byline import Byline
from sitrep.model.node import Node

_START = attrgetter("start")


@frozen(kw_only=True)
class Title(Node):
    """The headline of the report, as it stands in the text."""


@frozen(kw_only=True)
class Paragraph(Node):
    """A paragraph of the report or of a comment; inner headings and list items are paragraphs too."""


@frozen(kw_only=True)
class Report:
    """Title, byline and paragraphs of the report, each of them possibly missing.

    A report is no node, for notices may stand between its pieces.  A page that has comments only has an empty
    report.
    """

    title: Title | None = None
    byline: Byline | None = None
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def blocks(self) -> tuple[Title | Byline | Paragraph, ...]:
        """All pieces in source order."""
        pieces: list[Title | Byline | Paragraph] = list(self.paragraphs)
        pieces += [piece for piece in (self.title, self.byline) if piece is not None]
        return tuple(sorted(pieces, key=_START))

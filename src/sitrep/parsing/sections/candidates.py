"""Stamps of one family that may be the headers of the comments, and what there is to weigh about them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from sitrep.parsing.context.families import has_no_time
from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.labels import Labels
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import Stamp

_SEVERAL = 3


@frozen(kw_only=True)
class Candidate:
    """A group of stamps, of one family, that may be those of comments.

    Args:
        lines: the page.
        labels: what they look like.
        group: the lines of the stamps.
        headers: the headers that these and others like them would make.
        signed: the lines of the first comment if the headers are signatures below them, else None.
        heading: the line of the heading of the comments, if there is one.
        end: the line before which the comments end.
    """

    lines: Lines
    labels: Labels
    group: Sequence[int]
    headers: Sequence[Header]
    signed: range | None
    heading: int | None
    end: int

    @property
    def stamp(self) -> Stamp:
        """The first of the stamps."""
        return self.labels.stamps[self.group[0]]

    @property
    def count(self) -> int:
        """How many stamps there are."""
        return len(self.group)

    @property
    def several(self) -> bool:
        """True if there are so many that their shape says enough."""
        return self.count >= _SEVERAL

    @property
    def first(self) -> int:
        """The first line of the first header."""
        return self.headers[0].first

    @property
    def nameless(self) -> bool:
        """True if no header names an author."""
        return all(header.author is None for header in self.headers)

    @property
    def timeless(self) -> bool:
        """True if all stamps have a date, and none a time of day."""
        return all(has_no_time(self.labels.stamps[line]) for line in self.group)

    @property
    def clocked(self) -> bool:
        """True if the stamps have a time of day and no date."""
        return self.stamp.moment is not None and self.stamp.moment.shape == "time"

    @property
    def undated(self) -> bool:
        """True if the stamps are bylines without a date."""
        return bool(self.stamp.by) and self.stamp.moment is None

    def find_texts(self) -> list[range]:
        """Return the lines between each header and the next: its comment's, or the next one's where they sign."""
        edges = [*(header.first for header in self.headers[1:]), self.end]
        return [range(header.last + 1, edge) for header, edge in zip(self.headers, edges, strict=True)]

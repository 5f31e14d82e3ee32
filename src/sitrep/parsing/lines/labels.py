"""What lines look like: the types that the second stage gives to all that follow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from sitrep.model import NoticeKind
from sitrep.parsing.lines.stamps import Stamp

# Headers, headings, controls and names are never longer.
SHORT_LINE = 140
NAME_LIMIT = 40


@frozen
class NoticeSign:
    """The kind of notice that a line looks like, and the log-odds for it."""

    kind: NoticeKind
    weight: float


@frozen
class Heading:
    """A line such as "12 Comments"; `count` is None where none is given."""

    count: int | None


@frozen(kw_only=True)
class Labels:
    """What the lines look like, by the number of the line; lines in none of the mappings are body text.

    Args:
        stamps: lines that look like the head or foot of a comment, or like a byline.
        names: short lines that could be somebody's name.
        controls: "Reply", "Like", votes.
        headings: "12 Comments".
        notices: lines that look like a notice.
        urls: lines that are one web address.
        numbers: lines that are one number, such as "3.".
        fields: lines that may begin with the label of an author, as in "Name: Ann", whatever else they look like.
        times: where a date has its time of day on the next line, that line's stamp, by the line of the date.
        boilerplate: those controls that come again in the headers of comments, beside the dates.
        repeated: those controls that are known by nothing but that they come again beside the dates.
        post_numbers: those numbers that count the comments, between name and date.
    """

    stamps: Mapping[int, Stamp]
    names: frozenset[int]
    controls: frozenset[int]
    headings: Mapping[int, Heading]
    notices: Mapping[int, NoticeSign]
    urls: frozenset[int]
    numbers: frozenset[int]
    fields: tuple[int, ...] = ()
    times: Mapping[int, Stamp] = MappingProxyType({})
    boilerplate: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()
    post_numbers: frozenset[int] = frozenset()

    def is_of_site(self, line: int) -> bool:
        """Tell whether a line looks like a notice or a control: the site's, and nobody's words."""
        return line in self.notices or line in self.controls

    def skip_controls(self, line: int, end: int) -> int:
        """Return the first line from *line* on that is no control, *end* if all up to there are some."""
        while line < end and line in self.controls:
            line += 1
        return line

    def tells(self, line: int) -> bool:
        """Tell whether a line looks like anything but prose or a name."""
        kinds = (self.stamps, self.controls, self.headings, self.notices, self.urls, self.numbers)
        return any(line in kind for kind in kinds)

"""The header of a comment, as lines."""

from __future__ import annotations

from attrs import frozen

from sitrep.parsing.lines.splitting import LineRange
from sitrep.parsing.lines.stamps import Stamp


@frozen(kw_only=True)
class Header:
    """The lines of one comment's header, `first` to `last`, both of them in it.

    Args:
        stamp_line: its main line, which has the date or the name.
        stamp: what that line says; None for a name alone.
        author: where the name stands; None if there is none.
        date_line: the line that has the date, if it is another one; some sites print the name above
            a comment and the date below it, and then this line is not between `first` and `last`.
        number: the comment's number, where the page numbers its comments.
        time_end: where the time of day ends, in the line after `stamp_line`, if it stands there.
        opens: the line where the comment starts, if that is above the header though headers stand above comments.
        foot: lines below the text that are the site's, however they look.
    """

    first: int
    last: int
    stamp_line: int
    stamp: Stamp | None = None
    author: LineRange | None = None
    date_line: int | None = None
    number: int | None = None
    time_end: int | None = None
    opens: int | None = None
    foot: range = range(0)

    @property
    def start(self) -> int:
        """The line where a comment starts that stands below its header."""
        return self.first if self.opens is None else self.opens

"""How near a parser's result is to the truth."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import field, fields, frozen

from sitrep.model import Document
from sitrep.testing.found import FoundComment, FoundPage


@frozen
class Tally:
    """How many of `total` are `right`; tallies of several pages add up.

    >>> Tally(2, 3) + Tally(1, 1)
    Tally(right=3, total=4)
    >>> (Tally(2, 3) + Tally(1, 1)).share
    0.75
    """

    right: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """The right ones among all, 1.0 where there is nothing to be right about."""
        return self.right / self.total if self.total else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.total + other.total)


@frozen(kw_only=True)
class Score:
    """How near a result is to the truth, one page's or, added up, that of many.

    Args:
        boundary: pages whose first comment starts where it does in truth; a page that has none, and in which none
            is found, is right.
        recall: of the comments in truth, those that are found to start where they do.
        precision: of the comments found, those that start where one does in truth.
        authors: of the comments in truth that name an author, those found with that name at that start.
        dates: of the comments in truth whose date is certain, those found with that date at that start.

    >>> total = Score(boundary=Tally(1, 1)) + Score(boundary=Tally(0, 1))
    >>> total.boundary.share
    0.5
    """

    boundary: Tally = field(factory=Tally)
    recall: Tally = field(factory=Tally)
    precision: Tally = field(factory=Tally)
    authors: Tally = field(factory=Tally)
    dates: Tally = field(factory=Tally)

    @property
    def is_perfect(self) -> bool:
        """True if nothing is wrong."""
        tallies = (self.boundary, self.recall, self.precision, self.authors, self.dates)
        return all(tally.right == tally.total for tally in tallies)

    def __add__(self, other: Score) -> Score:
        names = [each.name for each in fields(Score)]
        return Score(**{name: getattr(self, name) + getattr(other, name) for name in names})


def score(truth: Document, found: FoundPage) -> Score:
    r"""Return how near *found* is to *truth*, which `flattened_pages` gives or which somebody wrote by hand.

    White space before a comment makes no difference, nor does the way in which that of a name is written.

    Args:
        truth: the document as it should be; where it does not know an author or date, none is asked for.
        found: what a parser made of the same text.

    >>> import sitrep
    >>> from sitrep.testing import make_page
    >>> text = "It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n"
    >>> score(sitrep.parse(text), sitrep.parse(text)).is_perfect
    True
    >>> score(sitrep.parse(text), make_page(others=[(0, len(text))])).boundary
    Tally(right=0, total=1)
    """
    text = truth.source.text
    true = {_find_start(text, comment): comment for comment in truth.comments}
    told = {_find_start(text, comment): comment for comment in found.comments}
    right = len(true.keys() & told.keys())
    return Score(
        boundary=Tally(int(min(true, default=-1) == min(told, default=-1)), 1),
        recall=Tally(right, len(true)),
        precision=Tally(right, len(found.comments)),
        authors=_tally_authors(true, told),
        dates=_tally_dates(true, told),
    )


def _find_start(text: str, comment: FoundComment) -> int:
    """Return where the first character of a comment is that is not white space."""
    words = text[comment.start : comment.end]
    return comment.start + len(words) - len(words.lstrip())


def _tally_authors(true: Mapping[int, FoundComment], told: Mapping[int, FoundComment]) -> Tally:
    named = {start: _fold(comment.author) for start, comment in true.items() if comment.author}
    right = sum(start in told and _fold(told[start].author) == name for start, name in named.items())
    return Tally(right, len(named))


def _tally_dates(true: Mapping[int, FoundComment], told: Mapping[int, FoundComment]) -> Tally:
    dated = {start: comment.published for start, comment in true.items() if comment.published}
    right = sum(start in told and _is_same(told[start].published, date) for start, date in dated.items())
    return Tally(right, len(dated))


def _fold(name: str | None) -> str:
    return " ".join(name.split()) if name else ""


def _is_same(found: datetime.date | None, true: datetime.date) -> bool:
    # A moment equals no day, and one with a zone none without.
    return found == true and isinstance(found, datetime.datetime) == isinstance(true, datetime.datetime)

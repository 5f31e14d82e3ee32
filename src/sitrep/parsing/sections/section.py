"""Where the comments of a page stand: what the third stage gives, in whichever way it found them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import Factory, field, frozen

from sitrep.model import Reason
from sitrep.parsing.headers.header import Header
from sitrep.parsing.reasons import get_confidence

# Headers stand above what they are about, or below it, as signatures.
Placement: TypeAlias = Literal["above", "below"]


def _weigh_reasons(section: Section) -> float:
    return get_confidence(section.reasons)


@frozen(kw_only=True)
class Section:
    """The comments of a page: lines `first` to `end`, the latter not in it.

    Args:
        headers: the headers found, in order; none where the page has none.
        placement: where the headers stand; ``above`` if there are none.
        reasons: what speaks for and against these being comments.
        confidence: that they are; what the reasons sum to, if nothing else is known.
        share: the probability that, if they are, the first of them starts at `first`.
        counted: True if the page says how many there are, and as many lines follow.
        fielded: True if the headers are blocks of labelled fields.
        opener: the header of the report, where that opens a thread and is headed as its answers are.
    """

    first: int
    end: int
    headers: tuple[Header, ...] = ()
    placement: Placement = "above"
    reasons: tuple[Reason, ...]
    confidence: float = field(default=Factory(_weigh_reasons, takes_self=True))
    share: float = 1.0
    counted: bool = False
    fielded: bool = False
    opener: Header | None = None

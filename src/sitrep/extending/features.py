"""What a format can carry of a document, and what of a document it therefore loses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, get_args

from attrs import fields, frozen

from sitrep.extending.names import refuse_misfits
from sitrep.model import Document, Report, Source

Feature = Literal[
    "text",
    "source",
    "offsets",
    "report",
    "notices",
    "comments",
    "headers",
    "boilerplate",
    "replies",
    "annotations",
    "decisions",
]

# What a lossless format carries: everything.
EVERYTHING: frozenset[Feature] = frozenset(get_args(Feature))


@frozen(kw_only=True)
class Loss:
    """Something of a document that is not in an export.

    `what` is a feature or a narrower word of the exporter's own, `count` how many such things there were, and
    `detail` says for people what became of them.

    Raises:
        TypeError: a field is of another type.
        ValueError: nothing is lost, or a word for it or the sentence is missing.
    """

    what: str
    count: int
    detail: str

    def __attrs_post_init__(self) -> None:
        # Here, where its exporter can be named: whoever adds losses up knows of none.
        refuse_misfits(self)
        if self.count < 1:
            raise ValueError(f"Loss.count: is {self.count}, not above 0; report a loss where there is one")
        for name, value in (("what", self.what), ("detail", self.detail)):
            if not value.strip():
                raise ValueError(f"Loss.{name}: is empty")

    def __str__(self) -> str:
        return f"{self.what} ({self.count}): {self.detail}"


def _count_report(report: Report) -> int:
    return len(report.paragraphs) + (report.title is not None) + (report.byline is not None)


def _count_blocks(document: Document) -> int:
    """Count the blocks without putting them in order, as `Document.blocks` must."""
    return len(document.notices) + _count_report(document.report) + len(document.comments)


def _count_known(source: Source) -> int:
    """Count the facts about the source that differ from their defaults, its text aside."""
    return sum(getattr(source, a.name) != a.default for a in fields(Source) if a.name != "text")


# For each feature: how many of it a document has, and what losing it means.
_COUNTS: dict[Feature, tuple[Callable[[Document], int], str]] = {
    "text": (lambda d: len(d.source.text), "the source text is not kept character by character"),
    "source": (lambda d: _count_known(d.source), "what is known of the source's origin is left out"),
    "offsets": (_count_blocks, "the places of the pieces in the source are left out"),
    "report": (lambda d: _count_report(d.report), "the report is left out"),
    "notices": (lambda d: len(d.notices), "notices are left out"),
    "comments": (lambda d: len(d.comments), "comments are left out"),
    "headers": (
        lambda d: sum(c.header is not None for c in d.comments),
        "authors and dates are not kept both as written and as parsed",
    ),
    "boilerplate": (
        lambda d: sum(len(c.boilerplate) for c in d.comments),
        "the site's lines inside comments are left out",
    ),
    "replies": (
        lambda d: sum(c.reply is not None for c in d.comments),
        "basis and confidence of replies are left out",
    ),
    "annotations": (lambda d: len(d.annotations), "annotations are left out"),
    "decisions": (lambda d: len(d.decisions), "the parser's reasons and confidences are left out"),
}


def find_losses(document: Document, carries: Iterable[Feature]) -> Iterator[Loss]:
    """Yield a loss for each feature that *document* has and that is not in *carries*.

    Raises:
        ValueError: *carries* has a word that is no feature.
        TypeError: *carries* is one string, or *document* no document.
    """
    if not isinstance(document, Document):
        raise TypeError(f"document is of type {type(document).__name__}: pass what sitrep.parse returns")
    if isinstance(carries, str):  # a string is an iterable of strings
        raise TypeError(f"carries is the string {carries!r}: pass a set of features")
    carried = frozenset(carries)
    refuse_unknown(carried)
    return _find_losses(document, carried)


def refuse_unknown(carries: frozenset[str]) -> None:
    """Refuse words that are no features.

    Raises:
        ValueError: there is one.
    """
    unknown = sorted(map(str, carries - EVERYTHING))
    if unknown:
        raise ValueError(f"carries has {', '.join(unknown)}; features are {', '.join(sorted(EVERYTHING))}")


def _find_losses(document: Document, carried: frozenset[Feature]) -> Iterator[Loss]:
    if carried >= EVERYTHING:
        return
    for feature, (count, detail) in _COUNTS.items():
        if feature not in carried and (number := count(document)):
            yield Loss(what=feature, count=number, detail=detail)

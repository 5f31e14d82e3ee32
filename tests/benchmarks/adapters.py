"""What the scorers of the development data call: a page in, labelled ranges out.

The development data is kept outside the repository.  Where its folder stands beside the checkout,
`bench_accuracy.py` measures with all of these.  To see the pages that come out wrong:

    PYTHONPATH=tests/benchmarks python ../shared/bench/score_text.py --adapter adapters:auto --errors 20
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sitrep
from sitrep.converting import CommentsPolicy

# Label, start, end, and for a comment: author, date in ISO 8601, and confidence.
Labelled = tuple[str, int, int, dict[str, Any]]


def auto(text: str) -> Iterator[Labelled]:
    """Label *text* as `sitrep.parse` does by default."""
    return _label(text, "auto")


def expect(text: str) -> Iterator[Labelled]:
    """Label *text* for a caller who knows that it has comments."""
    return _label(text, "expect")


def _label(text: str, policy: CommentsPolicy) -> Iterator[Labelled]:
    document = sitrep.parse(text, comments=policy)
    for notice in document.notices:
        yield "notice", notice.start, notice.end, {}
    for block in document.report.blocks:
        yield "report", block.start, block.end, {}
    # The scorer takes the confidence of the first comment for that of the boundary.
    confidence = _get_boundary_confidence(document)
    for comment in document.comments:
        date = comment.published.isoformat() if comment.published else None
        facts = {"author": comment.author, "date": date, "confidence": confidence}
        yield "comment", comment.start, comment.end, facts
        confidence = None


def _get_boundary_confidence(document: sitrep.Document) -> float | None:
    taken = (each for each in document.decisions if each.question == "boundary" and each.answer == "yes")
    return next((decision.confidence for decision in taken), None)

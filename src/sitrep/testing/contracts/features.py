"""For each feature pairs of documents that differ in it, so that a format which carries it must tell them apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sitrep.extending import Feature
from sitrep.model import Document
from sitrep.testing.contracts.differing.pairs import Pairs
from sitrep.testing.contracts.differing.placing import (
    compare_boilerplate,
    compare_headers,
    compare_offsets,
    compare_replies,
)
from sitrep.testing.contracts.differing.sayings import (
    compare_annotations,
    compare_decisions,
    compare_sources,
)
from sitrep.testing.contracts.differing.wording import (
    compare_comments,
    compare_notices,
    compare_reports,
    compare_texts,
)

_PAIRS: Mapping[Feature, Callable[[], Pairs]] = MappingProxyType(
    {
        "text": compare_texts,
        "source": compare_sources,
        "offsets": compare_offsets,
        "report": compare_reports,
        "notices": compare_notices,
        "comments": compare_comments,
        "headers": compare_headers,
        "boilerplate": compare_boilerplate,
        "replies": compare_replies,
        "annotations": compare_annotations,
        "decisions": compare_decisions,
    }
)


def make_pairs(feature: Feature) -> Pairs:
    """Return for each part of *feature* two documents that differ in it, and in as little else as can be.

    >>> one, other = make_pairs("replies")["the confidence of a reply"]
    >>> one.comments[1].reply.confidence, other.comments[1].reply.confidence
    (0.5, 1.0)
    """
    return _PAIRS[feature]()


def make_example(feature: Feature) -> Document:
    """Return a document that has something of *feature*."""
    _, other = next(iter(make_pairs(feature).values()))
    return other

"""Strategies of annotations: every kind that the model has, and one of the kit's own with values of every type."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar

from attrs import frozen
from hypothesis import strategies as st

from sitrep.model import Annotation, Email, Link, Posting, Scalar, Source, Statement
from sitrep.testing.ranges import draw_range
from sitrep.testing.texts import texts
from sitrep.testing.values import moments


@frozen(kw_only=True)
class Specimen(Annotation):
    """An annotation that has a value of each type that one may have; no annotator makes it.

    The kinds of the model hold hardly more than strings, and a format that has been shown strings alone may fail at the
    first plugin's annotations.  Whoever loads it has to know it; see `ExporterContract.registry`.
    """

    kind: ClassVar[str] = "kit-specimen"
    word: str
    count: int
    share: float
    is_sure: bool
    day: datetime.date
    moment: datetime.datetime | None
    either: Scalar
    words: tuple[str, ...]
    several: tuple[Scalar, ...]


_WORD = texts(max_size=3)
_MAYBE = st.none() | _WORD
_ANNOTATOR = st.sampled_from(("links", "markup")) | texts(min_size=1, max_size=1)
_COUNT = st.integers()
# What is not a number equals nothing, itself included.
_SHARE = st.floats(allow_nan=False)
_YES = st.booleans()
_MOMENT = moments()
_SCALAR = st.one_of(st.none(), _YES, _COUNT, _SHARE, _WORD, _MOMENT)
_FACTS = ("title", "author", "site", "published", "modified", "url", "language", "quote")

# The kinds of the model, which every loader knows: for each the strategies of the fields that it adds.
KINDS: Mapping[type[Annotation], Mapping[str, st.SearchStrategy[object]]] = MappingProxyType(
    {
        Link: {"url": _WORD},
        Email: {"address": _WORD},
        Posting: {
            "author_url": _MAYBE,
            "permalink": _MAYBE,
            "votes": st.none() | _COUNT,
            "status": st.sampled_from(("shown", "deleted", "held")),
            "by_owner": _YES,
        },
        Statement: {"fact": st.sampled_from(_FACTS) | _WORD, "value": _WORD, "origin": _WORD},
    }
)
_SPECIMEN: Mapping[str, st.SearchStrategy[object]] = {
    "word": _WORD,
    "count": _COUNT,
    "share": _SHARE | st.integers(-9, 9),  # for a type checker, and so for a loader, an int is a float
    "is_sure": _YES,
    "day": _MOMENT.map(lambda moment: datetime.date(moment.year, moment.month, moment.day)),
    "moment": st.none() | _MOMENT.filter(lambda moment: isinstance(moment, datetime.datetime)),
    "either": _SCALAR,
    "words": st.lists(_WORD, max_size=2).map(tuple),
    "several": st.lists(_SCALAR, max_size=3).map(tuple),
}
_FIELDS: Mapping[type[Annotation], st.SearchStrategy[dict[str, Any]]] = {
    kind: st.fixed_dictionaries({"annotator": _ANNOTATOR, **given})
    for kind, given in {**KINDS, Specimen: _SPECIMEN}.items()
}
_BUILT_IN: st.SearchStrategy[type[Annotation]] = st.sampled_from(tuple(KINDS))
_ALL: st.SearchStrategy[type[Annotation]] = st.sampled_from((*KINDS, Specimen, Specimen))


def draw_annotations(draw: st.DrawFn, *, source: Source, count: int, specimens: bool) -> Sequence[Annotation]:
    """Draw so many annotations anywhere in *source*: of the model's kinds, and *specimens* if they are wanted."""
    found: list[Annotation] = []
    for _ in range(count):
        start, end = draw_range(draw, within=(0, len(source.text)))
        kind = draw(_ALL if specimens else _BUILT_IN)
        found.append(kind(source=source, start=start, end=end, **draw(_FIELDS[kind])))
    return found

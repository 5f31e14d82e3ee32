"""Strategies of what nodes hold: confidences, moments, and the source that they point into."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from sitrep.model import Source
from sitrep.testing.texts import texts

_LONGEST_OFFSET = 86_399


def _make_moments() -> st.SearchStrategy[datetime.date | datetime.datetime]:
    seconds = st.integers(-_LONGEST_OFFSET, _LONGEST_OFFSET).map(lambda s: datetime.timedelta(seconds=s))
    minutes = st.integers(-14 * 60, 14 * 60).map(lambda m: datetime.timedelta(minutes=m))
    zones = st.one_of(st.just(datetime.timedelta()), minutes, seconds).map(datetime.timezone)
    times = st.datetimes() | st.datetimes(timezones=zones)
    # A fold tells nothing of a moment whose offset is fixed or not known, and takes no part in equality.
    return st.dates() | times.map(lambda moment: moment.replace(fold=0))


# Made once; see texts.py.
_CONFIDENCE = st.floats(0, 1, allow_nan=False)
_MOMENT = _make_moments()
_TEXT = texts()
_WORD = st.none() | texts(max_size=3)
_ORIGIN: dict[str, st.SearchStrategy[Any]] = {
    "name": _WORD,
    "url": _WORD,
    "media_type": st.sampled_from(("text/plain", "text/html", "application/x-ndjson; charset=utf-8")),
    "encoding": st.none() | st.just("utf-8"),
    "sha256": st.none() | st.just("0" * 64),
    "title": _WORD,
    "site": _WORD,
    "published": st.none() | _MOMENT,
    "retrieved": st.none() | _MOMENT,
    "language": st.none() | st.sampled_from(("en", "zh-Hant")),
}


def confidences() -> st.SearchStrategy[float]:
    """Probabilities, the bounds among them.

    >>> from hypothesis import find
    >>> find(confidences(), lambda confidence: confidence > 0.5)
    1.0
    """
    return _CONFIDENCE


def moments() -> st.SearchStrategy[datetime.date | datetime.datetime]:
    """Dates, naive moments, and aware ones whose zone is any fixed offset."""
    return _MOMENT


def sources(*, text: str | None = None) -> st.SearchStrategy[Source]:
    """Sources of *text*, or of any text, about whose origin all, some or nothing is known."""
    return st.builds(Source, text=_TEXT if text is None else st.just(text), **_ORIGIN)

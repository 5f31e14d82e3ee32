"""Strategies of what nodes hold: confidences, moments, and the source that they point into."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from sitrep.model import Source
from sitrep.testing.texts import texts

_LONGEST_OFFSET = 86_399


def confidences() -> st.SearchStrategy[float]:
    """Probabilities, the bounds among them.

    >>> from hypothesis import find
    >>> find(confidences(), lambda confidence: confidence > 0.5)
    1.0
    """
    return st.floats(0, 1, allow_nan=False)


def moments() -> st.SearchStrategy[datetime.date | datetime.datetime]:
    """Dates, naive moments, and aware ones whose zone is any fixed offset."""
    seconds = st.integers(-_LONGEST_OFFSET, _LONGEST_OFFSET).map(lambda s: datetime.timedelta(seconds=s))
    minutes = st.integers(-14 * 60, 14 * 60).map(lambda m: datetime.timedelta(minutes=m))
    zones = st.one_of(st.just(datetime.timedelta()), minutes, seconds).map(datetime.timezone)
    times = st.datetimes() | st.datetimes(timezones=zones)
    # A fold tells nothing of a moment whose offset is fixed or not known, and takes no part in equality.
    return st.dates() | times.map(lambda moment: moment.replace(fold=0))


def sources(*, text: str | None = None) -> st.SearchStrategy[Source]:
    """Sources of *text*, or of any text, about whose origin all, some or nothing is known."""
    word = st.none() | texts(max_size=3)
    return st.builds(
        Source,
        text=texts() if text is None else st.just(text),
        name=word,
        url=word,
        media_type=st.sampled_from(("text/plain", "text/html", "application/x-ndjson; charset=utf-8")),
        encoding=st.none() | st.just("utf-8"),
        sha256=st.none() | st.just("0" * 64),
        title=word,
        site=word,
        published=st.none() | moments(),
        retrieved=st.none() | moments(),
        language=st.none() | st.sampled_from(("en", "zh-Hant")),
    )

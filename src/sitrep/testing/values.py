"""Strategies of what nodes hold: confidences, moments, and the source that they point into."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from sitrep.model import Source
from sitrep.testing.picking import switches
from sitrep.testing.texts import texts

_LONGEST_OFFSET = 86_399
# Of all days this is the simplest, as it is for `st.dates`.
_SIMPLEST = datetime.date(2000, 1, 1).toordinal()
_DAYS = st.integers(datetime.date.min.toordinal() - _SIMPLEST, datetime.date.max.toordinal() - _SIMPLEST)
_MICROSECONDS = st.integers(0, 24 * 60 * 60 * 1_000_000 - 1)
# Seconds: none at all, UTC, zones of whole minutes, and all others.
_OFFSETS = st.one_of(
    st.none(),
    st.just(0),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: 60 * minutes),
    st.integers(-_LONGEST_OFFSET, _LONGEST_OFFSET),
)


def _make_day(days: int) -> datetime.date:
    return datetime.date.fromordinal(_SIMPLEST + days)


def _make_moment(days: int, microseconds: int, offset: int | None) -> datetime.datetime:
    moment = datetime.datetime.combine(_make_day(days), datetime.time())
    zone = None if offset is None else datetime.timezone(datetime.timedelta(seconds=offset))
    return (moment + datetime.timedelta(microseconds=microseconds)).replace(tzinfo=zone)


_CONFIDENCE = st.floats(0, 1, allow_nan=False)
# One number for a day and one for the time: `st.datetimes` draws seven.
_MOMENT = _DAYS.map(_make_day) | st.builds(_make_moment, _DAYS, _MICROSECONDS, _OFFSETS)
_TEXT = texts()
_WORD = texts(max_size=3)
_ORIGIN: dict[str, st.SearchStrategy[Any]] = {
    "name": _WORD,
    "url": _WORD,
    "media_type": st.sampled_from(("text/html", "application/x-ndjson; charset=utf-8")),
    "encoding": st.just("utf-8"),
    "sha256": st.just("0" * 64),
    "title": _WORD,
    "site": _WORD,
    "published": _MOMENT,
    "retrieved": _MOMENT,
    "language": st.sampled_from(("en", "zh-Hant")),
}
_KNOWN = switches(len(_ORIGIN)) | st.just((True,) * len(_ORIGIN))


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
    return _sources(_TEXT if text is None else st.just(text))


def draw_source(draw: st.DrawFn, text: str) -> Source:
    """Draw where *text* came from."""
    known = zip(_ORIGIN, draw(_KNOWN), strict=True)
    return Source(text=text, **{name: draw(_ORIGIN[name]) for name, is_known in known if is_known})


@st.composite
def _sources(draw: st.DrawFn, some: st.SearchStrategy[str]) -> Source:
    return draw_source(draw, draw(some))

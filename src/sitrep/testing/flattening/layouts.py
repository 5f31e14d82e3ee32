"""How a site lays its pages out, of which `flattened_pages` draws one for each page."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st

from sitrep.testing.flattening.dates import DATE_STYLES, DateStyle
from sitrep.testing.flattening.headers import HEADER_SHAPES, HeaderShape
from sitrep.testing.flattening.writing import Spacing

_NameT = TypeVar("_NameT", bound=str)

SPACINGS: tuple[Spacing, ...] = ("parted", "dense", "loose")
LINE_ENDS = ("\n", "\r\n")
# Most pages have both a report and comments, and the simplest one does.
_MOSTLY = st.sampled_from((True, True, True, False))


@frozen(kw_only=True)
class Layout:
    """One way of laying pages out.

    Args:
        header: how a comment shows its author and date.
        date: how dates are written.
        spacing: where blank lines stand.
        line_end: what ends a line.
        report: does the page have a report?
        comments: does it have comments?
        heading: does a line such as "3 Comments" stand above them?
        notices: does the site speak: appeals, requests to log in, a form, a copyright?
        replies: do commenters say whom they answer, by name or by quotation?
        votes: do lines such as "Reply" and "12 votes" stand in the comments?
        cut: does the page end within its last comment, right after the author's name where that stands above?
    """

    header: HeaderShape
    date: DateStyle
    spacing: Spacing
    line_end: str
    report: bool
    comments: bool
    heading: bool
    notices: bool
    replies: bool
    votes: bool
    cut: bool


def layouts(
    *,
    headers: Collection[str] | None = None,
    dates: Collection[str] | None = None,
    spacings: Collection[Spacing] | None = None,
    line_ends: Collection[str] | None = None,
    report: bool | None = None,
    comments: bool | None = None,
    heading: bool | None = None,
    notices: bool | None = None,
    replies: bool | None = None,
    votes: bool | None = None,
    cut: bool | None = None,
) -> st.SearchStrategy[Layout]:
    """Layouts of all kinds, or only of those that the arguments leave; see `flattened_pages`."""
    line_ends = LINE_ENDS if line_ends is None else line_ends
    return st.builds(
        Layout,
        header=st.sampled_from([HEADER_SHAPES[name] for name in _choose("headers", headers, HEADER_SHAPES)]),
        date=st.sampled_from([DATE_STYLES[name] for name in _choose("dates", dates, DATE_STYLES)]),
        spacing=st.sampled_from(_choose("spacings", spacings, SPACINGS)),
        line_end=st.sampled_from(_choose("line_ends", line_ends)),
        report=_MOSTLY if report is None else st.just(report),
        comments=_MOSTLY if comments is None else st.just(comments),
        heading=_switch(heading),
        notices=_switch(notices),
        replies=_switch(replies),
        votes=_switch(votes),
        cut=_switch(cut),
    )


def _choose(
    argument: str, given: Collection[_NameT] | None, known: Collection[_NameT] | None = None
) -> tuple[_NameT, ...]:
    """Return what was *given* for an argument, all that is *known* by default; other names are refused."""
    if isinstance(given, str):  # a string is a collection of strings
        raise TypeError(f"{argument} is the string {given!r}: pass a list")
    chosen = tuple(known or () if given is None else given)
    if not chosen:
        raise ValueError(f"{argument} is empty, so there would be no page")
    unknown = [name for name in chosen if known is not None and name not in known]
    if unknown:
        raise ValueError(f"{argument} has {unknown[0]!r}, not one of {', '.join(known or ())}")
    return chosen


def _switch(given: bool | None) -> st.SearchStrategy[bool]:
    return st.booleans() if given is None else st.just(given)

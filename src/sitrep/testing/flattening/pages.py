"""Flattened pages with the truth about them: what is left of a report and its comments when the markup is gone."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from sitrep.model import Document, NoticeKind
from sitrep.testing.flattening.headers import HeaderShape
from sitrep.testing.flattening.layouts import Layout, layouts
from sitrep.testing.flattening.plans import PlannedByline, PlannedComment, PlannedPage
from sitrep.testing.flattening.posts import AUTHORS, Post, draw_moment, draw_posts
from sitrep.testing.flattening.words import (
    APPEALS,
    CLOSINGS,
    HEADINGS,
    HEADINGS_OF_NONE,
    LOGINS,
    REPORT_SENTENCES,
    TITLES,
)
from sitrep.testing.flattening.writing import PageWriter, Spacing
from sitrep.testing.picking import picks
from sitrep.testing.ranges import Range

_Noticed = tuple[NoticeKind, Range]


def _some(table: Sequence[tuple[NoticeKind, str]]) -> st.SearchStrategy[Sequence[tuple[NoticeKind, str]]]:
    """Up to two of the notices of a table, in its order."""
    return st.sampled_from([some for count in range(3) for some in itertools.combinations(table, count)])


_APPEALS, _LOGINS, _CLOSINGS = map(_some, (APPEALS, LOGINS, CLOSINGS))
_TITLE = st.sampled_from(TITLES)
_HEADING = st.sampled_from(HEADINGS)
_HEADING_OF_NONE = st.sampled_from(HEADINGS_OF_NONE)
# Has the report a title, and a byline below that?
_HEAD = st.sampled_from(((False, False), (True, False), (True, True), (False, False)))
# A sentence that comes twice in a paragraph is written once.
_PARAGRAPHS = st.lists(picks(REPORT_SENTENCES, min_size=1, max_size=3), min_size=1, max_size=5)
_REPORTER = AUTHORS[1]


def flattened_pages(
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
) -> st.SearchStrategy[tuple[str, Document]]:
    r"""Pages as a crawl leaves them, each a text and the truth: the document that a perfect parser would return.

    The truth has no decisions and no annotations.  Where an argument is left out, pages of both kinds, or of all
    of them, are generated.

    Args:
        headers: names of `HEADER_SHAPES`: how a comment shows who wrote it, and when.
        dates: names of `DATE_STYLES`: how dates are written.
        spacings: ``dense`` for no blank lines, ``parted`` for one between blocks, ``loose`` for one after each line.
        line_ends: what ends a line; ``\n`` and ``\r\n`` by default.
        report: does the page have a report, or comments alone?
        comments: does it have comments, or a report alone?
        heading: does a line such as "3 Comments" stand above the comments?
        notices: does the site speak: appeals, requests to log in, a form for comments, a copyright?
        replies: do commenters say whom they answer, by name or by quotation?
        votes: do lines such as "Reply" and "12 votes" stand in the comments?
        cut: does the page end within its last comment: after the author's name if that stands above, and without
            the signature if that stands below?

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(flattened_pages(headers=["says"]))
    ... def test_the_truth_has_every_comment(page):
    ...     text, truth = page
    ...     assert len(truth.comments) == text.count(" says:")
    >>> test_the_truth_has_every_comment()

    Raises:
        TypeError: a string where a list is meant.
        ValueError: a name that is none of those, or none at all.
    """
    return _pages(
        layouts(
            headers=headers,
            dates=dates,
            spacings=spacings,
            line_ends=line_ends,
            report=report,
            comments=comments,
            heading=heading,
            notices=notices,
            replies=replies,
            votes=votes,
            cut=cut,
        )
    )


@st.composite
def _pages(draw: st.DrawFn, chosen: st.SearchStrategy[Layout]) -> tuple[str, Document]:
    layout = draw(chosen)
    page = PageWriter(line_end=layout.line_end, spacing=layout.spacing)
    written = draw_posts(draw, layout=layout) if layout.comments else []
    title = draw(_TITLE)
    noticed: list[_Noticed] = []
    if layout.notices:
        noticed += _write_notices(page, draw(_APPEALS))
    plan: dict[str, Any] = {"title": None, "byline": None, "paragraphs": ()}
    if layout.report:
        plan = _draw_report(draw, page=page, layout=layout, title=title)
    if layout.notices:
        noticed += _write_notices(page, draw(_APPEALS))
    if layout.heading:
        noticed += _write_notices(page, [("comment-heading", _draw_heading(draw, title, len(written)))])
    if layout.notices:
        noticed += _write_notices(page, draw(_LOGINS))
    comments = tuple(
        _write_comment(page, layout, number, post, cut=layout.cut and number == len(written))
        for number, post in enumerate(written, 1)
    )
    if layout.notices and not (layout.cut and written):
        noticed += _write_notices(page, draw(_CLOSINGS))
    planned = PlannedPage(notices=tuple(noticed), comments=comments, **plan)
    return page.text, planned.build(page.text)


def _write_notices(page: PageWriter, notices: Sequence[tuple[NoticeKind, str]]) -> list[_Noticed]:
    written: list[_Noticed] = []
    for kind, line in notices:
        written.append((kind, page.add(line)))
        page.part()
    return written


def _draw_heading(draw: st.DrawFn, title: str, count: int) -> str:
    if not count:
        return draw(_HEADING_OF_NONE)
    plural = "" if count == 1 else "s"
    values = {
        "comments": f"{count} Comment{plural}",
        "responses": f"{count} Response{plural}",
        "count": str(count),
        "title": title,
    }
    return draw(_HEADING).format(**values)


def _draw_report(draw: st.DrawFn, *, page: PageWriter, layout: Layout, title: str) -> dict[str, Any]:
    """Write a report: a paragraph at least, often below a title, and a byline below that now and then."""
    planned: dict[str, Any] = {"title": None, "byline": None}
    has_title, has_byline = draw(_HEAD)
    if has_title:
        planned["title"] = page.add(title)
        page.part()
        if has_byline:
            moment = draw_moment(draw, layout=layout)
            values = {"author": _REPORTER, "date": layout.date.write(moment)}
            lines, at = page.fill("By {author}, {date}", values)
            planned["byline"] = PlannedByline(
                lines=lines,
                author=values["author"],
                author_at=at["author"],
                published=layout.date.read(moment),
                date_at=at["date"],
            )
            page.part()
    paragraphs: list[Range] = []
    for sentences in draw(_PARAGRAPHS):
        paragraphs.append(page.add(" ".join(dict.fromkeys(sentences))))
        page.part()
    planned["paragraphs"] = tuple(paragraphs)
    return planned


def _write_comment(page: PageWriter, layout: Layout, number: int, post: Post, *, cut: bool) -> PlannedComment:
    shape = layout.header
    values = {
        "author": post.author,
        "owner": post.author,
        "date": layout.date.write(post.moment),
        "number": str(number),
        "site": f"http://www.example.org/{number}/",
        "standing": str(100 + number),
    }
    above = _cut_above(shape) if cut else shape.above
    ends_above = cut and len(above) > 0
    header_lines, fields = _fill(page, above, values)
    paragraphs = () if ends_above else tuple(page.add(line) for line in post.lines)
    below_lines, below_fields = _fill(page, () if cut else shape.below, values)
    # A name above is the header, and then what stands below is the site's.
    boilerplate = below_lines if header_lines else []
    boilerplate += [] if cut else [page.add(line) for line in post.votes]
    page.part()
    at = fields | below_fields
    lines = header_lines or below_lines
    header = None
    if lines:
        header = PlannedByline(
            lines=(lines[0][0], lines[-1][1]),
            author=post.author,
            author_at=at["author"],
            published=layout.date.read(post.moment) if "date" in at else None,
            date_at=at.get("date"),
        )
    return PlannedComment(
        header=header,
        paragraphs=paragraphs,
        boilerplate=tuple(boilerplate),
        reply=None if ends_above else post.reply,
    )


def _cut_above(shape: HeaderShape) -> tuple[str, ...]:
    """Return the lines above a comment up to that with the name."""
    for count, line in enumerate(shape.above, 1):
        if "{author}" in line:
            return shape.above[:count]
    return ()


def _fill(
    page: PageWriter, templates: Sequence[str], values: Mapping[str, str]
) -> tuple[list[Range], dict[str, Range]]:
    lines: list[Range] = []
    fields: dict[str, Range] = {}
    for template in templates:
        line, at = page.fill(template, values)
        lines.append(line)
        fields |= at
    return lines, fields

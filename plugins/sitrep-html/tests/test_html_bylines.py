"""Bylines that say more than who wrote the page."""

from __future__ import annotations

import datetime

import pytest

import sitrep

PARAGRAPHS = 3 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
BYLINES = {
    "Jo Witt on June 29, 2014 08:08 pm @jowitt 76Comments": "Jo Witt",
    "Jo Witt @jowitt on June 26, 2014 at 9:00a": "Jo Witt",
    "Jo Witt, TENBY TODAY 3:53 p.m. EST January 25, 2014": "Jo Witt, TENBY TODAY",
    "Jo Witt | Apr 19, 2013": "Jo Witt",
    "Jo Witt Tuesday, Aug. 17, 2010": "Jo Witt",
    "Jo Witt, February 28, 2010": "Jo Witt",
    "Von Jo Witt am 3. März 2014": "Jo Witt",
    "Jo Witt and Bo Lind": "Jo Witt and Bo Lind",
    "J. R. van der Witt": "J. R. van der Witt",
    "By the Sea Press": "By the Sea Press",
}


def read_author(head: str, shown: str) -> str | None:
    page = (
        f"<html><head><title>Quay closed</title>{head}</head><body><article><h1>Quay closed</h1>{shown}{PARAGRAPHS}"
        "</article></body></html>"
    )
    byline = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report.byline
    return byline.author if byline is not None else None


@pytest.mark.parametrize(("written", "author"), BYLINES.items())
def test_only_the_name_is_the_authors_name(written: str, author: str) -> None:
    assert read_author(f'<meta name="author" content="{written}">', "") == author


@pytest.mark.parametrize(("written", "author"), list(BYLINES.items())[:6])
def test_so_it_is_where_the_page_shows_it(written: str, author: str) -> None:
    assert read_author("", f'<div class="byline">{written}</div>') == author


def read_day(below: str) -> datetime.date | None:
    page = f"<html><body><h1>Quay closed</h1>{PARAGRAPHS}{below}</body></html>"
    byline = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report.byline
    return byline.published if byline is not None else None


def test_a_date_below_the_heading_of_comments_is_not_the_reports() -> None:
    """Nothing parts the names of these commenters from their words, so that they are left in the report."""
    said = "<p>Which quay was it?</p><p>5 June 2017</p><p>The old one.</p><p>6 June 2017</p>"
    assert read_day(f"<h3>Comments (2)</h3>{said}") is None


@pytest.mark.parametrize("after", ["", "<h3>Comments (2)</h3><p>Which quay was it?</p><p>The old one.</p>"])
def test_a_date_below_the_report_is_its_own(after: str) -> None:
    assert read_day(f"<p>4 June 2017</p>{after}") == datetime.date(2017, 6, 4)


def test_a_link_to_the_comments_above_the_report_does_not_end_it() -> None:
    page = f"<p><a href='#c'>3 Comments</a></p>{PARAGRAPHS}<p>4 June 2017</p>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert document.report.byline is not None
    assert document.report.byline.published == datetime.date(2017, 6, 4)


def test_when_a_report_was_changed_is_not_when_it_was_published() -> None:
    assert read_day("<p>Updated June 13, 2019</p>") is None

"""Bylines that say more than who wrote the page."""

from __future__ import annotations

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

"""The title of a page is that of its report, not that of the site around it; and the lead below it is of the report."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
    "<p>Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.</p>"
)
LONGER = "".join(
    f"<p>On day {day} of the closure the divers found stones of the wall in the channel,"
    " and the harbour office said no more.</p>"
    for day in range(1, 5)
)
TITLE = "Quay closed, or: who pays – and when?"
FILED = "Harbour: wall of the northern quay has moved by four centimetres"
LEAD = "The northern quay has moved, and the ferry of the islands will have to wait until Sunday or longer"


def read(head: str, body: str) -> sitrep.Document:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


def read_title(head: str, body: str) -> str | None:
    report = read(head, body).report
    assert report is not None
    return report.title.text if report.title is not None else None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{TITLE} - The Tide</title>", f"<h1><a href=/>The Tide</a></h1><h3>{TITLE}</h3>"),
        (
            f"<title>{TITLE} - The Tide</title>",
            f"<h1><a href=//tide.example/blog/>The Tide</a></h1><h4>{TITLE}</h4>",
        ),
        (f"<title>The Tide: {TITLE}</title>", f"<p class=storyTitle><b>{TITLE}</b></p>"),
        (
            f"<title>ann_roe: {TITLE}</title>",
            f"<h1>Salt and other notes</h1><div class=subject><b>{TITLE}</b></div>",
        ),
        (f"<title>The Tide - {TITLE} - Harbour</title>", f"<font size=5><b>{TITLE}</b></font><br>"),
        (
            f"<title>{TITLE} - The Tide</title><meta property=og:title content='{TITLE} - The Tide - Harbour'>",
            f"<h2>{TITLE}</h2>",
        ),
        (
            f"<title>{TITLE} - The Tide</title><meta property=og:title content='{TITLE} - The Tide'>",
            f"<h1 class=entry-title>{TITLE}</h1>",
        ),
    ],
)
def test_title_is_the_heading_that_the_pages_title_has(head: str, body: str) -> None:
    assert read_title(head, body + REPORT) == TITLE


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # A department's name is a small part of the title.
        (
            f"<title>{FILED}</title><meta property=og:title content='{FILED}'>",
            "<h2>Harbour</h2>",
            FILED,
        ),
        ("<title>Harbour - The Tide</title>", "<h1>Quay closed</h1><h2>Harbour</h2>", "Quay closed"),
    ],
)
def test_title_is_no_department(head: str, body: str, title: str) -> None:
    assert read_title(head, body + REPORT) == title


@pytest.mark.parametrize(
    "lead",
    [
        "<p class=fig-content__chapo>{0}</p>",
        "<div class=teaser><p><strong>{0}.</strong></p></div>",
        "<h2 itemprop=description>{0}</h2>",
        "<div class=tonal__standfirst><div class=standfirst><p>{0}</p></div></div>",
        "<p>By Jo Witt</p><p class=entry-summary>{0}</p>",
    ],
)
def test_lead_is_of_the_report(lead: str) -> None:
    document = read(
        "<title>Quay closed</title>",
        f"<div class=story><h1>Quay closed</h1>{lead.format(LEAD)}<div class=articlebody>{REPORT}</div></div>",
    )
    assert document.report is not None
    assert document.report.paragraphs[0].text.rstrip(".") == LEAD
    assert len(document.report.paragraphs) == 3


def test_teasers_are_no_lead() -> None:
    document = read(
        "<title>Quay closed</title>",
        f"<h1>Quay closed</h1><ul><li class=teaser><p>{LEAD}.</p></li></ul><aside class=intro><p>{LEAD}.</p></aside>"
        f"<div class=articlebody>{REPORT}{LONGER}</div>",
    )
    assert document.report is not None
    assert not any(LEAD in each.text for each in document.report.paragraphs)
    assert len(document.report.paragraphs) == 6


@pytest.mark.parametrize(
    ("title", "banner"),
    [
        ("The Tide Board &bull; View topic - Ropes for sale", "<div id=page-header><h1>{}</h1></div>"),
        (
            "Ropes for sale - The Tide Board",
            "<div id=page-header><div><h1>{}</h1><p>Boats, weather</p></div></div>",
        ),
        ("Ropes for sale | The Tide Board", "<div class=masthead><h1>{}</h1></div>"),
        ("Ropes for sale :: The Tide Board", "<div class=site-header><h1><span>{}</span></h1></div>"),
    ],
)
def test_the_title_of_a_thread_is_not_the_name_of_the_board_in_the_banner(title: str, banner: str) -> None:
    page = f"{banner.format('The Tide Board')}<div><h2><a href=?t=8>Ropes for sale</a></h2>{REPORT}</div>"
    assert read_title(f"<title>{title}</title>", page) == "Ropes for sale"


@pytest.mark.parametrize(
    "page",
    [
        "<div class=entry-header><h1>Ropes for sale</h1></div>{}<footer><h2>The Tide Board of Tenby</h2></footer>",
        "<div class=page-header><h1>Ropes for sale</h1></div>{}<footer><h2>The Tide Board of Tenby</h2></footer>",
        "<h2>The Tide Board of Tenby</h2><div class=page-header><h1>Ropes for sale</h1></div>{}",
        "<div class=page-header><h2>The Tide Board of Tenby</h2><h1>Ropes for sale</h1></div>{}",
        "<div class=page-header><h1>Ropes for sale</h1></div>{}<div><h2>The Tide Board of Tenby</h2></div>",
    ],
)
def test_the_first_heading_is_the_title_where_no_other_is_below_it(page: str) -> None:
    head = "<title>Ropes for sale - The Tide Board of Tenby</title>"
    assert read_title(head, page.format(REPORT)) == "Ropes for sale"

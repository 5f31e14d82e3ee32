"""What is taken out of a page before its report is looked for changes nothing of the report, or mends it."""

from __future__ import annotations

import json

import lxml.html
import pytest
from sitrep_html.report.lightening import lighten

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
)
WEEK = [
    f"{REPORT[0]} {REPORT[1]}",
    *(f"On day {day} the ferry was turned back, and no stone of the wall was moved." for day in range(9)),
]
ARTICLE = f"<article><h1>Quay closed</h1><p>{REPORT[0]}</p><p>{REPORT[1]}</p></article>"


def read_report(html: str) -> list[str]:
    document = sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))
    return [paragraph.text for paragraph in document.report.paragraphs]


@pytest.mark.parametrize("tag", ["nav", "aside", "footer"])
def test_what_stands_after_a_menu_within_a_menu_is_left_out(tag: str) -> None:
    boxes = (
        f"<{tag}>Sea<{tag}>Tide tables</{tag}></{tag}>{ARTICLE}<{tag}><div>All about the sea.</div></{tag}>"
    )
    assert read_report(f"<div id=content>{boxes}</div>") == list(REPORT)


def test_the_report_is_whole_around_places_without_text() -> None:
    blank = "<div class=ad><div><img src=a.gif></div> <section></section></div>"
    page = f"<article><h1>Quay closed</h1>{blank}<p>{REPORT[0]}</p>{blank}<p>{REPORT[1]}</p>{blank}</article>"
    assert read_report(page) == list(REPORT)


def test_blocks_that_part_text_stay() -> None:
    root = lxml.html.fromstring("<div><p>It shook.</p>One<div></div>Two<div><br></div><div> </div></div>")
    lighten(root)
    assert [each.tag for each in root] == ["p", "div", "div"]
    assert root.text_content().split() == ["It", "shook.OneTwo"]


def test_the_text_of_a_menu_is_as_long_as_it_was() -> None:
    root = lxml.html.fromstring(
        "<div><nav><ul><li><a>Sea</a></li><li>Ti<b>d</b>es</li></ul></nav> now<p>It shook.</p></div>"
    )
    lighten(root)
    assert len(root[0]) == 0
    assert (root[0].text.split(), root[0].tail) == (["Sea", "Tides"], " now")


def test_a_page_whose_paragraphs_are_all_in_boxes_stays_as_it_is() -> None:
    root = lxml.html.fromstring("<div><aside><p>It shook.</p></aside><nav><b>Sea</b></nav></div>")
    before = lxml.html.tostring(root)
    lighten(root)
    assert lxml.html.tostring(root) == before


def test_text_that_a_program_holds_is_still_found() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(REPORT)})
    page = f'<footer>Sea<script type="application/ld+json">{data}</script></footer><div><p>Sea</p></div>'
    assert read_report(f"<html><body>{page}</body></html>") == [" ".join(REPORT)]


def test_cells_with_bare_text_are_no_table_of_figures() -> None:
    page = (
        "<title>The Tide: Quay closed</title><table><tr><td class=header colspan=2><a href=/>The Tide</a></td></tr>"
        f"<tr><td><p class=storyTitle><b>Quay closed</b></p>{'<br><br>'.join(WEEK)}</td><td>Last updated: noon</td>"
        "</tr></table>"
    )
    assert read_report(page) == WEEK


@pytest.mark.parametrize("boxes", ["", "<p><b>Mood:</b> tired</p><p>Tags: <a href=/quay>quay</a></p>"])
def test_a_page_without_paragraphs_has_its_longest_bare_text(boxes: str) -> None:
    page = (
        "<title>The Tide: Quay closed</title><table><tr><td><b>Pages</b><br><a href=/>Home</a><br><a href=/g>Guests</a>"
        f"</td><td><font size=5><b>Quay closed</b></font><br><br><font size=2>{'<br><br>'.join(WEEK)}</font><br><br>"
        f"<i>3.6.06 18:42</i><br><br><a href=/3>Link to this</a>{boxes}</td></tr>"
        "<tr><td colspan=2>All rights: nobody<br>made with patience</td></tr></table>"
    )
    assert read_report(page) == WEEK

"""Lines of a page that are the site's own are not in its report, and sentences that look like them are."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
)
COMMENTS = "".join(
    f"<li class=comment id=comment-1{day}><b class=author>{name}</b> <i class=date>{day} March 2019</i>"
    "<p>Here too.</p></li>"
    for day, name in ((14, "Ann"), (15, "Bo"))
)


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def read_report(html: str) -> list[str]:
    return [paragraph.text for paragraph in parse(html).report.paragraphs]


def write_page(line: str, *, author: str = "Jo Witt") -> str:
    head = f"<head><title>Quay closed - Tenby Courier</title><meta name=author content='{author}'></head>"
    return f"<html>{head}<body><h1>Quay closed</h1><p>{line}</p><p>{REPORT[0]}</p><p>{REPORT[1]}</p></body></html>"


@pytest.mark.parametrize(
    "line",
    [
        "By Jo Witt",
        "Jo Witt, 14 March 2019",
        "Von Erik van der Laan - 14.03.2019, 09:12 Uhr",
        "14 March 2019",
        "2019年3月14日",
        "Anzeige",
        "Posted by Jo in Harbour | TrackBack (0)",
        "Dieser Beitrag wurde am 14. März 2019 unter Hafen abgelegt.",
        "© 2019 Tenby Courier",
    ],
)
def test_the_sites_own_lines_are_no_report(line: str) -> None:
    assert read_report(write_page(line)) == list(REPORT)


@pytest.mark.parametrize(
    "line",
    [
        "By Sunday the ships were back.",
        "Jo Witt was on the quay.",
        "On 14 March 2019 the wall moved.",
        "Posted in 1912, the letter came on Monday.",
        "Von hier sieht man den Kai.",
    ],
)
def test_sentences_that_begin_like_them_are(line: str) -> None:
    assert read_report(write_page(line)) == [line, *REPORT]


def test_labels_alone_are_no_report_of_a_page_with_comments() -> None:
    boxes = "<div><a>Up next</a><p>Jo Witt</p></div>"
    page = f"<h1>The quay from above</h1><div>2,114 views</div><ul>{COMMENTS}</ul>{boxes}"
    document = parse(page)
    assert len(document.comments) == 2
    assert [paragraph.text for paragraph in document.report.paragraphs] == []


def test_what_stands_between_comments_and_around_them_is_no_report() -> None:
    first, second = COMMENTS.split("</li>")[:2]
    pingback = "<li class=note><p>Pingback: Storms of the year | Tide Tables</p></li>"
    among = f"{first}</li><li class=ad>Reklam</li>{pingback}{second}</li>"
    box = f"<div><h3>2 kommentarer</h3><p>Logga in först.</p><ul>{among}</ul></div>"
    page = f"{write_page('')}{box}<div><p>Läs mer?</p></div>"
    assert read_report(page) == list(REPORT)


def test_the_heading_that_is_in_the_title_is_the_pages_own() -> None:
    site = "<h1><a href='/'>Tenby Courier</a></h1><h2>Harbour</h2><h3>Quay closed</h3>"
    page = f"<title>Tenby Courier: Quay closed</title>{site}<p>{REPORT[0]}</p><p>{REPORT[1]}</p>"
    document = parse(page)
    assert document.report.title is not None
    assert document.report.title.text == "Quay closed"

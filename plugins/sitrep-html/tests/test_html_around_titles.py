"""What stands around a title and is none of the report: the path to the page, lists of subjects, who the author is."""

from __future__ import annotations

import sitrep

FIRST = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay."
)
SECOND = "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday."
SITE = "<meta name='author' content='Tenby Courier, Tenby, Wales'>"


def read(above: str = "", below: str = "", head: str = "") -> tuple[str | None, list[str]]:
    """Return the author and the lines of the report."""
    title = "<title>Quay closed - Tenby Courier</title>"
    article = f"<article><h1>Quay closed</h1>{above}<p>{FIRST}</p><p>{SECOND}</p>{below}</article>"
    page = f"<html><head>{title}{head}</head><body>{article}</body></html>"
    report = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report
    return report.byline.author if report.byline else None, [each.text for each in report.paragraphs]


def test_the_author_in_print_goes_before_the_name_of_the_site() -> None:
    assert read("<p class='author'>By Jo Witt</p>", head=SITE)[0] == "Jo Witt"


def test_the_name_of_the_site_is_the_author_where_no_other_is_printed() -> None:
    assert read(head=SITE)[0] == "Tenby Courier, Tenby, Wales"
    assert read("<p class='author'>By Staff</p>", head=SITE)[0] == "Tenby Courier, Tenby, Wales"


def test_an_author_that_is_no_site_goes_before_what_is_printed() -> None:
    head = "<meta name='author' content='Bo Lind'>"
    assert read("<p class='author'>By Jo Witt</p>", head=head)[0] == "Bo Lind"


def test_a_list_of_subjects_hides_no_byline() -> None:
    line = "<p>Posted on Mar 22, 2011 by Jo Witt | Tags: quay, wall, sea | Comments (3)</p>"
    assert read(line) == ("Jo Witt", [FIRST, SECOND])


def test_the_path_to_a_page_is_no_line_of_the_report() -> None:
    assert read("<p>Home › News › Harbour</p>") == (None, [FIRST, SECOND])
    line = "It is full › at noon."
    assert read(f"<p>{line}</p>") == (None, [line, FIRST, SECOND])


def test_what_tells_of_the_author_is_no_line_of_the_report() -> None:
    below = (
        "<p class='bio'>Jo Witt writes about quays, and has done so since there were any in her county.</p>"
    )
    assert read(below=below) == (None, [FIRST, SECOND])

"""A guestbook is a page of entries alone: they are comments, its heading is the title, and there is no report."""

from __future__ import annotations

import pytest

import sitrep

LONG = "We were up there with fourteen people and did not get lost, thanks to your signs, though the path is gone."
ENTRIES = (
    ("Ann Roe", "14", LONG),
    ("Bo Tarrant", "15", "Great site, keep going."),
    ("Cy", "16", f"{LONG} Again."),
)
ITEMS = {
    "named for entries": '<div class="entry"><b>{0}</b> <i>{1} March 2019</i><p>{2}</p></div>',
    "a forum's posts": """<div class="post" id="p{1}"><span class="author">{0}</span> <span class="date">{1} March 2019
    </span><div class="content">{2}</div></div>""",
    "named for messages": """<div class="messages"><div class="name">{0}</div><div class="when">{1} March 2019</div>
    <div class="text">{2}</div></div>""",
    "rows of a table": "<table><tr><td><b>{0}</b><br>{1} March 2019</td><td>{2}</td></tr></table>",
}
HEADINGS = ("Guestbook", "Unser Gästebuch", "Livre d’or", "Libro de visitas", "Gastenboek", "Гостевая книга")


def parse(heading: str, item: str, above: str) -> sitrep.Document:
    entries = "".join(item.format(*entry) for entry in ENTRIES)
    head = f"<html><head><title>{heading} - Rotfels rescue</title></head>"
    page = f"{head}<body><h1>{heading}</h1>{above}<div>{entries}</div></body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_the_entries_of_a_guestbook_are_comments_on_no_report(heading: str, item: str) -> None:
    document = parse(heading, item, "<p>Please leave us a few lines!</p><p>3 entries</p>")
    assert [comment.author for comment in document.comments] == [name for name, _, _ in ENTRIES]
    assert document.report.paragraphs == ()
    assert document.report.byline is None
    assert document.report.title is not None
    assert document.report.title.text == heading


def test_a_report_on_a_guestbook_is_one() -> None:
    report = f"The guestbook of the hut on the Rotfels was found below its floor after forty years. {LONG}"
    document = parse(
        "Guestbook", ITEMS["named for entries"], f"<article><p>{report}</p></article><h2>3 comments</h2>"
    )
    assert [paragraph.text for paragraph in document.report.paragraphs] == [report]
    assert len(document.comments) == len(ENTRIES)

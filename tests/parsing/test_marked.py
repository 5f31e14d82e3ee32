from __future__ import annotations

from typing import Any

import sitrep
from sitrep.model import Mark, Page, Source

TEXT = "Quake\nby Bob\nIt shook.\nSubscribe to our newsletter\nAnn\nhello\nthere\nReply\nno name\nfooter"


def mark(piece: str, **facts: Any) -> Mark:
    start = TEXT.index(piece)
    return Mark(start=start, end=start + len(piece), **facts)


MARKS = (
    mark("Quake", kind="title"),
    mark("by Bob", kind="byline", author="Bob"),
    mark("Ann\nhello\nthere\nReply", kind="comment", id="x", author="Ann"),
    mark("Ann", kind="header"),
    mark("Reply", kind="boilerplate"),
    mark("no name", kind="comment", reply_to="x"),
)


def test_marks_are_obeyed_and_the_rest_is_decided() -> None:
    document = sitrep.parse(Page(source=Source(text=TEXT), marks=MARKS))
    report = document.report
    assert report.title is not None
    assert report.title.text == "Quake"
    assert report.byline is not None
    assert report.byline.author_span is not None
    assert report.byline.author_span.text == "Bob"
    assert [paragraph.text for paragraph in report.paragraphs] == ["It shook."]
    assert [(notice.kind, notice.text) for notice in document.notices] == [
        ("subscription", "Subscribe to our newsletter"),
        ("other", "footer"),
    ]
    first, second = document.comments
    assert (first.id, first.author, first.body) == ("x", "Ann", "hello\nthere")
    assert [span.text for span in first.boilerplate] == ["Reply"]
    assert second.reply is not None
    assert (second.reply.to, second.reply.basis) == ("x", "markup")
    assert document.uncovered() == ()


def test_an_id_of_ours_is_never_one_of_the_markups() -> None:
    marks = (
        mark("hello", kind="comment", id="c2"),
        mark("there", kind="comment"),
        mark("no name", kind="comment"),
    )
    document = sitrep.parse(Page(source=Source(text=TEXT), marks=marks))
    assert len({comment.id for comment in document.comments}) == 3

from __future__ import annotations

from typing import Any

import sitrep
from sitrep.model import Mark, Page, Posting, Source, Statement

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


def test_names_and_dates_of_headers_are_where_the_marks_say() -> None:
    text = "Jo\nJo, 3 May\nhi"
    page = Page(
        source=Source(text=text),
        marks=(
            Mark(start=3, end=15, kind="comment", id="x", author="Jo", reason="a rule"),
            Mark(start=3, end=12, kind="header"),
            Mark(start=3, end=5, kind="author"),
            Mark(start=7, end=12, kind="date"),
        ),
    )
    document = sitrep.parse(page)
    header = document.comments[0].header
    assert header is not None
    assert header.author_span is not None
    assert header.date_span is not None
    assert (header.author_span.start, header.date_span.text) == (3, "3 May")
    assert document.comments[0].body == "hi"
    reasons = [each.reasons[0].cue for each in document.decisions if each.question != "notice"]
    assert set(reasons) == {"the markup says so: a rule"}


def test_annotations_of_the_page_are_those_of_the_document() -> None:
    source = Source(text="hi")
    facts = {"source": source, "annotator": "markup"}
    posting = Posting(start=0, end=2, votes=3, status="deleted", **facts)
    statement = Statement(start=0, end=0, fact="site", value="A", origin="meta x", **facts)
    mark = Mark(start=0, end=2, kind="comment")
    document = sitrep.parse(Page(source=source, marks=(mark,), annotations=(posting, statement)))
    assert document.annotations == (statement, posting)
    assert sitrep.annotate(document).annotations == (statement, posting)
    for name in ("json", "xml"):
        assert sitrep.load(sitrep.export(document, name), name) == document


def test_what_is_absent_is_said_where_the_presence_of_comments_is_decided() -> None:
    document = sitrep.parse(Page(source=Source(text="It shook."), absent=("a program has them",)))
    decision = document.decisions[0]
    assert (decision.question, decision.answer) == ("comments", "no")
    assert decision.reasons[-1].cue == "a program has them"
    assert [paragraph.text for paragraph in document.report.paragraphs] == ["It shook."]

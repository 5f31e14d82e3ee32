from __future__ import annotations

import datetime
from typing import Any

import pytest

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
    assert (decision.start, decision.end) == (0, len("It shook."))
    assert [(reason.cue, reason.weight > 0) for reason in decision.reasons] == [
        ("no comment is found in the markup", True),
        # What is missing speaks neither for that nor against it.
        ("a program has them", False),
    ]
    assert 0.5 < decision.confidence < 0.9
    assert [paragraph.text for paragraph in document.report.paragraphs] == ["It shook."]


def parse_marked(text: str, *marks: tuple[str, dict[str, Any]]) -> sitrep.Document:
    """Parse *text*, with a mark for each piece of it."""
    found = [
        Mark(start=text.index(piece), end=text.index(piece) + len(piece), **facts) for piece, facts in marks
    ]
    return sitrep.parse(Page(source=Source(text=text), marks=tuple(found)))


def test_what_is_marked_twice_is_a_paragraph_the_second_time() -> None:
    document = parse_marked(
        "Quake\nby Bob\nAftershock\nby Ann\nIt shook.\nhello",
        ("Quake", {"kind": "title"}),
        ("by Bob", {"kind": "byline", "author": "Bob"}),
        ("Aftershock", {"kind": "title"}),
        ("by Ann", {"kind": "byline", "author": "Ann"}),
        ("hello", {"kind": "comment"}),
    )
    assert document.report.title is not None
    assert document.report.title.text == "Quake"
    assert document.report.byline is not None
    assert document.report.byline.author == "Bob"
    assert [each.text for each in document.report.paragraphs] == ["Aftershock", "by Ann", "It shook."]


def test_marked_notices_are_of_the_kind_that_the_mark_says() -> None:
    document = parse_marked(
        "It shook.\nAll links\nhello",
        ("All links", {"kind": "notice", "notice": "navigation", "reason": "a rule"}),
        ("hello", {"kind": "comment"}),
    )
    assert [(each.kind, each.text) for each in document.notices] == [("navigation", "All links")]
    decision = next(each for each in document.decisions if each.question == "notice")
    assert (decision.text, decision.answer) == ("All links", "navigation")
    assert [reason.cue for reason in decision.reasons] == ["the markup says so: a rule"]


def test_marks_of_nothing_but_white_space_say_nothing() -> None:
    document = parse_marked(
        "It shook.\n \nhello\t",
        ("\n \n", {"kind": "title"}),
        ("hello\t", {"kind": "comment"}),
    )
    assert document.report.title is None
    assert [each.text for each in document.comments] == ["hello"]


def test_an_author_whom_the_markup_alone_names_is_kept() -> None:
    (comment,) = parse_marked("It shook.\nhello", ("hello", {"kind": "comment", "author": "Ann"})).comments
    assert (comment.author, comment.body, comment.text) == ("Ann", "hello", "hello")
    assert comment.header is not None
    assert (comment.header.start, comment.header.end, comment.header.author_span) == (10, 10, None)


def test_a_name_that_stands_in_the_header_is_found_there() -> None:
    (comment,) = parse_marked(
        "It shook.\nby Ann, today\nhello",
        ("by Ann, today\nhello", {"kind": "comment", "author": "Ann"}),
        ("by Ann, today", {"kind": "header"}),
    ).comments
    assert comment.header is not None
    assert comment.header.author_span is not None
    assert (comment.header.author_span.start, comment.header.author_span.text) == (13, "Ann")


def test_the_author_is_who_is_marked_and_not_who_has_the_name_in_the_text() -> None:
    document = parse_marked(
        "Ann of Ostra\nby Bob and Ann Lee, today\nIt shook, Cy said.\nhello",
        ("Ann of Ostra", {"kind": "title", "reason": "a rule"}),
        ("by Bob and Ann Lee, today", {"kind": "byline", "author": "Ann", "reason": "a rule"}),
        ("Bob", {"kind": "author"}),
        ("hello", {"kind": "comment", "author": "Cy"}),
    )
    byline = document.report.byline
    assert byline is not None
    assert byline.author_span is not None
    assert byline.author_span.text == "Bob"
    told = {each.question: each.reasons[0].cue for each in document.decisions}
    assert told["title"] == told["byline"] == "the markup says so: a rule"


def test_a_second_header_is_the_sites() -> None:
    (comment,) = parse_marked(
        "It shook.\nAnn\nhello\ntoday\nthere",
        ("Ann\nhello\ntoday\nthere", {"kind": "comment"}),
        ("Ann", {"kind": "header"}),
        ("today", {"kind": "header"}),
    ).comments
    assert comment.header is not None
    assert comment.header.text == "Ann"
    assert [span.text for span in comment.boilerplate] == ["today"]
    assert [each.text for each in comment.paragraphs] == ["hello", "there"]


def test_an_answer_to_a_comment_that_is_not_there_is_kept() -> None:
    document = parse_marked(
        "It shook.\nhello", ("hello", {"kind": "comment", "reply_to": "x9", "reason": "a rule"})
    )
    assert document.comments[0].reply == sitrep.Reply(to="x9", basis="markup")
    decision = next(each for each in document.decisions if each.question == "reply")
    assert (decision.answer, decision.text) == ("x9", "hello")
    assert [reason.cue for reason in decision.reasons] == ["the markup says so: a rule"]


def test_what_is_decided_of_marked_comments() -> None:
    document = parse_marked(
        "Quake\nby Bob\nIt shook.\nhello\nthere\nSubscribe to our newsletter\nfooter",
        ("Quake", {"kind": "title"}),
        ("by Bob", {"kind": "byline"}),
        ("hello", {"kind": "comment"}),
        ("there", {"kind": "comment"}),
    )
    assert [(each.question, each.text, each.answer) for each in document.decisions[1:]] == [
        ("title", "Quake", "yes"),
        ("byline", "by Bob", "yes"),
        ("boundary", "hello", "yes"),
        ("comment", "hello", "yes"),
        ("comment", "there", "yes"),
        ("notice", "Subscribe to our newsletter", "subscription"),
        ("notice", "footer", "other"),
    ]
    assert (document.decisions[0].question, document.decisions[0].answer) == ("comments", "yes")
    assert all(each.confidence > 0.5 for each in document.decisions)
    assert [reason.cue for each in document.decisions for reason in each.reasons] == [
        *["the markup says so"] * 6,
        "words of a subscription notice",
        "no mark says what it is, and it stands among or after the comments",
    ]
    assert [(comment.id, comment.header) for comment in document.comments] == [("c1", None), ("c2", None)]


def test_an_author_whom_the_header_does_not_name_is_kept_without_a_place() -> None:
    (comment,) = parse_marked(
        "It shook.\nA., today\nhello Ann",
        ("A., today\nhello Ann", {"kind": "comment", "author": "Ann"}),
        ("A., today", {"kind": "header"}),
    ).comments
    assert comment.author == "Ann"
    assert comment.header is not None
    assert (comment.header.text, comment.header.author_span) == ("A., today", None)


def test_a_name_that_is_marked_outside_a_header_is_what_the_author_wrote() -> None:
    (comment,) = parse_marked(
        "It shook.\nhello Bo there",
        ("hello Bo there", {"kind": "comment"}),
        ("Bo", {"kind": "author"}),
    ).comments
    assert comment.header is None
    assert comment.body.split() == ["hello", "Bo", "there"]


def test_a_page_whose_markup_has_no_comments_has_none() -> None:
    document = parse_marked("Quake\nIt shook.", ("Quake", {"kind": "title"}))
    decision = document.decisions[0]
    assert (decision.question, decision.answer) == ("comments", "no")
    assert [reason.cue for reason in decision.reasons] == ["the markup has no comments"]
    assert decision.confidence > 0.99


def test_ids_of_ours_differ_however_many_the_markup_has() -> None:
    document = parse_marked(
        "It shook.\none\ntwo\nthree\nfour",
        ("one", {"kind": "comment", "id": "c3"}),
        ("two", {"kind": "comment", "id": "c4"}),
        ("three", {"kind": "comment"}),
        ("four", {"kind": "comment"}),
    )
    assert [comment.id for comment in document.comments] == ["c3", "c4", "c3-", "c4-"]


DAY = datetime.date(2014, 5, 3)


def test_when_a_comment_was_written_is_known_from_the_markup_with_a_header_or_without() -> None:
    first, second = parse_marked(
        "Ann, today\nhello\nthere",
        ("Ann, today\nhello", {"kind": "comment", "author": "Ann", "published": DAY}),
        ("Ann, today", {"kind": "header"}),
        ("there", {"kind": "comment", "published": DAY}),
    ).comments
    assert first.header is not None
    assert first.header.author_span is not None
    assert (first.header.author_span.start, first.published, first.body) == (0, DAY, "hello")
    assert (second.author, second.published, second.body) == (None, DAY, "there")


def test_what_follows_the_parts_of_a_header_is_told_apart_as_well() -> None:
    (comment,) = parse_marked(
        "It shook.\nA. L., for Ann, today\nhello\nReply",
        ("A. L., for Ann, today\nhello\nReply", {"kind": "comment", "author": "Ann"}),
        ("A. L., for Ann, today", {"kind": "header"}),
        ("A. L.", {"kind": "author"}),
        ("today", {"kind": "date"}),
        ("Reply", {"kind": "boilerplate"}),
    ).comments
    assert comment.header is not None
    assert comment.header.author_span is not None
    assert comment.header.date_span is not None
    assert (comment.header.author_span.text, comment.header.date_span.text) == ("A. L.", "today")
    assert (comment.body, [span.text for span in comment.boilerplate]) == ("hello", ["Reply"])


def test_of_two_places_of_a_name_in_a_header_the_first_is_its_authors() -> None:
    (comment,) = parse_marked(
        "Ann of Ostra\nAnn, for Ann\nhello",
        ("Ann, for Ann\nhello", {"kind": "comment", "author": "Ann"}),
        ("Ann, for Ann", {"kind": "header"}),
    ).comments
    assert comment.header is not None
    assert comment.header.author_span is not None
    assert comment.header.author_span.start == 13


def make_flat_page(*, reply_to: str | None = None) -> Page:
    """Return a page of four marked comments, of which three answer in words."""
    said = [
        ("Ann Roe", "The ferry was turned back too."),
        ("Bo", "@Ann Mine left on time."),
        ("Cy", "Ann Roe, which ferry was it?"),
        ("Dee", "“The ferry was turned back too.” No, it was not."),
    ]
    text = "".join(f"{name}\n{words}\n" for name, words in said)
    marks: list[Mark] = []
    edge = 0
    for number, (name, words) in enumerate(said, 1):
        end = edge + len(name) + 1 + len(words)
        answered = reply_to if number == len(said) else None
        marks += [
            Mark(start=edge, end=end, kind="comment", id=f"c{number}", author=name, reply_to=answered),
            Mark(start=edge, end=edge + len(name), kind="header"),
        ]
        edge = end + 1
    return Page(source=Source(text=text), marks=tuple(marks))


def test_replies_in_words_are_taken_from_marked_pages_if_they_are_asked_for() -> None:
    document = sitrep.parse(make_flat_page(), replies="words")
    replies = [comment.reply for comment in document.comments]
    assert [reply and (reply.to, reply.basis) for reply in replies] == [
        None,
        ("c1", "address"),
        ("c1", "address"),
        ("c1", "quote"),
    ]
    assert all(
        reply.confidence is not None and reply.confidence < 1 for reply in replies if reply is not None
    )
    decisions = [each for each in document.decisions if each.question == "reply"]
    assert [each.answer for each in decisions] == ["c1", "c1", "c1"]
    assert decisions[0].reasons[0].cue == "it addresses that author with @"


def test_replies_in_words_are_not_taken_by_default_nor_beside_those_of_the_markup() -> None:
    assert all(comment.reply is None for comment in sitrep.parse(make_flat_page()).comments)
    document = sitrep.parse(make_flat_page(reply_to="c2"), replies="words")
    assert [comment.reply and comment.reply.to for comment in document.comments] == [None, None, None, "c2"]


def test_another_policy_of_replies_is_refused() -> None:
    with pytest.raises(ValueError, match="replies is 'all', not 'markup' or 'words'"):
        sitrep.parse("Ann says:\nHello", replies="all")  # type: ignore[arg-type]


def test_a_marked_comment_that_opens_as_an_answer_does_answers_nobody_in_particular() -> None:
    text = "Mine was late.\nYes, so it was.\n"
    marks = tuple(
        Mark(start=text.index(said), end=text.index(said) + len(said), kind="comment")
        for said in text.splitlines()
    )
    document = sitrep.parse(Page(source=Source(text=text), marks=marks), replies="words")
    assert [comment.reply for comment in document.comments] == [None, None]

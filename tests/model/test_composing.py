"""compose: documents from plain strings."""

from __future__ import annotations

import datetime
import re
import zoneinfo
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from sitrep import Draft, ModelError, Notice, Source, Span, compose
from sitrep.testing import documents, moments, texts

words = texts(max_size=4)
drafts = st.builds(
    Draft,
    paragraphs=words | st.lists(words, max_size=3).map(tuple),
    author=st.none() | words,
    date=st.none() | words | moments(),
)


@given(
    title=st.none() | words,
    author=st.none() | words,
    date=st.none() | words | moments(),
    paragraphs=st.lists(words, max_size=3),
    comments=st.lists(words | drafts, max_size=3),
    notices=st.lists(st.tuples(st.just("donation"), words), max_size=2),
    separator=st.sampled_from(["\n", "\r\n", " ", ""]),
)
def test_what_goes_in_stands_in_the_document(
    title: str | None,
    author: str | None,
    date: str | datetime.date | None,
    paragraphs: list[str],
    comments: list[str | Draft],
    notices: list[tuple[str, str]],
    separator: str,
) -> None:
    document = compose(
        title=title,
        author=author,
        date=date,
        paragraphs=paragraphs,
        comments=comments,
        notices=notices,  # type: ignore[arg-type]
        separator=separator,
    )
    assert document.uncovered() == ()
    assert (document.report.title.text if document.report.title else None) == title
    assert [paragraph.text for paragraph in document.report.paragraphs] == paragraphs
    assert [(notice.kind, notice.text) for notice in document.notices] == notices
    byline = document.report.byline
    assert (byline is None) == (author is None and date is None)
    if byline is not None and byline.author_span is not None:
        assert byline.author_span.text == author
    if byline is not None and not isinstance(date, str):
        assert byline.published == date
    assert document.decisions == ()
    for comment, given_ in zip(document.comments, comments, strict=True):
        bodies = given_ if isinstance(given_, str) else given_.paragraphs
        expected = [bodies] if isinstance(bodies, str) else list(bodies)
        assert [paragraph.text for paragraph in comment.paragraphs] == expected


def test_the_source_has_the_name_and_the_address_that_are_given() -> None:
    source = compose(name="page.txt", url="https://example.org/page").source
    assert (source.name, source.url) == ("page.txt", "https://example.org/page")


def test_a_comment_of_nothing_but_its_header_ends_with_it() -> None:
    (comment,) = compose(comments=[Draft(paragraphs=(), author="Ann")]).comments
    assert comment.header is not None
    assert (comment.start, comment.end) == (comment.header.start, comment.header.end)
    assert comment.text == "Ann"


def test_a_comment_of_nothing_is_one() -> None:
    (comment,) = compose(comments=[Draft(paragraphs=())]).comments
    assert (comment.text, comment.header, comment.paragraphs) == ("", None, ())


@given(documents())
def test_a_node_is_a_slice_of_the_source(document) -> None:  # type: ignore[no-untyped-def]
    text = document.source.text
    for block in document.blocks:
        assert block.text == text[block.start : block.end]
        assert block.position == document.source.locate(block.start)


def test_ids_are_numbered_unless_named() -> None:
    document = compose(comments=["a", Draft(paragraphs="b", id="x"), "c"])
    assert [comment.id for comment in document.comments] == ["c1", "x", "c3"]


def test_a_name_is_folded_and_kept_as_written() -> None:
    header = compose(comments=[Draft(author="  Ann\t of Tolley ")]).comments[0].header
    assert header is not None
    assert header.author == "Ann of Tolley"
    assert header.author_span is not None
    assert header.author_span.text == "  Ann\t of Tolley "


def test_a_date_as_a_string_is_not_taken_for_certain() -> None:
    document = compose(date="2 days ago", comments=[Draft(date=datetime.date(2019, 3, 14))])
    byline, header = document.report.byline, document.comments[0].header
    assert byline is not None
    assert byline.published is None
    assert byline.date_span is not None
    assert byline.date_span.text == "2 days ago"
    assert header is not None
    assert header.published == datetime.date(2019, 3, 14)
    assert header.text == "2019-03-14"


def test_a_date_with_a_time_is_written_as_iso_8601_has_it() -> None:
    moment = datetime.datetime(2019, 3, 14, 9, 12)
    (comment,) = compose(comments=[Draft(paragraphs="Here too.", date=moment)]).comments
    assert comment.published == moment
    assert comment.header is not None
    assert comment.header.text == "2019-03-14T09:12:00"


def test_a_reply_keeps_its_basis_and_confidence() -> None:
    draft = Draft(paragraphs="@Ann", reply_to="c9", basis="address", confidence=0.5)
    reply = compose(comments=[draft]).comments[0].reply
    assert reply is not None
    assert (reply.to, reply.basis, reply.confidence) == ("c9", "address", 0.5)


def test_a_separator_is_white_space() -> None:
    with pytest.raises(ModelError) as caught:
        compose(paragraphs=["a"], separator="--")
    assert [(p.kind, p.node) for p in caught.value.problems] == [("separator", "compose")]
    assert caught.value.problems[0].detail == "separator is '--', not white space"


@pytest.mark.parametrize("separator", [None, b"\n", 1])
def test_a_separator_is_a_string(separator: Any) -> None:
    with pytest.raises(TypeError, match=rf"^separator is of type {type(separator).__name__}, not a string$"):
        compose(paragraphs=["It shook."], separator=separator)


def test_nothing_makes_an_empty_document() -> None:
    assert compose().source.text == ""
    assert compose().blocks == ()
    assert compose().threads() == ()


def test_uncovered_text_is_told() -> None:
    source = Source(text="a b c d")
    document = evolve(
        compose(),
        source=source,
        notices=(
            Notice(source=source, start=2, end=3, kind="other"),
            Notice(source=source, start=3, end=5, kind="other"),
        ),
    )
    assert [(gap.start, gap.text) for gap in document.uncovered()] == [(0, "a "), (5, " d")]
    assert all(isinstance(gap, Span) for gap in document.uncovered())


def test_one_string_is_one_paragraph_and_one_comment() -> None:
    assert compose(paragraphs="It shook.", comments="Here too!") == compose(
        paragraphs=["It shook."], comments=["Here too!"]
    )


@pytest.mark.parametrize("comment", [{"author": "Ann"}, ("Ann", "Here too!"), None, b"Here too!"])
def test_a_comment_that_is_neither_string_nor_draft_is_refused(comment: Any) -> None:
    with pytest.raises(
        TypeError,
        match=rf"^comments\[0\] is of type {type(comment).__name__}: pass a string, or a sitrep\.Draft",
    ):
        compose(comments=[comment])


def test_a_date_that_is_neither_string_nor_date_is_refused() -> None:
    date: Any = 2019
    with pytest.raises(TypeError, match=r"^date is of type int: pass a string, or a datetime\.date"):
        compose(date=date)
    with pytest.raises(TypeError, match=r"^comments\[0\]\.date is of type int: pass a string, or"):
        compose(comments=[Draft(paragraphs="Here too!", date=date)])


def test_one_string_is_no_list_of_notices() -> None:
    notices: Any = "Share this"
    with pytest.raises(TypeError, match="notices is the string 'Share this': pass pairs of kind and text"):
        compose(notices=notices)


@pytest.mark.parametrize("given_text", [1, None, b"It shook."])
def test_a_text_that_is_no_string_is_refused(given_text: Any) -> None:
    places: dict[str, dict[str, Any]] = {
        "paragraphs[0]": {"paragraphs": [given_text]},
        "comments[1].paragraphs[1]": {"comments": ["Here!", Draft(paragraphs=("Here!", given_text))]},
        "notices[0]": {"notices": [("other", given_text)]},
    }
    for place, arguments in places.items():
        message = f"^{re.escape(place)} is of type {type(given_text).__name__}, not a string$"
        with pytest.raises(TypeError, match=message):
            compose(**arguments)


def test_an_author_that_is_no_string_is_refused_by_its_name() -> None:
    author: Any = 5
    with pytest.raises(TypeError, match=r"^author is of type int, not a string$"):
        compose(author=author)
    with pytest.raises(TypeError, match=r"^comments\[0\]\.author is of type int, not a string$"):
        compose(comments=[Draft(author=author)])


@pytest.mark.parametrize("fields", [{"reply_to": 1}, {"basis": "guess"}])
def test_what_a_draft_says_is_checked_by_the_document(fields: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match=r"comments\[1\]\.reply"):
        compose(comments=["a", Draft(**{"paragraphs": "b", "reply_to": "c1", **fields})])


def test_a_name_that_is_no_string_is_refused() -> None:
    name: Any = Path("page.txt")
    with pytest.raises(ModelError, match=r"^source\.name: is a \w+, not a string or None$"):
        compose(name=name)


def test_a_draft_takes_any_texts() -> None:
    document = compose(comments=[Draft(paragraphs=["Here!", "All well."])])
    assert document.comments[0].body == "Here!\nAll well."


def test_a_time_zone_with_rules_becomes_the_offset_of_that_time() -> None:
    moment = datetime.datetime(2019, 7, 14, 9, 12, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
    document = compose(date=moment, comments=[Draft(date=moment)])
    for published in (
        document.report.byline and document.report.byline.published,
        document.comments[0].published,
    ):
        assert repr(published) == repr(moment.astimezone(datetime.timezone(datetime.timedelta(hours=2))))


@pytest.mark.parametrize("name", ["paragraphs", "comments", "notices"])
@pytest.mark.parametrize("given_list", [None, 3])
def test_what_is_no_list_is_refused_by_its_name(name: str, given_list: Any) -> None:
    arguments: dict[str, Any] = {name: given_list}
    message = f"^{name} is of type {type(given_list).__name__}: pass a list, which may be empty$"
    with pytest.raises(TypeError, match=message):
        compose(**arguments)


@pytest.mark.parametrize("notice", ["Share this", ("other",), ("other", "a", "b"), None, {"other": "x"}, 3])
def test_a_notice_that_is_no_pair_is_refused(notice: Any) -> None:
    with pytest.raises(
        TypeError, match=r"^notices\[0\] is .*: pass a pair of kind and text, such as \('donation'"
    ):
        compose(notices=[notice])

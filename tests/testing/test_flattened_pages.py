"""Flattened pages: the truth about each tiles it, and every switch does what it says."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import Comment, Document
from sitrep.testing import DATE_STYLES, HEADER_SHAPES, flattened_pages

Page = tuple[str, Document]


def get_pieces(comment: Comment) -> list[sitrep.model.Node]:
    header = [comment.header] if comment.header else []
    return sorted([*header, *comment.paragraphs, *comment.boilerplate], key=lambda node: node.start)


@given(flattened_pages())
def test_the_truth_tiles_the_page(page: Page) -> None:
    text, truth = page
    assert truth.source.text == text
    assert truth.uncovered() == ()
    assert all(block.text == block.text.strip() != "" for block in truth.blocks)
    for comment in truth.comments:
        edge = comment.start
        for piece in get_pieces(comment):
            assert not text[edge : piece.start].strip()
            edge = piece.end
        assert edge == comment.end


@given(flattened_pages(report=True, comments=True, cut=False))
def test_the_truth_is_what_the_page_says(page: Page) -> None:
    _, truth = page
    assert truth.report.paragraphs
    assert truth.comments
    for comment in truth.comments:
        assert comment.paragraphs
        header = comment.header
        if header is not None:
            assert header.author_span is not None
            assert header.author_span.text == header.author
            if header.published is not None:
                assert header.date_span is not None
                assert str(header.published.year) in header.date_span.text
        if comment.reply is not None:
            answered = next(other for other in truth.comments if other.id == comment.reply.to)
            assert answered.start < comment.start
            first = comment.paragraphs[0].text
            assert first.startswith((f"@{answered.author}", ">"))
            assert first[0] == "@" or first[2:] in [paragraph.text for paragraph in answered.paragraphs]


@pytest.mark.parametrize(
    ("switch", "is_on"),
    [
        ("report", lambda truth: bool(truth.report.blocks)),
        ("comments", lambda truth: bool(truth.comments)),
        ("heading", lambda truth: any(n.kind == "comment-heading" for n in truth.notices)),
    ],
)
@given(data=st.data())
def test_a_switch_leaves_no_choice(switch: str, is_on: Any, data: st.DataObject) -> None:
    value = data.draw(st.booleans())
    settings: dict[str, Any] = {switch: value}
    _, truth = data.draw(flattened_pages(**settings))
    assert is_on(truth) == value


@given(flattened_pages(notices=False, heading=False, replies=False, votes=False, line_ends=["\r\n"]))
def test_what_is_switched_off_is_not_there(page: Page) -> None:
    text, truth = page
    assert not truth.notices
    assert text.count("\n") == text.count("\r\n")
    for comment in truth.comments:
        assert comment.reply is None
        # A date below a comment whose name stands above it is all that the site has put in.
        date = comment.header.date_span if comment.header else None
        assert [line.text for line in comment.boilerplate] in ([], [date.text if date else None])


@given(flattened_pages(headers=["two-lines", "standing", "linked", "portrait"], comments=True, cut=True))
def test_a_page_is_cut_right_after_a_name(page: Page) -> None:
    text, truth = page
    last = truth.comments[-1]
    assert last.header is not None
    assert last.header.author_span is not None
    assert text.rstrip().endswith(last.header.author_span.text)
    assert not last.paragraphs


@given(flattened_pages(spacings=["dense"]))
def test_a_dense_page_has_no_blank_line(page: Page) -> None:
    assert all(line.strip() for line in page[0].splitlines())


def test_dates_are_of_many_languages() -> None:
    assert len({style.locale for style in DATE_STYLES.values()} - {"", "en"}) >= 12


@pytest.mark.parametrize("name", DATE_STYLES)
@given(moment=st.datetimes(datetime.datetime(1971, 1, 1), datetime.datetime(2068, 12, 31)))
def test_what_is_certain_stands_in_the_date(name: str, moment: datetime.datetime) -> None:
    style = DATE_STYLES[name]
    written = style.write(moment.replace(second=0, microsecond=0))
    read = style.read(moment.replace(second=0, microsecond=0))
    assert isinstance(read, datetime.datetime) == (style.certain == "time")
    if read is not None:
        assert str(read.year) in written
        assert str(read.day) in written
    if isinstance(read, datetime.datetime):
        assert f"{read:%M}" in written


def test_the_headers_are_of_all_kinds() -> None:
    assert any(shape.below and not shape.above for shape in HEADER_SHAPES.values())
    assert any(shape.below and shape.above for shape in HEADER_SHAPES.values())
    assert any(shape.is_marked and not shape.has_date for shape in HEADER_SHAPES.values())
    assert [name for name, shape in HEADER_SHAPES.items() if not shape.is_marked] == ["none"]


@pytest.mark.parametrize("argument", ["headers", "dates", "spacings", "line_ends"])
def test_a_string_where_a_list_is_meant_is_refused(argument: str) -> None:
    arguments: dict[str, Any] = {argument: "says"}
    with pytest.raises(TypeError, match=f"{argument} is the string 'says': pass a list"):
        flattened_pages(**arguments)


@pytest.mark.parametrize("argument", ["headers", "dates", "spacings"])
def test_a_name_that_there_is_not_is_told_with_those_that_there_are(argument: str) -> None:
    arguments: dict[str, Any] = {argument: ["sez"]}
    with pytest.raises(ValueError, match=f"{argument} has 'sez', not one of [a-z]"):
        flattened_pages(**arguments)
    with pytest.raises(ValueError, match=f"{argument} is empty"):
        flattened_pages(**{argument: []})  # type: ignore[arg-type]

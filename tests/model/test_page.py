"""Pages and their marks."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep import Mark, ModelError, Page, Source
from sitrep.model import MARK_KINDS, NOTICE_KINDS

SOURCE = Source(text="0123456789")


def mark(start: int, end: int, kind: Any = "paragraph", **fields: Any) -> Mark:
    return Mark(start=start, end=end, kind=kind, **fields)


def problems_of(*marks: Mark) -> list[tuple[str, str]]:
    with pytest.raises(ModelError) as caught:
        Page(source=SOURCE, marks=marks)
    return [(problem.kind, problem.node) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([mark(0, 11)], [("range", "marks[0]")]),
        ([mark(-1, 2)], [("range", "marks[0]")]),
        ([mark(3, 3)], [("range", "marks[0]")]),
        ([mark(3, 2)], [("range", "marks[0]")]),
        ([mark(0, 2, "chapter")], [("kind", "marks[0]")]),
        ([mark(0, 2, "notice", notice="advert")], [("kind", "marks[0]")]),
        ([mark(3, 5), mark(0, 2)], [("order", "marks[1]")]),
        ([mark(0, 2), mark(0, 5)], [("order", "marks[1]")]),
        ([mark(0, 5), mark(3, 8)], [("overlap", "marks[1]")]),
        (
            [mark(0, 11), mark(3, 3), mark(0, 2, "chapter")],
            [("range", "marks[0]"), ("range", "marks[1]"), ("kind", "marks[2]")],
        ),
    ],
)
def test_marks_that_break_a_rule_are_refused(marks: list[Mark], expected: list[tuple[str, str]]) -> None:
    assert problems_of(*marks)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("marks", "problem", "detail"),
    [
        ([mark(3, 3)], "range", "3..3 is no stretch of the text of 10 code points"),
        ([mark(0, 2, "chapter")], "kind", f"kind is 'chapter', not one of {', '.join(MARK_KINDS)}"),
        (
            [mark(0, 2, "notice", notice="advert")],
            "kind",
            f"notice is 'advert', not one of {', '.join(NOTICE_KINDS)}",
        ),
        ([mark(3, 5), mark(0, 2)], "order", "0..2 comes after the mark it follows"),
        ([mark(0, 5), mark(3, 8)], "overlap", "3..8 reaches over the end 5 of a mark around it"),
        (
            [mark(0, 5), mark(0, 5, "comment")],
            "nesting",
            "a comment in another mark: comments are flat, and reply_to says what they answer",
        ),
        (
            [mark(0, 5, "comment", id="a"), mark(5, 8, "comment", id="a")],
            "id",
            "id 'a' is that of another comment too",
        ),
        (
            [mark(0, 5, "comment", id="a", reply_to="b"), mark(5, 8, "comment", id="b", reply_to="a")],
            "cycle",
            "comment 'a' answers itself, by way of 'b'",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_with_marks_is_told_in_words(marks: list[Mark], problem: str, detail: str) -> None:
    with pytest.raises(ModelError) as caught:
        Page(source=SOURCE, marks=tuple(marks))
    (found,) = caught.value.problems
    where = "marks" if problem == "cycle" else f"marks[{len(marks) - 1}]"
    assert (found.kind, found.node, found.detail) == (problem, where, detail)


def test_only_comments_need_ids_of_their_own() -> None:
    marks = (mark(0, 5, "comment", id="a"), mark(0, 2, id="a"), mark(2, 4, id="a"))
    assert Page(source=SOURCE, marks=marks).marks == marks


def test_marks_may_stand_inside_each_other_and_side_by_side() -> None:
    marks = (
        mark(0, 6, "comment", id="a"),
        mark(0, 2, "header", author="Ann"),
        mark(2, 4, "boilerplate"),
        mark(6, 10, "comment", id="b", reply_to="a"),
        mark(6, 10),
    )
    assert Page(source=SOURCE, marks=marks).marks == marks


def test_plain_text_has_no_marks() -> None:
    assert Page(source=SOURCE).marks == ()


def test_a_page_wants_a_source() -> None:
    with pytest.raises(ModelError, match="source: is a str, not a Source") as caught:
        Page(source="It shook.")  # type: ignore[arg-type]
    assert [(each.kind, each.node) for each in caught.value.problems] == [("type", "source")]

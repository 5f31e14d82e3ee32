"""Pages and their marks."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep import Mark, ModelError, Page, Source

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
    with pytest.raises(ModelError, match="source: is a str, not a Source"):
        Page(source="It shook.")  # type: ignore[arg-type]

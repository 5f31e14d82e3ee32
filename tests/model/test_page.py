"""Pages and their marks."""

from __future__ import annotations

import datetime
import enum
import zoneinfo
from typing import Any

import pytest

from sitrep import Link, Mark, ModelError, Page, Source, parse
from sitrep.model import MARK_KINDS, NOTICE_KINDS

SOURCE = Source(text="0123456789")


def mark(start: int, end: int, kind: Any = "paragraph", **fields: Any) -> Mark:
    return Mark(start=start, end=end, kind=kind, **fields)


def link(start: int, end: int, **fields: Any) -> Link:
    return Link(**{"source": SOURCE, "start": start, "end": end, "annotator": "markup", "url": "", **fields})


SUMMER = datetime.datetime(2019, 7, 14, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))


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
        (
            [mark(3, 5), mark(0, 2)],
            "order",
            "0..2 must come before 3..5: marks must be sorted by start, and the longest of one start comes first",
        ),
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


class Place(enum.IntEnum):
    START = 0
    END = 5


MISTYPED: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "a date in a string, and a reply to a number": (
        {"marks": (mark(0, 5, "comment", published="2019-03-14", reply_to=1),)},
        [("type", "marks[0].reply_to"), ("type", "marks[0].published")],
    ),
    "an offset in a string": ({"marks": (mark("0", 5),)}, [("type", "marks[0].start")]),  # type: ignore[arg-type]
    "offsets that are no whole numbers": (
        {"marks": (mark(0, 1), mark(1.0, 2.0))},  # type: ignore[arg-type]
        [("type", "marks[1].start"), ("type", "marks[1].end")],
    ),
    "offsets of a class of their own": (
        {"marks": (mark(Place.START, Place.END),)},
        [("type", "marks[0]"), ("type", "marks[0]")],
    ),
    "marks in a list": ({"marks": [mark(0, 1)]}, [("type", "marks")]),
    "a mark that is a string": ({"marks": (mark(0, 1), "x")}, [("type", "marks[1]")]),
    "an id that is a number": ({"marks": (mark(0, 1, "comment", id=3),)}, [("type", "marks[0].id")]),
    "an id of no length": ({"marks": (mark(0, 1, "comment", id=""),)}, [("id", "marks[0]")]),
    "a date with a time zone that has rules": (
        {"marks": (mark(0, 1, "comment", published=SUMMER),)},
        [("zone", "marks[0].published")],
    ),
    "a source with such dates": (
        {"source": Source(text="0123456789", published=SUMMER, retrieved=SUMMER)},
        [("zone", "source.published"), ("zone", "source.retrieved")],
    ),
    "annotations in a list": ({"annotations": [link(0, 1)]}, [("type", "annotations")]),
    "an annotation of another source": (
        {"annotations": (link(0, 1, source=Source(text="9876543210")),)},
        [("source", "annotations[0]")],
    ),
    "an annotation past the end": ({"annotations": (link(0, 11),)}, [("range", "annotations[0]")]),
    "an annotation whose start is no whole number": (
        {"annotations": (link(0.0, 1),)},  # type: ignore[arg-type]
        [("type", "annotations[0]")],
    ),
    "an annotation whose value is a number": (
        {"annotations": (link(0, 1, url=5),)},
        [("type", "annotations[0].url")],
    ),
    "what is absent, in one string": ({"absent": "comments"}, [("type", "absent")]),
    "what is absent, as a number": ({"absent": (3,)}, [("type", "absent[0]")]),
    "what is remarked, in one string": ({"remarks": "a guess"}, [("type", "remarks")]),
    "what is remarked, as a number": ({"remarks": (3,)}, [("type", "remarks[0]")]),
}


@pytest.mark.parametrize(("fields", "expected"), MISTYPED.values(), ids=MISTYPED)
def test_a_page_takes_nothing_that_the_parser_could_not_take(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    with pytest.raises(ModelError) as caught:
        Page(**{"source": SOURCE, **fields})
    assert [(problem.kind, problem.node) for problem in caught.value.problems] == expected


def test_what_a_mark_holds_is_told_in_words() -> None:
    with pytest.raises(
        ModelError, match=r"^marks\[0\]\.published: is a str, not a date, a datetime or None$"
    ):
        Page(source=SOURCE, marks=(mark(0, 5, "comment", published="2019-03-14"),))


def test_a_comment_without_an_id_is_not_what_another_answers() -> None:
    marks = (mark(0, 5, "comment", reply_to="c1"), mark(5, 10, "comment", reply_to="c2"))
    document = parse(Page(source=SOURCE, marks=marks))
    assert [each.id for each in document.comments] == ["c1-", "c2-"]

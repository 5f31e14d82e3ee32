"""Every rule of a document: what breaks it is refused, by kind and by the path of the node."""

from __future__ import annotations

import datetime
import enum
import functools
import zoneinfo
from collections.abc import Callable
from typing import Any, ClassVar, Literal

import pytest
from attrs import evolve, field, frozen

from sitrep import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Link,
    ModelError,
    Notice,
    Paragraph,
    Posting,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
)

SOURCE = Source(text="0123456789")
OTHER = Source(text="9876543210")


def at(cls: type[Any], start: int, end: int, /, **fields: Any) -> Any:
    return cls(**{"source": SOURCE, "start": start, "end": end, **fields})


def comment(start: int, end: int, name: str = "c1", *, to: str | None = None, **fields: Any) -> Any:
    reply = Reply(to=to, basis="inferred") if to is not None else None
    return at(Comment, start, end, id=name, reply=reply, **fields)


def problems_of(**fields: Any) -> list[tuple[str, str]]:
    """Return (kind, node) of each problem that a document of these fields has."""
    with pytest.raises(ModelError) as caught:
        Document(source=SOURCE, **fields)
    return [(problem.kind, problem.node) for problem in caught.value.problems]


def link(start: int, end: int) -> Any:
    return at(Link, start, end, annotator="links", url="")


SUMMER = datetime.datetime(2019, 7, 14, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))

BREACHES: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "notices in a list": ({"notices": [at(Notice, 0, 1, kind="other")]}, [("type", "notices")]),
    "a comment among the notices": ({"notices": (comment(0, 1),)}, [("type", "notices[0]")]),
    "a report that is none": ({"report": None}, [("type", "report")]),
    "a report that is a string": ({"report": "Quake"}, [("type", "report")]),
    "a title that is a string": ({"report": Report(title="Quake")}, [("type", "report.title")]),  # type: ignore[arg-type]
    "a byline without its spans": ({"report": Report(byline=at(Span, 0, 1))}, [("type", "report.byline")]),
    "a header that is a string": (
        {"comments": (comment(0, 1, header="Ann"),)},
        [("type", "comments[0].header")],
    ),
    "a reply that is an id": (
        {"comments": (comment(0, 1), at(Comment, 1, 2, id="c2", reply="c1"))},
        [("type", "comments[1].reply")],
    ),
    "offsets that are no numbers": (
        {"notices": (at(Notice, "0", None, kind="other"),)},  # type: ignore[arg-type]
        [("type", "notices[0]"), ("type", "notices[0]")],
    ),
    "a paragraph whose start is no number": (
        {"report": Report(paragraphs=(at(Paragraph, "0", 5),))},  # type: ignore[arg-type]
        [("type", "report.paragraphs[0]")],
    ),
    "an annotation whose end is no number": (
        {"annotations": (link(0, None),)},  # type: ignore[arg-type]
        [("type", "annotations[0]")],
    ),
    "a decision whose end is no number": (
        {"decisions": (at(Decision, 0, None, question="title", answer="yes", confidence=1.0),)},  # type: ignore[arg-type]
        [("type", "decisions[0]")],
    ),
    "a string among the paragraphs": (
        {"report": Report(paragraphs=("text",))},  # type: ignore[arg-type]
        [("type", "report.paragraphs[0]")],
    ),
    "a paragraph that is a comment's": (
        {"comments": (comment(0, 5, paragraphs=(at(Notice, 0, 5, kind="other"),)),)},
        [("type", "comments[0].paragraphs[0]")],
    ),
    "boilerplate in a list": (
        {"comments": (comment(0, 5, boilerplate=[at(Span, 0, 5)]),)},
        [("type", "comments[0].boilerplate")],
    ),
    "a decision that is none": ({"decisions": (at(Span, 0, 1),)}, [("type", "decisions[0]")]),
    "an annotation that is none": ({"annotations": (at(Span, 0, 1),)}, [("type", "annotations[0]")]),
    "a node of another source": (
        {"report": Report(title=at(Title, 0, 1, source=OTHER))},
        [("source", "report.title")],
    ),
    "a decision about another source": (
        {"decisions": (at(Decision, 0, 1, source=OTHER, question="title", answer="yes", confidence=1.0),)},
        [("source", "decisions[0]")],
    ),
    "a byline past the end": ({"report": Report(byline=at(Byline, 5, 11))}, [("range", "report.byline")]),
    "a range past the end": (
        {"report": Report(paragraphs=(at(Paragraph, 5, 11),))},
        [("range", "report.paragraphs[0]")],
    ),
    "a negative range": ({"comments": (comment(-1, 2),)}, [("range", "comments[0]")]),
    "a range that ends before it starts": (
        {"notices": (at(Notice, 3, 2, kind="other"),)},
        [("range", "notices[0]")],
    ),
    "an annotation past the end": ({"annotations": (link(9, 11),)}, [("range", "annotations[0]")]),
    "an author outside the byline": (
        {"report": Report(byline=at(Byline, 0, 4, author_span=at(Span, 3, 5)))},
        [("range", "report.byline.author_span")],
    ),
    "a date outside the comment": (
        {"comments": (comment(0, 6, header=at(Byline, 0, 4, date_span=at(Span, 5, 8))),)},
        [("range", "comments[0].header.date_span")],
    ),
    "a header of another source": (
        {"comments": (comment(0, 9, header=at(Byline, 0, 4, source=OTHER)),)},
        [("source", "comments[0].header")],
    ),
    "an author of another source": (
        {"comments": (comment(0, 9, header=at(Byline, 0, 4, author_span=at(Span, 0, 4, source=OTHER))),)},
        [("source", "comments[0].header.author_span")],
    ),
    "paragraphs of a comment out of order": (
        {"comments": (comment(0, 9, paragraphs=(at(Paragraph, 5, 6), at(Paragraph, 0, 5))),)},
        [("order", "comments[0].paragraphs[1]")],
    ),
    "boilerplate that is no span": (
        {"comments": (comment(0, 9, boilerplate=(at(Paragraph, 0, 5),)),)},
        [("type", "comments[0].boilerplate[0]")],
    ),
    "a paragraph before its comment": (
        {"comments": (comment(3, 6, paragraphs=(at(Paragraph, 2, 5),)),)},
        [("range", "comments[0]")],
    ),
    "a header after its comment": (
        {"comments": (comment(3, 6, header=at(Byline, 5, 8)),)},
        [("range", "comments[0]")],
    ),
    "pieces of a comment that overlap": (
        {"comments": (comment(0, 9, paragraphs=(at(Paragraph, 0, 5),), boilerplate=(at(Span, 4, 6),)),)},
        [("overlap", "comments[0]")],
    ),
    "blocks that overlap": (
        {"report": Report(paragraphs=(at(Paragraph, 0, 5),)), "comments": (comment(4, 6),)},
        [("overlap", "blocks")],
    ),
    "paragraphs out of order": (
        {"report": Report(paragraphs=(at(Paragraph, 5, 6), at(Paragraph, 0, 1)))},
        [("order", "report.paragraphs[1]")],
    ),
    "notices out of order": (
        {"notices": (at(Notice, 5, 6, kind="other"), at(Notice, 0, 1, kind="other"))},
        [("order", "notices[1]")],
    ),
    "the last of three notices out of order": (
        {"notices": tuple(at(Notice, start, start + 1, kind="other") for start in (0, 5, 2))},
        [("order", "notices[2]")],
    ),
    "comments out of order": (
        {"comments": (comment(5, 6, "a"), comment(0, 1, "b"))},
        [("order", "comments[1]")],
    ),
    "annotations out of order": (
        {"annotations": (link(0, 5), link(0, 4))},
        [("order", "annotations[1]")],
    ),
    "a notice of a kind that is not known": (
        {"notices": (at(Notice, 0, 1, kind="advert"),)},
        [("kind", "notices[0]")],
    ),
    "a reply on a basis that is not known": (
        {"comments": (at(Comment, 0, 1, id="a", reply=Reply(to="b", basis="guess")),)},  # type: ignore[arg-type]
        [("basis", "comments[0].reply")],
    ),
    "a decision about a question that is not known": (
        {"decisions": (at(Decision, 0, 1, question="why", answer="yes", confidence=1.0),)},
        [("question", "decisions[0]")],
    ),
    "boilerplate out of order": (
        {"comments": (comment(0, 9, boilerplate=(at(Span, 5, 6), at(Span, 0, 5))),)},
        [("order", "comments[0].boilerplate[1]")],
    ),
    "boilerplate past the end": (
        {"comments": (comment(0, 9, boilerplate=(at(Span, 8, 11),)),)},
        [("range", "comments[0].boilerplate[0]"), ("range", "comments[0]")],
    ),
    "pieces of a comment past its end": (
        {"comments": (comment(0, 5, paragraphs=(at(Paragraph, 0, 4), at(Paragraph, 4, 6))),)},
        [("range", "comments[0]")],
    ),
    "an author that reaches over the end of the byline": (
        {"report": Report(byline=at(Byline, 2, 6, author_span=at(Span, 2, 7)))},
        [("range", "report.byline.author_span")],
    ),
    "a date before the byline": (
        {"report": Report(byline=at(Byline, 2, 6, date_span=at(Span, 1, 3)))},
        [("range", "report.byline.date_span")],
    ),
    "a date that reaches over the end of the byline": (
        {"report": Report(byline=at(Byline, 2, 6, date_span=at(Span, 2, 7)))},
        [("range", "report.byline.date_span")],
    ),
    "a date that ends before it starts": (
        {"report": Report(byline=at(Byline, 2, 6, date_span=at(Span, 5, 4)))},
        [("range", "report.byline.date_span")] * 2,
    ),
    "a date of another source": (
        {"report": Report(byline=at(Byline, 2, 6, date_span=at(Span, 2, 6, source=OTHER)))},
        [("source", "report.byline.date_span")],
    ),
    "a date of a comment of another source": (
        {"comments": (comment(0, 9, header=at(Byline, 0, 4, date_span=at(Span, 0, 4, source=OTHER))),)},
        [("source", "comments[0].header.date_span")],
    ),
    "a comment with a time zone that has rules": (
        {"comments": (comment(0, 9, header=at(Byline, 0, 4, published=SUMMER)),)},
        [("zone", "comments[0].header.published")],
    ),
    "a decision past the end": (
        {"decisions": (at(Decision, 0, 11, question="title", answer="yes", confidence=1.0),)},
        [("range", "decisions[0]")],
    ),
    "a second decision that ends before it starts": (
        {
            "decisions": (
                at(Decision, 0, 1, question="title", answer="yes", confidence=1.0),
                at(Decision, 2, 1, question="title", answer="yes", confidence=1.0),
            )
        },
        [("range", "decisions[1]")],
    ),
    "an annotation of another source": (
        {"annotations": (at(Link, 0, 1, source=OTHER, annotator="links", url=""),)},
        [("source", "annotations[0]")],
    ),
    "an annotation that ends before it starts": (
        {"annotations": (link(5, 4),)},
        [("range", "annotations[0]")],
    ),
    "a negative annotation": ({"annotations": (link(-1, 1),)}, [("range", "annotations[0]")]),
    "an id of no length": ({"comments": (comment(0, 1, ""),)}, [("id", "comments[0]")]),
    "an id that is no string": (
        {"comments": (comment(0, 1, 7),)},  # type: ignore[arg-type]
        [("id", "comments[0]")],
    ),
    "an id used twice": (
        {"comments": (comment(0, 1), comment(2, 3))},
        [("id", "comments[1]")],
    ),
    "a comment that answers itself": ({"comments": (comment(0, 1, to="c1"),)}, [("cycle", "comments[0]")]),
    "comments that answer each other": (
        {"comments": (comment(0, 1, "a", to="b"), comment(2, 3, "b", to="a"))},
        [("cycle", "comments[0]")],
    ),
    "a title that is a paragraph": (
        {"report": Report(title=at(Paragraph, 0, 1))},
        [("type", "report.title")],
    ),
    "an author that is a number": (
        {"report": Report(byline=at(Byline, 0, 1, author=5))},
        [("type", "report.byline.author")],
    ),
    "an author's span that is a string": (
        {"report": Report(byline=at(Byline, 0, 1, author_span="Ann"))},
        [("type", "report.byline.author_span")],
    ),
    "a date that is a string": (
        {"comments": (comment(0, 9, header=at(Byline, 0, 4, published="2019")),)},
        [("type", "comments[0].header.published")],
    ),
    "a reply to a number": (
        {"comments": (comment(0, 1, to=1),)},  # type: ignore[arg-type]
        [("type", "comments[0].reply.to")],
    ),
    "an answer that is a number": (
        {"decisions": (at(Decision, 0, 1, question="title", answer=5, confidence=1.0),)},
        [("type", "decisions[0].answer")],
    ),
    "reasons in a list": (
        {"decisions": (at(Decision, 0, 1, question="title", answer="yes", confidence=1.0, reasons=[1]),)},
        [("type", "decisions[0].reasons")],
    ),
    "a reason that is a number": (
        {"decisions": (at(Decision, 0, 1, question="title", answer="yes", confidence=1.0, reasons=(1,)),)},
        [("type", "decisions[0].reasons[0]")],
    ),
    "a cue that is a number": (
        {
            "decisions": (
                at(Decision, 0, 1, question="title", answer="yes", confidence=1.0, reasons=(Reason(5, 1.0),)),  # type: ignore[arg-type]
            )
        },
        [("type", "decisions[0].reasons[0].cue")],
    ),
    "an address that is a number": (
        {"annotations": (at(Link, 0, 1, annotator="links", url=5),)},
        [("type", "annotations[0].url")],
    ),
    "an annotator that is none": (
        {"annotations": (at(Link, 0, 1, annotator=None, url=""),)},
        [("type", "annotations[0].annotator")],
    ),
    "one of two kinds of annotations of another type": (
        {"annotations": (link(0, 1), at(Posting, 1, 2, annotator="markup", votes="5"))},
        [("type", "annotations[1].votes")],
    ),
    "a time zone with rules": (
        {
            "report": Report(
                byline=at(
                    Byline, 0, 1, published=datetime.datetime(2019, 3, 14, tzinfo=zoneinfo.ZoneInfo("UTC"))
                )
            )
        },
        [("zone", "report.byline.published")],
    ),
}


@pytest.mark.parametrize(("fields", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_refused_by_kind_and_node(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert problems_of(**fields) == expected


# What is said of a breach, for whoever has to find it.
DETAILS = {
    "notices in a list": "is a list, not a tuple",
    "a comment among the notices": "is a Comment, not a Notice",
    "a report that is none": "is None, not a Report",
    "a report that is a string": "is a str, not a Report",
    "a title that is a string": "is a str, not a Title",
    "a reply that is an id": "is a str, not a Reply",
    "a date that is a string": "is a str, not a date, a datetime or None",
    "an annotator that is none": "is None, not a string",
    "reasons in a list": "is a list, not a tuple",
    "a reason that is a number": "is an int, not a Reason",
    "offsets that are no numbers": "start is '0', not an offset",
    "boilerplate in a list": "is a list, not a tuple",
    "boilerplate that is no span": "is a Paragraph, not a Span",
    "a node of another source": "belongs to another source than the document",
    "a negative range": "-1..2 is no range of the text, which has 10 code points",
    "an author outside the byline": "3..5 leaves report.byline, which is 0..4",
    "a date before the byline": "1..3 leaves report.byline, which is 2..6",
    "a date outside the comment": "5..8 leaves comments[0], which is 0..6",
    "paragraphs of a comment out of order": "0..5 must come before 5..6: these must be sorted by start and end",
    "notices out of order": "0..1 must come before 5..6: these must be sorted by start and end",
    "annotations out of order": "0..4 must come before 0..5: these must be sorted by start and end",
    "a paragraph before its comment": "paragraph 2..5 starts before 3, the start of the comment",
    "a header after its comment": "its pieces end at 8, after its own end 6",
    "pieces of a comment that overlap": "span 4..6 starts before 5, the end of the piece before",
    "blocks that overlap": "comment 4..6 overlaps paragraph 0..5",
    "an id of no length": "id is '', not a string of some length",
    "an id that is no string": "id is 7, not a string of some length",
    "an id used twice": "id 'c1' is that of comments[0] too",
    "a comment that answers itself": "comment 'c1' answers itself, by way of 'c1'",
    "comments that answer each other": "comment 'a' answers itself, by way of 'b'",
    "a time zone with rules": "has the time zone zoneinfo.ZoneInfo(key='UTC'), not a datetime.timezone; "
    "sitrep.model.fix_zone makes it one",
    "a reply on a basis that is not known": (
        "basis is 'guess', not one of markup, indent, quote, address, inferred"
    ),
}


@functools.total_ordering
class Whole:
    """A whole number that is no int, as libraries for arrays have them."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value

    def __eq__(self, other: object) -> bool:
        return self.value == other

    def __lt__(self, other: int) -> bool:
        return self.value < other

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return str(self.value)


class Place(enum.IntEnum):
    FIRST = 0
    LAST = 1


# Numbers in the place of 0 and 1, and what is said of the first.
NO_OFFSETS: dict[str, tuple[Any, Any, str]] = {
    "floats": (0.0, 1.0, "start is 0.0, not an offset"),
    "bools": (False, True, "start is False, a bool, not an offset: pass an int"),
    "numbers of arrays": (Whole(0), Whole(1), "start is 0, a Whole, not an offset: pass an int"),
    "members of an enum": (
        Place.FIRST,
        Place.LAST,
        "start is <Place.FIRST: 0>, a Place, not an offset: pass an int",
    ),
}

# Where a node can stand in a document, and its path there.
NODES: dict[str, Callable[[Any, Any], dict[str, Any]]] = {
    "notices[0]": lambda start, end: {"notices": (at(Notice, start, end, kind="other"),)},
    "report.title": lambda start, end: {"report": Report(title=at(Title, start, end))},
    "report.byline": lambda start, end: {"report": Report(byline=at(Byline, start, end))},
    "report.byline.date_span": lambda start, end: {
        "report": Report(byline=at(Byline, 0, 1, date_span=at(Span, start, end)))
    },
    "report.paragraphs[0]": lambda start, end: {"report": Report(paragraphs=(at(Paragraph, start, end),))},
    "comments[0]": lambda start, end: {"comments": (comment(start, end),)},
    "comments[0].header": lambda start, end: {"comments": (comment(0, 1, header=at(Byline, start, end)),)},
    "comments[0].header.author_span": lambda start, end: {
        "comments": (comment(0, 1, header=at(Byline, 0, 1, author_span=at(Span, start, end))),)
    },
    "comments[0].paragraphs[0]": lambda start, end: {
        "comments": (comment(0, 1, paragraphs=(at(Paragraph, start, end),)),)
    },
    "comments[0].boilerplate[0]": lambda start, end: {
        "comments": (comment(0, 1, boilerplate=(at(Span, start, end),)),)
    },
    "decisions[0]": lambda start, end: {
        "decisions": (at(Decision, start, end, question="title", answer="yes", confidence=1.0),)
    },
    "annotations[0]": lambda start, end: {"annotations": (link(start, end),)},
}


@pytest.mark.parametrize("numbers", NO_OFFSETS)
@pytest.mark.parametrize("node", NODES)
def test_an_offset_is_an_int_and_nothing_else(node: str, numbers: str) -> None:
    start, end, detail = NO_OFFSETS[numbers]
    with pytest.raises(ModelError) as caught:
        Document(source=SOURCE, **NODES[node](start, end))
    problems = caught.value.problems
    assert [(each.kind, each.node) for each in problems] == [("type", node)] * 2
    assert problems[0].detail == detail
    assert problems[1].detail.startswith("end is ")


@pytest.mark.parametrize("node", NODES)
def test_one_end_of_a_range_that_is_no_int_is_enough(node: str) -> None:
    for start, end in ((False, 1), (0, True)):
        assert problems_of(**NODES[node](start, end)) == [("type", node)]


@pytest.mark.parametrize(
    ("breach", "opening"),
    [
        ("a notice of a kind that is not known", "kind is 'advert', not one of donation, "),
        ("a decision about a question that is not known", "question is 'why', not one of comments, "),
    ],
)
def test_what_is_not_known_is_told_with_what_is(breach: str, opening: str) -> None:
    with pytest.raises(ModelError) as caught:
        Document(source=SOURCE, **BREACHES[breach][0])
    assert caught.value.problems[0].detail.startswith(opening)


@pytest.mark.parametrize("breach", DETAILS)
def test_a_breach_is_told_in_words(breach: str) -> None:
    with pytest.raises(ModelError) as caught:
        Document(source=SOURCE, **BREACHES[breach][0])
    assert caught.value.problems[0].detail == DETAILS[breach]


@pytest.mark.parametrize("fields", [("published",), ("retrieved",), ("published", "retrieved")])
def test_the_dates_of_the_source_are_checked_too(fields: tuple[str, ...]) -> None:
    with pytest.raises(ModelError) as caught:
        Document(source=Source(text="", **dict.fromkeys(fields, SUMMER)))  # type: ignore[arg-type]
    assert [each.node for each in caught.value.problems] == [f"source.{field}" for field in fields]


def test_all_problems_are_reported_at_once() -> None:
    found = problems_of(
        notices=(at(Notice, 8, 99, kind="other"),),
        report=Report(paragraphs=(at(Paragraph, 3, 4), at(Paragraph, 0, 1))),
        comments=(comment(4, 5, to="c1"), comment(5, 6)),
    )
    assert sorted(found) == [
        ("cycle", "comments[0]"),
        ("id", "comments[1]"),
        ("order", "report.paragraphs[1]"),
        ("range", "notices[0]"),
    ]


def test_the_message_names_the_node_and_shows_five_problems() -> None:
    with pytest.raises(ModelError) as caught:
        Document(source=SOURCE, comments=tuple(comment(0, 11, f"c{index}") for index in range(7)))
    assert "comments[0]: 0..11 is no range of the text, which has 10 code points" in str(caught.value)
    assert f"and {len(caught.value.problems) - 5} more" in str(caught.value)


@pytest.mark.parametrize("weight", [float("nan"), float("-inf"), "1", None])
def test_a_weight_is_a_finite_number(weight: Any) -> None:
    with pytest.raises(ModelError) as caught:
        Reason("a cue", weight)
    (problem,) = caught.value.problems
    assert (problem.kind, problem.node) == ("number", "Reason")
    assert problem.detail == f"weight is {weight!r}, not a finite number"


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan"), float("inf"), "1", None])
def test_a_confidence_is_a_probability(confidence: Any) -> None:
    with pytest.raises(ModelError) as caught:
        Reply(to="c1", basis="inferred", confidence=confidence)
    (problem,) = caught.value.problems
    assert (problem.kind, problem.node) == ("confidence", "Reply")
    assert problem.detail == f"confidence is {confidence!r}, not a number from 0 to 1"
    with pytest.raises(ModelError):
        at(Decision, 0, 1, question="title", answer="yes", confidence=confidence)


def test_a_source_wants_a_str() -> None:
    with pytest.raises(TypeError, match=r"^text is of type bytes, not a string$"):
        Source(text=b"bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize("field", ["name", "url", "media_type", "title", "published", "retrieved"])
def test_a_field_of_a_source_that_is_of_another_type_is_named(field: str) -> None:
    with pytest.raises(ModelError, match=rf"^source\.{field}: is an int, not a ") as caught:
        Source(text="", **{field: 5})  # type: ignore[arg-type]
    assert [(each.kind, each.node) for each in caught.value.problems] == [("type", f"source.{field}")]


def test_evolve_checks_again() -> None:
    document = Document(source=SOURCE, comments=(comment(0, 5),))
    assert evolve(document, comments=()).comments == ()
    with pytest.raises(ModelError, match="belongs to another source"):
        evolve(document, source=OTHER)


def test_an_equal_source_is_the_same_source() -> None:
    twin = Source(text="".join(["01234", "56789"]))
    assert Document(source=SOURCE, comments=(comment(0, 5, source=twin),)).comments[0].text == "01234"


def test_empty_ranges_and_neighbours_that_touch_are_allowed() -> None:
    document = Document(
        source=SOURCE,
        report=Report(title=at(Title, 0, 0), paragraphs=(at(Paragraph, 0, 5), at(Paragraph, 10, 10))),
        comments=(comment(5, 10, paragraphs=(at(Paragraph, 5, 10),)),),
    )
    assert [block.text for block in document.blocks] == ["", "01234", "56789", ""]


class Name(str):
    """A string, as other libraries have their own."""

    __slots__ = ()


def test_what_is_of_a_class_below_that_of_the_field_is_allowed() -> None:
    byline = at(Byline, 0, 1, author=Name("Ann"), published=datetime.datetime(2019, 3, 14))
    assert Document(source=SOURCE, report=Report(byline=byline)).report.byline == byline


class Stamp(datetime.datetime):
    """A datetime that says no more than its base."""


class FineStamp(datetime.datetime):
    """A datetime with nanoseconds, as that of pandas."""

    nanosecond = 5

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        return f"{super().isoformat(sep)}.000000005"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FineStamp) and super().__eq__(other)

    __hash__ = datetime.datetime.__hash__


class NoStamp(datetime.datetime):
    """A datetime that is none, as the ``NaT`` of pandas."""

    year = property(lambda self: float("nan"))  # type: ignore[assignment]

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        return "NaT"

    def __repr__(self) -> str:
        return "NaT"


class Day(datetime.date):
    """A date that says no more than its base."""


@pytest.mark.parametrize(
    "moment", [Stamp(2019, 3, 14, 9, 12), Stamp.now(datetime.timezone.utc), Day(2019, 3, 14)]
)
def test_a_date_of_another_class_that_says_no_more_is_allowed(moment: Any) -> None:
    byline = at(Byline, 0, 1, published=moment)
    document = Document(source=SOURCE, report=Report(byline=byline))
    assert document.report.byline == byline
    assert Source(text="", published=moment).published == moment


@pytest.mark.parametrize("kind", [FineStamp, NoStamp])
def test_a_date_that_says_what_no_datetime_can_is_refused(kind: type[datetime.datetime]) -> None:
    moment = kind(2019, 3, 14, 9, 12)
    byline = at(Byline, 0, 1, published=moment)
    assert problems_of(report=Report(byline=byline)) == [("type", "report.byline.published")]
    assert problems_of(comments=(comment(0, 1, header=byline),)) == [("type", "comments[0].header.published")]
    for name in ("published", "retrieved"):
        facts: dict[str, Any] = {name: moment}
        with pytest.raises(
            ModelError, match=rf"^source\.{name}: is .*, a {kind.__name__} that says what no datetime"
        ):
            Source(text="", **facts)
    seen = at(Sighting, 0, 1, annotator="a", seen=moment)
    assert problems_of(annotations=(seen,)) == [("type", "annotations[0].seen")]


@frozen(kw_only=True)
class Sighting(Annotation):
    kind: ClassVar[str] = "sighting"
    seen: datetime.datetime


@frozen(kw_only=True)
class Gauge(Annotation):
    """Fields that must be looked at one by one."""

    kind: ClassVar[str] = "gauge"
    levels: tuple[int, ...]
    mode: Literal["high", "low"] = "high"
    folded: str = field(default="", converter=str.casefold)


def test_annotations_of_any_kind_are_checked_by_what_their_class_declares() -> None:
    gauge = at(Gauge, 0, 1, annotator="gauges", levels=(1, 2))
    assert Document(source=SOURCE, annotations=(gauge,)).annotations == (gauge,)
    wrong = at(Gauge, 0, 1, annotator="gauges", levels=(1, "2"), mode="odd")
    assert problems_of(annotations=(wrong,)) == [
        ("type", "annotations[0].levels"),
        ("type", "annotations[0].mode"),
    ]


def test_what_is_allowed_is_not_told_beside_a_breach() -> None:
    allowed = {
        "notices": (at(Notice, 0, 0, kind="other"), at(Notice, 0, 2, kind="other")),
        "report": Report(title=at(Title, 2, 3), paragraphs=(at(Paragraph, 3, 3), at(Paragraph, 3, 3))),
        "comments": (
            comment(3, 5, paragraphs=(at(Paragraph, 3, 5),)),
            comment(5, 10, "c2", paragraphs=(at(Paragraph, 5, 5), at(Paragraph, 5, 10))),
            comment(10, 10, "c3"),
        ),
        "annotations": (link(0, 2), link(0, 2), link(10, 10)),
    }
    Document(source=SOURCE, **allowed)
    breach = at(Decision, 0, 1, question="guess", answer="yes", confidence=1.0)
    assert problems_of(**allowed, decisions=(breach,)) == [("question", "decisions[0]")]
    first = comment(0, 3, "c1", paragraphs=(at(Paragraph, 0, 3),))
    assert problems_of(comments=(first, comment(3, 10, "c2")), decisions=(breach,)) == [
        ("question", "decisions[0]")
    ]


def test_the_date_of_a_comment_may_stand_apart_from_its_header() -> None:
    header = at(Byline, 0, 4, author_span=at(Span, 0, 4), date_span=at(Span, 8, 9))
    document = Document(source=SOURCE, comments=(comment(0, 9, header=header),))
    assert document.comments[0].header == header


def test_a_parent_that_is_not_in_the_page_is_data() -> None:
    document = Document(source=SOURCE, comments=(comment(0, 5, to="deleted"),))
    assert document.comments[0].reply is not None
    assert document.comments[0].reply.to == "deleted"


@pytest.mark.parametrize(("source", "words"), [("It shook.", "a str"), (None, "None")])
def test_a_source_that_is_none_is_named(source: Any, words: str) -> None:
    with pytest.raises(ModelError, match=rf"source: is {words}, not a Source"):
        Document(source=source, comments=(comment(0, 1),))


def test_a_source_that_is_none_is_told_before_all_else() -> None:
    with pytest.raises(ModelError) as caught:
        Document(source="It shook.", report=Report(title="Quake"))  # type: ignore[arg-type]
    assert [(each.kind, each.node) for each in caught.value.problems] == [
        ("type", "source"),
        ("type", "report.title"),
    ]

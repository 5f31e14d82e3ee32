"""What loaders ask of a kind of annotation."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, Literal

import pytest
from attrs import field, frozen

import sitrep
from sitrep import Annotation, Link
from sitrep.extending import AnnotationShape

SOURCE = sitrep.Source(text="tide")


@frozen(kw_only=True)
class Gauge(Annotation):
    """Fields of many types, one with a converter, one under another name, and two that the class works out."""

    kind: ClassVar[str] = "gauge"
    day: datetime.date
    level: float
    marks: tuple[int, ...] = ()
    mode: Literal["high", "low"] | None = None
    folded: str = field(default="", converter=str.casefold)
    _hidden: bool = False
    missing: float = field(init=False, default=float("nan"))
    seen: int = field(init=False, default=0, eq=False)


def find(kind: str) -> AnnotationShape:
    shape = AnnotationShape.find(kind, {"gauge": Gauge, "link": Link})
    assert shape is not None
    return shape


def build(**values: Any) -> Annotation:
    return find("gauge").build(source=SOURCE, start=0, end=4, annotator="a", values=values)


VALUES: dict[str, Any] = {"day": datetime.date(2019, 3, 14), "level": 1}


def test_kinds_that_are_installed_have_a_shape_and_so_have_annotations_of_none() -> None:
    assert AnnotationShape.find("gauge", {}) is None
    assert find("link").names == ("url",)
    assert (find("").annotation, find("").names) == (Annotation, ())


def test_all_fields_are_named_and_those_without_a_default_are_required() -> None:
    shape = find("gauge")
    made = Gauge(source=SOURCE, start=0, end=4, annotator="a", **VALUES)
    assert shape.names == tuple(made.values)
    assert shape.required == {"day", "level"}


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        ("day", datetime.date(2019, 3, 14), True),
        ("day", "2019-03-14", False),
        ("level", 1, True),
        ("level", True, False),
        ("marks", (1, 2), True),
        ("marks", (1, True), False),
        ("marks", 1, False),
        ("mode", "high", True),
        ("mode", None, True),
        ("mode", "odd", False),
        ("folded", 5, True),  # whatever the converter makes of it
    ],
)
def test_values_fit_as_type_checkers_see_it(name: str, value: Any, fits: bool) -> None:
    assert find("gauge").fits(name, value) is fits


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("day", "a date"),
        ("level", "a number"),
        ("marks", "a tuple, of which each item is a whole number"),
        ("mode", "'high' or 'low' or None"),
    ],
)
def test_what_fits_is_told_in_words(name: str, words: str) -> None:
    assert find("gauge").describe_type(name) == words


def test_what_an_annotation_has_builds_it_again() -> None:
    made = build(**VALUES, marks=(1,), folded="ABC", _hidden=True)
    assert repr(build(**made.values)) == repr(made)  # what is not a number equals nothing
    assert made.values["_hidden"] is True


def test_what_the_class_works_out_must_come_to_the_same_where_it_counts() -> None:
    assert build(**VALUES, missing=float("nan"), seen=5).values["seen"] == 0
    with pytest.raises(ValueError, match=r"missing is 1\.0, but comes to nan"):
        build(**VALUES, missing=1.0)


def test_a_field_that_the_kind_does_not_have_fits_nothing_and_is_refused() -> None:
    assert not find("gauge").fits("zz", 1)
    assert not find("gauge").fits("source", SOURCE)
    with pytest.raises(
        ValueError, match=r"^'zz' and 'start' are no fields of the kind 'gauge'; there are: day, "
    ):
        build(**VALUES, zz=1, start=0)
    with pytest.raises(ValueError, match=r"^'zz' is no field of the kind ''; there are: none$"):
        find("").build(source=SOURCE, start=0, end=4, annotator="a", values={"zz": 1})


def test_what_the_class_does_not_want_it_says_itself() -> None:
    with pytest.raises(TypeError, match="level"):
        build(day=VALUES["day"])

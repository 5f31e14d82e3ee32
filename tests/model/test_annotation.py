"""Annotations: kinds with fields of their own."""

from __future__ import annotations

from typing import ClassVar

from attrs import evolve, frozen

from sitrep import Annotation, Email, Link, Source, compose

SOURCE = Source(text="see www.example.org")


@frozen(kw_only=True)
class Figure(Annotation):
    kind: ClassVar[str] = "figure"
    value: int | float
    unit: str | None = None


def test_values_are_the_fields_of_the_kind_in_order() -> None:
    figure = Figure(source=SOURCE, start=0, end=3, annotator="figures", value=14)
    assert figure.values == {"value": 14, "unit": None}
    assert list(figure.values) == ["value", "unit"]


def test_the_built_in_kinds_have_one_value_each() -> None:
    link = Link(source=SOURCE, start=4, end=19, annotator="links", url="http://www.example.org")
    email = Email(source=SOURCE, start=0, end=3, annotator="emails", address="see")
    assert (link.kind, link.values) == ("link", {"url": "http://www.example.org"})
    assert (email.kind, email.values) == ("email", {"address": "see"})
    assert link.text == "www.example.org"


def test_an_annotation_of_the_base_class_has_no_values() -> None:
    assert Annotation(source=SOURCE, start=0, end=3, annotator="a").values == {}


def test_annotations_may_overlap_and_a_document_keeps_kinds_it_does_not_know() -> None:
    document = compose(paragraphs=["14 trucks"])
    annotations = tuple(
        Figure(source=document.source, start=0, end=end, annotator="figures", value=14) for end in (2, 9)
    )
    annotated = evolve(document, annotations=annotations)
    assert [annotation.text for annotation in annotated.annotations] == ["14", "14 trucks"]

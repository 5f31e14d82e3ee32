"""What is known of a document's source can be changed, and nothing else changes with it."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import sitrep
from sitrep import Document, ModelError, Paragraph, Report, Source
from sitrep.model import Node
from sitrep.testing import documents


def list_nodes(document: Document) -> list[Node]:
    """Return all nodes of a document, those in others too."""
    nodes: list[Node] = [*document.blocks, *document.decisions, *document.annotations]
    bylines = [document.report.byline, *(comment.header for comment in document.comments)]
    for comment in document.comments:
        nodes += [*comment.paragraphs, *comment.boilerplate]
    for byline in bylines:
        nodes += [
            each for each in (byline, byline and byline.author_span, byline and byline.date_span) if each
        ]
    return nodes


@given(documents())
def test_a_document_with_another_source_has_the_same_structure(document: Document) -> None:
    source = evolve(document.source, url="https://example.org/", name="page", language="en")
    moved = document.with_source(source)
    assert moved.source is source
    assert all(node.source is source for node in list_nodes(moved))
    assert list_nodes(moved) == list_nodes(document)
    assert repr(moved.with_source(document.source)) == repr(document)


def test_a_source_of_another_text_is_refused() -> None:
    document = sitrep.compose(paragraphs=["It shook."])
    with pytest.raises(
        ModelError, match=r"^source: has another text than the document's: parse it, for offsets"
    ):
        document.with_source(Source(text="It shone.\n"))
    source: Any = {"url": "https://example.org/"}
    with pytest.raises(
        TypeError, match=r"^source is of type dict: pass a sitrep\.Source, such as attrs\.evolve"
    ):
        document.with_source(source)


def test_whoever_changes_the_source_alone_is_told_the_way() -> None:
    document = sitrep.compose(paragraphs=["It shook."])
    with pytest.raises(ModelError) as caught:
        evolve(document, source=evolve(document.source, url="https://example.org/"))
    (problem,) = caught.value.problems
    assert problem.detail == (
        "belongs to another source than the document, though of the same text; "
        "Document.with_source changes what is known of it"
    )
    node: Any = Paragraph(source="It shook.\n", start=0, end=1)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match=r"belongs to another source than the document$"):
        evolve(document, report=Report(paragraphs=(node,)))

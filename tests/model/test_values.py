"""The classes of the model are values: frozen, slotted, compared by content, hashed, pickled, copied."""

from __future__ import annotations

import copy
import inspect
import pickle
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given

import sitrep
import sitrep.extending
import sitrep.model
from sitrep import Byline, Comment, Document, Paragraph, Source, Span, compose
from sitrep.testing import documents


def attrs_classes() -> dict[str, type[Any]]:
    """Return every public attrs class, by name."""
    found: dict[str, type[Any]] = {}
    for module in (sitrep, sitrep.model, sitrep.extending):
        for name in module.__all__:
            value = getattr(module, name)
            if inspect.isclass(value) and attrs.has(value):
                found[name] = value
    return found


def test_the_public_classes_are_found() -> None:
    assert {"Document", "Comment", "Problem", "Exporter", "Registry"} <= attrs_classes().keys()


@pytest.mark.parametrize("cls", attrs_classes().values(), ids=attrs_classes())
def test_a_public_class_is_frozen_and_slotted(cls: type[Any]) -> None:
    bare = object.__new__(cls)
    assert not hasattr(bare, "__dict__")
    for name in [attribute.name for attribute in attrs.fields(cls)] or ["anything"]:
        with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
            setattr(bare, name, None)
        with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
            delattr(bare, name)


@given(documents())
def test_a_document_survives_pickle_and_copy(document: Document) -> None:
    for twin in (
        pickle.loads(pickle.dumps(document)),  # noqa: S301
        copy.copy(document),
        copy.deepcopy(document),
        evolve(document),
    ):
        assert twin == document
        assert hash(twin) == hash(document)
        assert repr(twin) == repr(document)


@given(documents())
def test_pickle_keeps_one_source_for_all_nodes(document: Document) -> None:
    twin = pickle.loads(pickle.dumps(document))  # noqa: S301
    assert all(block.source is twin.source for block in twin.blocks)


def test_the_source_takes_no_part_in_the_equality_of_nodes() -> None:
    one = Paragraph(source=Source(text="one two"), start=0, end=3)
    two = Paragraph(source=Source(text="two one"), start=0, end=3)
    assert one == two
    assert hash(one) == hash(two)
    assert one != evolve(one, end=4)
    span: object = Span(source=one.source, start=0, end=3)
    assert one != span
    assert "one two" not in repr(one)


def test_documents_of_different_texts_differ() -> None:
    one, two = compose(paragraphs=["It shook."]), compose(paragraphs=["It shone."])
    assert one.report == two.report
    assert one != two


def test_a_short_text_is_whole_in_the_repr() -> None:
    for text in ("It shook.\n", "x" * 40):
        assert f"text={text!r}, name=" in repr(Source(text=text))


def test_a_long_text_is_shortened_in_the_repr() -> None:
    shown = repr(compose(paragraphs=["x" * 1000]))
    assert "(1001 code points)" in shown
    assert "x" * 50 not in shown


def test_a_notebook_shows_what_there_is_and_not_all_of_it() -> None:
    shown: list[str] = []
    printer = SimpleNamespace(text=shown.append)
    document = compose(paragraphs=["x"], comments=["a", "b"], name="quake.txt")
    document._repr_pretty_(printer, False)
    compose()._repr_pretty_(printer, False)
    assert shown == [
        "<Document quake.txt: 1 paragraph, 2 comments, 0 notices, 0 annotations, 0 decisions>",
        "<Document without a name: 0 paragraphs, 0 comments, 0 notices, 0 annotations, 0 decisions>",
    ]


def test_a_comment_without_header_has_neither_author_nor_date() -> None:
    source = Source(text="Ann\nHere!\nThere!")
    bare = Comment(
        source=source,
        start=0,
        end=16,
        id="c1",
        paragraphs=(
            Paragraph(source=source, start=4, end=9),
            Paragraph(source=source, start=10, end=16),
        ),
    )
    assert (bare.author, bare.published, bare.body) == (None, None, "Here!\nThere!")
    headed = evolve(bare, header=Byline(source=source, start=0, end=3, author="Ann"))
    assert headed.author == "Ann"


def test_decisions_about_the_name_of_a_question_are_refused_with_a_word_of_help() -> None:
    question: Any = "boundary"
    with pytest.raises(TypeError, match="node is of type str: pass a node, such as a comment"):
        sitrep.compose(paragraphs=["It shook."]).decisions_about(question)


def test_decisions_about_a_node_are_those_of_its_very_range() -> None:
    document = compose(title="Quake", paragraphs=["It shook."])
    title = document.report.title
    assert title is not None

    def decide(end: int) -> sitrep.Decision:
        return sitrep.Decision(
            source=document.source, start=0, end=end, question="title", answer="yes", confidence=0.9
        )

    decided = evolve(document, decisions=(decide(title.end), decide(title.end + 1)))
    assert decided.decisions_about(title) == (decide(title.end),)

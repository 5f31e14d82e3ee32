"""Laws 5 and 6, for every installed exporter: pure, honest about losses, with a way back if lossless."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sitrep
from sitrep import Document
from sitrep.extending import Loss, Registry, find_losses
from sitrep.testing import documents, mutated_pages, texts

# Asked for when tests are collected, so that each format is a test of its own.
REGISTRY = Registry.installed()
FORMATS = sorted(REGISTRY.exporters)
LOSSLESS = [name for name in FORMATS if REGISTRY.exporters[name].lossless]


def parsed_documents() -> st.SearchStrategy[Document]:
    return (
        (mutated_pages() | texts())
        .map(sitrep.parse)
        .map(lambda each: sitrep.annotate(each, registry=REGISTRY))
    )


some_documents = st.one_of(documents(), parsed_documents())


def test_the_formats_of_the_workspace_are_installed() -> None:
    assert {"json", "jsonl", "markdown", "xml"} <= set(FORMATS)
    assert {"json", "jsonl", "xml"} <= set(LOSSLESS)


@pytest.mark.parametrize("name", FORMATS)
@given(document=some_documents)
def test_the_same_document_gives_the_same_bytes_and_stays_as_it_is(name: str, document: Document) -> None:
    before = pickle.dumps(document)
    first = sitrep.export(document, name, registry=REGISTRY)
    assert pickle.dumps(document) == before
    twin = pickle.loads(before)  # noqa: S301
    assert sitrep.export(twin, name, registry=REGISTRY) == first


@pytest.mark.parametrize("name", FORMATS)
@given(document=some_documents)
def test_what_is_not_carried_is_reported_with_its_number(name: str, document: Document) -> None:
    losses: list[Loss] = []
    sitrep.export(document, name, on_loss=losses.append, registry=REGISTRY)
    expected = list(find_losses(document, REGISTRY.exporters[name].carries))
    assert losses[: len(expected)] == expected
    if name in LOSSLESS:
        assert losses == []
    assert all(loss.count > 0 and loss.what and loss.detail for loss in losses)


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_lossless_format_has_a_loader(name: str) -> None:
    assert REGISTRY.loader(name).name == name
    assert set(REGISTRY.loader(name).suffixes) == set(REGISTRY.exporters[name].suffixes)


@pytest.mark.parametrize("name", LOSSLESS)
@given(document=documents())
def test_any_document_comes_back_as_it_went(name: str, document: Document) -> None:
    check_round_trip(name, document)


@pytest.mark.parametrize("name", LOSSLESS)
@given(document=parsed_documents())
def test_a_parsed_page_comes_back_as_it_went(name: str, document: Document) -> None:
    check_round_trip(name, document)


def check_round_trip(name: str, document: Document) -> None:
    exported = sitrep.export(document, name, registry=REGISTRY)
    loaded = sitrep.load(exported, name, registry=REGISTRY)
    assert loaded == document
    # Equality of moments looks at the instant alone, and 1 equals 1.0 and True; the repr does not.
    assert repr(loaded) == repr(document)
    assert sitrep.export(loaded, name, registry=REGISTRY) == exported


@pytest.mark.parametrize("name", [name for name in FORMATS if REGISTRY.exporters[name].concatenates])
@given(several=st.lists(some_documents, max_size=4))
def test_outputs_that_concatenate_are_an_output(name: str, several: list[Document]) -> None:
    joined = b"".join(sitrep.export(each, name, registry=REGISTRY) for each in several)
    if name in REGISTRY.loaders:
        assert list(sitrep.load_all(joined, name, registry=REGISTRY)) == several


@pytest.mark.parametrize("name", LOSSLESS)
def test_five_thousand_levels_of_replies_come_back(name: str) -> None:
    drafts = [sitrep.Draft(paragraphs="x", reply_to=f"c{n - 1}" if n > 1 else None) for n in range(1, 5_001)]
    check_round_trip(name, sitrep.compose(comments=drafts))


@pytest.mark.parametrize("name", FORMATS)
def test_the_empty_document_can_be_exported(name: str) -> None:
    assert isinstance(sitrep.export(sitrep.compose(), name, registry=REGISTRY), bytes)

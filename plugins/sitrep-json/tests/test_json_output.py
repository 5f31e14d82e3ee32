"""What others make of the output: readers of JSON, of lines, of pages that hold JSON."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema
import orjson
import pytest
import sitrep_json
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from json_documents import HOSTILE, REGISTRY, documents, full_document
from sitrep_json.encoding import encode
from sitrep_json.exporting import write_fragments
from sitrep_json.to_wire import document_to_wire

import sitrep
from sitrep.model import Document

VALIDATOR = jsonschema.Draft202012Validator(json.loads(sitrep_json.read_schema()))


def export(document: Document, **options: object) -> bytes:
    return sitrep.export(document, "json", options=options, registry=REGISTRY)


def join(tree: Any) -> Any:
    """Join the strings in pieces, as the page about the format tells readers to."""
    if isinstance(tree, list):
        return [join(item) for item in tree]
    if not isinstance(tree, dict):
        return tree
    if list(tree) == ["$pieces"]:
        return "".join(tree["$pieces"])
    return {key: join(value) for key, value in tree.items()}


@given(documents(), st.booleans())
def test_the_standard_library_reads_every_node(document: Document, ascii_only: bool) -> None:
    tree = join(json.loads(export(document, ascii=ascii_only)))
    text = document.source.text
    assert (tree["format"], tree["version"], tree["source"]["text"]) == ("sitrep", 1, text)
    assert [node["text"] for node in tree["notices"]] == [node.text for node in document.notices]
    assert [node["text"] for node in tree["report"]["paragraphs"]] == [
        node.text for node in document.report.paragraphs
    ]
    assert [(each["id"], each["start"], each["end"], each["text"]) for each in tree["comments"]] == [
        (each.id, each.start, each.end, each.text) for each in document.comments
    ]
    for written, comment in zip(tree["comments"], document.comments, strict=True):
        assert [node["text"] for node in written["paragraphs"]] == [n.text for n in comment.paragraphs]
        assert (written["header"] or {}).get("author") == comment.author
    for found in (*tree["comments"], *tree["annotations"]):
        assert found["text"] == text[found["start"] : found["end"]]


@given(documents(), st.booleans())
def test_the_schema_takes_every_output(document: Document, text: bool) -> None:
    VALIDATOR.validate(json.loads(export(document, text=text)))


@given(documents())
def test_orjson_reads_what_has_no_lone_surrogates(document: Document) -> None:
    data = export(document, indent=0)
    tree = json.loads(data)
    if re.search("[\ud800-\udfff]", json.dumps(tree, ensure_ascii=False)):
        # orjson refuses lone surrogates, as RFC 8259 (section 8.2) warns that some readers do.
        with pytest.raises(orjson.JSONDecodeError):
            orjson.loads(data)
    else:
        assert orjson.loads(data) == tree


@given(documents(), st.booleans())
def test_a_document_is_one_line_for_every_reader(document: Document, ascii_only: bool) -> None:
    data = sitrep.export(document, "jsonl", options={"ascii": ascii_only}, registry=REGISTRY)
    assert data.endswith(b"\n")
    assert data.decode().splitlines() == [data.decode()[:-1]]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", data.decode())


@given(documents())
def test_nothing_in_it_is_markup_for_a_page(document: Document) -> None:
    assert b"<" not in export(document)


@given(documents(), st.sampled_from((0, 1, 3)))
def test_ascii_is_ascii(document: Document, indent: int) -> None:
    assert export(document, ascii=True, indent=indent).isascii()


@given(documents(), st.integers(1, 8))
def test_indenting_adds_white_space_only(document: Document, indent: int) -> None:
    data = export(document, indent=indent)
    assert json.loads(data) == json.loads(export(document, indent=0))
    assert data.split(b"\n")[1].startswith(b" " * indent + b'"format"')


@given(documents())
def test_without_texts_only_the_source_has_one(document: Document) -> None:
    tree = json.loads(export(document, text=False))
    assert tree["source"].pop("text") is not None
    assert '"text":' not in json.dumps(tree, ensure_ascii=True).replace('\\"', "")


def test_parts_are_written_as_the_whole_is() -> None:
    # The exporter writes in batches; the loader compares with the whole in one.
    drafts = [sitrep.Draft(paragraphs=f"{number} é <b>", author="Ann") for number in range(600)]
    document = sitrep.compose(comments=drafts, notices=[("other", "x")] * 300)
    options = REGISTRY.exporter("json").options()
    assert b"".join(write_fragments(document, options)) == encode(document_to_wire(document))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_fit_the_schema(text: str) -> None:
    VALIDATOR.validate(json.loads(export(full_document(text))))


def test_strings_in_pieces() -> None:
    document = sitrep.compose(paragraphs=["a\ud83d\ude00b"])
    assert b'{"$pieces":["a\\ud83d","\\ude00b"]}' in export(document, indent=0)
    astral = sitrep.compose(paragraphs=["a\U0001f600b"])
    assert b'"a\\ud83d\\ude00b"' in export(astral, indent=0, ascii=True)
    assert "a\U0001f600b".encode() in export(astral, indent=0)


@frozen
class LongReason(sitrep.Reason):
    note: str = "not written"


@pytest.mark.parametrize("reason", [sitrep.Reason("cue", 1), LongReason("cue", 1.0)])
def test_what_equals_a_plain_reason_is_written_as_one(reason: sitrep.Reason) -> None:
    source = sitrep.Source(text="It shook.")

    def decide(*reasons: sitrep.Reason) -> Document:
        decision = sitrep.Decision(
            source=source, start=0, end=9, question="comments", answer="no", confidence=0.5, reasons=reasons
        )
        return Document(source=source, decisions=(decision,))

    assert export(decide(sitrep.Reason("cue", 2.0), reason)) == export(
        decide(sitrep.Reason("cue", 2.0), sitrep.Reason("cue", 1.0))
    )

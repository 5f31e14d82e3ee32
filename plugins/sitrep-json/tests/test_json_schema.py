from __future__ import annotations

import json
import subprocess
import sys
import typing
from pathlib import Path

import attrs
import jsonschema
import msgspec
import pytest
import sitrep_json
from json_documents import REGISTRY, full_document
from sitrep_json import wire
from sitrep_json.schema import generate_schema, write_schema

import sitrep
from sitrep import model

MIRRORED = [
    "Source",
    "Notice",
    "Byline",
    "Report",
    "Reply",
    "Comment",
    "Annotation",
    "Reason",
    "Decision",
    "Document",
]


def test_the_shipped_schema_is_the_generated_one() -> None:
    assert sitrep_json.read_schema() == write_schema()


def test_the_schema_is_valid_itself() -> None:
    schema = generate_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_command_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    command = [sys.executable, "-W", "error", "-m", "sitrep_json.schema"]
    subprocess.run([*command, str(path)], check=True)
    assert path.read_text("utf-8") == sitrep_json.read_schema()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == sitrep_json.read_schema()


def test_every_definition_is_described() -> None:
    assert all(each["description"] for name, each in generate_schema()["$defs"].items() if name != "value")


@pytest.mark.parametrize("name", MIRRORED)
def test_the_wire_has_the_fields_of_the_model(name: str) -> None:
    struct = getattr(wire, f"Wire{name}")
    kind = getattr(model, name)
    expected = {each.name for each in attrs.fields(kind)}
    if issubclass(kind, model.Node):
        expected -= {"source"}
        expected |= set() if name == "Decision" else {"text"}
    expected |= {"Document": {"format", "version"}, "Annotation": {"kind", "values"}}.get(name, set())
    assert {each.name for each in msgspec.structs.fields(struct)} == expected


@pytest.mark.parametrize("name", ["Title", "Paragraph", "Span"])
def test_plain_nodes_have_no_fields_of_their_own(name: str) -> None:
    fields = {each.name for each in attrs.fields(getattr(model, name))}
    assert fields == {"source", "start", "end"}


@pytest.mark.parametrize("name", MIRRORED)
def test_the_schema_has_the_fields_of_the_wire(name: str) -> None:
    schema = generate_schema()
    definition = schema if name == "Document" else schema["$defs"][name]
    struct = getattr(wire, f"Wire{name}")
    assert set(definition["properties"]) == set(typing.get_type_hints(struct))
    required = {each.name for each in msgspec.structs.fields(struct) if each.required}
    assert set(definition["required"]) == required


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version": 1', '"version": 2'),
        ('"format": "sitrep"', '"format": "other"'),
        ('"kind": "other"', '"kind": "odd"'),
        ('"confidence": 0.5', '"confidence": 1.5'),
        ('"start": 0', '"start": -1'),
        ('"start": 0', '"start": 0.5'),
        ('"annotations"', '"annotation"'),
        ('"published": null', '"published": "2 days ago"'),
        ('"published": null', '"published": "2019-03-12 10:00"'),
    ],
)
def test_schema_and_loader_refuse_alike(old: str, new: str) -> None:
    exported = sitrep.export(full_document("x"), "json", options={"indent": 1}, registry=REGISTRY).decode()
    changed = exported.replace(old, new, 1)
    assert changed != exported
    assert not jsonschema.Draft202012Validator(generate_schema()).is_valid(json.loads(changed))
    with pytest.raises(sitrep.LoadError):
        sitrep.load(changed.encode(), "json", registry=REGISTRY)

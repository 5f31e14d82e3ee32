"""The JSON Schema of the format, generated from the classes of `sitrep.model`.

The schema is shipped beside this module, and a test holds it to what is generated.  After a change of the model,
write it anew::

    python -m sitrep_json.schema plugins/sitrep-json/src/sitrep_json/document.schema.json

Without a path, the schema goes to standard output.
"""

from __future__ import annotations

import datetime
import inspect
import json
import re
import sys
import types
import typing
from pathlib import Path
from typing import Any, Literal, Union

import attrs

from sitrep.model import Annotation, Decision, Document, Node
from sitrep_json.pieces import PIECES
from sitrep_json.values import MAX_DIGITS
from sitrep_json.wire import FORMAT_NAME, FORMAT_VERSION

_Schema = dict[str, Any]

_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?([+-][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?)?"

_TEXT = "the characters from `start` to `end`; left out on request, and checked by the loader where present"


def generate_schema() -> _Schema:
    """Return the schema as it follows from the model.

    What the model's types do not say, the loader checks: that ranges lie in the text and do not overlap, that
    texts are those of their ranges, that ids are unique and replies have no cycle.
    """
    definitions = _Definitions()
    document = definitions.describe(Document)
    stamp = {"format": {"const": FORMAT_NAME}, "version": {"const": FORMAT_VERSION}}
    document["properties"] = {**stamp, **document["properties"]}
    document["required"] = [*stamp, *document["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT_NAME}:document:{FORMAT_VERSION}",
        "title": f"sitrep document, version {FORMAT_VERSION}",
        **document,
        "$defs": {**_describe_scalars(), **dict(sorted(definitions.found.items()))},
    }


def write_schema() -> str:
    """Return the generated schema as the text of the file that is shipped."""
    return json.dumps(generate_schema(), indent=2) + "\n"


class _Definitions:
    """The definitions that were met so far, by the name of their class."""

    def __init__(self) -> None:
        self.found: dict[str, _Schema] = {}

    def refer(self, kind: type) -> _Schema:
        """Return a reference to the definition of an attrs class, which is made if it is not there."""
        if kind.__name__ not in self.found:
            self.found[kind.__name__] = {}  # so that a class that holds itself would end
            self.found[kind.__name__] = self.describe(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def describe(self, kind: type[Any]) -> _Schema:
        """Return the schema of an attrs class: an object, all of its members required but for `text`."""
        types_by_name = typing.get_type_hints(kind)
        comments = _read_arguments(kind)
        properties: dict[str, _Schema] = {}
        if kind is Annotation:
            properties["kind"] = {"$ref": "#/$defs/string", "description": "what kind of annotation it is"}
        for each in attrs.fields(kind):
            if issubclass(kind, Node) and each.name == "source":
                continue
            properties[each.name] = self.describe_type(types_by_name[each.name], each)
            if each.name in comments:
                properties[each.name]["description"] = comments[each.name]
        if kind is Annotation:
            comment = "the fields that the kind adds, by name"
            values = {"type": "object", "additionalProperties": _refer_to("value"), "description": comment}
            properties["values"] = values
        required = list(properties)
        summary = (inspect.getdoc(kind) or "").partition("\n\n")[0]
        if issubclass(kind, Node) and kind is not Decision:
            properties["text"] = {"$ref": "#/$defs/string", "description": _TEXT}
        return {
            "description": _describe_for_json(summary),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def describe_type(self, kind: Any, attribute: attrs.Attribute[Any]) -> _Schema:
        """Return the schema of a field's type."""
        origin, members = typing.get_origin(kind), typing.get_args(kind)
        if origin in (Union, types.UnionType):
            if set(members) >= {datetime.date, datetime.datetime}:
                members = (datetime.date, *(m for m in members if not _is_moment(m)))
            return {"anyOf": [self.describe_type(member, attribute) for member in members]}
        if origin is Literal:
            return {"enum": list(members)}
        if origin is tuple:
            return {"type": "array", "items": self.describe_type(members[0], attribute)}
        if kind is type(None):
            return {"type": "null"}
        if isinstance(kind, type) and attrs.has(kind):
            return self.refer(kind)
        return _describe_scalar(kind, attribute)


def _is_moment(kind: Any) -> bool:
    return kind in (datetime.date, datetime.datetime)


def _describe_scalar(kind: Any, attribute: attrs.Attribute[Any]) -> _Schema:
    if kind is str:
        return {"$ref": "#/$defs/string", "minLength": 1} if attribute.name == "id" else _refer_to("string")
    if kind is int:
        return {"type": "integer", "minimum": 0}
    if kind is float:
        limits = {"minimum": 0, "maximum": 1} if attribute.name == "confidence" else {}
        return {"type": "number", **limits}
    if kind is datetime.date:
        return _refer_to("moment")
    raise TypeError(f"{attribute.name} has the type {kind!r}, which the format has no place for")


def _refer_to(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _describe_scalars() -> dict[str, _Schema]:
    patterns = {
        "$date": f"^{_DATE}$",
        "$datetime": f"^{_DATE}T{_TIME}$",
        "$int": f"^-?([1-9][0-9]{{15,{MAX_DIGITS - 1}}}|0x[1-9a-f][0-9a-f]*)$",
        "$float": "^(-?Infinity|NaN)$",
    }
    specials = [
        {
            "type": "object",
            "properties": {name: {"type": "string", "pattern": pattern}},
            "required": [name],
            "additionalProperties": False,
        }
        for name, pattern in patterns.items()
    ]
    return {
        "string": {
            "description": "text; in pieces to be joined where a high surrogate stands before a low one",
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {PIECES: {"type": "array", "items": {"type": "string"}, "minItems": 2}},
                    "required": [PIECES],
                    "additionalProperties": False,
                },
            ],
        },
        "moment": {
            "description": "a date, or a date and time with the offset from UTC if that is known",
            "type": "string",
            "pattern": f"^{_DATE}(T{_TIME})?$",
        },
        "scalar": {
            "description": "a value of an annotation; an object where JSON has no type for it",
            "anyOf": [_refer_to("string"), {"type": "number"}, {"type": ["boolean", "null"]}, *specials],
        },
        "value": {"anyOf": [_refer_to("scalar"), {"type": "array", "items": _refer_to("scalar")}]},
    }


def _read_arguments(kind: type) -> dict[str, str]:
    """Return what a class's docstring says of its fields under ``Args:``."""
    _, _, section = (inspect.getdoc(kind) or "").partition("\nArgs:\n")
    section = re.split(r"\n\n|\n(?=\S)", section)[0]
    found = re.findall(r"^ {4}(\w+): ((?:.+\n?(?: {5,}.+\n?)*))", section, re.MULTILINE)
    return {name: _describe_for_json(text) for name, text in found}


def _describe_for_json(text: str) -> str:
    """Fold a piece of a docstring, and say it in the terms of JSON."""
    return re.sub(r"\bNone\b", "null", " ".join(text.split()).replace("``", "`"))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(write_schema(), encoding="utf-8")
    else:
        sys.stdout.write(write_schema())

"""The formats keep the contract of exporters."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from typing import Any, ClassVar

import sitrep
from sitrep import Document
from sitrep.testing import ExporterContract, plant


def find_keys(value: Any) -> set[str]:
    """Return the keys of all objects: whatever else a reader of JSON finds is text, a number or a word."""
    if isinstance(value, dict):
        return set(value).union(*map(find_keys, value.values()))
    return set().union(*map(find_keys, value)) if isinstance(value, list) else set()


class JsonFormat(ExporterContract):
    distribution = "sitrep-json"

    def find_live(self, document: Document, output: bytes) -> Iterable[str]:
        # For texts that no string of JSON can have there is an object of pieces.
        yield from find_keys(json.loads(output)) - find_keys(json.loads(self.plain)) - {"$pieces"}
        # What a page of HTML around it would take for markup, or for the end of a line of a script.
        if b"<" in output or "\u2028".encode() in output:
            yield "a sign that a script does not survive"

    @functools.cached_property
    def plain(self) -> bytes:
        return sitrep.export(plant("word"), self.name, registry=self.registry)


class TestJson(JsonFormat):
    name = "json"
    options: ClassVar = ({"indent": 2}, {"ascii": True}, {"text": False})


class TestJsonLines(JsonFormat):
    name = "jsonl"
    options: ClassVar = ({"ascii": True},)

"""JSON-LD in a page: its objects, each of them once, however deep."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from sitrep_html.tree.outlines import Outline

# Statements about a page are small; megabytes are data for its programs.
_LONGEST = 4_000_000


def read_json_ld(outline: Outline) -> tuple[Mapping[str, Any], ...]:
    """Return the outermost objects of the page's JSON-LD; what is no JSON is passed over, as browsers do."""
    objects: list[Mapping[str, Any]] = []
    for script in outline.get_tagged("script"):
        text = script.text
        if "ld+json" not in script.get("type", "").lower() or not text or len(text) > _LONGEST:
            continue
        try:
            # Line ends in strings are not allowed and common.
            value = json.loads(_strip(text), strict=False)
        except (ValueError, RecursionError):
            continue
        objects += get_objects(value)
    return tuple(objects)


def _strip(text: str) -> str:
    """Return *text* without what hides it from browsers of long ago."""
    text = text.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removeprefix("<![CDATA[").strip()
    return (
        text.removesuffix("-->")
        .removesuffix("//")
        .strip()
        .removesuffix("]]>")
        .strip()
        .removesuffix("//")
        .rstrip("; \n")
    )


def get_list(value: object) -> list[object]:
    """Return the values of a property: JSON-LD writes one value without a list."""
    return cast("list[object]", value) if isinstance(value, list) else [value]


def get_objects(value: object) -> list[Mapping[str, Any]]:
    """Return those values of a property that are objects."""
    return [cast("Mapping[str, Any]", each) for each in get_list(value) if isinstance(each, dict)]


def get_string(held: Mapping[str, Any], key: str) -> str | None:
    """Return a property that is a string of some length, else None."""
    value = held.get(key)
    return value if isinstance(value, str) and value else None


def iterate_objects(objects: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield *objects* and all in them, such as those of an ``@graph``, in document order."""
    stack: list[object] = list(reversed(objects))
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            held = cast("dict[str, object]", each)
            yield held
            stack += [value for value in reversed(list(held.values())) if isinstance(value, (dict, list))]
        elif isinstance(each, list):
            stack += reversed(cast("list[object]", each))

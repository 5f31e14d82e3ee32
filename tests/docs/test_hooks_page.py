"""The page of hooks has every hook with its signature, and every record with its fields."""

from __future__ import annotations

import inspect
import re
from typing import Any, get_args

import attrs
import pytest
from support.documentation import ROOT

from sitrep import extending
from sitrep.extending import Feature, hookspecs

PAGE = (ROOT / "docs" / "reference" / "hooks.md").read_text(encoding="utf-8")
HOOKS = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("sitrep_")}
RECORDS = {
    name: record
    for name in extending.__all__
    if isinstance(record := getattr(extending, name), type)
    and attrs.has(record)
    and record not in (extending.NoOptions, extending.Registry)
}


def find_section(heading: str) -> str:
    """Return what stands below a heading, up to the next."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found is not None, f"docs/reference/hooks.md has no heading {heading!r}"
    return found[1]


def read_table(section: str) -> list[tuple[str, ...]]:
    """Return the rows of a table without its head; code spans without their marks."""
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return [tuple(cell.strip().strip("`").replace(r"\|", "|") for cell in split_row(row)) for row in rows]


def split_row(row: str) -> list[str]:
    return re.split(r"(?<!\\)\|", row.strip().strip("|"))


def show_default(default: object) -> str:
    if default is attrs.NOTHING:
        return "required"
    return default.__name__ if isinstance(default, type) else repr(default)


def test_the_hooks_are_found() -> None:
    assert len(HOOKS) >= 5
    assert len(RECORDS) >= 10


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_has_a_heading_with_its_signature(name: str) -> None:
    signature = inspect.signature(HOOKS[name])
    assert list(signature.parameters) == []
    assert find_section(f"`{name}() -> {signature.return_annotation}`").strip()


def test_every_heading_of_a_hook_is_that_of_a_hook() -> None:
    assert set(re.findall(r"^## `(\w+)", PAGE, re.MULTILINE)) == set(HOOKS)


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_a_row_for_each_field(name: str) -> None:
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(RECORDS[name])
    wanted = [(each.name, str(each.type), show_default(each.default)) for each in fields]
    rows = read_table(find_section(name))
    assert [row[:3] for row in rows] == wanted
    assert all(row[3] for row in rows)


def test_every_feature_has_a_row() -> None:
    assert tuple(row[0] for row in read_table(find_section("Features"))) == get_args(Feature)

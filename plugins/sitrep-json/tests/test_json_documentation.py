"""The examples of the pages about the format are what the code does; the Python in docs runs with all docs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sitrep_json.schema import generate_schema

import sitrep
from sitrep.extending import Registry, describe_options

PLUGIN = Path(__file__).resolve().parents[1]
PAGE = (PLUGIN.parents[1] / "docs" / "reference" / "formats" / "json.md").read_text("utf-8")
README = (PLUGIN / "README.md").read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def test_the_examples_are_what_happens(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    for block in blocks(PAGE, "python"):
        exec(block, names)  # noqa: S102  (it is our page)
    assert names["exported"].decode() == blocks(PAGE, "json")[0]
    assert capsys.readouterr().out == blocks(PAGE, "text")[0]


def test_every_member_is_described() -> None:
    section = PAGE.partition("## The objects")[2].partition("###")[0]
    rows = re.findall(r"^\| (?!object|---)[^|]*\| ([^|]*)\|", section, re.MULTILINE)
    described = {frozenset(re.findall(r"`(\w+)`", row)) for row in rows}
    schema = generate_schema()
    objects = [schema, *(each for each in schema["$defs"].values() if "required" in each)]
    assert described == {frozenset(each["properties"]) for each in objects}


@pytest.mark.parametrize("page", [PAGE, README], ids=["page", "readme"])
def test_every_option_is_described(page: str) -> None:
    options = describe_options(Registry.installed(load_plugins=["sitrep-json"]).exporter("json").options)
    for info in options:
        assert f"| `{info.name}` | {str(info.default).lower()} |" in page


def test_readme() -> None:
    document = sitrep.compose(
        title="Quake", paragraphs=["It shook at noon."], comments=[sitrep.Draft(paragraphs="Here too!")]
    )
    assert blocks(README, "json")[0].strip() in sitrep.export(document, "json").decode()
    exec(blocks(README, "python")[0], {})  # noqa: S102  (it is our page)

"""The examples of the pages about the format are what the code does; the Python in docs runs with all docs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sitrep_xml.vocabulary import RULES

import sitrep

PLUGIN = Path(__file__).resolve().parents[1]
PAGE = (PLUGIN.parents[1] / "docs" / "reference" / "formats" / "xml.md").read_text("utf-8")
README = (PLUGIN / "README.md").read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def test_the_example_is_what_is_exported() -> None:
    names: dict[str, Any] = {}
    exec(blocks(PAGE, "python")[0], names)  # noqa: S102  (it is our page)
    assert names["exported"].decode() == blocks(PAGE, "xml")[0]


def test_every_element_and_attribute_is_described() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \|[^|]*\|([^|]*)\|", PAGE, re.MULTILINE)
    described = {name: set(re.findall(r"`([a-z0-9:-]+)\??`", attributes)) for name, attributes in rows}
    for name, rule in RULES.items():
        attributes = {"xml:space" if "}" in each else each for each in rule.allowed}
        if name == "header":  # its cell refers to that of the byline
            attributes = (attributes - RULES["byline"].allowed) | {"byline"}
        assert described[name] == attributes, name


def test_readme() -> None:
    document = sitrep.compose(
        title="Quake",
        paragraphs=["It shook."],
        comments=[sitrep.Draft(author="Ann", paragraphs="Here too!")],
    )
    assert blocks(README, "xml")[0].strip() in sitrep.export(document, "xml").decode()
    exec(blocks(README, "python")[0], {})  # noqa: S102  (it is our page)

"""The page of dependencies has each of them, and no other."""

from __future__ import annotations

import re

from support.documentation import ROOT

PAGE = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
PROJECTS = (ROOT / "pyproject.toml", *sorted(ROOT.glob("plugins/*/pyproject.toml")))

# A requirement such as "attrs>=23.2", in any list of a project.
_REQUIREMENT = re.compile(r'"([A-Za-z][\w.-]*)(?:\[\w+\])?(?:>=[\w.,<]+)?(?: ;[^"]+)?"')
_LISTS = re.compile(
    r"^(?:dependencies|detect|testing|test|check|docs|bench|fuzz|mutate|fit|dev) = \[(.*?)\]$",
    re.MULTILINE | re.DOTALL,
)


def find_dependencies() -> set[str]:
    lists = [found for path in PROJECTS for found in _LISTS.findall(path.read_text(encoding="utf-8"))]
    without_groups = [re.sub(r"\{.*?\}", "", found) for found in lists]
    names = {name.lower() for found in without_groups for name in _REQUIREMENT.findall(found)}
    return {name for name in names if not name.startswith("sitrep-")}


def test_each_dependency_has_a_row() -> None:
    rows = {name.lower() for name in re.findall(r"^\| `([\w-]+)` \|", PAGE, re.MULTILINE)}
    assert rows == find_dependencies()


def test_the_lists_are_found() -> None:
    assert {
        "attrs",
        "msgspec",
        "lxml",
        "charset-normalizer",
        "ruff",
        "furo",
        "orjson",
        "scipy",
        "atheris",
    } <= find_dependencies()

"""The pages name what there is, and all that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.documentation import PAGES, ROOT

import sitrep
from sitrep import errors, extending, model
from sitrep.errors import PluginWarning, Problem, SitrepError

API = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs/reference/api").glob("*.md"))
HOMES = {"sitrep.model": model.__all__, "sitrep.extending": extending.__all__}
ERRORS = [
    name
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, (SitrepError, PluginWarning, Problem))
]
NAMES = [f"{home}.{name}" for home, names in HOMES.items() for name in names]
NAMES += [f"sitrep.errors.{name}" for name in ERRORS]
NAMES += [f"sitrep.{name}" for name in sitrep.__all__ if name.islower()]

# Files that code spans name: with a folder and a suffix, or a folder alone.
_PATH = re.compile(r"`((?:src|tests|docs|examples|plugins|\.ci)/[\w./-]*)`")


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_in_the_reference(name: str) -> None:
    short = name.rpartition(".")[2]
    documented = re.search(rf"^\.\. (?:auto|py:)\w+:: {re.escape(name)}$", API, re.MULTILINE)
    assert documented or f"{{py:func}}`sitrep.model.{short}`" in API, f"{name} is on no page of the reference"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_files_that_a_page_names_are_there(page: Path) -> None:
    named = _PATH.findall(page.read_text(encoding="utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_page_is_in_a_table_of_contents() -> None:
    pages = set((ROOT / "docs").rglob("*.md"))
    listed = {ROOT / "docs" / "index.md"}
    for page in pages:
        for tree in re.findall(r"^```\{toctree\}\n(.*?)^```$", page.read_text(), re.MULTILINE | re.DOTALL):
            names = [line for line in tree.splitlines() if line and not line.startswith(":")]
            listed |= {(page.parent / f"{name}.md").resolve() for name in names}
    assert pages == listed

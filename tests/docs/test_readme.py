"""What the README says to do, and what it says that one sees."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.documentation import README, ROOT, find_blocks, find_missing

SET_UP = "pip install uv && uv run "


def find_commands() -> list[str]:
    return [line for block in find_blocks(README, "sh") for line in block.splitlines()]


def test_the_two_commands_need_only_python_and_pip() -> None:
    first, second = find_commands()
    assert first.startswith(f"{SET_UP}sitrep convert examples/pages/")
    assert second == f"{SET_UP}pytest"


def test_it_shows_what_the_first_command_prints() -> None:
    program, *arguments = find_commands()[0].removeprefix(SET_UP).split()
    assert program == "sitrep"
    done = subprocess.run(
        [sys.executable, "-m", "sitrep", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    (shown,) = find_blocks(README, "markdown")
    missing = find_missing(shown, done.stdout)
    assert missing is None, f"the README shows what is not printed:\n{missing}"


def test_the_examples_are_as_short_as_it_says() -> None:
    first, exporter = (block.strip().splitlines() for block in find_blocks(README, "python"))
    assert sum(bool(line) for line in first) == 5
    assert len(exporter) < 20


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("plugins/*/pyproject.toml")), ids=lambda path: path.parent.name
)
def test_it_lists_every_distribution(path: Path) -> None:
    name = path.parent.name
    assert f'\nname = "{name}"\n' in path.read_text(encoding="utf-8")
    assert f"[`{name}`](plugins/{name}/README.md)" in README.read_text(encoding="utf-8")

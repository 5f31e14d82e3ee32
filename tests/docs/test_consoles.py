"""What the pages show of a terminal is what the command prints."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.documentation import PAGES, ROOT, find_blocks, find_missing

# The reference shows the forms of commands, on pages that nobody has.
REFERENCE = ROOT / "docs" / "reference"
WITH_CONSOLES = [
    page for page in PAGES if REFERENCE not in page.parents and any(find_blocks(page, "console"))
]


def find_commands(page: Path) -> list[tuple[str, str]]:
    """Return each command after a "$ ", and the lines that are shown below it."""
    pairs: list[tuple[str, str]] = []
    for block in find_blocks(page, "console"):
        pieces = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
        assert pieces[0] == "", f"{page}: a console block begins with a command"
        pairs += zip(pieces[1::2], pieces[2::2], strict=True)
    return pairs


def run(command: str, folder: Path) -> str:
    scripts = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: exit code {done.returncode}: {done.stderr}"
    assert "-q" not in command.split() or not done.stderr, done.stderr
    return done.stdout


@pytest.mark.parametrize("page", WITH_CONSOLES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_console_shows_what_is_printed(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command, shown in find_commands(page):
        printed = run(command, tmp_path)
        missing = find_missing(shown, printed)
        assert missing is None, f"$ {command}\nprints:\n{printed}\nwhich has not:\n{missing}"


def test_there_are_consoles() -> None:
    assert WITH_CONSOLES


@pytest.mark.parametrize(
    ("shown", "missing"),
    [
        ("one\ntwo\nthree\n", None),
        ("one\n[...]\nthree\n", None),
        ("[...]\ntwo\n[...]\n", None),
        ("[...]\none\n[...]\n", None),
        ("[...]\n", None),
        ("one\ntwo\n", "one\ntwo\n"),
        ("two\n[...]\n", "two\n"),
        ("[...]\ntwo\n", "two\n"),
        ("[...]\nthree\n[...]\none\n[...]\n", "one\n"),
        ("[...]\nwo\n[...]\n", "wo\n"),
        ("", ""),
    ],
)
def test_what_is_not_printed_is_found(shown: str, missing: str | None) -> None:
    assert find_missing(shown, "one\ntwo\nthree\n") == missing

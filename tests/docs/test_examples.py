"""Everything under examples/ that is code runs, and does what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.documentation import ROOT

EXAMPLES = ROOT / "examples"
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (EXAMPLES / "pages").glob("*.txt"))
SCRIPTS = sorted(EXAMPLES.glob("*.py"))
PLUGIN = EXAMPLES / "sitrep-comment-table"


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("script", "pages", "wanted"),
    [
        ("count_comments.py", PAGES, "examples/pages/quake-bulletin.txt: 5 comments, 4 named people\n"),
        ("print_threads.py", ["examples/pages/quake-bulletin.txt"], "  tideman_44 (address, 0.90)\n"),
        ("find_doubtful_pages.py", PAGES, "examples/pages/war-update.txt: boundary? yes, "),
        ("convert_in_processes.py", PAGES, '"name":"examples/pages/storm-log.txt"'),
    ],
)
def test_a_script_prints_what_it_says(script: str, pages: list[str], wanted: str) -> None:
    assert wanted in run(EXAMPLES / script, *pages)


def test_every_script_is_tested() -> None:
    assert [script.name for script in SCRIPTS] == [
        "convert_in_processes.py",
        "count_comments.py",
        "find_doubtful_pages.py",
        "print_threads.py",
    ]


def test_the_plugin_of_the_guide_passes_its_own_tests(tmp_path: Path) -> None:
    """Install it by hand, for that needs no network: its metadata, and its module on the path."""
    settings = (PLUGIN / "pyproject.toml").read_text(encoding="utf-8")
    # By hand: Python 3.10 has no reader of TOML.
    name, version = (
        re.search(rf'^{key} = "(.*)"$', settings, re.MULTILINE)[1] for key in ("name", "version")
    )
    points = re.search(r"^\[project\.entry-points\.sitrep\]\n((?:.+\n)+)", settings, re.MULTILINE)[1].replace(
        '"', ""
    )
    information = tmp_path / f"{name.replace('-', '_')}-{version}.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (information / "entry_points.txt").write_text(f"[sitrep]\n{points}")
    path = os.pathsep.join([str(tmp_path), str(PLUGIN / "src")])
    tests = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", PLUGIN / "pyproject.toml", "--noconftest")
    assert "4 passed" in run(*tests, PLUGIN / "tests", environment={"PYTHONPATH": path})

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
PLUGIN = EXAMPLES / "sitrep-csv-comments"


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


def install_by_hand(project: Path, folder: Path) -> None:
    """Put the metadata of a project into *folder*, which needs no network; its module goes onto the path."""
    settings = (project / "pyproject.toml").read_text(encoding="utf-8")
    # By hand: Python 3.10 has no reader of TOML.
    name, version = (
        re.search(rf'^{key} = "(.*)"$', settings, re.MULTILINE)[1] for key in ("name", "version")
    )
    points = re.search(r"^\[project\.entry-points\.sitrep\]\n((?:.+\n)+)", settings, re.MULTILINE)[1].replace(
        '"', ""
    )
    information = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (information / "entry_points.txt").write_text(f"[sitrep]\n{points}")


# The gate tests these packages alone with as many examples as always.
QUICK = """
from hypothesis import settings
settings.register_profile("quick", max_examples=5, database=None)
settings.load_profile("quick")
"""


def run_own_tests(project: Path, folder: Path) -> str:
    install_by_hand(project, folder)
    (folder / "quick_profile.py").write_text(QUICK)
    path = os.pathsep.join([str(folder), str(project / "src")])
    settings_off = ("-c", project / "pyproject.toml", "--noconftest", "-p", "no:cacheprovider")
    options = ("--hypothesis-seed=0", "--import-mode=importlib", "-p", "quick_profile")
    # What the suite is called with is not for this run.
    environment = {"PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
    return run("-m", "pytest", "-q", *settings_off, *options, project / "tests", environment=environment)


def test_the_plugin_of_the_tutorial_passes_its_own_tests(tmp_path: Path) -> None:
    assert " passed" in run_own_tests(PLUGIN, tmp_path)


def test_a_new_plugin_passes_its_own_tests_at_once(tmp_path: Path) -> None:
    projects, installed = tmp_path / "projects", tmp_path / "installed"
    projects.mkdir()
    installed.mkdir()
    printed = run("-m", "sitrep", "new-plugin", "my-own-format", "--into", projects)
    assert "tests/test_my_own_format.py" in printed
    assert " passed" in run_own_tests(projects / "sitrep-my-own-format", installed)

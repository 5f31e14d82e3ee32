"""``sitrep new-plugin``: what it writes, and what it refuses to overwrite."""

from __future__ import annotations

import ast
import errno
import os
from pathlib import Path

import pytest
from support.shared import ROOT

from sitrep.cli.new_plugin import find_bound, make_files
from sitrep.errors import OWN_DISTRIBUTIONS
from sitrep.version import VERSION


def test_it_writes_a_package_and_says_what_is_next(invoke, tmp_path):
    done = invoke("new-plugin", "my-format", "--into", tmp_path)
    assert done.exit_code == 0, done.output
    folder = tmp_path / "sitrep-my-format"
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == {
        "README.md",
        "pyproject.toml",
        "src/sitrep_my_format/__init__.py",
        "src/sitrep_my_format/py.typed",
        "tests/test_my_format.py",
    }
    assert done.stdout.count("sitrep-my-format/") == len(written)
    assert "Next: cd " in done.stdout
    assert "uv build --wheel --out-dir wheels" in done.stdout
    assert "--find-links PATH/TO/wheels" in done.stdout


@pytest.mark.parametrize(
    ("name", "holder"),
    [
        ("jsonl", "sitrep-json"),
    ],
)
def test_a_format_that_is_installed_is_refused_and_its_distribution_named(invoke, tmp_path, name, holder):
    done = invoke("new-plugin", name, "--into", tmp_path)
    assert done.exit_code == 2
    assert f"the distribution {holder} is installed" in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["core", "html", "json", "markdown", "sitrep-xml"])
def test_a_name_of_sitreps_own_distributions_is_refused(invoke, tmp_path, name):
    done = invoke("new-plugin", name, "--into", tmp_path)
    assert done.exit_code == 2
    assert "is one of sitrep's own distributions" in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_sitreps_own_distributions_are_these():
    folders = {path.parent.name for path in (ROOT / "plugins").glob("*/pyproject.toml")}
    assert folders == set(OWN_DISTRIBUTIONS) - {"sitrep-core"}


def test_a_distribution_that_is_left_out_is_found_by_its_name(run, tmp_path):
    environment = {"SITREP_LOAD_PLUGINS": ""}
    assert run("new-plugin", "json", "--into", tmp_path, environment=environment).returncode == 2


def test_a_file_that_cannot_be_written_is_named(invoke, tmp_path, monkeypatch):
    def refuse(path, *arguments, **options):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "write_text", refuse)
    done = invoke("new-plugin", "my-format", "--into", tmp_path)
    assert done.exit_code == 1
    first = tmp_path / "sitrep-my-format" / next(path for path, _ in make_files("my-format"))
    assert done.stderr == f"sitrep: {first}: cannot be written: Permission denied\n"


@pytest.mark.skipif(os.name == "nt", reason="the line is for the shells of other systems")
def test_the_next_line_can_be_pasted_if_the_folder_has_a_blank(invoke, tmp_path):
    folder = tmp_path / "my plugins"
    folder.mkdir()
    assert f"Next: cd '{folder}/sitrep-x' && " in invoke("new-plugin", "x", "--into", folder).stdout


def test_the_next_line_installs_into_the_environment_that_it_makes(invoke, tmp_path):
    # Else it would install into the one that is active, where sitrep runs.
    said = "uv venv && uv pip install --python .venv -e . --group test"
    assert said in invoke("new-plugin", "x", "--into", tmp_path).stdout
    assert said in (tmp_path / "sitrep-x" / "README.md").read_text("utf-8")
    assert said in (ROOT / "docs" / "write-an-exporter.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["x", "my-format", "a1-b2-c3"])
def test_nothing_of_the_template_is_left(name):
    for path, text in make_files(name):
        assert not any(word in path + text for word in ("FORMAT", "MODULE", "DISTRIBUTION", "CORE_"))
        if path.endswith(".py"):
            ast.parse(text)
            assert max(map(len, text.splitlines())) <= 110


def test_it_names_the_versions_of_the_core_that_cannot_break_it():
    project = dict(make_files("x"))["pyproject.toml"]
    assert f'\ndependencies = ["sitrep-core>={VERSION},<{find_bound(VERSION)}"]\n' in project
    assert find_bound("0.9.3") == "0.10"


def test_the_prefix_may_be_given(invoke, tmp_path):
    assert invoke("new-plugin", "sitrep-x", "--into", tmp_path).exit_code == 0
    assert (tmp_path / "sitrep-x" / "tests" / "test_x.py").is_file()


@pytest.mark.parametrize("name", ["", "My-Format", "my_format", "-x", "x-", "../x", "é", "sitrep-"])
def test_a_name_that_no_format_can_have_is_refused(invoke, tmp_path, name):
    done = invoke("new-plugin", "--into", tmp_path, "--", name)
    assert done.exit_code == 2
    assert "lower case letters, digits and single hyphens" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(invoke, tmp_path):
    (tmp_path / "sitrep-x").mkdir()
    done = invoke("new-plugin", "x", "--into", tmp_path)
    assert done.exit_code == 2
    assert "is there already" in done.stderr
    assert list((tmp_path / "sitrep-x").iterdir()) == []

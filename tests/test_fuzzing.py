"""The fuzzing: each format has its targets, and what a target finds makes the run fail."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from support.shared import ROOT

from sitrep.extending import Registry

RUN = ROOT / "tests" / "fuzzing" / "run.py"

needs_atheris = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed"
)


@pytest.fixture
def runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzzing_run", RUN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_format_reader_and_parser_is_a_target(runner: ModuleType) -> None:
    registry = Registry.installed()
    ours = {"json", "jsonl", "xml", "markdown"}
    assert ours <= set(registry.exporters)
    wanted = {f"export_{name}" for name in set(registry.exporters) & ours}
    wanted |= {f"load_{name}" for name in set(registry.loaders) & ours}
    assert set(runner.list_targets()) == wanted | {"parse", "parse_pages", "read_html"}


def test_the_runner_knows_where_atheris_can_be_installed(runner: ModuleType) -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    found = re.search(
        r"atheris\S* ; sys_platform == 'linux' and python_version >= '3\.(\d+)' and python_version < '3\.(\d+)'",
        project,
    )
    assert found is not None
    assert (3, int(found[1])) == runner.FIRST_PYTHON
    assert (3, int(found[2]) - 1) == runner.LAST_PYTHON


def copy_runner(folder: Path, target: str) -> list[str]:
    """Copy the runner to a folder that has one target; return the command that runs it."""
    shutil.copy(RUN, folder)
    (folder / "target.py").write_text(target, encoding="utf-8")
    return [sys.executable, str(folder / RUN.name), "--seconds", "1"]


@needs_atheris
@pytest.mark.parametrize(("raised", "status"), [("len(data) > 2", 1), ("False", 0)])
def test_what_a_target_finds_makes_the_run_fail(tmp_path: Path, raised: str, status: int) -> None:
    target = f"""if True:
        import sys
        import atheris

        def check(data):
            assert not ({raised}), "a finding"

        atheris.Setup(sys.argv, check)
        atheris.Fuzz()
    """
    done = subprocess.run(copy_runner(tmp_path, target), capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stdout + done.stderr
    assert ("target: FOUND" in done.stdout) == bool(status)
    assert ("AssertionError: a finding" in done.stdout) == bool(status)
    assert len(list((tmp_path / "findings").iterdir())) == status


def test_a_machine_without_atheris_is_told_so(tmp_path: Path) -> None:
    # -S and -I: without the packages that are installed.
    command = copy_runner(tmp_path, "")
    done = subprocess.run([command[0], "-S", "-I", *command[1:]], capture_output=True, text=True, check=False)
    assert "NOT FUZZED: atheris is not installed." in done.stderr
    can = sys.platform == "linux" and sys.version_info[:2] in [(3, minor) for minor in range(11, 15)]
    assert done.returncode == int(can)

"""Build every distribution, and test each wheel alone in a fresh environment, so that a missing dependency shows."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent
# What the core's own command writes, to be tested as all others are.
NEW = "sitrep-made-up"
# Here it is asked whether anything is missing, not whether an example breaks a law: the checkout's own run asks that.
# The gate must say the same of the same tree each time.
FEW = """
from hypothesis import settings

settings.register_profile("few", max_examples=10, derandomize=True, database=None, deadline=None)
"""


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a command; stop the gate if it fails."""
    subprocess.run([str(part) for part in command], cwd=cwd, check=True)


def build(project: Path, wheels: Path) -> None:
    """Build the source distribution, and the wheel from it, as an index would get them."""
    run("uv", "build", "--quiet", "--out-dir", wheels, project)


def check(project: Path, wheels: Path, scratch: Path) -> None:
    """Install one wheel, and only what it and its tests declare, and run its tests away from the sources."""
    settings = tomllib.loads((project / "pyproject.toml").read_text())
    name = settings["project"]["name"]
    environment = scratch / "environments" / name
    run("uv", "venv", "--quiet", environment)
    python = environment / "bin" / "python"
    needed = [each for each in settings["dependency-groups"]["test"] if isinstance(each, str)]
    # xdist only shares the work out; everything else must be declared.
    install = ("uv", "pip", "install", "--quiet", "--python", python, "--find-links", wheels)
    run(*install, name, *needed, "pytest-xdist")
    if project != ROOT:
        # In place, but with none of the repository's settings, and with the wheel in place of the sources.
        tests = project / "tests"
        settings_off = ("-c", os.devnull, "--rootdir", project, "--confcutdir", tests)
        (scratch / "few_examples.py").write_text(FEW)
        examples = ("-p", "few_examples", "--hypothesis-profile=few")
        options = ("-q", "-W", "error", "-p", "no:cacheprovider", *examples, "-n", "auto")
        run(python, "-m", "pytest", "--import-mode=importlib", *settings_off, *options, tests, cwd=scratch)
        return
    # The core's tests need the plugins; alone it must import, parse, run its command, and write a new plugin.
    run(python, "-W", "error", "-c", "import sitrep; sitrep.parse('It shook.')", cwd=scratch)
    run(environment / "bin" / "sitrep", "plugins", cwd=scratch)
    run(environment / "bin" / "sitrep", "new-plugin", NEW.removeprefix("sitrep-"), cwd=scratch)


def main() -> int:
    """Build all first: the plugins are tested against the core's wheel, and so is one that it has just written."""
    folders = [path.parent for path in sorted(ROOT.glob("plugins/*/pyproject.toml"))]
    folders += [path.parent for path in sorted(ROOT.glob("examples/*/pyproject.toml"))]
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        wheels = scratch / "wheels"
        for project in (ROOT, *folders):
            build(project, wheels)
        for project in (ROOT, *folders, scratch / NEW):
            print(f"-- {project.name if project != ROOT else 'sitrep-core'}", flush=True)
            if project.name == NEW:
                build(project, wheels)
            check(project, wheels, scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())

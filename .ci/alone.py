"""Build every distribution, and test each wheel alone in a fresh environment, so that a missing dependency shows."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent
# What the core's own command writes, to be tested as all others are.
NEW = "sitrep-made-up"
# So many are tested at once: while one is installed or begins, another has the processors.
SIDE_BY_SIDE = 2
# Here it is asked whether anything is missing, not whether an example breaks a law: the checkout's own run asks that.
# The gate must say the same of the same tree each time.
FEW = """
from hypothesis import settings

settings.register_profile("few", max_examples=10, derandomize=True, database=None, deadline=None)
"""


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command and return what it prints; stop the gate, and show all of it, if it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def build(project: Path, wheels: Path) -> None:
    """Build the source distribution, and the wheel from it, as an index would get them."""
    run("uv", "build", "--quiet", "--out-dir", wheels, project)


def check(project: Path, wheels: Path, scratch: Path) -> str:
    """Install one wheel, and only what it and its tests declare, and run its tests away from the sources.

    Return what is to be said of that.
    """
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
        # How time grows with size says nothing of what is missing, and takes as long as a quarter of the tests.
        examples = ("-p", "few_examples", "--hypothesis-profile=few", "-k", "not linear")
        options = ("-q", "-W", "error", "-p", "no:cacheprovider", *examples, "-n", "auto")
        done = run(
            *(python, "-m", "pytest", "--import-mode=importlib", *settings_off, *options, tests), cwd=scratch
        )
        return done.splitlines()[-1]
    # The core's tests need the plugins; alone it must import, parse, run its command, and write a new plugin.
    run(python, "-W", "error", "-c", "import sitrep; sitrep.parse('It shook.')", cwd=scratch)
    run(environment / "bin" / "sitrep", "plugins", cwd=scratch)
    run(environment / "bin" / "sitrep", "new-plugin", NEW.removeprefix("sitrep-"), cwd=scratch)
    return "it imports, parses, lists its plugins and writes a new one"


def count_tests(project: Path) -> int:
    """Return how much there is to test, about."""
    return sum(path.stat().st_size for path in project.glob("tests/*.py"))


def main() -> int:
    """Build all first: the plugins are tested against the core's wheel, and so is one that it has just written."""
    folders = [path.parent for path in sorted(ROOT.glob("plugins/*/pyproject.toml"))]
    folders += [path.parent for path in sorted(ROOT.glob("examples/*/pyproject.toml"))]
    # What takes longest begins first, so that nothing has to wait for it alone.
    folders.sort(key=count_tests, reverse=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        scratch = Path(folder)
        wheels = scratch / "wheels"
        list(pool.map(lambda project: build(project, wheels), (ROOT, *folders)))
        said = check(ROOT, wheels, scratch)
        new = scratch / NEW
        build(new, wheels)
        print(f"-- sitrep-core: {said}", flush=True)
        projects = (*folders, new)
        for project, said in zip(
            projects, pool.map(lambda each: check(each, wheels, scratch), projects), strict=True
        ):
            print(f"-- {project.name}: {said}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

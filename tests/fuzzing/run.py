"""Fuzz every target, or those that are named, and fail on what is found."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"
FINDINGS = HERE / "findings"
NO_TARGETS = ("fuzzing", "run")
# As the group `fuzz` in pyproject.toml says: atheris has no builds for others.
FIRST_PYTHON, LAST_PYTHON = (3, 11), (3, 14)

# Seconds for one input, on a busy machine too, and megabytes for one process: what takes more is a finding.
SLOWEST, LARGEST = 30, 2048
# Seconds that a target takes to import and instrument, on one quiet processor.
START = 5
LONGEST = 1024
# Bytes from which Hypothesis chooses an example mean nothing that could be written down, so any do.
CHANCE_SEEDS, CHANCE_BYTES = 8, 1024


def can_be_installed() -> bool:
    """Tell whether atheris is to be had for this Python and platform."""
    return sys.platform == "linux" and FIRST_PYTHON <= sys.version_info[:2] <= LAST_PYTHON


def list_targets() -> list[str]:
    """Return the names of all targets."""
    return [path.stem for path in sorted(HERE.glob("*.py")) if path.stem not in NO_TARGETS]


def make_command(target: str, seconds: int, folder: Path) -> list[str]:
    """Return the command that fuzzes *target*, and keeps what it learns in *folder*."""
    seeds = CORPUS / target
    if not seeds.is_dir():
        seeds = folder / "chance"
        seeds.mkdir(exist_ok=True)
        chance = random.Random(target)  # noqa: S311  (the same each time, on purpose)
        for number in range(CHANCE_SEEDS):
            (seeds / str(number)).write_bytes(chance.randbytes(CHANCE_BYTES))
    learnt = folder / "learnt"
    learnt.mkdir(exist_ok=True)
    words = CORPUS / f"{target}.dict"
    return [
        sys.executable,
        str(HERE / f"{target}.py"),
        str(learnt),
        str(seeds),
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={LARGEST}",
        f"-artifact_prefix={FINDINGS / target}-",
        "-len_control=0",
        "-seed=1",
        *([f"-dict={words}"] if words.exists() else []),
    ]


def fuzz(target: str, seconds: int, folder: Path) -> str | None:
    """Fuzz one target, say how it went, and return its name if something was found."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(make_command(target, seconds, folder), capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    if done.returncode == 0:
        print(
            f"-- {target}: {next((line for line in lines if line.startswith('Done ')), 'done')}", flush=True
        )
        return None
    # atheris says where the exception was raised on its standard output.
    print("\n".join([f"-- {target}: FOUND", done.stdout.strip(), *lines[-12:]]), flush=True)
    return target


def main() -> int:
    """Share the seconds out among the targets and the processors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together (default: 60)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="default: all processors")
    parser.add_argument("--keep", type=Path, help="folder for what is learnt; default: none of it is kept")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(list_targets())}")
    given = parser.parse_args()
    unknown = sorted(set(given.targets) - set(list_targets()))
    if unknown:
        parser.error(f"no target is called {', '.join(unknown)}")
    if find_spec("atheris") is None:
        print("NOT FUZZED: atheris is not installed.", file=sys.stderr)
        if can_be_installed():
            print("It can be had for this Python: uv sync --group fuzz", file=sys.stderr)
            return 1
        print(f"It has no build for Python {sys.version.split()[0]} on {sys.platform}.", file=sys.stderr)
        return 0
    targets = given.targets or list_targets()
    seconds = max(1, given.seconds * given.processes // len(targets) - START)
    FINDINGS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(given.processes) as pool:
        keep = (given.keep or Path(scratch)).resolve()
        found = [
            each for each in pool.map(lambda target: fuzz(target, seconds, keep / target), targets) if each
        ]
    for target in found:
        print(f"To see it again: python tests/fuzzing/{target}.py tests/fuzzing/findings/{target}-...")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

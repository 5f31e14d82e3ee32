"""How fast the command starts, and how well it uses two processors.

All figures are ratios within one run, so that they say something on any machine.  Run it on an idle one:

    uv run python tests/benchmarks/bench_command.py
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PAGES = sorted((Path(__file__).parents[2] / "examples" / "pages").glob("*.txt"))

# The limits of the project; above for the ratios to `python -c pass`, below for the efficiency.
LIMITS = {"version_start": 10.0, "convert_start": 10.0, "import_sitrep": 6.0, "jobs_2_cpu_efficiency": 0.85}

FILES = 2_000
FILE_SIZE = 6_000
_RUNS = 15


def measure(files: int = FILES) -> dict[str, float]:
    """Return the figures by name.

    - ``version_start``, ``convert_start``, ``import_sitrep``, ``first_name``: the least processor time of some runs of
      ``sitrep --version``, of ``sitrep convert`` of one small page, and of ``import sitrep``, divided by that of
      ``python -c pass``; starting waits for nothing, so this is the time that passes on an idle machine
    - ``jobs_2_cpu_efficiency``: the processor time of ``--jobs 1`` divided by that of ``--jobs 2``, over *files*
      pages of 6 kB: what is left of each processor for the work itself
    - ``jobs_2_speed_up``: the same for the time that passed, which also says how busy the machine was
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = _with_bytecode(Path(folder, "bytecode"))
        return _measure_start(environment) | _measure_jobs(Path(folder), environment, files)


def _with_bytecode(folder: Path) -> dict[str, str]:
    """Return an environment in which modules are compiled once, as they are where people have installed them."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _measure_start(environment: Mapping[str, str]) -> dict[str, float]:
    commands = {
        "pass": ["-c", "pass"],
        "version_start": ["-m", "sitrep", "--version"],
        "convert_start": ["-m", "sitrep", "convert", str(PAGES[0]), "--to", "json", "--quiet"],
        "import_sitrep": ["-c", "import sitrep"],
        "first_name": ["-c", "from sitrep import parse"],
    }
    shortest = dict.fromkeys(commands, float("inf"))
    # Taken in turns, so that a busy moment of the machine does not hit one of them alone.
    for _ in range(_RUNS):
        for name, arguments in commands.items():
            shortest[name] = min(shortest[name], _run(arguments, environment)[1])
    return {name: seconds / shortest["pass"] for name, seconds in shortest.items() if name != "pass"}


def _measure_jobs(folder: Path, environment: Mapping[str, str], files: int) -> dict[str, float]:
    pages = folder / "pages"
    pages.mkdir()
    texts = [path.read_text("utf-8") for path in PAGES]
    for number in range(files):
        text = texts[number % len(texts)]
        (pages / f"{number:05}.txt").write_text((text * (FILE_SIZE // len(text) + 1))[:FILE_SIZE], "utf-8")
    figures: dict[int, tuple[float, float]] = {}
    for jobs in (1, 2):
        arguments = ["convert", str(pages), "--to", "json", "--quiet"]
        arguments += ["-o", str(folder / f"out-{jobs}"), "--jobs", str(jobs)]
        figures[jobs] = _run(["-m", "sitrep", *arguments], environment)
    return {
        "jobs_2_cpu_efficiency": figures[1][1] / figures[2][1],
        "jobs_2_speed_up": figures[1][0] / figures[2][0],
    }


def _run(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Return the seconds that a Python process took, and those of all processors together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=dict(environment), capture_output=True, check=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the figures, each with its limit if it has one."""
    for name, figure in measure().items():
        limit = f"   (limit {LIMITS[name]})" if name in LIMITS else ""
        print(f"{name:24} {figure:8.2f}{limit}")  # noqa: T201


if __name__ == "__main__":
    main()

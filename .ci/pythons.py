"""Run the tests on every supported Python that is installed, besides the one that runs this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ("3.10", "3.11", "3.12", "3.13")
# What is about the checkout and its tools, which this Python's own run tests: no other one runs them.
SAME_ON_ALL = ("tests/docs/test_consoles.py", "tests/laws/test_run.py", "tests/test_fuzzing.py")


def find(version: str) -> str | None:
    """Return the path of an installed interpreter of this version: on the search path, or one of pyenv's."""
    candidates = [f"python{version}"]
    if shutil.which("pyenv"):
        known = subprocess.run(["pyenv", "versions", "--bare"], capture_output=True, text=True, check=True)
        root = subprocess.run(["pyenv", "root"], capture_output=True, text=True, check=True).stdout.strip()
        names = [name for name in known.stdout.split() if name.startswith(f"{version}.")]
        candidates += [str(Path(root) / "versions" / name / "bin" / "python") for name in names]
    return next((candidate for candidate in candidates if runs(candidate)), None)


def runs(interpreter: str) -> bool:
    """Tell whether an interpreter is there and starts; a shim of pyenv's may be there and not start."""
    if shutil.which(interpreter) is None:
        return False
    return subprocess.run([interpreter, "-c", ""], capture_output=True, check=False).returncode == 0


def make_command(interpreter: str, processes: int) -> list[str]:
    """Return the command that runs the tests on another Python."""
    # With one process each there is nothing to share out, and the tests are collected once.
    shared = ["-n", str(processes), "--dist", "loadfile"] if processes > 1 else []
    # How time grows with size is a ratio, which is the same in each, and takes a sixth of the time.
    left_out = ["-k", "not linear", *(f"--ignore={path}" for path in SAME_ON_ALL)]
    tests = ["pytest", "-q", "--hypothesis-profile", "elsewhere", *shared, *left_out]
    return ["uv", "run", "--quiet", "--python", interpreter, *tests]


def test(interpreter: str, processes: int) -> subprocess.CompletedProcess[str]:
    """Run the tests on one Python, in an environment of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(Path(folder) / "venv")}
        command = make_command(interpreter, processes)
        return subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )


def main() -> int:
    """Test all of them side by side, each in an environment of its own."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    found = {version: find(version) for version in SUPPORTED if version != own}
    there = {version: interpreter for version, interpreter in found.items() if interpreter}
    for version in found.keys() - there.keys():
        print(f"-- {version}: not installed here, not tested", flush=True)
    if not there:
        return 0
    processes = max(1, (os.cpu_count() or 1) // len(there))
    failed = 0
    with ThreadPoolExecutor(len(there)) as pool:
        tested = pool.map(lambda interpreter: test(interpreter, processes), there.values())
        for version, done in zip(there, tested, strict=True):
            lines = done.stdout.splitlines()
            shown = lines if done.returncode else lines[-1:]
            print("\n".join([f"-- {version}", *shown]), flush=True)
            failed += bool(done.returncode)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())

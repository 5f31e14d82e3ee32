"""Run the tests on every supported Python that is installed, besides the one that runs this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ("3.10", "3.11", "3.12", "3.13")


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


def main() -> int:
    """Test each in an environment of its own."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    for version in SUPPORTED:
        if version == own:
            continue
        interpreter = find(version)
        if interpreter is None:
            print(f"-- {version}: not installed here, not tested", flush=True)
            continue
        print(f"-- {version}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(Path(folder) / "venv")}
            command = [
                "uv",
                "run",
                "--quiet",
                "--python",
                interpreter,
                "pytest",
                "-q",
                "-n",
                "auto",
                "--dist",
                "loadfile",
                "--hypothesis-profile",
                "elsewhere",
                # How time grows with size is a ratio, which is the same in each, and takes a sixth of the time.
                "-k",
                "not linear",
            ]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

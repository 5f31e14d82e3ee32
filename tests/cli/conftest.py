"""What the tests of the command share: running it in this process and in one of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitrep.cli import command
from sitrep.extending import Registry

EXAMPLES = Path(__file__).parents[2] / "examples" / "pages"


@pytest.fixture
def invoke() -> Callable[..., Result]:
    """Run the command in this process; `registry` is what it finds installed.

    A process of its own takes half a second, most of which Python starts: it is for what is about processes.
    """

    def run(
        *arguments: object,
        registry: Registry | None = None,
        stdin: bytes | None = None,
        environment: dict[str, str] | None = None,
    ) -> Result:
        words = [str(argument) for argument in arguments]
        names = {**dict.fromkeys(_NOT_INHERITED), **(environment or {})}
        return CliRunner().invoke(command, words, obj=registry, input=stdin, env=names)

    return run


def _hear_interrupts() -> None:
    """Undo what a shell without job control does to programs that run beside it: they ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start the command in a process of its own; `path` has distributions to be found first."""

    def run(
        *arguments: object,
        path: Path | None = None,
        environment: dict[str, str] | None = None,
        **settings: object,
    ) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "sitrep", *(str(argument) for argument in arguments)]
        inherited = {key: value for key, value in os.environ.items() if key not in _NOT_INHERITED}
        if path is not None:
            inherited["PYTHONPATH"] = str(path)
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        settings.setdefault("preexec_fn", _hear_interrupts if os.name == "posix" else None)
        return subprocess.Popen(words, env=inherited | (environment or {}), **(streams | settings))  # type: ignore[call-overload, no-any-return]

    return run


_NOT_INHERITED = {"PYTHONPATH", "PYTHONWARNINGS", "SITREP_LOAD_PLUGINS", "NO_COLOR", "FORCE_COLOR", "COLUMNS"}


@pytest.fixture
def run(start: Callable[..., subprocess.Popen[bytes]]) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the command in a process of its own to its end."""

    def run(
        *arguments: object, stdin: bytes | None = None, **settings: object
    ) -> subprocess.CompletedProcess[bytes]:
        if stdin is not None:
            settings["stdin"] = subprocess.PIPE
        with start(*arguments, **settings) as process:
            try:
                output, errors = process.communicate(stdin, timeout=60)
            except BaseException:
                process.kill()
                raise
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A copy of the example pages, one of them in a directory below."""
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    for page in sorted(EXAMPLES.glob("*.txt")):
        shutil.copy(page, folder / page.name)
    shutil.move(folder / "war-update.txt", folder / "deep" / "war-update.txt")
    return folder


@pytest.fixture
def names() -> Sequence[str]:
    """The names of the example pages as `pages` has them, without suffix, in the order of a walk."""
    flat = sorted(page.stem for page in EXAMPLES.glob("*.txt") if page.stem != "war-update")
    assert len(flat) >= 6
    return [*flat, "deep/war-update"]

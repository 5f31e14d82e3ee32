"""Where the outputs go: decided, and refused if need be, before anything is read or written."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePath
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve, field, frozen

from sitrep.cli.failing import FileFailure
from sitrep.cli.inputs import STDIN, InputFile, Inputs
from sitrep.cli.messages import describe_error
from sitrep.cli.suffixes import find_suffix
from sitrep.writing import open_whole

if TYPE_CHECKING:
    from sitrep.extending import Exporter, Sink

STDOUT = "-"

# So many pairs of inputs that would have one output are named; the rest are counted.
_SHOWN_CLASHES = 5


@frozen(kw_only=True)
class Target:
    """Where the outputs of a run go.

    Args:
        directory: each output is a file of its own below it, or
        file: all outputs, one after the other, make up this file; `STDOUT` for stdout.
    """

    directory: str | None = None
    file: str = STDOUT


@frozen(kw_only=True)
class Task:
    """One input, and the file that its output is to be; None if the outputs are joined.

    An input that holds several documents may have an output for each, with a number.  `taken` are the addresses that
    these could have, and that an output or an input of the run has already.  `data` is the content of an input that
    has no path.
    """

    source: InputFile
    output: str | None = None
    taken: frozenset[str] = frozenset()
    data: bytes | None = field(default=None, repr=False)


def choose_target(output: str | None, inputs: Inputs, exporter: Exporter[Any]) -> Target:
    """Return what ``-o`` means for these inputs.

    It is a directory if it is one, ends in a slash, or there can be several inputs and it has no suffix.

    Raises:
        click.UsageError: *output* is empty, or is called a directory and is a file, or several outputs would be joined
            in a format that cannot be joined.
    """
    if output == "":  # an unset variable of a script; pathlib would take it for the working directory
        raise click.UsageError("-o: the name is empty.")
    if output is not None and output != STDOUT and _means_directory(output, several=inputs.several):
        return Target(directory=output)
    target = Target(file=output or STDOUT)
    if inputs.several and not exporter.concatenates:
        place = "standard output" if target.file == STDOUT else "one file"
        raise click.UsageError(
            f"several inputs cannot go to {place} as {exporter.name}: give a directory with -o DIR/"
        )
    return target


def _means_directory(output: str, *, several: bool) -> bool:
    separators = tuple(separator for separator in (os.sep, os.altsep) if separator)
    is_called_one = output.endswith(separators)
    if Path(output).exists():  # pathlib drops the slash at the end, and so would find, and overwrite, a file
        is_one = Path(output).is_dir()
        if is_called_one and not is_one:
            raise click.UsageError(f"-o {output}: {Path(output)} is a file, not a folder.")
        return is_one
    return is_called_one or (several and not PurePath(output).suffix)


def plan_tasks(
    files: Iterable[InputFile], target: Target, exporter: Exporter[Any], suffixes: Iterable[str]
) -> tuple[Task, ...]:
    """Return a task for each file; an output keeps the input's place in its tree, with the exporter's suffix.

    Args:
        files: the inputs.
        target: where the outputs go.
        exporter: whose first suffix the outputs get.
        suffixes: those that a reader or loader takes, which are replaced even if they have several dots.

    Raises:
        click.UsageError: two inputs would give one output, or an output would overwrite an input.
    """
    if target.directory is None:
        tasks = tuple(Task(source=file) for file in files)
        _refuse_overwriting(tasks, [] if target.file == STDOUT else [target.file])
        return tasks
    known = tuple(suffixes)
    directory = Path(target.directory)
    tasks = tuple(
        Task(source=file, output=str(directory / rename(file.relative, exporter, known))) for file in files
    )
    writing = [task for task in tasks if task.source.problem is None]
    _refuse_clashes(writing)
    _refuse_overwriting(tasks, [task.output for task in writing if task.output is not None])
    return tasks if exporter.concatenates else _note_taken(tasks, get_suffix(exporter))


def _note_taken(tasks: Sequence[Task], suffix: str) -> tuple[Task, ...]:
    """Return the tasks, each with the numbered names that its outputs cannot have: only reading tells if they would."""
    numbered = re.compile(rf"(.*)-[0-9]+{re.escape(os.path.normcase(suffix))}", re.DOTALL)
    taken: dict[str, set[str]] = {}
    for path in (path for task in tasks for path in (task.output, task.source.path) if path):
        address = find_address(path)
        if match := numbered.fullmatch(address):
            taken.setdefault(f"{match[1]}{os.path.normcase(suffix)}", set()).add(address)
    if not taken:
        return tuple(tasks)
    return tuple(
        evolve(task, taken=frozenset(taken.get(find_address(task.output or ""), ()))) for task in tasks
    )


def get_suffix(exporter: Exporter[Any]) -> str:
    """Return the suffix that outputs of *exporter* get."""
    return exporter.suffixes[0] if exporter.suffixes else f".{exporter.name}"


def number_output(output: str, number: int, suffix: str) -> str:
    """Return the name of the output of one of several documents.

    >>> number_output("out/v.md", 2, ".md")
    'out/v-2.md'
    """
    return f"{output.removesuffix(suffix)}-{number}{suffix}"


def rename(relative: PurePath, exporter: Exporter[Any], suffixes: Iterable[str]) -> PurePath:
    """Return *relative* with its suffix replaced by the first one of *exporter*."""
    old = find_suffix(relative.name, suffixes)
    stem = relative.name[: len(relative.name) - len(old)]
    return relative.parent / f"{stem}{get_suffix(exporter)}"


def _refuse_clashes(tasks: Sequence[Task]) -> None:
    firsts: dict[str, Task] = {}
    clashes: list[tuple[Task, Task]] = []
    for task in tasks:
        first = firsts.setdefault(find_address(task.output or ""), task)
        if first is task:
            continue
        if first.source.path == task.source.path:
            raise click.UsageError(
                f"{task.source.name} is named twice: its outputs would both be written to {task.output}"
            )
        clashes.append((first, task))
    if clashes:
        raise click.UsageError(_describe_clashes(clashes))


def _describe_clashes(clashes: Sequence[tuple[Task, Task]]) -> str:
    """Return which inputs would have one output, and what can be done: also where a folder holds both."""
    shown = "; ".join(
        f"{first.source.name} and {task.source.name} would both be written to {task.output}"
        for first, task in clashes[:_SHOWN_CLASHES]
    )
    more = len(clashes) - _SHOWN_CLASHES
    return (
        f"{shown}{f'; and {more} more' if more > 0 else ''}. Give one of each another name; or name the files, "
        f"not their folder, in two runs with an -o DIR/ of its own each"
    )


def find_address(path: str) -> str:
    """Return *path* as it is the same for all names of one place; links are not followed."""
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100  (resolve() asks the disk)


def _refuse_overwriting(tasks: Iterable[Task], outputs: Sequence[str]) -> None:
    existing = [(output, place) for output in outputs if (place := _find_place(output))]
    if not existing:
        return
    inputs = {_find_place(task.source.path) for task in tasks if task.source.path != STDIN}
    for output, place in existing:
        if place in inputs:
            raise click.UsageError(f"the output {output} would overwrite an input")


def _find_place(path: str) -> tuple[int, int] | None:
    """Return what tells the regular file at *path* from all others, whatever names and links it has."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def write_output(path: str, data: bytes) -> None:
    """Write one output file, making the directories above it."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    with open_whole(path) as sink:
        sink.write(data)


class JoinedOutput:
    """A file, or stdout, that takes outputs one after the other; opened when the first one comes.

    So nothing is left, and nothing replaced, when no input gives an output.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._stack = ExitStack()
        self._sink: Sink | None = None

    def __enter__(self) -> JoinedOutput:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool | None:
        if error is not None:  # it is not about this file, or names it already
            return self._stack.__exit__(kind, error, traceback)
        with _naming(self._path):
            return self._stack.__exit__(kind, error, traceback)

    def write(self, data: bytes) -> None:
        """Add one output.

        Raises:
            FileFailure: the file cannot be written.
            OSError: stdout cannot be written.
        """
        if self._path == STDOUT:
            _write_stdout(data)
            return
        with _naming(self._path):
            if self._sink is None:
                self._sink = self._stack.enter_context(open_whole(self._path))
            self._sink.write(data)


@contextmanager
def _naming(path: str) -> Generator[None, None, None]:
    """Say of what cannot be written which file it is."""
    try:
        yield
    except BrokenPipeError:  # a named pipe whose reader went away: that is no failure
        raise
    except OSError as error:
        folder = Path(path).parent
        reason = describe_error(error) if folder.exists() else f"there is no folder {folder}; make it first"
        raise FileFailure(path, f"cannot be written: {reason}") from error


def check_stdout() -> None:
    """Refuse to run for nothing: Python has no stdout where the process was started without one.

    Raises:
        OSError: there is none.
    """
    if sys.stdout is None:
        raise OSError("there is no standard output")


def _write_stdout(data: bytes) -> None:
    check_stdout()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

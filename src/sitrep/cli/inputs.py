"""What the command reads: the files that its arguments name, and stdin."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType

import click
from attrs import frozen

STDIN = "-"

# click would refuse a file that may not be read before any other is converted, and call it wrong usage.
ANY_PATH = click.Path(readable=False)

_NONE_LOADABLE: Mapping[str, str] = MappingProxyType({})


@frozen(kw_only=True)
class InputFile:
    """A file to be read, or stdin.

    Args:
        path: of the file; `STDIN` for stdin.
        relative: where its output goes in an output directory, still with the input's own suffix.
        problem: why it cannot be read, if that is known already.
    """

    path: str
    relative: PurePath
    problem: str | None = None

    @property
    def name(self) -> str:
        """What messages and documents call it."""
        return "stdin" if self.path == STDIN else self.path


@frozen(kw_only=True)
class Inputs:
    """All that the arguments of a run name; `several` is True if they could name more than one file."""

    files: tuple[InputFile, ...]
    several: bool


def collect_inputs(
    arguments: Sequence[str],
    suffixes: tuple[str, ...],
    *,
    skip: str | None = None,
    loadable: Mapping[str, str] = _NONE_LOADABLE,
) -> Inputs:
    """Return the files that *arguments* name.

    A file is taken whatever it is called; one that is missing is found out when it is read.  A directory is
    walked in sorted order for files with one of *suffixes*.

    Args:
        arguments: paths, or `STDIN`.
        suffixes: of the files to be taken from directories, dot and all.
        skip: a directory that is not walked into: that of the outputs.
        loadable: by suffix, the formats that could be loaded instead, for the message where nothing else is found.

    Raises:
        click.UsageError: stdin is named twice, or an argument is empty.
    """
    if "" in arguments:  # an unset variable of a script; pathlib would take it for the working directory
        raise click.UsageError("an argument is empty, and names no file.")
    if list(arguments).count(STDIN) > 1:
        raise click.UsageError("standard input can be read only once.")
    files: list[InputFile] = []
    several = len(arguments) > 1
    for argument in arguments:
        if argument == STDIN:
            files.append(InputFile(path=STDIN, relative=PurePath("stdin")))
        elif Path(argument).is_dir():
            several = True
            files += _walk(argument, suffixes, skip, loadable)
        else:
            files.append(InputFile(path=argument, relative=PurePath(Path(argument).name)))
    return Inputs(files=tuple(files), several=several)


def _walk(
    top: str, suffixes: tuple[str, ...], skip: str | None, loadable: Mapping[str, str]
) -> Iterator[InputFile]:
    """Yield the files below *top* that have one of *suffixes*, and as problems the directories not read."""
    found = False
    formats: set[str] = set()
    unreadable: list[OSError] = []
    for directory, subdirectories, names in os.walk(top, onerror=unreadable.append):
        subdirectories.sort()
        if skip is not None:
            subdirectories[:] = [name for name in subdirectories if not _is_same(directory, name, skip)]
        for name in sorted(names):
            if name.lower().endswith(suffixes) and _is_regular(directory, name):
                found = True
                path = Path(directory, name)
                yield InputFile(path=str(path), relative=path.relative_to(top))
            formats |= {loadable[each] for each in loadable if name.lower().endswith(each)}
    for error in unreadable:
        found = True
        reason = f"cannot be listed: {error.strerror}"
        yield InputFile(path=str(error.filename), relative=PurePath(), problem=reason)
    if not found:
        reason = f"no file in it has one of the suffixes {', '.join(suffixes)}"
        if formats:
            reason += f"; exports are loaded with --from {' or --from '.join(sorted(formats))}"
        yield InputFile(path=top, relative=PurePath(), problem=reason)


def _is_same(directory: str, name: str, other: str) -> bool:
    try:
        return Path(directory, name).samefile(other)
    except OSError:
        return False


def _is_regular(directory: str, name: str) -> bool:
    """Tell whether it is a file, or a link to one; a named pipe would wait for its writer for ever."""
    try:
        return stat.S_ISREG(Path(directory, name).stat().st_mode)
    except OSError:
        return True  # a dangling link: it fails, named, when it is read

"""What the command reads: the files that its arguments name, and stdin."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType

import click
from attrs import frozen

from sitrep.cli.saved_parts import find_parts

STDIN = "-"

# click would refuse a file that may not be read before any other is converted, and call it wrong usage.
ANY_PATH = click.Path(readable=False)

# So many suffixes of files that are left out are named.
_SHOWN_SUFFIXES = 4

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
class LeftOut:
    """What a directory has and is not read, for its suffix: so many of its files, with such suffixes."""

    directory: str
    number: int
    total: int
    suffixes: tuple[str, ...]

    def describe(self) -> str:
        """Return that as it is said to the user; the commonest suffixes are named."""
        named = ", ".join(self.suffixes[:_SHOWN_SUFFIXES])
        etc = ", ..." if len(self.suffixes) > _SHOWN_SUFFIXES else ""
        files = "1 file" if self.total == 1 else f"{self.total} files"
        return f"left out {self.number} of {files} in {self.directory}, for the suffix: {named}{etc}"


@frozen(kw_only=True)
class LeftOutParts:
    """What a directory has and is not read, for it is part of saved pages: so many files, in such folders of it."""

    directory: str
    number: int
    folders: tuple[str, ...]

    def describe(self) -> str:
        """Return that as it is said to the user; the first folder is named."""
        files = "1 file" if self.number == 1 else f"{self.number} files"
        others = len(self.folders) - 1
        more = f" and {others} more" if others else ""
        return f"left out {files} in {self.directory}, parts of saved pages: those in {self.folders[0]}{more}"


@frozen(kw_only=True)
class Inputs:
    """All that the arguments of a run name, and what their directories have beside that.

    `several` is True if they could name more than one file.
    """

    files: tuple[InputFile, ...]
    several: bool
    left_out: tuple[LeftOut, ...] = ()
    parts: tuple[LeftOutParts, ...] = ()


def collect_inputs(
    arguments: Sequence[str],
    suffixes: tuple[str, ...],
    *,
    skip: str | None = None,
    loadable: Mapping[str, str] = _NONE_LOADABLE,
    takes_all: bool = False,
) -> Inputs:
    """Return the files that *arguments* name.

    A file is taken whatever it is called; one that is missing is found out when it is read.  A directory is
    walked in sorted order for files with one of *suffixes*, but not into the folders with the parts of saved pages.

    Args:
        arguments: paths, or `STDIN`.
        suffixes: of the files to be taken from directories, dot and all.
        skip: a directory that is not walked into: that of the outputs.
        loadable: by suffix, the formats that could be loaded instead, for the message where nothing else is found.
        takes_all: take from directories what has another suffix, too, but for hidden files.

    Raises:
        click.UsageError: stdin is named twice, or an argument is empty.
    """
    if "" in arguments:  # an unset variable of a script; pathlib would take it for the working directory
        raise click.UsageError("an argument is empty, and names no file.")
    if list(arguments).count(STDIN) > 1:
        raise click.UsageError("standard input can be read only once.")
    files: list[InputFile] = []
    left_out: list[LeftOut] = []
    parts: list[LeftOutParts] = []
    several = len(arguments) > 1
    for argument in arguments:
        if argument == STDIN:
            files.append(InputFile(path=STDIN, relative=PurePath("stdin")))
        elif Path(argument).is_dir():
            several = True
            walk = _Walk(argument, suffixes, loadable, takes_all)
            files += walk.find_files(skip)
            left_out += walk.list_left_out()
            parts += walk.list_parts()
        else:
            files.append(InputFile(path=argument, relative=PurePath(Path(argument).name)))
    return Inputs(files=tuple(files), several=several, left_out=tuple(left_out), parts=tuple(parts))


class _Walk:
    """Goes through a directory, and remembers what was not taken from it."""

    def __init__(
        self, top: str, suffixes: tuple[str, ...], loadable: Mapping[str, str], takes_all: bool
    ) -> None:
        self._top, self._suffixes, self._loadable, self._takes_all = top, suffixes, loadable, takes_all
        self._taken = 0
        self._formats: set[str] = set()
        self._others: Counter[str] = Counter()
        self._parts: list[str] = []

    def find_files(self, skip: str | None) -> Iterator[InputFile]:
        """Yield the files that are to be read, and as problems the directories that cannot be."""
        unreadable: list[OSError] = []
        for directory, subdirectories, names in os.walk(self._top, onerror=unreadable.append):
            subdirectories.sort()
            if skip is not None:
                subdirectories[:] = [name for name in subdirectories if not _is_same(directory, name, skip)]
            parts = find_parts(subdirectories, names)
            self._parts += (str(Path(directory, name)) for name in parts)
            subdirectories[:] = [name for name in subdirectories if name not in parts]
            for name in sorted(names):
                path = Path(directory, name)
                relative = path.relative_to(self._top)
                if self._takes(relative) and _is_regular(directory, name):
                    self._taken += 1
                    yield InputFile(path=str(path), relative=relative)
                else:
                    self._leave_out(relative)
        for error in unreadable:
            reason = f"cannot be listed: {error.strerror}"
            yield InputFile(path=str(error.filename), relative=PurePath(), problem=reason)
        if not self._taken and not unreadable:
            yield InputFile(path=self._top, relative=PurePath(), problem=self._explain_nothing())

    def list_left_out(self) -> Iterator[LeftOut]:
        """Yield what was left out where anything else was taken: else a problem says it."""
        number = sum(self._others.values())
        if self._taken and number:
            suffixes = tuple(suffix for suffix, _ in self._others.most_common())
            yield LeftOut(directory=self._top, number=number, total=number + self._taken, suffixes=suffixes)

    def list_parts(self) -> Iterator[LeftOutParts]:
        """Yield what was left out as parts of saved pages, unless it is empty."""
        number = sum(len(names) for folder in self._parts for _, _, names in os.walk(folder))
        if number:
            folders = tuple(str(PurePath(each).relative_to(self._top)) for each in self._parts)
            yield LeftOutParts(directory=self._top, number=number, folders=folders)

    def _takes(self, relative: PurePath) -> bool:
        if relative.name.lower().endswith(self._suffixes):
            return True
        return self._takes_all and not _is_hidden(relative)

    def _leave_out(self, relative: PurePath) -> None:
        name = relative.name.lower()
        self._formats |= {found for suffix, found in self._loadable.items() if name.endswith(suffix)}
        if not _is_hidden(relative):
            self._others[PurePath(name).suffix or "none"] += 1

    def _explain_nothing(self) -> str:
        if self._takes_all:
            return "there is no file in it"
        reason = f"no file in it has one of the suffixes {', '.join(self._suffixes)}"
        if self._formats:
            reason += f"; exports are loaded with --from {' or --from '.join(sorted(self._formats))}"
        elif (
            self._others and self._loadable
        ):  # without them, exports are looked for, which have no media type
            reason += "; with --media-type TYPE all are read"
        return reason


def _is_hidden(relative: PurePath) -> bool:
    return any(part.startswith(".") for part in relative.parts)


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

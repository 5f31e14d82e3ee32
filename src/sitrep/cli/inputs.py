"""What the command reads: the files that its arguments name, stdin, and the options that say how."""

from __future__ import annotations

import datetime
import functools
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

import click
from attrs import evolve, field, frozen

from sitrep.cli.completion import complete_loaders
from sitrep.converting import CommentsPolicy, RepliesPolicy, load, parse, read, strip_parameters
from sitrep.errors import DecodingError, DuplicateNameError
from sitrep.patterns import compile_late

if TYPE_CHECKING:
    from io import BytesIO

    from sitrep.extending import Loader, Registry
    from sitrep.model import Document, Page

STDIN = "-"

# click would refuse a file that may not be read before any other is converted, and call it wrong usage.
ANY_PATH = click.Path(readable=False)

_MOMENT = compile_late(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?", re.ASCII)

_NONE_LOADABLE: Mapping[str, str] = MappingProxyType({})

_FunctionT = TypeVar("_FunctionT", bound=Callable[..., Any])


class _HasSuffixes(Protocol):
    @property
    def suffixes(self) -> tuple[str, ...]: ...


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


@frozen(kw_only=True)
class ReadPolicy:
    """How inputs are read: as pages, or (with `load_as`) as exports of that format."""

    comments: CommentsPolicy = "auto"
    replies: RepliesPolicy = "markup"
    encoding: str | None = None
    media_type: str | None = None
    retrieved: datetime.date | datetime.datetime | None = None
    load_as: str | None = field(default=None)


def _read_moment(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> datetime.date | datetime.datetime | None:
    """Return the day, or the time with a zone or without, that *value* is in ISO 8601.

    Raises:
        click.BadParameter: it is none.
    """
    if value is None:
        return None
    written = value.strip()
    match = _MOMENT.fullmatch(written)
    try:
        if match is not None and match[2] is None:
            return datetime.date.fromisoformat(match[1])
        if match is not None:
            # Python 3.10 does not know the Z.
            zone = (match[3] or "").replace("Z", "+00:00")
            return datetime.datetime.fromisoformat(f"{match[1]}T{match[2]}{zone}")
    except ValueError:  # such as the 30th of February
        pass
    raise click.BadParameter(f"{written!r} is no date such as 2019-03-14 or 2019-03-14T09:12+01:00.")


def read_policy_options(function: _FunctionT) -> _FunctionT:
    """Add the options that make up a `ReadPolicy` to a command, which gets it as ``reading``."""

    @functools.wraps(function)
    def call(
        *given: Any,
        comments: Any,
        replies: Any,
        encoding: str | None,
        media_type: str | None,
        retrieved: datetime.date | None,
        load_as: str | None,
        **options: Any,
    ) -> Any:
        reading = ReadPolicy(
            comments=comments,
            replies=replies,
            encoding=encoding,
            media_type=media_type,
            retrieved=retrieved,
            load_as=load_as,
        )
        return function(*given, reading=reading, **options)

    decorated: Any = call
    for decorate in reversed(
        (
            click.option(
                "--comments",
                type=click.Choice(["auto", "expect", "none"]),
                default="auto",
                show_default=True,
                help="Whether the pages have readers' comments: find out, certainly, or certainly not.",
            ),
            click.option(
                "--replies",
                type=click.Choice(["markup", "words"]),
                default="markup",
                show_default=True,
                help="On pages with markup: the replies that it states, or, if none, those in words such as @Ann.",
            ),
            click.option("--encoding", metavar="NAME", help="Encoding of the pages; found out by default."),
            click.option(
                "--media-type",
                metavar="TYPE",
                help="What the pages are, such as text/plain; by default told by the suffix.",
            ),
            click.option(
                "--retrieved",
                callback=_read_moment,
                metavar="DATE",
                help="When the pages were saved, in ISO 8601; tells dates such as `2 days ago`.",
            ),
            click.option(
                "--from",
                "load_as",
                metavar="FORMAT",
                shell_complete=complete_loaders,
                help="Load the inputs as exports of this format instead of reading them as pages.",
            ),
        )
    ):
        decorated = decorate(decorated)
    return cast("_FunctionT", decorated)


def check_read_policy(registry: Registry, reading: ReadPolicy) -> None:
    """Refuse a policy under which every input would fail.

    Raises:
        click.UsageError: an option that means nothing beside ``--from``, a format that cannot be loaded, a media type
            that no reader takes, or an encoding that is not known.
    """
    if reading.load_as is not None:
        if evolve(reading, load_as=None) != ReadPolicy():
            raise click.UsageError(
                "--comments, --replies, --encoding, --media-type and --retrieved are for pages, not with --from."
            )
        try:
            registry.loader(reading.load_as)
        except (LookupError, ValueError) as error:
            raise click.UsageError(f"--from: {error}.") from error
    if reading.media_type is not None:
        _check_media_type(registry, strip_parameters(reading.media_type))
    if reading.encoding is not None:
        _check_encoding(reading.encoding)


def _check_media_type(registry: Registry, media_type: str) -> None:
    try:
        reader = registry.reader_for(media_type)
    except DuplicateNameError as error:
        raise click.UsageError(f"--media-type: {error}.") from error
    if reader is None:
        known = ", ".join(sorted(each for reader in registry.readers.values() for each in reader.media_types))
        raise click.UsageError(f"--media-type: no reader for {media_type} is installed; installed: {known}.")


def advise_loading(registry: Registry, names: Iterable[str], reading: ReadPolicy) -> Iterator[str]:
    """Yield a word about each input that is named as an export is, and is about to be read as a page of plain text."""
    if reading.load_as is not None or reading.media_type is not None:
        return
    read_suffixes = get_suffixes(registry.readers)
    for name in names:
        for loader in registry.loaders.values():
            if name.lower().endswith(loader.suffixes) and not name.lower().endswith(read_suffixes):
                yield f"warning: {name} is read as a page of plain text; an export is loaded with --from {loader.name}"
                break


def _check_encoding(encoding: str) -> None:
    from sitrep.reading import decode

    try:
        decode(b"", name="", encoding=encoding)
    except DecodingError as error:
        raise click.UsageError(
            f"--encoding {encoding}: {error.reason}; such names as utf-8, windows-1251 or utf-16-le will do."
        ) from error


def read_document(path: str, policy: ReadPolicy, registry: Registry) -> Document:
    """Return the one document in a file or stdin, read as *policy* says.

    Raises:
        SitrepError: as `sitrep.read` and `sitrep.load` do.
    """
    source = read_stdin() if path == STDIN else path
    name = "stdin" if path == STDIN else path
    if policy.load_as is not None:
        return load(source, policy.load_as, registry=registry)
    page = read_page(source, policy, name, registry)
    return parse(page, comments=policy.comments, replies=policy.replies)


def read_page(source: str | BytesIO | bytes, policy: ReadPolicy, name: str, registry: Registry) -> Page:
    """Return the page in *source* as *policy* says.

    Raises:
        SitrepError: as `sitrep.read` does.
    """
    return read(
        source,
        encoding=policy.encoding,
        media_type=policy.media_type,
        retrieved=policy.retrieved,
        name=name,
        registry=registry,
    )


def read_stdin() -> bytes:
    """Return all of stdin.

    Raises:
        click.UsageError: the process was started without one.
    """
    if sys.stdin is None:
        raise click.UsageError("there is no standard input to read.")
    return sys.stdin.buffer.read()


def get_suffixes(records: Mapping[str, _HasSuffixes]) -> tuple[str, ...]:
    """Return the suffixes of readers or loaders, sorted."""
    return tuple(sorted({suffix for record in records.values() for suffix in record.suffixes}))


def get_formats_by_suffix(loaders: Mapping[str, Loader]) -> dict[str, str]:
    """Return the name of the format that each suffix of an export is loaded as."""
    return {suffix: name for name, loader in sorted(loaders.items()) for suffix in loader.suffixes}


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


def find_suffix(name: str, suffixes: Iterable[str]) -> str:
    """Return the longest of *suffixes* that *name* ends in, else its last suffix, as it is written in *name*.

    >>> find_suffix("Page.TXT", [".txt"]), find_suffix("notes.v2", [".txt"]), find_suffix("README", [".txt"])
    ('.TXT', '.v2', '')
    """
    fitting = [suffix for suffix in suffixes if name.lower().endswith(suffix) and len(suffix) < len(name)]
    if fitting:
        return name[-max(map(len, fitting)) :]
    return PurePath(name).suffix

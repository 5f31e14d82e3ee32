"""Getting at the bytes of an input: a path, bytes, or an open file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from attrs import frozen

from sitrep.errors import UnreadableError

# So much of a text that was given for a path is shown.
_SHOWN = 30


@runtime_checkable
class ReadableFile(Protocol):
    """An open file, binary or text."""

    def read(self) -> bytes | str:
        """Return all that is left of the file."""
        ...


# No string: `typing.get_type_hints` would look its names up where it is used.
Input: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | ReadableFile


@frozen(kw_only=True)
class RawInput:
    """An input's content, bytes or (from a text file) already text, and its name for messages."""

    content: bytes | str
    name: str


def fetch(
    given: Input,
    *,
    name: str | os.PathLike[str] | None = None,
    way_for_text: str = "pass it to sitrep.parse",
) -> RawInput:
    """Return the content of *given*: a path (`str` or path-like), bytes, or an open file.

    Args:
        given: the input; a `str` is a path, never a text.
        name: what to call it in messages, a string or a path; default: its path, or ``<bytes>``, or the file's own
            name.
        way_for_text: what to do with a text, for who gives one instead of a path.

    Raises:
        UnreadableError: a path that is missing, a directory, or cannot be read.
        TypeError: *given* is none of these.
    """
    name = os.fspath(name) if name else None
    if isinstance(given, (bytes, bytearray, memoryview)):
        return RawInput(content=bytes(given), name=name or "<bytes>")
    if isinstance(given, (str, os.PathLike)):
        return RawInput(content=_read_path(os.fspath(given), way_for_text), name=name or os.fspath(given))
    if isinstance(given, ReadableFile):
        own = getattr(given, "name", None)
        return RawInput(content=given.read(), name=name or (own if isinstance(own, str) else "<file>"))
    raise TypeError(f"cannot read a {type(given).__name__}: pass a path, bytes or an open file")


def _read_path(path: str, way_for_text: str) -> bytes:
    if not path:  # pathlib would take it for the working directory
        raise UnreadableError(errno.ENOENT, "the path is empty", "''")
    try:
        return Path(path).read_bytes()
    except IsADirectoryError as error:
        reason = "it is a directory; name the files in it"
        raise UnreadableError(error.errno, reason, path) from error
    except ValueError as error:  # a NUL or a lone surrogate, which no path can have
        raise _refuse_text(path, None, way_for_text) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG or (error.errno == errno.ENOENT and "\n" in path):
            raise _refuse_text(path, error.errno, way_for_text) from error
        if error.errno == errno.ENOENT and "://" in path:
            reason = "that is an address, and sitrep fetches nothing; save the page first"
            raise UnreadableError(error.errno, reason, path) from error
        raise UnreadableError(error.errno, error.strerror or str(error), path) from error


def _refuse_text(text: str, number: int | None, way: str) -> UnreadableError:
    """Return the error for a text that was given for a path; only the beginning of it is shown."""
    beginning = text[:_SHOWN].split("\n")[0]
    return UnreadableError(number, f"that is text, not a path; {way}", f"{beginning!r}...")

"""What the command says on stderr: one line a message, each beginning with ``sitrep:``."""

from __future__ import annotations

import contextlib
import sys
import warnings
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, TextIO

from sitrep.cli.safe_text import make_visible_in_line
from sitrep.errors import (
    DecodingError,
    DuplicateNameError,
    LoadError,
    NotTextError,
    PluginWarning,
    SitrepError,
    UnknownMediaTypeError,
    UnreadableError,
    describe_left_out,
)

if TYPE_CHECKING:
    from sitrep.model import Page


def say(message: str) -> None:
    """Write *message* to stderr as one line in which nothing can drive the terminal."""
    if sys.stderr is not None:
        sys.stderr.write(f"sitrep: {make_visible_in_line(message)}\n")
        sys.stderr.flush()


def describe_error(error: BaseException) -> str:
    """Return what *error* says of an input whose name stands before it.

    It speaks to a user of the command, who gives options where a caller of the library gives arguments.
    """
    if isinstance(error, UnreadableError):
        return f"cannot be read: {error.reason}"
    if isinstance(error, NotTextError):
        return f"is not text: it looks like {error.found}"
    if isinstance(error, UnknownMediaTypeError):
        known = ", ".join(error.known) or "none"
        way = describe_way_to_reader(error)
        return (
            f"no reader for {error.media_type} is installed (installed: {known}); "
            f"{f'{way}, and ' if way else ''}--media-type text/plain reads it as text"
        )
    if isinstance(error, DecodingError):
        return f"cannot be decoded as {error.encoding}: {error.reason}; {_name_option(error.hint)}"
    if isinstance(error, DuplicateNameError):
        return f"{error.describe()}; {error.describe_way('give --media-type ', str)}"
    if isinstance(error, LoadError):
        return f"cannot be loaded as {error.format}: {error.place}: {error.reason}"
    if isinstance(error, SitrepError):
        return str(error)
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: {error}"


def describe_page(page: Page) -> Iterator[str]:
    """Yield what is to be warned of in how a page was read."""
    yield from page.absent
    yield from map(_name_option, page.remarks)


def _name_option(words: str) -> str:
    return words.replace("pass encoding=...", "give --encoding NAME").replace(
        "encoding=...", "--encoding NAME"
    )


def describe_way_to_reader(error: UnknownMediaTypeError) -> str:
    """Return how to come by the reader that is missing; nothing if that is not known."""
    if error.broken:
        return error.describe_broken()
    if error.to_install:
        return f"`pip install {error.to_install}` adds one"
    return describe_left_out(error.left_out)


@contextlib.contextmanager
def plain_warnings() -> Generator[None, None, None]:
    """Show each `sitrep.PluginWarning` as one line, once; other warnings go the way they went."""
    before = warnings.showwarning
    said: set[str] = set()

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if not issubclass(category, PluginWarning):
            before(message, category, filename, lineno, file, line)
        elif str(message) not in said:
            said.add(str(message))
            say(f"warning: {message}")

    with warnings.catch_warnings():
        warnings.simplefilter("always", PluginWarning)
        warnings.showwarning = show
        yield

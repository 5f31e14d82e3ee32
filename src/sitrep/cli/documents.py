"""What stands in an input: a page, or the document that it is read or loaded as."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from sitrep.cli.failing import FileFailure, naming_failures
from sitrep.cli.inputs import STDIN
from sitrep.cli.installed import get_registry
from sitrep.cli.markup import advise_markup
from sitrep.cli.messages import describe_page, say
from sitrep.cli.policies import check_read_policy
from sitrep.cli.suffixes import advise_loading
from sitrep.converting import load_all, parse, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BytesIO

    from sitrep.cli.policies import ReadPolicy
    from sitrep.extending import Registry
    from sitrep.model import Document, Page


def open_document(path: str, policy: ReadPolicy, number: int | None = None) -> Document:
    """Return the one document in a file or stdin, read as *policy* says, and say what is to be known of its page.

    Args:
        path: of the file, or `STDIN`.
        policy: how it is read.
        number: of an export that holds several documents, the one that is meant, counted from 1.

    Raises:
        FileFailure: what `sitrep.read` and `sitrep.load_all` raise, an export without that document, or with several
            if no number is given.
        click.UsageError: a policy under which no input could be read, or a number that is given for a page.
    """
    registry = get_registry()
    check_read_policy(registry, policy)
    for advice in advise_loading(registry, [path], policy):
        say(advice)
    with naming_failures(path):
        return _read(path, policy, registry, number)


def _read(path: str, policy: ReadPolicy, registry: Registry, number: int | None) -> Document:
    if number is not None and policy.load_as is None:
        raise click.UsageError("--document is for exports, and needs --from FORMAT.")
    source = read_stdin() if path == STDIN else path
    name = "stdin" if path == STDIN else path
    if policy.load_as is not None:
        return _choose(load_all(source, policy.load_as, registry=registry), number, name)
    page = read_page(source, policy, name, registry)
    for remark in (
        *(f"{name}: {each}" for each in describe_page(page)),
        *advise_markup(registry, page, name, policy),
    ):
        say(f"warning: {remark}")
    return parse(page, comments=policy.comments, replies=policy.replies)


def _choose(documents: Iterator[Document], number: int | None, name: str) -> Document:
    """Return the document that is meant; what stands behind it is not loaded."""
    count = 0
    for count, document in enumerate(documents, 1):
        if count == number:
            return document
        if number is None:
            if next(documents, None) is not None:
                raise FileFailure(name, "it holds several documents; choose one with --document N")
            return document
    if count == 0:
        raise FileFailure(name, "it holds no document")
    held = "1 document" if count == 1 else f"{count} documents"
    raise FileFailure(name, f"it holds {held}, and so there is none with the number {number}")


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

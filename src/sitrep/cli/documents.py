"""What stands in an input: a page, or the document that it is read or loaded as."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from sitrep.cli.inputs import STDIN
from sitrep.cli.markup import advise_markup
from sitrep.cli.messages import say
from sitrep.converting import load, parse, read

if TYPE_CHECKING:
    from io import BytesIO

    from sitrep.cli.policies import ReadPolicy
    from sitrep.extending import Registry
    from sitrep.model import Document, Page


def read_document(path: str, policy: ReadPolicy, registry: Registry) -> Document:
    """Return the one document in a file or stdin, read as *policy* says, and say what is to be known of its page.

    Raises:
        SitrepError: as `sitrep.read` and `sitrep.load` do.
    """
    source = read_stdin() if path == STDIN else path
    name = "stdin" if path == STDIN else path
    if policy.load_as is not None:
        return load(source, policy.load_as, registry=registry)
    page = read_page(source, policy, name, registry)
    for remark in (
        *(f"{name}: {missing}" for missing in page.absent),
        *advise_markup(registry, page, name, policy),
    ):
        say(f"warning: {remark}")
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

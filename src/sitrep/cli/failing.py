"""Failures of the commands that take one file: named, with the reason, and exit code 1."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import IO, Any

import click

from sitrep.cli.inputs import STDIN
from sitrep.cli.messages import describe_error, say


class FileFailure(click.ClickException):
    """A file that could not be dealt with, and why."""

    exit_code = 1

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as every other message is said."""
        say(self.message)


@contextlib.contextmanager
def naming_failures(path: str) -> Generator[None, None, None]:
    """Turn any error into a `FileFailure` that names the file: a plugin's must not end in a traceback."""
    name = "stdin" if path == STDIN else path
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except Exception as error:
        raise FileFailure(name, describe_error(error)) from error

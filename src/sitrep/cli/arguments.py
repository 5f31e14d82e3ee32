"""The arguments that name what a command reads: files, or standard input where none is named."""

from __future__ import annotations

import sys
from typing import Any, TypeVar

import click

from sitrep.cli.inputs import ANY_PATH, STDIN


class WholeNumber(click.IntRange):
    """A whole number from 1 on; click would call what is none "not a valid integer range"."""

    def __init__(self) -> None:
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number that *value* is."""
        try:
            int(value)
        except ValueError:
            self.fail(f"{value!r} is not a whole number.", param, ctx)
        return super().convert(value, param, ctx)


_NamesT = TypeVar("_NamesT", str, tuple[str, ...])


def _read_file_name(context: click.Context, parameter: click.Parameter, value: str | None) -> str:
    return _or_stdin(value, STDIN, "name a file, or pipe one in.")


def _read_input_names(
    context: click.Context, parameter: click.Parameter, value: tuple[str, ...]
) -> tuple[str, ...]:
    return _or_stdin(value or None, (STDIN,), "name a file or directory, or pipe a page in.")


def _or_stdin(named: _NamesT | None, stdin: _NamesT, wrong: str) -> _NamesT:
    """Return what is *named*, or *stdin* if something can come from there; a terminal would wait for a typist.

    Raises:
        click.UsageError: neither, with the message *wrong*.
    """
    if named is not None:
        return named
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError(wrong)
    return stdin


file_argument = click.argument(
    "file", required=False, metavar="[FILE|-]", type=ANY_PATH, callback=_read_file_name
)

inputs_argument = click.argument(
    "inputs", nargs=-1, metavar="[FILE|DIR|-]...", type=ANY_PATH, callback=_read_input_names
)

document_option = click.option(
    "--document",
    "number",
    type=WholeNumber(),
    metavar="N",
    help="With --from, where the export holds several documents: the one to take, counted from 1.",
)

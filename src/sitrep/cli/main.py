"""The command as a whole: which commands there are, and how a run of it ends."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
from collections.abc import Generator, Sequence
from io import TextIOWrapper
from types import FrameType
from typing import Any, NoReturn, TextIO

import click

from sitrep.cli.messages import plain_warnings, say
from sitrep.cli.safe_text import make_visible_in_line
from sitrep.version import VERSION

# In the order of the help text: each is `command` in the module of its name.
_COMMANDS = ("convert", "show", "explain", "formats", "plugins", "validate", "new-plugin")

# Set by shells that ask what a word may be completed to: click makes the name of that of the command.
_COMPLETION = "_SITREP_COMPLETE"

# How a shell reports a process that a signal ended.
_ENDED_BY_SIGNAL = 128

EXIT_FAILED = 1
EXIT_INTERRUPTED = _ENDED_BY_SIGNAL + signal.SIGINT
EXIT_TERMINATED = _ENDED_BY_SIGNAL + signal.SIGTERM
# SIGPIPE, which Windows does not have.
EXIT_CLOSED_PIPE = _ENDED_BY_SIGNAL + 13


class Terminated(BaseException):
    """The process was asked to end (SIGTERM); raised so that half-written files are cleaned away."""


class ClosedPipe(BaseException):
    """The reader of a pipe went away; raised in place of the error that click would turn into exit code 1."""


class _Commands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"sitrep.cli.{cmd_name.replace('-', '_')}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not ctx.resilient_parsing and args[0] not in _COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_explain_no_command(args[0]), ctx)
        return super().resolve_command(ctx, args)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        with _telling_closed_pipes():  # --help and --version write from here
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        with plain_warnings(), _telling_closed_pipes():
            return super().invoke(ctx)


def _explain_no_command(name: str) -> str:
    """Return what is wrong with *name*, and what may have been meant: a command is often left out, or mistyped."""
    shown = make_visible_in_line(name)
    if os.path.isfile(name):  # noqa: PTH113  (pathlib is not needed for any other start)
        return f"{shown} is no command but a file. To look at it: sitrep show {shown}"
    if os.path.isdir(name):  # noqa: PTH112
        return f"{shown} is no command but a directory. To convert it: sitrep convert {shown} --to FORMAT -o DIR/"
    import difflib

    close = difflib.get_close_matches(name, _COMMANDS, n=1)
    return f"No such command {name!r}. " + (f"Did you mean {close[0]!r}?" if close else "See: sitrep --help")


@contextlib.contextmanager
def _telling_closed_pipes() -> Generator[None, None, None]:
    try:
        yield
    except BrokenPipeError as error:
        raise ClosedPipe from error


def _show_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        click.echo(f"sitrep {VERSION}")
        context.exit()


@click.group("sitrep", cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)
def command() -> None:
    """Tell situation reports and their readers' comments apart.

    Start with: sitrep show FILE
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 all well, 1 something failed, 2 wrong usage.

    130 is returned after Ctrl-C, 143 after SIGTERM, and 141 when the reader of a pipe went away, as shells
    report these of other tools.

    Args:
        arguments: what follows the command's name; default: `sys.argv`.
    """
    _never_fail_to_encode()
    try:
        with _raising_on_termination():
            status = _run(arguments)
            _flush()
    except (KeyboardInterrupt, click.Abort):
        status = EXIT_INTERRUPTED
    except Terminated:
        status = EXIT_TERMINATED
    except (ClosedPipe, BrokenPipeError):
        status = EXIT_CLOSED_PIPE
    except OSError as error:
        # Inputs and output files are dealt with where they are used; what is left is stdout, on a full disk.
        with contextlib.suppress(OSError):
            say(f"cannot write: {error.strerror or error}")
        status = EXIT_FAILED
    _abandon_broken_streams()
    return status


def _run(arguments: Sequence[str] | None) -> int:
    if _COMPLETION in os.environ:
        from sitrep.cli.bash_completion import register

        register()
    try:
        status = command.main(
            None if arguments is None else list(arguments), prog_name="sitrep", standalone_mode=False
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return status if isinstance(status, int) else 0


@contextlib.contextmanager
def _raising_on_termination() -> Generator[None, None, None]:
    process = os.getpid()

    def end(number: int, frame: FrameType | None) -> NoReturn:
        if os.getpid() != process:  # a worker that was forked a moment ago, and has nothing to clean up
            os._exit(EXIT_TERMINATED)
        raise Terminated

    try:
        before = signal.signal(signal.SIGTERM, end)
    except ValueError:  # not in the main thread, where signals do not arrive
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _never_fail_to_encode() -> None:
    """Let a terminal whose encoding lacks a character show its escape; bytes are written without this."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _abandon_broken_streams() -> None:
    """Point streams that cannot be written at nowhere, or the interpreter complains of them when it ends."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except (OSError, ValueError):
            _redirect_to_nowhere(stream)


def _redirect_to_nowhere(stream: TextIO) -> None:
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)

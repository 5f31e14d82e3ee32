"""``sitrep convert``: pages or exports in, exports out."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from sitrep.cli.arguments import WholeNumber, inputs_argument
from sitrep.cli.batch import ChunkResult, Policy, run_batch
from sitrep.cli.completion import complete_exporters, complete_options
from sitrep.cli.documents import read_stdin
from sitrep.cli.helping import ExampleCommand
from sitrep.cli.inputs import ANY_PATH, STDIN, Inputs, collect_inputs
from sitrep.cli.installed import get_registry
from sitrep.cli.losses import LossTotals
from sitrep.cli.markup import LooksLikeMarkupWarning
from sitrep.cli.messages import say
from sitrep.cli.outputs import STDOUT, JoinedOutput, Target, Task, choose_target, plan_tasks
from sitrep.cli.policies import ReadPolicy, check_read_policy, read_policy_options
from sitrep.cli.suffixes import advise_loading, get_formats_by_suffix, get_suffixes
from sitrep.errors import OptionsError, PageWarning, PluginWarning

if TYPE_CHECKING:
    from collections.abc import Callable

    from sitrep.extending import Exporter, Registry

# Fewer files than these are done before a bar is read.
_MANY = 20

_SECONDS_BETWEEN_DRAWINGS = 0.1


@click.command(
    "convert",
    cls=ExampleCommand,
    examples=(
        "sitrep convert page.txt --to markdown",
        "sitrep convert pages/ --to json -o out/ --option indent=2 --jobs 4",
        "curl -s https://example.org/page.txt | sitrep convert --to json | jq .comments",
    ),
)
@inputs_argument
@click.option(
    "--to",
    metavar="FORMAT",
    shell_complete=complete_exporters,
    help="The output format; `sitrep formats` lists them.  [required]",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    type=ANY_PATH,
    help="Where to write; standard output by default.",
)
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="KEY=VALUE",
    shell_complete=complete_options,
    help="An option of the output format; may be repeated.",
)
@read_policy_options
@click.option(
    "--jobs", type=WholeNumber(), default=1, show_default=True, metavar="N", help="Use N processes."
)
@click.option(
    "-q",
    "--quiet",
    is_flag=True,
    help="Say nothing of losses and progress, and give no advice; only failures and warnings are told.",
)
@click.pass_context
def command(
    context: click.Context,
    inputs: tuple[str, ...],
    to: str | None,
    output: str | None,
    options: tuple[str, ...],
    reading: ReadPolicy,
    jobs: int,
    quiet: bool,
) -> None:
    """Convert pages to another format.

    A DIR is searched for files whose suffix can be read, or, with --media-type, for all files, and -o
    DIR gets a tree of the same shape.  Without FILE, or with -, the page is read from standard input.
    What the format cannot carry is said on standard error.  A file that fails is named there, the
    others are converted, and the exit code is 1.
    """
    registry = get_registry()
    exporter = get_exporter(registry, to)
    check_read_policy(registry, reading)
    policy = Policy(to=exporter.name, options=parse_options(exporter, options), reading=reading)
    suffixes = get_suffixes(registry.readers if reading.load_as is None else registry.loaders)
    loadable = get_formats_by_suffix(registry.loaders) if reading.load_as is None else {}
    takes_all = reading.media_type is not None
    found = collect_inputs(inputs, suffixes, skip=output, loadable=loadable, takes_all=takes_all)
    if not quiet:
        for advice in advise_loading(registry, [file.name for file in found.files], reading):
            say(advice)
    target = choose_target(output, found, exporter)
    tasks = plan_tasks(found.files, target, exporter, suffixes)
    if not quiet:
        _say_left_out(found, reading)
    results = run_batch(_take_stdin(tasks), policy, jobs=jobs, registry=registry)
    shows_progress = not quiet and _has_room_for_progress(len(tasks), target)
    failures = _deliver(results, found, target, exporter.name, len(tasks), quiet, shows_progress)
    if failures:
        context.exit(1)


def get_exporter(registry: Registry, name: str | None) -> Exporter[Any]:
    """Return the exporter called *name*.

    Raises:
        click.UsageError: no name is given, there is no such exporter, or two plugins claim the name.
    """
    if name is None:
        names = ", ".join(sorted(registry.exporters)) or "none"
        raise click.UsageError(f"Missing option '--to FORMAT'. Installed formats: {names}.")
    try:
        return registry.exporter(name)
    except (LookupError, ValueError) as error:
        raise click.UsageError(f"--to: {error}.") from error


def parse_options(exporter: Exporter[Any], given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the options of *exporter* by name, once it is sure that it takes them.

    Raises:
        click.UsageError: one is not of the form ``KEY=VALUE``, is given twice, or is refused by the exporter.
    """
    from sitrep.extending import build_options

    values: dict[str, str] = {}
    for each in given:
        key, equals, value = each.partition("=")
        name = key.strip().replace("-", "_")
        if not equals or not name:
            raise click.UsageError(f"--option {each}: give it as KEY=VALUE.")
        if name in values:
            raise click.UsageError(f"--option {name} is given twice.")
        values[name] = value
    try:
        build_options(exporter.name, exporter.options, values)
    except OptionsError as error:
        raise click.UsageError(f"{error}.") from error
    return tuple(values.items())


def _take_stdin(tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks with stdin read: a worker has none."""
    return [evolve(task, data=read_stdin()) if task.source.path == STDIN else task for task in tasks]


def _has_room_for_progress(number: int, target: Target) -> bool:
    if number < _MANY or sys.stderr is None or not sys.stderr.isatty():
        return False
    to_stdout = target.directory is None and target.file == STDOUT
    return not (to_stdout and sys.stdout.isatty())


def _deliver(
    results: Iterator[ChunkResult],
    inputs: Inputs,
    target: Target,
    exporter: str,
    number: int,
    quiet: bool,
    shows_progress: bool,
) -> int:
    """Write what comes in, say what went wrong, and return how many files failed."""
    failures = 0
    totals = LossTotals()
    said: set[str] = set()
    with contextlib.ExitStack() as stack:
        # The batch is closed first, so that no worker is left when the output is given up.
        joined = stack.enter_context(JoinedOutput(target.file))
        stack.enter_context(contextlib.closing(results))  # type: ignore[type-var]
        advance = stack.enter_context(_progress(number)) if shows_progress else _ignore
        for result in results:
            for outcome in result.outcomes:
                if outcome.error is not None:
                    failures += 1
                    say(f"{outcome.name}: {outcome.error}")
                elif outcome.data is not None:
                    joined.write(outcome.data)
            _say_warnings(result, said, quiet)
            totals.merge(result.losses)
            advance(len(result.outcomes))
    if not quiet:
        for line in totals.describe(exporter, several=inputs.several):
            say(line)
    if failures and number > 1:
        say(f"{failures} of {number} files failed")
    return failures


def _say_left_out(inputs: Inputs, reading: ReadPolicy) -> None:
    are = "exports" if reading.load_as is not None else "pages"
    option = "--from FORMAT" if reading.load_as is not None else "--media-type TYPE"
    for each in inputs.left_out:
        say(f"{each.describe()}; name the files that are {are}, with {option}")
    for parts in inputs.parts:
        say(f"{parts.describe()}; name such a folder if its files are {are} themselves")


def _say_warnings(result: ChunkResult, said: set[str], quiet: bool) -> None:
    for message, category in result.warnings:
        if quiet and category is LooksLikeMarkupWarning:  # as other advice on how to read the inputs
            continue
        is_ours = category in (PluginWarning, PageWarning, LooksLikeMarkupWarning)
        line = f"warning: {message}" if is_ours else f"{category.__name__}: {message}"
        if line not in said:
            said.add(line)
            say(line)


def _ignore(number: int) -> None:
    """Show no progress."""


@contextlib.contextmanager
def _progress(number: int) -> Generator[Callable[[int], None], None, None]:
    """Show a bar on stderr; messages written meanwhile appear above it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from sitrep.cli.terminal import read_environment

    console = Console(stderr=True, _environ=read_environment())
    columns = (TextColumn("converting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without a thread of its own: worker processes are forked while it shows.
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        bar = progress.add_task("", total=number)
        drawn = 0.0

        def advance(count: int) -> None:
            nonlocal drawn
            progress.advance(bar, count)
            # Drawing takes as long as converting a small file.
            if time.monotonic() - drawn > _SECONDS_BETWEEN_DRAWINGS:
                progress.refresh()
                drawn = time.monotonic()

        yield advance

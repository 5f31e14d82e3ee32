"""Converting files one after the other, so that nothing that happens to one stops the next."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from sitrep.cli.documents import read_page
from sitrep.cli.losses import LossTotals, Total
from sitrep.cli.markup import LooksLikeMarkupWarning, advise_markup
from sitrep.cli.messages import describe_error, describe_page
from sitrep.cli.outputs import Task, find_address, get_suffix, number_output, write_output
from sitrep.cli.policies import ReadPolicy
from sitrep.converting import annotate, export, load_all, parse
from sitrep.errors import PageWarning, SitrepError

if TYPE_CHECKING:
    from sitrep.extending import Exporter, Loss, Registry
    from sitrep.model import Document


@frozen(kw_only=True)
class Policy:
    """How every file of a run is converted; small, for each worker gets one.

    Args:
        to: name of the exporter.
        options: its options as given, which `sitrep.extending.build_options` takes.
        reading: how inputs become documents.
    """

    to: str
    options: tuple[tuple[str, str], ...] = ()
    reading: ReadPolicy = field(factory=ReadPolicy)


@frozen(kw_only=True)
class Outcome:
    """What became of one task: `error`, or `data` unless the output was written to a file of its own."""

    name: str
    error: str | None = None
    data: bytes | None = field(default=None, repr=False)


@frozen(kw_only=True)
class ChunkResult:
    """What became of some tasks: their outcomes in order, and the losses and warnings of all together."""

    outcomes: tuple[Outcome, ...]
    losses: dict[str, Total] = field(factory=dict[str, Total])
    warnings: tuple[tuple[str, type[Warning]], ...] = ()


class _FileError(Exception):
    """Why one file was not converted, as it is said to the user."""


def run_batch(
    tasks: Sequence[Task], policy: Policy, *, jobs: int, registry: Registry
) -> Iterator[ChunkResult]:
    """Convert all tasks, yielding the results in their order.

    Args:
        tasks: the files.
        policy: how they are converted.
        jobs: how many processes to use; with one (or one task) all is done in this process, with *registry*.
        registry: what is installed.  Workers look that up themselves.
    """
    if jobs == 1 or len(tasks) < 2:
        for task in tasks:
            yield convert_chunk((task,), policy, registry)
        return
    # Late: what starts processes is not needed for one file, and takes as long to import as that takes.
    from sitrep.cli.workers import run_in_workers

    yield from run_in_workers(tasks, policy, jobs)


def convert_chunk(chunk: tuple[Task, ...], policy: Policy, registry: Registry) -> ChunkResult:
    """Convert some tasks one after the other; nothing that happens to one stops the next."""
    from sitrep.extending import build_options

    exporter = registry.exporter(policy.to)
    options = build_options(exporter.name, exporter.options, dict(policy.options))
    outcomes: list[Outcome] = []
    totals = LossTotals()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter(
            "always", PageWarning
        )  # they are for the user, whatever Python is told of warnings
        for task in chunk:
            losses: list[Loss] = []
            try:
                exports = _convert(task, policy, options, losses, registry)
                outcome = _deliver(task, exports, exporter)
            except _FileError as error:
                outcomes.append(Outcome(name=task.source.name, error=str(error)))
                continue
            outcomes.append(outcome)
            totals.add_file(losses)
    return ChunkResult(
        outcomes=tuple(outcomes),
        losses=totals.totals,
        warnings=tuple((str(warning.message), warning.category) for warning in caught),
    )


def _deliver(task: Task, exports: Sequence[bytes], exporter: Exporter[Any]) -> Outcome:
    outcome = Outcome(name=task.source.name)
    if task.output is None:
        return evolve(outcome, data=b"".join(exports))
    if exporter.concatenates or len(exports) == 1:
        _write(task.output, b"".join(exports))
        return outcome
    paths = [
        number_output(task.output, number, get_suffix(exporter)) for number in range(1, len(exports) + 1)
    ]
    for path in paths:
        if find_address(path) in task.taken:
            raise _FileError(
                f"it holds several documents, and {path}, where one of them would be written, is an output or input of "
                f"this run; give it another name, or convert it in a run of its own"
            )
    for path, data in zip(paths, exports, strict=True):
        _write(path, data)
    return outcome


def _write(path: str, data: bytes) -> None:
    try:
        write_output(path, data)
    except OSError as error:
        raise _FileError(f"cannot write {path}: {describe_error(error)}") from error


def _convert(
    task: Task, policy: Policy, options: object, losses: list[Loss], registry: Registry
) -> list[bytes]:
    """Return an export for each document in the file: of all before any is written, for a file fails as a whole."""
    if task.source.problem is not None:
        raise _FileError(task.source.problem)
    exporter = registry.exporter(policy.to)
    exports: list[bytes] = []
    for document in _get_documents(task, policy.reading, registry):
        if exports and not exporter.concatenates and task.output is None:
            raise _FileError(
                f"it holds several documents, and {exporter.name} takes one: "
                f"give a directory with -o DIR/, and each gets a file of its own"
            )
        try:
            made = export(document, policy.to, options=options, on_loss=losses.append, registry=registry)
        except (Exception, SystemExit) as error:
            raise _FileError(f"the exporter {policy.to} failed: {_blame(error)}") from error
        exports.append(made)
    if not exports:
        raise _FileError("it holds no document")
    return exports


def _get_documents(task: Task, policy: ReadPolicy, registry: Registry) -> Iterator[Document]:
    source = task.source.path if task.data is None else BytesIO(task.data)
    name = task.source.name
    doing = "loading it"
    try:
        if policy.load_as is not None:
            yield from load_all(source, policy.load_as, registry=registry)
            return
        doing = "reading it"
        page = read_page(source, policy, name, registry)
        for each in describe_page(page):
            warnings.warn(f"{name}: {each}", PageWarning, stacklevel=1)
        for advice in advise_markup(registry, page, name, policy):
            warnings.warn(advice, LooksLikeMarkupWarning, stacklevel=1)
        doing = "parsing it"
        document = parse(page, comments=policy.comments, replies=policy.replies)
        doing = "annotating it"
        document = annotate(document, registry=registry)
    except SitrepError as error:
        raise _FileError(describe_error(error)) from error
    except (Exception, SystemExit) as error:
        raise _FileError(f"{doing} failed: {_blame(error)}") from error
    yield document


def _blame(error: BaseException) -> str:
    """Return what an error that nobody expected says, with its type: it is for the author of a plugin."""
    said = " ".join(str(error).split())
    return str(error) if isinstance(error, SitrepError) else f"{type(error).__name__}: {said}"

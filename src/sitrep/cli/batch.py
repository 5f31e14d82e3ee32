"""Converting many files, in this process or in several.

Workers take paths and give back bytes, or write files themselves; documents never travel between processes,
which would cost more than parsing them again.  Results come in the order of the tasks, whatever their number
of processes.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from io import BytesIO
from multiprocessing.context import BaseContext
from types import FrameType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from sitrep.cli.inputs import ReadPolicy
from sitrep.cli.losses import LossTotals, Total
from sitrep.cli.messages import describe_error
from sitrep.cli.outputs import Task, write_output
from sitrep.converting import annotate, export, load_all, parse, read
from sitrep.errors import SitrepError

if TYPE_CHECKING:
    from sitrep.extending import Loss, Registry
    from sitrep.model import Document

# Enough files that handing them over costs nothing beside converting them.
CHUNK = 64

# So many chunks wait for each process, no more, so that results do not pile up while the first is being awaited.
_CHUNKS_AHEAD = 4


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
    losses: dict[str, Total] = field(factory=dict)
    warnings: tuple[tuple[str, type[Warning]], ...] = ()


class _FileError(Exception):
    """Why one file was not converted, as it is said to the user."""


def split_chunks(tasks: Sequence[Task], jobs: int) -> list[tuple[Task, ...]]:
    """Return the tasks in chunks of 64, or of fewer so that every process gets some of them.

    >>> [len(chunk) for chunk in split_chunks(range(10), 2)]
    [2, 2, 2, 2, 2]
    """
    size = max(1, min(CHUNK, -(-len(tasks) // (jobs * _CHUNKS_AHEAD))))
    return [tuple(tasks[start : start + size]) for start in range(0, len(tasks), size)]


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
    chunks = split_chunks(tasks, jobs)
    executor = ProcessPoolExecutor(
        min(jobs, len(chunks)), mp_context=_choose_context(), initializer=_prepare_worker
    )
    try:
        yield from _run_in_order(executor, chunks, policy, jobs * _CHUNKS_AHEAD)
    except BaseException:
        # Interrupted, or the reader of the output went away.  Workers clean up the file they are at and end.
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _run_in_order(
    executor: ProcessPoolExecutor, chunks: Sequence[tuple[Task, ...]], policy: Policy, ahead: int
) -> Iterator[ChunkResult]:
    waiting: deque[tuple[tuple[Task, ...], Future[ChunkResult] | None]] = deque()
    coming = iter(chunks)
    while True:
        for chunk in coming:
            waiting.append((chunk, _submit(executor, chunk, policy)))
            if len(waiting) >= ahead:
                break
        if not waiting:
            return
        chunk, future = waiting.popleft()
        yield _await(chunk, future)


def _submit(
    executor: ProcessPoolExecutor, chunk: tuple[Task, ...], policy: Policy
) -> Future[ChunkResult] | None:
    try:
        return executor.submit(_convert_in_worker, chunk, policy)
    except BrokenProcessPool:
        return None


def _await(chunk: tuple[Task, ...], future: Future[ChunkResult] | None) -> ChunkResult:
    if future is not None:
        try:
            return future.result()
        except BrokenProcessPool:
            pass
    reason = "not converted: a worker process died, perhaps for want of memory"
    return ChunkResult(outcomes=tuple(Outcome(name=task.source.name, error=reason) for task in chunk))


def _choose_context() -> BaseContext:
    """Return how processes are started: by fork where that is safe, for it spares them all imports."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


class _Ended(BaseException):
    """The main process told this worker to end; raised so that a half-written file is cleaned away."""


_is_converting = False


def _prepare_worker() -> None:
    # Ctrl-C reaches every process of a terminal; the main one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end_worker)


def _end_worker(number: int, frame: FrameType | None) -> None:
    if _is_converting:
        raise _Ended
    os._exit(0)


def _convert_in_worker(chunk: tuple[Task, ...], policy: Policy) -> ChunkResult:
    global _is_converting  # noqa: PLW0603  (a signal handler has nothing else to look at)
    from sitrep.cli.installed import get_installed

    _is_converting = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the main process has said what is wrong with the plugins
            registry = get_installed()
        return convert_chunk(chunk, policy, registry)
    except _Ended:
        os._exit(0)
    finally:
        _is_converting = False


def convert_chunk(chunk: tuple[Task, ...], policy: Policy, registry: Registry) -> ChunkResult:
    """Convert some tasks one after the other; nothing that happens to one stops the next."""
    from sitrep.extending import build_options

    exporter = registry.exporter(policy.to)
    options = build_options(exporter.name, exporter.options, dict(policy.options))
    outcomes: list[Outcome] = []
    totals = LossTotals()
    with warnings.catch_warnings(record=True) as caught:
        for task in chunk:
            losses: list[Loss] = []
            try:
                data = _convert(task, policy, options, losses, registry)
                outcome = _deliver(task, data)
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


def _deliver(task: Task, data: bytes) -> Outcome:
    outcome = Outcome(name=task.source.name)
    if task.output is None:
        return evolve(outcome, data=data)
    try:
        write_output(task.output, data)
    except OSError as error:
        raise _FileError(f"cannot write {task.output}: {describe_error(error)}") from error
    return outcome


def _convert(
    task: Task, policy: Policy, options: object, losses: list[Loss], registry: Registry
) -> bytes:
    if task.source.problem is not None:
        raise _FileError(task.source.problem)
    exporter = registry.exporter(policy.to)
    sink = BytesIO()
    number = 0
    for number, document in enumerate(_get_documents(task, policy.reading, registry), 1):
        if number > 1 and not exporter.concatenates:
            raise _FileError(f"it holds several documents, and {exporter.name} takes one")
        try:
            sink.write(export(document, policy.to, options=options, on_loss=losses.append, registry=registry))
        except (Exception, SystemExit) as error:
            raise _FileError(f"the exporter {policy.to} failed: {_blame(error)}") from error
    if number == 0:
        raise _FileError("it holds no document")
    return sink.getvalue()


def _get_documents(task: Task, policy: ReadPolicy, registry: Registry) -> Iterator[Document]:
    source = task.source.path if task.data is None else BytesIO(task.data)
    name = task.source.name
    doing = "loading it"
    try:
        if policy.load_as is not None:
            yield from load_all(source, policy.load_as, registry=registry)
            return
        doing = "reading it"
        page = read(
            source, encoding=policy.encoding, media_type=policy.media_type, name=name, registry=registry
        )
        doing = "parsing it"
        document = parse(page, comments=policy.comments)
        doing = "annotating it"
        document = annotate(document, registry=registry)
    except SitrepError as error:
        raise _FileError(describe_error(error)) from error
    except (Exception, SystemExit) as error:
        raise _FileError(f"{doing} failed: {_blame(error)}") from error
    yield document


def _blame(error: BaseException) -> str:
    """Return what an error that nobody expected says, with its type: it is for the author of a plugin."""
    return str(error) if isinstance(error, SitrepError) else f"{type(error).__name__}: {error}"

"""Converting many files in several processes.

Workers take paths and give back bytes, or write files themselves; documents never travel between processes,
which would cost more than parsing them again.  Results come in the order of the tasks, whatever the number of
processes.
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
from multiprocessing.context import BaseContext
from types import FrameType

from sitrep.cli.batch import ChunkResult, Outcome, Policy, convert_chunk
from sitrep.cli.installed import get_installed
from sitrep.cli.outputs import Task

# Enough files that handing them over costs nothing beside converting them.
CHUNK = 64

# So many chunks wait for each process, no more: results must not pile up while the first is awaited.
_CHUNKS_AHEAD = 4


def split_chunks(tasks: Sequence[Task], jobs: int) -> list[tuple[Task, ...]]:
    """Return the tasks in chunks of 64, or of fewer so that every process gets some of them.

    >>> [len(chunk) for chunk in split_chunks(range(10), 2)]
    [2, 2, 2, 2, 2]
    """
    size = max(1, min(CHUNK, -(-len(tasks) // (jobs * _CHUNKS_AHEAD))))
    return [tuple(tasks[start : start + size]) for start in range(0, len(tasks), size)]


def run_in_workers(tasks: Sequence[Task], policy: Policy, jobs: int) -> Iterator[ChunkResult]:
    """Convert all tasks in *jobs* processes, yielding the results in the order of the tasks."""
    chunks = split_chunks(tasks, jobs)
    executor = ProcessPoolExecutor(
        min(jobs, len(chunks)), mp_context=_choose_context(), initializer=_prepare_worker
    )
    try:
        yield from _run_in_order(executor, chunks, policy, jobs * _CHUNKS_AHEAD)
    except BaseException:
        # Interrupted, or the reader of the output went away.  Workers clean up the file they are at.
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
_is_ended = False

# A worker that is told to end and is given no way out in this time ends by itself.
_SECONDS_TO_END = 2.0


def _prepare_worker() -> None:
    # Ctrl-C reaches every process of a terminal; the main one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end_worker)
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, _end_worker)


def _end_worker(number: int, frame: FrameType | None) -> None:
    """Give up the file at hand; the process itself ends when the pool is shut down.

    Ending here and now could cut a result in two while it is being sent, and the main process would wait for
    the other half for ever.  Chunks that are still handed to this worker are given back unconverted: an import
    that was cut off must not be tried again, as C modules that are loaded twice complain on standard error.
    """
    global _is_ended
    _is_ended = True
    sys.unraisablehook = _say_nothing  # raising in a destructor is no news either
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, _SECONDS_TO_END)
    if _is_converting:
        raise _Ended
    if sys.platform != "win32" and number == signal.SIGALRM:
        os._exit(0)


def _say_nothing(_: object) -> None:
    pass


def _convert_in_worker(chunk: tuple[Task, ...], policy: Policy) -> ChunkResult:
    global _is_converting
    try:
        _is_converting = True
        if _is_ended:
            raise _Ended
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the main process has said what is wrong with the plugins
            registry = get_installed()
        result = convert_chunk(chunk, policy, registry)
        _is_converting = False
    except _Ended:
        _is_converting = False
        return ChunkResult(outcomes=())  # nobody waits for it
    return result

import os
import pickle
import signal

import pytest
from support.toy_plugins import ToyOptions, make_registry, write_text

from sitrep.cli.batch import Policy, run_batch
from sitrep.cli.inputs import collect_inputs
from sitrep.cli.outputs import Task
from sitrep.cli.policies import ReadPolicy
from sitrep.cli.workers import CHUNK, split_chunks


@pytest.mark.parametrize(("number", "jobs"), [(1, 2), (7, 2), (10, 3), (500, 2), (10_000, 4)])
def test_chunks_hold_all_in_order_and_each_worker_gets_some(number, jobs):
    chunks = split_chunks(range(number), jobs)
    assert [each for chunk in chunks for each in chunk] == list(range(number))
    assert all(1 <= len(chunk) <= CHUNK for chunk in chunks)
    assert len(chunks) >= min(number, jobs)


def test_a_policy_is_small_when_it_travels():
    policy = Policy(to="json", options=(("indent", "2"),), reading=ReadPolicy(comments="expect"))
    data = pickle.dumps(policy)
    assert pickle.loads(data) == policy  # noqa: S301
    assert len(data) < 500


def test_results_come_in_the_order_of_the_tasks(pages, registry):
    tasks = [Task(source=file) for file in collect_inputs([str(pages)], (".txt",)).files]
    both = [
        [outcome for result in run_batch(tasks, Policy(to="json"), jobs=jobs, registry=registry)
         for outcome in result.outcomes]
        for jobs in (1, 3)
    ]  # fmt: skip
    assert both[0] == both[1]
    assert [outcome.name for outcome in both[0]] == [task.source.name for task in tasks]
    assert all(outcome.data for outcome in both[0])


def test_one_job_uses_the_registry_that_it_is_given(pages):
    registry = make_registry("toy", write_text, options=ToyOptions)
    (task, *_) = [Task(source=file) for file in collect_inputs([str(pages)], (".txt",)).files]
    (result,) = run_batch([task], Policy(to="toy"), jobs=2, registry=registry)
    assert result.losses["tone"].count == 2


def test_a_worker_that_dies_is_a_failure_of_its_files(pages, registry, monkeypatch):
    def die(chunk, policy, registry):
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr("sitrep.cli.workers.convert_chunk", die)
    monkeypatch.setattr("sitrep.cli.workers._choose_context", _fork)
    tasks = [Task(source=file) for file in collect_inputs([str(pages)], (".txt",)).files]
    results = list(run_batch(tasks, Policy(to="json"), jobs=2, registry=registry))
    errors = [outcome.error for result in results for outcome in result.outcomes]
    assert len(errors) == len(tasks)
    assert set(errors) == {"not converted: a worker process died, perhaps for want of memory"}


def _fork():
    import multiprocessing

    return multiprocessing.get_context("fork")

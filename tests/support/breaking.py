"""Plugins that break a law on purpose, the contracts for them, and how the breach is caught."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, TypeVar, cast

from hypothesis import Phase, settings

from sitrep.extending import Annotator, Exporter, Job, Reader, hookimpl
from sitrep.model import Annotation
from sitrep.testing import BrokenLawError, Contract, PluginContract, check_contract
from sitrep.testing.contracts.contract import find_laws

_ContractT = TypeVar("_ContractT", bound=PluginContract)

# To be caught is asked, not to be caught by the smallest example.
QUICK = settings(max_examples=200, database=None, derandomize=True, phases=[Phase.generate])
_calls = itertools.count()


def count() -> int:
    """Return another number at each call, as what keeps a state does."""
    return next(_calls)


def make_plugin(**records: list[Any]) -> SimpleNamespace:
    """Return a plugin; the names of its records are those of its hooks, without ``sitrep_``."""
    hooks = {f"sitrep_{name}": hookimpl(lambda each=each: each) for name, each in records.items()}
    return SimpleNamespace(__name__="broken", **hooks)


def make_exporter(run: Callable[[Job[Any]], None], **fields: Any) -> Exporter[Any]:
    described = {"media_type": "text/plain", "suffixes": (".broken",), "carries": frozenset()} | fields
    return Exporter(name="broken", run=run, **described)


def make_annotator(run: Any, *kinds: type[Annotation]) -> Annotator:
    return Annotator(name="broken", kinds=kinds, run=run)


def make_reader(run: Any) -> Reader:
    return Reader(name="broken", media_types=("text/x-broken",), suffixes=(".broken",), run=run)


def take_over(
    contract: type[_ContractT], records: dict[str, list[Any]], **attributes: Any
) -> type[_ContractT]:
    """Return a class that takes *contract* over for a plugin of these records, tried on few examples."""
    fields = {"name": "broken", "plugins": (make_plugin(**records),), "settings": QUICK, **attributes}
    return cast("type[_ContractT]", type("Broken", (contract,), fields))


def catch(contract: type[Contract], law: str) -> BrokenLawError:
    """Return the breach of *law*, which there has to be, with what to do about it."""
    (broken,) = check_contract(contract, laws=[law])
    assert broken.law == law
    assert f"breaks the law {law!r}" in str(broken)
    assert str(broken).partition("\nWhat to do: ")[2]
    return broken


def list_laws(contract: type[Contract]) -> set[str]:
    """Return the names of the laws that a plugin can break which is not installed."""
    return {law.name for law in find_laws(contract).values()} - {"found", "stable"}


def write_plainly(job: Job[Any]) -> None:
    """Write the words of the comments, which breaks no law that is not about more."""
    for comment in job.document.comments:
        job.sink.write(comment.body.encode("utf-8", "replace") + b"\n")


def count_calls(job: Job[Any]) -> None:
    """Write another number each time."""
    job.sink.write(str(count()).encode())

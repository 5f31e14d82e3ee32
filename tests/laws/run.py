"""Try the laws of all contracts on many examples, and let laws that take the same kind of example share each of them.

To draw an example takes longer than most laws do.  pytest draws anew for each law, as each is a test of its own; here
the parsers under test share their pages, and the formats their documents.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitrep.testing import BrokenLawError, Contract
from sitrep.testing.contracts.contract import find_laws

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/testing", "plugins")
EXAMPLES = 20_000
OPTIONS = (
    *("-p", "no:cacheprovider", "-p", "no:terminal", "-o", "addopts=--import-mode=importlib"),
    # Hypothesis is loaded before pytest could rewrite its assertions, of which it needs none.
    *("-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"),
)

# What a strategy is told by: the method that gave it, and how it shows itself.
Kind = tuple[object, str]


@frozen
class Trial:
    """A law of a class that took a contract over; `given` has the kind of example for each parameter."""

    contract: type[Contract]
    law: str
    check: Callable[..., None]
    given: Mapping[str, Kind]

    @property
    def name(self) -> str:
        """The name of the class and that of the law."""
        return f"{self.contract.__name__}.{self.law}"


@frozen
class Trials:
    """The plugin for pytest that takes the laws from what was collected, instead of running it."""

    strategies: dict[Kind, st.SearchStrategy[Any]] = field(factory=dict)
    found: list[Trial] = field(factory=list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Note each law that takes examples."""
        for item in session.items:
            contract = getattr(item, "cls", None)
            if not (isinstance(contract, type) and issubclass(contract, Contract)):
                continue
            for name, law in find_laws(contract).items():
                test = f"test_{name}"
                if law.given and item.name == test and law.name not in contract.without:
                    kinds = {
                        parameter: self._note(contract, method) for parameter, method in law.given.items()
                    }
                    check = getattr(contract, test).hypothesis.inner_test
                    self.found.append(Trial(contract, law.name, check, kinds))
        return True

    def _note(self, contract: type[Contract], method: str) -> Kind:
        strategy = getattr(contract(), method)()
        kind = (getattr(contract, method), repr(strategy))
        self.strategies.setdefault(kind, strategy)
        return kind

    def group(self) -> list[list[Trial]]:
        """Return the laws in groups that share examples, directly or by way of others."""
        groups: list[tuple[set[Kind], list[Trial]]] = []
        for trial in self.found:
            kinds, trials = set(trial.given.values()), [trial]
            for other in [group for group in groups if group[0] & kinds]:
                groups.remove(other)
                kinds, trials = kinds | other[0], [*other[1], *trials]
            groups.append((kinds, trials))
        return [trials for _, trials in groups]


def try_together(
    trials: list[Trial], strategies: Mapping[Kind, st.SearchStrategy[Any]], most: int
) -> tuple[int, set[str]]:
    """Draw *most* examples, check each law of a group on each, and return how many there were, and who skipped."""
    kinds = list(dict.fromkeys(kind for trial in trials for kind in trial.given.values()))
    instances = {trial.contract: trial.contract() for trial in trials}
    skipped: set[str] = set()
    count = 0

    @settings(max_examples=most, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.tuples(*(strategies[kind] for kind in kinds)))
    def hold(drawn: tuple[Any, ...]) -> None:
        nonlocal count
        examples = dict(zip(kinds, drawn, strict=True))
        for trial in trials:
            if trial.name in skipped:
                continue
            arguments = {parameter: examples[kind] for parameter, kind in trial.given.items()}
            try:
                trial.check(instances[trial.contract], **arguments)
            except pytest.skip.Exception:
                skipped.add(trial.name)
        count += 1

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        hold()
    return count, skipped


def main() -> int:
    """Try all groups, those of most laws first, and tell which laws held on how many examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=EXAMPLES, help=f"default: {EXAMPLES}")
    parser.add_argument("--only", default="", help="an expression as for `pytest -k`, such as TestSitrep")
    parser.add_argument("tests", nargs="*", default=TESTS, help=f"default: {' '.join(TESTS)}")
    chosen = parser.parse_intermixed_args()
    os.chdir(ROOT)
    # What is meant for the suite, such as `-n auto`, would have other processes collect the tests.
    os.environ.pop("PYTEST_ADDOPTS", None)
    collected = Trials()
    pytest.main([*OPTIONS, "-k", chosen.only, *chosen.tests], plugins=[collected])
    broken = 0
    for trials in sorted(collected.group(), key=len, reverse=True):
        began = time.process_time()
        try:
            count, skipped = try_together(trials, collected.strategies, chosen.examples)
        except BrokenLawError as error:
            broken += 1
            print("BROKEN", error, *getattr(error, "__notes__", ()), sep="\n", flush=True)
            continue
        held = ", ".join(trial.name for trial in trials if trial.name not in skipped)
        print(f"{count} examples, {time.process_time() - began:.0f} s: {held or 'no law'}", flush=True)
    print(f"{len(collected.found)} laws, {broken} groups broken")
    return 1 if broken or not collected.found else 0


if __name__ == "__main__":
    sys.exit(main())

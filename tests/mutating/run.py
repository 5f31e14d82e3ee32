"""Try mutants of one module under tests that take seconds, and show those that no test noticed.

mutmut makes the mutants.  Its own `run` collects the tests anew for each, which takes longer than most tests here do;
this collects them once, forks for each mutant, and asks only the tests that reach the function, first those that
noticed others.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import functools
import gc
import importlib
import itertools
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, TypeGuard

import pytest
from mutmut.mutation.file_mutation import mutate_file_contents

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "sitrep"
# What the parser finds in small pages, and on the example pages with all that it says of them.
TESTS = ("tests/parsing", "tests/examples")
# The same in other formats, and generated pages, which take as long as all others.
SLOW = (
    "not .xml and not .md and not test_comments_of_a_shape_are_read_right and not test_ranges_lie_in_the_line"
)
# A mutant that takes so many times the time of all tests, and so many seconds more, does not end.
PATIENCE, MORE = 4, 2
NOTICED, UNNOTICED = 1, 0
ADDOPTS = "addopts=--import-mode=importlib"


ORIGINAL = "_mutmut_orig"


def name_function(mutant: str) -> str:
    """Return the part of a mutant's name that says of which function it is."""
    return mutant.rpartition("_mutmut_")[0]


def get_parameters(item: pytest.Function) -> dict[str, Any]:
    """Return the arguments with which a test is parametrised."""
    return item.callspec.params if hasattr(item, "callspec") else {}


def is_plain(item: pytest.Item) -> TypeGuard[pytest.Function]:
    """Tell whether a test is a function that needs nothing of pytest: to call it takes a quarter of the time."""
    return (
        isinstance(item, pytest.Function)
        and item.cls is None
        and get_parameters(item).keys() >= set(item.fixturenames)
        and not hasattr(item.obj, "hypothesis")
        and all(mark.name == "parametrize" for mark in item.iter_markers())
    )


class Reach:
    """Which functions of the mutated module are called; mutmut keeps a table of variants for each."""

    def __init__(self, module: ModuleType) -> None:
        self._tables: list[dict[str, Callable[..., Any]]] = [
            table for name, table in vars(module).items() if name.startswith("mutants_")
        ]
        self._originals = [table[ORIGINAL] for table in self._tables]
        self.called: set[str] = set()

    def watch(self) -> None:
        for table, original in zip(self._tables, self._originals, strict=True):
            table[ORIGINAL] = self._note(original)

    def leave(self) -> None:
        for table, original in zip(self._tables, self._originals, strict=True):
            table[ORIGINAL] = original

    def _note(self, original: Callable[..., Any]) -> Callable[..., Any]:
        name = name_function(original.__name__)

        @functools.wraps(original)
        def call(*args: Any, **named: Any) -> Any:
            self.called.add(name)
            return original(*args, **named)

        return call


class Trial:
    """The plugin for pytest that runs the tests once as they are, and then once for each mutant."""

    def __init__(self, module: ModuleType, mutants: list[str]) -> None:
        self.module = module.__name__
        self.reach = Reach(module)
        self.mutants = mutants
        self.failed = False
        self.results: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take over: quick tests first, and before them those that noticed something."""
        durations: dict[pytest.Item, float] = {}
        reached: dict[pytest.Item, frozenset[str]] = {}
        self.reach.watch()
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            self.reach.called.clear()
            start = time.process_time()
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            durations[item] = time.process_time() - start
            reached[item] = frozenset(self.reach.called)
            if self.failed:
                raise pytest.UsageError(f"{item.nodeid} fails as it is")
        limit = int(PATIENCE * sum(durations.values()) + MORE)
        print(f"{len(durations)} tests, {sum(durations.values()):.1f} s", flush=True)
        self.reach.leave()
        items = sorted(durations, key=durations.__getitem__)
        gc.freeze()  # or each child would copy what its collector looks at
        for mutant in self.mutants:
            asked = [item for item in items if name_function(mutant) in reached[item]]
            status, noticing = self.try_mutant(mutant, asked, limit)
            if noticing is not None:
                items.remove(asked[noticing])
                items.insert(0, asked[noticing])
            self.results[mutant] = (
                "survived" if status == UNNOTICED else "noticed" if status == NOTICED else "no end"
            )
        return True

    def fails(self, item: pytest.Item, following: pytest.Item | None) -> bool:
        """Run one test, and tell whether it fails."""
        if not is_plain(item):
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            return self.failed
        try:
            item.obj(**get_parameters(item))
        except BaseException:
            return True
        return False

    def try_mutant(self, mutant: str, items: list[pytest.Item], limit: int) -> tuple[int, int | None]:
        """Return what became of a mutant, and the number of the test that noticed it."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.close(reading)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
                os.environ["MUTANT_UNDER_TEST"] = f"{self.module}.{mutant}"
                spent = int(time.process_time())
                resource.setrlimit(resource.RLIMIT_CPU, (spent + limit, spent + limit))
                for number, (item, following) in enumerate(itertools.zip_longest(items, items[1:])):
                    if self.fails(item, following):
                        os.write(writing, str(number).encode())
                        os._exit(NOTICED)
                os._exit(UNNOTICED)
            except BaseException:
                os._exit(NOTICED)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            number = pipe.read()
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), int(number) if number else None


class Changes:
    """What each mutant changes in its function."""

    def __init__(self, code: str) -> None:
        lines = code.splitlines()
        self._functions = {
            node.name: lines[node.lineno : node.end_lineno]
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.FunctionDef)
        }

    def show(self, mutant: str) -> str:
        """Return the lines that a mutant changes, before and after."""
        before = self._functions[name_function(mutant) + ORIGINAL]
        changes = difflib.unified_diff(before, self._functions[mutant], n=0, lineterm="")
        return "\n".join(line for line in changes if not line.startswith(("---", "+++", "@@")))


def _find_path(text: str) -> Path:
    return Path(text).absolute()


def main() -> int:
    """Try the mutants of a module, or as many of them as are asked for, taken by chance."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("module", help="such as parsing.headers.frames")
    parser.add_argument("--most", type=int, help="try no more than these, taken by chance")
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument(
        "--results", type=_find_path, help="append a line of JSON for each mutant to this file"
    )
    parser.add_argument("--again", type=_find_path, help="try those alone that survived by such a file")
    parser.add_argument("--all", action="store_true", help="with the slow tests too")
    parser.add_argument("tests", nargs="*", default=TESTS)
    given = parser.parse_intermixed_args()
    os.chdir(ROOT)
    name = f"sitrep.{given.module}"
    file = Path(*given.module.split(".")).with_suffix(".py")
    made = mutate_file_contents(str(file), (SOURCE / file).read_text(encoding="utf-8"))
    mutants = list(made.mutant_names)
    if given.again is not None:
        told = map(json.loads, given.again.read_text(encoding="utf-8").splitlines())
        survived = {mutant for module, mutant, result, _ in told if (module, result) == (name, "survived")}
        mutants = [mutant for mutant in mutants if mutant in survived]
    if given.most is not None and given.most < len(mutants):
        chosen = set(random.Random(f"{given.seed} {name}").sample(mutants, given.most))  # noqa: S311
        mutants = [mutant for mutant in mutants if mutant in chosen]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SOURCE, Path(folder) / "sitrep")
        (Path(folder) / "sitrep" / file).write_text(made.code, encoding="utf-8")
        sys.path.insert(0, folder)
        os.environ["MUTANT_UNDER_TEST"] = ""
        mutated = importlib.import_module(name)
        assert str(mutated.__file__).startswith(folder)
        trial = Trial(mutated, mutants)
        options = [
            "-p",
            "no:cacheprovider",
            "-p",
            "no:terminal",
            "-o",
            ADDOPTS,
            "--hypothesis-profile=mutants",
        ]
        pytest.main([*options, *([] if given.all else ["-k", SLOW]), *given.tests], plugins=[trial])
    counts: dict[str, int] = {}
    changes = Changes(made.code)
    for mutant, result in trial.results.items():
        counts[result] = counts.get(result, 0) + 1
        change = changes.show(mutant)
        if result == "survived":
            print(f"\n{mutant}\n{change}")
        if given.results is not None:
            with given.results.open("a", encoding="utf-8") as out:
                out.write(json.dumps([name, mutant, result, change], ensure_ascii=False) + "\n")
    print(f"\n{name}: {len(made.mutant_names)} made, {len(mutants)} tried, {counts}")
    return 0 if len(trial.results) == len(mutants) else 1


if __name__ == "__main__":
    raise SystemExit(main())

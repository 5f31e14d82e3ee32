"""The tool that lets laws share examples: what holds is counted, and what is broken is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.shared import ROOT

CONTRACTS = """
from hypothesis import strategies as st
from sitrep.testing import Contract, law

class NumberContract(Contract):
    def numbers(self):
        return st.integers()

    @law("Return a number that two divides.", number="numbers")
    def even(self, number):
        assert self.multiply(number) % 2 == 0, f"{number} gives {self.multiply(number)}"

    @law("Return something.", number="numbers")
    def total(self, number):
        if self.multiply(number) is None:
            self.skip("it never returns")

class TestTwice(NumberContract):
    def multiply(self, number):
        return 2 * number

class TestTimes(NumberContract):
    def multiply(self, number):
        return TIMES * number

class TestNowhere(NumberContract):
    without = {"even": "it returns nothing"}

    def multiply(self, number):
        return None
"""


@pytest.mark.parametrize("times", [4, 3])
def test_laws_share_examples_and_are_told_by_name(times: int, tmp_path: Path) -> None:
    tests = tmp_path / "test_numbers.py"
    tests.write_text(CONTRACTS.replace("TIMES", str(times)), encoding="utf-8")
    command = [sys.executable, str(ROOT / "tests/laws/run.py"), "--examples", "30", str(tests)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if times % 2:
        assert done.returncode == 1
        assert "BROKEN\nTestTimes breaks the law 'even': 1 gives 3\n" in done.stdout
        assert "What to do: Return a number that two divides." in done.stdout
        assert "drawn=(1,)" in done.stdout
    else:
        held = "TestTwice.even, TestTwice.total, TestTimes.even, TestTimes.total\n"
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("30 examples, ")
        assert f" s: {held}5 laws, 0 groups broken" in done.stdout


def test_where_there_are_no_laws_is_said(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tests/laws/run.py"), str(tmp_path)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1

"""Patterns that are compiled late."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from sitrep.patterns import compile_late

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


@pytest.mark.parametrize("method", METHODS)
def test_a_late_pattern_does_what_one_compiled_at_once_does(method: str) -> None:
    arguments = ("-", "a1 b2") if method.startswith("sub") else ("a1 b2",)
    late = getattr(compile_late("[A-Z](\\d)", re.IGNORECASE), method)(*arguments)
    at_once = getattr(re.compile("[A-Z](\\d)", re.IGNORECASE), method)(*arguments)
    if method == "finditer":
        late, at_once = list(late), list(at_once)
    assert str(late) == str(at_once)


def test_nothing_is_compiled_before_it_is_needed() -> None:
    broken = compile_late("(")
    with pytest.raises(re.error):
        broken.search("")


def test_every_late_pattern_of_sitrep_can_be_compiled() -> None:
    kind = type(compile_late(""))
    found = 0
    for room in ("parsing", "annotating", "cli"):
        package = importlib.import_module(f"sitrep.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"sitrep.{room}."):
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, kind):
                    found += 1
                    value.search("")
    assert found > 50

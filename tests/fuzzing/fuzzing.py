"""What all targets share: instrumented imports, the loop of libFuzzer, and two checks."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import atheris
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from sitrep import Document
    from sitrep.extending import Registry

# What needs hypothesis or draws on the terminal tells nothing of an input.
_ASIDE = ("sitrep.testing", "sitrep.generating", "sitrep.cli", "sitrep.__main__")


def instrument(*plugins: str) -> Registry:
    """Import the core and *plugins* so that they guide the search, and return a registry of these plugins.

    Whatever is imported before stays as it is, and whatever a function imports later would be missed.  Libraries of
    others stay as they are too: they would drown what is ours, and slow it down.
    """
    with atheris.instrument_imports(include=["sitrep", *plugins]):
        _import_all("sitrep")
        for plugin in plugins:
            _import_all(plugin)
    registry = import_module("sitrep.extending").Registry
    return cast("Registry", registry.of(*map(import_module, plugins)))


def _import_all(package: str) -> None:
    found = import_module(package)
    for module in pkgutil.walk_packages(found.__path__, f"{package}."):
        if not module.name.startswith(_ASIDE):
            import_module(module.name)


# Time is libFuzzer's matter (-timeout), and it is libFuzzer that shrinks and remembers.
_settings = settings(database=None, deadline=None, suppress_health_check=list(HealthCheck))


def fuzz(check: Callable[[bytes], object]) -> None:
    """Call *check* with bytes until libFuzzer's arguments say that it is enough; whatever it raises is a finding."""
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


def fuzz_examples(strategy: st.SearchStrategy[Any], check: Callable[[Any], object]) -> None:
    """Call *check* with examples of a strategy, which libFuzzer's bytes choose."""

    @_settings
    @given(strategy)
    def check_example(example: Any) -> None:
        check(example)

    fuzz_one_input = check_example.hypothesis.fuzz_one_input  # type: ignore[attr-defined]
    fuzz(fuzz_one_input)


def read_text(data: bytes) -> str:
    """Return the text that bytes stand for: bytes that are no UTF-8 become lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def check_loader(data: bytes, name: str, registry: Registry) -> None:
    """Assert that *data* is refused with a place, or is loaded as documents that survive another round."""
    sitrep = import_module("sitrep")
    try:
        documents = list(sitrep.load_all(data, name, registry=registry))
    except sitrep.LoadError as refusal:
        if not refusal.place:
            raise AssertionError("the refusal names no place") from refusal
        return
    for document in documents:
        check_round_trip(document, name, registry)


def check_round_trip(document: Document, name: str, registry: Registry) -> None:
    """Assert that what is written is read back as the same document, and written again as the same bytes."""
    sitrep = import_module("sitrep")
    output = sitrep.export(document, name, registry=registry)
    loaded = sitrep.load(output, name, registry=registry)
    # NaN is no equal of itself; the repr has all values, with their types.
    assert repr(loaded) == repr(document), "another document comes back"
    assert loaded.source.text == document.source.text, "another text comes back"
    assert sitrep.export(loaded, name, registry=registry) == output, "it is written as other bytes"

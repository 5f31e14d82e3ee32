"""The public names, and how little `import sitrep` loads."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import importlib.resources
import inspect
import subprocess
import sys
import typing
from pathlib import Path

import pytest

import sitrep

PUBLIC_MODULES = (
    "sitrep",
    "sitrep.model",
    "sitrep.extending",
    "sitrep.reading",
    "sitrep.annotating",
    "sitrep.errors",
    "sitrep.testing",
)

PUBLIC_NAMES = """
    Annotation BoundaryError Byline Comment CommentsPolicy Decision DecodingError Document Draft DuplicateNameError
    Email Link LoadError Mark ModelError NotTextError Notice OffsetError OptionsError Page PageWarning Paragraph
    PluginError PluginWarning Position Post Posting Problem Reason RepliesPolicy Reply Report SitrepError Source Span
    Statement Thread Title UnknownMediaTypeError UnknownNameError UnreadableError annotate compose export
    load load_all parse read write
"""

EXTENDING_NAMES = """
    EVERYTHING MARKUP_ANNOTATOR AnnotateJob AnnotationShape Annotator Decoded Exporter Feature FoundDate Job Lexicon
    LexiconEntry LoadJob Loader Loss NoOptions OptionInfo Platform Plugin ReadJob Reader Registry Sink
    build_options decode decode_with_remarks describe_options find_age find_dates find_losses find_signature hookimpl
    option paused_collection tell_age
"""


TESTING_NAMES = """
    DATE_STYLES HEADER_SHAPES HOSTILE INJECTIONS AnnotatorContract BrokenLawError Contract DateStyle
    ExporterContract FoundBlock FoundComment FoundPage HeaderShape Law ParserContract PlainBlock
    PlainComment PlainPage PluginContract ReaderContract Score Tally check_contract comments confidences
    documents find_untiled flattened_pages jumbled_pages law make_chain make_page moments mutated_pages names pages
    plant reports score sources spans texts threads
"""


def test_the_public_names_are_these() -> None:
    # A name that goes breaks somebody: leave it, deprecate it, or say so in the changelog.
    assert set(sitrep.__all__) == set(PUBLIC_NAMES.split())


def test_what_plugins_build_on_is_this() -> None:
    assert set(importlib.import_module("sitrep.extending").__all__) == set(EXTENDING_NAMES.split())


def test_what_tests_build_on_is_this() -> None:
    assert set(importlib.import_module("sitrep.testing").__all__) == set(TESTING_NAMES.split())


PLUGIN_FILES = sorted(Path(__file__).parent.parent.glob("plugins/*/src/**/*.py"))


def test_plugins_import_public_names_alone() -> None:
    """That they import public modules alone import-linter checks."""
    assert PLUGIN_FILES
    for path in PLUGIN_FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in (
                "sitrep",
                "sitrep.model",
                "sitrep.extending",
            ):
                public = importlib.import_module(node.module).__all__
                assert {each.name for each in node.names} <= set(public), path


@pytest.mark.parametrize("module", PUBLIC_MODULES)
def test_every_public_name_is_there_once_and_has_a_docstring(module: str) -> None:
    loaded = importlib.import_module(module)
    names = getattr(loaded, "__all__", [name for name in vars(loaded) if not name.startswith("_")])
    assert len(names) == len(set(names))
    for name in names:
        value = getattr(loaded, name)
        if inspect.isfunction(value) or (inspect.isclass(value) and value.__module__.startswith("sitrep")):
            assert inspect.getdoc(value), f"{module}.{name} has no docstring"
    assert inspect.getdoc(loaded)


@pytest.mark.parametrize(
    "name", ["read", "parse", "annotate", "export", "write", "load", "load_all", "compose"]
)
def test_the_types_of_a_function_can_be_looked_up(name: str) -> None:
    assert typing.get_type_hints(getattr(sitrep, name))["return"] is not None


def test_the_version_is_that_of_the_distribution() -> None:
    assert sitrep.__version__ == importlib.metadata.version("sitrep-core")


def test_what_there_is_not_is_told_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'sitrep' has no attribute 'gravity'"):
        sitrep.gravity  # noqa: B018


def test_every_name_is_what_type_checkers_take_it_for() -> None:
    seen = {
        alias.name: node.module
        for node in ast.walk(ast.parse(inspect.getsource(sitrep)))
        if isinstance(node, ast.ImportFrom)
        and node.module in ("sitrep.converting", "sitrep.errors", "sitrep.model", "sitrep.policies")
        for alias in node.names
    }
    assert seen.keys() == set(sitrep.__all__)
    for name, home in seen.items():
        assert getattr(sitrep, name) is getattr(importlib.import_module(str(home)), name)


def test_all_names_can_be_imported_and_listed() -> None:
    code = (
        "import sitrep; from sitrep import *; print(*sorted(set(sitrep.__all__) - set(dir())), *dir(sitrep))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(sitrep.__all__) | {"__version__", "errors", "model"} <= set(run.stdout.split())
    assert run.stdout.split()[0] == dir(sitrep)[0]


def load(code: str) -> set[str]:
    """Return the modules that some code loads, but for what Python has loaded by itself."""
    code = f"import sys; before = set(sys.modules); {code}; print(*(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_import_alone_loads_nothing_to_speak_of() -> None:
    assert not load("import sitrep") & {"attr", "attrs", "sitrep.model", "sitrep.errors"}


def test_the_functions_load_attrs_and_the_model_and_nothing_heavier() -> None:
    loaded = load("from sitrep import parse")
    rooms = {name.split(".")[1] for name in loaded if name.startswith("sitrep.")}
    assert rooms == {"converting", "errors", "model", "policies"}
    assert not loaded & {
        "pluggy",
        "click",
        "rich",
        "lxml",
        "msgspec",
        "charset_normalizer",
        "importlib.metadata",
    }


def test_what_plugins_build_on_loads_no_parser() -> None:
    code = "import sys, sitrep.extending; print('sitrep.parsing' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_the_package_says_that_it_is_typed() -> None:
    assert importlib.resources.files("sitrep").joinpath("py.typed").is_file()

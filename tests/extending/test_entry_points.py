"""Plugins found through entry points: each is loaded alone, and a broken one takes nobody down."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.distributions import exporter_code, install

from sitrep import (
    DuplicateNameError,
    PluginWarning,
    UnknownMediaTypeError,
    UnknownNameError,
    compose,
    export,
    read,
)
from sitrep.extending import Plugin, Registry

Installer = Callable[[str, str], None]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Installer]:
    """Return a function that installs a plugin from its distribution's name and its code, for this test."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv("SITREP_LOAD_PLUGINS", raising=False)
    before = set(sys.modules)

    def install_here(name: str, code: str) -> None:
        install(tmp_path, name, code)
        importlib.invalidate_caches()

    yield install_here
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", None) and str(tmp_path) in str(sys.modules[name].__file__):
            del sys.modules[name]


def load(*names: str) -> tuple[Registry, list[str]]:
    """Return the registry of the named distributions, and the warnings it gave."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        registry = Registry.installed(load_plugins=names)
    assert all(issubclass(warning.category, PluginWarning) for warning in caught)
    return registry, [str(warning.message) for warning in caught]


def the_plugin(registry: Registry, distribution: str) -> Plugin:
    (plugin,) = [plugin for plugin in registry.plugins if plugin.distribution == distribution]
    return plugin


def test_a_plugin_is_found_through_its_entry_point(installed: Installer) -> None:
    installed("sitrep-good", exporter_code("good"))
    registry, messages = load("sitrep-good")
    assert messages == []
    assert the_plugin(registry, "sitrep-good") == Plugin(
        name="good", distribution="sitrep-good", version="1.0", offers=("exporter good",)
    )
    assert export(compose(paragraphs=["It shook."]), "good", registry=registry) == b"It shook.\n"


HOOK = "from sitrep.extending import hookimpl\n@hookimpl\n"

BROKEN = {
    "an import that fails": ("import no_such_module", "ModuleNotFoundError", "no_such_module"),
    "code that does not compile": ("def (", "SyntaxError", "invalid syntax"),
    "an error while importing": ("raise RuntimeError('no licence')", "RuntimeError", "no licence"),
    "a hook that does not exist": (
        HOOK + "def sitrep_exporter(): return []",
        "ValueError",
        "there is no hook sitrep_exporter; hooks are sitrep_readers, sitrep_platforms, sitrep_exporters, ",
    ),
    "a hook that takes an argument": (
        HOOK + "def sitrep_exporters(registry): return []",
        "PluginValidationError",
        "registry",
    ),
    "a record of the wrong type": (
        HOOK + "def sitrep_exporters(): return ['csv']",
        "TypeError",
        "sitrep_exporters returned a str, not an Exporter",
    ),
    "a record that is not in a list": (
        HOOK + "def sitrep_exporters(): return 7",
        "TypeError",
        "sitrep_exporters returned an int, not a list of records",
    ),
    "a hook that would have to be awaited": (
        HOOK + "async def sitrep_exporters(): return []",
        "TypeError",
        "sitrep_exporters returned a coroutine, not a list of records",
    ),
    "a hook that returns nothing": (
        HOOK + "def sitrep_exporters(): [].copy()",
        "TypeError",
        "sitrep_exporters returned None",
    ),
    "a hook that is not marked": (
        "def sitrep_exporters(): return []",
        "ValueError",
        "sitrep_exporters is not marked with sitrep.extending.hookimpl",
    ),
    "a module without hooks": (
        "def run(job): pass",
        "ValueError",
        "it has no hook; hooks are sitrep_readers, sitrep_platforms, sitrep_exporters, sitrep_loaders, ",
    ),
    "a hook that raises": (
        HOOK + "def sitrep_exporters(): return [1 / 0]",
        "ZeroDivisionError",
        "division by zero",
    ),
    "a hook that raises half way": (
        HOOK + "def sitrep_exporters():\n    yield from ()\n    raise OSError('disk gone')",
        "OSError",
        "disk gone",
    ),
    "a record that breaks a rule": (
        exporter_code("good").replace('name="good"', 'name="Not Good"'),
        "ValueError",
        "lower case letters",
    ),
    "one name offered twice": (
        exporter_code("good").replace("return [", "return 2 * ["),
        "ValueError",
        "it offers two of the kind exporter called 'good'",
    ),
}


@pytest.mark.parametrize(("code", "error", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_named_and_the_rest_works(
    installed: Installer, code: str, error: str, reason: str
) -> None:
    installed("sitrep-broken", code)
    installed("sitrep-fine", exporter_code("fine"))
    registry, messages = load("sitrep-broken", "sitrep-fine")
    broken = the_plugin(registry, "sitrep-broken")
    assert (broken.status, broken.offers) == ("broken", ())
    assert broken.error is not None
    assert broken.error.startswith(error)
    assert reason in broken.error
    assert "\n" not in broken.error
    assert messages == [f"plugin sitrep-broken (broken) is left out: {broken.error}"]
    assert set(registry.exporters) == {"fine"}
    assert {"links", "emails"} <= set(registry.annotators)


def test_a_name_that_two_plugins_claim_goes_to_neither(installed: Installer) -> None:
    installed("sitrep-one", exporter_code("csv"))
    installed("sitrep-two", exporter_code("csv"))
    installed("sitrep-fine", exporter_code("fine"))
    registry, messages = load("sitrep-one", "sitrep-two", "sitrep-fine")
    assert set(registry.exporters) == {"fine"}
    (message,) = messages
    for told in ("'csv'", "sitrep-one (one)", "sitrep-two (two)", "neither"):
        assert told in message
    with pytest.raises(DuplicateNameError) as caught:
        registry.exporter("csv")
    assert caught.value.plugins == ("sitrep-one (one)", "sitrep-two (two)")
    assert the_plugin(registry, "sitrep-one").status == "loaded"


def test_what_comes_with_sitrep_is_always_there(installed: Installer) -> None:
    code = """
        from sitrep.extending import Annotator, hookimpl

        @hookimpl
        def sitrep_annotators():
            return [Annotator(name="links", kinds=(), run=lambda job: ())]
    """
    installed("sitrep-grabber", code)
    reader = READER.replace("NAME", "txt").replace("text/x-chat", "text/plain").replace(".chat", ".txt")
    installed("sitrep-txtreader", reader)
    registry, messages = load("sitrep-grabber", "sitrep-txtreader")
    assert "links" in registry.annotators
    assert read(b"It shook.", name="page.txt", registry=registry).source.text == "It shook."
    assert read(b"It shook.", media_type="text/plain", registry=registry).source.text == "It shook."
    grabber, txtreader = (message.partition(" is left out: ValueError: it claims ") for message in messages)
    assert grabber[::2] == (
        "plugin sitrep-grabber (grabber)",
        "the annotator name 'links', which is sitrep's own",
    )
    assert txtreader[0] == "plugin sitrep-txtreader (txtreader)"
    assert txtreader[2] == "the media type 'text/plain' and the suffix '.txt', which are sitrep's own"
    assert registry.conflicts == {}


READER = """
    from sitrep.extending import Reader, hookimpl

    @hookimpl
    def sitrep_readers():
        return [Reader(name="NAME", media_types=("text/x-chat",), suffixes=(".chat",), run=print)]
"""


def test_a_media_type_and_a_suffix_that_two_readers_claim_are_told_of_when_they_are_loaded(
    installed: Installer,
) -> None:
    installed("sitrep-one", READER.replace("NAME", "one"))
    installed("sitrep-two", READER.replace("NAME", "two"))
    registry, messages = load("sitrep-one", "sitrep-two")
    assert set(registry.conflicts) == {("media type", "text/x-chat"), ("suffix", ".chat")}
    assert any(
        "media type 'text/x-chat' is claimed by sitrep-one (one) and sitrep-two" in m for m in messages
    )
    with pytest.raises(DuplicateNameError, match="claimed by sitrep-one"):
        read(b"", media_type="text/x-chat", registry=registry)
    # Both claim the media type, too, so that naming it would be of no help.
    with pytest.raises(DuplicateNameError, match=r"the suffix '\.chat' is .*, so neither gets it; leave one"):
        read(b"", name="page.chat", registry=registry)


def test_where_two_readers_claim_a_suffix_the_media_types_that_help_are_told(installed: Installer) -> None:
    installed("sitrep-one", READER.replace("NAME", "one"))
    installed("sitrep-two", READER.replace("NAME", "two").replace("x-chat", "x-two"))
    registry, _ = load("sitrep-one", "sitrep-two")
    with pytest.raises(
        DuplicateNameError, match="; pass media_type='text/x-chat' or 'text/x-two', or leave one out"
    ):
        read(b"", name="page.chat", registry=registry)


def test_a_format_whose_plugin_is_broken_is_told_with_the_reason(installed: Installer) -> None:
    installed("sitrep-csv", "raise RuntimeError('no licence')")
    registry, _ = load("sitrep-csv")
    reason = r"a plugin that is broken: sitrep-csv \(csv\): RuntimeError: no licence"
    with pytest.raises(UnknownNameError, match=reason):
        registry.exporter("csv")
    with pytest.raises(UnknownNameError, match=reason):
        registry.exporter("tsv")


def test_a_reader_whose_plugin_is_broken_is_told_with_the_reason(installed: Installer) -> None:
    installed("sitrep-pages", "raise RuntimeError('no licence')")
    registry, _ = load("sitrep-pages")
    with pytest.raises(
        UnknownMediaTypeError, match=r"A plugin .* is broken: sitrep-pages: RuntimeError: no licence"
    ):
        read(b"", media_type="text/x-pages", registry=registry)


class TestAllowList:
    def test_a_string_where_a_list_is_meant_is_refused(self) -> None:
        for given, message in (
            ("sitrep-json", "load_plugins is the string 'sitrep-json': pass a list of names"),
            (5, "load_plugins is of type int: pass a list of names"),
        ):
            names: Any = given
            with pytest.raises(TypeError, match=message):
                Registry.installed(load_plugins=names)

    def test_a_name_that_no_plugin_has_is_told_of_where_it_was_given(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.warns(PluginWarning, match="^load_plugins: no plugin 'sitrep-none' is installed"):
            Registry.installed(load_plugins=["sitrep-none"])
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", "sitrep-none")
        with pytest.warns(PluginWarning, match="^SITREP_LOAD_PLUGINS: no plugin 'sitrep-none'"):
            Registry.installed()

    """SITREP_LOAD_PLUGINS, and the argument that goes before it."""

    @pytest.fixture(autouse=True)
    def _two_plugins(self, installed: Installer) -> None:
        installed("sitrep-red", exporter_code("red"))
        installed("sitrep-blue", exporter_code("blue"))

    @staticmethod
    def exporters() -> set[str]:
        with warnings.catch_warnings():
            # What else is installed, and in what state, is not the point here.
            warnings.simplefilter("ignore", PluginWarning)
            return set(Registry.installed().exporters)

    def test_unset_loads_all(self) -> None:
        assert {"red", "blue"} <= self.exporters()

    def test_empty_loads_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", "")
        registry = Registry.installed()
        assert registry.exporters == {}
        assert "links" in registry.annotators
        assert the_plugin(registry, "sitrep-red").status == "skipped"
        with pytest.raises(UnknownNameError, match="installed: none"):
            registry.exporter("red")

    @pytest.mark.parametrize("setting", ["sitrep-red", " sitrep_red , ", "SITREP.RED"])
    def test_set_loads_the_named_ones(self, monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", setting)
        registry = Registry.installed()
        assert set(registry.exporters) == {"red"}
        assert the_plugin(registry, "sitrep-blue").status == "skipped"

    def test_an_unknown_name_is_warned_of(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", "sitrep-red,sitrep-gren")
        with pytest.warns(PluginWarning, match="SITREP_LOAD_PLUGINS: no plugin 'sitrep-gren' is installed"):
            registry = Registry.installed()
        assert set(registry.exporters) == {"red"}

    def test_the_argument_goes_before_the_variable(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", "sitrep-red")
        assert set(Registry.installed(load_plugins=["sitrep-blue"]).exporters) == {"blue"}
        assert set(Registry.installed(load_plugins=[]).exporters) == set()

    def test_a_skipped_plugin_is_not_imported(self, installed: Installer) -> None:
        installed("sitrep-loud", "raise SystemExit('imported')")
        assert set(load("sitrep-red")[0].exporters) == {"red"}


class TestWithoutARegistry:
    """What is installed is not looked up at each call, and yet what was installed since is found."""

    DOCUMENT = compose(paragraphs=["It shook."])

    def test_a_plugin_is_found_as_soon_as_it_is_installed(self, installed: Installer) -> None:
        with pytest.raises(UnknownNameError, match="no exporter named 'late'"):
            export(self.DOCUMENT, "late")
        installed("sitrep-late", exporter_code("late"))
        assert export(self.DOCUMENT, "late") == b"It shook.\n"

    def test_the_allow_list_is_heard_at_once(
        self, installed: Installer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        installed("sitrep-good", exporter_code("good"))
        assert export(self.DOCUMENT, "good") == b"It shook.\n"
        monkeypatch.setenv("SITREP_LOAD_PLUGINS", "")
        with pytest.raises(UnknownNameError, match="no exporter named 'good'; installed: none"):
            export(self.DOCUMENT, "good")

    def test_while_nothing_changes_nothing_is_looked_up(
        self, installed: Installer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        installed("sitrep-good", exporter_code("good"))
        export(self.DOCUMENT, "good")
        monkeypatch.setattr(importlib.metadata, "entry_points", None)
        assert export(self.DOCUMENT, "good") == b"It shook.\n"


def test_a_new_process_finds_what_is_on_its_path(tmp_path: Path) -> None:
    install(tmp_path, "sitrep-good", exporter_code("good"))
    install(tmp_path, "sitrep-bad", "raise RuntimeError('no licence')")
    code = """if True:
        import sitrep
        document = sitrep.compose(paragraphs=["It shook."])
        print(sitrep.export(document, "good").decode(), end="")
    """
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "SITREP_LOAD_PLUGINS": "sitrep-good,sitrep-bad"}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout == "It shook.\n"
    assert "plugin sitrep-bad (bad) is left out: RuntimeError: no licence" in run.stderr

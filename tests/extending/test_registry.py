"""Registries made from objects, and what is looked up in them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, ClassVar

import attrs
import pytest

import sitrep
from sitrep import Annotation, DuplicateNameError, Email, Link, Page, PluginError, UnknownNameError
from sitrep.extending import (
    Annotator,
    Exporter,
    Lexicon,
    LexiconEntry,
    Platform,
    Reader,
    ReadJob,
    Registry,
    hookimpl,
)


def run(job: object) -> Any:
    raise AssertionError("a hook only registers: nothing may run")


def exporter(name: str) -> Exporter[Any]:
    return Exporter(name=name, media_type="text/csv", suffixes=(".csv",), run=run, carries=frozenset())


class Exporting:
    """A plugin that offers exporters of the given names."""

    def __init__(self, *names: str) -> None:
        self.names = names

    @hookimpl
    def sitrep_exporters(self) -> Iterable[Exporter[Any]]:
        return (exporter(name) for name in self.names)


class Reading:
    """A plugin that offers a reader of the given name for HTML."""

    def __init__(self, name: str) -> None:
        self.name = name

    @hookimpl
    def sitrep_readers(self) -> Iterable[Reader]:
        return [Reader(name=self.name, media_types=("text/html",), suffixes=(".html",), run=run)]


class Plain:
    """A plugin that takes over the reading of plain text."""

    @hookimpl
    def sitrep_readers(self) -> Iterable[Reader]:
        return [Reader(name="plain", media_types=("text/plain",), suffixes=(".plain",), run=run)]


class Chat:
    """A plugin with a reader for each of some suffixes."""

    def __init__(self, *suffixes: str) -> None:
        self.suffixes = suffixes

    @hookimpl
    def sitrep_readers(self) -> Iterable[Reader]:
        def run(job: ReadJob) -> Page:
            return Page(source=sitrep.Source(text="chat"))

        return [
            Reader(name=f"chat-{number}", media_types=(f"text/x-chat-{number}",), suffixes=(suffix,), run=run)
            for number, suffix in enumerate(self.suffixes, 1)
        ]


def test_of_nothing_has_what_comes_with_sitrep() -> None:
    registry = Registry.of()
    assert [plugin.label for plugin in registry.plugins] == ["sitrep-core (builtin)"]
    assert set(registry.readers) == {"text"}
    assert set(registry.annotation_kinds) == {"link", "email", "posting", "statement"}
    assert registry.annotation_kinds["link"] is Link
    assert registry.annotation_kinds["email"] is Email
    assert [*registry.exporters, *registry.loaders, *registry.lexicons] == []


def test_plugins_are_objects_with_hooks() -> None:
    registry = Registry.of(Exporting("csv", "tsv"), Reading("html"))
    assert set(registry.exporters) == {"csv", "tsv"}
    assert registry.exporter("csv").name == "csv"
    assert registry.plugins[1].offers == ("exporter csv", "exporter tsv")
    assert [plugin.label for plugin in registry.plugins[1:]] == ["Exporting", "Reading"]


def test_a_broken_object_is_an_error() -> None:
    class Broken:
        @hookimpl
        def sitrep_exporters(self) -> list[str]:
            return ["csv"]

    with pytest.raises(PluginError, match="plugin Broken: TypeError: sitrep_exporters returned a str"):
        Registry.of(Exporting("fine"), Broken())


def test_two_objects_that_claim_one_name_are_an_error() -> None:
    with pytest.raises(DuplicateNameError) as caught:
        Registry.of(Exporting("csv"), Exporting("csv"))
    assert (caught.value.kind, caught.value.name) == ("exporter", "csv")


def test_two_classes_for_one_kind_of_annotation_are_an_error() -> None:
    def make_plugin(name: str) -> object:
        @attrs.frozen(kw_only=True)
        class Hashtag(Annotation):
            kind: ClassVar[str] = "hashtag"

        annotator = Annotator(name=name, kinds=(Hashtag,), run=run)
        return SimpleNamespace(__name__=name, sitrep_annotators=hookimpl(lambda: [annotator]))

    one, other = make_plugin("one"), make_plugin("other")
    assert Registry.of(one).annotation_kinds["hashtag"].kind == "hashtag"
    with pytest.raises(DuplicateNameError, match="'hashtag' is claimed by one and other"):
        Registry.of(one, other)


def test_names_are_per_kind() -> None:
    class Both(Exporting):
        @hookimpl
        def sitrep_annotators(self) -> list[Annotator]:
            return [Annotator(name="csv", kinds=(), run=run)]

    registry = Registry.of(Both("csv"))
    assert registry.annotator("csv").name == registry.exporter("csv").name


def test_what_is_not_there_is_an_error_that_helps() -> None:
    registry = Registry.of(Exporting("csv"))
    with pytest.raises(
        UnknownNameError, match=r"no exporter named 'xlm'; installed: csv.*registry that was given"
    ):
        registry.exporter("xlm")
    with pytest.raises(UnknownNameError, match=r"no loader named 'csv'; installed: none"):
        registry.loader("csv")
    with pytest.raises(UnknownNameError, match="no annotator named 'x'; installed: emails, links, markup"):
        registry.annotator("x")


def test_readers_are_found_by_media_type() -> None:
    registry = Registry.of(Reading("html"))
    found = registry.reader_for("text/html")
    assert found is not None
    assert found.name == "html"
    assert registry.reader_for("image/png") is None


def test_two_readers_that_take_one_media_type_are_an_error() -> None:
    with pytest.raises(DuplicateNameError, match="media type 'text/html' is claimed by Reading and Reading"):
        Registry.of(Reading("html"), Reading("html-two"))


def test_a_plugin_that_claims_what_is_sitreps_own_is_broken() -> None:
    with pytest.raises(PluginError, match="it claims the media type 'text/plain', which is sitrep's own"):
        Registry.of(Plain())
    with pytest.raises(PluginError, match=r"it claims the suffix '\.txt', which is sitrep's own"):
        Registry.of(Chat(".chat", ".txt"))
    with pytest.raises(PluginError, match="it claims the reader name 'text', which is sitrep's own"):
        Registry.of(Reading("text"))


def test_a_suffix_that_a_reader_names_twice_is_its_own() -> None:
    reader = Reader(name="twice", media_types=("text/x-a",) * 2, suffixes=(".a", ".a"), run=run)
    plugin = SimpleNamespace(__name__="one", sitrep_readers=hookimpl(lambda: [reader]))
    assert Registry.of(plugin).reader_of_file("page.a") is reader


def test_two_readers_of_one_suffix_are_an_error() -> None:
    with pytest.raises(DuplicateNameError, match=r"the suffix '\.html' is claimed by Reading and Chat"):
        Registry.of(Reading("html"), Chat(".html"))


def test_the_longest_suffix_of_a_file_says_who_reads_it() -> None:
    registry = Registry.of(Chat(".log", ".chat.log"), Reading("html"))
    for name, expected in (
        ("a.chat.log", "chat-2"),
        ("A.CHAT.LOG", "chat-2"),
        ("a.log", "chat-1"),
        ("a.html", "html"),
        ("log", None),
    ):
        found = registry.reader_of_file(name)
        assert (found and found.name) == expected


def test_what_two_dots_begin_is_read_by_its_reader() -> None:
    registry = Registry.of(Chat(".chat.log"))
    assert sitrep.read(b"", name="a.chat.log", registry=registry).source.text == "chat"


def test_a_class_is_told_to_be_an_instance() -> None:
    with pytest.raises(PluginError, match=r"it is a class: give an instance of it, Plain\(\)"):
        Registry.of(Plain)


def test_a_class_whose_hooks_need_no_instance_is_a_plugin() -> None:
    class Still:
        sitrep_exporters = staticmethod(hookimpl(lambda: [exporter("csv")]))

    assert set(Registry.of(Still).exporters) == {"csv"}


def test_a_record_that_is_in_no_list_is_told_with_the_hook() -> None:
    plugin = SimpleNamespace(__name__="one", sitrep_exporters=hookimpl(lambda: exporter("csv")))
    with pytest.raises(PluginError, match="sitrep_exporters returned an Exporter, not a list of records"):
        Registry.of(plugin)


def test_the_text_reader_reads() -> None:
    reader = Registry.of().reader_for("text/plain")
    assert reader is not None
    page = reader.run(ReadJob(data=b"It shook.", name="quake.txt", media_type="text/plain"))
    assert isinstance(page, Page)
    assert page.source.text == "It shook."


def test_a_reader_is_told_what_plugins_know_of_platforms() -> None:
    platform = Platform(name="Tenby Courier", items=("div.w7",))
    jobs: list[ReadJob] = []

    def run(job: ReadJob) -> sitrep.Page:
        jobs.append(job)
        return sitrep.Page(source=sitrep.Source(text=""))

    class Courier:
        @hookimpl
        def sitrep_platforms(self) -> list[Platform]:
            return [platform]

        @hookimpl
        def sitrep_readers(self) -> list[Reader]:
            return [Reader(name="pages", media_types=("text/x-page",), suffixes=(".page",), run=run)]

    registry = Registry.of(Courier())
    assert registry.platforms == {"Tenby Courier": platform}
    assert registry.plugins[-1].offers == ("reader pages", "platform Tenby Courier")
    sitrep.read(b"", media_type="text/x-page", registry=registry)
    assert [job.platforms for job in jobs] == [(platform,)]


def test_a_lexicon_is_loaded_by_who_needs_it() -> None:
    lexicon = Lexicon(
        name="places",
        kind="place",
        language="en",
        licence="CC0-1.0",
        origin="made up",
        load=lambda: [LexiconEntry(id="p1", forms=("Tolley", "Tolly"))],
    )

    class Plugin:
        @hookimpl
        def sitrep_lexicons(self) -> list[Lexicon]:
            return [lexicon]

    found = Registry.of(Plugin()).lexicons["places"]
    assert [entry.forms for entry in found.load()] == [("Tolley", "Tolly")]


def test_a_registry_cannot_be_changed() -> None:
    registry = Registry.of(Exporting("csv"))
    with pytest.raises(TypeError):
        registry.exporters["tsv"] = exporter("tsv")  # type: ignore[index]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        registry.plugins = ()  # type: ignore[misc]


def test_a_registry_is_a_value() -> None:
    registry = Registry.installed()
    for twin in (
        Registry.installed(),
        pickle.loads(pickle.dumps(registry)),  # noqa: S301
        copy.deepcopy(registry),
        copy.copy(registry),
    ):
        assert twin == registry
        assert hash(twin) == hash(registry)
        assert [*twin.exporters] == [*registry.exporters]
        exporters: Any = twin.exporters
        with pytest.raises(TypeError):
            exporters["json"] = None
    assert Registry.of(Exporting("a")) not in {registry, Registry.of(), Registry.of(Exporting("b"))}


def test_a_registry_with_a_conflict_is_a_value_too() -> None:
    registry = attrs.evolve(Registry.of(), conflicts={("exporter", "a"): ("one", "two")})
    assert pickle.loads(pickle.dumps(registry)) == registry  # noqa: S301


def test_a_function_that_no_module_has_cannot_be_pickled() -> None:
    made_here = attrs.evolve(exporter("a"), run=lambda job: None)

    class Local:
        @hookimpl
        def sitrep_exporters(self) -> Iterable[Exporter[Any]]:
            return [made_here]

    registry = Registry.of(Local())
    assert hash(registry) == hash(Registry.of(Local()))
    with pytest.raises((pickle.PicklingError, AttributeError), match="lambda"):
        pickle.dumps(registry)

"""Plugins as people write them, and their tests."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from attrs import frozen
from typing_extensions import assert_type

import sitrep
from sitrep.extending import (
    AnnotateJob,
    Annotator,
    Exporter,
    Job,
    Loader,
    LoadJob,
    Reader,
    ReadJob,
    Registry,
    hookimpl,
    option,
)
from sitrep.testing import AnnotatorContract, ExporterContract, FoundPage, ParserContract, make_page


@frozen(kw_only=True)
class Options:
    width: int = option(72, help="of a line")
    style: Literal["plain", "fancy"] = option("plain", help="how it looks")


def write(job: Job[Options]) -> None:
    assert_type(job.options.width, int)
    assert_type(job.document, sitrep.Document)
    job.sink.write(b"x")
    job.lose("tone", 1, "nobody hears it")


def load(job: LoadJob) -> Iterator[sitrep.Document]:
    yield sitrep.compose(paragraphs=[job.data.decode()])


def read(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=job.data.decode(), name=job.name))


def find(job: AnnotateJob) -> Iterator[sitrep.Annotation]:
    yield sitrep.Link(source=job.document.source, start=0, end=1, annotator="first", url="x")


class Plugin:
    @hookimpl
    def sitrep_exporters(self) -> Iterable[Exporter[Any]]:
        fields: frozenset[Literal["comments", "replies"]] = frozenset({"comments", "replies"})
        exporter = Exporter(
            name="mine", media_type="text/plain", suffixes=(".x",), run=write, carries=fields, options=Options
        )
        assert_type(exporter, Exporter[Options])
        return [exporter]

    @hookimpl
    def sitrep_loaders(self) -> Iterable[Loader]:
        return [Loader(name="mine", suffixes=(".x",), run=load)]

    @hookimpl
    def sitrep_readers(self) -> Iterable[Reader]:
        return [Reader(name="mine", media_types=("text/x-mine",), suffixes=(".x",), run=read)]

    @hookimpl
    def sitrep_annotators(self) -> Iterable[Annotator]:
        return [Annotator(name="first", kinds=(sitrep.Link,), run=find)]


registry = Registry.of(Plugin())
assert_type(sitrep.export(sitrep.parse("It shook."), "mine", registry=registry), bytes)


class TestMine(ExporterContract):
    name = "mine"
    plugins = (Plugin(),)

    def find_live(self, document: sitrep.Document, output: bytes) -> Iterable[str]:
        return ()


class TestFirst(AnnotatorContract):
    name = "first"
    plugins = (Plugin(),)
    sample = "It shook."


class TestParser(ParserContract):
    def parse(self, text: str) -> FoundPage:
        return make_page(others=[(0, len(text))])


class TestSitrep(ParserContract):
    def parse(self, text: str) -> FoundPage:
        return sitrep.parse(text)

"""The front door: read, parse, annotate, export, write, load."""

from __future__ import annotations

import datetime
import gc
import io
import stat
import zoneinfo
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar, Literal

import pytest
from attrs import evolve, frozen

import sitrep
from sitrep import Document, Draft, LoadError, OptionsError, PluginError, UnknownNameError, compose
from sitrep.converting import find_format
from sitrep.extending import (
    EVERYTHING,
    Annotator,
    Exporter,
    Job,
    Loader,
    LoadJob,
    Loss,
    Reader,
    Registry,
    hookimpl,
    option,
)

DOCUMENT = compose(
    paragraphs=["See www.example.org or ask desk@example.org."],
    comments=[Draft(paragraphs="Here!", author="Ann")],
)

LOSSY = EVERYTHING - {"comments"}


@frozen(kw_only=True)
class ShoutOptions:
    case: Literal["upper", "lower"] = option("upper", help="how to shout")


def shout(job: Job[ShoutOptions]) -> None:
    text = job.document.source.text
    job.sink.write((text.upper() if job.options.case == "upper" else text.lower()).encode())
    job.lose("case", 1, "all letters are shouted")


def break_half_way(job: Job[Any]) -> None:
    job.sink.write(b"half of it")
    raise ValueError("no more ink")


def load_lines(job: LoadJob) -> Iterable[Document]:
    for number, line in enumerate(job.data.decode().splitlines(), 1):
        if line == "bad":
            raise LoadError("lines", f"line {number}", "it is bad")
        yield compose(paragraphs=[line])


class Plugin:
    """Exporters that shout, break and clash, and a loader of one document a line."""

    @hookimpl
    def sitrep_exporters(self) -> list[Exporter[Any]]:
        def make(name: str, run: Any, *suffixes: str, **fields: Any) -> Exporter[Any]:
            return Exporter(name=name, media_type="text/plain", suffixes=suffixes, run=run, **fields)

        return [
            make("shout", shout, ".shout", ".loud.txt", options=ShoutOptions, carries=LOSSY),
            make("broken", break_half_way, ".broken", carries=EVERYTHING),
            make("twin-a", shout, ".twin", carries=EVERYTHING),
            make("twin-b", shout, ".twin", carries=EVERYTHING),
        ]

    @hookimpl
    def sitrep_loaders(self) -> list[Loader]:
        return [Loader(name="lines", suffixes=(".lines",), run=load_lines)]


REGISTRY = Registry.of(Plugin())
SHOUTED = DOCUMENT.source.text.upper().encode()


def test_the_main_job_from_bytes_to_bytes() -> None:
    page = sitrep.read(b"It shook at noon.\n\n1 Comment\n\nAnn says:\nHere too!\n")
    document = sitrep.annotate(sitrep.parse(page), registry=REGISTRY)
    assert sitrep.export(document, "shout", registry=REGISTRY).startswith(b"IT SHOOK")


class TestParse:
    def test_a_text_a_source_and_a_page_give_the_same(self) -> None:
        text = "It shook.\n\n1 Comment\n\nAnn says:\nHere!\n"
        source = sitrep.Source(text=text)
        assert sitrep.parse(text) == sitrep.parse(source) == sitrep.parse(sitrep.Page(source=source))

    def test_what_is_known_of_the_source_stays(self) -> None:
        page = sitrep.read(b"It shook.", name="quake.txt", url="https://example.org/q")
        assert sitrep.parse(page).source is page.source

    @pytest.mark.parametrize("policy", ["yes", "", None, True])
    def test_an_unknown_policy_is_refused(self, policy: Any) -> None:
        with pytest.raises(ValueError, match="not 'auto', 'expect' or 'none'"):
            sitrep.parse("It shook.", comments=policy)

    @pytest.mark.parametrize("page", [Path("page.txt"), b"It shook.", None, DOCUMENT])
    def test_what_is_no_page_is_refused_with_a_word_of_help(self, page: Any) -> None:
        with pytest.raises(TypeError, match=r"pass a text, or what sitrep\.read returns") as caught:
            sitrep.parse(page)
        assert type(page).__name__ in str(caught.value)


def test_a_date_in_a_string_is_refused_before_the_page_is_read() -> None:
    retrieved: Any = "2019-03-14"
    with pytest.raises(TypeError, match=r"retrieved is of type str: pass a datetime\.date"):
        sitrep.read("missing.txt", retrieved=retrieved)


def test_an_encoding_that_is_no_name_is_refused() -> None:
    encoding: Any = 8
    with pytest.raises(TypeError, match="encoding is of type int: pass a name such as 'utf-8'"):
        sitrep.read(b"It shook.", encoding=encoding)


WRONG: dict[str, tuple[Any, str]] = {
    "a media type": (lambda x: sitrep.read(b"", media_type=x), "media_type"),
    "a name": (lambda x: sitrep.read(b"", name=x), "name"),
    "an address": (lambda x: sitrep.read(b"", url=x), "url"),
    "annotators": (lambda x: sitrep.annotate(DOCUMENT, x, registry=REGISTRY), "annotators"),
    "a format": (lambda x: sitrep.export(DOCUMENT, x, registry=REGISTRY), "format"),
    "a format to write": (lambda x: sitrep.write(DOCUMENT, "a", format=x, registry=REGISTRY), "format"),
    "a path": (lambda x: sitrep.write(DOCUMENT, x, registry=REGISTRY), "path"),
    "a format to load": (lambda x: sitrep.load(b"", x, registry=REGISTRY), "format"),
    "a size": (lambda x: sitrep.load(b"", "lines", max_bytes=x, registry=REGISTRY), "max_bytes"),
    "what takes losses": (
        lambda x: sitrep.export(DOCUMENT, "shout", on_loss=x, registry=REGISTRY),
        "on_loss",
    ),
    "a registry": (lambda x: sitrep.export(DOCUMENT, "shout", registry=x), "registry"),
    "a registry to read with": (lambda x: sitrep.read(b"", registry=x), "registry"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_an_argument_of_another_type_is_named_and_told_what_to_pass(wrong: str) -> None:
    call, name = WRONG[wrong]
    with pytest.raises(TypeError, match=f"^{name} is of type float: pass "):
        call(1.5)


def test_a_time_zone_with_rules_becomes_the_offset_of_that_time() -> None:
    retrieved = datetime.datetime(2019, 7, 14, 9, 12, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))
    source = sitrep.parse(sitrep.read(b"It shook.", retrieved=retrieved)).source
    assert source.retrieved is not None
    assert source.retrieved.isoformat() == "2019-07-14T09:12:00+02:00"


class TestFilesInTextMode:
    def test_a_file_of_plain_text_is_decoded_already(self, tmp_path: Path) -> None:
        (tmp_path / "page.txt").write_text("It shook.")
        with (tmp_path / "page.txt").open(encoding="utf-8") as file:
            assert sitrep.read(file, media_type="text/plain").source.text == "It shook."

    def test_what_takes_bytes_asks_for_binary_mode(self, tmp_path: Path) -> None:
        (tmp_path / "page.html").write_text("<p>It shook.")
        for options in ({"media_type": "text/html"}, {}):
            with (
                (tmp_path / "page.html").open(encoding="utf-8") as file,
                pytest.raises(TypeError, match="text/html is read from bytes: open the file in binary mode"),
            ):
                sitrep.read(file, **options)
        with pytest.raises(TypeError, match="encoding is given: open the file in binary mode"):
            sitrep.read(io.StringIO("It shook."), encoding="latin-1")


@pytest.mark.parametrize("document", ["It shook.", sitrep.Page(source=DOCUMENT.source), None])
def test_what_is_no_document_is_refused_with_a_word_of_help(document: Any) -> None:
    message = rf"document is of type {type(document).__name__}: pass what sitrep\.parse returns"
    with pytest.raises(TypeError, match=message):
        sitrep.annotate(document, registry=REGISTRY)
    with pytest.raises(TypeError, match=message):
        sitrep.export(document, "shout", registry=REGISTRY)


def test_a_document_and_a_path_that_are_swapped_are_told_so() -> None:
    document: Any = "x.shout"
    path: Any = DOCUMENT
    with pytest.raises(
        TypeError, match="path is of type Document: pass the document first, and then the path"
    ):
        sitrep.write(document, path, registry=REGISTRY)
    with pytest.raises(TypeError, match="document is of type str: pass what"):
        sitrep.write(document, "x.shout", registry=REGISTRY)
    with pytest.raises(TypeError, match="document is of type str: pass what"):
        sitrep.export("shout", path, registry=REGISTRY)  # type: ignore[arg-type]


class TestAnnotate:
    def test_one_name_that_is_not_in_a_list_is_not_taken_for_letters(self) -> None:
        with pytest.raises(TypeError, match="annotators is the string 'links': pass a list of names"):
            sitrep.annotate(DOCUMENT, "links", registry=REGISTRY)

    def test_all_installed_annotators_by_default_in_order(self) -> None:
        found = sitrep.annotate(DOCUMENT, registry=REGISTRY).annotations
        assert [(a.kind, a.text) for a in found] == [
            ("link", "www.example.org"),
            ("email", "desk@example.org"),
        ]

    def test_only_the_named_ones(self) -> None:
        found = sitrep.annotate(DOCUMENT, ["emails"], registry=REGISTRY).annotations
        assert [a.annotator for a in found] == ["emails"]
        assert sitrep.annotate(DOCUMENT, [], registry=REGISTRY) == DOCUMENT

    def test_again_replaces_its_own_and_keeps_the_others(self) -> None:
        by_hand = sitrep.Link(source=DOCUMENT.source, start=0, end=3, annotator="me", url="x:see")
        stale = evolve(by_hand, annotator="links", url="x:stale")
        document = evolve(DOCUMENT, annotations=(by_hand, stale))
        once = sitrep.annotate(document, registry=REGISTRY)
        assert [a.annotator for a in once.annotations] == ["me", "links", "emails"]
        assert sitrep.annotate(once, registry=REGISTRY) == once
        others = sitrep.annotate(document, ["emails"], registry=REGISTRY).annotations
        assert {by_hand, stale} < set(others)

    def test_each_runs_once_however_often_it_is_named(self) -> None:
        once = sitrep.annotate(DOCUMENT, ["links"], registry=REGISTRY)
        assert sitrep.annotate(DOCUMENT, ["links", "links"], registry=REGISTRY) == once

    def test_structure_and_text_stay(self) -> None:
        annotated = sitrep.annotate(DOCUMENT, registry=REGISTRY)
        assert evolve(annotated, annotations=()) == DOCUMENT
        assert DOCUMENT.annotations == ()

    def test_an_unknown_annotator_is_refused(self) -> None:
        with pytest.raises(UnknownNameError, match="no annotator named 'places'"):
            sitrep.annotate(DOCUMENT, ["links", "places"], registry=REGISTRY)


class TestExport:
    def test_options_by_name_or_as_an_instance(self) -> None:
        lower = DOCUMENT.source.text.lower().encode()
        assert sitrep.export(DOCUMENT, "shout", registry=REGISTRY) == SHOUTED
        for options in ({"case": "lower"}, ShoutOptions(case="lower")):
            assert sitrep.export(DOCUMENT, "shout", options=options, registry=REGISTRY) == lower

    def test_options_of_another_exporter_are_refused(self) -> None:
        with pytest.raises(OptionsError, match=r"^options of broken: .* is neither of type NoOptions nor"):
            sitrep.export(DOCUMENT, "broken", options=ShoutOptions(), registry=REGISTRY)
        with pytest.raises(OptionsError, match="3 is neither of type ShoutOptions"):
            sitrep.export(DOCUMENT, "shout", options=3, registry=REGISTRY)
        with pytest.raises(OptionsError, match="option '1' of shout: there is no such option"):
            sitrep.export(DOCUMENT, "shout", options={1: 11}, registry=REGISTRY)  # type: ignore[dict-item]
        with pytest.raises(OptionsError, match="no such option"):
            sitrep.export(DOCUMENT, "shout", options={"volume": 11}, registry=REGISTRY)

    def test_every_loss_is_reported(self) -> None:
        losses: list[Loss] = []
        sitrep.export(DOCUMENT, "shout", on_loss=losses.append, registry=REGISTRY)
        assert [(loss.what, loss.count) for loss in losses] == [("comments", 1), ("case", 1)]

    def test_an_unknown_format_is_told_with_what_to_install(self) -> None:
        with pytest.raises(UnknownNameError, match="The registry that was given has no other") as caught:
            sitrep.export(DOCUMENT, "xlm", registry=REGISTRY)
        assert caught.value.known == ("broken", "shout", "twin-a", "twin-b")


def make_registry(run: Any) -> Registry:
    """Return a registry with a plugin that offers one record of each kind, all of which run the same."""
    records: dict[str, Any] = {
        "exporter": Exporter(
            name="odd", media_type="text/plain", suffixes=(".odd",), run=run, carries=EVERYTHING
        ),
        "loader": Loader(name="odd", suffixes=(".odd",), run=run),
        "reader": Reader(name="odd", media_types=("text/x-odd",), suffixes=(".odd",), run=run),
        "annotator": Annotator(name="odd", kinds=(sitrep.Link,), run=run),
    }

    def offer(record: Any) -> Any:
        return hookimpl(lambda: [record])

    hooks = {f"sitrep_{kind}s": offer(record) for kind, record in records.items()}
    return Registry.of(SimpleNamespace(__name__="odd", **hooks))


# What runs the record of each kind that `make_registry` has.
CALLS: dict[str, Callable[[Registry], object]] = {
    "exporter": lambda registry: sitrep.export(DOCUMENT, "odd", registry=registry),
    "loader": lambda registry: sitrep.load(b"", "odd", registry=registry),
    "reader": lambda registry: sitrep.read(b"", media_type="text/x-odd", registry=registry),
    "annotator": lambda registry: sitrep.annotate(DOCUMENT, ["odd"], registry=registry),
}


@frozen(kw_only=True)
class Unknown(sitrep.Annotation):
    kind: ClassVar[str] = "unknown"


class TestPluginsThatGiveSomethingElse:
    """What a plugin gives is checked where it is taken, so that its author is told, and not a user of the result."""

    @pytest.mark.parametrize("returned", [b"It shook.", "It shook.", iter(())])
    def test_an_exporter_that_returns_its_output(self, returned: Any) -> None:
        registry = make_registry(lambda job: returned)
        with pytest.raises(PluginError, match=r"plugin odd: .* write to job\.sink, and return nothing"):
            sitrep.export(DOCUMENT, "odd", registry=registry)

    @pytest.mark.parametrize("who", CALLS)
    def test_what_would_have_to_be_awaited(self, who: str) -> None:
        async def run(job: Any) -> None:
            raise AssertionError("nothing awaits it")

        async def run_by_bits(job: Any) -> AsyncIterator[bytes]:
            yield b"It shook."

        # That a coroutine is never awaited would be a warning, and so an error here.
        for function, returned in ((run, "a coroutine"), (run_by_bits, "an async_generator")):
            with pytest.raises(PluginError, match=f"plugin odd: the {who} returned {returned}: nothing"):
                CALLS[who](make_registry(function))
            gc.collect()

    def test_an_exporter_may_return_what_the_sink_returns(self) -> None:
        registry = make_registry(lambda job: job.sink.write(b"x"))
        assert sitrep.export(DOCUMENT, "odd", registry=registry) == b"x"

    @pytest.mark.parametrize("returned", [None, DOCUMENT, ["It shook."]])
    def test_a_loader(self, returned: Any) -> None:
        registry = make_registry(lambda job: returned)
        with pytest.raises(PluginError, match=r"plugin odd: the loader (returned|gave) (None|a .*), not "):
            sitrep.load(b"", "odd", registry=registry)

    @pytest.mark.parametrize("returned", [None, "It shook.", DOCUMENT])
    def test_a_reader(self, returned: Any) -> None:
        registry = make_registry(lambda job: returned)
        with pytest.raises(PluginError, match=r"plugin odd: the reader returned (None|a .*), not a Page"):
            sitrep.read(b"", media_type="text/x-odd", registry=registry)

    @pytest.mark.parametrize(
        ("returned", "reason"),
        [
            (None, "the annotator returned None, not annotations"),
            (["link"], "the annotator gave a str, not an Annotation"),
            (
                [sitrep.Link(source=DOCUMENT.source, start=0, end=1, annotator="other", url="x:")],
                "the annotator signed an annotation with 'other', which is not its name",
            ),
            (
                [sitrep.Link(source=DOCUMENT.source, start=0, end=99, annotator="odd", url="x:")],
                "the annotator gave a wrong Link: annotation: 0..99 is no range of the text",
            ),
            (
                [sitrep.Link(source=DOCUMENT.source, start=0, end=1, annotator="odd", url=5)],  # type: ignore[arg-type]
                r"the annotator gave a wrong Link: annotation\.url: is an int, not a string",
            ),
            (
                [sitrep.Link(source=sitrep.Source(text="x"), start=0, end=1, annotator="odd", url="x:")],
                "the annotator gave a wrong Link: annotation: belongs to another source",
            ),
            (
                [Unknown(source=DOCUMENT.source, start=0, end=1, annotator="odd")],
                "no annotator has Unknown in its kinds, so it could not be loaded",
            ),
        ],
    )
    def test_an_annotator(self, returned: Any, reason: str) -> None:
        registry = make_registry(lambda job: returned)
        with pytest.raises(PluginError, match=f"plugin odd: {reason}"):
            sitrep.annotate(DOCUMENT, registry=registry)


class TestWrite:
    def test_the_suffix_names_the_format(self, tmp_path: Path) -> None:
        for name in ("a.shout", "b.SHOUT", "c.loud.txt"):
            sitrep.write(DOCUMENT, tmp_path / name, registry=REGISTRY)
            assert (tmp_path / name).read_bytes() == SHOUTED

    def test_a_named_format_goes_before_the_suffix(self, tmp_path: Path) -> None:
        sitrep.write(DOCUMENT, str(tmp_path / "a.json"), format="shout", registry=REGISTRY)
        assert (tmp_path / "a.json").read_bytes() == SHOUTED

    @pytest.mark.parametrize("old", [None, b"the old file"])
    def test_a_failure_half_way_leaves_all_as_it_was(self, tmp_path: Path, old: bytes | None) -> None:
        path = tmp_path / "page.broken"
        if old is not None:
            path.write_bytes(old)
        with pytest.raises(ValueError, match="no more ink"):
            sitrep.write(DOCUMENT, path, registry=REGISTRY)
        assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == (
            {} if old is None else {"page.broken": old}
        )

    def test_an_interrupt_leaves_nothing_either(self, tmp_path: Path) -> None:
        def interrupt(loss: Loss) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            sitrep.write(DOCUMENT, tmp_path / "a.shout", on_loss=interrupt, registry=REGISTRY)
        assert list(tmp_path.iterdir()) == []

    def test_bad_options_touch_no_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.shout"
        path.write_bytes(b"old")
        with pytest.raises(OptionsError):
            sitrep.write(DOCUMENT, path, options={"volume": 11}, registry=REGISTRY)
        assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]

    def test_permissions_are_those_of_the_old_file_or_of_any_new_one(self, tmp_path: Path) -> None:
        old, new, plain = tmp_path / "old.shout", tmp_path / "new.shout", tmp_path / "plain"
        old.write_bytes(b"")
        old.chmod(0o604)
        plain.write_bytes(b"")
        for path in (old, new):
            sitrep.write(DOCUMENT, path, registry=REGISTRY)
        assert stat.S_IMODE(old.stat().st_mode) == 0o604
        assert new.stat().st_mode == plain.stat().st_mode

    def test_a_folder_that_is_not_there_is_an_error(self, tmp_path: Path) -> None:
        path = tmp_path / "no" / "a.shout"
        with pytest.raises(FileNotFoundError) as caught:
            sitrep.write(DOCUMENT, path, registry=REGISTRY)
        assert caught.value.filename == str(path)

    @pytest.mark.parametrize("form", [None, "shout"])
    def test_a_path_that_only_a_folder_can_have_is_an_error(self, tmp_path: Path, form: str | None) -> None:
        path = f"{tmp_path}/a.shout/"
        with pytest.raises(IsADirectoryError) as caught:
            sitrep.write(DOCUMENT, path, format=form, registry=REGISTRY)
        assert caught.value.filename == path
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("form", [None, "shout"])
    def test_a_path_that_no_file_can_have_is_an_error(self, form: str | None) -> None:
        with pytest.raises(OSError, match=r"there is a NUL in it: 'a\\x00\.shout'$"):
            sitrep.write(DOCUMENT, "a\0.shout", format=form, registry=REGISTRY)


class TestFindFormat:
    def test_a_path_that_names_no_file_is_told_as_it_is(self) -> None:
        with pytest.raises(UnknownNameError, match=r"named 'docs\.shout/'; .*Name the format yourself"):
            find_format("docs.shout/", REGISTRY.exporters)

    def test_several_with_one_suffix_are_named(self) -> None:
        with pytest.raises(UnknownNameError, match="Several have that suffix: twin-a, twin-b") as caught:
            find_format("page.twin", REGISTRY.exporters)
        assert "Name the format yourself" in str(caught.value)

    def test_the_file_is_named_as_it_is_called(self) -> None:
        with pytest.raises(UnknownNameError, match=r"named 'README\.md'"):
            find_format("docs/README.md", REGISTRY.exporters)

    @pytest.mark.parametrize("name", ["page", "page.xyz", "shout", "", "dir.shout/page"])
    def test_a_suffix_that_nobody_has(self, name: str) -> None:
        with pytest.raises(UnknownNameError, match="Name the format yourself"):
            find_format(name, REGISTRY.exporters)


class TestLoad:
    def test_one_document(self, tmp_path: Path) -> None:
        path = tmp_path / "page.lines"
        path.write_bytes(b"It shook.")
        expected = compose(paragraphs=["It shook."])
        assert sitrep.load(path, registry=REGISTRY) == expected
        assert sitrep.load(b"It shook.", "lines", registry=REGISTRY) == expected
        assert sitrep.load(io.BytesIO(b"It shook."), "lines", registry=REGISTRY) == expected

    def test_none_or_several_are_refused(self) -> None:
        with pytest.raises(LoadError, match="document 1: there is none"):
            sitrep.load(b"", "lines", registry=REGISTRY)
        with pytest.raises(LoadError, match=r"document 2: .*call load_all"):
            sitrep.load(b"a\nb", "lines", registry=REGISTRY)

    def test_what_is_wrong_is_told_of_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "page.lines"
        for data, message in ((b"a\nb", "document 2: there is more"), (b"a\nbad", "line 2: it is bad")):
            path.write_bytes(data)
            with pytest.raises(LoadError, match=f"page.lines as lines: {message}") as caught:
                list(sitrep.load_all(path, registry=REGISTRY)) if b"bad" in data else sitrep.load(
                    path, registry=REGISTRY
                )
            assert (caught.value.format, caught.value.name) == ("lines", str(path))

    def test_bytes_have_no_name_to_tell(self) -> None:
        with pytest.raises(LoadError, match=r"^cannot load lines: line 1: it is bad$"):
            sitrep.load(b"bad", "lines", registry=REGISTRY)

    def test_a_text_is_to_be_given_as_bytes(self) -> None:
        with pytest.raises(sitrep.UnreadableError, match="that is text, not a path; pass bytes, such as"):
            sitrep.load("It shook.\n", "lines", registry=REGISTRY)

    @pytest.mark.parametrize("export", ['{"format":"sitrep"}', " <document/>", "[]"])
    def test_an_export_on_one_line_is_to_be_given_as_bytes_too(self, export: str) -> None:
        with pytest.raises(sitrep.UnreadableError) as caught:
            sitrep.load(export, "lines", registry=REGISTRY)
        way = "if that is the export itself, pass bytes, such as text.encode()"
        assert str(caught.value) == f"cannot read {export}: No such file or directory; {way}"

    def test_a_file_that_is_missing_is_told_so(self, tmp_path: Path) -> None:
        for path in (tmp_path / "{a}.json", str(tmp_path / "a.json"), "{a}/b.json"):
            with pytest.raises(sitrep.UnreadableError, match="No such file or directory") as caught:
                sitrep.load(path, "lines", registry=REGISTRY)
            assert ("the export itself" in str(caught.value)) is (path == "{a}/b.json")

    def test_many_come_one_by_one_up_to_the_bad_one(self) -> None:
        documents = sitrep.load_all(b"a\nbad\nc", "lines", registry=REGISTRY)
        assert next(documents) == compose(paragraphs=["a"])
        with pytest.raises(LoadError, match="line 2: it is bad"):
            next(documents)

    def test_the_size_is_bounded(self) -> None:
        assert sitrep.load(b"1234", "lines", max_bytes=4, registry=REGISTRY).blocks
        with pytest.raises(LoadError, match="5 bytes are more than max_bytes=4"):
            sitrep.load(b"12345", "lines", max_bytes=4, registry=REGISTRY)

    def test_a_text_file_is_refused(self) -> None:
        with pytest.raises(TypeError, match="binary mode"):
            sitrep.load(io.StringIO("a"), "lines", registry=REGISTRY)

    def test_an_unknown_loader_is_refused(self) -> None:
        with pytest.raises(UnknownNameError, match="no loader named 'shout'; installed: lines"):
            sitrep.load(b"", "shout", registry=REGISTRY)
        with pytest.raises(UnknownNameError, match="format for the file"):
            sitrep.load(b"", registry=REGISTRY)


def test_without_a_registry_what_is_installed_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITREP_LOAD_PLUGINS", "")
    with pytest.raises(UnknownNameError, match="no exporter named 'shout'; installed: none"):
        sitrep.export(DOCUMENT, "shout")
    assert sitrep.annotate(DOCUMENT).annotations

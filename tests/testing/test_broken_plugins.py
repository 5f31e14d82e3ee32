"""For each law of the contracts of plugins, one that is broken on purpose: it is caught by the law's name."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest
from attrs import evolve, fields, frozen
from hypothesis import Phase, settings
from support.distributions import exporter_code, install

import sitrep
from sitrep import Document, OptionsError
from sitrep.extending import (
    EVERYTHING,
    AnnotateJob,
    Annotator,
    Exporter,
    Feature,
    Job,
    Loader,
    LoadJob,
    Reader,
    ReadJob,
    decode,
    hookimpl,
    option,
)
from sitrep.testing import (
    AnnotatorContract,
    BrokenLawError,
    Contract,
    ExporterContract,
    PluginContract,
    ReaderContract,
    check_contract,
)
from sitrep.testing.contracts.contract import find_laws

# To be caught is asked, not to be caught by the smallest example.
QUICK = settings(max_examples=200, database=None, derandomize=True, phases=[Phase.generate])
# What fails is not made smaller here, so it may be long.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
_calls = itertools.count()


def make_plugin(**records: list[Any]) -> SimpleNamespace:
    """Return a plugin; the names of its records are those of its hooks, without ``sitrep_``."""
    hooks = {f"sitrep_{name}": hookimpl(lambda each=each: each) for name, each in records.items()}
    return SimpleNamespace(__name__="broken", **hooks)


def catch(contract: type[Contract], law: str) -> BrokenLawError:
    (broken,) = check_contract(contract, laws=[law])
    assert broken.law == law
    assert f"breaks the law {law!r}" in str(broken)
    assert str(broken).partition("\nWhat to do: ")[2]
    return broken


def write_plainly(job: Job[Any]) -> None:
    for comment in job.document.comments:
        job.sink.write(comment.body.encode("utf-8", "replace") + b"\n")


def refuse_some(job: Job[Any]) -> None:
    job.sink.write(job.document.source.text.encode("utf-8"))


def count_calls(job: Job[Any]) -> None:
    job.sink.write(str(next(_calls)).encode())


def write_by_chance(job: Job[Any]) -> None:
    job.sink.write(b"x" if random.random() < 0.9 else b"y")  # noqa: S311


def write_text(job: Job[Any]) -> None:
    job.sink.write(job.document.source.text)  # type: ignore[arg-type]


def flush(job: Job[Any]) -> None:
    job.sink.write(b"x")
    job.sink.flush()  # type: ignore[attr-defined]


def refuse_late(job: Job[Any]) -> None:
    job.sink.write(b"begun")
    if job.options.width < 0:
        raise OptionsError("broken", "width", "it is negative")


def lose_nothing(job: Job[Any]) -> None:
    job.lose("tone", 0, "nobody hears it")


def recurse(job: Job[Any]) -> None:
    replies: dict[str | None, list[str]] = {}
    for comment in job.document.comments:
        replies.setdefault(comment.reply.to if comment.reply else None, []).append(comment.id)

    def write(parent: str | None) -> None:
        for name in replies.get(parent, ()):
            job.sink.write(b"x")
            write(name)

    write(None)


def fail_when_empty(job: Job[Any]) -> None:
    job.sink.write(job.document.source.text[0].encode("utf-8", "replace"))


def load_nothing(job: LoadJob) -> Iterator[Document]:
    yield sitrep.compose()


_kept: dict[bytes, Document] = {}


def keep(job: Job[Any], change: Callable[[Document], Document] = lambda document: document) -> None:
    """Write all that a document has, *change* it before; the loader has the document itself, for want of a parser."""
    document = change(job.document)
    output = f"{document!r} {document.source.text!r}".encode("utf-8", "surrogatepass")
    _kept[output] = document
    job.sink.write(output)


def load_kept(job: LoadJob) -> Iterator[Document]:
    yield _kept[job.data]


def load_as_json_does(job: LoadJob) -> Iterator[Document]:
    """Load what was written, but where JSON would give back another text."""
    for document in load_kept(job):
        text = document.source.text
        yield document if json.loads(json.dumps(text)) == text else sitrep.compose()


def trust(job: LoadJob) -> Iterator[Document]:
    yield sitrep.compose(paragraphs=[job.data.decode("ascii")])


def break_off(job: LoadJob) -> Iterator[Document]:
    raise sitrep.LoadError("broken", "", "no")
    yield


@frozen(kw_only=True)
class Options:
    width: int = option(72, help="of a line")


LOADER = Loader(name="broken", suffixes=(".broken",), run=load_nothing)
KEEPING = evolve(LOADER, run=load_kept)
JOINING = evolve(LOADER, run=load_as_json_does)

EXPORTERS: list[tuple[str, Callable[[Job[Any]], None], dict[str, Any], list[Loader]]] = [
    ("total", refuse_some, {}, []),
    ("hostile", refuse_some, {}, []),
    ("pure", count_calls, {}, []),
    ("pure", write_by_chance, {}, []),
    ("sink", write_text, {}, []),
    ("sink", flush, {}, []),
    ("options-first", refuse_late, {"options": Options}, []),
    ("losses", lose_nothing, {}, []),
    ("carries", write_plainly, {"carries": frozenset({"replies"})}, []),
    ("deep", recurse, {}, []),
    ("inert", write_plainly, {}, []),
    ("round-trip", write_plainly, {"carries": EVERYTHING}, [LOADER]),
    ("round-trip", keep, {"carries": EVERYTHING}, [JOINING]),
    ("verbatim", keep, {"carries": EVERYTHING}, [JOINING]),
    ("way-back", write_plainly, {"carries": EVERYTHING}, []),
    ("way-back", write_plainly, {"carries": EVERYTHING}, [evolve(LOADER, suffixes=(".other",))]),
    ("loader-believes-nothing", write_plainly, {}, [evolve(LOADER, run=trust)]),
    ("loader-believes-nothing", write_plainly, {}, [evolve(LOADER, run=break_off)]),
    ("joined", write_plainly, {"concatenates": True}, [LOADER]),
    ("empty", fail_when_empty, {}, []),
]


@pytest.mark.parametrize(("law", "run", "fields", "loaders"), EXPORTERS)
def test_a_broken_exporter_is_caught(
    law: str, run: Any, fields: dict[str, Any], loaders: list[Loader]
) -> None:
    described = {"media_type": "text/plain", "suffixes": (".broken",), "carries": frozenset()} | fields
    plugin = make_plugin(exporters=[Exporter(name="broken", run=run, **described)], loaders=loaders)

    class Broken(ExporterContract):
        name = "broken"
        plugins = (plugin,)
        settings = QUICK

        def find_live(self, document: Document, output: bytes) -> Iterable[str]:
            yield from ("a formula" for line in output.splitlines() if line.startswith(b"="))

    catch(Broken, law)


def make_lossless_contract(
    write: Callable[[Job[Any]], None], loader: Loader = KEEPING
) -> type[ExporterContract]:
    exporter = Exporter(name="broken", media_type="x/x", suffixes=(".broken",), run=write, carries=EVERYTHING)

    class Lossless(ExporterContract):
        name = "broken"
        plugins = (make_plugin(exporters=[exporter], loaders=[loader]),)
        settings = QUICK

    return Lossless


def test_a_lossless_format_may_write_what_it_likes_if_it_comes_back() -> None:
    laws = [
        "total",
        "hostile",
        "pure",
        "losses",
        "carries",
        "deep",
        "round-trip",
        "verbatim",
        "way-back",
        "empty",
    ]
    assert check_contract(make_lossless_contract(keep), laws=laws) == ()


def test_two_halves_of_a_character_that_are_joined_are_told() -> None:
    broken = catch(make_lossless_contract(keep, JOINING), "verbatim")
    assert broken.detail == r"another document comes back for the text '\ud83d\ude00'"


def keep_annotations(kept: Callable[[sitrep.Annotation], bool]) -> Callable[[Document], Document]:
    return lambda document: evolve(document, annotations=tuple(filter(kept, document.annotations)))


def drop_fact(name: str) -> Callable[[Document], Document]:
    default = next(each.default for each in fields(sitrep.Source) if each.name == name)
    return lambda document: document.with_source(evolve(document.source, **{name: default}))


def has_strings_alone(annotation: sitrep.Annotation) -> bool:
    return all(isinstance(value, str) for value in annotation.values.values())


DROPPED: dict[str, Callable[[Document], Document]] = {
    "all but links and addresses": keep_annotations(
        lambda each: isinstance(each, sitrep.Link | sitrep.Email)
    ),
    "statements": keep_annotations(lambda each: not isinstance(each, sitrep.Statement)),
    "postings": keep_annotations(lambda each: not isinstance(each, sitrep.Posting)),
    "what has other values than strings": keep_annotations(has_strings_alone),
    "what has a tuple": keep_annotations(
        lambda each: not any(isinstance(v, tuple) for v in each.values.values())
    ),
    "what has a number": keep_annotations(
        lambda each: not any(type(v) is float for v in each.values.values())
    ),
    **{each.name: drop_fact(each.name) for each in fields(sitrep.Source) if each.name != "text"},
}


@pytest.mark.parametrize("part", DROPPED)
def test_a_lossless_format_that_drops_something_is_caught(part: str) -> None:
    catch(make_lossless_contract(partial(keep, change=DROPPED[part])), "round-trip")


def list_addresses(job: Job[Any]) -> None:
    """Write addresses, as if there were no other annotations."""
    for each in job.document.annotations:
        address: str = each.url if isinstance(each, sitrep.Link) else each.address  # type: ignore[attr-defined]
        job.sink.write(address.encode("utf-8", "replace"))


@pytest.mark.parametrize("law", ["total", "hostile", "losses"])
def test_an_exporter_that_expects_two_kinds_of_annotations_alone_is_caught(law: str) -> None:
    broken = catch(make_carrying_contract(list_addresses, "annotations"), law)
    assert "has no attribute 'address'" in broken.detail


def make_carrying_contract(write: Callable[[Job[Any]], None], *features: Feature) -> type[ExporterContract]:
    exporter = Exporter(
        name="carrying", media_type="text/plain", suffixes=(".x",), run=write, carries=frozenset(features)
    )

    class Carrying(ExporterContract):
        name = "carrying"
        plugins = (make_plugin(exporters=[exporter]),)
        settings = QUICK

    return Carrying


def write_kept(write: Callable[..., None], kept: Iterable[str], job: Job[Any]) -> None:
    write(job, *kept)


def write_table(job: Job[Any], *names: str) -> None:
    rows = [
        {"body": c.body, "author": c.author, "date": c.published, "reply": c.reply and c.reply.to, "id": c.id}
        for c in job.document.comments
    ]
    job.sink.write(repr([[row[name] for name in names] for row in rows]).encode())


def write_report(job: Job[Any], *names: str) -> None:
    report = job.document.report
    byline = report.byline
    row = {
        "title": report.title and report.title.text,
        "author": byline and byline.author,
        "date": byline and byline.published,
        "words": [paragraph.text for paragraph in report.paragraphs],
    }
    job.sink.write(repr([row[name] for name in names]).encode())


PARTS: list[tuple[Callable[..., None], Feature, dict[str, str]]] = [
    (
        write_table,
        "comments",
        {
            "body": "the words of a comment",
            "author": "the author of a comment",
            "date": "the date of a comment",
            "reply": "which comment one answers",
            "id": "the id of a comment",
        },
    ),
    (
        write_report,
        "report",
        {
            "title": "the title",
            "author": "the author of the report",
            "date": "the date of the report",
            "words": "the words of the report",
        },
    ),
]


@pytest.mark.parametrize(("write", "feature", "parts"), PARTS)
def test_a_part_that_is_not_written_is_told(
    write: Callable[..., None], feature: Feature, parts: dict[str, str]
) -> None:
    assert (
        check_contract(make_carrying_contract(lambda job: write(job, *parts), feature), laws=["carries"])
        == ()
    )
    for dropped, part in parts.items():
        kept = [name for name in parts if name != dropped]
        contract = make_carrying_contract(partial(write_kept, write, kept), feature)
        told = f"`carries` has {feature!r}, and two documents that differ in {part} alone give the same bytes"
        assert catch(contract, "carries").detail == told


def test_a_part_that_is_left_out_may_be_reported_as_lost() -> None:
    def write(job: Job[Any]) -> None:
        write_table(job, "body", "author", "reply")
        job.lose("dates", len(job.document.comments), "they are left out")

    assert check_contract(make_carrying_contract(write, "comments"), laws=["carries"]) == ()
    # That replies have no basis in the output follows from `carries`, and says nothing of which comment is answered.
    catch(
        make_carrying_contract(lambda job: write_table(job, "body", "author", "date"), "comments"), "carries"
    )


def test_an_exporter_that_says_nothing_of_what_is_live_is_told_to() -> None:
    exporter = Exporter(
        name="broken", media_type="text/plain", suffixes=(".x",), run=write_plainly, carries=frozenset()
    )

    class Silent(ExporterContract):
        name = "broken"
        plugins = (make_plugin(exporters=[exporter]),)

    assert "find_live" in str(catch(Silent, "inert"))


def make_exporter_contract(run: Any) -> type[ExporterContract]:
    exporter = Exporter(
        name="broken", media_type="text/plain", suffixes=(".x",), run=run, carries=frozenset({"comments"})
    )

    class Broken(ExporterContract):
        name = "broken"
        plugins = (make_plugin(exporters=[exporter]),)
        settings = QUICK

        def find_live(self, document: Document, output: bytes) -> Iterable[str]:
            output.decode("ascii")
            return ()

    return Broken


@pytest.mark.parametrize("law", ["total", "hostile", "pure", "losses"])
def test_an_exporter_that_raises_is_told_so_whatever_the_law_is_about(law: str) -> None:
    broken = catch(make_exporter_contract(refuse_some), law)
    # Which text is found first depends on the version of Python, and what quotes it on whether it has some.
    assert re.match("the exporter raised on the document with the text ['\"]", broken.detail)
    assert "UnicodeEncodeError: 'utf-8' codec can't encode" in broken.detail
    assert broken.advice.startswith("Accept every document")
    assert isinstance(broken.__cause__, UnicodeEncodeError)


def test_a_sink_that_gets_text_says_so_whatever_the_law_is_about() -> None:
    broken = catch(make_exporter_contract(write_text), "losses")
    assert broken.detail == "write got str, not bytes"
    assert broken.advice.startswith("Of the sink call nothing but `write`")


def test_recursion_is_told_what_is_flat() -> None:
    broken = catch(make_exporter_contract(recurse), "deep")
    assert "the exporter raised on the document with the text" in broken.detail
    assert "walk `document.threads()`" in broken.advice


def test_where_the_look_at_an_output_raises_the_output_and_its_text_are_shown() -> None:
    broken = catch(make_exporter_contract(write_plainly), "inert")
    assert "`find_live` raised on b'" in broken.detail
    assert re.search(", the output for ['\"]", broken.detail)
    assert "UnicodeDecodeError" in broken.detail


def test_the_text_of_a_document_that_breaks_a_law_is_noted() -> None:
    broken = catch(make_exporter_contract(lose_nothing), "losses")
    assert any(note.startswith("The text of document is '") for note in broken.__notes__)


def find_nothing(job: AnnotateJob) -> list[sitrep.Annotation]:
    return []


def annotate_first(job: AnnotateJob, **fields: Any) -> list[sitrep.Annotation]:
    place = {"source": job.document.source, "start": 0, "end": 1, "annotator": "broken", "url": "x"}
    return [sitrep.Link(**(place | fields))] if job.document.source.text else []


def look_at_the_last(job: AnnotateJob) -> list[sitrep.Annotation]:
    job.document.source.text[-1]
    return annotate_first(job)


def encode_strictly(job: AnnotateJob) -> list[sitrep.Annotation]:
    job.document.source.text.encode("utf-8")
    return annotate_first(job)


def count_annotations(job: AnnotateJob) -> list[sitrep.Annotation]:
    return annotate_first(job, url=str(next(_calls)))


def annotate_by_chance(job: AnnotateJob) -> list[sitrep.Annotation]:
    return annotate_first(job) if random.random() < 0.9 else []  # noqa: S311


def look_back(job: AnnotateJob) -> list[sitrep.Annotation]:
    for end in range(0, len(job.document.source.text), 100):
        job.document.source.text[:end].count("x")
    return []


ANNOTATORS: list[tuple[str, Callable[[AnnotateJob], Iterable[sitrep.Annotation]]]] = [
    ("finds", find_nothing),
    ("total", look_at_the_last),
    ("hostile", encode_strictly),
    ("pure", count_annotations),
    ("pure", annotate_by_chance),
    ("places", lambda job: annotate_first(job, end=10**6)),
    ("places", lambda job: annotate_first(job, annotator="somebody")),
    ("places", lambda job: annotate_first(job, source=sitrep.Source(text="other"))),
    ("values", lambda job: annotate_first(job, url=["x"])),
    ("linear", look_back),
]


@pytest.mark.parametrize(("law", "run"), ANNOTATORS)
def test_a_broken_annotator_is_caught(law: str, run: Any) -> None:
    class Broken(AnnotatorContract):
        name = "broken"
        plugins = (make_plugin(annotators=[Annotator(name="broken", kinds=(sitrep.Link,), run=run)]),)
        settings = QUICK
        sample = "It shook."
        repeated: ClassVar = {"one line": "It shook. "}

    catch(Broken, law)


@frozen(kw_only=True)
class Shout(sitrep.Annotation):
    """A comment in capitals."""

    kind: ClassVar[str] = "shout"
    loud: bool = True


def find_shouts(job: AnnotateJob, *, beyond: int = 0, **fields: Any) -> Iterator[sitrep.Annotation]:
    """Find comments, which a text has once it is parsed."""
    for each in job.document.comments:
        if each.body.isupper():
            place = {"start": each.start, "end": each.end + beyond}
            yield Shout(**{"source": each.source, "annotator": "broken", **place, **fields})


def look_at_all_before(job: AnnotateJob) -> Iterator[sitrep.Annotation]:
    """Take as long for each comment as there are comments before it."""
    for number, shout in enumerate(find_shouts(job)):
        sum(each.start for each in job.document.comments[:number])
        yield shout


def find_oslo_slowly(job: AnnotateJob) -> Iterator[sitrep.Annotation]:
    for each in find_towns(job):
        each.source.text[: each.start].split("\n")
        yield each


SHOUTING = "It shook at noon.\n\n1 Comment\n\nAnn says:\nHERE TOO!\n"


def make_annotator_contract(
    run: Any, sample: str = SHOUTING, kinds: tuple[type[sitrep.Annotation], ...] = (Shout, sitrep.Link)
) -> type[AnnotatorContract]:
    text = sample

    class Broken(AnnotatorContract):
        name = "broken"
        plugins = (make_plugin(annotators=[Annotator(name="broken", kinds=kinds, run=run)]),)
        settings = QUICK
        sample = text
        repeated: ClassVar = {"one line": "It shook. "}

    return Broken


def test_an_annotator_of_comments_keeps_the_contract() -> None:
    assert check_contract(make_annotator_contract(find_shouts)) == ()


@pytest.mark.parametrize(
    ("law", "run", "told"),
    [
        ("places", partial(find_shouts, annotator="somebody"), "is signed 'somebody', not 'broken'"),
        ("places", partial(find_shouts, beyond=50), "leaves the text"),
        ("values", partial(find_shouts, loud="very"), "Shout.loud is a str, not True or False"),
        ("pure", lambda job: find_shouts(job, loud=next(_calls) % 2 == 0), "gives other annotations"),
        ("linear", look_at_all_before, "where it is 'the sample, parsed'"),
        ("finds", find_nothing, "be it parsed or not"),
    ],
)
def test_a_broken_annotator_of_comments_is_caught(law: str, run: Any, told: str) -> None:
    assert told in catch(make_annotator_contract(run), law).detail


def test_an_annotator_that_takes_longer_the_more_it_finds_is_caught() -> None:
    broken = catch(make_annotator_contract(find_oslo_slowly, sample="It shook in Oslo."), "linear")
    assert "where it is 'the sample'" in broken.detail


def find_towns(job: AnnotateJob, **fields: Any) -> list[sitrep.Annotation]:
    """Find one word, which no document has that is made up."""
    source = job.document.source
    given: dict[str, Any] = {"source": source, "annotator": "broken", "url": "x"}
    return [
        sitrep.Link(**{**given, "start": found.start(), "end": found.end(), **fields})
        for found in re.finditer("Oslo", source.text)
    ]


RARE: list[tuple[str, dict[str, Any], str]] = [
    ("places", {"annotator": "somebody"}, "Link 12..16 is signed 'somebody', not 'broken'"),
    ("places", {"end": 500}, "Link 12..500 leaves the text"),
    ("values", {"url": 3}, "Link.url is an int, not a string"),
    ("values", {"url": 0.5}, "Link.url is a float, not a string"),
    ("values", {"url": ["x"]}, "Link.url is a list, not a string"),
]


@pytest.mark.parametrize(("law", "fields", "told"), RARE)
def test_an_annotator_of_particular_words_is_tried_on_its_sample(
    law: str, fields: dict[str, Any], told: str
) -> None:
    class Broken(AnnotatorContract):
        name = "broken"
        plugins = (
            make_plugin(
                annotators=[
                    Annotator(name="broken", kinds=(sitrep.Link,), run=lambda job: find_towns(job, **fields))
                ]
            ),
        )
        sample = "It shook in Oslo."

    assert catch(Broken, law).detail == f"{told}, with the document with the text 'It shook in Oslo.'"


@pytest.mark.parametrize(
    ("law", "run"),
    [
        ("pure", lambda job: find_towns(job, url=str(next(_calls)))),
        ("places", lambda job: annotate_rarely(job)),
    ],
)
def test_an_annotator_of_particular_words_is_tried_on_its_sample_first(law: str, run: Any) -> None:
    class Broken(AnnotatorContract):
        name = "broken"
        plugins = (make_plugin(annotators=[Annotator(name="broken", kinds=(sitrep.Link,), run=run)]),)
        settings = settings(QUICK, max_examples=1)
        sample = "It shook in Oslo."

    catch(Broken, law)


def annotate_rarely(job: AnnotateJob) -> list[sitrep.Annotation]:
    return [
        sitrep.Email(source=each.source, start=each.start, end=each.end, annotator="broken", address="x")
        for each in find_towns(job)
    ]


def test_an_annotator_that_raises_is_told_so_whatever_the_law_is_about() -> None:
    class Broken(AnnotatorContract):
        name = "broken"
        plugins = (
            make_plugin(annotators=[Annotator(name="broken", kinds=(sitrep.Link,), run=look_at_the_last)]),
        )
        settings = QUICK

    broken = catch(Broken, "places")
    assert broken.detail.startswith("the annotator raised on the document with the text ''")
    assert broken.advice.startswith("Annotate every document")


def read_ascii(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(
        text=job.data.decode("ascii"), name=job.name, media_type=job.media_type, url=job.url
    )
    return sitrep.Page(source=source)


def refuse_all(job: ReadJob) -> sitrep.Page:
    raise sitrep.NotTextError(job.name, "nothing")


def forget_the_name(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=job.data.decode("latin-1")))


def count_pages(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=str(next(_calls))))


def read_by_chance(job: ReadJob) -> sitrep.Page:
    return sitrep.Page(source=sitrep.Source(text=random.choice(["It shook.", "It stood."])))  # noqa: S311


class _Unmarked(sitrep.Page):
    """A page that did not check its marks."""

    def __attrs_post_init__(self) -> None:
        pass


def mark_wrongly(job: ReadJob) -> sitrep.Page:
    text = job.data.decode("latin-1")
    marks = tuple(
        sitrep.Mark(start=place, end=place + 1, kind="comment", id="twin")
        for place, character in enumerate(text)
        if not character.isspace()
    )
    return _Unmarked(source=sitrep.Source(text=text), marks=marks)


@frozen(kw_only=True)
class Raw(sitrep.Annotation):
    """What no annotator names, and no format carries."""

    kind: ClassVar[str] = "raw"
    data: bytes


def note_bytes(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(text=job.data.decode("latin-1"))
    raw = Raw(source=source, start=0, end=0, annotator="broken", data=job.data)
    return sitrep.Page(source=source, annotations=(raw,))


def date_in_words(job: ReadJob) -> sitrep.Page:
    source = sitrep.Source(text="It shook.")
    mark = sitrep.Mark(start=0, end=9, kind="comment", published="yesterday")  # type: ignore[arg-type]
    return sitrep.Page(source=source, marks=(mark,))


def read_chat(job: ReadJob, **given: Any) -> sitrep.Page:
    """Read lines that begin with a name, each a comment."""
    text, _ = decode(job.data, name=job.name, encoding=job.encoding)
    source = sitrep.Source(
        text=text, name=job.name, media_type=job.media_type, url=job.url, retrieved=job.retrieved
    )
    lines = re.finditer(r"^<(\w+)> .*", text, re.MULTILINE)
    marks = tuple(
        sitrep.Mark(start=line.start(), end=line.end(), kind="comment", author=line[1]) for line in lines
    )
    return evolve(sitrep.Page(source=source, marks=marks), **given)


def ignore_the_encoding(job: ReadJob) -> sitrep.Page:
    return read_chat(evolve(job, encoding=None))


def look_the_encoding_up(job: ReadJob) -> sitrep.Page:
    if job.encoding is not None:
        job.data.decode(job.encoding, "replace")
    return read_chat(job)


def know_the_encoding_and_ignore_it(job: ReadJob) -> sitrep.Page:
    decode(b"", name=job.name, encoding=job.encoding)
    return ignore_the_encoding(job)


def forget_the_retrieval(job: ReadJob) -> sitrep.Page:
    return read_chat(evolve(job, retrieved=None))


def read_nine_comments(job: ReadJob) -> sitrep.Page:
    page = read_chat(job)
    assert len(page.marks) < 10
    return page


def name_comments_after_authors(job: ReadJob) -> sitrep.Page:
    page = read_chat(job)
    marks = tuple(evolve(mark, id=mark.author) for mark in page.marks)
    return evolve(page, marks=marks)


CHAT = (b"It shook.\n<Ann> Here too!\n<Bo> No.\n<Cy> Yes.\n",)


def make_chat_contract(run: Any) -> type[ReaderContract]:
    reader = Reader(name="chat", media_types=("text/x-chat",), suffixes=(".chat",), run=run)

    class Chat(ReaderContract):
        name = "chat"
        plugins = (make_plugin(readers=[reader]),)
        settings = QUICK
        samples = CHAT

    return Chat


def test_a_reader_of_chats_keeps_the_contract() -> None:
    assert check_contract(make_chat_contract(read_chat)) == ()


@pytest.mark.parametrize(
    ("law", "run", "told"),
    [
        ("encodings", ignore_the_encoding, r"is read in the encoding 'no-such-encoding'$"),
        ("encodings", look_the_encoding_up, r"the encoding 'no-such-encoding': LookupError: unknown enc"),
        (
            "encodings",
            know_the_encoding_and_ignore_it,
            r"^the encoding 'utf-16-be' makes no difference to b'",
        ),
        ("origin", forget_the_retrieval, r"^`retrieved` of the source is None, not datetime.date\(2019, "),
        ("total", read_nine_comments, r"AssertionError"),
        ("parsed", name_comments_after_authors, r"Ann"),
    ],
)
def test_a_broken_reader_of_chats_is_caught(law: str, run: Any, told: str) -> None:
    assert re.search(told, catch(make_chat_contract(run), law).detail)


READERS: list[tuple[str, Callable[[ReadJob], sitrep.Page]]] = [
    ("reads", refuse_all),
    ("total", read_ascii),
    ("pure", count_pages),
    ("pure", read_by_chance),
    ("origin", forget_the_name),
    ("encodings", forget_the_name),
    ("parsed", mark_wrongly),
    ("values", note_bytes),
]


@pytest.mark.parametrize(("law", "run"), READERS)
def test_a_broken_reader_is_caught(law: str, run: Any) -> None:
    reader = Reader(name="broken", media_types=("text/x-broken",), suffixes=(".broken",), run=run)

    class Broken(ReaderContract):
        name = "broken"
        plugins = (make_plugin(readers=[reader]),)
        settings = QUICK
        samples = (b"It shook.",)

    catch(Broken, law)


def raise_always(job: ReadJob) -> sitrep.Page:
    raise ValueError("no")


def mark_beyond_the_text(job: ReadJob) -> sitrep.Page:
    marks = (sitrep.Mark(start=0, end=9, kind="comment"),)
    return sitrep.Page(source=sitrep.Source(text=""), marks=marks)


def make_reader_contract(run: Any) -> type[ReaderContract]:
    reader = Reader(name="broken", media_types=("text/x-broken",), suffixes=(".broken",), run=run)

    class Broken(ReaderContract):
        name = "broken"
        plugins = (make_plugin(readers=[reader]),)
        settings = QUICK
        samples = (b"It shook.",)

    return Broken


READER_LAWS = ["reads", "total", "pure", "origin", "parsed", "values"]


@pytest.mark.parametrize("law", READER_LAWS)
@pytest.mark.parametrize(("run", "error"), [(raise_always, "ValueError: no"), (mark_beyond_the_text, "0..9")])
def test_a_reader_that_raises_is_told_so_whatever_the_law_is_about(law: str, run: Any, error: str) -> None:
    broken = catch(make_reader_contract(run), law)
    assert broken.detail.startswith("the reader raised on the input b'")
    assert error in broken.detail
    assert broken.advice.startswith("Refuse what cannot be read")


@pytest.mark.parametrize("law", READER_LAWS)
def test_a_reader_that_returns_no_page_is_told_so_whatever_the_law_is_about(law: str) -> None:
    broken = catch(make_reader_contract(lambda job: "It shook."), law)
    assert broken.detail.startswith("the reader returned a str, not a page, for the input b'")
    assert broken.advice == "Return a sitrep.Page."


def test_of_an_input_that_breaks_a_law_all_is_left_out_that_can_be() -> None:
    contract = make_reader_contract(read_ascii)
    contract = type(
        "Broken", (contract,), {"settings": settings(QUICK, phases=[Phase.generate, Phase.shrink])}
    )
    told = catch(contract, "total").detail
    assert re.match(r"the reader raised on the input b'\\x[89a-f].': UnicodeDecodeError: ", told)


def test_a_sample_that_is_refused_is_told() -> None:
    told = catch(make_reader_contract(refuse_all), "reads").detail
    assert told == "the sample b'It shook.' is refused: input is not text: it looks like nothing"


def test_what_the_source_says_wrongly_is_told() -> None:
    def forget_the_address(job: ReadJob) -> sitrep.Page:
        return sitrep.Page(source=sitrep.Source(text="", name=job.name, media_type=job.media_type))

    broken = catch(make_reader_contract(forget_the_address), "origin")
    assert broken.detail == "`url` of the source is None, not 'https://example.org/page'"


def test_a_reader_whose_values_are_of_other_types_is_caught() -> None:
    reader = Reader(name="broken", media_types=("text/x-broken",), suffixes=(".broken",), run=date_in_words)

    class Broken(ReaderContract):
        name = "broken"
        plugins = (make_plugin(readers=[reader]),)
        settings = QUICK

    assert "marks[0].published: is a str, not a date" in catch(Broken, "parsed").detail


def test_a_plugin_that_is_not_found_is_caught() -> None:
    class Missing(ExporterContract):
        name = "other"
        distribution = "sitrep-json"

    assert "offers exporter json, exporter jsonl" in str(catch(Missing, "found"))


HASHED = exporter_code("hashed").replace('job.document.source.text.encode("utf-8", "surrogatepass")', "ORDER")


def test_an_exporter_that_follows_the_order_of_a_set_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = 'repr({"ann", "bo", "cy", "di", "ed", "fay"}).encode()'
    install(tmp_path, "sitrep-hashed", HASHED.replace("ORDER", order))
    monkeypatch.syspath_prepend(tmp_path)

    class Hashed(ExporterContract):
        name = "hashed"
        distribution = "sitrep-hashed"

    assert "where the other gives" in str(catch(Hashed, "stable"))
    assert check_contract(Hashed, laws=["found"]) == ()


def test_what_is_not_installed_is_not_looked_for() -> None:
    exporter = Exporter(
        name="plain", media_type="text/plain", suffixes=(".x",), run=write_plainly, carries=frozenset()
    )

    class NotInstalled(ExporterContract):
        name = "plain"
        plugins = (make_plugin(exporters=[exporter]),)

    assert check_contract(NotInstalled, laws=["found", "stable", "round-trip", "joined"]) == ()


CONTRACTS = (ExporterContract, AnnotatorContract, ReaderContract)


@pytest.mark.parametrize("contract", CONTRACTS)
def test_each_law_has_a_plugin_that_breaks_it(contract: type[PluginContract]) -> None:
    broken = {
        ExporterContract: {law for law, *_ in EXPORTERS},
        AnnotatorContract: {law for law, _ in ANNOTATORS},
        ReaderContract: {law for law, _ in READERS},
    }[contract]
    assert {law.name for law in find_laws(contract).values()} == broken | {"found", "stable"}


@pytest.mark.parametrize("run", [write_plainly, count_calls])
def test_a_contract_may_be_checked_again_and_again(run: Any) -> None:
    contract = make_exporter_contract(run)
    first, second = (check_contract(contract, laws=["total", "pure"]) for _ in range(2))
    assert [broken.law for broken in first] == [broken.law for broken in second]
    if not first:  # and beside pytest, which makes instances of its own
        contract().test_pure()  # type: ignore[attr-defined]


def test_nothing_is_printed_of_laws_that_are_skipped(capsys: pytest.CaptureFixture[str]) -> None:
    contract = make_exporter_contract(write_plainly)
    assert check_contract(contract, laws=["round-trip", "loader-believes-nothing", "joined", "found"]) == ()
    assert capsys.readouterr().out == ""


def test_what_is_printed_by_what_is_under_test_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    def write(job: Job[Any]) -> None:
        print("seen")  # noqa: T201

    assert check_contract(make_exporter_contract(write), laws=["total"]) == ()
    assert "seen" in capsys.readouterr().out


def test_a_law_that_is_not_promised_is_skipped_with_its_reason() -> None:
    class Careless(ExporterContract):
        name = "other"
        distribution = "sitrep-json"
        without: ClassVar = {"found": "it is made up"}

    assert check_contract(Careless, laws=["found"]) == ()
    with pytest.raises(pytest.skip.Exception, match="it is made up"):
        Careless().test_found()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("found", 'is a str, not a dict of laws and reasons: write {"found": "the reason"}'),
        (["found"], "is a list, not a dict of laws and reasons"),
        ({"found": ""}, "gives no reason for 'found'"),
        ({"found": " "}, "gives no reason for 'found'"),
        ({"found": None}, "gives no reason for 'found'"),
        ({5: "it is odd"}, "has 5, which is no law of it; it has found, "),
    ],
)
def test_laws_are_left_out_with_a_reason_or_not_at_all(without: Any, told: str) -> None:
    with pytest.raises(TypeError, match=re.escape(f"Careless.without {told}")):
        type("Careless", (ExporterContract,), {"without": without})


def test_a_law_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Careless\.without has gravity, which is no law of it"):

        class Careless(ExporterContract):
            without: ClassVar = {"gravity": "it is heavy"}

    laws: Any = "total"
    with pytest.raises(TypeError, match="laws is the string 'total': pass a list of names"):
        check_contract(ExporterContract, laws=laws)
    with pytest.raises(LookupError, match="has no law gravity"):
        check_contract(ExporterContract, laws=["gravity"])


PLAIN = Exporter(
    name="plain", media_type="text/plain", suffixes=(".x",), run=write_plainly, carries=frozenset()
)
MISTAKES: dict[str, tuple[type[PluginContract], dict[str, Any], str, str]] = {
    "no name": (ExporterContract, {}, "`name` is empty", "Say in `name` which exporter"),
    "another name": (
        ExporterContract,
        {"name": "zz"},
        "no exporter named 'zz'; the plugin offers exporter plain",
        "Say in `name` which exporter",
    ),
    "no plugin at all": (
        ExporterContract,
        {"name": "plain", "plugins": ()},
        "`distribution` and `plugins` are empty",
        "Say in `distribution`",
    ),
    "a distribution that is not installed": (
        ExporterContract,
        {"name": "plain", "plugins": (), "distribution": "sitrep-none"},
        "no exporter named 'plain': no distribution called 'sitrep-none' with a plugin is installed",
        "Say in `distribution`",
    ),
    "a plugin that is in no tuple": (
        ExporterContract,
        {"name": "plain", "plugins": make_plugin(exporters=[PLAIN])},
        "`plugins` is a SimpleNamespace, not a tuple",
        "Write the comma too",
    ),
    "samples that are in no tuple": (
        ReaderContract,
        {"name": "text", "distribution": "sitrep-core", "plugins": (), "samples": b"abc"},
        "`samples` is a bytes, and is to be a tuple of bytes",
        "Write the comma too",
    ),
    "a sample of bytes": (
        AnnotatorContract,
        {"name": "links", "distribution": "sitrep-core", "plugins": (), "sample": b"abc"},
        "`sample` is a bytes, and is to be a text",
        "Write one text",
    ),
    "a sample that is a text": (
        ReaderContract,
        {"name": "text", "distribution": "sitrep-core", "plugins": (), "samples": ("abc",)},
        "`samples` has a str, and is to be a tuple of bytes",
        "Write the comma too",
    ),
}


@pytest.mark.filterwarnings("ignore::sitrep.PluginWarning")
@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("law", ["total", "pure", "stable", "options-first", "reads"])
def test_a_contract_that_is_not_written_as_it_should_be_is_told_so(mistake: str, law: str) -> None:
    contract, fields, detail, advice = MISTAKES[mistake]
    made = type("TestMistaken", (contract,), {"plugins": (make_plugin(exporters=[PLAIN]),), **fields})
    if law in {each.name for each in find_laws(made).values()}:
        found = check_contract(made, laws=[law])
        # What is not installed is not run in a process of its own.
        assert found or law == "stable"
        assert all(each.detail == detail and each.advice.startswith(advice) for each in found)


def test_the_smallest_document_that_breaks_a_law_is_told() -> None:
    exporter = evolve(PLAIN, run=count_calls)

    class Broken(ExporterContract):
        name = "plain"
        plugins = (make_plugin(exporters=[exporter]),)

    detail = catch(Broken, "pure").detail
    assert detail == "exporting it again gives other bytes, with the document with the text ''"


@pytest.mark.parametrize("law", ["total", "hostile", "pure", "losses", "inert"])
@pytest.mark.parametrize(
    ("options", "detail", "advice"),
    [
        (
            ({"widht": 60},),
            "`options` has {'widht': 60}, and that is refused: option 'widht' of broken: ",
            "Write in `options` of the contract",
        ),
        (
            ({"width": "wide"},),
            "`options` has {'width': 'wide'}, and that is refused: option 'width' of broken: ",
            "Write in `options` of the contract",
        ),
        ({"width": 60}, "`options` is a dict, and is to be a tuple of dicts", "Write the comma too"),
        (("width",), "`options` has a str, and is to be a tuple of dicts", "Write the comma too"),
    ],
)
def test_options_that_the_exporter_has_not_are_the_contracts_mistake(
    options: Any, detail: str, advice: str, law: str
) -> None:
    exporter = evolve(PLAIN, name="broken", run=write_plainly, options=Options)
    fields = {"name": "broken", "plugins": (make_plugin(exporters=[exporter]),), "options": options}
    broken = catch(type("TestMistaken", (ExporterContract,), fields), law)
    assert broken.detail.startswith(detail)
    assert broken.advice.startswith(advice)

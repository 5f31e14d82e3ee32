"""For each law about the way back a format that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import settings
from support.breaking import QUICK, catch, list_laws, make_exporter, take_over, write_plainly

import sitrep
from sitrep import Document
from sitrep.extending import EVERYTHING, Job, Loader, LoadJob
from sitrep.testing import ExporterContract, check_contract
from sitrep.testing.contracts.loading import LoadingContract

# What fails is not made smaller here, so it may be long.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


# One document in 130 has two halves of a character side by side, which JSON would join.
PATIENT = settings(QUICK, max_examples=3_000)


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
    if job.data not in _kept:
        raise sitrep.LoadError("broken", "the beginning", "nobody wrote that")
    yield _kept[job.data]


def load_what_is_left(job: LoadJob) -> Iterator[Document]:
    """Load anything, whole or not."""
    yield _kept.get(job.data, sitrep.compose())


JSON, LINES = (sitrep.extending.Registry.installed().exporters[name] for name in ("json", "jsonl"))


def stop_at_damage(job: LoadJob) -> Iterator[Document]:
    """Load lines as far as they are whole."""
    try:
        yield from sitrep.load_all(job.data, "jsonl")
    except sitrep.LoadError:
        return


def stop_in_the_second(job: LoadJob) -> Iterator[Document]:
    """Load lines as far as they are whole, if one of them is."""
    first, _, rest = job.data.partition(b"\n")
    yield from sitrep.load_all(first, "jsonl")
    yield from stop_at_damage(evolve(job, data=rest))


def pass_over_names(job: LoadJob) -> Iterator[Document]:
    """Load JSON, and take lists of what is not there for empty."""
    try:
        read = json.loads(job.data)
    except ValueError as error:
        raise sitrep.LoadError("broken", "somewhere", f"{error}") from error
    whole = {"annotations": [], **{name: read[name] for name in read if name in KNOWN}}
    yield sitrep.load(json.dumps(whole).encode(), "json")


KNOWN = set(json.loads(sitrep.export(sitrep.testing.plant("x"), "json")))


def load_as_json_does(job: LoadJob) -> Iterator[Document]:
    """Load what was written, but where JSON would give back another text."""
    for document in load_kept(job):
        text = document.source.text
        yield document if json.loads(json.dumps(text)) == text else sitrep.compose()


def load_slowly(job: LoadJob) -> Iterator[Document]:
    for end in range(0, len(job.data), 100):
        job.data[:end].count(b"x")
    yield from load_kept(job)


def trust(job: LoadJob) -> Iterator[Document]:
    yield sitrep.compose(paragraphs=[job.data.decode("ascii")])


def break_off(job: LoadJob) -> Iterator[Document]:
    raise sitrep.LoadError("broken", "", "no")
    yield


LOADER = Loader(name="broken", suffixes=(".broken",), run=load_nothing)
KEEPING = evolve(LOADER, run=load_kept)
LEAVING = evolve(LOADER, run=load_what_is_left)
JOINING = evolve(LOADER, run=load_as_json_does)


FORMATS: list[tuple[str, Callable[[Job[Any]], None], dict[str, Any], list[Loader]]] = [
    ("round-trip", write_plainly, {"carries": EVERYTHING}, [LOADER]),
    ("round-trip", keep, {"carries": EVERYTHING}, [JOINING]),
    ("verbatim", keep, {"carries": EVERYTHING}, [JOINING]),
    ("way-back", write_plainly, {"carries": EVERYTHING}, []),
    ("way-back", write_plainly, {"carries": EVERYTHING}, [evolve(LOADER, suffixes=(".other",))]),
    ("loader-believes-nothing", write_plainly, {}, [evolve(LOADER, run=trust)]),
    ("loader-believes-nothing", write_plainly, {}, [evolve(LOADER, run=break_off)]),
    ("joined", write_plainly, {"concatenates": True}, [LOADER]),
    ("cut-short", keep, {"carries": EVERYTHING}, [LEAVING]),
    (
        "cut-short",
        LINES.run,
        {"carries": EVERYTHING, "options": LINES.options, "concatenates": True},
        [evolve(LOADER, run=stop_at_damage)],
    ),
    (
        "cut-short",
        LINES.run,
        {"carries": EVERYTHING, "options": LINES.options, "concatenates": True},
        [evolve(LOADER, run=stop_in_the_second)],
    ),
    ("loader-linear", keep, {}, [evolve(LOADER, run=load_slowly)]),
    ("misspelt", keep, {"carries": EVERYTHING}, [LEAVING]),
    (
        "misspelt",
        JSON.run,
        {"carries": EVERYTHING, "options": JSON.options},
        [evolve(LOADER, run=pass_over_names)],
    ),
]


def make_contract(
    write: Callable[[Job[Any]], None], *loaders: Loader, **fields: Any
) -> type[ExporterContract]:
    records = {"exporters": [make_exporter(write, **fields)], "loaders": list(loaders)}
    return take_over(ExporterContract, records)


@pytest.mark.parametrize(("law", "write", "fields", "loaders"), FORMATS)
def test_a_broken_format_is_caught(
    law: str, write: Any, fields: dict[str, Any], loaders: list[Loader]
) -> None:
    records = {"exporters": [make_exporter(write, **fields)], "loaders": loaders}
    tried = PATIENT if law == "round-trip" else QUICK
    catch(take_over(ExporterContract, records, settings=tried), law)


def test_each_law_about_the_way_back_has_a_format_that_breaks_it() -> None:
    assert list_laws(LoadingContract) == {law for law, *_ in FORMATS}


def make_lossless_contract(
    write: Callable[[Job[Any]], None], loader: Loader = KEEPING
) -> type[ExporterContract]:
    return make_contract(write, loader, carries=EVERYTHING)


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
        "loader-believes-nothing",
        "cut-short",
        "misspelt",
        "empty",
    ]
    assert check_contract(make_lossless_contract(keep), laws=laws) == ()


@pytest.mark.parametrize(
    ("run", "law", "told"),
    [
        (stop_at_damage, "cut-short", r"it is cut to \d+ of \d+ bytes"),
        (
            stop_in_the_second,
            "cut-short",
            r"it is with the output for another document behind it, cut to \d+ of",
        ),
        (pass_over_names, "misspelt", "it is with 'annotations' misspelt"),
    ],
)
def test_what_was_damaged_is_told(run: Any, law: str, told: str) -> None:
    (written,) = [row for row in FORMATS if row[0] == law and row[3][0].run is run]
    _, write, fields, loaders = written
    detail = catch(make_contract(write, *loaders, **fields), law).detail
    assert re.match(f"an output is loaded as another document, or none, without an error: {told}", detail)


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

"""For each law about the way back a format that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from attrs import evolve, fields
from sitrep.testing.contracts.loading import LoadingContract
from support.breaking import catch, list_laws, make_exporter, take_over, write_plainly

import sitrep
from sitrep import Document
from sitrep.extending import EVERYTHING, Job, Loader, LoadJob
from sitrep.testing import ExporterContract, check_contract

# What fails is not made smaller here, so it may be long.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


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


LOADER = Loader(name="broken", suffixes=(".broken",), run=load_nothing)
KEEPING = evolve(LOADER, run=load_kept)
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
    catch(make_contract(write, *loaders, **fields), law)


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

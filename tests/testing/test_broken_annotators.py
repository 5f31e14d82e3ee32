"""For each law of the contract of annotators one that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, ClassVar

import pytest
from attrs import frozen
from hypothesis import settings
from support.breaking import QUICK, catch, count, list_laws, make_annotator, take_over

import sitrep
from sitrep.extending import AnnotateJob
from sitrep.testing import AnnotatorContract, check_contract


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
    return annotate_first(job, url=str(count()))


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


def make_contract(
    run: Any, *kinds: type[sitrep.Annotation], sample: str = "It shook.", **fields: Any
) -> type[AnnotatorContract]:
    records = {"annotators": [make_annotator(run, *(kinds or (sitrep.Link,)))]}
    return take_over(AnnotatorContract, records, sample=sample, repeated={"one line": "It shook. "}, **fields)


@pytest.mark.parametrize(("law", "run"), ANNOTATORS)
def test_a_broken_annotator_is_caught(law: str, run: Any) -> None:
    catch(make_contract(run), law)


def test_each_law_has_an_annotator_that_breaks_it() -> None:
    assert list_laws(AnnotatorContract) == {law for law, _ in ANNOTATORS}


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


OSLO = "It shook in Oslo."
SHOUTING = "It shook at noon.\n\n1 Comment\n\nAnn says:\nHERE TOO!\n"


def test_an_annotator_of_comments_keeps_the_contract() -> None:
    assert check_contract(make_contract(find_shouts, Shout, sample=SHOUTING)) == ()


@pytest.mark.parametrize(
    ("law", "run", "told"),
    [
        ("places", partial(find_shouts, annotator="somebody"), "is signed 'somebody', not 'broken'"),
        ("places", partial(find_shouts, beyond=50), "leaves the text"),
        ("values", partial(find_shouts, loud="very"), "Shout.loud is a str, not True or False"),
        ("pure", lambda job: find_shouts(job, loud=count() % 2 == 0), "gives other annotations"),
        ("linear", look_at_all_before, "where it is 'the sample, parsed'"),
        ("finds", find_nothing, "be it parsed or not"),
    ],
)
def test_a_broken_annotator_of_comments_is_caught(law: str, run: Any, told: str) -> None:
    assert told in catch(make_contract(run, Shout, sample=SHOUTING), law).detail


def test_an_annotator_that_takes_longer_the_more_it_finds_is_caught() -> None:
    broken = catch(make_contract(find_oslo_slowly, sample=OSLO), "linear")
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
    contract = make_contract(partial(find_towns, **fields), sample=OSLO, settings=None)
    assert catch(contract, law).detail == f"{told}, with the document with the text {OSLO!r}"


@pytest.mark.parametrize(
    ("law", "run"),
    [
        ("pure", lambda job: find_towns(job, url=str(count()))),
        ("places", lambda job: annotate_rarely(job)),
    ],
)
def test_an_annotator_of_particular_words_is_tried_on_its_sample_first(law: str, run: Any) -> None:
    catch(make_contract(run, sample=OSLO, settings=settings(QUICK, max_examples=1)), law)


def annotate_rarely(job: AnnotateJob) -> list[sitrep.Annotation]:
    return [
        sitrep.Email(source=each.source, start=each.start, end=each.end, annotator="broken", address="x")
        for each in find_towns(job)
    ]


def test_an_annotator_that_raises_is_told_so_whatever_the_law_is_about() -> None:
    broken = catch(make_contract(look_at_the_last, sample=""), "places")
    assert broken.detail.startswith("the annotator raised on the document with the text ''")
    assert broken.advice.startswith("Annotate every document")

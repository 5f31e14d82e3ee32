"""For each law about what an exporter writes one that breaks it on purpose: it is caught by the law's name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from support.breaking import catch, count_calls, list_laws, make_exporter, take_over, write_plainly
from support.distributions import exporter_code, install

import sitrep
from sitrep import Document, OptionsError
from sitrep.extending import Feature, Job, option
from sitrep.testing import ExporterContract, check_contract
from sitrep.testing.contracts.loading import LoadingContract

# What fails is not made smaller here, so it may be long.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


def refuse_some(job: Job[Any]) -> None:
    job.sink.write(job.document.source.text.encode("utf-8"))


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


def count_lines_above(job: Job[Any]) -> None:
    for comment in job.document.comments:
        above = job.document.source.text[: comment.start].count("\n")
        job.sink.write(f"{above}: {len(comment.body)}".encode())


@frozen(kw_only=True)
class Options:
    width: int = option(72, help="of a line")


EXPORTERS: list[tuple[str, Callable[[Job[Any]], None], dict[str, Any]]] = [
    ("total", refuse_some, {}),
    ("hostile", refuse_some, {}),
    ("pure", count_calls, {}),
    ("pure", write_by_chance, {}),
    ("sink", write_text, {}),
    ("sink", flush, {}),
    ("options-first", refuse_late, {"options": Options}),
    ("losses", lose_nothing, {}),
    ("carries", write_plainly, {"carries": frozenset({"replies"})}),
    ("deep", recurse, {}),
    ("linear", count_lines_above, {}),
    ("inert", write_plainly, {}),
    ("empty", fail_when_empty, {}),
]


def make_contract(run: Any, *features: Feature, **attributes: Any) -> type[ExporterContract]:
    exporter = make_exporter(run, carries=frozenset(features))
    return take_over(ExporterContract, {"exporters": [exporter]}, **attributes)


def find_formulas(self: object, document: Document, output: bytes) -> Iterable[str]:
    yield from ("a formula" for line in output.splitlines() if line.startswith(b"="))


@pytest.mark.parametrize(("law", "run", "fields"), EXPORTERS)
def test_a_broken_exporter_is_caught(law: str, run: Any, fields: dict[str, Any]) -> None:
    records = {"exporters": [make_exporter(run, **fields)]}
    catch(take_over(ExporterContract, records, find_live=find_formulas), law)


def test_each_law_about_what_is_written_has_an_exporter_that_breaks_it() -> None:
    about_loading = list_laws(LoadingContract)
    assert list_laws(ExporterContract) - about_loading == {law for law, *_ in EXPORTERS}


def test_the_kind_of_document_is_told_that_takes_too_long() -> None:
    detail = catch(make_contract(count_lines_above), "linear").detail
    assert "exporting ten times the text takes" in detail
    assert "where it is 'a chain of replies'" in detail


def list_addresses(job: Job[Any]) -> None:
    """Write addresses, as if there were no other annotations."""
    for each in job.document.annotations:
        address: str = each.url if isinstance(each, sitrep.Link) else each.address  # type: ignore[attr-defined]
        job.sink.write(address.encode("utf-8", "replace"))


@pytest.mark.parametrize("law", ["total", "hostile", "losses"])
def test_an_exporter_that_expects_two_kinds_of_annotations_alone_is_caught(law: str) -> None:
    broken = catch(make_contract(list_addresses, "annotations"), law)
    assert "has no attribute 'address'" in broken.detail


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
    assert check_contract(make_contract(lambda job: write(job, *parts), feature), laws=["carries"]) == ()
    for dropped, part in parts.items():
        kept = [name for name in parts if name != dropped]
        contract = make_contract(partial(write_kept, write, kept), feature)
        told = f"`carries` has {feature!r}, and two documents that differ in {part} alone give the same bytes"
        assert catch(contract, "carries").detail == told


def test_a_part_that_is_left_out_may_be_reported_as_lost() -> None:
    def write(job: Job[Any]) -> None:
        write_table(job, "body", "author", "reply")
        job.lose("dates", len(job.document.comments), "they are left out")

    assert check_contract(make_contract(write, "comments"), laws=["carries"]) == ()
    # That replies have no basis in the output follows from `carries`, and says nothing of which comment is answered.
    catch(make_contract(lambda job: write_table(job, "body", "author", "date"), "comments"), "carries")


def test_an_exporter_that_says_nothing_of_what_is_live_is_told_to() -> None:
    assert "find_live" in str(catch(make_contract(write_plainly), "inert"))


def look_at_ascii(self: object, document: Document, output: bytes) -> Iterable[str]:
    output.decode("ascii")
    return ()


@pytest.mark.parametrize("law", ["total", "hostile", "pure", "losses"])
def test_an_exporter_that_raises_is_told_so_whatever_the_law_is_about(law: str) -> None:
    broken = catch(make_contract(refuse_some), law)
    # Which text is found first depends on the version of Python, and what quotes it on whether it has some.
    assert re.match("the exporter raised on the document with the text ['\"]", broken.detail)
    assert "UnicodeEncodeError: 'utf-8' codec can't encode" in broken.detail
    assert broken.advice.startswith("Accept every document")
    assert isinstance(broken.__cause__, UnicodeEncodeError)


def test_a_sink_that_gets_text_says_so_whatever_the_law_is_about() -> None:
    broken = catch(make_contract(write_text), "losses")
    assert broken.detail == "write got str, not bytes"
    assert broken.advice.startswith("Of the sink call nothing but `write`")


def test_recursion_is_told_what_is_flat() -> None:
    broken = catch(make_contract(recurse), "deep")
    assert "the exporter raised on the document with the text" in broken.detail
    assert "walk `document.threads()`" in broken.advice


def test_where_the_look_at_an_output_raises_the_output_and_its_text_are_shown() -> None:
    broken = catch(make_contract(write_plainly, find_live=look_at_ascii), "inert")
    assert "`find_live` raised on b'" in broken.detail
    assert re.search(", the output for ['\"]", broken.detail)
    assert "UnicodeDecodeError" in broken.detail


def test_the_text_of_a_document_that_breaks_a_law_is_noted() -> None:
    broken = catch(make_contract(lose_nothing), "losses")
    assert any(note.startswith("The text of document is '") for note in broken.__notes__)


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


def test_the_smallest_document_that_breaks_a_law_is_told() -> None:
    detail = catch(make_contract(count_calls, settings=None), "pure").detail
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
    records = {"exporters": [make_exporter(write_plainly, options=Options)]}
    broken = catch(take_over(ExporterContract, records, options=options), law)
    assert broken.detail.startswith(detail)
    assert broken.advice.startswith(advice)

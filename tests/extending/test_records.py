"""The records that plugins return, and the jobs that they are given."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, ClassVar, Literal

import pytest
from attrs import define, evolve, frozen

from sitrep import Annotation, Comment, Decision, Document, Draft, Link, Span, compose
from sitrep.extending import (
    EVERYTHING,
    Annotator,
    Exporter,
    Feature,
    Job,
    Lexicon,
    LexiconEntry,
    Loader,
    Loss,
    NoOptions,
    Platform,
    Reader,
    find_losses,
    option,
)
from sitrep.model import Byline


def run(job: object) -> Any:
    raise AssertionError("nothing may run")


def exporter(**changed: Any) -> Exporter[Any]:
    fields: dict[str, Any] = {
        "name": "csv",
        "media_type": "text/csv",
        "suffixes": (".csv",),
        "run": run,
        "carries": frozenset({"text"}),
    }
    return Exporter(**{**fields, **changed})


@frozen(kw_only=True)
class WithoutDefault:
    delimiter: str


class NoAttrsClass:
    pass


@frozen(kw_only=True)
class WithList:
    columns: tuple[str, ...] = ()


@frozen(kw_only=True)
class WithNumbers:
    level: Literal[1, 2] = 1


@frozen(kw_only=True)
class WithEither:
    width: int | str = option(1, help="of a line")


@frozen(kw_only=True)
class WithNothingElse:
    width: None = option(None, help="of a line")


@frozen(kw_only=True)
class WithoutHelp:
    width: int = 1


@frozen(kw_only=True)
class WithEmptyHelp:
    width: int = option(1, help=" ")


@frozen(kw_only=True)
class WithUnknownType:
    path: NoSuchType = "."  # type: ignore[name-defined]  # noqa: F821


@define(kw_only=True)
class Changeable:
    level: int = option(1, help="of headings")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"name": "CSV"}, "name is 'CSV'"),
        ({"name": "c s v"}, "single hyphens"),
        ({"name": "csv-"}, "single hyphens"),
        ({"name": ""}, "single hyphens"),
        ({"name": "3d"}, "beginning with a letter"),
        ({"media_type": "csv"}, "not a media type such as 'text/csv'"),
        ({"media_type": "text/csv\n"}, "not a media type"),
        ({"suffixes": ("csv",)}, "suffixes has 'csv'"),
        ({"suffixes": (".CSV",)}, "suffixes has '.CSV'"),
        ({"suffixes": (".",)}, "suffixes has '.'"),
        ({"carries": frozenset({"text", "colour"})}, "carries has colour; features are annotations, "),
        ({"options": NoAttrsClass}, "not an attrs class"),
        ({"options": NoOptions()}, "not an attrs class"),
        ({"options": WithoutDefault}, "option 'delimiter' of WithoutDefault has no default"),
        (
            {"options": WithUnknownType},
            "the types of WithUnknownType are not there at run time: .*NoSuchType",
        ),
        ({"options": Changeable}, "Changeable is not frozen"),
        ({"options": WithoutHelp}, "option 'width' of WithoutHelp has no line of help: give it with "),
        ({"options": WithEmptyHelp}, "option 'width' of WithEmptyHelp has no line of help"),
        ({"name": None}, "name is None"),
        ({"media_type": None}, "media_type is None"),
    ],
)
def test_an_exporter_that_breaks_a_rule_is_refused(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        exporter(**changed)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"suffixes": [".csv"]}, "suffixes is ['.csv'], not a tuple of strings"),
        ({"suffixes": ".csv"}, "suffixes is '.csv', not a tuple of strings"),
        ({"suffixes": (None,)}, "suffixes is (None,), not a tuple of strings"),
        ({"carries": ["text"]}, "carries is ['text'], not a frozenset of features"),
        ({"carries": "text"}, "carries is 'text', not a frozenset of features"),
        ({"run": None}, "run is None, not a function"),
        ({"options": WithList}, "option 'columns' of WithList is of a type that cannot be told"),
        ({"options": WithNumbers}, "option 'level' of WithNumbers is of a type that cannot be told"),
        ({"options": WithEither}, "option 'width' of WithEither is of a type that cannot be told"),
        ({"options": WithNothingElse}, "option 'width' of WithNothingElse is of a type that cannot be told"),
    ],
)
def test_an_exporter_of_wrong_types_is_refused(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError) as caught:
        exporter(**changed)
    assert message in str(caught.value)


@frozen(kw_only=True)
class Nameless(Annotation):
    pass


@frozen(kw_only=True)
class OtherLink(Annotation):
    kind: ClassVar[str] = "link"


@frozen(kw_only=True)
class WithDict(Annotation):
    kind: ClassVar[str] = "with-dict"
    counts: dict[str, int]


class Forgotten(Annotation):
    kind: ClassVar[str] = "forgotten"
    count: int


class Thawed(Annotation):
    kind: ClassVar[str] = "thawed"

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


@frozen(kw_only=True)
class KindAsField(Annotation):
    kind: str = "hashtag"  # type: ignore[misc]


@frozen(kw_only=True, slots=False)
class KindAsFieldWithoutSlots(Annotation):
    kind: str = "hashtag"  # type: ignore[misc]


@frozen(kw_only=True)
class NumberedKind(Annotation):
    kind: ClassVar[int] = 5  # type: ignore[misc]


@frozen(kw_only=True)
class NotANumber:
    level: int = "high"  # type: ignore[assignment]


@frozen(kw_only=True)
class NotAChoice:
    style: Literal["plain", "fancy"] = "odd"  # type: ignore[assignment]


def lexicon(**changed: Any) -> Lexicon:
    fields: dict[str, Any] = {
        "kind": "place",
        "language": "en",
        "licence": "CC0-1.0",
        "origin": "",
        "load": run,
    }
    return Lexicon(name="a", **{**fields, **changed})


MISFITS: dict[str, tuple[Callable[[], Any], str]] = {
    "a summary": (lambda: exporter(summary=5), "Exporter.summary: is an int, not a string"),
    "a word for yes": (
        lambda: exporter(concatenates="no"),
        "Exporter.concatenates: is a str, not True or False",
    ),
    "an id": (lambda: LexiconEntry(id=5, forms=()), "LexiconEntry.id: is an int, not a string"),  # type: ignore[arg-type]
    "one form": (
        lambda: LexiconEntry(id="a", forms="Sel"),  # type: ignore[arg-type]
        "LexiconEntry.forms: is a str, not a tuple, of which each item is a string",
    ),
    "a language": (lambda: lexicon(language=None), "Lexicon.language: is None, not a string"),
    "a word for no": (
        lambda: Platform(name="a", items=("li",), is_forum="no"),  # type: ignore[arg-type]
        "Platform.is_forum: is a str, not True or False",
    ),
    "a default that is no number": (
        lambda: exporter(options=NotANumber),
        "option 'level' of NotANumber is 'high' by default, not a whole number",
    ),
    "a default that is no choice": (
        lambda: exporter(options=NotAChoice),
        "option 'style' of NotAChoice is 'odd' by default, not 'plain' or 'fancy'",
    ),
    "a kind with a dict": (
        lambda: Annotator(name="a", kinds=(WithDict,), run=run),
        "kinds has WithDict, whose field 'counts' is of a type that formats cannot carry",
    ),
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_a_record_with_a_value_of_another_type_is_refused(misfit: str) -> None:
    make, message = MISFITS[misfit]
    with pytest.raises(TypeError) as caught:
        make()
    assert str(caught.value).startswith(message)


def test_a_kind_of_annotations_that_can_be_changed_is_refused() -> None:
    with pytest.raises(ValueError, match="kinds has Thawed, which is not frozen"):
        Annotator(name="a", kinds=(Thawed,), run=run)


def test_a_kind_of_annotations_that_is_not_made_by_attrs_is_refused() -> None:
    with pytest.raises(ValueError, match="kinds has Forgotten, whose 'count' is no field: mark the class"):
        Annotator(name="a", kinds=(Forgotten,), run=run)


@pytest.mark.parametrize("kind", [KindAsField, KindAsFieldWithoutSlots, NumberedKind])
def test_a_kind_that_is_a_field_or_no_string_is_refused_with_the_way_to_write_it(
    kind: type[Annotation],
) -> None:
    with pytest.raises(TypeError) as caught:
        Annotator(name="a", kinds=(kind,), run=run)
    way = 'write kind: ClassVar[str] = "..." in the class'
    assert str(caught.value) == f"kinds has {kind.__name__}, whose `kind` must be a ClassVar[str]: {way}"


@pytest.mark.parametrize("kind", ["Bad Kind!\n", "two words", "tab\t", "\0", " "])
def test_a_kind_that_is_not_one_word_is_refused(kind: str) -> None:
    odd = type("Odd", (Annotation,), {"kind": kind, "__slots__": ()})
    with pytest.raises(
        ValueError, match=r"kinds has Odd, whose kind .* is not one word of printable characters"
    ):
        Annotator(name="a", kinds=(odd,), run=run)


@pytest.mark.parametrize("kind", ["hashtag", "with-dict", "named_entity", "МІСЦЕ", "x:y/1.0"])
def test_any_one_word_is_a_kind(kind: str) -> None:
    word = type("Word", (Annotation,), {"kind": kind, "__slots__": ()})
    assert Annotator(name="a", kinds=(word,), run=run).kinds == (word,)


WRONG_RECORDS: dict[str, tuple[Callable[[], Any], str]] = {
    "a reader of no media type": (
        lambda: Reader(name="a", media_types=(), suffixes=(), run=run),
        "media_types is empty",
    ),
    "a reader of a string": (
        lambda: Reader(name="a", media_types="text/html", suffixes=(), run=run),  # type: ignore[arg-type]
        "media_types is 'text/html', not a tuple of strings",
    ),
    "a reader of a media type with parameters": (
        lambda: Reader(name="a", media_types=("text/html; charset=utf-8",), suffixes=(), run=run),
        "media_types has 'text/html; charset=utf-8'",
    ),
    "a loader that does not run": (
        lambda: Loader(name="a", suffixes=(), run="run"),  # type: ignore[arg-type]
        "run is 'run', not a function",
    ),
    "an annotator of one class": (
        lambda: Annotator(name="a", kinds=Link, run=run),  # type: ignore[arg-type]
        "kinds is .*Link.*, not a tuple of classes",
    ),
    "an annotator of names": (
        lambda: Annotator(name="a", kinds=("link",), run=run),  # type: ignore[arg-type]
        "kinds has 'link', not a class of annotations",
    ),
    "an annotator of a kind without name": (
        lambda: Annotator(name="a", kinds=(Nameless,), run=run),
        "kinds has Nameless, whose `kind` has no name",
    ),
    "an annotator of another class for a kind of sitrep's own": (
        lambda: Annotator(name="a", kinds=(OtherLink,), run=run),
        "kinds has OtherLink, whose kind 'link' is one of sitrep's own",
    ),
    "a lexicon that has its entries": (
        lambda: Lexicon(name="a", kind="place", language="en", licence="", origin="", load=[]),  # type: ignore[arg-type]
        "load is .*, not a function",
    ),
}


@pytest.mark.parametrize("case", WRONG_RECORDS)
def test_the_other_records_are_checked_too(case: str) -> None:
    build, message = WRONG_RECORDS[case]
    with pytest.raises((TypeError, ValueError), match=message):
        build()


@pytest.mark.parametrize("media_type", ["text/csv", "application/x-ndjson; charset=utf-8", "a/b+c;d=e"])
def test_media_types(media_type: str) -> None:
    assert exporter(media_type=media_type).media_type == media_type


def test_an_exporter_is_lossless_if_it_carries_everything() -> None:
    assert exporter(carries=EVERYTHING).lossless
    for feature in EVERYTHING:
        assert not exporter(carries=EVERYTHING - {feature}).lossless


@pytest.mark.parametrize(
    "build",
    [
        lambda name: Loader(name=name, suffixes=(), run=run),
        lambda name: Reader(name=name, media_types=("text/html",), suffixes=(), run=run),
        lambda name: Annotator(name=name, kinds=(), run=run),
        lambda name: Lexicon(name=name, kind="place", language="en", licence="", origin="", load=tuple),
    ],
)
def test_the_other_records_check_their_names_too(build: Callable[[str], Any]) -> None:
    assert build("good-2").name == "good-2"
    with pytest.raises(ValueError, match="lower case letters"):
        build("Not Good")


@pytest.mark.parametrize(
    "selector", ["li.comment", "#c+", "div.post*#p+", "[data-role$=comment]", "ytd-comment", "a[rel]"]
)
def test_a_platform_has_selectors(selector: str) -> None:
    assert Platform(name="Tenby Courier", items=(selector,)).items == (selector,)


@pytest.mark.parametrize(
    "selector", ["", "li .comment", "li > a", ".a, .b", "div:first-child", "[a=b]", "LI", ".", "#"]
)
def test_a_platform_refuses_what_is_no_selector(selector: str) -> None:
    with pytest.raises(ValueError, match="not a selector"):
        Platform(name="Tenby Courier", items=("li",), body=(selector,))


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"name": " "}, "name is"),
        ({"name": "two\nlines"}, "name is"),
        ({"name": "x" * 81}, "name is"),
        ({"items": ()}, "items is empty"),
    ],
)
def test_a_platform_has_a_name_and_items(fields: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Platform(**{"name": "Tenby Courier", "items": ("li",), **fields})


def test_a_job_reports_losses_of_its_own() -> None:
    losses: list[Loss] = []
    job = Job(document=compose(), options=NoOptions(), sink=io.BytesIO(), on_loss=losses.append)
    job.lose("colour", 3, "the page is black and white")
    assert losses == [Loss(what="colour", count=3, detail="the page is black and white")]
    assert str(losses[0]) == "colour (3): the page is black and white"


@pytest.mark.parametrize(
    ("changed", "error", "message"),
    [
        ({"count": "many"}, TypeError, "Loss.count: is a str, not a whole number"),
        ({"count": 0}, ValueError, "Loss.count: is 0, not above 0"),
        ({"count": -1}, ValueError, "Loss.count: is -1, not above 0"),
        ({"what": ""}, ValueError, "Loss.what: is empty"),
        ({"detail": " "}, ValueError, "Loss.detail: is empty"),
    ],
)
def test_a_loss_of_nothing_or_without_words_is_refused(
    changed: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Loss(**{"what": "colour", "count": 3, "detail": "it is black and white", **changed})


def full() -> Document:
    """Return a document that has two of every feature there is."""
    composed = compose(
        title="Quake",
        paragraphs=["It shook."],
        comments=[
            Draft(paragraphs="a", author="Ann", reply_to="c2"),
            Draft(paragraphs="b", author="Bo", reply_to="x"),
        ],
        notices=[("donation", "Give"), ("copyright", "(c)")],
        url="https://example.org",
        name="quake.txt",
    )
    place: dict[str, Any] = {"source": composed.source, "start": 0, "end": 1}

    def take_last(comment: Comment) -> Span:
        return Span(source=composed.source, start=comment.end - 1, end=comment.end)

    return evolve(
        composed,
        comments=tuple(
            evolve(comment, paragraphs=(), boilerplate=(take_last(comment),)) for comment in composed.comments
        ),
        annotations=(Annotation(**place, annotator="a"),) * 2,
        decisions=(Decision(**place, question="title", answer="yes", confidence=1.0),) * 2,
    )


COUNTS: dict[Feature, int] = {
    "text": len("Give\n(c)\nQuake\nIt shook.\nAnn\na\nBo\nb\n"),
    "source": 2,
    "offsets": 6,
    "report": 2,
    "notices": 2,
    "comments": 2,
    "headers": 2,
    "boilerplate": 2,
    "replies": 2,
    "annotations": 2,
    "decisions": 2,
}


def test_every_feature_is_counted_here() -> None:
    assert COUNTS.keys() == EVERYTHING


@pytest.mark.parametrize("feature", COUNTS)
def test_what_is_not_carried_is_lost(feature: Feature) -> None:
    (loss,) = find_losses(full(), EVERYTHING - {feature})
    assert (loss.what, loss.count) == (feature, COUNTS[feature])
    assert loss.detail


def test_a_lossless_format_loses_nothing() -> None:
    assert list(find_losses(full(), EVERYTHING)) == []


def test_what_a_document_does_not_have_is_no_loss() -> None:
    assert list(find_losses(compose(), ())) == []


def test_what_is_no_set_of_features_is_refused_at_once() -> None:
    for carries, message in (
        (["text", "foo"], r"^carries has foo; features are annotations, boilerplate, "),
        ([5], r"^carries has 5; features are "),
    ):
        wrong: Any = carries
        with pytest.raises(ValueError, match=message):
            find_losses(full(), wrong)
    one: Any = "text"
    with pytest.raises(TypeError, match=r"^carries is the string 'text': pass a set of features$"):
        find_losses(full(), one)
    document: Any = "It shook."
    with pytest.raises(TypeError, match=r"^document is of type str: pass what sitrep\.parse returns$"):
        find_losses(document, EVERYTHING)


def test_a_byline_of_the_report_is_part_of_the_report() -> None:
    document = compose(author="Ann", paragraphs=["It shook."])
    assert isinstance(document.report.byline, Byline)
    assert [loss.count for loss in find_losses(document, EVERYTHING - {"report"})] == [2]

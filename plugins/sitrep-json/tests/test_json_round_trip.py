from __future__ import annotations

import datetime
from io import BytesIO

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from json_documents import (
    HOSTILE,
    REGISTRY,
    Measured,
    Reading,
    documents,
    full_document,
    move,
    read_injections,
    scalars,
)

import sitrep
from sitrep.model import Decision, Document, Source

OPTIONS = st.fixed_dictionaries({"indent": st.integers(0, 4), "text": st.booleans(), "ascii": st.booleans()})


def there_and_back(document: Document, **options: object) -> Document:
    exported = sitrep.export(document, "json", options=options, registry=REGISTRY)
    return sitrep.load(exported, "json", registry=REGISTRY)


def assert_same(loaded: Document, document: Document) -> None:
    assert loaded == document
    # 1 == 1.0 == True and a date is no datetime, so the types are compared too.
    assert [_typed(each) for each in loaded.annotations] == [_typed(each) for each in document.annotations]


def _typed(annotation: sitrep.Annotation) -> object:
    def note(value: object) -> object:
        return tuple(map(note, value)) if isinstance(value, tuple) else (type(value), value)

    return {name: note(value) for name, value in annotation.values.items()}


def test_not_a_number_comes_back() -> None:
    document = sitrep.compose(paragraphs=["x"])
    reading = Reading(source=document.source, start=0, end=1, annotator="a", count=1, level=float("nan"))
    document = evolve(document, annotations=(reading,))
    loaded = there_and_back(document).annotations[0]
    assert isinstance(loaded, Reading)
    assert repr(loaded.level) == "nan"


def test_an_annotation_of_no_kind_comes_back() -> None:
    document = sitrep.compose(paragraphs=["x"])
    plain = sitrep.Annotation(source=document.source, start=0, end=1, annotator="a")
    document = evolve(document, annotations=(plain,))
    assert_same(there_and_back(document), document)


def test_a_value_that_its_class_works_out_comes_back() -> None:
    document = sitrep.compose(paragraphs=["x"])
    measured = Measured(source=document.source, start=0, end=1, annotator="a", word="tide")
    document = evolve(document, annotations=(measured,))
    assert_same(there_and_back(document), document)


@given(documents(), OPTIONS)
def test_json_loads_what_was_exported(document: Document, options: dict[str, object]) -> None:
    assert_same(there_and_back(document, **options), document)


@given(st.lists(documents(), max_size=3), st.booleans(), st.booleans())
def test_jsonl_loads_what_was_exported(many: list[Document], text: bool, ascii_only: bool) -> None:
    options = {"text": text, "ascii": ascii_only}
    exported = b"".join(
        sitrep.export(document, "jsonl", options=options, registry=REGISTRY) for document in many
    )
    loaded = list(sitrep.load_all(exported, "jsonl", registry=REGISTRY))
    assert len(loaded) == len(many)
    for one, other in zip(loaded, many, strict=True):
        assert_same(one, other)


@given(documents(), OPTIONS)
def test_equal_documents_give_equal_bytes(document: Document, options: dict[str, object]) -> None:
    again = there_and_back(document, indent=0)
    one = sitrep.export(document, "json", options=options, registry=REGISTRY)
    assert sitrep.export(again, "json", options=options, registry=REGISTRY) == one


@given(scalars() | st.lists(scalars(), max_size=4).map(tuple))
def test_values_of_annotations_keep_their_types(value: object) -> None:
    document = sitrep.compose(paragraphs=["x"])
    reading = Reading(source=document.source, start=0, end=1, annotator="a", count=1, mixed=value)
    document = evolve(document, annotations=(reading,))
    for indent in (0, 1):
        assert_same(there_and_back(document, indent=indent), document)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_hostile_texts_survive_in_every_place(text: str, ascii_only: bool) -> None:
    document = full_document(text)
    for indent in (0, 2):
        assert_same(there_and_back(document, indent=indent, ascii=ascii_only), document)


def test_shared_hostile_texts_survive_in_every_place() -> None:
    for name, text in read_injections():
        document = full_document(text)
        assert there_and_back(document, indent=0) == document, name
        assert there_and_back(document, indent=2, ascii=True) == document, name


@pytest.mark.parametrize(
    "offset",
    [
        datetime.timedelta(0),
        datetime.timedelta(hours=5, minutes=45),
        -datetime.timedelta(minutes=30),
        datetime.timedelta(hours=-4, minutes=-56, seconds=-2),
        datetime.timedelta(microseconds=1),
        datetime.timedelta(hours=23, minutes=59, seconds=59, microseconds=999_999),
    ],
)
def test_offsets_from_utc_survive(offset: datetime.timedelta) -> None:
    moment = datetime.datetime(1, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(offset))
    loaded = there_and_back(sitrep.compose(author="Ann", date=moment)).report.byline
    assert loaded is not None
    assert isinstance(loaded.published, datetime.datetime)
    assert loaded.published.utcoffset() == offset
    assert loaded.published.isoformat() == moment.isoformat()


def test_strings_of_a_subclass_are_written_as_strings() -> None:
    class Words(str):
        """What an HTML parser returns for a text."""

        __slots__ = ()

        def __str__(self) -> str:
            return "not this"

    document = move(
        sitrep.compose(paragraphs=["x"]), Source(text="x\n", title=Words("a \ud83d\ude00"), site=Words("b"))
    )
    loaded = there_and_back(document)
    assert (loaded.source.title, loaded.source.site) == ("a \ud83d\ude00", "b")


def test_zeros_of_both_signs_keep_their_sign() -> None:
    page = sitrep.compose(title="Quake")
    reasons = tuple(sitrep.Reason("cue", weight) for weight in (0.0, -0.0, 1.5, -0.0, 0.0, 1.5))
    decision = Decision(
        source=page.source, start=0, end=5, question="title", answer="yes", confidence=0.5, reasons=reasons
    )
    loaded = there_and_back(evolve(page, decisions=(decision, decision)))
    for each in loaded.decisions:
        assert [repr(reason.weight) for reason in each.reasons] == [repr(reason.weight) for reason in reasons]


def test_a_lone_surrogate_changes_no_number_of_another_part() -> None:
    page = sitrep.compose(title="Quake", comments=["\ud800"])
    far = Decision(
        source=page.source,
        start=0,
        end=5,
        question="title",
        answer="yes",
        confidence=0.5,
        reasons=(sitrep.Reason("cue", 1e20),),
    )
    document = evolve(page, decisions=(far,))
    without = evolve(document, comments=())
    after = b',"decisions":'
    exported = sitrep.export(document, "json", registry=REGISTRY)
    assert (
        exported.partition(after)[2] == sitrep.export(without, "json", registry=REGISTRY).partition(after)[2]
    )


def test_five_thousand_levels_of_replies() -> None:
    drafts = [
        sitrep.Draft(paragraphs="x", reply_to=f"c{number}" if number else None) for number in range(5000)
    ]
    document = sitrep.compose(comments=drafts)
    assert there_and_back(document) == document


def test_a_document_with_nothing_in_it() -> None:
    assert there_and_back(sitrep.compose()) == sitrep.compose()


def test_json_and_jsonl_agree() -> None:
    document = full_document("x")
    line = sitrep.export(document, "jsonl", registry=REGISTRY)
    assert line == sitrep.export(document, "json", options={"indent": 0}, registry=REGISTRY)


def test_blank_lines_are_passed_over() -> None:
    one, two = sitrep.compose(title="one"), sitrep.compose(title="two")
    lines = [sitrep.export(each, "jsonl", registry=REGISTRY) for each in (one, two)]
    data = b"\n \t\r\n" + lines[0].replace(b"\n", b"\r\n") + b"\n\n" + lines[1].rstrip(b"\n")
    assert list(sitrep.load_all(BytesIO(data), "jsonl", registry=REGISTRY)) == [one, two]
    assert list(sitrep.load_all(b"", "jsonl", registry=REGISTRY)) == []


@pytest.mark.parametrize("value", [b"x", ("a", ("b",)), {"a": 1}, [1], 1j])
def test_values_that_no_annotation_may_have_are_not_written(value: object) -> None:
    document = full_document("x")
    wrong = evolve(document.annotations[1], mixed=value)
    with pytest.raises(sitrep.ModelError) as caught:
        sitrep.export(evolve(document, annotations=(wrong,)), "jsonl", registry=REGISTRY)
    assert caught.value.problems[0].node == "annotations[0].values.mixed"

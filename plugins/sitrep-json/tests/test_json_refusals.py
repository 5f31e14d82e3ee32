"""What the loaders refuse, and the places that they name."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import sitrep_json
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from json_documents import REGISTRY, SHARED, Measured, Reading, documents

import sitrep
from sitrep.extending import Registry
from sitrep.model import Decision, Document, Link

DOCUMENT = sitrep.compose(
    title="Quake",
    author="Ed",
    date="May 1",
    paragraphs=["It shook."],
    comments=[
        sitrep.Draft(author="Ann", date="May 2", paragraphs="Here too!"),
        sitrep.Draft(author="Bob", paragraphs=("Not here.", "Maybe."), reply_to="c1"),
    ],
    notices=[("donation", "Give!")],
)
DOCUMENT = evolve(
    DOCUMENT,
    annotations=(
        Link(source=DOCUMENT.source, start=0, end=4, annotator="links", url="http://a.example"),
        Reading(source=DOCUMENT.source, start=1, end=4, annotator="readings", count=3, pieces=("a", "b")),
    ),
    decisions=(
        Decision(
            source=DOCUMENT.source,
            start=0,
            end=4,
            question="notice",
            answer="donation",
            confidence=0.9,
            reasons=(sitrep.Reason("money", 2.5),),
        ),
    ),
)
EXPORTED = sitrep.export(DOCUMENT, "json", options={"indent": 2}, registry=REGISTRY)
LINE = sitrep.export(DOCUMENT, "jsonl", registry=REGISTRY)


def refuse(data: bytes, name: str = "json") -> sitrep.LoadError:
    with pytest.raises(sitrep.LoadError) as caught:
        list(sitrep.load_all(data, name, registry=REGISTRY))
    assert caught.value.format == name
    assert caught.value.place
    assert str(caught.value).isprintable()
    return caught.value


def change(path: str, value: Any) -> bytes:
    """Return the export with *value* at a path such as ``comments[0].start``; ``...`` takes it away."""
    above, _, last = path.rpartition("[" if path.endswith("]") else ".")
    tree, place = open_at(above)
    key: Any = int(last[:-1]) if last.endswith("]") else last
    if value is ...:
        del place[key]
    else:
        place[key] = value
    return json.dumps(tree).encode()


def open_at(path: str) -> tuple[Any, Any]:
    """Return the export as dicts and lists, and what it has at *path*."""
    tree: Any = json.loads(EXPORTED)
    place = tree
    for step in re.findall(r"[^.\[\]]+", path):
        place = place[int(step) if step.isdigit() else step]
    return tree, place


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", "1"),
        ("version", True),
        ("version", 1.0),
        ("version", None),
        ("source", None),
        ("source.text", 5),
        ("source.name", ["x"]),
        ("source.published", "yesterday"),
        ("source.retrieved", "2019-02-30"),
        ("notices", {}),
        ("notices[0].kind", "odd"),
        ("report", []),
        ("report.title", "Quake"),
        ("report.paragraphs[0].start", "0"),
        ("comments", None),
        ("comments[0]", 1),
        ("comments[0].id", 7),
        ("comments[0].start", True),
        ("comments[0].start", 1.0),
        ("comments[0].start", None),
        ("comments[0].start", ...),
        ("comments[0].header", ...),
        ("comments[0].boilerplate", ...),
        ("comments[0].header.start", 0.5),
        ("comments[0].header.author_span.end", "9"),
        ("comments[0].header.published", "2019-03-12T10:00:00Z"),
        ("comments[1].paragraphs[1].end", []),
        ("comments[1].reply.basis", "guess"),
        ("comments[1].reply.confidence", 1.5),
        ("comments[1].reply.confidence", -0.1),
        ("comments[1].reply.confidence", True),
        ("comments[1].reply.to", None),
        ("comments[1].reply.odd", 1),
        ("annotations[0].kind", "rumour"),
        ("annotations[0].kind", 3),
        ("annotations[0].values", []),
        ("annotations[0].values.url", 5),
        ("annotations[0].values.url", ...),
        ("annotations[0].values.odd", "x"),
        ("annotations[0].values.url", [["x"]]),
        ("annotations[0].values.url", {"odd": "x"}),
        ("annotations[1].values.count", True),
        ("annotations[1].values.count", 3.0),
        ("annotations[1].values.count", 2**53),
        ("annotations[1].values.count", {"$int": "5"}),
        ("annotations[1].values.count", {"$int": "1e99"}),
        ("annotations[1].values.count", {"$int": "9" * 641}),
        ("annotations[1].values.count", {"$int": "0x10"}),
        ("annotations[1].values.count", {"$int": "0x" + "0" * 999}),
        ("annotations[1].values.count", {"$float": "Infinity"}),
        ("annotations[1].values.level", {"$float": "1.5"}),
        ("annotations[1].values.count", {}),
        ("annotations[1].values.level", "x"),
        ("annotations[1].values.day", "2019-03-12"),
        ("annotations[1].values.day", {"$datetime": "2019-03-12"}),
        ("annotations[1].values.moment", {"$date": "2019-03-12"}),
        ("annotations[1].values.moment", {"$datetime": "2019-03-12T25:00:00"}),
        ("annotations[1].values.moment", {"$date": "2019-03-12", "$int": "1"}),
        ("annotations[1].values.unit", "mile"),
        ("annotations[1].values.pieces", ["a", 1]),
        ("annotations[1].values.pieces", "a"),
        ("decisions[0].question", "odd"),
        ("decisions[0].confidence", None),
        ("decisions[0].reasons[0].weight", "2"),
        ("decisions[0].reasons[0].cue", 2),
        ("decisions[0].text", "Give"),
        ("odd", 1),
    ],
)
def test_the_place_is_named(path: str, value: object) -> None:
    error = refuse(change(path, value))
    assert error.place == path or error.place.startswith(f"{path}.") or error.place.startswith(f"{path}[")
    line = change(path, value)
    error = refuse(LINE + b"\n" + line, "jsonl")
    assert error.place.startswith(f"line 3: {path}")


def test_what_a_value_may_be_is_told_in_words() -> None:
    assert refuse(change("annotations[0].values.url", 5)).reason == "5 is not a string"
    assert refuse(change("annotations[1].values.level", "x")).reason == "'x' is not a number or None"


@pytest.mark.parametrize(
    "path", ["report.title", "comments[0]", "comments[1].paragraphs[1]", "annotations[1]"]
)
@pytest.mark.parametrize(
    ("start", "end"), [(-1, 3), (3, 1), (0, 10**6), (10**18, 10**18 + 1), (-(10**18), -1)]
)
@pytest.mark.parametrize("text", [True, False])
def test_ranges_that_are_none(path: str, start: int, end: int, text: bool) -> None:
    tree, node = open_at(path)
    node.update(start=start, end=end)
    if not text:
        del node["text"]
    error = refuse(json.dumps(tree).encode())
    assert error.place.startswith(path.partition(".p")[0])
    assert "range" in error.reason or "start" in error.reason


@pytest.mark.parametrize(
    "path",
    [
        "notices[0]",
        "report.title",
        "report.byline",
        "report.byline.date_span",
        "report.paragraphs[0]",
        "comments[0]",
        "comments[0].header",
        "comments[0].header.author_span",
        "comments[1].paragraphs[1]",
        "annotations[0]",
    ],
)
def test_texts_that_are_not_those_of_their_ranges(path: str) -> None:
    error = refuse(change(f"{path}.text", "something else"))
    assert error.place == f"{path}.text"
    assert "source.text" in error.reason


def test_the_source_cannot_be_changed_under_its_nodes() -> None:
    error = refuse(change("source.text", DOCUMENT.source.text.replace("Ann", "Eve")))
    assert error.place.endswith(".text")


@pytest.mark.parametrize(
    ("path", "value", "node"),
    [
        ("comments[1].id", "c1", "comments[1]"),
        ("comments[1].id", "", "comments[1]"),
        ("comments[1].reply.to", "c2", "comments[1]"),
        ("report.paragraphs[0]", {"start": 0, "end": 3}, "blocks"),
        ("annotations[0].start", 2, "annotations[1]"),
    ],
)
def test_what_the_model_refuses_is_named(path: str, value: object, node: str) -> None:
    tree = json.loads(change(path, value))
    for each in tree["annotations"]:
        del each["text"]
    error = refuse(json.dumps(tree).encode())
    assert error.place == node
    assert isinstance(error.__cause__, sitrep.ModelError)


def test_all_flaws_are_named() -> None:
    tree = json.loads(EXPORTED)
    tree["source"]["text"] = 1
    tree["comments"][0]["start"] = "x"
    tree["comments"][1]["id"] = None
    tree["more"] = 1
    del tree["decisions"]
    error = refuse(json.dumps(tree).encode())
    said = str(error)
    for place in ("more", "source.text", "comments[0].start", "comments[1].id", "decisions"):
        assert place in said


def test_the_first_of_many_flaws_are_named() -> None:
    tree = json.loads(EXPORTED)
    tree["comments"] = [7] * 200_000
    error = refuse(json.dumps(tree).encode())
    assert error.place == "comments[0]"
    assert error.reason.endswith("; and more")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"version": 1', b'"version": 1, "version": 1', "version"),
        (b'"id": "c2"', b'"id": "c2", "id": "c2"', "comments[1].id"),
        (b'"to": "c1"', b'"to": "c1", "t\\u006f": "c1"', "comments[1].reply.to"),
        (b'"url": "http', b'"url": "x", "url": "http', "annotations[0].values.url"),
        (b'"weight": 2.5', b'"weight": NaN', "decisions[0].reasons[0].weight"),
        (b'"weight": 2.5', b'"weight": -Infinity', "decisions[0].reasons[0].weight"),
        (b'"weight": 2.5', b'"weight": 1e999', "decisions[0].reasons[0].weight"),
        (b'"count": 3', b'"count": ' + b"9" * 20, "annotations[1].values.count"),
        (b'"title": "Q', b'"title": {"$pieces": ["Q"]}, "x": "Q', "report.title"),
        (b'"name": null', b'"name": {"$pieces": ["Q"]}', "source.name"),
        (b'"name": null', b'"name": {"$pieces": ["Q", 1]}', "source.name"),
        (b'"name": null', b'"name": {"$pieces": ["a", "b"], "x": 1}', "source.name"),
    ],
)
def test_what_json_itself_lets_pass(old: bytes, new: bytes, place: str) -> None:
    assert EXPORTED.count(old) >= 1 or old == b'"title": "Q'
    for data, name in ((EXPORTED, "json"), (LINE.replace(b'":', b'": '), "jsonl")):
        changed = data.replace(old, new, 1)
        if changed != data:
            error = refuse(changed, name)
            assert place.split("[")[0] in error.place


def test_duplicates_are_found_in_what_sitrep_wrote_too() -> None:
    # Compact and canonical but for the second name, so that it looks like what the fast way takes.
    doubled = LINE.replace(b'"id":"c2"', b'"id":"c9","id":"c2"')
    assert refuse(doubled, "jsonl").place == "line 1: comments[1].id"
    doubled = EXPORTED.replace(b'"id": "c2"', b'"id": "c9",\n      "id": "c2"')
    assert refuse(doubled).place == "comments[1].id"


@pytest.mark.parametrize(
    ("data", "place", "said"),
    [
        (b"", "the document", "empty"),
        (b" \n\t", "the document", "empty"),
        (b"{", "line 1, column 2", ""),
        (b'{"version": 1,\n "x" 2}', "line 2, column 6", "':' delimiter"),
        (b"{} {}", "line 1, column 4", "Extra data"),
        (b"{'a': 1}", "line 1, column 2", ""),
        (b'{"a": "\n"}', "line 1, column 8", "control character"),
        (b'{"a": 01}', "line 1, column 8", ""),
        (b'{"a": 1,}', "line 1, column", ""),
        (b"// x\n{}", "line 1, column 1", ""),
        (b"1", "the document", "a number, not an object"),
        (b"[]", "the document", "an array, not an object"),
        (b"null", "the document", "null, not an object"),
        (b'"x"', "the document", "a string, not an object"),
        (b"NaN", "the document", "finite"),
        (b"true", "the document", "a bool, not an object"),
        (b"\xef\xbb\xbf" + EXPORTED, "line 1, column 1", "byte order mark"),
        (b'{"a":\n "\xc3\xa9\xff"}', "line 2, column 4", "0xff is not UTF-8"),
        (b'{"a": "\xed\xa0\x80"}', "line 1, column 8", "not UTF-8"),
        (EXPORTED.decode().encode("utf-16"), "line 1, column 1", "not UTF-8"),
        (EXPORTED.decode().encode("utf-16-le"), "line 1, column 2", ""),
        (b"\x89PNG\r\n\x1a\n", "line 1, column 1", "0x89 is not UTF-8"),
        (b"[" * 17 + b"]" * 17, "line 1, column 17", "16 levels"),
        (b'{"version": 2}', "version", "is 2; this loader knows version 1"),
        (b'{"version": 0, "odd": []}', "version", "is 0; this loader knows version 1"),
        (b'{"format": "other", "version": 1}', "format", "'other', not 'sitrep'"),
        (b'{"\\ud800": 1}', "['\\ud800']", "no field"),
        (b'{"\\u001b[31m": 1}', "['\\x1b[31m']", "no field"),
    ],
)
def test_inputs_that_are_no_document(data: bytes, place: str, said: str) -> None:
    error = refuse(data)
    assert error.place.startswith(place)
    assert said in error.reason


@pytest.mark.parametrize("path", ["notices[0].kind", "comments[1].reply.basis", "decisions[0].question"])
def test_lone_surrogates_in_words_of_a_fixed_list(path: str) -> None:
    assert refuse(change(path, "\ud800")).place.startswith(path.partition(".")[0])


def test_lone_surrogates_in_names() -> None:
    assert refuse(change("comments[0].\ud800", 1)).place.startswith("comments[0]")
    assert refuse(change("annotations[0].values.\ud800", 1)).place == "annotations[0].values['\\ud800']"


def test_syntax_in_lines_is_placed_by_the_line() -> None:
    assert refuse(LINE + b"\n\n" + b'{"a" 1}\n', "jsonl").place == "line 4, column 6"
    assert refuse(LINE + b"\xff\n", "jsonl").place == "line 2, column 1"
    assert refuse(LINE.replace(b"\n", b"") + LINE, "jsonl").place.startswith("line 1, column")


def test_lines_before_the_bad_one_are_loaded() -> None:
    documents = sitrep.load_all(LINE + b"{}\n" + LINE, "jsonl", registry=REGISTRY)
    assert next(documents) == DOCUMENT
    with pytest.raises(sitrep.LoadError, match="line 2: "):
        next(documents)


def test_an_indented_document_is_no_line() -> None:
    assert refuse(EXPORTED, "jsonl").place.startswith("line 1, column")


def test_a_value_that_comes_to_something_else_is_refused() -> None:
    measured = Measured(source=DOCUMENT.source, start=0, end=4, annotator="a", word="tide")
    exported = sitrep.export(evolve(DOCUMENT, annotations=(measured,)), "json", registry=REGISTRY)
    error = refuse(exported.replace(b'"length":4', b'"length":5').replace(b'"length": 4', b'"length": 5'))
    assert error.place == "annotations[0]"
    assert "length is 5, but comes to 4" in error.reason


def test_a_value_that_has_a_default_may_be_missing() -> None:
    exported = change("annotations[1].values.unit", ...)
    assert sitrep.load(exported, "json", registry=REGISTRY) == DOCUMENT


def test_kinds_of_annotations_must_be_installed() -> None:
    with pytest.raises(sitrep.LoadError, match="there are: email, link") as caught:
        sitrep.load(EXPORTED, "json", registry=Registry.of(sitrep_json))
    assert caught.value.place == "annotations[1].kind"
    annotator = DOCUMENT.annotations[1].annotator
    assert caught.value.reason.endswith(f"; install the plugin that offers it (annotator {annotator!r})")


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":', b'{"comments":[', b'{"source":{"text":{"a":'])
@pytest.mark.parametrize("size", [100, 200_000])
def test_deep_nesting_is_refused_whatever_the_recursion_limit(opening: bytes, size: int) -> None:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    try:
        assert "16 levels" in refuse(opening * size).reason
    finally:
        sys.setrecursionlimit(before)


def test_brackets_in_strings_are_no_nesting() -> None:
    document = sitrep.compose(paragraphs=['[{"' * 100, '\\"[[[' * 50])
    exported = sitrep.export(document, "json", options={"ascii": True, "indent": 7}, registry=REGISTRY)
    assert (
        sitrep.load(exported.replace(b'"version": 1', b'"version":  1 '), "json", registry=REGISTRY)
        == document
    )


def test_other_writers_are_understood() -> None:
    rewritten = json.dumps(json.loads(EXPORTED), sort_keys=True, indent="\t", ensure_ascii=True).encode()
    assert sitrep.load(rewritten, "json", registry=REGISTRY) == DOCUMENT


@given(documents(), st.randoms(use_true_random=False))
def test_the_order_of_names_does_not_matter(document: Document, random: Any) -> None:
    def shuffle(tree: Any) -> Any:
        if isinstance(tree, list):
            return [shuffle(item) for item in tree]
        if not isinstance(tree, dict):
            return tree
        names = list(tree)
        random.shuffle(names)
        return {name: shuffle(tree[name]) for name in names}

    tree = json.loads(sitrep.export(document, "json", registry=REGISTRY))
    # Lone surrogates that are apart stay apart: the stdlib writes as escapes what it read as escapes.
    assert sitrep.load(json.dumps(shuffle(tree)).encode(), "json", registry=REGISTRY) == document


def assert_loaded_or_refused(data: bytes, name: str) -> None:
    """What is loaded can be exported and loaded again; what is not is refused in the one right way."""
    try:
        loaded = list(sitrep.load_all(data, name, registry=REGISTRY))
    except sitrep.LoadError:
        refuse(data, name)
        return
    again = b"".join(sitrep.export(each, "jsonl", registry=REGISTRY) for each in loaded)
    assert list(sitrep.load_all(again, "jsonl", registry=REGISTRY)) == loaded


@given(st.data())
def test_no_damage_gets_anything_but_a_load_error(data: st.DataObject) -> None:
    damaged = bytearray(data.draw(st.sampled_from((EXPORTED, LINE))))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(damaged)))
        length = data.draw(st.integers(0, 9))
        pieces = st.sampled_from(
            (b"", b"{", b"]", b'"', b"\\", b"\xff", b"null", b"-1", b"1e999", b",", b"\\ud800")
        )
        damaged[start : start + length] = data.draw(pieces | st.binary(max_size=4))
    for name in ("json", "jsonl"):
        assert_loaded_or_refused(bytes(damaged), name)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(("start", "end", "text", "kind", "$date", "$pieces", "odd")),
                inner,
                max_size=3,
            )
        ),
        max_leaves=8,
    ),
    st.data(),
)
def test_no_value_in_a_place_gets_anything_but_a_load_error(value: Any, data: st.DataObject) -> None:
    tree = json.loads(EXPORTED)
    place: Any = tree
    while True:
        key = data.draw(
            st.sampled_from(list(place)) if isinstance(place, dict) else st.integers(0, len(place) - 1)
        )
        if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.booleans()):
            place[key] = value
            break
        place = place[key]
    assert_loaded_or_refused(json.dumps(tree).encode(), "json")


def test_the_collector_is_left_as_it_was() -> None:
    import gc

    sitrep.load(EXPORTED, "json", registry=REGISTRY)
    assert gc.isenabled()
    refuse(b"{}")
    assert gc.isenabled()
    gc.disable()
    try:
        sitrep.load(EXPORTED, "json", registry=REGISTRY)
        assert not gc.isenabled()
    finally:
        gc.enable()


def _load_shared_cases() -> Any:
    path = SHARED / "data" / "hostile" / "make.py"
    if not Path(path).exists():
        pytest.skip("the hostile inputs are not beside the checkout: make.py")
    spec = importlib.util.spec_from_file_location("hostile_json_cases", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_shared_hostile_inputs_are_refused_quickly_and_in_little_memory() -> None:
    cases = list(_load_shared_cases().json_cases(100_000))
    assert len(cases) > 10
    for name, data, _ in cases:
        start = time.process_time()
        refuse(data)
        if data.strip():
            refuse(data, "jsonl")
        assert time.process_time() - start < 5, name
        tracemalloc.start()
        refuse(data)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 100 * len(data) + 10_000_000, name

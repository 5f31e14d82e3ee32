"""Inputs made to attack a loader, and texts made to become markup."""

from __future__ import annotations

import importlib.util
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from sitrep_xml import NAMESPACE, read_schema
from xml_documents import REGISTRY

import sitrep

HERE = Path(__file__).resolve().parent
HOSTILE = HERE.parents[2].parent / "shared" / "data" / "hostile"
INJECTIONS = json.loads((HERE / "xml_injections.json").read_text("utf-8"))

# Seconds that no refusal takes in linear time, and that each takes many times over in quadratic time.
PATIENCE = 20.0


def hostile_cases(size: int) -> Iterator[tuple[str, bytes]]:
    """The documents as they are made, and with our namespace, or our namespace and version, on their root."""
    path = HOSTILE / "make.py"
    if not path.exists():
        pytest.skip(
            f"no hostile documents: the folder shared is not beside this checkout ({path.name} is missing)"
        )
    spec = importlib.util.spec_from_file_location("xml_hostile_make", path)
    assert spec is not None
    assert spec.loader is not None
    make: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    for name, data, _ in make.xml_cases(size, root="document"):
        yield name, data
        for number, attributes in enumerate(("", ' version="1"')):
            ours = data.replace(b"<document", f'<document xmlns="{NAMESPACE}"{attributes}'.encode(), 1)
            yield f"{name}-{number}", ours
        inside = (
            f'<document xmlns="{NAMESPACE}" version="1"><source media-type="x"/><text xml:space="preserve">'
        )
        yield f"{name}-inside", data.replace(b"<document>", inside.encode(), 1)


@pytest.mark.parametrize("size", [100, 100_000])
def test_hostile_documents_are_refused(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where an external entity would find its file.
    monkeypatch.chdir(tmp_path)
    (tmp_path / "canary.txt").write_text("canary")
    count = 0
    for name, data in hostile_cases(size):
        start = time.perf_counter()
        with pytest.raises(sitrep.LoadError) as caught:
            sitrep.load(data, "xml", registry=REGISTRY)
        assert time.perf_counter() - start < PATIENCE, name
        assert len(str(caught.value)) < 600, name
        assert "canary" not in str(caught.value).replace("canary.txt", ""), name
        if "<!DOCTYPE" in data[:200].decode("latin-1") and name != "version-1.1":
            assert "document type" in caught.value.reason, name
        count += 1
    assert count > 200


@pytest.mark.parametrize(
    "token",
    [b'<a x="%s"/>', b"<!--%s--><a/>", b"<?x %s?><a/>", b"<%s/>", b"<a>%s", b"<a %s"],
    ids=["attribute", "comment", "instruction", "name", "text", "open tag"],
)
def test_one_huge_token_takes_linear_time(token: bytes) -> None:
    start = time.perf_counter()
    with pytest.raises(sitrep.LoadError):
        sitrep.load(token % (b"x" * 50_000_000), "xml", registry=REGISTRY)
    assert time.perf_counter() - start < PATIENCE


def build(text: str) -> sitrep.Document:
    """A document with *text* in every place where a document can have a text."""
    source = sitrep.Source(
        text=f"{text}\n" * 7,
        name=text,
        url=text,
        media_type=text,
        encoding=text,
        sha256=text,
        title=text,
        site=text,
        language=text,
    )
    step = len(text) + 1
    places: list[dict[str, Any]] = [
        {"source": source, "start": n * step, "end": n * step + len(text)} for n in range(7)
    ]
    header = sitrep.Byline(**places[4], author_span=sitrep.Span(**places[4]), author=text)
    comment = sitrep.Comment(
        source=source,
        start=places[4]["start"],
        end=places[6]["end"],
        id=text or "c",
        header=header,
        paragraphs=(sitrep.Paragraph(**places[5]),),
        boilerplate=(sitrep.Span(**places[6]),),
        reply=sitrep.Reply(to=f"{text}?", basis="quote"),
    )
    return sitrep.Document(
        source=source,
        notices=(sitrep.Notice(**places[0], kind="other"),),
        report=sitrep.Report(
            title=sitrep.Title(**places[1]),
            byline=sitrep.Byline(**places[2], date_span=sitrep.Span(**places[2]), author=text),
            paragraphs=(sitrep.Paragraph(**places[3]),),
        ),
        comments=(comment,),
        annotations=(sitrep.Link(**places[0], annotator=text, url=text),),
        decisions=(
            sitrep.Decision(
                **places[0], question="reply", answer=text, confidence=1, reasons=(sitrep.Reason(text, 1),)
            ),
        ),
    )


def outline(root: etree._Element) -> list[tuple[str, list[str]]]:
    """The names of all elements and attributes; everything in a document that is markup."""
    nodes = list(root.iter())
    assert all(isinstance(node.tag, str) for node in nodes), "a comment, instruction or entity"
    return [(str(node.tag), sorted(map(str, node.attrib))) for node in nodes]


PLAIN = outline(etree.fromstring(sitrep.export(build("plain"), "xml", registry=REGISTRY)))
SCHEMA = etree.RelaxNG(etree.fromstring(read_schema()))


@pytest.mark.parametrize("injection", INJECTIONS, ids=[injection["id"] for injection in INJECTIONS])
def test_no_text_becomes_markup(injection: dict[str, str]) -> None:
    document = build(injection["text"])
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    root = etree.fromstring(exported)
    assert outline(root) == PLAIN
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document
    SCHEMA.assertValid(root)

"""The plugin as sitrep finds it: its entry point, its records, its options."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from typing import ClassVar

import pytest
import sitrep_xml
from attrs import frozen
from lxml import etree
from xml_documents import REGISTRY

import sitrep
from sitrep.extending import Job, Registry, describe_options


def test_found_through_entry_point() -> None:
    (entry,) = [entry for entry in entry_points(group="sitrep") if entry.name == "xml"]
    assert entry.load() is sitrep_xml
    registry = Registry.installed(load_plugins=["sitrep-xml"])
    assert registry.exporter("xml").lossless
    assert registry.loader("xml").suffixes == registry.exporter("xml").suffixes == (".xml",)


def test_lxml_is_loaded_only_to_load() -> None:
    code = (
        "import sys, sitrep, sitrep_xml; d = sitrep.compose(paragraphs=['x']); x = sitrep.export(d, 'xml');"
        "assert 'lxml' not in sys.modules; sitrep.load(x, 'xml'); assert 'lxml' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_public_names() -> None:
    assert sitrep_xml.__all__ == sorted(sitrep_xml.__all__)
    assert {info.name: info.default for info in describe_options(sitrep_xml.XmlOptions)} == {
        "indent": None,
        "declaration": True,
    }


def test_declaration_can_be_left_out() -> None:
    document = sitrep.compose(paragraphs=["\ufeffä"])
    with_it = sitrep.export(document, "xml", registry=REGISTRY)
    without = sitrep.export(document, "xml", options={"declaration": "no"}, registry=REGISTRY)
    assert with_it == b'<?xml version="1.0" encoding="UTF-8"?>\n' + without
    assert sitrep.load(without, "xml", registry=REGISTRY) == document


@pytest.mark.parametrize("indent", ["none", "0", "1", "4"])
def test_indent_is_between_elements_outside_the_text(indent: str) -> None:
    document = sitrep.annotate(sitrep.compose(paragraphs=["  see\r\n\twww.example.org  "]))
    plain = sitrep.export(document, "xml", registry=REGISTRY)
    indented = sitrep.export(document, "xml", options={"indent": indent}, registry=REGISTRY)
    assert sitrep.load(indented, "xml", registry=REGISTRY) == document
    lines = indented.decode().splitlines()
    if indent == "none":
        assert indented == plain
    else:
        assert f"{' ' * int(indent) * 2}<annotation " in indented.decode()
        assert any(line.startswith(" " * int(indent) + "<source") for line in lines)
    text = etree.fromstring(indented)[1]
    assert "".join(text.itertext()) == document.source.text


@pytest.mark.parametrize("indent", ["-1", "17", "x", "1.5"])
def test_an_indent_out_of_range_is_refused(indent: str) -> None:
    with pytest.raises(sitrep.OptionsError, match="indent"):
        sitrep.export(sitrep.compose(paragraphs=["x"]), "xml", options={"indent": indent}, registry=REGISTRY)


@frozen(kw_only=True)
class Odd(sitrep.Annotation):
    """What may hold anything, and so what no format can carry."""

    kind: ClassVar[str] = "odd"
    value: object


def test_a_value_that_no_annotation_may_have_names_the_annotator() -> None:
    odd = Odd(source=sitrep.Source(text="x"), start=0, end=1, annotator="mine", value=["x"])
    document = sitrep.Document(source=odd.source, annotations=(odd,))
    with pytest.raises(sitrep.PluginError, match=r"mine.*odd.*list"):
        sitrep.export(document, "xml", registry=REGISTRY)


def test_no_loss_is_reported() -> None:
    losses: list[object] = []
    document = sitrep.annotate(sitrep.compose(title="x", paragraphs=["www.example.org"], url="x"))
    sitrep.export(document, "xml", on_loss=losses.append, registry=REGISTRY)
    assert losses == []


def test_large_outputs_are_written_in_parts() -> None:
    parts: list[bytes] = []

    class Parts:
        def write(self, data: bytes, /) -> None:
            parts.append(data)

    document = sitrep.compose(paragraphs=["word"] * 20_000)
    exporter = REGISTRY.exporter("xml")
    job = Job(document=document, options=exporter.options(), sink=Parts(), on_loss=lambda loss: None)
    exporter.run(job)
    assert len(parts) > 5
    assert sitrep.load(b"".join(parts), "xml", registry=REGISTRY) == document

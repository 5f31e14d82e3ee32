"""Law 5: what is exported is loaded as it was; and what other people's parsers make of the same bytes."""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as StandardTree

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from sitrep_xml import NAMESPACE, read_schema
from xml_documents import HOSTILE, REGISTRY, Measured, documents, paragraph_texts

import sitrep

SCHEMA = etree.RelaxNG(etree.fromstring(read_schema()))


def undo_escapes(text: str) -> str:
    """What the documentation says of the escape, in one line."""
    return re.sub("\u241b([0-9A-F]{4})", lambda match: chr(int(match[1], 16)), text)


@settings(deadline=None)
@given(documents(), st.none() | st.integers(0, 3), st.booleans())
def test_round_trip_and_readers(document: sitrep.Document, indent: int | None, declaration: bool) -> None:
    options = {"indent": indent, "declaration": declaration}
    exported = sitrep.export(document, "xml", options=options, registry=REGISTRY)
    loaded = sitrep.load(exported, "xml", registry=REGISTRY)
    assert loaded == document
    # Equality takes 1 for 1.0 and True, and leaves the source of a node out.
    assert repr(loaded) == repr(document)
    assert loaded.source.text == document.source.text
    assert sitrep.export(loaded, "xml", options=options, registry=REGISTRY) == exported

    SCHEMA.assertValid(etree.fromstring(exported))
    for parse in (etree.fromstring, StandardTree.fromstring):
        root = parse(exported)
        found = ["".join(element.itertext()) for element in root.iter(f"{{{NAMESPACE}}}paragraph")]
        assert sorted(map(undo_escapes, found)) == sorted(paragraph_texts(document))
        text = "".join(root.find(f"{{{NAMESPACE}}}text").itertext())
        assert undo_escapes(text) == document.source.text
        for element in root.find(f"{{{NAMESPACE}}}text").iter():
            if "start" in element.attrib:
                inside = document.source.text[int(element.get("start")) : int(element.get("end"))]
                assert undo_escapes("".join(element.itertext())) == inside


def test_an_annotation_of_no_kind_and_a_value_that_its_class_works_out_come_back() -> None:
    document = sitrep.compose(paragraphs=["x"])
    common = {"source": document.source, "start": 0, "end": 1, "annotator": "a"}
    found = (sitrep.Annotation(**common), Measured(**common, word="tide"))
    document = evolve(document, annotations=found)
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document


@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_text_survives_everywhere(text: str) -> None:
    document = sitrep.annotate(
        sitrep.compose(
            title=text,
            author=text,
            date=text,
            paragraphs=[text, f"a{text}b"],
            comments=[sitrep.Draft(paragraphs=text, author=text, date=text, id=text, reply_to=f"{text}x")],
            notices=[("other", text)],
            name=text,
            url=text,
        ),
        registry=REGISTRY,
    )
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document
    SCHEMA.assertValid(etree.fromstring(exported))


@settings(deadline=None)
@given(st.text())
@example("plain\r\n\ttext")
def test_texts_that_xml_can_hold_are_read_without_a_thought_of_escapes(text: str) -> None:
    held = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\u241b]", "", text)
    document = sitrep.compose(paragraphs=[held], separator="\r\n")
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    for parse in (etree.fromstring, StandardTree.fromstring):
        root = parse(exported)
        paragraph = root.find(f".//{{{NAMESPACE}}}paragraph")
        assert (paragraph.text or "") == held


def test_text_is_found_by_xpath() -> None:
    document = sitrep.compose(
        title="Quake",
        paragraphs=["It shook."],
        comments=[sitrep.Draft(paragraphs=("Here too!", "See www.example.org"), author="Ann")],
    )
    root = etree.fromstring(sitrep.export(sitrep.annotate(document), "xml", registry=REGISTRY))
    names = {"s": NAMESPACE}
    assert root.xpath("s:text/s:paragraph/text()", namespaces=names) == ["It shook."]
    comment = "//s:comment[s:header/@author='Ann']/s:paragraph/text()"
    assert root.xpath(comment, namespaces=names) == ["Here too!", "See www.example.org"]
    (link,) = root.xpath("//s:annotation", namespaces=names)
    around = "//s:paragraph[@start <= $start and @end >= $end]/text()"
    found = root.xpath(around, namespaces=names, start=link.get("start"), end=link.get("end"))
    assert found == ["See www.example.org"]


def test_replies_five_thousand_deep() -> None:
    drafts = [sitrep.Draft(paragraphs="x", reply_to=f"c{n}" if n else None) for n in range(5000)]
    document = sitrep.compose(comments=drafts)
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document
    SCHEMA.assertValid(etree.fromstring(exported))


def test_a_text_longer_than_the_parser_takes_by_itself() -> None:
    # libxml2 refuses texts of more than 10,000,000 bytes unless it is told otherwise.
    document = sitrep.compose(paragraphs=["x" * 11_000_000 + "&\r" * 1000], url="u" * 11_000_000)
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document


@pytest.mark.parametrize(
    "published",
    [
        datetime.date(2014, 7, 18),
        datetime.date(1, 1, 1),
        datetime.datetime(2014, 7, 18),  # noqa: DTZ001, RUF100  (it has no zone, which is the point)
        datetime.datetime(2014, 7, 18, 0, 0, 0, 1),  # noqa: DTZ001, RUF100
        datetime.datetime(2014, 7, 18, 1, 2, 3, tzinfo=datetime.timezone.utc),
        datetime.datetime(1900, 1, 1, 1, 2, 3, 4, datetime.timezone(datetime.timedelta(seconds=1172))),
        datetime.datetime(9999, 12, 31, 1, 2, 3, 4, datetime.timezone(-datetime.timedelta(0, 5, 6))),
    ],
)
def test_dates_and_moments_stay_apart(published: datetime.date) -> None:
    source = sitrep.Source(text="x", published=published, retrieved=published)
    byline = sitrep.Byline(source=source, start=0, end=1, published=published)
    document = sitrep.Document(source=source, report=sitrep.Report(byline=byline))
    loaded = sitrep.load(sitrep.export(document, "xml", registry=REGISTRY), "xml", registry=REGISTRY)
    assert loaded == document
    assert loaded.report.byline is not None
    assert repr(loaded.report.byline.published) == repr(loaded.source.retrieved) == repr(published)


@pytest.mark.parametrize(
    ("author", "date"),
    [
        ((0, 3), (3, 6)),
        ((3, 6), (0, 3)),
        ((0, 4), (2, 6)),
        ((2, 6), (0, 4)),
        ((0, 6), (2, 4)),
        ((2, 4), (0, 6)),
        ((1, 5), (1, 5)),
        ((1, 1), (1, 5)),
        ((5, 5), (1, 5)),
        ((1, 5), (1, 4)),
        ((1, 4), (1, 5)),
        ((6, 6), (6, 6)),
    ],
)
def test_spans_of_a_byline_in_every_position(author: tuple[int, int], date: tuple[int, int]) -> None:
    source = sitrep.Source(text="a&<>\r\0")
    byline = sitrep.Byline(
        source=source,
        start=0,
        end=6,
        author_span=sitrep.Span(source=source, start=author[0], end=author[1]),
        date_span=sitrep.Span(source=source, start=date[0], end=date[1]),
    )
    document = sitrep.Document(source=source, report=sitrep.Report(byline=byline))
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    assert sitrep.load(exported, "xml", registry=REGISTRY) == document
    SCHEMA.assertValid(etree.fromstring(exported))


def test_comments_and_instructions_are_ignored() -> None:
    document = sitrep.compose(title="a\rb", paragraphs=["\0x"])
    exported = sitrep.export(document, "xml", registry=REGISTRY).decode()
    marked = re.sub(
        "(?<=>)(?=[^>]+$)|(?<=␛00)|(?<=<text xml:space=.preserve.>)", "<!-- & --><?do it?>", exported
    )
    assert marked.count("<?do it?>") >= 3
    assert sitrep.load(marked.encode(), "xml", registry=REGISTRY) == document


def test_other_spellings_of_the_same_xml_are_read() -> None:
    document = sitrep.compose(
        title="a\rb", paragraphs=["<x>"], comments=[sitrep.Draft(paragraphs="y", author="A")]
    )
    exported = sitrep.export(document, "xml", registry=REGISTRY)
    root = etree.fromstring(exported)
    for other in (
        b"\xef\xbb\xbf" + exported,
        etree.tostring(root),
        etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True),
        exported.replace(b'"', b"'"),
        exported.replace(b"&lt;x&gt;", b"<![CDATA[<x>]]>"),
        exported.replace(b"<", b"<s:")
        .replace(b"<s:/", b"</s:")
        .replace(b"<s:?", b"<?")
        .replace(b"xmlns=", b"xmlns:s="),
    ):
        assert sitrep.load(other, "xml", registry=REGISTRY) == document

"""Law 8: whatever is wrong is refused by a `LoadError` that names the place, and nothing else happens."""

from __future__ import annotations

import contextlib

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from xml_documents import REGISTRY, Measured

import sitrep

DOCUMENT = sitrep.annotate(
    sitrep.compose(
        title="Quake",
        author="Ed",
        date="May 1",
        paragraphs=["It shook."],
        comments=[
            sitrep.Draft(paragraphs="Where? www.example.org", author="Ann", date="May 2", id="a"),
            sitrep.Draft(paragraphs="Here.", id="b", reply_to="a"),
        ],
        notices=[("donation", "Give.")],
        name="page.txt",
    )
)
DOCUMENT = sitrep.Document(
    source=DOCUMENT.source,
    notices=DOCUMENT.notices,
    report=DOCUMENT.report,
    comments=DOCUMENT.comments,
    annotations=DOCUMENT.annotations,
    decisions=(
        sitrep.Decision(
            source=DOCUMENT.source,
            start=0,
            end=5,
            question="notice",
            answer="donation",
            confidence=0.75,
            reasons=(sitrep.Reason("cue", 0.5),),
        ),
    ),
)
EXPORTED = sitrep.export(DOCUMENT, "xml", registry=REGISTRY).decode()
COMMENT = "/document/text/comment"
VALUE = '<value name="url" type="string">http://www.example.org</value>'

# What is replaced, by what, the place that the error names, and words of its reason.
WRONG = {
    "root": ("document", "report", "the root element", "'report' of the namespace"),
    "namespace": ("urn:sitrep:document", "urn:other", "the root element", "'urn:other'"),
    "no namespace": (' xmlns="urn:sitrep:document"', "", "the root element", "'document' of no namespace"),
    "version": ('version="1"', 'version="2"', "/document/@version", "'2'; this loader reads version '1'"),
    "no version": (' version="1"', "", "/document", "no attribute version"),
    "unknown element": (
        "title",
        "headline",
        "/document/text",
        "'headline' cannot stand here; allowed: notice",
    ),
    "foreign element": (
        "<title ",
        '<title xmlns="urn:x" ',
        "/document/text",
        "'title' of the namespace 'urn:x'",
    ),
    "element in a leaf": ("It shook", "It <b>shook</b>", "/document/text/paragraph[1]", "'b' cannot stand"),
    "unknown attribute": (
        'kind="donation"',
        'kind="donation" x="1"',
        "/document/text/notice[1]",
        "attribute 'x'",
    ),
    "namespaced attribute": (
        'id="a"',
        'xmlns:x="urn:x" id="a" x:id="a"',
        f"{COMMENT}[1]",
        "unknown attribute '{urn:x}id'",
    ),
    "no kind": (' kind="donation"', "", "/document/text/notice[1]", "no attribute kind"),
    "unknown kind": (
        '"donation">',
        '"gift">',
        "/document/text/notice[1]/@kind",
        "'gift' is not one of donation,",
    ),
    "no space": (' xml:space="preserve"', "", "/document/text", "no attribute xml:space"),
    "other space": ('"preserve"', '"default"', "/document/text/@xml:space", "'default', not 'preserve'"),
    "no media type": (' media-type="text/plain"', "", "/document/source", "no attribute media-type"),
    "no source": ('<source name="page.txt" media-type="text/plain"/>', "", "/document", "no element source"),
    "two sources": (
        "<text ",
        '<source media-type="x"/><text ',
        "/document/source[2]",
        "twice or out of order",
    ),
    "text outside": ("<decisions>", "x<decisions>", "/document", "the text 'x' cannot stand here"),
    "text in a decision": (
        "<reason ",
        "\xa0<reason ",
        "/document/decisions/decision[1]",
        r"text '\xa0' cannot",
    ),
    "two titles": (
        "</title>",
        '</title><title start="11" end="11"/>',
        "/document/text/title[2]",
        "there is a title already",
    ),
    "start too early": (
        '<title start="6"',
        '<title start="5"',
        "/document/text/title/@start",
        "5, but the element",
    ),
    "end too late": ('end="11"', 'end="12"', "/document/text/title/@end", "the element ends at 11"),
    "offset with a zero": ('"6"', '"06"', "/document/text/title/@start", "'06' is no offset"),
    "offset with a sign": ('"6"', '"+6"', "/document/text/title/@start", "'+6' is no offset"),
    "offset in other digits": ('"6"', '"٦"', "/document/text/title/@start", "is no offset"),
    "offset with a space": ('"6"', '" 6"', "/document/text/title/@start", "' 6' is no offset"),
    "offset too long": ('"6"', f'"{"9" * 5000}"', "/document/text/title/@start", "99'... is no offset"),
    "characters more": ("It shook", "It shook!", "/document/text/paragraph[1]/@end", "ends at"),
    "white space more": ("<comment ", "\n<comment ", f"{COMMENT}[1]/@start", "starts at"),
    "duplicate id": ('id="b"', 'id="a"', "comments[1]", "id 'a' is that of comments[0] too"),
    "empty id": ('id="b"', 'id=""', "comments[1]", "not a string of some length"),
    "cycle": ('reply-to="a"', 'reply-to="b"', "comments[1]", "answers itself"),
    "half a reply": (' reply-basis="inferred"', "", f"{COMMENT}[2]", "belong together"),
    "unknown basis": ('"inferred"', '"guess"', f"{COMMENT}[2]/@reply-basis", "'guess' is not one of markup"),
    "confidence": (
        'reply-confidence="1.0"',
        'reply-confidence="1.5"',
        f"{COMMENT}[2]/@reply-confidence",
        "0 to 1",
    ),
    "confidence NaN": ('="0.75"', '="NaN"', "/document/decisions/decision[1]/@confidence", "0 to 1"),
    "confidence hex": ('="0.75"', '="0x1p0"', "/document/decisions/decision[1]/@confidence", "is no number"),
    "weight overflows": (
        'weight="0.5"',
        'weight="1e999"',
        "/document/decisions/decision[1]/reason[1]/@weight",
        "beyond the range",
    ),
    "unknown question": (
        '"notice"',
        '"why"',
        "/document/decisions/decision[1]/@question",
        "'why' is not one of",
    ),
    "decision out of range": (
        'end="5"><reason',
        'end="999"><reason',
        "decisions[0]",
        "is no range of the text",
    ),
    "decision offset": (
        'end="5"><reason',
        'end="1_0"><reason',
        "/document/decisions/decision[1]/@end",
        "no offset",
    ),
    "annotation kind": (
        'kind="link"',
        'kind="place"',
        "/document/annotations/annotation[1]/@kind",
        "of kind 'place' (installed: email, link, measured, posting, sighting, statement); install the plugin",
    ),
    "annotation offset": (
        'annotator="links" start="',
        'annotator="links" start="-',
        "/document/annotations/annotation[1]/@start",
        "is no offset",
    ),
    "annotation out of range": (
        'annotator="links" start="',
        'annotator="links" start="9',
        "annotations[0]",
        "is no range of the text",
    ),
    "no field": (VALUE, "", "/document/annotations/annotation[1]", "'url'"),
    "field twice": (VALUE, VALUE * 2, "/document/annotations/annotation[1]/value[2]/@name", "given twice"),
    "unknown field": (
        'name="url"',
        'name="uri"',
        "/document/annotations/annotation[1]/value[1]/@name",
        "'uri'",
    ),
    "common field": (
        'name="url"',
        'name="start"',
        "/document/annotations/annotation[1]/value[1]/@name",
        "'start'",
    ),
    "unknown type": (
        '"string"',
        '"bytes"',
        "/document/annotations/annotation[1]/value[1]",
        "'bytes' is no type",
    ),
    "wrong type": (
        VALUE,
        '<value name="url" type="integer">1</value>',
        "/document/annotations/annotation[1]/value[1]",
        "another type than int",
    ),
    "items in a string": (
        VALUE,
        '<value name="url" type="string"><item type="none"/></value>',
        "/document/annotations/annotation[1]/value[1]/item[1]",
        "type tuple only",
    ),
    "text in a tuple": (
        VALUE,
        '<value name="url" type="tuple">x</value>',
        "/document/annotations/annotation[1]/value[1]",
        "'x' cannot stand",
    ),
    "escape too short": ("It shook", "It ␛00 shook", "/document/text/paragraph[1]", "U+241B at 3"),
    "escape in lower case": ("It shook", "It ␛fffe shook", "/document/text/paragraph[1]", "U+241B at 3"),
    "escape of a letter": ("It shook", "It ␛0041 shook", "/document/text/paragraph[1]", "U+0041"),
    "escape in an attribute": ('name="page.txt"', 'name="␛"', "/document/source/@name", "U+241B at 0"),
    "escape over a tag": ("Quake</title>", "Quake␛</title>0000", "/document/text/title", "U+241B at 5"),
    "escape in a value": ("http://www", "␛0041", "/document/annotations/annotation[1]/value[1]", "U+0041"),
}


def refuse(data: bytes) -> sitrep.LoadError:
    with pytest.raises(sitrep.LoadError) as caught:
        sitrep.load(data, "xml", registry=REGISTRY)
    assert caught.value.format == "xml"
    assert caught.value.place
    # Whatever the input quotes, a message stays short enough to be read.
    assert len(str(caught.value)) < 600
    return caught.value


def test_the_document_itself_is_taken() -> None:
    assert sitrep.load(EXPORTED.encode(), "xml", registry=REGISTRY) == DOCUMENT


@pytest.mark.parametrize("case", WRONG)
def test_wrong_document_is_refused_by_place(case: str) -> None:
    before, after, place, reason = WRONG[case]
    assert before in EXPORTED
    error = refuse(EXPORTED.replace(before, after).encode())
    assert error.place == place
    assert reason in error.reason


@pytest.mark.parametrize(
    ("field", "kind", "text", "reason"),
    [
        ("count", "integer", "1_000", "'1_000' is no whole number"),
        ("count", "integer", "٣", "is no whole number"),
        ("count", "integer", "9" * 5000, "is no whole number"),
        ("count", "integer", "", "is no whole number"),
        ("count", "boolean", "true", "another type than bool"),
        ("count", "float", "1.0", "another type than float"),
        ("ratio", "float", "inf", "'inf' is no number"),
        ("ratio", "float", "1e400", "beyond the range"),
        ("ratio", "float", "1" * 50, "is no number"),
        ("ratio", "boolean", "true", "another type than bool"),
        ("sure", "boolean", "True", "'True' is neither true nor false"),
        ("sure", "integer", "1", "another type than int"),
        ("day", "date", "2014-02-30", "day"),
        ("day", "date", "20140218", "'20140218' is no date"),
        ("moment", "datetime", "2014-02-18", "is no date and time"),
        ("moment", "datetime", "2014-02-18T01:02:03Z", "is no date and time"),
        ("moment", "datetime", "2014-02-18T25:02:03", "hour"),
        ("moment", "date", "2014-02-18", "another type than date"),
        ("nothing", "none", "x", "'x' stands where there is no value"),
        ("nothing", "string", "", "another type than str"),
        ("either", "boolean", "true", "another type than bool"),
        ("mode", "string", "smelt", "another type than str"),
        ("pair", "string", "x", "another type than str"),
    ],
)
def test_wrong_value_is_refused(field: str, kind: str, text: str, reason: str) -> None:
    value = f'<value name="{field}" type="{kind}">{text}</value>'
    inner = '<annotation kind="sighting" annotator="x" start="0" end="0">' + value
    error = refuse(EXPORTED.replace("<annotations>", f"<annotations>{inner}</annotation>").encode())
    assert error.place == "/document/annotations/annotation[1]/value[1]"
    assert reason in error.reason


def test_a_tuple_of_other_length_or_types_is_refused() -> None:
    for items in ('<item type="string">x</item>', '<item type="string">x</item><item type="none"/>'):
        inner = f'<value name="pair" type="tuple">{items}</value>'
        outer = f'<annotation kind="sighting" annotator="x" start="0" end="0">{inner}</annotation>'
        error = refuse(EXPORTED.replace("<annotations>", f"<annotations>{outer}").encode())
        assert "'pair' of kind 'sighting' has another type than tuple" in error.reason


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        (b"", "line 1, column 1", "empty"),
        (b" \n", "line 1, column 1", "empty"),
        (b"comment\n", "line 1, column 1", "not well-formed XML: Start tag expected"),
        (b"<?xml version='1.1'?><a/>", "line 1, column 1", "XML version '1.1'; only XML 1.0"),
        (b"<?xml version='1.0' encoding='UTF-16'?><a/>", "line 1, column 1", "'UTF-16'; only UTF-8"),
        (b"<?xml encoding='UTF-8'?><a/>", "line 1, column 1", "declaration is not well-formed"),
        ("<a/>".encode("utf-16"), "line 1, column 1", "UTF-16 or UTF-32"),
        ("<a/>".encode("utf-32-be"), "line 1, column 1", "UTF-16 or UTF-32"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n <!DOCTYPE a []><a/>", "line 3, column 2", "document type"),
        (b"\xef\xbb\xbf<!DOCTYPE a SYSTEM 'x'><a/>", "line 1, column 4", "document type"),
        (b"<?x <!DOCTYPE?><!-- <a> --><!DOCTYPE a><a/>", "line 1, column 28", "document type"),
        (b"<!-- never closed", "line 1, column ", "not well-formed"),
    ],
)
def test_what_is_no_xml_of_ours_is_refused(data: bytes, place: str, reason: str) -> None:
    error = refuse(data)
    assert error.place.startswith(place)
    assert reason in error.reason


def test_broken_xml_is_refused_by_line_and_column() -> None:
    lines = sitrep.export(DOCUMENT, "xml", options={"indent": 1}, registry=REGISTRY).decode()
    broken = lines.replace("It shook.", "It & shook.")
    line = broken[: broken.index("It & shook.")].count("\n") + 1
    assert refuse(broken.encode()).place.startswith(f"line {line}, column ")


def test_bytes_that_are_no_utf_8_are_refused() -> None:
    assert "line " in refuse(EXPORTED.encode().replace(b"It shook", b"It \xe9 shook")).place


def test_a_span_may_hold_the_other_and_no_more() -> None:
    before = '<author-span start="12" end="14">Ed</author-span>'
    assert before in EXPORTED
    span = '<{}-span start="12" end="14">'
    names = ["author", "date", "author", "date"] * 500
    nested = "".join(span.format(n) for n in names) + "Ed" + "".join(f"</{n}-span>" for n in reversed(names))
    error = refuse(EXPORTED.replace(before, nested).encode())
    assert error.place == "/document/text/byline/author-span[1]/date-span[1]"
    assert "'author-span' cannot stand here; allowed: no element" in error.reason


def test_two_spans_of_one_name_that_do_not_touch_are_refused() -> None:
    error = refuse(EXPORTED.replace("date-span", "author-span").encode())
    assert error.place == "/document/text/byline/author-span[2]"
    assert "author-span already" in error.reason


def test_more_bytes_than_allowed_are_refused() -> None:
    with pytest.raises(sitrep.LoadError, match="max_bytes=100"):
        sitrep.load(EXPORTED.encode(), "xml", max_bytes=100, registry=REGISTRY)


def test_a_value_that_comes_to_something_else_is_refused() -> None:
    measured = Measured(source=DOCUMENT.source, start=0, end=4, annotator="a", word="tide")
    exported = sitrep.export(evolve(DOCUMENT, annotations=(measured,)), "xml", registry=REGISTRY)
    error = refuse(exported.replace(b'type="integer">4<', b'type="integer">5<'))
    assert error.place == "/document/annotations/annotation[1]"
    assert "length is 5, but comes to 4" in error.reason


def test_errors_of_a_kind_are_refused_by_place() -> None:
    error = refuse(EXPORTED.replace(VALUE, "").encode())
    assert error.place == "/document/annotations/annotation[1]"
    assert "TypeError" in error.reason


@settings(deadline=None, max_examples=3 * settings().max_examples)
@given(st.data())
def test_damaged_documents_are_refused_or_loaded_and_nothing_else(data: st.DataObject) -> None:
    damaged = bytearray(EXPORTED.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(damaged)))
        end = min(len(damaged), start + data.draw(st.integers(0, 12)))
        other = data.draw(st.integers(0, len(damaged)))
        damaged[start:end] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from([b"<", b">", b"&", b'"', b"</text>", b"<comment ", "␛".encode(), b"<![CDATA["])
            | st.just(bytes(damaged[other : other + 40]))
        )
    # Any other error fails the test.
    with contextlib.suppress(sitrep.LoadError):
        loaded = sitrep.load(bytes(damaged), "xml", registry=REGISTRY)
        again = sitrep.export(loaded, "xml", registry=REGISTRY)
        assert sitrep.load(again, "xml", registry=REGISTRY) == loaded

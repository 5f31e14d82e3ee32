"""Values as text and back, and the escape."""

from __future__ import annotations

import itertools
from typing import Any, ClassVar

import pytest
import sitrep_xml
from attrs import field, frozen
from hypothesis import example, given, settings
from lxml import etree
from sitrep_xml.escaping import escape_attribute, escape_text, make_cutter, unescape
from sitrep_xml.scalars import read_scalar, write_scalar
from xml_documents import REGISTRY, scalars, texts

import sitrep
from sitrep.extending import Annotator, Registry, hookimpl
from sitrep.model import Scalar


@settings(deadline=None)
@given(scalars())
@example(True)
@example(1)
@example(1.0)
@example(-0.0)
@example(float("-inf"))
@example(5e-324)
@example(1e16)
@example(10**5000)
@example("")
@example(None)
def test_a_value_comes_back_with_its_type(value: Scalar) -> None:
    again = read_scalar(*write_scalar(value))
    assert again == value
    assert type(again) is type(value)
    if not isinstance(value, int):
        # Beyond 4,300 digits Python writes no decimal.
        assert repr(again) == repr(value)


def test_nan_comes_back() -> None:
    assert write_scalar(float("nan")) == ("float", "NaN")
    assert repr(read_scalar("float", "NaN")) == "nan"


@settings(deadline=None)
@given(texts())
def test_escapes_are_undone_by_a_parser_and_unescape(text: str) -> None:
    root = etree.fromstring(f'<a b="{escape_attribute(text)}">{escape_text(text)}</a>')
    assert unescape(root.text or "") == text
    assert unescape(root.get("b", "")) == text


@settings(deadline=None)
@given(texts(), texts(), texts())
def test_pieces_that_are_cut_are_those_that_are_escaped(one: str, two: str, three: str) -> None:
    cut = make_cutter(one + two + three)
    edges = [0, len(one), len(one) + len(two), len(one) + len(two) + len(three)]
    pieces = [cut(start, end) for start, end in itertools.pairwise(edges)]
    assert pieces == [escape_text(one), escape_text(two), escape_text(three)]


@pytest.mark.parametrize(
    "text",
    [
        "a & b < c > d",
        "one\r\ntwo & three",
        "\0a\0b\0&\0c\0",
        "\u241b0000 \0 & \ufffe < \ud800 >",
        "".join(map(chr, range(0x24))) + "\u241b\ufffe\uffff\udfff",
        "x" * 70_000 + "\x01&",
    ],
    ids=["markup", "returns", "nul", "few", "many", "far"],
)
def test_a_text_that_is_cut_anywhere_is_escaped_as_a_whole(text: str) -> None:
    for step in (1, 2, 7, len(text)):
        cut = make_cutter(text)
        edges = [*range(0, min(len(text), 50), step), len(text)]
        pieces = [cut(start, end) for start, end in itertools.pairwise(edges)]
        assert "".join(pieces) == escape_text(text)


def test_pieces_that_are_left_out_do_not_matter_to_those_that_follow() -> None:
    cut = make_cutter("a & b < c & d \0")
    assert [cut(0, 1), cut(4, 5), cut(8, 12), cut(14, 15)] == ["a", "b", "c &amp; ", "\u241b0000"]


@frozen(kw_only=True)
class Checked(sitrep.Annotation):
    """A kind with a converter, a check that raises an error of its own, and a field that newer versions added."""

    kind: ClassVar[str] = "checked"
    folded: str = field(converter=str.casefold)
    even: int = field()
    added: str = "default"

    @even.validator
    def _check_even(self, attribute: Any, value: int) -> None:
        if value % 2:
            raise ArithmeticError("odd")


class CheckedPlugin:
    @hookimpl
    def sitrep_annotators(self) -> list[Annotator]:
        return [Annotator(name="checker", kinds=(Checked,), run=lambda job: ())]


def test_a_kind_keeps_its_own_rules() -> None:
    registry = Registry.of(sitrep_xml, CheckedPlugin())
    source = sitrep.Source(text="x")
    checked = Checked(source=source, start=0, end=1, annotator="checker", folded="ABC", even=2, added="y")
    document = sitrep.Document(source=source, annotations=(checked,))
    exported = sitrep.export(document, "xml", registry=registry)
    assert sitrep.load(exported, "xml", registry=registry) == document

    older = exported.replace(b'<value name="added" type="string">y</value>', b"")
    (annotation,) = sitrep.load(older, "xml", registry=registry).annotations
    assert annotation.values == {"folded": "abc", "even": 2, "added": "default"}

    for wrong in (b"3", b"-3"):
        odd = exported.replace(b'type="integer">2', b'type="integer">' + wrong)
        with pytest.raises(sitrep.LoadError, match=r"annotation\[1\]: no annotation .* ArithmeticError: odd"):
            sitrep.load(odd, "xml", registry=registry)
    with pytest.raises(sitrep.LoadError, match="install the plugin of the annotator 'checker'"):
        sitrep.load(exported, "xml", registry=REGISTRY)


def test_a_kind_made_in_a_function_loads_though_its_hints_cannot_be_read() -> None:
    class Local:
        pass

    @frozen(kw_only=True)
    class Nested(sitrep.Annotation):
        kind: ClassVar[str] = "nested"
        where: Local | str

    class NestedPlugin:
        @hookimpl
        def sitrep_annotators(self) -> list[Annotator]:
            return [Annotator(name="nester", kinds=(Nested,), run=lambda job: ())]

    registry = Registry.of(sitrep_xml, NestedPlugin())
    source = sitrep.Source(text="x")
    nested = Nested(source=source, start=0, end=1, annotator="nester", where="here")
    document = sitrep.Document(source=source, annotations=(nested,))
    assert (
        sitrep.load(sitrep.export(document, "xml", registry=registry), "xml", registry=registry) == document
    )

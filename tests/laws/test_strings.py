"""Strings of other classes than `str`: what is written of them is their own characters, in every format."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from attrs import frozen

import sitrep
from sitrep import (
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Link,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Report,
    Source,
    Span,
    Title,
)

TEXT = "Menu\nQuake & <all>\nAnn\nIt shook.\nBob\nHere too!\n"


class Words(str):
    """A string that shows itself as something else, as one that escapes itself for HTML does."""

    __slots__ = ()

    def __str__(self) -> str:
        return "not this"

    def __format__(self, form: str) -> str:
        return "nor this"

    def __getitem__(self, place: Any) -> str:
        return "nor such a piece"

    def replace(self, *_: Any) -> str:
        return "nor that"

    def strip(self, *_: Any) -> str:
        return "nor those"


def make_member(value: str) -> str:
    """Return a member of an enum of strings, whose `str` and `format` are its name in Python 3.11."""
    return enum.Enum("Word", {"MEMBER": value}, type=str).MEMBER  # type: ignore[attr-defined,no-any-return]


@frozen(kw_only=True)
class Sighting(Annotation):
    kind: ClassVar[str] = "sighting"
    what: str
    names: tuple[str, ...]


def write_page(make: Callable[[str], Any], text: Any = TEXT) -> Document:
    """Return a document in which every string is made by *make*."""
    facts = dict.fromkeys(("name", "encoding", "sha256", "site", "language", "title"), make("a <b> & c"))
    source = Source(
        text=text, url=make("https://example.org/?a=1&b=2"), media_type=make("text/html"), **facts
    )

    def at(cls: type[Any], start: int, end: int, /, **fields: Any) -> Any:
        return cls(source=source, start=start, end=end, **fields)

    header = at(Byline, 33, 36, author_span=at(Span, 33, 36), author=make("Bob & *Co*"))
    comment = at(
        Comment,
        33,
        46,
        id=make("c<1>"),
        header=header,
        paragraphs=(at(Paragraph, 37, 46),),
        reply=Reply(to=make("c_0_"), basis=make("quote")),
    )
    reasons = (Reason(make("it is & alone"), 1.0), Reason("it is long", -0.5))
    decision = at(
        Decision, 5, 18, question=make("title"), answer=make("yes"), confidence=0.5, reasons=reasons
    )
    link = at(Link, 23, 25, annotator=make("links & more"), url=make("https://example.org/?a=1&b=<2>"))
    sighting = at(Sighting, 23, 25, annotator="sightings", what=make("a & b"), names=(make("<c>"), "d"))
    return Document(
        source=source,
        notices=(at(Notice, 0, 4, kind=make("comment-form")),),
        report=Report(
            title=at(Title, 5, 18),
            byline=at(Byline, 19, 22, author=make("Ann \\ *")),
            paragraphs=(at(Paragraph, 23, 32),),
        ),
        comments=(comment,),
        annotations=(link, sighting),
        decisions=(decision,),
    )


@pytest.mark.parametrize("make", [Words, make_member])
@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("json", {}),
        ("json", {"text": False}),
        ("jsonl", {}),
        ("xml", {}),
        ("markdown", {}),
        ("markdown", {"links": True, "front_matter": False}),
    ],
)
def test_strings_of_any_class_are_written_by_their_characters(
    form: str, options: dict[str, Any], make: Callable[[str], Any]
) -> None:
    document, plain = write_page(make, make(TEXT)), write_page(str)
    assert document == plain
    assert sitrep.export(document, form, options=options) == sitrep.export(plain, form, options=options)


def test_the_text_of_a_source_is_a_plain_string() -> None:
    for make in (Words, make_member):
        assert type(Source(text=make(TEXT)).text) is str
        assert Source(text=make(TEXT)).text == TEXT

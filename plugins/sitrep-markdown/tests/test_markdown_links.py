"""Annotated links become live only when asked for, and only to http and https."""

from __future__ import annotations

from collections.abc import Callable

import lxml.html
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep import Document, Link, annotate, compose, export


def _link(document: Document, written: str, url: str) -> Document:
    start = document.source.text.index(written)
    source = document.source
    link = Link(source=source, start=start, end=start + len(written), annotator="test", url=url)
    return evolve(document, annotations=(*document.annotations, link))


def _anchors(html: str) -> list[tuple[str, str | None]]:
    root = lxml.html.fragment_fromstring(html, create_parent="main")
    return [(link.text_content(), link.get("href")) for link in root.iter("a")]


def test_links_are_inert_unless_asked_for(check: Callable[..., str]) -> None:
    check(annotate(compose(paragraphs=["See https://example.org/a now."])))


@pytest.mark.parametrize(
    ("text", "written", "url", "href"),
    [
        ("See https://example.org/a_b now.", "https://example.org/a_b", "https://example.org/a_b", None),
        ("Look!http://x.co", "http://x.co", "http://x.co", None),
        ("[a] ]( [x]y\n[b]: c", "[x]y", "http://x.co/[x]y", "http://x.co/%5Bx%5Dy"),
        ("go *here* *", "here", "http://x.co/a b<c>\\'\"&amp;(d", "http://x.co/a%20b%3Cc%3E%5C'%22&amp;(d"),
        ("www.x.co", "www.x.co", "http://www.x.co", None),
        ("www.x.co\n[b]: c]:", "www.x.co", "HTTP://www.x.co", None),
    ],
)
def test_links_are_live_on_demand(
    text: str, written: str, url: str, href: str | None, renderers: dict[str, Callable[[str], str]]
) -> None:
    document = _link(compose(paragraphs=[text]), written, url)
    markdown = export(document, "markdown", options={"links": True, "front_matter": False}).decode()
    for name, render in renderers.items():
        html = render(markdown)
        [(shown, address)] = _anchors(html)
        assert shown == written, name
        # cmark leaves square brackets as they are; both say the same.
        assert (address or "").replace("[", "%5B").replace("]", "%5D").casefold() == (
            href or url
        ).casefold(), name
        seen = lxml.html.fragment_fromstring(html, create_parent="main").text_content()
        assert seen.split() == text.split(), name


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.co", "//x.co", "", "http://"]
)
def test_other_addresses_stay_inert(url: str) -> None:
    document = _link(compose(paragraphs=["click here"]), "here", url)
    assert export(document, "markdown", options={"links": "yes"}).decode().endswith("\n\nclick here\n")


def test_links_over_several_lines_or_one_another_stay_inert(
    renderers: dict[str, Callable[[str], str]],
) -> None:
    document = compose(paragraphs=["one two\nthree", "four"])
    document = _link(
        _link(_link(document, "one two", "http://a.co"), "two", "http://b.co"), "three\nfour", "http://c.co"
    )
    markdown = export(document, "markdown", options={"links": True, "front_matter": False}).decode()
    for render in renderers.values():
        assert _anchors(render(markdown)) == [("one two", "http://a.co")]


@given(text=st.text(alphabet="!*_`[]()<>\\:/. \nab1-#", max_size=16), url=st.text(max_size=12))
@settings(deadline=None)
def test_nothing_else_becomes_live_beside_a_link(
    renderers: dict[str, Callable[[str], str]], text: str, url: str
) -> None:
    document = _link(compose(paragraphs=[f"{text}§here§{text}"]), "§here§", f"http://x.co/{url}")
    markdown = export(document, "markdown", options={"links": True, "front_matter": False}).decode()
    for render in renderers.values():
        html = render(markdown)
        assert [shown for shown, _ in _anchors(html)] == ["§here§"]
        root = lxml.html.fragment_fromstring(html, create_parent="main")
        assert {str(element.tag) for element in root.iterdescendants()} == {"p", "a"} | (
            {"br"} if "<br" in html else set()
        )
        assert root.text_content().split() == document.source.text.split()

"""YAML readers get the very strings back."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep import Document, Source, compose, export

_INJECTIONS = json.loads((Path(__file__).parent / "injections.json").read_text(encoding="utf-8"))

_LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


def _read(document: Document, loader: type = yaml.SafeLoader) -> dict[str, object]:
    markdown = export(document, "markdown").decode()
    assert markdown.startswith("---\n")
    front_matter = markdown[4:].partition("\n---\n")[0]
    content = yaml.load(front_matter, Loader=loader)  # noqa: S506  (both are safe loaders)
    assert isinstance(content, dict)
    return content


def _without_surrogates(text: str) -> str:
    return re.sub("[\ud800-\udfff]", "�", text)


def _check(text: str) -> None:
    document = compose(title=text, author=f"x{text}", date=text, name=text, url=text)
    shown = _without_surrogates(text)
    for loader in _LOADERS:
        content = _read(document, loader)
        assert content["title"] == shown
        assert content["author"] == " ".join(f"x{shown}".split())
        assert content["date"] == shown
        assert content["source"] == {"name": shown, "url": shown}


@given(
    text=st.text(max_size=30)
    | st.text(alphabet="\"'\\:#-{}[]&*!|>%@`\n\t \x00\x85\u2028\ufeff\ud800<(", max_size=12)
)
@settings(deadline=None)
def test_strings_survive(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("text", [pytest.param(each["text"], id=each["id"]) for each in _INJECTIONS])
def test_hostile_strings_survive(text: str) -> None:
    _check(text)


def test_strings_that_look_like_something_else_stay_strings() -> None:
    for text in ("2014-10-09", "yes", "null", "1e3", "0x1F", "~", "12:30", ""):
        assert _read(compose(title=text))["title"] == text


def test_all_that_is_known_of_the_source_is_there() -> None:
    facts = {
        "name": "n",
        "url": "u",
        "media_type": "text/html",
        "encoding": "utf-8",
        "sha256": "00",
        "title": "t",
        "site": "s",
        "language": "en",
    }
    moment = datetime.datetime(2021, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)
    source = Source(text="", **facts, published=datetime.date(2021, 1, 1), retrieved=moment)
    content = _read(Document(source=source))
    assert content["source"] == {**facts, "published": "2021-01-01", "retrieved": "2021-01-02T03:04:00+00:00"}


def test_pieces_are_counted() -> None:
    content = _read(compose(paragraphs=["a"], comments=["b", "c"], notices=[("other", "d")]))
    assert content == {"paragraphs": 1, "comments": 2, "notices": 1}


def test_a_renderer_that_knows_no_front_matter_finds_no_markup_in_it(
    renderers: dict[str, Callable[[str], str]],
) -> None:
    document = compose(title="<script>alert(1)</script> [x](javascript:alert(1))", name="<img src=x>")
    for render in renderers.values():
        html = render(export(document, "markdown").decode())
        assert "<script" not in html
        assert "<img" not in html
        assert "<a" not in html

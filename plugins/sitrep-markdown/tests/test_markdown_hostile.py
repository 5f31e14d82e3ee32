"""No text of a page becomes markup: what a reader sees is the text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sitrep import Document, Draft, compose

_INJECTIONS = json.loads((Path(__file__).parent / "injections.json").read_text(encoding="utf-8"))
_SPECIFICATION = Path(__file__).parents[4] / "shared" / "data" / "hostile" / "commonmark.json"

# fmt: off
_FRAGMENTS = (
    "*", "**", "_", "__", "`", "``", "```", "~", "~~", "~~~", "[", "]", "](", "]:", "[^1]", "[^1]: x",
    "[a]: /b", "!", "![", "(", ")", "<", ">", "<b>", "</p>", "<!--", "-->", "<?", "<script>", "<a@b.co>",
    "<http://x.co>", "<3", "&", "&amp;", "&#35;", "&#x1F;", ";", "\\", "\\\\", "#", "##", "-", "--", "---", "+",
    "1.", "1)", "14. ", "=", "===", "|", "|-|", "|---|---|", ":-", ":", "[ ]", "[x] ", " ", "  ", "    ", "\t",
    "\n", "\n\n", "\r\n", "\r", "\u2028", "x", "word", "é", "Я", "7", ".", "...", ",", '"', "'", "$", "@",
    "a@b.co", "a.b@c-d.org", "//", "://", "http:", "http://x.co", "HTTPS://X.CO/a_b*c", "ftp://x.co", "mailto:",
    "xmpp:", "www.", "www.x.co", "_www.x.co", "x.com", ".co", ".com", "рф", "xn--a", "localhost", "192.168.0.1",
    "?q=", "%20", "\x00", "\x1b", "\x85", "\x0c", "\ud800", "\xa0", "\u3000", "\u200b", "\u202e", "\u2069",
    "\ufeff", "😀", "�", "e.g.", "U.S.", "snake_case", "5 * 3", "2*3",
)
# fmt: on

_TEXTS = st.one_of(
    st.lists(st.sampled_from(_FRAGMENTS), max_size=12).map("".join),
    st.text(max_size=40),
    st.text(alphabet="*_`~[]()<>&\\!#-+.:|=1a@/ \n", max_size=24),
)


@st.composite
def _pages(draw: st.DrawFn) -> Document:
    """A page with hostile text at every place."""
    count = draw(st.integers(0, 4))
    comments = [
        Draft(
            paragraphs=tuple(draw(st.lists(_TEXTS, max_size=3))),
            author=draw(st.none() | _TEXTS),
            date=draw(st.none() | _TEXTS),
            id=f"{draw(_TEXTS)}{number}",
        )
        for number in range(count)
    ]
    answered = [
        draw(st.none() | _TEXTS.filter(bool) | st.sampled_from([c.id for c in comments[:number]] or ["none"]))
        for number in range(count)
    ]
    return compose(
        title=draw(st.none() | _TEXTS),
        author=draw(st.none() | _TEXTS),
        date=draw(st.none() | _TEXTS),
        paragraphs=draw(st.lists(_TEXTS, max_size=3)),
        comments=[
            Draft(paragraphs=c.paragraphs, author=c.author, date=c.date, id=c.id, reply_to=to)
            for c, to in zip(comments, answered, strict=True)
            if to is None or to not in {later.id for later in comments[comments.index(c) :]}
        ],
        notices=[("other", text) for text in draw(st.lists(_TEXTS, max_size=2))],
    )


def _put_everywhere(text: str) -> Document:
    return compose(
        title=text,
        author=text,
        date=text,
        paragraphs=[text, f"Words before {text}", f"{text}\n{text}"],
        comments=[
            Draft(paragraphs=(text, f"line\n{text}\nline"), author=text, date=text, id="1"),
            Draft(paragraphs=text, author=f"Ann {text}", reply_to="1", id="2"),
            Draft(paragraphs=text, date=text, reply_to=f"no {text}", id="3"),
        ],
        notices=[("donation", text)],
    )


@pytest.mark.parametrize("text", [pytest.param(each["text"], id=each["id"]) for each in _INJECTIONS])
def test_injections_stay_text_at_every_place(text: str, check: Callable[..., str]) -> None:
    check(_put_everywhere(text))


def test_the_examples_of_the_specification_stay_text(check: Callable[..., str]) -> None:
    if not _SPECIFICATION.exists():
        pytest.skip("the shared data is not beside the repository")
    examples = json.loads(_SPECIFICATION.read_text(encoding="utf-8"))
    assert len(examples) > 600
    for each in examples:
        text = each["markdown"]
        check(compose(paragraphs=[text], comments=[Draft(paragraphs=text, author=text)]))


@given(page=_pages())
@example(
    page=compose(paragraphs=["a\n--", "b\n|-", "[x\\]: y]: z", "a\n\xa0", "\u3000\na", "[a]()\n\n[b]: /c"])
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_generated_text_stays_text(page: Document, check: Callable[..., str]) -> None:
    check(page)

"""Documents that can be made as large as is asked for, of each kind that has undone exporters and loaders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from attrs import frozen

from sitrep.converting import annotate, parse
from sitrep.extending import Registry
from sitrep.model import Document, Draft, compose
from sitrep.testing.contracts.timing import find_slow_after

_T = TypeVar("_T")

# Of each such line a comment is made: enough of them for a look at all the others to show.
_LINE = "It shook at noon.\n"


@frozen
class Growing:
    """A kind of document: what its text is made of, over and over, and how the document is made of that."""

    piece: str
    make: Callable[[str], Document]


def _one_paragraph(text: str) -> Document:
    return compose(paragraphs=[text])


def _paragraphs(text: str) -> Document:
    return compose(paragraphs=text.splitlines())


def _chain(text: str) -> Document:
    drafts = (
        Draft(paragraphs=line, author="Ann", date="3 May 2014", reply_to=f"c{number}" if number else None)
        for number, line in enumerate(text.splitlines())
    )
    return compose(comments=drafts)


def _replies_to_one(text: str) -> Document:
    drafts = (
        Draft(paragraphs=line, reply_to="c1" if number else None)
        for number, line in enumerate(text.splitlines())
    )
    return compose(comments=drafts)


def _one_comment(text: str) -> Document:
    return compose(comments=[Draft(paragraphs=text.splitlines(), author="Ann")])


def _annotated(text: str) -> Document:
    return annotate(_one_paragraph(text), registry=Registry.of())


GROWING: Mapping[str, Growing] = MappingProxyType(
    {
        "one paragraph": Growing("It shook at noon and everybody ran. ", _one_paragraph),
        "one word": Growing("x", _one_paragraph),
        "marks that formats escape": Growing("<&\"'>[]()*_`\\#|\x00\ud800\u2028", _one_paragraph),
        "paragraphs": Growing(_LINE, _paragraphs),
        "a comment of many paragraphs": Growing(_LINE, _one_comment),
        "a chain of replies": Growing(_LINE, _chain),
        "replies to one comment": Growing(_LINE, _replies_to_one),
        "links": Growing("See https://example.org/a and www.example.org/b_(c), please. ", _annotated),
        "decisions": Growing(f"Ann Lee on 3 May 2014 at 11:18 said:\n{_LINE}", parse),
    }
)


def find_slow_kind(prepare: Callable[[Document], _T], run: Callable[[_T], object]) -> str:
    """Return of which kind of document ten times as much takes *run* much more than ten times as long.

    It is run on what *prepare* makes of the document, which takes no part in what is measured.  Nothing is returned if
    there is no such kind.
    """
    for kind, growing in GROWING.items():
        slow = find_slow_after(_make_with(growing.make, prepare), run, {kind: growing.piece})
        if slow:
            return slow
    return ""


def _make_with(make: Callable[[str], Document], prepare: Callable[[Document], _T]) -> Callable[[str], _T]:
    return lambda text: prepare(make(text))

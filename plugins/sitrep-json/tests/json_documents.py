"""Strategies of documents with hostile texts, and a kind of annotation with values of every type."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar, Literal

import pytest
import sitrep_json
from attrs import evolve, field, frozen
from hypothesis import strategies as st

import sitrep
from sitrep.extending import Annotator, Registry, hookimpl
from sitrep.model import (
    NOTICE_KINDS,
    QUESTIONS,
    REPLY_BASES,
    Annotation,
    Decision,
    Document,
    Draft,
    Email,
    Link,
    Reason,
    Source,
    Span,
    compose,
)

SHARED = Path(__file__).resolve().parents[4] / "shared"

# Texts that have undone writers and readers of JSON, or pages that hold it.
HOSTILE = (
    "\ud83d\ude00",  # two lone surrogates that would merge
    "\ud83d\ud83d\ude00\ude00",
    "\ud83d\U0001f600\ude00",
    "\ud800",
    "\udc00",
    '{"$pieces": ["a", "b"]}',
    "</script><script>alert(1)</script>",
    "<!--",
    "]]>",
    "\\u003c",
    "\\ud83d\\ude00",
    "\\",
    '"',
    '\\"',
    "\u2028\u2029\x85",
    "\x00\x1f\x7f\x9b31m",
    "__proto__",
    "NaN",
    "1e999",
    "\ufeff",
    "\ufffe\uffff",
    "one\r\ntwo\rthree\nfour",
    "e\u0301\u202eabc\u202c",
    "2019-03-12",
)


@frozen(kw_only=True)
class Reading(Annotation):
    """A kind of annotation with values of every type."""

    kind: ClassVar[str] = "reading"
    count: int
    level: float | None = None
    certain: bool = True
    word: str = ""
    day: datetime.date | None = None
    moment: datetime.datetime | None = None
    unit: Literal["m", "km"] = "m"
    pieces: tuple[str, ...] = ()
    # A type that the plugin does not know, so the class itself has to judge.
    mixed: Any = None


@frozen(kw_only=True)
class Measured(Annotation):
    """A kind of annotation that works out one of its values."""

    kind: ClassVar[str] = "measured"
    word: str
    length: int = field(init=False)

    @length.default
    def _measure(self) -> int:
        return len(self.word)


class ReadingPlugin:
    """Makes the kinds `Reading` and `Measured` known to the loaders."""

    @hookimpl
    def sitrep_annotators(self) -> Iterable[Annotator]:
        return [Annotator(name="readings", kinds=(Reading, Measured), run=lambda job: ())]


REGISTRY = Registry.of(sitrep_json, ReadingPlugin())


# Each strategy is made once: to make one takes Hypothesis longer than to draw from it.
@functools.cache
def texts() -> st.SearchStrategy[str]:
    """Any strings, and those that make trouble."""
    anything = st.characters(exclude_categories=())
    surrogates = st.text(st.sampled_from('a\ud83d\ude00\U0001f600\u2028<\\"\r\n\x85'), max_size=6)
    return st.text(anything, max_size=12) | st.sampled_from(HOSTILE) | surrogates


@functools.cache
def moments() -> st.SearchStrategy[datetime.date | datetime.datetime]:
    """Dates, naive moments, and aware ones of any fixed offset."""
    microseconds = st.integers(-86_399_999_999, 86_399_999_999)
    odd = microseconds.map(lambda count: datetime.timezone(datetime.timedelta(microseconds=count)))
    zones = st.just(datetime.timezone.utc) | odd
    times = st.datetimes() | st.datetimes(timezones=zones)
    return st.dates() | times.map(lambda moment: moment.replace(fold=0))


@functools.cache
def scalars() -> st.SearchStrategy[Any]:
    """Values of annotations, tuples aside."""
    edges = st.sampled_from((2**53, 10**640)).flatmap(lambda edge: st.integers(edge - 2, edge + 2))
    integers = st.integers() | edges | edges.map(lambda number: -number) | st.just(7**9999)
    floats = st.floats(allow_nan=False) | st.integers(-9, 9).map(float)
    return st.none() | st.booleans() | integers | floats | texts() | moments()


_YES = st.booleans()
_KNOWN = st.none() | texts()
_DATE = st.none() | texts() | moments()
_PARAGRAPHS = st.lists(texts(), max_size=3).map(tuple)
_DRAFT = st.builds(
    Draft,
    paragraphs=_PARAGRAPHS,
    author=_KNOWN,
    date=_DATE,
    id=texts(),
    # Parents that are not in the page are data.
    reply_to=st.none() | texts().map(lambda text: f"absent {text}"),
    basis=st.sampled_from(REPLY_BASES),
    confidence=st.floats(0, 1) | st.sampled_from((0, 1)),
)
_DRAFTS = st.lists(_DRAFT, max_size=4).map(
    lambda drafts: [evolve(draft, id=f"c{number}{draft.id}") for number, draft in enumerate(drafts)]
)
_DOCUMENTS = st.builds(
    compose,
    title=_KNOWN,
    author=_KNOWN,
    date=_DATE,
    paragraphs=_PARAGRAPHS,
    comments=_DRAFTS,
    notices=st.lists(st.tuples(st.sampled_from(NOTICE_KINDS), texts()), max_size=3),
    separator=st.sampled_from(("\n", "\r\n", "\u2028", "")),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Valid documents of every shape that the format has a place for."""
    document = _draw_replies(draw, draw(_DOCUMENTS))
    return _adorn(draw, move(document, evolve(draw(_SOURCES), text=document.source.text)))


def move(document: Document, source: Source) -> Document:
    """Return *document* with every node moved to *source*, which has the same text."""

    def moved(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(moved(item) for item in value)
        if isinstance(value, sitrep.Source):
            return source
        if not hasattr(value, "__attrs_attrs__"):
            return value
        changes = {each.name: moved(getattr(value, each.name)) for each in value.__attrs_attrs__}
        return type(value)(**changes)

    return moved(document)  # type: ignore[no-any-return]


_PLACE = st.integers(0)


def _draw_replies(draw: st.DrawFn, document: Document) -> Document:
    """Let some comments answer another one in the page, and give some lines of the site."""
    comments = list(document.comments)
    for index, comment in enumerate(comments):
        if index and comment.reply and draw(_YES):
            parent = comments[draw(_PLACE) % index].id
            comments[index] = evolve(comment, reply=evolve(comment.reply, to=parent))
        if comment.paragraphs and draw(_YES):
            last = comment.paragraphs[-1]
            line = Span(source=last.source, start=last.start, end=last.end)
            comments[index] = evolve(comments[index], paragraphs=comment.paragraphs[:-1], boilerplate=(line,))
    return evolve(document, comments=tuple(comments))


_SOURCES = st.builds(
    Source,
    text=st.just(""),
    name=_KNOWN,
    url=_KNOWN,
    media_type=st.sampled_from(("text/plain", "text/html")),
    encoding=_KNOWN,
    sha256=_KNOWN,
    title=_KNOWN,
    site=_KNOWN,
    published=st.none() | moments(),
    retrieved=st.none() | moments(),
    language=_KNOWN,
)
_PLACES = st.lists(st.tuples(_PLACE, _PLACE), max_size=3)
_NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
_SAID = st.fixed_dictionaries(
    {
        "question": st.sampled_from(QUESTIONS),
        "answer": texts(),
        "confidence": st.floats(0, 1),
        "reasons": st.lists(st.builds(Reason, texts(), _NUMBERS), max_size=2).map(tuple),
    }
)
# What an annotation is, but for its place.
_ANNOTATED = st.one_of(
    st.tuples(st.just(Annotation), st.fixed_dictionaries({"annotator": texts()})),
    st.tuples(st.just(Measured), st.fixed_dictionaries({"annotator": texts(), "word": texts()})),
    st.tuples(st.just(Link), st.fixed_dictionaries({"annotator": texts(), "url": texts()})),
    st.tuples(st.just(Email), st.fixed_dictionaries({"annotator": texts(), "address": texts()})),
    st.tuples(
        st.just(Reading),
        st.fixed_dictionaries(
            {
                "annotator": texts(),
                "count": st.integers(),
                "level": st.none() | _NUMBERS | st.integers(),
                "certain": _YES,
                "word": texts(),
                "day": st.none() | st.dates(),
                "moment": st.none() | moments().filter(lambda each: isinstance(each, datetime.datetime)),
                "unit": st.sampled_from(("m", "km")),
                "pieces": _PARAGRAPHS,
                "mixed": scalars() | st.lists(scalars(), max_size=3).map(tuple),
            }
        ),
    ),
)


def _annotate(place: dict[str, Any], kind: type[Annotation], said: dict[str, Any]) -> Annotation:
    return kind(**place, **said)


def _adorn(draw: st.DrawFn, document: Document) -> Document:
    source = document.source
    length = len(source.text) + 1
    drawn = [sorted((one % length, other % length)) for one, other in draw(_PLACES)]
    places = [{"source": source, "start": start, "end": end} for start, end in drawn]
    in_order = [{"source": source, "start": start, "end": end} for start, end in sorted(drawn)]
    annotations = [_annotate(place, *draw(_ANNOTATED)) for place in in_order]
    decisions = [Decision(**place, **draw(_SAID)) for place in places]
    return evolve(document, annotations=tuple(annotations), decisions=tuple(decisions))


def read_injections() -> list[tuple[str, str]]:
    """Return the shared hostile strings with their ids; skips the test where they are not at hand."""
    path = SHARED / "data" / "hostile" / "injections.json"
    if not path.exists():
        pytest.skip(f"the hostile strings are not beside the checkout: {path.name}")
    found = [(each["id"], each["text"]) for each in json.loads(path.read_text("utf-8"))]
    assert len(found) > 100
    return found


def full_document(text: str) -> Document:
    """Return a document that has *text* in every place where a text can stand."""
    document = compose(
        title=text,
        author=text,
        date=text,
        paragraphs=[text, text],
        comments=[
            Draft(paragraphs=(text, text), author=text, date=text, id=f"c{text}", reply_to=f"no {text}"),
        ],
        notices=[("other", text)],
        separator="\n",
    )
    source = Source(
        text=document.source.text, name=text, url=text, title=text, site=text, language=text, encoding=text
    )
    document = move(document, source)
    comment = document.comments[0]
    line = Span(source=source, start=comment.paragraphs[1].start, end=comment.paragraphs[1].end)
    whole = {"source": source, "start": 0, "end": len(source.text)}
    return evolve(
        document,
        comments=(evolve(comment, paragraphs=comment.paragraphs[:1], boilerplate=(line,)),),
        annotations=(
            Link(**whole, annotator=text, url=text),
            Reading(**whole, annotator=text, count=1, word=text, pieces=(text, text), mixed=text),
        ),
        decisions=(
            Decision(**whole, question="reply", answer=text, confidence=0.5, reasons=(Reason(text, -1.5),)),
        ),
    )

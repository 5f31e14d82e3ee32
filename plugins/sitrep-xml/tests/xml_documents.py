"""Strategies of documents with hostile texts, and a kind of annotation with values of every type."""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Iterable
from typing import Any, ClassVar, Literal

import sitrep_xml
from attrs import field, frozen
from hypothesis import strategies as st

from sitrep.extending import Annotator, Registry, hookimpl
from sitrep.model import (
    NOTICE_KINDS,
    QUESTIONS,
    REPLY_BASES,
    Annotation,
    Byline,
    Comment,
    Decision,
    Document,
    Email,
    Link,
    Notice,
    Paragraph,
    Reason,
    Reply,
    Report,
    Scalar,
    Source,
    Span,
    Title,
)

Draw = st.DrawFn


@frozen(kw_only=True)
class Sighting(Annotation):
    """A kind of annotation that has a field of every type that a kind may have."""

    kind: ClassVar[str] = "sighting"
    what: str
    count: int
    ratio: float
    sure: bool
    day: datetime.date
    moment: datetime.datetime
    nothing: None
    either: str | int | None
    mode: Literal["seen", "heard"]
    pair: tuple[str, int]
    items: tuple[Scalar, ...]
    _private: str = ""


@frozen(kw_only=True)
class Measured(Annotation):
    """A kind of annotation that works out one of its values."""

    kind: ClassVar[str] = "measured"
    word: str
    length: int = field(init=False)

    @length.default
    def _measure(self) -> int:
        return len(self.word)


class SightingPlugin:
    """A plugin whose annotator makes sightings, and measures."""

    @hookimpl
    def sitrep_annotators(self) -> Iterable[Annotator]:
        return [Annotator(name="sightings", kinds=(Sighting, Measured), run=lambda job: ())]


REGISTRY = Registry.of(sitrep_xml, SightingPlugin())

# What XML changes, takes for markup or cannot hold, and what looks like our escape.
HOSTILE = (
    *("\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\x7f", "\x85", "\x9f", "\xa0", "\xad"),
    *("\r\n", "\r", "\n", "\t", " ", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ufdd0"),
    *("\ud800", "\udc00", "\ud83d\ude00", "😀", "\U0001fffe", "\U0010ffff", "e\u0301", "\u202eabc"),
    *("␛", "␛0000", "␛241B", "␛␛", "␛D800", "␛0041", "␛00", "_x0000_", "\\u0000", "�"),
    *("<", ">", "&", '"', "'", "]]>", "<![CDATA[", "<!--", "-->", "<?x?>", "&amp;", "&#0;", "&#13;"),
    *("</text>", "</document>", "<!DOCTYPE a>", '" x="', "xml:space", "www.example.org", "a@example.org"),
)


# Each strategy is made once: to make one takes Hypothesis longer than to draw from it.
@functools.cache
def texts() -> st.SearchStrategy[str]:
    """Any text: every code point, lone surrogates too, and the pieces that are most likely to break."""
    anything = st.text(st.characters(exclude_categories=()), max_size=8)
    return st.lists(st.sampled_from(HOSTILE) | anything, max_size=12).map("".join)


@functools.cache
def moments() -> st.SearchStrategy[datetime.datetime]:
    """Moments without a zone, or with an offset of any number of microseconds."""
    day = datetime.timedelta(days=1) - datetime.timedelta(microseconds=1)
    zones = st.timedeltas(-day, day).map(datetime.timezone)
    # A fold says nothing where the offset is fixed, takes no part in equality, and is not in ISO 8601.
    return st.datetimes(timezones=st.none() | zones).map(lambda moment: moment.replace(fold=0))


@functools.cache
def scalars() -> st.SearchStrategy[Scalar]:
    """Single values of every type that an annotation may have; NaN aside, which equals nothing."""
    huge = st.integers(1, 14_000).map(lambda bits: -(2**bits))
    numbers = st.integers() | huge | st.floats(allow_nan=False)
    return st.one_of(st.none(), st.booleans(), texts(), numbers, st.dates(), moments())


_KNOWN = st.none() | texts()
_DATE = st.none() | st.dates() | moments()
_SOURCES = st.builds(
    Source,
    text=st.lists(texts(), min_size=2, max_size=2).map("".join),
    name=_KNOWN,
    url=_KNOWN,
    media_type=st.just("text/plain") | texts(),
    encoding=_KNOWN,
    sha256=_KNOWN,
    title=_KNOWN,
    site=_KNOWN,
    published=_DATE,
    retrieved=_DATE,
    language=_KNOWN,
)
_CONFIDENCE = st.floats(0, 1)
_NUMBER = st.integers()
# Any number stands for a place, whatever the length of the text.
_PLACE = st.integers(0)
_OFFSETS = {most: st.lists(_PLACE, max_size=2 * most) for most in (1, 3, 4, 6)}


def draw_ranges(draw: Draw, start: int, end: int, most: int) -> list[dict[str, Any]]:
    """Up to *most* ranges in order, which may be empty and may touch, as arguments of nodes."""
    offsets = sorted(start + place % (end - start + 1) for place in draw(_OFFSETS[most]))
    return [{"start": a, "end": b} for a, b in zip(offsets[::2], offsets[1::2], strict=False)]


def draw_byline(draw: Draw, place: dict[str, Any]) -> Byline:
    """A byline at *place*, whose spans may be apart, nested, equal, or cross."""

    def span() -> Span | None:
        found = draw_ranges(draw, place["start"], place["end"], 1)
        return Span(source=place["source"], **found[0]) if found else None

    return Byline(
        **place,
        author_span=span(),
        date_span=span(),
        author=draw(_KNOWN),
        published=draw(_DATE),
    )


_PIECE = st.sampled_from(["paragraph", "boilerplate", "header"])


def draw_comment(draw: Draw, place: dict[str, Any], name: str, reply: Reply | None) -> Comment:
    source = place["source"]
    places = draw_ranges(draw, place["start"], place["end"], 4)
    kinds = [draw(_PIECE) for _ in places]
    pieces = [(kind, {"source": source, **each}) for kind, each in zip(kinds, places, strict=True)]
    headers = [each for kind, each in pieces if kind == "header"]
    return Comment(
        **place,
        id=name,
        header=draw_byline(draw, headers[0]) if headers else None,
        paragraphs=tuple(Paragraph(**each) for kind, each in pieces if kind == "paragraph"),
        boilerplate=tuple(Span(**each) for kind, each in pieces if kind == "boilerplate"),
        reply=reply,
    )


_KIND = st.sampled_from([Annotation, Link, Email, Sighting, Measured])


def draw_annotations(draw: Draw, source: Source) -> tuple[Annotation, ...]:
    places = draw_ranges(draw, 0, len(source.text), 3)
    found: list[Annotation] = []
    for place in places:
        common: dict[str, Any] = {"source": source, **place, "annotator": draw(texts())}
        kind = draw(_KIND)
        if kind is Link:
            found.append(Link(**common, url=draw(texts())))
        elif kind is Email:
            found.append(Email(**common, address=draw(texts())))
        elif kind is Sighting:
            found.append(Sighting(**common, **draw(_SIGHTING)))
        elif kind is Measured:
            found.append(Measured(**common, word=draw(texts())))
        else:
            found.append(Annotation(**common))
    return tuple(found)


# What a sighting is, but for its place.
_SIGHTING = st.fixed_dictionaries(
    {
        "what": texts(),
        "count": _NUMBER,
        "ratio": st.floats(allow_nan=False),
        "sure": st.booleans(),
        "day": st.dates(),
        "moment": moments(),
        "nothing": st.none(),
        "either": st.none() | texts() | _NUMBER,
        "mode": st.sampled_from(["seen", "heard"]),
        "pair": st.tuples(texts(), _NUMBER),
        "items": st.lists(scalars(), max_size=4).map(tuple),
        "private": texts(),
    }
)
_QUESTION = st.sampled_from(QUESTIONS)
_WEIGHT = st.floats(allow_nan=False, allow_infinity=False)
_REASONS = st.lists(st.builds(Reason, cue=texts(), weight=_WEIGHT), max_size=2).map(tuple)


def draw_decision(draw: Draw, source: Source) -> Decision:
    start, end = sorted(draw(_PLACE) % (len(source.text) + 1) for _ in range(2))
    return Decision(
        source=source,
        start=start,
        end=end,
        question=draw(_QUESTION),
        answer=draw(texts()),
        confidence=draw(_CONFIDENCE),
        reasons=draw(_REASONS),
    )


_BASIS = st.sampled_from(REPLY_BASES)
_ANSWERED = st.sampled_from(["nothing", "absent", "another"])


def draw_replies(draw: Draw, names: list[str]) -> list[Reply | None]:
    """For each name a reply or none, without cycles: to a name of lower rank, or to one that is not there."""
    ranks = draw(st.permutations(range(len(names)))) if names else []
    found: list[Reply | None] = []
    for rank in ranks:
        below = [name for name, other in zip(names, ranks, strict=True) if other < rank]
        answered = draw(_ANSWERED)
        to = None
        if answered == "another" and below:
            to = below[draw(_PLACE) % len(below)]
        elif answered == "absent":
            to = draw(texts())
            # Longer than any name, where it would be one.
            to += "".join(names) if to in names else ""
        basis, confidence = draw(_BASIS), draw(_CONFIDENCE)
        found.append(None if to is None else Reply(to=to, basis=basis, confidence=confidence))
    return found


_ROLE = st.sampled_from(["comment", "paragraph", "notice", "title", "byline", "gap"])
_NOTICE = st.sampled_from(NOTICE_KINDS)
_UP_TO_TWO = st.integers(0, 2)


@st.composite
def documents(draw: Draw) -> Document:
    """Valid documents of every shape that the model allows, over any text."""
    source = draw(_SOURCES)
    places = [{"source": source, **each} for each in draw_ranges(draw, 0, len(source.text), 6)]
    kinds = [draw(_ROLE) for _ in places]
    grouped = {
        kind: [place for other, place in zip(kinds, places, strict=True) if other == kind] for kind in kinds
    }
    count = len(grouped.get("comment", ()))
    names = draw(st.lists(texts().filter(bool), min_size=count, max_size=count, unique=True))
    edges = draw_replies(draw, names)
    title, byline = (next(iter(grouped.get(kind, ())), None) for kind in ("title", "byline"))
    return Document(
        source=source,
        notices=tuple(Notice(**place, kind=draw(_NOTICE)) for place in grouped.get("notice", ())),
        report=Report(
            title=Title(**title) if title else None,
            byline=draw_byline(draw, byline) if byline else None,
            paragraphs=tuple(Paragraph(**place) for place in grouped.get("paragraph", ())),
        ),
        comments=tuple(
            draw_comment(draw, place, name, reply)
            for place, name, reply in zip(grouped.get("comment", ()), names, edges, strict=True)
        ),
        annotations=draw_annotations(draw, source),
        decisions=tuple(draw_decision(draw, source) for _ in range(draw(_UP_TO_TWO))),
    )


def paragraph_texts(document: Document) -> list[str]:
    """The texts of all paragraphs, of the report and of comments, in the order of the page."""
    found = [*document.report.paragraphs, *itertools.chain(*(c.paragraphs for c in document.comments))]
    order = {id(block): number for number, block in enumerate(document.blocks)}
    owners = {id(p): order[id(c)] for c in document.comments for p in c.paragraphs}
    # Stable, so that the paragraphs of one comment stay in order.
    found.sort(key=lambda paragraph: owners.get(id(paragraph), order.get(id(paragraph), 0)))
    return [paragraph.text for paragraph in found]

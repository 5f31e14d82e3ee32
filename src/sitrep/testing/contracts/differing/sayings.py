"""Pairs that differ in what is said about a page: where it came from, annotations and decisions."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from sitrep.model import Annotation, Decision, Document, Email, Link, Posting, Reason, Source, Statement
from sitrep.testing.contracts.differing.pairs import DAY, LATER, Pairs, make_usual

# Two values of each fact about a source, the usual one first.
_FACTS: dict[str, tuple[str, object, object]] = {
    "name": ("the name of the source", "page.txt", "other.txt"),
    "url": ("the address of the source", "https://example.org/1", "https://example.org/2"),
    "media_type": ("the media type of the source", "text/html", "text/markdown"),
    "encoding": ("the encoding of the source", "utf-8", "cp1252"),
    "sha256": ("the digest of the source", "0" * 64, "1" * 64),
    "title": ("the title that the source states", "Quake", "Tremor"),
    "site": ("the site of the source", "Quay News", "Harbour Post"),
    "published": ("when the source was published", DAY, LATER),
    "retrieved": ("when the source was retrieved", DAY, LATER),
    "language": ("the language of the source", "en", "de"),
}


def compare_sources() -> Pairs:
    """Return pairs that differ in one fact about the source, where all others are known."""
    usual = make_usual()
    known: dict[str, Any] = {name: value for name, (_, value, _) in _FACTS.items()}

    def make(facts: dict[str, Any]) -> Document:
        return usual.with_source(Source(text=usual.source.text, **facts))

    return {part: (make(known), make({**known, name: other})) for name, (part, _, other) in _FACTS.items()}


def compare_annotations() -> Pairs:
    """Return pairs that differ in whether there is an annotation, where it is, whose it is, and in each value."""
    plain = make_usual()
    place: dict[str, Any] = {"source": plain.source, "start": 2, "end": 5, "annotator": "markup"}
    link = Link(**place, url="https://example.org/")

    def make(*annotations: Annotation) -> Document:
        return evolve(plain, annotations=annotations)

    usual = make(link)
    return {
        "an annotation": (plain, usual),
        "the second annotation of one place": (usual, make(link, evolve(link, url="https://example.org/2"))),
        "the kind of an annotation": (
            make(Link(**place, url="ann@example.org")),
            make(Email(**place, address="ann@example.org")),
        ),
        "the annotator of an annotation": (usual, make(evolve(link, annotator="links"))),
        "where an annotation starts": (usual, make(evolve(link, start=1))),
        "where an annotation ends": (usual, make(evolve(link, end=6))),
        "the address of a link": (usual, make(evolve(link, url="https://example.org/2"))),
        **{
            f"`{name}` of a {one.kind}": (make(one), make(evolve(one, **change)))
            for one, changes in _list_stated(place)
            for name, change in changes.items()
        },
    }


def _list_stated(place: dict[str, Any]) -> list[tuple[Annotation, dict[str, dict[str, Any]]]]:
    """Return what readers of markup make, and for each of its fields a change of it."""
    statement = Statement(**place, fact="title", value="Quake", origin="JSON-LD headline")
    stated = {"fact": "site", "value": "Tremor", "origin": "og:title"}
    address = "https://example.org/1"
    posting = Posting(**place, author_url=address, permalink=address, votes=3)
    posted = {"author_url": None, "permalink": None, "votes": 4, "status": "held", "by_owner": True}
    return [
        (statement, {name: {name: value} for name, value in stated.items()}),
        (posting, {name: {name: value} for name, value in posted.items()}),
    ]


def compare_decisions() -> Pairs:
    """Return pairs that differ in a decision, in each of its fields, and in each of its reasons."""
    plain = make_usual()
    decided = Decision(
        source=plain.source,
        start=2,
        end=5,
        question="comments",
        answer="yes",
        confidence=0.75,
        reasons=(Reason("a cue", 1.099), Reason("a doubt", -0.25)),
    )

    def make(**changes: Any) -> Document:
        return evolve(plain, decisions=(evolve(decided, **changes),))

    cue, doubt = decided.reasons
    usual = make()
    return {
        "a decision": (plain, usual),
        "the second decision": (usual, evolve(plain, decisions=(decided, evolve(decided, answer="no")))),
        "the question of a decision": (usual, make(question="boundary")),
        "the answer of a decision": (usual, make(answer="no")),
        "the confidence of a decision": (usual, make(confidence=0.5)),
        "the last digits of the confidence of a decision": (usual, make(confidence=0.7501)),
        "where a decision starts": (usual, make(start=1)),
        "where a decision ends": (usual, make(end=6)),
        "the cue of a reason": (usual, make(reasons=(Reason("another", cue.weight), doubt))),
        "the weight of a reason": (usual, make(reasons=(Reason(cue.cue, -2.0), doubt))),
        "the last digits of the weight of a reason": (usual, make(reasons=(Reason(cue.cue, 1.0991), doubt))),
        "the second reason of a decision": (usual, make(reasons=(cue,))),
    }

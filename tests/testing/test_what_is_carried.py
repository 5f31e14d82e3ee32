"""The law `carries`: an exporter that leaves out any part of what it says that it carries is told which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import astuple, fields
from support.documentation import ROOT

from sitrep import Comment, Document, Source
from sitrep.extending import EVERYTHING, Exporter, Feature, Job, hookimpl
from sitrep.testing import ExporterContract, check_contract
from sitrep.testing.contracts.features import make_pairs

PAGE = (ROOT / "docs" / "reference" / "testing.md").read_text(encoding="utf-8")
Show = Callable[[Document], object]


def find_told(show: Show, *features: Feature) -> str:
    """Return what is told of an exporter that writes what *show* gives, nothing if it carries *features*."""

    def run(job: Job[Any]) -> None:
        job.sink.write(repr(show(job.document)).encode("utf-8", "surrogatepass"))

    exporter = Exporter(
        name="shown", media_type="text/plain", suffixes=(".x",), run=run, carries=frozenset(features)
    )

    class Shown(ExporterContract):
        name = "shown"
        plugins = (SimpleNamespace(__name__="shown", sitrep_exporters=hookimpl(lambda: [exporter])),)

    return "".join(broken.detail for broken in check_contract(Shown, laws=["carries"]))


def show_comments(
    *,
    taken: Callable[[Document, Comment], bool] = lambda document, comment: True,
    most: int | None = None,
    name: Callable[[str], object] = str,
    date: Callable[[Any], object] = str,
    body: Callable[[Comment], object] = lambda comment: comment.body,
    answered: Callable[[Document, Comment], object] = lambda document, comment: (
        comment.reply and comment.reply.to
    ),
    author: Callable[[str], object] = str,
) -> Show:
    """Return what writes all of each comment, some of it changed."""
    return lambda document: [
        (
            name(comment.id),
            comment.author and author(comment.author),
            comment.published and date(comment.published),
            answered(document, comment),
            body(comment),
        )
        for comment in document.comments[:most]
        if taken(document, comment)
    ]


def answer_those_there(document: Document, comment: Comment) -> object:
    there = [each.id for each in document.comments]
    return comment.reply.to if comment.reply and comment.reply.to in there else None


def answer_those_not_below(document: Document, comment: Comment) -> object:
    below = [each.id for each in document.comments[document.comments.index(comment) :]]
    return comment.reply.to if comment.reply and comment.reply.to not in below else None


def show_report(words: Callable[[list[str]], object], date: Callable[[Any], object] = str) -> Show:
    def show(document: Document) -> object:
        report = document.report
        said = words([paragraph.text for paragraph in report.paragraphs])
        byline = report.byline and (report.byline.author, date(report.byline.published))
        return report.title and report.title.text, byline, said

    return show


def show_source(*left_out: str) -> Show:
    names = [each.name for each in fields(Source) if each.name not in ("text", *left_out)]
    return lambda document: [getattr(document.source, name) for name in names]


def show_decisions(*, places: bool = True, **kept: Callable[[Any], object]) -> Show:
    def show(document: Document) -> object:
        names = ("question", "answer", "confidence", "reasons")
        return [
            (
                (each.start, each.end) if places else None,
                [kept.get(name, repr)(getattr(each, name)) for name in names],
            )
            for each in document.decisions
        ]

    return show


def leave_out(_: object) -> None:
    """Stand for what is not written."""


WHOLE: dict[str, tuple[Feature, Show]] = {
    "text": ("text", lambda d: d.source.text),
    "source": ("source", show_source()),
    "offsets": ("offsets", lambda d: (d.report, d.comments, d.notices)),
    "report": ("report", show_report(list)),
    "notices": ("notices", lambda d: [(each.kind, each.text) for each in d.notices]),
    "comments": ("comments", show_comments()),
    "headers": ("headers", lambda d: [each.header for each in d.comments]),
    "boilerplate": ("boilerplate", lambda d: [[line.text for line in c.boilerplate] for c in d.comments]),
    "replies": ("replies", lambda d: [each.reply for each in d.comments]),
    "annotations": ("annotations", lambda d: d.annotations),
    "decisions": ("decisions", show_decisions()),
}

LOSSY: dict[str, tuple[Feature, Show, str]] = {
    "stripped": ("text", lambda d: d.source.text.strip(), "white space at the start of the text"),
    "right-stripped": ("text", lambda d: d.source.text.rstrip(), "white space at the end of the text"),
    "CRLF to LF": ("text", lambda d: d.source.text.replace("\r\n", "\n"), "the line ends of the text"),
    "CR to LF": ("text", lambda d: d.source.text.replace("\r", "\n"), "carriage returns and line feeds"),
    "no BOM": ("text", lambda d: d.source.text.lstrip("\ufeff"), "a byte order mark"),
    "surrogates replaced": (
        "text",
        lambda d: d.source.text.encode("utf-8", "replace"),
        "a lone surrogate",
    ),
    "text cut": ("text", lambda d: d.source.text[:5000], "the end of a long text"),
    "name alone": ("source", lambda d: d.source.name, "the address of the source"),
    **{
        f"no {name}": ("source", show_source(name), told)
        for name, told in {
            "name": "the name of the source",
            "url": "the address of the source",
            "media_type": "the media type of the source",
            "encoding": "the encoding of the source",
            "sha256": "the digest of the source",
            "title": "the title that the source states",
            "site": "the site of the source",
            "published": "when the source was published",
            "retrieved": "when the source was retrieved",
            "language": "the language of the source",
        }.items()
    },
    "no ends": (
        "offsets",
        lambda d: (d.source.text, [each.start for each in d.blocks]),
        "where a paragraph of the report ends",
    ),
    "blocks alone": (
        "offsets",
        lambda d: (d.source.text, [(each.start, each.end) for each in d.blocks]),
        "where the header of a comment starts",
    ),
    "report's first paragraph": (
        "report",
        show_report(lambda words: words[:1]),
        "the second paragraph of the report",
    ),
    "report lower-cased": (
        "report",
        show_report(lambda words: [each.lower() for each in words]),
        "the case of a letter in the report",
    ),
    "report cut": (
        "report",
        show_report(lambda words: [each[:200] for each in words]),
        "the end of a long paragraph of the report",
    ),
    "report's day": (
        "report",
        show_report(list, lambda date: date.isoformat()[:10]),
        "the time of day of the report",
    ),
    "report's clock": (
        "report",
        show_report(list, lambda date: date.isoformat()[:16]),
        "the time zone of the report's date",
    ),
    "notices without kind": ("notices", lambda d: [each.text for each in d.notices], "the kind of a notice"),
    "the first notice": (
        "notices",
        lambda d: [(each.kind, each.text) for each in d.notices[:1]],
        "the words of the second notice",
    ),
    "first paragraph": (
        "comments",
        show_comments(body=lambda comment: [each.text for each in comment.paragraphs[:1]]),
        "the second paragraph of a comment",
    ),
    "without author skipped": (
        "comments",
        show_comments(taken=lambda _, comment: comment.author is not None),
        "the words of a comment without an author",
    ),
    "without date skipped": (
        "comments",
        show_comments(taken=lambda _, comment: comment.published is not None or comment.author != "Ann"),
        "the words of a comment without a date",
    ),
    "without words skipped": (
        "comments",
        show_comments(taken=lambda _, comment: bool(comment.body)),
        "the author of a comment without words",
    ),
    "time of day dropped": (
        "comments",
        show_comments(date=lambda date: date.isoformat()[:10]),
        "the time of day of a comment",
    ),
    "zone dropped": (
        "comments",
        show_comments(date=lambda date: date.isoformat()[:19]),
        "the time zone of a comment's date",
    ),
    "body cut at 200": (
        "comments",
        show_comments(body=lambda comment: comment.body[:200]),
        "the end of a long comment",
    ),
    "ASCII alone": (
        "comments",
        show_comments(body=lambda comment: comment.body.encode("ascii", "ignore")),
        "a letter of a comment that is not of ASCII",
    ),
    "lower-cased": (
        "comments",
        show_comments(body=lambda comment: comment.body.lower()),
        "the case of a letter in a comment",
    ),
    "names lower-cased": (
        "comments",
        show_comments(author=str.lower),
        "the case of a letter in an author's name",
    ),
    "replies to what is there": (
        "comments",
        show_comments(answered=answer_those_there),
        "which comment, that is not there, one answers",
    ),
    "replies to what is above": (
        "comments",
        show_comments(answered=answer_those_not_below),
        "which later comment one answers",
    ),
    "fifty comments": (
        "comments",
        show_comments(most=50),
        "the words of the last of many comments",
    ),
    "no ids": ("comments", show_comments(name=leave_out), "the id of a comment"),
    "no date as written": (
        "headers",
        lambda d: [
            (c.header.author, c.header.published, c.header.author_span and c.header.author_span.text)
            for c in d.comments
            if c.header
        ],
        "a date as written",
    ),
    "no name as written": (
        "headers",
        lambda d: [
            (c.header.author, c.header.published, c.header.date_span and c.header.date_span.text)
            for c in d.comments
            if c.header
        ],
        "an author's name as written",
    ),
    "the site's first line": (
        "boilerplate",
        lambda d: [[line.text for line in c.boilerplate[:1]] for c in d.comments],
        "the second of the site's lines in a comment",
    ),
    "replies without basis": (
        "replies",
        lambda d: [c.reply and (c.reply.to, c.reply.confidence) for c in d.comments],
        "the basis of a reply",
    ),
    "replies of rounded confidence": (
        "replies",
        lambda d: [c.reply and (c.reply.to, c.reply.basis, round(c.reply.confidence, 2)) for c in d.comments],
        "the last digits of the confidence of a reply",
    ),
    "annotations without values": (
        "annotations",
        lambda d: [(a.kind, a.annotator, a.start, a.end) for a in d.annotations],
        "the address of a link",
    ),
    "annotations without kind": (
        "annotations",
        lambda d: [(a.annotator, a.start, a.end, *a.values.values()) for a in d.annotations],
        "the kind of an annotation",
    ),
    "annotations without annotator": (
        "annotations",
        lambda d: [(a.kind, a.start, a.end, a.values) for a in d.annotations],
        "the annotator of an annotation",
    ),
    "links alone": (
        "annotations",
        lambda d: [astuple(a, recurse=False)[1:] for a in d.annotations if a.kind == "link"],
        "`fact` of a statement",
    ),
    "strings alone": (
        "annotations",
        lambda d: [
            (a.kind, a.start, a.end, a.annotator, [v for v in a.values.values() if isinstance(v, str)])
            for a in d.annotations
        ],
        "`votes` of a posting",
    ),
    "decisions without reasons": ("decisions", show_decisions(reasons=leave_out), "the cue of a reason"),
    "decisions without weights": (
        "decisions",
        show_decisions(reasons=lambda reasons: [each.cue for each in reasons]),
        "the weight of a reason",
    ),
    "rounded confidence": (
        "decisions",
        show_decisions(confidence=lambda confidence: round(confidence, 2)),
        "the last digits of the confidence of a decision",
    ),
    "decisions without places": ("decisions", show_decisions(places=False), "where a decision starts"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_who_writes_all_of_a_feature_carries_it(name: str) -> None:
    feature, show = WHOLE[name]
    assert find_told(show, feature) == ""


@pytest.mark.parametrize("name", LOSSY)
def test_who_leaves_out_a_part_is_told_which(name: str) -> None:
    feature, show, part = LOSSY[name]
    told = f"`carries` has {feature!r}, and two documents that differ in {part} alone give the same bytes"
    assert find_told(show, feature) == told


@pytest.mark.parametrize("feature", sorted(EVERYTHING))
def test_two_documents_of_a_pair_differ(feature: Feature) -> None:
    for one, other in make_pairs(feature).values():
        assert repr(one) != repr(other) or one.source.text != other.source.text


def list_parts(feature: Feature) -> Iterable[str]:
    """Return the parts that the reference says are compared."""
    (row,) = re.findall(rf"^\| `{feature}` \| (.*) \|$", PAGE.partition("What is compared")[2], re.MULTILINE)
    return row.split("; ")


@pytest.mark.parametrize("feature", sorted(EVERYTHING))
def test_the_reference_says_what_is_compared(feature: Feature) -> None:
    assert list(list_parts(feature)) == list(make_pairs(feature))

"""Hand truths of the example pages, and how a document differs from one."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

import sitrep
from sitrep import Comment, Document
from sitrep.model import Node


@frozen(kw_only=True)
class TrueComment:
    """A comment as a careful reader sees it; lines count from 0, `reply_to` is the index of a comment."""

    header: tuple[int, ...]
    paragraphs: tuple[int, ...]
    boilerplate: tuple[int, ...]
    author: str | None
    date: str | None
    reply_to: int | None
    certain: bool

    @property
    def first(self) -> int:
        """The line that the comment begins with."""
        return min(*self.header, *self.paragraphs, *self.boilerplate, 10**9)


@frozen(kw_only=True)
class Truth:
    """The structure of a page by hand; see examples/pages/README.md."""

    notices: tuple[tuple[int, str], ...]
    title: int | None
    byline: int | None
    report: tuple[int, ...]
    comments: tuple[TrueComment, ...]


def load_truth(path: Path) -> Truth:
    """Read a NAME.truth.json."""
    given = json.loads(path.read_text(encoding="utf-8"))
    return Truth(
        notices=tuple((notice["line"], notice["kind"]) for notice in given["notices"]),
        title=given["title"],
        byline=given["byline"],
        report=tuple(given["report"]),
        comments=tuple(_build_comment(each) for each in given["comments"]),
    )


def _build_comment(given: dict[str, Any]) -> TrueComment:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()}
    return TrueComment(**values)


class Lines:
    r"""The lines of a text as the truths count them: from 0, split at ``\n``; white space is on none."""

    def __init__(self, text: str) -> None:
        self.texts = text.split("\n")
        self._of: dict[int, int] = {}
        offset = 0
        for number, line in enumerate(self.texts):
            self._of.update((offset + i, number) for i, c in enumerate(line) if not c.isspace())
            offset += len(line) + 1

    def of(self, node: Node | None) -> list[int]:
        """Return the numbers of the lines of which *node* has something."""
        if node is None:
            return []
        return sorted({self._of[i] for i in range(node.start, node.end) if i in self._of})

    def show(self, number: int | None) -> str:
        """Return a line for people: its number and how it begins."""
        return "none" if number is None else f"line {number} {self.texts[number].strip()[:50]!r}"


def find_differences(document: Document, truth: Truth) -> list[str]:
    """Return how *document* differs from *truth*, for people; for replies see `find_reply_errors`."""
    lines = Lines(document.source.text)
    return [
        *_compare_report(document, truth, lines),
        *_compare_comments(document, truth, lines),
    ]


def _compare_report(document: Document, truth: Truth, lines: Lines) -> Iterator[str]:
    report = document.report
    found = [(number, notice.kind) for notice in document.notices for number in lines.of(notice)]
    for number, kind in sorted(set(truth.notices) - set(found)):
        yield f"notice missed: {kind}, {lines.show(number)}"
    for number, kind in sorted(set(found) - set(truth.notices)):
        yield f"no such notice: {kind}, {lines.show(number)}"
    for name, node, wanted in (("title", report.title, truth.title), ("byline", report.byline, truth.byline)):
        if lines.of(node) != ([] if wanted is None else [wanted]):
            shown = " and ".join(lines.show(number) for number in lines.of(node)) or "none"
            yield f"{name}: found {shown}; it is {lines.show(wanted)}"
    paragraphs = {number for paragraph in report.paragraphs for number in lines.of(paragraph)}
    for number in sorted(set(truth.report) - paragraphs):
        yield f"not in the report: {lines.show(number)}"
    for number in sorted(paragraphs - set(truth.report)):
        yield f"in the report: {lines.show(number)}"


def _compare_comments(document: Document, truth: Truth, lines: Lines) -> Iterator[str]:
    found = {lines.of(comment)[0]: comment for comment in document.comments}
    starts = {each.first for each in truth.comments}
    certain = {each.first for each in truth.comments if each.certain}
    for number in sorted(certain - found.keys()):
        yield f"comment missed that certainly starts at {lines.show(number)}"
    # Where one unnamed commenter ends and the next begins, the page alone does not show; an address opens nothing.
    unknowable = {
        number
        for each in truth.comments
        if not each.header
        for number in each.paragraphs[1:]
        if "://" not in lines.show(number)
    }
    for number in sorted(found.keys() - starts - unknowable):
        yield f"no comment starts at {lines.show(number)}"
    if document.comments and truth.comments and min(found) != min(starts):
        yield f"the comments start at {lines.show(min(found))}; they do at {lines.show(min(starts))}"
    for each in truth.comments:
        if each.first in found and each.header:
            yield from _compare_comment(found[each.first], each, lines)


def _compare_comment(comment: Comment, truth: TrueComment, lines: Lines) -> Iterator[str]:
    where = f"comment at {lines.show(truth.first)}"
    if comment.author != truth.author:
        yield f"{where}: author {comment.author!r}; it is {truth.author!r}"
    moment = comment.published
    date = moment.isoformat()[:16] if isinstance(moment, datetime.date) else None
    if date != truth.date:
        yield f"{where}: date {date}; it is {truth.date}"
    parts: tuple[tuple[str, list[int], tuple[int, ...]], ...] = (
        ("header", lines.of(comment.header), truth.header),
        ("paragraphs", [n for p in comment.paragraphs for n in lines.of(p)], truth.paragraphs),
        ("boilerplate", [n for p in comment.boilerplate for n in lines.of(p)], truth.boilerplate),
    )
    for name, found, wanted in parts:
        if sorted(set(found)) != sorted(wanted):
            yield f"{where}: {name} has the lines {sorted(set(found))}; it has {list(wanted)}"


# "@Ann", "@ #3", "#3", or a line that is quoted.
_POINTER = re.compile(r"^>|@\s?#?\w|#\d")


def _is_pointed_out(reply: TrueComment, parent: TrueComment, lines: Lines) -> bool:
    """Tell whether the words point to the comment answered, by a sign or by its author's name in front."""
    words = [lines.texts[number].strip() for number in reply.paragraphs]
    called = parent.author.split()[0] if parent.author else None
    return any(_POINTER.search(line) or (called and line.startswith(called)) for line in words)


def find_reply_errors(document: Document, truth: Truth) -> tuple[list[str], list[str]]:
    """Return the replies that are wrong, and those missed that the words point out."""
    lines = Lines(document.source.text)
    first = {comment.id: lines.of(comment)[0] for comment in document.comments}
    true = {each.first: each for each in truth.comments}
    wrong: list[str] = []
    missed: list[str] = []
    for comment in document.comments:
        here = first[comment.id]
        if here not in true:
            continue
        reply = true[here]
        parent = truth.comments[reply.reply_to] if reply.reply_to is not None else None
        wanted = parent.first if parent else None
        to = first.get(comment.reply.to) if comment.reply else None
        where = f"comment at {lines.show(here)}"
        if comment.reply and to != wanted:
            wrong.append(f"{where}: answers {lines.show(to)}; it answers {lines.show(wanted)}")
        elif not comment.reply and parent and _is_pointed_out(reply, parent, lines):
            missed.append(f"{where}: answers {lines.show(wanted)}")
    return wrong, missed


def parse_example(path: Path, comments: Any) -> Document:
    """Read and parse an example page."""
    return sitrep.parse(sitrep.read(path, name=path.name), comments=comments)

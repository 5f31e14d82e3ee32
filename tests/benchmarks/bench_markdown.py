"""How long a Markdown export takes, as a multiple of `orjson.dumps` of the same document in the same run.

    python tests/benchmarks/bench_markdown.py

The document has about ten million code points.  The dict that orjson writes has every node with start, end and text;
it is built outside of the timing.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import orjson

import sitrep
from sitrep.extending import Registry
from sitrep.model import Byline, Comment, Document, Node

CODE_POINTS = 10_000_000
ROUNDS = 9

_PROSE = """
the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you
were all her she there would their we him been has when who will no more if out so said what up its about than into them
can only other new some could time these two may then do first any my now such like our over man road bridge army patrol
village column district market don't didn't Smith's well-known (perhaps) 1914 40 U.S. e.g. north south river hospital
water power storm quake shelter ministry reported witnesses wounded killed displaced
"""
_MARKS = (",", ",", ",", ".", ".", ";", ":", " -", "!", "?")


def compose_page(code_points: int, *, seed: int = 1, apostrophe: str = "'") -> Document:
    """Return a report and its comments in plain prose: paragraphs of about 150 characters, 30 % replies."""
    words = _PROSE.split()
    chance = random.Random(seed)  # noqa: S311  (no secret)

    def write_paragraph() -> str:
        pieces: list[str] = []
        length = 0
        while length < 150:
            word = chance.choice(words) + (chance.choice(_MARKS) if chance.random() < 0.12 else "")
            pieces.append(word)
            length += len(word) + 1
        text = " ".join(pieces).replace("'", apostrophe)
        return f"{text[0].upper()}{text[1:]}."

    report = [write_paragraph() for _ in range(code_points // 800)]
    length = sum(map(len, report))
    comments: list[sitrep.Draft] = []
    while length < code_points:
        number = len(comments) + 1
        paragraphs = tuple(write_paragraph() for _ in range(chance.randint(1, 4)))
        length += sum(map(len, paragraphs)) + 40
        comments.append(
            sitrep.Draft(
                paragraphs=paragraphs,
                author=f"Reader {number}",
                date=f"March {number % 28 + 1}, 2014 at 0{number % 9 + 1}:15",
                reply_to=f"c{chance.randint(max(1, number - 20), number - 1)}"
                if number > 1 and chance.random() < 0.3
                else None,
            )
        )
    return sitrep.compose(title="A page", author="Ann Other", paragraphs=report, comments=comments)


def describe(document: Document) -> dict[str, Any]:
    """Return the document as a dict for orjson."""
    report = document.report
    return {
        "notices": [_describe_node(notice) for notice in document.notices],
        "report": {
            "title": report.title and _describe_node(report.title),
            "byline": _describe_byline(report.byline),
            "paragraphs": [_describe_node(paragraph) for paragraph in report.paragraphs],
        },
        "comments": [_describe_comment(comment) for comment in document.comments],
    }


def _describe_node(node: Node) -> dict[str, Any]:
    return {"start": node.start, "end": node.end, "text": node.text}


def _describe_byline(byline: Byline | None) -> dict[str, Any] | None:
    if byline is None:
        return None
    return {
        **_describe_node(byline),
        "author": byline.author,
        "published": byline.published and byline.published.isoformat(),
        "author_span": byline.author_span and _describe_node(byline.author_span),
        "date_span": byline.date_span and _describe_node(byline.date_span),
    }


def _describe_comment(comment: Comment) -> dict[str, Any]:
    reply = comment.reply
    return {
        **_describe_node(comment),
        "id": comment.id,
        "header": _describe_byline(comment.header),
        "paragraphs": [_describe_node(paragraph) for paragraph in comment.paragraphs],
        "reply": reply and {"to": reply.to, "basis": reply.basis, "confidence": reply.confidence},
    }


def slice_paragraphs(document: Document) -> bytes:
    """Return the paragraphs as they are: less than this no export in Python can do."""
    text = document.source.text
    pieces = [text[each.start : each.end] for each in document.report.paragraphs]
    for comment in document.comments:
        pieces += [text[each.start : each.end] for each in comment.paragraphs]
    return "\n\n".join(pieces).encode()


def _time_in_turns(*functions: Callable[[], object]) -> list[float]:
    """Return the best CPU seconds of each, taken in turns so that a busy machine hits all alike."""
    best = [float("inf")] * len(functions)
    for _ in range(ROUNDS):
        for index, function in enumerate(functions):
            gc.collect()
            start = time.process_time()
            function()
            best[index] = min(best[index], time.process_time() - start)
    return best


def measure(code_points: int = CODE_POINTS) -> dict[str, float]:
    """Return ratios and MB/s by name, for ASCII prose and for prose with typographic apostrophes.

    The dict of the JSON format has the source text beside the nodes; the last ratio is to a dict without it.  What
    the paragraphs alone take, sliced and joined without a look at any character, stands beside them.
    """
    registry = Registry.installed()
    figures: dict[str, float] = {}
    for name, apostrophe in (("ascii", "'"), ("typographic", "’")):
        document = compose_page(code_points, apostrophe=apostrophe)
        nodes = describe(document)
        whole = {"source": {"text": document.source.text}, **nodes}
        export, floor, dump, dump_nodes = _time_in_turns(
            partial(sitrep.export, document, "markdown", registry=registry),
            partial(slice_paragraphs, document),
            partial(orjson.dumps, whole),
            partial(orjson.dumps, nodes),
        )
        figures[f"markdown / orjson.dumps, {name}"] = export / dump
        figures[f"paragraphs sliced and joined / orjson.dumps, {name}"] = floor / dump
        figures[f"markdown / orjson.dumps of the nodes alone, {name}"] = export / dump_nodes
        figures[f"markdown MB/s, {name}"] = len(document.source.text.encode()) / 1e6 / export
    return figures


if __name__ == "__main__":
    for figure, value in measure().items():
        sys.stdout.write(f"{figure}: {value:.2f}\n")

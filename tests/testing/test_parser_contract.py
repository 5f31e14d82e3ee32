"""The contract of parsers: sitrep's own and a trivial one keep it."""

from __future__ import annotations

from typing import ClassVar

from hypothesis import given, settings
from support.shared import ROOT
from support.trivial import parse_lines

import sitrep
from sitrep.testing import (
    FoundPage,
    ParserContract,
    Score,
    flattened_pages,
    score,
)

EXAMPLES = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "examples/pages").glob("*.txt")))


class TestSitrep(ParserContract):
    """The parser of this repository."""

    without: ClassVar = {"linear": "it holds where comments are expected, for which more is done"}

    def parse(self, text: str) -> FoundPage:
        return sitrep.parse(text)


class TestSitrepWhereCommentsAreExpected(ParserContract):
    """The same, told that there are comments."""

    without: ClassVar = {"notices-are-no-comments": "whoever expects comments gets some"}
    repeated: ClassVar = {**ParserContract.repeated, "example pages": EXAMPLES}

    def parse(self, text: str) -> FoundPage:
        return sitrep.parse(text, comments="expect")


class TestLines(ParserContract):
    """A trivial parser."""

    repeated: ClassVar = {"one line": "It shook. ", "line feeds": "\n", "lines of one word": "shook\n"}

    def parse(self, text: str) -> FoundPage:
        return parse_lines(text)


def test_a_trivial_parser_keeps_the_laws_and_scores_badly() -> None:
    totals = {"lines": Score(), "sitrep": Score()}

    @settings(max_examples=30, database=None, derandomize=True)
    @given(flattened_pages(headers=["says", "two-lines"], comments=True, heading=True, cut=False))
    def compare(page: tuple[str, sitrep.Document]) -> None:
        text, truth = page
        totals["lines"] += score(truth, parse_lines(text))
        totals["sitrep"] += score(truth, sitrep.parse(text))

    compare()
    assert totals["lines"].recall.share == 0
    assert totals["sitrep"].recall.share > 0.8
    assert totals["sitrep"].authors.share > 0.8

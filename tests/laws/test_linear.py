"""Law 3, the other half: ten times the text takes ten times as long, whatever the text is."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.shared import ROOT

import sitrep

# Quadratic time would be a ratio of 100; linear code measures 8 to 13 on a busy machine.  The exact figures
# are those of tests/benchmarks.
BOUND = 16
ROUNDS = 5


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def _example_pages(length: int) -> str:
    texts = [path.read_bytes().decode() for path in sorted(Path(ROOT, "examples/pages").glob("*.txt"))]
    return _repeat("\n".join(texts))(length)


TEXTS: dict[str, Callable[[int], str]] = {
    "example pages": _example_pages,
    "one line": _repeat("It shook at noon and everybody ran. "),
    "one line of one letter": _repeat("x"),
    "one line of blanks": _repeat(" "),
    "lines of one word": _repeat("shook\n"),
    "header-like lines": _repeat("Ann says:\n14 March 2019 at 09:12\n"),
    "one-line headers": _repeat("Callum Threave on 3 May 2016 at 11:18 said:\nNo!\n"),
    "signatures": _repeat("No!\nPosted by: Ann | October 9, 2014 at 08:47 AM\n"),
    "numbers": _repeat("1. Ann\n2012-10-29 18:40\n#1 No!\n"),
    "the same number": _repeat("3 Comments\n"),
    "line feeds": _repeat("\n"),
    "carriage returns": _repeat("\r\n \r"),
    "notices": _repeat("Please donate: https://example.org/give\nLog in to leave a comment\n"),
    "replies to one": _repeat("Ann says:\n@Ann > No!\n"),
    "quotations": _repeat("> quoted\nAnswer?\n"),
    "bare comments": _repeat("No! You would not say that.\nThe army said so.\nlol :D\n"),
    "brackets and quotes": _repeat('(("[“'),
    "at signs": _repeat("@a@"),
    "figures": _repeat("1,234.5 12:30 2019-03-14 "),
    "open links": _repeat("http://www."),
    "combining marks": _repeat("e\u0301"),
}


def cost(text: str) -> float:
    # The garbage collector goes through all that lives, when it likes: its time is not the parser's.
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        sitrep.parse(text, comments="expect")
        return time.process_time() - began
    finally:
        gc.enable()


@pytest.mark.parametrize("kind", TEXTS)
def test_ten_times_the_text_takes_about_ten_times_as_long(kind: str) -> None:
    small, large = TEXTS[kind](20_000), TEXTS[kind](200_000)
    cost(small)  # what is loaded or compiled once
    ratios: list[float] = []
    for _ in range(ROUNDS):
        # The floor: what takes no time at all to speak of has no ratio to speak of.
        ratios.append(cost(large) / max(min(cost(small) for _ in range(3)), 0.0005))
        if ratios[-1] <= BOUND:
            return
    pytest.fail(f"ten times the text takes {min(ratios):.0f} times as long, the best of {ROUNDS}")


@pytest.mark.parametrize("kind", ["one line", "one line of one letter", "lines of one word", "line feeds"])
def test_a_megabyte_takes_seconds_and_not_hours(kind: str) -> None:
    assert cost(TEXTS[kind](1_000_000)) < 20


def test_ten_thousand_lines_of_one_word_are_ten_thousand_lines() -> None:
    document = sitrep.parse("shook\n" * 10_000, comments="none")
    assert sum(block.text.count("shook") for block in document.blocks) == 10_000

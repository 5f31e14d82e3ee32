"""The example pages: what the parser finds is what a careful reader sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.shared import ROOT
from support.truth import find_differences, find_reply_errors, load_truth, parse_example

PAGES = {path.stem: path for path in sorted((ROOT / "examples" / "pages").glob("*.txt"))}
TRUTHS = {name: load_truth(path.with_suffix(".truth.json")) for name, path in PAGES.items()}
WITH_COMMENTS = [name for name in PAGES if TRUTHS[name].comments]
WITHOUT_COMMENTS = [name for name in PAGES if not TRUTHS[name].comments]

# Comments without headers: nothing to point to.
BARE = [name for name in WITH_COMMENTS if not any(each.header for each in TRUTHS[name].comments)]


def fail_with(path: Path, differences: list[str]) -> None:
    assert not differences, "\n".join([f"{path.name}:", *differences])


def test_there_are_pages_of_both_kinds() -> None:
    assert len(WITH_COMMENTS) >= 6
    assert len(WITHOUT_COMMENTS) >= 2
    assert BARE


@pytest.mark.parametrize("name", PAGES)
def test_the_truth_places_every_line_once(name: str) -> None:
    truth = TRUTHS[name]
    lines = PAGES[name].read_bytes().decode().split("\n")
    placed = [line for line, _ in truth.notices] + list(truth.report)
    placed += [line for line in (truth.title, truth.byline) if line is not None]
    for each in truth.comments:
        placed += [*each.header, *each.paragraphs, *each.boilerplate]
    assert sorted(placed) == [number for number, line in enumerate(lines) if line.strip()]


@pytest.mark.parametrize("comments", ["auto", "expect"])
@pytest.mark.parametrize("name", WITH_COMMENTS)
def test_a_page_with_comments(name: str, comments: Any) -> None:
    fail_with(PAGES[name], find_differences(parse_example(PAGES[name], comments), TRUTHS[name]))


@pytest.mark.parametrize("comments", ["auto", "none"])
@pytest.mark.parametrize("name", WITHOUT_COMMENTS)
def test_a_page_without_comments(name: str, comments: Any) -> None:
    fail_with(PAGES[name], find_differences(parse_example(PAGES[name], comments), TRUTHS[name]))


@pytest.mark.parametrize("name", WITH_COMMENTS)
def test_no_reply_is_made_up(name: str) -> None:
    wrong, _ = find_reply_errors(parse_example(PAGES[name], "expect"), TRUTHS[name])
    fail_with(PAGES[name], wrong)


@pytest.mark.parametrize("name", [name for name in WITH_COMMENTS if name not in BARE])
def test_every_reply_that_the_words_point_out_is_found(name: str) -> None:
    _, missed = find_reply_errors(parse_example(PAGES[name], "expect"), TRUTHS[name])
    fail_with(PAGES[name], missed)

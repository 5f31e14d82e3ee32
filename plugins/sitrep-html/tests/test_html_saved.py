"""Whole saved pages, with all that stands around report and comments, are read whole.

Beside each page is a list of what is on it: its title (``#``), its day (``=``), in some who wrote it (``@``), the
paragraphs of its report (``>``), lines that are neither asked for nor wrong (``?``), and each comment (``-``): name,
day, number of the comment that it answers, and words.  Those whose name begins with ``trap`` have no comments.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import sitrep

FOLDER = Path(__file__).parent / "saved"
NAMES = sorted(path.stem for path in FOLDER.glob("*.html"))
# What a server says of the pages that are not sent as HTML.
MEDIA_TYPES = {"fr-xhtml-latin1": "application/xhtml+xml"}


def fold(text: str) -> str:
    return " ".join(text.split())


def read_lines(name: str, mark: str) -> list[str]:
    """Return the lines of a page's list that begin with *mark*."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith(f"{mark} ")]


def parse(name: str) -> sitrep.Document:
    data = (FOLDER / f"{name}.html").read_bytes()
    return sitrep.parse(sitrep.read(data, media_type=MEDIA_TYPES.get(name, "text/html")))


def describe(document: sitrep.Document) -> list[str]:
    """Return the comments of a document as its list has them."""
    numbers = {comment.id: str(number) for number, comment in enumerate(document.comments, 1)}
    return [
        f"{comment.author or ''} | {str(comment.published)[:10]} | "
        f"{numbers[comment.reply.to] if comment.reply else '-'} | {fold(comment.body)}"
        for comment in document.comments
    ]


@pytest.mark.parametrize("name", NAMES)
def test_all_comments_of_a_saved_page_are_found_and_no_others(name: str) -> None:
    assert describe(parse(name)) == read_lines(name, "-")


@pytest.mark.parametrize("name", NAMES)
def test_the_report_of_a_saved_page_is_whole_and_nothing_else_is_in_it(name: str) -> None:
    report = parse(name).report
    paragraphs = [fold(paragraph.text) for paragraph in report.paragraphs]
    known = {*read_lines(name, ">"), *read_lines(name, "?")}
    assert [line for line in paragraphs if line not in known] == []
    assert [line for line in read_lines(name, ">") if line not in paragraphs] == []


@pytest.mark.parametrize("name", NAMES)
def test_title_and_day_of_a_saved_page_are_known(name: str) -> None:
    report = parse(name).report
    assert [report.title.text if report.title else ""] == read_lines(name, "#")
    byline = report.byline
    days = [str(byline.published)[:10]] if byline and byline.published else []
    assert days[: len(read_lines(name, "="))] == read_lines(name, "=")


@pytest.mark.parametrize("name", [name for name in NAMES if read_lines(name, "@")])
def test_who_wrote_a_saved_page_is_known(name: str) -> None:
    byline = parse(name).report.byline
    assert byline is not None
    assert [byline.author] == read_lines(name, "@")


def test_there_are_pages_with_comments_and_without() -> None:
    traps = {name for name in NAMES if not read_lines(name, "-")}
    assert traps == {name for name in NAMES if name.startswith("trap-")}
    assert len(traps) >= 5

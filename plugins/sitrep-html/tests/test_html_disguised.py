"""The same comments are found on all pages of platforms and themes, however a site writes its markup down."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import sitrep

HERE = Path(__file__).parent
PAGES = {
    path.stem: path.read_text("utf-8").split("\n", 1)[1]
    for folder in ("pages", "shapes")
    for path in sorted(HERE.glob(f"{folder}/*.html"))
}


def drop_white_space(html: str) -> str:
    return re.sub(r">\s+<", "><", html)


def lay_out_in_table(html: str) -> str:
    opened = re.sub(r"<body[^>]*>", r"\g<0><table width=100%><tr><td>", html)
    return opened.replace("</body>", "</td></tr></table></body>")


def write_upper(html: str) -> str:
    return re.sub(r"<(/?)([a-zA-Z][\w-]*)", lambda match: f"<{match[1]}{match[2].upper()}", html)


@cache
def describe(html: str) -> list[tuple[str | None, str, object]]:
    document = sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))
    return [(comment.author, comment.body, comment.published) for comment in document.comments]


@pytest.mark.parametrize("disguise", [drop_white_space, lay_out_in_table, write_upper])
def test_comments_are_found_in_disguise(disguise: Callable[[str], str]) -> None:
    assert len(PAGES) > 200
    lost = [name for name, html in PAGES.items() if describe(disguise(html)) != describe(html)]
    assert lost == []


def test_a_menu_beside_the_report_in_a_table_of_the_layout_is_no_report() -> None:
    lines = [
        f"The harbour was closed on day {n}, for the wall had moved by some centimetres." for n in range(4)
    ]
    report = "".join(f"<p>{line}</p>" for line in lines)
    menu = "".join(f"<a href=/{name}>{name}</a><br>" for name in ("Boards", "Search", "Tides"))
    page = f"<table><tr><td>{menu}</td><td><h1>Quay closed</h1>{report}</td></tr></table>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert [paragraph.text for paragraph in document.report.paragraphs] == lines

"""Boxes in a report are told by the line they begin with, whatever their elements are called."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
    "On Friday the ferry was turned back, and the island had its bread by helicopter for the second time this year.",
)


def read_report(within: str, *, above: str = "", below: str = "") -> list[str]:
    page = (
        f"<title>Quay closed</title>{above}<div><h1>Quay closed</h1><p>{REPORT[0]}</p><p>{REPORT[1]}</p>{within}"
        f"<p>{REPORT[2]}</p></div>{below}"
    )
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    return [paragraph.text for paragraph in document.report.paragraphs]


@pytest.mark.parametrize(
    "box",
    [
        "<div class=x7><span>Contenu sponsorisé</span><p>Four pumps compared.</p><a href=/p>To the offer</a></div>",
        "<div class=x7><small>- Anzeige -</small><p>Four pumps compared.</p><a href=/p>To the offer</a></div>",
        "<div class=x7><b>Read also</b> <a href=/b>The bread came by helicopter, and it was still warm</a></div>",
        "<div class=x7><header>Más información</header><h3><a href=/c>Bread</a></h3><span>Jo</span></div>",
        "<p><a href=/b>READ MORE: The bread came by helicopter, and it was still warm</a></p>",
        "<div class=x7><h3>Sobre la firma</h3><p>Jo Witt writes of quays. He has a dog.</p></div>",
        "<div id=rodo><p>We and our partners keep what you read.</p><button>Yes</button></div>",
        "<p class=x7><a href=/before class=prev>The quay before the storm</a></p>",
    ],
)
def test_a_box_that_says_what_it_is_is_no_report(box: str) -> None:
    assert read_report(box) == list(REPORT)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Read also what the harbour master wrote: it is all there, in <a href=/b>his log</a>.</p>",
        "<p><b>Poll:</b> sixty in a hundred want the quay back, says <a href=/p>the county</a>.</p>",
        "<div><span>Partners</span><p>The town and the island run the ferry together, for a year now.</p></div>",
        "<p>We keep <a href=/cookies>cookies</a> in the tin above the stove, he said.</p>",
    ],
)
def test_what_begins_like_one_is_of_the_report(line: str) -> None:
    assert len(read_report(line)) > len(REPORT)


def test_a_report_below_a_label_of_an_advertisement_stays() -> None:
    assert read_report("", above="<div><span>Advertisement</span></div>") == list(REPORT)


def test_marks_beside_headings_are_no_part_of_them() -> None:
    within = "<h2 id=wall>The wall<a href=#wall>#</a></h2>"
    assert read_report(within) == [*REPORT[:2], "The wall", REPORT[2]]


@pytest.mark.parametrize("line", ["💡", "* * *", "Komentarze (0)", "Brak komentarzy. Bądź pierwszy!"])
def test_marks_and_what_counts_no_comments_are_no_report(line: str) -> None:
    assert read_report("", below=f"<p>{line}</p>") == list(REPORT)


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("What do you think? Have your say in the comments below.", False),
        ("Spotted a mistake? Write to us.", False),
        ("What do you think?", True),
        ("Spotted a whale, too.", True),
    ],
)
def test_what_asks_to_comment_or_for_mistakes_is_no_report(line: str, is_kept: bool) -> None:
    assert (line in read_report("", below=f"<p>{line}</p>")) is is_kept


def test_paragraphs_in_an_element_for_looks_are_paragraphs() -> None:
    page = (
        "<title>The Tide - Quay closed</title><table><tr><td>Home</td><td><font size=5><b>Quay closed</b></font>"
        f"<p><font size=2>{REPORT[0]}<p>{REPORT[1]}<p>{REPORT[2]}</font></td></tr></table>"
    )
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert [paragraph.text for paragraph in document.report.paragraphs] == list(REPORT)

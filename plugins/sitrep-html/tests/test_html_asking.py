"""What asks readers for their views heads their comments, and is no line of the report, with comments or without."""

from __future__ import annotations

import pytest

import sitrep

PARAGRAPH = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay."
)
ITEM = (
    """<div class="x{0}"><b>{1}</b> <i>{0} March 2019, 9:12</i><p>The ferry was turned back too.</p></div>"""
)
ASKING = (
    "Have your say",
    "What do you think?",
    "Your views",
    "Join the conversation",
    "Diskutieren Sie mit!",
    "Was meinen Sie dazu?",
    "La parole est à vous",
    "Qu’en pensez-vous ?",
    "¿Y tú qué opinas?",
    "Di' la tua",
    "Dê sua opinião",
    "Praat mee",
    "Co o tym sądzisz?",
    "Vad tycker du?",
)


def parse(html: str) -> sitrep.Document:
    page = (
        f"<html><body><article><h1>Quay closed</h1>{3 * f'<p>{PARAGRAPH}</p>'}</article>{html}</body></html>"
    )
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


@pytest.mark.parametrize("asking", ASKING)
@pytest.mark.parametrize("tag", ["h2", "div"])
def test_it_announces_comments(asking: str, tag: str) -> None:
    items = "".join(ITEM.format(number, name) for number, name in ((14, "Ann"), (15, "Bo"), (16, "Cy")))
    document = parse(f"<div><{tag}>{asking}</{tag}><div>{items}</div></div>")
    assert [comment.author for comment in document.comments] == ["Ann", "Bo", "Cy"]
    assert {paragraph.text for paragraph in document.report.paragraphs} == {PARAGRAPH}


@pytest.mark.parametrize("asking", ASKING)
def test_above_a_form_it_is_no_line_of_the_report(asking: str) -> None:
    document = parse(f"<div class='box'><h3>{asking}</h3><form><textarea></textarea></form></div>")
    assert document.comments == ()
    assert {paragraph.text for paragraph in document.report.paragraphs} == {PARAGRAPH}


def test_a_paragraph_that_asks_is_of_the_report() -> None:
    page = f"<article><h1>Quay closed</h1><p>{PARAGRAPH}</p><p>What do you think?</p><p>{PARAGRAPH} So.</p></article>"
    report = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report
    assert "What do you think?" in [paragraph.text for paragraph in report.paragraphs]


READING_TIMES = ("4 min read", "Lecture 2 min", "Lesezeit: 3 Minuten", "3 Minuten Lesezeit", "Leestijd 2 min")


@pytest.mark.parametrize("line", READING_TIMES)
def test_how_long_it_takes_to_read_is_no_line_of_the_report(line: str) -> None:
    page = f"<article><h1>Quay closed</h1><p>{line}</p><p>{PARAGRAPH}</p><p>{PARAGRAPH} So.</p></article>"
    report = sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).report
    assert [paragraph.text for paragraph in report.paragraphs] == [PARAGRAPH, f"{PARAGRAPH} So."]

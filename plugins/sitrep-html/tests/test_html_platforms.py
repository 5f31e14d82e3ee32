"""Each rule of the table finds the comments of a page in its platform's markup, and no rule is needed for many others.

The pages are in our own words, and the same three comments stand on all of them: Ann writes first, Bo answers her,
and Cy, the last, answers nobody.  Those in ``pages`` are one for each rule of the table; those in ``shapes`` are in the
markup of themes, platforms and newspapers that have none of their own, with a box of the latest comments, teasers and a
form beside them.  The first line of a page names it, and says ``(flat)`` where its markup does not tell what answers
what.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sitrep_html.platforms import PLATFORMS

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
)
AUTHORS = ("Ann Roe", "Bo Tarrant", "Cy")
DATES = ("2019-03-14T09:12", "2019-03-14T09:40", "2019-03-15T21:05")
BODIES = (
    "The ferry was turned back too.",
    "Mine left on time, oddly enough.",
    "Who checks that wall between storms?",
)


def read_pages(folder: str) -> dict[str, str]:
    """Return the texts of a folder's pages by their first lines."""
    texts = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob(f"{folder}/*.html"))]
    return {text.split("\n", 1)[0].removeprefix("<!-- ").removesuffix(" -->"): text for text in texts}


def name(heading: str) -> str:
    return heading.removesuffix(" (flat)")


RULED, SHAPED = read_pages("pages"), read_pages("shapes")
PAGES = {name(heading): text for heading, text in {**RULED, **SHAPED}.items()}
THREADED = {heading for heading in {**RULED, **SHAPED} if not heading.endswith(" (flat)")}
NAMES = [platform.name for platform in PLATFORMS]


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def test_every_rule_has_a_page() -> None:
    assert set(map(name, RULED)) == set(NAMES)
    assert len(set(NAMES)) == len(NAMES)
    assert len(PAGES) == len(RULED) + len(SHAPED)


@pytest.mark.parametrize("name", PAGES)
def test_the_comments_of_a_page_are_found(name: str) -> None:
    document = parse(PAGES[name])
    assert tuple(comment.author for comment in document.comments) == AUTHORS
    assert tuple(comment.body for comment in document.comments) == BODIES
    assert tuple(str(comment.published).replace(" ", "T")[:16] for comment in document.comments) == DATES
    first, second, third = document.comments
    assert first.reply is None
    assert third.reply is None
    assert (second.reply and second.reply.to) == (first.id if name in THREADED else None)


@pytest.mark.parametrize("name", PAGES)
def test_report_and_comments_do_not_mix(name: str) -> None:
    document = parse(PAGES[name])
    report = " ".join(paragraph.text for paragraph in document.report.paragraphs)
    assert all(paragraph in report for paragraph in REPORT)
    assert not any(body in report for body in BODIES)
    assert [document.source.text.count(body) for body in BODIES] == [1, 1, 1]
    assert document.uncovered() == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_decision_names_the_rule(name: str) -> None:
    decision = parse(PAGES[name]).decisions[0]
    assert (decision.question, decision.answer) == ("comments", "yes")
    # Discourse says it in microdata too, which comes first.
    rule = "schema.org Comment (microdata)" if name == "Discourse" else name
    assert decision.reasons[0].cue == f"the markup says so: {rule}"

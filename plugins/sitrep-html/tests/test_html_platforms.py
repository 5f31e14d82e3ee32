"""Each rule of the table finds the comments of a page in its platform's markup, and no rule is needed for many others.

The pages are in our own words, and the same three comments stand on all of them: Ann writes first, Bo answers her,
and Cy, the last, answers nobody.  Those in ``pages`` are one for each rule of the table; those in ``shapes`` are in the
markup of themes, platforms and newspapers that have none of their own, with a box of the latest comments, teasers and a
form beside them.  The first line of a page names it, and says ``(flat)`` where its markup does not tell what answers
what, ``(days)`` where it tells no time of day.

In ``singles`` are such pages with the first of these comments alone, in ``threads`` some with nine, of which some have
several paragraphs, links, or a word only.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sitrep_html.finders.platforms import PLATFORMS

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
    return heading.removesuffix(" (days)").removesuffix(" (flat)")


RULED, SHAPED = read_pages("pages"), read_pages("shapes")
PAGES = {name(heading): text for heading, text in {**RULED, **SHAPED}.items()}
THREADED = {name(heading) for heading in {**RULED, **SHAPED} if "(flat)" not in heading}
DAYS = {name(heading) for heading in SHAPED if heading.endswith(" (days)")}
SINGLES, THREADS = read_pages("singles"), read_pages("threads")
NAMES = [platform.name for platform in PLATFORMS]


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def test_every_rule_has_a_page() -> None:
    assert set(map(name, RULED)) == set(NAMES)
    assert len(set(NAMES)) == len(NAMES)
    assert len(PAGES) == len(RULED) + len(SHAPED)


def write_date(comment: sitrep.Comment) -> str:
    return str(comment.published).replace(" ", "T")[:16]


@pytest.mark.parametrize("name", PAGES)
def test_the_comments_of_a_page_are_found(name: str) -> None:
    document = parse(PAGES[name])
    assert tuple(comment.author for comment in document.comments) == AUTHORS
    assert tuple(comment.body for comment in document.comments) == BODIES
    length = 10 if name in DAYS else 16
    assert tuple(map(write_date, document.comments)) == tuple(date[:length] for date in DATES)
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


@pytest.mark.parametrize("heading", SINGLES)
def test_a_single_comment_is_found(heading: str) -> None:
    document = parse(SINGLES[heading])
    (comment,) = document.comments
    assert (comment.author, comment.body, comment.reply) == (AUTHORS[0], BODIES[0], None)
    assert write_date(comment) == (DATES[0][:10] if heading.endswith(" (days)") else DATES[0])
    report = " ".join(paragraph.text for paragraph in document.report.paragraphs)
    assert all(paragraph in report for paragraph in REPORT)
    assert BODIES[0] not in report


# Who wrote each comment of a longer thread, on which day, what it begins with, and the author of what it answers.
THREAD = (
    ("Ann Roe", "2019-03-14", "The ferry was turned back too.", None),
    ("Bo Tarrant", "2019-03-14", "Mine left on time, oddly enough.", "Ann Roe"),
    ("Cy", "2019-03-14", "Who checks that wall between storms?", None),
    ("dune_77", "2019-03-15", "lol", None),
    ("Mrs. Edda Falk", "2019-03-15", "A surveyor I know says", "dune_77"),
    ("Grover", "2019-03-15", "No.", "Mrs. Edda Falk"),
    ("Jo Kent", "2019-03-15", "Ask them in writing", "dune_77"),
    ("h. ilves", "2019-03-15", "My cellar is wet since Tuesday.", None),
    ("Ann Roe", "2019-03-16", "Thanks to all who helped", None),
)


@pytest.mark.parametrize("heading", THREADS)
def test_the_comments_of_a_longer_thread_are_found(heading: str) -> None:
    document = parse(THREADS[heading])
    authors = {comment.id: comment.author for comment in document.comments}
    found = [
        (
            comment.author,
            str(comment.published)[:10],
            comment.reply and authors[comment.reply.to],
        )
        for comment in document.comments
    ]
    is_flat = "(flat)" in heading
    expected = [(author, day, None if is_flat else answered) for author, day, _, answered in THREAD]
    assert sorted(found, key=repr) == sorted(expected, key=repr)
    assert {comment.body.split("\n")[0][:12] for comment in document.comments} == {
        words[:12] for _, _, words, _ in THREAD
    }
    report = " ".join(paragraph.text for paragraph in document.report.paragraphs)
    assert not any(words in report for _, _, words, _ in THREAD)
    assert document.uncovered() == ()

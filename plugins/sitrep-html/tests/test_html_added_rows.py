"""Other plugins tell the reader of pages what comments are called on a platform that it does not know."""

from __future__ import annotations

import sitrep_html

import sitrep
from sitrep.extending import Platform, Registry, hookimpl

ARTICLE = (
    "<article><h1>Quay closed</h1>"
    + "<p>The harbour of Tenby Sound was closed on Thursday.</p>" * 3
    + "</article>"
)
# Nothing of this has a name that the general rules know, and nothing announces comments.
COMMENTS = """<div class=w7 id=z1><u>Ann Roe</u><i>14 March 2019</i><div class=t>The ferry was turned back.</div></div>
<div class=w7 id=z2><u>Bo</u><i>15 March 2019</i><div class=t>Mine left on time.</div></div>"""
ROW = Platform(name="Tenby Courier", items=("div.w7#z+",), author=("u",), date=("i",), body=("div.t",))


class Courier:
    @hookimpl
    def sitrep_platforms(self) -> list[Platform]:
        return [ROW]


def parse(html: str, *plugins: object) -> sitrep.Document:
    registry = Registry.of(sitrep_html, *plugins)
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html", registry=registry))


def test_a_row_of_another_plugin_finds_comments() -> None:
    document = parse(ARTICLE + COMMENTS, Courier())
    assert [(each.author, each.body) for each in document.comments] == [
        ("Ann Roe", "The ferry was turned back."),
        ("Bo", "Mine left on time."),
    ]
    assert document.decisions[0].reasons[0].cue == "the markup says so: Tenby Courier"
    report = " ".join(each.text for each in document.report.paragraphs)
    assert "ferry" not in report


def test_without_it_there_are_none() -> None:
    assert parse(ARTICLE + COMMENTS).comments == ()


def test_of_two_rules_that_find_as_many_the_added_one_is_taken() -> None:
    class Mine:
        @hookimpl
        def sitrep_platforms(self) -> list[Platform]:
            return [Platform(name="My blog", items=("li.comment",), author=("b.who",))]

    page = """<ol class=commentlist><li class="comment depth-1" id=comment-7><b class=who>Ann</b> <b class=fn>Admin</b>
    <time datetime=2019-03-14>14 March</time><p>The ferry was turned back.</p></li></ol>"""
    assert [each.author for each in parse(ARTICLE + page, Mine()).comments] == ["Ann"]
    assert [each.author for each in parse(ARTICLE + page).comments] == ["Admin"]


def test_a_row_that_finds_nothing_changes_nothing() -> None:
    page = "<ol><li class='comment depth-1'><b class=fn>Ann</b><time datetime=2019-03-14></time><p>No.</p></li></ol>"
    assert parse(ARTICLE + page, Courier()) == parse(ARTICLE + page)

"""What `sitrep explain` calls the rule: a platform only where something on the page is that platform's alone."""

from __future__ import annotations

import pytest

import sitrep

ITEM = """<div class="comment" id="comment-{0}"><div class="comment-author vcard">Ann{0}</div>
<time datetime="2019-03-14">x</time><div class="comment-content"><p>The ferry was turned back too.</p></div></div>"""
COMMENTS = "".join(map(ITEM.format, (1, 2, 3)))


def read_rule(head: str, comments: str = f'<div id="comments">{COMMENTS}</div>') -> str:
    page = f"<html><head>{head}</head><body><h1>Quay closed</h1><p>It was closed.</p>{comments}</body></html>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert len(document.comments) == 3
    return document.decisions[0].reasons[0].cue.removeprefix("the markup says so: ")


GENERATORS = {
    "": "elements div.comment#comment-+",
    "WordPress 5.1": "elements div.comment#comment-+",
    "Movable Type Pro 5.2": "Movable Type",
    "http://www.typepad.com/": "elements div.comment#comment-+",
    "Squarespace": "Squarespace",
}


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_platform_is_named_where_the_page_says_that_it_made_it(generator: str) -> None:
    assert read_rule(f'<meta name="generator" content="{generator}">') == GENERATORS[generator]


def test_a_platform_is_named_where_something_beside_the_comments_is_its_own() -> None:
    items = "".join(f'<li class="comment depth-1">{ITEM.format(number)}</li>' for number in (1, 2, 3))
    shared = f'<ol class="comment-list">{items}</ol>'
    assert read_rule("", shared) == "elements .depth-*.comment"
    assert read_rule('<link rel="https://api.w.org/" href="/wp-json/">', shared) == "WordPress"


def test_a_row_without_such_signs_is_always_named() -> None:
    items = "".join(f'<div class="serendipity_comment">{ITEM.format(number)}</div>' for number in (1, 2, 3))
    assert read_rule("", items) == "Serendipity"

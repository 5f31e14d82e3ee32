"""Pages of a thread after the first: all posts are comments, and there is no report."""

from __future__ import annotations

import pytest

import sitrep

POSTS = ("The ferry was turned back too.", "Mine left on time.", "Same here in the south.")
THREAD = "<h2><a href='t5'>Quay closed</a></h2>" + "".join(
    f"""<div id="p{number}" class="post bg{number % 2 + 1}"><dl><dt><a class="username">Ann{number}</a></dt></dl>
    <p class="author">by <b>Ann{number}</b> » 14 Mar 2019, 09:1{number}</p><div class="content">{words}</div></div>"""
    for number, words in enumerate(POSTS)
)
LATER = {
    "a link to the page before": "<html><head><link rel=prev href=t5></head><body>{}",
    "the title": "<html><head><title>Quay closed - Page 2 - Courier Forum</title></head><body>{}",
    "the current number": '<html><body>{}<div class="pagination"><a>1</a> <b class="active"><i>2</i></b></div>',
    "the current number for readers": "<html><body><nav class=pager><a>1</a> <a aria-current=page>[2]</a></nav>{}",
}
FIRST = {
    "nothing": "<html><body>{}",
    "a link to the page after": "<html><head><link rel=next href=t5-2></head><body>{}",
    "the title": "<html><head><title>Page 1 - Quay closed</title></head><body>{}",
    "the current number": '<html><body>{}<div class="pagination"><b class="active"><i>1</i></b> <a>2</a></div>',
    "a number that is no page": '<html><body><ul><li class="active">12</li></ul>{}',
}


def parse(page: str) -> tuple[sitrep.Page, sitrep.Document]:
    read = sitrep.read(page.format(THREAD).encode(), media_type="text/html")
    return read, sitrep.parse(read)


@pytest.mark.parametrize("sign", LATER)
def test_a_later_page_has_no_report(sign: str) -> None:
    page, document = parse(LATER[sign])
    assert [each.body for each in document.comments] == list(POSTS)
    assert document.report.paragraphs == ()
    assert page.absent == ("the page is a later one of a thread: its first post is not in the saved page",)


@pytest.mark.parametrize("sign", FIRST)
def test_the_first_post_of_the_first_page_is_the_report(sign: str) -> None:
    page, document = parse(FIRST[sign])
    assert [each.body for each in document.comments] == list(POSTS[1:])
    assert POSTS[0] in "\n".join(each.text for each in document.report.paragraphs)
    assert page.absent == ()

"""A title above the words of a comment is the first line of its header, as on pages of text."""

from __future__ import annotations

import pytest

import sitrep
from sitrep.model import Comment

ARTICLE = "<h1>Quay closed</h1>" + 3 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
NAMES = ("Ann Roe", "Bo Tarrant", "Cy")
WORDS = ("The ferry was turned back too.", "Mine left on time, oddly enough.", "Who checks that wall?")
# Papers, Drupal, and a page that names nothing.
ITEMS = {
    "a heading before the name": """<div class="kommentar"><h4>{title}</h4><span class="autor">{name}</span>
    <time datetime="2019-03-1{number}">1{number}. März</time><p>{words}</p></div>""",
    "a heading after the name": """<div class="comment"><span class="author">{name}</span>
    <time datetime="2019-03-1{number}">{number}</time><h3 class="comment-title"><a href="#c1">{title}</a></h3>
    <div class="content"><p>{words}</p></div></div>""",
    "a line that is named for it": """<li class="leserbeitrag comment"><div class="betreff">{title}</div>
    <div class="meta"><b class="name">{name}</b> <time datetime="2019-03-1{number}">{number}</time></div>
    <div class="text">{words}</div></li>""",
}


def read(item: str, *titles: str) -> tuple[Comment, ...]:
    html = "".join(
        item.format(title=title, name=name, words=words, number=number)
        for number, (title, name, words) in enumerate(zip(titles, NAMES, WORDS, strict=True), 1)
    )
    page = (
        f"<html><head><title>Quay closed</title></head><body>{ARTICLE}<h2>3 comments</h2>{html}</body></html>"
    )
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).comments


def get_header_lines(comment: Comment) -> list[str]:
    assert comment.header is not None
    return comment.header.text.split("\n")


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_title_is_in_the_header_and_not_in_the_words(item: str) -> None:
    comments = read(item, "And who pays?", "No more leaflets", "Re: No more leaflets")
    assert [get_header_lines(each)[0] for each in comments] == [
        "And who pays?",
        "No more leaflets",
        "Re: No more leaflets",
    ]
    assert tuple(each.author for each in comments) == NAMES
    assert tuple(each.body for each in comments) == WORDS


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_what_says_no_more_than_the_page_or_the_site_is_no_title(item: str) -> None:
    for titles in (
        ("Quay closed", "Re: Quay closed", "# re: Quay closed"),
        ("Reply", "#2", "#3"),
        ("The ferry was…", "Mine left on", "Who checks that"),
    ):
        comments = read(item, *titles)
        assert [len(get_header_lines(each)) for each in comments] == [1, 1, 1]
        assert tuple(each.body for each in comments) == WORDS


def test_titles_of_people_are_none_of_comments() -> None:
    item = """<div class="comment"><b class="author">{name}</b> <div class="usertitle">{title}</div>
    <time datetime="2019-03-1{number}">{number}</time><p class="text">{words}</p></div>"""
    comments = read(item, "Senior Member", "Harbour Master", "New here")
    assert [len(get_header_lines(each)) for each in comments] == [1, 1, 1]

"""Permalinks, authors' addresses and votes: each its own, and not that of another link of the comment."""

from __future__ import annotations

import pytest

import sitrep

PAGE = "https://news.invalid/quay"
REPORT = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)


def read_postings(comments: str) -> list[sitrep.Posting]:
    page = f"<html><body>{REPORT}</article>{comments}</body></html>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html", url=PAGE))
    assert [(each.author, each.body.removeprefix("#1 ")) for each in document.comments] == [
        ("Ann Roe", "The ferry was turned back."),
        ("bolind_9", "When was that?"),
    ]
    return [each for each in document.annotations if isinstance(each, sitrep.Posting)]


def write(item: str) -> tuple[str, str]:
    return (
        item.format("Ann Roe", "The ferry was turned back.", 1),
        item.format("bolind_9", "When was that?", 2),
    )


def test_the_score_without_ones_own_vote_is_that_of_old_reddit() -> None:
    item = """<div class="thing comment" id="thing_t1_q{2}" data-permalink="/r/quays/comments/5k/shut/q{2}/">
    <p class=tagline><a href=/user/{0} class=author>{0}</a> <span class="score dislikes" title="{2}10">{2}10
    points</span><span class="score unvoted" title="{2}11">{2}11 points</span><span class="score likes"
    title="{2}12">{2}12</span>
    <time datetime="2019-03-14T09:1{2}:00Z">1 year ago</time></p><div class="usertext-body"><p>{1}</p></div></div>"""
    postings = read_postings(f"<div class=commentarea>{''.join(write(item))}</div>")
    assert [each.votes for each in postings] == [111, 211]
    assert [each.permalink for each in postings] == [
        f"https://news.invalid/r/quays/comments/5k/shut/q{number}/" for number in (1, 2)
    ]


def test_a_score_that_is_printed_shorter_is_as_the_title_has_it() -> None:
    item = """<div class="thing comment" id="thing_t1_q{2}"><p class=tagline><a href=/user/{0} class=author>{0}</a>
    <span class="score unvoted" title="1{2}11">1.{2}k points</span> <time datetime="2019-03-14T09:1{2}:00Z">a year
    ago</time></p><div class="usertext-body"><p>{1}</p></div><ul class="flat-list buttons"><li><a class=bylink
    href="#q0">parent</a></li><li><a class=bylink href="/r/quays/comments/5k/shut/q{2}/">permalink</a></li></ul>
    </div>"""
    postings = read_postings(f"<div class=commentarea>{''.join(write(item))}</div>")
    assert [(each.votes, (each.permalink or "").rpartition("shut/")[2]) for each in postings] == [
        (1111, "q1/"),
        (1211, "q2/"),
    ]


def test_a_number_in_the_words_leads_to_another_comment() -> None:
    item = """<div class=comment id=c-810{2}><div class=body>%s{1}</div><div class=meta><b class=author>{0}</b>
    <i class=date>1{2} March 2019, 09:12</i></div></div>"""
    first, second = write(item)
    postings = read_postings(
        f"<div id=list>{first % ''}{second % '<a class=tip href=/quay/c01#c-1>#1</a> '}</div>"
    )
    assert [each.permalink for each in postings] == [None, None]


@pytest.mark.parametrize("called", ["<a href='#note-9001'>Dee_7</a>", "<a href='#note-9001' class=up>#1</a>"])
def test_a_link_to_what_is_answered_is_not_the_comments_own(called: str) -> None:
    item = """<div class=comment id=note-900{2}><p><b class=author>{0}</b> <span>%s</span> <a class=date
    href="/quay#note-900{2}-x">1{2} March 2019, 09:12</a></p><div class=text>{1}</div></div>"""
    first, second = write(item)
    postings = read_postings(f"<div id=list>{first % ''}{second % called}</div>")
    assert [each.permalink for each in postings] == [f"{PAGE}#note-900{number}-x" for number in (1, 2)]


@pytest.mark.parametrize(
    "foot",
    [
        "<span class=comments-post>Posted by: <a href=/by/{2}>{0}</a> at 1{2} March 2019, 09:12 AM</span>",
        "<p class=date><a href='#c{2}'><img src=p.gif></a> by <b><a href=/by/{2}>{0}</a></b> » 1{2} March 2019</p>",
    ],
)
def test_a_name_in_one_line_with_the_date_keeps_its_link(foot: str) -> None:
    item = f"<div class=comment id=comment-70{{2}}><div class=comment-body><p>{{1}}</p></div>{foot}</div>"
    postings = read_postings(f"<div id=comments>{''.join(write(item))}</div>")
    assert [each.author_url for each in postings] == [f"https://news.invalid/by/{n}" for n in (1, 2)]


@pytest.mark.parametrize("name", ["{0}", "<a href=/by/{2}>{0}</a>"])
def test_the_link_around_the_date_is_not_the_authors(name: str) -> None:
    item = f"""<div class=comment id=comment-70{{2}}><div class=comment-content><p>{{1}}</p></div>
    <p class=foot>Posted by: {name} | <a href="/quay?cid=70{{2}}#comment-70{{2}}">1{{2}} March 2019 at 09:12 AM</a></p>
    </div>"""
    postings = read_postings(f"<div id=comments>{''.join(write(item))}</div>")
    assert [each.permalink for each in postings] == [f"{PAGE}?cid=70{n}#comment-70{n}" for n in (1, 2)]
    by = [f"https://news.invalid/by/{n}" for n in (1, 2)] if "href" in name else [None, None]
    assert [each.author_url for each in postings] == by


def test_a_picture_that_links_elsewhere_is_not_the_authors() -> None:
    item = """<div class=comment id=comment-70{2}><div class=author><a href=/badges><img src=b.png alt=""></a> <a
    href=/by/{2}>{0}</a></div> <i class=date>1{2} March 2019</i><div class=text>{1}</div></div>"""
    postings = read_postings(f"<div id=comments>{''.join(write(item))}</div>")
    assert [each.author_url for each in postings] == [f"https://news.invalid/by/{n}" for n in (1, 2)]


def test_a_link_in_the_words_of_a_comment_without_elements_is_not_the_authors() -> None:
    item = "<li class=comment>{0}, 1{2} March 2019, 09:12<br>{1}<a href=/elsewhere></a></li>"
    postings = read_postings(f"<h3>2 comments</h3><ul>{''.join(write(item))}</ul>")
    assert [each.author_url for each in postings] == [None, None]

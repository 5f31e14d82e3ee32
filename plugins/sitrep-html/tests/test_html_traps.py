"""What stands in runs with names and dates as comments do, and is none."""

from __future__ import annotations

import pytest

import sitrep

PARAGRAPHS = 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
BYLINE = '<span class="byline">by <a rel="author">Jo Witt</a></span> <time datetime="2019-03-14T08:57">March 14</time>'
ARTICLE = f"<article><h1>Quay closed</h1>{PARAGRAPHS}"


def make_teasers(name: str, button: str = "") -> str:
    """Return four teasers of other pages."""
    return "".join(
        f'<div class="{name}"><h3><a href="/a{day}">Storm number {day} is near</a></h3>'
        f'<span class="author">Jo Witt</span> '
        f'<time datetime="2019-03-1{day}">1{day}.03.2019</time><p>Words of another page.</p>{button}</div>'
        for day in range(4)
    )


def repeat(item: str) -> str:
    """Return an item on four days."""
    return "".join(item.format(day) for day in range(4))


TRAPS = {
    "no comments yet": "<h3>Kommentare</h3><p>Noch keine Kommentare.</p><form><textarea></textarea></form><h3>Mehr</h3>"
    + make_teasers("item"),
    "a heading that counts none": '<div id="comments"><h3>0 Kommentare</h3></div><div>'
    + make_teasers("box")
    + "</div>",
    "teasers with numbers of comments": make_teasers(
        "post", '<a href="#c">3 Kommentare</a> <a>Antworten</a>'
    ),
    "teasers after the comments": "<section class=comments><h2>Kommentare</h2><p>Bitte anmelden.</p></section>"
    "<section><h2>Weitere Artikel</h2>" + make_teasers("card") + "</section>",
    "most commented": '<div class="most-commented"><h3>Meist kommentiert</h3>'
    + make_teasers("entry")
    + "</div>",
    "pieces of opinion": "<div class=ressort><h2>Kommentare</h2>" + make_teasers("teaser") + "</div>",
    "an opinion section": "<div><h3>Opinion</h3>" + make_teasers("opinion") + "</div>",
    "contributions": "<h3>Beiträge</h3>" + make_teasers("news"),
    "a question for feedback": "<h3>Feedback</h3><div class=feedback>Hilfreich?</div>" + make_teasers("n"),
    "discussions": "<h2>Diskussion</h2><div>" + make_teasers("thread") + "</div>",
    "an index of posts": repeat(
        '<div class="post"><h2><a href="/p{0}">Post {0}</a></h2><div class="meta">by <a href="/author/jo">Jo</a> on '
        'March 1{0}, 2019 | <a href="/p{0}#comments">{0} Comments</a></div><p>Text of a post among others.</p></div>'
    ),
    "a ticker": "<h3>Ticker</h3>"
    + repeat(
        '<div class="entry"><span class="time">14.03.2019 1{}:05</span><b>Tor!</b><p>Es wird berichtet.</p></div>'
    ),
    "reviews of a product": '<div class="product-reviews"><h3>Bewertungen</h3>'
    + repeat(
        '<div class="review"><b class="name">Ann</b> <span class="date">1{}.03.2019</span><p>Ein Zelt.</p></div>'
    )
    + "</div>",
    "events": "<h3>Termine</h3><ul>"
    + repeat("<li><b>Konzert</b> <span>1{}.03.2019 19:00</span> <p>Hier.</p></li>")
    + "</ul>",
    "notes without words": '<ol class="notes">'
    + repeat('<li class="note like"><span class="action"><a>ann{}</a> likes this</span></li>')
    + "</ol>",
    "the latest comments of the site": '<div id="neueste-kommentare"><h3>Neueste Kommentare</h3><ul>'
    + repeat(
        '<li><b>Ann</b> zu <a href="/x">Sturm</a> <span>1{}.03.2019</span><p>Das war ein Sturm.</p></li>'
    )
    + "</ul></div>",
    "the latest posts of a forum": '<div class="forum-box"><h3>Aktuelle Forenbeiträge</h3><ul>'
    + repeat(
        '<li class="forum-post"><a href="/t">Wer?</a> von <b class="user">Ann</b> <i class="date">1{}.03.2019</i></li>'
    )
    + "</ul></div>",
    "messages of another site": "<div><h3>Tweets</h3>"
    + repeat(
        '<div class="tweet"><b class="name">Bote</b> <i>1{}.03.2019</i><p>Neues.</p><a>Antworten</a></div>'
    )
    + "</div>",
    "an archive": '<ul class="archive">'
    + repeat('<li><a href="/m">Beitrag</a> <span>1{}.03.2019</span> von <b>Jo</b></li>')
    + "</ul>",
    "pieces of opinion that a heading counts": "<div><h2>Kommentare (4)</h2>"
    + repeat(
        '<div class="kommentar"><h3><a href="/m{0}">Der Sturm vom {0}. März</a></h3><span class="author">Jo Witt</span>'
        "<p>Worte einer anderen Seite.</p></div>"
    )
    + "</div>",
    "a box about the author": '<div class="author-box comment-author-box"><h4 class="author-name">Jo Witt</h4>'
    '<span class="date">14.03.2019</span><p class="description">Jo Witt writes about the sea.</p></div>',
    "what the author says of himself": '<div class="author-comment"><span class="author">Jo Witt</span> '
    '<time datetime="2019-03-14">14.03.2019</time><div class="text">Jo Witt lives in Tenby.</div></div>',
    "a piece of opinion with a line above it": "<div><p><b>Kommentar</b></p><p>Von Jo Witt, 14.03.2019 09:12</p>"
    "<p>Der Hafen war zu Recht zu.</p></div>",
    "a piece of opinion below a heading": "<div><h4>Kommentar</h4><p><b>Jo Witt</b> 14.03.2019</p>"
    "<p>Zu Recht zu.</p></div>",
    "a column": "<div><h3>Discussion</h3><p>By <b>Jo Witt</b>, March 14, 2019</p><p>Who pays for walls?</p></div>",
    "what was said of other pages": "<div><h3>Comments</h3><ul>"
    + repeat('<li><a href="/u/a">Ann</a> on <a href="/p{0}">Storm {0}</a> 1{0}.03.2019</li>')
    + "</ul></div>",
    "the latest below a bold line": "<p><b>Neueste Kommentare</b></p><ul>"
    + repeat('<li><b>Ann</b> 1{0}.03.2019<br>Das war so: <a href="/p{0}">Sturm</a></li>')
    + "</ul>",
    "changes": "<h3>Changelog</h3>"
    + repeat("<div><b>Jo Witt</b> 1{0}.03.2019<p>Corrected a figure in the text.</p></div>"),
    "notes of the newsroom": '<div class="posts liveblog">'
    + repeat(
        '<div class="post"><b class="author">Jo Witt</b> <time datetime="2019-03-14T1{0}:05">1{0}:05</time>'
        "<p>The wall has moved again, by {0} cm.</p></div>"
    )
    + "</div>",
    "corrections between rules": "<div><b>Corrections</b><hr>Jo Witt - 14/03/2019<br>The wall moved four, not five.<hr>"
    "Jo Witt - 15/03/2019<br>It is the northern quay.<hr></div>",
    "news between rules": "<div><hr>"
    + repeat('1{0}.03.2019 <a href="/{0}">Harbour news {0}</a><br>A summary of it.<hr>')
    + "</div>",
    "a table of people": "<h3>Our team</h3><table>"
    + repeat("<tr><td><b>Jo Witt {0}</b><br>Born: 1{0}.03.1970</td><td>Writes about the sea.</td></tr>")
    + "</table>",
    "what readers say of the paper": "<h3>What readers say</h3>"
    + repeat("<blockquote><p>A fine paper.</p><cite>Ann Roe, 1{0}.03.2019</cite></blockquote>"),
    "threads of a forum": '<div class="forum-teaser"><h3>Aus dem Forum</h3>'
    + repeat(
        '<div><a href="/t{0}">Wer zahlt?</a> <span>Ann</span> <span>1{0}.03.2019</span> <span>3 Antworten</span></div>'
    )
    + "</div>",
    "comments that are closed": "<h3>Comments</h3><p>Comments are closed.</p>"
    "<p>Jo Witt wrote this on March 14, 2019.</p>",
    "who wrote, below a heading that counts none": "<h3>0 Comments</h3><div><b>Jo Witt</b> <span>March 14, 2019</span>"
    "<p>Jo lives in Tenby.</p></div>",
    "a bar of links": "<div><b>Comments</b> <a>Print</a></div><div><b>Jo Witt</b> | 14.03.2019 | <a>Mail</a></div>"
    "<div>The wall moved again on Friday.</div>",
    "a byline below the number of comments": "<p><b>3 Comments</b></p><p>By <b>Jo Witt</b> on March 14, 2019</p>"
    "<p>Continued from page one.</p>",
    "questions and answers": "<h3>Questions and answers</h3>"
    + repeat("<div><b>Who pays?</b> <span>1{0}.03.2019</span><p>The town pays.</p></div>"),
    "a button by which comments are shown": '<div class="internal comments">'
    '<div class="page-action comment">Comments</div></div>',
    "a teaser with a number of its own": '<article data-post-id="658367">'
    '<div class="cooked">A guide to moles and quays.</div></article>',
    "entries of other pages in the entry of this one": '<div class="hentry">'
    '<p>The wall moved again.</p><div class="more">'
    + repeat(
        '<div class="hentry"><h4><a href="/{0}">Storm number {0} is near now</a></h4><p>A summary of it.</p></div>'
    )
    + "</div></div>",
    "what is told of the post": '<div class="post-meta"><a href="/u/jo" class="author">Jo Witt</a> '
    '<time datetime="2019-03-14">14.03.2019</time> Filed to:</div>',
    "minutes of a meeting": "<h3>Minutes</h3>"
    + repeat("<p><b>Jo Witt</b> (1{0}.03.2019): The wall is to be checked.</p>"),
    "messages that are quoted": repeat(
        '<blockquote class="twitter-tweet"><p>The wall moved.</p>&mdash; Tenby Bote (@bote) '
        '<a href="/1">March 1{0}, 2019</a></blockquote>'
    ),
    "cards that are named for tests": '<section data-testid="comments-promo"><h2>More</h2>'
    + repeat(
        '<div data-testid="card"><h3 data-testid="title"><a href="/c{0}">A thing that happened {0}</a></h3><span '
        'data-testid="author">Jo</span><time datetime="2019-03-1{0}">1{0}.03</time><p>Words.</p></div>'
    )
    + "</section>",
    "one contribution": "<h3>Beitrag</h3><div><b>Jo Witt</b> 14.03.2019<p>Ein Beitrag.</p></div>",
    "links to the pages beside it": '<nav><a>Old <i class="date">13.03.2019</i></a><a>New <i>15.03.2019</i></a></nav>',
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_no_comment(trap: str, language: str) -> None:
    page = f"<html lang={language}><body><div id=content>{ARTICLE}{TRAPS[trap]}</div></body></html>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert document.comments == ()
    assert document.decisions[0].answer == "no"


def test_a_link_to_a_form_for_feedback_announces_no_comments():
    page = (
        '<html><head><title>Quay closed</title></head><body><main><a class="feedback" href="https://ask.example/3">'
        f'Feedback</a><div class="container"><h1>Quay closed</h1>{BYLINE}</div>'
        f'<div class="container">{BYLINE}{PARAGRAPHS}</div>'
        f"</main></body></html>"
    )
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert not document.comments
    assert document.report is not None
    assert "undermined" in document.report.paragraphs[-1].text


@pytest.mark.parametrize("inner", ["div", 'div class="post hentry"'])
@pytest.mark.parametrize("name", ["post", "post hentry", "post-wrapper", "entry"])
def test_the_post_itself_is_no_comment_where_the_whole_page_is_named_for_comments(name, inner):
    page = (
        f'<html><head><title>Quay closed</title></head><body class="f_comments_on"><div class="{name}">'
        f'<{inner}><header><h1>Quay closed</h1></header><div class="post-meta">{BYLINE}</div>{PARAGRAPHS}</div></div>'
        "</body></html>"
    )
    assert not sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).comments


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "h4"])
@pytest.mark.parametrize(
    "called", ["comment", "postArticle postArticle--response js-responseItem", "response"]
)
def test_an_article_that_is_named_for_comments_is_the_report(called: str, tag: str) -> None:
    words = "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay."
    page = f"""<html><head><title>Quay closed – Jo Witt – Tenby Review</title></head><body><main>
    <article class="{called}"><header><a class="author" href="/@jowitt">Jo Witt</a>
    <time datetime="2019-03-14T08:00:00Z">Mar 14, 2019</time></header><{tag} class="title">Quay closed</{tag}>
    <div class="content"><p>{words}</p><p>It will be open on Sunday.</p></div></article></main></body></html>"""
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert document.comments == ()
    assert words in [paragraph.text for paragraph in document.report.paragraphs]

"""What stands in runs with names and dates as comments do, and is none."""

from __future__ import annotations

import pytest

import sitrep

ARTICLE = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)


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
    "links to the pages beside it": '<nav><a>Old <i class="date">13.03.2019</i></a><a>New <i>15.03.2019</i></a></nav>',
}


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_no_comment(trap: str, language: str) -> None:
    page = f"<html lang={language}><body><div id=content>{ARTICLE}{TRAPS[trap]}</div></body></html>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    assert document.comments == ()
    assert document.decisions[0].answer == "no"

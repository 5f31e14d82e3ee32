"""Comments by the signals that are no platform's, what is no comment, and what else the markup says."""

from __future__ import annotations

import datetime
import json

import pytest
from sitrep_html.parts.members import is_of_account

import sitrep

ARTICLE = "<article><h1>Hafen gesperrt</h1>" + "".join(
    f"<p>Der Hafen von Tenby wurde gesperrt, nachdem die Sturmflut den Kai unterspült hatte; dies ist Absatz {n}.</p>"
    for n in range(4)
)
ARTICLE += "</article>"


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html", url="https://news.invalid/kai"))


def describe(document: sitrep.Document) -> list[tuple[str | None, str, str | None]]:
    """Return author, words and answered comment of each comment."""
    return [(each.author, each.body, each.reply and each.reply.to) for each in document.comments]


def get_rule(document: sitrep.Document) -> str:
    return document.decisions[0].reasons[0].cue.removeprefix("the markup says so: ")


def test_json_ld_with_answers_in_a_graph() -> None:
    answer = {"@type": "Comment", "text": "Nein.", "author": "Bo", "dateCreated": "2020-03-05"}
    comment = {
        "@type": "Comment",
        "@id": "#c1",
        "text": "Erster!",
        "author": {"@type": "Person", "name": "Ann", "url": "https://ann.invalid"},
        "dateCreated": "2020-03-04T10:00:00Z",
        "upvoteCount": 3,
        "comment": [answer],
    }
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "comment": comment}]}
    document = parse(f'<script type="application/ld+json">{json.dumps(graph)}</script>{ARTICLE}')
    assert get_rule(document) == "schema.org Comment (JSON-LD)"
    assert describe(document) == [("Ann", "Erster!", None), ("Bo", "Nein.", "#c1")]
    assert document.comments[0].published == datetime.datetime(2020, 3, 4, 10, tzinfo=datetime.timezone.utc)
    (posting, _) = [each for each in document.annotations if isinstance(each, sitrep.Posting)]
    assert (posting.author_url, posting.votes) == ("https://ann.invalid", 3)


def test_microdata() -> None:
    document = parse(
        f"""{ARTICLE}<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope
        itemtype="https://schema.org/Person"><span itemprop="name">Di Ann</span></span><meta itemprop="dateCreated"
        content="2020-03-04T10:00"><div itemprop="text">Hallo <a href="/x">hier</a></div><meta itemprop="upvoteCount"
        content="5"></div>"""
    )
    assert get_rule(document) == "schema.org Comment (microdata)"
    assert describe(document) == [("Di Ann", "Hallo hier", None)]
    (link,) = [each for each in document.annotations if isinstance(each, sitrep.Link)]
    assert (link.text, link.url) == ("hier", "https://news.invalid/x")


def test_rdfa_says_what_a_comment_answers() -> None:
    item = """<div typeof="sioc:Post sioct:Comment" id="comment-{0}"><a property="foaf:name" href="/u/{1}">{1}</a>
    <span property="dc:date" content="2020-03-04T1{0}:00:00+01:00">4 Mär</span><div property="content:encoded">
    <p>{2}</p></div>{3}</div>"""
    answers = '<span rel="sioc:reply_of" resource="/node/1#comment-4"></span>'
    document = parse(
        ARTICLE + item.format(4, "Ann", "Hallo", "") + item.format(5, "Bo", "Selber hallo", answers)
    )
    assert get_rule(document) == "schema.org Comment (RDFa)"
    assert describe(document) == [("Ann", "Hallo", None), ("Bo", "Selber hallo", "comment-4")]


def test_microformats_without_likes() -> None:
    document = parse(
        f"""<div class="h-entry"><h1 class="p-name">Titel</h1><div class="e-content">{ARTICLE}</div>
        <div class="h-cite"><a class="p-author h-card" href="https://ann.invalid">Ann</a> <a class="u-url" href="/c/1">
        <time class="dt-published" datetime="2020-03-04T10:00">4.3.</time></a><p class="e-content">Hallo</p></div>
        <div class="u-like-of h-cite"><a class="p-author h-card">Zed</a></div></div>"""
    )
    assert get_rule(document) == "microformats h-cite"
    assert describe(document) == [("Ann", "Hallo", None)]
    (posting,) = [each for each in document.annotations if isinstance(each, sitrep.Posting)]
    assert posting.permalink == "https://news.invalid/c/1"


NAMED = """<div class="leserkommentar" id="lk-{0}"><span class="name">{1}</span> <span class="datum">
0{0}.03.2020, 10:15 Uhr</span><p>{2}</p><a class="antworten" href="#">Antworten</a></div>"""


def test_names_of_elements() -> None:
    document = parse(
        ARTICLE + NAMED.format(4, "Ann", "Hallo.") + NAMED.format(5, "Bo", "Das war zu erwarten.")
    )
    assert get_rule(document) == "elements named 'leserkommentar' (div)"
    assert describe(document) == [("Ann", "Hallo.", None), ("Bo", "Das war zu erwarten.", None)]
    assert document.comments[1].published == datetime.datetime(2020, 3, 5, 10, 15)


def test_structure_below_a_heading() -> None:
    item = "<div><p><b>{}</b> wrote on {} March 2020 10:15</p><p>{}</p></div>"
    document = parse(
        f"{ARTICLE}<h3>Comments (2)</h3>{item.format('Ann', 4, 'Hello.')}{item.format('Bo', 5, 'As expected.')}"
    )
    assert get_rule(document).startswith("structure")
    assert describe(document) == [("Ann", "Hello.", None), ("Bo", "As expected.", None)]


TRAPS = {
    "recent comments": """<aside class="widget widget_recent_comments"><h3>Recent comments</h3><ul>
    <li class="recentcomments"><span class="comment-author-link">Ann</span> on <a href="/x">3 March 2020</a></li>
    </ul></aside>""",
    "form": """<div id="comments" class="comment-respond"><h3>Leave a comment</h3><form><label>Name 4 March 2020</label>
    <textarea name="comment"></textarea></form></div>""",
    "related posts": """<section class="related-posts"><article class="post"><span class="author">Jo</span><time
    datetime="2020-01-01">1 Jan</time><p>A teaser.</p></article></section>""",
    "sharing": """<div class="share">Share: <a href="#">Tweet</a> <a class="comment-count" href="#comments">3
    comments</a></div>""",
}


@pytest.mark.parametrize("trap", TRAPS)
def test_what_is_no_comment(trap: str) -> None:
    document = parse(ARTICLE + TRAPS[trap])
    assert document.comments == ()
    assert document.decisions[0].answer == "no"


def test_pingbacks_deleted_and_held_comments_are_kept_as_such() -> None:
    item = """<li class="comment {0} depth-1" id="comment-{1}"><cite class="fn">{2}</cite>{3}<div class="comment-meta">
    <a href="#comment-{1}">March 4, 2020 at 10:15 am</a></div><p>{4}</p></li>"""
    held = '<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>'
    document = parse(
        f"""{ARTICLE}<ol>{item.format("", 3, "Ann", held, "Hi")}<li class="pingback depth-1" id="comment-4"><p>Pingback:
        <a href="http://x.invalid">Other blog</a></p></li>
        {item.format("bypostauthor", 5, "Jo", "", "This comment has been removed by the author.")}</ol>"""
    )
    assert [each.author for each in document.comments] == ["Ann", "Jo"]
    postings = [each for each in document.annotations if isinstance(each, sitrep.Posting)]
    assert [(each.status, each.by_owner) for each in postings] == [("held", False), ("deleted", True)]
    assert [(each.kind, each.text) for each in document.notices] == [("trackback", "Pingback: Other blog")]


def test_metadata_say_where_they_come_from() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Kai",
        "author": {"name": "Jo Witt"},
        "dateModified": "2020-03-05",
    }
    page = f"""<html lang=de><head><meta property="og:site_name" content="Tenby Bote"><link rel=canonical
    href="https://news.invalid/kai"><meta name=author content="Nobody"><script type="application/ld+json">
    {json.dumps(article)}</script></head><body>{ARTICLE.replace("<p>", "<time datetime=2020-03-04></time><p>", 1)}"""
    document = parse(page)
    stated = {
        each.fact: (each.value, each.origin)
        for each in document.annotations
        if isinstance(each, sitrep.Statement)
    }
    assert stated == {
        "title": ("Kai", "JSON-LD headline"),
        "author": ("Jo Witt", "JSON-LD author"),
        "modified": ("2020-03-05", "JSON-LD dateModified"),
        "site": ("Tenby Bote", "meta og:site_name"),
        "url": ("https://news.invalid/kai", "link rel=canonical"),
        "published": ("2020-03-04", "time"),
        "language": ("de", "html lang"),
    }
    source = document.source
    assert (source.site, source.language, source.title) == ("Tenby Bote", "de", "Kai")
    byline = document.report.byline
    assert byline is not None
    assert (byline.author, byline.published) == ("Jo Witt", datetime.date(2020, 3, 4))


def test_a_known_loader_is_named() -> None:
    document = parse(
        f"{ARTICLE}<div id=disqus_thread></div><script src='https://x.disqus.com/embed.js'></script>"
    )
    assert "Disqus" in document.decisions[0].reasons[-1].cue


def test_quotations_are_marked_and_are_nobody_elses_name() -> None:
    document = parse(
        f"""{ARTICLE}<ol><li class="comment depth-1" id="comment-3"><div class="comment-content"><blockquote>
        <cite>Zed</cite> said no</blockquote><p>I say yes.</p></div><b class="author">Ann</b>
        <time datetime="2020-03-04"></time></li></ol>"""
    )
    assert describe(document) == [("Ann", "Zed said no\nI say yes.", None)]
    (quote,) = [
        each for each in document.annotations if isinstance(each, sitrep.Statement) and each.fact == "quote"
    ]
    assert quote.text == "Zed said no"


def test_a_single_comment_without_a_name_below_a_heading() -> None:
    comment = "<div><b>Ann Roe</b> <i>14. März 2019, 09:12</i><p>Auch die Fähre.</p></div>"
    document = parse(f"{ARTICLE}<div><h3>1 Kommentar</h3>{comment}</div>")
    assert describe(document) == [("Ann Roe", "Auch die Fähre.", None)]


def test_words_in_a_form_without_fields_are_read() -> None:
    item = """<div class="thing comment" id="thing_t1_{0}"><p class="tagline">{1} <time
    datetime="2019-03-14T09:1{0}:00Z">1 year ago</time></p><form class="usertext"><input type="hidden" name="id"><div
    class="usertext-body"><p>{2}</p></div></form></div>"""
    items = (
        item.format(1, '<a class="author" href="/user/ann">ann</a>', "The ferry too.")
        + item.format(2, "<em>[deleted]</em>", "[removed]")
        + '<form class="comment"><textarea>Say something</textarea></form>'
    )
    document = parse(f"{ARTICLE}<div class=commentarea>{items}</div>")
    assert describe(document) == [("ann", "The ferry too.", None), (None, "[removed]", None)]


def test_answers_below_a_heading_of_their_own_answer_no_comment_before_them() -> None:
    item = """<{3} id="comment-{0}" class="comment js-comment answer"><span class="comment-copy">{1}</span> – <a
    class="comment-user">{2}</a> <span class="comment-date">Mar 14, 2019 at 9:1{0}</span></{3}>"""
    question = item.format(1, "Did you ask?", "Ann", "li")
    answers = item.format(2, "It was undermined.", "Bo", "div") + item.format(3, "No, closed.", "Cy", "div")
    document = parse(
        f"""<div id="mainbar">{ARTICLE}<div id="question"><ul>{question}</ul></div><div id="answers"><h2>2 Answers</h2>
        {answers}</div></div>"""
    )
    assert describe(document) == [
        ("Ann", "Did you ask?", None),
        ("Bo", "It was undermined.", None),
        ("Cy", "No, closed.", None),
    ]


UNDATED = """<div class="reader-comment"><div class="reader-comment-author">{0}</div><div class="reader-comment-text">
{1}</div></div>"""


@pytest.mark.parametrize("count", [1, 2, 12])
def test_comments_without_dates_that_a_heading_counts(count: int) -> None:
    items = "".join(UNDATED.format(f"Ann{number}", f"Auch Kai {number}.") for number in range(count))
    document = parse(f"{ARTICLE}<section><h2>Kommentare ({count})</h2>{items}</section>")
    assert describe(document) == [(f"Ann{number}", f"Auch Kai {number}.", None) for number in range(count)]


@pytest.mark.parametrize("heading", ["Kommentare", "Kommentare (7)", "2 weitere Artikel"])
def test_what_no_heading_counts_needs_dates(heading: str) -> None:
    items = UNDATED.format("Ann", "Auch hier.") + UNDATED.format("Bo", "Und hier.")
    assert parse(f"{ARTICLE}<section><h2>{heading}</h2>{items}</section>").comments == ()


def test_a_status_with_replies() -> None:
    status = """<div class="{0}"><div class="p-author h-card"><a class="u-url" href="https://m.invalid/@{1}"><span
    class="display-name"><bdi><strong class="p-name">{1} Roe</strong></bdi> <span>@{1}@m.invalid</span></span></a></div>
    <div class="e-content"><p>{2}</p></div><time class="dt-published" datetime="2019-03-14T09:1{3}:00Z">Mar 14</time>{4}
    </div>"""
    reply = status.format("h-cite", "Ann", "The ferry was turned back too.", 2, "")
    words = "The harbour of Tenby Sound was closed on Thursday, as the storm tide had undermined the northern quay."
    document = parse(f"<title>Jo: The harbour</title>{status.format('h-entry', 'Jo', words, 1, reply)}")
    assert describe(document) == [("Ann Roe", "The ferry was turned back too.", None)]
    assert document.report.title is not None
    assert document.report.title.text == "Jo: The harbour"


def test_the_line_of_points_is_not_in_the_report() -> None:
    comment = """<tr class="athing comtr" id="7"><td><span class="comhead"><a class="hnuser">ann</a> <span class="age"
    title="2019-03-14T09:12:00">1 hour ago</span></span><div class="commtext">The ferry too.</div></td></tr>"""
    document = parse(
        f"""<table class="fatitem"><tr class="athing"><td class="title"><a href="https://x.invalid">Quay</a></td></tr>
        <tr><td class="subtext"><span class="subline"><span class="score">12 points</span> by <a class="hnuser">bo</a>
        <span class="age">3 hours ago</span> | <a>hide</a> | <a>4 comments</a></span></td></tr><tr><td>
        {ARTICLE}</td></tr></table><table class="comment-tree">{comment}</table>"""
    )
    assert describe(document) == [("ann", "The ferry too.", None)]
    report = " ".join(paragraph.text for paragraph in document.report.paragraphs)
    assert "dies ist Absatz 3" in report
    assert "points" not in report


def test_comments_without_dates_that_have_ids_of_comments() -> None:
    item = UNDATED.replace("<div class", '<div id="comment-{2}" class', 1)
    items = item.format("Ann", "Auch hier.", 7) + item.format("Bo", "Und hier.", 9)
    document = parse(f"{ARTICLE}<section><h2>Kommentare</h2>{items}</section>")
    assert describe(document) == [("Ann", "Auch hier.", None), ("Bo", "Und hier.", None)]


def test_names_and_dates_in_one_piece_of_text_between_rules() -> None:
    items = "".join(f"Ann{number} - 1{number} March 2019 09:05<br>Here too.<hr>" for number in range(3))
    document = parse(f"{ARTICLE}<h2>Comments</h2><div><hr>{items}</div>")
    assert describe(document) == [(f"Ann{number}", "Here too.", None) for number in range(3)]


@pytest.mark.parametrize(
    "line", ["Join Date: Sep 2008", "Posts: 1,204", "Inscription : 12 mars 2008", "Geburtstag: 3. Mai"]
)
def test_what_forums_tell_of_their_members_is_no_words(line: str) -> None:
    assert is_of_account(line)
    item = '<li class="comment" id="comment-{0}"><b class="author">Ann</b> <i class="date">14 March 2019</i>{1}</li>'
    items = "".join(
        item.format(number, f"<div class=text><p>{line}</p><p>Here too.</p></div>") for number in (1, 2)
    )
    assert [each[1] for each in describe(parse(f"{ARTICLE}<ol>{items}</ol>"))] == ["Here too."] * 2

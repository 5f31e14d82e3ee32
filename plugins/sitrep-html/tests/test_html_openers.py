"""What comments are about, where the page is no article: who posted it and when is the byline of the report."""

from __future__ import annotations

import datetime

import pytest

import sitrep

UTC = datetime.timezone.utc
REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay."
)
ANSWER = "The ferry was turned back too."


def parse(html: str, **known: datetime.datetime) -> sitrep.Document:
    page = f"<html><head><title>Quay closed - Tenby board</title></head><body>{html}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html", **known))


def post(number: int, who: str, when: str, words: str, *, subject: str = "") -> str:
    return f"""<div id="p{number}" class="post bg1"><dl class="postprofile"><dt><a class="username">{who}</a></dt></dl>
    <h3>{subject}</h3><p class="author">by <b>{who}</b> » {when}</p><div class="content">{words}</div></div>"""


def test_the_first_post_of_a_forum_gives_the_byline_and_what_is_known_of_the_source() -> None:
    document = parse(
        post(1, "Jo Witt", "14 Mar 2019, 09:10", REPORT) + post(2, "Ann", "14 Mar 2019, 09:12", ANSWER)
    )
    byline = document.report.byline
    assert byline is not None
    assert (byline.author, byline.published) == ("Jo Witt", datetime.datetime(2019, 3, 14, 9, 10))
    assert document.source.published == byline.published
    assert [paragraph.text for paragraph in document.report.paragraphs] == [REPORT]
    assert [comment.author for comment in document.comments] == ["Ann"]


def test_a_date_told_from_when_the_page_was_fetched_is_one_of_the_first_post_too() -> None:
    posts = post(1, "Jo Witt", "3 hours ago", REPORT) + post(2, "Ann", "2 hours ago", ANSWER)
    document = parse(posts, retrieved=datetime.datetime(2019, 3, 14, 12, 0, tzinfo=UTC))
    assert document.source.published == datetime.datetime(2019, 3, 14, 9, 0, tzinfo=UTC)


def test_days_and_months_of_the_first_post_are_told_by_those_of_the_answers() -> None:
    posts = post(1, "Jo Witt", "3/4/2019 09:10", REPORT) + post(2, "Ann", "3/14/2019 09:12", ANSWER)
    assert parse(posts).source.published == datetime.datetime(2019, 3, 4, 9, 10)


def test_a_later_page_of_a_thread_has_no_byline() -> None:
    paging = '<div class="pagination"><a>1</a> <b class="active">2</b></div>'
    document = parse(paging + post(11, "Jo Witt", "14 Mar 2019, 09:10", REPORT))
    assert document.report.byline is None
    assert document.source.published is None


SUBJECTS = {
    "bold": """<div class="topic"><b>{who}</b><span class="small">Posts: 9</span>
    <span class="small"><b>{subject}</b><br>
    14 March 2019 at 9:1{number}am</span><div class="words">{words}</div></div>""",
}


@pytest.mark.parametrize("item", SUBJECTS.values(), ids=SUBJECTS)
def test_the_title_above_the_first_post_is_no_name(item: str) -> None:
    html = item.format(who="Jo Witt", subject="Quay closed", number=0, words=REPORT)
    for number, who in ((1, "Ann"), (2, "Bo"), (3, "Cy")):
        html += item.format(who=who, subject="Re: Quay closed", number=number, words=ANSWER)
    document = parse(f"<h1>Quay closed</h1><div class='forum'>{html}</div>")
    assert document.report.byline is not None
    assert document.report.byline.author == "Jo Witt"
    assert [comment.author for comment in document.comments] == ["Ann", "Bo", "Cy"]


LINK = """<div class="thing link" data-author="Jo"><a class="title">Quay closed</a> <p class="tagline">submitted
<time datetime="2019-03-14T08:00:00+00:00">ages ago</time> by <a class="author">Jo</a></p>{}</div>
<div class="thing comment"><p class="tagline"><a class="author">Ann</a>
<time datetime="2019-03-14T09:00:00+00:00">later</time></p>
<div class="usertext-body"><p>The ferry was turned back too.</p></div></div>"""


def test_a_link_that_was_posted_has_a_byline_and_no_paragraphs() -> None:
    document = parse("<p>Welcome to our links!</p>" + LINK.format(""))
    assert document.report.byline is not None
    assert (document.report.byline.author, document.report.paragraphs) == ("Jo", ())
    assert document.source.published == datetime.datetime(2019, 3, 14, 8, 0, tzinfo=UTC)
    assert document.report.title is not None
    assert document.report.title.text == "Quay closed"


def test_words_of_what_was_posted_are_the_report() -> None:
    document = parse(LINK.format(f'<div class="usertext-body"><p>{REPORT}</p></div>'))
    assert [paragraph.text for paragraph in document.report.paragraphs] == [REPORT]

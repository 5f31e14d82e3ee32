"""Comments whose header, words and answers are set out otherwise than one would expect."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "<h1>Quay closed</h1><p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the "
    "northern quay.</p><p>Engineers said that the wall had moved by four centimetres, and that no ship would be let in "
    "before Sunday.</p>"
)
WANTED = [
    ("Ann Roe", "The ferry was turned back.", None),
    ("Bo Lind", "When was that?", 0),
    ("Cy Fox", "At noon.", None),
]
Read = list[tuple[str | None, str, int | None]]


def parse(body: str) -> sitrep.Document:
    page = f"<html><head><title>Quay closed</title></head><body>{body}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


def read_comments(html: str) -> Read:
    document = parse(REPORT + html)
    ids = [each.id for each in document.comments]
    return [
        (each.author, each.body, ids.index(each.reply.to) if each.reply else None)
        for each in document.comments
    ]


def write(item: str, holder: str = "{0}") -> list[str]:
    """Return each comment by *item*, which has places for name, words, number and day; the second in *holder*."""
    first, second, third = (
        item.format(name, words, number, f"{number} March 2019, 09:1{number}")
        for number, (name, words, _) in enumerate(WANTED, 1)
    )
    return [first, holder.format(second), third]


def test_a_header_of_links_above_bare_words_is_no_comment_of_its_own() -> None:
    inner = "<div class=commentHeader><a href=/{0}>{0}</a>, <a href='#{2}'>{3}</a></div>{1}<br><small>... reply</small>"
    first, second, third = write(inner, "<div class=reply>{0}</div>")
    page = f"<div class=comment>{first}{second}</div><div class=comment>{third}</div>"
    assert read_comments(page) == WANTED


def test_a_few_words_in_a_block_of_their_own_are_no_header() -> None:
    item = (
        "<li class=q1><div class=q2><div class=q3><span class=q4>{0}</span><time datetime=2019-03-0{2}T09:12:00Z>"
        "{3}</time></div><div class=q5><p class=q6>{1}</p></div><div><button>Reply</button></div></div></li>"
    )
    found = read_comments(f"<section><h2>3 comments</h2><ol>{''.join(write(item))}</ol></section>")
    assert found == [(name, words, None) for name, words, _ in WANTED]


def test_when_a_comment_was_written_seen_from_now_may_stand_behind_the_name() -> None:
    item = (
        "<li class=posting><p><a class=user href=/users/{2}>{0}</a> | vor {2} Stunden, 12 Minuten</p>"
        "<div class=postingBody><p>{1}</p><p><a href=#>Antworten</a></p></div></li>"
    )
    found = read_comments(f"<div id=storyForum><h3>Forum</h3><ul>{''.join(write(item))}</ul></div>")
    assert [(author, words) for author, words, _ in found] == [each[:2] for each in WANTED]


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#cid-1' class=origin>Antwort auf #1 von Ann Roe</a>",
        "<a href='#cid-1' class=to>In reply to Ann Roe</a>",
    ],
)
def test_a_link_to_what_is_answered_is_no_words(link: str) -> None:
    item = (
        "<article class=comment id=cid-{2}><b class=name>{0}</b> <i class=date>{3}</i>"
        "<div class=body>%s<p>{1}</p></div></article>"
    )
    first, second, third = write(item)
    page = "".join((first % "", second % link, third % ""))
    assert read_comments(f"<div id=comments>{page}</div>") == WANTED


def test_a_link_that_calls_somebody_says_what_is_answered() -> None:
    item = (
        "<article class=comment id=c5521{2}><div class=content>%s<p>{1}</p></div>"
        "<footer><a class=nick href=/u/{2}>{0}</a> | <time><a href='#c5521{2}'>{3}</a></time></footer></article>"
    )
    first, second, third = write(item)
    link = "<p><a href='#c55211'>@Ann Roe | 1 March 2019, 09:11</a></p>"
    found = read_comments("".join((first % "", second % link, third % "")))
    assert [answered for _, _, answered in found] == [None, 0, None]


def test_in_a_list_below_a_comment_the_first_name_says_what_is_answered() -> None:
    def write_one(number: int, name: str, words: str) -> str:
        head = (
            f"<a class=user href=/u/{name}>{name}</a> <time datetime=2019-03-0{number}>{number} March</time>"
        )
        return f"<div class=comment id=comment-7{number}>{head}<div class=text><p>{words}</p></div></div>"

    called = "@<a href=/u/{0}>{0}</a>: {1}"
    inner = (
        write_one(2, "Bo", called.format("Ann", "When was that, please?")),
        write_one(3, "Cy", called.format("Bo", "It was at noon.")),
        write_one(4, "Di", called.format("Jo", "No, it was not.")),
    )
    lists = f"<ul class=sub>{''.join(f'<li>{each}</li>' for each in inner)}</ul>"
    page = f"<ul><li>{write_one(1, 'Ann', 'Here too.')}{lists}</li><li>{write_one(5, 'Eva', 'No.')}</li></ul>"
    assert [answered for _, _, answered in read_comments(page)] == [None, 0, 1, 0, None]


def test_a_name_behind_the_date_may_have_a_number() -> None:
    item = (
        "<div class=comment><h3><a href='#comment-{2}'>A subject of its own</a></h3>"
        "<div class=submitted>Am {2}. März 2019 um 12:02 von {0} 1958</div><div class=content><p>{1}</p></div></div>"
    )
    found = read_comments(f"<div id=comments>{''.join(write(item))}</div>")
    assert [author for author, _, _ in found] == ["Ann Roe 1958", "Bo Lind 1958", "Cy Fox 1958"]


def test_counts_beside_buttons_are_no_words() -> None:
    item = (
        "<li class=LMItem id=comment-{2}><span class=author>{0}</span> <span class=date>{3}</span><div><p>{1}</p></div>"
        "<div class=functions><a href=#>Antworten</a> (0) <a href=#>Empfehlen</a> (14) <a href=#>Melden</a></div></li>"
    )
    found = read_comments(f"<div id=comments><ul>{''.join(write(item))}</ul></div>")
    assert [words for _, words, _ in found] == [words for _, words, _ in WANTED]


@pytest.mark.parametrize(("subject", "is_thread"), [("Re: Quay closed", True), ("Re: the ferry", False)])
def test_subjects_that_answer_the_title_are_those_of_a_forum(subject: str, is_thread: bool) -> None:
    def write_post(number: int, subject: str, name: str, words: str) -> str:
        return (
            f"<div class=tb-q id=msg-28{number}><div><h3>{subject}</h3><p><span class=author>{name}</span> "
            f"<span class=date>0{number}.11.11 - 18:57</span></p></div><div class=tb-text>{words}</div>"
            "<ul><li><a href=#>Antworten</a></li></ul></div>"
        )

    first = (
        "The harbour is closed, and nobody can tell me whether the ferry will go before Sunday or after that."
    )
    posts = (
        write_post(1, "Quay closed", "Eli", first),
        write_post(2, subject, "Ann", "Nobody knows."),
        write_post(3, subject, "Bo", "After that."),
    )
    document = parse(f"<h1>Quay closed</h1><ul><li><a href=/>News</a></li></ul>{''.join(posts)}")
    authors = [each.author for each in document.comments]
    assert authors == (["Ann", "Bo"] if is_thread else ["Eli", "Ann", "Bo"])
    if is_thread:
        assert document.report is not None
        assert [each.text for each in document.report.paragraphs] == [first]


def test_deleted_comments_of_an_old_journal_are_comments() -> None:
    def write_one(number: int, name: str, words: str, margin: int) -> str:
        return (
            f"<div id=ljcmt{number} class=ljcmt_full style='margin-left: {margin}px'><div class=talk-comment><table>"
            f"<tr><td>From:</td><td><span class=ljuser><a href=/profile><img src=i.gif></a><a href=/{name}><b>{name}"
            f"</b></a></span></td></tr><tr><td>Date:</td><td><span>March {number} 2019, 19:04:11 UTC</span></td></tr>"
            f"</table></div><div class=talk-box>{words}</div><div class=cmtreply>(<a href=#>Reply</a>)</div></div>"
        )

    gone = (
        "<div id=ljcmt3 class='ljcmt_full deleted' style='margin-left: 50px'><div>Deleted comment</div></div>"
    )
    shown = write_one(1, "ann_roe", "The ferry was turned back.", 0), write_one(2, "bo", "When was that?", 25)
    found = read_comments(f"<div id=Comments><p><b>Comments</b></p>{''.join(shown)}{gone}</div>")
    assert found == [
        ("ann_roe", "The ferry was turned back.", None),
        ("bo", "When was that?", 0),
        (None, "Deleted comment", 1),
    ]


def test_answers_may_stand_among_the_comments_and_be_called_so() -> None:
    head = '<div class="commentDate"><a href="/users/{0}">{0}</a> - {2}. Nov, 12:4{2}</div>{1}'
    first, second, third = write(head)
    page = (
        f'<div class="comments"><a name="11"></a><div class="comment">{first}</div><a name="12"></a>'
        f'<div class="reply">{second}</div><a name="13"></a><div class="comment">{third}</div></div>'
    )
    assert [(author, said) for author, said, _ in read_comments(page)] == [
        (author, said) for author, said, _ in WANTED
    ]


@pytest.mark.parametrize("name", ["moderation", "comment__moderation"])
def test_what_a_moderator_left_of_a_comment_is_all_that_it_says(name: str) -> None:
    head = "<h4 class=name>{0}</h4><a class=date>{3}</a>"
    item = f"<article class=comment>{head}<div class=body><p>{{1}}</p></div></article>"
    removed = "Entfernt. Bitte bleiben Sie sachlich. Die Redaktion"
    page = "".join(write(item)).replace(WANTED[1][1], f"<em class={name}>{removed}</em>")
    document = parse(f"{REPORT}<section class=comments>{page}</section>")
    assert [each.body for each in document.comments] == [WANTED[0][1], removed, WANTED[2][1]]


def test_a_sentence_with_a_date_in_it_is_no_header() -> None:
    said = "He cannot sleep in any more, can he? On 1 April he will stand in the kitchen at half past three."
    item = (
        "<div class=item><div><div><span class=actor><a href=/u{2}>{0}</a></span> <span>Tenby</span></div>"
        "<div><span>{1}</span></div><div><abbr data-utime=148900080{2}>1 year</abbr></div></div></div>"
    )
    last = "It was at noon, or a little later."
    page = "".join(write(item)).replace(WANTED[1][1], said).replace(WANTED[2][1], last)
    assert [words for _, words, _ in read_comments(f"<h3>3 comments</h3>{page}")] == [
        WANTED[0][1],
        said,
        last,
    ]


FOOTED = "<div class=comment id=c8{2}><p>{1}</p><p class=foot>{0} | {2}-03-2019 | 09:1{2}</p></div>"


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ("@Ann Roe | 1-03-2019 | 09:11", WANTED),
        ("@Ann Roe, 3-03-2019 09:11:", WANTED),
        ("Ann Roe | 1-03-2019 | 09:11", WANTED),
        # Of two comments neither says where most have their header.
        ("@Ann Roe | 1-03-2019 | 09:11", [WANTED[0], WANTED[2]]),
        ("@Ann Roe, 3-03-2019 09:11:", [WANTED[0], WANTED[2]]),
    ],
)
def test_a_header_that_the_words_quote_is_not_the_comments_own(called: str, said: Read) -> None:
    items = [
        FOOTED.format(name, f"{called}<br>{words}" if name == "Cy Fox" else words, number)
        for number, (name, words, _) in enumerate(said, 1)
    ]
    found = read_comments(f"<div id=comments>{''.join(items)}</div>")
    assert found == [
        (name, f"{called}\n{words}" if name == "Cy Fox" else words, None) for name, words, _ in said
    ]


def test_a_handle_before_the_date_is_the_name_where_no_other_is() -> None:
    item = "<div class=comment><div class=r><p>@{0} · {1} March 2019</p><p>{2}</p></div></div>"
    said = [("annroe", "The ferry was turned back."), ("bolind", "When was that?")]
    page = "".join(item.format(name, day, words) for day, (name, words) in enumerate(said, 1))
    assert [(each.author, each.body) for each in parse(f"{REPORT}<h3>2 comments</h3>{page}").comments] == [
        (f"@{name}", words) for name, words in said
    ]

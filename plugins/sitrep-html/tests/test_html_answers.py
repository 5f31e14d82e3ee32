"""What comments answer, comments on answers, comments without a name, and comments that data of the page state."""

from __future__ import annotations

import json

import pytest

import sitrep

REPORT = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
REPORT += "</article>"


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def describe(document: sitrep.Document) -> list[tuple[str | None, str, str | None]]:
    """Return the author and words of each comment, and the author of what it answers."""
    authors = {comment.id: comment.author for comment in document.comments}
    return [(each.author, each.body, each.reply and authors[each.reply.to]) for each in document.comments]


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#r1'>in reply to Ann</a>",
        "Als Antwort auf <a href='#r1'>Ann</a>",
        "<a href=#r1>En réponse à #1</a>",
    ],
)
def test_links_say_in_words_what_is_answered(link: str) -> None:
    def write(number: int, name: str, words: str, link: str = "") -> str:
        header = f"<p><b>{name}</b>, {number} March 2019, 09:12 <span>{link}</span></p>"
        return f"<section id=r{number}>{header}<p>{words}</p><a href=#>Reply</a></section>"

    page = write(1, "Ann", "Here too.") + write(2, "Cy", "No.") + write(3, "Bo", "Where?", link)
    assert describe(parse(f"{REPORT}<h3>3 comments</h3>{page}")) == [
        ("Ann", "Here too.", None),
        ("Cy", "No.", None),
        ("Bo", "Where?", "Ann"),
    ]


@pytest.mark.parametrize(
    "words", ["in reply to Ann", "replying to <b>@Ann</b>", "En réponse à <i>Ann</i>", "Ответ для Ann"]
)
def test_a_name_after_words_says_what_is_answered(words: str) -> None:
    def write(day: int, name: str, said: str, words: str = "") -> str:
        header = f"<p><b>{name}</b> <i>1{day}.03.2019 09:12</i></p><p class=q>{words}</p>"
        return f"<div>{header}<div class=text>{said}</div></div>"

    page = write(1, "Ann", "Here too.") + write(2, "Cy", "No.") + write(3, "Bo", "Where?", words)
    answered = [answered for _, _, answered in describe(parse(f"{REPORT}<h3>3 comments</h3>{page}"))]
    assert answered == [None, None, "Ann"]


@pytest.mark.parametrize("level", ["post--d{}", "post tiefe-{}", "post offset-{}"])
def test_levels_have_more_names(level: str) -> None:
    page = "".join(
        f"<div class='{level.format(depth)}'><b>{name}</b> <i>{day} March 2019</i><p>Here too.</p></div>"
        for day, (name, depth) in enumerate((("Ann", 0), ("Bo", 1), ("Cy", 0)), 14)
    )
    document = parse(f"{REPORT}<h3>3 comments</h3>{page}")
    assert [answered for _, _, answered in describe(document)] == [None, "Ann", None]


def test_comments_on_answers_are_found_with_them() -> None:
    note = "<div class=n><p>{1}</p> <a href=/u>{0}</a> <i class=w>15 March 2019 at 10:0{2}</i></div>"
    answer = "<div class=a><p>{1}</p><p class=by>answer by <a href=/u>{0}</a>, <b>14 March 2019, 09:12</b></p>{2}</div>"
    notes = note.format("Bo", "Is it?", 1) + note.format("Ann", "It is.", 2)
    page = answer.format("Ann", "It is closed.", notes) + answer.format("Cy", "Ask the harbour master.", "")
    assert describe(parse(f"{REPORT}<h2>2 answers</h2>{page}")) == [
        ("Ann", "It is closed.", None),
        ("Bo", "Is it?", "Ann"),
        ("Ann", "It is.", "Ann"),
        ("Cy", "Ask the harbour master.", None),
    ]


def test_a_comment_that_was_taken_away_needs_no_name() -> None:
    items = (
        ("<b>Ann</b>", "Here too."),
        ("", "This comment has been removed by a moderator."),
        ("<b>Bo</b>", "What did it say?"),
    )
    page = "".join(
        f"<div>{name} <i>1{n}.03.2019 09:12</i><p>{words}</p></div>" for n, (name, words) in enumerate(items)
    )
    document = parse(f"{REPORT}<h3>3 comments</h3>{page}")
    assert [author for author, _, _ in describe(document)] == ["Ann", None, "Bo"]
    assert [each.status for each in document.annotations if isinstance(each, sitrep.Posting)][1] == "deleted"


@pytest.mark.parametrize(
    "alt", ["Ann Roe", "Avatar of Ann Roe", "Ann Roe's avatar", "Profilbild von Ann Roe"]
)
def test_a_picture_has_the_name_where_nothing_else_has(alt: str) -> None:
    buttons = "<p><a>+ 3</a> <a>reply</a></p>"
    item = f'<div><img src=a.png alt="{alt}"><i>14.03.2019 09:12</i><p>Here too.</p>{buttons}</div>'
    document = parse(f"{REPORT}<h3>2 comments</h3>{item}{item}")
    assert describe(document) == [("Ann Roe", "Here too.", None)] * 2


def test_entries_of_labelled_rows_begin_with_the_name() -> None:
    def write(name: str, day: int) -> str:
        rows = ("Name:", name), ("Date:", f"{day}-03-2019 09:12"), ("Message:", "Here too.")
        return (
            "".join(f"<tr><td>{label}</td><td>{text}</td></tr>" for label, text in rows)
            + "<tr><td><hr></td></tr>"
        )

    document = parse(f"{REPORT}<h1>Guestbook</h1><table>{write('Ann (Tenby)', 14)}{write('Bo', 15)}</table>")
    assert describe(document) == [("Ann (Tenby)", "Here too.", None), ("Bo", "Here too.", None)]


def test_answers_of_json_ld_are_comments_and_those_of_a_site_to_itself_are_none() -> None:
    def write(author: str | None) -> str:
        answer = {
            "@type": "Answer",
            "text": "<p>Since <b>Thursday</b>.</p><p>Bring boots.</p>",
            "dateCreated": "2019-03-14",
        }
        if author:
            answer["author"] = author
        question = {"@type": "Question", "name": "Quay closed?", "acceptedAnswer": answer, "author": author}
        page = {"@type": "QAPage", "mainEntity": question}
        return f'<script type="application/ld+json">{json.dumps(page)}</script>{REPORT}'

    assert describe(parse(write("Ann"))) == [("Ann", "Since Thursday.\nBring boots.", None)]
    assert parse(write(None)).comments == ()


def test_comments_that_json_ld_states_are_not_in_the_report() -> None:
    words = (
        "The ferry was turned back too, and nobody told us why.",
        "Mine left on time, oddly enough, and was half empty.",
    )
    stated = [
        {"@type": "Comment", "text": each, "author": "Ann", "dateCreated": "2019-03-14"} for each in words
    ]
    article = {"@type": "NewsArticle", "headline": "Quay closed", "comment": stated}
    shown = "".join(f"<div><p>{each}</p></div>" for each in words)
    document = parse(
        f'<script type="application/ld+json">{json.dumps(article)}</script>{REPORT}<div>{shown}</div>'
    )
    assert [each.body for each in document.comments] == list(words)
    assert not any(each.text in words for each in document.report.paragraphs)


def test_teasers_of_pieces_of_opinion_are_no_comments() -> None:
    header = "<span class=autor>Jo</span> <span class=datum>1{0}.03.2019</span>"
    item = f"<div class='kommentar-teaser'>{header}<p>So.</p></div>"
    assert parse(REPORT + "".join(map(item.format, range(3)))).comments == ()


@pytest.mark.parametrize("comment", ["<div class=comment id=c-{2}>{0}</div>", "<div class=comment>{0}</div>"])
@pytest.mark.parametrize("name", ["comments", "commentlist", "comments-list", "comment-list thread"])
@pytest.mark.parametrize(
    "holder",
    [
        "<ol class='{0}'><li>{1}</li><li>{2}</li></ol>",
        "<ul class='{0}'><li class='item odd'>{1}</li><li class='item even'>{2}</li></ul>",
        "<div class='{0}'><div class=row><div>{1}</div></div><div class=row><div>{2}</div></div></div>",
        "<section id='{0}'><h3>2 comments</h3><article>{1}</article><article>{2}</article></section>",
        "<div class='{0}'>{1}{2}</div>",
    ],
)
def test_two_comments_in_a_list_that_is_named_for_them_answer_nothing(
    holder: str, name: str, comment: str
) -> None:
    said = [("Ann", "The ferry was turned back."), ("Bo", "Mine left on time.")]
    written = [
        comment.format(f"<b class=author>{who}</b> <i class=date>3{n}/09/2015 13:01</i><p>{words}</p>", "", n)
        for n, (who, words) in enumerate(said)
    ]
    document = parse(REPORT + holder.format(name, *written))
    assert describe(document) == [(*each, None) for each in said]


@pytest.mark.parametrize("replies", ["<ul><li>{0}</li></ul>", "<div class=replies><div>{0}</div></div>"])
def test_the_one_answer_in_such_a_list_still_is_one(replies: str) -> None:
    item = "<div class=comment><b class=author>{0}</b> <i class=date>30/09/2015 13:0{2}</i><p>{1}</p></div>"
    first, second = item.format("Ann", "The ferry was turned back.", 1), item.format("Bo", "When?", 2)
    document = parse(f"{REPORT}<ul class=comments><li>{first}{replies.format(second)}</li></ul>")
    assert describe(document) == [("Ann", "The ferry was turned back.", None), ("Bo", "When?", "Ann")]


def write_stated(*comments: dict[str, object]) -> str:
    """Return a page that states *comments*, each with its number as id, and shows none of them."""
    stated = {"@context": "https://schema.org", "@type": "NewsArticle", "@id": "#a", "comment": comments}
    return f'<script type="application/ld+json">{json.dumps(stated)}</script>{REPORT}'


def state(number: int, name: str, **more: object) -> dict[str, object]:
    day = {"dateCreated": f"2022-01-0{number}T21:10:00Z"}
    return {
        "@type": "Comment",
        "@id": f"#c{number}",
        "text": f"Said by {name}.",
        "author": name,
        **day,
        **more,
    }


@pytest.mark.parametrize(
    "parent",
    [
        {"@id": "#c1"},
        {"@type": "Comment", "@id": "#c1"},
        [{"@id": "#c1"}],
        "#c1",
        state(1, "Ann"),
    ],
)
def test_json_ld_says_what_a_comment_answers(parent: object) -> None:
    page = write_stated(state(1, "Ann"), state(2, "Bo", parentItem=parent), state(3, "Cy"))
    assert describe(parse(page)) == [
        ("Ann", "Said by Ann.", None),
        ("Bo", "Said by Bo.", "Ann"),
        ("Cy", "Said by Cy.", None),
    ]


def test_an_answer_may_be_stated_before_what_it_answers() -> None:
    page = write_stated(state(2, "Bo", parentItem={"@id": "#c1"}), state(1, "Ann"))
    assert [(who, answered) for who, _, answered in describe(parse(page))] == [("Bo", "Ann"), ("Ann", None)]


@pytest.mark.parametrize("parent", ["#a", "#c9", "", 7, None, {"@id": ["#c1"]}, {}, [[]]])
def test_what_json_ld_does_not_state_is_not_answered(parent: object) -> None:
    page = write_stated(state(1, "Ann"), state(2, "Bo", parentItem=parent))
    assert [answered for _, _, answered in describe(parse(page))] == [None, None]


def test_comments_that_are_stated_to_answer_each_other_answer_nothing() -> None:
    """One of a circle, with an answer that is none of it."""
    circle = [(1, 3), (2, 1), (3, 2), (4, 3), (5, 5)]
    page = write_stated(*(state(n, f"N{n}", parentItem={"@id": f"#c{m}"}) for n, m in circle))
    assert [answered for _, _, answered in describe(parse(page))] == [None, None, None, "N3", None]


def test_what_is_nested_goes_before_what_names_its_parent() -> None:
    page = write_stated(
        state(1, "Ann", comment=[state(2, "Bo", parentItem={"@id": "#c3"})]), state(3, "Cy", text="No.")
    )
    assert [answered for _, _, answered in describe(parse(page))] == [None, "Ann", None]


def test_of_two_comments_with_one_stated_id_the_first_has_it() -> None:
    document = parse(write_stated(state(1, "Ann"), state(1, "Bo"), state(2, "Cy", parentItem="#c1")))
    assert describe(document) == [
        ("Ann", "Said by Ann.", None),
        ("Bo", "Said by Bo.", None),
        ("Cy", "Said by Cy.", "Ann"),
    ]
    assert document.comments[0].id == "#c1"

"""Answers, names and boxes that a page calls otherwise than one would expect."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "<h1>Quay closed</h1><p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the "
    "northern quay.</p><p>Engineers said that the wall had moved by four centimetres, and that no ship would be let in "
    "before Sunday.</p>"
)
HEAD = "<p class=name>{0}</p><p class=date>{1} March 2019, 09:1{1}</p>"
WANTED = [
    ("Ann Roe", "The ferry was turned back.", None),
    ("Bo Lind", "When was that?", 0),
    ("Cy Fox", "At noon.", None),
]


def read_comments(html: str) -> list[tuple[str | None, str, int | None]]:
    page = f"<html><head><title>Quay closed</title></head><body>{REPORT}{html}</body></html>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    ids = [each.id for each in document.comments]
    return [
        (each.author, each.body, ids.index(each.reply.to) if each.reply else None)
        for each in document.comments
    ]


def write(item: str, answer: str) -> str:
    """Return three comments, the second of which answers the first, each in a form with its head and its words."""
    heads = [HEAD.format(name, day) for day, (name, _, _) in enumerate(WANTED, 1)]
    first, second, third = (
        f"{head}<div class=words>{said}</div>" for head, (_, said, _) in zip(heads, WANTED, strict=True)
    )
    within = answer.format(second)
    return f"<h2>3 comments</h2>{item.format(first + within)}{item.format(third)}"


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        ("<li class='fig-comment'>{0}</li>", "<ul><li class='fig-comment fig-comment--reply'>{0}</li></ul>"),
        ("<li class='comment'>{0}</li>", "<ul class=replies><li class=one>{0}</li></ul>"),
        ("<div class='comment'>{0}</div>", "<div class=reply>{0}</div>"),
        (
            "<div class='commento'>{0}</div>",
            "<div class=discussione><div class=commento-risposta>{0}</div></div>",
        ),
        (
            "<article itemscope itemtype='http://schema.org/Comment'>{0}</article>",
            "<section><div class=Comment>{0}</div></section>",
        ),
    ],
)
def test_answers_that_are_called_otherwise_are_comments(item: str, answer: str) -> None:
    assert read_comments(write(item, answer)) == WANTED


def test_ids_in_hexadecimal_digits_are_told_apart() -> None:
    comments = write(
        "<li class=comment id=comment-57fdd0c8>{0}</li>",
        "<ul><li class=comment id=comment-57fdd1c8>{0}</li></ul>",
    )
    assert read_comments(comments) == WANTED


@pytest.mark.parametrize(
    "name",
    [
        "<p class=name>{0} <span class=subscriber>Abonné</span></p>",
        "<div class=name><a href=/user/9>{0}</a><em class='name__badge'>Redaktion</em></div>",
        "<div class=author><a href=#>+214</a> <a href=/people/9>{0}</a> <small>6 years ago via Android</small></div>",
        "<p class=name>{0} hat gesagt…</p>",
        "<p class=name>Kommentiert von: {0}</p>",
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(name: str) -> None:
    comments = "".join(
        f"<li class=comment>{name.format(who)}<p class=date>{day} March 2019, 09:12</p>"
        f"<div class=words>{said}</div></li>"
        for day, (who, said, _) in enumerate(WANTED, 1)
    )
    assert [author for author, _, _ in read_comments(f"<h2>3 comments</h2><ul>{comments}</ul>")] == [
        name for name, _, _ in WANTED
    ]


def test_an_initial_in_place_of_a_picture_is_no_name() -> None:
    comments = "".join(
        f"<li><div><div aria-hidden=true>{who[0]}</div>"
        f"<div><span>{who}</span><time datetime=2019-03-0{day}>ago</time></div></div>"
        f"<p>{said}</p></li>"
        for day, (who, said, _) in enumerate(WANTED, 1)
    )
    assert [
        author for author, _, _ in read_comments(f"<section><h2>3 comments</h2><ol>{comments}</ol></section>")
    ] == [name for name, _, _ in WANTED]


def test_a_widget_with_the_post_in_it_is_no_box_at_the_side() -> None:
    comments = "".join(
        f"<li class=comment id=c44001{day}>{HEAD.format(who, day)}<div class=words>{said}</div></li>"
        for day, (who, said, _) in enumerate(WANTED, 1)
    )
    post = "<div class='post-body entry-content'><p>The harbour is closed.</p></div>"
    found = read_comments(f"<div class='widget Blog'>{post}<h4>3 comments</h4><ol>{comments}</ol></div>")
    assert [author for author, _, _ in found] == [name for name, _, _ in WANTED]


def test_a_post_of_a_blog_that_is_named_as_those_of_forums_is_the_report() -> None:
    post = "<div id=p88 class=post><h2>The dovecote</h2><div class=post-content><p>It has no roof.</p></div></div>"
    comments = "".join(
        f"<dt id=c71{day}><a href=#c71{day}>{day}.</a> Le mardi {day} juin 2009, 21:14 par {who}</dt>"
        f"<dd><p>{said}</p></dd>"
        for day, (who, said, _) in enumerate(WANTED, 1)
    )
    found = read_comments(f"{post}<div id=comments><h3>Commentaires</h3><dl>{comments}</dl></div>")
    assert [(author, said) for author, said, _ in found] == [(name, said) for name, said, _ in WANTED]

"""Comments as papers and magazines of about 2010 had them: badges above names, dates without years, odd ids."""

from __future__ import annotations

import sitrep
from sitrep.model import Comment

ARTICLE = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
WORDS = ("The ferry was turned back.", "When was that?", "At noon, I think.")
NAMES = ("annroe", "Bo Lind", "cyfox")


def read(html: str) -> tuple[Comment, ...]:
    page = f"<html><head><title>Quay closed</title></head><body>{ARTICLE}</article>{html}</body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html")).comments


def told(comments: tuple[Comment, ...]) -> list[tuple[str | None, str]]:
    return [(each.author, each.body) for each in comments]


WANTED = list(zip(NAMES, WORDS, strict=True))


def test_a_badge_above_a_name_is_no_name():
    item = (
        '<div id="comment_11173397{0}" class="comment_item"><div class="comment_top">'
        '<div class="badges_opt_out_text">This reader has chosen to have no badges</div>'
        '<div class="author_name has_title"><div class="bold">TIDES SUPER READER</div>'
        '<a href="/social/{3}?action=comments">{1}</a><div class="bio">Onward!</div></div></div>'
        '<div class="comment_body"><div class="comment_time">{0} seconds ago (7:18 PM)</div>{2}</div>'
        '<div class="links"><span id="comment_share_11173397{0}_title" class="hidden">'
        "<a>History</a> |</span></div></div>"
    )
    html = "".join(
        item.format(number, name, said, name.replace(" ", "_"))
        for number, (name, said) in enumerate(WANTED, 1)
    )
    assert told(read(f'<div id="comments"><h2>3 Comments</h2>{html}</div>')) == WANTED


def test_the_head_of_a_comment_is_not_the_comment_and_answers_are_in_a_box_after_it():
    head = (
        '<div class="comment_infos">'
        '<div class="comment_author">Soumis par <span class="comment_author_name">{0}</span>, '
        "le lundi 29 octobre 2012 à 15h4{2}</div></div>"
    )
    answer = (
        '<div class="comment_answer_infos"><div class="comment_author"><span class="comment_author_name">{0}</span> '
        "a répondu le mardi 30 octobre 2012 à 11h4{2}</div></div>"
    )
    words = '<div class="comment_content"><p>{1}</p></div>'
    forms = (
        f'<div class="article_comment_item">{head}{words}</div><div class="clearer"></div>',
        f'<div class="indented"><div class="article_comment_answer">{answer}{words}</div></div>',
        f'<div class="article_comment_item">{head}{words}</div><div class="clearer"></div>',
    )
    html = "".join(
        form.format(name, said, number)
        for number, (form, (name, said)) in enumerate(zip(forms, WANTED, strict=True))
    )
    comments = read(
        f'<div class="footer_comments"><div class="comment_box_title">3 réactions</div>{html}</div>'
    )
    assert told(comments) == WANTED
    assert [each.published.day for each in comments if each.published] == [29, 30, 29]
    assert [each.reply.to if each.reply else None for each in comments] == [None, comments[0].id, None]


def test_a_number_is_no_day_of_the_sixteenth_century():
    item = (
        '<li class="fig-comment"><a class="user">{0}</a><p>{1}</p><a href="#c{2}" data-cid="1577031{2}">Répondre</a>'
        "<span>le 07/04/2013 à 17:2{2}</span></li>"
    )
    html = "".join(item.format(name, said, number) for number, (name, said) in enumerate(WANTED, 1))
    comments = read(f'<ul class="fig-comments">{html}</ul>')
    assert [str(each.published) for each in comments] == [
        f"2013-04-07 17:2{number}:00" for number in (1, 2, 3)
    ]


def test_what_is_around_all_comments_is_none_though_a_platform_calls_them_so():
    ids = ("4e7a3b1ceab8ea6406000046", "4e7a3d4eeab8ea7a1e000009", "4e7a415b69beddb14800002d")
    item = (
        '<div id="comment-shell-{0}"><div id="comment-{0}" class="comments odd cid-{0}"><div>'
        "<a>Flag as Offensive</a></div>"
        '<b>{1}</b> <span>on <a href="/c/{0}" title="Permalink to this comment">\n{4:30}Sep 21,  '
        "3:2{3} PM{4:30}</a> said:</span>"
        '<div class="comment-content"><div class="comment-text">{2}</div></div></div></div>'
    )
    html = "".join(
        item.format(name, who, said, number, "")
        for number, (name, (who, said)) in enumerate(zip(ids, WANTED, strict=True))
    )
    comments = read(f'<div id="comments"><div class="comments-content">{html}</div></div>')
    assert told(comments) == WANTED


def test_a_menu_beside_each_comment_is_none():
    menu = '<ul class="post-dropdown" data-postid="169028449{2}"><li>Invite</li><li>Follow {0}</li></ul>'
    item = (
        '<article class="reply" id="reply_169028449{2}"><span class="display-name author">'
        f'<a href="/u/{{2}}">{{0}}</a></span><span>3/0{{2}}/15 8:12am</span>{menu}<p>{{1}}</p></article>'
    )
    html = "".join(item.format(name, said, number) for number, (name, said) in enumerate(WANTED, 1))
    own = menu.format("jowitt", "", 9)
    assert told(read(f'<div class="comments">{own}<div>{html}</div></div>')) == WANTED

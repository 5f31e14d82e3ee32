"""What stands where a name does and is none: buttons, labels, and what sites write beside the names of commenters."""

from __future__ import annotations

import pytest

import sitrep

REPORT = "<article><h1>Quay closed</h1>" + 4 * (
    "<p>The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.</p>"
)
SAID = [("Ann Roe", "The ferry was turned back."), ("bolind9", "When was that?")]


def read_comments(comments: str) -> list[tuple[str | None, str]]:
    page = f'<html lang="en"><body>{REPORT}</article>{comments}</body></html>'
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    return [(each.author, each.body) for each in document.comments]


def write(item: str) -> str:
    return "".join(item.format(name, words, number) for number, (name, words) in enumerate(SAID, 1))


def test_buttons_of_intensedebate_are_no_names() -> None:
    item = (
        "<div id=IDThread7100{2} class=idc-c><div class=idc-c-h><div class=idc-v><span class=idc-v-total>+6</span>"
        "<a class=idc-v-up>Vote up</a><a class=idc-v-down>Vote down</a></div>"
        "<p class=idc-c-h-inner>{0} <span class=idc-i>95p</span><br><a class=idc-r href='#IDComment7100{2}'>"
        "<span class=idc-time>{2} weeks ago</span></a></p></div>"
        "<div class=idc-c-t><div class=idc-c-t-inner><p>{1}</p></div></div></div>"
    )
    names = "<a href=/people/{0} class=idc-a><span>{0}</span></a>", "<span class=idc-a>{0}</span>"
    page = "".join(
        item.format(holder.format(name), words, number)
        for number, (holder, (name, words)) in enumerate(zip(names, SAID, strict=True), 1)
    )
    assert read_comments(page) == SAID


@pytest.mark.parametrize("button", ["parent", "prev", "next", "root", "Vote up", "context"])
def test_a_comment_with_a_button_and_no_name_has_none(button: str) -> None:
    item = (
        "<tr class='athing comtr' id=1{2}><td><div><span class=comhead>{0} <span class=age title=2019-03-14T09:1{2}:00>"
        "<a href='item?id=1{2}'>on Mar 14, 2019</a></span> <span class=navs>| <a href='#10'>{3}</a></span></span></div>"
        "<div class=commtext>{1}</div></td></tr>"
    )
    first = item.format("<a class=hnuser href=user?id=ann>ann</a>", SAID[0][1], 1, button)
    page = f"<table>{first}{item.format('', '[flagged]', 2, button)}</table>"
    assert read_comments(page) == [("ann", SAID[0][1]), (None, "[flagged]")]


@pytest.mark.parametrize(
    "head",
    [
        "<b>Posted by:</b> {0}<br><b>Date:</b> 1{2} March 2019, 6:02 PM<br><b>Comment:</b> {1}",
        "<b>Name:</b> {0}<br><b>Date:</b> 1{2} March 2019, 6:02 PM<br><p>{1}</p>",
        "<b>Name:</b> {0}<br><b>Date:</b> 1{2} March 2019, 6:02 PM<br><b>Message:</b> {1}",
        "<strong>Author:</strong> {0}<br><strong>Date:</strong> 1{2} March 2019<p>{1}</p>",
        "<span>Name:</span> <span>{0}</span> <span>Date:</span> <span>1{2} March 2019</span><div>{1}</div>",
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        "<h3>Comments</h3><div class=comment>{0}</div><div class=comment>{1}</div>",
        "<h3>2 comments</h3><table><tr><td>{0}</td></tr><tr><td>{1}</td></tr></table>",
    ],
)
def test_labels_of_a_form_are_no_names(head: str, page: str) -> None:
    assert read_comments(page.format(*(head.format(*said, n) for n, said in enumerate(SAID, 1)))) == SAID


def test_who_is_anonymous_in_an_old_journal_has_no_link_for_a_name() -> None:
    item = (
        "<a name=t{2}></a><table><tr><td><div id=ljcmt{2} class=ljcmt_full><table class=talk-comment><tr><td><table>"
        "<tr><td>From:</td><td>{0}</td></tr><tr><td>Date:</td><td>February {2}, 2014 12:31 am (UTC)</td></tr></table>"
        "</td><td><strong>(<a href='?thread={2}#t{2}'>Link</a>)</strong></td></tr></table><div>{1}</div><div>(<a "
        "href='?replyto={2}'>Reply to this</a>)</div></div></td></tr></table>"
    )
    named = "<span class=ljuser><a href=//ann.invalid/><b>ann</b></a></span>"
    page = item.format(named, SAID[0][1], 1) + item.format("(Anonymous)", SAID[1][1], 2)
    assert read_comments(page) == [("ann", SAID[0][1]), ("Anonymous", SAID[1][1])]


@pytest.mark.parametrize(
    "badge",
    ["Post author", "Author", "Beitragsautor", "Auteur de l’article", "Autor wpisu", "Moderator", "OP"],
)
def test_what_a_site_calls_the_bearer_of_a_name_is_none_of_it(badge: str) -> None:
    item = (
        f"<li class=comment id=comment-{{2}}><cite class=fn><a href=//w.invalid>{{0}}</a> <span> {badge}</span></cite>"
        "<time datetime=2019-03-1{2}T08:02:00Z>x</time><div class=comment-content><p>{1}</p></div></li>"
    )
    assert read_comments(f"<ol class=commentlist>{write(item)}</ol>") == SAID


def test_who_is_called_as_a_site_calls_somebody_keeps_the_name() -> None:
    item = (
        "<li class=comment id=comment-{2}><cite class=fn><span>{0}</span></cite><time datetime=2019-03-1{2}>x</time>"
        "<div class=comment-content><p>{1}</p></div></li>"
    )
    page = "".join(item.format(name, SAID[0][1], n) for n, name in enumerate(("Admin", "Moderator"), 1))
    assert [name for name, _ in read_comments(f"<ol class=commentlist>{page}</ol>")] == ["Admin", "Moderator"]


@pytest.mark.parametrize("note", ["(edited)", "(bearbeitet)", "· Edited", "(modifié)", "[editado]"])
def test_that_a_comment_was_edited_is_no_name(note: str) -> None:
    item = (
        f"<div class=r1><div class=u><a href='/@{{2}}'><h4>{{0}}</h4></a><span>Mar 1{{2}}, 2019 {note}</span></div>"
        "<p>{1}</p><button>Reply</button></div>"
    )
    assert read_comments(f"<h3>2 responses</h3><div>{write(item)}</div>") == SAID


@pytest.mark.parametrize("number", ["( 9{2}234 )", "(9{2}234)", "(#9{2}234)"])
def test_the_number_of_an_account_is_none_of_the_name(number: str) -> None:
    item = (
        f"<li class=comment id=tree_{{2}}><span class=by>by <a href=/~u{{2}}>{{0}} {number}</a></span> "
        "<span class=date>on Tuesday February 2{2}, 2012 @09:15AM</span><div class=commentBody>{1}</div></li>"
    )
    assert read_comments(f"<ul class=comments>{write(item)}</ul>") == SAID


@pytest.mark.parametrize("words", ["Whoever goes there now should ask: {1}", "{1}"])
def test_a_label_among_the_words_leads_to_no_name(words: str) -> None:
    item = f"<div class=comment><b>{{0}}</b>, 1{{2}} March 2019<p>{words}</p><p><b>From:</b> Aldermouth</p></div>"
    found = read_comments(f"<h3>2 comments</h3><div id=comments>{write(item)}</div>")
    assert [name for name, _ in found] == [name for name, _ in SAID]
    assert all(body.endswith("\nFrom: Aldermouth") for _, body in found)

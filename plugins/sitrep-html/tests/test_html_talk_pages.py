"""Signed comments on the pages of talk of a wiki, whose software marks where each begins and ends."""

from __future__ import annotations

import pytest

import sitrep


def sign(name: str, moment: str, *, talk: str = "talk") -> str:
    user = f'<a href="/wiki/User:{name}" title="User:{name}">{name}</a>'
    page = f'<a href="/wiki/User_talk:{name}">{talk}</a>'
    return f'{user} ({page}) <a class="ext-discussiontools-init-timestamplink" href="#c">{moment} (UTC)</a>'


START, END = "<span data-mw-comment-start></span>", "<span data-mw-comment-end></span>"


def parse(body: str) -> list[tuple[str | None, str, str, str | None]]:
    head = "<title>Talk:Quay - Tide Wiki</title><h1>Talk:Quay</h1>"
    page = f"{head}<div class=mw-parser-output><h2>Wall</h2>{body}</div>"
    document = sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))
    authors = {each.id: each.author for each in document.comments}
    return [
        (each.author, str(each.published)[:16], each.body, authors[each.reply.to] if each.reply else None)
        for each in document.comments
    ]


def test_each_comment_has_its_author_its_day_and_what_it_answers() -> None:
    first = f"<p>{START}The wall has moved. {sign('Ann', '10:14, 2 May 2019')}{END}</p>"
    third = f"<dl><dd>{START}By four centimetres. {sign('Ann', '08:01, 3 May 2019')}{END}</dd></dl>"
    second = f"<dl><dd>{START}By how much? {sign('Bo', '12:40, 2 May 2019')}{END}{third}</dd></dl>"
    assert parse(first + second) == [
        ("Ann", "2019-05-02 10:14", "The wall has moved.", None),
        ("Bo", "2019-05-02 12:40", "By how much?", "Ann"),
        ("Ann", "2019-05-03 08:01", "By four centimetres.", "Bo"),
    ]


def test_all_paragraphs_up_to_the_signature_are_the_comment() -> None:
    call = '@<a href="/wiki/User:Cy">Cy</a>: the wall has moved.'
    page = (
        f"<p>{START}{call}</p><p>Who has a ruler? {sign('Ann', '10:14, 2 May 2019')}{END}</p><p>Old text.</p>"
    )
    ((author, _, body, _),) = parse(page)
    assert author == "Ann"
    assert body.split("\n")[-1] == "Who has a ruler?"
    assert "the wall has moved." in body
    assert "Old text" not in body


@pytest.mark.parametrize("talk", ["talk", "Diskussion", "discuter", "overleg"])
def test_the_link_to_the_talk_of_a_user_is_no_word_of_the_comment(talk: str) -> None:
    page = f"<p>{START}The wall (the old one) has moved. --{sign('Ann', '10:14, 2 May 2019', talk=talk)}{END}</p>"
    assert [body for _, _, body, _ in parse(page)] == ["The wall (the old one) has moved."]

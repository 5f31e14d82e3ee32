"""What stands around comments, and is neither report nor comment, is in neither."""

from __future__ import annotations

import pytest

import sitrep

REPORT = (
    "The harbour of Tenby Sound was closed on Thursday after the storm tide had undermined the northern quay.",
    "Engineers said that the wall had moved by four centimetres, and that no ship would be let in before Sunday.",
)
ARTICLE = (
    f"<title>Quay closed | Tenby Courier</title><h1>Quay closed</h1><p>{REPORT[0]}</p><p>{REPORT[1]}</p>"
)
LONG = "The harbour master said on Friday that he would rather lose a week of trade than a ship, and that was that."


def parse(html: str) -> sitrep.Document:
    return sitrep.parse(sitrep.read(html.encode(), media_type="text/html"))


def read_report(html: str) -> list[str]:
    return [paragraph.text for paragraph in parse(html).report.paragraphs]


def write_comment(words: str, name: str = "Ann Roe") -> str:
    header = f"<b class=author>{name}</b> <i class=date>14 March 2019</i>"
    return f"<li class=comment>{header}<div class=text>{words}</div></li>"


def test_heading_and_rules_of_a_box_of_comments_are_no_report() -> None:
    box = f"<div><p>2 Kommentare</p><ul>{write_comment('Hier auch.') * 2}</ul><p>Regeln für Kommentare</p></div>"
    document = f"<div class=content>{ARTICLE}{box}<p>Zum Kommentieren anmelden</p></div>"
    assert read_report(document) == list(REPORT)
    assert len(parse(document).comments) == 2


def test_long_lines_after_the_comments_stay() -> None:
    box = f"<ul>{write_comment('Here too.') * 2}</ul><p>Log in to comment</p><p>{LONG}</p>"
    assert read_report(f"<div class=content>{ARTICLE}{box}</div>") == [*REPORT, LONG]


@pytest.mark.parametrize("subject", ["Quay closed", "Re: Quay closed", "AW: Re: quay closed"])
def test_a_subject_that_is_the_title_of_the_page_is_no_words(subject: str) -> None:
    page = (
        f"{ARTICLE}<ul>{write_comment(f'<p>{subject}</p><p>Here too.</p>')}{write_comment('<p>No.</p>')}</ul>"
    )
    assert [comment.body for comment in parse(page).comments] == ["Here too.", "No."]


def test_words_that_are_the_title_of_the_page_stay() -> None:
    page = f"{ARTICLE}<ul>{write_comment('<p>Quay closed</p>')}{write_comment('<p>Other</p><p>No.</p>')}</ul>"
    assert [comment.body for comment in parse(page).comments] == ["Quay closed", "Other\nNo."]


def test_of_a_thread_the_first_post_alone_is_the_report() -> None:
    def write_post(number: int, name: str, words: str) -> str:
        return (
            f'<div class="post" id="msg{number}"><h4>{name}</h4><ul><li>Posts: 12</li></ul>'
            f"<i class=date>14 March 2019, 09:1{number}</i><div class=inner>{words}</div></div>"
        )

    posts = [("Eli", "<br>".join(REPORT)), ("Ann", "Here too."), ("Bo", "No.")]
    thread = "".join(write_post(number, *post) for number, post in enumerate(posts))
    menu = "<div><ul><li><a href=/>Boards</a></li><li><a href=/s>Search</a></li></ul></div>"
    document = parse(f"<body>{menu}<div id=forumposts>{thread}</div><div>All times are UTC</div></body>")
    assert [paragraph.text for paragraph in document.report.paragraphs] == list(REPORT)
    assert [comment.author for comment in document.comments] == ["Ann", "Bo"]


def test_a_name_is_told_from_a_count_behind_it() -> None:
    page = f"{ARTICLE}<h2>2 Answers</h2><ul>{write_comment('Here too.', 'Ann Roe (1,204 points)') * 2}</ul>"
    assert {comment.author for comment in parse(page).comments} == {"Ann Roe"}


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("<p class=tagline>12 points submitted 3 hours ago by <a>bo</a></p>", False),
        ("<p class=subtext><span class=subline>12 points by bo, 4 comments</span></p>", False),
        ("<p class=tagline>The harbour at twelve.</p>", True),
    ],
)
def test_the_line_below_a_discussed_link_is_no_report(line: str, is_kept: bool) -> None:
    kept = read_report(f"<div class=content>{ARTICLE}{line}<p>{LONG}</p></div>")
    assert (len(kept) == 4) is is_kept
    assert kept[-1] == LONG

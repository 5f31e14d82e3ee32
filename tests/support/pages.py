"""A strategy of flattened pages: what is left of a report and its comments when the markup is gone."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from support.texts import names, texts

_REPORT_SENTENCES = (
    "The transformer at Hexholm caught fire shortly after two on Thursday.",
    "At least 14 soldiers and an unknown number of militants were killed, a medical source said.",
    "According to the coastguard, the ferry did not slow down.",
    "14:06 – First alarm in the control room.",
    "- Of 64 samples tested, 51 were positive.",
    "1. Hanne Vestrup (Civic Union): 38.6 percent",
    "Background",
    "“No one has claimed responsibility,” the ministry said.",
    "Turnout was put at 71 percent, the highest since 1994.",
)
_COMMENT_SENTENCES = (
    "still dark here, gulls in the fridge",
    "No!",
    "You would not say that if you had to eat there.",
    "https://example.com/watch/the-lamp",
    "Only as far as Dubrasht, then a bus. Tell her to bring water.",
    "151 is nonsense :/",
    "thank you!! i read you every morning :)",
    "> 151 is nonsense.",
    "#3 come and have a look",
    "Who says it was yesterday?",
)
_NOTICES = (
    "If you like our work, please donate: https://example.org/give or PayPal desk@example.org",
    "Get our notes by e-mail every Friday: example.org/subscribe",
    "Home > Abroad > Corvane",
    "« Brief No. 16 | Main | Map »",
    "Share this: Facebook Twitter E-mail Print",
    "Related: The grid explained in five pictures",
    "Log in to leave a comment",
    "Leave a Reply",
    "© 2012 The Lantern. All rights reserved.",
    "TrackBack address for this entry: http://example.org/trackback/17",
    "Sort by: Oldest | Newest",
)
_HEADINGS = (
    "3 Comments",
    "Comments",
    "Comments (12)",
    "0 Comments",
    "12 Responses to “Blackout”",
    "Kommentare",
)
_DATES = (
    "14 March 2019 at 09:12",
    "October 9, 2014 at 08:47 AM",
    "2012-10-29 18:40",
    "2 days ago",
    "3.5.2016, 14:05",
    "31 February 2015",
    "Yesterday",
    "",
)
_BOILERPLATE = ("Reply", "Like", "12 votes", "-2 votes", "Permalink", "Report abuse")


@frozen
class _Post:
    """What a style of comment shows."""

    number: int
    author: str
    date: str
    body: tuple[str, ...]


def _says(post: _Post) -> list[str]:
    return [f"{post.author} says:", post.date, *post.body]


def _two_lines(post: _Post) -> list[str]:
    return [post.author, post.date, *post.body]


def _date_below(post: _Post) -> list[str]:
    return [post.author, *post.body, post.date]


def _one_line(post: _Post) -> list[str]:
    return [f"{post.author} on {post.date} said:", *post.body]


def _side_by_side(post: _Post) -> list[str]:
    return [f"{post.author} | {post.date}", *post.body]


def _posted_by(post: _Post) -> list[str]:
    return [*post.body, f"Posted by {post.author} on {post.date}"]


def _posted_by_colon(post: _Post) -> list[str]:
    return [*post.body, f"Posted by: {post.author} | {post.date}"]


def _numbered(post: _Post) -> list[str]:
    return [f"{post.number}. {post.author}", post.date, *post.body]


def _bare(post: _Post) -> list[str]:
    return list(post.body)


STYLES = (
    _says,
    _two_lines,
    _date_below,
    _one_line,
    _side_by_side,
    _posted_by,
    _posted_by_colon,
    _numbered,
    _bare,
)


def pages() -> st.SearchStrategy[str]:
    """Pages of every kind: with and without title, byline, notices, headings, headers and comments.

    Lines end in LF, CRLF, CR or U+2028, stand dense or parted by blank lines, and are now and then hostile.
    """
    return _pages()


@st.composite
def _pages(draw: Any) -> str:
    line_end = draw(st.sampled_from(("\n", "\n", "\r\n", "\r", "\u2028")))
    blocks = [*draw(_openings()), *draw(_reports()), *draw(_comment_sections()), *draw(_closings())]
    blank = draw(st.sampled_from(("", "", line_end, f"  \t{line_end}", line_end * 3)))
    text: str = blank.join(line + line_end for block in blocks for line in block)
    edge: str = draw(st.sampled_from(("", "", "\ufeff", line_end)))
    return edge + (text if draw(st.booleans()) else text.rstrip(line_end))


def _notices(*, max_size: int) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.sampled_from(_NOTICES).map(lambda line: [line]), max_size=max_size)


@st.composite
def _openings(draw: Any) -> list[list[str]]:
    blocks = list(draw(_notices(max_size=2)))
    if draw(st.booleans()):
        blocks.append(["Blackout in Quillmere: What We Know So Far"])
    if draw(st.booleans()):
        blocks.append([f"By {draw(names())}, {draw(st.sampled_from(_DATES))}"])
    return blocks


def _paragraphs(sentences: tuple[str, ...], *, max_size: int) -> st.SearchStrategy[list[str]]:
    sentence = st.sampled_from(sentences)
    paragraph = st.one_of(
        sentence,
        sentence,
        st.lists(sentence, min_size=2, max_size=4).map(" ".join),
        texts(min_size=1, max_size=4),
    )
    return st.lists(paragraph, max_size=max_size)


def _reports() -> st.SearchStrategy[list[list[str]]]:
    return _paragraphs(_REPORT_SENTENCES, max_size=8).map(lambda lines: [[line] for line in lines])


@st.composite
def _comment_sections(draw: Any) -> list[list[str]]:
    blocks = [[draw(st.sampled_from(_HEADINGS))]] if draw(st.booleans()) else []
    style = draw(st.sampled_from(STYLES))
    footer = draw(st.lists(st.sampled_from(_BOILERPLATE), max_size=3))
    for number in range(1, draw(st.integers(0, 6)) + 1):
        body = tuple(draw(_paragraphs(_COMMENT_SENTENCES, max_size=3)))
        post = _Post(number, draw(names()), draw(st.sampled_from(_DATES)), body)
        blocks.append([*style(post), *footer])
    return blocks


def _closings() -> st.SearchStrategy[list[list[str]]]:
    return _notices(max_size=3)

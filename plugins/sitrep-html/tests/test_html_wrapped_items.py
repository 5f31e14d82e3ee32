"""Comments that have one more element around header and words, with a picture, a number or votes beside it."""

from __future__ import annotations

from itertools import product

import pytest

import sitrep

REPORT = (
    "<h1>Bridge shut</h1><p>The swing bridge at Aldermouth was shut on Tuesday after a barge had struck its eastern "
    "pier, and traffic was led over the weir.</p><p>The council said that it would stay shut until engineers had "
    "looked at the pier from below, which takes a low tide.</p>"
)
# The last has few words, as a header has.
WANTED = [
    ("Ida Wren", "4 June 2017", "We heard the barge from the mill, half a mile off."),
    ("tollkeeper9", "5 June 2017", "Which weir would that be?"),
    ("M. Sands", "6 June 2017", "The tide is low on Sunday."),
]

CELLS = [
    "",
    "<div class=l>{0}</div>",
    "<div class=l>{0}.</div>",
    "<div class=l>#{0}</div>",
    "<span class=v>+{0}</span>",
    "<div class=v><a href='#'>▲</a> {0} <a href='#'>▼</a></div>",
    "<div class=v>{0} points</div>",
    "<div class=p><img src=a.png alt=''></div>",
    "<div class=p>I</div>",
]
INNER = [
    "<div class=r><b>{1}</b> <i>{2}</i><p>{3}</p></div>",
    "<div class=r><b>{1}</b> <i>{2}</i><div>{3}</div></div>",
    "<div class=r><div class=n>{1}</div><div class=d>{2}</div><div class=t>{3}</div></div>",
    "<div class=r><div class=h><b>{1}</b> <i>{2}</i></div><p>{3}</p><p><a href='#'>Reply</a></p></div>",
    "<div class=r>{1} <i>{2}</i><p>{3}</p></div>",
]
OUTER = [
    ("", "<div class=row>{0}</div>", ""),
    ("", "<div class=comment>{0}</div>", ""),
    ("<ol>", "<li>{0}</li>", "</ol>"),
    ("<div class=list>", "<section class=u>{0}</section>", "</div>"),
]


def parse(comments: str) -> sitrep.Document:
    page = f"<html><head><title>Bridge shut</title></head><body><div id=main>{REPORT}{comments}</div></body></html>"
    return sitrep.parse(sitrep.read(page.encode(), media_type="text/html"))


def write(item: str) -> str:
    return "".join(item.format(number, *said) for number, said in enumerate(WANTED, 1))


def describe(document: sitrep.Document) -> list[tuple[str | None, str, str]]:
    return [
        (each.author, f"{each.published:%-d %B %Y}" if each.published else "", each.body)
        for each in document.comments
    ]


@pytest.mark.parametrize(("cell", "inner", "outer"), [*product(CELLS, INNER, OUTER)])
def test_what_is_beside_the_block_of_a_comment_is_no_words(
    cell: str, inner: str, outer: tuple[str, str, str]
) -> None:
    start, item, end = outer
    document = parse(f"<h3>Comments (3)</h3>{start}{write(item.format(cell + inner))}{end}")
    assert describe(document) == WANTED
    assert document.report is not None
    assert len(document.report.paragraphs) == 2


@pytest.mark.parametrize("cell", CELLS)
def test_cells_of_a_table_are_as_blocks(cell: str) -> None:
    row = f"<tr><td>{cell.format('{0}')}</td><td><b>{{1}}</b> <i>{{2}}</i><p>{{3}}</p></td></tr>"
    assert describe(parse(f"<h3>Comments (3)</h3><table>{write(row)}</table>")) == WANTED


def test_a_number_among_the_words_is_one_of_them() -> None:
    item = (
        "<div class=comment><div class=r><div class=h><b>{1}</b> <i>{2}</i></div>"
        "<p>{3}</p><p>+{0}</p><p>So be it.</p></div></div>"
    )
    document = parse(f"<h3>Comments (3)</h3>{write(item)}")
    assert [each.body for each in document.comments] == [
        f"{words}\n+{number}\nSo be it." for number, (_, _, words) in enumerate(WANTED, 1)
    ]


def test_a_place_behind_a_bare_name_is_none_of_it() -> None:
    item = "<div class=row><div class=n>{1}, Nether Alder</div><div class=d>{2}</div><div class=t>{3}</div></div>"
    assert describe(parse(f"<h3>Comments (3)</h3>{write(item)}")) == WANTED


def test_a_row_of_buttons_above_the_comments_is_no_comment() -> None:
    """It is called as they are, has a link where the name would be, and no date."""
    sort = "<div class=comment><div class=x><span>Sort by</span> <a role=button>Oldest</a></div></div>"
    item = "<div class=comment><a class=author href=/u>{1}</a> <time datetime=2017-06-0{0}>{2}</time><p>{3}</p></div>"
    document = parse(f"<div class=fb id=disqus_thread>{sort}{write(item)}</div>")
    assert [each.body for each in document.comments] == [words for _, _, words in WANTED]

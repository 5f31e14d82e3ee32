"""Whatever the bytes are, there is a document, its laws hold, and it takes no more than linear time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from sitrep_html.composing import Origin, Parts, compose_page
from sitrep_html.finders.findings import Finding, Found
from sitrep_html.finders.talk_pages import find_signed
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.rendering import Rendered
from sitrep_html.tree.trees import DEEPEST, parse_tree

import sitrep
from sitrep.extending import Registry, find_signature

REGISTRY = Registry.installed()
PAGES = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("pages/*.html"))]


def parse(data: bytes) -> sitrep.Document:
    page = sitrep.read(data, media_type="text/html", registry=REGISTRY)
    document = sitrep.parse(page)
    assert document.uncovered() == ()
    for comment in document.comments:
        assert comment.text == document.source.text[comment.start : comment.end]
        assert comment.body or comment.header is not None
    return document


PIECES = st.sampled_from(
    [
        b"<div class=comment id=comment-1>",
        b"<li class='comment depth-2'>",
        b"<ul class=children>",
        b"<b class=fn>Ann</b>",
        b"<time datetime=2020-03-04>",
        b"<h3>2 Comments</h3>",
        b"<blockquote>",
        b"<a href='//[x'>",
        b"<dt class=comment>",
        b"<dd>",
        b"<template>",
        b"<noscript>",
        b"<![CDATA[",
        b"<!--",
        b"<script type='application/ld+json'>{",
        b"<frameset>",
        b"<svg>",
        b"<p>The quay was closed.",
        b"</div>",
        b"</li>",
        b"</ul>",
        b"\x00",
        b"\xff",
        "\u2028é".encode(),
        b"&#xD800;",
    ]
)


@given(st.lists(PIECES, max_size=40).map(b"".join))
def test_any_markup_gives_a_document(data: bytes) -> None:
    parse(data)


@given(st.sampled_from(PAGES), st.data())
def test_a_page_that_was_cut_or_spoiled_gives_a_document(page: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(page)))
    end = data.draw(st.integers(start, len(page)))
    spoiled = page[:start] + data.draw(st.binary(max_size=8)) + page[end:]
    # Eight bytes may be those that an archive begins with.
    assume(start > 0 or find_signature(spoiled) is None)
    parse(spoiled)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><head><title>x</title></head></html>",
        b"<frameset><frame src=a></frameset>",
        b"<!-- nothing -->",
        b"<div>" * 20_000,
        b"<ul><li class='comment depth-1'>x" * 2_000,
        b"<blockquote>q" * 5_000,
        b"<h3>Comments</h3><div><b>A</b> 3 May 2012 <p>x</p></div>" * 500,
        b"<div " + b" ".join(b"a%d=1" % number for number in range(20_000)) + b">x</div>",
        b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script>",
        b"<" * 100_000,
        b"<p>x</p>" + b"<div class=cookie>" * 5_000,
        b"<p>x</p>" + b"<div><b>Anzeige</b>" * 5_000,
        b"<p><font>x" * 2_000 + b"<p>y" * 2_000,
    ],
    ids=[
        "empty",
        "no body",
        "frames",
        "comment",
        "deep",
        "deep comments",
        "quotations",
        "headings",
        "attributes",
        "JSON",
        "brackets",
        "deep boxes",
        "deep labels",
        "fonts",
    ],
)
def test_odd_pages_give_documents(data: bytes) -> None:
    parse(data)


ODD = [
    "said&#5; so",
    '<p title="&#5;x">said&#6;</p>',
    "<x\x05y>said</x\x05y>",
    '<p \x05="1">said</p>',
    '<x"y>said',
    "<x'y>said",
    '<p title="&#xFFFE;&#xD800;">said',
    "<p>said\x1eso<h3>1 <p>x</h3>",
    3 * "<hr>\x1e<b>Ann</b> May 1, 2014<br>said\x1eso",
]


@pytest.mark.parametrize("odd", ODD)
def test_what_a_tree_does_not_take_back_fails_nothing(odd: str) -> None:
    said = "<p>The bridge is closed, and the ferry does not go.</p>"
    item = f"<li class=comment><b class=author>Ann Lee</b> <i>May 1, 2014</i> {said}</li>"
    beside = parse(f"<ul>{item * 3}{odd}</ul>tail&#5;".encode())
    assert len(beside.comments) == 3
    deep = DEEPEST + 100
    within = parse(f"{'<div>' * deep}{odd}{said}{'</div>' * deep}".encode())
    assert "The bridge is closed" in within.source.text


def test_what_is_too_deep_stands_elsewhere_in_the_tree() -> None:
    text = "<div>" * 5_000 + "<p>inner</p>" + "</div>" * 5_000 + "<p>after</p>"
    root = parse_tree(text).root
    assert " ".join("".join(root.itertext()).split()) in ("inner after", "innerafter")
    deepest = max(sum(1 for _ in each.iterancestors()) for each in root.iter("p"))
    assert deepest <= DEEPEST


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<li class="comment" id="comment-{0}"><div class="comment-body">{1}</div><ol>', "</ol></li>"),
        ('<li class="comment" id="li-comment-{0}"><div><p id="comment-{0}">{1}</div><ol>', "</ol></li>"),
        (
            '<div class="comment" id="comment-{0}"><div><div>{1}</div></div><div class="children">',
            "</div></div>",
        ),
        ('<div class="comment" id="comment-{0}">{1}', "</div>"),
    ],
)
def test_answers_keep_their_parents_at_any_depth(before: str, after: str) -> None:
    count = 1_000
    words = (
        '<b class="fn">Ann {0}</b> <time datetime="2019-03-14T09:12"></time><p>Answer {0} of a thread.</p>'
    )
    items = (before.format(number, words.format(number)) for number in range(1, count + 1))
    page = f'<div class="commentlist">{"".join(items)}{after * count}</div>'
    comments = parse(page.encode()).comments
    assert [int((each.id or "").rpartition("-")[2]) for each in comments] == list(range(1, count + 1))
    assert [each.author for each in comments] == [f"Ann {number}" for number in range(1, count + 1)]
    assert [each.reply and each.reply.to for each in comments] == [None, *(each.id for each in comments[:-1])]


def test_comments_without_a_script_are_read_and_templates_are_not() -> None:
    item = b"<div class=comment id=comment-%d><b class=author>Ann</b> <time datetime=2020-03-04></time><p>%b</p></div>"
    page = (
        b"<noscript>"
        + item % (1, b"Shown.")
        + b"</noscript><template>"
        + item % (2, b"Not shown.")
        + b"</template>"
    )
    assert [each.body for each in parse(page).comments] == ["Shown."]


ITEM = (
    '<li class="comment depth-1" id="comment-{{0}}"><b class="fn">{name}</b> <time datetime="2020-01-02">x</time>'
    "{before}<p>Words of comment {{0}}, some of them.</p></li>"
)
SHAPES = {
    "plain": ITEM.format(name="Ann {0}", before=""),
    "pingbacks": '<li class="pingback depth-1" id="comment-{0}"><b class="fn">Blog {0}</b></li>',
    # Long names, as it takes time to fold them; several answers, as each is looked up.
    "in reply to nobody": ITEM.format(
        name="Änne Öztürk-Şahin, Überlingen am Bodensee {0}", before=20 * "in reply to Nobody<br>"
    ),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_is_linear(shape: str) -> None:
    def measure(count: int) -> float:
        items = "".join(map(shape.format, range(count)))
        data = f"<ul>{SHAPES['plain'].format(count)}{items}</ul>".encode()
        began = time.process_time()
        assert len(parse(data).comments) == (1 if "pingback" in shape else count + 1)
        return time.process_time() - began

    measure(10)
    small, large = min(measure(200) for _ in range(3)), measure(1_600)
    # Eight times as much; quadratic would be 64 times as long.
    assert large < small * 24


def test_time_for_comments_in_comments_is_linear() -> None:
    item = (
        '<li class="comment" id="comment-{0}"><cite>Ann {0}</cite> <i>14 March 2019</i><p>{0} boats.</p><ul>'
    )

    def measure(count: int) -> float:
        items = "".join(map(item.format, range(count)))
        data = (
            f'<p>The quay was closed.</p><ol class="commentlist">{items}{count * "</ul></li>"}</ol>'.encode()
        )
        began = time.process_time()
        assert len(parse(data).comments) == count
        return time.process_time() - began

    measure(10)
    small, large = min(measure(100) for _ in range(3)), measure(800)
    # Eight times as much; quadratic would be 64 times as long.
    assert large < small * 24


@pytest.mark.parametrize("is_deep", [False, True])
def test_time_for_bare_text_in_tables_is_linear(is_deep: bool) -> None:
    cell = f"<table><tr><td>{6 * 'The quay of Tenby Sound was closed on Thursday, and so it will stay. '}<br>"
    end = "</td></tr></table>"

    def measure(count: int) -> float:
        cells = cell * count + end * count if is_deep else (cell + end) * count
        data = f"<title>Quay closed</title>{cells}".encode()
        began = time.process_time()
        assert parse(data).report is not None
        return time.process_time() - began

    measure(10)
    small, large = min(measure(100) for _ in range(3)), measure(800)
    # Eight times as much; quadratic would be 64 times as long.
    assert large < small * 24


def test_time_to_find_signed_comments_is_linear() -> None:
    """Each has to be told from those after it; to read the page takes so much longer that it would hide it."""
    comment = "<p><span data-mw-comment-start></span>Here too. <b>Ann</b> 2 May 2019<i data-mw-comment-start></i></p>"

    def measure(count: int) -> float:
        tree = parse_tree(f"<h1>Talk:Quay</h1>{comment * count}", is_xml=False)
        outline = Outline(tree.root, tree.holders)
        began = time.process_time()
        (found,) = find_signed(outline)
        assert len(found.elements) == count
        return time.process_time() - began

    small, large = min(measure(1_000) for _ in range(3)), min(measure(8_000) for _ in range(2))
    # Eight times as much; to make the set of all for each takes 64 times as long.
    assert large < small * 24


def test_time_to_compose_pingbacks_is_linear() -> None:
    """To find them takes so much longer that a page would have to be huge to show it."""
    comment = Found(author="Ann", body=Rendered(lines=("Here too.",)))
    origin = Origin(name="page", url=None, media_type="text/html", encoding="utf-8", sha256="0" * 64)

    def measure(count: int) -> float:
        comments = [evolve(comment, is_pingback=number >= count) for number in range(2 * count)]
        finding = Finding(rule="test", comments=tuple(comments))
        began = time.process_time()
        marks = compose_page(Parts(finding=finding), origin).marks
        assert [mark.kind for mark in marks[-2:]] == ["notice", "notice"]
        return time.process_time() - began

    small, large = min(measure(500) for _ in range(3)), measure(8_000)
    # Sixteen times as much; quadratic would be 256 times as long.
    assert large < small * 48


@pytest.mark.parametrize("items", ["<div>{}</div>", "<p>{}"])
def test_no_comment_is_lost_where_thousands_stand_side_by_side_without_a_name(items: str) -> None:
    count = 5_500
    comments = "".join(
        items.format(
            f"<b>Ann{number % 50}</b> <i>14 March 2019 09:{number % 60:02}</i><p>Here too: {number}.</p>"
        )
        for number in range(count)
    )
    report = 2 * ("<p>" + 12 * "The quay of Tenby Sound was closed on Thursday. ")
    document = parse(f"<h1>Quay closed</h1>{report}<h2>Comments</h2>{comments}".encode())
    assert len(document.comments) == count
    assert document.comments[-1].body == f"Here too: {count - 1}."

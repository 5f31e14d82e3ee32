"""The fast way writes what the plain rules of escaping say."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from sitrep_markdown.escaping import escape_inline, escape_marked
from sitrep_markdown.scanning import Scan

from sitrep.model import Paragraph, Source

_PIECES = (
    *"*_`~[]()<>&\\!#-+.:|=1a@/;? ",
    *(
        "word ",
        "é",
        "Я",
        "K",
        "http://",
        "//",
        "www.",
        "_www.",
        "x.com",
        ".co.uk",
        "mailto:",
        "maılto:",
        "a@b.co",
    ),
    *("&amp;", "&#x1F;", "](", "<b>", "*a*", "snake_case", "рф", ".рф", "xn--a", "U.S."),
)
_LINES = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


@given(line=_LINES)
@example(line="a.b.com:///www.c.org://d *e* f_g")
def test_marks_are_all_that_the_rules_act_upon(line: str) -> None:
    assert escape_marked(line, 0, Scan(line).marks[:-1]) == escape_inline(line)


@given(lines=st.lists(_LINES, min_size=1), before=_LINES)
def test_each_stretch_gets_its_own_marks(lines: list[str], before: str) -> None:
    source = Source(text=before + "".join(lines))
    nodes: list[Paragraph] = []
    start = len(before)
    for line in lines:
        nodes.append(Paragraph(source=source, start=start, end=start + len(line)))
        start += len(line)
    scan = Scan(source.text)
    found = {index: scan.marks[first:last] for index, first, last in scan.find_marked(nodes)}
    for index, node in enumerate(nodes):
        inside = [mark for mark in scan.marks if node.start <= mark < node.end]
        assert found.get(index, []) == inside
        assert escape_marked(node.text, node.start, inside) == escape_inline(node.text)

"""The report of a page without paragraphs: the block with the most bare text, in lines that line breaks part.

Pages that are laid out in tables have such text, which extractors miss, or take for a row of a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sitrep_html.report.trimming import ends_sentence, holds_sentences
from sitrep_html.tree.elements import BLOCKS, UNSEEN, Element, fold, get_words
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.rendering import render

# A piece of text that is not so long may be a label; and what has no more than this in all is no report.
_LONG_PIECE = 60
_LEAST = 300
# A row that is one run of text.
_LONG_ROW = 200
_LONG_LINE = 100
# So many blocks are looked for in them.
_MOST = 50
_ROW = "|"

_APART_TAGS = UNSEEN | {"nav", "footer", "aside", "ul", "ol", "dl"}
_APART = frozenset("comment comments sidebar footer navigation nav menu".split())


def read_bare(root: Element, extracted: Sequence[str]) -> list[str]:
    """Return *extracted*, or where that is next to nothing, or rows of a layout, the longest bare text of the page."""
    rows = [line for line in extracted if line.startswith(_ROW)]
    others = [line for line in extracted if not line.startswith(_ROW)]
    if holds_sentences(others) and not any(len(line) > _LONG_ROW for line in rows):
        return list(extracted)
    blocks = _find_longest(root, "\n".join(rows))
    lines = [line for each in blocks for line in _cut(render([each], skip=_stands_apart).lines)]
    is_more = sum(map(len, lines)) > sum(map(len, others))
    return lines if lines and is_more else list(extracted)


def _find_longest(root: Element, rows: str) -> list[Element]:
    """Return the blocks with much text of their own that the extractor took for *rows*, or the one with the most."""
    lengths: defaultdict[Element, int] = defaultdict(int)
    first: dict[Element, str] = {}
    for block, piece in _iterate_pieces(root):
        lengths[block] += len(piece)
        first.setdefault(block, piece)
    long = [each for each, length in lengths.items() if length >= _LEAST]
    in_rows = [each for each in long[:_MOST] if fold(first[each]) in rows]
    around = Nearest(frozenset(in_rows).__contains__)
    return [each for each in in_rows if around.find(each) is None] or sorted(
        long, key=lambda each: -lengths[each]
    )[:1]


def _iterate_pieces(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the pieces of text that are no labels, each with the block that it stands in, in their order."""
    blocks = Nearest(lambda each: each.tag in BLOCKS)
    apart = Nearest(_stands_apart)
    for each in root.iter():
        for piece, is_inside in ((each.text, True), (each.tail, False)):
            if not piece or len(piece.strip()) < _LONG_PIECE:
                continue
            block = each if is_inside and each.tag in BLOCKS else blocks.find(each)
            if block is None or (is_inside and _stands_apart(each)) or apart.find(each) is not None:
                continue
            yield block, piece


def _cut(lines: Sequence[str]) -> list[str]:
    """Return *lines* without those before the first sentence, and after the last one."""
    places = [place for place, line in enumerate(lines) if len(line) > _LONG_LINE or ends_sentence(line)]
    return list(lines[places[0] : places[-1] + 1]) if places else []


def _stands_apart(element: Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _APART_TAGS:
        return True
    return element.tag not in ("html", "body", "main", "article") and bool(_APART & get_words(element))

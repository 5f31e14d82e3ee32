"""Comments that stand bare between rules or line breaks, as on old pages: each gets an element of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

import lxml.html

from sitrep_html.dating.dates import prints_date
from sitrep_html.tree.elements import BLOCKS, Element, fold, iterate_text, read_start
from sitrep_html.tree.settable import make_settable

_FEWEST = 2
_LONGEST_LINE = 100
_MOST_OF_HEAD = 12

# Blocks that stand in what is written between two rules.
_PARAGRAPHS = frozenset("p blockquote ul ol pre dl center".split())


def part_bare_comments(root: Element) -> None:
    """Put what stands bare between two rules of *root*, or after a bold name and a date, into an element each."""
    for rules in _gather(root.iter("hr")):
        runs = [(rule, run) for rule in rules if _is_bare(rule, run := _get_run(rule))]
        dated = [(rule, run) for rule, run in runs if _has_date(rule, run)]
        if len(dated) * 2 > len(runs):
            for rule, run in dated:
                around = _make_holder(rule.tail)
                rule.tail = None
                rule.addnext(around)
                around.extend(run)
    for names in _gather(root.iter("b", "strong")):
        parent = names[0].getparent()
        if parent is None or parent.find("br") is None:
            continue
        heads = [each for each in names if _is_head(each)]
        if len(heads) >= _FEWEST:
            _part_at_heads(heads)


def _gather(elements: Iterable[Element]) -> list[list[Element]]:
    """Return *elements* by what holds them, where it holds several."""
    groups: defaultdict[Element, list[Element]] = defaultdict(list)
    for each in elements:
        parent = each.getparent()
        if parent is not None:
            groups[parent].append(each)
    return [group for group in groups.values() if len(group) >= _FEWEST]


def _make_holder(text: str | None) -> Element:
    holder: Element = lxml.html.Element("div")
    holder.text = make_settable(text) if text else None
    return holder


def _get_run(rule: Element) -> list[Element]:
    run: list[Element] = []
    for each in rule.itersiblings():
        if each.tag == "hr":
            break
        run.append(each)
    return run


def _is_bare(rule: Element, run: Sequence[Element]) -> bool:
    """Tell whether there is text of its own after *rule*, and nothing that holds more than a paragraph."""
    if any(each.tag in BLOCKS and each.tag not in _PARAGRAPHS for each in run):
        return False
    loose = (rule.tail, *(each.tail for each in run), *(each.text for each in run if each.tag not in BLOCKS))
    return any(piece and not piece.isspace() for piece in loose)


def _has_date(rule: Element, run: Sequence[Element]) -> bool:
    pieces = (rule.tail, *(piece for each in run for piece in (*iterate_text(each), each.tail)))
    lines = (fold(piece) for piece in pieces if piece and len(piece) <= _LONGEST_LINE)
    return any(prints_date(line) for line in lines if any(map(str.isdigit, line)))


def _is_head(name: Element) -> bool:
    """Tell whether *name* begins a line, goes on with a date, and has bare text after that line."""
    before, parent = name.getprevious(), name.getparent()
    text = before.tail if before is not None else parent.text if parent is not None else None
    if (before is not None and before.tag != "br" and before.tag not in BLOCKS) or (
        text and not text.isspace()
    ):
        return False
    pieces = [name.tail or ""]
    for each in islice(name.itersiblings(), _MOST_OF_HEAD):
        if each.tag == "br":
            line = fold(" ".join(pieces))
            return (
                any(map(str.isdigit, line))
                and len(line) <= _LONGEST_LINE
                and bool(each.tail and not each.tail.isspace())
                and prints_date(line)
            )
        text = read_start(each, _LONGEST_LINE)
        if each.tag in BLOCKS or text is None:
            return False
        pieces += (text, each.tail or "")
    return False


def _part_at_heads(heads: Sequence[Element]) -> None:
    chosen: Collection[Element] = frozenset(heads)
    for head in heads:
        run = [head]
        for each in head.itersiblings():
            if each in chosen or (each.tag in BLOCKS and each.tag not in _PARAGRAPHS):
                break
            run.append(each)
        around = _make_holder(None)
        head.addprevious(around)
        around.extend(run)

"""Comments that stand bare between rules, as on pages of the nineties: each gets an element of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import lxml.html

from sitrep_html.dates import prints_date
from sitrep_html.elements import BLOCKS, Element, fold, iterate_text

_FEWEST = 2
_LONGEST_LINE = 100

# Blocks that stand in what is written between two rules.
_PARAGRAPHS = frozenset("p blockquote ul ol pre dl center".split())


def part_at_rules(root: Element) -> None:
    """Put what stands between two rules of *root* into an element, where most of it is bare text with a date."""
    rules: defaultdict[Element, list[Element]] = defaultdict(list)
    for rule in root.iter("hr"):
        parent = rule.getparent()
        if parent is not None:
            rules[parent].append(rule)
    for found in rules.values():
        if len(found) < _FEWEST:
            continue
        runs = [(rule, run) for rule in found if _is_bare(rule, run := _get_run(rule))]
        dated = [(rule, run) for rule, run in runs if _has_date(rule, run)]
        if len(dated) * 2 > len(runs):
            for rule, run in dated:
                _wrap(rule, run)


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


def _wrap(rule: Element, run: Sequence[Element]) -> None:
    around: Element = lxml.html.Element("div")
    text = rule.tail
    rule.tail = None
    rule.addnext(around)
    around.text = text
    around.extend(run)

"""Comments by structure alone: below a heading that announces them, elements that each have a name and a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from sitrep_html.finders.findings import Candidates
from sitrep_html.finders.records import has_date
from sitrep_html.finders.teasers import are_teasers
from sitrep_html.parts.announcing import announces, announces_one
from sitrep_html.tree.elements import BLOCKS, UNSEEN, Element, get_words, iterate_text, read_start
from sitrep_html.tree.outlines import Outline

_RULE = "structure: a name and a date each, below a heading"

# What ends the only comment of a page, and how many elements it is made of at most.
_ENDS = ("h1", "h2", "h3", "h4", "form", "aside", "footer", "nav")
_MOST_OF_SINGLE = 8
_MOST_PIECES = 100
# What stands there instead of comments.
_LONGEST_NOTE = 160
_CLOSED = re.compile(
    r"(?:comment|kommentar|coment|komment|reacti)\w*\s.*\b(?:closed|disabled|geschlossen|deaktiviert|fermés|cerrados|chiusi"
    r"|gesloten|fechados|stängda|lukket)\b",
    re.IGNORECASE,
)
_FORM_WORDS = frozenset("respond commentform replyform postcomment".split())

# Older pages have bold lines for headings.
_PARTING = BLOCKS | {"br", "hr"}
_MAY_HEAD = BLOCKS | {"b", "strong", "big", "font", "u"}

# So many headings are looked below.
_MOST_HEADINGS = 20

# Where the headings of a great page have the same blocks below them, so many are looked at, or all of them so often.
_MOST = 20_000
_MOST_OFTEN = 3


def find_structured(outline: Outline) -> Iterator[Candidates]:
    """Yield the elements after each heading that announces comments, of one kind and next to each other."""
    announcing = (each for each in outline.elements if each.tag in _MAY_HEAD and announces(each))
    headings = filter(_fills_line, announcing)
    left = max(_MOST, _MOST_OFTEN * len(outline.elements))
    for element in islice(headings, _MOST_HEADINGS):
        if left <= 0:
            break
        runs, count = _collect_after(element)
        left -= count
        may_be_one = announces_one(element)
        for run in runs:
            if (len(run) > 1 or (run and may_be_one)) and not are_teasers(run):
                yield Candidates(rule=_RULE, elements=tuple(run))
        single = _gather_single(runs[0]) if runs and may_be_one else []
        if single:
            yield Candidates(
                rule="structure: one name and one date, below a heading",
                elements=(single[0],),
                followers={single[0]: tuple(single[1:])},
            )


def _fills_line(element: Element) -> bool:
    """Tell whether *element*, which announces comments, is all that its line says."""
    inner: Element | None = element
    while inner is not None and inner.tag not in BLOCKS:
        before, after = inner.getprevious(), inner.getnext()
        around = inner.getparent()
        text = before.tail if before is not None else around.text if around is not None else None
        if (text and not text.isspace()) or (inner.tail and not inner.tail.isspace()):
            return False
        if not all(each is None or each.tag in _PARTING for each in (before, after)):
            return False
        if before is not None or after is not None:
            return True
        inner = around
    return True


def _gather_single(run: Sequence[Element]) -> list[Element]:
    """Return the blocks from the first of *run* on, up to a heading or a form, if there are two or more but few."""
    gathered: list[Element] = []
    for each in (run[0], *run[0].itersiblings()) if run else ():
        if not isinstance(each.tag, str) or each.tag in UNSEEN:
            continue
        if each.tag in _ENDS or next(each.iterdescendants("textarea"), None) is not None:
            break
        gathered.append(each)
        if len(gathered) > _MOST_OF_SINGLE:
            return []
    if len(gathered) < 2 or sum(map(_holds_date, gathered)) > 1:
        return []
    if any(_CLOSED.search(read_start(each, _LONGEST_NOTE) or "") for each in gathered):
        return []
    return gathered


def _holds_date(element: Element) -> bool:
    return any(map(has_date, islice(iterate_text(element), _MOST_PIECES)))


def _collect_after(heading: Element) -> tuple[list[list[Element]], int]:
    """Return runs of blocks after *heading*, or in the list after it, that are alike, and how many were looked at.

    The second run, if there is one, is a single block that may be one comment, with the first run in it.
    """
    count = 0
    for around in (heading, *islice(heading.iterancestors(), 2)):
        blocks = [each for each in around.itersiblings() if each.tag in BLOCKS]
        count += len(blocks)
        if not blocks:
            continue
        following = [each for each in blocks if not _is_form(each)]
        if not following:
            break
        first = following[0]
        alike = [each for each in following if _is_alike(first, each)]
        inner = _get_blocks(first)
        # Wrappings with nothing of their own, as lists of one comment have.
        while len(alike) == 1 and len(inner) == 1 and not _has_own_text(first):
            first, inner = inner[0], _get_blocks(inner[0])
            alike = [first]
        count += len(inner)
        if len(alike) == 1 and len(inner) > 1 and all(_is_alike(inner[0], each) for each in inner[1:]):
            return [inner, alike], count
        return [alike], count
    return [], count


def _is_form(element: Element) -> bool:
    return element.tag == "form" or bool(_FORM_WORDS & get_words(element))


def _get_blocks(element: Element) -> list[Element]:
    return [each for each in element if each.tag in BLOCKS]


def _has_own_text(element: Element) -> bool:
    return any(
        (child.tail and child.tail.strip())
        or (child.tag not in BLOCKS and child.tag not in UNSEEN and read_start(child, 0) is None)
        for child in element
    ) or bool(element.text and element.text.strip())


def _is_alike(one: Element, other: Element) -> bool:
    return one.tag == other.tag and bool(get_words(one)) == bool(get_words(other))

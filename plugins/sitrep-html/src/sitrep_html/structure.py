"""Comments by structure alone: below a heading that announces them, elements that each have a name and a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sitrep_html.elements import BLOCKS, Element, get_words, read_start
from sitrep_html.findings import Candidates
from sitrep_html.outlines import Outline

_HEADING_WORDS = (
    r"(?:leser|nutzer|user)?(?:comments?|kommentare?|kommentarer|meinungen|leserbriefe?|leserstimmen|commentaires?|réactions?|"
    r"comentarios?|opiniones|commenti|commento|reacties?|comentários?|komentarze|komentarzy|opinie|комментари[ий]|"
    r"комментариев|отзывы|discussion|responses?|replies|antworten|reader comments)"
)
_HEADING = re.compile(
    rf"(?:alle |all |{chr(0x5C)}d+ |die |les |los |i )?{_HEADING_WORDS}(?:\s*[:(\[]?\s*\d*\s*[)\]:]?)?"
    rf"(?: (?:zu|zum|to|on|for|von|à|a|su|op|по|к)\b.{{0,80}})?\s*",
    re.IGNORECASE,
)
# Without looking at more than the first words of an element.
_HINT = re.compile(_HEADING_WORDS, re.IGNORECASE)
_LONGEST_HEADING = 100

# So many headings are looked below.
_MOST_HEADINGS = 20

# Blocks after the heading that may be comments.
_MOST = 5_000


def find_structured(outline: Outline) -> Iterator[Candidates]:
    """Yield the elements after each heading that announces comments, of one kind and next to each other."""
    headings = (each for each in outline.elements if each.tag in BLOCKS and _announces(each))
    for element in islice(headings, _MOST_HEADINGS):
        run = _collect_after(element)
        if run:
            yield Candidates(rule="structure: a name and a date each, below a heading", elements=tuple(run))


def _announces(element: Element) -> bool:
    child = next(iter(element), None)
    first = f"{element.text or ''} {(child.text or '') if child is not None else ''}".strip()
    # Most elements are told apart by this, without reading all of their text.
    if not first or len(first) > _LONGEST_HEADING or _HINT.search(first) is None:
        return False
    text = read_start(element, _LONGEST_HEADING)
    return bool(text) and _HEADING.fullmatch(text or "") is not None


def _collect_after(heading: Element) -> list[Element]:
    """Return the blocks after *heading*, or in the list after it, that are alike."""
    for around in (heading, *list(heading.iterancestors())[:2]):
        following = [each for each in around.itersiblings() if each.tag in BLOCKS][:_MOST]
        if not following:
            continue
        first = following[0]
        alike = [each for each in following if _is_alike(first, each)]
        inner = [each for each in first if each.tag in BLOCKS]
        if len(alike) == 1 and len(inner) > 1 and all(_is_alike(inner[0], each) for each in inner[1:]):
            return inner
        return alike
    return []


def _is_alike(one: Element, other: Element) -> bool:
    return one.tag == other.tag and bool(get_words(one)) == bool(get_words(other))

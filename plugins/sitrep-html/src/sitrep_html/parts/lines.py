"""The line of a comment's header: how much of what is around a name or a date is no more than that line."""

from __future__ import annotations

import re

from sitrep_html.dating.dates import find_date
from sitrep_html.parts.names import count_words
from sitrep_html.parts.ranking import HEADER
from sitrep_html.parts.roles import weigh_body
from sitrep_html.tree.elements import BLOCKS, Element, fold, read_spaced, read_start
from sitrep_html.tree.regions import Region

# No initial, and no "3 hrs.".
_SHORT_SENTENCE = re.compile(r"\A\D*(?:[^\W\d_]{3}[.…]|[!?])\Z")

# A line of a header has no more words of its own beside name and date.
_MOST_BESIDE = 3


def widen(header: Element, region: Region) -> Element:
    """Return the line that *header* stands in: the outermost element around it that is no longer than a line."""
    widest = header
    for each in header.iterancestors():
        if each in region.elements or read_start(each, HEADER) is None:
            break
        if has_words_apart(each, widest):
            break
        widest = each
    return widest


def read_line(element: Element, inner: Element, limit: int) -> str | None:
    """Return the text of *element* in one line with its child *inner*; None if that is longer than *limit*."""
    line = [element.text or ""]
    is_here = False
    for child in element:
        if child is inner:
            is_here = True
        if child.tag == "br" or child.tag in BLOCKS:
            if is_here:
                break
            line = [child.tail or ""]
            continue
        line += (read_spaced(child, limit) or "", child.tail or "")
    text = read_spaced(inner, limit) if inner.tag in BLOCKS else fold(" ".join(line))
    return text if text and len(text) <= limit else None


def _read_loose(element: Element, inner: Element) -> tuple[str, str]:
    """Return the text of *element* that is in none of its children: that in one line with *inner*, and the rest."""
    lines: list[list[str]] = [[element.text or ""]]
    place = 0
    for child in element:
        if child.tag == "br":
            lines.append([])
        elif child is inner:
            place = len(lines) - 1
        lines[-1].append(child.tail or "")
    return " ".join(lines.pop(place)), " ".join(piece for line in lines for piece in line)


def has_words_apart(element: Element, inner: Element) -> bool:
    """Tell whether *element* has text or blocks beside *inner* that may be the comment's words."""
    known = _MOST_BESIDE if inner.tag not in BLOCKS else 0
    beside, apart = _read_loose(element, inner)
    if count_words(beside) > known or count_words(apart) > 0:
        return True
    return any(
        child.tag in ("p", "blockquote", "ul", "ol", "pre")
        or (child.tag in BLOCKS and (weigh_body(child) > 0 or _has_sentence(child)))
        for child in element
        if child is not inner
    )


def _has_sentence(block: Element) -> bool:
    """Tell whether a short *block* has more words than stand beside name and date: twice as many beside a date.

    A paragraph in it that ends as sentences do may have fewer.
    """
    text = read_start(block, HEADER)
    if text is None or count_words(text) == 0:
        return False
    found = find_date(text)
    if found is not None:
        return count_words(text[: found.start] + text[found.end :]) > 2 * _MOST_BESIDE
    return count_words(text) > _MOST_BESIDE or (
        _SHORT_SENTENCE.search(text) is not None and next(block.iterdescendants("p"), None) is not None
    )

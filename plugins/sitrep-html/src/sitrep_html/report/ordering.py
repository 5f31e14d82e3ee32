"""The paragraphs of a short report in the order of the page, with the headings that stand between them.

Of a page with little text the extractor gives first what it takes for the text, then all other paragraphs, and no
headings among these.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from sitrep_html.dating.dates import find_date
from sitrep_html.stated.printed import is_led
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.rendering import render

# What is longer has come out in order, with its headings.
_MOST = 2000
_LONGEST_HEADING = 100
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def put_in_order(lines: Sequence[str], root: Element) -> list[str]:
    """Return the *lines* of the page at *root* as it has them, or as they are where not all of them are lines of it."""
    if len(lines) < 2 or sum(map(len, lines)) > _MOST:
        return list(lines)
    page = render([root]).lines
    places = {line: place for place, line in reversed(list(enumerate(page)))}
    if len(set(lines)) < len(lines) or not all(line in places for line in lines):
        return list(lines)
    kept = {places[line] for line in lines}
    headings = _find_headings(root)
    first, last = min(kept), max(kept)
    for place in range(last - 1, first, -1):
        if place + 1 in kept and (page[place] in headings or _is_moment(page[place])):
            kept.add(place)
    return [page[place] for place in sorted(kept)]


def _find_headings(root: Element) -> frozenset[str]:
    texts = (read_start(each, _LONGEST_HEADING) for each in root.iter(*_HEADINGS))
    return frozenset(text for text in texts if text)


def _is_moment(line: str) -> bool:
    """Tell whether *line* says on which day, and at which time of it, what is below happened, as in a ticker."""
    if len(line) > _LONGEST_HEADING or is_led(line):
        return False
    found = find_date(line)
    return found is not None and isinstance(found.published, datetime.datetime)

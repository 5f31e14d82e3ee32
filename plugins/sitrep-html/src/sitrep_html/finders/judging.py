"""Whether what a rule took for comments is that, and not pointers to other pages, a list of forums, or the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitrep_html.finders.records import has_date
from sitrep_html.finders.removals import is_deleted
from sitrep_html.parts.fields import Fields
from sitrep_html.parts.names import is_mark, is_of_header
from sitrep_html.parts.subjects import LONGEST_TITLE
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.regions import Region

# Words beside the link of a pointer to another page, and dates of one comment.
_MOST_BESIDE = 2
_SEVERAL = 3

# Two lines that come again in most of them are a site's.
_SHARED = 2


def is_comment(fields: Fields, is_sure: bool) -> bool:
    """Tell whether there is enough of a comment: words, and where the rule is not sure, a name and a date too."""
    says_something = not all(map(is_mark, fields.body.lines))
    if is_sure or not says_something:
        return says_something
    if fields.author is None or fields.date is None:
        return fields.date is not None and is_deleted(fields.body.text)
    return not all(
        is_mark(line) or is_of_header(line, fields.author, fields.date.written) for line in fields.body.lines
    )


def is_undated(fields: Fields) -> bool:
    """Tell whether there is a comment without a date: words, and a name that the markup calls one."""
    return bool(fields.body.lines) and fields.is_named


def are_pointers(read: Sequence[Fields]) -> bool:
    """Tell whether most have no words but a link, as lists of comments on other pages have: "on Storm number 3"."""
    return sum(map(_is_pointer, read)) * 2 > len(read)


def _is_pointer(fields: Fields) -> bool:
    if len(fields.body.lines) != 1 or len(fields.body.links) != 1:
        return False
    (link,) = fields.body.links
    text = fields.body.text.replace(fields.date.written if fields.date else "\n", " ")
    beside = len(text.split()) - len(fields.body.text[link.start : link.end].split())
    return beside <= _MOST_BESIDE


def are_alike(bodies: Sequence[Sequence[str]]) -> bool:
    """Tell whether most of several have mostly the same lines, as the forums of a site have in their list."""
    counts = Counter(line for lines in bodies for line in set(lines))
    shared = {line for line, count in counts.items() if count * 2 > len(bodies)}
    alike = sum(sum(line in shared for line in lines) * 2 > len(lines) for lines in bodies)
    return len(bodies) > 1 and len(shared) >= _SHARED and alike * 2 > len(bodies)


def holds_several(kept: Sequence[tuple[Region, Fields]]) -> bool:
    """Tell whether the only comment has several dates in elements of their own, so that it is a list of something."""
    if len(kept) != 1:
        return False
    ((region, _),) = kept
    return sum(map(_has_own_date, region.get_own())) >= _SEVERAL


def _has_own_date(element: Element) -> bool:
    pieces = (element.text, *(child.tail for child in element))
    return element.tag == "time" or any(piece and has_date(piece) for piece in pieces)


def is_report(kept: Sequence[tuple[Region, Fields]], titles: frozenset[str]) -> bool:
    """Tell whether the only comment has the heading of the page in it, so that it is the report."""
    if len(kept) != 1:
        return False
    ((region, _),) = kept
    headings = (each for each in region.get_own() if each.tag in ("h1", "h2"))
    return any((read_start(each, LONGEST_TITLE) or "").casefold() in titles for each in headings)

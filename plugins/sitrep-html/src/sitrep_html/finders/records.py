"""Comments by structure alone: elements of one kind, each around one date, that something announces as comments.

Where a page has the date of each comment in an element of one kind, the comments are what lies around the dates: from
each, so many levels up as it takes to part it from the date before.  Names of classes are not looked at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise, permutations

from sitrep_html.dating.dates import LONGEST_OPENING, OPENING, parse_epoch, parse_iso, prints_date
from sitrep_html.finders.findings import Candidates
from sitrep_html.finders.guestbooks import is_guestbook
from sitrep_html.finders.items import is_aside
from sitrep_html.finders.naming import SURE_WORDS, VARIABLE
from sitrep_html.finders.teasers import are_teasers
from sitrep_html.parts.announcing import announces, find_heading, is_announced
from sitrep_html.parts.labels import is_label
from sitrep_html.parts.members import tell_of_members
from sitrep_html.parts.names import is_answer
from sitrep_html.tree.elements import UNSEEN, Element, fold, get_words, iterate_text, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline

# A date that stands in a line longer than this is one that somebody writes about.
_LONGEST_LINE = 100
_LONGEST_PIECE = 400
_SHORTEST_DATE = 5
_OPENING = 40
_DIGIT = re.compile(r"\d")
# A year, a date in numbers, or what "3 days ago" and "gestern, 12:05" cannot do without.
_HINTS = (
    re.compile(
        r"(?:19|20)\d\d(?!\d)|\d[./-]\s?\d\d?[./-]\s?\d\d|\d\s?\w+\s(?:ago|fa|geleden|temu|назад|тому|atrás|sedan|siden"
        r"|sitten|önce|zuvor|earlier|ezelőtt)\b"
    ),
    re.compile(r"['’]\d\d\b|(?:vor|il y a|hace|há|för|for|przed|před|acum)\s"),
    re.compile(r"^[^\W\d_][\w' ’-]{2,14}[,\s].{0,8}\d\s?[:.h]\s?\d\d"),
)

# What states when a part of a text was changed.
_REVISED = ("ins", "del")
# Attributes that state a moment for programs, where "yesterday" is printed.
_MOMENTS = (
    "data-timestamp",
    "data-time",
    "data-utime",
    "data-epoch",
    "data-date",
    "data-datetime",
    "data-created",
)

# A comment's element is no more levels around its date than this.
_HIGHEST = 12
_FARTHEST = 60

# What holds a header alone has no more text beside its date.
_HEADER = 80
_FEWEST = 2
_MOST_DROPPED = 3
_MOST_BETWEEN = 6
_LONGEST_LABEL = 30
_MOST_JOINED = 3
# What holds all comments is named so, beside what has a word for comments.
_SECTIONS = SURE_WORDS | frozenset(
    "discussion discussions replies responses reactions guestbook debat debate".split()
)
# Messages of another site, with its buttons.
_FEEDS = frozenset("tweet tweets twitter toot toots mastodon facebook instagram".split())


def find_records(outline: Outline) -> Iterator[Candidates]:
    """Yield runs of elements around dates of one kind, the longest first, if something says that they are comments."""
    by_kind = [
        [_drop_page(items) for items in _rise(anchors) if len(items) >= _FEWEST]
        for anchors in _group(_find_anchors(outline))
    ]
    runs = [items for kind in by_kind for items in kind]
    sections = Nearest(_is_section)
    are_all = is_guestbook(outline)
    for items in sorted([*runs, *_join_answers(by_kind, outline)], key=len, reverse=True):
        if len(items) < _FEWEST:
            continue
        is_stated = are_all or sections.find(items[0]) is not None or _is_stated(items)
        if is_stated and not are_teasers(items):
            yield Candidates(
                rule="structure: elements around a date each, announced as comments",
                elements=tuple(items),
                followers=_follow(items),
            )


def _is_stated(items: Sequence[Element]) -> bool:
    """Tell whether a heading, buttons, or what a forum tells of its members say that *items* are comments."""
    return is_announced(items[0]) or _have_answers(items) or tell_of_members(items)


def _join_answers(by_kind: Sequence[Sequence[list[Element]]], outline: Outline) -> Iterator[list[Element]]:
    """Yield answers together with the comments on them, whose dates are of another kind.

    Args:
        by_kind: the runs around dates of each kind.
        outline: of the page.
    """
    longest = sorted(filter(None, by_kind), key=lambda runs: -len(runs[0]))[:_MOST_JOINED]
    for inner, outer in ((runs[0], others[0]) for runs, others in permutations(longest, 2)):
        around = Nearest(frozenset(outer).__contains__)
        if len(inner) < _FEWEST or any(around.find(each) is None or _is_quoted(each) for each in inner):
            continue
        holders = Counter(around.find(each) for each in inner)
        is_page = any(holder is not None and _holds_heading(holder, inner) for holder in holders)
        if max(holders.values()) > 1 and not is_page and _is_stated(outer):
            yield sorted([*outer, *inner], key=outline.places.__getitem__)


def _holds_heading(holder: Element, items: Sequence[Element]) -> bool:
    """Tell whether *holder* has a heading of comments before the first of *items*, and so is around all of them."""
    heading = find_heading(items[0])
    return heading is not None and announces(heading) and holder in set(heading.iterancestors())


def _is_quoted(element: Element) -> bool:
    return next(element.iterancestors("blockquote", "q"), None) is not None


def _drop_page(items: list[Element]) -> list[Element]:
    """Return *items* without those that hold a heading of comments and one of the others: these are around all of them.

    They come from dates that are no comment's, such as the report's own, in elements of the same kind.
    """
    for _ in range(_MOST_DROPPED):
        holders = set(islice(items[1].iterancestors(), _FARTHEST)) if len(items) > _FEWEST else set[Element]()
        if items[0] not in holders:
            break
        heading = find_heading(items[1])
        if (
            heading is None
            or not announces(heading)
            or items[0] not in set(islice(heading.iterancestors(), _FARTHEST))
        ):
            break
        items = items[1:]
    return items


def _is_section(element: Element) -> bool:
    """Tell whether *element* is named for comments, and is not the page or its report."""
    return element.tag not in ("html", "body", "main", "article") and bool(_SECTIONS & get_words(element))


def _find_anchors(outline: Outline) -> Iterator[Element]:
    """Yield the elements that print a date in a short line, or state one, boxes at the side left out."""
    aside = Nearest(lambda each: is_aside(each) or each.tag in UNSEEN)
    found: dict[Element, int] = {}
    places, has_digit = outline.places, _DIGIT.search
    for place, element in enumerate(outline.elements):
        text, tail = element.text, element.tail
        # Most pieces have no digit, and to see that takes less time than to call what looks for dates.
        if text and has_digit(text) and element.tag not in UNSEEN and has_date(text):
            found[element] = place
        if tail and has_digit(tail) and has_date(tail):
            parent = element.getparent()
            if parent is not None:
                found[parent] = places[parent]
    for name in ("datetime", "title"):
        for element in outline.get_having(name):
            is_place = element.tag != "time" if name == "title" else element.tag not in _REVISED
            if is_place and has_date(element.get(name, "")):
                found[element] = places[element]
    for name in _MOMENTS:
        for element in outline.get_having(name):
            stated = element.get(name, "")
            if (parse_epoch(stated) or parse_iso(stated)) is not None:
                found[element] = places[element]
    for element in sorted(found, key=found.__getitem__):
        if element.tag not in UNSEEN and aside.find(element) is None:
            yield element


def has_date(piece: str) -> bool:
    """Tell whether *piece* of text is a short line with a date, or goes on after a name with one."""
    # Most pieces are blank, or prose.
    if len(piece) > _LONGEST_PIECE:
        if piece[:_OPENING].lstrip()[:1] not in OPENING:
            return False
        piece = piece[:_LONGEST_PIECE]
    if piece.isspace() or _DIGIT.search(piece) is None:
        return False
    line = fold(piece)
    if len(line) > _LONGEST_LINE and line[0] in OPENING:
        line = line[:LONGEST_OPENING]
    if not _SHORTEST_DATE < len(line) <= _LONGEST_LINE:
        return False
    lowered = line.lower()
    return any(hint.search(lowered) is not None for hint in _HINTS) and prints_date(line)


def _group(anchors: Iterator[Element]) -> list[list[Element]]:
    """Return *anchors* parted by what they are called, and what holds them."""
    groups: defaultdict[tuple[str, frozenset[str], str], list[Element]] = defaultdict(list)
    for each in anchors:
        parent = each.getparent()
        holder = str(parent.tag) if parent is not None else ""
        groups[str(each.tag), get_words(each) - VARIABLE, holder].append(each)
    return [group for group in groups.values() if len(group) >= _FEWEST]


def _rise(anchors: Sequence[Element]) -> Iterator[list[Element]]:
    """Yield the elements so many levels around *anchors* as most often part one from the one before."""
    levels: Counter[int] = Counter()
    for before, each in pairwise(anchors):
        level = _measure(before, each)
        if level is not None:
            levels[level] += 1
    for level, _ in sorted(levels.items(), key=lambda pair: (-pair[1], pair[0]))[:2]:
        raised = [_climb(each, level) for each in anchors]
        items = [each for each in dict.fromkeys(raised) if each is not None]
        if items:
            tag, _ = Counter(str(each.tag) for each in items).most_common(1)[0]
            yield [each for each in items if each.tag == tag and tag not in ("body", "html")]


def _measure(before: Element, element: Element) -> int | None:
    """Return how many levels around *element* the last element is that does not hold *before*."""
    holders: set[Element] = {before}
    for number, each in enumerate(before.iterancestors()):
        if number > _FARTHEST:
            break
        holders.add(each)
    inner = element
    for level in range(_HIGHEST):
        outer = inner.getparent()
        if outer is None:
            return None
        if outer in holders:
            return level if inner is not before else None
        inner = outer
    return None


def _climb(element: Element, levels: int) -> Element | None:
    each: Element | None = element
    for _ in range(levels):
        each = each.getparent() if each is not None else None
    return each


def _have_answers(items: Sequence[Element]) -> bool:
    """Tell whether most of *items* have a button to answer, and are no messages of another site."""
    probed = items[:6]
    chosen = frozenset(items)
    own = [each for each in probed if _FEEDS.isdisjoint(get_words(each))]
    answered = sum(
        any(map(_is_answer_button, part.iter("a", "button", "span")))
        for each in own
        for part in (each, *_get_between(each, chosen))
    )
    return answered * 2 > len(probed)


def _get_between(item: Element, chosen: frozenset[Element]) -> list[Element]:
    """Return the elements directly after *item*, up to the next of *chosen*, where buttons of it may stand."""
    between: list[Element] = []
    for each in islice(item.itersiblings(), _MOST_BETWEEN):
        if each in chosen:
            return between
        between.append(each)
    return []


def _is_answer_button(element: Element) -> bool:
    text = fold("".join(map(str, element.itertext()))) if len(element) < 3 else ""
    return bool(text) and is_answer(text)


def _follow(items: Sequence[Element]) -> Mapping[Element, tuple[Element, ...]]:
    """Return the elements beside each of *items* that belong to it, where an item is a header and no more.

    They stand after the header, or where the last of all headers has none after it, before.
    """
    chosen = frozenset(items)
    if not all(_is_header(each) for each in items):
        return {}
    labelled = _follow_labels(items, chosen)
    if labelled:
        return labelled
    after = {each: _gather(each, chosen, is_forward=True) for each in items}
    if all(after[each] for each in items[:-1]) and after[items[-1]]:
        most = max(len(after[each]) for each in items[:-1])
        return {each: following[:most] for each, following in after.items()}
    before = {each: _gather(each, chosen, is_forward=False) for each in items}
    if all(before.values()):
        most = max(len(before[each]) for each in items[1:])
        return {each: preceding[-most:] for each, preceding in before.items()}
    return {}


def _follow_labels(
    items: Sequence[Element], chosen: frozenset[Element]
) -> Mapping[Element, tuple[Element, ...]]:
    """Return what belongs to each of *items*, where each entry begins, before its date, with one label: "Name:".

    Nothing if that is not so: most dates stand in the first line, or the words go before them.
    """
    before = items[0].getprevious()
    label = _read_label(before) if before is not None else None
    if before is None or label is None or before.tag != items[0].tag:
        return {}
    firsts = [each.getprevious() for each in items]
    if any(each is None or each in chosen or _read_label(each) != label for each in firsts):
        return {}
    starts = frozenset(each for each in firsts if each is not None)
    return {
        item: tuple(
            [first] + [each for each in _gather(item, chosen | starts, is_forward=True) if each not in starts]
        )
        for item, first in zip(items, firsts, strict=True)
        if first is not None
    }


def _read_label(element: Element) -> str | None:
    """Return what *element* begins with, if that is a label."""
    first = next((piece for piece in iterate_text(element) if piece.strip()), "")
    return fold(first) if len(first) <= _LONGEST_LABEL and is_label(first) else None


def _is_header(element: Element) -> bool:
    return read_start(element, _LONGEST_LINE + _HEADER) is not None


def _gather(item: Element, chosen: frozenset[Element], *, is_forward: bool) -> tuple[Element, ...]:
    """Return the elements with text after *item*, or before it, up to the next of *chosen*, a heading or a form."""
    gathered: list[Element] = []
    for each in item.itersiblings(preceding=not is_forward):
        if not isinstance(each.tag, str):
            continue
        if each in chosen or each.tag in ("h1", "h2", "h3", "form", "script", "aside", "footer"):
            break
        if next(each.iterdescendants("textarea"), None) is not None:
            break
        if read_start(each, 0) is None:
            gathered.append(each)
    return tuple(gathered if is_forward else reversed(gathered))

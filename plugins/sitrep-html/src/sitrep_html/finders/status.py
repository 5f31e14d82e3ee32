"""What the markup says of a comment beside its words: address, votes, whether it is shown, whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep_html.dating.dates import find_date
from sitrep_html.finders.findings import Status
from sitrep_html.finders.removals import is_deleted
from sitrep_html.parts.holding import tells_of_hold
from sitrep_html.tree.elements import Element, get_classes, get_words, read_start, split_words
from sitrep_html.tree.regions import Region

_ID = re.compile(
    r"(?:comment|kommentar|cmt|post|message|msg|reply|forum|beitrag|c|p)?[\w-]*?\d[\w-]*\Z", re.IGNORECASE
)
_ID_ATTRIBUTES = (
    "data-comment-id",
    "data-commentid",
    "data-id",
    "data-post-id",
    "data-cid",
    "comment-id",
    "thingid",
)
_DIGITS = re.compile(r"\d+")
_PERMALINK = re.compile(r"#[\w-]*\d|/comments?/|/posts?/\d|comment(?:page|id)?=", re.IGNORECASE)

# One of these is in each of them: few comments have it.
_HELD_STEMS = tuple(
    "moder approv freischalt validation aprobación goedkeuring модерации проверки godkännande".split()
)
_LONGEST_NOTICE = 160
_OWNER = frozenset(
    "bypostauthor by-post-author blog-author byblogauthor authorcomment author-comment owner".split()
)
_VOTES = frozenset("vote votes score points karma likes upvotes thumbs rating".split())
_VOTED = frozenset("count counter number total score points votes nb likes".split())
# These are told by no word.
_COUNTS_VOTES = frozenset(("voting-value", "idc-v-total"))
_COUNT = re.compile(r"([+−-]?\d{1,6})(?:\s+(?:points?|likes?|votes?|punkte?))?\Z", re.IGNORECASE)


def find_id(region: Region) -> str | None:
    """Return what the markup calls the comment: its id, that of the element that holds its words, or an anchor."""
    for element in region.elements:
        name = element.get("id") or ""
        if name and _ID.match(name) and any(char.isdigit() for char in name):
            return name
        for attribute in _ID_ATTRIBUTES:
            if element.get(attribute):
                return element.get(attribute)
    for element in region.get_own():
        anchor = element.get("name") if element.tag == "a" else None
        named = element.get("id") or anchor or ""
        if any(map(str.isdigit, named)) and {"comment", "kommentar", "c", "post"} & split_words(named):
            return named
    before = region.first.getprevious()
    if before is not None and before.tag == "a" and (before.get("id") or before.get("name")):
        return before.get("id") or before.get("name")
    return None


def find_permalink(region: Region, name: str | None) -> str | None:
    """Return the address of the comment itself: what its element states, a link to its id, else one around its date."""
    for element in region.elements:
        stated = element.get("data-permalink")
        if stated:
            return stated
    dated: str | None = None
    for element in region.get_own():
        if element.tag != "a" or not element.get("href"):
            continue
        address = element.get("href", "")
        words = get_words(element)
        if "reply" in words or "replytocom" in address:
            continue
        if name and address.endswith(f"#{name}"):
            return address
        if "permalink" in words or element.get("rel") == "bookmark" or "u-url" in get_classes(element):
            return address
        if "bylink" in words and not address.startswith("#"):
            return address
        if dated is None and _PERMALINK.search(address) and _is_own(element, address, name):
            dated = address
    return dated


def _is_own(link: Element, address: str, name: str | None) -> bool:
    """Tell whether *link* shows a date, or a number and does not lead to another comment: "#1" among the words."""
    text = read_start(link, 80) or ""
    if not any(map(str.isdigit, text)):
        return False
    numbers = _DIGITS.findall(address.partition("#")[2])
    if not numbers or name is None or numbers[-1] in _DIGITS.findall(name):
        return True
    return find_date(text) is not None


def find_votes(elements: Sequence[Element]) -> int | None:
    """Return the number of votes that the comment got, if it is stated."""
    # Old Reddit writes what it would be with the reader's own vote too, and shows this one.
    shown = next((each for each in elements if {"score", "unvoted"} <= set(get_classes(each))), None)
    if shown is not None:
        stated = _read_count(shown.get("title", ""))
        return stated if stated is not None else _read_count(read_start(shown, 20) or "")
    for element in elements:
        if "upvoteCount" in element.get("itemprop", ""):
            return _read_count(element.get("content") or read_start(element, 20) or "")
        words = get_words(element)
        if (_VOTES & words and _VOTED & words) or not _COUNTS_VOTES.isdisjoint(get_classes(element)):
            count = _read_count(read_start(element, 20) or "")
            if count is not None:
                return count
    return None


def _read_count(text: str) -> int | None:
    match = _COUNT.match(text.strip())
    return int(match[1].replace("−", "-")) if match else None


def find_status(elements: Sequence[Element], body: str) -> Status:
    """Return whether the comment is shown, was deleted, or waits for a moderator."""
    if is_deleted(body):
        return "deleted"
    own = "".join(map(_join_own, elements)).lower()
    may_say = any(stem in own for stem in _HELD_STEMS)
    for element in elements:
        if element.get("class") or element.get("id"):
            words = get_words(element)
            if "unapproved" in get_classes(element) or {"awaiting", "moderation"} <= words:
                return "held"
        if (
            may_say
            and element.tag in ("em", "p", "i", "span", "div", "small")
            and tells_of_hold(read_start(element, _LONGEST_NOTICE) or "")
        ):
            return "held"
    return "shown"


def _join_own(element: Element) -> str:
    return "".join([element.text or "", *[child.tail for child in element if child.tail]])


def is_by_owner(region: Region, elements: Sequence[Element]) -> bool:
    """Tell whether the markup says that the comment is by the author of the page."""
    return any(not _OWNER.isdisjoint(get_classes(element)) for element in (*region.elements, *elements[:40]))

"""What each comment answers, as far as the markup says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from sitrep_html.finders.naming import VARIABLE
from sitrep_html.parts.answering import ANSWERING, LONGEST_ANSWERING
from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.regions import Region

# What holds the answers to a comment, inside it or after it.
REPLIES = frozenset(
    "children replies indented responses answers subcomments antworten nested thread reponses réponses respuestas "
    "risposte odpowiedzi svar".split()
)

# What an answer in one list with what it answers is called.
_MARKED = frozenset(
    "reply answer response child subcomment antwort réponse reponse respuesta risposta resposta svar odpowiedz "
    "antwoord".split()
)
_OUTLINED = re.compile(r"#?(\d{1,4}(?:\.\d{1,4})*)\.?")
_LONGEST_OUTLINED = 20

_LEVEL_CLASS = re.compile(
    r"(?:(?:^|[\s_-]|(?<=[a-z]))(?:depth|level|lvl|ebene|indent|niveau|nivel|livello|poziom|twig|tiefe|stufe|profondeur|nest"
    r"|nested|nesting|offset|taso|nivå|niva)|(?:^|[\s_-])[dl])[_-]?(\d{1,3})(?=$|\s)",
    re.IGNORECASE,
)
_LEVEL_TEXT = re.compile(r"\s*level (\d{1,3})\s*\Z")
_INDENT = re.compile(r"(?:margin|padding)-left:\s*(\d{1,4})", re.IGNORECASE)
_PARENT_ATTRIBUTES = (
    "data-parent",
    "data-parent-id",
    "data-parentid",
    "data-parent-comment-id",
    "data-comment-parent",
    "data-reply-to",
    "data-in-reply-to",
    "parentid",
)
_PAIR = re.compile(r"w(?:c|pd)-comm-(\d+)_(\d+)")
_ANCHOR = re.compile(r"#(?:[a-z_-]*?)[_-]?([a-z]?\d+)$", re.IGNORECASE)
_ANSWERING = re.compile(r"in-reply-to|reply_of|replied-to|parent-link", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")

# Pictures that nothing is seen of, as wide as a comment is indented.
_SPACER = re.compile(
    r"(?:^|/)(?:s|spacer|blank|dot|clear|pixel|transparent|shim|1x1|trans|empty)[\w-]*\.(?:gif|png)",
    re.IGNORECASE,
)
_LISTS = ("ul", "ol", "dl", "blockquote")

# So many levels around a comment, or first inside it, may say how deep it is.
_NEAR = 4
# The words of a comment begin in one of so many elements.
_FIRST = 40


def find_parents(
    regions: Sequence[Region],
    ids: Sequence[str | None],
    holders: Mapping[Element, Element],
    authors: Sequence[str | None] = (),
) -> list[int | None]:
    """Return for each comment the index of the one that it answers, None for those that answer none.

    What names the parent is believed first, then nesting, then what stands before a list of replies, then the name of
    one of *authors* after "in reply to", then levels.
    A parent always stands before its replies.
    """
    places = {element: index for index, region in enumerate(regions) for element in region.elements}
    named = _index_names(ids)
    around = Nearest(places.__contains__, holders)
    answered: dict[Element, int | None] = {}

    def is_answering(element: Element) -> bool:
        """Tell whether *element* is a list of answers to the comment before it."""
        if element not in places and (_is_reply_list(element) or _is_among(element, places)):
            answered[element] = _find_before(element, places)
        return answered.get(element) is not None

    wrappers = _find_wrappers(regions, places)
    wrapped = Nearest(wrappers.__contains__, holders)
    lists = Nearest(is_answering, holders)
    parents: list[int | None] = []
    last_by: dict[str, int] = {}
    for index, region in enumerate(regions):
        parent = _find_named(region, named)
        if parent is None or parent >= index:
            outer, above = around.find(region.first), lists.find(region.first)
            if above is not None and around.find(above) is outer:
                parent = _find_called(region, last_by, answered[above])
            elif outer is not None:
                parent = places[outer]
            elif wrappers:
                holder = wrapped.find(region.first)
                above = wrapped.find(holder) if holder is not None else None
                parent = wrappers[above] if above is not None else None
        if parent is None and last_by:
            parent = _find_addressed(region, last_by)
        parents.append(parent if parent is not None and parent < index else None)
        author = authors[index] if authors else None
        if author:
            last_by[author.casefold()] = index
    if any(parent is not None for parent in parents):
        return parents
    levels = _find_levels(regions)
    if levels is not None:
        return _stack(levels)
    return _find_outlined(regions) or _find_marked(regions, authors) or parents


def _find_outlined(regions: Sequence[Region]) -> list[int | None] | None:
    """Return the parents that numbers of an outline state, which most comments have: "#2.1" answers "#2"."""
    numbers = [_read_outline(region) for region in regions]
    stated = [number for number in numbers if number is not None]
    places = {number: index for index, number in enumerate(numbers) if number is not None}
    if (
        len(places) < len(stated)
        or len(stated) * 2 <= len(regions)
        or not any(len(each) > 1 for each in stated)
    ):
        return None
    parents = [places.get(number[:-1]) if number is not None else None for number in numbers]
    return [each if each is not None and each < index else None for index, each in enumerate(parents)]


def _read_outline(region: Region) -> tuple[str, ...] | None:
    for element in region.get_own():
        if element.tag == "a" and element.get("href", "").startswith("#"):
            match = _OUTLINED.fullmatch(read_start(element, _LONGEST_OUTLINED) or "")
            if match is not None:
                return tuple(match[1].split("."))
    return None


def _is_marked(words: frozenset[str]) -> bool:
    """Tell whether *words* call a comment an answer; what the page's own author says to all is called so, too."""
    return not _MARKED.isdisjoint(words) and "author" not in words


def _find_marked(regions: Sequence[Region], authors: Sequence[str | None]) -> list[int | None] | None:
    """Return the parents where some items of one list are called answers, and the others are not.

    An answer is to the last comment before it that is none, or to whom it calls by name after that.
    """
    are_marked = [_is_marked(get_words(region.first)) for region in regions]
    if are_marked[:1] != [False] or not any(are_marked):
        return None
    parents: list[int | None] = []
    last_by: dict[str, int] = {}
    last = 0
    for index, (region, is_marked) in enumerate(zip(regions, are_marked, strict=True)):
        last = last if is_marked else index
        parents.append(_find_called(region, last_by, last) if is_marked else None)
        author = authors[index] if authors else None
        if author:
            last_by[author.casefold()] = index
    return parents


def _index_names(ids: Sequence[str | None]) -> dict[str, int]:
    """Return the index of each comment by its id, and by the number in it where that is no other's."""
    named: dict[str, int] = {}
    doubled: set[str] = set()
    for index, name in enumerate(ids):
        if name is None:
            continue
        pair = _PAIR.search(name)
        for key in {name, *([pair[1]] if pair else _NUMBER.findall(name)[-1:])}:
            if named.setdefault(key, index) != index:
                doubled.add(key)
    return {key: index for key, index in named.items() if key not in doubled}


def _find_named(region: Region, named: Mapping[str, int]) -> int | None:
    """Return the parent that an attribute of the comment names, or a link "in reply to" it."""
    for element in region.elements:
        for name in _PARENT_ATTRIBUTES:
            value = element.get(name)
            if value and value in named:
                return named[value]
        pair = _PAIR.search(element.get("id", ""))
        if pair is not None and pair[2] in named and pair[2] != pair[1]:
            return named[pair[2]]
    for element in region.get_own():
        address = element.get("href") or element.get("resource")
        if not address or "#" not in address:
            continue
        relation = f"{element.get('rel', '')} {element.get('property', '')} {element.get('class', '')}"
        says_so = _ANSWERING.search(relation) is not None or _says_answering(element)
        anchor = _ANCHOR.search(address) if says_so else None
        if anchor is not None:
            key = _NUMBER.findall(anchor[1])[-1]
            if key in named:
                return named[key]
    return None


def _find_addressed(region: Region, last_by: Mapping[str, int]) -> int | None:
    """Return the comment in *last_by*, which has the last one of each author, of the name alone after "in reply to"."""
    for element in region.get_own():
        first = next(iter(element), None)
        pieces = ((element.text, first), *((child.tail, child.getnext()) for child in element))
        for piece, after in pieces:
            words = piece.strip() if piece and len(piece) <= LONGEST_ANSWERING else ""
            match = ANSWERING.search(words) if words else None
            if match is None:
                continue
            rest = words[match.end() :] or (read_start(after, LONGEST_ANSWERING) if after is not None else "")
            name = (rest or "").strip(" @:.,").casefold()
            if name in last_by:
                return last_by[name]
    return None


def _find_called(region: Region, last_by: Mapping[str, int], parent: int | None) -> int | None:
    """Return the comment in one list of answers to *parent* that the words call first, "@Ann", else *parent*."""
    for element in islice(region.get_own(), _FIRST):
        text = (element.text or "").lstrip()
        if not text.startswith("@"):
            continue
        after = next(iter(element), None) if text.rstrip() == "@" else None
        called = text[1:] if after is None else read_start(after, LONGEST_ANSWERING) or ""
        name = called.strip(" @:.,").casefold()
        index = last_by.get(name)
        return index if index is not None and parent is not None and index > parent else parent
    return parent


def _says_answering(link: Element) -> bool:
    """Tell whether *link* says that it leads to what is answered: "in reply to Ann", or such words stand before it."""
    text = read_start(link, LONGEST_ANSWERING)
    if not text:
        return False
    if text[0] == "@" or ANSWERING.match(text) is not None:
        return True
    before, around = link.getprevious(), link.getparent()
    words = before.tail if before is not None else around.text if around is not None else None
    return bool(words) and _ends_answering(words or "")


def _ends_answering(words: str) -> bool:
    end = words[-LONGEST_ANSWERING:]
    return any(match.end() == len(end) for match in ANSWERING.finditer(end))


def _is_reply_list(element: Element) -> bool:
    """Tell whether *element* is named for answers, or is a list directly in a list, as some old platforms nest."""
    if REPLIES & get_words(element):
        # What has a heading of the page's own answers the report, not the comment before it.
        return next(element.iterdescendants("h1", "h2"), None) is None
    parent = element.getparent()
    if element.tag in ("ul", "ol") and parent is not None and parent.tag in ("ul", "ol"):
        return True
    if element.tag in ("ul", "ol") and parent is not None and parent.tag == "li":
        return True
    # Wikis indent by definitions of nothing.
    if element.tag == "dl" and next(element.iterchildren("dt"), None) is None:
        return next(element.iterchildren("dd"), None) is not None
    # A list without items does no more than indent.
    return element.tag in _LISTS and next(element.iterchildren("li", "dt", "dd", "p"), None) is None


def _is_among(element: Element, places: Mapping[Element, int]) -> bool:
    """Tell whether *element*, which holds comments, stands directly after one and beside others."""
    before = element.getprevious()
    if before is None or before not in places:
        return False
    beside = (element.getnext(), before.getprevious())
    return any(each is not None and each in places for each in beside)


def _find_before(element: Element, places: Mapping[Element, int]) -> int | None:
    """Return the last comment in what stands directly before *element*, if the walk back finds one soon."""
    before = element.getprevious()
    for _ in range(4):
        if before is None:
            return None
        if before in places:
            return places[before]
        inner = (
            [each for each in before.iterdescendants() if each in places]
            if isinstance(before.tag, str)
            else []
        )
        if inner:
            return places[inner[0]] if REPLIES.isdisjoint(get_words(before)) else None
        before = before.getprevious()
    return None


def _find_wrappers(regions: Sequence[Region], places: Mapping[Element, int]) -> dict[Element, int]:
    """Return the elements around one comment and all answers to it, each with the index of that comment.

    Where a thread is such an element, all comments have one of the same kind around them, with no comment before them
    in it.
    """
    first_in: dict[Element, int] = {}
    chains: list[list[Element]] = []
    for index, region in enumerate(regions):
        chain: list[Element] = []
        for each in islice(region.first.iterancestors(), _NEAR):
            if each in places or first_in.setdefault(each, index) != index:
                break
            chain.append(each)
        if not chain:
            return {}
        chains.append(chain)
    for place in range(_NEAR):
        found: dict[Element, int] = {}
        kind = _get_kind(chains[0][place]) if place < len(chains[0]) else None
        for index, chain in enumerate(chains):
            if kind is None or place >= len(chain) or _get_kind(chain[place]) != kind:
                break
            found[chain[place]] = index
        else:
            return found
    return {}


def _get_kind(element: Element) -> tuple[str, frozenset[str]]:
    return str(element.tag), get_words(element) - VARIABLE


def _find_levels(regions: Sequence[Region]) -> list[int] | None:
    """Return how deep each comment is, if the markup says so of some and they differ."""
    levels = [_find_level(region) for region in regions]
    if len(set(levels)) == 1:
        levels = _find_levels_near(regions)
    return levels if len(set(levels)) > 1 else None


def _find_levels_near(regions: Sequence[Region]) -> list[int]:
    """Return how deep each comment is by what is around it alone, what it begins with, and pictures that indent."""
    passed: set[Element] = set()
    shared: set[Element] = set()
    for region in regions:
        for each in region.first.iterancestors():
            if each in passed:
                shared.add(each)
                break
            passed.add(each)
    levels: list[int] = []
    for region in regions:
        near: list[Element] = []
        for each in islice(region.first.iterancestors(), _NEAR):
            if each in shared:
                break
            near.append(each)
        near += islice(region.first.iterdescendants(), _NEAR)
        found = (_read_level(each) for each in near)
        levels.append(next((each for each in found if each is not None), _find_indent(region)))
    return levels


def _find_indent(region: Region) -> int:
    """Return how wide the picture is that stands before a comment to indent it, 0 if there is none."""
    for element in islice(region.walk(), 3 * _NEAR):
        if element.tag == "img" and _SPACER.search(element.get("src", "")) is not None:
            width = element.get("width", "")
            return int(width) if width.isdecimal() and len(width) < 5 else 0
    return 0


def _read_level(element: Element) -> int | None:
    """Return the level that an attribute, a class or the margin of *element* states, None if none does."""
    for name in ("data-depth", "data-level", "depth", "indent", "aria-level"):
        value = element.get(name, "")
        if value.isdecimal() and len(value) < 5:
            return int(value)
    match = _LEVEL_CLASS.search(element.get("class", "")) or _INDENT.search(element.get("style", ""))
    return int(match[1]) if match is not None else None


def _find_level(region: Region) -> int:
    for element in region.elements:
        level = _read_level(element)
        if level is not None:
            return level
    for element in region.get_own():
        if element.tag == "span" and len(element) == 0:
            match = _LEVEL_TEXT.match(read_start(element, 12) or "")
            if match is not None:
                return int(match[1])
        if element.tag == "td" and element.get("indent", "").isdecimal():
            return int(element.get("indent", "0"))
    return 0


def _stack(levels: Sequence[int]) -> list[int | None]:
    """Return the parent of each: the last one before it that is less deep."""
    parents: list[int | None] = []
    open_ones: list[int] = []
    for index, level in enumerate(levels):
        while open_ones and levels[open_ones[-1]] >= level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else None)
        open_ones.append(index)
    return parents

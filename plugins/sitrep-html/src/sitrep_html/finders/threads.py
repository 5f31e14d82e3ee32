"""What each comment answers, as far as the markup says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from sitrep_html.finders.levels import find_parents_by_levels
from sitrep_html.finders.named_parents import find_addressed, find_called, find_named, index_names
from sitrep_html.finders.naming import VARIABLE
from sitrep_html.tree.elements import Element, get_words
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
_LISTS = ("ul", "ol", "dl", "blockquote")
# So many levels around a comment may be around it and its answers alone.
_NEAR = 4


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
    named = index_names(ids)
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
        parent = find_named(region, named)
        if parent is None or parent >= index:
            outer, above = around.find(region.first), lists.find(region.first)
            if above is not None and around.find(above) is outer:
                parent = find_called(region, last_by, answered[above])
            elif outer is not None:
                parent = places[outer]
            elif wrappers:
                holder = wrapped.find(region.first)
                above = wrapped.find(holder) if holder is not None else None
                parent = wrappers[above] if above is not None else None
        if parent is None and last_by:
            parent = find_addressed(region, last_by)
        parents.append(parent if parent is not None and parent < index else None)
        author = authors[index] if authors else None
        if author:
            last_by[author.casefold()] = index
    if any(parent is not None for parent in parents):
        return parents
    return find_parents_by_levels(regions) or _find_marked(regions, authors) or parents


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
        parents.append(find_called(region, last_by, last) if is_marked else None)
        author = authors[index] if authors else None
        if author:
            last_by[author.casefold()] = index
    return parents


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

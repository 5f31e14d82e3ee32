"""The parts of one comment: who wrote it, when, and its words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import field, frozen

from sitrep.extending import Platform
from sitrep_html.dates import find_date, is_of_member, parse_epoch, parse_iso
from sitrep_html.elements import BLOCKS, Element, fold, get_attributes, get_words, read_start
from sitrep_html.names import LONGEST_NAME, clean_name, count_words, find_name_beside, is_button, is_of_header
from sitrep_html.regions import Region
from sitrep_html.rendering import Rendered, render
from sitrep_html.roles import is_furniture, weigh_author, weigh_body, weigh_date
from sitrep_html.selectors import compile_selector

# A line of a header is no longer than this.
_HEADER = 160

# Room for the words of a header beside name and date: "posted on", "at".
_WORDS_OF_HEADER = 30

_AUTHOR_ATTRIBUTES = ("data-author", "author", "data-username")

# A line of a header has no more words of its own beside name and date.
_MOST_BESIDE = 3

# Names below this weight are only names of the right place: a bold line, a link.
_SURE_AUTHOR = 40
_EXACT_AUTHOR = 100
_NAMED_BY_RULE = 120


@frozen(kw_only=True)
class WrittenDate:
    """A date as it is written, and as parsed if it was written for machines."""

    written: str
    machine: datetime.date | datetime.datetime | None = None


@frozen(kw_only=True)
class Fields:
    """What was found in one comment.

    Args:
        author: the name without the words around it.
        author_url: where the name links to, as written.
        date: as it is written.
        body: the comment's words.
    """

    author: str | None = None
    author_url: str | None = None
    date: WrittenDate | None = None
    body: Rendered = field(factory=Rendered)


def read_fields(
    region: Region, platform: Platform | None = None, *, base: str = "", needs_date: bool = False
) -> Fields:
    """Return the fields of the comment in *region*.

    Args:
        region: its elements.
        platform: whose names for the parts are asked first.
        base: the address that those of links are relative to.
        needs_date: whether nothing else need be found where no date is.
    """
    elements = list(region.walk())
    # The names and dates in a quotation are those of somebody else.
    quoted: set[Element] = set()
    for each in elements:
        if each.tag == "blockquote" and each not in quoted:
            quoted.update(each.iter())
    # The comment as a whole is no part of itself, whatever its name: "comment-author-ann" stands on all of Ann's.
    whole = region.elements if len(region.elements) == 1 else ()
    header = [each for each in elements if each not in quoted and each not in whole]
    date = _find_date(header, platform) or _find_date(whole, platform)
    if date is None and needs_date:
        return Fields()
    author = _find_author(header, platform, get_words(region.first)) or _read_author_attribute(
        [*whole, *header]
    )
    if author is None and date is not None and date[0] is not None:
        author = _find_beside(date[0], date[1].written, region)
    parts = [found[0] for found in (author, date) if found is not None and found[0] is not None]
    body = _find_body(region, elements, parts, platform)
    if author is None:
        words = set(body.iter()) if body is not None else set[Element]()
        author = _guess_author([each for each in header if each not in words])
        parts += [author[0]] if author else []
    name = author[1] if author else None
    if body is not None:
        rendered = render(_widen_body(body, region), base=base, skip=_skip_in_body(body, region, parts))
    else:
        rendered = _render_rest(region, parts, base)
    rendered = _drop_header(rendered, name, date[1].written if date else None)
    return Fields(
        author=name,
        author_url=_find_address(author[0], region) if author else None,
        date=date[1] if date else None,
        body=rendered,
    )


def _weigh_by_rule(selectors: Sequence[str], element: Element) -> int:
    """Return the weight of an element that one of *selectors* names, the first of them most; 0 for no other."""
    for place, each in enumerate(selectors):
        if compile_selector(each).matches(element):
            return _NAMED_BY_RULE + len(selectors) - place
    return 0


def _rank(
    elements: Iterable[Element], weigh: Callable[[Element], int], selectors: Sequence[str]
) -> list[tuple[int, int, Element]]:
    """Return the elements that have some weight, the heaviest first, then in document order."""
    ranked = [
        (-(_weigh_by_rule(selectors, element) or weigh(element)), place, element)
        for place, element in enumerate(elements)
    ]
    return sorted((each for each in ranked if each[0] < 0), key=lambda each: each[:2])


def _find_author(
    elements: Sequence[Element], platform: Platform | None, own: frozenset[str]
) -> tuple[Element, str] | None:
    """Return the element that is named for the author, and the name in it."""
    selectors = platform.author if platform else ()

    def weigh(element: Element) -> int:
        return weigh_author(element, own)

    for weight, _, element in _rank(elements, weigh, selectors):
        if -weight < _SURE_AUTHOR:
            break
        name = _read_name(element, exact=-weight >= _EXACT_AUTHOR)
        if name is not None:
            return _find_inner(element, name), name
    return None


def _read_author_attribute(elements: Sequence[Element]) -> tuple[Element, str] | None:
    for element in elements:
        name = next((element.get(each) for each in _AUTHOR_ATTRIBUTES if element.get(each)), None)
        name = clean_name(name, exact=True) if name else None
        if name is not None:
            return element, name
    return None


def _guess_author(elements: Sequence[Element]) -> tuple[Element, str] | None:
    """Return the first thing that stands where a name does and looks like one: a bold line, a heading, a link."""
    for _, _, element in _rank(elements[: _count_header(elements)], weigh_author, ()):
        name = _read_name(element, exact=False)
        if name is not None and len(name) <= LONGEST_NAME // 2:
            return _find_inner(element, name), name
    return None


def _find_beside(date: Element, written: str, region: Region) -> tuple[Element, str] | None:
    """Return the name that stands in one line with the date: "Thu, 03/14/2019 - 09:12 — Ann"."""
    for each in (date, date.getparent()):
        if each is None or each in region.elements:
            return None
        line = read_start(each, _HEADER)
        name = find_name_beside(line, written) if line and written in line else None
        if name is not None:
            return each, name
    return None


def _read_name(element: Element, *, exact: bool) -> str | None:
    text = element.get("content") or read_start(element, _HEADER)
    if text and sum(each.tag in BLOCKS for each in element.iterdescendants()) > 1:
        # What has lines of its own holds a rank, a number of posts and the like below the name.
        text = next(iter(render([element]).lines), None)
    return clean_name(_cut_date(text), exact=exact) if text else None


def _count_header(elements: Sequence[Element]) -> int:
    """Return how many of *elements* stand where a header does: all before the first paragraph of some length."""
    for place, element in enumerate(elements):
        if element.tag == "p" and read_start(element, _HEADER) is None:
            return place
    return len(elements)


def _find_inner(element: Element, name: str) -> Element:
    """Return the innermost first element of *element* that has *name*, such as its link."""
    for each in element.iterdescendants("a", "span", "b", "strong", "cite"):
        if read_start(each, len(name)) == name:
            return each
    return element


def _cut_date(text: str) -> str:
    """Return *text* without the date in it; a name stands before it or after it."""
    found = find_date(text)
    if found is None or not found.is_whole:
        return text
    before, after = text[: found.start].strip(" |·,-–—("), text[found.end :].strip(" |·,-–—)")
    return before or after


def _find_date(
    elements: Sequence[Element], platform: Platform | None
) -> tuple[Element | None, WrittenDate] | None:
    """Return the date, and the element that holds it and nothing else, if there is one."""
    selectors = platform.date if platform else ()
    vague: tuple[Element, WrittenDate] | None = None
    unshown: tuple[Element, WrittenDate] | None = None
    for _, _, element in _rank(elements, weigh_date, selectors):
        date = _read_date(element)
        if date is None or is_of_member(read_start(element, _HEADER) or ""):
            continue
        if date.machine is not None and date.written.isdecimal():
            # Seconds are for machines; what people read is looked for further.
            unshown = unshown or (element, date)
        elif date.machine is not None or _is_whole(date.written):
            return _add_machine((element, _complete(date, element)), unshown)
        else:
            vague = vague or (element, date)
    printed = _find_printed_date(elements)
    return _add_machine(printed, unshown) if printed else (unshown or vague)


def _add_machine(
    printed: tuple[Element | None, WrittenDate], unshown: tuple[Element, WrittenDate] | None
) -> tuple[Element | None, WrittenDate]:
    """Return a date as it is printed, with the moment that an element without text states for machines."""
    if unshown is None or printed[1].machine is not None:
        return printed
    return printed[0], WrittenDate(written=printed[1].written, machine=unshown[1].machine)


def _complete(date: WrittenDate, element: Element) -> WrittenDate:
    """Return *date* with the time of day that its line has, where *element* holds the day alone."""
    if isinstance(date.machine, datetime.datetime):
        return date
    found = find_date(date.written)
    day = date.machine or (found.published if found else None)
    if isinstance(day, datetime.datetime):
        return date
    for each in (element, element.getparent()):
        line = read_start(each, _HEADER) if each is not None else None
        longer = find_date(line) if line else None
        moment = longer.published if longer is not None else None
        if not line or longer is None or not isinstance(moment, datetime.datetime):
            continue
        if day is None or moment.date() == day:
            return WrittenDate(written=line[longer.start : longer.end])
    return date


def _is_whole(written: str) -> bool:
    found = find_date(written)
    return found is not None and found.is_whole


def _read_date(element: Element) -> WrittenDate | None:
    """Return the date that *element* states in an attribute or prints."""
    shown = read_start(element, _HEADER) or ""
    found = find_date(shown) if shown else None
    printed = shown[found.start : found.end] if found else ""
    inner = next(element.iterdescendants("time", "abbr"), element)
    for name, value in (*get_attributes(element), *(get_attributes(inner) if inner is not element else ())):
        if name in ("datetime", "content", "title") or name.startswith("data-"):
            machine = parse_iso(value) or (parse_epoch(value) if name.startswith("data-") else None)
            if machine is not None:
                return _join(printed or value.strip(), machine, found is not None and found.is_whole)
            if name in ("datetime", "title", "content") and len(value) <= _HEADER and _is_whole(value):
                return WrittenDate(written=fold(value))
    return WrittenDate(written=printed) if printed else None


def _join(written: str, machine: datetime.date | datetime.datetime, is_whole: bool) -> WrittenDate:
    """Return the date of an attribute; a day alone is made more exact by a time that is printed."""
    if isinstance(machine, datetime.datetime) or not is_whole:
        return WrittenDate(written=written, machine=machine)
    printed = find_date(written)
    moment = printed.published if printed else None
    if isinstance(moment, datetime.datetime) and moment.date() == machine:
        return WrittenDate(written=written, machine=moment)
    return WrittenDate(written=written, machine=machine)


def _find_printed_date(elements: Sequence[Element]) -> tuple[Element | None, WrittenDate] | None:
    """Return the first date that stands in a short piece of text, and what holds it if that is no more than a line."""
    for element in elements:
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        for piece in pieces:
            text = fold(piece)
            if not 5 < len(text) <= LONGEST_NAME or is_of_member(read_start(element, _HEADER) or ""):
                continue
            found = find_date(text)
            if (
                found is not None
                and found.is_whole
                and len(text) - (found.end - found.start) < LONGEST_NAME // 2
            ):
                holds_more = read_start(element, LONGEST_NAME) is None or any(
                    each.tag in BLOCKS for each in element
                )
                written = WrittenDate(written=text[found.start : found.end])
                return None if holds_more else element, _complete(written, element)
    return None


def _find_body(
    region: Region, elements: Sequence[Element], headers: Sequence[Element], platform: Platform | None
) -> Element | None:
    """Return the element that holds the comment's words and nothing else, None if there is none."""
    around = {each for header in headers for each in _iterate_around(header, region)}
    selectors = platform.body if platform else ()
    own = get_words(region.first)
    best: tuple[int, int] = (0, 0)
    chosen: Element | None = None
    for element in elements:
        if element in around or (element in region.elements and len(region.elements) == 1):
            continue
        weight = _weigh_by_rule(selectors, element) or weigh_body(element, own)
        if weight == 0 or (chosen is not None and weight <= best[0]):
            continue
        length = len(Region((element,), region.nested).read(2000))
        if length and (chosen is None or (weight, length) > best):
            best, chosen = (weight, length), element
    return chosen


def _widen_body(body: Element, region: Region) -> list[Element]:
    """Return *body*, and where that is a paragraph, the paragraphs after it, which may have no name of their own."""
    if body.tag != "p" or body in region.elements:
        return [body]
    found = [body]
    for each in body.itersiblings():
        if (
            each.tag != "p"
            or region.is_foreign(each)
            or weigh_date(each)
            or weigh_author(each) >= _SURE_AUTHOR
        ):
            break
        found.append(each)
    return found


def _iterate_around(header: Element, region: Region) -> Iterator[Element]:
    """Yield *header* and the elements around it, up to those that the comment is made of."""
    yield header
    for each in header.iterancestors():
        if each in region.elements:
            break
        yield each


def _skip_in_body(body: Element, region: Region, headers: Sequence[Element]) -> Callable[[Element], bool]:
    held = frozenset(headers)
    own = get_words(region.first)

    def skip(element: Element) -> bool:
        if element is body:
            return False
        return region.is_foreign(element) or element in held or is_furniture(element, own)

    return skip


def _render_rest(region: Region, headers: Sequence[Element], base: str) -> Rendered:
    """Return all of a comment but its header and the site's own lines."""
    lines = frozenset(_widen(header, region) for header in headers)
    own = get_words(region.first)

    def skip(element: Element) -> bool:
        if element in region.elements:
            return False
        return (
            region.is_foreign(element)
            or element in lines
            or is_furniture(element, own)
            or _is_caption(element)
        )

    return render(list(region.elements), base=base, skip=skip)


def _drop_header(rendered: Rendered, name: str | None, date: str | None) -> Rendered:
    """Return *rendered* without the lines at its start or end that say no more than who and when, and buttons."""
    count = len(rendered.lines)
    room = len(date or "") + len(name or "") + _WORDS_OF_HEADER
    dropped = {
        index
        for index in {*range(min(3, count)), *range(max(0, count - 3), count)}
        if (line := rendered.lines[index]) == name
        or (date and date in line and len(line) <= room)
        or is_of_header(line, name, date)
    }
    edges = (range(count), range(count - 1, -1, -1))
    for edge in edges:
        for index in edge:
            if index not in dropped and not is_button(rendered.lines[index]):
                break
            dropped.add(index)
    return rendered.without(dropped) if dropped and len(dropped) < count else rendered


def _is_caption(element: Element) -> bool:
    """Tell whether *element* is one more element of a header: what names it says so and it is short."""
    if element.tag in ("p", "a", "blockquote") or not (
        weigh_author(element) >= 60 or weigh_date(element) >= 60
    ):
        return False
    return read_start(element, _HEADER) is not None


def _widen(header: Element, region: Region) -> Element:
    """Return the line that *header* stands in: the outermost element around it that is no longer than a line."""
    widest = header
    for each in header.iterancestors():
        if each in region.elements or read_start(each, _HEADER) is None:
            break
        if _has_words_apart(each, widest):
            break
        widest = each
    return widest


def _has_words_apart(element: Element, inner: Element) -> bool:
    """Tell whether *element* has text or blocks beside *inner* that may be the comment's words."""
    known = _MOST_BESIDE if inner.tag not in BLOCKS else 0
    loose = " ".join((element.text or "", *(child.tail or "" for child in element)))
    if count_words(loose) > known:
        return True
    return any(
        child.tag in ("p", "blockquote", "ul", "ol", "pre") or (child.tag in BLOCKS and weigh_body(child) > 0)
        for child in element
        if child is not inner
    )


def _find_address(author: Element, region: Region) -> str | None:
    """Return where the author's name links to."""
    for each in (author, *author.iterdescendants("a")):
        if each.tag == "a" and each.get("href"):
            return each.get("href")
    for each in author.iterancestors():
        if each in region.elements:
            break
        if each.tag == "a":
            return each.get("href")
    return None

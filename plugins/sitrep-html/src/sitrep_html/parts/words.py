"""The words of a comment: what is left of it when header and buttons are taken away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sitrep.extending import Platform
from sitrep_html.dating.dates import OPENING
from sitrep_html.parts.answering import leads_to_answered
from sitrep_html.parts.counts import find_beside_block, holds_count, says_something
from sitrep_html.parts.holding import is_note_of_hold
from sitrep_html.parts.labels import is_label, is_labelled
from sitrep_html.parts.lines import widen
from sitrep_html.parts.members import is_of_account, tells_of_member
from sitrep_html.parts.names import count_words, is_button, is_of_header
from sitrep_html.parts.ranking import HEADER, weigh_by_rule
from sitrep_html.parts.roles import NAMED, is_furniture, weigh_author, weigh_body, weigh_date
from sitrep_html.parts.who import SURE_AUTHOR
from sitrep_html.tree.elements import Element, get_words, read_start
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import Rendered, render

# Room for the words of a header beside name and date: "posted on", "at".
_WORDS_OF_HEADER = 30

# What stands between a header and the words in one line with it.
_AFTER_HEADER = " )]:,;.–—-\xa0"

# What guestbooks and forms print before the words.
_LABEL = re.compile(
    r"(?:message|comment|nachricht|mensaje|mensagem|messaggio|bericht|wiadomość|сообщение|viesti|meddelande|eintrag)\s?:\s+(?=\S)",
    re.IGNORECASE,
)
_LABELS = ("td", "th", "dt", "label")
_LONGEST_LABEL = 30

_LONGEST_CARD = 300


def find_body(
    region: Region, elements: Sequence[Element], headers: Sequence[Element], platform: Platform | None
) -> Element | None:
    """Return the element that holds the comment's words and nothing else, None if there is none."""
    around = {each for header in headers for each in _iterate_around(header, region)}
    selectors = platform.body if platform else ()
    own = region.own_words
    best: tuple[int, int] = (0, 0)
    chosen: Element | None = None
    for element in elements:
        if element in around or (element in region.elements and len(region.elements) == 1):
            continue
        weight = weigh_by_rule(selectors, element) or weigh_body(element, own)
        if weight == 0 or (chosen is not None and weight < best[0]):
            continue
        if chosen is not None and weight == best[0] and _is_inside(element, chosen, region):
            continue
        length = len(Region((element,), region.nested).read(2000))
        if length and (chosen is None or (weight, length) > best):
            best, chosen = (weight, length), element
    return chosen


def _is_inside(element: Element, chosen: Element, region: Region) -> bool:
    for each in element.iterancestors():
        if each is chosen:
            return True
        if each in region.elements:
            break
    return False


def render_body(body: Element, region: Region, headers: Sequence[Element], base: str) -> Rendered:
    """Return the words in *body*, which holds nothing else but, perhaps, the header and buttons."""
    whole = _widen_body(body, region)
    rendered = render(whole, base=base, skip=_skip_in_body(body, region, headers))
    if not rendered.lines and any("moderation" in get_words(each) for each in body.iterdescendants()):
        # What a moderator left in place of the words is all that there is.
        return render(whole, base=base, skip=region.is_foreign)
    return rendered


def render_rest(
    region: Region, headers: Sequence[Element], base: str, *, name: str | None, date: str | None
) -> Rendered:
    """Return all of a comment but its header and the site's own lines.

    Args:
        region: the comment's elements.
        headers: the elements that hold the name and the date.
        base: the address that those of links are relative to.
        name: of the author.
        date: as it is written.
    """
    lines = frozenset(
        each for header in headers for each in (widen(header, region), *_find_card(header, region))
    )
    rendered = _render_without(lines, headers, region, base)
    if name is None or date is None or any(says_something(line, name, date) for line in rendered.lines):
        return rendered
    # The line of the header was taken too wide where it has all the words in it: they are few.
    strict = frozenset(each for each in headers if _is_header_alone(each, name, date))
    rest = _render_without(strict, headers, region, base)
    dropped = {
        index
        for index, line in enumerate(rest.lines)
        if (name and line.startswith(name)) or not says_something(line, name, date)
    }
    return rest.without(dropped) if len(dropped) < len(rest.lines) else rendered


def _render_without(
    lines: frozenset[Element], headers: Sequence[Element], region: Region, base: str
) -> Rendered:
    """Return all of a comment but *lines* of its header and the site's own."""
    own = region.own_words
    beside = find_beside_block(headers, lines, region)

    def skip(element: Element) -> bool:
        if element in region.elements:
            return False
        return (
            region.is_foreign(element)
            or element in lines
            or is_furniture(element, own)
            or leads_to_answered(element)
            or (_is_caption(element) and not _is_quoted(element, region))
            or _is_label(element)
            or (element.getparent() in beside and holds_count(element))
        )

    return render(list(region.elements), base=base, skip=skip)


def _is_header_alone(header: Element, name: str | None, date: str | None) -> bool:
    """Tell whether *header* has nothing in it but name and date."""
    text = read_start(header, HEADER)
    return text is not None and (text in (name, date) or is_of_header(text, name, date))


def drop_header(rendered: Rendered, name: str | None, date: str | None) -> Rendered:
    """Return *rendered* without the lines at its start or end that say no more than who and when, and buttons."""
    count = len(rendered.lines)
    room = len(date or "") + len(name or "") + _WORDS_OF_HEADER
    dropped = {
        index
        for index in {*range(min(3, count)), *range(max(0, count - 3), count)}
        if (line := rendered.lines[index]) == name
        or (date and date in line and len(line) <= room and not _calls_another(line, name))
        or is_of_header(line, name, date)
        or is_of_account(line)
        or is_note_of_hold(line)
        or is_labelled(line, name)
    }
    edges = (range(count), range(count - 1, -1, -1))
    for edge in edges:
        for index in edge:
            if index not in dropped and not is_button(rendered.lines[index]):
                break
            dropped.add(index)
    return rendered.without(dropped) if dropped and len(dropped) < count else rendered


def _calls_another(line: str, name: str | None) -> bool:
    """Tell whether *line* begins with another name than the author's: "@Ann | 4 May 2020"."""
    return line.startswith("@") and not (name and name.strip("@") in line)


def cut_header(rendered: Rendered, name: str | None, date: str | None) -> Rendered:
    """Return *rendered* without the header that its first line begins with: "Ann (14 March 2019): The ferry"."""
    line = rendered.lines[0] if rendered.lines else ""
    place = line.find(date, 0, len(date) + len(name or "") + _WORDS_OF_HEADER) if date else -1
    if place < 0 or date is None:
        return rendered
    before = line[:place].replace(name or "\n", " ", 1)
    if count_words(before) > 0 or not line[:place].strip().endswith(tuple(OPENING)):
        return rendered
    rest = line[place + len(date) :]
    words = rest.lstrip(_AFTER_HEADER)
    return rendered.without_start(len(line) - len(words)) if words and words != rest else rendered


def cut_label(rendered: Rendered) -> Rendered:
    """Return *rendered* without the label that a form prints before the words: "Message: Here too."."""
    label = _LABEL.match(rendered.lines[0]) if rendered.lines else None
    return rendered.without_start(label.end()) if label is not None else rendered


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
            or weigh_author(each) >= SURE_AUTHOR
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
    own = region.own_words

    def skip(element: Element) -> bool:
        if element is body:
            return False
        return (
            region.is_foreign(element)
            or element in held
            or is_furniture(element, own)
            or leads_to_answered(element)
        )

    return skip


def _is_caption(element: Element) -> bool:
    """Tell whether *element* is one more element of a header: what names it says so and it is short."""
    if element.tag in ("p", "a", "blockquote") or not (
        weigh_author(element) >= NAMED or weigh_date(element) >= NAMED
    ):
        return False
    return read_start(element, HEADER) is not None


def _is_label(element: Element) -> bool:
    """Tell whether *element* is the cell of a form that says what stands in the next one."""
    if element.tag not in _LABELS:
        return False
    text = read_start(element, _LONGEST_LABEL) or ""
    return is_label(text) or (text.endswith(":") and _LABEL.match(f"{text} .") is not None)


def _is_quoted(element: Element, region: Region) -> bool:
    """Tell whether *element* is in a quotation, where it says whose words these are."""
    for each in element.iterancestors():
        if each in region.elements:
            return False
        if each.tag == "blockquote":
            return True
    return False


def _find_card(header: Element, region: Region) -> list[Element]:
    """Return the cell around *header* if it tells of its author as a member of a forum: such a cell has no words."""
    for each in header.iterancestors():
        if each in region.elements:
            break
        if each.tag == "td":
            return [each] if tells_of_member(each) and read_start(each, _LONGEST_CARD) is not None else []
    return []

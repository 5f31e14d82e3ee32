"""Elements as lines of text: what a reader of the page sees, with its links and quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container
from urllib.parse import urljoin

from attrs import frozen
from lxml import etree

from sitrep_html.tree.elements import BLOCKS, UNSEEN, Element

# Pictures that stand for a character: their alternative text is what was typed.
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_SMILEYS = ("emoji", "smiley", "smilies", "emoticon")

# Whether an element, with all that is in it, is passed over.
Skip = Callable[[Element], bool]


@frozen(kw_only=True)
class Stretch:
    """A stretch of rendered lines: where it is, in characters of all lines joined by line feeds, and its address."""

    start: int
    end: int
    url: str = ""


@frozen(kw_only=True)
class Rendered:
    """The lines of an element, none of them blank, and the links and quotations in them."""

    lines: tuple[str, ...] = ()
    links: tuple[Stretch, ...] = ()
    quotes: tuple[Stretch, ...] = ()

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(self.lines)

    def without(self, dropped: Container[int]) -> Rendered:
        """Return this without the lines of some indexes, and without what was in them."""
        shift, edge = 0, 0
        shifts: list[tuple[int, int, int]] = []
        for index, line in enumerate(self.lines):
            if index in dropped:
                shift += len(line) + 1
            else:
                shifts.append((edge, edge + len(line), shift))
            edge += len(line) + 1
        return Rendered(
            lines=tuple(line for index, line in enumerate(self.lines) if index not in dropped),
            links=_shift(self.links, shifts),
            quotes=_shift(self.quotes, shifts),
        )

    def without_start(self, count: int) -> Rendered:
        """Return this without the first *count* characters, and without what begins in them."""
        first, *others = self.text[count:].split("\n") if count else self.lines
        return Rendered(
            lines=(first, *others),
            links=_move_back(self.links, count),
            quotes=_move_back(self.quotes, count),
        )

    def without_end(self, count: int) -> Rendered:
        """Return this without the last *count* characters, which are of the last line, and without what ends there."""
        edge = len(self.text) - count
        return Rendered(
            lines=(*self.lines[:-1], self.lines[-1][: len(self.lines[-1]) - count]),
            links=tuple(each for each in self.links if each.end <= edge),
            quotes=tuple(each for each in self.quotes if each.end <= edge),
        )


def _move_back(stretches: tuple[Stretch, ...], count: int) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(start=each.start - count, end=each.end - count, url=each.url)
        for each in stretches
        if each.start >= count
    )


def _shift(stretches: tuple[Stretch, ...], shifts: list[tuple[int, int, int]]) -> tuple[Stretch, ...]:
    """Return the stretches that begin in a line that is kept; each of *shifts* is its start, end, and way back."""
    starts = [start for start, _, _ in shifts]
    moved: list[Stretch] = []
    for stretch in stretches:
        start, end, shift = shifts[max(0, bisect_right(starts, stretch.start) - 1)] if shifts else (0, -1, 0)
        if not start <= stretch.start <= end:
            continue
        last_start, last_end, last_shift = shifts[bisect_right(starts, stretch.end - 1) - 1]
        last = min(stretch.end, last_end) - last_shift
        if last_start <= stretch.end and stretch.start - shift < last:
            moved.append(Stretch(start=stretch.start - shift, end=last, url=stretch.url))
    return tuple(moved)


def render(elements: list[Element], *, base: str = "", skip: Skip | None = None) -> Rendered:
    """Return the text of *elements*, one after the other.

    Args:
        elements: what to render; none of them inside another.
        base: the address that those of the links are relative to.
        skip: tells what to leave out, each with all that is in it.
    """
    pen = _Pen()
    for element in elements:
        _draw(element, pen, base, skip)
        pen.end_line()
    return pen.finish()


def _draw(element: Element, pen: _Pen, base: str, skip: Skip | None) -> None:
    walk = etree.iterwalk(element, events=("start", "end"))
    passed: Container[object] = ()
    # Of what is set as it is written, blank lines part paragraphs.
    depth = 0
    for event, each in walk:
        if event == "start":
            passed = ()
            if _is_unseen(each) or (skip is not None and skip(each)):
                walk.skip_subtree()
                passed = (each,)
                continue
            depth += each.tag == "pre"
            _open(each, pen, base, is_set=depth > 0)
        else:
            if each not in passed:
                depth -= each.tag == "pre"
                _close(each, pen)
            passed = ()
            if each is not element and each.tail:
                _write(each.tail, pen, is_set=depth > 0)


def _write(text: str, pen: _Pen, *, is_set: bool) -> None:
    if not is_set:
        pen.write(text)
        return
    first, *others = _BLANK_LINE.split(text)
    pen.write(first)
    for each in others:
        pen.end_line()
        pen.write(each)


def _is_unseen(element: Element) -> bool:
    return not isinstance(element.tag, str) or element.tag in UNSEEN


def _open(element: Element, pen: _Pen, base: str, *, is_set: bool) -> None:
    tag = element.tag
    if tag == "br":
        pen.end_line()
    elif tag in BLOCKS:
        pen.end_line()
        if tag == "blockquote":
            pen.open_stretch(element, element.get("cite", ""))
    elif tag == "a" and element.get("href"):
        pen.open_stretch(element, join_address(base, element.get("href", "")))
    elif tag == "img" and any(name in element.get("class", "").lower() for name in _SMILEYS):
        pen.write(element.get("alt", ""))
    if element.text:
        _write(element.text, pen, is_set=is_set)


def _close(element: Element, pen: _Pen) -> None:
    if element.tag in BLOCKS:
        pen.end_line()
    if element.tag in ("a", "blockquote"):
        pen.close_stretch(element)
    if element.tag in ("td", "th"):
        pen.write(" ")


def join_address(base: str, address: str) -> str:
    """Return *address* as it is from a page at *base*."""
    try:
        return urljoin(base, address.strip())
    except ValueError:  # such as a bracket that opens no IPv6 address
        return address.strip()


class _Pen:
    """Writes lines, white space folded as it goes."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        # Of the lines so far with a line feed after each, and of the one begun.
        self._edge = 0
        self._width = 0
        self._is_space_due = False
        self._open: dict[Element, tuple[int, str]] = {}
        self._links: list[Stretch] = []
        self._quotes: list[Stretch] = []

    def write(self, text: str) -> None:
        words = text.split()
        if not words:
            self._is_space_due = self._is_space_due or bool(text)
            return
        spaced = self._is_space_due or text[0].isspace()
        piece = (" " if spaced and self._width else "") + " ".join(words)
        self._line.append(piece)
        self._width += len(piece)
        self._is_space_due = text[-1].isspace()

    def end_line(self) -> None:
        if self._width:
            self._lines.append("".join(self._line))
            self._edge += self._width + 1
        self._line, self._width, self._is_space_due = [], 0, False

    def open_stretch(self, element: Element, url: str) -> None:
        self._open[element] = (self._edge + self._width, url)

    def close_stretch(self, element: Element) -> None:
        opened = self._open.pop(element, None)
        if opened is None:
            return
        start, url = opened
        # A line feed or space that was due stands before the stretch, not in it.
        end = self._edge + self._width if self._width else self._edge - 1
        if end > start:
            (self._quotes if element.tag == "blockquote" else self._links).append(
                Stretch(start=start, end=end, url=url)
            )

    def finish(self) -> Rendered:
        """Return all that was written."""
        joined = "\n".join(self._lines)
        return Rendered(
            lines=tuple(self._lines),
            links=_trim(joined, self._links),
            quotes=_trim(joined, self._quotes),
        )


def _trim(text: str, stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Return *stretches* in order, without the space that folding put at their start."""
    trimmed = [
        Stretch(
            start=each.start + (text[each.start : each.start + 1] in (" ", "\n")), end=each.end, url=each.url
        )
        for each in stretches
    ]
    return tuple(sorted((each for each in trimmed if each.start < each.end), key=lambda each: each.start))

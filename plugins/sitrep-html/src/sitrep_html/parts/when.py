"""When a comment was written: the element that holds the date, and the date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from attrs import frozen

from sitrep.extending import Platform, find_age
from sitrep_html.dating.dates import LONGEST_OPENING, OPENING, find_date, parse_epoch, parse_iso
from sitrep_html.parts.members import is_of_member
from sitrep_html.parts.names import LONGEST_NAME
from sitrep_html.parts.ranking import HEADER, rank
from sitrep_html.parts.roles import weigh_date
from sitrep_html.tree.elements import BLOCKS, Element, fold, get_attributes, read_spaced, read_start

_DIGIT = re.compile(r"\d")
_SHORTEST = 5
_NEAR = 3
_LONGEST_AGO = 60
_LONGEST_INDENTED = 300
# What a browser shows where a date is pointed at, beside its own ``title``.
_TOOLTIPS = (
    "data-tippy-content",
    "data-original-title",
    "data-bs-original-title",
    "data-tooltip",
    "data-title",
)
_YEARLESS = re.compile(r"[^\W\d_]{3,}\W.*\d\s?[:.h]\s?\d\d")


@frozen(kw_only=True)
class WrittenDate:
    """A date as it is written, and as parsed if it was written for machines."""

    written: str
    machine: datetime.date | datetime.datetime | None = None


def find_written_date(
    elements: Sequence[Element], platform: Platform | None
) -> tuple[Element | None, WrittenDate] | None:
    """Return the date, and the element that holds it and nothing else, if there is one."""
    selectors = platform.date if platform else ()
    vague: tuple[Element, WrittenDate] | None = None
    unshown: tuple[Element, WrittenDate] | None = None
    for _, _, element in rank(elements, weigh_date, selectors):
        date = _read_date(element)
        if date is None or is_of_member(read_start(element, HEADER) or ""):
            continue
        if date.machine is not None and date.written.isdecimal():
            # Seconds are for machines; what people read is looked for further.
            unshown = unshown or (element, date)
        elif date.machine is not None or _is_whole(date.written):
            return _add_machine((element, _complete(date, element)), unshown)
        else:
            vague = vague or (element, date)
    printed = _find_printed_date(elements)
    return _add_machine(printed, unshown) if printed else (unshown or vague or _find_vague(elements))


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
    around = [each for each in (element, element.getparent()) if each is not None]
    for line in (read(each, HEADER) for each in around for read in (read_start, read_spaced)):
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
    shown = read_start(element, HEADER) or ""
    found = find_date(shown) if shown else None
    printed = shown[found.start : found.end] if found else ""
    inner = next(element.iterdescendants("time", "abbr"), element)
    for name, value in (*get_attributes(element), *(get_attributes(inner) if inner is not element else ())):
        if name in ("datetime", "content", "title") or name.startswith("data-"):
            machine = parse_iso(value) or (parse_epoch(value) if name.startswith("data-") else None)
            if machine is not None:
                return _join(printed or value.strip(), machine, found is not None and found.is_whole)
            if (
                name in ("datetime", "title", "content", *_TOOLTIPS)
                and len(value) <= HEADER
                and _is_whole(value)
            ):
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


def _find_vague(elements: Sequence[Element]) -> tuple[Element | None, WrittenDate] | None:
    """Return the first date without its year that is a piece of text, and what holds that and no more.

    It is told from now, such as "3 days ago", or has a month and a time: "Sep 21, 3:29 PM".
    """
    for element in elements:
        for piece in (element.text, *(child.tail for child in element)):
            text = fold(piece) if piece and len(piece) <= _LONGEST_INDENTED else ""
            found = find_date(text) if 0 < len(text) <= _LONGEST_AGO else None
            if found is None or found.is_whole or (find_age(text) is None and _YEARLESS.search(text) is None):
                continue
            if len(text) - (found.end - found.start) <= _NEAR:
                written = WrittenDate(written=text[found.start : found.end])
                return None if _holds_more(element) else element, written
    return None


def _holds_more(element: Element) -> bool:
    """Tell whether *element* has more than a line in it."""
    return read_start(element, LONGEST_NAME) is None or any(each.tag in BLOCKS for each in element)


def _find_printed_date(elements: Sequence[Element]) -> tuple[Element | None, WrittenDate] | None:
    """Return the first date that stands in a short piece of text, and what holds it if that is no more than a line.

    One after "@Ann" is that of whom the comment answers, unless there is no other.
    """
    called: tuple[Element | None, WrittenDate] | None = None
    for element in elements:
        for piece in (element.text, *(child.tail for child in element)):
            text = fold(piece) if piece and _DIGIT.search(piece) is not None else ""
            found = _read_printed(element, text) if text else None
            if found is not None and not text.startswith("@"):
                return found
            called = called or found
    return called


def _read_printed(element: Element, text: str) -> tuple[Element | None, WrittenDate] | None:
    """Return the date in *text*, a piece of *element*, if it is as short as a header or begins with one."""
    if len(text) > LONGEST_NAME // 2 and text[0] in OPENING:
        opening = find_date(text[:LONGEST_OPENING])
        if opening is not None and opening.is_whole and opening.start <= _NEAR:
            return None, WrittenDate(written=text[opening.start : opening.end])
    found = find_date(text) if _SHORTEST < len(text) <= LONGEST_NAME else None
    if (
        found is None
        or not found.is_whole
        or len(text) - (found.end - found.start) >= LONGEST_NAME // 2
        or is_of_member(read_start(element, HEADER) or "")
    ):
        return None
    written = WrittenDate(written=text[found.start : found.end])
    return None if _holds_more(element) else element, _complete(written, element)

"""Signatures at the end of the line that has what was said, as on the talk pages of wikis."""

from __future__ import annotations

from sitrep.parsing.dating.dates import find_moment
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.tearing import tear
from sitrep.patterns import compile_late

# Every such signature ends in the zone of its time, and may have a link behind it.
_ENDS = (")", "]")
_ZONE = compile_late(r"\d.{0,9}\((?:UTC|GMT|[A-Z]{2,4}[SD]?[TZ])\)(?:\s?\[.{3,14}\])?$")
# A date, its time and the zone have at most so many words.
_MOST_WORDS = 10
_LONGEST = 80
# The links to pages about the author, behind the name.
_LINKS = compile_late(r"\s?\([^\W\d_][^()\d]{1,40}\)\s?$")
_DASHES = ("--", "—", "–")
_SENTENCE_END = compile_late(r"(?:[.!?…:)»”\"]|(?<=\s)[^\w\s.,;:'\"()-])\s+(?=\S)")
_LONGEST_NAME = 40
# Of so many, one may be written with nothing but a blank before the name.
_LEAST = 2


def part_signatures(lines: Lines) -> Lines:
    r"""Return *lines* with each signature at the end of one as a line of its own, in the same row.

    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> text = "It held. --Ann (talk) 12:03, 4 May 2014 (UTC)\nNot here. Bo (talk) 13:10, 4 May 2014 (UTC)"
    >>> lines = part_signatures(split_into_lines(text))
    >>> lines.texts[:2], lines.rows
    (('It held.', '--Ann (talk) 12:03, 4 May 2014 (UTC)'), (0, 0, 1, 1))
    """
    places = {
        line: place
        for line, text in enumerate(lines.texts)
        if text.endswith(_ENDS) and line not in lines.joined and (place := _find_signature(text))
    }
    return tear(lines, places) if len(places) >= _LEAST else lines


def _find_signature(text: str) -> int:
    """Return the place in the *text* of a line where a signature begins below what was said, 0 if it has none."""
    if _ZONE.search(text[-_LONGEST:]) is None:
        return 0
    dated = _find_date(text)
    links = _LINKS.search(text, max(0, dated - _LONGEST), dated)
    return _find_name(text, links.start() if links is not None else dated, linked=links is not None)


def _find_date(text: str) -> int:
    """Return where the date begins that *text* ends with, 0 if it ends with none."""
    start = len(text)
    for _ in range(_MOST_WORDS):
        start = text.rfind(" ", 0, start)
        if start < 0:
            break
        written = text[start + 1 :]
        if not written[0].isdigit():
            continue
        moment = find_moment(written, written.casefold().split(), relative=False)
        if moment is not None and moment.shape == "date" and moment.time is not None and moment.start == 0:
            return start + 1
    return 0


def _find_name(text: str, end: int, *, linked: bool) -> int:
    """Return where the name begins, with the dash before it, that ends at *end*; 0 if none does."""
    first = max(0, end - _LONGEST)
    dash = max(text.rfind(mark, first, end) for mark in _DASHES)
    while dash > 0 and text[dash - 1] in "-—–":
        dash -= 1
    # Further from the end it stands in what is said, but for "—Preceding unsigned comment added by Ann".
    if dash > 0 and end - dash <= _LONGEST_NAME:
        return dash
    # "J. Smith" is a name, and an address only has a link to show that it is whose.
    stop = 0
    for match in _SENTENCE_END.finditer(text, max(first, end - _LONGEST_NAME), end):
        stop = match.end()
        if is_name_like(text[stop:end].strip()):
            return stop
    return stop if linked and stop else max(0, dash)

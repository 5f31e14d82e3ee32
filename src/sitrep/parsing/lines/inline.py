"""Headers and signatures in the line of what is said: "Ann Lee (3 May 2014): It shook.", "It shook. -- Ann Lee"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sitrep.parsing.dating.dates import Moment, find_moment
from sitrep.parsing.lines.cues import NUMBER, SAYS
from sitrep.parsing.lines.fields import read_field
from sitrep.parsing.lines.labelling import look_at, may_be_dated
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.stamps import Stamp
from sitrep.patterns import compile_late

# No header or signature is longer.
_LONGEST = 90
# One of these is in every header: a mark, "..", or "ago".  It begins with what they begin with, for then a search skips
# fast to that.
_HEADER_MARK = compile_late(r"[\d:…\]>.a](?:(?<![.a])|(?<=\.)\.|(?<=\ba)go\b)")
# A name and "wrote on", or what else stands between a name and a date.
_MOST_WORDS = 7
_NUMBER_STARTS = frozenset("0123456789#(")
# "Ann said it would hold" tells of Ann; "Ann said: It held" is what she says.
_SAYS_END = compile_late(r"\s?(?::|\.{2,3}|…)\s*(?=\S)")
_SAYS_MARKS = (":", "..", "…")
# What stands between a date and what is said, or between a date and a name.
_DATE_END = compile_late(r"\s?[)\]]?\s?(?::|[|·•]|[-–—]{1,2}(?=\s))?\s*(?=\S)")
_NAME_BEHIND = compile_late(r"[\s)\]|,:·•–—-]*(?P<name>[^\s:|][^:|]{1,39}?)(?::|\s\||\s[-–—])\s+(?=\S)")
_MARKS_BEHIND = " \t:|·•–—-"
_NAMED = compile_late(
    r"(?:\[(?P<bracketed>[^\[\]:]{2,40})\]:?|<(?P<angled>[^<>:]{2,40})>:?|@?(?P<plain>[^\s:@\[<][^:]{1,39}):)\s+(?=\S)"
)
# A signature, with the mark that parts it from what is said: brackets, dashes, a bar, or the words of "Posted by Ann".
_SIGNED = compile_late(
    r"\s\((?P<bracketed>[^()]{2,80})\)$"
    r"|(?:\s[-–—~]|\s?[-–—~]{2,3})\s?(?P<dashed>[^\s–—~|-][^–—~|]{1,80})$"
    r"|\s[|·•]\s(?P<barred>[^|·•\s].{1,80})$"
    r"|\s(?P<posted>(?:posted|written|submitted|commented|comment)\s(?:by|from)\s.{2,80})$",
    re.IGNORECASE,
)
_SIGNING_MARK = compile_late(r"[(–—~|·•]|-[-\s]|\s[bB]y\s|\s[fF]rom\s")
_NO_ENDS = frozenset('!?…"”’:;,')
_INITIAL = compile_late(r"(?<![^\W_])\w\.$")


class Inline(NamedTuple):
    """A header or signature in the line of what is said.

    Args:
        place: where in the line its second part begins: what is said or, if `behind`, the signature.
        stamp: the header or signature, with ranges that count in its own part of the line.
        author: the name in it.
        said: what is said.
        shape: how it is written; those of one page's comments are written alike.
        behind: whether it is a signature.
        named: whether it is a name and nothing else, as many other things are that stand so.
    """

    place: int
    stamp: Stamp
    author: str
    said: str
    shape: str
    behind: bool = False
    named: bool = False


def may_have_header(text: str) -> bool:
    """Tell quickly whether the *text* of a line may begin with a header: few words stand before what every one has."""
    mark = _HEADER_MARK.search(text, 0, _LONGEST)
    return mark is not None and text.count(" ", 0, mark.start()) <= _MOST_WORDS


def read_header(text: str) -> Inline | None:
    """Return the header that the *text* of a line begins with, before what somebody says.

    >>> read_header("Ann Lee (3 May 2014, 10:15): It shook.").said
    'It shook.'
    >>> read_header("Ann Lee said that it shook.")
    """
    head = text[:_LONGEST]
    numbered = NUMBER.match(head) if head[0] in _NUMBER_STARTS else None
    first = numbered.end() if numbered is not None else 0
    while head[first : first + 1].isspace():
        first += 1
    return _read_saying(text, head, first) or _read_dated(text, head, first) or _read_named(text, head, first)


def _read_saying(text: str, head: str, first: int) -> Inline | None:
    """Return "Ann says:" at the start of a line."""
    verb = SAYS.search(head, first) if any(mark in head for mark in _SAYS_MARKS) else None
    end = _SAYS_END.match(text, verb.end()) if verb is not None and verb.start() > first else None
    return _build(text, end.end(), "says", _look(text[: end.end()].rstrip())) if end is not None else None


def _read_dated(text: str, head: str, first: int) -> Inline | None:
    """Return a name and a date at the start of a line, in either order."""
    words = head.casefold().split()
    moment = find_moment(head, words) if may_be_dated(head, words) else None
    if moment is None or moment.shape == "time":
        return None
    if moment.start <= first + 1:
        behind = _NAME_BEHIND.match(text, moment.end)
        if behind is None:
            return None
        return _build(
            text, behind.end(), "date, name", Stamp(behind.span("name"), moment, None, says=False, by="")
        )
    end = _DATE_END.match(text, moment.end)
    stamp = _look(text[: end.end()].rstrip(_MARKS_BEHIND)) if end is not None else None
    if end is None or stamp is None or stamp.author is None or stamp.moment is None:
        return None
    return _build(
        text, end.end(), f"name {_parting(text, stamp.author[1], moment)} date {end[0].strip()}", stamp
    )


def _parting(text: str, end: int, moment: Moment) -> str:
    """Return the marks between a name that ends at *end* and the date behind it."""
    return "".join(mark for mark in text[end : moment.start] if not mark.isalnum() and not mark.isspace())


def _read_named(text: str, head: str, first: int) -> Inline | None:
    """Return a name alone at the start of a line, with the mark that parts it from what is said."""
    named = _NAMED.match(head, first)
    if named is None or ((field := read_field(text)) is not None and field.kind != "other"):
        return None
    kind = next(kind for kind, name in named.groupdict().items() if name is not None)
    number = int("".join(filter(str.isdigit, text[:first]))) if first else None
    stamp = Stamp(named.span(kind), None, number, says=True, by="")
    return _build(text, named.end(), f"name {kind}", stamp, named=True)


def may_have_signature(text: str) -> bool:
    """Tell quickly whether the *text* of a line may end with a signature: not as sentences do."""
    if text[-1] in _NO_ENDS or (text[-1] == "." and _INITIAL.search(text, max(0, len(text) - 4)) is None):
        return False
    return _SIGNING_MARK.search(text, max(1, len(text) - _LONGEST)) is not None


def read_signature(text: str) -> Inline | None:
    """Return the signature that the *text* of a line ends with, behind what somebody says.

    >>> read_signature("It shook. -- Ann Lee, 3 May 2014").author
    'Ann Lee'
    """
    # The first mark from which on all is a signature: names and dates have dashes, too.
    signed = _SIGNED.search(text, max(1, len(text) - _LONGEST))
    while signed is not None:
        kind = next(kind for kind, written in signed.groupdict().items() if written is not None)
        found = _read_signed(text, signed, kind)
        if found is not None:
            return found
        signed = _SIGNED.search(text, signed.start() + 1)
    return None


def _read_signed(text: str, signed: re.Match[str], kind: str) -> Inline | None:
    place = signed.start() + len(signed[0]) - len(signed[0].lstrip())
    written = signed[kind]
    lead = signed.start(kind) - place
    stamp = _look(written)
    if stamp is not None and stamp.author is not None:
        moved = stamp._replace(
            author=(stamp.author[0] + lead, stamp.author[1] + lead),
            moment=stamp.moment
            and stamp.moment._replace(start=stamp.moment.start + lead, end=stamp.moment.end + lead),
        )
        return _build(text, place, f"signed {kind} {stamp.moment is not None}", moved, behind=True)
    # Names in brackets alone are those of who took a picture.
    if kind != "dashed" or not is_name_like(written):
        return None
    alone = Stamp((lead, lead + len(written)), None, None, says=True, by="")
    return _build(text, place, f"signed {kind}", alone, behind=True, named=True)


def _look(header: str) -> Stamp | None:
    told = look_at(header).told if header else None
    return told if isinstance(told, Stamp) else None


def _build(
    text: str, place: int, shape: str, stamp: Stamp | None, *, behind: bool = False, named: bool = False
) -> Inline | None:
    if stamp is None or stamp.author is None:
        return None
    parts = (text[:place].rstrip(), text[place:])
    author = parts[behind][slice(*stamp.author)]
    # What is opened and not closed goes on: "Ann Lee (12 March 1931 - ...".
    if not is_name_like(author) or parts[behind].count("(") > parts[behind].count(")"):
        return None
    return Inline(place, stamp, author, parts[not behind], shape, behind, named)

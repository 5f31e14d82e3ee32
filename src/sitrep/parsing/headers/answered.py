"""Headers that name whom a comment answers after its author: "Ann Bo • 2 days ago", "annlee boday", "Ann → Bo"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.answering import find_answered
from sitrep.parsing.lines.names import is_handle, is_name_like, trim
from sitrep.parsing.lines.splitting import LineRange, Lines
from sitrep.patterns import compile_late

_MARK = " • "
_BLANKS = compile_late(r"\s+")


def cut_answered(lines: Lines, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* whose authors are without the name of an author above.

    It comes before a dot, or ends a line with no date, and is written there as user names are, not as family names.
    """
    names: set[str] = set()
    cut: list[Header] = []
    for header in headers:
        if header.author is None:
            cut.append(header)
            continue
        line, start, end = header.author
        name = written = lines.read(header.author)
        dotted = lines.texts[line].startswith(_MARK, end)
        # A name alone is in the line of its header, but for those of framed comments, which have no stamp.
        alone = header.stamp is not None and line != header.stamp_line
        if dotted or alone or (header.stamp is None and header.date_line is not None):
            name = _cut(name, names, dotted=dotted)
        names.add(name)
        if name != written:
            header = evolve(header, author=LineRange(line, start, start + len(name)))
        cut.append(header)
    return tuple(cut)


def take_answered_below(lines: Lines, headers: Sequence[Header], end: int) -> tuple[Header, ...]:
    """Return *headers* with the name of whom the author answers right below them: "Ann", "3 May 2014", "Bo".

    It is one that a header above has, and more is said below it; the last comment ends before line *end*.
    """
    names: set[str] = set()
    taken: list[Header] = []
    for header, edge in zip(headers, [*(header.first for header in headers[1:]), end], strict=True):
        if header.author is None:
            taken.append(header)
            continue
        own, below = lines.read(header.author).casefold(), header.last + 1
        apart = header.author.line < header.stamp_line == header.last
        if apart and below + 1 < edge and own != lines.folded[below] and lines.folded[below] in names:
            header = evolve(header, last=below)
        names.add(own)
        taken.append(header)
    return tuple(taken)


def _cut(name: str, names: AbstractSet[str], *, dotted: bool) -> str:
    """Return *name* up to an arrow, or to the first blanks with nothing behind them but one of *names*."""
    if dotted and " > " in name:
        return name.partition(" > ")[0].rstrip()
    arrow = find_answered(name)
    if arrow is not None and arrow.start():
        return name[: arrow.start()].rstrip()
    for blanks in _BLANKS.finditer(name):
        author, answered = name[slice(*trim(name, 0, blanks.start()))], name[blanks.end() :]
        # A family name is one word.
        if answered in names and is_name_like(author) and (dotted or is_handle(answered) or " " in answered):
            return author
    return name

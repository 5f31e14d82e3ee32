"""Headers that name whom a comment answers, right after its author: "Ann Bo • 2 days ago", or "annlee boday"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.building import Header
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import is_handle, is_name_like

_MARK = " • "


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
        name = lines.texts[line][start:end]
        dotted = lines.texts[line].startswith(_MARK, end)
        if dotted or (header.stamp is not None and line != header.stamp_line):
            blank = name.find(" ")
            while blank > 0:
                answered = name[blank + 1 :]
                if answered in names and is_name_like(name[:blank]) and (dotted or is_handle(answered)):
                    name = name[:blank]
                    break
                blank = name.find(" ", blank + 1)
        names.add(name)
        cut.append(evolve(header, author=(line, start, start + len(name))))
    return tuple(cut)

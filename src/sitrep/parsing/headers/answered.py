"""Headers that name whom a comment answers, right after its author, as Disqus prints them: "Ann Bo • 2 days ago"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.building import Header
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.stamps import is_name_like

_MARK = " • "


def cut_answered(lines: Lines, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* whose authors are without the name of an author above, where that comes before a dot."""
    names: set[str] = set()
    cut: list[Header] = []
    for header in headers:
        if header.author is None:
            cut.append(header)
            continue
        line, start, end = header.author
        name = lines.texts[line][start:end]
        if lines.texts[line].startswith(_MARK, end):
            blank = name.find(" ")
            while blank > 0:
                if name[blank + 1 :] in names and is_name_like(name[:blank]):
                    name = name[:blank]
                    break
                blank = name.find(" ", blank + 1)
        names.add(name)
        cut.append(evolve(header, author=(line, start, start + len(name))))
    return tuple(cut)

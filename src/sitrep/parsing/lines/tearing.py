"""Lines that hold two things: what somebody says, and the label before it or the signature behind it."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.parsing.lines.splitting import Lines, fold


def tear(lines: Lines, places: Mapping[int, int]) -> Lines:
    """Return *lines* with those in *places* as two in one row, the second from that place of the text on.

    A line that was joined of several may be torn in the first of them only.
    """
    starts: list[int] = []
    ends: list[int] = []
    texts: list[str] = []
    indents: list[int] = []
    rows: list[int] = []
    joined: set[int] = set()
    for line, text in enumerate(lines.texts):
        place = places.get(line, 0)
        if place:
            label = text[:place].rstrip()
            starts.append(lines.starts[line])
            ends.append(lines.starts[line] + len(label))
            texts.append(label)
            indents.append(lines.indents[line])
            rows.append(lines.rows[line])
        if line in lines.joined:
            joined.add(len(texts))
        starts.append(lines.starts[line] + place)
        ends.append(lines.ends[line])
        texts.append(text[place:])
        indents.append(lines.indents[line])
        rows.append(lines.rows[line])
    return Lines(
        starts=tuple(starts),
        ends=tuple(ends),
        texts=tuple(texts),
        folded=fold(texts),
        indents=tuple(indents),
        rows=tuple(rows),
        joined=frozenset(joined),
        known=lines.known,
    )

"""Lines that have a label and what somebody says: "Says: It shook here, too." becomes two lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitrep.parsing.headers.fields import Block
from sitrep.parsing.lines.splitting import LONGEST_FOLDED, Lines


def tear(lines: Lines, blocks: Iterable[Block]) -> Lines:
    r"""Return *lines* with the label of what somebody says on a line of its own, where *blocks* of fields have one.

    >>> from sitrep.parsing.headers.fields import find_blocks
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("Name: Ann\nSays: It shook.\nName: Bo\nSays: Here, too.\n")
    >>> tear(lines, find_blocks(lines, range(len(lines)))).texts
    ('Name: Ann', 'Says:', 'It shook.', 'Name: Bo', 'Says:', 'Here, too.')
    """
    said = (block.get_said() for block in blocks if not block.is_form)
    places = {each[0]: each[1] for each in said if each is not None and 0 < each[1] < each[2]}
    return _tear(lines, places) if places else lines


def _tear(lines: Lines, places: Mapping[int, int]) -> Lines:
    """Return *lines* with those in *places* as two, the second from that place on."""
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
        tuple(starts),
        tuple(ends),
        tuple(texts),
        tuple([text.casefold() if len(text) <= LONGEST_FOLDED else "" for text in texts]),
        tuple(indents),
        tuple(rows),
        frozenset(joined),
    )

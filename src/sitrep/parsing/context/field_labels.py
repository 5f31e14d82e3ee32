"""Lines that have a label and what somebody says: "Says: It shook here, too." becomes two lines."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.parsing.context.blocks_of_fields import Block
from sitrep.parsing.lines.splitting import Lines
from sitrep.parsing.lines.tearing import tear


def part_labels(lines: Lines, blocks: Iterable[Block]) -> Lines:
    r"""Return *lines* with the label of what somebody says on a line of its own, where *blocks* of fields have one.

    >>> from sitrep.parsing.context.blocks_of_fields import find_blocks
    >>> from sitrep.parsing.lines.splitting import split_into_lines
    >>> lines = split_into_lines("Name: Ann\nSays: It shook.\nName: Bo\nSays: Here, too.\n")
    >>> part_labels(lines, find_blocks(lines, range(len(lines)))).texts
    ('Name: Ann', 'Says:', 'It shook.', 'Name: Bo', 'Says:', 'Here, too.')
    """
    said = (block.get_said() for block in blocks if not block.is_form)
    places = {each.line: each.start for each in said if each is not None and each.start < each.end}
    return tear(lines, places) if places else lines

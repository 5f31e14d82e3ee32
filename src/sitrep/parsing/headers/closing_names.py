"""Names below comments, behind a dash, where headers above have a date and no name."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep.parsing.headers.building import Header
from sitrep.parsing.lines.labelling import NAME_LIMIT, Labels
from sitrep.parsing.lines.names import is_name_like
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import compile_late

# Of the comments so many end in a name, for some end in a quotation's.
_MOST = 0.8
_DASHED = compile_late(r"(?:[—–]|--?)\s?(?=\S)")


def take_closing_names(
    lines: Lines, labels: Labels, headers: tuple[Header, ...], end: int
) -> tuple[Header, ...]:
    """Return *headers* with the names that close their comments, the last of which reaches line *end*."""
    if any(header.author is not None for header in headers):
        return headers
    ends = [*(header.first for header in headers[1:]), end]
    names = [
        _find_name(lines, labels, range(header.last + 2, last))
        for header, last in zip(headers, ends, strict=True)
    ]
    if len(headers) - names.count(None) < _MOST * len(headers):
        return headers
    return tuple(evolve(header, author=name) for header, name in zip(headers, names, strict=True))


def _find_name(lines: Lines, labels: Labels, said: Sequence[int]) -> tuple[int, int, int] | None:
    """Return where the name stands below what is *said*, if the last line that is no control is one."""
    line = next((line for line in reversed(said) if line not in labels.controls), None)
    if line is None or len(lines.texts[line]) > NAME_LIMIT:
        return None
    dash = _DASHED.match(lines.texts[line])
    if dash is None or not is_name_like(lines.texts[line][dash.end() :]):
        return None
    return line, dash.end(), len(lines.texts[line])

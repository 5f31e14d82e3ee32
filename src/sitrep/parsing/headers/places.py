"""Places behind the names of authors, such as "Ann (Orvik)" and "Ann, Orvik", where the page tells them of most."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from sitrep.parsing.headers.header import Header
from sitrep.parsing.lines.names import is_name_like, is_name_word
from sitrep.parsing.lines.splitting import Lines
from sitrep.patterns import LatePattern, compile_late

# So many authors with what may be a place behind the name show that it is one, if this share of all has it.
_LEAST = 2
_MOST = 0.5
# "Ann (Orvik)", "Ann of Orvik", "Ann from Orvik, Norway", "Ann, Orvik".
_WAYS = (
    compile_late(r"(?P<name>[^()]{2,40}?)\s\((?P<place>[^\W\d_][^()]{1,39})\)"),
    compile_late(r"(?P<name>.{2,40}?)\s(?:of|from|aus|z|ze|uit|från|fra|із|из)\s(?P<place>.{2,40})"),
    compile_late(r"(?P<name>[^,]{2,40}),\s(?P<place>[^\W\d_][^,]{1,39})"),
)


@frozen
class _Placed:
    """What stands for an author: the size of the name, the place behind it, and whether both look like that."""

    size: int
    place: str
    is_plain: bool


def cut_places(lines: Lines, headers: Sequence[Header]) -> tuple[Header, ...]:
    """Return *headers* whose authors are without the places that stand behind most names of the page, and differ."""
    for way in _WAYS:
        found = [_find_place(lines, header, way) for header in headers]
        placed = [each for each in found if each is not None and each.is_plain]
        if len({each.place for each in placed}) >= _LEAST and len(placed) >= _MOST * len(headers):
            return tuple(map(_cut, headers, found))
    return tuple(headers)


def _find_place(lines: Lines, header: Header, way: LatePattern) -> _Placed | None:
    if header.author is None:
        return None
    line, start, end = header.author
    found = way.fullmatch(lines.texts[line], start, end)
    if found is None:
        return None
    name, place = found["name"], found["place"]
    return _Placed(len(name), place, is_name_like(name) and is_name_word(place.split()[0]))


def _cut(header: Header, placed: _Placed | None) -> Header:
    if placed is None or header.author is None:
        return header
    author = header.author._replace(end=header.author.start + placed.size)
    return evolve(header, author=author)

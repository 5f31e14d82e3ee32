"""What comments answer by how deep they stand, as classes, margins, pictures and numbers of an outline tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.regions import Region

_LEVEL_CLASS = re.compile(
    r"(?:(?:^|[\s_-]|(?<=[a-z]))(?:depth|level|lvl|ebene|indent|niveau|nivel|livello|poziom|twig|tiefe|stufe|profondeur|nest"
    r"|nested|nesting|offset|taso|nivå|niva)|(?:^|[\s_-])[dl])[_-]?(\d{1,3})(?=$|\s)",
    re.IGNORECASE,
)
_LEVEL_TEXT = re.compile(r"\s*level (\d{1,3})\s*\Z")
_INDENT = re.compile(r"(?:margin|padding)-left:\s*(\d{1,4})", re.IGNORECASE)
# Pictures that nothing is seen of, as wide as a comment is indented.
_SPACER = re.compile(
    r"(?:^|/)(?:s|spacer|blank|dot|clear|pixel|transparent|shim|1x1|trans|empty)[\w-]*\.(?:gif|png)",
    re.IGNORECASE,
)
_OUTLINED = re.compile(r"#?(\d{1,4}(?:\.\d{1,4})*)\.?")
_LONGEST_OUTLINED = 20
# So many levels around a comment, or first inside it, may say how deep it is.
_NEAR = 4


def find_parents_by_levels(regions: Sequence[Region]) -> list[int | None] | None:
    """Return the parent of each comment by how deep it stands, None if the page does not tell that."""
    levels = _find_levels(regions)
    return _stack(levels) if levels is not None else _find_outlined(regions)


def _find_levels(regions: Sequence[Region]) -> list[int] | None:
    """Return how deep each comment is, if the markup says so of some and they differ."""
    levels = [_find_level(region) for region in regions]
    if len(set(levels)) == 1:
        levels = _find_levels_near(regions)
    return levels if len(set(levels)) > 1 else None


def _find_levels_near(regions: Sequence[Region]) -> list[int]:
    """Return how deep each comment is by what is around it alone, what it begins with, and pictures that indent."""
    passed: set[Element] = set()
    shared: set[Element] = set()
    for region in regions:
        for each in region.first.iterancestors():
            if each in passed:
                shared.add(each)
                break
            passed.add(each)
    levels: list[int] = []
    for region in regions:
        near: list[Element] = []
        for each in islice(region.first.iterancestors(), _NEAR):
            if each in shared:
                break
            near.append(each)
        near += islice(region.first.iterdescendants(), _NEAR)
        found = (_read_level(each) for each in near)
        levels.append(next((each for each in found if each is not None), _find_indent(region)))
    return levels


def _find_indent(region: Region) -> int:
    """Return how wide the picture is that stands before a comment to indent it, 0 if there is none."""
    for element in islice(region.walk(), 3 * _NEAR):
        if element.tag == "img" and _SPACER.search(element.get("src", "")) is not None:
            width = element.get("width", "")
            return int(width) if width.isdecimal() and len(width) < 5 else 0
    return 0


def _read_level(element: Element) -> int | None:
    """Return the level that an attribute, a class or the margin of *element* states, None if none does."""
    for name in ("data-depth", "data-level", "depth", "indent", "aria-level"):
        value = element.get(name, "")
        if value.isdecimal() and len(value) < 5:
            return int(value)
    match = _LEVEL_CLASS.search(element.get("class", "")) or _INDENT.search(element.get("style", ""))
    return int(match[1]) if match is not None else None


def _find_level(region: Region) -> int:
    for element in region.elements:
        level = _read_level(element)
        if level is not None:
            return level
    for element in region.get_own():
        if element.tag == "span" and len(element) == 0:
            match = _LEVEL_TEXT.match(read_start(element, 12) or "")
            if match is not None:
                return int(match[1])
        if element.tag == "td" and element.get("indent", "").isdecimal():
            return int(element.get("indent", "0"))
    return 0


def _stack(levels: Sequence[int]) -> list[int | None]:
    """Return the parent of each: the last one before it that is less deep."""
    parents: list[int | None] = []
    open_ones: list[int] = []
    for index, level in enumerate(levels):
        while open_ones and levels[open_ones[-1]] >= level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else None)
        open_ones.append(index)
    return parents


def _find_outlined(regions: Sequence[Region]) -> list[int | None] | None:
    """Return the parents that numbers of an outline state, which most comments have: "#2.1" answers "#2"."""
    numbers = [_read_outline(region) for region in regions]
    stated = [number for number in numbers if number is not None]
    places = {number: index for index, number in enumerate(numbers) if number is not None}
    if (
        len(places) < len(stated)
        or len(stated) * 2 <= len(regions)
        or not any(len(each) > 1 for each in stated)
    ):
        return None
    parents = [places.get(number[:-1]) if number is not None else None for number in numbers]
    return [each if each is not None and each < index else None for index, each in enumerate(parents)]


def _read_outline(region: Region) -> tuple[str, ...] | None:
    for element in region.get_own():
        if element.tag == "a" and element.get("href", "").startswith("#"):
            match = _OUTLINED.fullmatch(read_start(element, _LONGEST_OUTLINED) or "")
            if match is not None:
                return tuple(match[1].split("."))
    return None

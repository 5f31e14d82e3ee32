"""One comment of a region: its parts, and what the markup says beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep.extending import Platform
from sitrep_html.finders.findings import Found
from sitrep_html.finders.status import (
    find_id,
    find_permalink,
    find_status,
    find_votes,
    is_by_owner,
)
from sitrep_html.parts.fields import Fields, read_fields
from sitrep_html.parts.kinds import Kind, find_usual, get_kind
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import join_address, render
from sitrep_html.tree.selectors import compile_selectors

# What WordPress quotes of a page that links to this one: "[...] as Ann wrote on Tuesday, the quay [...]".
_EXCERPT = re.compile(r"\[(?:\.\.\.|…)\]\s.+\s\[(?:\.\.\.|…)\]")
# "East Side Diary » Water is back".
_SITE_AND_PAGE = re.compile(r"\w\s[»«|]\s\w")


def read_regions(
    regions: Sequence[Region], platform: Platform | None, base: str, *, needs_date: bool
) -> list[tuple[Region, Fields]]:
    """Return each region with its fields; the date is where most have theirs, should the words quote a header too."""
    read = [read_region(region, platform, base, needs_date=needs_date) for region in regions]
    usual = find_usual(each.date_kind for each in read if each.date is not None)
    if usual is not None:
        read = [
            read_region(region, platform, base, needs_date=needs_date, date_kind=usual)
            if fields.date is not None
            and fields.date_kind != usual
            and any(get_kind(each) == usual for each in region.get_own())
            else fields
            for region, fields in zip(regions, read, strict=True)
        ]
    return list(zip(regions, read, strict=True))


def read_region(
    region: Region,
    platform: Platform | None,
    base: str,
    *,
    needs_date: bool,
    date_kind: Kind | None = None,
    titles: frozenset[str] = frozenset(),
) -> Fields:
    """Return the fields of a comment; a pingback is what another page says, all of it."""
    fields = (
        read_fields(region, platform, base=base, needs_date=needs_date, date_kind=date_kind, titles=titles)
        if not _is_pingback(region, platform)
        else None
    )
    if fields is None or _is_of_page(fields):
        return Fields(body=render(list(region.elements), base=base, skip=region.is_foreign))
    return fields


def get_ids(regions: Sequence[Region]) -> list[str | None]:
    """Return the id of each comment; None where it has none or another has it too."""
    names = [find_id(region) for region in regions]
    counts: dict[str, int] = {}
    for name in names:
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    return [name if name is not None and counts[name] == 1 else None for name in names]


def build(
    region: Region, fields: Fields, name: str | None, parent: int | None, platform: Platform | None, base: str
) -> Found:
    """Return the comment of *fields*, with all that the markup says beside its words."""
    elements = region.get_own()
    permalink = find_permalink(region, name)
    return Found(
        author=fields.author,
        author_url=join_address(base, fields.author_url) if fields.author_url else None,
        date=fields.date,
        body=fields.body,
        id=name,
        parent=parent,
        permalink=join_address(base, permalink) if permalink else None,
        votes=find_votes(elements),
        status=find_status(elements, fields.body.text),
        is_pingback=_is_pingback(region, platform) or _is_excerpt(fields),
        by_owner=is_by_owner(region, elements),
        title=fields.title,
    )


def _is_of_page(fields: Fields) -> bool:
    """Tell whether the words are an excerpt of another page, and the name is that of a site and its page."""
    named = fields.author is not None and _SITE_AND_PAGE.search(fields.author) is not None
    return named and _EXCERPT.fullmatch(fields.body.text) is not None


def _is_excerpt(fields: Fields) -> bool:
    """Tell whether *fields* are all lines of what `_is_of_page` knew."""
    return fields.author is None and (
        any(map(_EXCERPT.fullmatch, fields.body.lines)) and any(map(_SITE_AND_PAGE.search, fields.body.lines))
    )


def _is_pingback(region: Region, platform: Platform | None) -> bool:
    """Tell whether what a comment, or what it stands in, is called says that it is a link from another page."""
    selectors = compile_selectors(platform.pingbacks if platform else (".pingback", ".trackback"))
    around = region.first.getparent() if platform else None
    elements = (*region.elements, around) if around is not None else region.elements
    return any(each.matches(element) for each in selectors for element in elements)

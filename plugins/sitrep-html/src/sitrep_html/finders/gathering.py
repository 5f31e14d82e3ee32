"""From the elements that a rule names to the comments in them, with all that is known of each."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.extending import Platform
from sitrep_html.finders.findings import Candidates, Finding, Found
from sitrep_html.finders.forums import is_thread
from sitrep_html.finders.items import make_regions
from sitrep_html.finders.judging import (
    are_alike,
    are_pointers,
    holds_several,
    is_comment,
    is_report,
    is_undated,
)
from sitrep_html.finders.paging import is_later_page
from sitrep_html.finders.status import (
    find_id,
    find_permalink,
    find_status,
    find_votes,
    is_by_owner,
)
from sitrep_html.finders.threads import find_parents
from sitrep_html.parts.fields import Fields, read_fields
from sitrep_html.parts.kinds import Kind, find_usual, get_kind
from sitrep_html.parts.subjects import drop_subject, find_titles
from sitrep_html.tree.elements import read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import join_address, render
from sitrep_html.tree.selectors import compile_selectors

_LONG_PARAGRAPH = 150

# So many elements of a great and doubtful group are looked at before all are.
_PROBED = 4


def gather_comments(candidates: Candidates, outline: Outline, base: str, *, is_sure: bool) -> Finding:
    """Return the comments in *candidates*; none where what these are, or have in them, says that they are none.

    Args:
        candidates: the elements.
        outline: of the page.
        base: the address that those of links are relative to.
        is_sure: whether words make a comment, without a name and a date.
    """
    regions = make_regions(candidates, outline)
    needs_date = not is_sure and not candidates.are_counted
    probed = regions[:_PROBED] if needs_date and len(regions) > 2 * _PROBED else []
    if probed and not any(is_comment(read_fields(each, needs_date=True), is_sure) for each in probed):
        return Finding(rule=candidates.rule)
    read = _read_regions(regions, candidates.platform, base, needs_date=needs_date)
    kept = [
        (region, fields)
        for region, fields in read
        if is_comment(fields, is_sure) or (candidates.are_counted and is_undated(fields))
    ]
    if not kept or (not is_sure and len(kept) * 2 <= len(read)):
        return Finding(rule=candidates.rule)
    if candidates.platform is not None and not any(fields.author or fields.date for _, fields in kept):
        return Finding(rule=candidates.rule)
    titles = find_titles(outline)
    bodies = [fields.body.lines for _, fields in kept]
    if not is_sure and (
        are_pointers([fields for _, fields in kept]) or holds_several(kept) or are_alike(bodies)
    ):
        return Finding(rule=candidates.rule)
    if candidates.platform is None and is_report(kept, titles):
        return Finding(rule=candidates.rule)
    kept = [(region, drop_subject(fields, titles)) for region, fields in kept]
    lead: tuple[str, ...] = ()
    is_later = False
    if candidates.platform is not None and candidates.platform.is_forum and not _has_report(outline, regions):
        is_later = is_later_page(outline)
        if not is_later:
            lead = kept.pop(0)[1].body.lines
        if not kept:
            return Finding(rule=candidates.rule, lead=lead, is_settled=True)
    regions = [region for region, _ in kept]
    ids = _get_ids(regions)
    parents = find_parents(regions, ids, outline.holders, [fields.author for _, fields in kept])
    comments = [
        _build(region, fields, name, parent, candidates.platform, base)
        for (region, fields), name, parent in zip(kept, ids, parents, strict=True)
    ]
    elements = tuple(element for region in regions for element in region.elements)
    return Finding(
        rule=candidates.rule,
        comments=tuple(comments),
        elements=elements,
        lead=lead,
        is_thread=not is_sure and is_thread(regions, titles),
        is_settled=bool(lead),
        is_later=is_later,
    )


def _has_report(outline: Outline, regions: Sequence[Region]) -> bool:
    """Tell whether there are paragraphs of some length outside the comments, so that the first one is no report."""
    inside = Nearest({element for region in regions for element in region.elements}.__contains__)
    outside = (
        each
        for each in outline.get_tagged("p")
        if read_start(each, _LONG_PARAGRAPH) is None and inside.find(each) is None
    )
    return next(outside, None) is not None and next(outside, None) is not None


def _read_regions(
    regions: Sequence[Region], platform: Platform | None, base: str, *, needs_date: bool
) -> list[tuple[Region, Fields]]:
    """Return each region with its fields; the date is where most have theirs, should the words quote a header too."""
    read = [_read_region(region, platform, base, needs_date=needs_date) for region in regions]
    usual = find_usual(each.date_kind for each in read if each.date is not None)
    if usual is not None:
        read = [
            _read_region(region, platform, base, needs_date=needs_date, date_kind=usual)
            if fields.date is not None
            and fields.date_kind != usual
            and any(get_kind(each) == usual for each in region.get_own())
            else fields
            for region, fields in zip(regions, read, strict=True)
        ]
    return list(zip(regions, read, strict=True))


def _read_region(
    region: Region,
    platform: Platform | None,
    base: str,
    *,
    needs_date: bool,
    date_kind: Kind | None = None,
) -> Fields:
    """Return the fields of a comment; a pingback is what another page says, all of it."""
    if _is_pingback(region, platform):
        return Fields(body=render(list(region.elements), base=base, skip=region.is_foreign))
    return read_fields(region, platform, base=base, needs_date=needs_date, date_kind=date_kind)


def _get_ids(regions: Sequence[Region]) -> list[str | None]:
    """Return the id of each comment; None where it has none or another has it too."""
    names = [find_id(region) for region in regions]
    counts: dict[str, int] = {}
    for name in names:
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    return [name if name is not None and counts[name] == 1 else None for name in names]


def _build(
    region: Region, fields: Fields, name: str | None, parent: int | None, platform: Platform | None, base: str
) -> Found:
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
        is_pingback=_is_pingback(region, platform),
        by_owner=is_by_owner(region, elements),
    )


def _is_pingback(region: Region, platform: Platform | None) -> bool:
    selectors = compile_selectors(platform.pingbacks if platform else (".pingback", ".trackback"))
    return any(each.matches(element) for each in selectors for element in region.elements)

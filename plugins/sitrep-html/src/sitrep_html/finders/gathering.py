"""From the elements that a rule names to the comments in them, with all that is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from attrs import evolve

from sitrep_html.finders.building import build, get_ids, read_region, read_regions
from sitrep_html.finders.findings import Candidates, Finding
from sitrep_html.finders.forums import is_thread
from sitrep_html.finders.guestbooks import is_guestbook
from sitrep_html.finders.items import make_regions
from sitrep_html.finders.judging import (
    are_alike,
    are_pointers,
    holds_several,
    is_comment,
    is_report,
    is_undated,
)
from sitrep_html.finders.openers import find_opener, is_opened, read_opener
from sitrep_html.finders.paging import is_later_page
from sitrep_html.finders.threads import find_parents
from sitrep_html.parts.fields import Fields, drop_subject, read_fields
from sitrep_html.parts.subjects import find_titles
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region

# So many elements of a great and doubtful group are looked at before all are.
_PROBED = 4

_Read: TypeAlias = tuple[Region, Fields]


def gather_comments(candidates: Candidates, outline: Outline, base: str, *, is_sure: bool) -> Finding:
    """Return the comments in *candidates*; none where what these are, or have in them, says that they are none.

    Args:
        candidates: the elements.
        outline: of the page.
        base: the address that those of links are relative to.
        is_sure: whether words make a comment, without a name and a date.
    """
    regions = make_regions(candidates, outline)
    titles = find_titles(outline)
    kept = _keep(regions, candidates, base, titles, is_sure=is_sure)
    if not kept:
        return Finding(rule=candidates.rule)
    may_be_thread = (
        not is_sure and not is_guestbook(outline) and is_thread([region for region, _ in kept], titles)
    )
    opener = find_opener(candidates, regions, outline, base, titles)
    is_later = False
    if is_opened(candidates, regions, outline):
        is_later = is_later_page(outline)
        opener = None if is_later else read_opener(kept.pop(0)[0], candidates, outline, base, titles)
    if not kept:
        return Finding(rule=candidates.rule, opener=opener, is_settled=True)
    if may_be_thread and (kept[0][1].author or "").casefold() in titles:
        first = kept[0][0]
        kept[0] = (first, read_region(first, candidates.platform, base, needs_date=False, titles=titles))
    finding = _build_all(kept, candidates, outline, base)
    return evolve(
        finding, opener=opener, is_thread=may_be_thread, is_settled=opener is not None, is_later=is_later
    )


def _keep(
    regions: Sequence[Region], candidates: Candidates, base: str, titles: frozenset[str], *, is_sure: bool
) -> list[_Read]:
    """Return the *regions* that are comments, with their parts; none where all together are something else."""
    needs_date = not is_sure and not candidates.are_counted
    probed = regions[:_PROBED] if needs_date and len(regions) > 2 * _PROBED else ()
    if probed and not any(is_comment(read_fields(each, needs_date=True), is_sure) for each in probed):
        return []
    read = read_regions(regions, candidates.platform, base, needs_date=needs_date)
    kept = [
        (region, fields)
        for region, fields in read
        if is_comment(fields, is_sure) or (candidates.are_counted and is_undated(fields))
    ]
    if not kept or (not is_sure and len(kept) * 2 <= len(read)):
        return []
    if candidates.platform is not None and not any(fields.author or fields.date for _, fields in kept):
        return []
    bodies = [fields.body.lines for _, fields in kept]
    if not is_sure and (
        are_pointers([fields for _, fields in kept]) or holds_several(kept) or are_alike(bodies)
    ):
        return []
    if candidates.platform is None and is_report(kept, titles):
        return []
    return [(region, drop_subject(fields, titles)) for region, fields in kept]


def _build_all(kept: Sequence[_Read], candidates: Candidates, outline: Outline, base: str) -> Finding:
    """Return the comments that were *kept*, each with what it answers."""
    regions = [region for region, _ in kept]
    ids = get_ids(regions)
    parents = find_parents(regions, ids, outline.holders, [fields.author for _, fields in kept])
    comments = [
        build(region, fields, name, parent, candidates.platform, base)
        for (region, fields), name, parent in zip(kept, ids, parents, strict=True)
    ]
    elements = tuple(element for region in regions for element in region.elements)
    return Finding(rule=candidates.rule, comments=tuple(comments), elements=elements)

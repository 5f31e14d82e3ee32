"""Finding the comments of a page: each rule in its order, and the one that finds the most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sitrep.extending import Platform
from sitrep_html.finders.answers import find_answers
from sitrep_html.finders.choosing import choose, choose_shown, is_wrapping, may_have_more
from sitrep_html.finders.findings import Candidates, Finding
from sitrep_html.finders.gathering import gather_comments
from sitrep_html.finders.judging import is_comment
from sitrep_html.finders.microformats import find_microformats
from sitrep_html.finders.naming import find_named
from sitrep_html.finders.platforms import PLATFORMS
from sitrep_html.finders.records import find_records
from sitrep_html.finders.rows import find_row
from sitrep_html.finders.schema_org import find_json_ld, find_microdata
from sitrep_html.finders.structure import find_structured
from sitrep_html.finders.talk_pages import find_signed
from sitrep_html.parts.fields import read_fields
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region

# Names that found fewer comments than this may have found what is around them.
_FEW = 3

# Rules that go by names or structure are asked only where no rule before them found any comment.
_SURE = (find_microdata, find_microformats, find_signed)


def find_comments(
    outline: Outline,
    objects: Sequence[Mapping[str, Any]],
    *,
    base: str = "",
    platforms: Sequence[Platform] = PLATFORMS,
) -> Finding:
    """Return the comments of a page, with the rule by which they were found; none if there are none.

    Args:
        outline: of the page.
        objects: its JSON-LD.
        base: the address that those of links are relative to.
        platforms: the table of rules.
    """
    best = Finding(rule="")
    for candidates in _find_stated(outline, platforms):
        if may_have_more(candidates, best):
            best = choose(best, gather_comments(candidates, outline, base, is_sure=True))
    if best.elements and best.opener is None:
        best = _add_answers(best, outline, base)
    stated = find_json_ld(objects)
    if stated is not None and len(stated.comments) > len(best.comments):
        return choose_shown(stated, _find_by_structure(outline, best, base))
    return _find_by_structure(outline, best, base)


def _find_by_structure(outline: Outline, best: Finding, base: str) -> Finding:
    """Return the comments found by names of elements, dates and headings, or *best* if it has more."""
    if not best.comments and not best.is_settled:
        for candidates in find_named(outline):
            if may_have_more(candidates, best):
                found = _add_answers(gather_comments(candidates, outline, base, is_sure=False), outline, base)
                best = choose(best, found)
    if (len(best.comments) < _FEW or is_wrapping(best)) and not best.is_settled:
        # What holds all comments may be named for comments too, so dates are asked where names found few.
        for candidates in find_records(outline):
            if may_have_more(candidates, best):
                best = choose(best, gather_comments(candidates, outline, base, is_sure=False))
    if (not best.comments or is_wrapping(best)) and not best.is_settled:
        for candidates in find_structured(outline):
            if may_have_more(candidates, best):
                best = choose(best, gather_comments(candidates, outline, base, is_sure=False))
    return _look_inside(best, outline, base) if len(best.comments) == 1 and best.elements else best


def _look_inside(best: Finding, outline: Outline, base: str) -> Finding:
    """Return the comments in the only one that was found, which may be what is around them all, or *best*."""
    inside = Nearest(frozenset(best.elements).__contains__)
    for candidates in find_named(outline):
        if len(candidates.elements) > 1 and all(
            inside.find(each) is not None for each in candidates.elements
        ):
            best = choose(best, gather_comments(candidates, outline, base, is_sure=False))
    return best


def _add_answers(best: Finding, outline: Outline, base: str) -> Finding:
    """Return the comments found with the answers to them that are called otherwise, or *best* if there are none."""
    answers = [
        each
        for each in (find_answers(best.elements, outline) if best.elements else ())
        if is_comment(read_fields(Region((each,), frozenset()), needs_date=True), is_sure=False)
    ]
    if not answers:
        return best
    elements = sorted({*best.elements, *answers}, key=outline.places.__getitem__)
    return choose(
        best,
        gather_comments(Candidates(rule=best.rule, elements=tuple(elements)), outline, base, is_sure=False),
    )


def _find_stated(outline: Outline, platforms: Sequence[Platform]) -> Iterator[Candidates]:
    for finder in _SURE:
        yield from finder(outline)
    # What a page is told to be goes before what others have, too.
    rows = [each for platform in platforms for each in find_row(outline, platform)]
    yield from sorted(rows, key=lambda each: not each.is_told)

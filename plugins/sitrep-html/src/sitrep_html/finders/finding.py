"""Finding the comments of a page: each rule in its order, and the one that finds the most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from sitrep.extending import Platform
from sitrep_html.finders.answers import find_answers
from sitrep_html.finders.findings import Candidates, Finding, Found
from sitrep_html.finders.forums import is_thread
from sitrep_html.finders.items import make_regions
from sitrep_html.finders.microformats import find_microformats
from sitrep_html.finders.naming import find_named
from sitrep_html.finders.paging import is_later_page
from sitrep_html.finders.platforms import PLATFORMS
from sitrep_html.finders.records import find_records, has_date
from sitrep_html.finders.removals import is_deleted
from sitrep_html.finders.schema_org import find_json_ld, find_microdata
from sitrep_html.finders.status import (
    find_id,
    find_permalink,
    find_status,
    find_votes,
    is_by_owner,
)
from sitrep_html.finders.structure import find_structured
from sitrep_html.finders.threads import find_parents
from sitrep_html.parts.announcing import is_heading
from sitrep_html.parts.fields import Fields, read_fields
from sitrep_html.parts.kinds import Kind, find_usual, get_kind
from sitrep_html.parts.names import is_mark, is_of_header
from sitrep_html.parts.subjects import LONGEST_TITLE, drop_subject, find_titles
from sitrep_html.tree.elements import Element, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import join_address, render
from sitrep_html.tree.selectors import compile_selectors

_LONG_PARAGRAPH = 150

# So many elements of a great and doubtful group are looked at before all are.
_PROBED = 4

# Names that found fewer comments than this may have found what is around them.
_FEW = 3

# Words beside the link of a pointer to another page, and dates of one comment.
_MOST_BESIDE = 2
_SEVERAL = 3

# Two lines that come again in most of them are a site's.
_SHARED = 2

# Rules that go by names or structure are asked only where no rule before them found any comment.
_SURE = (find_microdata, find_microformats)


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
        if _may_have_more(candidates, best):
            best = _choose(best, _read(candidates, outline, base, is_sure=True))
    if best.elements and best.lead == ():
        best = _add_answers(best, outline, base)
    stated = find_json_ld(objects)
    if stated is not None and len(stated.comments) > len(best.comments):
        return _choose_shown(stated, _find_by_structure(outline, best, base))
    return _find_by_structure(outline, best, base)


def _choose_shown(stated: Finding, shown: Finding) -> Finding:
    """Return the comments that data of the page state, with the elements that show them, if they are the same.

    Where the page shows more than are stated, or as many and tells what they answer, it is believed.
    """
    words = {line for each in stated.comments for line in each.body.lines}
    are_stated = [any(line in words for line in each.body.lines) for each in shown.comments]
    same = sum(are_stated)
    if len(shown.comments) == len(stated.comments) + 1 == same + 1 and not are_stated[0]:
        # The first post of a thread, which is stated apart.
        is_one_each = len(shown.elements) == len(shown.comments)
        return evolve(stated, elements=shown.elements[1:] if is_one_each else ())
    if len(shown.comments) > len(stated.comments):
        return shown
    if same * 2 <= len(stated.comments):
        return stated
    is_told = any(each.parent is not None for each in stated.comments)
    if len(shown.comments) == len(stated.comments) == same and not is_told:
        shown_parents = (each.parent for each in shown.comments)
        if any(parent is not None for parent in shown_parents):
            return shown
    return evolve(stated, elements=shown.elements)


def _find_by_structure(outline: Outline, best: Finding, base: str) -> Finding:
    """Return the comments found by names of elements, dates and headings, or *best* if it has more."""
    if not best.comments and not best.is_settled:
        for candidates in find_named(outline):
            if _may_have_more(candidates, best):
                found = _add_answers(_read(candidates, outline, base, is_sure=False), outline, base)
                best = _choose(best, found)
    if (len(best.comments) < _FEW or _is_wrapping(best)) and not best.is_settled:
        # What holds all comments may be named for comments too, so dates are asked where names found few.
        for candidates in find_records(outline):
            if _may_have_more(candidates, best):
                best = _choose(best, _read(candidates, outline, base, is_sure=False))
    if (not best.comments or _is_wrapping(best)) and not best.is_settled:
        for candidates in find_structured(outline):
            if _may_have_more(candidates, best):
                best = _choose(best, _read(candidates, outline, base, is_sure=False))
    return _look_inside(best, outline, base) if len(best.comments) == 1 and best.elements else best


def _look_inside(best: Finding, outline: Outline, base: str) -> Finding:
    """Return the comments in the only one that was found, which may be what is around them all, or *best*."""
    inside = Nearest(frozenset(best.elements).__contains__)
    for candidates in find_named(outline):
        if len(candidates.elements) > 1 and all(
            inside.find(each) is not None for each in candidates.elements
        ):
            best = _choose(best, _read(candidates, outline, base, is_sure=False))
    return best


def _add_answers(best: Finding, outline: Outline, base: str) -> Finding:
    """Return the comments found with the answers to them that are called otherwise, or *best* if there are none."""
    answers = [
        each
        for each in (find_answers(best.elements, outline) if best.elements else ())
        if _is_comment(read_fields(Region((each,), frozenset()), needs_date=True), is_sure=False)
    ]
    if not answers:
        return best
    elements = sorted({*best.elements, *answers}, key=outline.places.__getitem__)
    return _choose(
        best, _read(Candidates(rule=best.rule, elements=tuple(elements)), outline, base, is_sure=False)
    )


def _find_stated(outline: Outline, platforms: Sequence[Platform]) -> Iterator[Candidates]:
    for finder in _SURE:
        yield from finder(outline)
    for platform in platforms:
        yield from _find_platform(outline, platform)


def _find_platform(outline: Outline, platform: Platform) -> Iterator[Candidates]:
    marks = outline.select(compile_selectors(platform.marked_by)) if platform.marked_by else []
    if platform.marked_by and not marks:
        return  # the items of such rows are often all rows of tables, and the marks few
    elements = outline.select(compile_selectors(platform.items))
    if elements and marks:
        holder = Nearest(set(elements).__contains__)
        elements = [each for each in dict.fromkeys(map(holder.find, marks)) if each is not None]
    if elements and platform.within:
        around = Nearest(set(outline.select(compile_selectors(platform.within))).__contains__)
        elements = [each for each in elements if around.find(each) is not None]
    if elements:
        followers = {
            each: (after,) for each in elements if (after := _get_follower(each, platform)) is not None
        }
        yield Candidates(rule=platform.name, elements=tuple(elements), platform=platform, followers=followers)


def _get_follower(element: Element, platform: Platform) -> Element | None:
    """Return the element after *element* if the platform says that it belongs to it."""
    after = element.getnext() if platform.followers else None
    if after is None or not any(each.matches(after) for each in compile_selectors(platform.followers)):
        return None
    return after


def _may_have_more(candidates: Candidates, best: Finding) -> bool:
    """Tell whether *candidates* need be read: to read them is most of the work."""
    return len(candidates.elements) > len(best.comments) or (_is_wrapping(best) and bool(candidates.elements))


def _choose(best: Finding, other: Finding) -> Finding:
    """Return the finding with more comments, the earlier one if they have as many."""
    if other.is_settled and not best.comments:
        return other
    if len(other.comments) == len(best.comments) and _is_wrapping(best) and not _is_wrapping(other):
        return other
    return other if len(other.comments) > len(best.comments) else best


def _is_wrapping(finding: Finding) -> bool:
    """Tell whether the only comment found has the heading of all comments in it, and so is what is around it."""
    if len(finding.comments) != 1:
        return False
    comment = finding.comments[0]
    return any(map(is_heading, (comment.author or "", *comment.body.lines[:2])))


def _read(candidates: Candidates, outline: Outline, base: str, *, is_sure: bool) -> Finding:
    regions = make_regions(candidates, outline)
    needs_date = not is_sure and not candidates.are_counted
    probed = regions[:_PROBED] if needs_date and len(regions) > 2 * _PROBED else []
    if probed and not any(_is_comment(read_fields(each, needs_date=True), is_sure) for each in probed):
        return Finding(rule=candidates.rule)
    read = _read_regions(regions, candidates.platform, base, needs_date=needs_date)
    kept = [
        (region, fields)
        for region, fields in read
        if _is_comment(fields, is_sure) or (candidates.are_counted and _is_undated(fields))
    ]
    if not kept or (not is_sure and len(kept) * 2 <= len(read)):
        return Finding(rule=candidates.rule)
    if candidates.platform is not None and not any(fields.author or fields.date for _, fields in kept):
        return Finding(rule=candidates.rule)
    titles = find_titles(outline)
    bodies = [fields.body.lines for _, fields in kept]
    if not is_sure and (
        _are_pointers([fields for _, fields in kept]) or _holds_several(kept) or _are_alike(bodies)
    ):
        return Finding(rule=candidates.rule)
    if candidates.platform is None and _is_report(kept, titles):
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


def _is_comment(fields: Fields, is_sure: bool) -> bool:
    """Tell whether there is enough of a comment: words, and where the rule is not sure, a name and a date too."""
    says_something = not all(map(is_mark, fields.body.lines))
    if is_sure or not says_something:
        return says_something
    if fields.author is None or fields.date is None:
        return fields.date is not None and is_deleted(fields.body.text)
    return not all(
        is_mark(line) or is_of_header(line, fields.author, fields.date.written) for line in fields.body.lines
    )


def _are_pointers(read: Sequence[Fields]) -> bool:
    """Tell whether most have no words but a link, as lists of comments on other pages have: "on Storm number 3"."""
    return sum(map(_is_pointer, read)) * 2 > len(read)


def _are_alike(bodies: Sequence[Sequence[str]]) -> bool:
    """Tell whether most of several have mostly the same lines, as the forums of a site have in their list."""
    counts = Counter(line for lines in bodies for line in set(lines))
    shared = {line for line, count in counts.items() if count * 2 > len(bodies)}
    alike = sum(sum(line in shared for line in lines) * 2 > len(lines) for lines in bodies)
    return len(bodies) > 1 and len(shared) >= _SHARED and alike * 2 > len(bodies)


def _is_pointer(fields: Fields) -> bool:
    if len(fields.body.lines) != 1 or len(fields.body.links) != 1:
        return False
    (link,) = fields.body.links
    text = fields.body.text.replace(fields.date.written if fields.date else "\n", " ")
    beside = len(text.split()) - len(fields.body.text[link.start : link.end].split())
    return beside <= _MOST_BESIDE


def _holds_several(kept: Sequence[tuple[Region, Fields]]) -> bool:
    """Tell whether the only comment has several dates in elements of their own, so that it is a list of something."""
    if len(kept) != 1:
        return False
    ((region, _),) = kept
    return sum(map(_has_own_date, region.get_own())) >= _SEVERAL


def _is_report(kept: Sequence[tuple[Region, Fields]], titles: frozenset[str]) -> bool:
    """Tell whether the only comment has the heading of the page in it, so that it is the report."""
    if len(kept) != 1:
        return False
    ((region, _),) = kept
    headings = (each for each in region.get_own() if each.tag in ("h1", "h2"))
    return any((read_start(each, LONGEST_TITLE) or "").casefold() in titles for each in headings)


def _has_own_date(element: Element) -> bool:
    pieces = (element.text, *(child.tail for child in element))
    return element.tag == "time" or any(piece and has_date(piece) for piece in pieces)


def _is_undated(fields: Fields) -> bool:
    """Tell whether there is a comment without a date: words, and a name that the markup calls one."""
    return bool(fields.body.lines) and fields.is_named


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

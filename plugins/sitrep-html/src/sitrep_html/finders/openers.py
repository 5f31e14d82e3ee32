"""What comments are about where the page is no article: the first post of a thread, a question, a posted link."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from sitrep_html.finders.building import build, read_region
from sitrep_html.finders.findings import Candidates, Found
from sitrep_html.finders.guestbooks import is_guestbook
from sitrep_html.parts.fields import drop_subject
from sitrep_html.parts.subjects import LONGEST_TITLE
from sitrep_html.stated.titles import is_great_part, is_part, read_title
from sitrep_html.tree.elements import get_words, read_start
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.regions import Region
from sitrep_html.tree.rendering import Rendered
from sitrep_html.tree.selectors import compile_selectors

_LONG_PARAGRAPH = 150
_LONG_LINE = 80

# What has the title of what was posted.
_TITLES = frozenset("h1 h2 h3 h4 h5 h6 a b strong".split())
_TITLED = frozenset("title topic subject titel".split())


def find_opener(
    candidates: Candidates, regions: Sequence[Region], outline: Outline, base: str, titles: frozenset[str]
) -> Found | None:
    """Return what the comments in *regions* are about, None if the rule does not name it, or nothing is in it.

    Where no element is named for its words, they are long lines: of a link that was posted there are none.
    """
    opener, platform = candidates.opener, candidates.platform
    if opener is None:
        return None
    nested = frozenset(element for region in regions for element in region.elements)
    found = read_opener(Region((opener,), nested), candidates, outline, base, titles)
    names = compile_selectors(platform.body) if platform is not None else ()
    if names and not any(each.matches(element) for each in names for element in opener.iterdescendants()):
        found = evolve(found, body=_keep_text(found.body))
    return found if found.author or found.date or found.body.lines else None


def _keep_text(body: Rendered) -> Rendered:
    """Return *body* from its first long line to the last one."""
    long = [place for place, line in enumerate(body.lines) if len(line) >= _LONG_LINE]
    if not long:
        return Rendered()
    kept = range(long[0], long[-1] + 1)
    return body.without([place for place in range(len(body.lines)) if place not in kept])


def read_opener(
    region: Region, candidates: Candidates, outline: Outline, base: str, titles: frozenset[str]
) -> Found:
    """Return what is posted in *region*, whose subject, one of the page's *titles*, is no name of anybody."""
    fields = read_region(region, candidates.platform, base, needs_date=False, titles=titles)
    fields = drop_subject(fields, titles)
    found = build(region, fields, None, None, candidates.platform, base)
    return evolve(found, title=_find_title(region, read_title(outline)))


def is_opened(candidates: Candidates, regions: Sequence[Region], outline: Outline) -> bool:
    """Tell whether the first of *regions* is what the others are about: in a forum, unless the page has a report.

    The software of some forums makes guestbooks, too, where none is what the others are about.
    """
    platform = candidates.platform
    if platform is None or not platform.is_forum or is_guestbook(outline):
        return False
    return not _has_report(outline, regions)


def _find_title(region: Region, title: str) -> str | None:
    """Return the longest heading or link of what was posted that the page's *title* has beside the name of the site."""
    own = (
        each for each in region.get_own() if each.tag in _TITLES or not _TITLED.isdisjoint(get_words(each))
    )
    texts = (read_start(each, LONGEST_TITLE) or "" for each in own)
    return max(
        (text for text in texts if is_part(text, title) and is_great_part(text, title)), key=len, default=None
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

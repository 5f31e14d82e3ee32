"""Comments that a page marks with microformats: h-entry, h-cite and hAtom."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep_html.finders.findings import Candidates
from sitrep_html.finders.teasers import are_teasers
from sitrep_html.tree.elements import get_classes
from sitrep_html.tree.nearest import Nearest
from sitrep_html.tree.outlines import Outline
from sitrep_html.tree.selectors import compile_selector

_COMMENTS = tuple(map(compile_selector, (".p-comment", ".u-comment", ".hentry.comment", ".h-entry.comment")))
# Reactions without words.
_LIKES = frozenset(("u-like-of", "u-repost-of", "u-bookmark-of"))
_CITED = tuple(map(compile_selector, (".h-cite", ".h-entry", ".hentry")))


def find_microformats(outline: Outline) -> Iterator[Candidates]:
    """Yield the entries that are comments of another entry, and those inside another entry."""
    comments = outline.select(_COMMENTS)
    if comments:
        yield Candidates(rule="microformats p-comment", elements=tuple(comments))
    cited = outline.select(_CITED)
    around = Nearest(set(cited).__contains__)
    inner = [each for each in cited if _LIKES.isdisjoint(get_classes(each)) and around.find(each) is not None]
    if inner and not are_teasers(inner):
        yield Candidates(rule="microformats h-cite", elements=tuple(inner))

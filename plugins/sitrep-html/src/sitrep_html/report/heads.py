"""The head of a report: what the page states about it, the heading of its title, and the bylines shown beside that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from attrs import field, frozen

from sitrep_html.finders.findings import Finding
from sitrep_html.report.leads import find_shown
from sitrep_html.stated.metadata import Stated, find_metadata, is_site
from sitrep_html.stated.shown import find_entry_bylines, find_shown_bylines, state_bylines
from sitrep_html.stated.titles import find_first_heading
from sitrep_html.tree.elements import Element
from sitrep_html.tree.outlines import Outline


@frozen(kw_only=True)
class Head:
    """What stands above the text of a report, or is stated of it.

    Args:
        metadata: the facts by their names, each with where it is from.
        heading: what shows the title; None in a thread, where each post has a byline.
        bylines: elements that are bylines and nothing else, and so no text.
        of_entries: lines that are bylines of other entries of the page.
    """

    metadata: Mapping[str, Stated]
    heading: Element | None = field(default=None, repr=False)
    bylines: tuple[Element, ...] = ()
    of_entries: frozenset[str] = frozenset()

    @property
    def title(self) -> str | None:
        """The title that the page states."""
        title = self.metadata.get("title")
        return title.value if title is not None else None


def read_head(outline: Outline, objects: Sequence[Mapping[str, Any]], finding: Finding) -> Head:
    """Return the head of the report on the page of which *finding* has the comments, and *objects* the JSON-LD."""
    stated = find_metadata(outline, objects, finding.elements)
    heading = _find_heading(outline, stated.get("title"), finding)
    if heading is None:
        return Head(metadata=stated)
    shown = find_shown_bylines(outline, heading, finding.elements)
    printed = state_bylines(shown)
    if _names_somebody(printed) and is_site(stated.get("author"), outline):
        del stated["author"]
    return Head(
        metadata={**printed, **stated},
        heading=heading,
        bylines=tuple(each.element for each in shown if each.is_line),
        of_entries=find_entry_bylines(outline, heading),
    )


def _find_heading(outline: Outline, title: Stated | None, finding: Finding) -> Element | None:
    """Return the heading that shows the page's *title*, None in a thread, where each post has a byline."""
    if title is None or finding.lead:
        return None
    heading = title.element if title.element is not None else find_shown(outline, title.value)
    if finding.is_thread and not _is_of_article(heading, finding):
        return None
    first = find_first_heading(outline) if heading is None else None
    return first.element if first is not None else heading


def _is_of_article(heading: Element | None, finding: Finding) -> bool:
    """Tell whether *heading* is that of an article, beside which the comments of *finding* stand."""
    article = next(heading.iterancestors("article"), None) if heading is not None else None
    return article is not None and not any(
        article in set(each.iterancestors()) for each in islice(finding.elements, 1)
    )


def _names_somebody(printed: Mapping[str, Stated]) -> bool:
    """Tell whether a byline has a name of two words: one may be anything."""
    return "author" in printed and " " in printed["author"].value

"""The paragraphs of a report: what an extractor takes for the main text, and its lead, without the site's lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from sitrep_html.finders.findings import Finding
from sitrep_html.finders.guestbooks import is_guestbook
from sitrep_html.report.bare import read_bare
from sitrep_html.report.boxes import find_boxes
from sitrep_html.report.entries import ShortEntry, find_short_entry, stands_for
from sitrep_html.report.heads import Head
from sitrep_html.report.labelled import find_labelled_boxes
from sitrep_html.report.leads import find_lead, restore_lead
from sitrep_html.report.leftovers import find_asking, find_leftovers, find_sublines
from sitrep_html.report.main_text import extract_main_text
from sitrep_html.report.trimming import find_printed, get_lines_above, holds_sentences, part_bylines, trim
from sitrep_html.stated.metadata import Stated
from sitrep_html.tree.outlines import Outline

# A line of the site is no longer than this.
_LONG_LINE = 160


@frozen(kw_only=True)
class Text:
    """The text of a report, and what is known of the report once its text was read.

    Args:
        paragraphs: of the report; none where the page is nothing but comments.
        metadata: what its head says, and what lines of the text say that is stated nowhere else.
    """

    paragraphs: tuple[str, ...]
    metadata: Mapping[str, Stated]


def read_text(outline: Outline, finding: Finding, head: Head, *, below: str) -> Text:
    """Return the text of the report of a page, whose elements are parted by that: nothing else can be read from it.

    Args:
        outline: of the page.
        finding: its comments.
        head: what stands above the text.
        below: what stands below a heading of comments, where there are none.
    """
    lead = find_lead(outline, head.title, finding.elements) if head.title and not finding.lead else ()
    short = find_short_entry(outline, finding.elements) if not finding.lead else None
    extracted = _extract(outline, finding, head)
    entry = short if short is not None and stands_for(short, extracted) else None
    lines = part_bylines(restore_lead(entry.lines if entry is not None else extracted, lead))
    metadata = {**_find_printed(lines, head, below), **head.metadata}
    paragraphs = _trim(lines, metadata.get("author"), finding, entry)
    if finding.comments and is_guestbook(outline) and not any(len(line) > _LONG_LINE for line in paragraphs):
        paragraphs = []
    return Text(paragraphs=tuple(paragraphs), metadata=metadata)


def hold_most(paragraphs: Sequence[str], lead: Sequence[str]) -> bool:
    """Tell whether *paragraphs* have most lines of a thread's first post, which extractors may take for a comment.

    Where nothing but short lines is beside them, or lines that these are in, the extractor took the whole page.
    A link that was posted has no lines, and there is no report.
    """
    text, post = "\n".join(paragraphs), "\n".join(lead)
    beside = (line for line in paragraphs if len(line) > _LONG_LINE and line not in post)
    if all(any(part in line for part in lead) for line in beside):
        return False
    return bool(lead) and sum(line in text for line in lead) * 2 >= len(lead)


def _extract(outline: Outline, finding: Finding, head: Head) -> list[str]:
    """Return what an extractor takes for the main text, after all that is none of it was removed from the page."""
    around = (*find_leftovers(finding.elements), *find_asking(outline), *find_sublines(outline))
    boxes = find_boxes(outline, head.title or "", finding.elements)
    labelled = find_labelled_boxes(outline, finding.elements)
    apart = (*finding.elements, *around, *boxes, *labelled, *head.bylines)
    size = len(outline.elements)
    return read_bare(outline.root, extract_main_text(outline.root, apart, size=size, heading=head.heading))


def _find_printed(lines: Sequence[str], head: Head, below: str) -> Mapping[str, Stated]:
    """Return what bylines say that stand among the *lines* of the text."""
    author = head.metadata.get("author")
    above = lines if head.heading is None else get_lines_above(lines)
    own = [line for line in above if line not in head.of_entries]
    return find_printed(own, author=author.value if author is not None else None, below=below)


def _trim(
    lines: Sequence[str], author: Stated | None, finding: Finding, entry: ShortEntry | None
) -> list[str]:
    """Return the report's *lines* without the site's own; none of them where comments are all there is."""
    # What was told from the page's elements is not in it any more.
    told = () if finding.elements else tuple(each.body.lines for each in finding.comments)
    kept = trim(lines, author=author.value if author is not None else None, comments=told)
    is_text = entry is not None and entry.is_text
    return kept if not finding.comments or is_text or holds_sentences(kept) else []
